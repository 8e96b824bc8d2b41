/** Every page also as data and as Markdown: the shape of each, what is linked from the page, and what is not given away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  ArticleShape,
  DayShape,
  FoundShape,
  FrontShape,
  ListShape,
  MonthShape,
  NameShape,
  NamesPage,
  OriginsShape,
  RevisionShape,
} from '../src/portal/given/shapes.js'
import { type Edition, now, openEdition } from './edition.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const secret = 'sending its harbor pilots'

let edition: Edition
let ferry = ''
let drovia = ''
const outlets: string[] = []
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|08|13|17|19|20|22|25)/, true)
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  ferry = articles.find(({ headline }) => /Ferry crews/.test(headline ?? ''))?.id ?? ''
  drovia = articles.find(({ headline }) => /Velland says Drovia/.test(headline ?? ''))?.id ?? ''
  const { names } = await edition.desk.reader.attributedPage({ kind: 'outlet', open: false, from: null }, now)
  outlets.push(...names.map(({ key }) => encodeURIComponent(key)))
})
afterAll(() => edition.close())

const get = (path: string, settings = {}, headers = {}) =>
  edition.portal(settings).request(path, { headers: { host: '127.0.0.1:8080', ...headers } })

/** Page, its stem where that is another, and the shape of its data. */
const pages = (): [string, string, z.ZodType][] => [
  ['/', '/index', FrontShape],
  ['/latest', '/latest', ListShape],
  ['/sections/Local', '/sections/Local', ListShape],
  ['/outlets', '/outlets', NamesPage],
  ['/agencies', '/agencies', NamesPage],
  ['/authors', '/authors', NamesPage],
  ...outlets.map((key): [string, string, z.ZodType] => [`/outlets/${key}`, `/outlets/${key}`, NameShape]),
  ['/days/2031-05-03', '/days/2031-05-03', DayShape],
  ['/days/2031-05', '/days/2031-05', MonthShape],
  ['/search?q=ferry', '/search.*?q=ferry', FoundShape],
  [`/articles/${ferry}`, `/articles/${ferry}`, ArticleShape],
  [`/articles/${ferry}/revisions/1`, `/articles/${ferry}/revisions/1`, RevisionShape],
]
const inForm = (stem: string, ending: string) => (stem.includes('.*') ? stem.replace('.*', ending) : `${stem}${ending}`)

describe.each([
  ['in a private reading room', {}],
  ['on a public site', open],
])('%s', (_, settings) => {
  it('every page has its data and its Markdown, and says so', async () => {
    for (const [page, stem, shape] of pages()) {
      const data = await get(inForm(stem, '.json'), settings)
      expect([data.status, data.headers.get('content-type')], stem).toEqual([200, 'application/json'])
      const read = shape.safeParse(await data.json())
      expect(read.error?.issues ?? [], stem).toEqual([])
      const words = await get(inForm(stem, '.md'), settings)
      expect([words.status, words.headers.get('content-type')], stem).toEqual([200, 'text/markdown; charset=utf-8'])
      expect(await words.text(), stem).toMatch(/^[#*]/)
      const html = await get(page, settings)
      const shown = html.status === 301 ? await get(html.headers.get('location') ?? '', settings) : html
      const text = await shown.text()
      for (const ending of ['.json', '.md']) expect(text, page).toContain(`href="${inForm(stem, ending)}"`)
    }
  })

  it('are not sent twice', async () => {
    for (const ending of ['.json', '.md']) {
      const etag = (await get(`/latest${ending}`, settings)).headers.get('etag') ?? ''
      expect((await get(`/latest${ending}`, settings, { 'if-none-match': etag })).status).toBe(304)
    }
  })
})

describe('data', () => {
  it('of a list go on in the places of its page', async () => {
    const first = ListShape.parse(await (await get('/latest.json')).json())
    expect(first.older).toBeNull()
    const { articles, count } = DayShape.parse(await (await get('/days/2031-05-03.json')).json())
    expect(articles.length).toBe(count)
    expect(articles.length).toBeGreaterThan(0)
  })

  it('say where each field of an article stands', async () => {
    const origins = OriginsShape.parse(await (await get(`/articles/${ferry}/origin.json`)).json())
    expect(Object.keys(origins.origins)).toContain('headline')
    expect(JSON.stringify(origins)).not.toContain('Ferry crews')
  })

  it('give of a private article on a public site headline, outlet, time and the original alone', async () => {
    for (const ending of ['.json', '.md']) {
      const answer = await get(`/articles/${drovia}${ending}`, open)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect(text).toContain('Velland says Drovia')
      expect(text).not.toContain(secret)
      expect(text).not.toMatch(/Oda Renning|kicker|standfirst|body/)
      expect(await (await get(`/articles/${drovia}${ending}`)).text()).toContain(secret)
      expect((await get(`/articles/${drovia}/revisions/1${ending}`, open)).status).toBe(404)
      for (const stem of ['/index', '/latest', '/days/2031-05-03', ...outlets.map((key) => `/outlets/${key}`)])
        expect(await (await get(`${stem}${ending}`, open)).text(), stem).not.toContain(secret)
    }
    expect((await get(`/articles/${drovia}/origin.json`, open)).status).toBe(404)
    expect((await get('/articles/none1.json', open)).headers.get('content-type')).toBe('application/problem+json')
  })

  it('link a picture of this site alone, in Markdown too', async () => {
    const text = await (await get(`/articles/${ferry}.md`, open)).text()
    const shown = [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, address]) => address)
    for (const address of shown) expect(address).toMatch(/^https:\/\/sheet\.example\/pictures\//)
  })

  it('what a name may not tell a page does not tell in data', async () => {
    const { names } = NamesPage.parse(await (await get('/agencies.json', open)).json())
    const all = NamesPage.parse(await (await get('/agencies.json')).json())
    expect(names.length).toBeLessThan(all.names.length)
    const hidden = all.names.find(({ key }) => !names.some((one) => one.key === key))
    for (const ending of ['.json', '.md', '.rss'])
      expect((await get(`/agencies/${hidden?.key}${ending}`, open)).status).toBe(404)
  })

  it('pages of others may read on a public site alone', async () => {
    expect((await get('/latest.json', open)).headers.get('access-control-allow-origin')).toBe('*')
    expect((await get('/latest.rss', open)).headers.get('access-control-allow-origin')).toBe('*')
    expect((await get('/latest.json')).headers.get('access-control-allow-origin')).toBeNull()
    expect((await get('/latest', open)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('of what is not there are not there', async () => {
    for (const path of [
      '/days/2031-02-31.json',
      '/days/x.md',
      '/outlets/nobody.json',
      '/sections/Nothing.json',
      '/authors/%20.json',
    ])
      expect((await get(path)).status, path).toBe(404)
  })
})
