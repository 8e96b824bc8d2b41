import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Taken } from '../taken.js'
import type { Validators } from '../validators.js'
import { type FetcherOptions, type HttpFetcher, openFetcher } from './fetcher.js'

const PAGE = '<!doctype html><h1>Ferries stop at Port Aven</h1><p>The harbour office closed the quay on Friday.</p>'
const NOW = '2031-05-02T17:00:00Z'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A web server of this machine; without an answer for /robots.txt it has none. */
async function site(paths: Record<string, Answer>): Promise<{ url: string; port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = paths[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, asked }
}

function fetcher(options: Partial<FetcherOptions> = {}): HttpFetcher {
  const opened = openFetcher({
    allowHosts: ['127.0.0.1'],
    contact: null,
    validators: null,
    now: () => NOW,
    timeLimit: 5_000,
    ...options,
  })
  ends.push(() => opened.close())
  return opened
}

const page =
  (body: string | Uint8Array = PAGE, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
const redirect =
  (to: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location: to }).end()
  }

function captureIn(taken: Taken) {
  if (taken.kind !== 'capture') throw new Error(`no capture: ${JSON.stringify(taken)}`)
  return { ...taken.capture, text: new TextDecoder().decode(taken.capture.bytes), problems: taken.problems }
}
function problemIn(taken: Taken) {
  if (taken.kind !== 'problem') throw new Error(`no problem: ${taken.kind}`)
  return taken.problem
}

describe('fetching a page', () => {
  it('takes the bytes, the media type, the charset and the address after redirects', async () => {
    const { url } = await site({ '/short': redirect('/ferries'), '/ferries': page() })
    const capture = captureIn(await fetcher().take(`${url}/short#top`))
    expect(capture).toMatchObject({
      text: PAGE,
      source: `${url}/short#top`,
      url: `${url}/ferries`,
      mediaType: 'text/html',
      charset: 'utf-8',
      retrieved: NOW,
    })
  })

  it('says who asks and where to complain', async () => {
    const { url, asked } = await site({ '/': page() })
    await fetcher({ contact: 'https://reader.example/about' }).take(`${url}/`)
    expect(asked.map((request) => request.headers['user-agent'])).toEqual([
      'Broadsheet/0.1 (+https://reader.example/about)',
      'Broadsheet/0.1 (+https://reader.example/about)',
    ])
  })

  for (const [coding, pack] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)
    it(`opens a page that ${pack.name} packed as ${coding}`, async () => {
      const { url } = await site({ '/': page(pack(PAGE), { 'content-encoding': coding }) })
      expect(captureIn(await fetcher().take(`${url}/`)).text).toBe(PAGE)
    })

  it('keeps what came of a packed page that stops in the middle, and says so', async () => {
    const long = gzipSync(Buffer.from(Array.from({ length: 40_000 }, (_, at) => `Line ${at * 7919}. `).join('')))
    const { url } = await site({ '/': page(long.subarray(0, long.length / 2), { 'content-encoding': 'gzip' }) })
    const { text, problems } = captureIn(await fetcher().take(`${url}/`))
    expect(text.startsWith('Line 0. Line 7919. ')).toBe(true)
    expect(problems.map(({ code }) => code)).toEqual(['truncated'])
  })

  it('names the status of a page that is not there', async () => {
    const { url } = await site({})
    expect(problemIn(await fetcher().take(`${url}/gone`))).toMatchObject({
      code: 'unreadable',
      fix: 'check the address',
    })
  })

  it('answers with a problem when nobody listens', async () => {
    const { url, port } = await site({})
    await ends.pop()?.()
    const problem = problemIn(await fetcher().take(`${url}/`))
    expect([problem.code, problem.what.includes('nothing answers there')], `port ${port}`).toEqual(['unreadable', true])
  })
})

describe('limits', () => {
  it('stops a page that is longer than the limit', async () => {
    const { url } = await site({ '/': page('x'.repeat(20_000)) })
    expect(problemIn(await fetcher({ limit: 10_000 }).take(`${url}/`)).code).toBe('too-large')
  })

  it('stops a small page that unpacks to a large one', async () => {
    for (const [coding, pack] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      const bomb = pack(Buffer.alloc(20_000_000))
      const { url } = await site({ '/': page(bomb, { 'content-encoding': coding }) })
      expect(problemIn(await fetcher({ limit: 1_000_000 }).take(`${url}/`)).code, coding).toBe('too-large')
    }
  })

  it('gives up on a server that drips', async () => {
    const drip: Answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('<p>'), 20)
      response.on('close', () => clearInterval(timer))
    }
    const { url } = await site({ '/': drip })
    const problem = problemIn(await fetcher({ timeLimit: 300 }).take(`${url}/`))
    expect(problem).toMatchObject({ code: 'unreadable', what: 'it took longer than 0.3 seconds' })
  })

  it('leaves a circle of redirects', async () => {
    const { url, asked } = await site({ '/a': redirect('/b'), '/b': redirect('/a') })
    expect(problemIn(await fetcher().take(`${url}/a`)).what).toContain('redirects more than')
    expect(asked.length).toBeLessThan(10)
  })

  it('refuses codings over codings over codings', async () => {
    const { url } = await site({ '/': page(PAGE, { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip' }) })
    expect(problemIn(await fetcher().take(`${url}/`)).code).toBe('unsupported')
  })
})

describe('where a fetch may go', () => {
  it('refuses this machine in every notation of its address', async () => {
    const { port, asked } = await site({ '/': page() })
    const strict = fetcher({ allowHosts: [] })
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::1]',
      '0.0.0.0',
      'localhost',
      '１２７.0.0.1',
    ])
      expect(problemIn(await strict.take(`http://${host}:${port}/`)).code, host).toBe('refused')
    expect(asked).toEqual([])
  })

  it('refuses a redirect to a private address, by number and by name', async () => {
    const inside = await site({ '/': page('secret') })
    for (const host of ['localhost', '[::ffff:127.0.0.1]']) {
      const { url } = await site({ '/': redirect(`http://${host}:${inside.port}/`) })
      expect(problemIn(await fetcher().take(`${url}/`)).code, host).toBe('refused')
    }
    expect(inside.asked).toEqual([])
  })

  it('checks the address that it connects to, though the name said otherwise before', async () => {
    const { port, asked } = await site({ '/': page('secret') })
    let times = 0
    const rebinding: LookupFunction = (_host, options, callback) => {
      times++
      const found = [{ address: '127.0.0.1', family: 4 }]
      if (options.all) callback(null, found)
      else callback(null, '127.0.0.1', 4)
    }
    const taken = await fetcher({ allowHosts: [], lookup: rebinding }).take(`http://news.example:${port}/`)
    expect(problemIn(taken)).toMatchObject({ code: 'refused' })
    expect(problemIn(taken).what).toContain('news.example')
    expect([times > 0, asked.length]).toEqual([true, 0])
  })

  it('goes to a private host that is named as allowed', async () => {
    const { port } = await site({ '/': page() })
    const lookup: LookupFunction = (_host, options, callback) =>
      options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4)
    const taken = await fetcher({ allowHosts: ['Intranet.Example'], lookup }).take(`http://intranet.example:${port}/`)
    expect(captureIn(taken).text).toBe(PAGE)
  })

  it('fetches http and https, nothing else, also after a redirect', async () => {
    const { url } = await site({ '/': redirect('file:///etc/hostname') })
    for (const address of [`${url}/`, 'file:///etc/hostname', 'ftp://news.example/', 'gopher://news.example/'])
      expect(problemIn(await fetcher().take(address)).code, address).toBe('refused')
  })
})

describe('robots.txt', () => {
  const robots = (text: string): Record<string, Answer> => ({ '/robots.txt': page(text), '/': page(), '/a/b': page() })

  it('is obeyed', async () => {
    const { url } = await site(robots('User-agent: *\nDisallow: /a/'))
    expect(problemIn(await fetcher().take(`${url}/a/b`)).code).toBe('refused')
    expect(captureIn(await fetcher().take(`${url}/`)).text).toBe(PAGE)
  })

  it('may say one thing to everybody and another to this program', async () => {
    const { url } = await site(robots('User-agent: *\nDisallow: /\n\nUser-agent: Broadsheet\nDisallow: /a/\n'))
    expect(captureIn(await fetcher().take(`${url}/`)).text).toBe(PAGE)
    expect(problemIn(await fetcher().take(`${url}/a/b`)).code).toBe('refused')
  })

  it('keeps a group together over a sitemap', async () => {
    const { url } = await site(
      robots('User-agent: broadsheet\nSitemap: https://news.example/map.xml\nUser-agent: other\nDisallow: /a/'),
    )
    expect(problemIn(await fetcher().take(`${url}/a/b`)).code).toBe('refused')
  })

  it('forbids all while the server cannot say, and nothing when there is none', async () => {
    const broken = await site({ ...robots(''), '/robots.txt': (_, response) => response.writeHead(503).end() })
    expect(problemIn(await fetcher().take(`${broken.url}/`)).what).toContain('robots.txt was not had')
    expect(broken.asked.map(({ url }) => url)).toEqual(['/robots.txt'])
    const none = await site({ '/': page() })
    expect(captureIn(await fetcher().take(`${none.url}/`)).text).toBe(PAGE)
  })

  it('is asked for once a site, and for the site of a redirect too', async () => {
    const other = await site(robots('User-agent: *\nDisallow: /a/'))
    const { url, asked } = await site({ '/': page(), '/away': redirect(`${other.url}/a/b`) })
    const one = fetcher()
    await one.take(`${url}/`)
    await one.take(`${url}/`)
    expect(problemIn(await one.take(`${url}/away`)).code).toBe('refused')
    expect(asked.filter(({ url }) => url === '/robots.txt').length).toBe(1)
    expect(other.asked.map(({ url }) => url)).toEqual(['/robots.txt'])
  })
})

describe('asking again', () => {
  it('costs no download when the page is as it was', async () => {
    const { url } = await site({
      '/': (request, response) =>
        request.headers['if-none-match'] === '"v1"'
          ? response.writeHead(304).end()
          : page(PAGE, { etag: '"v1"' })(request, response),
    })
    const kept = new Map<string, Validators>()
    const validators = {
      get: (address: string) => kept.get(address) ?? null,
      put: async (address: string, given: Validators) => void kept.set(address, given),
    }
    const one = fetcher({ validators })
    const first = await one.take(`${url}/`)
    if (first.kind !== 'capture' || first.validators === null) throw new Error('no validators')
    // Not remembered by itself: only once the page is kept.
    expect((await one.take(`${url}/`)).kind).toBe('capture')
    await validators.put(first.validators.url, first.validators.given)
    expect(await one.take(`${url}/`)).toEqual({ kind: 'unchanged', source: `${url}/` })
  })
})
