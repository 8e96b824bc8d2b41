/** Readers report what is wrong in what was read; the desk settles it, takes statements back, withholds names. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DeskClient, deskClient, password } from './desk-client.js'
import { type Edition, now, openEdition } from './edition.js'
import { madeReading, other, speaker } from './made-reading.js'

let edition: Edition
let client: DeskClient
let id = ''
let kept = ''
beforeAll(async () => {
  edition = await openEdition(/^(?:04|13|25)/, false, madeReading)
  await edition.desk.access.setPassword(password)
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  id = articles.find(({ rights }) => rights.kind === 'own')?.id ?? ''
  kept = articles.find(({ rights }) => rights.kind === 'private')?.id ?? ''
})
afterAll(() => edition.close())
beforeEach(async () => {
  // Each test has a site of its own, whose allowances are fresh.
  client = deskClient(edition.portal())
  await client.logIn()
})

type Fields = Record<string, string>
const site = (settings = {}, address = '192.0.2.7') => {
  const app = edition.portal(settings, address)
  return {
    get: (path: string) => app.request(path, { headers: { host: 'localhost' } }),
    send: (path: string, fields: Fields, headers: Fields = {}) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { host: 'localhost', ...headers },
      }),
  }
}
const open = async () => (await edition.desk.operator.reports({ state: 'open', before: null, limit: 100 })).reports

describe('a report', () => {
  it('is written on a form that shows what it is of', async () => {
    const form = await site().get(`/articles/${id}/report?statement=1`)
    const text = await form.text()
    expect([form.status, form.headers.get('x-robots-tag')]).toEqual([200, 'noindex, noarchive'])
    expect(text).toContain('name="words"')
    expect(text).toContain(other)
    expect(await (await site().get(`/articles/${id}/report`)).text()).not.toContain('name="words"')
    expect((await site().get(`/articles/${id}/report?statement=x9`)).status).toBe(200)
  })

  it('is offered under the article and at each statement', async () => {
    const said = await (await site().get(`/articles/${id}/said`)).text()
    expect(said).toContain(`href="/articles/${id}/report?statement=1"`)
    const address = (await site().get(`/articles/${id}`)).headers.get('location') ?? ''
    expect(await (await site().get(address)).text()).toContain(`href="/articles/${id}/report"`)
    expect(await (await site({ exported: true }).get(`/articles/${id}/said`)).text()).not.toContain('/report')
  })

  it('is kept with the statement, if that is one that was shown', async () => {
    const [first] = (await edition.desk.reader.reading(id, now))?.reading.statements ?? []
    const words = first?.content ?? ''
    const sent = await site().send(`/articles/${id}/report`, {
      text: ' It was\n her deputy. ',
      contact: 'a@b.example',
      words,
    })
    expect([sent.status, (await sent.text()).includes('Your report has arrived')]).toEqual([200, true])
    await site().send(`/articles/${id}/report`, { text: 'Made up.', words: 'what nobody said' })
    expect((await open()).map((report) => [report.words, report.text, report.contact])).toEqual([
      [null, 'Made up.', null],
      [words, 'It was her deputy.', 'a@b.example'],
    ])
  })

  it.each([
    ['without words', 422, { text: '  ' }, {}],
    ['too long', 422, { text: 'x'.repeat(2_001) }, {}],
    ['longer than any form', 413, { text: 'x'.repeat(50_000) }, {}],
    ['from another site', 403, { text: 'x' }, { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', 403, { text: 'x' }, { origin: 'https://elsewhere.example' }],
    ['that is no form', 403, { text: 'x' }, { 'content-type': 'application/json' }],
  ])('is not taken %s', async (_, status, fields, headers) => {
    const before = (await open()).length
    expect((await site().send(`/articles/${id}/report`, fields, headers)).status).toBe(status)
    expect((await open()).length).toBe(before)
  })

  it('of a machine that fills in everything is thanked and forgotten', async () => {
    const before = (await open()).length
    const sent = await site().send(`/articles/${id}/report`, { text: 'Buy boats', website: 'https://boats.example' })
    expect([sent.status, (await open()).length]).toEqual([200, before])
  })

  it('comes from one client five times a minute', async () => {
    const one = site()
    const answers = []
    for (let at = 0; at < 7; at++) answers.push((await one.send(`/articles/${id}/report`, { text: '' })).status)
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429])
  })

  it('is of no article whose words may not be read, and of none in a site of files', async () => {
    const shut = { public: true, baseUrl: 'http://localhost' }
    expect((await site(shut).get(`/articles/${kept}/report`)).status).toBe(404)
    expect((await site(shut).send(`/articles/${kept}/report`, { text: 'x' })).status).toBe(404)
    expect((await site({ exported: true }).send(`/articles/${id}/report`, { text: 'x' })).status).toBe(404)
  })
})

describe('the desk', () => {
  it('lists reports, and takes back what one is of', async () => {
    const page = await client.get('/desk/reports')
    expect(page.text).toContain('It was her deputy.')
    const report = (await open()).find(({ words }) => words !== null)
    const done = await client.post(`/desk/reports/${report?.number}`, { deed: 'take-back' }, '/desk/reports')
    expect(done.headers.get('location')).toBe('/desk/reports?done=report')
    const said = (await edition.desk.reader.reading(id, now))?.reading.statements?.map(({ content }) => content)
    expect(said).not.toContain(report?.words)
    const again = await client.post(`/desk/reports/${report?.number}`, { deed: 'settled' }, '/desk/reports')
    expect(again.status).toBe(404)
    const [left] = await open()
    await client.post(`/desk/reports/${left?.number}`, { deed: 'dismissed' }, '/desk/reports')
    expect((await client.get('/desk/reports?state=dismissed')).text).toContain('Made up.')
    expect(await open()).toEqual([])
  })

  it('shows all that was read of an article, gives back and takes back', async () => {
    const path = `/desk/articles/${id}/said`
    const [taken] = await edition.desk.operator.takenBack(id)
    const page = await client.get(path)
    expect(page.text).toContain('reported by a reader')
    expect((await client.get(`/desk/articles/${id}`)).text).toContain(`href="${path}"`)
    await client.post(`${path}/back`, { number: String(taken?.number) }, path)
    expect(await edition.desk.operator.takenBack(id)).toEqual([])
    const words = taken?.words ?? ''
    await client.post(path, { words }, path)
    expect((await edition.desk.operator.takenBack(id)).map((one) => one.words)).toEqual([words])
    expect((await client.post(path, { words: '' }, path)).status).toBe(404)
  })

  it('withholds names and shows them again', async () => {
    expect((await client.post('/desk/names', { name: '?!' }, '/desk/names')).status).toBe(422)
    const hidden = await client.post('/desk/names', { name: speaker }, '/desk/names')
    expect(hidden.headers.get('location')).toMatch(/^\/desk\/names\?hidden=\d+$/)
    expect((await client.get('/desk/names')).text).toContain(speaker)
    for (const path of [
      `/articles/${id}.json`,
      `/articles/${id}/said.md`,
      `/api/v1/articles/${id}/reading`,
      '/search/statements.csv?q=ferry',
      '/search/mentions.ndjson?q=ferry',
    ]) {
      const answer = await site().get(path)
      expect([path, answer.status, (await answer.text()).includes(speaker)]).toEqual([path, 200, false])
    }
    await client.post('/desk/names/back', { key: 'ann-vey' }, '/desk/names')
    expect(await (await site().get(`/api/v1/articles/${id}/reading`)).text()).toContain(speaker)
    expect((await client.post('/desk/names/back', { key: 'ann-vey' }, '/desk/names')).status).toBe(404)
  })
})
