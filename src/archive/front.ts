import type { ArticleSummary, Front } from './archive.js'

/** What the front page is made of: an article's line, and what only its place depends on. */
export interface FrontCandidate {
  readonly summary: ArticleSummary
  readonly number: number
  /** Characters of the text. */
  readonly length: number
  /** Numbers of its copies. */
  readonly copies: readonly number[]
  /** Names of the outlets that have the same text, its own too. */
  readonly outlets: number
}

/** Lines of the wire column. */
const LATEST = 16
const SECONDS = 5
const BAND = 4
/** Stories of the last band, which has no name. */
const MORE = 9
/** Age at which an article has lost half of its weight, in milliseconds. */
const HALF_LIFE = 18 * 3_600_000

/**
 * Arranges the front page. Pure, so the same articles make the same page.
 * - One text shows once: of an article and its copies the best line stands, with the number of the others.
 * - Lead: the article that the desk pinned, else the one with the most weight. Weight is freshness, measured against the newest
 *   article and not the clock, so that an old edition has a lead too; times what speaks for it: more outlets that ran the text, a picture wide enough, a
 *   length to read, a headline of its own, a recovery that is sure.
 * - Seconds: the next two to five by weight; fewer when there are few articles.
 * - Bands: the rest by section (the desk's, else the page's), newest band first, four to a band; a section needs two articles to
 *   be a band, the others stand in a last one without a name.
 * - Latest: the newest that are neither lead nor seconds, up to sixteen. They may stand in a band too.
 * @param candidates  newest first
 */
export function arrangeFront(candidates: readonly FrontCandidate[]): Omit<Front, 'strip'> {
  const newest = Math.max(...candidates.map(({ summary }) => Date.parse(summary.sorted)), Number.NEGATIVE_INFINITY)
  const texts = oneOfEachText(candidates, newest)
  const byWeight = [...texts].sort((a, b) => weightOf(b, newest) - weightOf(a, newest) || a.number - b.number)
  const lead = texts.find(({ summary }) => summary.pinned) ?? byWeight[0] ?? null
  const seconds = byWeight
    .filter((candidate) => candidate !== lead)
    .slice(0, Math.min(SECONDS, Math.max(2, Math.floor(texts.length / 4))))
  const rest = texts.filter((candidate) => candidate !== lead && !seconds.includes(candidate))
  return {
    lead: lead?.summary ?? null,
    seconds: seconds.map(({ summary }) => summary),
    sections: bandsOf(rest),
    latest: rest.slice(0, LATEST).map(({ summary }) => summary),
  }
}

function bandsOf(rest: readonly FrontCandidate[]): Front['sections'] {
  const bands = new Map<string | null, ArticleSummary[]>()
  const counts = new Map<string | null, number>()
  for (const { summary } of rest) counts.set(summary.section, (counts.get(summary.section) ?? 0) + 1)
  for (const { summary } of rest) {
    const name = summary.section !== null && (counts.get(summary.section) ?? 0) > 1 ? summary.section : null
    const band = bands.get(name)
    if (band === undefined) bands.set(name, [summary])
    else if (band.length < BAND || name === null) band.push(summary)
  }
  const named = [...bands].filter(([name]) => name !== null)
  const more = bands.get(null) ?? []
  return [...named, ...(more.length === 0 ? [] : [[null, more.slice(0, MORE)] as const])].map(([name, articles]) => ({
    name,
    articles,
  }))
}

/** Of every group of copies the line with the most weight; the desk's pin decides before. Order is kept. */
function oneOfEachText(candidates: readonly FrontCandidate[], newest: number): FrontCandidate[] {
  const hidden = new Set<number>()
  const byWeight = [...candidates].sort(
    (a, b) =>
      Number(b.summary.pinned) - Number(a.summary.pinned) ||
      weightOf(b, newest) - weightOf(a, newest) ||
      a.number - b.number,
  )
  for (const candidate of byWeight) {
    if (hidden.has(candidate.number)) continue
    for (const copy of candidate.copies) hidden.add(copy)
  }
  return candidates.filter(({ number }) => !hidden.has(number))
}

function weightOf({ summary, length, outlets }: FrontCandidate, newest: number): number {
  const fresh = 0.5 ** ((newest - Date.parse(summary.sorted)) / HALF_LIFE)
  const spread = 1 + Math.log2(Math.max(1, outlets)) / 2
  const picture = summary.picture !== null && summary.picture.width >= 480 ? 1.5 : 1
  const body = Math.min(1, 0.4 + length / 4_000)
  const headline = summary.headline === null || summary.headlineOrigin === 'lede' ? 0.6 : 1
  return fresh * spread * picture * body * headline * (0.2 + 0.8 * summary.confidence)
}
