/** schema.org nodes of a page: which one is the article of this page, and what it says. */
import type { Span } from '../../model/index.js'
import type { JsonPlace } from './json-places.js'

export type Fields = ReadonlyMap<string, JsonPlace>

const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|Column|Story|Podcast|SocialMediaPosting)/
const listed = new Set([
  'itemListElement',
  'isPartOf',
  'hasPart',
  'mentions',
  'relatedLink',
  'comment',
  'potentialAction',
  'breadcrumb',
  'review',
  'citation',
])

export interface Nodes {
  /** The article of the page first, then others that are articles. */
  readonly articles: readonly Fields[]
  readonly kinds: readonly string[]
  readonly byId: ReadonlyMap<string, Fields>
  readonly all: readonly Fields[]
}

/** Walks the values (graphs, arrays, main entities) and picks the article; teasers in lists are left where they are. */
export function nodesOf(values: readonly JsonPlace[]): Nodes {
  const all: Fields[] = []
  const byId = new Map<string, Fields>()
  const visit = (value: JsonPlace, depth: number): void => {
    if (depth > 30 || all.length > 3_000) return
    if (value.kind === 'array') for (const item of value.items) visit(item, depth + 1)
    else if (value.kind === 'object') {
      all.push(value.fields)
      const id = textOf(value.fields.get('@id'))
      if (id && (!byId.has(id) || value.fields.size > (byId.get(id)?.size ?? 0))) byId.set(id, value.fields)
      for (const [key, inner] of value.fields) if (!listed.has(key) && inner.kind !== 'string') visit(inner, depth + 1)
    }
  }
  for (const value of values) visit(value, 0)
  const kinds = [...new Set(all.flatMap(typesOf))]
  const articles = all
    .filter((f) => typesOf(f).some((t) => articleType.test(t)) && !typesOf(f).every((t) => t === 'WebPage'))
    .map((f) => ({ f, weight: weightOf(f) }))
    .sort((a, b) => b.weight - a.weight)
    .map((x) => x.f)
  return { articles, kinds, byId, all }
}

function weightOf(f: Fields): number {
  let weight = 0
  for (const key of [
    'headline',
    'datePublished',
    'author',
    'articleBody',
    'publisher',
    'mainEntityOfPage',
    'description',
    'dateModified',
    'image',
  ])
    if (f.has(key)) weight++
  return weight
}

export function typesOf(f: Fields): string[] {
  const type = f.get('@type')
  if (!type) return []
  const items = type.kind === 'array' ? type.items : [type]
  return items.flatMap((t) => (t.kind === 'string' ? [t.value.replace(/^https?:\/\/schema\.org\//, '')] : []))
}

export const textOf = (value: JsonPlace | undefined): string | null => (value?.kind === 'string' ? value.value : null)

export interface Said {
  readonly value: string
  readonly span: Span
}

/** Strings of a field: itself, the members of an array, or `name`/`@value`/`url` of objects (references resolved). */
export function stringsOf(
  value: JsonPlace | undefined,
  nodes: Nodes,
  keys: readonly string[] = ['name', '@value'],
  depth = 0,
): Said[] {
  if (!value || depth > 4) return []
  if (value.kind === 'string') return value.value.trim() ? [{ value: value.value, span: value.span }] : []
  if (value.kind === 'number') return [{ value: String(value.value), span: value.span }]
  if (value.kind === 'array') return value.items.slice(0, 60).flatMap((item) => stringsOf(item, nodes, keys, depth + 1))
  if (value.kind === 'object') {
    for (const key of keys) {
      const found = stringsOf(value.fields.get(key), nodes, keys, depth + 1)
      if (found.length) return found
    }
    const id = textOf(value.fields.get('@id'))
    const other = id ? nodes.byId.get(id) : undefined
    if (other && other !== value.fields) return stringsOf({ kind: 'object', fields: other }, nodes, keys, depth + 1)
  }
  return []
}
