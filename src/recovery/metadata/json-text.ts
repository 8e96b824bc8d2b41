/**
 * JSON as pages have it: read by a machine of its own instead of JSON.parse, because every string must know its
 * characters in the capture, and because a comma too many must not cost the whole article. One pass, an explicit stack
 * instead of recursion, linear time.
 */
import type { Span } from '../../model/index.js'
import { unitAt } from '../unit-at.js'

export interface JsonString {
  readonly kind: 'string'
  /** Escapes undone, nothing else. */
  readonly value: string
  /** The characters between the quotes, in the decoded capture. */
  readonly span: Span
  /** The text ended before the string did. */
  readonly cut: boolean
}
export interface JsonPlain {
  readonly kind: 'plain'
  readonly value: number | boolean | null
  readonly span: Span
}
export interface JsonList {
  readonly kind: 'list'
  readonly items: JsonValue[]
}
export interface JsonObject {
  readonly kind: 'object'
  /** Where its brace stands in the decoded capture. */
  readonly at: number
  /** The first of two equal keys holds. */
  readonly entries: Map<string, JsonValue>
}
export type JsonValue = JsonString | JsonPlain | JsonList | JsonObject

export interface JsonReading {
  /** Mostly one; several where objects stand one after the other. */
  readonly values: readonly JsonValue[]
  /** What had to be mended, each kind once, in words for people. */
  readonly repairs: readonly string[]
}

/** A script longer than this is data of a program, not a description of an article; what comes after is not read. */
const longestScript = 4_000_000
/** Deeper values are passed over: nothing that describes an article stands there. */
const deepest = 48
const mostValues = 200_000

export function readJson(text: string, start: number): JsonReading {
  return new JsonReader(text, start).read()
}

class JsonReader {
  private readonly text: string
  private readonly values: JsonValue[] = []
  private readonly repairs = new Set<string>()
  private readonly stack: { node: JsonObject | JsonList; key: string | null }[] = []
  /** Entities of quotes became quotes and blanks, so that offsets hold. */
  private padded = false
  private at = 0
  private count = 0
  /** A comma was the last thing read. */
  private comma = false

  constructor(
    whole: string,
    private readonly start: number,
  ) {
    let text = whole
    if (text.length > longestScript) {
      this.repairs.add(`only the first ${longestScript} characters of a script were read`)
      text = text.slice(0, longestScript)
    }
    if (/^[^"]{0,2000}&quot;/.test(text)) {
      this.repairs.add('quotes were written as &quot;')
      text = text.replace(/&quot;/g, '"     ')
      this.padded = true
    }
    this.text = text
  }

  read(): JsonReading {
    const { text } = this
    while (true) {
      this.skip()
      if (this.at >= text.length || this.count > mostValues) break
      const unit = text[this.at] as string
      if (unit === '{' || unit === '[') this.open(unit)
      else if (unit === '}' || unit === ']') this.close(unit)
      else if (unit === ',') {
        this.at++
        this.comma = true
        continue
      } else if (unit === '"') this.string()
      else this.bare()
      this.comma = false
    }
    if (this.stack.length > 0) this.repairs.add('it ends in the middle')
    return { values: this.values, repairs: [...this.repairs] }
  }

  /** White space, comments, and the wrappings that hid scripts from browsers of the last century. */
  private skip(): void {
    const { text } = this
    while (this.at < text.length) {
      const code = unitAt(text, this.at)
      if (code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x3b) this.at++
      else if (code === 0x2f && text[this.at + 1] === '*') this.skipPast('*/')
      else if (code === 0x2f && text[this.at + 1] === '/') {
        // "//<![CDATA[" is the comment and the mark: the rest of the line may hold the first brace.
        const mark = /^\/\/\s{0,9}(?:<!\[CDATA\[|\]\]>|<!--|-->)/.exec(text.slice(this.at, this.at + 24))
        if (mark) this.at += mark[0].length
        else this.skipPast('\n')
      } else {
        const mark = wrappings.find((w) => text.startsWith(w, this.at))
        if (!mark) return
        this.at += mark.length
      }
    }
  }

  private skipPast(mark: string): void {
    const end = this.text.indexOf(mark, this.at + 2)
    this.at = end < 0 ? this.text.length : end + mark.length
  }

  private open(unit: '{' | '['): void {
    const node: JsonObject | JsonList =
      unit === '{' ? { kind: 'object', at: this.start + this.at, entries: new Map() } : { kind: 'list', items: [] }
    this.at++
    if (this.stack.length < deepest) this.put(node)
    else this.repairs.add(`values nested deeper than ${deepest} were passed over`)
    this.stack.push({ node, key: null })
  }

  private close(unit: '}' | ']'): void {
    this.at++
    const kind = unit === '}' ? 'object' : 'list'
    const top = this.stack[this.stack.length - 1]
    if (top?.node.kind === kind) {
      if (this.comma) this.repairs.add('a comma stood before a closing bracket')
      this.stack.pop()
      return
    }
    this.repairs.add('brackets did not match')
    // `["a"}, "headline": …`: names go on, so it was the list that ended.
    const namesGoOn = /^\s{0,40},\s{0,40}"[\w@:$-]{1,60}"\s{0,9}:/.test(this.text.slice(this.at, this.at + 160))
    if (namesGoOn && this.stack[this.stack.length - 2]?.node.kind === 'object') {
      this.stack.pop()
      return
    }
    // Only a bracket that closes something near is believed.
    for (let i = this.stack.length - 2; i >= Math.max(0, this.stack.length - 4); i--)
      if (this.stack[i]?.node.kind === kind) {
        this.stack.length = i
        return
      }
  }

  private put(value: JsonValue): void {
    this.count++
    const top = this.stack[this.stack.length - 1]
    if (!top) this.values.push(value)
    else if (top.node.kind === 'list') top.node.items.push(value)
    else if (top.key !== null) {
      if (!top.node.entries.has(top.key)) top.node.entries.set(top.key, value)
      top.key = null
    }
  }

  private get wantsKey(): boolean {
    const top = this.stack[this.stack.length - 1]
    return top?.node.kind === 'object' && top.key === null
  }

  private string(): void {
    const open = this.at
    const isKey = this.wantsKey
    const close = this.endOf(open + 1, isKey)
    const raw = this.text.slice(open + 1, close)
    const cut = close >= this.text.length
    this.at = Math.min(this.text.length, close + 1)
    const value = this.padded ? unescaped(raw).trim() : unescaped(raw)
    if (/[\n\r\t]/.test(raw)) this.repairs.add('line ends or tabs stood inside a string')
    if (cut) this.repairs.add('it ends in the middle')
    if (isKey) this.key(value)
    else this.put({ kind: 'string', value, span: [this.start + open + 1, this.start + close], cut })
  }

  /** Takes a key when a colon follows; without one it is a value whose key was lost, and goes. */
  private key(name: string): void {
    this.skip()
    if (this.text[this.at] !== ':') {
      this.repairs.add('a value stood where a name was due')
      return
    }
    this.at++
    const top = this.stack[this.stack.length - 1]
    if (top) top.key = name.trim()
  }

  /** Index of the closing quote of the string that begins at `from`; the length of the text where there is none. */
  private endOf(from: number, isKey: boolean): number {
    const { text } = this
    let quote = text.indexOf('"', from)
    while (quote >= 0) {
      if (!escaped(text, from, quote)) {
        if (this.closes(quote, isKey)) return quote
        this.repairs.add('quotes stood inside a string')
      }
      quote = text.indexOf('"', quote + 1)
    }
    return text.length
  }

  /** A quote closes its string when what follows could follow a string: in broken text the words go on instead. */
  private closes(quote: number, isKey: boolean): boolean {
    const next = this.solid(quote + 1)
    const unit = this.text[next]
    if (unit === undefined) return true
    if (isKey) return unit === ':' || unit === ',' || unit === '}'
    if (unit === '}' || unit === ']' || unit === ';' || unit === '/') return true
    const inList = this.stack[this.stack.length - 1]?.node.kind === 'list'
    if (unit === '"') {
      // The comma was forgotten: a name and a colon follow.
      const named = !inList && nameAhead.test(this.text.slice(next, next + 80))
      if (named) this.repairs.add('a comma was missing')
      return named
    }
    if (unit !== ',') return false
    const after = this.text[this.solid(next + 1)]
    if (after === undefined || after === '"' || after === '}' || after === ']' || after === '/') return true
    return inList ? /[{[\d\-tfn,]/.test(after) : after === ','
  }

  private solid(at: number): number {
    const { text } = this
    const { length } = text
    while (at < length && unitAt(text, at) <= 32) at++
    return at
  }

  /** Numbers, true, false, null, and names without quotes. */
  private bare(): void {
    const from = this.at
    const { text } = this
    while (this.at < text.length && !/[\s,:"{}[\]]/.test(text[this.at] as string)) this.at++
    if (this.at === from) {
      // A colon out of place.
      this.at++
      return
    }
    const word = text.slice(from, this.at)
    if (this.wantsKey) {
      this.repairs.add('a name had no quotes')
      this.key(word.replace(/^'|'$/g, ''))
      return
    }
    const value =
      word === 'true'
        ? true
        : word === 'false'
          ? false
          : word !== '' && Number.isFinite(Number(word))
            ? Number(word)
            : null
    if (value === null && word !== 'null') this.repairs.add('a value had no quotes')
    if (this.stack.length > 0) this.put({ kind: 'plain', value, span: [this.start + from, this.start + this.at] })
  }
}

const wrappings = ['<!--', '-->', '<![CDATA[', ']]>', '--!>']
const nameAhead = /^"[\w@:$-]{1,60}"\s{0,9}:/

/** Whether an odd number of backslashes stands before the quote. */
function escaped(text: string, from: number, quote: number): boolean {
  let at = quote - 1
  while (at >= from && text[at] === '\\') at--
  return (quote - 1 - at) % 2 === 1
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' }

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, four?: string, two?: string, one?: string) => {
      const code = four ?? two
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      return letters[one ?? ''] ?? one ?? ''
    },
  )
}
