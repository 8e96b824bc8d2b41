import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, paragraphs, type Story } from '../../test/hand-recovery.js'
import { makeOlder } from '../../test/old-archive.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2026-03-10T12:00:00.000Z'
const PLAIN = { rights: { kind: 'private' }, again: false, fetchPicture: null } as const
let folder: string
const desks: Desk[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-archive-'))
})
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
  await rm(folder, { recursive: true, force: true })
})
async function open(): Promise<Desk> {
  const desk = await openDesk({ dataFolder: folder, recover: handRecovery(), now: () => NOW })
  desks.push(desk)
  return desk
}
const story = (at: number): Story => ({ headline: `Story ${at}`, section: 'World', paragraphs: paragraphs(at * 10, 5) })

describe('an archive on disk', () => {
  it('is read while another desk writes, and shows what was reported at once', async () => {
    const [writer, reader] = [await open(), await open()]
    const adding = Promise.all(
      Array.from({ length: 30 }, (_, at) => writer.add(captureOf([story(at)], { source: `${at}.html` }), PLAIN)),
    )
    let seen = 0
    while (seen < 30) {
      const { total, articles } = await reader.reader.latest({ limit: 100, offset: 0 }, NOW)
      expect(articles).toHaveLength(total)
      expect(total).toBeGreaterThanOrEqual(seen)
      seen = total
      await new Promise((next) => setImmediate(next))
    }
    expect(new Set((await adding).flatMap(({ articles }) => articles.map(({ id }) => id))).size).toBe(30)
  })

  it('takes the same capture once when two desks add it together', async () => {
    const [one, two] = [await open(), await open()]
    const capture = captureOf([story(1)])
    const answers = await Promise.all([one.add(capture, PLAIN), two.add(capture, PLAIN)])
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['added', 'known'])
    expect((await one.status()).articles).toBe(1)
  })

  it('is the same archive when it is opened again', async () => {
    const { articles } = await (await open()).add(captureOf([story(1)]), PLAIN)
    await desks.pop()?.close()
    expect(await (await open()).reader.article(articles[0]?.id ?? '', NOW)).toMatchObject({ kind: 'article' })
  })

  it('sweeps old files that nothing refers to when it is opened, and no others', async () => {
    await (await open()).add(captureOf([story(1)]), PLAIN)
    await desks.pop()?.close()
    await mkdir(join(folder, 'blobs', 'ab'), { recursive: true })
    await mkdir(join(folder, 'blobs', 'tmp'), { recursive: true })
    const [orphan, fresh, half] = [
      join(folder, 'blobs', 'ab', `${'0'.repeat(62)}.webp`),
      join(folder, 'blobs', 'ab', `${'1'.repeat(62)}.webp`),
      join(folder, 'blobs', 'tmp', 'half'),
    ]
    for (const file of [orphan, fresh, half]) await writeFile(file, 'x')
    for (const file of [orphan, half]) await utimes(file, 1, 1)
    await open()
    const files = (await readdir(join(folder, 'blobs'), { recursive: true })).filter(
      (file) => file.includes('.') || file.includes('half'),
    )
    expect(files.filter((file) => file.endsWith('.webp'))).toEqual([join('ab', `${'1'.repeat(62)}.webp`)])
    expect(files.filter((file) => file.endsWith('.br'))).toHaveLength(1)
    expect(files.some((file) => file.includes('half'))).toBe(false)
  })

  it('is swept in portions when it is large, so that opening it does not take longer and longer', async () => {
    await open()
    await desks.pop()?.close()
    const shelves = ['aa', 'bb', 'cc']
    for (const shelf of shelves) {
      await mkdir(join(folder, 'blobs', shelf), { recursive: true })
      for (let n = 0; n < 600; n++) {
        const file = join(folder, 'blobs', shelf, `${String(n).padStart(62, '0')}.webp`)
        await writeFile(file, '')
        await utimes(file, 1, 1)
      }
    }
    const left = async () =>
      (await Promise.all(shelves.map((shelf) => readdir(join(folder, 'blobs', shelf))))).map(({ length }) => length)
    await open()
    expect(await left()).toEqual([0, 0, 600])
    await desks.pop()?.close()
    await open()
    expect(await left()).toEqual([0, 0, 0])
  })

  it('is refused, with what to do, when a newer program wrote it or it is no archive', async () => {
    await open()
    await desks.pop()?.close()
    const database = new Libsql(join(folder, 'archive.sqlite'))
    database.exec(`insert into migrations values (999, 'from the future', '')`)
    database.close()
    await expect(open()).rejects.toThrow(/version 999.*newer Broadsheet/)
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, 'archive.sqlite'), 'this is no database at all '.repeat(100))
    await expect(openDesk({ dataFolder: other, recover: handRecovery(), now: () => NOW })).rejects.toThrow(
      /cannot be opened/,
    )
    await expect(
      openDesk({ dataFolder: join(other, 'archive.sqlite', 'x'), recover: handRecovery(), now: () => NOW }),
    ).rejects.toThrow(/data folder/)
  })

  it('keeps characters that databases choke on', async () => {
    const desk = await open()
    const odd: Story = {
      headline: 'NUL \0 and half \ud800 a pair',
      section: "'; drop table articles; --",
      paragraphs: ['\0\ud800 \u202e text'],
    }
    const { articles } = await desk.add(captureOf([odd]), PLAIN)
    const found = await desk.reader.article(articles[0]?.id ?? '', NOW)
    expect(found).toMatchObject({
      kind: 'article',
      article: { section: "'; drop table articles; --", article: { headline: odd.headline } },
    })
    expect(
      (await desk.reader.latest({ limit: 5, offset: 0, section: "'; drop table articles; --" }, NOW)).articles,
    ).toMatchObject([{ headline: 'NUL \ufffd and half \ufffd a pair' }])
    for (const id of ['', '../..', "x' or 1=1", 'constructor'])
      expect((await desk.reader.article(id, NOW)).kind).toBe('none')
  })

  it('says what it holds and which sources are well', async () => {
    const desk = await open()
    await desk.add(captureOf([story(1)], { url: 'https://post.example/1' }), PLAIN)
    await desk.add(captureOf([story(1)], { url: 'https://courier.example/1' }), PLAIN)
    await desk.add(captureOf([], { url: 'https://courier.example/about' }), PLAIN)
    const status = await desk.status()
    expect(status).toMatchObject({ captures: 3, articles: 2, revisions: 0, copies: 2 })
    expect(status.sources).toEqual([
      {
        source: 'courier.example',
        captures: 2,
        articles: 1,
        failed: 1,
        last: NOW,
        problems: [{ code: 'no-article', count: 1, what: 'this page is no article' }],
      },
      { source: 'post.example', captures: 1, articles: 1, failed: 0, last: NOW, problems: [] },
    ])
    expect(Math.min(...Object.values(status.bytes).slice(0, 2))).toBeGreaterThan(0)
    // An archive that an older version wrote is counted when it is opened.
    await desk.close()
    await makeOlder(folder, 8)
    const again = await open()
    const { sources, bytes } = await again.status()
    expect([sources, bytes.captures]).toEqual([status.sources, status.bytes.captures])
    // What was erased is counted no more, and its source is forgotten with it.
    const { articles } = await again.reader.latest({ limit: 5, offset: 0 }, NOW)
    const post = articles.find(({ url }) => url?.includes('post.example'))
    await again.erase(post?.id ?? '', 'a court order')
    const left = await again.status()
    expect(left.sources.map(({ source, captures }) => [source, captures])).toEqual([['courier.example', 2]])
    expect(left.captures).toBe(2)
  })
})

it('no page that a reader asks for reads a whole table', async () => {
  const desk = await open()
  await desk.add(captureOf([story(1)], { url: 'https://post.example/1' }), PLAIN)
  const database = new Libsql(join(folder, 'archive.sqlite'))
  const shown = `(a.state = 'shown' and (a.embargo is null or a.embargo <= ?))`
  for (const statement of [
    `select * from articles a where ${shown} order by a.sorted desc, a.number desc limit 20`,
    `select * from articles a where ${shown} and a.section = ? order by a.sorted desc, a.number desc limit 20`,
    `select * from articles a where a.pinned = 1 and ${shown} order by a.sorted desc limit 1`,
    `select * from articles a where a.id = ?`,
    `select count(*) from articles where embargo > ? and state = 'shown'`,
    `select * from revisions where article = ?`,
    `select c.article from copies c join articles a on a.number = c.other where c.article = ? and ${shown}`,
    `select * from captures where hash = ? and held = 1`,
    `select r.hidden from captures c join revisions r on r.capture = c.number where c.hash = ?`,
    `select a.number from captures c join appearances p on p.capture = c.number join articles a on a.number = p.article where c.hash = ?`,
    `select p.blob from pictures p join revisions r on r.number = p.revision join articles a on a.number = r.article where p.blob = ?`,
    `select article from marks where mark = ? limit 200`,
    `select number from articles where outlet_key = ? and sorted >= ? and sorted <= ?`,
    `select number from captures where source = ? and url is null`,
  ]) {
    const plan = database
      .prepare(`explain query plan ${statement}`)
      .all(Array.from({ length: statement.split('?').length - 1 }, () => 'x'))
    const steps = plan.map((step) =>
      typeof step === 'object' && step !== null && 'detail' in step ? String(step.detail) : '',
    )
    expect([statement, steps.filter((step) => /^SCAN (?!a USING INDEX)|TEMP B-TREE/.test(step))]).toEqual([
      statement,
      [],
    ])
  }
  database.close()
})
