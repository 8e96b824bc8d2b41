import { type Kysely, sql } from 'kysely'
import type { CaptureHash, Rights } from '../model/index.js'
import type {
  ArchivedReading,
  ArchiveReader,
  ArticleId,
  ArticleList,
  ArticleSummary,
  Attributed,
  AttributedPage,
  BlobHash,
  CopyText,
  Found,
  Front,
  KeptCapture,
  ListAsked,
  PeoplePage,
  Person,
  ReadingOf,
  ReadingOn,
  Revision,
  SearchPage,
  StatementsAsked,
  StatementsPage,
  Strip,
} from './archive.js'
import { archivedArticle } from './archived-article.js'
import { isArticleId } from './article-id.js'
import { type AttributedAsked, attributedOf, attributedPage } from './attributed.js'
import type { BlobStore } from './blob-store.js'
import { type ChangePlace, type Changes, changesSince, type LastChange, lastChange, placeAt } from './change-log.js'
import type { Comparing } from './comparing.js'
import { copyTextsOf } from './copies.js'
import { countsBetween, neighbours } from './days.js'
import { arrangeFront } from './front.js'
import { instantOf, isHeld } from './instants.js'
import { listArticles } from './list-articles.js'
import {
  articlesAfter,
  givenPage,
  givenPages,
  givenSince,
  type Listed,
  type ListFilters,
  type ListPlace,
  newestFound,
} from './listed.js'
import { peoplePage, personOf } from './people.js'
import { parseQuery, soughtWords } from './query.js'
import { shownReadingOf } from './readings.js'
import { readingOn } from './recommended.js'
import type { Tables } from './schema.js'
import { searchRows } from './search.js'
import { snippetOf } from './snippet.js'
import { listStatements } from './statements.js'
import { readRights, thawArticle, thawRecovered } from './stored-article.js'
import { type SummaryRow, summaryOf, summaryRows, visible } from './summaries.js'

/** Newest articles among which the front page is chosen. */
const FRONT_AMONG = 120
const MOST_LISTED = 200

interface Parts {
  readonly database: Kysely<Tables>
  readonly blobs: BlobStore
  readonly comparing: Comparing
  /** For the calls that are not told the time. */
  readonly now: () => string
}

export class SqliteReader implements ArchiveReader {
  readonly #database: Kysely<Tables>
  readonly #blobs: BlobStore
  readonly #comparing: Comparing
  readonly #now: () => string

  constructor({ database, blobs, comparing, now }: Parts) {
    this.#database = database
    this.#blobs = blobs
    this.#comparing = comparing
    this.#now = now
  }

  async front(now: string): Promise<Front> {
    const at = present(now)
    const newest = await summaryRows(
      this.#database,
      at,
      sql`articles a where ${visible(at)} order by a.sorted desc, a.number desc limit ${FRONT_AMONG}`,
    )
    const pinned = await summaryRows(
      this.#database,
      at,
      sql`articles a where a.pinned = 1 and ${visible(at)} order by a.sorted desc limit 1`,
    )
    const rows = [...newest, ...pinned.filter(({ number }) => !newest.some((row) => row.number === number))]
    const copies = await this.#copiesAmong(rows, at)
    const page = arrangeFront(
      rows.map((row) => {
        const others = copies.get(row.number) ?? []
        const outlets = new Set([row.outlet, ...others.map(({ outlet }) => outlet)])
        return {
          summary: summaryOf(row),
          number: row.number,
          length: row.length,
          copies: others.map(({ other }) => other),
          outlets: outlets.size,
        }
      }),
    )
    return { ...page, strip: await this.tallies(now) }
  }

  async tallies(now: string): Promise<Strip> {
    const tallies = new Map(
      (await this.#database.selectFrom('tallies').selectAll().execute()).map(({ name, n }) => [name, n]),
    )
    return {
      captures: tallies.get('captures') ?? 0,
      articles: await this.#shown(present(now)),
      runTogether: tallies.get('runTogether') ?? 0,
      furniture: tallies.get('furniture') ?? 0,
    }
  }

  async article(id: string, now: string): Promise<Found> {
    if (!isArticleId(id)) return { kind: 'none' }
    const at = present(now)
    const [row] = await summaryRows(this.#database, at, sql`articles a where a.id = ${id}`)
    if (row === undefined || row.state === 'withdrawn' || row.state === 'vanished') return this.#stone(id)
    if (row.state === 'canceled') return { kind: 'gone', reason: null, since: await this.#canceledSince(row.number) }
    // Under embargo it is not there: an answer that differs would tell that something is coming.
    if (row.current === null || (row.embargo !== null && row.embargo > at)) return { kind: 'none' }
    return { kind: 'article', article: await archivedArticle(this.#database, { row, current: row.current }, at) }
  }

  copyTexts(id: ArticleId, limit: number, now: string): Promise<CopyText[]> {
    return copyTextsOf(this.#database, id, { limit: clamp(limit), at: present(now) })
  }

  async latest(
    { limit, offset, section }: { limit: number; offset: number; section?: string },
    now: string,
  ): Promise<{ articles: ArticleSummary[]; total: number }> {
    const at = present(now)
    const within = section === undefined ? sql`` : sql`and a.section = ${section}`
    const rows = await summaryRows(
      this.#database,
      at,
      sql`articles a where ${visible(at)} ${within} order by a.sorted desc, a.number desc limit ${clamp(limit)} offset ${whole(offset)}`,
    )
    return { articles: rows.map(summaryOf), total: await this.#shown(at, section) }
  }

  list(asked: ListAsked, now: string): Promise<ArticleList> {
    return listArticles(this.#database, asked, present(now))
  }

  attributed(asked: AttributedAsked, now: string): Promise<Attributed | null> {
    return attributedOf(this.#database, asked, present(now))
  }

  attributedPage(asked: Parameters<typeof attributedPage>[1], now: string): Promise<AttributedPage> {
    return attributedPage(this.#database, asked, present(now))
  }

  countsBetween(bounds: readonly string[], now: string): Promise<number[]> {
    return countsBetween(this.#database, bounds, present(now))
  }

  neighbours(asked: { before: string; from: string }, now: string) {
    return neighbours(this.#database, asked, present(now))
  }

  async revision(id: ArticleId, number: number): Promise<Revision | null> {
    const at = present(this.#now())
    const { rows } = await sql<{
      ordinal: number
      data: ArrayBuffer
      retrieved: string | null
      added: string
      hash: CaptureHash
      embargo: string | null
    }>`
      select r.ordinal, r.data, r.retrieved, r.added, r.embargo, c.hash from articles a
      join revisions r on r.article = a.number join captures c on c.number = r.capture
      where a.id = ${id} and r.ordinal = ${number} and r.hidden = 0 and ${visible(at)}`.execute(this.#database)
    const [row] = rows
    if (row === undefined || isHeld(row.embargo, at)) return null
    const { ordinal, data, retrieved, added, hash } = row
    return { number: ordinal, article: thawArticle(data), retrieved, added, captureHash: hash }
  }

  reading(of: ReadingOf, now: string): Promise<ArchivedReading | null> {
    return shownReadingOf(this.#database, { of, at: present(now), rules: this.#comparing.reading })
  }

  person(asked: { name: string; open: boolean }, now: string): Promise<Person | null> {
    return personOf(this.#database, asked, present(now))
  }

  people(asked: { from: string | null; open: boolean }, now: string): Promise<PeoplePage> {
    return peoplePage(this.#database, asked, present(now))
  }

  statements(asked: StatementsAsked, now: string): Promise<StatementsPage> {
    const limit = clamp(asked.limit)
    const told = { at: present(now), rules: this.#comparing.reading }
    return listStatements(this.#database, { ...asked, limit }, told)
  }

  /** Null also while any article in it may not be seen: its bytes hold that article's words too. */
  async capture(hash: CaptureHash): Promise<KeptCapture | null> {
    const at = present(this.#now())
    const row = await this.#database
      .selectFrom('captures')
      .selectAll()
      .where('hash', '=', hash)
      .where('held', '=', 1)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined || row.recovered === null) return null
    const { rows: unseen } = await sql<{ number: number }>`
      select a.number from captures c join appearances p on p.capture = c.number join articles a on a.number = p.article
      where c.hash = ${hash} and a.state <> 'vanished' and not ${visible(at)} limit 1`.execute(this.#database)
    const { rows: barred } = await sql<{ hidden: number; embargo: string | null }>`
      select r.hidden, r.embargo from captures c join revisions r on r.capture = c.number where c.hash = ${hash}`.execute(
      this.#database,
    )
    if (unseen.length > 0 || barred.some(({ hidden, embargo }) => hidden === 1 || isHeld(embargo, at))) return null
    const bytes = await this.#blobs.capture(row.hash, row.size)
    if (bytes === null) return null
    const recovered = thawRecovered(row.recovered)
    return {
      hash: row.hash,
      source: row.source,
      url: row.url,
      mediaType: row.media_type,
      charset: row.charset,
      retrieved: row.retrieved,
      added: row.added,
      bytes,
      recovered,
      blocks: recovered.blocks ?? [],
    }
  }

  async search(
    query: string,
    { limit, offset, now, withheld = false }: { limit: number; offset: number; now: string; withheld?: boolean },
  ): Promise<SearchPage> {
    const at = present(now)
    const parsed = parseQuery(query)
    if (parsed.query === null) return { hits: [], total: 0, atLeast: false, problems: parsed.problems }
    const { rows, total, atLeast, problems } = await searchRows(
      { database: this.#database, at, limit: clamp(limit), offset: whole(offset), withheld },
      parsed.query,
    )
    const sought = soughtWords(parsed.query)
    const hits = []
    for (const row of rows) hits.push({ summary: summaryOf(row), snippet: await this.#snippet(row, sought) })
    return { hits, total, atLeast, problems: [...parsed.problems, ...problems] }
  }

  async picture(
    blob: BlobHash,
    now: string,
    width?: number,
  ): Promise<{ bytes: Uint8Array; mediaType: string; rights: Rights } | null> {
    if (!/^[0-9a-f]{64}$/.test(blob)) return null
    const at = present(now)
    const { rows } = await sql<{ media_type: string; rights: string; embargo: string | null }>`
      select p.media_type, a.rights, r.embargo from pictures p join revisions r on r.number = p.revision
      join articles a on a.number = r.article where p.blob = ${blob} and r.hidden = 0 and ${visible(at)} limit 100`.execute(
      this.#database,
    )
    const seen = rows.filter(({ embargo }) => !isHeld(embargo, at))
    const [first] = seen
    if (first === undefined) return null
    const file = width === undefined ? blob : await this.#sizeOf(blob, width)
    const bytes = file === null ? null : await this.#blobs.picture(file)
    if (bytes === null) return null
    // The same picture with an open article and a private one: that the open one shows it is enough.
    const rights = seen.map((row) => readRights(row.rights))
    const best = rights.find(({ kind }) => kind !== 'private') ?? readRights(first.rights)
    return { bytes, mediaType: first.media_type, rights: best }
  }

  readingOn(
    id: ArticleId,
    asked: { limit: number; may: (rights: Rights) => boolean },
    now: string,
  ): Promise<ReadingOn> {
    return readingOn(this.#database, id, { ...asked, at: present(now) }, this.#comparing)
  }

  async #sizeOf(blob: BlobHash, width: number): Promise<BlobHash | null> {
    const row = await this.#database
      .selectFrom('picture_sizes')
      .select('file')
      .where('blob', '=', blob)
      .where('width', '=', width)
      .executeTakeFirst()
    return row?.file ?? null
  }

  /** The plus keeps SQLite from the index of sections, by which it would read every article to find the few embargoed. */
  async sections(now: string): Promise<{ name: string; articles: number }[]> {
    const at = present(now)
    const { rows } = await sql<{ name: string; articles: number }>`
      select t.section as name, t.n - (select count(*) from articles a
        where a.embargo > ${at} and a.state = 'shown' and +a.section = t.section) as articles
      from section_tallies t where t.n > 0 order by articles desc, name`.execute(this.#database)
    return rows.filter(({ articles }) => articles > 0)
  }

  filtered(
    { filters, after, limit }: { filters: ListFilters; after: ListPlace | null; limit: number },
    now: string,
  ): Promise<Listed> {
    return articlesAfter(this.#database, { filters, after, limit: clamp(limit) }, present(now))
  }

  changes({ place, limit }: { place: ChangePlace | null; limit: number }, now: string): Promise<Changes> {
    return changesSince(this.#database, { place, limit: Math.max(1, clamp(limit)) }, present(now))
  }

  placeAt(since: string, now: string): Promise<ChangePlace> {
    return placeAt(this.#database, since, present(now))
  }

  lastChange(now: string): Promise<LastChange> {
    return lastChange(this.#database, present(now))
  }

  newestFound(query: string, limit: number, now: string, withheld = false): Promise<ArticleSummary[]> {
    const asked = { query: parseQuery(query).query, limit: clamp(limit), withheld }
    return newestFound(this.#database, asked, present(now))
  }

  givenSince({ since, limit }: { since: string; limit: number }, now: string): Promise<ArticleSummary[]> {
    return givenSince(this.#database, { since, limit: Math.min(1_000, whole(limit)) }, present(now))
  }

  givenPages(): Promise<number[]> {
    return givenPages(this.#database)
  }

  givenPage(page: number, now: string): Promise<ArticleSummary[]> {
    return givenPage(this.#database, whole(page), present(now))
  }

  /** Counted by triggers; only what an embargo holds is counted here. */
  async #shown(at: string, section?: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select coalesce((select n from ${
        section === undefined ? sql`tallies where name = 'articles'` : sql`section_tallies where section = ${section}`
      }), 0) - (select count(*) from articles where embargo > ${at} and state = 'shown'
        ${section === undefined ? sql`` : sql`and +section = ${section}`}) as n`.execute(this.#database)
    return rows[0]?.n ?? 0
  }

  async #stone(id: ArticleId): Promise<Found> {
    const stone = await this.#database
      .selectFrom('tombstones')
      .select(['reason', 'since'])
      .where('id', '=', id)
      .executeTakeFirst()
    return stone === undefined ? { kind: 'none' } : { kind: 'gone', ...stone }
  }

  async #canceledSince(article: number): Promise<string> {
    const row = await this.#database
      .selectFrom('revisions')
      .select('added')
      .where('article', '=', article)
      .where('canceled', '=', 1)
      .orderBy('ordinal', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.added ?? this.#now()
  }

  async #copiesAmong(rows: readonly SummaryRow[], at: string) {
    const found = new Map<number, { other: number; outlet: string | null }[]>()
    if (rows.length === 0) return found
    const numbers = sql.join(rows.map(({ number }) => number))
    const { rows: copies } = await sql<{ article: number; other: number; outlet: string | null }>`
      select c.article, c.other, a.outlet from copies c join articles a on a.number = c.other
      where c.article in (${numbers}) and ${visible(at)}`.execute(this.#database)
    for (const { article, ...copy } of copies) found.set(article, [...(found.get(article) ?? []), copy])
    return found
  }

  async #snippet(row: SummaryRow, sought: readonly { text: string; beginning: boolean }[]) {
    if (row.current === null) return []
    const { data } = await this.#database
      .selectFrom('revisions')
      .select('data')
      .where('number', '=', row.current)
      .executeTakeFirstOrThrow()
    const article = thawArticle(data)
    const captions = article.pictures.flatMap(({ caption }) => (caption === null ? [] : [caption]))
    return snippetOf([article.text, ...(article.standfirst === null ? [] : [article.standfirst]), ...captions], sought)
  }
}

function present(now: string): string {
  return instantOf(now) ?? now
}

function clamp(limit: number): number {
  return Math.min(MOST_LISTED, whole(limit))
}

function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0
}
