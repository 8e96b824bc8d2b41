import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readCleanRecord } from './clean-record.js'
import { splitLines } from './lines.js'
import { type TakenRecord, takeRecords } from './records.js'

const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-records-'))
afterAll(() => rmSync(home, { recursive: true }))

async function* chunks(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function records(
  text: string | Buffer,
  options: { size?: number; lineLimit?: number; limit?: number } = {},
): Promise<TakenRecord[]> {
  const { size = 7, ...limits } = options
  const all: TakenRecord[] = []
  const standardInput = chunks(text, size)
  for await (const taken of takeRecords(['-'], {
    standardInput,
    isTimezone: (zone) => zone === 'Europe/Berlin',
    ...limits,
  }))
    all.push(taken)
  return all
}

const line = (record: Record<string, unknown>) => `${JSON.stringify(record)}\n`
const one = async (record: Record<string, unknown>, options?: { limit: number }) =>
  (await records(line(record), options))[0]
const whatOf = (taken: TakenRecord | undefined) => {
  const problems = taken?.kind === 'capture' ? taken.problems : (taken?.answer.problems ?? [])
  return problems.map(({ code, what }) => `${code}: ${what}`).join('; ')
}

describe('lines of a stream', () => {
  it.each([1, 2, 3, 1000])('come whole whatever the pieces, here of %i bytes', async (size) => {
    const all: string[] = []
    for await (const found of splitLines(chunks('eins\n\r\n\nzwei 海\r\nlonger than ten\n  \ndrei', size), 10))
      all.push(
        found.kind === 'line'
          ? `${found.number} ${Buffer.from(found.bytes).toString().trim()}`
          : `${found.number} ${found.length} bytes`,
      )
    expect(all).toEqual(['1 eins', '4 zwei 海', '5 15 bytes', '7 drei'])
  })
})

describe('a record', () => {
  it('is a capture with what it says of itself', async () => {
    const taken = await one({
      id: 'q7',
      url: 'https://post.example/7',
      type: 'text/html; charset=utf-16',
      body: '<h1>Fähre</h1>',
      retrieved: '2031-05-02T19:00:00+02:00',
      timezone: 'Europe/Berlin',
    })
    expect(taken).toMatchObject({
      kind: 'capture',
      problems: [],
      capture: {
        id: 'q7',
        source: 'q7',
        url: 'https://post.example/7',
        mediaType: 'text/html',
        // The body came as characters: what the page was in before counts no more.
        charset: 'utf-8',
        retrieved: '2031-05-02T17:00:00Z',
        timezone: 'Europe/Berlin',
      },
    })
    expect(taken?.kind === 'capture' && Buffer.from(taken.capture.bytes).toString()).toBe('<h1>Fähre</h1>')
  })

  it('brings bytes as base64, in the charset of its type', async () => {
    const taken = await one({
      type: 'text/html; charset=windows-1252',
      bodyBase64: Buffer.from([0x80, 0xe9]).toString('base64'),
    })
    expect(taken).toMatchObject({
      capture: { source: 'records:1', id: null, charset: 'windows-1252', bytes: Buffer.from([0x80, 0xe9]) },
    })
  })

  it('is called by its line where it has no name', async () => {
    const all = await records(`${line({ body: 'a' })}\n${line({ id: 7, body: 'b' })}${line({ body: 'c' })}`)
    expect(all.map((taken) => taken.kind === 'capture' && taken.capture.source)).toEqual([
      'records:1',
      '7',
      'records:4',
    ])
  })

  it('keeps its body when what it says of itself makes no sense', async () => {
    const taken = await one({
      body: 'a',
      url: 'javascript:alert(1)',
      type: 7,
      retrieved: 'yesterday',
      timezone: 'Mars',
      id: ['x'],
    })
    expect(taken).toMatchObject({
      kind: 'capture',
      capture: { url: null, mediaType: null, retrieved: null, timezone: null, id: null },
    })
    expect(taken?.kind === 'capture' && taken.problems.map(({ where }) => where?.field)).toEqual([
      'id',
      'type',
      'url',
      'retrieved',
      'timezone',
    ])
  })

  it.each([
    ['{"body":', /record: the line is not JSON/],
    ['[1]', /record: the line is JSON, but no object/],
    ['null', /no object/],
    ['{"id":"a"}', /neither "body" nor/],
    ['{"body":7}', /neither "body" nor/],
    ['{"body":"a","bodyBase64":"YQ=="}', /both/],
    ['{"bodyBase64":"no base64!"}', /not base64/],
    ['{"clean":true,"bodyBase64":"YQ=="}', /clean record/],
  ])('that reads %s is answered with a problem, as the next one is read', async (text, what) => {
    const all = await records(`${text}\n${line({ body: 'next' })}`)
    expect(all.map(({ kind }) => kind)).toEqual(['answer', 'capture'])
    expect(all[0]?.kind === 'answer' && all[0].answer).toMatchObject({
      schema: 1,
      articles: [],
      problems: [{ where: { line: 1 } }],
    })
    expect(whatOf(all[0])).toMatch(what)
  })

  it('past the limit is a problem with its line', async () => {
    const all = await records(`${line({ body: 'x'.repeat(500) })}${line({ body: 'short' })}`, { lineLimit: 100 })
    expect(whatOf(all[0])).toMatch(/too-large: the line is 51\d bytes long/)
    expect(all[1]?.kind).toBe('capture')
    expect(whatOf(await one({ body: 'x'.repeat(50) }, { limit: 10 }))).toMatch(/too-large: the body/)
  })

  it('file is read packed too, and one that is not there is a problem', async () => {
    const packed = path.join(home, 'crawl.ndjson.gz')
    writeFileSync(packed, gzipSync(line({ id: 'a', body: 'a' }) + line({ id: 'b', body: 'b' })))
    const all: TakenRecord[] = []
    const standardInput = chunks('', 1)
    for await (const taken of takeRecords([path.join(home, 'none'), packed], { standardInput, isTimezone: () => true }))
      all.push(taken)
    expect(all.map((taken) => (taken.kind === 'capture' ? taken.capture.id : whatOf(taken)))).toEqual([
      expect.stringMatching(/^unreadable: .*ENOENT/),
      'a',
      'b',
    ])
  })

  it('file that is cut off in the middle of its packing gives the records before', async () => {
    const noise = Array.from({ length: 20_000 }, (_, at) => line({ id: at, body: String(Math.sin(at)) })).join('')
    const packed = gzipSync(noise)
    const all = await records(packed.subarray(0, packed.length / 2), { size: 65_536 })
    expect(all.length).toBeGreaterThan(1000)
    expect(whatOf(all.at(-1))).toMatch(/unreadable: the records cannot be read on/)
  })
})

describe('a finished article', () => {
  const clean = (body: string, more: { headline?: string; published?: string } = {}) =>
    readCleanRecord({ id: 'a', source: 'a', url: null, body, headline: null, published: null, ...more })

  it('keeps its words as they are, dateline and all', () => {
    const body = '  PORT AVEN (AP) - Ferries stopped.\nThey stay.\n \n\r\nSecond block.  \n'
    const [article] = clean(body, { headline: 'Ferries stop' }).articles
    expect(article).toMatchObject({
      text: body,
      headline: 'Ferries stop',
      dateline: null,
      body: [{ text: 'PORT AVEN (AP) - Ferries stopped.\nThey stay.' }, { text: 'Second block.' }],
    })
    const spans = Object.entries(article?.origins ?? {}).map(([field, [span]]) => [
      field,
      body.slice(span?.[0], span?.[1]),
    ])
    expect(spans).toEqual([
      ['body[0]', 'PORT AVEN (AP) - Ferries stopped.\nThey stay.'],
      ['body[1]', 'Second block.'],
    ])
  })

  it.each([
    ['2031-05-02', { local: '2031-05-02', zone: null, instant: null }],
    ['2031-05-02T17:00', { local: '2031-05-02T17:00', zone: null, instant: null }],
    ['2031-05-02 17:00:30Z', { local: '2031-05-02T17:00:30', zone: 'Z', instant: '2031-05-02T17:00:30Z' }],
    ['2031-05-02T17:00+0900', { local: '2031-05-02T17:00', zone: '+09:00', instant: '2031-05-02T17:00:00+09:00' }],
  ])('published %s', (published, read) => {
    expect(clean('Ferries stopped.', { published }).articles[0]?.published).toMatchObject({ text: published, ...read })
  })

  it.each(['May 2', '2031-02-30', '2031-13-01', '2031-05-02T25:00Z', '2031-05-02T10:00+99:99'])(
    'not published %s',
    (published) => {
      const { articles, problems } = clean('Ferries stopped.', { published })
      expect([articles[0]?.published, problems.map(({ code }) => code)]).toEqual([null, ['bad-time']])
    },
  )

  it('without words is none', () => {
    expect(clean(' \n ')).toMatchObject({ articles: [], problems: [{ code: 'empty' }] })
  })

  it('of five million lines is read without trouble', () => {
    expect(clean('a\n\n'.repeat(200_000)).articles[0]?.body.length).toBe(200_000)
    expect(clean('a \n'.repeat(5_000_000)).articles[0]?.body.length).toBe(1)
  })
})
