import { beforeAll, describe, expect, it } from 'vitest'
import type { CaptureHash, Recovered } from '../model/index.js'
import { loadRecovery, type Recovery } from './index.js'

const sentences = [
  'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
  'The boats, built in 1994, carry four hundred thousand passengers a year between the town and the islands.',
  'Islanders have asked for an inquiry into the price, which the board has not made public.',
]
const page = (text: readonly string[], stated: object) =>
  `<!doctype html><html lang="en"><head><title>Orlsund sells its ferries</title><script type="application/ld+json">${JSON.stringify(
    {
      '@type': 'NewsArticle',
      headline: 'Orlsund sells its ferries',
      datePublished: '2031-05-06T18:20:00+02:00',
      ...stated,
    },
  )}</script></head><body><main><article><h1>Orlsund sells its ferries</h1>${text
    .map((t) => `<p>${t}</p>`)
    .join('\n')}</article></main></body></html>`

describe('what the page sells', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string): Recovered =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(html),
      source: 'ferries.html',
      url: 'https://orlsund-post.example/ferries',
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
  const codes = (recovered: Recovered) => recovered.problems.map((p) => p.code)

  it('is a stub and stays one, even where structured data holds the rest', () => {
    const rest = 'The board hopes for nine million marks, according to the minutes of a closed meeting in April.'
    const recovered = recover(
      page(sentences, { isAccessibleForFree: false, articleBody: [...sentences, rest].join(' ') }),
    )
    expect(codes(recovered)).toContain('paywall')
    expect(recovered.articles[0]?.text).not.toContain('nine million')
  })
  it('is whole where the page holds about as many words as it states', () => {
    const words = sentences.join(' ').split(' ').length
    expect(codes(recover(page(sentences, { isAccessibleForFree: false, wordCount: words })))).not.toContain('paywall')
    expect(codes(recover(page(sentences, { isAccessibleForFree: false, wordCount: words * 3 })))).toContain('paywall')
  })
  it('is nothing where the page is free', () => {
    expect(codes(recover(page(sentences, { isAccessibleForFree: true })))).not.toContain('paywall')
  })
})

describe('news in a few sentences', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (text: string, mediaType: string): Recovered =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(text),
      source: 'pasted',
      url: null,
      mediaType,
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })

  it('is cut in two where two short stories run together', () => {
    const { articles } = recover(
      `MARKETS
Stocks slip as traders weigh rate path
By MARTA OLSEN, AP Business Writer
Published: 4:12 PM EST, March 3, 2031
LOWMERE (AP) — Stocks slipped on Monday as traders weighed a speech by the central bank's governor.
"We are not in a hurry," Governor Lena Brandt said.
The index fell 0.4% to 4,211.
Share this
Read more: Oil prices climb
Ferry runs aground off Port Saren; no injuries
By The Associated Press
PORT SAREN, Velland (AP) — A ferry carrying 212 people ran aground Monday off Port Saren, the coast guard said.
All passengers were taken off by noon.
Copyright 2031 The Associated Press. All rights reserved.`,
      'text/plain',
    )
    expect(articles.map((a) => a.headline)).toEqual([
      'Stocks slip as traders weigh rate path',
      'Ferry runs aground off Port Saren; no injuries',
    ])
    expect(articles.map((a) => a.body.length)).toEqual([3, 2])
  })
  it('has its headline, byline and day where all that sets them apart is a line end', () => {
    const [article] = recover(
      `<html><body bgcolor=white><table><tr><td><a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a></td><td>
<font size=5><b>Mill closes after 140 years</b></font><br><br>Tuesday 4 June 2030<br>By J. Tarn<br><br>
The paper mill at Ostrow closed on Tuesday, ending 140 years of work on the river.<br><br>
About 300 people worked there, the owner said in a statement.<br><br>
"It is the end of the town as we knew it," said mayor Ida Holm.<br><br><a href=/m>More news</a> | <a href=/p>Print</a></td></tr></table></body></html>`,
      'text/html',
    ).articles
    expect(article).toMatchObject({ headline: 'Mill closes after 140 years', kicker: null, byline: 'By J. Tarn' })
    expect(article?.published?.local).toMatch(/^2030-06-04/)
    expect(article?.body).toHaveLength(3)
  })
})
