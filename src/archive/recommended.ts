/** What to read after an article: others that are like it, and the one to read on with. */
import { type Kysely, sql } from 'kysely'
import type { Rights } from '../model/index.js'
import type { ArticleId, ReadingOn } from './archive.js'
import type { Comparing, SubjectHolder } from './comparing.js'
import { countsOf, EVERY } from './salient-terms.js'
import type { ArticleRow, Tables } from './schema.js'
import { readRights } from './stored-article.js'
import { type SummaryRow, summaryOf, summaryRows, visible } from './summaries.js'

/** Articles with one term that are looked at: the newest, and those that came just before the article read. */
const NEWEST = 40
const BEFORE = 20
/** Likest articles of which rows are read: most of them are shown, the others are copies or may not be. */
const CLOSEST = 24
/** Neighbours in time among which the next article is chosen when none is like it. */
const NEIGHBOURS = 12
/** Among more articles than this the copies of one text weigh nothing. */
const FEW = 500
/** Headlines so alike that they are one headline. */
const ONE_HEADLINE = 0.7

export interface ReadingOnAsked {
  readonly limit: number
  /** Whether an article with these rights may be offered at all. */
  readonly may: (rights: Rights) => boolean
  /** The present, in the form of `instants.ts`. */
  readonly at: string
}

/** @returns nothing for an article that is not there */
export async function readingOn(
  database: Kysely<Tables>,
  id: ArticleId,
  { limit, may, at }: ReadingOnAsked,
  comparing: Comparing,
): Promise<ReadingOn> {
  const mine = await database
    .selectFrom('articles')
    .select(['number', 'sorted', 'section', 'headline', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (mine === undefined) return { like: [], next: null, older: null }
  const closest = await likest(database, mine, comparing)
  const rows =
    closest.length === 0
      ? []
      : await summaryRows(database, at, sql`articles a where a.number in (${sql.join(closest)}) and ${visible(at)}`)
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const shown = closest.flatMap((number) => {
    const row = byNumber.get(number)
    return row !== undefined && may(readRights(row.rights)) ? [row] : []
  })
  const oneText = await sameTexts(database, [mine.number, ...shown.map(({ number }) => number)])
  const chosen: SummaryRow[] = []
  for (const row of shown) {
    if (chosen.length === limit) break
    const repeats = [mine, ...chosen].some(
      (other) => oneText(other.number, row.number) || comparing.headlines(other.headline, row.headline) >= ONE_HEADLINE,
    )
    if (!repeats) chosen.push(row)
  }
  const like = chosen.map(summaryOf)
  const row = await neighbour(database, mine, { may, at })
  const older = row === null ? null : summaryOf(row)
  return { like, next: like[0] ?? older, older }
}

/** Numbers of the articles most like one, the likest first. */
async function likest(
  database: Kysely<Tables>,
  { number, sorted }: { number: number; sorted: string },
  { subjects }: Comparing,
): Promise<number[]> {
  const terms = await database.selectFrom('salient').select(['term', 'weight']).where('article', '=', number).execute()
  if (terms.length === 0) return []
  const { countOf, of } = await countsOf(
    database,
    terms.map(({ term }) => term),
  )
  const copied = await countsAmongCopies(database, number, of)
  const asked = subjects.asked(terms, (term) => countOf(term) - copied.countOf(term), of - copied.of)
  const moment = Math.floor(Date.parse(sorted) / 1000)
  const holders = asked.flatMap(({ term }) => [
    sql`select * from (select article, term, moment from salient where term = ${term} order by moment desc limit ${NEWEST})`,
    sql`select * from (select article, term, moment from salient where term = ${term} and moment <= ${moment}
      order by moment desc limit ${BEFORE})`,
  ])
  if (holders.length === 0) return []
  // As one text: a thousand rows of three numbers cost more to hand over than to find.
  const { rows } = await sql<{ all: string | null }>`
    select group_concat(article || ' ' || term || ' ' || moment, ' ') as "all" from
    (${sql.join(holders, sql` union all `)})`.execute(database)
  return subjects
    .ranked(
      asked,
      holdersIn(rows[0]?.all ?? '').filter(({ article }) => article !== number),
      moment,
    )
    .filter(subjects.worth)
    .slice(0, CLOSEST)
    .map(({ article }) => article)
}

function holdersIn(text: string): SubjectHolder[] {
  const numbers = text.split(' ').map(Number)
  const found: SubjectHolder[] = []
  for (let at = 0; at + 2 < numbers.length; at += 3)
    found.push({ article: numbers[at] ?? 0, term: numbers[at + 1] ?? 0, moment: numbers[at + 2] ?? 0 })
  return found
}

/**
 * How often the copies of an article were counted for its terms. They are one text: in a small archive three outlets that
 * ran it would make its names look common.
 */
async function countsAmongCopies(database: Kysely<Tables>, article: number, of: number) {
  const counts = new Map<number, number>()
  if (of < FEW) {
    const { rows } = await sql<{ term: number; n: number }>`
      select s.term, count(*) n from copies c join term_samples s on s.article = c.other
      where c.article = ${article} group by s.term`.execute(database)
    for (const { term, n } of rows) counts.set(term, n)
  }
  return { countOf: (term: number) => counts.get(term) ?? 0, of: counts.get(EVERY) ?? 0 }
}

/** Whether two of some articles are one text: copies of each other, or of one that both are copies of. */
async function sameTexts(
  database: Kysely<Tables>,
  numbers: readonly number[],
): Promise<(one: number, other: number) => boolean> {
  const rows = await database
    .selectFrom('copies')
    .select(['article', 'other'])
    .where('article', 'in', numbers)
    .limit(2_000)
    .execute()
  const copies = new Map<number, Set<number>>()
  for (const { article, other } of rows) copies.set(article, (copies.get(article) ?? new Set([article])).add(other))
  return (one, other) => {
    const mine = copies.get(one)
    const theirs = copies.get(other)
    if (mine === undefined || theirs === undefined) return false
    for (const copy of theirs) if (mine.has(copy)) return true
    return false
  }
}

/** The next older article of the same section that may be shown and is no copy, in its language if one is near, else the next older of all. */
async function neighbour(
  database: Kysely<Tables>,
  mine: Pick<ArticleRow, 'sorted' | 'section' | 'language'> & { readonly number: number },
  { may, at }: Pick<ReadingOnAsked, 'may' | 'at'>,
): Promise<SummaryRow | null> {
  for (const section of mine.section === null ? [null] : [mine.section, null]) {
    const within = section === null ? sql`` : sql`and a.section = ${section}`
    const rows = await summaryRows(
      database,
      at,
      sql`articles a where ${visible(at)} ${within} and (a.sorted, a.number) < (${mine.sorted}, ${mine.number})
        order by a.sorted desc, a.number desc limit ${NEIGHBOURS}`,
    )
    const oneText = await sameTexts(database, [mine.number, ...rows.map(({ number }) => number)])
    const open = rows.filter((row) => may(readRights(row.rights)) && !oneText(mine.number, row.number))
    const next = open.find(({ language }) => language === mine.language) ?? open[0]
    if (next !== undefined) return next
  }
  return null
}
