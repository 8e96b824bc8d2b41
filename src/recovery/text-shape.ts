/** Shape of a run of text, counted once and in any script: no word list, no language. */
import { unitAt } from './unit-at.js'
export interface TextShape {
  /** Characters, with those of scripts that write a word in one or two characters counted as two and a half. */
  readonly weight: number
  readonly words: number
  readonly letters: number
  readonly upper: number
  readonly digits: number
  readonly commas: number
  readonly stops: number
  /** Words that begin with a small letter (or have no case), and with a capital. */
  readonly lowerWords: number
  readonly capitalWords: number
  readonly dense: boolean
  readonly endsSentence: boolean
  readonly startsLower: boolean
  readonly startsQuote: boolean
  readonly separators: number
}

/** What a UTF-16 unit is to a text's shape. */
const unit = {
  /** Ends a word. */
  other: 0,
  /** Small, or of a script without case. */
  small: 1,
  capital: 2,
  digit: 3,
  comma: 4,
  stop: 5,
  separator: 6,
  /** Part of the word that it stands in. */
  apostrophe: 7,
  /** Of a script that writes a word in one or two characters. */
  dense: 8,
} as const

function unitOf(c: number): number {
  if (c < 0x80) {
    if (c >= 0x61 && c <= 0x7a) return unit.small
    if (c >= 0x41 && c <= 0x5a) return unit.capital
    if (c >= 0x30 && c <= 0x39) return unit.digit
    if (c === 0x2c || c === 0x3b) return unit.comma
    if (c === 0x2e || c === 0x21 || c === 0x3f) return unit.stop
    if (c === 0x7c || c === 0x3e || c === 0x2f) return unit.separator
    return c === 0x27 ? unit.apostrophe : unit.other
  }
  if ((c >= 0x3040 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af)) return unit.dense
  if (c === 0x3001 || c === 0xff0c || c === 0x060c || c === 0x061b) return unit.comma
  if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0x061f || c === 0x06d4 || c === 0x0964 || c === 0x2026)
    return unit.stop
  if (c === 0xb7 || c === 0x2022 || c === 0x203a || c === 0xbb || c === 0xff5c || c === 0x2192) return unit.separator
  if (c === 0x2019) return unit.apostrophe
  // Punctuation.
  if (c >= 0x2000 && c <= 0x206f) return unit.other
  if (c < 0xc0 && c !== 0xaa && c !== 0xb5 && c !== 0xba) return unit.other
  const character = String.fromCharCode(c)
  return c < 0x590 && character !== character.toLowerCase() ? unit.capital : unit.small
}

/** Of each unit, asked once: a question of this length in the loop would be compiled anew with each script that it meets. */
const units = Uint8Array.from({ length: 0x10000 }, (_, c) => unitOf(c))

export function shapeOf(text: string): TextShape {
  let letters = 0
  let upper = 0
  let digits = 0
  let commas = 0
  let stops = 0
  let dense = 0
  let words = 0
  let lowerWords = 0
  let capitalWords = 0
  let separators = 0
  let inWord = false
  const n = text.length
  for (let i = 0; i < n; i++) {
    const kind = units[unitAt(text, i)] as number
    if (kind === unit.small || kind === unit.capital || kind === unit.dense) {
      letters++
      if (kind === unit.capital) upper++
      else if (kind === unit.dense) dense++
      if (!inWord) {
        words++
        if (kind === unit.capital) capitalWords++
        else lowerWords++
      }
      inWord = true
    } else if (kind === unit.digit) {
      digits++
      if (!inWord) words++
      inWord = true
    } else if (kind !== unit.apostrophe) {
      if (kind === unit.comma) commas++
      else if (kind === unit.stop) stops++
      else if (kind === unit.separator) separators++
      inWord = false
    }
  }
  const first = text === '' ? '' : (text[0] as string)
  return {
    weight: n + dense * 1.5,
    words: words + dense * 0.5,
    letters,
    upper,
    digits,
    commas,
    stops,
    lowerWords,
    capitalWords,
    dense: dense > letters * 0.4,
    endsSentence: endsSentence(text),
    startsLower: first !== first.toUpperCase(),
    startsQuote: /^["“”„«»‘'「『]/.test(first),
    separators,
  }
}

/** A full stop or its like, behind any closing quotes and brackets. */
export function endsSentence(text: string): boolean {
  for (let i = text.length - 1; i >= 0 && i > text.length - 6; i--) {
    const c = text[i] as string
    if ('"”“’\'»«)]」』）›'.includes(c) || c === ' ') continue
    return '.!?…。！？؟۔।:'.includes(c) && c !== ':'
  }
  return false
}
