/** What is there for programs, as a browser meets it: the list of calls, and articles that describe themselves. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../test-results/screens')

describe.skipIf(!chromiumPath)(`for programs${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let site: Served
  let browser: Browser
  beforeAll(async () => {
    edition = await openEdition(/^(?:04|17)/)
    const e = '&lt;/script>&lt;script>window.hit=1&lt;/script>&lt;!--&lt;script>'
    const page = `<html lang="en"><body><article><h1>Harbour ${e} strike</h1>${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the strike at the port, with ${e} in it, said the harbour master.</p>`).join('')}</article></body></html>`
    await edition.desk.add(captureOf(new TextEncoder().encode(page), { source: 'evil.html', mediaType: 'text/html' }), {
      rights: { kind: 'own' },
      again: false,
      fetchPicture: null,
    })
    site = await serveOn(edition.portal({ public: true, baseUrl: 'https://sheet.example' }))
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await edition?.close()
  })

  async function open(path: string, width = 1280, dark = false) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('console', (m) => {
      if (m.type() === 'error') trouble.push(m.text())
    })
    page.on('pageerror', (e) => trouble.push(e.message))
    await page.goto(site.base + path, { waitUntil: 'load' })
    return { page, trouble, close: () => context.close() }
  }

  it.each([
    [390, false],
    [390, true],
    [1280, false],
    [1280, true],
  ])('the list of calls is set well at %i px, dark: %s', async (width, dark) => {
    const { page, trouble, close } = await open('/api', width, dark)
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(trouble).toEqual([])
    await page.screenshot({ path: join(screens, `api-${width}-${dark ? 'dark' : 'light'}.png`) })
    await close()
  })

  it('what an article says of itself runs nothing and troubles no policy, whatever stands in it', async () => {
    const { articles } = await edition.desk.reader.latest({ limit: 10, offset: 0 }, now)
    for (const { id, rights } of articles) {
      const { page, trouble, close } = await open(`/articles/${id}`)
      expect(trouble).toEqual([])
      expect(await page.evaluate('window.hit')).toBeUndefined()
      const described = (await page.evaluate(
        'Array.from(document.querySelectorAll(`script[type="application/ld+json"]`), (s) => JSON.parse(s.textContent)["@type"])',
      )) as string[]
      expect(described).toEqual(rights.kind === 'private' ? [] : ['NewsArticle'])
      await close()
    }
  })
})
