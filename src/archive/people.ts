/**
 * People in public office, and what they are quoted with. Two articles speak of one person only where they share more than the
 * name: a role, or an organisation that the role names. What they share is told; a name alone joins nothing, and a bare "mayor"
 * or "president" only together with a place or an organisation that both articles name.
 */
import { type Kysely, sql } from 'kysely'
import type { PeoplePage, Person, PersonGroup } from './archive.js'
import { nameKey } from './name-key.js'
import { isPublicRole } from './public-roles.js'
import type { Tables } from './schema.js'
import { foldedRuns } from './search-words.js'
import { readTexts } from './stored-article.js'
import { type SummaryRow, summaryOf, summaryRows, visible } from './summaries.js'

/** In fewer articles with a public role nobody is given a page. */
export const LEAST_ARTICLES = 3
/** Newest articles with the name that are looked at, and of a group that are listed. */
const MOST_LOOKED_AT = 300
const MOST_LISTED = 100
const MOST_NAMES = 50
/** Organisations and places of one article that may join it to another. */
const MOST_AROUND = 60
/** Names in their order that are looked through for a page of those who are given one. */
const MOST_PASSED = 400

/** Words that do not tell one office from another. */
const LOOSE: ReadonlySet<string> = new Set(
  'the a an of for to and former ex then acting interim new outgoing incoming der die das des ehemalige ehemaliger fruhere fruherer le la les du de ancien ancienne el los las del antiguo antigua'.split(
    ' ',
  ),
)

export async function personOf(
  database: Kysely<Tables>,
  { name, open }: { name: string; open: boolean },
  at: string,
): Promise<Person | null> {
  const key = nameKey(name)
  if (key === null) return null
  const { rows } = await sql<{ article: number; name: string; roles: string }>`
    select n.article, n.name, n.roles from named n join articles a on a.number = n.article
    where n.kind = 'person' and n.key = ${key} and n.public = 1 ${open ? sql`and n.open = 1` : sql``} and ${visible(at)}
    order by n.sorted desc, n.article desc limit ${MOST_LOOKED_AT}`.execute(database)
  if (rows.length < LEAST_ARTICLES) return null
  const around = await aroundIn(
    database,
    rows.map(({ article }) => article),
  )
  const found = rows.map(({ article, name: printed, roles }): Appearance => {
    const held = readTexts(roles).filter(isPublicRole)
    return {
      article,
      name: printed,
      roles: held,
      ties: tiesOf(held, (around.get(article) ?? []).slice(0, MOST_AROUND)),
    }
  })
  const joined = groupsOf(found).filter(({ members }) => members.length >= LEAST_ARTICLES)
  if (joined.length === 0) return null
  const listed = joined.flatMap(({ members }) => members.slice(0, MOST_LISTED).map(({ article }) => article))
  const summaries = new Map(
    (await summaryRows(database, at, sql`articles a where a.number in (${sql.join(listed)})`)).map((row) => [
      row.number,
      row,
    ]),
  )
  const [first] = rows
  return {
    key,
    name: first?.name ?? name,
    groups: joined.map(({ members, shared }): PersonGroup => {
      const inOrder = members.slice(0, MOST_LISTED).flatMap(({ article }): SummaryRow[] => {
        const row = summaries.get(article)
        return row === undefined ? [] : [row]
      })
      return {
        name: mostOften(members.map((member) => member.name)),
        roles: [...new Set(members.flatMap(({ roles }) => roles))],
        shared,
        articles: inOrder.map(summaryOf),
        count: members.length,
      }
    }),
  }
}

/** Who is given a page, in the order of the keys of their names. */
export async function peoplePage(
  database: Kysely<Tables>,
  { from, open }: { from: string | null; open: boolean },
  at: string,
): Promise<PeoplePage> {
  const { rows } = await sql<{ key: string }>`select key from people
    where ${sql.ref(open ? 'open' : 'articles')} >= ${LEAST_ARTICLES} and key >= ${from ?? ''}
    order by key limit ${MOST_PASSED + 1}`.execute(database)
  const people: { key: string; name: string; articles: number }[] = []
  for (const [index, { key }] of rows.entries()) {
    if (people.length === MOST_NAMES || index === MOST_PASSED) return { people, next: key }
    const person = await personOf(database, { name: key, open }, at)
    if (person !== null)
      people.push({ key, name: person.name, articles: person.groups.reduce((sum, { count }) => sum + count, 0) })
  }
  return { people, next: null }
}

interface Appearance {
  readonly article: number
  readonly name: string
  readonly roles: readonly string[]
  /** What it may share with another: the key, and the words that are told of it. */
  readonly ties: ReadonlyMap<string, string>
}

/** A role by its words without those that stand in every one, and each organisation that it names. */
function tiesOf(roles: readonly string[], around: readonly Around[]): Map<string, string> {
  const ties = new Map<string, string>()
  for (const role of roles) {
    const runs = foldedRuns(role)
    const words = runs.filter((run) => !LOOSE.has(run))
    if (words.length > 1) ties.set(`role ${words.join(' ')}`, role)
    const whole = ` ${runs.join(' ')} `
    for (const { kind, name: printed } of around) {
      const name = foldedRuns(printed).join(' ')
      if (name === '') continue
      if (words.length === 1) ties.set(`role ${words[0]} ${kind} ${name}`, `${role}, ${printed}`)
      if (kind === 'organisation' && whole.includes(` ${name} `)) ties.set(`organisation ${name}`, printed)
    }
  }
  return ties
}

interface Around {
  readonly kind: 'organisation' | 'place'
  readonly name: string
}

/** Organisations and places that articles name. */
async function aroundIn(database: Kysely<Tables>, articles: readonly number[]): Promise<Map<number, Around[]>> {
  const { rows } = await sql<Around & { article: number }>`select article, kind, name from named
    where kind in ('organisation', 'place') and article in (select value from json_each(${JSON.stringify(articles)}))`.execute(
    database,
  )
  const found = new Map<number, Around[]>()
  for (const { article, ...around } of rows) {
    const others = found.get(article)
    if (others === undefined) found.set(article, [around])
    else others.push(around)
  }
  return found
}

interface Group {
  readonly members: readonly Appearance[]
  /** What at least two of them have in common, the most common first. */
  readonly shared: readonly string[]
}

/** Articles that share a tie, and those that share one with any of these; the largest group first. */
function groupsOf(appearances: readonly Appearance[]): Group[] {
  const parents = appearances.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at] ?? at
    return at
  }
  const holders = new Map<string, number[]>()
  for (const [index, { ties }] of appearances.entries())
    for (const key of ties.keys()) holders.set(key, [...(holders.get(key) ?? []), index])
  for (const [first = 0, ...others] of holders.values()) for (const other of others) parents[root(other)] = root(first)
  const groups = new Map<number, Appearance[]>()
  for (const [index, appearance] of appearances.entries())
    groups.set(root(index), [...(groups.get(root(index)) ?? []), appearance])
  return [...groups.values()]
    .map((members) => ({ members, shared: sharedBy(members) }))
    .sort((a, b) => b.members.length - a.members.length)
}

function sharedBy(members: readonly Appearance[]): string[] {
  const counts = new Map<string, { words: string; n: number }>()
  for (const { ties } of members)
    for (const [key, words] of ties) counts.set(key, { words, n: (counts.get(key)?.n ?? 0) + 1 })
  return [...counts.values()]
    .filter(({ n }) => n > 1)
    .sort((a, b) => b.n - a.n || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words)
}

function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
