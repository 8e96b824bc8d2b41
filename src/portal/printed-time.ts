/** Times as a reader sees them: the page's own local time, with its zone or the word that none is stated. */
import type { PrintedTime } from '../model/index.js'
import type { Site } from './site.js'
import type { Day } from './site-days.js'
import type { Idiom } from './words/index.js'

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/** "22 November 2024, 18:41 +09:00" or "… (zone not stated)"; a day alone has no zone. */
export function readable(time: PrintedTime, { locale, words }: Pick<Idiom, 'locale' | 'words'>): string {
  const local = time.local.length > 10 ? time.local : `${time.local}T00:00`
  const at = new Date(`${local.slice(0, 16)}:00Z`)
  if (Number.isNaN(at.getTime())) return time.text
  const date = formatter(locale, 'UTC', day).format(at)
  return time.local.length > 10 ? words.time.at(date, time.local.slice(11, 16)) : date
}

export function zoneWords(time: PrintedTime, { words }: Pick<Idiom, 'words'>): string | null {
  if (time.local.length <= 10) return null
  if (time.zone === 'Z' || time.zone === '+00:00') return 'UTC'
  return time.zone ?? words.time.zoneNotStated
}

/** For `<time datetime>`: a valid value of the HTML Standard. */
export function machineTime(time: PrintedTime): string {
  if (time.instant) return time.instant
  const offset = time.zone && /^(?:Z|[+-]\d\d:\d\d)$/.test(time.zone) ? time.zone : ''
  return time.local.length > 10 ? `${time.local}${offset}` : time.local
}

/** For machines elsewhere, which would supply a zone where none is stated: the instant where it is known, else the day alone. */
export const surestTime = (time: PrintedTime): string => time.instant ?? time.local.slice(0, 10)

type Clock = Pick<Site, 'now' | 'locale'> & { readonly settings: Pick<Site['settings'], 'timezone'> }

/** "18:41" on the day itself, "21 Nov" in the year, else "21 Nov 2024". */
export function short(instant: string, { now, locale, settings }: Clock): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const zone = settings.timezone ?? 'UTC'
  const dayIn = formatter('en-CA', zone, { dateStyle: 'short' })
  const [then, today] = [dayIn.format(at), dayIn.format(new Date(now))]
  if (then === today)
    return formatter(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return formatter(locale, zone, {
    day: 'numeric',
    month: 'short',
    ...(then.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(at)
}

/** A day, with its weekday where there is room for it. */
export const dayWords = (on: Day, { locale }: Pick<Idiom, 'locale'>, weekday = false): string =>
  formatter(locale, 'UTC', weekday ? { weekday: 'long', ...day } : day).format(atNoon(on))

export const monthWords = (on: Day, { locale }: Pick<Idiom, 'locale'>): string =>
  formatter(locale, 'UTC', { month: 'long', year: 'numeric' }).format(atNoon(on))

export const weekdayWords = (on: Day, { locale }: Pick<Idiom, 'locale'>, length: 'long' | 'short'): string =>
  formatter(locale, 'UTC', { weekday: length }).format(atNoon(on))

const atNoon = (on: Day): Date => new Date(`${on}T12:00:00Z`)

/** "18:41" by the paper's own clock. */
export const clock = (instant: string, { locale, settings }: Omit<Clock, 'now'>): string =>
  formatter(locale, settings.timezone ?? 'UTC', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )

/** "3 May 2031, 17:25": of an instant that is told apart from others of its day. */
export const dayAndClock = (instant: string, { locale, settings }: Omit<Clock, 'now'>): string => {
  const at = new Date(instant)
  const shown = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const
  return Number.isNaN(at.getTime()) ? '' : formatter(locale, settings.timezone ?? 'UTC', shown).format(at)
}

export function editionDate({ now, locale, settings }: Clock): string {
  return formatter(locale, settings.timezone ?? 'UTC', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(now))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A formatter costs fifty times what it formats, and a site has one zone and one language. */
export function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formatters.set(key, kept)
  return kept
}
