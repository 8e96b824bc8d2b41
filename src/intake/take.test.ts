import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { countSources, take } from './take.js'
import type { Taken } from './taken.js'

const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-intake-'))
let folder = ''
let count = 0
beforeEach(() => {
  folder = path.join(home, String(++count))
  mkdirSync(folder)
})
afterAll(() => rmSync(home, { recursive: true }))

function put(name: string, content: string | Buffer = `words of ${name}`): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

async function* input(words: string | Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < words.length; at += 3) yield Buffer.from(words.slice(at, at + 3))
}

async function taking(
  sources: readonly string[],
  options: { limit?: number; words?: string | Buffer } = {},
): Promise<Taken[]> {
  const { limit, words = '' } = options
  const given = { standardInput: input(words), fetcher: null, timezone: 'Europe/Berlin', ...(limit ? { limit } : {}) }
  const all: Taken[] = []
  for await (const taken of take(sources, given)) all.push(taken)
  return all
}

/** `file: words`, or `file! code` for a problem. */
const line = (taken: Taken): string => {
  const source = path.relative(folder, taken.kind === 'capture' ? taken.capture.source : taken.source)
  if (taken.kind === 'capture') return `${source}: ${Buffer.from(taken.capture.bytes).toString()}`
  return taken.kind === 'problem' ? `${source}! ${taken.problem.code}` : source
}

describe('a folder', () => {
  it('is read in the order of its names, with what it holds and the endings that are known', async () => {
    for (const name of [
      'b.html',
      'a/z.md',
      'a/b.TXT',
      'Z.htm',
      'c.xhtml.gz',
      'd.markdown',
      'no.pdf',
      '.hidden.txt',
      '.git/x.txt',
      'ending',
    ])
      put(name, 'x')
    const names = (await taking([folder])).map((taken) => line(taken).split(':')[0])
    expect(names).toEqual(['Z.htm', 'a/b.TXT', 'a/z.md', 'b.html', 'c.xhtml.gz', 'd.markdown'])
    expect(await countSources([folder])).toBe(6)
  })

  it('hands over no file that lies outside of it', async () => {
    symlinkSync('/etc/passwd', path.join(folder, 'a.txt'))
    const inside = put('b.txt')
    symlinkSync(inside, path.join(folder, 'c.txt'))
    symlinkSync(folder, path.join(folder, 'round'))
    expect((await taking([folder])).map((taken) => line(taken).split(':')[0])).toEqual(['b.txt', 'c.txt'])
  })
})

describe('an edition', () => {
  const edition = (captures: unknown) => put('edition.json', JSON.stringify({ captures }))

  it('says which captures it holds, from when, and what may be done with them', async () => {
    put('late.html')
    put('early.txt', Buffer.from([0xe9]))
    put('not-named.html')
    edition([
      {
        file: 'late.html',
        retrieved: '2031-05-02T19:00:00+02:00',
        rights: 'open',
        licence: 'CC BY 4.0',
        url: 'https://post.example/1',
      },
      { file: 'early.txt', type: 'text/html', charset: 'windows-1252' },
    ])
    expect(await taking([folder])).toMatchObject([
      {
        capture: {
          url: 'https://post.example/1',
          mediaType: 'text/html',
          retrieved: '2031-05-02T17:00:00Z',
          charset: null,
        },
        rights: { kind: 'open', licence: 'CC BY 4.0' },
        file: path.join(folder, 'late.html'),
      },
      { capture: { mediaType: 'text/html', charset: 'windows-1252', retrieved: null, url: null }, rights: null },
    ])
  })

  it.each([
    ['leads outside', [{ file: '../secret.html' }], /leads outside/],
    ['names an absolute path', [{ file: '/etc/passwd' }], /leads outside/],
    ['leaves out the licence', [{ file: 'a.html', rights: 'open' }], /licence/],
    ['has a time without a zone', [{ file: 'a.html', retrieved: '2031-05-02T17:00' }], /no instant/],
    ['has a key nobody knows', [{ file: 'a.html', right: 'own' }], /right/],
    ['is no list', 'a.html', /captures/],
  ])('that %s is one problem', async (_, captures, what) => {
    edition(captures)
    const [only, ...more] = await taking([folder])
    expect(more).toEqual([])
    expect(only?.kind === 'problem' ? only.problem.what : only).toMatch(what)
  })

  it('that is no JSON is one problem, and a file it misses is another', async () => {
    put('edition.json', '{')
    expect((await taking([folder])).map(line)).toEqual(['edition.json! unreadable'])
    put('a.html', 'here')
    edition([{ file: 'gone.html' }, { file: 'a.html' }])
    expect((await taking([folder])).map(line)).toEqual(['gone.html! unreadable', 'a.html: here'])
  })
})

describe('a list', () => {
  it('names sources a line, counted from its own folder', async () => {
    put('b.txt')
    put('deep/a.txt')
    const list = put('my.list', '# what to read\n\nb.txt\r\ndeep\nhttps://post.example/1\nmy.list\n')
    expect((await taking([list])).map((taken) => line(taken).replace(/.*post\.example/, 'web'))).toEqual([
      'b.txt: words of b.txt',
      'deep/a.txt: words of deep/a.txt',
      'web/1! unreadable',
      'my.list! unreadable',
    ])
    expect(await countSources([list])).toBe(3)
  })
  it('that is not there is a problem', async () => {
    expect((await taking([path.join(folder, 'none.urls')])).map(line)).toEqual(['none.urls! unreadable'])
  })
})

describe('what is packed', () => {
  it('is unpacked, whatever its name, from files and from standard input', async () => {
    const packed = gzipSync(Buffer.concat([Buffer.from('Ferries '), Buffer.from('stopped')]))
    const two = Buffer.concat([gzipSync('Ferries '), gzipSync('stopped')])
    const files = [put('a.html.gz', packed), put('b.html', packed), put('two.html.gz', two)]
    const all = await taking([...files, '-'], { words: packed })
    expect(all.map((taken) => line(taken).split(': ')[1])).toEqual(Array(4).fill('Ferries stopped'))
    expect(all.map((taken) => (taken.kind === 'capture' ? taken.capture.mediaType : null))).toEqual([
      'text/html',
      'text/html',
      'text/html',
      null,
    ])
  })

  it('and unpacks without end is cut off', async () => {
    const bomb = put('bomb.html.gz', gzipSync(Buffer.alloc(30_000_000)))
    expect((await taking([bomb], { limit: 1_000_000 })).map(line)).toEqual(['bomb.html.gz! too-large'])
  })

  it('and stops in the middle gives what came before', async () => {
    const long = Array.from({ length: 30_000 }, (_, at) => `${at} ${Math.sin(at)}`).join('\n')
    const packed = gzipSync(long)
    const file = put('half.txt.gz', packed.subarray(0, packed.length / 2))
    const [taken] = await taking([file])
    expect(taken).toMatchObject({ kind: 'capture', problems: [{ code: 'truncated' }] })
    const words = taken?.kind === 'capture' ? Buffer.from(taken.capture.bytes).toString() : ''
    expect(long.startsWith(words) && words.length > long.length / 4).toBe(true)
  })
})

describe('a source', () => {
  it('that cannot be read is a problem, and the next is read', async () => {
    const sources = [
      path.join(folder, 'none.html'),
      put('a.txt', 'here'),
      '/dev/null/x',
      'https://post.example/',
      'ftp://post.example/',
    ]
    const kinds = (await taking(sources)).map(({ kind }) => kind)
    expect(kinds).toEqual(['problem', 'capture', 'problem', 'problem', 'problem'])
  })
  it('without end is cut off', async () => {
    expect((await taking(['/dev/zero'], { limit: 1_000_000 })).map(({ kind }) => kind)).toEqual(['problem'])
  })
  it('that is empty is a capture of no bytes', async () => {
    expect(await taking(['-'])).toMatchObject([
      { capture: { source: '-', mediaType: null, timezone: 'Europe/Berlin' } },
    ])
  })
  it('gives bytes of their own memory, which a worker can take over', async () => {
    const [taken] = await taking([put('a.txt', 'short')])
    const bytes = taken?.kind === 'capture' ? taken.capture.bytes : new Uint8Array(0)
    expect([bytes.byteOffset, bytes.buffer.byteLength]).toEqual([0, 5])
  })
})
