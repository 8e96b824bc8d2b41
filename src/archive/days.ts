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
  const counts = bounds.slice(1).map(() => 0)
  const [first, last] = [bounds[0], bounds.at(-1)]
  if (first === undefined || last === undefined) return counts
  const add = (sorted: string, n: number) => {
    // The last bound that is not later.
    let [low, high] = [0, bounds.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? '') <= sorted) low = middle
      else high = middle
    }
    if (low < counts.length) counts[low] = (counts[low] ?? 0) + n
  }
  const { rows } = await sql<{ quarter: string; articles: number }>`
    select quarter, articles from quarter_tallies where quarter >= ${first.slice(0, 16)} and quarter < ${last.slice(0, 16)}`.execute(
    database,
  )
  for (const { quarter, articles } of rows) add(`${quarter}:00.000Z`, articles)
  // Counted by the triggers, but not to be told of.
  const { rows: held } = await sql<{ sorted: string }>`
    select sorted from articles
    where embargo > ${at} and state = 'shown' and +sorted >= ${first} and +sorted < ${last}`.execute(database)
  for (const { sorted } of held) add(sorted, -1)
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
