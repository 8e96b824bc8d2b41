/** What a reader does with who said what, in Chromium, without script. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, InterfaceLanguage } from '../src/model/index.js'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { captureOf, type Edition, openEdition } from './edition.js'
import { pageOfPerson, quay, readingOfPerson } from './person-articles.js'
import { page as articlePage, figures, headline, readingOf } from './said-article.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Of the article in which everybody says something. */
const readingIfOurs = (article: Article) =>
  article.headline === headline
    ? readingOf(article)
    : article.text.includes(quay)
      ? readingOfPerson('mayor of Saint-Orme', 'Saint-Orme')(article)
      : null
const screens = join(import.meta.dirname, '../test-results/screens')

describe.skipIf(!chromiumPath)(`who said what in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let browser: Browser
  let id: string
  const sites = new Map<InterfaceLanguage, Served>()

  beforeAll(async () => {
    edition = await openEdition(/^(?:16|22)/, false, readingIfOurs, figures)
    const capture = captureOf(new TextEncoder().encode(articlePage()), { source: 'p.html', mediaType: 'text/html' })
    const { articles } = await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
    id = articles[0]?.id ?? expect.fail('nothing was recovered')
    for (const n of [1, 2, 3]) {
      const url = `https://paper-${n}.example/${n}`
      const bytes = new TextEncoder().encode(pageOfPerson('mayor of Saint-Orme', n))
      await edition.desk.add(captureOf(bytes, { source: url, url, mediaType: 'text/html' }), {
        rights: { kind: 'own' },
        again: false,
        fetchPicture: null,
      })
    }
    for (const language of ['en', 'de', 'ar', 'ja'] as const)
      sites.set(language, await serveOn(edition.portal({ language, peoplePages: true }, undefined, { figures })))
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
  })
  afterAll(async () => {
    await browser?.close()
    for (const site of sites.values()) await site.close()
    await edition?.close()
  })

  async function open(
    path: string,
    options: { width?: number; dark?: boolean; language?: InterfaceLanguage; script?: boolean } = {},
  ) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.script ?? true,
    })
    const page = await context.newPage()
    await page.goto(`${sites.get(options.language ?? 'en')?.base}${path}`, { waitUntil: 'load' })
    return { page, close: () => context.close() }
  }
  const evaluated = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = await evaluated<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>(
      page,
      'axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })',
    )
    return found.violations.map(
      (v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)} ${v.nodes[0]?.failureSummary?.slice(0, 300)}`,
    )
  }

  it('the article: nothing for axe to find, folded and unfolded, marked and not, no overflow', async () => {
    for (const dark of [false, true])
      for (const width of [390, 1280, 1500]) {
        const { page, close } = await open(`/articles/${id}`, { dark, width })
        const shade = dark ? 'dark' : 'light'
        await page.screenshot({ path: join(screens, `said-article-${width}-${shade}.png`), fullPage: true })
        const folded = page.locator('.said details:not([open]) > summary')
        while ((await folded.count()) > 0) await folded.first().click()
        await page.locator('.marking').check()
        await page.screenshot({ path: join(screens, `said-marked-${width}-${shade}.png`), fullPage: true })
        expect(await violations(page), `${width} ${shade}`).toEqual([])
        const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await evaluated<number>(page, over)).toBeLessThanOrEqual(0)
        await close()
      }
  })

  for (const [kind, path] of [
    ['said', 'said'],
    ['reading', '/reading'],
    ['people', '/people'],
    ['person', '/people/lise-okono'],
  ] as const)
    it(`${kind}: nothing for axe to find in light and dark and in each language, no overflow`, async () => {
      const address = path.startsWith('/') ? path : `/articles/${id}/${path}`
      for (const [language, dark, width] of [
        ['en', false, 390],
        ['en', false, 1280],
        ['en', true, 1280],
        ['de', false, 390],
        ['ar', false, 390],
        ['ar', false, 1280],
        ['ja', true, 1280],
      ] as const) {
        const { page, close } = await open(address, { dark, width, language })
        const name = `${kind}-${width}-${dark ? 'dark' : 'light'}${language === 'en' ? '' : `-${language}`}`
        await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
        expect(await violations(page), name).toEqual([])
        const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await evaluated<number>(page, over), name).toBeLessThanOrEqual(0)
        await close()
      }
    })

  it('leads from a line to its sentence, which lights up, and back, without script', async () => {
    const { page, close } = await open(`/articles/${id}`, { script: false })
    await page.getByRole('link', { name: 'that it had known of the damage since April' }).click()
    const lit = page.locator('.s:target')
    expect(await lit.textContent()).toContain('The Aven Line, which runs the ferry, denied that it had known')
    expect(
      await evaluated<boolean>(
        page,
        '(({ top, bottom }) => top > 0 && bottom < innerHeight)(document.querySelector(".s:target").getBoundingClientRect())',
      ),
    ).toBe(true)
    await page.goBack()
    expect(await lit.count()).toBe(0)
    await close()
  })

  it('marks statements without script: beside the text where there is room, and a line lights its words', async () => {
    const { page, close } = await open(`/articles/${id}`, { script: false })
    const styleOf = (name: string) => evaluated<string>(page, `getComputedStyle(document.querySelector(".qd")).${name}`)
    const line = page.getByRole('link', { name: '“Nobody who has seen' })
    expect(await styleOf('textDecorationLine')).toBe('none')
    await page.getByLabel('Mark statements').check()
    expect(await styleOf('textDecorationLine')).toBe('underline')
    const box = async (selector: string) => (await page.locator(selector).boundingBox()) ?? expect.fail(selector)
    const [text, lists] = [await box('.body'), await box('.said')]
    expect(lists.x).toBeGreaterThan(text.x + text.width)
    expect(Math.abs(lists.y - text.y)).toBeLessThan(20)
    const before = await styleOf('backgroundColor')
    await line.hover()
    expect(await styleOf('backgroundColor')).not.toBe(before)
    await close()
  })

  it('is reached and worked by keyboard', async () => {
    const { page, close } = await open(`/articles/${id}`, { script: false })
    await page.getByLabel('Mark statements').focus()
    await page.keyboard.press('Space')
    expect(await page.getByLabel('Mark statements').isChecked()).toBe(true)
    await page.locator('.said details > summary').nth(1).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.days').isVisible()).toBe(true)
    await close()
  })

  it('prints what is unfolded, and no control', async () => {
    const { page, close } = await open(`/articles/${id}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.voices').isVisible()).toBe(true)
    expect(await page.locator('.days').isVisible()).toBe(false)
    expect(await page.locator('.marking').isVisible()).toBe(false)
    await page.pdf({ path: join(screens, 'said-print.pdf'), format: 'A4' })
    await close()
  })
})
