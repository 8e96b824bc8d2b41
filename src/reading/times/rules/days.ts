/** Days by name and number: dates, weekdays, parts of a day, "today", holidays. */
import {
  civilDay,
  clockStretch,
  dayNumber,
  dayStretch,
  daysInMonth,
  isDay,
  type PartOfDay,
  partOfDayStretch,
  weekdayOf,
  writable,
} from '../calendar.js'
import type { Match } from '../match.js'
import type { Outlook } from '../outlook.js'

import {
  base,
  type Context,
  date,
  type Found,
  isCapitals,
  isTitle,
  type Reads,
  reference,
  shiftOf,
  two,
  unplaced,
} from './rule.js'

export const fullDate: Reads = (match, context) => {
  const month = match.get('month')?.number ?? 0
  const day = (match.get('monthday') ?? match.get('ordinal'))?.number ?? 0
  return dayOf(month, day, match.get('year')?.number, match, context)
}

function dayOf(month: number, day: number, year: number | undefined, match: Match, context: Context): Found | null {
  const given = year ?? yearBehind(match, context)
  if (day < 1 || day > 31) return null
  if (given !== null) {
    if (!isDay(given, month, day)) return null
    const number = dayNumber(given, month, day)
    return date(dayStretch(number), { day: number })
  }
  const now = base(context)
  if (now === null) return day <= daysInMonth(2024, month) ? unplaced('DATE', `XXXX-${two(month)}-${two(day)}`) : null
  const number =
    now.from === 'text' ? onward(now.day, month, day) : nearestDay(now.day, month, day, context.outlook(match, false))
  return number === null ? null : date(dayStretch(number), { day: number, anchor: now.from })
}

/** "April 24 and 25", "6-7 January 1916": two days of one month. */
export const dayRange: Reads = (match, context) => {
  const { pieces } = context
  const [one, other] = match.all('monthday', 'ordinal')
  const month = match.get('month')
  if (one === undefined || other === undefined || month === undefined) return null
  const hyphened = pieces.word[one.at] === pieces.word[other.at]
  if (!match.has('joint') && !hyphened) return null
  if (month.at < one.at && !match.has('year') && match.to < pieces.count && pieces.joined(match.to)) {
    // "on April 24 and 25 people": what is counted stands behind the second.
    const next = pieces.form[match.to] as string
    if (/^\p{L}/u.test(next) && !context.lexicon.leads.has(next) && !context.lexicon.seasonLeads.has(next)) return null
  }
  const year = match.get('year')?.number
  const first = dayOf(month.number, one.number, year, match, context)
  const second = dayOf(month.number, other.number, year, match, context)
  if (first === null || second === null) return null
  return { ...second, from: other.at, first: { ...first, to: one.next } }
}

const dayInYear = (year: number, month: number, day: number): number | null =>
  isDay(year, month, day) ? dayNumber(year, month, day) : null

/** A story goes forward: the day that follows what it spoke of last, or lies a little before it. */
function onward(now: number, month: number, day: number): number | null {
  const { year } = civilDay(now)
  const same = dayInYear(year, month, day)
  return same !== null && same < now - BACKWARD ? dayInYear(year + 1, month, day) : same
}

const BACKWARD = 200

/** The day of a month and day beside `now`: the coming or the last where the clause says which, else the nearer, and rather the past. */
function nearestDay(now: number, month: number, day: number, outlook: Outlook): number | null {
  const { year } = civilDay(now)
  let before: number | null = null
  let after: number | null = null
  // Four years either way, for a 29 February.
  for (let y = year - 4; y <= year + 4; y++) {
    const number = dayInYear(y, month, day)
    if (number === null) continue
    if (number <= now) before = number
    else if (after === null) after = number
  }
  if (before === null || after === null) return before ?? after
  const back = now - before
  const ahead = after - now
  if (outlook === 'ahead') return back === 0 ? before : ahead < 300 ? after : before
  // "a June 3 hearing has been scheduled": what is near ahead is rather meant than what is most of a year back.
  if (outlook === 'back') return ahead < 40 && back > 300 ? after : before
  return back <= 2 * ahead ? before : after
}

/** In "August to September 1950" and "July 1 and July 3, 1863" the year stands behind both. */
export function yearBehind(match: Match, { pieces }: Context): number | null {
  let joint = false
  for (let p = match.to; p < pieces.count && p < match.to + 7; p++) {
    if (!pieces.joined(p)) return null
    const senses = pieces.senses(p)
    const year = senses.find((s) => s.is === 'year')
    if (year !== undefined && joint) return year.number
    const form = pieces.form[p] as string
    if (JOINTS.has(form)) joint = true
    else if (pieces.word[p] === pieces.word[p - 1] && p === match.to) joint = true
    else if (!senses.some((s) => s.is === 'month' || s.is === 'monthday' || s.is === 'comma' || s.is === 'ordinal'))
      return null
    if (pieces.word[p] === pieces.word[p - 1] && p === match.to) joint = true
  }
  return null
}

const JOINTS = new Set([
  'and',
  'to',
  '-',
  '–',
  '—',
  '/',
  'or',
  'through',
  'until',
  'bis',
  'und',
  'a',
  'al',
  'y',
  'au',
  'et',
])

/** "May" and "March" are names and verbs too: they are months where the words beside them say so. */
export function doubtful(match: Match, { pieces, lexicon }: Context): boolean {
  const at = match.get('month')?.at ?? match.get('weekday')?.at ?? match.from
  const form = (pieces.form[at] as string).replace('.', '')
  if (lexicon.language.capitals && !pieces.capital(at)) return true
  // "Jan Kavan", "Sun Microsystems": short forms without their point are months and days beside a number only.
  if (
    lexicon.shortForms.has(pieces.form[at] as string) &&
    !match.has('year') &&
    !match.has('monthday') &&
    !match.has('ordinal')
  )
    return true
  if (!lexicon.doubtful.has(form)) return false
  if (match.has('year') || match.has('monthday') || match.from < at) return false
  const before = match.from > 0 ? (pieces.form[match.from - 1] as string) : ''
  return !lexicon.leads.has(before)
}

export const weekday: Reads = (match, context) => {
  const taken = match.get('weekday')
  if (taken === undefined || doubtful(match, context) || insideName(match, context)) return null
  const day = weekdayNear(match, context)
  if (day === null) return unplaced('DATE', `XXXX-WXX-${taken.number === 0 ? 7 : taken.number}`)
  return date(dayStretch(day.day), { day: day.day, anchor: day.from })
}

function weekdayNear(match: Match, context: Context): { day: number; from: 'anchor' | 'text' } | null {
  const wanted = match.get('weekday')?.number ?? Number(match.get('weekdayPart')?.value.slice(0, 1) ?? 0)
  const now = base(context)
  if (now === null) return null
  const back = (weekdayOf(now.day) - wanted + 7) % 7
  const shift = shiftOf(match)
  if (match.has('unit')) {
    // "Friday of last week": weeks begin on Monday.
    const monday = now.day - ((weekdayOf(now.day) + 6) % 7)
    return { day: monday + ((wanted + 6) % 7) + 7 * (shift ?? 0), from: now.from }
  }
  if (shift === -1) return { day: now.day - (back === 0 ? 7 : back), from: now.from }
  if (shift === 1) return { day: now.day + (back === 0 ? 7 : 7 - back), from: now.from }
  const outlook = context.outlook(match)
  const ahead = shift === 0 ? outlook !== 'back' : outlook === 'ahead'
  return { day: back === 0 ? now.day : ahead ? now.day + 7 - back : now.day - back, from: now.from }
}

/** "Sunday Times", "The Wednesday Report": a capitalised word that is no time stands right behind it. */
function insideName(match: Match, { pieces }: Context): boolean {
  const next = match.to
  if (next >= pieces.count || !pieces.joined(next) || !pieces.capital(next)) return false
  if (match.pattern.steps.length > 1 && match.to - match.from > 1) return false
  const before = match.from - 1
  const lead = before >= 0 && pieces.joined(match.from) ? (pieces.form[before] as string) : ''
  return lead === 'the' && pieces.capital(before) ? true : lead === 'the' && NAMES.has(pieces.form[next] as string)
}

const NAMES = new Set([
  'times',
  'telegraph',
  'mirror',
  'express',
  'mail',
  'star',
  'post',
  'news',
  'herald',
  'tribune',
  'night',
  'show',
])

export const partOfDay: Reads = (match, context) => {
  const part = (match.get('daypart')?.value ?? match.get('weekdayPart')?.value.slice(2)) as PartOfDay
  const placed = (day: number, from: 'anchor' | 'text' | null): Found => {
    const stretch = partOfDayStretch(day, part)
    return { type: 'TIME', value: stretch.value, interval: stretch.interval, anchor: from, day }
  }
  // "Monday Night Baseball"
  const named = match.get('daypart')
  if (named !== undefined && context.lexicon.language.capitals && !context.lexicon.language.capitalNouns)
    if (named.at > match.from && context.pieces.capital(named.at) && !isCapitals(context.pieces, named.at)) return null
  if (match.has('weekday') || match.has('weekdayPart')) {
    const day = weekdayNear(match, context)
    if (day === null) return unplaced('TIME', `XXXX-WXX-${match.get('weekday')?.number || 7}T${part}`)
    return placed(day.day, day.from)
  }
  if (match.has('month')) {
    const found = fullDate(match, context)
    return found?.day === undefined ? null : placed(found.day, found.anchor)
  }
  if (isTitle(match, context)) return null
  const now = base(context)
  if (now === null) return null
  const word = match.get('dayWord')?.number
  if (word !== undefined) return Number.isFinite(word) ? placed(now.day + word, now.from) : null
  if (match.has('that')) return context.reference === null ? null : placed(context.reference, 'text')
  const shift = shiftOf(match)
  if (shift === null) return null
  return placed(now.day + shift, now.from)
}

export const dayWord: Reads = (match, context) => {
  const taken = match.get('dayWord')
  if (taken === undefined) return null
  const { pieces } = context
  // "a tomorrow", the "Today" show
  const before = match.from > 0 && pieces.joined(match.from) ? (pieces.form[match.from - 1] as string) : ''
  const after = pieces.joined(match.to) ? (pieces.form[match.to] as string) : ''
  if (context.lexicon.phrases.get(before)?.some((phrase) => phrase.is === 'one')) return null
  // "Last Week Tonight"
  const name = pieces.capital(match.from) && before !== '' && pieces.capital(match.from - 1) && /^\p{L}/u.test(before)
  if (name && context.lexicon.language.capitals && !context.lexicon.language.capitalNouns) return null
  if (/^["“‘'`]+$/.test(before) && /^["”’']+$/.test(after) && pieces.capital(match.from)) return null
  if (context.anchor === null && context.reference === null) return reference('PRESENT_REF')
  // Who says "today" means the day of publication, whatever the story tells of.
  const now = context.anchor ?? (context.reference as number)
  const anchor = context.anchor === null ? 'text' : 'anchor'
  if (taken.value === 'tonight' || taken.value === 'overnight') {
    const stretch = partOfDayStretch(now, 'NI')
    return { type: 'TIME', value: stretch.value, interval: stretch.interval, anchor, day: now }
  }
  const day = now + taken.number
  return date(dayStretch(day), { anchor, day })
}

export const holiday: Reads = (match, context) => {
  const name = match.get('holiday')?.value ?? ''
  const now = base(context)
  const year = match.get('year')?.number
  const dayIn = (y: number): number | null => holidayIn(name, y)
  if (year !== undefined) {
    const day = dayIn(year)
    return day === null ? null : date(dayStretch(day), { day })
  }
  if (now === null) return null
  // "the Easter Offensive"
  const { pieces } = context
  if (match.to < pieces.count && pieces.joined(match.to) && pieces.capital(match.to)) return null
  const here = civilDay(now.day).year
  const shift = shiftOf(match)
  const ahead = shift === null ? context.outlook(match) === 'ahead' : shift === 1
  const days = [here - 1, here, here + 1].map(dayIn).filter((d) => d !== null)
  const day = ahead ? days.find((d) => d >= now.day) : days.findLast((d) => (shift === -1 ? d < now.day : d <= now.day))
  return day === undefined ? null : date(dayStretch(day), { day, anchor: now.from })
}

function holidayIn(name: string, year: number): number | null {
  if (!writable(year)) return null
  const nth = (month: number, weekday: number, n: number): number => {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }
  if (name === 'thanksgiving') return nth(11, 4, 4)
  if (name === 'labor') return nth(9, 1, 1)
  if (name === 'memorial') return nth(6, 1, 1) - 7
  if (name === 'easter') {
    // The anonymous Gregorian computus (Meeus).
    const a = year % 19
    const b = Math.floor(year / 100)
    const c = year % 100
    const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
    const m = Math.floor((a + 11 * h + 22 * l) / 451)
    const n = h + l - 7 * m + 114
    return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
  }
  const [month, day] = name.split('-').map(Number)
  return month === undefined || day === undefined ? null : dayInYear(year, month, day)
}

export const numericDate: Reads = (match) => {
  const text = match.get('isodate')?.value ?? ''
  const m = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t(\d\d):?(\d\d))?/.exec(text)
  if (m === null || !isDay(Number(m[1]), Number(m[2]), Number(m[3]))) return null
  const day = dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))
  if (m[4] === undefined) return date(dayStretch(day), { day })
  const minutes = Number(m[4]) * 60 + Number(m[5])
  if (minutes > 1440) return null
  const stretch = clockStretch(day, minutes, true, text.endsWith('z') ? 'Z' : '')
  return { type: 'TIME', value: stretch.value, interval: stretch.interval, anchor: null, day }
}
