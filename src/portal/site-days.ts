/** Days and months as the paper's own zone has them: which instants they begin at, and which day an instant falls on. */
import { Temporal } from 'temporal-polyfill'
import type { Site } from './site.js'

type Zoned = { readonly settings: Pick<Site['settings'], 'timezone'> }

const zoneOf = ({ settings }: Zoned): string => settings.timezone ?? 'UTC'

/** `2031-05-03`, or null for what is no day. Years before 1600 have no newspapers. */
export function readDay(text: string): Temporal.PlainDate | null {
  if (!/^(?:1[6-9]|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** `2031-05` as its first day. */
export const readMonth = (text: string): Temporal.PlainDate | null =>
  /^\d{4}-\d\d$/.test(text) ? readDay(`${text}-01`) : null

/** The instant at which a day begins, in the form that the archive compares. */
export const beginOf = (day: Temporal.PlainDate, site: Zoned): string =>
  new Date(day.toZonedDateTime({ timeZone: zoneOf(site) }).epochMilliseconds).toISOString()

/** The day that an instant falls on. */
export const dayOf = (instant: string, site: Zoned): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(instant)).toZonedDateTimeISO(zoneOf(site)).toPlainDate()

export const monthOf = (day: Temporal.PlainDate): string => day.toString().slice(0, 7)
export type Day = Temporal.PlainDate
