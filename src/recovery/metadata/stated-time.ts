/** Times as machines state them, and the ones that cannot be. */
import { instantOf, parseIsoLike } from '../grammar/printed-time.js'
import { isOffset } from '../grammar/zones.js'
import type { StatedTime } from './evidence.js'
import { plainValue } from './plain-value.js'

export interface TimeLimits {
  /** ISO 8601; a time more than a day after it is none. */
  readonly retrieved: string | null
  /** BCP 47, for numbers: 3/5/2031. */
  readonly language: string | null
}

/** `refused`: a time, but one that cannot be the article's; null: no time at all. */
export function readStatedTime(raw: string, limits: TimeLimits): StatedTime | 'refused' | null {
  // A field of a content system that holds the markup of its template.
  const marked = raw.includes('datetime=') ? /datetime=\\?["']([^"'\\<>]{8,40})/.exec(raw)?.[1] : undefined
  const text = plainValue(marked ?? raw, 80)
  if (text === null) return null
  const parts = parseIsoLike(text, { now: limits.retrieved, language: limits.language })
  if (!parts) return /\d{4}-\d{2}-\d{2}|^\d{9,20}$/.test(text) ? 'refused' : null
  const zone = parts.zone === 'Z' && /[+-]00:?00$/.test(text) ? '+00:00' : parts.zone
  const time: StatedTime = { text: parts.text, local: parts.local, zone }
  return isAbsurd(time, limits.retrieved) ? 'refused' : time
}

function isAbsurd(time: StatedTime, retrieved: string | null): boolean {
  const day = time.local.slice(0, 10)
  // The zero of clocks and of databases.
  if (day === '1970-01-01' || day === '1969-12-31' || day < '1800') return true
  if (retrieved === null || !/^\d{4}-\d{2}-\d{2}/.test(retrieved)) return false
  const latest = new Date(Date.parse(`${retrieved.slice(0, 10)}T00:00:00Z`) + 86_400_000)
  return Number.isFinite(latest.getTime()) && day > latest.toISOString().slice(0, 10)
}

export const isDayOnly = (time: StatedTime): boolean => !time.local.includes('T')

/** Midnight to the second is what a machine writes that knows the day only. */
export const isMidnight = (time: StatedTime): boolean => /T00:00(?::00)?$/.test(time.local)

/** Milliseconds; a time without zone is taken in UTC, which is wrong by hours and right for comparing by days. */
export function roughInstant(time: StatedTime): number {
  // Most zones are offsets, which need no calendar.
  if (time.zone !== null && !isDayOnly(time) && isOffset(time.zone)) return Date.parse(`${time.local}${time.zone}`)
  const instant = time.zone !== null && !isDayOnly(time) ? instantOf(time.local, time.zone) : null
  return Date.parse(instant ?? `${time.local.length > 10 ? time.local : `${time.local}T12:00:00`}Z`)
}

/** The same moment: in two zones, or in one that is stated and one that the page leaves unsaid (a whole half hour apart). */
export function sameInstant(a: StatedTime, b: StatedTime): boolean {
  if (isDayOnly(a) || isDayOnly(b) || isMidnight(a) || isMidnight(b)) return false
  const apart = Math.abs(Math.floor(roughInstant(a) / 60_000) - Math.floor(roughInstant(b) / 60_000))
  if (a.zone !== null && b.zone !== null) return apart < 1
  return (a.zone === null) !== (b.zone === null) && apart <= 14 * 60 && apart % 30 === 0
}
