import { beforeAll, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from '../index.js'

let recovery: Recovery
beforeAll(async () => {
  recovery = await loadRecovery()
})

const paragraphs = [
  'The harbour council voted on Tuesday to restart the ferry to Gull Island after two winters without a boat, and set the fare at three crowns.',
  'The boat will run twelve times a day from six in the morning, said the harbour master, who had asked for it since the old pier fell.',
  'Residents who oppose the plan will be heard next week, and the council publishes its answer in June.',
]
const page = (over: string, between = '') =>
  `<!doctype html><html lang="en"><title>Ferry to Gull Island returns</title><body><h1>Ferry to Gull Island returns</h1>
<p class="byline">By Mara Quill</p>${over}${paragraphs.map((p, n) => `<p>${p}</p>${n === 0 ? between : ''}`).join('')}</body></html>`
const captions = (html: string) => {
  const [article] = recovery.recover(html).articles
  expect(article?.text).toBe(paragraphs.join('\n\n'))
  return article?.pictures.map((p) => p.caption)
}

const words = 'The old pier at Gull Island after the storm of January'
const box = (inner: string) => `<div class="bx"><img src="/pier.jpg" width="600" height="400" alt="">${inner}</div>`

it('the one line that shares an element with a picture over the text is its caption', () => {
  expect(captions(page(box(`<div class="desc">${words}</div>`)))).toEqual([words])
})
it('so it is between two paragraphs', () => {
  expect(captions(page('', box(`<div class="desc">${words}</div>`)))).toEqual([words])
})
it('so is what its class calls a caption right under a picture', () => {
  const html = page(
    '<amp-img src="/pier.jpg" width="640" height="360"></amp-img><p class="wp-caption-text">Walkers test the pier on Tuesday</p>',
  )
  expect(captions(html)).toEqual(['Walkers test the pier on Tuesday'])
})
it('a label ends a caption, with a colon or without', () => {
  const [article] = recovery.recover(
    page(
      '',
      `<figure><img src="/pier.jpg" width="600" height="400"><figcaption>${words} <span class="credit">Fot. Anna Kowal</span></figcaption></figure>`,
    ),
  ).articles
  expect(article?.pictures[0]).toMatchObject({ caption: words, credit: { text: 'Anna Kowal' } })
})
it('who said what is set out in a figure is no caption', () => {
  const quote =
    '<figure><blockquote><p>“Twelve times a day from six in the morning”</p></blockquote><cite>The harbour master</cite></figure>'
  const [article] = recovery.recover(page('', quote)).articles
  expect(article?.pictures).toEqual([])
})
it('a name and a day beside an outlet’s sign are none', () => {
  expect(captions(page(box('<div>The Gull Courier 02/10/2031 Mara Quill</div>')))).toEqual([null])
})
it('what is to be pressed beside a picture is none', () => {
  expect(
    captions(page('', box('<div class="desc"><a href="/more">The old pier at Gull Island</a></div>'))),
  ).not.toContain('The old pier at Gull Island')
})
