/** A list of articles as a feed, in the three formats that readers know. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { ArchivedArticle, ArticleSummary } from '../../archive/archive.js'
import { articlePath, clean, hostOf, safeUrl, xmlWords } from '../captured-words.js'
import { pictureFile } from '../picture-address.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'
import { feedWords } from './feed-words.js'

export const formats = {
  rss: { ending: '.rss', type: 'application/rss+xml' },
  atom: { ending: '.atom', type: 'application/atom+xml' },
  json: { ending: '.feed.json', type: 'application/feed+json' },
} as const
export type Format = keyof typeof formats

export interface Feed {
  readonly title: string
  /** Whole addresses of the page that it follows, and of itself. */
  readonly page: string
  readonly self: string
  /** When anything in it may have changed last, ISO 8601. */
  readonly updated: string
  readonly entries: readonly Entry[]
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly original: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly published: string
  readonly updated: string
  readonly language: string | null
  readonly categories: readonly string[]
  readonly summary: string | null
  readonly html: string | null
  readonly picture: string | null
  readonly licence: string | null
}

/** @param kept  the article with its words; null where they may not be given or were not read */
export function entryOf(
  summary: ArticleSummary,
  kept: ArchivedArticle | null,
  { base, site }: { base: string; site: Site },
): Entry {
  const may = whatMayShow(summary.rights, site.settings)
  const outlet = summary.outlet ?? hostOf(summary.url)
  const original = safeUrl(summary.url)
  const page = `${base}${articlePath(summary.id, summary.headline)}`
  const { picture } = summary
  return {
    // Without the words of the headline, which change.
    id: `${base}/articles/${summary.id}`,
    title: titleOf(summary, site),
    link: may.words ? page : (original ?? `${base}/articles/${summary.id}`),
    original,
    outlet: outlet === null ? null : plain(outlet),
    authors: may.words && kept ? kept.article.authors.map(({ name }) => plain(name)).filter((name) => name !== '') : [],
    published: summary.published?.instant ?? summary.sorted,
    updated: later(summary.updated?.instant ?? null, summary.published?.instant ?? summary.sorted),
    language: summary.language,
    categories: may.words
      ? [...new Set([summary.section ?? '', ...(kept?.article.topics ?? [])].map(plain))].filter((name) => name !== '')
      : [],
    summary: may.words && summary.standfirst ? plain(summary.standfirst) : null,
    html: may.words && kept ? xmlWords(feedWords(kept, { base, site })) : null,
    picture: may.words && picture ? `${base}${pictureFile(picture.blob)}` : null,
    licence: summary.rights.kind === 'open' ? summary.rights.licence : null,
  }
}

/** A headline made from the lede is not the outlet's: to others it is not given, at home it stands in brackets. */
function titleOf({ headline, headlineOrigin }: ArticleSummary, site: Site): string {
  const words = headline === null ? '' : plain(headline)
  if (words === '') return site.words.teaser.untitled
  if (headlineOrigin !== 'lede') return words
  return site.settings.public ? site.words.teaser.untitled : `[${words}]`
}

const later = (a: string | null, b: string): string => (a !== null && Date.parse(a) > Date.parse(b) ? a : b)

const plain = (text: string): string => xmlWords(clean(text)).trim()

export function writeFeed(format: Format, feed: Feed, site: Site): string {
  switch (format) {
    case 'rss':
      return rss(feed, site)
    case 'atom':
      return atom(feed, site)
    case 'json':
      return jsonFeed(feed, site)
    default:
      return format satisfies never
  }
}

function rss({ title, page, self, updated, entries }: Feed, site: Site): string {
  return generateRssFeed<true>(
    {
      title,
      link: page,
      description: title,
      language: site.language,
      generator: 'Broadsheet',
      lastBuildDate: new Date(updated),
      atom: { links: [{ href: self, rel: 'self', type: formats.rss.type }] },
      items: entries.map((entry) => ({
        title: entry.title,
        link: entry.link,
        guid: { value: entry.id, isPermaLink: false },
        pubDate: new Date(entry.published),
        ...(entry.summary ? { description: entry.summary } : {}),
        ...(entry.categories.length ? { categories: entry.categories.map((name) => ({ name })) } : {}),
        dc: {
          ...(entry.authors.length ? { creators: [...entry.authors] } : {}),
          ...(entry.outlet ? { publishers: [entry.outlet] } : {}),
          ...(entry.original ? { sources: [entry.original] } : {}),
          ...(entry.language ? { languages: [entry.language] } : {}),
          ...(entry.licence ? { rights: [entry.licence] } : {}),
        },
        ...(entry.html ? { content: { encoded: entry.html } } : {}),
      })),
    },
    { strict: true },
  )
}

function atom({ title, page, self, updated, entries }: Feed, site: Site): string {
  return generateAtomFeed<true>(
    {
      id: self,
      title: { value: title },
      updated: new Date(updated),
      // Of entries that name nobody.
      authors: [{ name: site.settings.siteName }],
      generator: { text: 'Broadsheet' },
      links: [
        { href: self, rel: 'self', type: formats.atom.type },
        { href: page, rel: 'alternate', type: 'text/html' },
      ],
      xml: { lang: site.language },
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        published: new Date(entry.published),
        updated: new Date(entry.updated),
        ...(entry.language ? { xml: { lang: entry.language } } : {}),
        links: [
          { href: entry.link, rel: 'alternate', type: 'text/html' },
          ...(entry.original && entry.original !== entry.link ? [{ href: entry.original, rel: 'via' }] : []),
        ],
        ...(entry.authors.length || entry.outlet
          ? { authors: (entry.authors.length ? entry.authors : [entry.outlet ?? '']).map((name) => ({ name })) }
          : {}),
        ...(entry.categories.length ? { categories: entry.categories.map((term) => ({ term })) } : {}),
        ...(entry.summary ? { summary: { value: entry.summary } } : {}),
        ...(entry.html ? { content: { value: entry.html, type: 'html' } } : {}),
        ...(entry.licence ? { rights: { value: entry.licence } } : {}),
      })),
    },
    { strict: true },
  )
}

function jsonFeed({ title, page, self, entries }: Feed, site: Site): string {
  const feed = generateJsonFeed<true>(
    {
      title,
      home_page_url: page,
      feed_url: self,
      language: site.language,
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.link,
        title: entry.title,
        ...(entry.original && entry.original !== entry.link ? { external_url: entry.original } : {}),
        // One of the two must stand: of an article whose words may not be given it is the headline once more.
        ...(entry.html ? { content_html: entry.html } : { content_text: entry.title }),
        ...(entry.summary ? { summary: entry.summary } : {}),
        ...(entry.picture ? { image: entry.picture } : {}),
        date_published: new Date(entry.published),
        date_modified: new Date(entry.updated),
        ...(entry.authors.length || entry.outlet
          ? { authors: (entry.authors.length ? entry.authors : [entry.outlet ?? '']).map((name) => ({ name })) }
          : {}),
        ...(entry.categories.length ? { tags: [...entry.categories] } : {}),
        ...(entry.language ? { language: entry.language } : {}),
      })),
    },
    { strict: true },
  )
  return JSON.stringify(feed)
}
