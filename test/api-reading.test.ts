/** What articles say, through every door for machines, within rights. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls } from '../src/portal/api/calls.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'
import { madeReading, other, speaker } from './made-reading.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
let edition: Edition
let own = ''
let kept = ''
beforeAll(async () => {
  edition = await openEdition(/^(?:04|13|17|19|20|25)/, false, madeReading)
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  own = articles.find(({ rights }) => rights.kind === 'own')?.id ?? ''
  kept = articles.find(({ rights }) => rights.kind === 'private')?.id ?? ''
  expect([own, kept]).not.toContain('')
})
afterAll(() => edition.close())

const ask = (path: string, settings = {}) => edition.portal(settings).request(path, { headers: { host: 'localhost' } })
// eslint-like strictness of answers is held by the schemas: see `call`.
async function call(name: string, path: string, settings = {}): Promise<Record<string, unknown>> {
  const answer = await ask(`/api/v1${path}`, settings)
  const data = (await answer.json()) as Record<string, unknown>
  const shape = calls.find((one) => one.name === name)?.answer[1]
  if (answer.status === 200)
    expect(shape?.safeParse(data).error?.issues ?? [], JSON.stringify(data).slice(0, 300)).toEqual([])
  return { status: answer.status, ...data }
}
type Listed = {
  statements: { article: { id: string }; statement: { speaker: { name: string } } }[]
  next: string | null
}
const listed = async (query: string, settings = {}) =>
  (await call('listStatements', `/statements?${query}`, settings)) as unknown as Listed

describe('what an article says', () => {
  it('stands with the article, and by itself', async () => {
    const article = await call('getArticle', `/articles/${own}`)
    const reading = await call('getReading', `/articles/${own}/reading`)
    for (const field of ['readBy', 'statements', 'figures', 'times', 'mentions', 'withdrawn'])
      expect([field, reading[field]]).toEqual([field, article[field]])
    expect(reading.readBy).toBe('made by hand')
    const data = (await (await ask(`/articles/${own}.json`)).json()) as Record<string, unknown>
    expect(data.statements).toEqual(article.statements)
  })

  it('is told after the article in Markdown', async () => {
    const text = await (await ask(`/articles/${own}.md`)).text()
    expect(text).toContain('## Who said what, read by machine')
    expect(text).toMatch(/- \*\*Ann Vey, harbour minister\*\*: “/)
    expect(text).toMatch(/- \*\*Harbour Office\*\* \(denied\): /)
  })

  it('is given of no private article on a public site, in no door', async () => {
    const article = await call('getArticle', `/articles/${kept}`, open)
    expect([article.withheld, article.statements, article.readBy]).toEqual([true, undefined, undefined])
    expect((await call('getReading', `/articles/${kept}/reading`, open)).status).toBe(404)
    for (const ending of ['.json', '.md'])
      expect(await (await ask(`/articles/${kept}${ending}`, open)).text()).not.toContain(speaker)
    const everything = await listed('limit=100', open)
    expect(everything.statements.length).toBeGreaterThan(0)
    expect(everything.statements.map(({ article: { id } }) => id)).not.toContain(kept)
    expect((await listed('limit=100')).statements.map(({ article: { id } }) => id)).toContain(kept)
    const searched = await listed(`q=said:"${speaker}"`, open)
    expect(searched.statements.map(({ article: { id } }) => id)).not.toContain(kept)
    expect(await (await ask('/search.json?q=said:vey', open)).text()).not.toContain(kept)
  })
})

describe('statements of all articles', () => {
  it('are of one speaker where one is named', async () => {
    const { statements } = await listed(`speaker=${encodeURIComponent('HARBOUR office')}&limit=100`)
    expect([...new Set(statements.map(({ statement }) => statement.speaker.name))]).toEqual([other])
    expect((await listed('speaker=Nobody')).statements).toEqual([])
  })

  it('go on from page to page, each once', async () => {
    const all = await listed('limit=100')
    const seen: unknown[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Listed = await listed(`limit=3${next === '' ? '' : `&cursor=${next}`}`)
      seen.push(...page.statements)
      next = page.next
    }
    expect(seen).toEqual(all.statements)
  })

  it('are those of the articles that a search finds', async () => {
    const found = await listed(`q=ferry&speaker=${encodeURIComponent(speaker)}`)
    expect(found.statements.length).toBeGreaterThan(0)
    expect([...new Set(found.statements.map(({ statement }) => statement.speaker.name))]).toEqual([speaker])
    expect((await listed('when=2031-05-02')).statements.length).toBeGreaterThan(0)
    expect((await listed('when=2030')).statements).toEqual([])
    expect((await listed('q=ferry&before=2000-01-01')).statements).toEqual([])
    const early = await listed('after=2031-05-03&limit=100')
    expect(early.statements.length).toBeLessThan((await listed('limit=100')).statements.length)
  })

  it('say what is wrong with a request', async () => {
    for (const query of ['speaker=', 'when=friday', 'cursor=abcd', 'limit=1000', 'speakr=x', 'q=ferry&cursor=abcd'])
      expect([query, (await call('listStatements', `/statements?${query}`)).status]).toEqual([query, 400])
  })
})

describe('what the articles of a search say, to take home', () => {
  const tables = ['statements', 'figures', 'times', 'mentions']
  it.each(tables)('has %s as lines of JSON and as a table', async (table) => {
    const json = await ask(`/search/${table}.ndjson?q=ferry`, open)
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
    const lines = (await json.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines)
      expect(line).toMatchObject({
        readBy: 'made by hand',
        page: expect.stringMatching(/^https:\/\/sheet.example\/articles\//),
      })
    const csv = await ask(`/search/${table}.csv?q=ferry`, open)
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${table}.csv"`)
    const rows = (await csv.text()).trim().split('\r\n')
    expect([rows.length, rows[0]?.startsWith('article,page,url,outlet,published,headline,language,readBy,')]).toEqual([
      lines.length + 1,
      true,
    ])
  })

  it('has no cell that a spreadsheet would run', async () => {
    const csv = await (await ask('/search/figures.csv?q=ferry')).text()
    expect(csv).toContain(`"'=2+3 crowns",-5,,"'=cmd",NOK`)
  })

  it('holds nothing of a private article on a public site', async () => {
    const words = 'said:vey OR ferry OR trams'
    for (const table of tables)
      for (const format of ['csv', 'ndjson']) {
        const path = `/search/${table}.${format}?q=${encodeURIComponent(words)}`
        expect([path, (await (await ask(path, open)).text()).includes(kept)]).toEqual([path, false])
      }
  })

  it('is given to a client from elsewhere twelve times a minute', async () => {
    const app = edition.portal(open, '192.0.2.7')
    const statuses = []
    for (let at = 0; at < 14; at++)
      statuses.push((await app.request('/search/times.csv?q=ferry', { headers: { host: 'sheet.example' } })).status)
    expect(statuses.slice(11)).toEqual([200, 429, 429])
  })

  it('is not there without a search', async () => {
    expect((await ask('/search/statements.csv')).status).toBe(400)
    expect((await ask('/search/nothing.csv?q=ferry')).status).toBe(404)
  })
})

describe('an article that may not be seen', () => {
  const page = (headline: string, more = '') =>
    `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n} of a zeppelin story, told at the port by the mayor on Friday, who was asked for it twice.</p>`).join('')}${more}</article></body></html>`
  const doors = (id: string) => [
    `/articles/${id}`,
    `/articles/${id}/said`,
    `/articles/${id}/report`,
    `/articles/${id}.json`,
    `/articles/${id}.md`,
    `/api/v1/articles/${id}`,
    `/api/v1/articles/${id}/reading`,
  ]
  const lists = [
    '/api/v1/statements?limit=100',
    '/api/v1/statements?limit=100&speaker=Ann%20Vey',
    '/api/v1/statements?q=zeppelin',
    ...['statements', 'figures', 'times', 'mentions'].flatMap((table) => [
      `/search/${table}.csv?q=zeppelin`,
      `/search/${table}.ndjson?q=said:vey`,
    ]),
    '/search.json?q=said:vey',
  ]

  it('gives nothing away, in no door: under embargo, withdrawn', async () => {
    const add = async (headline: string, more = '') => {
      const bytes = new TextEncoder().encode(page(headline, more))
      const capture = captureOf(bytes, { source: headline, mediaType: 'text/html' })
      const options = { rights: { kind: 'own' }, again: false, fetchPicture: null } as const
      return (await edition.desk.add(capture, options)).articles[0]?.id ?? ''
    }
    const held = await add('Held zeppelin of the port', '<p>EMBARGOED until 2031-06-01 00:00 UTC</p>')
    const taken = await add('Taken zeppelin of the port')
    expect(await (await ask(`/api/v1/articles/${taken}/reading`, open)).text()).toContain(speaker)
    await edition.desk.withdraw(taken, 'at the request of the person named')
    for (const settings of [{}, open])
      for (const [id, status] of [
        [held, 404],
        [taken, 410],
      ] as const) {
        for (const path of doors(id)) {
          const answer = await ask(path, settings)
          expect([path, answer.status, (await answer.text()).includes(speaker)]).toEqual([path, status, false])
        }
        for (const path of lists)
          expect([path, (await (await ask(path, settings)).text()).includes(id)]).toEqual([path, false])
        const sent = { method: 'POST', body: new URLSearchParams({ text: 'x' }), headers: { host: 'localhost' } }
        expect((await edition.portal(settings).request(`/articles/${id}/report`, sent)).status).toBe(status)
      }
  })
})
