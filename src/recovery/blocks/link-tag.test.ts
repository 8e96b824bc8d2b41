import { describe, expect, it } from 'vitest'
import type { Block } from './block.js'
import { readHtml } from './html.js'
import { linkTagOf } from './link-tag.js'

/** The link's tag of a page's last block. */
function tagIn(markup: string): { attributes: string; opensBlock: boolean } | null {
  const page = readHtml(markup)
  const found = linkTagOf(page, page.blocks.at(-1) as Block)
  return found && { ...found, attributes: found.attributes.trim() }
}

describe('the link of a block', () => {
  it('is the one that it opens in, whatever stands between the tag and the words, and whatever links follow', () => {
    const markup = '<p><A HREF="/authors/quill"><b>Mara Quill</b></A> — <a href="/2031/05/03">3 May 2031</a></p>'
    expect(tagIn(markup)).toEqual({ attributes: 'HREF="/authors/quill"', opensBlock: true })
  })
  it('else the last one in it, which no other element whose name begins so hides', () => {
    const markup = '<p>By <a rel="author"><abbr>M.</abbr> Quill</a>, <abbr>Ed.</abbr></p>'
    expect(tagIn(markup)).toEqual({ attributes: 'rel="author"', opensBlock: false })
  })
  it('is none where there is none', () => {
    expect(tagIn('<p>By Mara Quill</p>')).toBeNull()
  })
})
