/** What a reader sees, in Chromium, on every kind of page filled from the sample edition. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { captureOf, type Edition, openEdition } from './edition.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../test-results/screens')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

describe.skipIf(!chromiumPath)(`pages in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let site: Served
  let browser: Browser
  const paths = new Map<string, string>()

  beforeAll(async () => {
    edition = await openEdition(/./, true)
    await edition.desk.add(
      captureOf(new TextEncoder().encode(hostilePage()), { source: 'hostile.html', mediaType: 'text/html' }),
      {
        rights: { kind: 'own' },
        again: false,
        fetchPicture: null,
      },
    )
    site = await serveOn(edition.portal())
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, '2031-05-04T12:00:00Z')
    const article = (headline: RegExp) => articles.find((a) => headline.test(a.headline ?? ''))?.id ?? 'missing'
    const gone = article(/Solar roofs/)
    await edition.desk.withdraw(gone, 'at the request of the municipal utility')
    paths.set('front', '/')
    paths.set('latest', '/latest')
    paths.set('section', '/sections/Local')
    paths.set('article', `/articles/${article(/^Grain ships/)}`)
    paths.set('long-read', `/articles/${article(/salt road/)}`)
    paths.set('liveblog', `/articles/${article(/Velland votes/)}`)
    paths.set('gallery', `/articles/${article(/market hall/)}`)
    paths.set('run-together', `/articles/${article(/Velland says/)}`)
    paths.set('arabic', `/articles/${article(/منارة/)}`)
    paths.set('japanese', `/articles/${article(/海沿い/)}`)
    paths.set('hostile', `/articles/${article(/window\.hit/)}`)
    paths.set('origin', `/articles/${article(/Velland says/)}/origin`)
    paths.set('origin-arabic', `/articles/${article(/منارة/)}/origin`)
    paths.set('origin-hostile', `/articles/${article(/window\.hit/)}/origin`)
    paths.set('revision', `/articles/${article(/Hallin reservoir/)}/revisions/2`)
    paths.set('search', '/search?q=harbour%20OR%20%E6%B5%B7')
    paths.set('search-empty', '/search')
    paths.set('try', '/try')
    paths.set('about', '/about')
    paths.set('missing', '/nothing-here')
    paths.set('gone', `/articles/${gone}`)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await edition?.close()
  })

  async function open(path: string, options: { width?: number; dark?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      bypassCSP: false,
    })
    const page = await context.newPage()
    const seen = { hosts: new Set<string>(), trouble: [] as string[] }
    page.on('request', (r) => seen.hosts.add(new URL(r.url()).host))
    page.on('console', (m) => {
      // The browser logs the 404 and 410 that the page is about.
      if (m.type() === 'error' && !/status of 4\d\d/.test(m.text())) seen.trouble.push(m.text())
    })
    page.on('pageerror', (e) => seen.trouble.push(e.message))
    page.on('dialog', (d) => {
      seen.trouble.push(`dialog: ${d.message()}`)
      void d.dismiss()
    })
    // Runs in the page, so it is text here: the tests know Node's globals alone.
    await page.addInitScript(
      'window.shifts = []; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shifts.push(e.value) }).observe({ type: "layout-shift", buffered: true })',
    )
    await page.goto(site.base + path, { waitUntil: 'load' })
    return { page, seen, close: () => context.close() }
  }

  const evaluated = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = await evaluated<{ violations: Violation[] }>(
      page,
      'axe.run(document, { resultTypes: ["violations"] })',
    )
    return found.violations.map(
      (v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)} ${v.nodes[0]?.failureSummary?.slice(0, 200) ?? ''}`,
    )
  }

  for (const kind of [
    'front',
    'latest',
    'section',
    'article',
    'long-read',
    'liveblog',
    'gallery',
    'run-together',
    'arabic',
    'japanese',
    'hostile',
    'origin',
    'origin-arabic',
    'origin-hostile',
    'revision',
    'search',
    'search-empty',
    'try',
    'about',
    'missing',
    'gone',
  ]) {
    it(`${kind}: accessible in light and dark, no shift, no overflow, no other host, no script`, async () => {
      for (const dark of [false, true]) {
        const { page, seen, close } = await open(paths.get(kind) as string, { dark })
        expect(await violations(page), `${kind} ${dark ? 'dark' : 'light'}`).toEqual([])
        expect(await evaluated<unknown>(page, 'window.hit')).toBeUndefined()
        const shift = await evaluated<number>(page, 'window.shifts.reduce((a, b) => a + b, 0)')
        expect(shift, 'layout shift').toBeLessThan(0.001)
        expect([...seen.hosts]).toEqual([new URL(site.base).host])
        expect(seen.trouble).toEqual([])
        await page.screenshot({ path: join(screens, `${kind}-1280-${dark ? 'dark' : 'light'}.png`), fullPage: true })
        await close()
      }
      for (const width of [390, 1600]) {
        const { page, close } = await open(paths.get(kind) as string, { width })
        const wide = await evaluated<number>(
          page,
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(wide, `${kind} at ${width} pixels runs over`).toBeLessThanOrEqual(0)
        if (width === 390) await page.screenshot({ path: join(screens, `${kind}-390-light.png`), fullPage: true })
        await close()
      }
    })
  }

  it('the first Tab offers to skip to the content, and Enter goes there', async () => {
    const { page, close } = await open(paths.get('article') as string)
    await page.keyboard.press('Tab')
    expect(await evaluated<string>(page, 'document.activeElement.textContent.trim()')).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await evaluated<string>(page, 'document.activeElement.id')).toBe('main')
    await close()
  })

  it('pointing at a field lights its characters, and pointing at characters lights their field', async () => {
    const { page, close } = await open(paths.get('origin') as string)
    const colour = (selector: string) =>
      evaluated<string>(page, `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`)
    const plain = await colour('.mark.k0')
    await page.hover('.field.k0')
    expect(await colour('.mark.k0')).not.toBe(plain)
    await page.hover('.field.k3')
    expect(await colour('.mark.k0')).toBe(plain)
    await page.hover('.mark.k0')
    expect(await colour('.field.k0')).not.toBe(plain)
    await close()
  })

  it('a capture pasted into "try" comes back as articles beside the marked capture', async () => {
    const { page, close } = await open('/try')
    await page.fill(
      '#words',
      readFileSync(join(import.meta.dirname, '../examples/01-twin-of-the-seed/capture.txt'), 'utf8'),
    )
    await page.click('.try-form button')
    await page.waitForSelector('.try-result')
    expect(await page.locator('.try-story').count()).toBe(2)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: join(screens, 'try-result-1280-light.png'), fullPage: true })
    await close()
  })

  it('an article prints without the furniture of the site', async () => {
    const { page, close } = await open(paths.get('article') as string)
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('.masthead-line')).toBe(false)
    expect(await page.isVisible('.body')).toBe(true)
    await close()
  })
})

function hostilePage(): string {
  const evil = '&lt;script&gt;window.hit=1&lt;/script&gt;&lt;img src=x onerror=window.hit=1&gt;'
  return `<html lang="en"><head><title>${evil}</title><meta property="og:title" content="${evil} and a strike"></head><body><article><p class="kicker">${evil}</p><h1>${evil} and a strike</h1>
<figure><img src="javascript:window.hit=1" alt="${evil}"><figcaption>${evil} (Ann Vey/Tidewater Press)</figcaption></figure>
${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the strike at the port \u202e with ${evil} in the middle of it, said the harbour master on Saturday.</p>`).join('')}
<ul><li>${evil} one of the things that the harbour master named on Saturday morning</li><li>${evil} another of the things that she named</li></ul></article></body></html>`
}
