/** Outlets, agencies and authors: who they are, how much is from them, and how much of it is somebody else's text. */
import { type Kysely, sql } from 'kysely'
import type { Attributed, AttributedPage, AttributionKind, NamedCount } from './archive.js'
import type { Tables } from './schema.js'

/** Newest articles of a name of which shares are told. */
export const NEWEST = 1_000
/** Names on one page of an index, and at its head. */
const PER_PAGE = 120
const FULLEST = 20
/** Others named beside one. */
const BESIDE = 8

const only = (open: boolean) => (open ? sql`shown = 1 and open = 1` : sql`shown = 1`)

export interface AttributedAsked {
  readonly kind: AttributionKind
  readonly key: string
  /** Leave private articles out: for names that a public site does not tell of them. */
  readonly open: boolean
}

export async function attributedOf(
  database: Kysely<Tables>,
  { kind, key, open }: AttributedAsked,
  at: string,
): Promise<Attributed | null> {
  const row = await database
    .selectFrom('attributed')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return null
  const held = (await heldNames(database, kind, open, at)).get(key) ?? 0
  const articles = (open ? row.open : row.articles) - held
  if (articles <= 0) return null
  const newest = sql`(select article, wire from attributions where kind = ${kind} and key = ${key} and ${only(open)}
    order by sorted desc, article desc limit ${NEWEST})`
  const { rows: since } = await sql<{ sorted: string }>`
    select t.sorted from attributions t cross join articles a on a.number = t.article
    where t.kind = ${kind} and t.key = ${key} and ${only(open)} and (a.embargo is null or a.embargo <= ${at})
    order by t.sorted, t.article limit 1`.execute(database)
  const { rows: shares } = await sql<{ of: number; wire: number; borrowed: number; either: number }>`
    select count(*) as "of", total(n.wire) as wire, count(b.article) as borrowed,
      total(n.wire or b.article is not null) as either
    from ${newest} n left join borrowed b on b.article = n.article`.execute(database)
  const named = async (rows: Promise<{ rows: { key: string; articles: number }[] }>, of: AttributionKind) =>
    namesOf(database, of, (await rows).rows, open)
  const from = sql<{ key: string; articles: number }>`
    select b.from_key as key, count(*) as articles from ${newest} n cross join borrowed b on b.article = n.article
    group by 1 order by 2 desc, 1 limit ${BESIDE}`
  const by = sql<{ key: string; articles: number }>`
    select by_key as key, count(*) as articles from (
      select by_key from borrowed where from_key = ${key} order by article desc limit ${NEWEST})
    group by 1 order by 2 desc, 1 limit ${BESIDE}`
  const beside = (other: AttributionKind) => sql<{ key: string; articles: number }>`
    select t.key, count(*) as articles from ${newest} n cross join attributions t on t.article = n.article
    where t.kind = ${other} group by 1 order by 2 desc, 1 limit ${BESIDE}`
  const share = shares[0]
  return {
    kind,
    key,
    name: row.name,
    articles,
    since: since[0]?.sorted ?? null,
    newest: {
      of: share?.of ?? 0,
      wire: share?.wire ?? 0,
      borrowed: share?.borrowed ?? 0,
      copied: share?.either ?? 0,
    },
    copiesFrom: kind === 'outlet' ? await named(from.execute(database), 'outlet') : [],
    copiedBy: kind === 'outlet' ? await named(by.execute(database), 'outlet') : [],
    outlets: kind === 'outlet' ? [] : await named(beside('outlet').execute(database), 'outlet'),
    agencies: kind === 'outlet' ? await named(beside('agency').execute(database), 'agency') : [],
  }
}

/** @param from  key that the page begins at; null is the first */
export async function attributedPage(
  database: Kysely<Tables>,
  { kind, open, from }: { kind: AttributionKind; open: boolean; from: string | null },
  at: string,
): Promise<AttributedPage> {
  const held = await heldNames(database, kind, open, at)
  const count = open ? sql.ref<number>('open') : sql.ref<number>('articles')
  const list = (rows: { key: string; name: string; articles: number }[]): NamedCount[] =>
    rows
      .map((row) => ({ ...row, articles: row.articles - (held.get(row.key) ?? 0) }))
      .filter(({ articles }) => articles > 0)
  const { rows: fullest } = await sql<NamedCount>`
    select key, name, ${count} as articles from attributed where kind = ${kind} and ${count} > 0
    order by ${count} desc, key limit ${FULLEST}`.execute(database)
  const { rows: names } = await sql<NamedCount>`
    select key, name, ${count} as articles from attributed where kind = ${kind} and key >= ${from ?? ''} and ${count} > 0
    order by key limit ${PER_PAGE + 1}`.execute(database)
  const shown = names.slice(0, PER_PAGE)
  return {
    fullest: list(fullest),
    names: list(shown),
    next: names[PER_PAGE]?.key ?? null,
  }
}

/** How many articles of each name an embargo holds: counted by the triggers, but not to be told of. */
async function heldNames(database: Kysely<Tables>, kind: AttributionKind, open: boolean, at: string) {
  const { rows } = await sql<{ key: string; n: number }>`
    select t.key, count(*) as n from articles a cross join attributions t on t.article = a.number and t.kind = ${kind}
    where a.embargo > ${at} and ${only(open)} group by t.key`.execute(database)
  return new Map(rows.map(({ key, n }) => [key, n]))
}

async function namesOf(
  database: Kysely<Tables>,
  kind: AttributionKind,
  rows: readonly { key: string; articles: number }[],
  open: boolean,
): Promise<NamedCount[]> {
  if (rows.length === 0) return []
  const names = await database
    .selectFrom('attributed')
    .select(['key', 'name', 'articles', 'open'])
    .where('kind', '=', kind)
    .where(
      'key',
      'in',
      rows.map(({ key }) => key),
    )
    .execute()
  const known = new Map(names.filter((row) => !open || row.open > 0).map(({ key, name }) => [key, name]))
  return rows.flatMap(({ key, articles }) => {
    const name = known.get(key)
    return name === undefined ? [] : [{ key, name, articles }]
  })
}
