/** The API: every call checked by its own schema and by the document, within rights, with tokens for what writes. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls } from '../src/portal/api/calls.js'
import { openApiDocument } from '../src/portal/api/document.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const secret = 'sending its harbor pilots'

let edition: Edition
const ids = new Map<string, string>()
let heldId = ''
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|08|09|10|13|14|17|19|20|22|25)/, true)
  const page = `<html lang="en"><head><title>Secret ferry plan</title></head><body><article><h1>Secret ferry plan of the harbour</h1>${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the zeppelin at the port, said the mayor on Friday, who was asked.</p>`).join('')}<p>EMBARGOED until 2031-06-01 00:00 UTC</p></article></body></html>`
  const added = await edition.desk.add(
    captureOf(new TextEncoder().encode(page), { source: 'held', mediaType: 'text/html' }),
    { rights: { kind: 'own' }, again: false, fetchPicture: null },
  )
  heldId = added.articles[0]?.id ?? ''
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  for (const { id, headline } of articles) ids.set(headline ?? '', id)
})
afterAll(() => edition.close())

const idOf = (words: RegExp): string => {
  const found = [...ids].find(([headline]) => words.test(headline))
  if (!found) throw new Error(`no article with the headline ${words}: ${[...ids.keys()].join(' | ')}`)
  return found[1]
}
const ask = (path: string, settings = {}, init: RequestInit = {}) =>
  edition.portal(settings).request(`/api/v1${path}`, { ...init, headers: { host: '127.0.0.1:8080', ...init.headers } })

const document = openApiDocument(calls, { title: 'The Test Sheet', server: 'https://sheet.example' })
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ ...(document as object), $id: 'api' })

interface Read {
  status: number
  headers: Headers
  // What the schemas say of it is checked before it is handed out.
  data: Record<string, unknown>
}

/** Asks, and holds the answer against its schema and against the document. */
async function read(path: string, settings = {}, init: RequestInit = {}): Promise<Read> {
  const answer = await ask(path, settings, init)
  const data = (await answer.json()) as Record<string, unknown>
  const method = (init.method ?? 'get').toLowerCase()
  const bare = path.split('?')[0] ?? ''
  const call = calls.find(
    (one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  )
  if (!call) throw new Error(`${method} ${path} is no call of the document`)
  const shape = answer.status < 300 ? call.answer : (['Problem', null] as const)
  const said = `${method} ${path}: ${JSON.stringify(data).slice(0, 300)}`
  if (shape[1]) expect(shape[1].safeParse(data).error?.issues ?? [], said).toEqual([])
  const described = (
    document as unknown as { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
  ).paths[call.path]?.[method]?.responses
  expect(Object.keys(described ?? {}), said).toContain(String(answer.status))
  const validate = ajv.compile({ $ref: `api#/components/schemas/${shape[0]}` })
  validate(data)
  expect(validate.errors ?? [], said).toEqual([])
  expect(answer.headers.get('content-type')).toBe(answer.status < 300 ? 'application/json' : 'application/problem+json')
  return { status: answer.status, headers: answer.headers, data }
}

type Lines = { id: string; headline: string | null; withheld: boolean; sorted: string; language: string | null }[]
const lines = (data: Record<string, unknown>): Lines => data.articles as Lines

describe('the document', () => {
  it('is OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.stringify(document, null, 1))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    const served = await (await ask('/openapi.json', open)).json()
    expect(served).toEqual(
      JSON.parse(JSON.stringify(openApiDocument(calls, { title: 'The Test Sheet', server: 'https://sheet.example' }))),
    )
  })

  it('names every route of the API, and no other', () => {
    const routes = edition
      .portal()
      .routes.filter(({ path, method }) => path.startsWith('/api/v1/') && !['ALL', 'OPTIONS'].includes(method))
      .map(({ method, path }) => `${method} ${path}`)
    const told = calls.map(
      ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    expect([...new Set(routes)].sort()).toEqual([...told, 'GET /api/v1/openapi.json'].sort())
  })

  it('has a page for people that lists every call', async () => {
    const page = await (await edition.portal().request('/api', { headers: { host: 'localhost' } })).text()
    for (const { name, path } of calls) {
      expect(page).toContain(`id="${name}"`)
      expect(page).toContain(path)
    }
  })
})

describe.each([
  ['in a private reading room', {}],
  ['on a public site', open],
])('reading %s', (_, settings) => {
  it('every call answers as the document says', async () => {
    const id = idOf(/Ferry crews/)
    for (const path of [
      '/articles',
      '/articles?limit=3',
      '/changes',
      `/articles/${id}`,
      `/articles/${id}/revisions`,
      `/articles/${id}/revisions/1`,
      `/articles/${id}/copies`,
      `/articles/${id}/origins`,
      '/search?q=ferry',
      '/sections',
      '/outlets',
      '/agencies',
      '/authors',
      '/front',
    ])
      expect((await read(path, settings)).status, path).toBe(200)
    for (const kept of ids.values()) expect((await read(`/articles/${kept}`, settings)).status).toBe(200)
  })

  it('tells nothing at all of an embargoed article', async () => {
    for (const path of ['/articles?limit=100', '/changes', '/search?q=zeppelin', '/front'])
      expect(JSON.stringify((await read(path, settings)).data)).not.toMatch(
        new RegExp(`Secret ferry|zeppelin at|${heldId}`),
      )
    expect((await read(`/articles/${heldId}`, settings)).status).toBe(404)
    expect((await read(`/articles/${heldId}/revisions`, settings)).status).toBe(404)
  })
})

describe('rights', () => {
  it('of a private article a public site gives headline, outlet, time and the original, and nothing else', async () => {
    const id = idOf(/Velland says Drovia/)
    const { data } = await read(`/articles/${id}`, open)
    expect(Object.keys(data).sort()).toEqual(
      [
        'headline',
        'headlineOrigin',
        'id',
        'kind',
        'language',
        'outlet',
        'page',
        'published',
        'rights',
        'sorted',
        'updated',
        'url',
        'withheld',
      ].sort(),
    )
    for (const part of ['revisions', 'revisions/1', 'copies', 'origins'])
      expect((await read(`/articles/${id}/${part}`, open)).status).toBe(404)
    for (const path of ['/articles?limit=100', '/changes', '/search?q=pilots', '/front'])
      expect(JSON.stringify((await read(path, open)).data), path).not.toContain(secret)
    expect(JSON.stringify((await read(`/articles/${id}`)).data)).toContain(secret)
  })

  it('a headline made from the lede is of the text', async () => {
    const id = idOf(/^Delegates to the Inland/)
    const { data } = await read(`/articles/${id}`, open)
    expect(data.headline).toBeNull()
    for (const path of ['/articles?limit=100', '/changes?limit=200', `/articles/${id}`])
      expect(JSON.stringify((await read(path, open)).data), path).not.toContain('elegates')
  })

  it('author and agency find no private article on a public site', async () => {
    const { data } = await read(`/articles/${idOf(/Velland says Drovia/)}`)
    const authors = data.authors as { name: string }[]
    const agency = data.agency as string
    for (const filter of [
      `author=${encodeURIComponent(authors[0]?.name ?? agency)}`,
      `agency=${encodeURIComponent(agency)}`,
    ]) {
      const found = (headlines: Lines) => headlines.some(({ headline }) => /Velland says/.test(headline ?? ''))
      if (filter.startsWith('agency')) expect(found(lines((await read(`/articles?${filter}`)).data))).toBe(true)
      expect(found(lines((await read(`/articles?${filter}`, open)).data))).toBe(false)
    }
  })

  it('pages of others may read a public site, and no private room', async () => {
    expect((await ask('/articles', open)).headers.get('access-control-allow-origin')).toBe('*')
    expect((await ask('/articles')).headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await ask('/articles', open, { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect((await ask('/articles', {}, { method: 'OPTIONS' })).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('lists', () => {
  it('go on from a cursor to the end, each article once, newest first', async () => {
    const seen: string[] = []
    let times: string[] = []
    let path = '/articles?limit=4'
    for (let n = 0; n < 50; n++) {
      const { data } = await read(path)
      for (const line of lines(data)) {
        seen.push(line.id)
        times = [...times, line.sorted]
      }
      if (data.next === null) break
      path = `/articles?limit=4&cursor=${data.next as string}`
    }
    expect(seen.length).toBe(ids.size)
    expect(new Set(seen).size).toBe(seen.length)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('are filtered, by several things at once', async () => {
    const all = lines((await read('/articles?limit=100')).data)
    const arabic = lines((await read('/articles?language=ar')).data)
    expect(arabic.length).toBe(all.filter(({ language }) => language?.startsWith('ar')).length)
    expect(arabic.length).toBeGreaterThan(0)
    const sections = (await read('/sections')).data.sections as { name: string; articles: number }[]
    for (const { name, articles } of sections)
      expect(lines((await read(`/articles?section=${encodeURIComponent(name)}`)).data).length).toBe(articles)
    const outlets = new Set((all as unknown as { outlet: string | null }[]).map(({ outlet }) => outlet))
    for (const outlet of outlets) {
      if (outlet === null) continue
      const of = lines((await read(`/articles?limit=100&outlet=${encodeURIComponent(outlet)}`)).data)
      expect(of.length, outlet).toBeGreaterThan(0)
      const both = lines(
        (await read(`/articles?limit=100&outlet=${encodeURIComponent(outlet)}&language=en&rights=private`)).data,
      )
      expect(both.length).toBeLessThanOrEqual(of.length)
    }
    expect(lines((await read('/articles?before=2031-05-03')).data).length).toBeLessThan(all.length)
    expect(
      lines((await read('/articles?limit=100&before=2031-05-03')).data).length +
        lines((await read('/articles?limit=100&after=2031-05-03')).data).length,
    ).toBe(all.length)
    const open = lines((await read('/articles?limit=100&rights=open')).data) as unknown as {
      rights: { kind: string }
    }[]
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open.map(({ rights }) => rights.kind))).toEqual(new Set(['open']))
  })

  it('of hits go on too', async () => {
    const first = await read('/search?q=the&limit=2')
    const second = await read(`/search?q=the&limit=2&cursor=${first.data.next as string}`)
    const idsOf = (data: Record<string, unknown>) =>
      (data.hits as { article: { id: string } }[]).map(({ article }) => article.id)
    expect(idsOf(first.data).length).toBe(2)
    expect(idsOf(second.data).some((id) => idsOf(first.data).includes(id))).toBe(false)
  })

  it('say what is wrong with a question', async () => {
    for (const [path, where, what] of [
      ['/articles?limit=0', 'query: limit', /at least 1/],
      ['/articles?limit=x', 'query: limit', /whole number/],
      ['/articles?after=yesterday', 'query: after', /a day such as/],
      ['/articles?after=2031-02-31x', 'query: after', /a day such as/],
      ['/articles?colour=red', 'query', /colour is not known/],
      ['/articles?cursor=x', 'query: cursor', /cursor/],
      ['/articles?cursor=WyJmIiwyXQ', 'query: cursor', /cursor/],
      ['/changes?changed_since=WyJmIiwyXQ', 'query: cursor', /cursor/],
      ['/changes?changed_since=2031-13-40', 'query: changed_since', /no such day/],
      ['/changes?changed_since=2031-05-03T18:00', 'query: changed_since', /zone/],
      ['/search', 'query: q', /./],
      ['/search?q=%20', 'query: q', /write a word/],
    ] as const) {
      const { status, data } = await read(path)
      expect([status, data.where], path).toEqual([400, where])
      expect(data.what, path).toMatch(what)
      expect(data.fix, path).not.toBeNull()
    }
  })

  it('are not sent twice', async () => {
    const first = await ask('/articles', open)
    const etag = first.headers.get('etag') ?? ''
    const again = await ask('/articles', open, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await ask('/articles?limit=2', open, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('what is not there is a problem', async () => {
    for (const path of [
      '/nothing',
      '/articles/none1',
      '/articles/none1/copies',
      `/articles/${idOf(/Ferry crews/)}/revisions/99`,
    ]) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([404, 'application/problem+json'])
    }
    const wrong = await ask('/articles', {}, { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('writing', () => {
  const words =
    'Trams stop\n\n2031-05-03 18:41\n\nPORT AVEN (Harbour News) — Trams between Port Aven and the hills stopped on Saturday after drivers walked out over a rota.\n\nThe company said 6,000 people were stranded. "We are sorry," said its director, Ines Aldana, who had flown back to speak to passengers.\n\nTrams are expected to run again on Monday, the harbour office said in a statement.'
  const send = (method: string, path: string, body: unknown, token?: string, settings = {}) =>
    ask(path, settings, {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    })
  const figures = async () => JSON.stringify({ ...(await edition.desk.status()), bytes: null })
  let all = ''
  let adding = ''
  beforeAll(async () => {
    all = (await edition.desk.tokens.create({ name: 'all', scopes: ['add', 'edit', 'withdraw'] })) ?? ''
    adding = (await edition.desk.tokens.create({ name: 'adding', scopes: ['add'] })) ?? ''
  })

  it('is refused without a token, with a wrong one, a revoked one, and one without the scope', async () => {
    const id = idOf(/Ferry crews/)
    const gone = (await edition.desk.tokens.create({ name: 'gone', scopes: ['add', 'edit', 'withdraw'] })) ?? ''
    expect(await edition.desk.tokens.revoke('gone')).toBe(true)
    const before = await figures()
    for (const settings of [{}, open])
      for (const [method, path, body] of [
        ['POST', '/captures', { body: words }],
        ['PATCH', `/articles/${id}`, { headline: 'Changed' }],
        ['POST', `/articles/${id}/withdraw`, { reason: 'x' }],
      ] as const)
        for (const [token, status] of [
          [undefined, 401],
          ['nonsense', 401],
          [`${all.slice(0, -1)}${all.endsWith('A') ? 'B' : 'A'}`, 401],
          [gone, 401],
          ...(path === '/captures' ? [] : [[adding, 403] as const]),
        ] as const) {
          const answer = await send(method, path, body, token, settings)
          expect([answer.status, answer.headers.get('content-type')], `${method} ${path}`).toEqual([
            status,
            'application/problem+json',
          ])
          expect(answer.headers.get('www-authenticate')).toContain('Bearer')
          expect(answer.headers.get('cache-control')).toBe('no-store')
        }
    expect(await figures()).toBe(before)
  })

  it('keeps hashes of tokens alone', async () => {
    const { readFileSync, readdirSync } = await import('node:fs')
    const { join } = await import('node:path')
    // What follows the second underscore, whole: a secret may hold underscores itself.
    const secretPart = all.split('_').slice(2).join('_')
    expect(secretPart.length).toBeGreaterThan(20)
    for (const file of readdirSync(edition.dataFolder).filter((name) => name.startsWith('archive.sqlite')))
      expect(readFileSync(join(edition.dataFolder, file)).includes(secretPart), file).toBe(false)
    expect((await edition.desk.tokens.list()).find(({ name }) => name === 'all')?.scopes).toEqual([
      'add',
      'edit',
      'withdraw',
    ])
    expect(await edition.desk.tokens.create({ name: 'all', scopes: ['add'] })).toBeNull()
  })

  it('adds a capture, private unless said otherwise', async () => {
    const init = (body: unknown) => ({
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${adding}` },
    })
    const added = await read(
      '/captures',
      {},
      init({ body: words, url: 'https://news.example/trams', type: 'text/plain' }),
    )
    expect([added.status, added.data.outcome]).toEqual([201, 'added'])
    const id = (added.data.articles as { id: string }[])[0]?.id ?? ''
    expect(added.headers.get('location')).toBe(`/api/v1/articles/${id}`)
    const kept = await read(`/articles/${id}`)
    expect(kept.data).toMatchObject({
      headline: 'Trams stop',
      rights: { kind: 'private' },
      url: 'https://news.example/trams',
    })
    const again = await read(
      '/captures',
      {},
      init({ bodyBase64: Buffer.from(words).toString('base64'), url: 'https://news.example/trams' }),
    )
    expect([again.status, again.data.outcome]).toEqual([200, 'known'])
  })

  it('mends and withdraws', async () => {
    const init = (method: string, body: unknown) => ({
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${all}` },
    })
    const id = idOf(/منارة/)
    expect(
      (await read(`/articles/${id}`, {}, init('PATCH', { kicker: 'Harbour', rights: { kind: 'licensed' } }))).status,
    ).toBe(200)
    expect((await read(`/articles/${id}`)).data).toMatchObject({ kicker: 'Harbour', edited: ['kicker', 'rights'] })
    expect((await read(`/articles/${id}`, {}, init('PATCH', { kicker: null }))).status).toBe(200)
    expect((await read(`/articles/${id}`)).data.edited).toEqual(['rights'])
    expect((await read('/articles/none1', {}, init('PATCH', { kicker: 'x' }))).status).toBe(404)
    const since = (await read('/changes?limit=200')).data.next as string
    expect((await read(`/articles/${id}/withdraw`, {}, init('POST', { reason: 'by request' }))).status).toBe(200)
    for (const path of [`/articles/${id}`, `/articles/${id}/revisions`, `/articles/${id}/origins`])
      expect((await read(path, open)).status).toBe(410)
    expect((await read(`/articles/${id}`, {}, init('PATCH', { kicker: 'x' }))).status).toBe(410)
    const { data } = await read(`/changes?changed_since=${since}`, open)
    expect(data.changes).toMatchObject([{ kind: 'withdrawn', id, reason: 'by request' }])
  })

  it('says what is wrong with what was sent', async () => {
    const id = idOf(/Ferry crews/)
    for (const [method, path, body, what] of [
      ['POST', '/captures', 'no json', /no JSON/],
      ['POST', '/captures', {}, /one of body and bodyBase64/],
      ['POST', '/captures', { body: 'x', url: 'file:///etc/passwd' }, /an address such as/],
      ['POST', '/captures', { body: 'x', rights: { kind: 'open' } }, /./],
      ['POST', '/captures', { body: 'x', path: '/etc/passwd' }, /path is not known/],
      ['PATCH', `/articles/${id}`, {}, /nothing to change/],
      ['PATCH', `/articles/${id}`, { headline: '' }, /empty/],
      ['PATCH', `/articles/${id}`, { text: 'x' }, /text is not known/],
      ['POST', `/articles/${id}/withdraw`, { reason: ' ' }, /empty/],
    ] as const) {
      const answer = await send(method, path, body, all)
      expect(answer.status, `${path} ${JSON.stringify(body)}`).toBe(400)
      expect(((await answer.json()) as { what: string }).what).toMatch(what)
    }
    const much = await send('POST', '/captures', { body: 'x'.repeat(14_000_000) }, all)
    expect(much.status).toBe(413)
  })

  it('is limited: wrong tokens by client, right ones by token', async () => {
    const portal = edition.portal({}, '192.0.2.9')
    const wrong = () =>
      portal.request('/api/v1/captures', {
        method: 'POST',
        headers: { host: 'localhost', authorization: 'Bearer wrong' },
      })
    const statuses: number[] = []
    for (let n = 0; n < 32; n++) statuses.push((await wrong()).status)
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    const right = await portal.request('/api/v1/captures', {
      method: 'POST',
      headers: { host: 'localhost', authorization: `Bearer ${all}` },
    })
    expect(right.status).toBe(429)
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('changes', () => {
  interface Told {
    kind: string
    id?: string
    article?: { id: string }
  }
  const whose = (change: Told) => change.id ?? change.article?.id

  it('begin at a day or an instant too', async () => {
    const all = (await read('/changes?changed_since=2020-01-01&limit=200')).data.changes as Told[]
    for (const id of ids.values()) expect(all.map(whose)).toContain(id)
    const { data } = await read(`/changes?changed_since=${encodeURIComponent('2031-05-03T18:00:00+02:00')}`)
    expect(data.changes).toEqual([])
    expect((await read(`/changes?changed_since=${data.next}`)).data.changes).toEqual([])
  })

  it('tell once of every article, and then of what happened since', async () => {
    const seen: (string | undefined)[] = []
    let path = '/changes?limit=5'
    let next = ''
    for (let n = 0; n < 50; n++) {
      const { data } = await read(path)
      seen.push(...(data.changes as Told[]).map(whose))
      next = data.next as string
      if (data.more === false) break
      path = `/changes?limit=5&changed_since=${next}`
    }
    expect(new Set(seen).size).toBe(seen.length)
    for (const id of ids.values()) expect(seen).toContain(id)
    const since = async () => {
      const { data } = await read(`/changes?changed_since=${next}`)
      next = data.next as string
      return (data.changes as Told[]).map((change) => [change.kind, whose(change)])
    }
    expect(await since()).toEqual([])
    const id = idOf(/Ferry crews/)
    await edition.desk.edit(id, { byline: 'By the desk' })
    expect(await since()).toEqual([['edited', id]])
    await edition.desk.erase(id, 'a court order')
    const told = await since()
    expect(told).toContainEqual(['erased', id])
    expect(await since()).toEqual([])
    // The embargo ends: nothing is written, and yet it is told.
    edition.clock.now = '2031-06-01T00:00:01Z'
    expect(await since()).toEqual([['released', heldId]])
    expect(await since()).toEqual([])
    edition.clock.now = now
  })
})
