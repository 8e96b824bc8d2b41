/** Names that are never to be shown, whatever was read: the operator's list, which every door obeys. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { logEdited } from './change-log.js'
import type { Comparing } from './comparing.js'
import { nameKey } from './name-key.js'
import { refreshArticle } from './refresh.js'
import type { Tables } from './schema.js'
import { queryWords } from './search-words.js'

export interface HiddenName {
  readonly key: string
  readonly name: string
  readonly added: string
}

/** Articles that are derived anew in one transaction. */
const AT_ONCE = 100
/** Articles with the name in their text that are looked at when it may be shown again. */
const MOST_LOOKED_AT = 20_000

export async function hiddenNames(database: Kysely<Tables>): Promise<HiddenName[]> {
  return database.selectFrom('hidden_names').selectAll().orderBy('name').execute()
}

/**
 * It is withheld everywhere once the name is in the list; what search and lists go by follows, article by article.
 * @returns how many articles; null for what is no name
 */
export async function hideName(
  database: Kysely<Tables>,
  name: string,
  { now, comparing }: { now: string; comparing: Comparing },
): Promise<number | null> {
  const key = nameKey(name)
  if (key === null) return null
  await database
    .insertInto('hidden_names')
    .values({ key, name: name.trim(), added: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { rows } = await sql<{ article: number }>`select article from statements where speaker = ${key}
    union select article from named where kind in ('person', 'organisation', 'place', 'other') and key = ${key}`.execute(
    database,
  )
  return deriveAnew(
    database,
    rows.map(({ article }) => article),
    comparing,
  )
}

/** @returns how many articles were derived anew; null when the name was not in the list */
export async function showName(database: Kysely<Tables>, key: string, comparing: Comparing): Promise<number | null> {
  const removed = await database.deleteFrom('hidden_names').where('key', '=', key).returning('name').executeTakeFirst()
  if (removed === undefined) return null
  const { words } = queryWords(removed.name)
  if (words.length === 0) return 0
  // While it was hidden nothing was kept to find it by, but the words of the texts.
  const { rows } = await sql<{ number: number }>`select k.number from (
      select rowid as number from article_search where article_search match ${`"${words.join(' ')}"`} limit ${MOST_LOOKED_AT}) k
    join articles a on a.number = k.number join readings r on r.revision = a.current`.execute(database)
  return deriveAnew(
    database,
    rows.map(({ number }) => number),
    comparing,
  )
}

async function deriveAnew(
  database: Kysely<Tables>,
  articles: readonly number[],
  comparing: Comparing,
): Promise<number> {
  for (let at = 0; at < articles.length; at += AT_ONCE)
    await database.transaction().execute(async (change) => {
      for (const article of articles.slice(at, at + AT_ONCE)) await deriveOne(change, article, comparing)
    })
  return articles.length
}

/** What is told of an article's reading is other now, though nothing else of it is. */
export async function deriveOne(change: Transaction<Tables>, article: number, comparing: Comparing): Promise<void> {
  const row = await change.selectFrom('articles').select('current').where('number', '=', article).executeTakeFirst()
  if (row === undefined || row.current === null) return
  await refreshArticle(change, article, comparing)
  await logEdited(change, article)
}
