import { describe, expect, it } from 'vitest'
import { readHtml } from '../blocks/html.js'
import { slides } from './slides.js'
import type { Verdict } from './verdict.js'

const words =
  'The ferry was built in Lindford in the year of the great ice and has carried lorries and sheep since then.'
const outside = `<p>${words.repeat(5)}</p>`

/** The words that are found to be of slides, where all blocks are taken for text. */
function found(html: string): string[] {
  const page = readHtml(`<!doctype html><body>${html}</body>`)
  const verdict: Verdict = { label: 'paragraph', reason: '', body: 1, headline: 0 }
  return slides(
    page,
    page.blocks.map(() => verdict),
  ).map((i) => page.blocks[i]?.text ?? '')
}

describe('a slide show within a text', () => {
  const slide = (k: number, of: number) => `<li><h2>${k}/${of} Ferry ${k}</h2><p>${words}</p></li>`
  const show = (of: number) => `<ul>${Array.from({ length: of }, (_, k) => slide(k + 1, of)).join('')}</ul>`

  it('has the words of each slide, and none of what follows the last', () => {
    expect(found(outside + show(4) + outside)).toEqual([1, 2, 3, 4].flatMap((k) => [`${k}/4 Ferry ${k}`, words]))
  })
  it('counts in words, too', () => {
    const named = [1, 2, 3, 4, 5].map((k) => `<li><p>${k} von 5 Fähre ${k}</p></li>`).join('')
    expect(found(`${outside}<ul>${named}</ul>`)).toHaveLength(5)
  })
  it('is what a page is, where there is little else', () => {
    expect(found(`<p>${words}</p>${show(6)}`)).toEqual([])
  })
  it('is none where two or three are counted, or up to other numbers', () => {
    expect(found(outside + show(3))).toEqual([])
    const results = ['1/4 of the votes', '1/3 of the seats', '2/5 of the mayors', '1/2 of the rest', '1/8 of a crown']
    expect(found(outside + results.map((text) => `<p>${text}</p>`).join(''))).toEqual([])
  })
  it('is none where days are printed', () => {
    const days = [1, 2, 3, 4, 5].map((k) => `<p>${k}/12/2031 The ferry sails at noon.</p>`).join('')
    expect(found(outside + days)).toEqual([])
  })
})
