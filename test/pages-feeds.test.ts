/** Feeds, sitemaps, robots: valid, within rights, not sent twice. */
import { parseFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, type Edition, now, openEdition } from './edition.js'
import { feedparserIsHere, feedparserSays, holdsAgainst, isJsonFeed } from './feed-grammars.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const local = { headers: { host: '127.0.0.1:8080' } }
const secret = 'sending its harbor pilots'
const evil = ']]></content:encoded><script>hit()</script>&nbsp;&lt;b&gt; \u0001\u202e\ufffe'

let edition: Edition
const ids = new Map<string, string>()
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|17|19|20|22|25)/, true)
  const e = evil.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) => `<p>Paragraph ${n} of a story about the tram at the port, with ${e} in it, said the mayor on Friday.</p>`,
  ).join('')
  const add = (name: string, page: string) =>
    edition.desk.add(
      captureOf(new TextEncoder().encode(page), {
        source: name,
        url: `https://news.example/${name}`,
        mediaType: 'text/html',
      }),
      { rights: { kind: 'own' }, again: false, fetchPicture: null },
    )
  await add(
    'tram',
    `<html lang="en"><head><title>x</title><meta name="author" content="Ann ${e}"><meta property="article:section" content="Tram ${e}"></head><body><article><h1>Tram ${e} stops</h1>${paragraphs}</article></body></html>`,
  )
  await add(
    'held',
    `<html lang="en"><head><title>Secret ferry plan</title></head><body><article><h1>Secret ferry plan of the harbour</h1><p>EMBARGOED until 2031-06-01 00:00 UTC</p>${paragraphs.replaceAll('tram', 'zeppelin')}</article></body></html>`,
  )
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  for (const { id, headline } of articles) ids.set(headline ?? '', id)
})
afterAll(() => edition.close())

const get = (path: string, settings = {}, headers = {}) =>
  edition.portal(settings).request(path, { headers: { ...local.headers, ...headers } })
const idOf = (words: RegExp): string => [...ids].find(([headline]) => words.test(headline))?.[1] ?? 'none'

const stems = ['/index', '/latest', '/sections/Local', '/search', '/outlets/news-example']
const asked = (stem: string) => (stem === '/search' ? '?q=ferry%20OR%20tram%20OR%20pilots' : '')

describe.each([
  ['in a private reading room', {}],
  ['on a public site', open],
])('feeds %s', (_, settings) => {
  it.each(stems)('%s is valid RSS 2.0, Atom and JSON Feed 1.1', async (stem) => {
    for (const [ending, type, check] of [
      ['.rss', 'application/rss+xml', (text: string) => holdsAgainst('rss', text)],
      ['.atom', 'application/atom+xml', (text: string) => holdsAgainst('atom', text)],
      ['.feed.json', 'application/feed+json', (text: string) => isJsonFeed(JSON.parse(text))],
    ] as const) {
      const answer = await get(`${stem}${ending}${asked(stem)}`, settings)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain(type)
      const text = await answer.text()
      check(text)
      const { feed } = parseFeed(text)
      const entries = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : []
      expect(entries?.length).toBeGreaterThan(0)
      if (feedparserIsHere && ending !== '.feed.json') expect(feedparserSays(text)).toBeNull()
    }
  })

  it('hold no embargoed article', async () => {
    for (const stem of stems)
      for (const ending of ['.rss', '.atom', '.feed.json', '.json', '.md'])
        expect(await (await get(`${stem}${ending}${asked(stem)}`, settings)).text()).not.toMatch(
          /Secret ferry|zeppelin/,
        )
  })
})

describe('feeds', () => {
  it('are in full for the reader of a private room, and give a private article’s words to nobody else', async () => {
    for (const path of [
      '/latest.rss',
      '/latest.atom',
      '/latest.feed.json',
      '/search.rss?q=pilots',
      '/search.json?q=pilots',
    ]) {
      expect(await (await get(path, open)).text(), path).not.toContain(secret)
      if (!path.includes('.json?')) expect(await (await get(path)).text(), path).toContain(secret)
    }
    const text = await (await get('/latest.rss', open)).text()
    expect(text).toContain('Velland says Drovia')
  })

  it('lead to the original of an article whose words may not be given', async () => {
    const feed = JSON.parse(await (await get('/latest.feed.json', open)).text()) as {
      items: { title: string; url: string; content_html?: string; authors?: { name: string }[] }[]
    }
    const held = feed.items.find(({ title }) => /Velland says Drovia/.test(title))
    expect(held?.content_html).toBeUndefined()
    const withheld = feed.items.filter(({ content_html }) => content_html === undefined)
    expect(withheld.some(({ url }) => !url.includes('sheet.example'))).toBe(true)
    const ours = feed.items.find(({ title }) => /Ferry crews/.test(title))
    expect(ours?.url).toContain('https://sheet.example/articles/')
    expect(ours?.content_html).toContain('<p>')
  })

  it('give a headline made from the lede in brackets at home, and not at all to others', async () => {
    expect(await (await get('/latest.rss')).text()).toMatch(/<title>\[Delegates/)
    expect(await (await get('/latest.rss', open)).text()).not.toContain('Delegates')
    expect(await (await get('/latest.json', open)).text()).not.toContain('Delegates')
    expect(await (await get('/latest.md', open)).text()).not.toContain('Delegates')
  })

  it('are not sent twice: by tag, by time, and anew after any change', async () => {
    const first = await get('/latest.atom', open)
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    expect(modified).not.toBe('')
    expect((await get('/latest.atom', open, { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/latest.atom', open, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await get('/latest.atom', open, { 'if-modified-since': modified })).status).toBe(304)
    expect(
      (await get('/latest.atom', open, { 'if-none-match': '"other"', 'if-modified-since': modified })).status,
    ).toBe(200)
    await edition.desk.edit(idOf(/Ferry crews/), { kicker: 'Harbour' })
    const later = await get('/latest.atom', open, { 'if-none-match': etag })
    expect(later.status).toBe(200)
    expect(later.headers.get('etag')).not.toBe(etag)
  })

  it('can be found from the pages', async () => {
    for (const [page, feed] of [
      ['/', '/index.rss'],
      ['/latest', '/latest.atom'],
      ['/sections/Local', '/sections/Local.feed.json'],
      ['/search?q=ferry', '/search.rss?q=ferry'],
    ] as const)
      expect(await (await get(page)).text()).toContain(`href="${feed}"`)
  })

  it('of nothing are not there', async () => {
    for (const path of ['/sections/Nothing.rss', '/search.rss', '/search.atom?q=%20'])
      expect((await get(path)).status).toBe(404)
  })

  it('are listed as OPML', async () => {
    const text = await (await get('/feeds.opml', open)).text()
    holdsAgainst('opml', text)
    expect(text).toContain('xmlUrl="https://sheet.example/sections/Local.rss"')
  })
})

describe('sitemaps', () => {
  it('name own, licensed and open articles of a public site, and no other', async () => {
    const index = await (await get('/sitemap.xml', open)).text()
    holdsAgainst('sitemap', index)
    expect(index).toContain('https://sheet.example/sitemaps/0.xml')
    const all = await (await get('/sitemaps/0.xml', open)).text()
    holdsAgainst('sitemap', all)
    expect(all).toContain(idOf(/Ferry crews/))
    expect(all).not.toContain(idOf(/Velland says Drovia/))
    const news = await (await get('/sitemaps/news.xml', open)).text()
    holdsAgainst('sitemap', news)
    expect(news).toContain(idOf(/Ferry crews/))
    expect(news).not.toContain(idOf(/Velland says Drovia/))
    expect(`${all}${news}`).not.toContain('Secret')
  })

  it('are not there in a private reading room', async () => {
    for (const path of ['/sitemap.xml', '/sitemaps/news.xml', '/sitemaps/0.xml', '/.well-known/tdmrep.json'])
      expect((await get(path)).status).toBe(404)
    expect((await get('/sitemaps/7.xml', open)).status).toBe(404)
  })
})

describe('the operator’s word on text and data mining', () => {
  it('is no unless said: in robots.txt, in a header, in tdmrep.json', async () => {
    const robots = await (await get('/robots.txt', open)).text()
    expect(robots).toContain('Content-Usage: train-ai=n')
    expect(robots).toMatch(/User-agent: GPTBot\n[\s\S]*Disallow: \/\n/)
    expect(robots).toContain('Sitemap: https://sheet.example/sitemap.xml')
    expect((await get('/latest', open)).headers.get('tdm-reservation')).toBe('1')
    expect(await (await get('/.well-known/tdmrep.json', open)).json()).toEqual([
      { location: '/*', 'tdm-reservation': 1 },
    ])
  })

  it('is yes when it is', async () => {
    const yes = { ...open, mining: 'yes' as const }
    const robots = await (await get('/robots.txt', yes)).text()
    expect(robots).toContain('Content-Usage: train-ai=y')
    expect(robots).not.toContain('GPTBot')
    expect((await get('/latest', yes)).headers.get('tdm-reservation')).toBe('0')
  })
})

describe('what is taken back', () => {
  it('is in no feed, no sitemap and no data; its own data answer 410', async () => {
    const id = idOf(/Ferry crews/)
    await edition.desk.withdraw(id, 'at the request of the company')
    for (const path of [
      '/index.rss',
      '/latest.rss',
      '/latest.feed.json',
      '/latest.json',
      '/latest.md',
      '/search.atom?q=ferry',
      '/sections/Local.rss',
      '/sitemaps/0.xml',
      '/sitemaps/news.xml',
    ])
      expect(await (await get(path, open)).text(), path).not.toContain('Ferry crews')
    for (const path of [
      `/articles/${id}.json`,
      `/articles/${id}.md`,
      `/articles/${id}/origin.json`,
      `/articles/${id}/revisions/1.json`,
    ])
      expect((await get(path, open)).status, path).toBe(410)
  })
})
