/**
 * HTML to tokens: the states of the HTML Standard's tokenizer as far as reading blocks needs them, from one place where
 * something begins to the next by searches of the whole string. It cuts nothing out of the text: a token is where it stands.
 */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'
import { unitAt } from '../unit-at.js'

/** Who is told of the tokens, in the order of the text; every number is an offset in it. */
export interface TokenReader {
  onText(from: number, to: number): void
  /** One code unit or code point of an entity that ends at `to`; an entity of two comes twice. */
  onEntity(codepoint: number, to: number): void
  onOpenTagName(from: number, to: number): void
  /** `[from, to)` is the value without its quotes, empty where there is none; entities in it are not read yet. */
  onAttribute(nameFrom: number, nameTo: number, from: number, to: number): void
  /** A start tag ends; `to` is behind its `>`. */
  onOpenTagEnd(to: number): void
  onCloseTag(from: number, to: number): void
  onCdata(from: number, to: number): void
  /** A comment that never ends; in a browser it takes the rest of the page with it. */
  onOpenComment(from: number): void
}

/** Elements whose content holds no tags, by the first letter of their names, as they are told apart (HTML Standard, 13.2.6). */
const textOnly: ReadonlyMap<number, readonly string[]> = new Map(
  [['iframe'], ['noembed', 'noframes'], ['plaintext'], ['script', 'style'], ['title', 'textarea'], ['xmp']].map(
    (names) => [(names[0] as string).charCodeAt(0), names] as const,
  ),
)

const tab = 0x09
const lineFeed = 0x0a
const formFeed = 0x0c
const carriageReturn = 0x0d
const blank = 0x20
const exclamation = 0x21
const doubleQuote = 0x22
const ampersand = 0x26
const singleQuote = 0x27
const dash = 0x2d
const slash = 0x2f
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const question = 0x3f
const openBracket = 0x5b

const isSpace = (c: number): boolean =>
  c === blank || c === lineFeed || c === tab || c === carriageReturn || c === formFeed

const endsName = (c: number): boolean => c === greater || c === slash || isSpace(c)

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)

export function readTokens(text: string, from: number, reader: TokenReader): void {
  new Tokens(text, reader).read(from)
}

/** UTF-16 units of a value that are looked at one by one. */
const shortValue = 32

class Tokens {
  private readonly end: number
  /** The next ampersand, searched for once and not once a run of text. */
  private nextAmpersand = -1

  constructor(
    private readonly text: string,
    private readonly reader: TokenReader,
  ) {
    this.end = text.length
  }

  read(from: number): void {
    // Where the run of text that is not told yet begins: a `<` that begins nothing belongs to it.
    let start = from
    let at = from
    while (at < this.end) {
      const next = this.text.indexOf('<', at)
      const stop = next < 0 ? this.end : next
      start = this.textUpTo(start, at, stop)
      if (next < 0) break
      if (stop > start) this.reader.onText(start, stop)
      start = stop
      const c = unitAt(this.text, stop + 1)
      if (isLetter(c)) at = this.openTag(stop + 1)
      else if (c === slash) at = this.closeTag(stop)
      else if (c === exclamation) at = this.declaration(stop + 2)
      else if (c === question) at = this.bogusComment(stop + 1)
      else {
        at = stop + 1
        continue
      }
      start = at
    }
    if (start < this.end) this.reader.onText(start, this.end)
  }

  /** Entities of the text `[at, stop)`, and what stands before each from `start` on. @returns where the rest of it begins */
  private textUpTo(start: number, at: number, stop: number): number {
    if (this.nextAmpersand < at) this.nextAmpersand = this.ampersandFrom(at)
    while (this.nextAmpersand < stop) {
      const entity = this.nextAmpersand
      const behind = entities.read(this.text, entity, DecodingMode.Legacy)
      if (behind > 0) {
        this.tellEntity(start, entity, behind)
        start = behind
      }
      this.nextAmpersand = this.ampersandFrom(behind > 0 ? behind : entity + 1)
    }
    return start
  }

  private ampersandFrom(at: number): number {
    const found = this.text.indexOf('&', at)
    return found < 0 ? this.end : found
  }

  private tellEntity(start: number, entity: number, behind: number): void {
    if (start < entity) this.reader.onText(start, entity)
    const { first, second } = entities
    this.reader.onEntity(first, behind)
    if (second >= 0) this.reader.onEntity(second, behind)
  }

  /** @returns where the text behind it begins, as all of these do; the end of the whole where it never ends */
  private openTag(from: number): number {
    const { text, end } = this
    let at = from + 1
    while (at < end && !endsName(unitAt(text, at))) at++
    const names = textOnly.get(unitAt(text, from) | 0x20)
    if (at === end) {
      // The browser's tokenizer drops it; htmlparser2 keeps what may become one of these, and pages are read as before.
      if (names) this.cutOffName(names, from)
      return end
    }
    const special = names === undefined ? '' : this.nameAmong(names, from, at)
    this.reader.onOpenTagName(from, at)
    at = this.attributes(at)
    if (at < 0) return end
    this.reader.onOpenTagEnd(at)
    if (special === '') return at
    if (special === 'plaintext') {
      if (at < end) this.reader.onText(at, end)
      return end
    }
    return special === 'title' || special === 'textarea' ? this.codedText(at, special) : this.rawText(at, special)
  }

  private nameAmong(names: readonly string[], from: number, to: number): string {
    for (let k = 0; k < names.length; k++) {
      const name = names[k] as string
      if (name.length === to - from && this.isNamed(from, name)) return name
    }
    return ''
  }

  /** Whether `name`, in small letters, stands there in any letters. */
  private isNamed(from: number, name: string): boolean {
    for (let k = 0; k < name.length; k++) if ((unitAt(this.text, from + k) | 0x20) !== unitAt(name, k)) return false
    return true
  }

  private cutOffName(names: readonly string[], from: number): void {
    const begun = this.text.slice(from).toLowerCase()
    if (names.some((name) => name.startsWith(begun))) this.reader.onText(from, this.end)
  }

  /** @returns behind the `>` of the tag, -1 where it never ends */
  private attributes(from: number): number {
    const { text, end } = this
    let at = from
    while (at < end) {
      const c = unitAt(text, at)
      if (c === greater) return at + 1
      if (c === slash || isSpace(c)) at++
      else {
        at = this.attribute(at)
        if (at < 0) return -1
      }
    }
    return -1
  }

  /** @returns what comes behind it, -1 where the page ends in it */
  private attribute(from: number): number {
    const { text, end } = this
    // Whatever stands first is of the name, an equals sign too.
    let nameTo = from + 1
    let c = 0
    for (; nameTo < end; nameTo++) {
      c = unitAt(text, nameTo)
      if (c === equals || endsName(c)) break
    }
    let at = nameTo
    while (at < end && isSpace(unitAt(text, at))) at++
    if (at >= end) return -1
    if (unitAt(text, at) !== equals) {
      this.reader.onAttribute(from, nameTo, nameTo, nameTo)
      return at
    }
    at++
    while (at < end && isSpace(unitAt(text, at))) at++
    if (at >= end) return -1
    c = unitAt(text, at)
    if (c === doubleQuote || c === singleQuote) return this.quoted(from, nameTo, at + 1, c)
    return this.unquoted(from, nameTo, at)
  }

  private quoted(nameFrom: number, nameTo: number, from: number, quote: number): number {
    const { text, end } = this
    // Most values are short: to search for the quote costs more than they are long.
    const near = Math.min(end, from + shortValue)
    let at = from
    while (at < near && unitAt(text, at) !== quote) at++
    if (at === near) at = text.indexOf(quote === doubleQuote ? '"' : "'", near)
    if (at < 0) return -1
    this.reader.onAttribute(nameFrom, nameTo, from, at)
    return at + 1
  }

  private unquoted(nameFrom: number, nameTo: number, from: number): number {
    const { text, end } = this
    for (let at = from; at < end; at++) {
      const c = unitAt(text, at)
      if (c !== greater && !isSpace(c)) continue
      this.reader.onAttribute(nameFrom, nameTo, from, at)
      return at
    }
    return -1
  }

  private closeTag(from: number): number {
    const { text, end } = this
    const start = from + 2
    if (start >= end) {
      this.reader.onText(from, end)
      return end
    }
    const c = unitAt(text, start)
    if (c === greater) return start + 1
    if (!isLetter(c)) return this.bogusComment(start)
    return this.endTagNamed(start)
  }

  private endTagNamed(start: number): number {
    const { text, end } = this
    let at = start + 1
    while (at < end && !endsName(unitAt(text, at))) at++
    if (at >= end) return end
    this.reader.onCloseTag(start, at)
    if (unitAt(text, at) === greater) return at + 1
    const close = text.indexOf('>', at)
    return close < 0 ? end : close + 1
  }

  /** A script, a style sheet and the like, up to an end tag of its own name. */
  private rawText(from: number, name: string): number {
    const { text, end } = this
    for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2)) {
      const behind = at + 2 + name.length
      if (behind >= end) break
      if (!endsName(unitAt(text, behind)) || !this.isNamed(at + 2, name)) continue
      if (from < at) this.reader.onText(from, at)
      return this.endTagNamed(at + 2)
    }
    if (from < end) this.reader.onText(from, end)
    return end
  }

  /** The same where entities are read: a title, a field of a form. */
  private codedText(from: number, name: string): number {
    const { text, end } = this
    let start = from
    let at = from
    while (at < end) {
      const c = unitAt(text, at)
      if (c === less && unitAt(text, at + 1) === slash && this.isNamed(at + 2, name)) {
        const behind = at + 2 + name.length
        if (behind < end && endsName(unitAt(text, behind))) {
          if (start < at) this.reader.onText(start, at)
          return this.endTagNamed(at + 2)
        }
      }
      const entity = c === ampersand ? entities.read(this.text, at, DecodingMode.Legacy) : 0
      if (entity > 0) {
        this.tellEntity(start, at, entity)
        start = entity
      }
      at = entity > 0 ? entity : at + 1
    }
    if (start < end) this.reader.onText(start, end)
    return end
  }

  /** @param from behind `<!` */
  private declaration(from: number): number {
    const { text } = this
    const c = unitAt(text, from)
    if (c === dash && unitAt(text, from + 1) === dash) return this.comment(from + 2)
    if (c === openBracket && text.startsWith('[CDATA[', from)) return this.cdata(from)
    if (/^doctype/i.test(text.slice(from, from + 7))) {
      const close = text.indexOf('>', from + 7)
      return close < 0 ? this.end : close + 1
    }
    return this.bogusComment(from)
  }

  private comment(from: number): number {
    const { text, end } = this
    if (unitAt(text, from) === greater) return from + 1
    if (text.startsWith('->', from)) return from + 2
    let at = text.indexOf('--', from)
    while (at >= 0) {
      let behind = at + 2
      while (unitAt(text, behind) === dash) behind++
      const c = unitAt(text, behind)
      if (c === greater) return behind + 1
      if (c === exclamation && unitAt(text, behind + 1) === greater) return behind + 2
      at = text.indexOf('--', behind)
    }
    // Cut off in the sign of its end, it ends there.
    const cutOff = (end > from && text.endsWith('-')) || (end >= from + 3 && text.endsWith('--!'))
    if (!cutOff) this.reader.onOpenComment(from)
    return end
  }

  private cdata(from: number): number {
    const start = from + 7
    const close = this.text.indexOf(']]>', start)
    if (close < 0) {
      this.reader.onOpenComment(from)
      return this.end
    }
    this.reader.onCdata(start, close)
    return close + 3
  }

  /** What a browser takes for a comment: up to the next `>`. */
  private bogusComment(from: number): number {
    const close = this.text.indexOf('>', from)
    if (close >= 0) return close + 1
    this.reader.onOpenComment(from)
    return this.end
  }
}

/** One entity at a time: where it ends, and what it stands for. */
class Entities {
  /** What the last one stood for; `second` is -1 mostly. */
  first = -1
  second = -1
  private readonly decoder = new EntityDecoder(htmlDecodeTree, (codepoint) => {
    if (this.first < 0) this.first = codepoint
    else this.second = codepoint
  })

  /** @returns where the entity that begins with the ampersand at `at` ends, 0 where there is none */
  read(text: string, at: number, mode: DecodingMode): number {
    this.first = -1
    this.second = -1
    this.decoder.startEntity(mode)
    let length = this.decoder.write(text, at + 1)
    if (length < 0) length = this.decoder.end()
    return length > 0 ? at + length : 0
  }
}

const entities = new Entities()

/**
 * An attribute's value with its entities decoded. Each stretch between two of them counts no further than `longestStretch`,
 * and nothing is added to what is as long as `longest`.
 */
export function attributeValue(
  text: string,
  from: number,
  to: number,
  longestStretch: number,
  longest: number,
): string {
  let value = ''
  let start = from
  for (let at = text.indexOf('&', from); at >= 0 && at < to && value.length < longest; ) {
    const behind = entities.read(text, at, DecodingMode.Attribute)
    if (behind > 0) {
      if (start < at) value += text.slice(start, Math.min(at, start + longestStretch))
      if (value.length < longest) value += String.fromCodePoint(entities.first)
      if (entities.second >= 0 && value.length < longest) value += String.fromCodePoint(entities.second)
      start = behind
    }
    at = text.indexOf('&', behind > 0 ? behind : at + 1)
  }
  if (value.length < longest) value += text.slice(start, Math.min(to, start + longestStretch))
  return value
}
