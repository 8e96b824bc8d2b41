/** Statements that the desk takes back by hand, and what readers report of them. */
import type { Kysely, Transaction } from 'kysely'
import type { ArticleId } from './archive.js'
import { isArticleId } from './article-id.js'
import type { Comparing } from './comparing.js'
import { deriveOne } from './hidden-names.js'
import type { ReportRow, Tables } from './schema.js'

export interface TakenBack {
  readonly number: number
  readonly words: string
  readonly reason: string
  readonly since: string
}

/** @returns whether there is such an article */
export async function takeStatementBack(
  change: Transaction<Tables>,
  { id, words, reason, now }: { id: string; words: string; reason: string; now: string },
  comparing: Comparing,
): Promise<boolean> {
  const article = await numberOf(change, id)
  if (article === null) return false
  await change.insertInto('withdrawn_statements').values({ article, words, reason, since: now }).execute()
  await deriveOne(change, article, comparing)
  return true
}

/** @returns whether there was such a withdrawal */
export async function giveStatementBack(
  change: Transaction<Tables>,
  number: number,
  comparing: Comparing,
): Promise<boolean> {
  const row = await change
    .deleteFrom('withdrawn_statements')
    .where('number', '=', number)
    .returning('article')
    .executeTakeFirst()
  if (row === undefined) return false
  await deriveOne(change, row.article, comparing)
  return true
}

export async function takenBackOf(database: Kysely<Tables>, id: string): Promise<TakenBack[]> {
  if (!isArticleId(id)) return []
  return database
    .selectFrom('withdrawn_statements')
    .innerJoin('articles', 'articles.number', 'withdrawn_statements.article')
    .select([
      'withdrawn_statements.number',
      'withdrawn_statements.words',
      'withdrawn_statements.reason',
      'withdrawn_statements.since',
    ])
    .where('articles.id', '=', id)
    .orderBy('withdrawn_statements.number')
    .execute()
}

export interface Report {
  readonly number: number
  readonly article: ArticleId
  readonly headline: string | null
  /** The statement as the reader saw it; null: the reading on the whole. */
  readonly words: string | null
  readonly text: string
  readonly contact: string | null
  readonly made: string
  readonly state: ReportRow['state']
}

export interface NewReport {
  readonly id: string
  readonly words: string | null
  readonly text: string
  readonly contact: string | null
  readonly now: string
}

/** Open ones of one article, and of all: strangers write here, and the disk is not theirs to fill. */
const MOST_OF_ONE = 20
const MOST_OPEN = 2_000

/** `full`: there are more open ones than anybody reads. */
export async function keepReport(
  change: Transaction<Tables>,
  { id, words, text, contact, now }: NewReport,
): Promise<'kept' | 'none' | 'full'> {
  const article = await numberOf(change, id)
  if (article === null) return 'none'
  const open = change.selectFrom('reports').select('number').where('state', '=', 'open')
  if ((await open.limit(MOST_OPEN).execute()).length >= MOST_OPEN) return 'full'
  if ((await open.where('article', '=', article).limit(MOST_OF_ONE).execute()).length >= MOST_OF_ONE) return 'full'
  await change.insertInto('reports').values({ article, words, text, contact, made: now, state: 'open' }).execute()
  return 'kept'
}

const reportLines = (database: Kysely<Tables>) =>
  database
    .selectFrom('reports')
    .innerJoin('articles', 'articles.number', 'reports.article')
    .select([
      'reports.number',
      'articles.id as article',
      'articles.headline',
      'reports.words',
      'reports.text',
      'reports.contact',
      'reports.made',
      'reports.state',
    ])

export async function reportOf(database: Kysely<Tables>, number: number): Promise<Report | null> {
  if (!Number.isSafeInteger(number)) return null
  return (await reportLines(database).where('reports.number', '=', number).executeTakeFirst()) ?? null
}

/** Newest first. @param before  number of the last one of the page before */
export async function reports(
  database: Kysely<Tables>,
  { state, before, limit }: { state: ReportRow['state']; before: number | null; limit: number },
): Promise<{ reports: Report[]; next: number | null }> {
  const rows = await reportLines(database)
    .where('reports.state', '=', state)
    .$if(before !== null, (older) => older.where('reports.number', '<', before))
    .orderBy('reports.number', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return { reports: page, next: rows.length > limit ? (page.at(-1)?.number ?? null) : null }
}

export async function settleReport(
  change: Kysely<Tables>,
  number: number,
  state: Exclude<ReportRow['state'], 'open'>,
): Promise<boolean> {
  const row = await change
    .updateTable('reports')
    // Whom to write to is needed no longer.
    .set({ state, contact: null })
    .where('number', '=', number)
    .where('state', '=', 'open')
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

async function numberOf(change: Transaction<Tables>, id: string): Promise<number | null> {
  if (!isArticleId(id)) return null
  const row = await change
    .selectFrom('articles')
    .select('number')
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return row?.number ?? null
}
