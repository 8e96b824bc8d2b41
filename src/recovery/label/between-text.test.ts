import { describe, expect, it } from 'vitest'
import { readHtml } from '../blocks/html.js'
import { betweenText } from './between-text.js'
import type { Verdict } from './verdict.js'

const text = (body: number): Verdict => ({ label: 'paragraph', reason: '', body, headline: 0 })
const furniture = (body: number): Verdict => ({ label: 'furniture', reason: '', body, headline: 0 })

const settled = (html: string, verdicts: readonly Verdict[]) => {
  const page = readHtml(`<html><body><article>${html}</article></body></html>`)
  if (!page.tree) throw new Error('no tree')
  expect(page.blocks).toHaveLength(verdicts.length)
  return betweenText(page.blocks, page.tree, verdicts)
}

const board = '<p>The harbour board of Port Aven met on Tuesday.</p>'
const quay = '<p>Nobody on the quay had heard of it.</p>'
const sure = text(0.9)

describe('what stands between two blocks of a text', () => {
  it('is text where it is set as one of them', () => {
    expect(settled(`${board}<p>Still, it was not the first.</p>${quay}`, [sure, furniture(0.25), sure])).toEqual([
      [1, 'paragraph'],
    ])
  })

  it('is text in a row, and where only the block before is set alike', () => {
    const list = '<blockquote>A quotation of the mayor.</blockquote>'
    const html = `${board}<p>FERRIES WIN</p><p>Skarn came second.</p>${list}`
    expect(settled(html, [sure, furniture(0.4), furniture(0.3), sure])).toEqual([
      [1, 'paragraph'],
      [2, 'paragraph'],
    ])
  })

  it('is an item of its list', () => {
    const list = '<ul><li>Fewer boats</li><li>Dearer tickets</li><li>No night boat</li></ul>'
    expect(settled(list, [sure, furniture(0.45), sure])).toEqual([[1, 'list']])
  })

  it('is a heading over the second, whatever holds it', () => {
    const html = `${board}<div><h3>What it costs</h3></div>${quay}`
    expect(settled(html, [sure, furniture(0.35), sure])).toEqual([[1, 'crosshead']])
  })

  it('is none where it is likely none, leads elsewhere, invites, or is set otherwise', () => {
    const between = (html: string, body: number) => settled(`${board}${html}${quay}`, [sure, furniture(body), sure])
    expect(between('<p>Advertisement</p>', 0.1)).toEqual([])
    expect(between('<p><a href="/x">Bakery of Skarn opens again</a></p>', 0.35)).toEqual([])
    expect(between('<p>Sign up for our newsletter.</p>', 0.6)).toEqual([])
    expect(between('<div>Fog over the harbour on Monday.</div>', 0.5)).toEqual([])
  })

  it('is none at the end of the text', () => {
    expect(settled(`${board}<p>Skarn came second.</p>`, [sure, furniture(0.4)])).toEqual([])
  })
})
