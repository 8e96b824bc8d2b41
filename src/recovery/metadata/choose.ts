/** Weighing: of several candidates for one field the one that most and best sources agree on. */
import type { Candidate, MetadataEvidence, StatedTime } from './evidence.js'
import { squashed, wordsOf } from './plain-value.js'
import { stripSiteName } from './site-name.js'
import { familyOf } from './sources.js'
import { isDayOnly, isMidnight, roughInstant } from './stated-time.js'

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
 * The headline out of printed and stated ones. A title is read again with what the page prints beside it: "Kicker:
 * Headline - Section" where the page prints "Headline".
 */
export function chooseHeadline(
  onPage: readonly Candidate<string>[],
  metadata: MetadataEvidence | null,
): Candidate<string> | null {
  const printed = onPage.map((c) => c.value)
  const stated = (metadata?.headlines ?? []).map((c) => ({ ...c, value: stripSiteName(c.value, [], printed) }))
  return weigh([...onPage, ...stated], wordsOf)
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
    const near = merged.find((other) => other.some((a) => group.members.some((b) => sameInstant(a.value, b.value))))
    if (near) near.push(...group.members)
    else merged.push([...group.members])
  }
  let chosen: Group<StatedTime> | null = null
  for (const members of merged) {
    const group = believed(members)
    if (!chosen || group.doubt < chosen.doubt) chosen = group
  }
  if (!chosen) return null
  const ranked = [...chosen.members].sort((a, b) => detail(b) - detail(a))
  return { ...(ranked[0] as Candidate<StatedTime>), score: 1 - chosen.doubt }
}

const sameInstant = (a: StatedTime, b: StatedTime): boolean =>
  a.zone !== null &&
  b.zone !== null &&
  !isDayOnly(a) &&
  !isDayOnly(b) &&
  Math.abs(roughInstant(a) - roughInstant(b)) < 60_000

/** A time of day is worth more than a better source of the day alone; a zone a little. */
const detail = (c: Candidate<StatedTime>): number =>
  c.score + (isDayOnly(c.value) ? 0 : isMidnight(c.value) ? 0.2 : 0.6) + (c.value.zone !== null ? 0.15 : 0)

export const choosePublished = (onPage: readonly Candidate<StatedTime>[], metadata: MetadataEvidence | null) =>
  chooseTime([...onPage, ...(metadata?.published ?? [])])

export const chooseUpdated = (onPage: readonly Candidate<StatedTime>[], metadata: MetadataEvidence | null) =>
  chooseTime([...onPage, ...(metadata?.modified ?? [])])

/** The authors: lists agree when they name the same people, in any order and with or without diacritics. */
export function chooseAuthors(
  onPage: readonly Candidate<readonly string[]>[],
  metadata: MetadataEvidence | null,
): Candidate<readonly string[]> | null {
  return weigh([...onPage, ...(metadata?.authors ?? [])], (names) => [...names].map(squashed).sort().join('|'))
}
