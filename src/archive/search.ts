/**
 * Search, within a bound of work that does not grow with the archive. What matches is found by the index of words, which
 * is fast for any number of articles; weighing each match is not, so that is done for a few thousand at most:
 * - Few matches, of words that are not everywhere: by weight (BM25, headline far before text), newer first among equals.
 * - Of a phrase alone, few: those with it in the headline, then the others, newest first. Its words may be everywhere, and to
 *   find them together takes long: it is done once.
 * - Many: those whose headline holds all the words, then the others, each newest first.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Problem } from '../model/index.js'
import { type Compiled, compileQuery } from './fts.js'
import { dayRange, type Query } from './query.js'
import type { Tables } from './schema.js'
import { searchColumn } from './search-words.js'
import { type SummaryRow, summaryRows, visible } from './summaries.js'

export interface SearchBounds {
  /** Matches that are weighed one by one. */
  readonly weighed: number
  /** A word in more articles than this is too common for its weight to be worth the counting. */
  readonly common: number
  /** Words of a query that are looked up for that; the others are taken for rare. */
  readonly probed: number
  /** Of many matches: how many are listed, and how many that arrived last are looked at for it where more is asked than words. */
  readonly listed: number
  readonly lookedAt: number
  /** Up to here matches are counted. */
  readonly counted: number
}

/** For answers within 50 ms from a million articles. */
const BOUNDS: SearchBounds = {
  weighed: 3_000,
  common: 50_000,
  probed: 8,
  listed: 1_000,
  lookedAt: 8_000,
  counted: 10_000,
}

export interface SearchedRows {
  readonly rows: readonly SummaryRow[]
  readonly total: number
  /** There are more than `total`. */
  readonly atLeast: boolean
  readonly problems: readonly Problem[]
}

export interface Asked {
  readonly database: Kysely<Tables>
  readonly at: string
  readonly limit: number
  readonly offset: number
  readonly bounds?: SearchBounds
  /** Of private articles nothing is found but what a public site shows of them. */
  readonly withheld?: boolean
}

/** @param query  of which something is left that can be looked for */
export async function searchRows(asked: Asked, query: Query): Promise<SearchedRows> {
  const { bounds = BOUNDS } = asked
  const compiled = compileQuery(query, { withheld: asked.withheld === true })
  if (compiled.match === null) return compiled.where.length === 0 ? NOTHING : withoutWords(asked, compiled.where)
  const range = await arrivedWithin(asked, query)
  if (range === 'none') return { rows: [], total: 0, atLeast: false, problems: [] }
  const matching = sql`article_search match ${compiled.match} ${range}`
  // In the order of the index: backwards, words that stand in every article are found together at twice the cost.
  const found = await numbers(asked, sql`${matching} limit ${bounds.weighed + 1}`)
  if (found.length === 0) return { rows: [], total: 0, atLeast: false, problems: [] }
  if (found.length > bounds.weighed) return byAge(asked, compiled, range)
  // With one match there is nothing to weigh it against.
  if (found.length === 1 || isOnePhrase(compiled)) return byPlace(asked, compiled, range, found)
  return (await isCommon(asked, compiled)) ? byAge(asked, compiled, range) : byWeight(asked, compiled, range, found)
}

const NOTHING: SearchedRows = {
  rows: [],
  total: 0,
  atLeast: false,
  problems: [{ code: 'query', what: 'there is no word in the query', where: null, fix: 'write a word to look for' }],
}

interface Place {
  readonly number: number
  readonly sorted: string
}

const conditionsOf = ({ at }: Asked, { where }: Compiled): RawBuilder<unknown> =>
  sql.join([visible(at), ...where], sql` and `)

/** Of articles that match, those that may be shown and for which every other condition holds. */
async function shownOf(asked: Asked, compiled: Compiled, matching: readonly number[]): Promise<Place[]> {
  const { rows } = await sql<Place>`select a.number, a.sorted from articles a
    where a.number in (select value from json_each(${JSON.stringify(matching)}))
    and ${conditionsOf(asked, compiled)}`.execute(asked.database)
  return rows
}

async function byWeight(
  asked: Asked,
  compiled: Compiled,
  range: RawBuilder<unknown>,
  matching: readonly number[],
): Promise<SearchedRows> {
  const { database, at, limit, offset } = asked
  const { match } = compiled
  const total = (await shownOf(asked, compiled, matching)).length
  const conditions = conditionsOf(asked, compiled)
  const from = sql`article_search join articles a on a.number = article_search.rowid
    where article_search match ${match} ${range} and ${conditions}`
  // Weights that differ by less than a hundredth are alike.
  const rows = await summaryRows(
    database,
    at,
    sql`${from} order by round(bm25(article_search, 12, 4, 1, 2, 3, 2, 2, 2), 2), a.sorted desc, a.number desc
      limit ${limit} offset ${offset}`,
  )
  return { rows, total, atLeast: false, problems: [] }
}

async function byAge(asked: Asked, compiled: Compiled, range: RawBuilder<unknown>): Promise<SearchedRows> {
  const { database, limit, offset, bounds = BOUNDS } = asked
  const { match, headline, where } = compiled
  const conditions = conditionsOf(asked, compiled)
  const look = where.length === 0 ? bounds.listed : bounds.lookedAt
  const seen = async (matching: string): Promise<Place[]> => {
    const { rows } = await sql<Place>`
      select a.number, a.sorted from
        (select rowid from article_search where article_search match ${matching} ${range} order by rowid desc limit ${look}) m
      join articles a on a.number = m.rowid where ${conditions} limit ${bounds.listed}`.execute(database)
    return rows.sort(newerFirst)
  }
  const first = headline === null ? [] : await seen(headline)
  const known = new Set(first.map(({ number }) => number))
  const rest = (await seen(match ?? '')).filter(({ number }) => !known.has(number))
  const listed = [...first, ...rest].slice(0, bounds.listed)
  const page = listed.slice(offset, offset + limit).map(({ number }) => number)
  const rows = await inOrder(asked, page)
  const { rows: counted } = await sql<{ n: number }>`select count(*) n from
    (select 1 from article_search where article_search match ${match} ${range} limit ${bounds.counted + 1})`.execute(
    database,
  )
  const all = counted[0]?.n ?? 0
  // With conditions beside the words only those that were looked at are known to be meant.
  if (where.length > 0) {
    // That more match than are listed would tell what is in the words that are withheld.
    const atLeast = asked.withheld ? listed.length === bounds.listed : all > listed.length
    return { rows, total: listed.length, atLeast, problems: [] }
  }
  return { rows, total: Math.min(all, bounds.counted), atLeast: all > bounds.counted, problems: [] }
}

/** Day, language and what can only be asked of the articles themselves, newest first. */
async function withoutWords(
  { database, at, limit, offset, bounds = BOUNDS }: Asked,
  where: readonly RawBuilder<boolean>[],
): Promise<SearchedRows> {
  const from = sql`articles a where ${sql.join([visible(at), ...where], sql` and `)}`
  const rows = await summaryRows(
    database,
    at,
    sql`${from} order by a.sorted desc, a.number desc limit ${limit} offset ${offset}`,
  )
  const { rows: counted } = await sql<{ n: number }>`select count(*) n from
    (select 1 from ${from} limit ${bounds.counted + 1})`.execute(database)
  const all = counted[0]?.n ?? 0
  return { rows, total: Math.min(all, bounds.counted), atLeast: all > bounds.counted, problems: [] }
}

const isOnePhrase = ({ match, phrases }: Compiled): boolean =>
  phrases.length === 1 && phrases[0] === match && /: "[^"]* [^"]*"$/.test(match)

async function byPlace(
  asked: Asked,
  compiled: Compiled,
  range: RawBuilder<unknown>,
  matching: readonly number[],
): Promise<SearchedRows> {
  const { limit, offset } = asked
  const shown = await shownOf(asked, compiled, matching)
  const first = await inHeadline(asked, compiled, range, shown)
  const page = shown
    .sort((a, b) => Number(first.has(b.number)) - Number(first.has(a.number)) || newerFirst(a, b))
    .slice(offset, offset + limit)
    .map(({ number }) => number)
  return { rows: await inOrder(asked, page), total: shown.length, atLeast: false, problems: [] }
}

/** Of articles that match, those with it in the headline. */
async function inHeadline(
  asked: Asked,
  { headline }: Compiled,
  range: RawBuilder<unknown>,
  shown: readonly Place[],
): Promise<ReadonlySet<number>> {
  // Nothing comes before or after one.
  if (headline === null || shown.length < 2) return new Set()
  if (shown.length > FEW) return new Set(await numbers(asked, sql`article_search match ${headline} ${range}`))
  // Reading the headlines of a few costs less than finding the words together once more, among all articles.
  const words = /"([^"]*)"/.exec(headline)?.[1] ?? ''
  const { rows } = await sql<{ number: number; headline: string | null }>`select number, headline from articles
    where number in (select value from json_each(${JSON.stringify(shown.map(({ number }) => number))}))`.execute(
    asked.database,
  )
  const holds = rows.filter(({ headline: printed }) => ` ${searchColumn([printed])} `.includes(` ${words} `))
  return new Set(holds.map(({ number }) => number))
}

/** Headlines that are read for less than a search among all. */
const FEW = 200

const newerFirst = (a: Place, b: Place): number =>
  a.sorted < b.sorted ? 1 : a.sorted > b.sorted ? -1 : b.number - a.number

async function inOrder({ database, at }: Asked, page: readonly number[]): Promise<SummaryRow[]> {
  if (page.length === 0) return []
  const rows = await summaryRows(database, at, sql`articles a where a.number in (${sql.join(page)})`)
  return page.flatMap((number) => rows.find((row) => row.number === number) ?? [])
}

async function isCommon({ database, bounds = BOUNDS }: Asked, { phrases, match }: Compiled): Promise<boolean> {
  // What stands alone matches as seldom as the query does.
  if (phrases.length === 1 && phrases[0] === match) return false
  for (const phrase of phrases.slice(0, bounds.probed)) {
    const { rows } = await sql<{ n: number }>`select count(*) n from
      (select 1 from article_search where article_search match ${phrase} limit ${bounds.common + 1})`.execute(database)
    if ((rows[0]?.n ?? 0) > bounds.common) return true
  }
  return false
}

async function numbers({ database }: Asked, matching: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ rowid: number }>`select rowid from article_search where ${matching}`.execute(database)
  return rows.map(({ rowid }) => rowid)
}

/**
 * The numbers that articles of the days have that the query asks for: articles of one day came in at about one time, and
 * the index of words can begin at a number. Wider than the days, never narrower.
 */
async function arrivedWithin({ database }: Asked, query: Query): Promise<RawBuilder<unknown> | 'none'> {
  const { from, to } = dayRange(query)
  if (from === null && to === null) return sql``
  const { rows } = await sql<{ least: number | null; most: number | null }>`
    select min(least) least, max(most) most from arrivals where day >= ${from ?? ''} and day <= ${to ?? '~'}`.execute(
    database,
  )
  const [found] = rows
  if (found === undefined || found.least === null || found.most === null) return 'none'
  return sql`and article_search.rowid between ${found.least} and ${found.most}`
}
