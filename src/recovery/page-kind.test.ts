import { beforeAll, describe, expect, it } from 'vitest'
import type { CaptureHash } from '../model/index.js'
import { loadRecovery, type Recovery } from './index.js'

const text = [
  'The town hall of Lindford was full on Monday when the council heard how its new website tells people from machines, and whom it takes for which.',
  'Eleven residents had been asked by the site to point at bridges, and had failed, since the picture showed a viaduct. “I have lived under it for sixty years,” said one of them.',
  'The clerk promised that the question would be replaced by one about ducks. The council will return to the matter in June, when the ducks have been photographed.',
]
const page = (title: string, heading: string, body: readonly string[] = text) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><header><a href="/">Lindford News</a></header><main><h1>${heading}</h1>${body.map((t) => `<p>${t}</p>`).join('')}</main></body></html>`
const teaser = (k: number) =>
  `<div class="card"><a href="/${k}"><img src="/${k}.jpg" width="300" height="200" alt=""></a><h3><a href="/${k}">A headline of another story, number ${k}</a></h3><p>The harbour board has met again and has found, as it did last year, that harbour number ${k} is deep enough.</p></div>`
const teasers = `<section>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</section>`

describe('what a page holds instead of an article', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string) =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(html),
      source: 'page.html',
      url: null,
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
  const reason = (html: string) => recover(html).problems.find((p) => p.code === 'no-article')?.what ?? null

  it('is said in words', () => {
    const wall = [
      'We have seen many requests from your network. Please tick the box, and wait until you are sent on to the page that you asked for.',
    ]
    expect(reason(page('lindford.example', 'Please confirm that you are human', wall))).toBe(
      'no article: a check that the visitor is human stands in its place',
    )
    expect(
      reason(
        page('404', '404', [
          'What you are looking for may have been moved, or may never have been here at all. Try the front page.',
        ]),
      ),
    ).toBe('no article: the page says that what it should hold is missing or forbidden')
  })
  it('is a feed, a sitemap or data, whatever texts stand in it', () => {
    const items = text
      .map((t, k) => `<item><title>Ducks, part ${k}</title><description>${t}</description></item>`)
      .join('')
    const feed = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Lindford News</title>${items}</channel></rss>`
    const markup = feed.replace(/<description>(.*?)</g, '<description><![CDATA[<html><body><p>$1</p>]]><')
    for (const words of [feed, markup])
      expect(reason(words)).toBe('no article: it is a feed, which lists pieces that stand elsewhere')
    expect(
      reason(
        '<?xml version="1.0"?><!-- made -->\n<urlset xmlns="x"><url><loc>https://lindford.example/1</loc></url></urlset>',
      ),
    ).toBe('no article: it is a sitemap, which lists pages')
    const record = JSON.stringify({ headline: 'Ducks replace bridges', body: page('Ducks', 'Ducks replace bridges') })
    for (const words of [record, `${record}\n${record}\n`, JSON.stringify([text.join(' ')], null, 2)])
      expect(reason(words)).toBe('no article: it is JSON, data for a program')
    expect(reason(`[Video] ${text.join('\n\n')}`)).toBeNull()
  })
  it('is nothing where a story is about such things', () => {
    expect(
      recover(page('Council asks who is human | Lindford News', 'Council asks who is human')).articles,
    ).toHaveLength(1)
    expect(
      recover(page('500 people march to the town hall', '500 people march to the town hall')).articles,
    ).toHaveLength(1)
    expect(recover(page('Lindford News', 'Council to log in residents by hand')).articles).toHaveLength(1)
  })
  it('is nothing where the words of a wall stand under a story', () => {
    const cookies =
      'Necessary cookies are essential for the website of Lindford News to work as it should. These cookies store no personal data, and other cookies are set with your consent.'
    const more = 'The count of last year had come to forty, and to thirty-nine when it was done again in the afternoon.'
    const { articles } = recover(page('Lindford News', 'Council counts its ducks', [...text, more, cookies]))
    expect(articles.map((a) => a.text.slice(0, 13))).toEqual(['The town hall'])
    expect(reason(page('Lindford News', 'Before you go on', [cookies, cookies, text[1] as string]))).toBe(
      'no article: a request for consent to cookies stands in its place',
    )
  })
  it('is a list of what stands elsewhere, unless a text stands beside it', () => {
    expect(reason(page('Harbour', 'Harbour', []).replace('</main>', `${teasers}</main>`))).toBe(
      'no article: the page lists 6 pieces that stand elsewhere, as a front page or an index does',
    )
    expect(
      recover(page('Council asks who is human', 'Council asks who is human').replace('</main>', `${teasers}</main>`))
        .articles,
    ).toHaveLength(1)
  })
})
