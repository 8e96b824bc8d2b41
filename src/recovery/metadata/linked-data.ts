/** The things that a page's JSON-LD describes: found wherever they are nested, references resolved, the article chosen. */
import type { Span } from '../../model/index.js'
import type { JsonObject, JsonString, JsonValue } from './json-text.js'
import { wordsOf } from './plain-value.js'
import { sameAddress } from './web-address.js'

export interface Thing {
  readonly node: JsonObject
  /** schema.org types without their address, as written. */
  readonly types: readonly string[]
  /** Names of the properties that lead to it, outermost first. */
  readonly path: readonly string[]
}

/** Where lists of other stories stand. */
const ofOthers =
  /^(?:itemlistelement|haspart|ispartof|relatedlink|mentions|subjectof|citation|comment|review|isbasedon|liveblogupdate|blogpost|blogposts|significantlink|about|knowsabout|workexample|exampleofwork|publisher|author|relatedarticles?)$/

const article = /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Posting)$/
const page = /(?:Page|Webpage|WebPage)$/
const piece =
  /^(?:VideoObject|AudioObject|PodcastEpisode|Episode|Recipe|HowTo|CreativeWork|Event|Book|Movie|Course|Product)$/

const mostThings = 4_000

export interface Expected {
  /** Addresses that the page has by other accounts. */
  readonly urls: readonly string[]
  /** Titles that the page has by other accounts. */
  readonly titles: readonly string[]
}

export class LinkedData {
  readonly things: Thing[] = []
  private readonly byId = new Map<string, JsonObject>()
  private readonly names = new Map<JsonObject, Map<string, JsonValue>>()

  constructor(values: readonly JsonValue[]) {
    const queue: { value: JsonValue; path: readonly string[] }[] = values.map((value) => ({ value, path: [] }))
    // Nearest the top first, so that what is nested in an article never stands before it.
    for (let i = 0; i < queue.length && this.things.length < mostThings; i++) {
      const { value, path } = queue[i] as { value: JsonValue; path: readonly string[] }
      if (value.kind === 'list') for (const item of value.items) queue.push({ value: item, path })
      if (value.kind !== 'object') continue
      this.add(value, path)
      for (const [key, inner] of value.entries)
        if (inner.kind === 'object' || inner.kind === 'list')
          queue.push({ value: inner, path: key === '@graph' ? path : [...path, plainName(key)] })
    }
  }

  private add(node: JsonObject, path: readonly string[]): void {
    const names = new Map<string, JsonValue>()
    for (const [key, value] of node.entries) if (!names.has(plainName(key))) names.set(plainName(key), value)
    this.names.set(node, names)
    const id = names.get('@id')
    if (id?.kind === 'string' && id.value) {
      const known = this.byId.get(id.value)
      if (!known || known.entries.size < node.entries.size) this.byId.set(id.value, node)
    }
    this.things.push({ node, types: typesOf(names.get('@type')), path })
  }

  /** Values of a property, lists laid out flat, references followed to what they name. */
  of(node: JsonObject, property: string): JsonValue[] {
    const value = this.names.get(node)?.get(property.toLowerCase())
    return value ? this.flat(value, 0) : []
  }

  private flat(value: JsonValue, depth: number): JsonValue[] {
    if (depth > 4) return []
    if (value.kind === 'list') return value.items.slice(0, 500).flatMap((item) => this.flat(item, depth + 1))
    if (value.kind !== 'object') return [value]
    const inner = value.entries.get('@value') ?? value.entries.get('@list') ?? value.entries.get('@set')
    if (inner) return this.flat(inner, depth + 1)
    const id = value.entries.get('@id')
    if (id?.kind === 'string' && value.entries.size <= 3) return [this.byId.get(id.value) ?? value]
    return [value]
  }

  typesOf(node: JsonObject): readonly string[] {
    return typesOf(this.names.get(node)?.get('@type'))
  }

  /** Strings of a property; of an object its name, or its address where it has no name. */
  strings(node: JsonObject, property: string): JsonString[] {
    return this.of(node, property).flatMap((value) => {
      if (value.kind === 'string') return [value]
      if (value.kind !== 'object') return []
      for (const own of ['name', 'headline', 'url', '@id']) {
        const found = this.of(value, own).find((v) => v.kind === 'string')
        if (found?.kind === 'string') return [found]
      }
      return []
    })
  }

  string(node: JsonObject, property: string): JsonString | null {
    return this.strings(node, property)[0] ?? null
  }

  isArticle = (thing: Thing): boolean => thing.types.some((type) => article.test(type))
  isPage = (thing: Thing): boolean => thing.types.some((type) => page.test(type))
  isListed = (thing: Thing): boolean => thing.path.some((name) => ofOthers.test(name))

  /** The thing that is the article of this page, and others that describe the same one; none on a page of lists. */
  article(expected: Expected): Thing[] {
    const titles = expected.titles.map(wordsOf).filter((t) => t !== '')
    const scored = this.things
      .map((thing) => ({ thing, score: this.articleScore(thing, expected.urls, titles) }))
      .filter((s) => s.score > 0)
      .sort((a, b) => b.score - a.score)
    const best = scored[0]
    if (!best) return []
    const headline = this.headlineOf(best.thing.node)
    const twins = scored
      .slice(1, 8)
      .filter(
        (s) => s.score >= 2 && !this.isListed(s.thing) && headline !== '' && this.headlineOf(s.thing.node) === headline,
      )
    return [best.thing, ...twins.map((s) => s.thing)]
  }

  private headlineOf(node: JsonObject): string {
    return wordsOf((this.string(node, 'headline') ?? this.string(node, 'name'))?.value.slice(0, 600) ?? '')
  }

  private articleScore(thing: Thing, urls: readonly string[], titles: readonly string[]): number {
    const { node } = thing
    const kind = this.isArticle(thing)
      ? 3
      : thing.types.some((type) => piece.test(type)) &&
          this.of(node, 'author').length + this.of(node, 'datePublished').length > 0
        ? 1
        : 0
    if (kind === 0) return 0
    let score = kind
    const headline = this.headlineOf(node)
    const own = ['url', '@id', 'mainEntityOfPage'].flatMap((p) => this.strings(node, p).map((s) => s.value))
    const addresses = own.filter((a) => /^(?:https?:)?\/\//.test(a))
    if (addresses.some((a) => urls.some((url) => sameAddress(a, url)))) score += 2
    else if (addresses.length > 0 && urls.length > 0) score -= 0.8
    if (headline !== '') score += 0.5 + 1.5 * Math.max(0, ...titles.map((t) => likeness(headline, t)))
    if (this.of(node, 'datePublished').length > 0) score += 0.4
    if (this.of(node, 'articleBody').length > 0) score += 0.3
    if (this.of(node, 'author').length > 0) score += 0.2
    // One of a list is the page's article only where address and title both say so.
    if (this.isListed(thing)) score -= 5
    else if (thing.path.includes('mainentity') || thing.path.length === 0) score += 0.5
    return score
  }
}

/** Share of the words of the shorter that stand in the other. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.includes(short)) return 0.9
  const there = new Set(long.split(' '))
  const words = short.split(' ')
  return (0.8 * words.filter((w) => there.has(w)).length) / Math.max(1, words.length)
}

const plainName = (key: string): string =>
  key
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
    .trim()
    .toLowerCase()

function typesOf(value: JsonValue | undefined): string[] {
  const list = value?.kind === 'list' ? value.items : value ? [value] : []
  return list.flatMap((v) =>
    v.kind === 'string' ? [v.value.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '').trim()].filter(Boolean) : [],
  )
}

export const spansOf = (values: readonly JsonString[]): Span[] => values.map((v) => v.span)
