/** Times as a reader sees them: the page's own local time, with its zone or the word that none is stated. */
import type { PrintedTime } from '../model/index.js'

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }

/** "22 November 2024, 18:41 +09:00" or "… (zone not stated)"; a day alone has no zone. */
export function readable(time: PrintedTime): string {
  const local = time.local.length > 10 ? time.local : `${time.local}T00:00`
  const at = new Date(`${local.slice(0, 16)}:00Z`)
  if (Number.isNaN(at.getTime())) return time.text
  const date = new Intl.DateTimeFormat('en-GB', day).format(at)
  return time.local.length > 10 ? `${date}, ${time.local.slice(11, 16)}` : date
}

export function zoneWords(time: PrintedTime): string | null {
  if (time.local.length <= 10) return null
  if (time.zone === 'Z' || time.zone === '+00:00') return 'UTC'
  return time.zone ?? 'zone not stated'
}

/** For `<time datetime>`: a valid value of the HTML Standard. */
export function machineTime(time: PrintedTime): string {
  if (time.instant) return time.instant
  const offset = time.zone && /^(?:Z|[+-]\d\d:\d\d)$/.test(time.zone) ? time.zone : ''
  return time.local.length > 10 ? `${time.local}${offset}` : time.local
}

/** "18:41" on the day itself, else "21 Nov". */
export function short(instant: string, now: string, timezone: string | null): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const zone = timezone ?? 'UTC'
  const dayOf = (d: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(d)
  return dayOf(at) === dayOf(new Date(now))
    ? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)
    : new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' }).format(at)
}

export function editionDate(now: string, timezone: string | null): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: timezone ?? 'UTC',
  }).format(new Date(now))
}
