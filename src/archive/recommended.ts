/** What to read after an article: others that are like it, and the one to read on with. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rights } from '../model/index.js'
import type { ArticleId, ReadingOn } from './archive.js'
import type { Comparing } from './comparing.js'
import { countsOf, EVERY } from './salient-terms.js'
import type { ArticleRow, Tables } from './schema.js'
import { readRights } from './stored-article.js'
import { summaryOf, summaryRows, visible } from './summaries.js'

/**
 * Articles with one term that are looked at: the newest, and of the terms that say most those that came around the article read,
 * which in a large archive stand on a page of the index that nobody asked for lately. Of a packed stream of real news more of the
 * same story are offered so than with 40 and, of all terms, 20 that came before (.79 against .77).
 */
const NEWEST = 30
const AROUND = 40
const ASKED_AROUND = 8
/** Seconds after an article in which what follows it up counts as around it. */
const AFTER = 3 * 86_400
/** Likest articles that are looked at: most of them are shown, the others are copies or may not be. */
const CLOSEST = 24
/** Of these so many at once: the first are mostly enough. */
const AT_ONCE = 8
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
  const near = await before(database, mine, { section: mine.section, at })
  const chosen: Candidate[] = []
  const headlineWords = new Map<string, ReadonlySet<string>>()
  let beside: Candidate | null = null
  for (let from = 0; from === 0 || (from < closest.length && chosen.length < limit); from += AT_ONCE) {
    const next = closest.slice(from, from + AT_ONCE)
    const candidates =
      next.length === 0 ? [] : await candidatesOf(database, sql`a.number in (${sql.join(next)}) and ${visible(at)}`)
    const byNumber = new Map(candidates.map((candidate) => [candidate.number, candidate]))
    const compared = [mine, ...chosen, ...(from === 0 ? near : [])].map(({ number }) => number)
    const oneText = await sameTexts(database, [...compared, ...next])
    for (const number of next) {
      const candidate = byNumber.get(number)
      if (candidate === undefined || !may(readRights(candidate.rights)) || chosen.length === limit) continue
      const repeats = [mine, ...chosen].some(
        (other) =>
          oneText(other.number, number) ||
          comparing.headlines(other.headline, candidate.headline, headlineWords) >= ONE_HEADLINE,
      )
      if (!repeats) chosen.push(candidate)
    }
    if (from === 0) beside = firstOf(near, mine, { may, oneText })
  }
  // Nothing in its section: the next older of all.
  if (beside === null && mine.section !== null) {
    const others = await before(database, mine, { section: null, at })
    const oneText = await sameTexts(
      database,
      [mine, ...others].map(({ number }) => number),
    )
    beside = firstOf(others, mine, { may, oneText })
  }
  const numbers = [...chosen, ...(beside === null ? [] : [beside])].map(({ number }) => number)
  const rows =
    numbers.length === 0
      ? []
      : await summaryRows(database, at, sql`articles a where a.number in (${sql.join(numbers)}) and ${visible(at)}`)
  const summaries = new Map(rows.map((row) => [row.number, summaryOf(row)]))
  const like = chosen.flatMap(({ number }) => summaries.get(number) ?? [])
  const older = (beside && summaries.get(beside.number)) ?? null
  return { like, next: like[0] ?? older, older }
}

/** What tells whether an article is offered: the rest of its row is read of the few that are. */
interface Candidate {
  readonly number: number
  readonly headline: string | null
  readonly language: string | null
  readonly rights: string
}

/** @param rest  from the where clause on */
async function candidatesOf(database: Kysely<Tables>, rest: RawBuilder<unknown>): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select a.number, a.headline, a.language, a.rights from articles a where ${rest}`.execute(database)
  return rows
}

/** Numbers of the articles most like one, the likest first. */
async function likest(
  database: Kysely<Tables>,
  { number, sorted }: { number: number; sorted: string },
  { subjects }: Comparing,
): Promise<number[]> {
  const mine = await database.selectFrom('salient').select(['term', 'weight']).where('article', '=', number).execute()
  if (mine.length === 0) return []
  const { countOf, of } = await countsOf(
    database,
    mine.map(({ term }) => term),
  )
  const copied = await countsAmongCopies(database, number, of)
  const asked = subjects.asked(mine, (term) => countOf(term) - copied.countOf(term), of - copied.of)
  const moment = Math.floor(Date.parse(sorted) / 1000)
  if (asked.length === 0) return []
  // One text for each term: a thousand rows of two numbers cost more to hand over than to find.
  const terms = JSON.stringify(asked.map(({ term }) => term))
  const { rows } = await sql<{ newest: string | null; around: string | null }>`
    select
      (select group_concat(article || ',' || moment) from
        (select article, moment from salient where term = t.value order by moment desc limit ${NEWEST})) as newest,
      case when t.key < ${ASKED_AROUND} then (select group_concat(article || ',' || moment) from
        (select article, moment from salient where term = t.value and moment <= ${moment + AFTER}
          order by moment desc limit ${AROUND})) end as around
    from json_each(${terms}) t order by t.key`.execute(database)
  return subjects
    .likest(
      asked,
      rows.map(({ newest, around }) => numbersIn(newest, around)),
      { article: number, moment },
    )
    .slice(0, CLOSEST)
}

/** The whole numbers of texts with commas between. A split would make a thousand short texts for each page. */
function numbersIn(...texts: readonly (string | null)[]): Float64Array {
  let count = 0
  for (const text of texts) count += text ? commasIn(text) + 1 : 0
  const numbers = new Float64Array(count)
  let n = 0
  for (const text of texts)
    for (let at = 0; text !== null && at < text.length; ) {
      const below = text.charCodeAt(at) === MINUS
      let number = 0
      for (at += below ? 1 : 0; at < text.length && text.charCodeAt(at) !== COMMA; at++)
        number = number * 10 + text.charCodeAt(at) - ZERO
      numbers[n++] = below ? -number : number
      at++
    }
  return numbers
}

function commasIn(text: string): number {
  let commas = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === COMMA) commas++
  return commas
}

const COMMA = 0x2c
const MINUS = 0x2d
const ZERO = 0x30

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

type Mine = Pick<ArticleRow, 'sorted' | 'section' | 'language'> & { readonly number: number }

/** The articles that came just before one, the newest first. @param section  null: of all */
function before(
  database: Kysely<Tables>,
  mine: Mine,
  { section, at }: { section: string | null; at: string },
): Promise<Candidate[]> {
  const within = section === null ? sql`` : sql`and a.section = ${section}`
  return candidatesOf(
    database,
    sql`${visible(at)} ${within} and (a.sorted, a.number) < (${mine.sorted}, ${mine.number})
      order by a.sorted desc, a.number desc limit ${NEIGHBOURS}`,
  )
}

/** The first that may be shown and is no copy, in the article's language if one is. */
function firstOf(
  near: readonly Candidate[],
  mine: Mine,
  { may, oneText }: Pick<ReadingOnAsked, 'may'> & { oneText: (one: number, other: number) => boolean },
): Candidate | null {
  const open = near.filter(({ number, rights }) => may(readRights(rights)) && !oneText(mine.number, number))
  return open.find(({ language }) => language === mine.language) ?? open[0] ?? null
}
