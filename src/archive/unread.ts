/** Articles that were kept before there were readings, or that an older version read: brought up to date without a revision. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Reading } from '../model/index.js'
import type { Comparing } from './comparing.js'
import { keepReading } from './readings.js'
import { refreshArticle } from './refresh.js'
import type { Tables } from './schema.js'
import { thawArticle } from './stored-article.js'
import type { UnreadRevision } from './writer.js'

const isUnread = (readBy: string): RawBuilder<unknown> => sql`revisions r join articles a on a.number = r.article
  left join readings k on k.revision = r.number
  where r.hidden = 0 and a.state = 'shown' and (k.read_by is null or k.read_by <> ${readBy})`

export async function unreadRevisions(
  database: Kysely<Tables>,
  { readBy, before, limit }: { readBy: string; before: number | null; limit: number },
): Promise<UnreadRevision[]> {
  const { rows } = await sql<{ number: number; data: ArrayBuffer }>`select r.number, r.data from ${isUnread(readBy)}
    ${before === null ? sql`` : sql`and r.number < ${before}`} order by r.number desc limit ${limit}`.execute(database)
  return rows.map(({ number, data }) => ({ number, article: thawArticle(data) }))
}

export async function countUnread(database: Kysely<Tables>, readBy: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${isUnread(readBy)}`.execute(database)
  return rows[0]?.n ?? 0
}

export async function keepReadings(
  change: Transaction<Tables>,
  read: readonly { revision: UnreadRevision; reading: Reading }[],
  comparing: Comparing,
): Promise<number> {
  let kept = 0
  for (const { revision, reading } of read) {
    const row = await change
      .selectFrom('revisions')
      .innerJoin('articles', 'articles.number', 'revisions.article')
      .select(['articles.number', 'articles.current'])
      .where('revisions.number', '=', revision.number)
      // Recovered anew, or erased, while it was read.
      .where('revisions.fingerprint', '=', revision.article.fingerprint)
      .executeTakeFirst()
    if (row === undefined) continue
    await keepReading(change, revision.number, reading)
    if (row.current === revision.number) await refreshArticle(change, row.number, comparing)
    kept++
  }
  return kept
}
