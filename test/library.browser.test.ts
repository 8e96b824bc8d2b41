/** Recovery in Chromium: bundled by a user's bundler, in a page and in a worker; and the try page as one file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'
import { chromiumPath, howToGetChromium, openBrowser } from './browser.js'
import { buildIfOlder, given } from './built.js'
import { root } from './program.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = path.join(root, 'test-results/screens')
const tryFile = path.join(root, 'dist/browser/try.html')
const example = (file: string) => readFileSync(path.join(root, 'examples', file), 'utf8')

describe.skipIf(!chromiumPath)(`in a browser${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
  let browser: Browser
  let recovery: Recovery
  let folder = ''
  const opened: Page[] = []

  beforeAll(async () => {
    buildIfOlder()
    mkdirSync(screens, { recursive: true })
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-browser-'))
    recovery = await loadRecovery()
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  interface Seen {
    readonly asked: string[]
    readonly trouble: string[]
  }
  async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; seen: Seen }> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    opened.push(page)
    const seen: Seen = { asked: [], trouble: [] }
    page.on('request', (r) => seen.asked.push(r.url().slice(0, 200)))
    page.on('console', (m) => void (m.type() === 'error' || m.type() === 'warning' ? seen.trouble.push(m.text()) : 0))
    page.on('pageerror', (e) => seen.trouble.push(e.message))
    page.on('dialog', (d) => {
      seen.trouble.push(`dialog: ${d.message()}`)
      void d.dismiss()
    })
    await page.goto(address, { waitUntil: 'load' })
    return { page, seen }
  }
  const evaluated = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>

  describe('the library in somebody’s bundle', () => {
    const examples = given(/^(?:02|04|11|13|2[1-5])-/)
    const handed = () =>
      JSON.stringify(examples.map(({ bytes, options }) => ({ base64: Buffer.from(bytes).toString('base64'), options })))
    const expected = () => examples.map(({ bytes, options }) => JSON.stringify(recovery.recover(bytes, options)))
    let script = ''

    beforeAll(async () => {
      mkdirSync(path.join(folder, 'node_modules'))
      symlinkSync(root, path.join(folder, 'node_modules/broadsheet'))
      const entry = path.join(folder, 'entry.mjs')
      writeFileSync(
        entry,
        `import { recover } from 'broadsheet/recovery'
        globalThis.recoverAll = async (examples) => {
          const answers = []
          for (const { base64, options } of examples) {
            const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
            answers.push(JSON.stringify(await recover(bytes, options)))
          }
          return answers
        }`,
      )
      const made = await rolldown({ input: entry, platform: 'browser', onLog: () => {} })
      const { output } = await made.generate({ format: 'iife', codeSplitting: false })
      expect(output).toHaveLength(1)
      expect(output[0].imports).toEqual([])
      script = output[0].code
      await made.close()
    })

    it('answers in a page as in Node', async () => {
      const { page, seen } = await open('about:blank')
      await page.addScriptTag({ content: script })
      expect(await evaluated<string[]>(page, `recoverAll(${handed()})`)).toEqual(expected())
      expect(seen.trouble).toEqual([])
    })

    it('answers in a web worker as in Node', async () => {
      const { page, seen } = await open('about:blank')
      const worker = `${script}\nonmessage = async ({ data }) => postMessage(await recoverAll(data))`
      const answers = await evaluated<string[]>(
        page,
        `new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: 'text/javascript' })))
          worker.onmessage = ({ data }) => resolve(data)
          worker.onerror = (event) => reject(new Error(event.message))
          worker.postMessage(${handed()})
        })`,
      )
      expect(answers).toEqual(expected())
      expect(seen.trouble).toEqual([])
    })
  })

  it('the module that was built runs without a bundler, as docs/library.md shows', async () => {
    const shown = /```html\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/library.md'), 'utf8'))?.[1] ?? ''
    const script = shown.replace('</script>', 'globalThis.found = articles\n</script>')
    const article = example('04-json-ld-ferry-strike/capture.html')
    const { page, seen } = await open('about:blank')
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/recovery.js')
        return route.fulfill({ path: path.join(root, 'dist/browser/recovery.js'), contentType: 'text/javascript' })
      if (pathname !== '/ferries') return route.abort()
      return route.fulfill({
        body: article.replace('</body>', `${script}</body>`),
        contentType: 'text/html; charset=utf-8',
      })
    })
    await page.goto('http://news.example/ferries')
    await page.waitForFunction('window.found')
    const [own] = recovery.recover(article).articles
    expect(await evaluated<string[]>(page, 'found.map((a) => a.text)')).toEqual([own?.text])
    expect(seen.trouble.filter((line) => !/net::ERR_FAILED/.test(line))).toEqual([])
  })

  describe('the try file', () => {
    const address = pathToFileURL(tryFile).href
    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe)
      const found = await evaluated<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        page,
        'axe.run(document, { resultTypes: ["violations"] })',
      )
      return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)}`)
    }
    async function recoverIn(page: Page, words: string): Promise<void> {
      await page.fill('#words', words)
      await page.click('[type=submit]')
      await page.waitForSelector('.try-result')
    }
    const jsonOf = async (page: Page) =>
      JSON.parse((await page.textContent('#json')) ?? '') as { articles: { headline: string; text: string }[] }

    it('recovers what is pasted, from a disk, without asking anything of a network', async () => {
      const { page, seen } = await open(address, { offline: true })
      const scrape = example('02-two-stories-run-together/capture.txt')
      await recoverIn(page, scrape)
      expect(await page.locator('.try-story').count()).toBe(2)
      expect(await page.textContent('.try-story .headline')).toMatch(/^Kestrel Bay council votes/)
      expect(await page.textContent('#state')).toMatch(/^2 articles in 3,79\d characters, recovered in [\d.]+ ms\.$/)
      const { articles } = recovery.recover(scrape, { source: 'pasted text', retrieved: new Date() })
      expect((await jsonOf(page)).articles).toEqual(JSON.parse(JSON.stringify(articles)))
      // The page itself, and the worker that it made.
      expect(seen.asked.filter((url) => !url.startsWith('blob:'))).toEqual([address])
      expect(seen.trouble).toEqual([])
    })

    for (const [width, dark] of [
      [390, false],
      [1280, false],
      [1280, true],
    ] as const)
      it(`is accessible and runs over nowhere at ${width} pixels${dark ? ', in the dark' : ''}`, async () => {
        const { page } = await open(address, {
          viewport: { width, height: 900 },
          colorScheme: dark ? 'dark' : 'light',
        })
        const picture = (name: string) => ({
          path: path.join(screens, `try-file-${name}-${width}-${dark ? 'dark' : 'light'}.png`),
          fullPage: true,
        })
        expect(await violations(page)).toEqual([])
        await page.screenshot(picture('empty'))
        await page.click('#sample')
        await page.waitForSelector('.try-result')
        for (const summary of await page.locator('summary').all()) await summary.click()
        expect(await violations(page)).toEqual([])
        const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await evaluated<number>(page, over)).toBeLessThanOrEqual(0)
        await page.screenshot(picture('result'))
      })

    it('lights the characters of the words that are pointed at, and brings them into view', async () => {
      const { page } = await open(address)
      await page.click('#sample')
      await page.waitForSelector('.try-result')
      const paragraph = page.locator('.try-story').nth(1).locator('.body p').nth(2)
      const name = /\bk(\d+)\b/.exec((await paragraph.getAttribute('class')) ?? '')?.[1]
      const mark = page.locator(`#m${name}`)
      const colour = () =>
        evaluated<string>(page, `getComputedStyle(document.getElementById('m${name}')).backgroundColor`)
      const plain = await colour()
      await paragraph.hover()
      expect(await colour()).not.toBe(plain)
      expect(await mark.textContent()).toBe(await paragraph.textContent())
      const { y } = (await mark.boundingBox()) ?? { y: -1 }
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(900)
    })

    it('shows hostile words as words', async () => {
      const { page, seen } = await open(address)
      await recoverIn(page, hostilePage())
      const evil = '<script>window.hit=1</script><img src=x onerror=window.hit=1>'
      expect(await page.textContent('.try-story .headline')).toContain(evil)
      expect(await page.textContent('.try-story .body')).toContain(evil)
      expect(await page.textContent('.capture')).toContain('onerror=window.hit=1')
      expect(await evaluated<unknown>(page, 'window.hit')).toBeUndefined()
      expect(await page.locator('main img, main iframe, main script, main style, main [onerror]').count()).toBe(0)
      const links = await evaluated<string[]>(
        page,
        '[...document.querySelectorAll("main a")].map((a) => a.getAttribute("href"))',
      )
      expect(links.filter((href) => !/^(?:#|https?:)/.test(href))).toEqual([])
      expect(await violations(page)).toEqual([])
      expect(seen.trouble).toEqual([])
    })

    it('opens a file, in its own charset, and takes one that is dropped', async () => {
      const { page, seen } = await open(address)
      await page.setInputFiles('#file', path.join(root, 'examples/24-windows-1252-criee/capture.html'))
      await page.waitForSelector('.try-result')
      const western = readFileSync(path.join(root, 'examples/24-windows-1252-criee/capture.html'))
      const [first] = recovery.recover(western).articles
      expect((await jsonOf(page)).articles[0]?.text).toBe(first?.text)
      await page.evaluate(`{
        const carried = new DataTransfer()
        carried.items.add(new File([${JSON.stringify(example('25-own-markdown-bridge/capture.md'))}], 'bridge.md'))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
      }`)
      const [own] = recovery.recover(example('25-own-markdown-bridge/capture.md')).articles
      await page.locator('.try-story .headline', { hasText: own?.headline ?? '' }).waitFor()
      expect(seen.trouble).toEqual([])
    })

    it('works with the keyboard alone', async () => {
      const { page } = await open(address)
      await page.keyboard.press('Tab')
      expect(await evaluated<string>(page, 'document.activeElement.textContent')).toBe('Skip to content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await evaluated<string>(page, 'document.activeElement.id')).toBe('words')
      await page.keyboard.insertText(example('02-two-stories-run-together/capture.txt'))
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('.try-result')
      expect(await page.locator('.try-story').count()).toBe(2)
    })

    it('says what is missing, and starts afresh', async () => {
      const { page } = await open(address)
      await page.click('[type=submit]')
      expect(await page.textContent('#state')).toBe('Paste something or choose a file.')
      await recoverIn(page, 'Home\nNews\nSport')
      expect(await page.textContent('#state')).toMatch(/^No article in 15 characters/)
      expect(await page.textContent('.problems')).toMatch(/no article/)
      await page.click('[type=reset]')
      expect(await page.locator('.try-result').count()).toBe(0)
      expect(await page.inputValue('#words')).toBe('')
    })

    it('recovers in the page itself where a browser allows it no worker', async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      opened.push(page)
      const trouble: string[] = []
      page.on('pageerror', (e) => trouble.push(e.message))
      page.on('console', (m) => void (m.type() === 'error' ? trouble.push(m.text()) : 0))
      await page.addInitScript('window.Worker = class { constructor() { throw new Error("no workers here") } }')
      await page.goto(address)
      await page.click('#sample')
      await page.waitForSelector('.try-result')
      expect(await page.locator('.try-story').count()).toBe(2)
      expect(trouble).toEqual([])
    })

    it('takes ten thousand blocks without falling over', async () => {
      const { page, seen } = await open(address)
      const much = Array.from({ length: 10_000 }, (_, n) => `<p><b>Line ${n}</b> of a long list of ferries.</p>`)
      await page.evaluate(`document.getElementById('words').value = ${JSON.stringify(much.join(''))}`)
      await page.click('[type=submit]')
      await page.waitForSelector('.try-result', { timeout: 50_000 })
      expect(seen.trouble).toEqual([])
    })
  })
})

function hostilePage(): string {
  const evil = '&lt;script&gt;window.hit=1&lt;/script&gt;&lt;img src=x onerror=window.hit=1&gt;'
  return `<html lang="en"><head><title>${evil}</title><meta property="og:title" content="${evil} and a strike"><link rel="canonical" href="javascript:window.hit=1"></head><body><article><p class="kicker">${evil}</p><h1>${evil} and a strike</h1>
<figure><img src="javascript:window.hit=1" alt="${evil}"><figcaption>${evil} (Ann Vey/Tidewater Press)</figcaption></figure>
${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the strike at the port \u202e with ${evil} in the middle of it, said the harbour master on Saturday.</p>`).join('')}
<iframe src="javascript:window.hit=1"></iframe><a href="javascript:window.hit=1">more</a><img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1"></svg>
<ul><li>${evil} one of the things that the harbour master named on Saturday morning</li><li>${evil} another of the things that she named</li></ul></article></body></html>`
}
