/** Lists that go on from a place and not from a number of lines: page ten thousand costs what the first does. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rights } from '../model/index.js'
import type { ArticleSummary } from './archive.js'
import { compileQuery } from './fts.js'
import { nameKey } from './name-key.js'
import type { Query } from './query.js'
import type { Tables } from './schema.js'
import { type SummaryRow, summaryOf, summaryRows, visible } from './summaries.js'

/** After which article a list goes on: newest first, by time and then by number. */
export interface ListPlace {
  readonly sorted: string
  readonly number: number
}

export interface ListFilters {
  readonly section?: string
  readonly outlet?: string
  readonly agency?: string
  readonly author?: string
  /** BCP 47; `de` finds `de-AT` too. */
  readonly language?: string
  /** Instants: sorted at or after, and before. */
  readonly after?: string
  readonly before?: string
  readonly rights?: Rights['kind']
  /** Author and agency find articles alone whose words may show on a public site. */
  readonly open?: boolean
}

export interface Listed {
  readonly articles: readonly ArticleSummary[]
  /** null at the end. A page may hold fewer than were asked for, even none, and go on. */
  readonly next: ListPlace | null
}

/** Newest rows that one page looks through for what two filters find together: no filter makes a page slow. */
const LOOKED_THROUGH = 4_000
/** Tags of languages that pages state, in one archive. */
const MOST_LANGUAGES = 1_000

const NOT_PRIVATE = sql<boolean>`a.rights <> '{"kind":"private"}'`

export const LIST_INDEXES: readonly string[] = [
  `create index articles_by_language on articles (language, sorted desc, number desc) where state = 'shown'`,
  // What machines elsewhere may be given: newest first, and by number for sitemaps.
  `create index articles_given on articles (sorted desc, number desc) where state = 'shown' and rights <> '{"kind":"private"}'`,
  `create index articles_given_by_number on articles (number) where state = 'shown' and rights <> '{"kind":"private"}'`,
]

export async function articlesAfter(
  database: Kysely<Tables>,
  { filters, after, limit }: { filters: ListFilters; after: ListPlace | null; limit: number },
  at: string,
): Promise<Listed> {
  const languages = filters.language === undefined ? null : await languagesOf(database, filters.language)
  if (languages?.length === 0) return { articles: [], next: null }
  const { from, rest } = sourceOf(filters, languages)
  const going = after === null ? sql`true` : sql`(${from.sorted}, ${from.number}) < (${after.sorted}, ${after.number})`
  const since = filters.after === undefined ? sql`true` : sql`${from.sorted} >= ${filters.after}`
  const until = filters.before === undefined ? sql`true` : sql`${from.sorted} < ${filters.before}`
  const looked = rest.length === 0 ? limit + 1 : LOOKED_THROUGH
  const candidates = sql`(select a.* from ${from.tables} where ${visible(at)} and ${from.where} and ${since} and ${until}
    and ${going} order by ${from.sorted} desc, ${from.number} desc limit ${looked}) a`
  const where = rest.length === 0 ? sql`true` : sql.join(rest, sql` and `)
  // Not ordered again: candidates come in order one by one, and are left alone once there are enough.
  const rows = await summaryRows(database, at, sql`${candidates} where ${where} limit ${limit + 1}`)
  rows.sort((a, b) => (a.sorted === b.sorted ? b.number - a.number : a.sorted < b.sorted ? 1 : -1))
  if (rows.length > limit) {
    const shown = rows.slice(0, limit)
    return { articles: shown.map(summaryOf), next: placeOf(shown.at(-1)) }
  }
  if (rest.length === 0) return { articles: rows.map(summaryOf), next: null }
  const { rows: last } = await sql<ListPlace>`
    select a.sorted, a.number from ${candidates} limit 1 offset ${LOOKED_THROUGH - 1}`.execute(database)
  return { articles: rows.map(summaryOf), next: last[0] ?? null }
}

/** The languages of the archive that are the one asked for or refine it: `en`, `en-GB`. A step of an index for each. */
async function languagesOf(database: Kysely<Tables>, asked: string): Promise<string[]> {
  const next = (from: RawBuilder<unknown>) =>
    sql`(select min(a.language) from articles a where a.state = 'shown' and a.language > ${from})`
  const { rows } = await sql<{ language: string }>`
    with recursive step(language) as (
      select ${next(sql`''`)}
      union all select ${next(sql`step.language`)} from step where step.language is not null)
    select language from step where language is not null limit ${MOST_LANGUAGES}`.execute(database)
  const wanted = asked.toLowerCase()
  return rows
    .map(({ language }) => language)
    .filter((language) => language.toLowerCase() === wanted || language.toLowerCase().startsWith(`${wanted}-`))
}

const placeOf = (row: SummaryRow | undefined): ListPlace | null =>
  row === undefined ? null : { sorted: row.sorted, number: row.number }

interface From {
  readonly tables: RawBuilder<unknown>
  readonly where: RawBuilder<boolean>
  readonly sorted: RawBuilder<unknown>
  readonly number: RawBuilder<unknown>
}

/** The filter that finds least first: its index is walked, the others are asked of what it finds. */
function sourceOf(
  filters: ListFilters,
  languages: readonly string[] | null,
): { from: From; rest: RawBuilder<boolean>[] } {
  const { section, rights, open } = filters
  const named = (['author', 'agency', 'outlet'] as const).flatMap((kind) => {
    const name = filters[kind]
    if (name === undefined) return []
    // Outlets are told of every article, people and agencies of those alone whose words may show.
    return [{ kind, key: nameKey(name) ?? '', open: open === true && kind !== 'outlet' }]
  })
  // What an index can be walked by; what is only asked of the articles that are found.
  const indexed: RawBuilder<boolean>[] = []
  const plain: RawBuilder<boolean>[] = []
  if (section !== undefined) indexed.push(sql<boolean>`a.section = ${section}`)
  if (languages?.length === 1) indexed.push(sql<boolean>`a.language = ${languages[0]}`)
  else if (languages !== null) plain.push(sql<boolean>`a.language in (${sql.join(languages)})`)
  if (rights === 'private') plain.push(sql<boolean>`a.rights = '{"kind":"private"}'`)
  else if (rights !== undefined) {
    indexed.push(NOT_PRIVATE)
    plain.push(sql<boolean>`a.rights ->> '$.kind' = ${rights}`)
  }
  const [walked, ...others] = named
  const asked = others.map(
    ({ kind, key, open: only }) => sql<boolean>`exists (select 1 from attributions x
      where x.article = a.number and x.kind = ${kind} and x.key = ${key} and ${only ? sql`x.open = 1` : sql`true`})`,
  )
  if (walked === undefined) {
    const [first, ...rest] = indexed
    const from = {
      tables: sql`articles a`,
      where: first ?? sql<boolean>`true`,
      sorted: sql`a.sorted`,
      number: sql`a.number`,
    }
    return { from, rest: [...rest, ...plain] }
  }
  // The literals let SQLite use the partial indexes.
  const only = walked.open ? sql`t.shown = 1 and t.open = 1` : sql`t.shown = 1`
  return {
    from: {
      tables: sql`attributions t cross join articles a on a.number = t.article`,
      where: sql<boolean>`t.kind = ${walked.kind} and t.key = ${walked.key} and ${only}`,
      sorted: sql`t.sorted`,
      number: sql`t.article`,
    },
    rest: [...asked, ...indexed, ...plain],
  }
}

/** Newest, own, licensed and open ones: what a news sitemap holds. */
export async function givenSince(
  database: Kysely<Tables>,
  { since, limit }: { since: string; limit: number },
  at: string,
): Promise<ArticleSummary[]> {
  const rows = await summaryRows(
    database,
    at,
    sql`articles a where ${visible(at)} and ${NOT_PRIVATE} and a.sorted >= ${since} order by a.sorted desc, a.number desc limit ${limit}`,
  )
  return rows.map(summaryOf)
}

/** Articles to a page of the sitemap: by number, so that what is on a page stays on it. */
export const GIVEN_A_PAGE = 1_000

/** Numbers of the pages that hold an article which may be given; one step of an index for each. */
export async function givenPages(database: Kysely<Tables>): Promise<number[]> {
  const next = (from: RawBuilder<unknown>) => sql`(select min(a.number) from articles a
    where a.state = 'shown' and ${NOT_PRIVATE} and a.number >= ${from})`
  const { rows } = await sql<{ page: number }>`
    with recursive step(number) as (
      select ${next(sql`0`)}
      union all
      select ${next(sql`(step.number / ${GIVEN_A_PAGE} + 1) * ${GIVEN_A_PAGE}`)} from step where step.number is not null)
    select number / ${GIVEN_A_PAGE} as page from step where number is not null`.execute(database)
  return rows.map(({ page }) => page)
}

export async function givenPage(database: Kysely<Tables>, page: number, at: string): Promise<ArticleSummary[]> {
  const rows = await summaryRows(
    database,
    at,
    sql`articles a where ${visible(at)} and ${NOT_PRIVATE} and a.number >= ${page * GIVEN_A_PAGE}
      and a.number < ${(page + 1) * GIVEN_A_PAGE} order by a.number`,
  )
  return rows.map(summaryOf)
}

/** Rows that a feed of a search looks through, the last added first. */
const SIFTED = 5_000

/** What a search finds, the last added first: what a feed of a search is for. */
export async function newestFound(
  database: Kysely<Tables>,
  { query, limit, withheld }: { query: Query | null; limit: number; withheld: boolean },
  at: string,
): Promise<ArticleSummary[]> {
  if (query === null) return []
  const { match, where } = compileQuery(query, { withheld })
  if (match === null && where.length === 0) return []
  const conditions = sql.join([visible(at), ...where], sql` and `)
  const rows = await summaryRows(
    database,
    at,
    match === null
      ? sql`(select * from articles order by number desc limit ${SIFTED}) a where ${conditions} order by a.number desc limit ${limit}`
      : // The index of words hands its rows out by number, so nothing is sorted.
        sql`(select rowid from article_search where article_search match ${match} order by rowid desc limit ${SIFTED}) m
          join articles a on a.number = m.rowid where ${conditions} order by a.number desc limit ${limit}`,
  )
  return rows.map(summaryOf)
}
