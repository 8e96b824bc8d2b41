/**
 * Numbers written in words: "twenty-four", "two and a half", "nineteen ninety-six", "two thousand". A cardinal is read
 * from as few as one word; how many of the words at hand belong to it, the answer says.
 */
import type { Numerals } from './language.js'

export interface ReadNumber {
  readonly value: number
  /** How many words it takes. */
  readonly length: number
  /** Where it reads as a year too: "nineteen ninety-six" is no 1915. */
  readonly year: number | null
}

/** No number of the news has more words than this. */
const MOST_WORDS = 8

export function numberInWords(word: (at: number) => string | undefined, numerals: Numerals): ReadNumber | null {
  const first = word(0)
  if (first === undefined || !Object.hasOwn(numerals.units, first)) return null
  const year = yearInWords(word, numerals)
  if (year !== null) return year
  let total = 0
  let current = 0
  let lowest = 1000
  let length = 0
  while (length < MOST_WORDS) {
    let at = length
    let next = word(at)
    if (next === numerals.and && length > 0 && (current % 100 === 0 || total > 0)) next = word(++at)
    if (next === undefined) break
    const unit = Object.hasOwn(numerals.units, next) ? (numerals.units[next] as number) : undefined
    if (unit !== undefined) {
      // "twenty four" goes on, "four five" does not; nor does "and" before what does not fit.
      if (unit >= lowest) break
      if (at > length && current % 100 !== 0) break
      current += unit
      lowest = unit >= 20 ? 10 : 0.5
      length = at + 1
      continue
    }
    const scale = Object.hasOwn(numerals.scales, next) ? (numerals.scales[next] as number) : undefined
    if (scale === undefined || at > length) break
    if (scale === 100) current *= 100
    else {
      total += current * scale
      current = 0
    }
    lowest = 1000
    length = at + 1
  }
  const value = total + current
  return { value, length, year: value >= 1900 && value <= 2100 ? value : null }
}

/** "nineteen ninety-six", "twenty twelve", "nineteen oh five" is left. */
function yearInWords(word: (at: number) => string | undefined, { units }: Numerals): ReadNumber | null {
  const of = (at: number): number | undefined => {
    const w = word(at)
    return w !== undefined && Object.hasOwn(units, w) ? units[w] : undefined
  }
  const century = of(0)
  const tens = of(1)
  if (century === undefined || tens === undefined || century < 16 || century > 20 || tens < 10) return null
  const ones = tens >= 20 ? of(2) : undefined
  const joined = ones !== undefined && ones > 0 && ones < 10
  const value = century * 100 + tens + (joined ? ones : 0)
  return { value, length: joined ? 3 : 2, year: value }
}
