/** `add`, `search`, `edit`, `withdraw`, `erase`, `status` and `serve` as people run them. */
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Added, Status } from '../src/desk/desk.js'
import { articlePage, useProgram } from './program.js'

const { folder, run, start, ending, put } = useProgram()
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

type Report = Omit<Added, 'outcome'> & { readonly source: string; readonly outcome: string }
const reportsOf = (out: string): Report[] =>
  out
    .trim()
    .split('\n')
    .map((line): Report => JSON.parse(line))

/** Adds one page and hands back its article's id. */
async function addOne(headline: string, ...flags: string[]): Promise<string> {
  put('page.html', articlePage(headline))
  const { out } = await run(['add', '--json', ...flags, 'page.html'])
  const id = reportsOf(out)[0]?.articles[0]?.id
  if (id === undefined) throw new Error(`nothing was added: ${out}`)
  return id
}

async function status(): Promise<Status> {
  return JSON.parse((await run(['status', '--json'])).out)
}

describe('broadsheet add --again without a source', () => {
  it('reads what was not read, and is done then', async () => {
    await addOne('Ferries stop', '--no-reading')
    const again = async () => JSON.parse((await run(['add', '--again', '--json'])).out)
    expect(await again()).toEqual({ read: 1, failed: 0, left: 0 })
    expect(await again()).toEqual({ read: 0, failed: 0, left: 0 })
    await addOne('Trams run')
    expect(await again()).toEqual({ read: 0, failed: 0, left: 0 })
  })

  it('says what to name where there is nothing to do', async () => {
    const { code, err } = await run(['add'])
    expect([code, err.includes('nothing to add')]).toEqual([2, true])
  })
})

describe('broadsheet names', () => {
  it('are withheld, listed and shown again', async () => {
    expect((await run(['names', 'hide', 'Ann Vey'])).out).toContain('Ann Vey is withheld')
    expect((await run(['names', 'list'])).out).toBe('Ann Vey\n')
    expect(await run(['names', 'show', 'ANN vey'])).toMatchObject({ code: 0 })
    expect(await run(['names', 'show', 'Ann Vey'])).toMatchObject({ code: 1 })
    expect(await run(['names', 'hide', '?!'])).toMatchObject({ code: 2 })
  })
})

describe('broadsheet export-readings', () => {
  it('prints tables, with nothing but the head where nothing is sure', async () => {
    await addOne('Ferries stop')
    const times = await run(['export-readings', '--table', 'times', '--format', 'csv'])
    expect([times.code, times.out.split('\r\n')[0]?.startsWith('article,page,url,')]).toEqual([0, true])
    const lines = (await run(['export-readings', '--table', 'times', 'ferries'])).out.trim().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ headline: 'Ferries stop', type: expect.any(String) })
    expect(await run(['export-readings', '--public', '--table', 'times'])).toMatchObject({ code: 1, out: '' })
  })
})

/** Every file of the data folder as one string. */
function onDisk(): string {
  const data = path.join(folder(), 'broadsheet-data')
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(data, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n')
}

/** A site of this machine with one page at /ferries. */
async function site(page: () => string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim())
    const tag = `"${page().length}"`
    if (request.url !== '/ferries') response.writeHead(404).end()
    else if (request.headers['if-none-match'] === tag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'text/html', etag: tag }).end(page())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/ferries`, asked }
}

describe('broadsheet add', () => {
  it('adds a page once, whatever is added twice', async () => {
    await addOne('Ferries stop at Port Aven')
    const again = await run(['add', '--json', 'page.html'])
    expect([again.code, reportsOf(again.out)[0]?.outcome]).toEqual([0, 'known'])
    expect(await status()).toMatchObject({ captures: 1, articles: 1, revisions: 0 })
  })

  it('recovers a known page again where it is told to, and makes no revision', async () => {
    const id = await addOne('Ferries stop at Port Aven')
    const again = reportsOf((await run(['add', '--json', '--again', 'page.html'])).out)
    expect([again[0]?.outcome, again[0]?.articles[0]?.id]).toEqual(['recovered-again', id])
    expect(await status()).toMatchObject({ captures: 1, articles: 1, revisions: 0 })
  })

  it('reads standard input, and goes on after a source that fails', async () => {
    const { code, out, err } = await run(['add', 'nowhere.html', '-'], articlePage('Ferries stop at Port Aven'))
    expect(code).toBe(1)
    expect(out).toContain('Ferries stop at Port Aven')
    expect(err).toContain('nowhere.html')
    expect((await status()).articles).toBe(1)
  })

  it('sets a headline made from the first sentence in brackets, as every page does', async () => {
    const text = articlePage('Ferries stop at Port Aven')
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .filter((line) => line.length > 80)
    const { out } = await run(['add', '-'], text.join('\n\n'))
    expect(out).toMatch(/^ {2}new +\S+ {2}\[.+\]$/m)
  })

  it('asks a site only for what has changed since it was kept', async () => {
    let page = articlePage('Ferries stop at Port Aven')
    const { url, asked } = await site(() => page)
    const add = async () => reportsOf((await run(['add', '--json', '--allow-host', '127.0.0.1', url])).out)[0]
    expect((await add())?.outcome).toBe('added')
    expect((await add())?.outcome).toBe('unchanged')
    page = articlePage('Ferries run again at Port Aven')
    expect(await add()).toMatchObject({ outcome: 'added', articles: [{ change: 'revision' }] })
    expect(asked.filter((line) => line.startsWith('/ferries')).length).toBe(3)
    expect(await status()).toMatchObject({ articles: 1, revisions: 1 })
  })

  it('fetches nothing from this machine unless the host is allowed', async () => {
    const { url, asked } = await site(() => articlePage('Secret'))
    for (const command of ['add', 'read']) {
      const { code, err, out } = await run([command, url])
      expect([code, out, err.includes('--allow-host')], command).toEqual([2, '', true])
    }
    expect(asked).toEqual([])
  })

  it('wants the licence of open words named', async () => {
    put('page.html', articlePage('Ferries stop'))
    expect((await run(['add', '--rights', 'open', 'page.html'])).code).toBe(2)
    expect((await run(['add', '--licence', 'CC BY 4.0', 'page.html'])).code).toBe(2)
    expect((await run(['add', '--rights', 'open', '--licence', 'CC BY 4.0', 'page.html'])).code).toBe(0)
  })

  it('keeps what it reported when it is stopped, and goes on from there', async () => {
    const words = ['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heath']
    for (const first of words)
      for (const second of words) put(`news/${first}-${second}.html`, articlePage(`${first} ${second} closes its quay`))
    const child = start(['add', 'news'])
    const ended = ending(child)
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const { code, out, err } = await ended
    expect([code, err.includes('run it again')]).toEqual([1, true])
    const reported = [...out.matchAll(/^added {2}/gm)].length
    expect(reported).toBeLessThan(64)
    expect((await status()).captures).toBeGreaterThanOrEqual(reported)
    expect((await run(['add', 'news'])).code).toBe(0)
    expect((await status()).captures).toBe(64)
  })
})

describe('one article', () => {
  it('is found by its words, in JSON too, and what is not there ends with 1', async () => {
    const id = await addOne('Ferries stop at Port Aven')
    const found = await run(['search', 'ferries', '"harbour', 'master"'])
    expect([found.code, found.out.includes(id)]).toEqual([0, true])
    const json: unknown = JSON.parse((await run(['search', '--json', 'ferries -zeppelin'])).out)
    expect(json).toMatchObject({ total: 1, hits: [{ summary: { id } }] })
    expect((await run(['search', 'ferries', '-harbour'])).code).toBe(1)
    expect((await run(['search', '--jsno', 'ferries'])).code).toBe(2)
  })

  it('keeps a mended headline when it is recovered again, and gives it back', async () => {
    const id = await addOne('Ferries stop at Port Aven')
    expect((await run(['edit', id, '--headline', 'All ferries stop', '--section', 'Local', '--pin'])).code).toBe(0)
    await run(['add', '--again', 'page.html'])
    expect((await run(['search', 'ferries'])).out).toContain('All ferries stop')
    await run(['edit', id, '--clear', 'headline'])
    expect((await run(['search', 'ferries'])).out).toContain('Ferries stop at Port Aven')
  })

  it('is named when it is not there, and edits without sense are refused', async () => {
    const id = await addOne('Ferries stop at Port Aven')
    expect((await run(['edit', 'nosuchid', '--headline', 'x'])).code).toBe(1)
    for (const flags of [
      ['--headline', ''],
      ['--pin', '--unpin'],
      ['--clear', 'body'],
      ['--rights', 'open'],
    ])
      expect((await run(['edit', id, ...flags])).code, flags.join(' ')).toBe(2)
  })

  it('is gone from search once it is withdrawn', async () => {
    const id = await addOne('Ferries stop at Port Aven')
    expect((await run(['withdraw', id, '--reason', 'The outlet asked'])).code).toBe(0)
    expect((await run(['search', 'ferries'])).code).toBe(1)
    expect((await status()).withdrawn).toBe(1)
  })

  it('is gone from the disk once it is erased, and does not come back', async () => {
    const id = await addOne('Zanzibarian ferries stop at Port Aven')
    expect(onDisk()).toContain('Zanzibarian')
    const unasked = await run(['erase', id, '--reason', 'Personal data'])
    expect([unasked.code, (await status()).erased]).toEqual([2, 0])
    expect((await run(['erase', id, '--reason', 'Personal data', '--yes'])).code).toBe(0)
    expect(onDisk()).not.toContain('Zanzibarian')
    const back = await run(['add', '--json', 'page.html'])
    expect([back.code, reportsOf(back.out)[0]?.outcome]).toEqual([1, 'refused'])
    expect(onDisk()).not.toContain('Zanzibarian')
  })
})

describe('an archive that is not there', () => {
  it('is named by every command that would need it, and made by none of them', async () => {
    for (const args of [['status'], ['search', 'x'], ['edit', 'x', '--pin'], ['withdraw', 'x', '--reason', 'y']]) {
      const { code, err } = await run(args)
      expect([code, err.includes('broadsheet add')], args.join(' ')).toEqual([2, true])
    }
    expect(readdirSync(folder())).toEqual([])
  })
})

describe('broadsheet serve', () => {
  it('refuses an address that others can reach, unless it is told that they may', async () => {
    for (const address of ['0.0.0.0', '::', '192.168.1.10', 'news.example']) {
      const { code, err } = await run(['serve', '--bind', address, '--port', '0'])
      expect([code, err.includes('--public')], address).toEqual([2, true])
    }
    put('broadsheet.toml', 'bind = "0.0.0.0"\n')
    expect((await run(['serve', '--port', '0'])).code).toBe(2)
  })

  it('serves on this machine until it is stopped, while another process adds', async () => {
    await addOne('Ferries stop at Port Aven', '--rights', 'own')
    const child = start(['serve', '--port', '0', '--site-name', 'The Aven Reader'])
    const ended = ending(child)
    let printed = ''
    child.stderr?.on('data', (piece: Buffer) => {
      printed += piece.toString()
    })
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
    while (address() === undefined && child.exitCode === null)
      await Promise.race([once(child, 'exit'), once(child.stderr ?? child, 'data')])
    const front = async () => (await fetch(address() ?? printed)).text()
    expect(await front()).toContain('Ferries stop at Port Aven')
    put(
      'later.md',
      '# The observatory sees its comet again\n\nThe telescope on Hallin Head found the comet on Saturday night, forty years after it was lost behind the sun.\n\nIt has a second tail now, said the astronomer who wrote its first description as a student.\n',
    )
    expect((await run(['add', '--rights', 'own', 'later.md'])).code).toBe(0)
    expect(await front()).toContain('The observatory sees its comet again')
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })
})

describe('token', () => {
  it('is made once, listed without its secret, and revoked', async () => {
    const made = await run(['token', 'create', 'crawler', '--scope', 'add,edit'])
    expect([made.code, made.err]).toEqual([0, 'Keep it well: it is not shown again.\n'])
    expect(made.out).toMatch(/^bs_[0-9a-f]{12}_[\w-]{43}\n$/)
    const listed = await run(['token', 'list', '--json'])
    expect(JSON.parse(listed.out)).toMatchObject([
      { name: 'crawler', scopes: ['add', 'edit'], used: null, revoked: null },
    ])
    expect(onDisk()).not.toContain(made.out.trim().split('_').slice(2).join('_'))
    expect((await run(['token', 'create', 'crawler', '--scope', 'add'])).code).toBe(2)
    expect((await run(['token', 'create', 'other', '--scope', 'erase'])).err).toContain('there is no scope "erase"')
    expect((await run(['token', 'revoke', 'crawler'])).code).toBe(0)
    expect((await run(['token', 'revoke', 'crawler'])).code).toBe(1)
    expect((await run(['token', 'list'])).out).toMatch(/^crawler: add, edit; made .*, revoked /)
  })
})
