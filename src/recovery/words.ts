/** Words of texts, compared: in any script, without case, by letters and digits alone. */
import { unitAt } from './unit-at.js'

/** Letters and digits of the Basic Multilingual Plane, asked once each: 0 not yet asked, 1 none, 2 one. */
const known = new Uint8Array(0x10000)
const letterOrDigit = /[\p{L}\p{N}]/u

function isWordUnit(text: string, at: number): number {
  const unit = unitAt(text, at)
  const answer = known[unit] as number
  if (answer !== 0) return answer - 1
  // A letter of two units is asked each time: they are rare.
  if (unit >= 0xd800 && unit < 0xe000)
    return letterOrDigit.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0
  const one = letterOrDigit.test(String.fromCharCode(unit)) ? 1 : 0
  known[unit] = one + 1
  return one
}

/** Where the word that begins at `at` ends; `at` where none begins. */
function wordEnd(text: string, at: number): number {
  const { length } = text
  let end = at
  for (let units = 1; end < length && units > 0; end += units) units = isWordUnit(text, end)
  return end
}

/**
 * Letters and digits only, lower case: how text is compared across renderings of it.
 * @param enough  stop where so many are found
 */
export function bare(text: string, enough = Number.POSITIVE_INFINITY): string {
  const lower = text.toLowerCase()
  let out = ''
  for (let at = 0; at < lower.length && out.length < enough; ) {
    const end = wordEnd(lower, at)
    if (end > at) out += lower.slice(at, end)
    at = end > at ? end : at + 1
  }
  return out
}

/** The same headline in two renderings: quote marks, dashes and white space differ, and no word. */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  for (let i = nextWord(one, 0), j = nextWord(other, 0); ; ) {
    const [iEnd, jEnd] = [wordEnd(one, i), wordEnd(other, j)]
    if (iEnd - i !== jEnd - j || !other.startsWith(one.slice(i, iEnd), j)) return false
    if (iEnd === i) return true
    i = nextWord(one, iEnd)
    j = nextWord(other, jEnd)
  }
}

/** Where the next word begins, at or after `at`; the end of the text where none does. */
function nextWord(text: string, at: number): number {
  const { length } = text
  while (at < length && isWordUnit(text, at) === 0) at++
  return at
}

/** Characters of a text whose words are looked at. */
const longest = 2_000

function eachWord(text: string, visit: (word: string) => void): void {
  const lower = (text.length > longest ? text.slice(0, longest) : text).toLowerCase()
  for (let at = 0; at < lower.length; ) {
    const end = wordEnd(lower, at)
    if (end > at) visit(lower.slice(at, end))
    at = end > at ? end : at + 1
  }
}

export function wordSet(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachWord(text, (word) => words.add(word))
  return words
}

/** Long enough a word to be of this text rather than of any; in Chinese, Japanese and Korean every one is. */
export const saysSomething = (word: string) => word.length >= 4 || /[\u3040-\u9fff\uac00-\ud7af]/.test(word)

/** Share of the smaller set's words that the other has too. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const w of a) if (b.has(w)) both++
  return both / Math.max(a.size, b.size)
}

/** The words of one page as numbers, so that texts are compared without making sets of strings. */
export class PageWords {
  private readonly numbers = new Map<string, number>()
  /** Of each word: whether it says something, and the text in which it was last met. */
  private says = new Uint8Array(2_048)
  private metIn = new Int32Array(2_048)
  private texts = 0
  /** Numbers of the distinct words of the text that was read last, in `found[0..count)`. */
  found = new Int32Array(256)
  count = 0

  /** The words of a text, each once, into `found`. */
  read(text: string): void {
    this.texts++
    this.count = 0
    const lower = (text.length > longest ? text.slice(0, longest) : text).toLowerCase()
    for (let at = 0; at < lower.length; ) {
      const end = wordEnd(lower, at)
      if (end > at) this.meet(lower.slice(at, end))
      at = end > at ? end : at + 1
    }
  }

  /** Whether a text has one of the words that were met first, with a number below `first`; it is not counted as read. */
  hasAnyOf(text: string, first: number): boolean {
    if (first === 0) return false
    const lower = (text.length > longest ? text.slice(0, longest) : text).toLowerCase()
    for (let at = 0; at < lower.length; ) {
      const end = wordEnd(lower, at)
      if (end > at && (this.numbers.get(lower.slice(at, end)) ?? first) < first) return true
      at = end > at ? end : at + 1
    }
    return false
  }

  private meet(word: string): void {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.numbers.size
      this.numbers.set(word, number)
      if (number === this.says.length) this.widen()
      this.says[number] = saysSomething(word) ? 1 : 0
    }
    if (this.metIn[number] === this.texts) return
    this.metIn[number] = this.texts
    if (this.count === this.found.length) this.found = twice(this.found)
    this.found[this.count++] = number
  }

  private widen(): void {
    const says = new Uint8Array(this.says.length * 2)
    says.set(this.says)
    this.says = says
    this.metIn = twice(this.metIn)
  }

  /** See `saysSomething`. */
  saysSomething(number: number): boolean {
    return this.says[number] === 1
  }

  get size(): number {
    return this.numbers.size
  }
}

/** A longer one that begins with the same numbers. */
export function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2)
  wider.set(numbers)
  return wider
}
