/** Lines of lists: what is read from one row of `articles`, never from its text. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ArticleSummary } from './archive.js'
import type { ArticleRow, Tables } from './schema.js'
import { readRights, readTeaserPicture, readTexts, readTime } from './stored-article.js'

/** `ArticleRow` as it is selected, with its number and the number of its copies. */
export type SummaryRow = Omit<ArticleRow, 'number'> & { readonly number: number; readonly copies: number }

/** May be seen now. The literal lets SQLite use the partial indexes, which a bound value does not. */
export function visible(now: string, table: keyof typeof openTo = 'a'): RawBuilder<boolean> {
  return sql<boolean>`${openTo[table]} ${now}))`
}

const openTo = {
  a: sql.raw(`(a.state = 'shown' and (a.embargo is null or a.embargo <=`),
  o: sql.raw(`(o.state = 'shown' and (o.embargo is null or o.embargo <=`),
} as const

/** Rows of articles as `a`, with how many copies of each may be seen now. @param rest  from the where clause on */
export async function summaryRows(
  database: Kysely<Tables>,
  now: string,
  rest: RawBuilder<unknown>,
): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    select a.*, (select count(*) from copies c join articles o on o.number = c.other
      where c.article = a.number and ${visible(now, 'o')}) as copies
    from ${rest}`.execute(database)
  return rows
}

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    kind: row.kind === 'liveblog' ? 'liveblog' : 'article',
    kicker: row.kicker,
    headline: row.headline,
    headlineOrigin: readOrigin(row.headline_origin),
    standfirst: row.standfirst,
    opening: readTexts(row.opening),
    agency: row.agency,
    outlet: row.outlet,
    section: row.section,
    language: row.language,
    published: readTime(row.published),
    updated: readTime(row.updated),
    sorted: row.sorted,
    url: row.url,
    rights: readRights(row.rights),
    pinned: row.pinned === 1,
    copies: row.copies,
    revision: row.revision,
    confidence: row.confidence,
    picture: readTeaserPicture(row.picture),
  }
}

export function readOrigin(text: string | null): ArticleSummary['headlineOrigin'] {
  return text === 'page' || text === 'metadata' || text === 'lede' ? text : null
}
