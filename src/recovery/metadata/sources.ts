/**
 * Where pages state things about themselves, and how far each place is believed. Numbers with a count are measured on
 * the tune fold of the extraction benchmark (three public sets of pages; headline equal, day equal, F1 of authors),
 * drawn towards the field's mean by three imagined pages; those without occurred on too few pages and are judged by
 * their kin. Measured again, they may move: nothing else depends on the digits. A meta key that is in none of these
 * says nothing about an article.
 */
export type Scores = Readonly<Record<string, number>>

/** A page may name a key `constructor`: only our own entries count. */
export const isSource = (scores: Scores, key: string): boolean => Object.hasOwn(scores, key)
export const scoreOf = (scores: Scores, key: string): number | null =>
  Object.hasOwn(scores, key) ? (scores[key] ?? null) : null

export const headlineSources: Scores = {
  'json-ld headline': 0.78, // 129 of 166
  'json-ld name': 0.79, // 20 of 25
  'json-ld page name': 0.69, // 47 of 68
  'itemprop headline': 0.7, // 31 of 44
  'itemprop name': 0.3,
  'og:title': 0.74, // 254 of 345
  'twitter:title': 0.78, // 154 of 198
  title: 0.62, // 232 of 375
  'meta title': 0.67, // 24 of 36
  headline: 0.78, // 8 of 10
  'dc.title': 0.79, // 9 of 11
  'dcterms.title': 0.89, // 5 of 5
  'dc:title': 0.77, // 1 of 1
  citation_title: 0.7,
  'parsely-title': 0.82, // 2 of 2
  'sailthru.title': 0.52, // 1 of 3
  'article:title': 0.7,
  'cxenseparse:title': 0.62, // 1 of 2
  'cxenseparse:recs:title': 0.7,
}

export const publishedSources: Scores = {
  'json-ld datePublished': 0.92, // 277 of 301
  'json-ld page datePublished': 0.97, // 99 of 101
  'json-ld uploadDate': 0.85, // 1 of 1
  'json-ld dateCreated': 0.78, // 32 of 41
  'article:published_time': 0.93, // 274 of 293
  'article:published': 0.91, // 4 of 4
  'article:publicationdate': 0.8,
  'og:published_time': 0.8,
  'og:article:published_time': 0.95, // 9 of 9
  'itemprop datePublished': 0.95, // 62 of 65
  'itemprop dateCreated': 0.9, // 3 of 3
  datepublished: 0.73, // 37 of 51
  datecreated: 0.68, // 3 of 5
  date: 0.82, // 45 of 55
  pubdate: 0.93, // 5 of 5
  'publish-date': 0.8,
  publish_date: 0.88, // 2 of 2
  publishdate: 0.91, // 4 of 4
  published: 0.8,
  publication_date: 0.8,
  publicationdate: 0.48, // 0 of 2
  'publication-date': 0.8,
  originalpublicationdate: 0.8,
  article_date_original: 0.8,
  'article:created': 0.6,
  created: 0.6, // 0 of 1
  'date.created': 0.93, // 6 of 6
  'dc.date': 0.69, // 10 of 15
  'dc:date': 0.88, // 2 of 2
  'dc.date.issued': 0.96, // 12 of 12
  'dc.date.created': 0.73, // 2 of 3
  'dc.created': 0.88, // 2 of 2
  'dc:created': 0.7,
  'dcterms.date': 0.34, // 0 of 4
  'dcterms.issued': 0.8,
  'dcterms.created': 0.73, // 2 of 3
  citation_publication_date: 0.8,
  citation_online_date: 0.8,
  citation_date: 0.8,
  'parsely-pub-date': 0.93, // 5 of 5
  'sailthru.date': 0.95, // 8 of 8
  'cxenseparse:publishtime': 0.8,
  'cxenseparse:recs:publishtime': 0.93, // 6 of 6
  'cxenseparse:recs:articlepublishtime': 0.8,
  'shareaholic:article_published_time': 0.91, // 4 of 4
  'vr:published_time': 0.8,
  'rnews:datepublished': 0.8,
  'iso-8601-publish-date': 0.8,
  'article.published': 0.8,
  'og:pubdate': 0.7,
  'dcterms.available': 0.6,
  'video:release_date': 0.6,
  displaydate: 0.88, // 2 of 2
  'meta:published': 0.8, // keys that are none of these but say so in their words
  'meta:created': 0.6,
  'twitter:published': 0.8,
  'time published': 0.85, // 124 of 130, mostly in company: alone it is less sure, and so are the next two
  'time first': 0.6, // 117 of 131
  url: 0.7, // 110 of 117
}

export const modifiedSources: Scores = {
  'json-ld dateModified': 0.8,
  'json-ld page dateModified': 0.5,
  'article:modified_time': 0.8,
  'article:modified': 0.8,
  'article:updated': 0.7,
  'article:updated_time': 0.7,
  'og:updated_time': 0.5,
  'og:modified_time': 0.7,
  'itemprop dateModified': 0.7,
  datemodified: 0.7,
  'last-modified': 0.4,
  lastmod: 0.6,
  modified: 0.6,
  updated: 0.7,
  'dc.date.modified': 0.6,
  'dc.modified': 0.6,
  'dcterms.modified': 0.6,
  revised: 0.5,
  'time updated': 0.7,
  'meta:modified': 0.6,
}

export const authorSources: Scores = {
  'json-ld author': 0.91, // 98 of 108
  'json-ld creator': 0.87, // 9 of 10
  'itemprop author': 0.8, // 16 of 20
  author: 0.78, // 36 of 46
  authors: 0.8,
  'article:author': 0.94, // 16 of 16
  'article:author_name': 0.86, // 5 of 5
  'og:author': 0.81, // 1 of 1
  'parsely-author': 0.71, // 2 of 3
  'sailthru.author': 0.81, // 1 of 1
  'dc.creator': 0.81, // 5 of 6
  'dc:creator': 0.7,
  'dc.author': 0.7,
  'dcterms.creator': 0.7,
  citation_author: 0.8,
  byl: 0.81, // 1 of 1
  byline: 0.8,
  creator: 0.6,
  'cxenseparse:author': 0.81, // 1 of 1
  'shareaholic:article_author_name': 0.7,
  'vr:author': 0.7,
  'twitter:data1': 0.84, // 18 of 21
}

export const descriptionSources: Scores = {
  'json-ld description': 0.8,
  'json-ld abstract': 0.85,
  'itemprop description': 0.6,
  standfirst: 0.95,
  summary: 0.8,
  abstract: 0.8,
  lede: 0.8,
  'og:description': 0.8,
  'twitter:description': 0.75,
  description: 0.7,
  'dc.description': 0.6,
  'sailthru.description': 0.6,
  'cxenseparse:description': 0.6,
}

export const siteNameSources: Scores = {
  'og:site_name': 0.9,
  'json-ld site': 0.7,
  'application-name': 0.6,
  'apple-mobile-web-app-title': 0.5,
  'cxenseparse:sitename': 0.6,
  'parsely-site': 0.6,
  citation_journal_title: 0.6,
}

export const publisherSources: Scores = {
  'json-ld publisher': 0.9,
  'json-ld organization': 0.5,
  outlet: 0.9,
  'itemprop publisher': 0.6,
  publisher: 0.7,
  'dc.publisher': 0.7,
  'dcterms.publisher': 0.7,
  citation_publisher: 0.6,
}

export const sectionSources: Scores = {
  'json-ld articleSection': 0.8,
  'json-ld breadcrumb': 0.5,
  'itemprop articleSection': 0.7,
  'article:section': 0.8,
  section: 0.7,
  articlesection: 0.7,
  'parsely-section': 0.7,
  'cxenseparse:section': 0.6,
  'cxenseparse:recs:category': 0.6,
  category: 0.5,
}

export const topicSources: Scores = {
  'json-ld keywords': 0.7,
  'itemprop keywords': 0.6,
  'article:tag': 0.8,
  news_keywords: 0.7,
  keywords: 0.6,
  'parsely-tags': 0.6,
  'sailthru.tags': 0.6,
  'dc.subject': 0.5,
  tags: 0.8,
  topics: 0.8,
  categories: 0.5,
}

export const addressSources: Scores = {
  canonical: 0.9,
  'og:url': 0.85,
  'json-ld url': 0.7,
  'parsely-link': 0.7,
  'twitter:url': 0.6,
  citation_public_url: 0.6,
  url: 0.6,
  permalink: 0.6,
}

export const languageSources: Scores = {
  'json-ld inLanguage': 0.8,
  'html lang': 0.8,
  'og:locale': 0.6,
  'content-language': 0.6,
  'dc.language': 0.7,
  'dcterms.language': 0.7,
  language: 0.6,
}

/** Sources that are filled from one field of a content system say nothing more by agreeing. */
export function familyOf(source: string): string {
  if (source.startsWith('json-ld')) return 'json-ld'
  if (source.startsWith('itemprop')) return 'microdata'
  if (source.startsWith('time ')) return 'page'
  if (source === 'url') return 'url'
  if (source === 'title' || source === 'meta title') return 'meta'
  if (/^(?:printed|byline|author|label) /.test(source)) return 'page'
  return /[:._-]|^(?:author|authors|date|description|keywords|headline|published|updated)$/.test(source)
    ? 'meta'
    : 'page'
}

/** Letters and digits of every key above -> the key: content systems write `article:published:time` for `article:published_time`. */
const spelled = new Map<string, string>()
for (const scores of [
  headlineSources,
  publishedSources,
  modifiedSources,
  authorSources,
  descriptionSources,
  siteNameSources,
  publisherSources,
  sectionSources,
  addressSources,
])
  for (const key of Object.keys(scores)) if (!/^(?:json-ld|itemprop|time) /.test(key)) spelled.set(bareKey(key), key)

function bareKey(key: string): string {
  return key.replace(/[^a-z0-9]/g, '')
}

/**
 * A meta element's key as it is spelled above, whatever stands between its words; one that every content system makes up
 * for itself (`bi3dPubDate`, `content_published_at`) by what its words say; itself where they say nothing of times.
 */
export function metaKey(key: string): string {
  let known = keysSeen.get(key)
  if (known === undefined) {
    known = keyBySpelling(key)
    if (keysSeen.size < mostSeen) keysSeen.set(key, known)
  }
  return known
}

/** Most pages have the same sixty keys. */
const keysSeen = new Map<string, string>()
const mostSeen = 2_000

function keyBySpelling(key: string): string {
  if (key.length > longestKey) return key
  const bare = bareKey(key)
  const known = spelled.get(bare)
  if (known !== undefined) return known
  if (!timely.test(bare) || ofAnother.test(bare)) return key
  if (modifiedKey.test(bare)) return 'meta:modified'
  if (publishedKey.test(bare)) return 'meta:published'
  return createdKey.test(bare) ? 'meta:created' : key
}

const longestKey = 60
const timely = /date|time|pub|creat/
/** Times of something else, or of none of these. */
const ofAnother =
  /expir|embargo|unpub|publisher|event|birth|copyright|build|valid|start|end(?:date|time)|cache|comment|video|image|reading|timezone|server|deploy|republi/
const modifiedKey = /modif|updat|revis|changed|lastmod|edited/
const publishedKey =
  /(?:publish(?:ed)?|publication|pub|post|posted|released?|issued)(?:on|at|utc|gmt)?(?:date|time|datetime|timestamp|unix|utc|gmt|iso|at|on)*$|(?:date|time)(?:published|posted|issued|publication|pub)$|^(?:iso|article|og|ogarticle|content|page)?(?:datetime|date|time)$/
const createdKey =
  /(?:created|creation|create)(?:at|on)?(?:date|time|datetime|timestamp|unix|utc|iso)*$|(?:date|time)(?:created|creation)$/
