/** Numbers that are names, or parts of one: they say neither how much nor how many. */
import type { Pieces } from '../times/pieces.js'
import type { Looks } from './amount.js'
import { type NumberAt, numberAt, phraseAt } from './number-at.js'
import { fixedUnitAt, isPlural, unitOf } from './unit-at.js'

/** A name with a number in it, an age, a house, a telephone, a score. */
export function isName(at: number, number: NumberAt, { pieces, lexicon }: Looks, second: boolean): boolean {
  const { sets } = lexicon
  const before = at - 1
  const joined = pieces.joined(at)
  const lead = joined ? (pieces.form[before] as string) : ''
  const next = pieces.joined(number.to) ? (pieces.form[number.to] as string) : ''
  const inOneWord = joined && pieces.word[before] === pieces.word[at]
  // width:100%
  const mark = at > 0 && pieces.end[before] === pieces.start[at] ? (pieces.form[before] as string) : ''
  if (mark !== '' && !inOneWord && !/^["“”‘’'«»„([{—–\-+<>~≈±‑]+$|^``$/.test(mark)) return true
  // S-400, COVID-19, 3-1, 555-1234
  if (inOneWord && !second) return true
  if (number.written === 'digits' && pieces.word[number.to] === pieces.word[at] && /^\d/.test(next)) {
    if (!isRangeOf(number, number.to, { pieces, lexicon })) return true
  }
  if (sets.namesInDigits.has(pieces.form[at] as string)) return true
  if (phraseAt(pieces, number.to, lexicon.old) !== null && pieces.joined(number.to)) return true
  if (sets.aged.has(lead)) return true
  if (lead === '#' || lead === '/' || lead === '§') return true
  if (number.grouped || number.scaled || number.written === 'vague' || number.written === 'fraction') return false
  if (sets.named.has(lead) && number.written === 'digits') return true
  if (sets.named.has(lead) && sets.determiners.has(lead)) return true
  if (number.written === 'words') {
    // "Big Three", "Seven Sisters"
    if (pieces.capital(at) && joined && !isOpening(pieces, at)) return true
    if (sets.doubtfulOne.has(pieces.form[at] as string) && number.to === at + 1) {
      const unit = fixedUnitAt(pieces, number.to, lexicon)
      // "at one point"
      return unit === null || unit.unit === 'points'
    }
    // "the two leaders": known ones
    if (number.value < 13 && sets.determiners.has(lead)) return true
    return false
  }
  // "Boeing 737", "Article 5": a capitalised word right before it, unless that is where something stands ("in Gaza 12 people").
  // A point in it and a unit behind it: "Harn Poll 4.3 points".
  const measured = !Number.isInteger(number.value) && fixedUnitAt(pieces, number.to, lexicon) !== null
  if (!measured && joined && pieces.capital(before) && /^\p{L}/u.test(lead) && !isOpening(pieces, before)) {
    const place =
      before > 0 &&
      pieces.joined(before) &&
      /^(?:in|from|near|at|bei|aus|en|de|à)$/.test(pieces.form[before - 1] as string)
    // Where all nouns have a capital it tells nothing, beside something to count.
    const counts = lexicon.language.capitalNouns && unitOf(number, at, { pieces, lexicon }) !== null
    if (!counts && !(place && isPlural(next, lexicon)))
      return fixedUnitAt(pieces, number.to, lexicon)?.kind !== 'percent'
  }
  // "Group of 20"
  if (
    sets.of.has(lead) &&
    before > 0 &&
    sets.named.has(pieces.form[before - 1] as string) &&
    pieces.capital(before - 1)
  )
    return true
  // "12 Harbour Street"
  for (let p = number.to; p < number.to + 3 && pieces.joined(p) && pieces.capital(p); p++)
    if (p > number.to && sets.streets.has(pieces.form[p] as string)) return true
  return false
}

/** Whether a piece opens its sentence, or what is said in it: a capital there tells nothing. */
function isOpening(pieces: Pieces, at: number): boolean {
  if (!pieces.joined(at)) return true
  return /^["“”‘’'«»„:;()–—-]/u.test(pieces.form[at - 1] as string)
}

/** Whether digits at `to` go on to the second end of a range: 10-15 people, and no 3-1 and 555-1234. */
function isRangeOf(number: NumberAt, to: number, { pieces, lexicon }: Looks): boolean {
  const second = numberAt(pieces, to, lexicon, false)
  if (second === null || second.value <= number.value || /^0/.test(pieces.form[to] as string)) return false
  return fixedUnitAt(pieces, second.to, lexicon) !== null || isPlural(pieces.form[second.to] ?? '', lexicon)
}
