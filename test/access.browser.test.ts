/** What a reader with a keyboard, a screen reader, large text, few colours or another direction of writing meets. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InterfaceLanguage } from '../src/model/index.js'
import { chromiumPath, howToGetChromium, openBrowser, type Served, serveOn } from './browser.js'
import { type Edition, openEdition } from './edition.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = join(import.meta.dirname, '../test-results/screens')

describe.skipIf(!chromiumPath)(`access${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let edition: Edition
  let empty: Edition
  let browser: Browser
  /** Of a reader who set the size of letters to twice what it was. */
  let large: Browser
  const sites = new Map<string, Served>()
  const paths = new Map<string, string>()

  beforeAll(async () => {
    edition = await openEdition(/./, true)
    empty = await openEdition(/nothing/)
    browser = await openBrowser()
    large = await openBrowser(['--blink-settings=defaultFontSize=32'])
    mkdirSync(screens, { recursive: true })
    for (const language of ['en', 'de', 'ar', 'ja'] as const)
      sites.set(language, await serveOn(edition.portal({ language })))
    sites.set('empty', await serveOn(empty.portal()))
    const { articles } = await edition.desk.reader.list({ limit: 100 }, '2031-05-04T12:00:00Z')
    const article = (headline: RegExp) => `/articles/${articles.find((a) => headline.test(a.headline ?? ''))?.id}`
    const [author] = (
      await edition.desk.reader.attributedPage({ kind: 'author', open: false, from: null }, '2031-05-04T12:00:00Z')
    ).fullest
    for (const [name, path] of [
      ['front', '/'],
      ['latest', '/latest'],
      ['section', '/sections/World'],
      ['article', article(/^Grain ships/)],
      ['arabic', article(/منارة/)],
      ['revision', `${article(/Hallin reservoir/)}/revisions/2`],
      ['outlets', '/outlets'],
      ['outlet', '/outlets/lowmere-sentinel'],
      ['agencies', '/agencies'],
      ['agency', '/agencies/harbour-news'],
      ['authors', '/authors'],
      ['author', `/authors/${encodeURIComponent(author?.key ?? 'none')}`],
      ['month', '/days/2031-05'],
      ['day', '/days/2031-05-03'],
      ['search', '/search?q=harbour'],
      ['about', '/about'],
      ['missing', '/nothing-here'],
    ] as const)
      paths.set(name, path)
  })
  afterAll(async () => {
    await browser?.close()
    await large?.close()
    for (const site of sites.values()) await site.close()
    await edition?.close()
    await empty?.close()
  })

  async function open(
    kind: string,
    {
      language = 'en',
      letters = 'as they are',
      ...options
    }: BrowserContextOptions & { language?: InterfaceLanguage | 'empty'; letters?: 'as they are' | 'twice' } = {},
  ) {
    const context = await (letters === 'twice' ? large : browser).newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    await page.goto(`${sites.get(language)?.base}${paths.get(kind) ?? kind}`, { waitUntil: 'load' })
    return { page, close: () => context.close() }
  }
  // Runs in the page, so it is text here: the tests know Node's globals alone.
  const evaluated = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>

  /** What axe finds, with the size of targets, which it does not look at unasked. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = await evaluated<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>(
      page,
      'axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })',
    )
    return found.violations.map(
      (v) =>
        `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html.slice(0, 160)} ${v.nodes[0]?.failureSummary?.slice(0, 240)}`,
    )
  }

  for (const kind of [
    'front',
    'latest',
    'section',
    'outlets',
    'outlet',
    'agencies',
    'agency',
    'authors',
    'author',
    'month',
    'day',
    'about',
  ])
    it(`${kind}: nothing for axe to find in light and dark, targets large enough`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, close } = await open(kind, { colorScheme })
        expect(await violations(page), `${kind} ${colorScheme}`).toEqual([])
        await page.screenshot({ path: join(screens, `${kind}-1280-${colorScheme}.png`), fullPage: true })
        await close()
      }
      const { page, close } = await open(kind, { viewport: { width: 390, height: 844 } })
      expect(await violations(page), `${kind} on a phone`).toEqual([])
      await page.screenshot({ path: join(screens, `${kind}-390-light.png`), fullPage: true })
      await close()
    })

  it('an empty archive says what to do, and axe finds nothing', async () => {
    const { page, close } = await open('/', { language: 'empty' })
    expect(await page.textContent('main')).toContain('broadsheet add')
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: join(screens, 'empty-1280-light.png'), fullPage: true })
    await close()
  })

  for (const language of ['de', 'ar', 'ja'] as const)
    it(`axe finds nothing in ${language} either`, async () => {
      for (const kind of ['front', 'article', 'arabic', 'outlet', 'month', 'search', 'missing']) {
        const { page, close } = await open(kind, { language })
        expect(await violations(page), kind).toEqual([])
        if (kind === 'front' || kind === 'article')
          await page.screenshot({ path: join(screens, `${kind}-${language}-1280-light.png`), fullPage: true })
        await close()
      }
    })

  interface Stop {
    readonly name: string
    readonly place: string
    readonly ring: boolean
    readonly seen: boolean
  }

  /** Where Tab stops, from the top of the page until it leaves it. */
  async function walk(page: Page, most = 400): Promise<Stop[]> {
    const stops: Stop[] = []
    for (let n = 0; n < most; n++) {
      await page.keyboard.press('Tab')
      const stop = await evaluated<Stop | null>(
        page,
        `(() => {
          const e = document.activeElement
          if (!e || e === document.body || e.walked) return null
          e.walked = true
          const style = getComputedStyle(e), box = e.getBoundingClientRect()
          return {
            name: (e.getAttribute('aria-label') ?? e.textContent ?? '').trim() || e.id,
            place: e.classList.contains('skip') ? 'skip' : e.closest('.nameplate') ? 'nameplate' : e.closest('.find') ? 'find'
              : e.closest('.sections') ? 'sections' : e.closest('main') ? 'main' : e.closest('footer.foot') ? 'foot' : 'elsewhere',
            ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          }
        })()`,
      )
      if (stop === null) return stops
      stops.push(stop)
    }
    throw new Error('the keyboard does not leave the page')
  }

  for (const kind of ['front', 'article', 'outlet', 'month', 'section'])
    it(`${kind}: Tab goes by skip link, nameplate, search, sections, content and foot, and leaves; the focus is seen`, async () => {
      const { page, close } = await open(kind)
      const stops = await walk(page)
      const places = stops.map(({ place }) => place).filter((place, n, all) => place !== all[n - 1])
      expect(places).toEqual(['skip', 'nameplate', 'find', 'sections', 'main', 'foot'])
      expect(stops.filter(({ ring }) => !ring).map(({ name }) => name)).toEqual([])
      expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([])
      expect(stops.filter(({ name }) => name === '')).toEqual([])
      await close()
    })

  interface Spoken {
    readonly role: string
    readonly name: string
    readonly level: number | null
  }

  /** The page as it is read out: what the accessibility tree holds, in order. */
  async function spoken(page: Page): Promise<Spoken[]> {
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const told: Spoken[] = []
    const read = (id: string) => {
      const node = byId.get(id)
      if (!node) return
      if (!node.ignored)
        told.push({
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? ''),
          level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0) || null,
        })
      for (const child of node.childIds ?? []) read(child)
    }
    const root = nodes[0]
    if (root) read(root.nodeId)
    return told
  }

  it('the front page is read out in the order lead, seconds, under the lead, latest, bands', async () => {
    const { page, close } = await open('front')
    const told = await spoken(page)
    const regions = told.filter(({ role }) => role === 'region').map(({ name }) => name)
    expect(regions.slice(0, 4)).toEqual(['Lead story', 'More top stories', 'Also today', 'Latest'])
    expect(regions.length).toBeGreaterThan(5)
    await close()
  })

  for (const kind of [
    'front',
    'section',
    'article',
    'arabic',
    'revision',
    'outlet',
    'outlets',
    'month',
    'day',
    'search',
    'about',
    'missing',
  ])
    it(`${kind}: landmarks once each, one first heading, no level left out`, async () => {
      const { page, close } = await open(kind)
      const told = await spoken(page)
      const count = (role: string) => told.filter((node) => node.role === role).length
      expect([count('banner'), count('main'), count('search')]).toEqual([1, 1, 1])
      expect(count('contentinfo')).toBe(1)
      const navigations = told.filter(({ role }) => role === 'navigation').map(({ name }) => name)
      expect(navigations.every((name) => name !== '')).toBe(true)
      expect(new Set(navigations).size).toBe(navigations.length)
      const levels = told.filter(({ role }) => role === 'heading').map(({ level }) => level ?? 0)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels[0]).toBe(1)
      for (const [n, level] of levels.entries())
        if (n > 0) expect(level - (levels[n - 1] ?? 0), `heading ${n + 1} of ${levels}`).toBeLessThanOrEqual(1)
      expect(told.filter(({ role, name }) => role === 'link' && name.trim() === '')).toEqual([])
      await close()
    })

  /** Elements whose words are cut off, or that run out of the page. */
  const lost = (page: Page) =>
    evaluated<string[]>(
      page,
      `(() => {
        const out = []
        if (document.documentElement.scrollWidth > innerWidth) out.push('the page is ' + document.documentElement.scrollWidth + ' wide')
        for (const e of document.querySelectorAll('body *')) {
          const style = getComputedStyle(e)
          if (e.closest('.offscreen, .skip, svg, .sections')) continue
          if (e.textContent.trim() && /hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
            out.push('cut: ' + e.className + ' ' + e.textContent.slice(0, 40))
          if (e.children.length === 0 && e.textContent.trim() && !e.closest('.table, pre, .capture')) {
            const box = e.getBoundingClientRect()
            if (box.right > innerWidth + 1 || box.left < -1) out.push('out: ' + e.className + ' ' + e.textContent.slice(0, 40))
          }
        }
        return out
      })()`,
    )

  for (const kind of [
    'front',
    'section',
    'article',
    'arabic',
    'revision',
    'outlet',
    'outlets',
    'month',
    'day',
    'search',
    'about',
  ])
    it(`${kind}: nothing is lost with text at 200 % or at 320 pixels`, async () => {
      for (const language of ['en', 'de', 'ar'] as const) {
        const twice = await open(kind, { language, letters: 'twice' })
        expect(await lost(twice.page), `${language}, 200 %`).toEqual([])
        expect(await evaluated<string>(twice.page, 'getComputedStyle(document.documentElement).fontSize')).toBe('34px')
        if (language === 'en')
          await twice.page.screenshot({ path: join(screens, `${kind}-200-percent.png`), fullPage: true })
        await twice.close()
        for (const width of [640, 320]) {
          const narrow = await open(kind, { language, viewport: { width, height: 700 } })
          expect(await lost(narrow.page), `${language}, ${width} pixels`).toEqual([])
          await narrow.close()
        }
      }
    })

  it('with colours forced, the focus, the marks and the share of copies are seen', async () => {
    const { page, close } = await open('outlet', { forcedColors: 'active' })
    const colours = await evaluated<string[]>(
      page,
      `[...document.querySelectorAll('.bar rect')].map((e) => getComputedStyle(e).fill).concat(getComputedStyle(document.body).backgroundColor)`,
    )
    expect(new Set(colours).size).toBe(3)
    await page.screenshot({ path: join(screens, 'outlet-forced-colours.png'), fullPage: true })
    await close()
  })

  it('nothing moves for a reader who asked for that', async () => {
    for (const kind of ['front', 'article', 'outlet']) {
      const { page, close } = await open(kind)
      const moving = await evaluated<number>(
        page,
        `[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); return parseFloat(s.transitionDuration) > 0 || s.animationName !== 'none' || s.scrollBehavior === 'smooth' }).length`,
      )
      expect(moving, kind).toBe(0)
      await close()
    }
  })

  describe('directions of writing', () => {
    it('an Arabic article in an English page runs from the right, the words of the interface in it from the left', async () => {
      const { page, close } = await open('arabic')
      const direction = (selector: string) =>
        evaluated<string>(page, `getComputedStyle(document.querySelector('${selector}')).direction`)
      expect(await direction('.masthead')).toBe('ltr')
      expect(await direction('.headline')).toBe('rtl')
      expect(await direction('.body p')).toBe('rtl')
      expect(await direction('.times')).toBe('ltr')
      await close()
    })

    it('the Arabic interface is mirrored, and an English headline in it still begins at the left', async () => {
      const { page, close } = await open('front', { language: 'ar' })
      const middle = (selector: string) =>
        evaluated<number>(
          page,
          `(() => { const b = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return (b.left + b.right) / 2 })()`,
        )
      expect(await middle('.edition')).toBeGreaterThan(await middle('.find'))
      expect(await middle('.lead')).toBeGreaterThan(await middle('.seconds'))
      expect(await middle('.seconds')).toBeGreaterThan(await middle('.wire'))
      expect(await middle('.sections li:first-child')).toBeGreaterThan(await middle('.sections li:last-child'))
      expect(await middle('.teaser-line .when')).toBeGreaterThan(await middle('.teaser-line .teaser-headline'))
      expect(
        await evaluated<string>(
          page,
          `getComputedStyle(document.querySelector('.teaser[lang=en] .teaser-headline')).direction`,
        ),
      ).toBe('ltr')
      await close()
    })

    it('a name in letters of the other direction keeps its own, without turning the line', async () => {
      const { page, close } = await open('outlets')
      const mixed = await evaluated<string[]>(
        page,
        `[...document.querySelectorAll('.names bdi')].filter((e) => /[\\u0600-\\u06ff]/.test(e.textContent)).map((e) => getComputedStyle(e).unicodeBidi)`,
      )
      expect(mixed.length).toBeGreaterThan(0)
      expect(new Set(mixed)).toEqual(new Set(['isolate']))
      await close()
    })
  })
})
