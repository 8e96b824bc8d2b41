/** What a page states about itself, gathered as evidence with its source and how far that source is to be believed. */
import type { Problem, Span } from '../../model/index.js'
import { knownAgency } from '../grammar/agencies.js'
import { splitAuthors } from '../grammar/byline.js'
import { parseIsoLike } from '../grammar/printed-time.js'
import { monthOf } from '../grammar/month-names.js'
import type { Candidate, MetadataEvidence, StatedImage, StatedTime } from './evidence.js'
import type { PageHead } from './head.js'
import { nodesOf, type Said, stringsOf, textOf } from './json-ld.js'
import { type JsonPlace, readJsonPlaces } from './json-places.js'
import { plainValue } from './plain-value.js'
import { stripSiteName } from './site-name.js'

export interface HeadReading {
  readonly evidence: MetadataEvidence
  readonly problems: Problem[]
}

/** Keys of metadata schemes by field, with how often the source is right (measured on the tune fold; see docs/training.md). */
const headlineKeys: readonly (readonly [RegExp, number])[] = [
  [/^og:title$/, 0.6],
  [/^(?:headline|title|cxenseparse:title|parsely-title|sailthru\.title|citation_title)$/, 0.6],
  [/^(?:twitter:title|dc\.title|dcterms\.title)$/, 0.5],
]
const publishedKeys: readonly (readonly [RegExp, number])[] = [
  [/^article:published_time$|^og:article:published_time$/, 0.85],
  [/^(?:datepublished|published_time|parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|publish-?date|publication_date|pubdate|published|publishdate|date\.created|originalpublicationdate|article\.published|iso-8601-publish-date)$/, 0.75],
  [/^(?:dc\.date(?:\.issued)?|dcterms\.(?:created|date|issued|available)|dc\.date\.created|citation_(?:publication_)?date|date|datecreated|og:pubdate|og:published_time|video:release_date)$/, 0.6],
]
const modifiedKeys: readonly (readonly [RegExp, number])[] = [
  [/^article:modified_time$|^og:updated_time$|^datemodified$/, 0.7],
  [/^(?:last-modified|lastmod|dcterms\.modified|dc\.date\.modified|revised|modified|updated|updated_time)$/, 0.5],
]
const authorKeys: readonly (readonly [RegExp, number])[] = [
  [/^(?:author|parsely-author|sailthru\.author|cxenseparse:author|byl|dc\.creator|dcterms\.creator|citation_author|authors?|article:author_name)$/, 0.65],
  [/^article:author$|^twitter:data1$|^twitter:creator$/, 0.4],
]

export function readHead(head: PageHead, options: { url: string | null; retrieved: string | null }): HeadReading {
  const problems: Problem[] = []
  const evidence = new Gathered(options.retrieved)
  const values: JsonPlace[] = []
  for (const script of head.jsonLd) {
    const read = readJsonPlaces(script.text, script.start)
    values.push(...read.values)
    if (read.repaired)
      problems.push({ code: 'metadata', what: `structured data was read in spite of ${read.repaired}`, where: { at: [script.start, script.start + script.text.length] }, fix: null })
  }
  fromJsonLd(evidence, values)
  fromMetas(evidence, head)
  fromMicrodata(evidence, head)
  fromTimes(evidence, head)
  fromLinks(evidence, head, options.url)
  fromTitle(evidence, head, options.url)
  fromAddress(evidence, evidence.urls[0]?.value ?? options.url)
  if (evidence.refused.length)
    problems.push({ code: 'bad-time', what: `stated times were refused: ${evidence.refused.slice(0, 3).join(', ')}`, where: null, fix: null })
  return { evidence: evidence.done(), problems }
}

class Gathered {
  readonly kinds: string[] = []
  readonly headlines: Candidate<string>[] = []
  readonly descriptions: Candidate<string>[] = []
  readonly published: Candidate<StatedTime>[] = []
  readonly modified: Candidate<StatedTime>[] = []
  readonly authors: Candidate<readonly string[]>[] = []
  readonly publishers: Candidate<string>[] = []
  readonly siteNames: Candidate<string>[] = []
  readonly sections: Candidate<string>[] = []
  readonly topics: Candidate<string>[] = []
  readonly urls: Candidate<string>[] = []
  readonly languages: Candidate<string>[] = []
  readonly images: Candidate<StatedImage>[] = []
  readonly articleBodies: Candidate<string>[] = []
  readonly refused: string[] = []
  paywalled = false

  constructor(private readonly retrieved: string | null) {}

  text(into: Candidate<string>[], value: string | null, source: string, score: number, span: Span, longest = 600): void {
    if (!value) return
    const text = plainValue(value)
    if (text && text.length <= longest && !/^(?:null|undefined|none|n\/a)$/i.test(text)) into.push({ value: text, source, score, spans: [span] })
  }

  time(into: Candidate<StatedTime>[], value: string | null, source: string, score: number, span: Span): void {
    if (!value || value.length > 80) return
    const parts = parseIsoLike(value, { now: this.retrieved })
    if (!parts) {
      if (/\d{3}/.test(value)) this.refused.push(value.slice(0, 40))
      return
    }
    // Nothing is published after it was captured; a day of grace for zones.
    if (this.retrieved && parts.local.slice(0, 10) > dayAfter(this.retrieved)) {
      this.refused.push(value.slice(0, 40))
      return
    }
    into.push({ value: parts, source, score: parts.local.includes('T') ? score : score * 0.75, spans: [span] })
  }

  people(value: readonly Said[], source: string, score: number): void {
    const names: string[] = []
    const spans: Span[] = []
    for (const said of value) {
      const text = plainValue(said.value)
      if (!text || /^https?:|^www\.|^@|\.com\b|\//i.test(text)) continue
      for (const name of splitAuthors(text)) {
        if (knownAgency(name) || names.some((n) => n.toLowerCase() === name.toLowerCase())) continue
        names.push(name)
        spans.push(said.span)
      }
    }
    if (names.length && names.length < 20) this.authors.push({ value: names, source, score, spans })
  }

  done(): MetadataEvidence {
    const { kinds, headlines, descriptions, published, modified, authors, publishers, siteNames, sections, topics, urls, languages, images, articleBodies, paywalled } = this
    return { kinds, headlines, descriptions, published, modified, authors, publishers, siteNames, sections, topics, urls, languages, images, articleBodies, paywalled, kickers: [], agencies: [], liveEntries: [], wordCount: null }
  }
}

function dayAfter(instant: string): string {
  const at = Date.parse(instant)
  return Number.isFinite(at) ? new Date(at + 86_400_000).toISOString().slice(0, 10) : '9999'
}

function fromJsonLd(e: Gathered, values: readonly JsonPlace[]): void {
  const nodes = nodesOf(values)
  e.kinds.push(...nodes.kinds)
  const article = nodes.articles[0]
  if (!article) {
    const page = nodes.all.find((f) => f.has('datePublished') || f.has('headline'))
    if (page) {
      for (const said of stringsOf(page.get('headline'), nodes)) e.text(e.headlines, said.value, 'json-ld headline', 0.55, said.span)
      for (const said of stringsOf(page.get('datePublished'), nodes)) e.time(e.published, said.value, 'json-ld page datePublished', 0.7, said.span)
      for (const said of stringsOf(page.get('dateModified'), nodes)) e.time(e.modified, said.value, 'json-ld page dateModified', 0.5, said.span)
    }
  } else {
    const first = (key: string, keys?: readonly string[]) => stringsOf(article.get(key), nodes, keys)[0]
    const take = (into: Candidate<string>[], key: string, score: number, longest?: number) => {
      const said = first(key)
      if (said) e.text(into, said.value, `json-ld ${key}`, score, said.span, longest)
    }
    take(e.headlines, 'headline', 0.72)
    if (!article.has('headline')) take(e.headlines, 'name', 0.6)
    take(e.descriptions, 'description', 0.7, 2_000)
    take(e.sections, 'articleSection', 0.8, 80)
    const published = first('datePublished') ?? first('dateCreated')
    if (published) e.time(e.published, published.value, 'json-ld datePublished', 0.92, published.span)
    const modified = first('dateModified')
    if (modified) e.time(e.modified, modified.value, 'json-ld dateModified', 0.85, modified.span)
    e.people(stringsOf(article.get('author'), nodes), 'json-ld author', 0.85)
    if (!article.has('author')) e.people(stringsOf(article.get('creator'), nodes), 'json-ld creator', 0.7)
    for (const said of stringsOf(article.get('publisher'), nodes).slice(0, 1)) e.text(e.publishers, said.value, 'json-ld publisher', 0.8, said.span, 100)
    for (const said of stringsOf(article.get('inLanguage'), nodes, ['alternateName', 'name']).slice(0, 1)) e.text(e.languages, said.value, 'json-ld inLanguage', 0.6, said.span, 35)
    for (const said of stringsOf(article.get('keywords'), nodes).slice(0, 30))
      for (const topic of said.value.split(/[,;]/)) e.text(e.topics, topic, 'json-ld keywords', 0.6, said.span, 80)
    for (const key of ['url', 'mainEntityOfPage']) for (const said of stringsOf(article.get(key), nodes, ['@id', 'url']).slice(0, 1)) if (/^https?:/.test(said.value)) e.text(e.urls, said.value, `json-ld ${key}`, 0.6, said.span, 2_000)
    for (const said of stringsOf(article.get('image'), nodes, ['url', 'contentUrl', '@id']).slice(0, 5))
      if (/^https?:|^\//.test(said.value)) e.images.push({ value: { url: said.value, width: null, height: null, caption: null, credit: null }, source: 'json-ld image', score: 0.6, spans: [said.span] })
    const free = article.get('isAccessibleForFree')
    if ((free?.kind === 'other' && free.value === false) || textOf(free)?.toLowerCase() === 'false') e.paywalled = true
    for (const said of stringsOf(article.get('articleBody'), nodes).slice(0, 1)) e.articleBodies.push({ value: said.value, source: 'json-ld articleBody', score: 0.7, spans: [said.span] })
  }
  // The site, where the article names no publisher.
  for (const f of nodes.all) {
    const type = f.get('@type')
    const is = type?.kind === 'string' ? type.value : ''
    if (/^(?:WebSite|NewsMediaOrganization|Organization)$/.test(is)) {
      const name = f.get('name')
      if (name?.kind === 'string') e.text(is === 'WebSite' ? e.siteNames : e.publishers, name.value, `json-ld ${is}`, 0.5, name.span, 100)
    }
  }
}

function fromMetas(e: Gathered, head: PageHead): void {
  for (const { key, content, span } of head.metas) {
    if (!content) continue
    const match = (keys: readonly (readonly [RegExp, number])[]) => keys.find(([pattern]) => pattern.test(key))?.[1]
    const headline = match(headlineKeys)
    if (headline) e.text(e.headlines, content, key, headline, span)
    const published = match(publishedKeys)
    if (published) e.time(e.published, content, key, published, span)
    const modified = match(modifiedKeys)
    if (modified) e.time(e.modified, content, key, modified, span)
    const author = match(authorKeys)
    if (author) e.people([{ value: content, span }], key, author)
    if (/^(?:og:description|twitter:description|description|standfirst|summary|abstract|lede)$/.test(key)) e.text(e.descriptions, content, key, 0.5, span, 2_000)
    else if (key === 'og:site_name') e.text(e.siteNames, content, key, 0.7, span, 100)
    else if (/^(?:application-name|publisher|dc\.publisher|article:publisher|copyright|outlet)$/.test(key) && !/^https?:/.test(content)) e.text(e.publishers, content, key, 0.5, span, 80)
    else if (/^(?:article:section|section|cxenseparse:recs:category|parsely-section|category)$/.test(key)) e.text(e.sections, content, key, 0.7, span, 80)
    else if (/^(?:article:tag|news_keywords|keywords|parsely-tags|tags|topics)$/.test(key))
      for (const topic of content.split(/[,;\n]/).slice(0, 30)) e.text(e.topics, topic, key, 0.5, span, 80)
    else if (key === 'og:url') {
      if (/^https?:/.test(content)) e.text(e.urls, content, key, 0.7, span, 2_000)
    } else if (/^og:image(?::secure_url|:url)?$|^twitter:image(?::src)?$/.test(key)) e.images.push({ value: { url: content, width: null, height: null, caption: null, credit: null }, source: key, score: 0.7, spans: [span] })
    else if (/^(?:og:locale|content-language|language|dc\.language)$/.test(key)) e.text(e.languages, content.replace('_', '-'), key, 0.5, span, 35)
    else if (key === 'og:type') e.kinds.push(content)
    else if (/content_tier|^article:opinion$/.test(key) && /locked|metered|premium/i.test(content)) e.paywalled = true
  }
}

function fromMicrodata(e: Gathered, head: PageHead): void {
  let seen = 0
  for (const { prop, value, span } of head.microdata) {
    const key = prop.toLowerCase().split(/\s+/)[0] ?? ''
    // The first of a kind is the page's own; the later ones are of teasers.
    const early = ++seen < 60
    const score = early ? 1 : 0.6
    if (key === 'headline' && !e.headlines.some((c) => c.source === 'itemprop headline')) e.text(e.headlines, value, 'itemprop headline', 0.66 * score, span)
    else if (/^(?:datepublished|datecreated)$/.test(key) && !e.published.some((c) => c.source === 'itemprop datePublished')) e.time(e.published, value, 'itemprop datePublished', 0.8 * score, span)
    else if (key === 'datemodified' && !e.modified.some((c) => c.source === 'itemprop dateModified')) e.time(e.modified, value, 'itemprop dateModified', 0.75 * score, span)
    else if (key === 'author' && value.length < 200 && !e.authors.some((c) => c.source === 'itemprop author')) e.people([{ value, span }], 'itemprop author', 0.65 * score)
    else if (key === 'articlesection' && early) e.text(e.sections, value, 'itemprop articleSection', 0.6, span, 80)
    else if (key === 'description' && early) e.text(e.descriptions, value, 'itemprop description', 0.4, span, 2_000)
  }
}

function fromTimes(e: Gathered, head: PageHead): void {
  let first = true
  for (const time of head.times.slice(0, 40)) {
    if (!time.datetime) continue
    const updated = /updat|modif|edit|chang/i.test(time.className)
    const published = /publ|created|posted|entry-date|post-date|pubdate/i.test(time.className)
    const before = e.published.length
    if (updated) e.time(e.modified, time.datetime, '<time> updated', 0.6, time.span)
    else if (first || published) {
      e.time(e.published, time.datetime, first ? 'first <time>' : '<time> published', first ? 0.65 : 0.55, time.span)
      if (e.published.length > before) first = false
    }
  }
}

function fromLinks(e: Gathered, head: PageHead, url: string | null): void {
  const base = head.base ?? url
  for (const link of head.links) {
    if (link.rel.split(/\s+/).includes('canonical')) {
      const href = base && URL.canParse(link.href, base) ? new URL(link.href, base).href : link.href
      // A canonical link to the front page says nothing of this page.
      if (/^https?:\/\/[^/]+\/./.test(href)) e.text(e.urls, href, 'canonical', 0.9, link.span, 2_000)
    }
  }
  e.urls.sort((a, b) => b.score - a.score)
  if (head.lang) e.languages.push({ value: head.lang, source: 'html lang', score: 0.7, spans: [] })
}

function fromTitle(e: Gathered, head: PageHead, url: string | null): void {
  const host = hostName(e.urls[0]?.value ?? url)
  const names = [...e.siteNames, ...e.publishers].map((c) => c.value)
  if (host) names.push(host)
  const raw = e.headlines.splice(0)
  const others = raw.map((c) => c.value)
  for (const c of raw) e.headlines.push({ ...c, value: stripSiteName(c.value, names, others.filter((o) => o !== c.value)) })
  if (head.title) {
    const stripped = stripSiteName(plainValue(head.title.text), names, e.headlines.map((c) => c.value))
    e.text(e.headlines, stripped, '<title>', 0.45, head.title.span, 400)
  }
}

function hostName(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const parts = new URL(url).hostname.replace(/^www\./, '').split('.')
  return parts.length > 1 ? (parts[parts.length - 2] ?? null) : null
}

/** A day in the address, the last resort: `/2031/05/03/`, `/2031-05-03-`, `/20310503/`, `/2031/may/03/`. */
function fromAddress(e: Gathered, url: string | null): void {
  if (!url) return
  const numeric = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|\D)/.exec(url)
  const named = numeric ? null : /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})\//i.exec(url)
  const month = named ? monthOf(named[2] as string) : null
  const day = numeric ? `${numeric[1]}-${numeric[2]}-${numeric[3]}` : named && month ? `${named[1]}-${String(month).padStart(2, '0')}-${(named[3] as string).padStart(2, '0')}` : null
  if (day) e.time(e.published, day, 'url', 0.6, [0, 0])
}
