/**
 * What a page weighs, and how soon it stands: an article of 900 words without pictures, by bytes; pages of the sample
 * edition in Chromium with the processor slowed four times, by when the largest thing on them is painted and by how much
 * anything moved.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { openDesk } from '../../dist/desk/open-desk.js'
import { createPortal } from '../../dist/portal/index.js'
import { loadRecovery } from '../../dist/recovery/index.js'
import { findChromium } from '../../scripts/chromium.mjs'
import { invented } from './invented.mjs'

const now = '2031-05-04T12:00:00.000Z'
const chromium = findChromium()

/** { bytes: { html, css, script, scriptGzipped }, paints: [{ page, width, lcp, cls }] or null without a Chromium } */
export async function weigh({ folder, pages, rounds = 5 }) {
  const recovery = await loadRecovery()
  const recover = async (capture, options) => recovery.recover(capture, { ...options, now })
  const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-weight-'))
  const desk = await openDesk({ dataFolder: scratch, recover, now: () => now })
  const other = await openDesk({ dataFolder: folder, recover, now: () => now })
  try {
    const words = await articleOf900Words(desk)
    const portal = portalOf(desk)
    const html = await (await portal.request(words, local)).text()
    const css = await bytesOf(portal, '/assets/broadsheet.css')
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src)
    const script = await Promise.all(scripts.map((src) => bytesOf(portal, src)))
    const bytes = {
      html: Buffer.byteLength(html),
      css: css.length,
      script: script.reduce((sum, one) => sum + one.length, 0),
      scriptGzipped: script.reduce((sum, one) => sum + gzipSync(one).length, 0),
    }
    return { bytes, paints: chromium ? await paintsOf(portalOf(other), pages, rounds) : null }
  } finally {
    await desk.close()
    await other.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const local = { headers: { host: '127.0.0.1' } }
const portalOf = (desk) =>
  createPortal({
    reader: desk.reader,
    recover: async () => ({ schema: 1, id: null, source: '', articles: [], problems: [] }),
    desk: null,
    settings: { siteName: 'Measured', baseUrl: null, public: false, timezone: 'UTC', tryOpen: false, language: 'en' },
    now: () => now,
    clientAddress: () => '127.0.0.1',
  })
const bytesOf = async (portal, address) =>
  Buffer.from(await (await portal.request(`http://127.0.0.1${address}`, local)).arrayBuffer())

/** Kept as an operator's own article; its address. */
async function articleOf900Words(desk) {
  const paragraphs = []
  for (let n = 5, count = 0; count < 900; n++)
    for (const words of invented(n, 1000).paragraphs) {
      if (count >= 900) break
      paragraphs.push(words)
      count += words.split(/\s+/).length
    }
  const text = `---\ntitle: Ferries between the islands stop for a third week\nauthor: Mara Quill\ndate: 2031-05-03T08:00:00Z\n---\n\n${paragraphs.join('\n\n')}\n`
  const bytes = new TextEncoder().encode(text)
  const capture = {
    hash: 'f'.repeat(64),
    bytes,
    source: 'own.md',
    url: null,
    mediaType: 'text/markdown',
    charset: null,
    retrieved: now,
    timezone: null,
    id: null,
  }
  const { articles } = await desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
  const answer = await portalOf(desk).request(`http://127.0.0.1/articles/${articles[0].id}`, local)
  return `http://127.0.0.1${answer.headers.get('location')}`
}

async function paintsOf(portal, pages, rounds) {
  const { chromium: browserType } = await import('playwright-core')
  const server = createServer(getRequestListener(portal.fetch))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${server.address().port}`
  const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const found = []
    for (const [name, address] of Object.entries(pages))
      for (const width of [390, 1280]) {
        const seen = []
        for (let n = 0; n < rounds; n++) seen.push(await onePaint(browser, base + address, width))
        const middle = seen.sort((a, b) => a.lcp - b.lcp)[Math.floor(rounds / 2)]
        found.push({ page: name, width, lcp: middle.lcp, cls: Math.max(...seen.map(({ cls }) => cls)) })
      }
    return found
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

async function onePaint(browser, address, width) {
  // A context of its own: nothing is in its cache.
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(
    'window.seen = { lcp: 0, cls: 0 }; new PerformanceObserver((l) => { for (const e of l.getEntries()) seen.lcp = e.startTime }).observe({ type: "largest-contentful-paint", buffered: true }); new PerformanceObserver((l) => { for (const e of l.getEntries()) seen.cls += e.value }).observe({ type: "layout-shift", buffered: true })',
  )
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(400)
  const seen = await page.evaluate('window.seen')
  await context.close()
  return seen
}

/** The addresses that are painted: the front page and an article with a picture. */
export async function pagesOf(folder) {
  const desk = await openDesk({ dataFolder: folder, recover: async () => ({}), now: () => now })
  try {
    const { articles } = await desk.reader.latest({ limit: 50, offset: 0 }, now)
    const pictured = articles.find(({ picture }) => picture !== null && picture.width > 800)
    const answer = await portalOf(desk).request(`http://127.0.0.1/articles/${pictured.id}`, local)
    return { front: '/', 'an article with a picture': answer.headers.get('location') }
  } finally {
    await desk.close()
  }
}
