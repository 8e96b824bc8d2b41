import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { cookieNotices } from './cookie-notices.js'
import type { Verdict } from './verdict.js'

/** The lines that are notices, where all are taken for text and `headline` for a headline. */
function noticesOf(lines: readonly string[], headline: string | null = null): string[] {
  const { blocks } = readPlain(lines.join('\n\n'))
  const out = blocks.map(
    ({ text }): Verdict => ({ label: 'paragraph', reason: '', body: 0.8, headline: text === headline ? 0.9 : 0.1 }),
  )
  return cookieNotices(blocks, out).map((i) => blocks[i]?.text ?? '')
}

const notice = 'This website uses cookies so that pages come faster, and some are set by partners of the house.'
const story = 'The council of Lower Tarn has voted to keep its last ferry running through the winter.'

describe('what a page says of its cookies', () => {
  it('is none of its text, in whatever language', () => {
    const german = 'Diese Webseite verwendet Cookies, damit Sie die Seiten schneller lesen können.'
    expect(noticesOf(['Tarn Courier', story, notice, german])).toEqual([notice, german])
    expect(noticesOf(['Ferry runs on', story, notice], 'Ferry runs on')).toEqual([notice])
  })

  it('is known under its own heading, which reads like a headline', () => {
    const heading = 'Our site uses cookies'
    expect(noticesOf(['Tarn Courier', heading, notice, story], heading)).toEqual([heading, notice])
  })

  it('is a story’s matter where its headline says so', () => {
    const headline = 'Lower Tarn takes cookies off its websites'
    expect(noticesOf(['Tarn Courier', headline, notice, story], headline)).toEqual([])
    expect(noticesOf(['How websites follow you with cookies - Tarn Courier', notice, story])).toEqual([])
  })

  it('is no recipe', () => {
    expect(
      noticesOf(['Tarn Courier', 'Let the cookies stand for ten minutes before you take them off the tray.']),
    ).toEqual([])
  })
})
