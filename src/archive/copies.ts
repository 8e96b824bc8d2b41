/** The copies of an article that may be seen, the earliest first. */
import { type Kysely, sql } from 'kysely'
import type { ArticleId, CopyInfo, CopyText } from './archive.js'
import { withEdits } from './article-row.js'
import type { Tables } from './schema.js'
import { readEdits, readRights, thawArticle } from './stored-article.js'
import { readOrigin, visible } from './summaries.js'

/** @param at  the present, in the form of `instants.ts` */
export async function copiesOf(database: Kysely<Tables>, article: number, at: string): Promise<CopyInfo[]> {
  const { rows } = await sql<{
    id: ArticleId
    outlet: string | null
    headline: string | null
    headline_origin: string | null
    rights: string
    sorted: string
    shared: number
    shared_back: number
  }>`
    select a.id, a.outlet, a.headline, a.headline_origin, a.rights, a.sorted, c.shared, c.shared_back from copies c join articles a on a.number = c.other
    where c.article = ${article} and ${visible(at)} order by a.sorted, a.number`.execute(database)
  return rows.map(({ shared_back, headline_origin, rights, ...copy }) => ({
    ...copy,
    headlineOrigin: readOrigin(headline_origin),
    rights: readRights(rights),
    sharedBack: shared_back,
  }))
}

/** The words of the first of them, with what the desk mended: two questions, however many there are. */
export async function copyTextsOf(
  database: Kysely<Tables>,
  id: ArticleId,
  { limit, at }: { limit: number; at: string },
): Promise<CopyText[]> {
  const { rows } = await sql<{ number: number; id: ArticleId; rights: string; data: ArrayBuffer }>`
    select a.number, a.id, a.rights, r.data from articles mine join copies c on c.article = mine.number
      join articles a on a.number = c.other join revisions r on r.number = a.current
    where mine.id = ${id} and ${visible(at)} order by a.sorted, a.number limit ${limit}`.execute(database)
  if (rows.length === 0) return []
  const numbers = rows.map(({ number }) => number)
  const edits = await database
    .selectFrom('edits')
    .select(['article', 'field', 'json'])
    .where('article', 'in', numbers)
    .execute()
  return rows.map(({ number, data, rights, ...copy }) => ({
    ...copy,
    rights: readRights(rights),
    article: withEdits(thawArticle(data), readEdits(edits.filter(({ article }) => article === number))),
  }))
}
