/** Lists of articles, newest first, read on from where the last page ended. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ArticleList, ListAsked } from './archive.js'
import { instantOf } from './instants.js'
import type { Tables } from './schema.js'
import { type SummaryRow, summaryOf, summaryRows, visible } from './summaries.js'

const MOST_LISTED = 200

/** A place between two articles of a list: what it is sorted by and, of those at one instant, the number. */
interface Place {
  readonly sorted: string
  readonly number: number
}

const placeOf = ({ sorted, number }: Place): string => `${sorted.replace(/[-:.]/g, '')}-${number.toString(36)}`

/** null for what no list gave out. */
export function readPlace(text: string | undefined): Place | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})?Z-([0-9a-z]{1,10})$/.exec(text ?? '')
  if (parts === null) return null
  const [year, month, day, hour, minute, second, thousandth, number = ''] = parts.slice(1)
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  if (instantOf(`${at}Z`) === null) return null
  // As it was given out, character by character: it is compared as text.
  return { sorted: `${at}${thousandth ? `.${thousandth}` : ''}Z`, number: Number.parseInt(number, 36) }
}

/** @param at  the present, in the form of `instants.ts` */
export async function listArticles(database: Kysely<Tables>, asked: ListAsked, at: string): Promise<ArticleList> {
  const limit = Math.max(1, Math.min(MOST_LISTED, Math.trunc(asked.limit) || 1))
  const before = readPlace(asked.before)
  const after = before === null ? readPlace(asked.after) : null
  const { from, sorted, number } = sourceOf(asked)
  const place = after ?? before
  const within = sql.join(
    [
      from.where,
      visible(at),
      ...(place === null
        ? []
        : [
            after === null
              ? sql`(${sorted}, ${number}) < (${place.sorted}, ${place.number})`
              : sql`(${sorted}, ${number}) > (${place.sorted}, ${place.number})`,
          ]),
    ],
    sql` and `,
  )
  const order = after === null ? sql`${sorted} desc, ${number} desc` : sql`${sorted}, ${number}`
  // One more than is shown tells whether there are more.
  const rows = await summaryRows(database, at, sql`${from.tables} where ${within} order by ${order} limit ${limit + 1}`)
  const more = rows.length > limit
  const shown = rows.slice(0, limit)
  if (after !== null) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  const has = (row: SummaryRow | undefined, there: boolean) => (row !== undefined && there ? placeOf(row) : null)
  return {
    articles: shown.map(summaryOf),
    newer: has(first, after === null ? before !== null : more),
    older: has(last, after === null ? more : true),
  }
}

/** The index that the list is read from: its tables, and the columns that it is in order of. */
function sourceOf({ of, open }: ListAsked): {
  from: { tables: RawBuilder<unknown>; where: RawBuilder<unknown> }
  sorted: RawBuilder<unknown>
  number: RawBuilder<unknown>
} {
  const plain = { sorted: sql`a.sorted`, number: sql`a.number` }
  if (of === undefined) return { from: { tables: sql`articles a`, where: sql`1` }, ...plain }
  switch (of.kind) {
    case 'section':
      return { from: { tables: sql`articles a`, where: sql`a.section = ${of.name}` }, ...plain }
    case 'time':
      return {
        from: { tables: sql`articles a`, where: sql`a.sorted >= ${of.from} and a.sorted < ${of.to}` },
        ...plain,
      }
    case 'outlet':
    case 'agency':
    case 'author': {
      // The literals let SQLite use the partial indexes.
      const only = open === true ? sql`t.shown = 1 and t.open = 1` : sql`t.shown = 1`
      return {
        from: {
          tables: sql`attributions t cross join articles a on a.number = t.article`,
          where: sql`t.kind = ${of.kind} and t.key = ${of.key} and ${only}`,
        },
        sorted: sql`t.sorted`,
        number: sql`t.article`,
      }
    }
    default:
      return of satisfies never
  }
}
