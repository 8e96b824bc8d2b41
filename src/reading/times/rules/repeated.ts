/** What comes back: "every Friday", "weekly", "twice a month". */
import type { Unit } from '../calendar.js'
import type { TimePieces } from '../pieces.js'
import { period } from './lengths.js'
import { countOf, type Reads, two, unitOf, unplaced } from './rule.js'

export const every: Reads = (match, context) => {
  const unit = match.get('unit') ?? match.get('units')
  if (unit !== undefined) {
    const count = countOf(match) ?? match.get('ordinal')?.number ?? 1
    if (match.has('every') && match.has('ordinal') && unit.value === 'second') return null
    return unplaced('SET', period(count, unit.value as Unit))
  }
  const part = match.get('daypart')?.value
  const day = match.get('weekday') ?? match.get('weekdays')
  if (day !== undefined) {
    if (!context.pieces.capital(day.at) && context.lexicon.language.capitals) return null
    return unplaced('SET', `XXXX-WXX-${day.number === 0 ? 7 : day.number}${part === undefined ? '' : `T${part}`}`)
  }
  const month = match.get('month')
  if (month !== undefined) return unplaced('SET', `XXXX-${two(month.number)}`)
  const season = match.get('season')
  if (season !== undefined) return unplaced('SET', `XXXX-${season.value}`)
  if (part !== undefined) return unplaced('SET', `XXXX-XX-XXT${part}`)
  return match.has('holiday') ? unplaced('SET', 'P1Y') : null
}

export const set: Reads = (match, { pieces }) => {
  const { to, from } = match
  // "the Daily Planet"
  if (pieces.capital(from) && from > 0 && pieces.joined(from)) return null
  if (to < pieces.count && pieces.joined(to) && pieces.capital(to)) return null
  return unplaced('SET', match.get('set')?.value ?? '')
}

export const timesPer: Reads = (match) => unplaced('SET', period(1, unitOf(match)))

/** "$3 million a year": a rate, where the words before it are an amount. */
export const perUnit: Reads = (match, { pieces, lexicon }) => {
  const unit = unitOf(match)
  const per = match.get('per')
  if (per === undefined || match.from === 0 || !pieces.joined(match.from)) return null
  const before = match.from - 1
  const form = pieces.form[before] as string
  const amount =
    pieces.senses(before).some((s) => s.is === 'number') ||
    form in lexicon.language.numerals.scales ||
    form === '%' ||
    form === 'percent' ||
    (/^[a-z]+s$/.test(form) && beforeIsAmount(pieces, before))
  return amount ? unplaced('SET', period(1, unit)) : null
}

const beforeIsAmount = (pieces: TimePieces, at: number): boolean =>
  at > 0 && pieces.senses(at - 1).some((s) => s.is === 'number') && !pieces.senses(at).some((s) => s.is === 'units')
