/** Weighing: of several candidates for one field the one that most and best sources agree on. */
import { offset } from '../grammar/zones.js'
import type { Candidate, MetadataEvidence, StatedTime } from './evidence.js'
import { squashed, wordsOf } from './plain-value.js'
import { stripSiteName } from './site-name.js'
import { familyOf } from './sources.js'
import { isDayOnly, isMidnight, roughInstant, sameInstant } from './stated-time.js'

/** How much of a source's doubt another one's agreement takes away; one content system fills many fields. */
const ofOtherFamily = 0.6
const ofSameFamily = 0.15

interface Group<T> {
  best: Candidate<T>
  doubt: number
  readonly members: Candidate<T>[]
}

/**
 * @param key  candidates of one key agree; '' is no value
 * @returns the best candidate of the group that is doubted least, with the group's belief as its score; the first of
 * equals, so that reruns agree
 */
export function weigh<T>(candidates: readonly Candidate<T>[], key: (value: T) => string): Candidate<T> | null {
  return strongest(grouped(candidates, key))
}

function grouped<T>(candidates: readonly Candidate<T>[], key: (value: T) => string): Group<T>[] {
  const groups = new Map<string, Candidate<T>[]>()
  for (const candidate of candidates) {
    const k = key(candidate.value)
    if (k === '') continue
    const known = groups.get(k)
    if (known) known.push(candidate)
    else groups.set(k, [candidate])
  }
  return [...groups.values()].map(believed)
}

function believed<T>(members: Candidate<T>[]): Group<T> {
  const ordered = [...members].sort((a, b) => b.score - a.score)
  const families = new Set<string>()
  const sources = new Set<string>()
  let doubt = 1
  for (const { source, score } of ordered) {
    if (sources.has(source)) continue
    sources.add(source)
    const family = familyOf(source)
    doubt *= 1 - Math.min(0.99, score) * (families.size === 0 ? 1 : families.has(family) ? ofSameFamily : ofOtherFamily)
    families.add(family)
  }
  return { best: ordered[0] as Candidate<T>, doubt, members: ordered }
}

function strongest<T>(groups: readonly Group<T>[]): Candidate<T> | null {
  let chosen: Group<T> | null = null
  for (const group of groups) if (!chosen || group.doubt < chosen.doubt) chosen = group
  return chosen ? { ...chosen.best, score: 1 - chosen.doubt } : null
}

/**
 * What a page prints as its headline is one, where labels found it at all; titles are written for search engines and
 * mostly by one hand, however many they are.
 */
const ofPrintedHeadline = 0.8

/**
 * The headline out of printed and stated ones. A title is read again with what the page prints beside it: "Kicker:
 * Headline - Section" where the page prints "Headline".
 */
export function chooseHeadline(
  onPage: readonly Candidate<string>[],
  metadata: MetadataEvidence | null,
): Candidate<string> | null {
  const printed = onPage.map((c) => c.value)
  const all = metadata?.headlines ?? []
  const stated = all.map((c) => (isWhole(c, all) ? c : { ...c, value: stripSiteName(c.value, [], printed) }))
  const factor = onPage.some((c) => c.score >= 0.5) ? ofPrintedHeadline : 1
  const titles = stated.map((c) => c.value)
  const groups = grouped(
    [
      ...onPage.map((c) => ({ ...c, value: completed(withoutKicker(c.value, titles), titles) })),
      ...stated.map((c) => ({ ...c, score: c.score * factor })),
    ],
    wordsOf,
  )
  return strongest(retold(groups, onPage) ?? groups)
}

/**
 * Outlets write a story's headline once for search (the page's title, structured data, mostly the h1 too) and once for
 * readers, which is the one they share. Where the two are told apart by what agrees with them, the readers' one is the
 * headline. On the tune fold (sets that take what a page shares and sets that take its h1, together): printed as a
 * second heading, 6 of 6; shared under both names while structured data repeats the h1, 6 of 9; an h1 that runs on
 * past what all others state, 1 of 1.
 */
function retold(
  groups: readonly Group<string>[],
  onPage: readonly Candidate<string>[],
): readonly Group<string>[] | null {
  const pages = new Set(onPage.map((c) => c.source))
  const printed = onPage.map((c) => wordsOf(c.value))
  const has = (group: Group<string>, source: string) => group.members.some((c) => c.source === source)
  const printedScore = (group: Group<string>) =>
    Math.max(0, ...group.members.map((c) => (pages.has(c.source) ? c.score : 0)))
  const shared = groups.find((group) => has(group, 'og:title'))
  if (!shared) return null
  const own = wordsOf(shared.best.value)
  const structured = groups.some((group) => has(group, 'json-ld headline'))
  // "Ferries" is what a page is about, no headline.
  if (own.length < leastShared) return null
  for (const searched of groups) {
    if (searched === shared || printedScore(searched) < leastPrinted) continue
    const other = wordsOf(searched.best.value)
    if (other.startsWith(`${own} `) && has(shared, 'title') && has(shared, 'json-ld headline')) return [shared]
    // What stands before the headline in one element with it is its kicker, by whatever name it is shared.
    const kicker = printed.some((line) => line !== other && line.endsWith(other) && line.startsWith(own))
    if (kicker || ` ${own} `.includes(` ${other} `)) continue
    const isSearched = has(searched, 'json-ld headline')
    if (!isSearched && structured) continue
    if (printedScore(shared) >= leastPrinted && has(searched, 'title')) return [shared]
    if (isSearched && has(shared, 'twitter:title')) return [shared]
  }
  return null
}

const leastShared = 20
/** A line that is less likely than not to be the headline is another one's. */
const leastPrinted = 0.5

/** Structured data and the shared title state the same words: what a mark sets apart in them is no outlet's name. */
const isWhole = (c: Candidate<string>, all: readonly Candidate<string>[]): boolean => {
  if (c.source !== 'json-ld headline' && c.source !== 'og:title') return false
  const other = c.source === 'og:title' ? 'json-ld headline' : 'og:title'
  const words = wordsOf(c.value)
  return all.some((o) => o.source === other && wordsOf(o.value) === words)
}

/**
 * ": City of superlatives", with the words before its colon in an element of their own: a title that ends in it has
 * them. "Tram line opens in…": one that begins so has the rest. "Tram line opens | Port Aven News", where titles are
 * without it: the outlet's name.
 */
function completed(printed: string, titles: readonly string[]): string {
  const cut = /^(.{12,}?)\s?(?:…|\.\.\.)$/u.exec(printed)?.[1]
  if (cut !== undefined)
    return titles.find((title) => title.length > printed.length + 3 && title.startsWith(cut)) ?? printed
  const bar = printed.indexOf(' | ')
  if (bar >= 12 && titles.includes(printed.slice(0, bar)) && !titles.includes(printed)) return printed.slice(0, bar)
  if (!/^[:–—|-]/.test(printed)) return printed
  return titles.find((title) => title.length > printed.length && title.endsWith(printed)) ?? printed
}

/** "“We are open”: Tram line opens": what is said is no label. */
export const isSaid = (head: string): boolean => /^["“„«‚‘][^"“”„«»’‘:]{2,80}["”“»’‘]\s?:\s/.test(head)

/**
 * "Valley roads Tram line opens", printed as one: a label and a headline in one element. Where a title is the end of
 * it, alone or behind a mark, that is the headline; a mark printed there ("Valley roads: Tram line opens") belongs to it.
 */
function withoutKicker(printed: string, titles: readonly string[]): string {
  for (const title of titles) {
    const mark = /(?:\s[-–—|]|[:?])\s/.exec(title)
    for (const end of mark ? [title, title.slice(mark.index + mark[0].length)] : [title]) {
      const at = printed.length - end.length
      if (at < 4 || end.split(' ').length < 3 || !printed.endsWith(end) || isSaid(printed)) continue
      // Two elements of one heading may have nothing between them: `Valley roads"We are open"`.
      if (/[\p{L}\p{N}]\s?$/u.test(printed.slice(0, at)) && /^[^\p{Ll}]/u.test(end)) return end
    }
  }
  return printed
}

/**
 * The time out of stated (and printed) ones: first the day that is believed most, then of that day the best source
 * that knows the time of day.
 */
export function chooseTime(candidates: readonly Candidate<StatedTime>[]): Candidate<StatedTime> | null {
  const groups = grouped(candidates, (time) => time.local.slice(0, 10))
  // One moment in two zones falls on two days: they agree all the same.
  const merged: Candidate<StatedTime>[][] = []
  for (const group of groups) {
    const near = merged.find((other) => other.some((a) => group.members.some((b) => agree(a, b))))
    if (near) near.push(...group.members)
    else merged.push([...group.members])
  }
  let chosen: Group<StatedTime> | null = null
  for (const members of merged) {
    const group = believed(members)
    if (!chosen || group.doubt < chosen.doubt) chosen = group
  }
  if (!chosen) return null
  const { doubt, members } = chosen
  const ranked = members
    .map((c) => [detail(c, members), c] as const)
    .sort(([a], [b]) => b - a)
    .map(([, c]) => c)
  const best = ranked[0] as Candidate<StatedTime>
  const isZoned = best.value.zone !== null || zoneBeside(best.value, candidates) !== null
  const at = isZoned ? best : (inAZone(best.value, ranked) ?? best)
  return { ...at, value: inOutletsZone(at.value, candidates), score: 1 - doubt }
}

const agree = (a: Candidate<StatedTime>, b: Candidate<StatedTime>): boolean =>
  sameInstant(a.value, b.value) || isOfDay(a, b) || isOfDay(b, a)

/** A page prints the day of its own zone, and states the evening in UTC, where it is of the next. */
function isOfDay(moment: Candidate<StatedTime>, day: Candidate<StatedTime>): boolean {
  if (!isDayOnly(day.value) || isDayOnly(moment.value) || !isUtc(moment.value)) return false
  if (moment.score < leastOfMoment || day.score < leastOfDay || isMidnight(moment.value)) return false
  const hours = (roughInstant(moment.value) - Date.parse(`${day.value.local}T00:00:00Z`)) / 3_600_000
  return (hours >= -mostAhead && hours < 0) || (hours >= 24 && hours < 24 + mostBehind)
}

/** Hours from UTC of the zones that most outlets are in. */
const mostAhead = 10
const mostBehind = 8
/** What may be believed against a printed day. */
const leastOfMoment = 0.9

const isUtc = (time: StatedTime): boolean => time.zone === 'Z' || time.zone === '+00:00'

/** The moment that a time without a zone is, where another source knows it; two full hours may be any two times. */
const inAZone = (best: StatedTime, ranked: readonly Candidate<StatedTime>[]): Candidate<StatedTime> | null =>
  ranked.find(
    ({ value, score }) =>
      value.zone !== null &&
      value.local.slice(0, 16) !== best.local.slice(0, 16) &&
      sameInstant(value, best) &&
      (score >= leastOfMoment || !/T\d\d:[03]0/.test(value.local)),
  ) ?? null

/**
 * Content systems state times in UTC; the day and hour that the outlet gives its readers are those of its own zone.
 * Where another source has the same moment there, that is the time's local reading, and the difference is its zone.
 */
function inOutletsZone(stated: StatedTime, candidates: readonly Candidate<StatedTime>[]): StatedTime {
  if (stated.zone === null) return { ...stated, zone: zoneBeside(stated, candidates) }
  if (isDayOnly(stated) || !isUtc(stated)) return stated
  const at = roughInstant(stated)
  // A stated offset is surer than one that is worked out.
  for (const zoned of [true, false])
    for (const { value } of candidates) {
      if (isDayOnly(value) || (value.zone !== null) !== zoned || !sameInstant(stated, value)) continue
      const apart = zoned ? offsetOf(value) : Math.round((roughInstant(value) - at) / halfHour) * 30
      if (apart !== 0) return shifted(stated, at, apart)
    }
  if (!/T\d\d:[03]0(?::00)?$/.test(stated.local)) return stated
  // 23:00 where the page prints the next day: midnight there, as a machine writes it that knows the day only.
  for (const { value, score } of candidates) {
    if (!isDayOnly(value) || score < leastOfDay) continue
    const apart = (Date.parse(`${value.local}T00:00:00Z`) - at) / 60_000
    if (apart > 0 && apart <= 14 * 60) return shifted(stated, at, apart)
  }
  return stated
}

/** The zone that another source has for the same hour and minute; one that knows no seconds agrees with any. */
function zoneBeside(stated: StatedTime, candidates: readonly Candidate<StatedTime>[]): string | null {
  if (isDayOnly(stated) || isMidnight(stated)) return null
  const minute = stated.local.slice(0, 16)
  const zones = new Set(
    candidates.flatMap(({ value }) => (value.zone !== null && value.local.slice(0, 16) === minute ? [value.zone] : [])),
  )
  // With another zone beside it, UTC is the mark of a system that knows none.
  if (zones.size > 1) for (const utc of ['Z', '+00:00']) zones.delete(utc)
  const [zone] = zones
  return zone !== undefined && zones.size === 1 ? zone : null
}

/** A day printed among others is no evidence of a zone. */
const leastOfDay = 0.4
const halfHour = 30 * 60_000

/** The same moment, read `minutes` from UTC. */
function shifted(stated: StatedTime, at: number, minutes: number): StatedTime {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const zone = offset(`${minutes < 0 ? '-' : '+'}${hours}`, String(Math.abs(minutes) % 60))
  if (zone === null) return stated
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, stated.local.length)
  return { ...stated, local, zone }
}

/** Minutes that a stated local time is ahead of UTC. */
const offsetOf = (time: StatedTime): number => Math.round((Date.parse(`${time.local}Z`) - roughInstant(time)) / 60_000)

/**
 * A time of day is worth more than a better source of the day alone, a zone and seconds a little; midnight is what a
 * machine writes that knows the day only. Of two that know as much, structured data has the right second most often (79
 * of 80; article:published_time 41 of 43, times on the page 38 of 52).
 */
function detail(c: Candidate<StatedTime>, all: readonly Candidate<StatedTime>[]): number {
  const { value, source, score } = c
  const family = familyOf(source)
  const own = score + (family === 'json-ld' ? 0.1 : family === 'page' ? -0.2 : 0)
  if (isDayOnly(value)) return own
  if (isMidnight(value)) return own + 0.3
  return (
    own +
    0.6 +
    (value.zone === null ? 0 : isMislabelled(value, all) ? 0.1 : 0.25) +
    (/T\d\d:\d\d:\d\d/.test(value.local) ? 0.15 : 0)
  )
}

/**
 * The outlet's own hour with UTC's mark behind it, as systems write it that know no zones: another source has the same
 * hour with the zone. On the tune fold 9 pages have such a pair; where the moment is known (2) that other one is right.
 */
const isMislabelled = (time: StatedTime, all: readonly Candidate<StatedTime>[]): boolean =>
  isUtc(time) &&
  all.some(
    ({ value }) =>
      value.zone !== null &&
      !isUtc(value) &&
      value.local.slice(0, 16) === time.local.slice(0, 16) &&
      !isMidnight(value),
  )

/** A shorter list is some evidence for the longer one that holds it. */
const ofShorterList = 0.35

/** The authors: lists agree when they name the same people, in any order and with or without diacritics. */
export function chooseAuthors(
  onPage: readonly Candidate<readonly string[]>[],
  metadata: MetadataEvidence | null,
): Candidate<readonly string[]> | null {
  const groups = grouped([...onPage, ...(metadata?.authors ?? [])], (names) => [...peopleOf(names)].sort().join('|'))
  const sets = groups.map((group) => peopleOf(group.best.value))
  return strongest(
    groups.map((group, i) => {
      const own = sets[i] as ReadonlySet<string>
      const inner = groups.filter((_, k) => {
        const other = sets[k] as ReadonlySet<string>
        return other.size < own.size && [...other].every((name) => own.has(name))
      })
      return { ...group, doubt: inner.reduce((doubt, g) => doubt * (1 - (1 - g.doubt) * ofShorterList), group.doubt) }
    }),
  )
}

/** With and without a degree it is one person. */
const peopleOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => squashed(name.replace(/^(?:(?:Dr|Prof|Mag)\.\s){1,3}/u, ''))))
