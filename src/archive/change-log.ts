/**
 * What happened to articles, for those who keep a copy: one line an article, its last change, in the order of the
 * changes. Written by triggers, so that no way into the archive can forget it; a change moves the article's line to the end,
 * so the log is never longer than the archive. Numbers are given under the write lock: whoever has read up to a number has
 * missed nothing before it.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ArticleId, ArticleSummary } from './archive.js'
import type { Tables } from './schema.js'
import { summaryOf, summaryRows, visible } from './summaries.js'

export type ChangeKind =
  | 'added'
  | 'revised'
  | 'recovered'
  | 'edited'
  | 'copied'
  | 'withdrawn'
  | 'canceled'
  | 'vanished'
  | 'erased'

/** `copied`: a copy of it came or went. `released`: its embargo passed, which nobody writes down. */
export type Change =
  | {
      readonly kind: 'added' | 'revised' | 'recovered' | 'edited' | 'copied' | 'released'
      readonly at: string
      readonly article: ArticleSummary
    }
  | {
      readonly kind: 'withdrawn' | 'canceled' | 'vanished' | 'erased'
      readonly at: string
      readonly id: ArticleId
      readonly reason: string | null
    }

/** How far somebody has read. */
export interface ChangePlace {
  /** Changes up to this number were read. */
  readonly number: number
  /** Embargoes that ended up to this instant were read, of those that ended with it up to this number of an article. */
  readonly embargo: string
  readonly released: number
}

export interface Changes {
  readonly changes: readonly Change[]
  readonly next: ChangePlace
  /** There are more now. */
  readonly more: boolean
}

const clock = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
const log = (id: string, kind: string, from = '') => `
  delete from changes where article in (select ${id} ${from});
  insert into changes(article, kind, at) select ${id}, ${kind}, ${clock} ${from};`

/** Columns of a line that are worth telling when they change. */
const told = [
  'kind',
  'kicker',
  'headline',
  'headline_origin',
  'standfirst',
  'opening',
  'agency',
  'outlet',
  'section',
  'language',
  'published',
  'updated',
  'sorted',
  'url',
  'rights',
  'pinned',
  'picture',
  'embargo',
  'current',
  'fingerprint',
  'confidence',
]

export const CHANGE_LOG: readonly string[] = [
  // Numbers are never given twice: a reader's place would point past a new change.
  `create table changes (number integer primary key autoincrement, article text not null unique, kind text not null, at text not null)`,
  `insert into changes(article, kind, at) select id, case state when 'shown' then 'added' else state end, added from articles order by number`,
  `insert into changes(article, kind, at) select id, kind, since from tombstones where id not in (select id from articles)`,
  `create trigger log_added after insert on articles begin ${log('new.id', "case new.state when 'shown' then 'added' else new.state end")} end`,
  `create trigger log_state after update on articles when old.state <> new.state begin
    ${log('new.id', "case new.state when 'shown' then 'added' else new.state end")} end`,
  // Before its first revision is shown an article was only just added.
  `create trigger log_line after update on articles when old.state = new.state and old.current is not null
    and (${told.map((column) => `old.${column} is not new.${column}`).join(' or ')}) begin
    ${log(
      'new.id',
      `case when new.state <> 'shown' then new.state when old.current is not new.current then 'revised'
        when old.fingerprint is not new.fingerprint or old.confidence is not new.confidence then 'recovered' else 'edited' end`,
    )} end`,
  `create trigger log_words after update of data on revisions when old.data is not new.data begin
    ${log('id', "case state when 'shown' then 'recovered' else state end", 'from articles where number = new.article and current = new.number')} end`,
  ...(['insert', 'delete'] as const).map((event) => {
    const article = event === 'insert' ? 'new.article' : 'old.article'
    return `create trigger log_mend_${event} after ${event} on edits begin
      ${log('id', "case state when 'shown' then 'edited' else state end", `from articles where number = ${article}`)} end`
  }),
  `create trigger log_erased after delete on articles begin ${log('old.id', "'erased'")} end`,
]

/** The shown copies of an article. Of one that is under embargo nobody is told, not even by what becomes of the others. */
const copiesShown = (row: 'new' | 'old') => `from articles where state = 'shown'
  and number in (select other from copies where article = ${row}.number)
  and (${row}.embargo is null or ${row}.embargo <= ${clock})`

/** Makes copies part of the log, and an instant a place in it. */
export const CHANGES_OF_COPIES: readonly string[] = [
  `create index changes_by_time on changes (at, number)`,
  `create trigger log_copy_state after update of state on articles when old.state <> new.state begin
    ${log('id', "'copied'", copiesShown('new'))} end`,
  // Before: with the article its copies are forgotten.
  `create trigger log_copy_erased before delete on articles when old.state = 'shown' begin
    ${log('id', "'copied'", copiesShown('old'))} end`,
]

/** That an article and these others are copies of each other now, or are no longer: its own change is in the log. */
export async function logCopied(change: Transaction<Tables>, article: number, others: readonly number[]) {
  if (others.length === 0) return
  const told = sql`from articles where state = 'shown' and number in (${sql.join(others)}) and exists (
    select 1 from articles a where a.number = ${article} and a.state = 'shown'
    and (a.embargo is null or a.embargo <= ${sql.raw(clock)}))`
  await sql`delete from changes where article in (select id ${told})`.execute(change)
  await sql`insert into changes(article, kind, at) select id, 'copied', ${sql.raw(clock)} ${told} order by number`.execute(
    change,
  )
}

/** What is told of an article's reading changed, by the hand of the desk. */
export async function logEdited(change: Transaction<Tables>, article: number): Promise<void> {
  const told = sql`from articles where number = ${article} and state = 'shown'`
  await sql`delete from changes where article in (select id ${told})`.execute(change)
  await sql`insert into changes(article, kind, at) select id, 'edited', ${sql.raw(clock)} ${told}`.execute(change)
}

/** Lines from an instant on that are looked at for the first of them: a clock that was set back has mixed their times. */
const MIXED = 20_000

/** The place in the log from which all is told that happened since an instant; of what happened before, a little may be. */
export async function placeAt(database: Kysely<Tables>, since: string, at: string): Promise<ChangePlace> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`select
    (select min(number) from (select number from changes where at >= ${since} order by at, number limit ${MIXED})) as first,
    (select max(number) from changes) as last`.execute(database)
  const [found] = rows
  const before = found?.first == null ? (found?.last ?? 0) : found.first - 1
  return { number: before, embargo: since < at ? since : at, released: 0 }
}

export async function changesSince(
  database: Kysely<Tables>,
  { place, limit }: { place: ChangePlace | null; limit: number },
  at: string,
): Promise<Changes> {
  // Who begins reads the log from its start, where every article that shows now stands.
  const from = place ?? { number: 0, embargo: at, released: 0 }
  const released = await summaryRows(
    database,
    at,
    sql`articles a where ${visible(at)} and a.embargo >= ${from.embargo} and a.embargo <= ${at}
      and (a.embargo > ${from.embargo} or a.number > ${from.released}) order by a.embargo, a.number limit ${limit}`,
  )
  const last = released.length === limit ? released.at(-1) : undefined
  const reached =
    last === undefined
      ? { embargo: from.embargo > at ? from.embargo : at, released: from.embargo >= at ? from.released : ALL }
      : { embargo: last.embargo ?? at, released: last.number }
  const room = limit - released.length
  const lines =
    room === 0
      ? []
      : await database
          .selectFrom('changes')
          .selectAll()
          .where('number', '>', from.number)
          .orderBy('number')
          .limit(room + 1)
          .execute()
  const shown = lines.slice(0, room)
  const ids = shown.map(({ article }) => article)
  const rows =
    ids.length === 0
      ? []
      : await summaryRows(database, at, sql`articles a where a.id in (${sql.join(ids)}) and ${visible(at)}`)
  const summaries = new Map(rows.map((row) => [row.id, summaryOf(row)]))
  const stones =
    ids.length === 0
      ? []
      : await database.selectFrom('tombstones').select(['id', 'reason']).where('id', 'in', ids).execute()
  const reasons = new Map(stones.map(({ id, reason }) => [id, reason]))
  const changes = shown.flatMap(({ article: id, kind, at: when }): Change[] => {
    const article = summaries.get(id)
    switch (kind) {
      case 'added':
      case 'revised':
      case 'recovered':
      case 'edited':
      case 'copied':
        // Under embargo: nothing, not even that there is something.
        return article === undefined ? [] : [{ kind, at: when, article }]
      case 'withdrawn':
      case 'canceled':
      case 'vanished':
      case 'erased':
        return [{ kind, at: when, id, reason: reasons.get(id) ?? null }]
      default:
        return kind satisfies never
    }
  })
  return {
    changes: [
      ...released.map((row): Change => ({ kind: 'released', at: row.embargo ?? at, article: summaryOf(row) })),
      ...changes,
    ],
    next: { number: shown.at(-1)?.number ?? from.number, ...reached },
    more: lines.length > room || last !== undefined,
  }
}

/** Above every number of an article: all whose embargo ended with an instant were read. */
const ALL = Number.MAX_SAFE_INTEGER

/** The state of what shows: it moves with every change, and when an embargo ends. */
export interface LastChange {
  /** Number of the last change, 0 in an empty archive. */
  readonly number: number
  /** Last embargo that ended; null when none did. */
  readonly released: string | null
  /** When the later of the two was; null in an empty archive. */
  readonly at: string | null
}

export async function lastChange(database: Kysely<Tables>, at: string): Promise<LastChange> {
  const last = await database
    .selectFrom('changes')
    .select(['number', 'at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { rows } = await sql<{ embargo: string | null }>`
    select max(embargo) as embargo from articles where embargo <= ${at}`.execute(database)
  const released = rows[0]?.embargo ?? null
  const times = [last?.at, released].filter((time) => typeof time === 'string').sort()
  return { number: last?.number ?? 0, released, at: times.at(-1) ?? null }
}
