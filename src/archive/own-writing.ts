/**
 * What is written at the desk: a capture whose source is `desk:` and the key of the piece. The key is the piece's identity:
 * whatever is written under it later is the same article.
 */
import { type Kysely, sql } from 'kysely'
import { randomId } from './article-id.js'
import type { Tables } from './schema.js'

export const OWN_WRITING = 'desk'
const PREFIX = `${OWN_WRITING}:`

export const isOwnWriting = (source: string): boolean => keyOf(source) !== null

/** The key in a source; null for what was not written at the desk. */
export const keyOf = (source: string): string | null => /^desk:(\d{8}-[0-9a-z]{6,20})$/.exec(source)?.[1] ?? null

export const sourceOf = (key: string): string => `${PREFIX}${key}`

/** Of the day that it is begun on, so that pieces stand in order of time. */
export const newKey = (now: string): string => `${now.slice(0, 10).replaceAll('-', '')}-${randomId()}`

/** Newest pieces first. @param before  key of the last one of the page before */
export async function ownPieces(
  database: Kysely<Tables>,
  { before, limit }: { before: string | null; limit: number },
): Promise<{ pieces: { key: string; capture: number; added: string }[]; next: string | null }> {
  const to = before === null ? `${OWN_WRITING};` : sourceOf(before)
  const { rows } = await sql<{ source: string; capture: number; added: string }>`
    select source, max(number) as capture, max(added) as added from captures
    where url is null and source > ${PREFIX} and source < ${to} group by source order by source desc
    limit ${limit + 1}`.execute(database)
  const pieces = rows.slice(0, limit).flatMap(({ source, capture, added }) => {
    const key = keyOf(source)
    return key === null ? [] : [{ key, capture, added }]
  })
  return { pieces, next: rows.length > limit ? (pieces.at(-1)?.key ?? null) : null }
}

/** Number of the capture that a piece was written in last. */
export async function newestOf(database: Kysely<Tables>, key: string): Promise<number | null> {
  const row = await database
    .selectFrom('captures')
    .select('number')
    .where('source', '=', sourceOf(key))
    .where('url', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}
