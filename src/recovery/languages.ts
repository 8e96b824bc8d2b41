/**
 * Which language a text is in, by the pieces that its words are made of: the method and the data of `eld` (Apache-2.0, see
 * `weights/languages.licence.txt`), read into typed arrays. As objects of objects, which is how that package holds them,
 * the same data take 85 MB and a quarter of a second.
 */
import type { DetectLanguage } from './language.js'
import { unitAt } from './unit-at.js'

/** As the file has it; `scripts/languages.mjs` makes it. */
interface StoredLanguages {
  /** ISO 639-1. */
  readonly languages: readonly string[]
  /** How alike a text in each language is to its own data, on the whole; a text far below it is in none that is known. */
  readonly average: readonly number[]
  readonly pieces: number
  /** How many pairs of a language and a weight the pieces have in all. */
  readonly pairs: number
  /**
   * Base64 of piece after piece in the order of their bytes: one byte for how many it shares with the one before (times
   * 16) and how many more it has; those bytes; how many languages it speaks for; for each its number and a weight.
   */
  readonly data: string
}

/** A piece has so many bytes of UTF-8 at most, a space at the edge of a word among them, so that it makes one number. */
const longestPiece = 6
/** What every weight is above its stored one. */
const leastWeight = 53
/** Of a text so much is looked at, in UTF-16 units; and of that so many bytes, up to a word's end or hard. */
const longestText = 1_000
const bytesToWordEnd = 350
const mostBytes = 380
const longestWord = 70
/** Pieces beside one another in a long word overlap in one byte. */
const pieceBytes = 4
const stride = 3

/** @throws Error when the file holds something else */
export function readLanguages(json: unknown, file: string): DetectLanguage {
  const stored = json as Partial<StoredLanguages> | null
  if (!stored?.languages || !stored.average || !stored.pieces || !stored.pairs || typeof stored.data !== 'string')
    throw new Error(`${file} holds no languages: rebuild it with node scripts/languages.mjs`)
  return new Detector(stored as StoredLanguages).detect
}

class Detector {
  private readonly languages: readonly string[]
  private readonly average: readonly number[]
  /** A table with open addresses: a piece as a number (0: none), and where its pairs begin in `pairs`. */
  private readonly keys: Float64Array
  private readonly at: Int32Array
  private readonly mask: number
  /** For each piece how many languages it speaks for, then a language and its weight for each. */
  private readonly pairs: Uint8Array
  private readonly scores: Int32Array
  private readonly word = new Uint8Array(mostBytes + 4)
  private readonly seen = new Set<number>()

  constructor({ languages, average, pieces, pairs, data }: StoredLanguages) {
    this.languages = languages
    this.average = average
    this.scores = new Int32Array(languages.length)
    const size = 2 ** Math.ceil(Math.log2(pieces * 2))
    this.mask = size - 1
    this.keys = new Float64Array(size)
    this.at = new Int32Array(size)
    this.pairs = new Uint8Array(pieces + pairs * 2)
    const bytes = bytesOfBase64(data)
    const piece = new Uint8Array(longestPiece)
    let to = 0
    for (let from = 0; from < bytes.length; ) {
      const shape = bytes[from++] as number
      const length = (shape >> 4) + (shape & 15)
      for (let k = shape >> 4; k < length; k++) piece[k] = bytes[from++] as number
      const slot = this.slotOf(keyOf(piece, 0, length))
      this.keys[slot] = keyOf(piece, 0, length)
      this.at[slot] = to
      for (let more = 1 + 2 * (bytes[from] as number); more > 0; more--) this.pairs[to++] = bytes[from++] as number
    }
  }

  readonly detect = (text: string): string | null => {
    this.scores.fill(0)
    this.seen.clear()
    this.read(text.length > longestText ? text.slice(0, longestText) : text)
    let best = -1
    for (let k = 0; k < this.scores.length; k++)
      if ((this.scores[k] as number) > (best < 0 ? 0 : (this.scores[best] as number))) best = k
    const pieces = this.seen.size
    if (best < 0 || pieces < 3) return null
    const score = (this.scores[best] as number) / pieces
    return score / (score + 25) < (this.average[best] as number) * 0.75 ? null : (this.languages[best] as string)
  }

  /** Words of letters, with the apostrophes before, between and behind them that no other mark follows. */
  private read(text: string): void {
    const { length } = text
    let start = -1
    let count = 0
    for (let i = 0; i < length; ) {
      let end = i
      if (isLetter(text, i)) {
        while (end < length && isLetter(text, end)) end++
        if (start < 0) start = i
        i = end
        continue
      }
      while (end < length && !isLetter(text, end)) end++
      let stop = end
      while (stop > i && isApostrophe(unitAt(text, stop - 1))) stop--
      if (stop > i) {
        if (start >= 0) {
          count = this.spell(text.slice(start, i).toLowerCase(), count)
          if (count > bytesToWordEnd) return
          count++
        }
        start = stop < end ? stop : -1
      } else if (start < 0) start = i
      i = end
    }
    if (start >= 0) this.spell(text.slice(start).toLowerCase(), count)
  }

  /** @returns how many bytes were read with those of this word, more than `mostBytes` where it is cut off there */
  private spell(word: string, before: number): number {
    const { word: bytes } = this
    let count = before
    let n = 0
    const units = word.length
    for (let i = 0; i < units && count <= mostBytes; i++) {
      const c = unitAt(word, i)
      const from = n
      if (c < 0x80) bytes[n++] = c
      else {
        if (c < 0x800) bytes[n++] = 0xc0 | (c >> 6)
        else {
          bytes[n++] = 0xe0 | (c >> 12)
          bytes[n++] = 0x80 | ((c >> 6) & 0x3f)
        }
        bytes[n++] = 0x80 | (c & 0x3f)
      }
      count += n - from
    }
    const length = Math.min(n, longestWord)
    let at = 0
    for (; at + pieceBytes < length; at += stride)
      this.meet(at === 0 ? keyOf(bytes, 0, pieceBytes, space) : keyOf(bytes, at, at + pieceBytes))
    const last = keyOf(bytes, Math.max(0, length === 3 ? 0 : length - pieceBytes), n, at === 0 ? space : 0)
    this.meet(last * 256 + space)
    return count
  }

  private meet(piece: number): void {
    if (this.seen.has(piece)) return
    this.seen.add(piece)
    const slot = this.slotOf(piece)
    if (this.keys[slot] === 0) return
    let at = this.at[slot] as number
    for (let more = this.pairs[at++] as number; more > 0; more--) {
      const language = this.pairs[at++] as number
      this.scores[language] = (this.scores[language] as number) + (this.pairs[at++] as number) + leastWeight
    }
  }

  /** Where a piece stands in the table, or would. */
  private slotOf(piece: number): number {
    const mixed = Math.imul((piece >>> 0) ^ Math.imul((piece / 0x100000000) >>> 0, 0x9e3779b1), 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & this.mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== piece) slot = (slot + 1) & this.mask
    return slot
  }
}

const space = 0x20

/** Bytes as one number, the first of them `lead` where that is not 0. Exact up to six; longer ones are of no piece. */
function keyOf(bytes: Uint8Array, from: number, to: number, lead = 0): number {
  let key = lead
  for (let k = from; k < to; k++) key = key * 256 + (bytes[k] as number)
  return key
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x60 || unit === 0x2019

/** Of each unit, whether it is a letter: 0 not yet asked, 1 none, 2 one. Letters of two units are none to the data. */
const letters = new Uint8Array(0x10000)

function isLetter(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  let known = letters[unit] as number
  if (known === 0) {
    known = /\p{L}/u.test(String.fromCharCode(unit)) ? 2 : 1
    letters[unit] = known
  }
  return known === 2
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function bytesOfBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let k = 0; k < digits.length; k++) values[digits.charCodeAt(k)] = k
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length
  const bytes = new Uint8Array((length * 3) >> 2)
  for (let i = 0, to = 0, held = 0, bits = 0; i < length; i++) {
    held = ((held << 6) | (values[unitAt(text, i) & 127] as number)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[to++] = held >> bits
  }
  return bytes
}
