/** One article as its page tells it: its words with what the desk mended, its revisions, copies, pictures and problems. */
import { type Kysely, sql } from 'kysely'
import type { CaptureHash } from '../model/index.js'
import { alternatesHere } from './alternates.js'
import type { ArchivedArticle, ArticlePicture } from './archive.js'
import { withEdits } from './article-row.js'
import { copiesOf } from './copies.js'
import { isHeld } from './instants.js'
import { picturesOf } from './kept-pictures.js'
import type { Tables } from './schema.js'
import { readEdits, readProblem, readRights, thawArticle } from './stored-article.js'
import type { SummaryRow } from './summaries.js'

interface RevisionRow {
  readonly number: number
  readonly ordinal: number
  readonly retrieved: string | null
  readonly added: string
  readonly headline: string | null
  readonly embargo: string | null
  readonly hidden: number
  readonly hash: CaptureHash
  readonly source: string
  readonly capture: number
  /** Where the article stands in the capture. */
  readonly position: number | null
  readonly data: ArrayBuffer | null
  /** Whether there is anything to ask for: most articles are as they came, without a picture, of a capture without a problem. */
  readonly pictured: 0 | 1
  readonly troubled: 0 | 1
  readonly mended: 0 | 1
}

/** @param current  number of the revision that shows. @param at  the present, in the form of `instants.ts` */
export async function archivedArticle(
  database: Kysely<Tables>,
  { row, current }: { row: SummaryRow; current: number },
  at: string,
): Promise<ArchivedArticle> {
  // The words of the current revision alone: the others are told of and not read.
  const { rows: revisions } = await sql<RevisionRow>`
    select r.number, r.ordinal, r.retrieved, r.added, r.headline, r.embargo, r.hidden, c.hash, c.source,
      c.number as capture, p.position, case when r.number = ${current} then r.data end as data,
      exists (select 1 from pictures where revision = r.number) as pictured,
      exists (select 1 from problems where capture = r.capture) as troubled,
      exists (select 1 from edits where article = r.article) as mended
    from revisions r join captures c on c.number = r.capture
      left join appearances p on p.capture = r.capture and p.article = r.article
    where r.article = ${row.number} order by r.ordinal`.execute(database)
  const held = revisions.find(({ number }) => number === current)
  if (held === undefined || held.data === null) throw new Error(`article ${row.id} has no current revision`)
  const edits = held.mended === 1 ? await editsOf(database, row.number) : []
  const article = withEdits(thawArticle(held.data), readEdits(edits))
  const pictures = held.pictured === 1 ? await picturesOf(database, current) : new Map<number, ArticlePicture>()
  const problems = held.troubled === 1 ? await problemsOf(database, held.capture) : []
  const position = held.position ?? 0
  return {
    id: row.id,
    article,
    edited: edits.map(({ field }) => field).sort(),
    section: row.section,
    pinned: row.pinned === 1,
    rights: readRights(row.rights),
    outlet: row.outlet,
    captureHash: held.hash,
    position,
    source: held.source,
    url: row.url,
    retrieved: row.retrieved,
    added: row.added,
    sorted: row.sorted,
    revision: row.revision,
    revisions: revisions
      .filter(({ hidden, embargo }) => hidden === 0 && !isHeld(embargo, at))
      .map(({ ordinal, hash, retrieved, added, headline }) => ({
        number: ordinal,
        captureHash: hash,
        retrieved,
        added,
        headline,
      })),
    copies: row.copies === 0 ? [] : await copiesOf(database, row.number, at),
    alternates: await alternatesHere(database, article, { id: row.id, at }),
    pictures: article.pictures.map((_, index) => pictures.get(index) ?? null),
    // Of the capture as a whole, and of this article in it.
    problems: problems
      .map(({ json }) => readProblem(json))
      .filter(({ where }) => where?.article === undefined || where.article === position),
  }
}

const editsOf = (database: Kysely<Tables>, article: number) =>
  database.selectFrom('edits').select(['field', 'json']).where('article', '=', article).execute()

const problemsOf = (database: Kysely<Tables>, capture: number) =>
  database.selectFrom('problems').select('json').where('capture', '=', capture).orderBy('place').execute()
