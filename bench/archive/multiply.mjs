/**
 * Makes an archive several times as long as it is, inside the database: every row that hangs on an article is laid again
 * under new numbers, each time half a period later, and the words of search are indexed anew. Keeping a million articles one
 * by one takes the better part of an hour; this takes minutes, and the tables, indexes and lists of words are as long.
 * What differs: each text stands there several times, as an article of its own that is nobody's copy.
 */
import path from 'node:path'
import { sql } from 'kysely'
import { searchRow } from '../../dist/archive/article-row.js'
import { readingWords } from '../../dist/archive/reading-words.js'
import { openDatabase } from '../../dist/archive/sqlite.js'
import { thawArticle, thawReading } from '../../dist/archive/stored-article.js'
import { shownReading } from '../../dist/reading/shown.js'

/** Tables that are filled by triggers, are of the whole archive, or are laid again by hand below. */
const apart = /^(?:migrations|facts|tallies|section_tallies|article_search.*|sqlite_.*|tombstones|erasures|chores)$/
/** How an article's or a capture's own unique words are told from those of the rows they were laid after. */
const anew = {
  'articles.id': () => 'lower(hex(randomblob(6)))',
  'articles.address': (n) => `address || '?again=${n}'`,
  'articles.page': (n) => `page || '?again=${n}'`,
  'captures.hash': () => 'lower(hex(randomblob(32)))',
  'captures.address': (n) => `address || '?again=${n}'`,
}
/** Columns that say when, in every table: an instant in words, or in whole seconds. */
const times = new Set(['sorted', 'moment', 'retrieved', 'added'])

/**
 * @param by      how many times as long as it is now
 * @param seconds how much later each part is than the one before
 */
export async function multiply(folder, { by, seconds, progress }) {
  const database = openDatabase(path.join(folder, 'archive.sqlite'), { reading: false })
  const run = (statement) => sql.raw(statement).execute(database)
  try {
    for (const pragma of ['synchronous = off', 'foreign_keys = off', 'cache_size = -600000', 'temp_store = file'])
      await run(`pragma ${pragma}`)
    const tables = await tablesOf(run)
    const step = Object.fromEntries(
      await Promise.all(
        ['articles', 'captures', 'revisions'].map(async (name) => [
          name,
          await one(run, `select max(number) n from ${name}`),
        ]),
      ),
    )
    await layWords(database, run)
    for (let n = 1; n < by; n++) {
      await run('begin')
      for (const table of tables) await run(laidAgain(table, n, step, seconds))
      const columns = 'headline, standfirst, body, captions, authors, agency, outlet, section'
      await run(
        `insert into article_search(rowid, ${columns}) select number + ${n * step.articles}, ${columns} from base_words order by number`,
      )
      await run('commit')
      progress?.(n + 1, by)
    }
    await run('pragma wal_checkpoint(truncate)')
  } finally {
    await database.destroy()
  }
}

async function one(run, query) {
  const { rows } = await run(query)
  return rows[0].n ?? 0
}

async function tablesOf(run) {
  const { rows } = await run(`select name from sqlite_master where type = 'table'`)
  const triggered = await filledByTriggers(run)
  const tables = []
  for (const { name } of rows.filter((row) => !apart.test(row.name) && !triggered.has(row.name))) {
    const { rows: columns } = await run(`pragma table_info(${name})`)
    const { rows: keys } = await run(`pragma foreign_key_list(${name})`)
    const refers = new Map(keys.map((key) => [key.from, key.table]))
    if (['articles', 'captures', 'revisions'].includes(name)) refers.set('number', name)
    // What hangs on no article (a password, a picture's facts) is there once.
    if (refers.size > 0) tables.push({ name, columns: columns.map((column) => column.name), refers })
  }
  const order = ['captures', 'articles', 'revisions']
  const place = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length)
  return tables.sort((a, b) => place(a) - place(b))
}

/** Names that a trigger on articles, captures or attributions inserts into. */
async function filledByTriggers(run) {
  const { rows } = await run(`select sql from sqlite_master where type = 'trigger'`)
  return new Set(rows.flatMap(({ sql: text }) => [...text.matchAll(/insert into (\w+)/gi)].map(([, name]) => name)))
}

function laidAgain({ name, columns, refers }, n, step, seconds) {
  const value = (column) => {
    const to = refers.get(column)
    if (to !== undefined && step[to] !== undefined) return `"${column}" + ${n * step[to]}`
    if (name === 'articles' && column === 'current') return `current + ${n * step.revisions}`
    const unique = anew[`${name}.${column}`]
    if (unique !== undefined) return unique(n)
    if (times.has(column))
      return `case typeof("${column}") when 'integer' then "${column}" + ${n * seconds} else strftime('%Y-%m-%dT%H:%M:%fZ', "${column}", '+${n * seconds} seconds') end`
    return `"${column}"`
  }
  const key = refers.has('number') ? 'number' : [...refers].find(([, to]) => step[to] !== undefined)?.[0]
  const within = key === undefined ? '' : ` where "${key}" <= ${step[refers.get(key)]}`
  return `insert into ${name} (${columns.map((c) => `"${c}"`).join(', ')}) select ${columns.map(value).join(', ')} from ${name}${within}`
}

/** The words of every article as search has them, once, in a table that lasts as long as the connection. */
async function layWords(database, run) {
  await run(
    'create temp table base_words (number integer primary key, headline, standfirst, body, captions, authors, agency, outlet, section)',
  )
  for (let after = 0; ; ) {
    const { rows } = await run(
      `select a.number, a.outlet, r.data, k.data as reading from articles a join revisions r on r.number = a.current
        left join readings k on k.revision = r.number where a.number > ${after} order by a.number limit 500`,
    )
    if (rows.length === 0) break
    for (const { number, outlet, data, reading } of rows) {
      const read = reading === null ? null : thawReading(reading)
      const said = read === null ? '' : readingWords(shownReading(read))
      const { rowid, ...words } = searchRow(number, thawArticle(data), outlet, said)
      await database
        .insertInto('base_words')
        .values({ number: rowid, ...words })
        .execute()
    }
    after = rows.at(-1).number
  }
}
