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
