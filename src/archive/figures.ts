import { stat } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { BlobStore } from './blob-store.js'
import { instantOf } from './instants.js'
import type { Tables } from './schema.js'
import type { Figures, SourceFigures } from './writer.js'

/** Sources and problems of one source that are listed. */
const MOST_SOURCES = 200
const MOST_PROBLEMS = 5
/** Newest captures of a source whose problems are told: what is wrong with it now. */
const LAST_CAPTURES = 100

interface Parts {
  readonly database: Kysely<Tables>
  readonly blobs: BlobStore
  readonly file: string
  readonly now: () => string
}

/** Counts for `status` and the desk: from tallies and indexes, nothing of a million articles row by row. */
export async function readFigures({ database, file, now }: Parts): Promise<Figures> {
  const present = instantOf(now()) ?? now()
  const captures = await database
    .selectFrom('source_tallies')
    .select(({ fn }) => [
      fn.coalesce(fn.sum<number>('captures'), sql<number>`0`).as('n'),
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
    .selectFrom('source_tallies')
    .select(({ selectFrom }) => [
      'origin',
      'captures',
      'articles',
      'failed',
      selectFrom('captures')
        .select(({ fn }) => fn.max('captures.added').as('last'))
        .whereRef('captures.origin', '=', 'source_tallies.origin')
        .as('last'),
    ])
    .orderBy(sql`1.0 * failed / captures`, 'desc')
    .orderBy('captures', 'desc')
    .orderBy('origin')
    .limit(MOST_SOURCES)
    .execute()
  const sources: SourceFigures[] = []
  for (const row of rows) {
    const { rows: problems } = await sql<SourceFigures['problems'][number]>`
      select p.code, count(*) as count, max(p.what) as what from
        (select number from captures where origin = ${row.origin} order by number desc limit ${LAST_CAPTURES}) c
      join problems p on p.capture = c.number group by p.code order by count desc, p.code limit ${MOST_PROBLEMS}`.execute(
      database,
    )
    const { origin, captures, articles, failed, last } = row
    sources.push({ source: origin, captures, articles, failed, last: last ?? '', problems })
  }
  return sources
}

async function bytesOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}
