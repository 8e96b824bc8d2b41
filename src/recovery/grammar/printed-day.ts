import type { Span } from '../../model/index.js'
import { isWeekday, monthOf } from './month-names.js'

/** A day as printed, in any language and system of digits. */
export interface PrintedDay {
  /** The weekday before it, where printed, belongs to it. */
  readonly span: Span
  /** ISO day. */
  readonly day: string
  readonly weekday: boolean
}

export interface DayHints {
  /** BCP 47: only `en-US`, and plain `en` in doubt, prints the month first in numbers. */
  readonly language?: string | null
  /** ISO 8601; days more than two years after it are refused. */
  readonly now?: string | null
  /** ISO days that the page states: numbers that may be read two ways are one of these where they can be. */
  readonly days?: readonly string[]
}

/** Nothing past this is looked at: a line of times or a caption is shorter. */
export const MAX_LOOKED_AT = 4000

const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0x17e0, 0xff10]

/** What is set in digits, dashes, marks or spaces other than the plain ones. */
const EXOTIC =
  /[\u00a0\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u1040-\u1049\u17e0-\u17e9\u2009-\u2011\u202f\u2212\u3000\uff0e-\uff1a]/g

/** Digits of every system as 0-9 and exotic dashes and spaces as plain ones; as many UTF-16 units as before. */
export const plainDigits = (text: string): string => text.replace(EXOTIC, plainUnit)

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code === 0xff1a) return ':'
  if (code === 0xff0f) return '/'
  if (code === 0xff0e) return '.'
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return '-'
  if (code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000) return ' '
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? unit : String.fromCharCode(0x30 + code - zero)
}

interface Found {
  readonly start: number
  readonly end: number
  readonly day: string
}

/** Days printed in `text`, in order, none overlapping. Days without a year are not given: the year would be invented. */
export function findDays(text: string, hints: DayHints = {}): PrintedDay[] {
  const plain = plainDigits(text.length > MAX_LOOKED_AT ? text.slice(0, MAX_LOOKED_AT) : text)
  // Every way to print a day but numbers and reigns has a year of four digits in it.
  const withYear = /\d{4}/.test(plain)
  const all: Found[] = []
  if (withYear) yearFirst(plain, all)
  if (/[元\d] ?年/.test(plain)) reigns(plain, all)
  if (THREE_NUMBERS.test(plain)) numeric(plain, hints, all)
  if (withYear) named(plain, all)
  if (/[ก-ฮ]\./.test(plain)) thaiShort(plain, all)
  return all.length === 0 ? [] : apart(plain, all, hints.now ?? null)
}

/** Of the days found those that may be believed, the longest of each place. */
function apart(plain: string, all: readonly Found[], now: string | null): PrintedDay[] {
  const found = all.filter((one) => isBelievable(one.day, now)).sort((a, b) => a.start - b.start || b.end - a.end)
  const days: PrintedDay[] = []
  let past = 0
  for (const one of found) {
    if (one.start < past) continue
    const led = weekdayBefore(plain, one.start)
    const end = weekdayAfter(plain, one.end)
    days.push({ span: [Math.max(led, past), end], day: one.day, weekday: led < one.start || end > one.end })
    past = end
  }
  return days
}

/** 1800 to two years after `now` (or 2200), and a day that the month has. */
export function isBelievable(day: string, now: string | null): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const latest = now === null ? 2200 : Number(now.slice(0, 4)) + 2
  if (year < 1800 || year > latest || month < 1 || month > 12 || date < 1) return false
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const YEAR_FIRST: readonly RegExp[] = [
  /(?<![\d.,/-])(\d{4})(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2}))(?![\d]|[-/.,]\d)\.?/g,
  /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g,
  /(?<![\d.,/-])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\d.,/-])/g,
]

/** 2031-05-03, 2031/5/3, 2031.05.03, 2031年5月3日, 2031년 5월 3일, 20310503. */
function yearFirst(text: string, found: Found[]): void {
  for (let at = 0; at < YEAR_FIRST.length; at++) {
    const shape = YEAR_FIRST[at] as RegExp
    shape.lastIndex = 0
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      const month = at === 0 ? match[3] : match[2]
      const day = at === 0 ? match[4] : match[3]
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        day: iso(Number(match[1]), Number(month), Number(day)),
      })
    }
  }
}

/** Japan's reigns: 令和13年5月3日. */
function reigns(text: string, found: Found[]): void {
  for (const match of text.matchAll(/(令和|平成|昭和) ?(\d{1,2}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g)) {
    const first = match[1] === '令和' ? 2018 : match[1] === '平成' ? 1988 : 1925
    const year = first + (match[2] === '元' ? 1 : Number(match[2]))
    const day = iso(year, Number(match[3]), Number(match[4]))
    found.push({ start: match.index, end: match.index + match[0].length, day })
  }
}

/** Asked first: a pattern that looks behind itself is tried at every character. */
const THREE_NUMBERS = /\d[./-] ?\d{1,2}[./-] ?\d\d/

const NUMERIC = /(?<![\d.,/:-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d]|[./:-]\d)/g

/** 03.05.2031, 3/5/2031, 03-05-31. A slash without a hint and both below 13: day first outside English. */
function numeric(text: string, { language = null, days }: DayHints, found: Found[]): void {
  NUMERIC.lastIndex = 0
  for (let match = NUMERIC.exec(text); match !== null; match = NUMERIC.exec(text)) {
    const first = Number(match[1])
    const second = Number(match[3])
    const short = match[4]?.length === 2
    // "1.2.31" is as often a version or a section as a day; a day ends its line, behind a comma or a small word.
    if (short && (match[1]?.length !== 2 || match[3]?.length !== 2) && !isDated(text, match)) continue
    const year = Number(match[4]) + (short ? (Number(match[4]) < 70 ? 2000 : 1900) : 0)
    const monthFirst = language === null || language === '' || /^en(?:$|-US|-us|_US)/.test(language)
    const americans = second > 12 || (first <= 12 && match[2] !== '.' && monthFirst)
    const [day, other] = [iso(year, second, first), iso(year, first, second)]
    const swapped = days?.includes(americans ? day : other) === true && !days.includes(americans ? other : day)
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      day: americans === swapped ? day : other,
    })
  }
}

const longestDated = 80
const isDated = (text: string, match: RegExpExecArray): boolean =>
  text.length <= longestDated &&
  match[2] === '.' &&
  match.index + match[0].length === text.trimEnd().length &&
  /(?:\p{L},|(?:^|\s)(?:am|vom|den|le|il|el))\s$/iu.test(text.slice(0, match.index))

const LEFT_DAY = /(?<![\d.,/]|\d:)(\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª|\.|-?го|-ого|an)? ?(?:de |d’|d'|of |den )?$/iu
const RIGHT_YEAR = /^[.,]{0,2} ?(?:de |del |of |,)? ?(\d{4})(?![\d:])(?: ?г(?:ода|\.)?| ?р(?:оку|\.)| ?r\.)?/iu
const RIGHT_DAY_YEAR = /^\.? ?(\d{1,2})(?:st|nd|rd|th)?,? (?:, )?(?:de )?(\d{4})(?![\d:])/iu
const RIGHT_DAY_COMMA_YEAR = /^\.? ?(\d{1,2})(?:st|nd|rd|th)?,(\d{4})(?![\d:])/iu
const LEFT_YEAR = /(?<![\d.,])(\d{4})(?: m\.|[.,])? ?$/u
/** Latvian: "2031. gada 3. maijs". */
const LEFT_YEAR_DAY = /(?<![\d.,])(\d{4})\. gada (\d{1,2})\. ?$/u

const WORD = /[\p{L}\p{M}]{2,24}/gu

/** A month's name with its day on one side and the year after: "May 3, 2031", "3 de mayo de 2031", "3. Mai 2031". */
function named(text: string, found: Found[]): void {
  WORD.lastIndex = 0
  for (let word = WORD.exec(text); word !== null; ) {
    const next = WORD.exec(text)
    const start = word.index
    let end = start + word[0].length
    let month = monthOf(word[0])
    if (next !== null && next.index === end + 1 && /\p{Script=Arabic}/u.test(word[0])) {
      const pair = monthOf(`${word[0]} ${next[0]}`)
      if (pair !== null) {
        month = pair
        end = next.index + next[0].length
      }
    }
    // Hebrew sets its "in" before the month's name, in one word with it.
    if (month === null && word[0].startsWith('ב')) month = monthOf(word[0].slice(1))
    const one = month === null ? null : dayBeside(text, start, end, month)
    if (one) found.push(/[\u0e00-\u0e7f]/.test(word[0]) ? ofBuddhistYear(one) : one)
    word = next
  }
}

const THAI_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')
const THAI_SHORT = /(?<!\d)(\d{1,2}) ?([ก-ฮ][ิ-ื]?\.[ก-ฮ]\.|เม\.ย\.) ?(\d{4}|\d{2})(?!\d)/gu

/** "3 พ.ค. 2574": a month's name of two letters with dots, mostly with the year of two digits. */
function thaiShort(text: string, found: Found[]): void {
  for (const match of text.matchAll(THAI_SHORT)) {
    const month = THAI_MONTHS.indexOf(match[2] as string) + 1
    const year = Number(match[3]) + (match[3]?.length === 2 ? 2500 : 0)
    const day = iso(year, month, Number(match[1]))
    found.push(ofBuddhistYear({ start: match.index, end: match.index + match[0].length, day }))
  }
}

/** Thailand counts the years from 543 before. */
function ofBuddhistYear(found: Found): Found {
  const year = Number(found.day.slice(0, 4))
  return year < 2400 ? found : { ...found, day: `${year - 543}${found.day.slice(4)}` }
}

/** The day beside a month's name. */
function dayBeside(text: string, start: number, to: number, month: number): Found | null {
  let end = to
  // Arabic prints both names of a month: "3 أيار/مايو 2031".
  const both = /^ ?\/ ?([\p{L}\p{M}]{3,12})/u.exec(text.slice(end, end + 16))
  if (both !== null && monthOf(both[1] ?? '') === month) end += both[0].length
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 24)
  const yearThenDay =
    before.endsWith('.') || before.endsWith('. ')
      ? LEFT_YEAR_DAY.exec(text.slice(Math.max(0, start - 18), start))
      : null
  if (yearThenDay !== null)
    return {
      start: start - yearThenDay[0].length,
      end,
      day: iso(Number(yearThenDay[1]), month, Number(yearThenDay[2])),
    }
  const dayLeft = LEFT_DAY.exec(before)
  const year = RIGHT_YEAR.exec(after)
  if (dayLeft !== null && year !== null)
    return {
      start: start - before.length + dayLeft.index,
      end: end + year[0].trimEnd().length,
      day: iso(Number(year[1]), month, Number(dayLeft[1])),
    }
  const dayRight = RIGHT_DAY_YEAR.exec(after) ?? RIGHT_DAY_COMMA_YEAR.exec(after)
  if (dayRight !== null)
    return { start, end: end + dayRight[0].length, day: iso(Number(dayRight[2]), month, Number(dayRight[1])) }
  // Hungarian and machine output: "2031. május 3.", "2031 May 3".
  const yearLeft = LEFT_YEAR.exec(before)
  const dayOnly = /^\.? ?(\d{1,2})(?!\d)\.?/u.exec(after)
  if (yearLeft !== null && dayOnly !== null)
    return {
      start: start - before.length + yearLeft.index,
      end: end + dayOnly[0].length,
      day: iso(Number(yearLeft[1]), month, Number(dayOnly[1])),
    }
  // "3-May-2031", "03/May/2031".
  const left = /(?<!\d)(\d{1,2})[-/]$/u.exec(before)
  const right = /^[-/](\d{4})(?!\d)/u.exec(after)
  if (left === null || right === null) return null
  return {
    start: start - before.length + left.index,
    end: end + right[0].length,
    day: iso(Number(right[1]), month, Number(left[1])),
  }
}

function weekdayBefore(text: string, start: number): number {
  const from = Math.max(0, start - 30)
  const match = /([\p{L}\p{M}][\p{L}\p{M}-]{0,18})[.,]{0,2} ?(?:the |den |dem |le |el |il |der |d\. )?$/iu.exec(
    text.slice(from, start),
  )
  return match !== null && isWeekday(match[1] ?? '') ? from + match.index : start
}

/** Japanese and Korean print the weekday after, in brackets: 5月3日（土）. */
function weekdayAfter(text: string, end: number): number {
  const match =
    /^ ?[(（][日月火水木金土월화수목금토일](?:曜日|요일)?[)）]| ?(?:[月火水木金土日]曜日|[월화수목금토일]요일)/u.exec(
      text.slice(end, end + 8),
    )
  return match !== null && match.index === 0 ? end + match[0].length : end
}
