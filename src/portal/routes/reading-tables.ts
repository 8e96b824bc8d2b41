/** What the articles of a search say, to take home: `/search/statements.csv?q=…`. */
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
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

export const readingTableRoutes: Routes = (app, door) => {
  for (const table of readingTables)
    for (const format of tableFormats) app.get(`/search/${table}.${format}`, (c) => answer(c, door, table, format))
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
