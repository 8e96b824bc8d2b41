import { stat } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { BlobStore } from './blob-store.js'
import { instantOf } from './instants.js'
import type { Tables } from './schema.js'
import type { Figures, SourceFigures } from './writer.js'

/** Sources and problems of one source that are listed. */
const MOST_SOURCES = 200
const MOST_PROBLEMS = 5

interface Parts {
  readonly database: Kysely<Tables>
  readonly blobs: BlobStore
  readonly file: string
  readonly now: () => string
}

/** Counts for `status`. A third of a second of a million articles: for an operator who asks, not for readers' pages. */
export async function readFigures({ database, file, now }: Parts): Promise<Figures> {
  const present = instantOf(now()) ?? now()
  const captures = await database
    .selectFrom('captures')
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      fn.coalesce(fn.sum<number>('kept'), sql<number>`0`).as('bytes'),
    ])
    .executeTakeFirstOrThrow()
  const states = await database
    .selectFrom('articles')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    // As literals, since a bound value would keep SQLite from the partial index.
    .where(sql<boolean>`state <> 'shown'`)
    .groupBy('state')
    .execute()
  const count = (state: string) => states.find((row) => row.state === state)?.n ?? 0
  const shown = await database.selectFrom('tallies').select('n').where('name', '=', 'articles').executeTakeFirst()
  const one = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(database)).rows[0]?.n ?? 0
  const embargoed = await one(sql`select count(*) n from articles where state = 'shown' and embargo > ${present}`)
  return {
    captures: captures.n,
    articles: (shown?.n ?? 0) - embargoed,
    revisions: await one(sql`select count(*) n from revisions where ordinal > 1`),
    copies: await one(sql`select count(distinct article) n from copies`),
    withdrawn: count('withdrawn'),
    erased: await one(sql`select count(*) n from tombstones where kind = 'erased'`),
    embargoed,
    canceled: count('canceled'),
    bytes: {
      database: (await bytesOf(file)) + (await bytesOf(`${file}-wal`)),
      captures: captures.bytes,
      pictures: await one(sql`select coalesce(sum(bytes), 0) n from (
        select blob, bytes from pictures union select file, bytes from picture_sizes)`),
    },
    sources: await sourceFigures(database),
  }
}

/** Worst first: the largest share of captures without an article, then the most captures. */
async function sourceFigures(database: Kysely<Tables>): Promise<SourceFigures[]> {
  const rows = await database
    .selectFrom('captures')
    .select(({ fn }) => [
      'origin',
      fn.countAll<number>().as('captures'),
      fn.sum<number>('articles').as('articles'),
      fn.sum<number>(sql<number>`articles = 0`).as('failed'),
      fn.max('added').as('last'),
    ])
    .groupBy('origin')
    .orderBy(sql`1.0 * sum(articles = 0) / count(*)`, 'desc')
    .orderBy('captures', 'desc')
    .orderBy('origin')
    .limit(MOST_SOURCES)
    .execute()
  const sources: SourceFigures[] = []
  for (const row of rows) {
    const problems = await database
      .selectFrom('captures')
      .innerJoin('problems', 'problems.capture', 'captures.number')
      .select(({ fn }) => ['problems.code', fn.countAll<number>().as('count'), fn.max('problems.what').as('what')])
      .where('captures.origin', '=', row.origin)
      .groupBy('problems.code')
      .orderBy('count', 'desc')
      .orderBy('problems.code')
      .limit(MOST_PROBLEMS)
      .execute()
    const { origin, captures, articles, failed, last } = row
    sources.push({ source: origin, captures, articles, failed, last, problems })
  }
  return sources
}

async function bytesOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}
