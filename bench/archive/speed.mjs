/**
 * What a page costs in an archive of a given size: the portal is asked in its own process, so that what is measured is the
 * making of the page and nothing of the network.
 *
 *   node bench/archive/speed.mjs FOLDER [--requests N] [--only KIND,KIND] [--cpu] [--json]
 */

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { openArchive } from '../../dist/archive/index.js'
import { openDatabase } from '../../dist/archive/sqlite.js'
import { slugOf } from '../../dist/portal/captured-words.js'
import { createPortal } from '../../dist/portal/index.js'
import { comparing } from '../../dist/stories/index.js'
import { invented, randomOf } from './invented.mjs'
import { reading } from './rules.mjs'

/** Requests of each kind before any is measured: a server that has just begun compiles its own code. */
export const warmUp = 100

const now = '2031-01-02T00:00:00.000Z'

/** Milliseconds of each kind of page: { kind, p50, p95, most, n }. @param wall  false: of CPU, for a machine that is busy. @param only  these kinds alone */
export async function speedOf(folder, { requests = 300, wall = true, only } = {}) {
  const archive = await openArchive({
    dataFolder: folder,
    comparing: { ...comparing, reading },
    now: () => now,
  })
  const portal = createPortal({
    reader: archive.reader,
    recover: async () => ({ schema: 1, id: null, source: '', articles: [], problems: [] }),
    desk: deskOver(archive),
    settings: {
      siteName: 'Measured',
      baseUrl: 'https://sheet.example',
      public: false,
      timezone: 'UTC',
      tryOpen: false,
      language: 'en',
    },
    now: () => now,
    clientAddress: () => '127.0.0.1',
  })
  // As the program serves it: this puts the answers that the server writes to the socket in place of those for fetching.
  getRequestListener(portal.fetch)
  try {
    const { articles } = await archive.writer.figures()
    const kinds = await addresses(archive, articles, folder)
    const rows = []
    for (const [kind, addressOf] of Object.entries(kinds)) {
      if (only !== undefined && !only.includes(kind)) continue
      const times = []
      for (let n = -warmUp; n < requests; n++) {
        const address = await addressOf(n + warmUp)
        const used = process.cpuUsage()
        const began = performance.now()
        const answer = await portal.request(`http://127.0.0.1${address}`, { headers: { host: '127.0.0.1', cookie } })
        const spent = performance.now() - began
        const { user, system } = process.cpuUsage(used)
        if (n >= 0) times.push(wall ? spent : (user + system) / 1000)
        if ((await answer.arrayBuffer()).byteLength === 0) throw new Error(`${address} answers nothing`)
        if (!answer.ok && n === 0) throw new Error(`${address} answers ${answer.status}`)
      }
      times.sort((a, b) => a - b)
      const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
      rows.push({ kind, p50: at(0.5), p95: at(0.95), most: times.at(-1), n: times.length })
    }
    return { articles, rows }
  } finally {
    await archive.close()
  }
}

/** Somebody who is at the desk: what is measured is what its pages cost, not the door. */
const cookie = ['broadsheet-desk', '__Host-broadsheet-desk'].map((name) => `${name}=measured`).join('; ')
function deskOver({ operator, reader, writer }) {
  const session = { formToken: 'measured' }
  const access = { hasPassword: async () => true, session: async () => session }
  return { operator, reader, access, status: () => writer.figures() }
}

/** For every kind an address for the n-th request; articles are chosen all over the archive, so that few are in any cache. */
async function addresses({ reader, operator }, articles, folder) {
  const random = randomOf(11)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const sections = (await reader.sections(now)).map(({ name }) => name)
  const paths = []
  const searched = []
  for (let n = 0; n < 400; n++) {
    const { articles: page } = await reader.latest(
      { limit: 1, offset: Math.floor(random() * Math.min(articles, 50_000)) },
      now,
    )
    paths.push(page[0])
    const news = invented(Math.floor(random() * Math.min(articles, 1_000_000)), 1_000_000)
    const words = news.paragraphs
      .join(' ')
      .split(/\W+/)
      .filter((w) => w.length > 3)
    searched.push({ news, words })
  }
  const article = () => {
    const one = pick(paths)
    return `/articles/${one.id}/${encodeURIComponent(slugOf(one.headline))}`
  }
  const names = {}
  for (const kind of ['outlet', 'agency', 'author'])
    names[kind] = (await reader.attributedPage({ kind, open: false, from: null }, now)).names.map(({ key }) => key)
  const said = []
  for (const { id } of paths.slice(0, 100)) {
    const read = await reader.reading(id, now)
    said.push(...(read?.reading.statements ?? []).flatMap(({ speaker }) => speaker?.name ?? []))
  }
  if (said.length === 0) throw new Error(`${folder} holds no readings: it was filled by an older version, make it anew`)
  const copied = await mostCopied(folder)
  const { captures } = await operator.captures({ show: 'all', source: null, before: null, limit: 40 })
  const name = (folder, kind) => `/${folder}/${encodeURIComponent(pick(names[kind]))}`
  const search = (q) => `/search?q=${encodeURIComponent(q)}`
  return {
    front: async () => '/',
    latest: async () => '/latest',
    section: async () => `/sections/${encodeURIComponent(pick(sections))}`,
    article: async () => article(),
    'article with the most copies': async () => pick(copied),
    'who said what in an article': async () => `/articles/${pick(paths).id}/said`,
    outlet: async () => name('outlets', 'outlet'),
    agency: async () => name('agencies', 'agency'),
    author: async () => name('authors', 'author'),
    day: async () => `/days/${pick(paths).sorted.slice(0, 10)}`,
    month: async () => `/days/${pick(paths).sorted.slice(0, 7)}`,
    changes: async () => `/api/v1/changes?limit=100&changed_since=2020-01-01`,
    'desk, captures': async () => pick(['/desk', '/desk?show=failed', '/desk?show=uncertain']),
    'desk, captures of a source': async () => `/desk?source=${encodeURIComponent(pick(captures).origin)}`,
    'desk, articles': async () => '/desk/articles',
    'desk, sources': async () => '/desk/sources',
    'search, a word of the text': async () => search(pick(pick(searched).words)),
    'search, the commonest words': async () =>
      search(pick(['the', 'of', 'and', 'state', 'government', 'people', 'year'])),
    'search, two words': async () => {
      const { words } = pick(searched)
      return search(`${pick(words)} ${pick(words)}`)
    },
    'search, a headline as a phrase': async () => search(`"${pick(paths).headline}"`),
    'search, what somebody said': async () => search(`said:"${pick(said)}"`),
    'search, a day spoken of': async () => search(`when:${pick(paths).sorted.slice(0, 10)}`),
    'statements of somebody': async () => `/api/v1/statements?speaker=${encodeURIComponent(pick(said))}`,
    'search, agency and day': async () =>
      search(`agency:"Coast Wire" after:${pick(searched).news.published.slice(0, 10)} ${pick(pick(searched).words)}`),
  }
}

/** Paths of the articles with the most copies: asked once, by reading the whole table. */
async function mostCopied(folder) {
  const database = openDatabase(path.join(folder, 'archive.sqlite'), { reading: true })
  try {
    const { rows } = await sql`select a.id, a.headline from
      (select article, count(*) n from copies group by article order by n desc limit 40) c
      join articles a on a.number = c.article`.execute(database)
    return rows.map(({ id, headline }) => `/articles/${id}/${encodeURIComponent(slugOf(headline))}`)
  } finally {
    await database.destroy()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      requests: { type: 'string' },
      json: { type: 'boolean' },
      cpu: { type: 'boolean' },
      only: { type: 'string' },
    },
  })
  const { articles, rows } = await speedOf(positionals[0], {
    requests: Number(values.requests ?? 300),
    wall: !values.cpu,
    only: values.only?.split(','),
  })
  if (values.json) console.log(JSON.stringify({ articles, rows }))
  else {
    console.log(`${articles} articles`)
    for (const { kind, p50, p95, most } of rows)
      console.log(
        `${kind.padEnd(32)} p50 ${p50.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)}  most ${most.toFixed(1).padStart(7)} ms`,
      )
  }
}
