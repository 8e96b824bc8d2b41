/** How long: durations, and their form in ISO 8601. */
import type { Unit } from '../calendar.js'
import type { Match } from '../match.js'
import { countOf, type Found, isClock, type Reads, unitOf, unplaced } from './rule.js'

export const firstOf: Reads = (match) => durationOf(match)

export function unitLetter(unit: Unit): string {
  switch (unit) {
    case 'second':
      return 'S'
    case 'minute':
      return 'M'
    case 'hour':
      return 'H'
    case 'day':
      return 'D'
    case 'weekend':
      return 'WE'
    case 'week':
    case 'fortnight':
      return 'W'
    case 'month':
      return 'M'
    case 'quarter':
    case 'season':
    case 'half':
      return 'M'
    case 'year':
    case 'decade':
    case 'century':
      return 'Y'
    default:
      return unit satisfies never
  }
}

const multiples: Partial<Record<Unit, number>> = {
  fortnight: 2,
  quarter: 3,
  season: 3,
  half: 6,
  decade: 10,
  century: 100,
}

/** P3D, PT5H30M, P18M: an ISO 8601 duration. Halves go into the next smaller unit, since TIMEX3 has whole numbers. */
export function period(count: number, unit: Unit): string {
  const total = count * (multiples[unit] ?? 1)
  const letter = unitLetter(unit)
  const whole = Math.floor(total)
  const rest = total - whole
  if (isClock(unit)) {
    if (rest === 0) return `PT${whole}${letter}`
    if (unit === 'hour') return `PT${whole === 0 ? '' : `${whole}H`}${Math.round(rest * 60)}M`
    return `PT${plain(total)}${letter}`
  }
  if (rest === 0) return `P${plain(whole)}${letter}`
  if (letter === 'Y') return `P${Math.round(total * 12)}M`
  return `P${plain(total)}${letter}`
}

const plain = (n: number): string => (n < 1e15 ? String(Math.round(n * 1000) / 1000) : 'X')

function durationOf(match: Match): Found | null {
  const unit = unitOf(match)
  const count = countOf(match)
  if (count === undefined) return unplaced('DURATION', `P${isClock(unit) ? 'T' : ''}X${unitLetter(unit)}`)
  if (count === null) return unplaced('DURATION', `P${isClock(unit) ? 'T' : ''}X${unitLetter(unit)}`)
  return unplaced('DURATION', period(count, unit))
}

export const duration: Reads = (match, { pieces }) => {
  const unit = unitOf(match)
  const one = match.get('one')
  if (one !== undefined && (unit === 'second' || unit === 'quarter' || unit === 'season' || unit === 'weekend'))
    return null
  if (match.has('ordinal') && unit !== 'quarter') return null
  const number = match.get('number')
  if (number !== undefined) {
    const before = number.at > 0 ? pieces.form[number.at - 1] : ''
    if (before === '$' || before === '€' || before === '£') return null
    if (match.has('unit') && unit === 'second' && number.number === 1) return null
    // "a quarter" of something, "one season"
    if (unit === 'season' && match.has('unit')) return null
  }
  if (countOf(match) === undefined && ((match.has('unit') && !match.has('long')) || unit === 'quarter')) return null
  const found = durationOf(match)
  const approx = match.get('approx')
  return found !== null && approx?.value === 'APPROX' ? { ...found, from: approx.next } : found
}
