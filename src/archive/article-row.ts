import type { Article, BodyBlock, Rights } from '../model/index.js'
import type { KeptPicture } from './archive.js'
import { embargoOf, sortedBy, writtenTime } from './instants.js'
import type { ArticleRow, SearchRow } from './schema.js'
import { searchColumn } from './search-words.js'
import type { TeaserPicture } from './stored-article.js'
import { hostOf } from './web-address.js'

/** A correction that the desk of this site adds to an article. */
export interface Correction {
  readonly text: string
  /** ISO day. */
  readonly day: string
}

/**
 * What the desk may mend, as it is kept: apart from what was recovered. '' says that there is none, where recovery took
 * something for it.
 */
export interface DeskEdits {
  readonly headline?: string
  readonly standfirst?: string
  readonly kicker?: string
  readonly byline?: string
  readonly authors?: readonly string[]
  readonly agency?: string
  readonly publisher?: string
  readonly section?: string
  /** As `writtenTime` reads them. */
  readonly published?: string
  readonly updated?: string
  readonly pinned?: boolean
  readonly rights?: Rights
  /** In the order in which they were added. */
  readonly corrections?: readonly Correction[]
}

/** The article with the desk's edits over it. Origins of a mended field are dropped: no character of the capture is its source. */
export function withEdits(article: Article, edits: DeskEdits): Article {
  const { rights: _rights, pinned: _pinned, authors, published, updated, corrections = [], ...mends } = edits
  const words = Object.fromEntries(Object.entries(mends).map(([field, value]) => [field, value === '' ? null : value]))
  const origins = Object.fromEntries(
    Object.entries(article.origins).filter(([path]) => !Object.hasOwn(edits, path.split(/[.[]/)[0] ?? path)),
  )
  return {
    ...article,
    ...words,
    ...(edits.headline === undefined ? {} : { headlineOrigin: 'page' as const }),
    ...(published === undefined ? {} : { published: writtenTime(published) }),
    ...(updated === undefined ? {} : { updated: writtenTime(updated) }),
    ...(authors === undefined ? {} : { authors: authors.map((name) => ({ name })) }),
    // After the outlet's own, whose origins count from the first.
    notes: [...article.notes, ...corrections.map(({ text, day }) => ({ kind: 'correction' as const, text, day }))],
    origins,
  }
}

/** The name of the original publisher: as the article says, else the host of its address. */
export function outletOf(article: Pick<Article, 'publisher'>, url: string | null): string | null {
  return article.publisher ?? hostOf(url)
}

/** An outlet's name as identity compares it: "The Port Aven Post" is "Port Aven Post". Null is no outlet, never the same one. */
export function outletKey(outlet: string | null): string | null {
  if (outlet === null) return null
  const key = searchColumn([outlet]).replace(/^the /, '')
  return key === '' ? null : key
}

type Derived = Omit<
  ArticleRow,
  | 'number'
  | 'id'
  | 'state'
  | 'address'
  | 'page'
  | 'outlet_key'
  | 'current'
  | 'revision'
  | 'added'
  | 'picture'
  | 'rights'
  | 'pinned'
  | 'retrieved'
>

/** The columns that lists read, from the revision that shows. @param received  when its text first came in: retrieved, else added */
export function articleColumns(article: Article, { url, received }: { url: string | null; received: string }): Derived {
  return {
    embargo: embargoOf(article.rights.embargo),
    outlet: outletOf(article, url),
    fingerprint: article.fingerprint,
    kind: article.kind,
    kicker: article.kicker,
    headline: article.headline,
    headline_origin: article.headlineOrigin,
    standfirst: article.standfirst,
    opening: JSON.stringify(openingOf(article)),
    agency: article.agency,
    section: article.section,
    language: article.language,
    published: article.published === null ? null : JSON.stringify(article.published),
    updated: article.updated === null ? null : JSON.stringify(article.updated),
    sorted: sortedBy(article, received),
    url,
    confidence: article.confidence,
    length: article.text.length,
  }
}

/** First paragraphs of the body, at most two and 700 characters; cut at a word. */
function openingOf(article: Article): string[] {
  const opening: string[] = []
  let room = 700
  for (const block of [...article.body, ...(article.entries ?? []).flatMap((entry) => entry.body)]) {
    if (block.kind !== 'paragraph' || block.text.trim() === '') continue
    if (block.text.length > room) {
      if (opening.length === 0)
        opening.push(
          `${block.text
            .slice(0, room - 1)
            .replace(/\s+\S*$/, '')
            .replace(/\p{Surrogate}$/u, '')}…`,
        )
      break
    }
    opening.push(block.text)
    room -= block.text.length
    if (opening.length === 2) break
  }
  return opening
}

/** The teaser's picture: the first that is kept and wide enough to lead with, else the first that is kept. */
export function teaserPicture(article: Article, kept: readonly (KeptPicture | null)[]): TeaserPicture | null {
  const wide = kept.findIndex((picture) => picture !== null && picture.width >= 480)
  const index = wide === -1 ? kept.findIndex((picture) => picture !== null) : wide
  const picture = kept[index]
  if (picture === undefined || picture === null) return null
  const words = article.pictures[index]
  const { blob, mediaType, width, height, sizes, colour } = picture
  return {
    ...{ blob, mediaType, width, height, sizes, colour },
    alt: words?.alt ?? null,
    caption: words?.caption ?? null,
    credit: words?.credit?.text ?? null,
  }
}

/** What search looks through. @param number  of the article. @param said  what it is found by of its reading */
export function searchRow(number: number, article: Article, outlet: string | null, said: string): SearchRow {
  const entries = article.entries ?? []
  return {
    rowid: number,
    headline: searchColumn([article.headline]),
    standfirst: searchColumn([article.kicker, article.standfirst]),
    body: searchColumn([
      article.dateline?.text ?? null,
      ...wordsOf(article.body),
      ...entries.flatMap((entry) => [entry.headline, ...wordsOf(entry.body)]),
      ...article.notes.map(({ text }) => text),
    ]),
    captions: searchColumn([
      ...article.pictures.flatMap(({ caption, credit, alt }) => [caption, credit?.text ?? null, alt]),
      ...article.body.map((block) => (block.kind === 'table' ? block.caption : null)),
    ]),
    authors: searchColumn([article.byline, ...article.authors.map(({ name }) => name)]),
    agency: [searchColumn([article.agency, article.dateline?.agency ?? null]), said].filter(Boolean).join(' '),
    outlet: searchColumn([outlet]),
    section: searchColumn([article.section, ...article.topics]),
  }
}

function wordsOf(body: readonly BodyBlock[]): string[] {
  return body.flatMap((block) => (block.kind === 'picture' ? [] : [block.text]))
}
