/** Whether the site is well, and its figures: to whom which. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Edition, openEdition } from './edition.js'

let edition: Edition
beforeAll(async () => {
  edition = await openEdition(/^(?:04|17)/)
})
afterAll(() => edition.close())
const local = { headers: { host: '127.0.0.1:8080' } }

describe('/healthz', () => {
  it('says that the archive answers, and on this machine how much room is left', async () => {
    const here = await edition.portal().request('/healthz', local)
    expect(here.status).toBe(200)
    const data = (await here.json()) as { status: string; archive: string; freeBytes: number }
    expect(data.archive).toBe('answers')
    expect(data.freeBytes).toBeGreaterThan(0)
    const elsewhere = await edition.portal({ public: true }, '192.0.2.7').request('/healthz', local)
    expect(Object.keys((await elsewhere.json()) as object)).toEqual(['status'])
  })
})

describe('/metrics', () => {
  const lines = async (app: ReturnType<Edition['portal']>, headers = {}) => {
    const answer = await app.request('/metrics', { headers: { ...local.headers, ...headers } })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }

  it('counts by route, and is written as a monitor reads it', async () => {
    const app = edition.portal()
    for (const path of ['/', '/latest.rss', '/articles/nothing1', '/nothing/at/all', '/api/v1/articles'])
      await app.request(path, local)
    await app.request('/nothing', { ...local, method: 'FROB' })
    const { status, type, text } = await lines(app)
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(text).toContain('broadsheet_requests_total{method="GET",route="/",status="200"} 1\n')
    expect(text).toContain('broadsheet_requests_total{method="GET",route="/latest.rss",status="200"} 1\n')
    expect(text).toContain('broadsheet_requests_total{method="GET",route="/articles/:id",status="404"} 1\n')
    expect(text).toContain('broadsheet_requests_total{method="GET",route="none",status="404"} 1\n')
    expect(text).toContain('broadsheet_requests_total{method="GET",route="/api/v1/articles",status="200"} 1\n')
    expect(text).toContain('method="other"')
    expect(text).toMatch(/\nbroadsheet_articles 2\n/)
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="(?:[^"\\]|\\.)*"(?:,\w+="(?:[^"\\]|\\.)*")*\})? [\d.e+-]+)$/,
      )
    const counts = [...text.matchAll(/_bucket\{route="\/",le="([^"]+)"\} (\d+)/g)].map(([, , n]) => Number(n))
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts.at(-1)).toBe(1)
  })

  it('is for this machine, or a token with the scope', async () => {
    const app = edition.portal({ public: true }, '192.0.2.7')
    expect((await lines(app)).status).toBe(401)
    const adding = await edition.desk.tokens.create({ name: 'adding', scopes: ['add'] })
    expect((await lines(app, { authorization: `Bearer ${adding}` })).status).toBe(403)
    const reading = await edition.desk.tokens.create({ name: 'monitor', scopes: ['metrics'] })
    expect((await lines(app, { authorization: `Bearer ${reading}` })).status).toBe(200)
  })
})
