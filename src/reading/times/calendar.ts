/**
 * The calendar as times in the news need it: whole days counted from 1 January 1970 (proleptic Gregorian, as ISO 8601
 * has it), and the stretches of time that TIMEX3 has values for. No `Date`: it has a zone, and the news has none here.
 *
 * A `Stretch` is a TIMEX3 value with the days [from, to) that it covers; null where a value covers no certain days.
 */
export interface Stretch {
  readonly value: string
  readonly interval: readonly [from: string, to: string] | null
}

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** Days since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilDay(number: number): CivilDay {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')

/** Years that an ISO date can hold; what lies outside has no interval. */
export const writable = (year: number): boolean => year >= 1 && year <= 9998

export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${four(year)}-${two(month)}-${two(day)}`
}

const days = (value: string, from: number, to: number): Stretch => ({ value, interval: [isoDay(from), isoDay(to)] })

export const dayStretch = (number: number): Stretch => days(isoDay(number), number, number + 1)

/** Months counted through: year * 12 + month - 1, so that "three months ago" is a subtraction. */
export function monthStretch(months: number): Stretch {
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return days(
    `${four(year)}-${two(month)}`,
    dayNumber(year, month, 1),
    dayNumber(year, month, 1) + daysInMonth(year, month),
  )
}

export function quarterStretch(quarters: number): Stretch {
  const year = Math.floor(quarters / 4)
  const quarter = quarters - year * 4
  const from = dayNumber(year, quarter * 3 + 1, 1)
  const to = quarter === 3 ? dayNumber(year + 1, 1, 1) : dayNumber(year, quarter * 3 + 4, 1)
  return days(`${four(year)}-Q${quarter + 1}`, from, to)
}

export function halfStretch(year: number, half: 1 | 2): Stretch {
  const middle = dayNumber(year, 7, 1)
  return half === 1
    ? days(`${four(year)}-H1`, dayNumber(year, 1, 1), middle)
    : days(`${four(year)}-H2`, middle, dayNumber(year + 1, 1, 1))
}

export function yearStretch(year: number): Stretch {
  if (year < 0) return { value: `BC${four(-year)}`, interval: null }
  return days(four(year), dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1))
}

export const decadeStretch = (decade: number): Stretch =>
  days(String(decade).padStart(3, '0'), dayNumber(decade * 10, 1, 1), dayNumber(decade * 10 + 10, 1, 1))

/** The 20th century is '19', as TIMEX3 writes it and as the press counts it. */
export const centuryStretch = (century: number): Stretch =>
  days(two(century - 1), dayNumber((century - 1) * 100, 1, 1), dayNumber(century * 100, 1, 1))

/** Meteorological seasons of the northern half; winter is named by the year that it begins in. */
export function seasonStretch(year: number, season: Season): Stretch {
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]
  const from = dayNumber(year, first, 1)
  const to = season === 'WI' ? dayNumber(year + 1, 3, 1) : dayNumber(year, first + 3, 1)
  return days(`${four(year)}-${season}`, from, to)
}

/** The ISO week that a day is of: weeks begin on Monday, and belong to the year of their Thursday. */
export function weekStretch(number: number): Stretch {
  const monday = number - ((weekdayOf(number) + 6) % 7)
  const { year } = civilDay(monday + 3)
  const week = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1
  return days(`${four(year)}-W${two(week)}`, monday, monday + 7)
}

export function weekendStretch(number: number): Stretch {
  const monday = number - ((weekdayOf(number) + 6) % 7)
  return days(`${weekStretch(number).value}-WE`, monday + 5, monday + 7)
}

const hours: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  MO: [6, 12],
  MI: [11, 14],
  AF: [12, 18],
  EV: [18, 22],
  NI: [20, 30],
  DT: [8, 18],
}

const moment = (number: number, minutes: number): string => {
  const day = number + Math.floor(minutes / 1440)
  const left = minutes - Math.floor(minutes / 1440) * 1440
  return `${isoDay(day)}T${two(Math.floor(left / 60))}:${two(left % 60)}`
}

export function partOfDayStretch(number: number, part: PartOfDay): Stretch {
  const [from, to] = hours[part]
  return { value: `${isoDay(number)}T${part}`, interval: [moment(number, from * 60), moment(number, to * 60)] }
}

/**
 * @param minutes  since midnight, 0 to 1440
 * @param exact    whether the minutes were given: "at 9" covers its hour in the interval, "at 9:00" its minute
 * @param zone     what stands behind the value, as in `Z`; empty where nothing is known
 */
export function clockStretch(number: number, minutes: number, exact: boolean, zone: string): Stretch {
  const clock = minutes === 1440 ? '24:00' : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return {
    value: `${isoDay(number)}T${clock}${zone}`,
    interval: [moment(number, minutes) + zone, moment(number, minutes + (exact ? 1 : 60)) + zone],
  }
}

/** The stretch of a unit `by` units away from the one that `number` is in; seasons and halves are not counted so. */
export function shifted(number: number, unit: Unit, by: number): Stretch {
  const { year, month } = civilDay(number)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayStretch(number)
    case 'day':
      return dayStretch(number + by)
    case 'weekend':
      return weekendStretch(number + by * 7)
    case 'week':
      return weekStretch(number + by * 7)
    case 'fortnight':
      return weekStretch(number + by * 14)
    case 'month':
      return monthStretch(year * 12 + month - 1 + by)
    case 'quarter':
      return quarterStretch(year * 4 + Math.floor((month - 1) / 3) + by)
    case 'half':
    case 'season':
    case 'year':
      return yearStretch(year + by)
    case 'decade':
      return decadeStretch(Math.floor(year / 10) + by)
    case 'century':
      return centuryStretch(Math.floor(year / 100) + 1 + by)
    default:
      return unit satisfies never
  }
}

/** The same day some months away; the 31st becomes the last day of a shorter month. */
export function monthsAway(number: number, months: number): number {
  const { year, month, day } = civilDay(number)
  const there = year * 12 + month - 1 + months
  const thereYear = Math.floor(there / 12)
  const thereMonth = there - thereYear * 12 + 1
  return dayNumber(thereYear, thereMonth, Math.min(day, daysInMonth(thereYear, thereMonth)))
}

/** Where a span of `count` units from `number` ends (negative: where it began), as a day; null past the calendar. */
export function away(number: number, unit: Unit, count: number): number | null {
  const months = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 } as const
  const inDays = { day: 1, weekend: 7, week: 7, fortnight: 14 } as const
  if (Math.abs(count) > 20_000) return null
  const there =
    unit in months
      ? monthsAway(number, Math.round(count * months[unit as keyof typeof months]))
      : unit in inDays
        ? number + Math.round(count * inDays[unit as keyof typeof inDays])
        : number
  return writable(civilDay(there).year) ? there : null
}

/** `1998-02-13`, with or without a time, as a day; null where it is none. */
export function readDay(text: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (m === null) return null
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return isDay(year, month, day) ? dayNumber(year, month, day) : null
}

export const isDay = (year: number, month: number, day: number): boolean =>
  writable(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
