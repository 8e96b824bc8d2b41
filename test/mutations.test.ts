/**
 * Captures of the sample edition, damaged from a seed. Whatever was done: recovery does not throw (nothing in it catches
 * what a pass throws, so a caught exception counts too), keeps every promise of the contract, ends in good time, gives
 * the paragraphs that the damage left whole (all but one in a thousand), and a page made of the result runs no script.
 *
 * MUTATIONS=N sets how many, SEED=N names the first; a failure prints the seed of its capture.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Capture, Span } from '../src/model/index.js'
import { TryPage } from '../src/portal/pages/try.js'
import { siteOf } from '../src/portal/site.js'
import { decode, loadRecovery, type Recovery } from '../src/recovery/index.js'
import { chromiumPath, howToGetChromium, openBrowser } from './browser.js'
import { brokenPromises } from './contract.js'
import { captureOf, examples } from './edition.js'
import { damageAnywhere, damageBeside, edited, pick, randomOf } from './mutations.js'

const howMany = Number(process.env.MUTATIONS ?? (process.env.CI ? 2_000 : 300))
const firstSeed = Number(process.env.SEED ?? 1)
/** Far above what any capture here needs on a slow machine: what grows faster than the capture goes past it. */
const longest = 10_000
/** Of the paragraphs beside the damage: a container left open sets what follows apart, and a learned label may then fall. */
const mostLost = 0.001
/** A page per so many results is opened in the browser, beside every one that carries traces of an attack. */
const looks = 10

interface Whole {
  readonly file: string
  readonly text: string
  readonly mediaType: string
  readonly url: string | null
  readonly retrieved: string
  /** Paragraphs as recovered from the capture as it was, with where they stand: right ones, of one stretch. */
  readonly paragraphs: readonly { readonly text: string; readonly span: Span }[]
}

const settings = {
  siteName: 'The Test Sheet',
  baseUrl: null,
  public: false,
  timezone: null,
  tryOpen: false,
  language: 'en',
} as const

let recovery: Recovery
const captures: Whole[] = []

beforeAll(async () => {
  recovery = await loadRecovery()
  const edition = JSON.parse(readFileSync(join(examples, 'edition.json'), 'utf8')) as {
    captures: { file: string; url?: string; retrieved: string; type: string; charset?: string }[]
  }
  for (const listed of edition.captures) {
    const capture = captureOf(readFileSync(join(examples, listed.file)), {
      source: listed.file,
      url: listed.url ?? null,
      mediaType: listed.type,
      charset: listed.charset ?? null,
      retrieved: listed.retrieved,
    })
    const { text } = decode(capture)
    const { articles } = recovery.recover(capture, { explain: false })
    const expected = readFileSync(join(examples, dirname(listed.file), 'expected.json'), 'utf8')
    const paragraphs = articles.flatMap((a) =>
      a.body.flatMap((block, k) => {
        const [span, more] = a.origins[`body[${k}]`] ?? []
        return block.kind === 'paragraph' &&
          span &&
          !more &&
          block.text.length > 80 &&
          expected.includes(JSON.stringify(block.text))
          ? [{ text: block.text, span }]
          : []
      }),
    )
    captures.push({
      file: listed.file,
      text,
      mediaType: listed.type,
      url: listed.url ?? null,
      retrieved: listed.retrieved,
      paragraphs,
    })
  }
})

function captureFrom(whole: Whole, text: string): Capture {
  return captureOf(Buffer.from(text), {
    source: whole.file,
    url: whole.url,
    mediaType: whole.mediaType,
    retrieved: whole.retrieved,
  })
}

/** What went wrong with one damaged capture, in a sentence each. */
function recoverDamaged(seed: number): {
  readonly wrong: string[]
  readonly page: string
  /** Paragraphs that the damage left whole, and those of them that did not come out. */
  readonly whole: number
  readonly lost: readonly string[]
} {
  const random = randomOf(seed)
  const whole = pick(captures, random)
  const beside = random() < 0.6
  const spans = whole.paragraphs.map((p) => p.span)
  const edits = beside
    ? damageBeside(whole.text, spans, whole.mediaType === 'text/html', random)
    : damageAnywhere(whole.text, random)
  const capture = captureFrom(whole, edited(whole.text, edits))
  const told = `seed ${seed} (${whole.file}${beside ? ', beside the paragraphs' : ''})`
  const before = process.cpuUsage()
  const recovered = recovery.recover(capture, { explain: true })
  const { user, system } = process.cpuUsage(before)
  const spent = (user + system) / 1000
  const { text } = decode(capture)
  const wrong = brokenPromises(recovered, text.length).map((promise) => `${told}: ${promise}`)
  if (spent > longest) wrong.push(`${told}: took ${Math.round(spent)} ms of CPU`)
  const words = recovered.articles.map((a) => a.text).join('\n\n')
  const lost = beside ? whole.paragraphs.filter((p) => !words.includes(p.text)) : []
  const page = String(
    TryPage({
      site: siteOf(settings, '2031-05-04T12:00:00Z', []),
      mayKeep: false,
      file: null,
      result: { recovered, text },
      trouble: null,
    }),
  )
  return {
    wrong,
    page,
    whole: beside ? whole.paragraphs.length : 0,
    lost: lost.map((p) => `${told}: lost “${p.text.slice(0, 60)}…” to ${JSON.stringify(edits)}`),
  }
}

/** Elements and attributes that a page of ours never has; and a click on everything in an article. */
const aliveMarkup = `(() => {
  const bad = []
  for (const element of document.querySelectorAll('*')) {
    if (/^(?:script|iframe|object|embed|base|template)$/.test(element.localName)) bad.push(element.localName)
    for (const { name, value } of element.attributes)
      if (/^on/.test(name) || /^\\s*(?:javascript|data|vbscript):/i.test(value)) bad.push(element.localName + ' ' + name + '=' + value)
  }
  for (const element of [...document.querySelectorAll('article *')].slice(0, 200)) element.click()
  return bad
})()`

describe(`${howMany} damaged captures`, () => {
  const pages: string[] = []

  it('throw nothing, keep the contract, end in time and give the paragraphs that are whole', () => {
    const wrong: string[] = []
    const lost: string[] = []
    let whole = 0
    for (let seed = firstSeed; seed < firstSeed + howMany; seed++) {
      const result = recoverDamaged(seed)
      wrong.push(...result.wrong)
      whole += result.whole
      lost.push(...result.lost)
      if (/hit\(\)/.test(result.page) || seed % looks === 0) pages.push(result.page)
    }
    console.log([`${lost.length} of ${whole} whole paragraphs lost`, ...lost].join('\n'))
    expect(wrong).toEqual([])
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(Math.ceil(whole * mostLost))
  }, 600_000)

  describe.skipIf(!chromiumPath)(`their pages${chromiumPath ? '' : ` (${howToGetChromium})`}`, () => {
    let browser: Browser
    let tab: Page
    beforeAll(async () => {
      browser = await openBrowser()
      tab = await browser.newPage()
    })
    afterAll(() => browser?.close())

    it('run no script, even without the policy that forbids it', async () => {
      let hits = 0
      await tab.exposeFunction('hit', () => hits++)
      await tab.route('**/*', (route) => route.abort())
      for (const [n, page] of pages.entries()) {
        await tab.setContent(page, { waitUntil: 'domcontentloaded' })
        const alive = (await tab.evaluate(aliveMarkup)) as string[]
        expect(alive, `page ${n}`).toEqual([])
      }
      expect(hits).toBe(0)
    }, 600_000)
  })
})
