/** The API: each call checked, answered, and described by the same schemas. */
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Call } from '../api/call.js'
import { calls } from '../api/calls.js'
import { apiPath, openApiDocument } from '../api/document.js'
import { openTokenDoor } from '../api/token-door.js'
import { mostSent } from '../api/writes.js'
import { etagOf, isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
import type { Door, Routes } from '../door.js'
import { addForms } from '../forms.js'
import { apiMarkdown } from '../given/page-markdown.js'
import { missingProblem, problem } from '../given/problem.js'
import { ApiPage } from '../pages/api.js'

/** Room for base64 and the other fields. */
const mostBody = Math.ceil((mostSent * 4) / 3) + 20_000

export const apiRoutes: Routes = (app, door) => {
  const tokens = openTokenDoor(door)

  app.get(`${apiPath}/openapi.json`, (c) => {
    const document = JSON.stringify(
      openApiDocument(calls, { title: door.settings.siteName, server: originOf(c, door) }),
    )
    setCaching(c, door)
    setSharing(c, door)
    if (isFresh(c, { etag: etagOf(document), modified: null })) return c.body(null, 304)
    return c.body(document, 200, { 'Content-Type': 'application/json' })
  })
  addForms(app, door, [
    [
      '/api',
      async ({ door: { settings }, base }) => {
        const document = openApiDocument(calls, { title: settings.siteName, server: base })
        return { json: () => document, markdown: () => apiMarkdown(document) }
      },
    ],
  ])
  app.get('/api', async (c) => {
    const document = openApiDocument(calls, { title: door.settings.siteName, server: originOf(c, door) })
    return door.html(c, <ApiPage site={await door.site()} document={document} />)
  })

  // Asked by browsers before a page of another site may read with its own validators; nobody elsewhere may write.
  app.options(`${apiPath}/*`, (c) => {
    if (!door.settings.public) return missingProblem(c)
    setSharing(c, door)
    c.header('Access-Control-Allow-Methods', 'GET, HEAD')
    c.header('Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since')
    c.header('Access-Control-Max-Age', '86400')
    return c.body(null, 204)
  })

  for (const call of calls) {
    const path = `${apiPath}${call.path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    if (call.method === 'get') app.get(path, (c) => guarded(c, () => read(c, call, door)))
    else
      app.on(
        call.method.toUpperCase(),
        path,
        async (c, next) => (await tokens.refusal(c, call.scope ?? 'edit')) ?? next(),
        bodyLimit({ maxSize: mostBody, onError: (c) => tooLarge(c) }),
        (c) => guarded(c, () => write(c, call, door)),
      )
  }
  for (const path of new Set(calls.map((call) => call.path))) {
    const allowed = calls.filter((call) => call.path === path).map(({ method }) => method.toUpperCase())
    app.all(`${apiPath}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, (c) => {
      c.header('Allow', [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])].join(', '))
      return problem(c, {
        status: 405,
        code: 'bad-request',
        what: `this address does not take ${c.req.method}`,
        fix: `use ${allowed.join(' or ')}`,
      })
    })
  }
  app.all('/api/*', (c) => missingProblem(c))
}

const tooLarge = (c: Context): Response =>
  problem(c, { status: 413, code: 'too-large', what: `a capture has at most ${mostSent} bytes`, where: 'body' })

async function guarded(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    console.error(`${c.req.method} ${new URL(c.req.url).pathname}:`, error)
    return problem(c, { status: 500, code: 'broke', what: 'the reason stands in the log of the program' })
  }
}

async function read(c: Context, call: Call, door: Door): Promise<Response> {
  setSharing(c, door)
  c.header('Link', `<${apiPath}/openapi.json>; rel="service-desc", </api>; rel="service-doc"`)
  const site = await door.site()
  const validators = await validatorsOf(c, door)
  const answer = await call.run(
    { c, door, site, part: (name) => c.req.param(name) ?? '' },
    { query: c.req.query(), body: undefined },
  )
  if ('problem' in answer) return problem(c, answer.problem)
  setCaching(c, door)
  if (isFresh(c, validators)) return c.body(null, 304)
  return c.body(JSON.stringify(answer.data), answer.status ?? 200, { 'Content-Type': 'application/json' })
}

async function write(c: Context, call: Call, door: Door): Promise<Response> {
  const type = c.req.header('content-type') ?? ''
  const sent = await c.req.text()
  let body: unknown
  try {
    body = JSON.parse(sent)
  } catch {
    body = null
  }
  if (!/^application\/json\b/i.test(type) || body === null)
    return problem(c, {
      status: 400,
      code: 'bad-request',
      what: 'the body is no JSON',
      where: 'body',
      fix: 'send JSON, with Content-Type: application/json',
    })
  const site = await door.site()
  const answer = await call.run(
    { c, door, site, part: (name) => c.req.param(name) ?? '' },
    { query: c.req.query(), body },
  )
  if ('problem' in answer) return problem(c, answer.problem)
  if (answer.location !== undefined) c.header('Location', answer.location)
  return c.body(JSON.stringify(answer.data), answer.status ?? 200, { 'Content-Type': 'application/json' })
}
