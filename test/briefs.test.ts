/** The shortest news: two or three sentences under a headline are an article, and as much under another heading is none. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Capture, CaptureHash, Recovered } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'
import { briefs, frames, noBriefs } from './brief-pages.js'

const captureOf = (page: string): Capture => ({
  hash: '0' as CaptureHash,
  bytes: new TextEncoder().encode(page),
  source: 'page.html',
  url: null,
  mediaType: 'text/html',
  charset: null,
  retrieved: '2031-05-20T12:00:00Z',
  timezone: null,
  id: null,
})

const told = ({ articles, problems }: Recovered) => ({
  articles: articles.map(({ headline, body }) => ({ headline, text: body.map((b) => ('text' in b ? b.text : '')) })),
  problems: problems.map(({ code }) => code),
})

const folded = (words: string) => words.replace(/\s+/g, ' ')

describe('a brief is an article', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })

  for (const { name, frame } of frames)
    for (const brief of briefs)
      it(`${name} (${brief.language})`, () => {
        const { articles } = told(recovery.recover(captureOf(frame(brief))))
        expect(articles.map((a) => ({ ...a, text: folded(a.text.join(' ')) }))).toEqual([
          { headline: brief.headline, text: folded(brief.text.join(' ')) },
        ])
      })
})

describe('a heading and a sentence or two are none', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })

  const masthead = '<body><div class="today"><time datetime="2031-05-12">Monday, 12 May 2031</time></div>'
  for (const { name, page } of noBriefs)
    it(name, () => {
      expect(told(recovery.recover(captureOf(page)))).toEqual({ articles: [], problems: ['no-article'] })
      const dated = page.replace('<body>', masthead)
      expect(told(recovery.recover(captureOf(dated))), 'under the day').toEqual({
        articles: [],
        problems: ['no-article'],
      })
    })
})
