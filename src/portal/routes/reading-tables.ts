/** What the articles of a search say, to take home: `/search/statements.csv?q=…`. */
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { Allowance } from '../api/allowance.js'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
import { clientOf } from '../desk-door.js'
import type { Door, Routes } from '../door.js'
import { longestQuery } from '../feeds/sources.js'
import { problem } from '../given/problem.js'
import {
  foundArticles,
  type ReadingTable,
  readingLines,
  readingTables,
  type TableFormat,
  tableFormats,
} from '../given/reading-lines.js'

const types: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
}

/** Tables in a minute of one client: each may cost the reading of a thousand articles. */
const mostOfOne = 12

export const readingTableRoutes: Routes = (app, door) => {
  const allowance = new Allowance(mostOfOne)
  for (const table of readingTables)
    for (const format of tableFormats)
      app.get(`/search/${table}.${format}`, (c) => {
        const client = clientOf(door, c)
        const wait = client === null ? 0 : allowance.take(client, Date.parse(door.now()))
        return wait > 0 ? tooMany(c, wait) : answer(c, door, table, format)
      })
}

function tooMany(c: Context, wait: number): Response {
  c.header('Retry-After', String(wait))
  return problem(c, {
    status: 429,
    code: 'too-many',
    what: `one client may have ${mostOfOne} tables a minute`,
    fix: `come back in ${wait} seconds`,
  })
}

async function answer(c: Context, door: Door, table: ReadingTable, format: TableFormat): Promise<Response> {
  const query = (c.req.query('q') ?? '').slice(0, longestQuery).trim()
  setSharing(c, door)
  if (query === '')
    return problem(c, {
      status: 400,
      code: 'bad-request',
      what: 'there is nothing to look for',
      where: 'query: q',
      fix: 'send a search as q, as on its page',
    })
  const validators = await validatorsOf(c, door)
  setCaching(c, door)
  c.header('X-Robots-Tag', 'noindex')
  if (isFresh(c, validators)) return c.body(null, 304)
  c.header('Content-Type', types[format])
  c.header('Content-Disposition', `attachment; filename="${table}.${format}"`)
  const now = door.now()
  const lines = readingLines(door.reader, foundArticles(door.reader, { query, now }), {
    table,
    format,
    now,
    address: (path) => `${originOf(c, door)}${path}`,
  })
  return stream(c, async (out) => {
    for await (const line of lines) {
      if (out.aborted) return
      await out.write(line)
    }
  })
}
