/** The desk's door: who comes in, and that nobody else changes or sees anything. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deskClient, password, tokenIn } from '../../test/desk-client.js'
import { type Edition, now, openEdition } from '../../test/edition.js'
import { openAccess } from '../desk/access.js'
import { isPassword, makeVerifier, weakness } from '../desk/password.js'
import { openTries } from '../desk/tries.js'

let edition: Edition
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|13|14|25)/, true)
})
afterAll(() => edition.close())
beforeEach(async () => {
  edition.clock.now = now
  await edition.desk.access.setPassword(password)
})

/** What everybody may ask for. All else is the desk's, or changes something. A new page for readers is listed here. */
const open: readonly string[] = [
  '/',
  '/latest',
  '/sections/:name',
  '/outlets',
  '/outlets/:key',
  '/agencies',
  '/agencies/:key',
  '/authors',
  '/authors/:key',
  '/days',
  '/days/:day',
  '/articles/:id/origin',
  '/articles/:id/share.png',
  '/articles/:id/pictures/:n',
  '/articles/:id/plain',
  '/articles/:id/said',
  '/articles/:id/report',
  '/articles/:id/copies/:other',
  '/articles/:id/revisions/:n/sides',
  '/articles/:id/revisions/:n',
  '/articles/:id/:slug',
  '/articles/:id',
  '/search',
  '/pictures/:blob',
  '/assets/:name',
  '/robots.txt',
  '/about',
  '/reading',
  '/try',
  '/desk/login',
  '/healthz',
  '/api',
]
/** Feeds, data, sitemaps: other forms of those pages. */
const otherForms = /^\/(?!desk)[^{]*(?:\{[^}]*\\)?\.(?:rss|atom|json|md|xml|opml|csv|ndjson)\}?$/
/** Calls of the API that change nothing. */
const reading = /^\/api\/v1\/(?:articles|changes|statements|search|sections|outlets|agencies|authors|front)/
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE']

/** An address of a route, with something that is there in place of each name. */
async function filled(path: string): Promise<string> {
  const { articles } = await edition.desk.operator.articles({ before: null, limit: 1 })
  const { captures } = await edition.desk.operator.captures({ show: 'all', source: null, before: null, limit: 1 })
  return path
    .replace(':id', articles[0]?.id ?? 'none')
    .replace(':number', String(captures[0]?.number ?? 0))
    .replace(/:\w+(?:\{[^}]*\})?/g, 'x')
    .replaceAll('*', 'x')
}

describe('without rights', () => {
  it('no route of the site answers but the public pages, by no method, with no form', async () => {
    for (const settings of [{}, { public: true, baseUrl: 'https://sheet.example' }]) {
      const app = edition.portal(settings, '192.0.2.7')
      const host = 'baseUrl' in settings ? 'sheet.example' : '127.0.0.1:8080'
      const before = JSON.stringify(await edition.desk.status())
      const paths = [...new Set(app.routes.map((route) => route.path))].filter((path) => path !== '/*')
      expect(paths.some((path) => path.startsWith('/desk/captures/'))).toBe(true)
      for (const path of paths) {
        const address = await filled(path)
        for (const method of methods) {
          if (method === 'TRACE') continue
          const reads = method === 'GET' || method === 'HEAD'
          if (reads && (open.includes(path) || otherForms.test(path) || reading.test(path))) continue
          // Asked before a page elsewhere may read what a public site gives to all.
          if (method === 'OPTIONS' && path.startsWith('/api/')) continue
          // Readers report what is wrong; without words it is not taken.
          const reports = path === '/articles/:id/report' && method === 'POST'
          const body = reads ? undefined : new URLSearchParams({ form: 'x', confirm: 'x', reason: 'x', label: 'note' })
          const answer = await app.request(address, { method, headers: { host }, ...(body ? { body } : {}) })
          const said = `${method} ${path} answers ${answer.status}; a page for everybody belongs into “open” in this test`
          // A form's page before the door may say what is wrong with the form; it must not take it.
          expect([401, 403, 404, 405, 429, ...(reports ? [422] : [])].includes(answer.status), said).toBe(true)
          if (path.startsWith('/desk')) {
            expect(answer.headers.get('cache-control'), said).toBe('no-store')
            const words = await answer.text()
            expect(words, said).not.toContain('Capture 1')
            expect(words, said).not.toContain('Ferry crews')
          }
        }
      }
      expect(JSON.stringify(await edition.desk.status())).toBe(before)
    }
  })

  it('with a session, nothing of the desk but looking is done without its form', async () => {
    const app = edition.portal()
    const client = deskClient(app)
    await client.logIn()
    const theirs = deskClient(app)
    await theirs.logIn()
    const other = tokenIn((await theirs.get('/desk')).text)
    const before = JSON.stringify(await edition.desk.status())
    const paths = [...new Set(app.routes.map((route) => route.path))].filter((path) => path.startsWith('/desk'))
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths)
      for (const method of methods.filter((name) => name !== 'GET' && name !== 'HEAD' && name !== 'TRACE'))
        for (const form of ['', other]) {
          const { status } = await client.send(await filled(path), { form, confirm: 'x', reason: 'x' }, {}, method)
          expect([403, 404].includes(status), `${method} ${path} answers ${status}`).toBe(true)
        }
    expect(JSON.stringify(await edition.desk.status())).toBe(before)
    expect((await client.get('/desk')).status).toBe(200)
  })

  it('addresses spelled otherwise do not lead past the door', async () => {
    const app = edition.portal({}, '192.0.2.7')
    for (const path of [
      '/desk/',
      '/desk//captures/1',
      '//desk/captures/1',
      '/desk/%2e/captures/1',
      '/desk/login/../captures/1',
      '/desk/login/captures/1',
      '/DESK',
      '/%64esk/captures/1',
      '/desk/captures/1/',
      '/desk;x/captures/1',
      '/desk/captures/1?form=x',
    ]) {
      const answer = await app.request(path, { headers: { host: '127.0.0.1:8080' } })
      expect([401, 403, 404].includes(answer.status), `${path} answers ${answer.status}`).toBe(true)
    }
  })
})

describe('logging in', () => {
  it('opens the desk with a cookie that no script and no other site has', async () => {
    const client = deskClient(edition.portal())
    expect((await client.get('/desk')).status).toBe(401)
    const answer = await client.logIn()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('broadsheet-desk=')) ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Path=\/desk/)
    expect(cookie).not.toMatch(/Secure/)
    const desk = await client.get('/desk')
    expect(desk.status).toBe(200)
    expect(desk.headers.get('cache-control')).toBe('no-store')
    expect(desk.headers.get('x-robots-tag')).toContain('noindex')
    expect(desk.text).toContain('href="/desk/captures/1"')
  })

  it('is secure where the site has an https address', async () => {
    const app = edition.portal({ public: true, baseUrl: 'https://sheet.example' }, '192.0.2.7')
    const client = deskClient(app, { host: 'sheet.example' })
    const answer = await client.logIn()
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('__Host-broadsheet-desk=')) ?? ''
    expect(cookie).toMatch(/Secure/)
    expect(cookie).toMatch(/Path=\/(?:;|$)/)
    expect((await client.get('/desk')).status).toBe(200)
  })

  it('leads to the page that was asked for, and to no other site', async () => {
    for (const [wanted, to] of [
      ['/desk/sources', '/desk/sources'],
      ['//elsewhere.example/desk', '/desk'],
      ['https://elsewhere.example', '/desk'],
      ['/desk//elsewhere.example', '/desk'],
      ['/desk\\elsewhere', '/desk'],
      ['/about', '/desk'],
    ] as const) {
      const client = deskClient(edition.portal())
      const page = await client.get('/desk/login')
      const answer = await client.send('/desk/login', { form: tokenIn(page.text), password, wanted })
      expect(answer.headers.get('location')).toBe(to)
    }
  })

  it('keeps neither password nor token in the archive', async () => {
    const client = deskClient(edition.portal())
    await client.logIn()
    const token = client.cookies.get('broadsheet-desk') ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    const verifier = await makeVerifier(password, now, { n: 1024, r: 8, p: 1 })
    expect(JSON.stringify(verifier)).not.toContain(password)
    expect((await makeVerifier(password, now, { n: 1024, r: 8, p: 1 })).digest).not.toBe(verifier.digest)
    expect(await isPassword(password, verifier)).toBe(true)
    expect(await isPassword(`${password}.`, verifier)).toBe(false)
  })

  it('refuses a wrong password, another’s form and a form that another site sent', async () => {
    const client = deskClient(edition.portal())
    expect((await client.logIn('not the password')).status).toBe(401)
    const page = await client.get('/desk/login')
    expect((await client.send('/desk/login', { form: 'made-up', password })).status).toBe(403)
    expect(
      (await client.send('/desk/login', { form: tokenIn(page.text), password }, { 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403)
    expect(
      (
        await client.send(
          '/desk/login',
          { form: tokenIn(page.text), password },
          { origin: 'https://elsewhere.example' },
        )
      ).status,
    ).toBe(403)
    const stranger = deskClient(edition.portal())
    expect((await stranger.send('/desk/login', { form: tokenIn(page.text), password })).status).toBe(403)
    expect((await client.get('/desk')).status).toBe(401)
  })

  it('lets a client try a few times, and forgets when the time is over', async () => {
    const app = edition.portal({ public: true, baseUrl: 'https://sheet.example' }, '192.0.2.9')
    const client = deskClient(app, { host: 'sheet.example' })
    const answers: number[] = []
    for (let k = 0; k < 8; k++) answers.push((await client.logIn('not the password')).status)
    expect(answers).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
    const right = await client.logIn()
    expect(right.status).toBe(429)
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
    // Somebody else is not locked out.
    const other = deskClient(edition.portal({ public: true, baseUrl: 'https://sheet.example' }, '192.0.2.10'), {
      host: 'sheet.example',
    })
    expect((await other.logIn()).status).toBe(303)
    edition.clock.now = '2031-05-04T12:16:00Z'
    expect((await client.logIn()).status).toBe(303)
  })
})

describe('tries', () => {
  it('are counted for all clients together, and this machine’s apart', () => {
    const tries = openTries()
    let refused = 0
    for (let k = 0; k < 200; k++) if (tries.take(`198.51.100.${k}`, 0) > 0) refused++
    expect(refused).toBe(140)
    expect(tries.take(null, 0)).toBe(0)
    expect(tries.take('198.51.100.250', 16 * 60_000)).toBe(0)
  })

  it('sent at once are counted as one after the other', async () => {
    let compared = 0
    const verifier = await makeVerifier(password, now, { n: 1024, r: 8, p: 1 })
    const access = openAccess({
      now: () => now,
      tries: openTries(),
      store: {
        verifier: async () => {
          compared++
          return verifier
        },
        setVerifier: async () => {},
        session: async () => null,
        openSession: async () => true,
        touchSession: async () => {},
        endSession: async () => {},
        endSessions: async () => {},
        forgetSessions: async () => {},
      },
    })
    const entries = await Promise.all(Array.from({ length: 20 }, () => access.enter('wrong password', '192.0.2.1')))
    expect(entries.filter(({ kind }) => kind === 'wrong')).toHaveLength(6)
    expect(entries.filter(({ kind }) => kind === 'wait')).toHaveLength(14)
    expect(compared).toBe(20)
  })
})

describe('a session', () => {
  it('ends when it is not used, and at last in any case', async () => {
    const idle = deskClient(edition.portal())
    await idle.logIn()
    edition.clock.now = '2031-05-04T13:59:00Z'
    expect((await idle.get('/desk')).status).toBe(200)
    edition.clock.now = '2031-05-04T15:58:00Z'
    expect((await idle.get('/desk')).status).toBe(200)
    edition.clock.now = '2031-05-04T18:00:00Z'
    expect((await idle.get('/desk')).status).toBe(401)
    edition.clock.now = now
    const busy = deskClient(edition.portal())
    await busy.logIn()
    for (let hour = 13; hour < 24; hour++) {
      edition.clock.now = `2031-05-04T${hour}:30:00Z`
      expect((await busy.get('/desk')).status, `at ${hour}:30`).toBe(200)
    }
    edition.clock.now = '2031-05-05T00:00:00Z'
    expect((await busy.get('/desk')).status).toBe(401)
  })

  it('ends at logging out, here or everywhere, and when the password changes', async () => {
    const app = edition.portal()
    const [one, two] = [deskClient(app), deskClient(app)]
    await one.logIn()
    await two.logIn()
    const token = one.cookies.get('broadsheet-desk') ?? ''
    expect((await one.post('/desk/logout')).status).toBe(303)
    one.cookies.set('broadsheet-desk', token)
    expect((await one.get('/desk')).status).toBe(401)
    expect((await two.get('/desk')).status).toBe(200)
    await one.logIn()
    await two.post('/desk/logout-everywhere')
    expect((await one.get('/desk')).status).toBe(401)
    await one.logIn()
    await edition.desk.access.setPassword('another password entirely')
    expect((await one.get('/desk')).status).toBe(401)
  })

  it('takes no form without its token, none of another session, none from another site', async () => {
    const app = edition.portal()
    const [one, two] = [deskClient(app), deskClient(app)]
    await one.logIn()
    await two.logIn()
    const theirs = tokenIn((await two.get('/desk')).text)
    const mine = tokenIn((await one.get('/desk')).text)
    const path = '/desk/captures/1/again'
    expect((await one.send(path, {})).status).toBe(403)
    expect((await one.send(path, { form: theirs })).status).toBe(403)
    expect((await one.send(path, { form: mine }, { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await one.send(path, { form: mine }, { origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await one.send(path, { form: mine }, {}, 'PUT')).status).toBe(404)
    const json = await app.request(path, {
      method: 'POST',
      body: JSON.stringify({ form: mine }),
      headers: {
        host: '127.0.0.1:8080',
        'content-type': 'application/json',
        cookie: `broadsheet-desk=${one.cookies.get('broadsheet-desk')}`,
      },
    })
    expect(json.status).toBe(403)
    expect((await one.send(path, { form: mine })).status).toBe(303)
  })

  it('that ended while something was written gives it back to be copied, and does nothing with it', async () => {
    const client = deskClient(edition.portal())
    await client.logIn()
    const form = tokenIn((await client.get('/desk')).text)
    const path = '/desk/write/20310504-bcdfghjkmn'
    const written = { form, headline: 'H', body: 'Three hours of <b>work</b>.', deed: 'publish' }
    edition.clock.now = '2031-05-04T15:00:00Z'
    const before = (await edition.desk.status()).captures
    const late = await client.send(path, written)
    expect([late.status, late.text.includes('Three hours of &lt;b&gt;work')]).toEqual([401, true])
    expect(late.text).toContain(`name="wanted" value="${path}"`)
    await client.logIn()
    const stale = await client.send(path, written)
    expect([stale.status, stale.text.includes('Three hours of &lt;b&gt;work')]).toEqual([403, true])
    const elsewhere = await client.send(path, written, { 'sec-fetch-site': 'cross-site' })
    expect([elsewhere.status, elsewhere.text.includes('Three hours')]).toEqual([403, false])
    expect((await edition.desk.status()).captures).toBe(before)
  })

  it('refuses more than a form may hold', async () => {
    const client = deskClient(edition.portal())
    const page = await client.get('/desk/login')
    const much = { form: tokenIn(page.text), password: 'x'.repeat(30_000) }
    expect((await client.send('/desk/login', much)).status).toBe(413)
  })
})

describe('the way to the desk', () => {
  it('is closed over plain http from elsewhere, unless the operator allows it', async () => {
    const from = (settings: object, host: string, more = {}) =>
      deskClient(edition.portal({ public: true, ...settings }, '192.0.2.7'), { host, ...more }).get('/desk/login')
    expect((await from({}, '192.0.2.1:8080')).status).toBe(403)
    expect((await from({ baseUrl: 'http://sheet.example' }, 'sheet.example')).status).toBe(403)
    expect((await from({ baseUrl: 'https://sheet.example' }, '192.0.2.1:8080')).status).toBe(403)
    expect((await from({ baseUrl: 'https://sheet.example' }, 'sheet.example:8080')).status).toBe(403)
    expect(
      (await from({ baseUrl: 'https://sheet.example' }, 'sheet.example', { 'x-forwarded-proto': 'http' })).status,
    ).toBe(403)
    expect((await from({ baseUrl: 'https://sheet.example' }, 'sheet.example')).status).toBe(200)
    expect((await from({ deskOverHttp: true }, '192.0.2.1:8080')).status).toBe(200)
  })

  it('without a password says at this machine how to set one, and elsewhere is not there', async () => {
    await edition.desk.access.setPassword(null)
    const here = await deskClient(edition.portal()).get('/desk')
    expect(here.status).toBe(403)
    expect(here.text).toContain('broadsheet password')
    const there = deskClient(edition.portal({ public: true, baseUrl: 'https://sheet.example' }, '192.0.2.7'), {
      host: 'sheet.example',
    })
    expect((await there.get('/desk')).status).toBe(404)
    expect((await there.get('/desk/login')).status).toBe(404)
  })
})

describe('a password', () => {
  it('is long, and not one character again and again', () => {
    expect(weakness('short')).toBe('short')
    expect(weakness('aaaaaaaaaaaaaaaaaa')).toBe('plain')
    expect(weakness('x'.repeat(2_000))).toBe('long')
    expect(weakness(password)).toBeNull()
  })

  it('is the same however its letters are composed', async () => {
    const verifier = await makeVerifier('caf\u00e9 au bord de mer', now, { n: 1024, r: 8, p: 1 })
    expect(await isPassword('cafe\u0301 au bord de mer', verifier)).toBe(true)
  })
})
