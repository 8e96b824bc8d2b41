/** Times beside now and counted from now: "last week", "the past ten years", "two days ago", "a year earlier". */
import {
  away,
  civilDay,
  dayStretch,
  quarterStretch,
  readDay,
  shifted,
  type Unit,
  writable,
  yearStretch,
} from '../calendar.js'
import type { Match } from '../match.js'
import { period, unitLetter } from './lengths.js'
import {
  base,
  type Context,
  countOf,
  date,
  type Found,
  isClock,
  isTitle,
  type Reads,
  reference,
  shiftOf,
  unitOf,
  unplaced,
} from './rule.js'

/** "two days later" is a day where dates hang on each other; in the news it is rather how long, and told so. */
export const later: Reads = (match, context) => {
  const unit = unitOf(match)
  const count = countOf(match)
  if (!context.history || context.reference === null || isClock(unit)) return null
  if (count === null || count === undefined) return null
  const sign = match.has('after') ? 1 : -1
  const as = unit === 'decade' || unit === 'century' ? 'year' : unit
  const by = Math.round(count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)) * sign
  if (Math.abs(by) > 5000) return null
  const stretch = as === 'week' ? dayStretch(context.reference + 7 * by) : shifted(context.reference, as, by)
  const day = stretch.interval === null ? null : readDay(stretch.interval[0])
  return day === null ? null : date(stretch, { anchor: 'text' })
}

const endsClause = (match: Match, { pieces }: Context): boolean =>
  !pieces.joined(match.to) || /^[.,;:!?)\]”"'—–-]/u.test(pieces.form[match.to] as string)

export const shiftedUnit: Reads = (match, context) => {
  if (isTitle(match, context)) return null
  const relative = match.get('relative')
  if (relative !== undefined) {
    const [by, unit] = relative.value.split(' ')
    const now = base(context)
    return now === null ? null : date(shifted(now.day, unit as Unit, Number(by)), { anchor: now.from })
  }
  const unit = match.has('period') ? 'quarter' : unitOf(match)
  const word = (match.get('shift') ?? match.get('shiftAfter'))?.value
  const { pieces } = context
  // "that day" is of a day, not of the year that was named before it.
  const most = { day: 1, weekend: 7, week: 7, month: 31, quarter: 92 }[unit as string] ?? 366
  const spoken = context.spoken !== null && context.spoken.days <= most ? context.spoken.from : null
  if (match.has('that')) {
    if (spoken === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null
    return date(shifted(spoken, unit, 0), { anchor: 'text' })
  }
  if (match.has('before') || match.has('after')) {
    // "the year before": of what was spoken of, unless it goes on to say before what.
    if (spoken === null || isClock(unit) || unit === 'season' || !endsClause(match, context)) return null
    return date(shifted(spoken, unit, match.has('before') ? -1 : 1), { anchor: 'text' })
  }
  const now = base(context)
  if (unit === 'second' || unit === 'minute') return null
  if (unit === 'hour') return word === '-1' || word === '1' ? unplaced('DURATION', 'PT1H') : null
  if (now === null) return null
  const place = (day: number, by: number, anchor: Found['anchor'], as: Unit = unit): Found => {
    const stretch = shifted(day, as, by)
    return date(stretch, { anchor })
  }
  if (word === undefined) {
    // "the quarter" of a report, "the year", "the weekend".
    if (unit === 'quarter')
      return context.quarter === null ? null : date(quarterStretch(context.quarter), { anchor: 'text' })
    if (unit === 'season' || unit === 'century' || unit === 'decade' || unit === 'half') return null
    if (match.has('partOf') || match.has('part')) return place(now.day, 0, now.from)
    if (match.has('fiscal')) return place(now.day, 0, now.from)
    if (unit === 'weekend') return place(now.day, context.outlook(match) === 'ahead' ? 0 : -1, now.from)
    if (unit === 'year') return place(now.day, 0, now.from)
    return null
  }
  if (match.has('period') && (word !== 'latest' || context.quarter === null)) return null
  if (word === 'latest') {
    if (unit !== 'quarter')
      return unit === 'year' || unit === 'week' || unit === 'month' ? place(now.day, 0, now.from) : null
    return date(quarterStretch(context.quarter ?? quarterBefore(now.day)), { anchor: 'text' })
  }
  if (word === 'recent') return unit === 'day' ? null : unplaced('DURATION', `PX${unitLetter(unit)}`)
  if (word === 'whole') return unit === 'year' ? place(now.day, 0, now.from) : unplaced('DURATION', period(1, unit))
  const by = shiftOf(match) ?? 0
  if (word === '+1' || word === '-1r') {
    return place(spoken ?? now.day, by, spoken === null ? now.from : 'text')
  }
  const form = pieces.form[match.get('shift')?.at ?? match.from]
  if ((unit === 'decade' || unit === 'century') && by === -1) return spanFrom(now.day, now.from, 1, unit, -1)
  if (unit === 'season') return date(yearStretch(civilDay(now.day).year + by), { anchor: now.from })
  if (unit === 'day' && by === -1 && form === 'past') return spanFrom(now.day, now.from, 1, unit, -1)
  if (unit === 'day' && by === 0) return null
  return place(now.day, by, now.from)
}

function quarterBefore(day: number): number {
  const { year, month } = civilDay(day)
  return year * 4 + Math.floor((month - 1) / 3) - 1
}

function spanFrom(day: number, from: 'anchor' | 'text', count: number, unit: Unit, sign: 1 | -1): Found {
  const other = away(day, unit, sign * count)
  const at = (n: number): string => dayStretch(n).value
  const interval = other === null || other === day ? null : sign < 0 ? [at(other), at(day)] : [at(day), at(other)]
  return {
    type: 'DURATION',
    value: period(count, unit),
    interval: interval as readonly [string, string] | null,
    anchor: interval === null ? null : from,
  }
}

export const spanTo: Reads = (match, context) => {
  const found = spanOf(match, context)
  // "over the past year": the preposition, not "more than".
  const approx = match.get('approx')
  if (found === null || approx === undefined || approx.value.startsWith('EQUAL')) return found
  return { ...found, from: approx.next }
}

function spanOf(match: Match, context: Context): Found | null {
  const unit = unitOf(match)
  const shift = match.get('shift')?.value
  const count = countOf(match)
  if (count === undefined) {
    if (shift === 'recent') return unplaced('DURATION', `P${isClock(unit) ? 'T' : ''}X${unitLetter(unit)}`)
    const by = shiftOf(match)
    if (by === 1) return reference('FUTURE_REF')
    return by === -1 ? unplaced('DURATION', `P${isClock(unit) ? 'T' : ''}X${unitLetter(unit)}`) : null
  }
  if (count === null) return unplaced('DURATION', `P${isClock(unit) ? 'T' : ''}X${unitLetter(unit)}`)
  const by = shiftOf(match)
  const now = base(context)
  if (now === null || by === null || by === 0 || isClock(unit)) return unplaced('DURATION', period(count, unit))
  return spanFrom(now.day, now.from, count, unit, by < 0 ? -1 : 1)
}

export const yearAgo: Reads = (match, context) => {
  if (match.get('unit')?.value !== 'year') return null
  const { pieces } = context
  const hyphened = pieces.word[match.get('unit')?.at ?? 0] === pieces.word[(match.get('unit')?.at ?? 0) + 1]
  if (!match.has('one') && match.to === (match.get('unit')?.at ?? 0) + 2 && !hyphened) return null
  if (match.has('one') && !hyphened && context.quarter === null) return null
  const found = yearBefore(match, context)
  return found !== null && match.has('one') && hyphened
    ? { ...found, from: match.get('unit')?.at ?? match.from }
    : found
}

function yearBefore(match: Match, context: Context): Found | null {
  const now = base(context)
  const ordinal = match.get('ordinal')?.number
  if (ordinal !== undefined && ordinal >= 1 && ordinal <= 4 && now !== null) {
    const here = civilDay(now.day)
    const current = here.year * 4 + Math.floor((here.month - 1) / 3)
    const same = here.year * 4 + ordinal - 1
    return date(quarterStretch((same <= current ? same : same - 4) - 4), { anchor: now.from })
  }
  if (context.quarter !== null) return date(quarterStretch(context.quarter - 4), { anchor: 'text' })
  return now === null ? null : date(yearStretch(civilDay(now.day).year - 1), { anchor: now.from })
}

export const ago: Reads = (match, context) => counted(match, context, -1)

export const ahead: Reads = (match, context) => counted(match, context, 1)

function counted(match: Match, context: Context, sign: 1 | -1): Found | null {
  const unit = unitOf(match)
  const count = countOf(match)
  const vague = reference(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (count === null || count === undefined) return vague
  const now = base(context)
  if (now === null || unit === 'second') return vague
  if (unit === 'year' && count === 1 && sign < 0 && context.quarter !== null)
    return date(quarterStretch(context.quarter - 4), { anchor: 'text' })
  if (isClock(unit)) return date(dayStretch(now.day), { anchor: now.from, day: now.day })
  // Decades and centuries ago are told by the year; half a year ago by the month.
  const [as, times] =
    unit === 'decade'
      ? (['year', 10] as const)
      : unit === 'century'
        ? (['year', 100] as const)
        : unit === 'year' && !Number.isInteger(count)
          ? (['month', 12] as const)
          : unit === 'fortnight'
            ? (['week', 2] as const)
            : ([unit, 1] as const)
  const by = Math.round(count * times) * sign
  if (Math.abs(by) > 5000 && as !== 'day') return vague
  if (Math.abs(by) > 2_000_000) return vague
  const stretch = shifted(now.day, as, by)
  if (!writable(yearIn(stretch.value))) return vague
  return date(stretch, { anchor: now.from })
}

const yearIn = (value: string): number =>
  value.startsWith('BC') || value.startsWith('-') ? -1 : Number(value.slice(0, 4))
