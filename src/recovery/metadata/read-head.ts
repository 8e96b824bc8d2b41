/** What a page states about itself, gathered as evidence: weighed later, believed nowhere. */
import type { Problem } from '../../model/index.js'
import type { Candidate, MetadataEvidence, StatedTime } from './evidence.js'
import { Gathering } from './gathering.js'
import type { PageHead } from './head.js'
import { type JsonValue, readJson } from './json-text.js'
import { LinkedData } from './linked-data.js'
import { gatherLinkedData, gatherOutlet } from './linked-data-fields.js'
import { gatherAddressDay, gatherMetas, gatherMicrodata, gatherOutletMetas, gatherTimes } from './meta-fields.js'
import { squashed } from './plain-value.js'
import { stripSiteName } from './site-name.js'
import { authorSources, scoreOf } from './sources.js'
import { gatherAlternates } from './stated-alternates.js'
import { isAddress, readAuthors } from './stated-authors.js'
import { roughInstant } from './stated-time.js'
import { hostNames, isFront, webAddress } from './web-address.js'

export interface HeadOptions {
  /** Address that the page was fetched from, where known. */
  readonly url: string | null
  /** ISO 8601; times more than a day after it are refused. */
  readonly retrieved: string | null
}

const aDay = 86_400_000
/** Titles and addresses past these are no more evidence, only more work. */
const mostAccounts = 8
const mostOutlets = 24

/**
 * Gathers what markup states of the page's article. Pure and total: whatever stands in the head, it answers.
 * @returns lists of candidates, best first; `metadata` problems for JSON-LD that had to be mended, `bad-time` for times
 * that cannot be
 */
export function readHead(head: PageHead, options: HeadOptions): { evidence: MetadataEvidence; problems: Problem[] } {
  const problems: Problem[] = []
  const data = new LinkedData(readScripts(head, problems))
  const language = head.lang ?? head.metas.find((m) => m.key === 'og:locale')?.content ?? null
  const base =
    head.base && options.url ? webAddress(head.base, options.url) : (webAddress(head.base ?? '', null) ?? options.url)
  const g = new Gathering(options, language, base)
  const titles = head.metas.filter((m) => m.key === 'og:title' || m.key === 'twitter:title').map((m) => m.content)
  const things = data.article({
    urls: [
      ...(options.url ? [options.url] : []),
      ...head.links.filter((l) => l.rel === 'canonical').map((l) => l.href),
      ...head.metas.filter((m) => m.key === 'og:url').map((m) => m.content),
    ].slice(0, mostAccounts),
    titles: [...(head.title ? [head.title.text] : []), ...titles].slice(0, mostAccounts),
  })
  gatherOutlet(g, data, things)
  gatherOutletMetas(g, head)
  gatherLinkedData(g, data, things)
  gatherMetas(g, head)
  gatherMicrodata(g, head)
  gatherTimes(g, head)
  gatherAlternates(g, head)
  gatherAddressDay(g)
  return { evidence: settle(g), problems: [...problems, ...g.problems] }
}

function readScripts(head: PageHead, problems: Problem[]): JsonValue[] {
  return head.jsonLd.flatMap(({ text, start }) => {
    const { values, repairs } = readJson(text, start)
    if (repairs.length > 0)
      problems.push({
        code: 'metadata',
        what: `structured data had to be mended: ${repairs.join('; ')}`,
        where: { at: [start, start + text.length] },
        fix: null,
      })
    return [...values]
  })
}

function settle(g: Gathering): MetadataEvidence {
  const urls = best(g.urls)
    // A canonical link to the front page is a content system's slip, not this page's address.
    .filter((u) => !isFront(u.value) || (g.options.url !== null && isFront(g.options.url)))
  const own = new Set([...(g.options.url ? [g.options.url] : []), ...urls.map((u) => u.value)].map(trimmed))
  const names = [...g.siteNames, ...g.publishers].map((n) => n.value)
  const hosts = [...(g.options.url ? [g.options.url] : []), ...urls.map((u) => u.value)].flatMap(hostNames)
  const outlets = [...new Set([...names.slice(0, mostOutlets), ...hosts])].slice(0, mostOutlets * 2)
  const { authors, agencies, organisations } = settleAuthors(g, outlets)
  const { published, modified } = doubt(g.published, g.modified)
  return {
    kinds: [...new Set(g.kinds)],
    headlines: settleHeadlines(g.headlines, outlets),
    kickers: best(g.kickers),
    descriptions: best(g.descriptions),
    published: best(published),
    modified: best(modified),
    authors,
    authorAddresses: authorAddresses(g),
    organisations,
    agencies,
    publishers: best(g.publishers),
    siteNames: best(g.siteNames),
    sections: best(g.sections.map((c) => (isSlug(c.value) ? { ...c, score: c.score * ofSlug } : c))),
    topics: best(g.topics),
    urls,
    languages: best(g.languages),
    // That the page is its own in its own language says nothing.
    alternates: g.alternates.filter(({ url }) => !own.has(trimmed(url))),
    images: best(g.images),
    articleBodies: best(g.articleBodies),
    liveEntries: g.liveEntries,
    wordCount: g.wordCount,
    paywalled: g.paywalled,
  }
}

/** A section by its part of the address: where another source has its name, that is how it is written. */
const isSlug = (value: string): boolean => /^[a-z]+(?:[_-][a-z_-]+)?$/.test(value)
const ofSlug = 0.6

/** Two addresses of one page: what stands behind a question mark may be its language, a closing slash is nothing. */
const trimmed = (address: string): string =>
  address
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
    .replace(/^http:/, 'https:')

const best = <T>(list: readonly Candidate<T>[]): Candidate<T>[] => [...list].sort((a, b) => b.score - a.score)

function settleHeadlines(list: readonly Candidate<string>[], outlets: readonly string[]): Candidate<string>[] {
  const stripped = list.map((c) => ({ ...c, value: stripSiteName(c.value, outlets, []) }))
  const own = new Set(outlets.map(squashed))
  return best(
    stripped
      .map((c, i) => {
        const others = stripped.filter((o, k) => k !== i && o.source !== 'title').map((o) => o.value)
        return { ...c, value: stripSiteName(c.value, outlets, others) }
      })
      // A title that is nothing but the outlet's name is no headline.
      .filter((c) => !own.has(squashed(c.value))),
  )
}

function settleAuthors(g: Gathering, outlets: readonly string[]) {
  const authors: Candidate<readonly string[]>[] = []
  const agencies: Candidate<string>[] = []
  const organisations: Candidate<string>[] = []
  for (const [source, { names, spans }] of g.names) {
    const read = readAuthors(names, outlets)
    const score = scoreOf(authorSources, source)
    if (read.people.length > 0 && score !== null) authors.push({ value: read.people, source, score, spans })
    if (score !== null) for (const value of read.organisations) organisations.push({ value, source, score, spans })
    for (const agency of read.agencies) agencies.push({ value: agency, source, score: 0.8, spans })
  }
  return { authors: best(authors), agencies: best(agencies), organisations: best(organisations) }
}

const mostAuthorAddresses = 8

const authorAddresses = (g: Gathering): string[] =>
  [...g.names.values()]
    .flatMap(({ names }) => names.map(({ raw }) => raw.trim()))
    .filter((raw) => raw.length < 200 && isAddress(raw))
    .slice(0, mostAuthorAddresses)

/** Changed a day or more before it was published: one of the two is not what it says, so both are believed less. */
function doubt(published: readonly Candidate<StatedTime>[], modified: readonly Candidate<StatedTime>[]) {
  const first = best(published)[0]
  const last = best(modified)[0]
  if (!first || !last || roughInstant(last.value) >= roughInstant(first.value) - aDay) return { published, modified }
  const less = <T>(list: readonly Candidate<T>[]) => list.map((c) => ({ ...c, score: c.score * 0.7 }))
  return { published: less(published), modified: less(modified) }
}
