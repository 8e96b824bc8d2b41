/** Months, years and longer, and their parts: quarters, seasons, halves, "the last week of August". */
import {
  centuryStretch,
  civilDay,
  dayNumber,
  decadeStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  readDay,
  type Season,
  seasonStretch,
  weekStretch,
  writable,
  yearStretch,
} from '../calendar.js'
import type { Match } from '../match.js'

import { doubtful, yearBehind } from './days.js'
import { base, type Context, date, type Found, type Reads, shiftOf, two, unplaced } from './rule.js'

export const monthOf: Reads = (match, context) => {
  const taken = match.get('month')
  if (taken === undefined || doubtful(match, context)) return null
  const month = taken.number
  const year = match.get('year')?.number ?? yearBehind(match, context)
  if (year !== null) {
    const found = date(monthStretch(year * 12 + month - 1), { day: dayNumber(year, month, 1) })
    return found
  }
  const now = base(context)
  if (now === null) return unplaced('DATE', `XXXX-${two(month)}`)
  const here = civilDay(now.day)
  const current = here.year * 12 + here.month - 1
  const sameYear = here.year * 12 + month - 1
  let months = sameYear
  const shift = shiftOf(match)
  if (match.has('unit')) months = sameYear + (shift ?? 0) * 12
  else if (shift === -1) months = sameYear >= current ? sameYear - 12 : sameYear
  else if (shift === 1) months = sameYear <= current ? sameYear + 12 : sameYear
  else if (shift !== 0 && now.from === 'anchor') {
    const outlook = context.outlook(match)
    if (outlook === 'ahead') months = sameYear < current - 1 ? sameYear + 12 : sameYear
    else if (sameYear > current) months = outlook === null && sameYear - current <= 3 ? sameYear : sameYear - 12
  }
  return date(monthStretch(months), {
    anchor: now.from,
    day: dayNumber(Math.floor(months / 12), (months % 12) + 1, 1),
  })
}

export const yearOf: Reads = (match, context) => {
  const era = match.get('era')?.value
  const year = (match.get('year') ?? match.get('number'))?.number ?? 0
  if (era !== undefined) {
    if (!Number.isInteger(year) || year < 1 || year > 9998) return null
    const { pieces } = context
    const at = match.get('era')?.at ?? match.from
    if (!pieces.capital(at)) return null
    return era === 'BC' ? date(yearStretch(-year)) : date(yearStretch(year), { day: dayNumber(year, 1, 1) })
  }
  if (match.to - match.from === 1 && !bareYear(match, context, year)) return null
  return date(yearStretch(year), { day: dayNumber(year, 1, 1) })
}

/** Whether four digits alone are a year: years of our time mostly, others only behind a word that leads to a year. */
function bareYear(match: Match, { pieces, lexicon, history }: Context, year: number): boolean {
  const before = match.from > 0 ? (pieces.form[match.from - 1] as string) : ''
  const after = match.to < pieces.count && pieces.joined(match.to) ? (pieces.form[match.to] as string) : ''
  if (/^[$€£¥#%+*&@=~]$|^(?:no\.?|nos\.?|room|flight|highway|route|model|page)$/.test(before) || after === '%')
    return false
  if (pieces.words.text[(pieces.start[match.from] as number) - 1] === '.') return false
  if (after in lexicon.language.numerals.scales) return false
  const lead = lexicon.leads.has(before)
  if (history && year >= 1400 && !/^[a-z]+s$/.test(after)) return true
  if (year >= 1900 && year <= 2059) {
    // "2000 troops": a round number before what can be counted.
    return !(year % 100 === 0 && !lead && /^[a-z]+s$/.test(after))
  }
  return lead && before !== 'and' && before !== 'or' && before !== 'for' && before !== 'about' && before !== 'to'
    ? year >= 1400 && !/^[a-z]+s$/.test(after)
    : year >= 1700 && year < 1900 && /^[-–(]$/.test(before)
}

export const fiscalYear: Reads = (match, context) => {
  const year = match.get('year')?.number
  if (year !== undefined) return date(yearStretch(year))
  const now = base(context)
  if (now === null) return null
  return date(yearStretch(civilDay(now.day).year + (shiftOf(match) ?? 0)), { anchor: now.from })
}

export const decadeOf: Reads = (match, context) => {
  const digits = match.get('decade')?.value ?? ''
  // "the eighties" of the last century, until this one has such a decade behind it.
  const now = context.anchor === null ? 2024 : civilDay(context.anchor).year
  const own = Math.floor(now / 100) * 10 + Number(digits)
  const decade = digits.length > 1 ? Number(digits) : own * 10 <= now ? own : own - 10
  const taken = match.get('decade')
  // "in his 30s" is an age.
  if (taken !== undefined && /^\d0s$/.test(context.pieces.form[taken.at] as string) && !match.has('the')) return null
  return writable(decade * 10) ? date(decadeStretch(decade), { day: dayNumber(decade * 10, 1, 1) }) : null
}

export const centuryOf: Reads = (match) => {
  const century = (match.get('ordinal') ?? match.get('centuryName'))?.number ?? 0
  return century >= 1 && century <= 30 ? date(centuryStretch(century)) : null
}

export const seasonOf: Reads = (match, context) => {
  const season = match.get('season')?.value as Season
  const year = match.get('year')?.number
  if (year !== undefined) return date(seasonStretch(year, season))
  const { pieces } = context
  if (match.to < pieces.count && pieces.joined(match.to)) {
    // "the fall of Port Aven", "Winter Olympics"
    if (pieces.form[match.to] === 'of' || pieces.capital(match.to)) return null
  }
  // "fall" and "spring" alone are verbs and nouns too.
  const before = match.from > 0 ? (pieces.form[match.from - 1] as string) : ''
  if (match.to - match.from === 1 && !context.lexicon.seasonLeads.has(before)) return null
  const now = base(context)
  if (now === null) return unplaced('DATE', `XXXX-${season}`)
  const here = civilDay(now.day)
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]
  const shift = shiftOf(match)
  let at = here.year
  const begun = here.month >= first
  if (match.has('unit')) at = here.year + (shift ?? 0)
  else if (shift === -1) at = here.month >= first + 3 ? here.year : here.year - 1
  else if (shift === 1) at = begun ? here.year + 1 : here.year
  else if (shift === null) {
    const ahead = now.from === 'anchor' && context.outlook(match) === 'ahead'
    if (now.from === 'anchor' && !begun && context.outlook(match) === 'back') at = here.year - 1
    else if (ahead && here.month >= first + 3) at = here.year + 1
  } else if (season === 'WI' && here.month < 4) at = here.year - 1
  return date(seasonStretch(at, season), { anchor: now.from })
}

export const quarterOf: Reads = (match, context) => {
  if (match.get('unit')?.value !== 'quarter') return null
  const quarter = match.get('ordinal')?.number ?? 0
  if (quarter < 1 || quarter > 4) return null
  const year = match.get('year')?.number
  const place = (quarters: number, anchor: Found['anchor']): Found =>
    date(quarterStretch(quarters), { anchor, quarter: quarters })
  if (year !== undefined) return place(year * 4 + quarter - 1, null)
  const now = base(context)
  if (now === null) return unplaced('DATE', `XXXX-Q${quarter}`)
  const here = civilDay(now.day)
  const current = here.year * 4 + Math.floor((here.month - 1) / 3)
  const same = here.year * 4 + quarter - 1
  const shift = shiftOf(match)
  if (match.last('unit')?.value === 'year' && shift !== null) return place(same + 4 * shift, now.from)
  if (shift === 1) return place(same <= current ? same + 4 : same, now.from)
  if (shift === -1) return place(same >= current ? same - 4 : same, now.from)
  if (same <= current) {
    const ahead = quarter === 1 && current % 4 === 3 && context.outlook(match) === 'ahead'
    return place(ahead ? same + 4 : same, now.from)
  }
  return place(context.outlook(match) === 'ahead' ? same : same - 4, now.from)
}

export const halfOf: Reads = (match, context) => {
  const half = match.get('half')?.value === '1' ? 1 : 2
  const unit = match.get('unit')?.value
  if (unit !== undefined && unit !== 'year') return null
  const year = match.get('year')?.number
  if (year !== undefined) return date(halfStretch(year, half))
  if (unit === undefined) return null
  const now = base(context)
  if (now === null) return null
  return date(halfStretch(civilDay(now.day).year + (shiftOf(match) ?? 0), half), { anchor: now.from })
}

/** "the last week of August" */
export const weekOf: Reads = (match, context) => {
  if (match.get('unit')?.value !== 'week') return null
  const month = monthOf(match, { ...context, outlook: context.outlook })
  const interval = month?.interval ?? null
  if (month === null || interval === null) return null
  const last = shiftOf(match) === -1
  const ordinal = match.get('ordinal')?.number
  if (!last && ordinal === undefined) return null
  const from = readDay(interval[0]) as number
  const to = readDay(interval[1]) as number
  const day = last ? to - 4 : from + 3 + 7 * ((ordinal ?? 1) - 1)
  return day < from || day >= to ? null : date(weekStretch(day), { anchor: month.anchor, day })
}
