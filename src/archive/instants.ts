import type { Article, PrintedTime } from '../model/index.js'

/** After every instant there is: what an embargo that nobody can read holds until. */
export const NEVER = '9999-12-31T23:59:59.999Z'
/** A page dated further than this after it was received is wrong about its date, in milliseconds. Zones differ by up to 14 hours. */
const AHEAD = 36 * 3_600_000

/** An instant in the one form that compares as text, `2024-11-22T18:41:00.000Z`; null for what is no instant. */
export function instantOf(text: string | null): string | null {
  if (text === null) return null
  const at = Date.parse(text)
  return Number.isNaN(at) || at < Date.UTC(0) || at > Date.parse(NEVER) ? null : new Date(at).toISOString()
}

/** The instant before which nothing may show; null when there is none. One that cannot be read holds for good. */
export function embargoOf(stated: string | null): string | null {
  return stated === null ? null : (instantOf(stated) ?? NEVER)
}

/** Whether an embargo holds something back. @param at  the present, in the form of this file */
export function isHeld(embargo: string | null, at: string): boolean {
  const until = embargoOf(embargo)
  return until !== null && until > at
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?: ?(Z|UTC|[+-](?:0\d|1[0-4]):[0-5]\d))?)?$/i

/**
 * A time as a desk writes it: `2031-05-03`, `2031-05-03 18:41`, `2031-05-03 18:41 +02:00`. Null for what is none of these,
 * or no day that there is.
 */
export function writtenTime(text: string): PrintedTime | null {
  const trimmed = text.trim()
  const [, day, clock, stated] = WRITTEN.exec(trimmed) ?? []
  if (day === undefined) return null
  const at = new Date(`${day}T${clock ?? '00:00'}Z`)
  // 30 February is read as 2 March.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null
  const zone = stated === undefined ? null : /^(?:z|utc)$/i.test(stated) ? 'Z' : stated
  const local = clock === undefined ? day : `${day}T${clock}`
  const whole = clock === undefined || clock.length > 5 ? local : `${local}:00`
  return { text: trimmed, local, zone, instant: zone === null ? null : `${whole}${zone}`, origin: 'desk' }
}

/** A printed time as an instant to sort by: a time without a zone is read as UTC, a day as its midnight. */
export function sortable(time: PrintedTime | null): string | null {
  if (time === null) return null
  const known = instantOf(time.instant)
  if (known !== null) return known
  const local = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?/.exec(time.local)
  return local === null ? null : instantOf(`${local[1]}T${local[2] ?? '00:00'}Z`)
}

/**
 * What lists go by: published, else updated, else received. A date in the future of the capture would hold the front
 * page for years, so it is passed over.
 * @param received  retrieved, else added
 */
export function sortedBy(article: Pick<Article, 'published' | 'updated'>, received: string): string {
  const latest = new Date(Date.parse(received) + AHEAD).toISOString()
  for (const time of [article.published, article.updated]) {
    const at = sortable(time)
    if (at !== null && at <= latest) return at
  }
  return instantOf(received) ?? received
}
