/** What a number counts: a unit of measure, money, a share of a hundred, or the nouns that stand behind it. */
import type { Pieces } from '../times/pieces.js'
import type { Looks } from './amount.js'
import { currencySigns } from './languages/symbols.js'
import type { FigureLexicon } from './lexicon.js'
import { type NumberAt, numberAt, phraseAt } from './number-at.js'

export interface UnitAt {
  readonly kind: 'percent' | 'money' | 'measure' | 'counted'
  readonly unit: string | null
  readonly currency?: string
  readonly to: number
}

/** Words of a phrase of nouns at most. */
const LONGEST = 5

/** What stands behind a number and says what it counts. */
export function unitOf(number: NumberAt, at: number, { pieces, lexicon }: Looks): UnitAt | null {
  const { to, glued } = number
  if (glued !== null) {
    for (const [phrases, kind] of [
      [lexicon.percent, 'percent'],
      [lexicon.measures, 'measure'],
    ] as const) {
      const known = phrases.get(glued)?.find((phrase) => phrase.words.length === 1)
      if (known !== undefined) return { kind, unit: known.value, to }
    }
    if (Object.hasOwn(currencySigns, glued))
      return { kind: 'money', unit: null, currency: currencySigns[glued] as string, to }
    return null
  }
  const next = pieces.form[to]
  if (next !== undefined && Object.hasOwn(currencySigns, next) && pieces.joined(to) && next !== '$')
    return { kind: 'money', unit: null, currency: currencySigns[next] as string, to: to + 1 }
  const scaled = number.scaled && number.value >= 1e6 ? phraseAt(pieces, to, lexicon.scaledMoney) : null
  // "2 million pounds of beef" are weighed.
  if (scaled !== null && pieces.joined(to) && !lexicon.sets.of.has(pieces.form[scaled.to] ?? ''))
    return { kind: 'money', unit: null, currency: scaled.value, to: scaled.to }
  const fixed = fixedUnitAt(pieces, to, lexicon)
  if (fixed !== null) return fixed
  const hyphened = pieces.word[to] === pieces.word[to - 1]
  if (hyphened) {
    // "a 62-member team", "a 16-nation bloc"; of words only where digits could stand.
    const form = pieces.form[to] as string
    if (!/^\p{L}{3,}$/u.test(form) || lexicon.sets.functionWords.has(form)) return null
    if (number.written !== 'digits' && !lexicon.sets.hyphened.has(form)) return null
    return { kind: 'counted', unit: form, to: to + 1 }
  }
  return (
    countedAt(pieces, to, lexicon, { singular: at >= 0 && number.value === 1 }) ?? partOf(number, { pieces, lexicon })
  )
}

/** "60 of the 140 farms": both count farms. */
function partOf(number: NumberAt, { pieces, lexicon }: Looks): UnitAt | null {
  const { to } = number
  const { sets } = lexicon
  if (number.written === 'vague' || number.written === 'fraction' || !sets.of.has(pieces.form[to] ?? '')) return null
  if (!pieces.joined(to) || !pieces.joined(to + 1) || !sets.ofThe.has(pieces.form[to + 1] ?? '')) return null
  if (!pieces.joined(to + 2)) return null
  const whole = numberAt(pieces, to + 2, lexicon, false)
  if (whole === null || !(whole.value > number.value) || whole.written === 'vague') return null
  const unit = countedAt(pieces, whole.to, lexicon, { singular: false })
  return unit === null ? null : { ...unit, to }
}

/** Percent, money, measures: what has a fixed list. */
export function fixedUnitAt(pieces: Pieces, at: number, lexicon: FigureLexicon): UnitAt | null {
  if (at >= pieces.count || !pieces.joined(at)) return null
  const percent = phraseAt(pieces, at, lexicon.percent)
  if (percent !== null) return { kind: 'percent', unit: percent.value, to: percent.to }
  const money = phraseAt(pieces, at, lexicon.currencies)
  if (money !== null) return { kind: 'money', unit: null, currency: money.value, to: money.to }
  const measure = phraseAt(pieces, at, lexicon.measures)
  if (measure !== null) return { kind: 'measure', unit: measure.value, to: measure.to }
  return null
}

/** "North Korean soldiers": the words up to the plural that the number needs. */
export function countedAt(
  pieces: Pieces,
  at: number,
  lexicon: FigureLexicon,
  { singular }: { readonly singular: boolean },
): UnitAt | null {
  const { sets, language } = lexicon
  let from = at
  const filler = phraseAt(pieces, from, lexicon.fillers)
  if (filler !== null && pieces.joined(from)) from = filler.to
  else if (sets.of.has(pieces.form[from] ?? '') && pieces.joined(from)) from++
  let to = from
  while (to < pieces.count && to < from + LONGEST && pieces.joined(to)) {
    const form = pieces.form[to] as string
    // "U.S. senators" is not "us"; a number ends what the one before it counts.
    if ((sets.functionWords.has(form) && !isAbbreviation(pieces, to)) || !isWord(form)) break
    if (Object.hasOwn(language.numerals.units, form) || Object.hasOwn(language.scales, form)) break
    // "Clinton-linked accounts": what a hyphen joins to the next is no noun yet.
    if (pieces.word[to] === pieces.word[to + 1]) {
      to++
      continue
    }
    if (language.nounFirst && !isNoun(pieces, to, lexicon)) break
    if (language.nounFirst || language.capitalNouns ? isNoun(pieces, to, lexicon) : isPlural(form, lexicon)) {
      to++
      // "sports cars", "police officers": where another plural follows at once, that one is the noun.
      while (
        !language.nounFirst &&
        !language.capitalNouns &&
        to < from + LONGEST &&
        pieces.joined(to) &&
        isPlural(pieces.form[to] as string, lexicon) &&
        !sets.functionWords.has(pieces.form[to] as string) &&
        !isVerbLike(pieces.form[to] as string, lexicon)
      )
        to++
      // "soldados norcoreanos": adjectives follow, and bend with their noun.
      while (
        language.nounFirst &&
        to < from + 3 &&
        pieces.joined(to) &&
        isNoun(pieces, to, lexicon) &&
        !sets.functionWords.has(pieces.form[to] as string) &&
        isWord(pieces.form[to] as string)
      )
        to++
      return made(pieces, from, to)
    }
    to++
  }
  return singular && to > from ? made(pieces, from, to) : null
}

function made(pieces: Pieces, from: number, to: number): UnitAt {
  const { text } = pieces.words
  return {
    kind: 'counted',
    unit: text.slice(pieces.start[from] as number, pieces.end[to - 1] as number).replace(/\s+/g, ' '),
    to,
  }
}

const isAbbreviation = (pieces: Pieces, at: number): boolean =>
  pieces.words.text.charCodeAt((pieces.end[at] as number) - 1) === 46

const isWord = (form: string): boolean => /^\p{L}[\p{L}'’&/.]*$/u.test(form)

export function isPlural(form: string, { sets, language }: FigureLexicon): boolean {
  return sets.plurals.has(form) || (form.length > 3 && language.pluralEnding.test(form))
}

/** In German a noun has its capital; in Spanish and French it stands first. */
function isNoun(pieces: Pieces, at: number, lexicon: FigureLexicon): boolean {
  if (lexicon.language.capitalNouns) return pieces.capital(at)
  return (
    lexicon.sets.plurals.has(pieces.form[at] as string) || lexicon.language.pluralEnding.test(pieces.form[at] as string)
  )
}

const isVerbLike = (form: string, { sets }: FigureLexicon): boolean => sets.harmed.has(form)
