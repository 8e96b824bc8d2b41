/**
 * From a pattern that fits to a time. Each rule takes what stands at the pattern's steps and answers a type and a
 * TIMEX3 value, counted from the anchor where the words ask for it; null where the words are no time after all.
 */
import {
  away,
  centuryStretch,
  civilDay,
  clockStretch,
  dayNumber,
  dayStretch,
  daysInMonth,
  decadeStretch,
  halfStretch,
  isDay,
  monthStretch,
  type PartOfDay,
  partOfDayStretch,
  quarterStretch,
  readDay,
  type Season,
  type Stretch,
  seasonStretch,
  shifted,
  type Unit,
  weekdayOf,
  weekStretch,
  writable,
  yearStretch,
} from './calendar.js'
import type { Lexicon } from './lexicon.js'
import type { Match } from './match.js'
import type { Outlook } from './outlook.js'
import type { TimePieces } from './pieces.js'

export type Rule =
  | 'fullDate'
  | 'dayRange'
  | 'monthOf'
  | 'weekday'
  | 'partOfDay'
  | 'dayWord'
  | 'holiday'
  | 'numericDate'
  | 'yearOf'
  | 'fiscalYear'
  | 'decadeOf'
  | 'centuryOf'
  | 'seasonOf'
  | 'quarterOf'
  | 'halfOf'
  | 'firstOf'
  | 'later'
  | 'weekOf'
  | 'shifted'
  | 'spanTo'
  | 'yearAgo'
  | 'ago'
  | 'ahead'
  | 'duration'
  | 'age'
  | 'every'
  | 'set'
  | 'timesPer'
  | 'perUnit'
  | 'clock'
  | 'presence'
  | 'stop'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** What the rules know beside the words. */
export interface Context {
  readonly pieces: TimePieces
  readonly lexicon: Lexicon
  /** The day that relative words are counted from. */
  readonly anchor: number | null
  /** Years that the text names lie mostly far from the anchor: its dates hang on each other. */
  readonly history: boolean
  /** The day that the text spoke of last, and the sentence it stood in. */
  reference: number | null
  referenceSentence: number
  /** Where the stretch began that it spoke of last, named or counted: "last year … that year". */
  spoken: { readonly from: number; readonly days: number } | null
  /** The quarter that a company's report is about, counted through (year * 4 + quarter - 1). */
  quarter: number | null
  /** `behind`: whether what stands behind the expression tells too. */
  outlook(match: Match, behind?: boolean): Outlook
}

export interface Found {
  readonly type: TimeType
  readonly value: string
  readonly interval: readonly [from: string, to: string] | null
  /** What it was counted from; null for what needs nothing. */
  readonly anchor: 'anchor' | 'text' | null
  /** The day that later words may hang on. */
  readonly day?: number
  readonly quarter?: number
  /** A clock without its day: it takes the day beside it. */
  readonly minutes?: { readonly at: number; readonly exact: boolean; readonly zone: string }
  /** The beginning of a range, an expression of its own before this one. */
  readonly first?: Found
  /** TimePieces, where not the whole pattern is the expression. */
  readonly from?: number
  readonly to?: number
}

type Reads = (match: Match, context: Context) => Found | null

const date = (stretch: Stretch, more: Partial<Found> = {}): Found => ({
  type: 'DATE',
  value: stretch.value,
  interval: stretch.interval,
  anchor: null,
  ...more,
})
const unplaced = (type: TimeType, value: string, more: Partial<Found> = {}): Found => ({
  type,
  value,
  interval: null,
  anchor: null,
  ...more,
})
const reference = (value: string): Found => unplaced('DATE', value)

/** The day to count from: what the text is in, where it tells history; else the anchor. */
function base(context: Context): { day: number; from: 'anchor' | 'text' } | null {
  if ((context.history || context.anchor === null) && context.reference !== null)
    return { day: context.reference, from: 'text' }
  return context.anchor === null ? null : { day: context.anchor, from: 'anchor' }
}

const unitOf = (match: Match): Unit => (match.get('unit') ?? match.get('units'))?.value as Unit

// --- days, months and years by name

const fullDate: Reads = (match, context) => {
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
const dayRange: Reads = (match, context) => {
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

const two = (n: number): string => String(n).padStart(2, '0')
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
function yearBehind(match: Match, { pieces }: Context): number | null {
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

const monthOf: Reads = (match, context) => {
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

/** "May" and "March" are names and verbs too: they are months where the words beside them say so. */
function doubtful(match: Match, { pieces, lexicon }: Context): boolean {
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

/** last is -1, this 0, next 1; null without such a word or with one of another kind. */
function shiftOf(match: Match): number | null {
  const shift = (match.get('shift') ?? match.get('shiftAfter'))?.value
  return shift === undefined || !/^-?\d$/.test(shift)
    ? shift === '+1'
      ? 1
      : shift === '-1r'
        ? -1
        : null
    : Number(shift)
}

const weekday: Reads = (match, context) => {
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

const partOfDay: Reads = (match, context) => {
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

const dayWord: Reads = (match, context) => {
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

const holiday: Reads = (match, context) => {
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

const numericDate: Reads = (match) => {
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

const yearOf: Reads = (match, context) => {
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

const fiscalYear: Reads = (match, context) => {
  const year = match.get('year')?.number
  if (year !== undefined) return date(yearStretch(year))
  const now = base(context)
  if (now === null) return null
  return date(yearStretch(civilDay(now.day).year + (shiftOf(match) ?? 0)), { anchor: now.from })
}

const decadeOf: Reads = (match, context) => {
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

const centuryOf: Reads = (match) => {
  const century = (match.get('ordinal') ?? match.get('centuryName'))?.number ?? 0
  return century >= 1 && century <= 30 ? date(centuryStretch(century)) : null
}

const seasonOf: Reads = (match, context) => {
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

const quarterOf: Reads = (match, context) => {
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

const halfOf: Reads = (match, context) => {
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

const firstOf: Reads = (match) => durationOf(match)

/** "two days later" is a day where dates hang on each other; in the news it is rather how long, and told so. */
const later: Reads = (match, context) => {
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

/** "the last week of August" */
const weekOf: Reads = (match, context) => {
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

// --- beside now, and counted from now

/** "This Morning", "Last Week Tonight": both words with a capital make a name, at the head of a sentence too. */
function isTitle(match: Match, { pieces, lexicon }: Context): boolean {
  const shift = match.get('shift')
  if (!lexicon.language.capitals || lexicon.language.capitalNouns || shift === undefined || shift.next >= match.to)
    return false
  return pieces.capital(shift.at) && pieces.capital(shift.next) && !isCapitals(pieces, shift.at)
}
const isCapitals = (pieces: TimePieces, at: number): boolean => {
  const printed = pieces.words.text.slice(pieces.start[at] as number, pieces.end[at] as number)
  return printed === printed.toUpperCase()
}

const endsClause = (match: Match, { pieces }: Context): boolean =>
  !pieces.joined(match.to) || /^[.,;:!?)\]”"'—–-]/u.test(pieces.form[match.to] as string)

const shiftedUnit: Reads = (match, context) => {
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

const spanTo: Reads = (match, context) => {
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

const yearAgo: Reads = (match, context) => {
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

const ago: Reads = (match, context) => counted(match, context, -1)
const ahead: Reads = (match, context) => counted(match, context, 1)

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

// --- durations and what comes back

/** How many: undefined where no number stands, null where it is left open ("several"). */
function countOf(match: Match): number | null | undefined {
  const number = match.get('number')
  if (number !== undefined) return number.number
  const some = match.get('counted')
  if (some !== undefined) return some.value === 'X' ? null : some.number
  return match.has('one') ? 1 : undefined
}

const isClock = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second'

function unitLetter(unit: Unit): string {
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

const duration: Reads = (match, { pieces }) => {
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

const every: Reads = (match, context) => {
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

const set: Reads = (match, { pieces }) => {
  const { to, from } = match
  // "the Daily Planet"
  if (pieces.capital(from) && from > 0 && pieces.joined(from)) return null
  if (to < pieces.count && pieces.joined(to) && pieces.capital(to)) return null
  return unplaced('SET', match.get('set')?.value ?? '')
}

const timesPer: Reads = (match) => unplaced('SET', period(1, unitOf(match)))

/** "$3 million a year": a rate, where the words before it are an amount. */
const perUnit: Reads = (match, { pieces, lexicon }) => {
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

/** Words before a time of day. */
const CLOCK_LEADS = new Set(
  'at by until till from around about before after since to um bis ab gegen à vers dès jusqu las la'.split(' '),
)

const clock: Reads = (match, context) => {
  const { pieces } = context
  const zone = match.get('zone')?.value ?? ''
  const noon = match.get('noon')
  const half = match.get('ampm')?.value
  let minutes: number
  let exact = true
  const taken = match.get('clock')
  if (noon !== undefined) minutes = noon.number
  else if (taken !== undefined) {
    minutes = taken.number
    if (half === 'am' || half === 'pm') {
      if (minutes >= 780) return null
      minutes = (minutes % 720) + (half === 'pm' ? 720 : 0)
    } else if (taken.value === '' && half === undefined && !match.has('zone')) {
      const before = match.from > 0 ? (pieces.form[match.from - 1] as string) : ''
      if (!CLOCK_LEADS.has(before)) return null
    }
  } else {
    const number = match.get('number') ?? match.get('year')
    if (number === undefined) return null
    const form = pieces.form[number.at] as string
    if (half === undefined) {
      // 0800 UTC
      if (!/^\d{4}$/.test(form) || Number(form.slice(2)) > 59 || Number(form) > 2400) return null
      minutes = Number(form.slice(0, 2)) * 60 + Number(form.slice(2))
    } else {
      if (!Number.isInteger(number.number)) return null
      // "à 9 heures" is a clock, "9 heures" a duration.
      const named = match.get('ampm')
      const alsoUnit = named !== undefined && pieces.senses(named.at).some((s) => s.is === 'units' || s.is === 'unit')
      if (alsoUnit && !CLOCK_LEADS.has(match.from > 0 ? (pieces.form[match.from - 1] as string) : '')) return null
      if (half === 'oclock') {
        if (number.number > 24 || number.number < 0) return null
        minutes = number.number * 60
      } else {
        if (number.number < 1 || number.number > 12) return null
        minutes = (number.number % 12) * 60 + (half === 'pm' ? 720 : 0)
      }
      exact = false
    }
  }
  const sentence = pieces.words.sentence[pieces.word[match.from] as number] as number
  const now = base(context)
  const near = context.referenceSentence === sentence ? context.reference : null
  const day = near ?? now?.day
  if (day === undefined || day === null)
    return unplaced('TIME', `XXXX-XX-XXT${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
  const stretch = clockStretch(day, minutes, exact, zone)
  return {
    type: 'TIME',
    value: stretch.value,
    interval: stretch.interval,
    anchor: near === null ? (now?.from ?? null) : 'text',
    minutes: { at: minutes, exact, zone },
  }
}

const presence: Reads = (match) => {
  return reference(match.get('presence')?.value ?? 'PRESENT_REF')
}

const nothing: Reads = () => null

export const rules: Readonly<Record<Rule, Reads>> = {
  fullDate,
  dayRange,
  monthOf,
  weekday,
  partOfDay,
  dayWord,
  holiday,
  numericDate,
  yearOf,
  fiscalYear,
  decadeOf,
  centuryOf,
  seasonOf,
  quarterOf,
  halfOf,
  firstOf,
  later,
  weekOf,
  shifted: shiftedUnit,
  spanTo,
  yearAgo,
  ago,
  ahead,
  duration,
  age: nothing,
  every,
  set,
  timesPer,
  perUnit,
  clock,
  presence,
  stop: nothing,
}

/** Rules whose words are no time, and are passed over whole. */
export const swallowing: ReadonlySet<Rule> = new Set(['age', 'stop'])
