/** Statements across articles, newest first: of everybody, or of one speaker. */
import { type Kysely, sql } from 'kysely'
import type { StatementLine, StatementsAsked, StatementsPage } from './archive.js'
import type { ReadingRules } from './comparing.js'
import { nameKey } from './name-key.js'
import { shownReadingOf } from './readings.js'
import type { Tables } from './schema.js'
import { summaryOf, summaryRows, visible } from './summaries.js'

export async function listStatements(
  database: Kysely<Tables>,
  { speaker, from, to, open, after, limit }: StatementsAsked,
  { at, rules }: { at: string; rules: ReadingRules | undefined },
): Promise<StatementsPage> {
  const key = speaker === null ? null : nameKey(speaker)
  if (speaker !== null && key === null) return { statements: [], next: null }
  const conditions = [
    key === null ? sql`1` : sql`s.speaker = ${key}`,
    ...(open ? [sql`s.open = 1`] : []),
    ...(from === null ? [] : [sql`s.sorted >= ${from}`]),
    ...(to === null ? [] : [sql`s.sorted < ${to}`]),
    ...(after === null
      ? []
      : [sql`(s.sorted, s.article, s.place) < (${after.sorted}, ${after.article}, ${after.place})`]),
  ]
  const { rows } = await sql<{ article: number; id: string; place: number; sorted: string }>`
    select s.article, a.id, s.place, s.sorted from statements s join articles a on a.number = s.article
    where ${sql.join(conditions, sql` and `)} and ${visible(at)}
    order by s.sorted desc, s.article desc, s.place desc limit ${limit + 1}`.execute(database)
  const page = rows.slice(0, limit)
  const articles = [...new Set(page.map(({ article }) => article))]
  const summaries = new Map(
    articles.length === 0
      ? []
      : (await summaryRows(database, at, sql`articles a where a.number in (${sql.join(articles)})`)).map((row) => [
          row.number,
          summaryOf(row),
        ]),
  )
  const readings = new Map<string, Awaited<ReturnType<typeof shownReadingOf>>>()
  for (const id of new Set(page.map(({ id }) => id)))
    readings.set(id, await shownReadingOf(database, { of: id, at, rules }))
  const statements = page.flatMap(({ article, id, place }): StatementLine[] => {
    const summary = summaries.get(article)
    const read = readings.get(id)
    const statement = read?.reading.statements?.[place]
    if (summary === undefined || read == null || statement === undefined) return []
    // Between the two questions the article may have been read again.
    if (key !== null && nameKey(statement.speaker?.name ?? '') !== key) return []
    return [{ article: summary, readBy: read.reading.readBy, place, statement }]
  })
  const last = page.at(-1)
  return {
    statements,
    next:
      rows.length > limit && last !== undefined
        ? { sorted: last.sorted, article: last.article, place: last.place }
        : null,
  }
}
