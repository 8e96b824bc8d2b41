/**
 * Fills an archive with invented news, by the archive's own way of keeping what was recovered, so that every table and
 * index is what it would be; only recovery, pictures and the flush after each capture are left out. What is kept is read.
 *
 *   node bench/archive/fill.mjs FOLDER SIZE
 */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { randomId } from '../../dist/archive/article-id.js'
import { openArchive } from '../../dist/archive/index.js'
import { keepArrival } from '../../dist/archive/keep.js'
import { openDatabase } from '../../dist/archive/sqlite.js'
import { freeze } from '../../dist/archive/stored-article.js'
import { loadReading } from '../../dist/reading/index.js'
import { comparing as likeness } from '../../dist/stories/index.js'
import { invented } from './invented.mjs'
import { reading } from './rules.mjs'

const comparing = { ...likeness, reading }

/** Captures in one transaction. */
const atOnce = 500

/** Makes the archive longer until it has `size` articles. */
export async function fill(folder, size, progress) {
  mkdirSync(folder, { recursive: true })
  const now = () => '2031-01-02T00:00:00.000Z'
  const archive = await openArchive({ dataFolder: folder, comparing, now })
  const { captures: there } = await archive.writer.figures()
  await archive.close()
  if (there >= size) return
  const reader = await loadReading()
  const database = openDatabase(path.join(folder, 'archive.sqlite'), { reading: false })
  try {
    // A crash spoils a file that can be made again, so nothing is waited for.
    await sql`pragma synchronous = off`.execute(database)
    await sql`pragma cache_size = -400000`.execute(database)
    for (let n = there; n < size; ) {
      const to = Math.min(size, n + atOnce)
      await database.transaction().execute(async (change) => {
        for (; n < to; n++) {
          const arrival = arrivalOf(invented(n, 1_000_000), n, reader)
          await keepArrival({ change, comparing, now: now(), newId: randomId }, arrival, null)
        }
      })
      progress?.(n, size)
    }
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
  } finally {
    await database.destroy()
  }
}

const rightsOf = (n) => (n % 3 === 0 ? { kind: 'open', licence: 'CC BY 4.0' } : { kind: 'private' })

function arrivalOf(news, n, reader) {
  const text = news.paragraphs.join('\n\n')
  const time = {
    text: news.published,
    local: news.published.slice(0, 19),
    zone: 'Z',
    instant: news.published,
    origin: 'metadata',
  }
  const hash = createHash('sha256').update(`${n}`).digest('hex')
  const article = {
    kind: 'article',
    fingerprint: createHash('sha256').update(`${news.headline}\n${text}`).digest('hex'),
    madeBy: 'recovery 0.1.0',
    url: news.url,
    publisher: news.outlet,
    language: 'en',
    kicker: null,
    headline: news.headline,
    headlineOrigin: 'page',
    standfirst: news.standfirst,
    byline: `By ${news.author}`,
    authors: [{ name: news.author }],
    agency: news.agency,
    dateline: null,
    published: time,
    updated: null,
    section: news.section,
    topics: [],
    alternates: [],
    body: news.paragraphs.map((words) => ({ kind: 'paragraph', text: words })),
    text,
    pictures: [],
    notes: [],
    rights: { terms: null, canceled: false, embargo: null },
    origins: { headline: [[0, news.headline.length]] },
    confidence: 0.97,
  }
  const recovered = { schema: 1, id: null, source: news.url, articles: [article], problems: [] }
  const bytes = new Uint8Array(0)
  return {
    capture: {
      hash,
      bytes,
      source: news.url,
      url: news.url,
      mediaType: 'text/html',
      charset: null,
      retrieved: news.published,
      timezone: null,
      id: null,
    },
    rights: rightsOf(n),
    recovered,
    articles: [{ position: 0, article, frozen: freeze(article), pictures: [], reading: reader.read(article) }],
    // The capture's own record is read by "how we got this" alone: one line stands for all.
    frozen: freeze({ ...recovered, articles: [] }),
    kept: 0,
    furniture: 12,
    problems: [],
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, size] = process.argv.slice(2)
  if (!folder || !(Number(size) > 0)) {
    console.error('usage: node bench/archive/fill.mjs FOLDER SIZE')
    process.exit(2)
  }
  const began = Date.now()
  await fill(folder, Number(size), (done, all) => {
    if (done % 5_000 === 0) console.error(`${done} of ${all}, ${Math.round(done / ((Date.now() - began) / 1000))}/s`)
  })
}
