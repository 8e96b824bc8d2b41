/** What meta elements, links, microdata and <time> elements say of the article. */
import type { Span } from '../../model/index.js'
import type { Gathering } from './gathering.js'
import type { PageHead } from './head.js'
import { sayTopics } from './linked-data-fields.js'
import { plainValue } from './plain-value.js'
import {
  addressSources,
  authorSources,
  descriptionSources,
  headlineSources,
  isSource,
  languageSources,
  metaKey,
  modifiedSources,
  publishedSources,
  publisherSources,
  type Scores,
  sectionSources,
  siteNameSources,
} from './sources.js'
import { dayOfAddress, webAddress } from './web-address.js'

/** Meta keys that name the outlet; read first, since titles are read with its names. */
export function gatherOutletMetas(g: Gathering, head: PageHead): void {
  for (const { key: written, content, span } of head.metas) {
    const key = metaKey(written)
    if (isSource(siteNameSources, key)) g.say(g.siteNames, siteNameSources, key, outletName(content), [span])
    else if (isSource(publisherSources, key)) g.say(g.publishers, publisherSources, key, outletName(content), [span])
  }
  for (const { prop, value, span } of head.microdata)
    if (plainProp(prop) === 'publisher')
      g.say(g.publishers, publisherSources, 'itemprop publisher', outletName(value), [span])
}

const outletName = (raw: string): string | null =>
  /^(?:https?:)?\/\/|^@/.test(raw.trim()) ? null : plainValue(raw, 120)

const plainProp = (prop: string): string =>
  prop
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
    .trim()
    .toLowerCase()

const topicKeys: Scores = {
  'article:tag': 1,
  news_keywords: 1,
  keywords: 1,
  'parsely-tags': 1,
  'sailthru.tags': 1,
  'dc.subject': 1,
  tags: 1,
  topics: 1,
  categories: 1,
}

/** What a meta key may name, one bit each; most keys of a page name nothing. */
const names = {
  headline: 1 << 0,
  published: 1 << 1,
  modified: 1 << 2,
  author: 1 << 3,
  description: 1 << 4,
  section: 1 << 5,
  topics: 1 << 6,
  language: 1 << 7,
  address: 1 << 8,
  other: 1 << 9,
} as const
const named = new Map<string, number>()
const origins = ['syndication-source', 'original-source', 'source', 'news_source', 'article:source']
const cards = ['twitter:data1', 'twitter:data2']
const others = [
  ...['og:type', 'title', 'kicker', 'article:content_tier', 'isaccessibleforfree', 'parsely-page', 'parsely-metadata'],
  ...[...cards, ...origins],
]
for (const [keys, bit] of [
  [Object.keys(headlineSources), names.headline],
  [Object.keys(publishedSources), names.published],
  [Object.keys(modifiedSources), names.modified],
  [Object.keys(authorSources), names.author],
  [Object.keys(descriptionSources), names.description],
  [Object.keys(sectionSources), names.section],
  [Object.keys(topicKeys), names.topics],
  [Object.keys(languageSources), names.language],
  [Object.keys(addressSources), names.address],
  [others, names.other],
] as const)
  for (const key of keys) named.set(key, (named.get(key) ?? 0) | bit)

export function gatherMetas(g: Gathering, head: PageHead): void {
  const { metas } = head
  for (let k = 0; k < metas.length; k++) {
    const { key: written, content, span } = metas[k] as PageHead['metas'][number]
    const key = metaKey(written)
    const bits = named.get(key) ?? 0
    if (bits === 0 || content === '' || content.length > 20_000) continue
    const spans = [span]
    gatherMeta(g, head, key, bits, content, spans)
    if (bits & names.address) g.sayAddress(addressSources, key, content, spans)
    if (bits & names.other) gatherOther(g, head, key, content, spans)
  }
  gatherImages(g, head)
  for (const { rel, href, span } of head.links)
    if (/(?:^|\s)canonical(?:$|\s)/.test(rel)) g.sayAddress(addressSources, 'canonical', href, [span])
  if (head.lang) g.say(g.languages, languageSources, 'html lang', plainValue(head.lang, 35), [])
  if (head.title) g.say(g.headlines, headlineSources, 'title', plainValue(head.title.text, 600), [head.title.span])
}

function gatherMeta(g: Gathering, head: PageHead, key: string, bits: number, content: string, spans: Span[]): void {
  if (key === 'title') g.say(g.headlines, headlineSources, 'meta title', plainValue(content, 400), spans)
  else if (bits & names.headline) g.say(g.headlines, headlineSources, key, plainValue(content, 400), spans)
  else if (bits & names.published && key !== 'url')
    g.sayTime(g.published, publishedSources, key, content, spans, key.startsWith('meta:'))
  else if (bits & names.modified) g.sayTime(g.modified, modifiedSources, key, content, spans, key.startsWith('meta:'))
  else if (bits & names.author && (key !== 'twitter:data1' || labelOf(head, key, writtenBy)))
    g.sayName(key, content, null, spans[0] as Span)
  else if (bits & names.description) g.say(g.descriptions, descriptionSources, key, plainValue(content, 3_000), spans)
  else if (bits & names.section) {
    if (!/^https?:/.test(content)) g.say(g.sections, sectionSources, key, plainValue(content, 80), spans)
  } else if (bits & names.topics) sayTopics(g, key, content, spans)
  else if (bits & names.language)
    g.say(g.languages, languageSources, key, plainValue(content.replace('_', '-'), 35), spans)
}

function gatherOther(g: Gathering, head: PageHead, key: string, content: string, spans: Span[]): void {
  if (key === 'og:type') g.kinds.push(content.slice(0, 40))
  else if (key === 'kicker') g.say(g.kickers, { kicker: 0.9 }, key, plainValue(content, 120), spans)
  else if (key === 'article:content_tier') {
    if (/^(?:locked|premium)$/i.test(content)) g.paywalled = true
  } else if (key === 'isaccessibleforfree') {
    if (/^false$/i.test(content)) g.paywalled = true
  } else if (key === 'parsely-page' || key === 'parsely-metadata') {
    const time = /"pub_date"\s{0,4}:\s{0,4}"([^"]{8,40})"/.exec(content)?.[1]
    if (time) g.sayTime(g.published, publishedSources, 'parsely-pub-date', time, spans, true)
  } else if (cards.includes(key)) {
    if (labelOf(head, key, publishedLabel))
      g.sayTime(g.published, publishedSources, 'twitter:published', content, spans, true)
  } else if (key !== 'title') g.sayName('meta source', content, 'organisation', spans[0] as Span)
}

const writtenBy = /^(?:written by|by|author|von|verfasst von|écrit par|escrito por|autor)\b/i
const publishedLabel =
  /^(?:published|posted|date|publication date|veröffentlicht|datum|publié|publicado|fecha|pubblicato)\b/i

/** `twitter:label1` names what `twitter:data1` is. */
const labelOf = (head: PageHead, data: string, label: RegExp): boolean =>
  head.metas.some((m) => m.key === data.replace('data', 'label') && label.test(m.content))

function gatherImages(g: Gathering, head: PageHead): void {
  const size = (key: string): number | null => {
    const pixels = Number.parseInt(head.metas.find((m) => m.key === key)?.content ?? '', 10)
    return Number.isFinite(pixels) && pixels > 0 && pixels < 50_000 ? pixels : null
  }
  const scores = { 'og:image': 0.8, 'twitter:image': 0.7, 'parsely-image-url': 0.6, image: 0.6, image_src: 0.5 }
  const say = (source: string, raw: string, span: Span) => {
    const url = webAddress(raw, g.base)
    if (url === null || g.images.some((i) => i.value.url === url)) return
    const own = source === 'og:image'
    const alt = own ? head.metas.find((m) => m.key === 'og:image:alt')?.content : undefined
    g.say(
      g.images,
      scores,
      source,
      {
        url,
        width: own ? size('og:image:width') : null,
        height: own ? size('og:image:height') : null,
        caption: alt ? plainValue(alt, 2_000) : null,
        credit: null,
      },
      [span],
    )
  }
  for (const { key, content, span } of head.metas) {
    if (key === 'og:image' || key === 'og:image:url' || key === 'og:image:secure_url') say('og:image', content, span)
    else if (key === 'twitter:image' || key === 'twitter:image:src') say('twitter:image', content, span)
    else if (key === 'parsely-image-url' || key === 'image') say(key, content, span)
  }
  for (const { rel, href, span } of head.links) if (rel === 'image_src') say('image_src', href, span)
}

/** Dublin Core in RDFa, as content systems set it around the day over the text. */
const createdOfPage = /^(?:dc|dct|dcterms):(?:date|created|issued)$/

/** The second is as often the author of a teaser as a second author. */
const mostAuthors = 1

/** Properties set on elements of the body; the first of each kind is the article's, later ones are of comments and teasers. */
export function gatherMicrodata(g: Gathering, head: PageHead): void {
  const seen = new Set<string>()
  let authors = 0
  let named: PageHead['microdata'][number] | null = null
  for (const item of head.microdata) {
    const { prop, value, span } = item
    if (value === '' || value.length > 20_000) continue
    for (const name of prop.split(/\s+/).map(plainProp)) {
      if (name === 'name') named = item
      if (name === 'author' || name === 'creator') {
        // An element closes after what it holds: of a person's item the name is the author, not what is said of them.
        const own = named && named.span[0] >= span[0] && named.span[1] <= span[1] ? named : item
        if (authors++ < mostAuthors) g.sayName('itemprop author', own.value, null, own.span)
        continue
      }
      if (name === 'articlesection')
        g.say(g.sections, sectionSources, 'itemprop articleSection', plainValue(value, 80), [span])
      if (seen.has(name)) continue
      seen.add(name)
      if (createdOfPage.test(name) && !seen.has('datecreated')) {
        seen.add('datecreated')
        g.sayTime(g.published, publishedSources, 'itemprop dateCreated', value, [span], true)
      }
      if (name === 'headline') g.say(g.headlines, headlineSources, 'itemprop headline', plainValue(value, 400), [span])
      else if (name === 'datepublished')
        g.sayTime(g.published, publishedSources, 'itemprop datePublished', value, [span])
      else if (name === 'datecreated') g.sayTime(g.published, publishedSources, 'itemprop dateCreated', value, [span])
      else if (name === 'datemodified') g.sayTime(g.modified, modifiedSources, 'itemprop dateModified', value, [span])
      else if (name === 'description')
        g.say(g.descriptions, descriptionSources, 'itemprop description', plainValue(value, 3_000), [span])
      else if (name === 'keywords') sayTopics(g, 'itemprop keywords', value, [span])
      else if (name === 'isaccessibleforfree' && /^false$/i.test(value)) g.paywalled = true
    }
  }
}

const publishedWords =
  /publish|pubdate|posted|post-?date|entry-?date|article-?date|date-?line|byline|created|datum|fecha|veroff|erschienen/i
const updatedWords = /updat|modif|revis|edited|aktualisiert/i
const opensAsUpdate = /^\W*(?:updated|last updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)/i
/** What stands right before a time and says which one it is. */
const updatedBefore =
  /(?:updated?|modified|revised|edited|aktualisiert|geändert|mise? à jour|modifié|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|zaktualizowano|aktualizacja|päivitetty|güncelleme|обновлен[оа]?|更新|수정)(?: (?:on|at|am|um|le|el|il|op|den|à))?[\s:：,|–-]{0,4}$/u

type Marked = Pick<PageHead['times'][number], 'text' | 'className' | 'before'>

/** Whether a <time> says, by its words or its markup's, that it is the time of a change. */
export const isOfUpdate = ({ text, className, before }: Marked): boolean =>
  (updatedWords.test(className) && !/publish/i.test(className)) ||
  opensAsUpdate.test(text) ||
  updatedBefore.test(before)

/** <time> elements: the first is the article's own more often than any other; past forty they are those of lists. */
export function gatherTimes(g: Gathering, head: PageHead): void {
  let first = true
  let published = 0
  for (const { datetime, text, span, className, before } of head.times.slice(0, 40)) {
    // `datetime` may hold a duration or nothing of use.
    const raw = datetime && /\d{4}/.test(datetime) ? datetime : text
    if (!/\d{4}|\d{9,}/.test(raw)) continue
    if (isOfUpdate({ text, className, before })) {
      g.sayTime(g.modified, modifiedSources, 'time updated', raw, [span], true)
      continue
    }
    if (publishedWords.test(className) && published++ === 0)
      g.sayTime(g.published, publishedSources, 'time published', raw, [span], true)
    else if (first) g.sayTime(g.published, publishedSources, 'time first', raw, [span], true)
    first = false
  }
}

/** The day in the page's own address: the last resort. */
export function gatherAddressDay(g: Gathering): void {
  const known = [
    ...g.urls.map((u) => ({ url: u.value, spans: u.spans })),
    ...(g.options.url ? [{ url: g.options.url, spans: [] }] : []),
  ]
  for (const { url, spans } of known) {
    const found = dayOfAddress(url)
    if (!found) continue
    g.sayTime(g.published, publishedSources, 'url', found.day, spans, true)
    return
  }
}
