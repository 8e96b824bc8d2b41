/** Reporting an error, and what the desk makes of it, in Chromium: accessible, without script, on a phone and on a desk. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { password } from './desk-client.js'
import { type Edition, now, openEdition } from './edition.js'
import { madeReading } from './made-reading.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../test-results/screens')

describe.skipIf(!chromiumPath)(`reports in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let browser: Browser
  const sites = new Map<string, Served>()
  let id = ''

  beforeAll(async () => {
    edition = await openEdition(/^(?:04|25)/, false, madeReading)
    await edition.desk.access.setPassword(password)
    id = (await edition.desk.reader.latest({ limit: 5, offset: 0 }, now)).articles[0]?.id ?? ''
    const [first, second] = (await edition.desk.reader.reading(id, now))?.reading.statements ?? []
    const text = 'It was her deputy who said that, and not on Friday.'
    await edition.desk.report({ id, words: first?.content ?? null, text, contact: 'reader@post.example' })
    await edition.desk.report({ id, words: null, text: 'The harbour office is no person.', contact: null })
    await edition.desk.takeStatementBack(id, second?.content ?? '', 'somebody else said it')
    await edition.desk.hideName('Zora Vey')
    for (const language of ['en', 'ar'] as const) sites.set(language, await serveOn(edition.portal({ language })))
    browser = await openBrowser()
    mkdirSync(screens, { recursive: true })
  })
  afterAll(async () => {
    await browser?.close()
    for (const site of sites.values()) await site.close()
    await edition?.close()
  })

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
    }
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
    )
  }

  const pages: readonly (readonly [kind: string, path: () => string, desk: boolean])[] = [
    ['report', () => `/articles/${id}/report?statement=0`, false],
    ['desk-reports', () => '/desk/reports', true],
    ['desk-names', () => '/desk/names', true],
    ['desk-said', () => `/desk/articles/${id}/said`, true],
  ]
  for (const [kind, path, desk] of pages)
    it.each([
      ['en', 'light', 1280],
      ['en', 'dark', 390],
      ['ar', 'light', 390],
    ] as const)(`${kind}: nothing for axe to find, no overflow: %s %s %i`, async (language, colorScheme, width) => {
      const base = sites.get(language)?.base
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      if (desk) {
        await page.goto(`${base}/desk`)
        await page.fill('#password', password)
        await page.keyboard.press('Enter')
        await page.waitForSelector('.desk-head')
      }
      await page.goto(`${base}${path()}`)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.screenshot({ path: join(screens, `${kind}-${width}-${language}-${colorScheme}.png`), fullPage: true })
      await context.close()
    })

  it('a report is sent without script, and what is missing is said', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${sites.get('en')?.base}/articles/${id}/report?statement=0`)
    await page.fill('#text', '   ')
    await page.click('button[type=submit]:has-text("Send")')
    expect(await page.textContent('[role=alert]')).toContain('Say what is wrong.')
    await page.fill('#text', 'It was her deputy.')
    await page.click('button[type=submit]:has-text("Send")')
    expect(await page.textContent('h1')).toBe('Your report has arrived')
    await context.close()
  })
})
