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
it('a name and a day beside an outlet’s sign are none', () => {
  expect(captions(page(box('<div>The Gull Courier 02/10/2031 Mara Quill</div>')))).toEqual([null])
})
it('what is to be pressed beside a picture is none', () => {
  expect(
    captions(page('', box('<div class="desc"><a href="/more">The old pier at Gull Island</a></div>'))),
  ).not.toContain('The old pier at Gull Island')
})
