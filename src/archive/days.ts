/** The archive by time: how many articles stand between instants, and which is the nearest before and after. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.js'
import { visible } from './summaries.js'

/**
 * How many articles are sorted between each of the instants and the next, from tallies by the quarter of an hour.
 * @param bounds  ascending
 */
export async function countsBetween(
  database: Kysely<Tables>,
  bounds: readonly string[],
  at: string,
): Promise<number[]> {
  const [first, last] = [bounds[0], bounds.at(-1)]
  if (first === undefined || last === undefined) return []
  // Added up in the database: a month has three thousand quarters of an hour.
  const spans = JSON.stringify(bounds.slice(1).map((to, n) => [bounds[n]?.slice(0, 16), to.slice(0, 16)]))
  const { rows } = await sql<{ articles: number }>`
    select (select coalesce(sum(q.articles), 0) from quarter_tallies q
      where q.quarter >= json_extract(b.value, '$[0]') and q.quarter < json_extract(b.value, '$[1]')) as articles
    from json_each(${spans}) b order by b.key`.execute(database)
  const counts = rows.map(({ articles }) => articles)
  // Counted by the triggers, but not to be told of.
  const { rows: held } = await sql<{ sorted: string }>`
    select sorted from articles
    where embargo > ${at} and state = 'shown' and +sorted >= ${first} and +sorted < ${last}`.execute(database)
  for (const { sorted } of held) {
    const n = bounds.findLastIndex((bound) => bound <= sorted)
    if (n >= 0 && n < counts.length) counts[n] = (counts[n] ?? 0) - 1
  }
  return counts.map((n) => Math.max(0, n))
}

/** What the newest article before the first instant and the oldest from the second on are sorted by. */
export async function neighbours(
  database: Kysely<Tables>,
  { before, from }: { before: string; from: string },
  at: string,
): Promise<{ earlier: string | null; later: string | null }> {
  const { rows: earlier } = await sql<{ sorted: string }>`
    select a.sorted from articles a where ${visible(at)} and a.sorted < ${before}
    order by a.sorted desc, a.number desc limit 1`.execute(database)
  const { rows: later } = await sql<{ sorted: string }>`
    select a.sorted from articles a where ${visible(at)} and a.sorted >= ${from}
    order by a.sorted, a.number limit 1`.execute(database)
  return { earlier: earlier[0]?.sorted ?? null, later: later[0]?.sorted ?? null }
}
