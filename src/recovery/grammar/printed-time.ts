import { Temporal } from 'temporal-polyfill'
import type { PrintedTime } from '../../model/index.js'
import { isBelievable } from './printed-day.js'
import type { PrintedMoment } from './time-line.js'
import { findTimes } from './time-line.js'
import { isOffset, offset } from './zones.js'

/** What a time says, wherever it came from. */
export interface TimeParts {
  readonly text: string
  /** `2031-05-03T18:41[:05]` or `2031-05-03`. */
  readonly local: string
  /** Offset, `Z`, IANA name or null. */
  readonly zone: string | null
}

export interface TimeSetting {
  /** IANA name or offset that the operator gives for times printed without one. */
  readonly timezone?: string | null
  readonly origin?: PrintedTime['origin']
}

/** Dates a time of day by a moment printed beside it: "2024-11-22 18:41 Last Updated At:18:50". */
export function withDateOf(timeOnly: PrintedMoment, other: PrintedMoment): PrintedMoment {
  if (!timeOnly.timeOnly || other.timeOnly) return timeOnly
  const { span, text, role, dayOnly } = timeOnly
  const local = `${other.local.slice(0, 10)}T${timeOnly.local}`
  return { span, text, local, zone: timeOnly.zone ?? other.zone, role, dayOnly, timeOnly: false }
}

/**
 * @returns the model's printed time: `zone` is what was printed, never what the operator gave; `instant` is set when
 * either is known and a time of day stands there
 */
export function toPrintedTime(parts: TimeParts, setting: TimeSetting = {}): PrintedTime {
  const zone = parts.zone ?? setting.timezone ?? null
  const instant =
    zone === null || !parts.local.includes('T') || parts.local.length < 16 ? null : inZone(parts.local, zone)
  return { text: parts.text, local: parts.local, zone: parts.zone, instant, origin: setting.origin ?? 'page' }
}

/**
 * The instant as ISO 8601 with the offset that holds there: read without `local`, it still names the outlet's own day,
 * which in UTC is often another one.
 */
function inZone(local: string, zone: string): string | null {
  const whole = local.length === 16 ? `${local}:00` : local
  if (isOffset(zone))
    return Number.isNaN(Date.parse(`${whole}${zone}`)) ? null : `${whole}${zone === '+00:00' ? 'Z' : zone}`
  const instant = instantOf(local, zone)
  return instant === null ? null : Temporal.Instant.from(instant).toString({ smallestUnit: 'second', timeZone: zone })
}

/** ISO 8601 in UTC, null for a zone that does not exist. In a clock's double hour the first, in its gap the hour after. */
export function instantOf(local: string, zone: string): string | null {
  try {
    const instant = isOffset(zone)
      ? Temporal.Instant.from(`${local}${zone}`)
      : Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
    return instant.toString({ smallestUnit: 'second' })
  } catch (error) {
    // An operator's zone with a slip in it, or a local time that no calendar has: both are known only here.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Where two parts have nothing between them (20310503164105) all have. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|t| |\s-\s|(?<=^\d{8})(?=\d{6}))\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?Z?)?(?:\[([\w/+-]{1,40})\]|\s([A-Z][a-z]{2,20}\/[A-Z][\w/+-]{1,40}))?)?$/

/** Java writes the year last: "Sat May 03 18:41:05 CEST 2031". */
const YEAR_LAST =
  /^(?:\p{L}{2,4}\.?,? )?(\p{L}{3,9}\.? \d{1,2}),? (\d{1,2}:\d{2}:\d{2} (?:[A-Z]{1,5}|[+-]\d{4})) (\d{4})$/u

const MAIL =
  /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})[ -](\p{L}{3,9})\.?[ -](\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?(?:([A-Z]{1,5})|([+-]\d{2}):?(\d{2}))?(?: \([A-Z]{1,6}\))?$/u

/**
 * Reads a time as machines write it in metadata: ISO 8601 and its neighbours, RFC 2822, seconds or milliseconds since
 * 1970; failing those, as people print it.
 * @returns null for anything absurd or unreadable
 */
export function parseIsoLike(
  value: string,
  hints: { readonly now?: string | null; readonly language?: string | null } = {},
): TimeParts | null {
  const text = value.trim()
  if (text.length < 8 || text.length > 80) return null
  const now = hints.now ?? null
  const match = ISO.exec(text)
  if (match !== null) {
    const day = `${match[1]}-${match[2]}-${match[3]}`
    if (!isBelievable(day, now)) return null
    if (match[4] === undefined) return { text, local: day, zone: null }
    const [hour, minute, second] = [match[4], match[5] ?? '00', match[6]]
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
    const seconds = second === undefined ? '' : `:${second}`
    const local = `${day}T${hour}:${minute}${seconds}`
    const place = match[7] === undefined ? (match[8] ?? match[9] ?? '') : ''
    const named = place.includes('/') && instantOf(local, place) !== null
    return { text, local, zone: named ? place : isoZone(match[7] ?? place) }
  }
  if (/^-?\d{9,10}(?:\.\d{1,6})?$|^\d{12,13}$/.test(text)) {
    const number = Number(text)
    const date = new Date(number > 1e11 ? number : number * 1000)
    const local = date.toISOString().slice(0, 19)
    return isBelievable(local.slice(0, 10), now) ? { text, local, zone: 'Z' } : null
  }
  if (MAIL.test(text)) {
    // Mail's own writing of zones is print's.
    const [moment] = findTimes(text, hints)
    if (moment !== undefined && !moment.timeOnly) return { text, local: moment.local, zone: moment.zone }
  }
  const yearLast = YEAR_LAST.exec(text)
  const [moment, ...more] = findTimes(yearLast ? `${yearLast[1]}, ${yearLast[3]} ${yearLast[2]}` : text, hints)
  if (moment === undefined || moment.timeOnly || more.some((one) => !one.timeOnly)) return null
  return { text, local: moment.local, zone: moment.zone }
}

function isoZone(printed: string): string | null {
  if (/^(?:z|utc|gmt)$/i.test(printed)) return 'Z'
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}?):?(\d{2})?Z?$/.exec(printed) ?? []
  return sign === undefined || hours === undefined ? null : offset(`${sign}${hours}`, minutes)
}
