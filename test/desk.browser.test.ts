/** The desk in Chromium: the way in, mending, labels by keyboard, what it looks like. Without script, as everything there. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { password } from './desk-client.js'
import { type Edition, examples, openEdition } from './edition.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../test-results/screens')

describe.skipIf(!chromiumPath)(`the desk in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let site: Served
  let browser: Browser
  const ids = new Map<string, string>()
  const captures = new Map<string, number>()

  beforeAll(async () => {
    edition = await openEdition(/^(?:01|04|06|09|14|15|20|22|25)/, true)
    await edition.desk.access.setPassword(password)
    site = await serveOn(edition.portal())
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
    const { articles } = await edition.desk.operator.articles({ before: null, limit: 100 })
    for (const { id, headline } of articles) ids.set(headline ?? '', id)
    const page = await edition.desk.operator.captures({ show: 'all', source: null, before: null, limit: 100 })
    for (const { source, number } of page.captures) captures.set(source.slice(0, 2), number)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await edition?.close()
  })

  const idOf = (headline: RegExp) => [...ids].find(([words]) => headline.test(words))?.[1] ?? 'missing'

  async function loggedIn(options: { width?: number; dark?: boolean; script?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.script ?? true,
    })
    const page = await context.newPage()
    await page.goto(`${site.base}/desk`)
    await page.fill('#password', password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.desk-head')
    return { page, context }
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
    }
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
    )
  }

  const pages: readonly (readonly [kind: string, path: () => string])[] = [
    ['captures', () => '/desk'],
    ['failed', () => '/desk?show=failed'],
    ['sources', () => '/desk/sources'],
    ['capture', () => `/desk/captures/${captures.get('01')}?block=6`],
    ['articles', () => '/desk/articles'],
    ['article', () => `/desk/articles/${idOf(/Velland says/)}`],
    ['article-arabic', () => `/desk/articles/${idOf(/منارة/)}`],
    ['pieces', () => '/desk/write'],
    ['writing', () => '/desk/write/20310504-bcdfghjkmn'],
    ['pictures', () => '/desk/pictures'],
    ['withdraw', () => `/desk/articles/${idOf(/Ferry crews/)}/withdraw`],
    ['erase', () => `/desk/articles/${idOf(/Ferry crews/)}/erase`],
  ]
  for (const [kind, path] of pages) {
    it(`${kind}: accessible in light and dark, no overflow, no script`, async () => {
      for (const dark of [false, true]) {
        const { page, context } = await loggedIn({ dark })
        const trouble: string[] = []
        page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
        await page.goto(site.base + path())
        expect(await violations(page), `${kind} ${dark ? 'dark' : 'light'}`).toEqual([])
        expect(trouble).toEqual([])
        await shoot(page, `desk-${kind}-1280-${dark ? 'dark' : 'light'}`)
        await context.close()
      }
      const { page, context } = await loggedIn({ width: 390 })
      await page.goto(site.base + path())
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      await shoot(page, `desk-${kind}-390-light`)
      expect(wide, `${kind} at 390 pixels runs over`).toBeLessThanOrEqual(0)
      await context.close()
    })
  }

  const shoot = (page: Page, name: string) => page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })

  it('the login is accessible, says what is wrong, and leads in by keyboard alone', async () => {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${site.base}/desk/sources`)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.type('not the password')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role="alert"]')
    expect(await violations(page)).toEqual([])
    await shoot(page, 'desk-login-1280-light')
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.desk-head')
    expect(new URL(page.url()).pathname).toBe('/desk/sources')
    expect(await page.evaluate('document.cookie')).toBe('')
    await context.close()
  })

  it('a headline is mended without script, by keyboard alone, and taken back', async () => {
    const id = idOf(/Ferry crews/)
    const { page, context } = await loggedIn({ script: false })
    await page.goto(`${site.base}/desk/articles/${id}`)
    await page.focus('#field-headline')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Ferries stop at noon')
    // From the field on, Tab alone comes to the button.
    for (let k = 0; k < 60; k++) {
      if ((await page.locator('button[accesskey="s"]:focus').count()) > 0) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('.desk-done')
    expect((await page.textContent('.desk-done'))?.trim()).toBe('Saved.')
    expect(await page.inputValue('#field-headline')).toBe('Ferries stop at noon')
    const reader = await context.newPage()
    await reader.goto(`${site.base}/articles/${id}`)
    expect(await reader.textContent('h1')).toContain('Ferries stop at noon')
    await page.check('#back-headline')
    await page.click('button[accesskey="s"]')
    await page.waitForSelector('.desk-done')
    expect(await page.inputValue('#field-headline')).toMatch(/Ferry crews/)
    await context.close()
  })

  it('a form that is not taken leads to the field, keeps what was written, and is accessible', async () => {
    const { page, context } = await loggedIn()
    for (const [address, field, written] of [
      [`/desk/articles/${idOf(/Ferry crews/)}`, '#field-published', 'the day before'],
      ['/desk/write/20310504-bcdfghjkmp', '#embargo', 'tomorrow at eight'],
    ] as const) {
      await page.goto(site.base + address)
      if (field === '#embargo') {
        await page.fill('#headline', 'The quay opens')
        await page.fill('#body', 'The quay of Port Aven opens at noon.')
      }
      await page.fill(field, written)
      await page.click('button[accesskey="s"]')
      await page.waitForSelector('#trouble')
      expect(await violations(page)).toEqual([])
      await shoot(page, `desk-refused${field.replace('#', '-')}-1280-light`)
      await page.focus('#trouble a')
      await page.keyboard.press('Enter')
      expect(await page.inputValue(`${field}:target`)).toBe(written)
      expect(await page.getAttribute(field, 'aria-invalid')).toBe('true')
    }
    await context.close()
  })

  it('a label is set by arrow keys and without script, and the article follows', async () => {
    const number = captures.get('06') ?? 0
    const before = (await edition.desk.operator.capture(number))?.kept?.recovered
    const at = before?.blocks?.findIndex(({ label, article }) => label === 'paragraph' && article === 0) ?? 0
    const { page, context } = await loggedIn({ script: false })
    await page.goto(`${site.base}/desk/captures/${number}?block=${at - 1}`)
    await page.focus(`#block-${at - 1}`)
    await page.keyboard.press('ArrowDown')
    expect(await page.isChecked(`#block-${at}`)).toBe(true)
    // One step from the group of blocks to what is said of them.
    await page.keyboard.press('Tab')
    expect(await page.locator('#through:focus').count()).toBe(1)
    await page.selectOption('#label', 'furniture')
    await page.click('.blocks-bar button.main')
    await page.waitForSelector('.desk-done')
    expect(await page.textContent(`#b${at + 1}`)).toContain('set by hand: furniture')
    const after = (await edition.desk.operator.capture(number))?.kept?.recovered
    expect(after?.articles[0]?.text.length).toBeLessThan(before?.articles[0]?.text.length ?? 0)
    await page.click('button[value="back"]')
    await page.waitForSelector('.desk-done')
    expect((await edition.desk.operator.capture(number))?.kept?.recovered).toEqual(before)
    await context.close()
  })

  it('a piece is written, looked at and published without script, with a picture that was put in', async () => {
    const { page, context } = await loggedIn({ script: false })
    await page.goto(`${site.base}/desk/pictures`)
    await page.setInputFiles('#file', join(examples, '25-own-markdown-bridge/pictures/bridge.jpg'))
    await page.fill('#alt', 'Two stone arches')
    await page.fill('#caption', 'The quay of Port Aven')
    await page.fill('#credit', 'Rosa Benn/Harbour News')
    await page.click('button.main')
    await page.waitForSelector('.desk-pictures li')
    expect(await page.inputValue('.desk-pictures .desk-markdown')).toContain(
      '"The quay of Port Aven Picture: Rosa Benn',
    )
    await page.goto(`${site.base}/desk/write`)
    await page.click('.desk-begin')
    await page.fill('#headline', 'The quay is open again')
    await page.fill('#authors', 'Ann Vey')
    await page.fill(
      '#body',
      'The quay opened at noon.\n\n## Why\n\nA link of the chain broke, said the harbour master.',
    )
    await page.selectOption('#picture', { index: 1 })
    await page.click('button[value="picture"]')
    expect(await page.inputValue('#body')).toContain('![Two stone arches](pictures/')
    await page.click('button[value="preview"]')
    expect(await page.textContent('.desk-preview .headline')).toBe('The quay is open again')
    expect(await page.textContent('.desk-preview .credit')).toBe('Rosa Benn/Harbour News')
    await shoot(page, 'desk-preview-1280-light')
    await page.click('button[value="publish"]')
    await page.waitForSelector('.desk-done')
    await page.click('.desk-facts a')
    await page.waitForSelector('.story h1')
    expect(await page.textContent('h1')).toBe('The quay is open again')
    expect(await page.locator('.story img').count()).toBe(1)
    await context.close()
  })

  for (const language of ['ar', 'de', 'ja'] as const)
    it(`in ${language}: accessible, no overflow on a phone`, async () => {
      const there = await serveOn(edition.portal({ language }))
      for (const width of [1280, 390]) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await page.goto(`${there.base}/desk`)
        await page.fill('#password', password)
        await page.keyboard.press('Enter')
        await page.waitForSelector('.desk-head')
        expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
        for (const kind of ['captures', 'capture', 'article', 'writing']) {
          await page.goto(there.base + (pages.find(([name]) => name === kind)?.[1]() ?? ''))
          if (width === 1280) expect(await violations(page), kind).toEqual([])
          const wide = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          )
          expect(wide, `${kind} at ${width} pixels runs over`).toBeLessThanOrEqual(0)
          await shoot(page, `desk-${kind}-${language}-${width}-light`)
        }
        await context.close()
      }
      await there.close()
    })

  it('the first Tab offers to skip to the content, and every control shows where the focus is', async () => {
    const { page, context } = await loggedIn()
    await page.goto(`${site.base}/desk/articles/${idOf(/Ferry crews/)}`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    const seen = new Set<string>()
    for (let k = 0; k < 40; k++) {
      await page.keyboard.press('Tab')
      const focus = (await page.evaluate(`(() => {
        const at = document.activeElement
        const style = getComputedStyle(at)
        return { name: at.tagName + '#' + at.id + (at.textContent || '').trim().slice(0, 20), outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 }
      })()`)) as { name: string; outline: boolean }
      if (focus.name.startsWith('BODY')) break
      expect(focus.outline, focus.name).toBe(true)
      seen.add(focus.name)
    }
    expect(seen.size).toBeGreaterThan(15)
    await context.close()
  })
})
