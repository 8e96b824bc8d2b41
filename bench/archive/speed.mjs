/**
 * What a page costs in an archive of a given size: the portal is asked in its own process, so that what is measured is the
 * making of the page and nothing of the network.
 *
 *   node bench/archive/speed.mjs FOLDER [--requests N] [--cpu] [--json]
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openArchive } from '../../dist/archive/index.js'
import { slugOf } from '../../dist/portal/captured-words.js'
import { createPortal } from '../../dist/portal/index.js'
import { comparing } from '../../dist/stories/index.js'
import { invented, randomOf } from './invented.mjs'

const now = '2031-01-02T00:00:00.000Z'

/** Milliseconds of each kind of page: { kind, p50, p95, most, n }. @param wall  false: of CPU, for a machine that is busy */
export async function speedOf(folder, { requests = 300, wall = true } = {}) {
  const archive = await openArchive({ dataFolder: folder, comparing, now: () => now })
  const portal = createPortal({
    reader: archive.reader,
    recover: async () => ({ schema: 1, id: null, source: '', articles: [], problems: [] }),
    desk: null,
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
  try {
    const { articles } = await archive.writer.figures()
    const kinds = await addresses(archive, articles)
    const rows = []
    for (const [kind, addressOf] of Object.entries(kinds)) {
      const times = []
      for (let n = -20; n < requests; n++) {
        const address = await addressOf(n + 20)
        const used = process.cpuUsage()
        const began = performance.now()
        const answer = await portal.request(`http://127.0.0.1${address}`, { headers: { host: '127.0.0.1' } })
        await answer.arrayBuffer()
        const spent = performance.now() - began
        const { user, system } = process.cpuUsage(used)
        if (n >= 0) times.push(wall ? spent : (user + system) / 1000)
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

/** For every kind an address for the n-th request; articles are chosen all over the archive, so that few are in any cache. */
async function addresses({ reader }, articles) {
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
  const search = (q) => `/search?q=${encodeURIComponent(q)}`
  return {
    front: async () => '/',
    latest: async () => '/latest',
    section: async () => `/sections/${encodeURIComponent(pick(sections))}`,
    article: async () => article(),
    'search, a word of the text': async () => search(pick(pick(searched).words)),
    'search, the commonest words': async () =>
      search(pick(['the', 'of', 'and', 'state', 'government', 'people', 'year'])),
    'search, two words': async () => {
      const { words } = pick(searched)
      return search(`${pick(words)} ${pick(words)}`)
    },
    'search, a headline as a phrase': async () => search(`"${pick(searched).news.headline}"`),
    'search, agency and day': async () =>
      search(`agency:"Coast Wire" after:${pick(searched).news.published.slice(0, 10)} ${pick(pick(searched).words)}`),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { requests: { type: 'string' }, json: { type: 'boolean' }, cpu: { type: 'boolean' } },
  })
  const { articles, rows } = await speedOf(positionals[0], {
    requests: Number(values.requests ?? 300),
    wall: !values.cpu,
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
