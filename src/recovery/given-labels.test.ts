/** Labels given by hand stand, and the articles follow them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../test/cpu-time.js'
import type { GivenLabel, Label, Recovered, Span } from '../model/index.js'
import { loadRecovery } from './index.js'

const recovery = await loadRecovery()
const example = (file: string) => readFileSync(join(import.meta.dirname, '../../examples', file), 'utf8')

/** Given labels for the blocks in which words stand. */
function labels(words: string, before: Recovered, said: readonly [text: string, label: Label, article?: number][]) {
  return said.map(([text, label, article = null]): GivenLabel => {
    const at = words.indexOf(text)
    const block = before.blocks?.find(({ span }) => span[0] <= at && at < span[1])
    if (!block) throw new Error(`no block with ${text}`)
    return { span: block.span, label, article }
  })
}

function given(words: string, said: readonly [text: string, label: Label, article?: number][], options = {}) {
  const before = recovery.recover(words, { ...options, explain: true })
  const after = recovery.recover(words, { ...options, explain: true, labels: labels(words, before, said) })
  return { before, after, article: after.articles[0] }
}

const page = `<html><head><title>Ferries stop</title></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div class="x"><p>HARBOUR DESK</p><h1>Ferries stop at Port Aven</h1><p>Von der Redaktion am Hafen</p><p class="t">3 May 2031, 18:41</p>
<p>The harbour office of Port Aven said on Friday that the quay stays shut until Monday at the earliest.</p>
<p>Nobody was hurt when the chain broke, said the harbour master, and the ferries wait in the bay until the wind turns.</p>
<p>Our readers’ club meets on every first Tuesday in the old customs house, and guests are welcome there.</p>
<p>The island of Lind has bread and milk for three days, and a boat of the coast guard takes the sick over at noon.</p>
<p>Two hundred travellers slept in the school, where the baker of the village brought them rolls before it was light.</p></div>
<footer><p>The Port Aven Post, Quay Street 4</p></footer></body></html>`

describe('labels given by hand', () => {
  it('without any, nothing changes', () => {
    for (const file of [
      '01-twin-of-the-seed/capture.txt',
      '06-no-metadata-library/capture.html',
      '25-own-markdown-bridge/capture.md',
    ]) {
      const words = example(file)
      const plain = recovery.recover(words, { explain: true })
      expect(recovery.recover(words, { explain: true, labels: [] })).toEqual(plain)
      // Nor where each block is given the label that it has.
      const nonsense = [{ span: [-4, -1] as Span, label: 'paragraph' as const, article: null }]
      expect(recovery.recover(words, { explain: true, labels: nonsense })).toEqual(plain)
    }
  })

  it('take a paragraph out of the text', () => {
    const { before, article } = given(page, [['Our readers', 'furniture']])
    expect(before.articles[0]?.text).toContain('readers’ club')
    expect(article?.text).not.toContain('readers’ club')
    expect(article?.text).toContain('Two hundred travellers')
    expect(article?.fingerprint).not.toBe(before.articles[0]?.fingerprint)
  })

  it('take a line into the text, and say that it was by hand', () => {
    const { before, after, article } = given(page, [['The Port Aven Post, Quay', 'paragraph']])
    expect(before.articles[0]?.text).not.toContain('Quay Street')
    expect(article?.text).toMatch(/Quay Street 4$/)
    const block = after.blocks?.find(({ reason }) => reason === 'set by hand')
    expect(block).toMatchObject({ label: 'paragraph', article: 0 })
  })

  it('make a line the headline, the kicker, the standfirst, the byline, the section', () => {
    const { article } = given(page, [
      ['HARBOUR DESK', 'section'],
      ['Von der Redaktion', 'byline'],
      ['The harbour office', 'standfirst'],
      ['Nobody was hurt', 'headline'],
      ['Ferries stop at', 'kicker'],
    ])
    expect(article).toMatchObject({
      section: 'HARBOUR DESK',
      byline: 'Von der Redaktion am Hafen',
      headline:
        'Nobody was hurt when the chain broke, said the harbour master, and the ferries wait in the bay until the wind turns.',
      headlineOrigin: 'page',
      kicker: 'Ferries stop at Port Aven',
    })
    expect(article?.standfirst).toMatch(/^The harbour office/)
    expect(article?.text).toMatch(/^Our readers/)
    expect(article?.origins.byline?.map(([from, to]) => page.slice(from, to))).toEqual(['Von der Redaktion am Hafen'])
  })

  it('say that a line is no headline and no kicker', () => {
    const { article } = given(page, [
      ['HARBOUR DESK', 'furniture'],
      ['Ferries stop at Port', 'furniture'],
    ])
    expect(article?.kicker).toBeNull()
    expect(article?.headlineOrigin).not.toBe('page')
  })

  it('part one text into two articles, and the numbers say the same again', () => {
    const said: [string, Label, number][] = [
      ['The island of Lind', 'paragraph', 1],
      ['Two hundred travellers', 'paragraph', 1],
      ['Our readers', 'headline', 1],
    ]
    const { before, after } = given(page, said)
    expect(before.articles).toHaveLength(1)
    expect(after.articles.map(({ headline }) => headline)).toEqual([
      'Ferries stop at Port Aven',
      'Our readers’ club meets on every first Tuesday in the old customs house, and guests are welcome there.',
    ])
    expect(after.articles[0]?.text).not.toContain('Lind')
    expect(after.articles[1]?.text).toMatch(/^The island[\s\S]*light\.$/)
    expect(given(page, said).after).toEqual(after)
  })

  it('join what was cut', () => {
    const words = example('01-twin-of-the-seed/capture.txt')
    const before = recovery.recover(words, { explain: true })
    expect(before.articles).toHaveLength(2)
    const second = (before.blocks ?? []).filter(({ article, label }) => article === 1 && label === 'paragraph')
    const joined = recovery.recover(words, {
      labels: second.map(({ span }) => ({ span, label: 'paragraph', article: 0 })),
    })
    expect(joined.articles).toHaveLength(1)
    expect(joined.articles[0]?.text).toContain(before.articles[1]?.text.slice(-80))
  })

  it('find an article where none was found', () => {
    const words =
      '<!doctype html><ul><li><a href="/a">One thing</a></li><li><a href="/b">Another thing</a></li></ul><p>Shut today.</p>'
    const { before, after } = given(words, [
      ['Another thing', 'headline'],
      ['Shut today', 'paragraph'],
    ])
    expect(before.articles).toHaveLength(0)
    expect(after.articles.map(({ headline, text }) => [headline, text])).toEqual([['Another thing', 'Shut today.']])
    expect(after.problems.map(({ code }) => code)).not.toContain('no-article')
  })

  it('know a dateline on a line of its own', () => {
    const words = page.replace('<p>The harbour office', '<p>PORT AVEN, Saturday</p><p>The harbour office')
    const { article } = given(words, [['PORT AVEN, Saturday', 'dateline']])
    expect(article?.dateline?.text).toBe('PORT AVEN, Saturday')
    expect(article?.text).toMatch(/^The harbour office/)
  })

  it('drop a picture, and the caption of none', () => {
    const words = example('09-gallery-market-hall/capture.html')
    const before = recovery.recover(words, { explain: true })
    const pictures = (before.blocks ?? []).filter(({ label }) => label === 'picture')
    const labels = pictures.slice(1).map(({ span }) => ({ span, label: 'furniture' as const, article: null }))
    const after = recovery.recover(words, { labels })
    expect(before.articles[0]?.pictures.length).toBeGreaterThan(1)
    expect(after.articles[0]?.pictures.filter(({ url }) => url !== null)).toHaveLength(1)
  })

  it('hold where a later version cuts the blocks otherwise', () => {
    const before = recovery.recover(page, { explain: true })
    const [at] = labels(page, before, [['Our readers', 'furniture']])
    const wider = { ...(at as GivenLabel), span: [(at?.span[0] ?? 0) - 3, (at?.span[1] ?? 0) + 4] as Span }
    expect(recovery.recover(page, { labels: [wider] }).articles[0]?.text).not.toContain('readers’ club')
  })

  it('are left out where they make no sense', () => {
    const bad = [
      { span: [5, 2], label: 'paragraph', article: null },
      { span: [0, 1e9], label: 'no such label', article: null },
      { span: [0, 50], label: 'paragraph', article: -1 },
      { span: [0, 50], label: 'paragraph', article: 1e9 },
    ] as unknown as GivenLabel[]
    expect(recovery.recover(page, { labels: bad })).toEqual(recovery.recover(page))
  })

  it('of a whole large page are taken in one pass', () => {
    const words = `<article><h1>Long list</h1>${'<p>A paragraph of a long report about the harbour of Port Aven.</p>'.repeat(5_000)}</article>`
    const before = recovery.recover(words, { explain: true })
    const all = (before.blocks ?? []).map(({ span }, k) => ({
      span: [span[0] - 1, span[1]] as Span,
      label: 'paragraph' as const,
      article: k % 2,
    }))
    const spent = cpuTime(() => expect(recovery.recover(words, { labels: all }).articles.length).toBeGreaterThan(0))
    expect(spent).toBeLessThan(15_000)
  })
})
