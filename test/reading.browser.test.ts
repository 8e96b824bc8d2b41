/** What a reader does with an article, in Chromium: with the optional script and without it. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { type Edition, now, openEdition } from './edition.js'

const root = join(import.meta.dirname, '..')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(root, 'test-results/screens')

describe('the optional script', () => {
  it('weighs at most 10 KB in gzip', () => {
    expect(gzipSync(readFileSync(join(root, 'dist/browser/reading.js')), { level: 9 }).length).toBeLessThan(10_000)
  })
})

describe.skipIf(!chromiumPath)(`reading in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let site: Served
  let browser: Browser
  const paths = new Map<string, string>()
  let otherWire = 'missing'

  beforeAll(async () => {
    edition = await openEdition(/^(?:01|0[3469]|1[023679]|18|2[0235])/, true)
    site = await serveOn(edition.portal())
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
    otherWire = articles.find((a) => /Wheat slides/.test(a.headline ?? ''))?.id ?? 'missing'
    for (const [name, headline] of [
      ['wire', /^Grain ships/],
      ['gallery', /market hall/],
      ['revised', /Hallin reservoir/],
      ['live', /Velland votes/],
      ['arabic', /منارة/],
      ['japanese', /海沿い/],
      ['long', /salt road/],
    ] as const)
      paths.set(name, `/articles/${articles.find((a) => headline.test(a.headline ?? ''))?.id ?? 'missing'}`)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await edition?.close()
  })

  async function open(path: string, options: { width?: number; dark?: boolean; script?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.script ?? true,
    })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()))
    page.on('pageerror', (e) => trouble.push(e.message))
    await page.addInitScript(
      'window.shifts = []; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shifts.push(e.value) }).observe({ type: "layout-shift", buffered: true })',
    )
    await page.goto(site.base + path, { waitUntil: 'load' })
    return { page, trouble, close: () => context.close() }
  }
  const at = (name: string) => paths.get(name) as string
  const evaluated = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>
  const pathOf = (page: Page) => new URL(page.url()).pathname
  const focused = (page: Page) => evaluated<string>(page, 'document.activeElement.textContent.trim()')
  const shifted = (page: Page) => evaluated<number>(page, 'window.shifts.reduce((a, b) => a + b, 0)')

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = await evaluated<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      page,
      'axe.run(document, { resultTypes: ["violations"] })',
    )
    return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)}`)
  }

  describe('pictures', () => {
    it('open over the page, go on with the arrow keys and close with Escape, and focus comes back', async () => {
      const { page, trouble, close } = await open(at('gallery'))
      const article = pathOf(page)
      await page.locator('.story a.frame').nth(1).focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('dialog[open] img')
      expect(pathOf(page)).toBe(`${at('gallery')}/pictures/2`)
      expect(await focused(page)).toBe('Close')
      await page.keyboard.press('ArrowRight')
      expect(pathOf(page)).toBe(`${at('gallery')}/pictures/3`)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      expect(pathOf(page)).toBe(`${at('gallery')}/pictures/1`)
      expect(await page.locator('dialog figcaption').textContent()).toContain(
        (await page.locator('.story figcaption .caption').first().textContent())?.trim(),
      )
      expect(await violations(page)).toEqual([])
      await page.screenshot({ path: join(screens, 'viewer-1280-light.png') })
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog:not([open])', { state: 'attached' })
      expect(pathOf(page)).toBe(article)
      expect(await evaluated<string>(page, 'document.activeElement.getAttribute("href")')).toBe(
        `${at('gallery')}/pictures/2`,
      )
      expect(trouble).toEqual([])
      await close()
    })

    it('close with the back button; forward opens them again; a reload shows the picture’s own page', async () => {
      const { page, close } = await open(at('gallery'), { width: 390 })
      const article = pathOf(page)
      await page.locator('.story a.frame').first().click()
      await page.waitForSelector('dialog[open]')
      await page.screenshot({ path: join(screens, 'viewer-390-light.png') })
      await page.goBack()
      expect(pathOf(page)).toBe(article)
      expect(await page.locator('dialog[open]').count()).toBe(0)
      await page.goForward()
      await page.waitForSelector('dialog[open]')
      await page.reload()
      expect(await page.locator('.plate-figure img').count()).toBe(1)
      await close()
    })

    it('can all be seen without script, one after the other', async () => {
      const { page, close } = await open(at('gallery'), { script: false })
      await page.locator('.story a.frame').first().click()
      await page.waitForURL('**/pictures/1')
      let seen = 1
      while ((await page.locator('.plate-nav [rel=next]').count()) > 0) {
        await page.locator('.plate-nav [rel=next]').click()
        seen++
        await page.waitForURL(`**/pictures/${seen}`)
      }
      expect(seen).toBeGreaterThan(2)
      await page.locator('.back a').click()
      expect(pathOf(page)).toMatch(new RegExp(`^${at('gallery')}/(?!pictures)`))
      await close()
    })
  })

  describe('reading on', () => {
    const toTheEnd = async (page: Page, sections: number) => {
      for (let n = 0; n < 40 && (await page.locator('.reading').count()) < sections; n++) {
        await page.mouse.wheel(0, 500)
        await page.waitForTimeout(60)
      }
    }

    it('sets the next article under the one that is read; address and title follow; back leads back', async () => {
      const { page, trouble, close } = await open(at('wire'))
      const first = pathOf(page)
      const title = await page.title()
      const next = await page.locator('.next > a').getAttribute('href')
      expect(await page.locator('.reading').count()).toBe(1)
      await toTheEnd(page, 2)
      expect(await page.locator('.reading').count()).toBe(2)
      expect(await evaluated<string>(page, 'document.activeElement.tagName')).toBe('BODY')
      expect(await page.locator('[role=status]').textContent()).toMatch(/^Below follows: /)
      expect(pathOf(page)).toBe(first)
      await page.locator('.reading').nth(1).scrollIntoViewIfNeeded()
      await evaluated(page, 'document.querySelectorAll(".reading")[1].querySelector("h1").scrollIntoView()')
      await page.waitForURL(`**${next}`)
      expect(await page.title()).not.toBe(title)
      expect(await page.title()).toContain((await page.locator('.reading h1').nth(1).textContent())?.trim())
      expect(await violations(page)).toEqual([])
      expect(await shifted(page)).toBeLessThan(0.001)
      await page.screenshot({ path: join(screens, 'reading-on-1280-light.png') })
      await page.goBack()
      expect(pathOf(page)).toBe(first)
      expect(await page.title()).toBe(title)
      expect(trouble).toEqual([])
      await close()
    })

    it('ends after a handful, and no article comes twice', async () => {
      const { page, close } = await open(at('wire'))
      await toTheEnd(page, 9)
      const headlines = await page.locator('.reading h1').allTextContents()
      expect(headlines.length).toBeGreaterThan(3)
      expect(headlines.length).toBeLessThanOrEqual(6)
      expect(new Set(headlines).size).toBe(headlines.length)
      await close()
    })

    it('is skipped and stopped at a press, and stays stopped', async () => {
      const { page, close } = await open(at('wire'))
      await toTheEnd(page, 2)
      const second = await page.locator('.reading h1').nth(1).textContent()
      await page.getByRole('button', { name: 'Skip this article' }).first().click()
      await expect.poll(() => page.locator('.reading h1').nth(1).textContent()).not.toBe(second)
      await page.getByRole('button', { name: 'Stop here' }).first().click()
      expect(await page.locator('.reading').count()).toBe(1)
      expect(await evaluated<string>(page, 'document.activeElement.rel')).toBe('next')
      await page.reload()
      await page.mouse.wheel(0, 20_000)
      await page.waitForTimeout(400)
      expect(await page.locator('.reading').count()).toBe(1)
      await close()
    })

    it('is a link without script', async () => {
      const { page, close } = await open(at('wire'), { script: false })
      const next = await page.locator('.next > a').getAttribute('href')
      await page.locator('.next > a').click()
      await page.waitForURL(`**${next}`)
      expect(await page.locator('h1.headline').count()).toBe(1)
      await close()
    })
  })

  for (const [kind, name, under] of [
    ['picture', 'gallery', '/pictures/1'],
    ['picture-arabic', 'arabic', '/pictures/1'],
    ['words-alone', 'long', '/plain'],
    ['words-alone-arabic', 'arabic', '/plain'],
    ['revision', 'revised', '/revisions/2'],
    ['revision-sides', 'revised', '/revisions/2/sides'],
    ['copies', 'wire', '/copies/other'],
    ['wire', 'wire', ''],
    ['gallery', 'gallery', ''],
    ['liveblog', 'live', ''],
  ] as const)
    it(`${kind}: accessible in light and dark, no shift, no overflow`, async () => {
      for (const dark of [false, true])
        for (const width of [390, 1280]) {
          const { page, trouble, close } = await open(at(name) + under.replace('other', otherWire), { dark, width })
          if (!dark || width === 1280) expect(await violations(page), `${kind} ${width}`).toEqual([])
          expect(await shifted(page)).toBeLessThan(0.001)
          const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
          expect(await evaluated<number>(page, over), `${kind} at ${width}`).toBeLessThanOrEqual(0)
          expect(trouble).toEqual([])
          const shade = dark ? 'dark' : 'light'
          await page.screenshot({ path: join(screens, `reading-${kind}-${width}-${shade}.png`), fullPage: true })
          await close()
        }
    })
})
