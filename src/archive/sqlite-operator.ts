import { type Kysely, sql } from 'kysely'
import type { Rights } from '../model/index.js'
import { isArticleId } from './article-id.js'
import { withEdits } from './article-row.js'
import type { BlobStore } from './blob-store.js'
import type { ReadingRules } from './comparing.js'
import { allLabels, labelsOf } from './given-labels.js'
import { type HiddenName, hiddenNames } from './hidden-names.js'
import { picturesOf } from './kept-pictures.js'
import type {
  ArchiveOperator,
  ArticleLine,
  CaptureLine,
  CapturesAsked,
  CapturesPage,
  KeptLabel,
  OperatedArticle,
  OperatedCapture,
  OperatedList,
  OwnPiece,
} from './operator.js'
import { ownPictures, storedOwnPicture } from './own-pictures.js'
import { newestOf, ownPieces } from './own-writing.js'
import { type Standing, standingReading, wordsOf } from './readings.js'
import type { CaptureRow, Tables } from './schema.js'
import { readEdits, readProblem, readRights, thawArticle, thawRecovered } from './stored-article.js'
import { readOrigin } from './summaries.js'
import { type Report, reportOf, reports, type TakenBack, takenBackOf } from './taken-back.js'

/** Of one capture, on a line of the list and on its own page. */
const FEW = 4
const MOST = 200

interface Parts {
  readonly database: Kysely<Tables>
  readonly blobs: BlobStore
  readonly rules: ReadingRules | undefined
}

type Line = Omit<CaptureRow, 'number' | 'recovered'> & { readonly number: number }

const articleColumns = [
  'articles.id',
  'articles.number',
  'articles.state',
  'articles.embargo',
  'articles.headline',
  'articles.headline_origin',
  'articles.outlet',
  'articles.section',
  'articles.added',
  'articles.pinned',
  'articles.rights',
  'articles.confidence',
] as const

const captureColumns = [
  'captures.number',
  'captures.hash',
  'captures.address',
  'captures.source',
  'captures.origin',
  'captures.url',
  'captures.media_type',
  'captures.charset',
  'captures.retrieved',
  'captures.timezone',
  'captures.record',
  'captures.added',
  'captures.rights',
  'captures.size',
  'captures.kept',
  'captures.held',
  'captures.articles',
  'captures.furniture',
] as const

export class SqliteOperator implements ArchiveOperator {
  readonly #database: Kysely<Tables>
  readonly #blobs: BlobStore
  readonly #rules: ReadingRules | undefined

  constructor({ database, blobs, rules }: Parts) {
    this.#database = database
    this.#blobs = blobs
    this.#rules = rules
  }

  async captures({ show, source, before, limit }: CapturesAsked): Promise<CapturesPage> {
    let query = this.#database.selectFrom('captures').select(captureColumns)
    if (show === 'uncertain')
      // From the index of problems, whose order by capture is that of the list.
      query = query.where(
        'captures.number',
        'in',
        this.#database
          .selectFrom('problems')
          .select('capture')
          .distinct()
          .where('code', '=', 'uncertain')
          .$if(before !== null, (uncertain) => uncertain.where('capture', '<', before))
          .orderBy('capture', 'desc')
          .limit(limit + 1),
      )
    else {
      if (show === 'failed') query = query.where(sql<boolean>`captures.articles = 0`)
      if (source !== null) query = query.where('captures.origin', '=', source)
      if (before !== null) query = query.where('captures.number', '<', before)
    }
    const rows = await query
      .orderBy('captures.number', 'desc')
      .limit(limit + 1)
      .execute()
    const captures: CaptureLine[] = []
    for (const row of rows.slice(0, limit)) captures.push(await this.#line(row, FEW))
    return { captures, next: rows.length > limit ? (captures.at(-1)?.number ?? null) : null }
  }

  async capture(number: number): Promise<OperatedCapture | null> {
    if (!Number.isSafeInteger(number)) return null
    const row = await this.#database
      .selectFrom('captures')
      .select([...captureColumns, 'captures.recovered'])
      .where('captures.number', '=', number)
      .executeTakeFirst()
    if (row === undefined) return null
    const line = await this.#line(row, MOST)
    const bytes = row.held === 1 ? await this.#blobs.capture(row.hash, row.size) : null
    const labels = await labelsOf(this.#database, number)
    if (bytes === null || row.recovered === null) return { ...line, kept: null, labels }
    const { hash, source, url, charset, retrieved, timezone } = row
    const capture = {
      hash,
      bytes,
      source,
      url,
      mediaType: row.media_type,
      charset,
      retrieved,
      timezone,
      id: row.record,
    }
    return { ...line, kept: { capture, recovered: thawRecovered(row.recovered) }, labels }
  }

  async articles({ before, limit }: { before: number | null; limit: number }): Promise<OperatedList> {
    const rows = await this.#database
      .selectFrom('articles')
      .select(articleColumns)
      .$if(before !== null, (older) => older.where('articles.number', '<', before))
      .orderBy('articles.number', 'desc')
      .limit(limit + 1)
      .execute()
    const articles = rows.slice(0, limit).map(articleLine)
    return { articles, next: rows.length > limit ? (articles.at(-1)?.number ?? null) : null }
  }

  async article(id: string): Promise<OperatedArticle | null> {
    if (!isArticleId(id)) return null
    const row = await this.#database
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .innerJoin('captures', 'captures.number', 'revisions.capture')
      .leftJoin('appearances', (join) =>
        join.onRef('appearances.capture', '=', 'captures.number').onRef('appearances.article', '=', 'articles.number'),
      )
      .leftJoin('tombstones', 'tombstones.id', 'articles.id')
      .select([
        ...articleColumns,
        'articles.url',
        'articles.revision',
        'revisions.number as current',
        'revisions.data',
        'captures.number as capture',
        'captures.source',
        'appearances.position',
        'tombstones.reason',
        'tombstones.since',
      ])
      .where('articles.id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    const edits = readEdits(
      await this.#database.selectFrom('edits').select(['field', 'json']).where('article', '=', row.number).execute(),
    )
    const pictures = await picturesOf(this.#database, row.current)
    const copies = await this.#database
      .selectFrom('copies')
      .innerJoin('articles', 'articles.number', 'copies.other')
      .select(articleColumns)
      .where('copies.article', '=', row.number)
      .where('articles.state', '=', 'shown')
      .orderBy('articles.number')
      .limit(MOST)
      .execute()
    const recovered = thawArticle(row.data)
    const { reason, since } = row
    return {
      ...articleLine(row),
      recovered,
      article: withEdits(recovered, edits),
      edits,
      stone: reason === null || since === null ? null : { reason, since },
      capture: row.capture,
      source: row.source,
      url: row.url,
      position: row.position ?? 0,
      revision: row.revision,
      copies: copies.map(articleLine),
      pictures: recovered.pictures.map((_, index) => pictures.get(index) ?? null),
    }
  }

  async reading(id: string): Promise<Standing | null> {
    const rules = this.#rules
    if (rules === undefined || !isArticleId(id)) return null
    const row = await this.#database
      .selectFrom('articles')
      .select(['number as article', 'current as revision'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined || row.revision === null) return null
    const current = { article: row.article, revision: row.revision }
    const { article: words, edited } = await wordsOf(this.#database, current)
    return standingReading(this.#database, { ...current, words, edited }, rules)
  }

  hiddenNames(): Promise<HiddenName[]> {
    return hiddenNames(this.#database)
  }

  takenBack(id: string): Promise<TakenBack[]> {
    return takenBackOf(this.#database, id)
  }

  reports(asked: { state: Report['state']; before: number | null; limit: number }) {
    return reports(this.#database, asked)
  }

  report(number: number): Promise<Report | null> {
    return reportOf(this.#database, number)
  }

  labels(): AsyncIterable<KeptLabel> {
    return allLabels(this.#database)
  }

  async ownPieces(asked: { before: string | null; limit: number }) {
    const { pieces, next } = await ownPieces(this.#database, asked)
    const lines: OwnPiece[] = []
    for (const piece of pieces) lines.push({ ...piece, articles: await this.#articles(piece.capture, FEW) })
    return { pieces: lines, next }
  }

  async ownPiece(key: string): Promise<OperatedCapture | null> {
    const number = await newestOf(this.#database, key)
    return number === null ? null : this.capture(number)
  }

  ownPictures(asked: { before: number | null; limit: number }) {
    return ownPictures(this.#database, asked)
  }

  async ownPictureBytes(address: string): Promise<Uint8Array | null> {
    const picture = await storedOwnPicture(this.#database, address)
    return picture === null ? null : this.#blobs.picture(picture.blob)
  }

  async #line(row: Line, most: number): Promise<CaptureLine> {
    const problems = await this.#database
      .selectFrom('problems')
      .select('json')
      .where('capture', '=', row.number)
      .orderBy('place')
      .limit(most)
      .execute()
    const articles = await this.#articles(row.number, most)
    return {
      number: row.number,
      source: row.source,
      origin: row.origin,
      url: row.url,
      added: row.added,
      retrieved: row.retrieved,
      size: row.size,
      held: row.held === 1,
      rights: readRights(row.rights),
      problems: problems.map(({ json }) => readProblem(json)),
      articles,
    }
  }

  /** Those in a capture, in its order. */
  async #articles(capture: number, most: number): Promise<ArticleLine[]> {
    const rows = await this.#database
      .selectFrom('appearances')
      .innerJoin('articles', 'articles.number', 'appearances.article')
      .select(articleColumns)
      .where('appearances.capture', '=', capture)
      .where('appearances.position', 'is not', null)
      .orderBy('appearances.position')
      .limit(most)
      .execute()
    return rows.map(articleLine)
  }
}

interface ArticleLineRow extends Omit<ArticleLine, 'rights' | 'headlineOrigin' | 'pinned'> {
  readonly headline_origin: string | null
  readonly pinned: number
  readonly rights: string
}

function articleLine(row: ArticleLineRow): ArticleLine {
  const { id, number, state, embargo, headline, outlet, section, added, confidence } = row
  const rights: Rights = readRights(row.rights)
  return {
    id,
    number,
    state,
    embargo,
    headline,
    headlineOrigin: readOrigin(row.headline_origin),
    outlet,
    section,
    added,
    pinned: row.pinned === 1,
    rights,
    confidence,
  }
}
