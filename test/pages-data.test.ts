/** Every page also as data and as Markdown: the shape of each, what is linked from the page, and what is not given away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ReadingLimitsShape } from '../src/portal/given/said.js'
import {
  AboutShape,
  ArticleShape,
  ComparisonShape,
  DayShape,
  FoundShape,
  FrontShape,
  ListShape,
  MonthShape,
  NameShape,
  NamesPage,
  OriginsShape,
  PictureShape,
  PlainShape,
  RevisionShape,
} from '../src/portal/given/shapes.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const secret = 'sending its harbor pilots'

let edition: Edition
let ferry = ''
let drovia = ''
/** An article with a kept picture, and two that are one text. */
let pictured = ''
const copied: string[] = []
const named = new Map<string, string>()
const outlets: string[] = []
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|08|13|17|19|20|22|25)/, true)
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  ferry = articles.find(({ headline }) => /Ferry crews/.test(headline ?? ''))?.id ?? ''
  drovia = articles.find(({ headline }) => /Velland says Drovia/.test(headline ?? ''))?.id ?? ''
  const { names } = await edition.desk.reader.attributedPage({ kind: 'outlet', open: false, from: null }, now)
  outlets.push(...names.map(({ key }) => encodeURIComponent(key)))
  for (const [kind, folder] of [
    ['agency', 'agencies'],
    ['author', 'authors'],
  ] as const) {
    const page = await edition.desk.reader.attributedPage({ kind, open: true, from: null }, now)
    named.set(folder, encodeURIComponent(page.names[0]?.key ?? ''))
  }
  for (const { id, rights } of articles) {
    const found = await edition.desk.reader.article(id, now)
    if (found.kind !== 'article' || rights.kind === 'private') continue
    if (found.article.pictures.some((picture) => picture !== null)) pictured ||= id
  }
  for (const outlet of ['Tarn Bay Echo', 'Sull Valley Post']) {
    const page = `<html lang="en"><head><meta property="og:site_name" content="${outlet}"></head><body><article><h1>Slipway of Tarn Bay opens again</h1>${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n}: the slipway of Tarn Bay is open to boats of up to nine metres again, said its keeper on Friday.</p>`).join('')}${outlet.startsWith('Sull') ? '<p>The keeper will be on the slipway each morning until the season ends, the valley council said.</p>' : ''}</article></body></html>`
    const capture = captureOf(new TextEncoder().encode(page), {
      url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/slipway`,
    })
    const added = await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
    copied.push(added.articles[0]?.id ?? '')
  }
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
  [`/articles/${ferry}/plain`, `/articles/${ferry}/plain`, PlainShape],
  [`/articles/${ferry}/origin`, `/articles/${ferry}/origin`, OriginsShape],
  [`/articles/${pictured}/pictures/1`, `/articles/${pictured}/pictures/1`, PictureShape],
  [`/articles/${copied[0]}/copies/${copied[1]}`, `/articles/${copied[0]}/copies/${copied[1]}`, ComparisonShape],
  ['/about', '/about', AboutShape],
  ['/reading', '/reading', ReadingLimitsShape],
  ['/api', '/api', z.object({ openapi: z.string() })],
]

/** Addresses of pages that are no page of the paper, and why. */
const noPage: readonly (readonly [RegExp, string])[] = [
  [/^\/desk/, 'behind a password, and no reader’s'],
  [/\/report$/, 'a form: what it takes is for the operator'],
  [/^\/try$/, 'a form: what it answers is what was pasted'],
  [/\/said$/, 'of an article that was read: in pages-said.test.ts'],
  [/\/sides$/, 'another view of a revision, whose data stand under it'],
  [/\.\w+$/, 'a file of its own kind: feeds, sitemaps, share images'],
  [/^\/(?:pictures|assets)\//, 'a file'],
]
/** What stands for each part of a pattern. */
const filled = (pattern: string): string =>
  (pages().find(([page]) => page.split('?')[0] === pattern)?.[0] ?? pattern)
    .replace(/^\/articles\/:id\/pictures\/:n$/, `/articles/${pictured}/pictures/1`)
    .replace(/^\/articles\/:id\/copies\/:other$/, `/articles/${copied[0]}/copies/${copied[1]}`)
    .replace(/^\/articles\/:id\/:slug$/, '/articles/:id')
    .replace(/^\/articles\/:id/, `/articles/${ferry}`)
    .replace('/revisions/:n', '/revisions/1')
    .replace('/sections/:name', '/sections/Local')
    .replace('/outlets/:key', `/outlets/${outlets[0]}`)
    .replace(/^\/(agencies|authors)\/:key$/, (_, folder: string) => `/${folder}/${named.get(folder)}`)
    .replace(/^\/days\/:\w+$/, '/days/2031-05')
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

  it('no page is forgotten', async () => {
    const patterns = new Set(
      edition
        .portal(settings)
        .routes.filter(({ method }) => method === 'GET')
        .map(({ path }) => path),
    )
    const told = new Set(pages().map(([page]) => page.split('?')[0]))
    const forgotten: string[] = []
    for (const pattern of patterns) {
      if (/\{/.test(pattern) || noPage.some(([out]) => out.test(pattern))) continue
      const page = filled(pattern)
      const answer = await get(page, settings)
      const shown = answer.status === 301 ? await get(answer.headers.get('location') ?? '', settings) : answer
      if (!shown.headers.get('content-type')?.startsWith('text/html')) continue
      // A pattern that nothing is put in for answers that there is no such page.
      if (shown.status !== 200) forgotten.push(`${pattern}: ${shown.status}`)
      for (const ending of page === '/' ? [] : ['.json', '.md']) {
        const form = await get(`${page}${ending}`, settings)
        if (form.status !== 200) forgotten.push(`${pattern}${ending}: ${form.status}`)
      }
    }
    expect(forgotten).toEqual([])
    expect(told.size).toBeGreaterThan(12)
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

  it('of two printings say what the second did', async () => {
    const path = `/articles/${copied[0]}/copies/${copied[1]}`
    const { runs, of, adds, paragraphs } = ComparisonShape.parse(await (await get(`${path}.json`, open)).json())
    expect([runs, of, adds]).toEqual([6, 6, 1])
    expect(paragraphs.at(-1)).toMatchObject({ fate: 'added', mine: null })
    expect(await (await get(`${path}.md`, open)).text()).toContain('> Sull Valley Post: The keeper will be')
    await edition.desk.edit(copied[1] ?? '', { rights: { kind: 'private' } })
    for (const ending of ['', '.json', '.md']) expect((await get(`${path}${ending}`, open)).status).toBe(404)
    await edition.desk.edit(copied[1] ?? '', { rights: null })
  })

  it('of how we got this give no words of what is not the article’s', async () => {
    const text = await (await get(`/articles/${ferry}/origin.md`)).text()
    expect(text).toContain('Ferry crews')
    expect(text).toMatch(/^- \d+–\d+: furniture, /m)
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
    for (const of of ['origin', 'plain', 'pictures/1'])
      for (const ending of ['.json', '.md'])
        expect((await get(`/articles/${drovia}/${of}${ending}`, open)).status).toBe(404)
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
