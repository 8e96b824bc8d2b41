/** Whom each article is from, kept in rows of their own: outlet, agencies, authors; and which outlet had its text before. */
import { sql, type Transaction } from 'kysely'
import type { Article } from '../model/index.js'
import type { AttributionKind } from './archive.js'
import { withEdits } from './article-row.js'
import { nameKey } from './name-key.js'
import type { ArticleRow, AttributionRow, Tables } from './schema.js'
import { readEdits, readRights, thawArticle } from './stored-article.js'

/** Authors of one article that are kept: a list of a hundred is a masthead that was taken for a byline. */
const MOST_AUTHORS = 12
/** Articles of an old archive that are read at a time. */
const AT_ONCE = 500

type Row = Pick<ArticleRow, 'outlet' | 'sorted' | 'state' | 'rights'> & { readonly number: number }

/** Writes down whom an article is from. @param row  as it shows now */
export async function attribute(change: Transaction<Tables>, article: Article, row: Row): Promise<void> {
  const wanted = attributionsOf(article, row)
  const kept = await change.selectFrom('attributions').selectAll().where('article', '=', row.number).execute()
  // Most refreshes change nothing of it, and a row that is written anew is counted anew.
  if (wanted.length === kept.length && wanted.every((one) => kept.some((other) => sameRow(one, other)))) return
  await change.deleteFrom('attributions').where('article', '=', row.number).execute()
  if (wanted.length > 0) await change.insertInto('attributions').values(wanted).execute()
}

function attributionsOf(article: Article, row: Row): AttributionRow[] {
  const names: [AttributionKind, string | null][] = [
    ['outlet', row.outlet],
    ['agency', article.agency],
    ...article.authors.slice(0, MOST_AUTHORS).map(({ name }): [AttributionKind, string] => ['author', name]),
  ]
  const found = new Map<string, AttributionRow>()
  for (const [kind, name] of names) {
    const key = name === null ? null : nameKey(name)
    if (name === null || key === null || found.has(`${kind} ${key}`)) continue
    found.set(`${kind} ${key}`, {
      article: row.number,
      kind,
      key,
      name,
      sorted: row.sorted,
      shown: row.state === 'shown' ? 1 : 0,
      open: readRights(row.rights).kind === 'private' ? 0 : 1,
      wire: article.agency === null ? 0 : 1,
    })
  }
  return [...found.values()]
}

const columns = ['kind', 'key', 'name', 'sorted', 'shown', 'open', 'wire'] as const
const sameRow = (one: AttributionRow, other: AttributionRow) => columns.every((name) => one[name] === other[name])

/** Articles whose text stands in this one too, and itself: what changes of it may change from whom they have theirs. */
export async function withCopies(change: Transaction<Tables>, number: number): Promise<number[]> {
  const rows = await change.selectFrom('copies').select('other').where('article', '=', number).execute()
  return [number, ...rows.map(({ other }) => other)]
}

/**
 * Settles anew from whom each of the articles has its text: the earliest shown one of another outlet. One that was under
 * embargo then is passed over, since nobody could have it from there.
 */
export async function settleBorrowed(change: Transaction<Tables>, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return
  const numbers = sql.join(articles)
  await sql`delete from borrowed where article in (${numbers})`.execute(change)
  await sql`
    insert into borrowed (article, other, by_key, from_key)
    select article, other, by_key, from_key from (
      select a.article, o.article as other, a.key as by_key, o.key as from_key,
        row_number() over (partition by a.article order by o.sorted, o.article) as place
      from attributions a join copies c on c.article = a.article
      join attributions o on o.article = c.other and o.kind = 'outlet' and o.shown = 1 and o.key <> a.key
      join articles e on e.number = o.article
      where a.article in (${numbers}) and a.kind = 'outlet' and a.shown = 1
        and (o.sorted, o.article) < (a.sorted, a.article) and (e.embargo is null or e.embargo <= a.sorted))
    where place = 1`.execute(change)
}

/** For an archive that was made before: reads every article once. */
export async function attributeAll(change: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select([
        'articles.number',
        'articles.outlet',
        'articles.sorted',
        'articles.state',
        'articles.rights',
        'revisions.data',
      ])
      .where('articles.number', '>', after)
      .orderBy('articles.number')
      .limit(AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) break
    for (const { data, ...row } of rows) {
      const edits = await change
        .selectFrom('edits')
        .select(['field', 'json'])
        .where('article', '=', row.number)
        .execute()
      await attribute(change, withEdits(thawArticle(data), readEdits(edits)), row)
    }
    after = last.number
  }
  for (let after = 0; ; ) {
    const { rows } = await sql<{ article: number }>`
      select distinct article from copies where article > ${after} order by article limit ${AT_ONCE}`.execute(change)
    const last = rows.at(-1)
    if (last === undefined) break
    await settleBorrowed(
      change,
      rows.map(({ article }) => article),
    )
    after = last.article
  }
}
