/**
 * Times that stand in markup for machines and in no field that names the article's: attributes of the elements around a
 * printed day (`data-timestamp`, `title`), and the data that a page's own program starts from.
 */
import type { Span } from '../../model/index.js'
import type { Candidate, StatedTime } from './evidence.js'
import { type Scores, scoreOf } from './sources.js'
import { isDayOnly, isMidnight, readStatedTime, roughInstant, sameInstant, type TimeLimits } from './stated-time.js'

const machineSources: Scores = {
  'markup head': 0.6,
  'state published': 0.5,
}

/** As far as the markup around the headline is looked through. */
const longestHead = 60_000
const mostHeadTimes = 6
/** How often a page's data may say "published" before it is a list of other stories. */
const mostKeys = 600

/** A value written by a program: a day with its time, or the seconds or milliseconds since 1970. */
const attributeValue = /=\s?["']?(20\d\d-\d\d-\d\d[T ]\d\d:\d\d[\w:.+-]{0,22}|[12]\d{9}(?:\d{3})?)(?=["'\s>])/g
const attributeName = /(?:^|[\s"'])([\w:.-]{2,40})\s?$/
const timeName = /date|time|publish|posted|^title$|epoch|unix|(?:^|-)(?:ts|utc|iso)$|^value$|^content$/i
const otherName = /modif|updat|expir|now|server|revis|start|end|timezone|build|reading/i

/**
 * The time that a page without a zone (or without any time of day) has in its markup or its data.
 * @param best  what all else says; null where nothing does
 * @param head  the markup around the headline, in the page's text
 * @returns one that agrees with `best`: of its day, or the moment that it is in a zone left unsaid
 */
export function machineTime(
  page: string,
  head: Span,
  best: StatedTime | null,
  limits: TimeLimits,
): Candidate<StatedTime> | null {
  const around = timesInMarkup(page, head, limits).filter((c) => agrees(c.value, best))
  if (around[0]) return around[0]
  const state = timesInState(page, limits).filter((c) => agrees(c.value, best))
  const moments = new Set(state.map((c) => Math.floor(roughInstant(c.value) / 60_000)))
  // Several moments of one day are several stories'.
  return moments.size === 1 ? (state.find((c) => c.value.zone !== null) ?? state[0] ?? null) : null
}

function agrees(time: StatedTime, best: StatedTime | null): boolean {
  // Midnight is a day that a machine wrote.
  if (isMidnight(time) || isMidnightSomewhere(time)) return false
  if (best === null) return true
  if (isDayOnly(best) || isMidnight(best)) return time.local.slice(0, 10) === best.local.slice(0, 10)
  return sameInstant(time, best)
}

const isMidnightSomewhere = (time: StatedTime): boolean => time.zone === 'Z' && /T2[0-3]:00(?::00)?$/.test(time.local)

/** Attributes in `[from, to)` that hold a time, the first ones. */
function timesInMarkup(page: string, [from, to]: Span, limits: TimeLimits): Candidate<StatedTime>[] {
  const found: Candidate<StatedTime>[] = []
  const end = Math.min(to, from + longestHead)
  const markup = page.slice(from, end)
  attributeValue.lastIndex = 0
  for (let match = attributeValue.exec(markup); match !== null; match = attributeValue.exec(markup)) {
    const name = attributeName.exec(markup.slice(Math.max(0, match.index - 42), match.index))?.[1] ?? ''
    if (!timeName.test(name) || otherName.test(name)) continue
    const raw = match[1] as string
    const at = from + match.index + match[0].length - raw.length
    take(found, 'markup head', raw, [at, at + raw.length], limits)
    if (found.length >= mostHeadTimes) break
  }
  return found
}

const keyEnd =
  /^[\w-]{0,24}(?:\\{0,3}["']|&quot;)?\s{0,3}[:=]\s{0,3}(?:\\{0,3}["']|&quot;)?(20\d\d-\d\d-\d\d[T ]\d\d:\d\d[\w:.+-]{0,22}|[12]\d{9}(?:\d{3})?)(?!\d)/
const keys = ['ublish', 'ub_date', 'ubDate', 'atePosted'] as const

/** Times that the page's data calls published, whatever story they are of. */
function timesInState(page: string, limits: TimeLimits): Candidate<StatedTime>[] {
  const found: Candidate<StatedTime>[] = []
  let looked = 0
  for (const key of keys)
    for (let at = page.indexOf(key); at >= 0 && looked < mostKeys; at = page.indexOf(key, at + key.length)) {
      looked++
      const match = keyEnd.exec(page.slice(at + key.length, at + key.length + 80))
      if (match === null || /(?:un|re|last_?)p?$/i.test(page.slice(Math.max(0, at - 8), at))) continue
      const raw = match[1] as string
      const from = at + key.length + match[0].length - raw.length
      take(found, 'state published', raw, [from, from + raw.length], limits)
    }
  return found
}

function take(found: Candidate<StatedTime>[], source: string, raw: string, span: Span, limits: TimeLimits): void {
  const time = readStatedTime(raw, limits)
  if (time === null || time === 'refused' || isDayOnly(time)) return
  found.push({ value: time, source, score: scoreOf(machineSources, source) ?? 0, spans: [span] })
}
