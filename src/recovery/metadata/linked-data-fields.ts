/** What JSON-LD says of the page's article, put beside what the rest of the page says. */
import { knownAgency } from '../grammar/agencies.js'
import type { StatedEntry } from './evidence.js'
import type { Gathering } from './gathering.js'
import type { JsonObject, JsonString, JsonValue } from './json-text.js'
import type { LinkedData, Thing } from './linked-data.js'
import { plainText, plainValue } from './plain-value.js'
import {
  addressSources,
  descriptionSources,
  headlineSources,
  languageSources,
  modifiedSources,
  publishedSources,
  publisherSources,
  sectionSources,
  siteNameSources,
  topicSources,
} from './sources.js'
import { readStatedTime } from './stated-time.js'
import { webAddress } from './web-address.js'

const mostEntries = 300

/** The outlet's names, which the reading of titles needs first. */
export function gatherOutlet(g: Gathering, data: LinkedData, things: readonly Thing[]): void {
  for (const { node } of things) {
    for (const publisher of data.of(node, 'publisher')) sayPublisher(g, data, publisher)
    if (g.publishers.length > 0) break
  }
  for (const thing of data.things) {
    const name = data.string(thing.node, 'name')
    if (!name || name.cut) continue
    if (thing.types.includes('WebSite'))
      g.say(g.siteNames, siteNameSources, 'json-ld site', plainValue(name.value, 120), [name.span])
    else if (thing.path.length === 0 && thing.types.some((t) => /^(?:NewsMedia)?Organization$/.test(t)))
      g.say(g.publishers, publisherSources, 'json-ld organization', plainValue(name.value, 120), [name.span])
  }
}

function sayPublisher(g: Gathering, data: LinkedData, value: JsonValue): void {
  const name = value.kind === 'string' ? value : value.kind === 'object' ? data.string(value, 'name') : null
  if (!name || name.cut || /^https?:/.test(name.value)) return
  g.say(g.publishers, publisherSources, 'json-ld publisher', plainValue(name.value, 120), [name.span])
}

/** @param things  the article by every description of it, the best first */
export function gatherLinkedData(g: Gathering, data: LinkedData, things: readonly Thing[]): void {
  const main = things[0]
  const page = data.things.find((t) => data.isPage(t) && !data.isListed(t) && t !== main)
  g.kinds.push(...(main?.types ?? page?.types ?? []))
  // Beside no article a film, a recording or a set of pictures is what the page is for.
  const shown = main ? undefined : data.things.find((t) => t.path.length === 0 && t.types.some((k) => medium.test(k)))
  if (shown && shown !== page) g.kinds.push(...shown.types)
  for (const { node } of things) gatherArticle(g, data, node)
  if (page) gatherPage(g, data, page.node)
  gatherBreadcrumb(g, data)
  // A paywall is often stated of a part: { hasPart: { isAccessibleForFree: false } } says which part, the article says whether.
  if (main && data.of(main.node, 'isAccessibleForFree').some(isFalse)) g.paywalled = true
}

const medium = /^(?:VideoObject|AudioObject|PodcastEpisode|ImageGallery|MediaGallery|VideoGallery)$/

const isFalse = (value: JsonValue): boolean =>
  value.kind === 'string'
    ? /^(?:https?:\/\/schema\.org\/)?false$/i.test(value.value.trim())
    : value.kind === 'plain' && value.value === false

/** A string that the capture ends in is half a value. */
const whole = (values: readonly JsonString[]): JsonString[] => values.filter((v) => !v.cut)

function gatherArticle(g: Gathering, data: LinkedData, node: JsonObject): void {
  const first = (property: string) => whole(data.strings(node, property))[0] ?? null
  const line = (
    source: string,
    property: string,
    into: typeof g.headlines,
    scores: typeof headlineSources,
    longest: number,
  ) => {
    const found = first(property)
    if (found && !into.some((c) => c.source === source))
      g.say(into, scores, source, plainValue(found.value, longest), [found.span])
  }
  line('json-ld headline', 'headline', g.headlines, headlineSources, 400)
  line('json-ld name', 'name', g.headlines, headlineSources, 400)
  line('json-ld description', 'description', g.descriptions, descriptionSources, 3_000)
  line('json-ld abstract', 'abstract', g.descriptions, descriptionSources, 3_000)
  const other = first('alternativeHeadline') ?? first('alternateName')
  if (other && g.kickers.length === 0)
    g.say(
      g.kickers,
      { 'json-ld alternativeHeadline': 0.5 },
      'json-ld alternativeHeadline',
      plainValue(other.value, 300),
      [other.span],
    )
  for (const [property, list, scores] of times)
    if (!g[list].some((c) => c.source === `json-ld ${property}`))
      sayTimeOf(g, data, node, property, `json-ld ${property}`, list, scores)
  if (!g.names.has('json-ld author'))
    for (const author of data.of(node, 'author')) sayPerson(g, data, 'json-ld author', author)
  if (!g.names.has('json-ld creator'))
    for (const author of data.of(node, 'creator')) sayPerson(g, data, 'json-ld creator', author)
  for (const property of ['sourceOrganization', 'provider', 'copyrightHolder', 'contributor'])
    for (const name of whole(data.strings(node, property)))
      if (knownAgency(name.value)) g.sayName('json-ld source', name.value, 'organisation', name.span)
  for (const section of whole(data.strings(node, 'articleSection')).slice(0, 8))
    g.say(g.sections, sectionSources, 'json-ld articleSection', plainValue(section.value, 80), [section.span])
  for (const words of whole(data.strings(node, 'keywords')).slice(0, 80))
    sayTopics(g, 'json-ld keywords', words.value, [words.span])
  for (const property of ['url', 'mainEntityOfPage', '@id'])
    for (const url of whole(data.strings(node, property)))
      if (/^(?:https?:)?\/\//.test(url.value)) g.sayAddress(addressSources, 'json-ld url', url.value, [url.span])
  const language = first('inLanguage')
  if (language)
    g.say(g.languages, languageSources, 'json-ld inLanguage', plainValue(language.value, 35), [language.span])
  for (const image of data.of(node, 'image')) sayImage(g, data, image)
  for (const property of ['articleBody', 'text']) {
    const body = data.strings(node, property)[0]
    if (body && g.articleBodies.length < 4)
      g.say(
        g.articleBodies,
        { 'json-ld articleBody': 0.7, 'json-ld text': 0.5 },
        `json-ld ${property}`,
        plainText(body.value),
        [body.span],
      )
  }
  const count = data.of(node, 'wordCount')[0]
  if (count && g.wordCount === null && (count.kind === 'plain' || count.kind === 'string')) {
    const words = Number.parseInt(String(count.value), 10)
    if (Number.isFinite(words) && words > 0 && words < 1_000_000) g.wordCount = words
  }
  if (g.liveEntries.length === 0)
    for (const entry of data.of(node, 'liveBlogUpdate').slice(0, mostEntries))
      if (entry.kind === 'object') sayEntry(g, data, entry)
}

const times = [
  ['datePublished', 'published', publishedSources],
  ['uploadDate', 'published', publishedSources],
  ['dateCreated', 'published', publishedSources],
  ['dateModified', 'modified', modifiedSources],
] as const

/** A time as a string, or seconds since 1970 as a number. */
function sayTimeOf(
  g: Gathering,
  data: LinkedData,
  node: JsonObject,
  property: string,
  source: string,
  list: 'published' | 'modified',
  scores: typeof publishedSources,
): void {
  const found = whole(data.strings(node, property))[0]
  if (found) {
    g.sayTime(g[list], scores, source, found.value, [found.span])
    return
  }
  const number = data.of(node, property)[0]
  if (number?.kind === 'plain' && typeof number.value === 'number')
    g.sayTime(g[list], scores, source, String(number.value), [number.span])
}

function sayPerson(g: Gathering, data: LinkedData, source: string, value: JsonValue): void {
  if (value.kind === 'string') {
    if (!value.cut) g.sayName(source, value.value, null, value.span)
    return
  }
  if (value.kind !== 'object') return
  const types = data.typesOf(value)
  const kind = types.includes('Person')
    ? ('person' as const)
    : types.some((t) => /Organization|Corporation|Brand/.test(t))
      ? ('organisation' as const)
      : null
  const names = whole(data.of(value, 'name').filter((v): v is JsonString => v.kind === 'string'))
  if (names.length > 0) {
    for (const name of names) g.sayName(source, name.value, kind, name.span)
    return
  }
  const [given, family] = [data.string(value, 'givenName'), data.string(value, 'familyName')]
  if (given && family && !given.cut && !family.cut)
    g.sayName(source, `${given.value} ${family.value}`, kind, [
      Math.min(given.span[0], family.span[0]),
      Math.max(given.span[1], family.span[1]),
    ])
}

export function sayTopics(
  g: Gathering,
  source: string,
  raw: string,
  spans: readonly (readonly [number, number])[],
): void {
  const list = plainText(raw, 4_000)?.split(/\s*[,;\n|]\s*/) ?? []
  for (const topic of list.slice(0, 60)) g.say(g.topics, topicSources, source, plainValue(topic, 80), spans)
}

function sayImage(g: Gathering, data: LinkedData, value: JsonValue): void {
  const number = (node: JsonObject, property: string): number | null => {
    const found = data.of(node, property)[0]
    const raw = found?.kind === 'object' ? data.of(found, 'value')[0] : found
    if (!raw || (raw.kind !== 'plain' && raw.kind !== 'string')) return null
    const pixels = Number.parseInt(String(raw.value), 10)
    return Number.isFinite(pixels) && pixels > 0 && pixels < 50_000 ? pixels : null
  }
  const address = value.kind === 'string' ? value : value.kind === 'object' ? imageAddress(data, value) : null
  const url = address && !address.cut ? webAddress(address.value, g.base) : null
  if (!address || url === null) return
  const node = value.kind === 'object' ? value : null
  const words = (property: string) => {
    const found = node ? data.string(node, property) : null
    return found && !found.cut ? plainValue(found.value, 2_000) : null
  }
  g.say(
    g.images,
    { 'json-ld image': 0.7 },
    'json-ld image',
    {
      url,
      width: node ? number(node, 'width') : null,
      height: node ? number(node, 'height') : null,
      caption: words('caption') ?? words('description'),
      credit: words('creditText') ?? words('creator') ?? words('copyrightNotice'),
    },
    [address.span],
  )
}

const imageAddress = (data: LinkedData, node: JsonObject): JsonString | null => {
  for (const property of ['url', 'contentUrl', '@id', 'thumbnailUrl']) {
    const found = data.of(node, property).find((v): v is JsonString => v.kind === 'string')
    if (found) return found
  }
  return null
}

function sayEntry(g: Gathering, data: LinkedData, node: JsonObject): void {
  const time = data.string(node, 'datePublished') ?? data.string(node, 'dateModified')
  const headline = data.string(node, 'headline') ?? data.string(node, 'name')
  const body = data.string(node, 'articleBody') ?? data.string(node, 'text')
  const read = time ? readStatedTime(time.value, { retrieved: g.options.retrieved, language: g.language }) : null
  const entry: StatedEntry = {
    time: read === 'refused' ? null : read,
    headline: headline && !headline.cut ? plainValue(headline.value, 400) : null,
    body: body ? plainText(body.value, 100_000) : null,
    spans: [time, headline, body].flatMap((s) => (s ? [s.span] : [])),
  }
  if (entry.headline !== null || entry.body !== null) g.liveEntries.push(entry)
}

/** The page around the article: what a content system says when it does not know that it shows one. */
function gatherPage(g: Gathering, data: LinkedData, node: JsonObject): void {
  for (const [property, list, scores] of [times[0], times[3]])
    sayTimeOf(g, data, node, property, `json-ld page ${property}`, list, scores)
  const name = whole(data.strings(node, 'headline'))[0] ?? whole(data.strings(node, 'name'))[0]
  if (name) g.say(g.headlines, headlineSources, 'json-ld page name', plainValue(name.value, 400), [name.span])
  for (const publisher of data.of(node, 'publisher')) sayPublisher(g, data, publisher)
  const language = whole(data.strings(node, 'inLanguage'))[0]
  if (language)
    g.say(g.languages, languageSources, 'json-ld inLanguage', plainValue(language.value, 35), [language.span])
}

/** Home > Section > Headline: what stands before the article, the nearest last. */
function gatherBreadcrumb(g: Gathering, data: LinkedData): void {
  const list = data.things.find((t) => t.types.includes('BreadcrumbList'))
  if (!list) return
  const names = data.of(list.node, 'itemListElement').flatMap((item) => {
    if (item.kind !== 'object') return []
    const inner = data.of(item, 'item')[0]
    const name = data.of(item, 'name')[0] ?? (inner?.kind === 'object' ? data.of(inner, 'name')[0] : undefined)
    return name?.kind === 'string' && !name.cut ? [name] : []
  })
  const headlines = new Set(g.headlines.map((h) => h.value))
  for (const name of names.slice(1)) {
    const value = plainValue(name.value, 60)
    if (value !== null && !headlines.has(value))
      g.say(g.sections, sectionSources, 'json-ld breadcrumb', value, [name.span])
  }
}
