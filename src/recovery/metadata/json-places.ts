/**
 * JSON as pages really write it, with the place of every string: trailing commas, raw line ends in strings, comments
 * around it, several values in a row, a torn end. Linear; nesting past a limit is skipped.
 */
import type { Span } from '../../model/index.js'

export type JsonPlace =
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'other'; readonly value: boolean | null; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly JsonPlace[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonPlace> }

export interface JsonReading {
  readonly values: readonly JsonPlace[]
  /** What had to be put right, null where it was JSON. */
  readonly repaired: string | null
}

const deepest = 40
const longest = 2_000_000

/** Reads every value in `text`; spans count from `start`. */
export function readJsonPlaces(text: string, start: number): JsonReading {
  const reader = new Reader(text.length > longest ? text.slice(0, longest) : text, start)
  return reader.all()
}

class Reader {
  private at = 0
  private repaired: string | null = null

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {}

  all(): JsonReading {
    const values: JsonPlace[] = []
    while (this.at < this.text.length && values.length < 200) {
      const c = this.text[this.at]
      if (c === '{' || c === '[') {
        const value = this.value(0)
        if (value) values.push(value)
      } else this.at++
    }
    return { values, repaired: this.repaired }
  }

  private note(what: string): void {
    this.repaired ??= what
  }

  private space(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.at)
      if (c <= 0x20 || c === 0xa0 || c === 0xfeff) this.at++
      else if (this.text.startsWith('/*', this.at)) {
        const end = this.text.indexOf('*/', this.at)
        this.at = end < 0 ? this.text.length : end + 2
        this.note('comments')
      } else return
      if (this.at >= this.text.length) return
    }
  }

  private value(depth: number): JsonPlace | null {
    this.space()
    const c = this.text[this.at]
    if (c === undefined) return null
    if (c === '"') return this.string()
    if (c === '{') return this.object(depth)
    if (c === '[') return this.array(depth)
    const from = this.at
    while (this.at < this.text.length && !',]}\n\r'.includes(this.text[this.at] as string)) this.at++
    const word = this.text.slice(from, Math.min(this.at, from + 100)).trim()
    const span: Span = [this.start + from, this.start + this.at]
    if (word === 'true' || word === 'false') return { kind: 'other', value: word === 'true', span }
    if (word === 'null' || word === '') return { kind: 'other', value: null, span }
    const number = Number(word)
    if (Number.isFinite(number)) return { kind: 'number', value: number, span }
    this.note('bare words')
    return { kind: 'other', value: null, span }
  }

  private string(): JsonPlace {
    const from = ++this.at
    let value = ''
    let piece = from
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charCodeAt(this.at)
      if (c === 0x5c) {
        value += this.text.slice(piece, this.at)
        const next = this.text[this.at + 1] ?? ''
        if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(this.text.slice(this.at + 2, this.at + 6))) {
          value += String.fromCharCode(Number.parseInt(this.text.slice(this.at + 2, this.at + 6), 16))
          this.at += 5
        } else {
          value += escapes[next] ?? next
          this.at++
        }
        piece = this.at + 1
      } else if (c === 0x22) {
        if (this.closes()) break
        this.note('quote marks inside a string')
      } else if (c === 0x0a || c === 0x0d) this.note('line ends inside a string')
    }
    value += this.text.slice(piece, this.at)
    const span: Span = [this.start + from, this.start + Math.min(this.at, this.text.length)]
    if (this.at >= this.text.length) this.note('a torn end')
    this.at++
    return { kind: 'string', value, span }
  }

  /** A quote mark ends its string when what follows may stand after a string. */
  private closes(): boolean {
    for (let i = this.at + 1; i < this.text.length && i < this.at + 200; i++) {
      const c = this.text[i] as string
      if (c === ' ' || c === '\n' || c === '\r' || c === '\t') continue
      return c === ',' || c === '}' || c === ']' || c === ':' || c === '<' || c === ';'
    }
    return true
  }

  private array(depth: number): JsonPlace {
    this.at++
    const items: JsonPlace[] = []
    if (depth >= deepest) {
      this.skip()
      return { kind: 'array', items }
    }
    for (;;) {
      this.space()
      const c = this.text[this.at]
      if (c === undefined) {
        this.note('a torn end')
        break
      }
      if (c === ']') {
        this.at++
        break
      }
      if (c === ',') {
        this.at++
        continue
      }
      if (c === '}') break
      const before = this.at
      const value = this.value(depth + 1)
      if (value && items.length < 5_000) items.push(value)
      if (this.at === before) this.at++
    }
    return { kind: 'array', items }
  }

  private object(depth: number): JsonPlace {
    this.at++
    const fields = new Map<string, JsonPlace>()
    if (depth >= deepest) {
      this.skip()
      return { kind: 'object', fields }
    }
    for (;;) {
      this.space()
      const c = this.text[this.at]
      if (c === undefined) {
        this.note('a torn end')
        break
      }
      if (c === '}') {
        this.at++
        break
      }
      if (c === ',') {
        this.at++
        continue
      }
      if (c === ']') break
      if (c !== '"') {
        this.note('bare words')
        this.at++
        continue
      }
      const key = this.string()
      this.space()
      if (this.text[this.at] !== ':') continue
      this.at++
      const value = this.value(depth + 1)
      if (value && key.kind === 'string' && !fields.has(key.value)) fields.set(key.value, value)
    }
    return { kind: 'object', fields }
  }

  /** Past the deepest level: to the bracket that closes this one. */
  private skip(): void {
    this.note(`nesting past ${deepest} levels`)
    let open = 1
    for (; this.at < this.text.length && open > 0; this.at++) {
      const c = this.text[this.at]
      if (c === '{' || c === '[') open++
      else if (c === '}' || c === ']') open--
    }
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: ' ',
  f: ' ',
  '/': '/',
  '"': '"',
  '\\': '\\',
}
