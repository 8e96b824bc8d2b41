/** Outlets, agencies, authors and days: what the archive tells of them, and what it must not. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, paragraphs, type Story } from '../../test/hand-recovery.js'
import type { AttributionKind } from '../archive/index.js'
import { nameKey } from '../archive/index.js'
import type { Rights } from '../model/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2026-03-10T12:00:00.000Z'
let folder: string
let desk: Desk
const open = () => openDesk({ dataFolder: folder, recover: handRecovery(), now: () => NOW })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-attributed-'))
  desk = await open()
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

let captures = 0
async function add(story: Partial<Story>, rights: Rights = { kind: 'private' }): Promise<string> {
  const one = { headline: `Story ${captures}`, paragraphs: paragraphs(captures * 10, 5), ...story }
  const added = await desk.add(captureOf([one], { url: `https://news.example/${captures++}` }), {
    rights,
    again: false,
    fetchPicture: null,
  })
  return added.articles[0]?.id ?? expect.fail('no article')
}
const of = (kind: AttributionKind, name: string, only = false) =>
  desk.reader.attributed({ kind, key: nameKey(name) ?? '', open: only }, NOW)
const names = async (kind: AttributionKind, only = false) =>
  (await desk.reader.attributedPage({ kind, open: only, from: null }, NOW)).names.map((n) => [n.name, n.articles])
const headlines = async (kind: AttributionKind, name: string, only = false) =>
  (await desk.reader.list({ limit: 50, of: { kind, key: nameKey(name) ?? '' }, open: only }, NOW)).articles.map(
    ({ headline }) => headline,
  )

describe('the key of a name', () => {
  it.each([
    ['The Port Aven Post', 'port-aven-post'],
    ['PORT AVEN POST', 'port-aven-post'],
    ['Zoë Müller', 'zoe-muller'],
    ['port-aven.example', 'port-aven-example'],
    ['港新聞', '港新聞'],
    ['…', null],
    [`${'ab '.repeat(60)}`, `${'ab-'.repeat(26)}ab`],
  ])('of %s is %s', (name, key) => expect(nameKey(name)).toBe(key))
})

describe('outlets, agencies and authors', () => {
  it('are told of with what they published, newest first, and since when', async () => {
    await add({ publisher: 'The Port Aven Post', headline: 'One', published: '2026-03-01T08:00:00Z' })
    await add({ publisher: 'Port Aven Post', headline: 'Two', published: '2026-03-03T08:00:00Z' })
    await add({ publisher: 'Inland Courier', headline: 'Three', published: '2026-03-02T08:00:00Z' })
    expect(await headlines('outlet', 'port aven post')).toEqual(['Two', 'One'])
    expect(await of('outlet', 'Port Aven Post')).toMatchObject({
      name: 'The Port Aven Post',
      articles: 2,
      since: '2026-03-01T08:00:00.000Z',
      newest: { of: 2, wire: 0, borrowed: 0, copied: 0 },
    })
    expect(await names('outlet')).toEqual([
      ['Inland Courier', 1],
      ['The Port Aven Post', 2],
    ])
    expect(await of('outlet', 'Nobody')).toBeNull()
  })

  it('name every author of an article, and the outlets that an author wrote for', async () => {
    await add({ publisher: 'Post', authors: [{ name: 'Kim Lee' }, { name: 'Ana Sol' }, { name: 'KIM LEE' }] })
    await add({ publisher: 'Courier', authors: [{ name: 'Kim Lee' }], agency: 'AP' })
    expect(await of('author', 'kim lee')).toMatchObject({
      name: 'Kim Lee',
      articles: 2,
      outlets: [{ name: 'Courier' }, { name: 'Post' }],
      newest: { wire: 1 },
    })
    expect(await of('outlet', 'Courier')).toMatchObject({ agencies: [{ name: 'AP', articles: 1 }] })
    expect(await of('agency', 'AP')).toMatchObject({ outlets: [{ name: 'Courier' }] })
  })

  it('say how much of an outlet stood in another one before, and whose it was', async () => {
    const text = { headline: 'Grain ships wait', paragraphs: paragraphs(900, 8) }
    await add({ ...text, publisher: 'Post', published: '2026-03-01T08:00:00Z' })
    await add({ ...text, publisher: 'Courier', published: '2026-03-01T09:00:00Z' })
    await add({ ...text, publisher: 'Herald', published: '2026-03-01T10:00:00Z' })
    await add({ publisher: 'Courier' })
    // The earliest counts: a third did not copy the second.
    expect(await of('outlet', 'Courier')).toMatchObject({
      newest: { of: 2, wire: 0, borrowed: 1, copied: 1 },
      copiesFrom: [{ name: 'Post', articles: 1 }],
      copiedBy: [],
    })
    expect(await of('outlet', 'Post')).toMatchObject({
      newest: { borrowed: 0 },
      copiedBy: [{ name: 'Courier' }, { name: 'Herald' }],
    })
  })

  it('follow when the earlier one is withdrawn or erased: then the next is the first', async () => {
    const text = { headline: 'Grain ships wait', paragraphs: paragraphs(900, 8) }
    const [first, second] = [
      await add({ ...text, publisher: 'Post', published: '2026-03-01T08:00:00Z' }),
      await add({ ...text, publisher: 'Courier', published: '2026-03-01T09:00:00Z' }),
    ]
    await add({ ...text, publisher: 'Herald', published: '2026-03-01T10:00:00Z' })
    await desk.withdraw(first, 'Wrong.')
    expect(await of('outlet', 'Post')).toBeNull()
    expect(await of('outlet', 'Herald')).toMatchObject({ copiesFrom: [{ name: 'Courier' }] })
    expect(await of('outlet', 'Courier')).toMatchObject({ newest: { borrowed: 0 } })
    await desk.erase(second, 'Asked for.')
    expect(await of('outlet', 'Herald')).toMatchObject({ newest: { borrowed: 0 }, copiesFrom: [] })
    expect(await names('outlet')).toEqual([['Herald', 1]])
  })

  it('follow an edit', async () => {
    const id = await add({ publisher: 'Post', authors: [{ name: 'Kim Le' }] })
    await desk.edit(id, { authors: ['Kim Lee'], publisher: 'The Courier', agency: 'AP' })
    expect(await names('author')).toEqual([['Kim Lee', 1]])
    expect(await names('outlet')).toEqual([['The Courier', 1]])
    expect(await names('agency')).toEqual([['AP', 1]])
  })

  it('tell nothing of an article under embargo, and all of it afterwards', async () => {
    await add({
      publisher: 'Post',
      headline: 'Held',
      embargo: '2026-03-11T00:00:00Z',
      published: '2026-03-09T08:00:00Z',
    })
    expect(await of('outlet', 'Post')).toBeNull()
    expect(await names('outlet')).toEqual([])
    await add({ publisher: 'Post', headline: 'Free', published: '2026-03-09T10:00:00Z' })
    expect(await of('outlet', 'Post')).toMatchObject({ articles: 1, since: '2026-03-09T10:00:00.000Z' })
    expect(await headlines('outlet', 'Post')).toEqual(['Free'])
    const bounds = ['2026-03-09T00:00:00.000Z', '2026-03-10T00:00:00.000Z']
    expect(await desk.reader.countsBetween(bounds, NOW)).toEqual([1])
    const later = '2026-03-11T00:00:00.000Z'
    expect(await desk.reader.countsBetween(bounds, later)).toEqual([2])
    expect(await desk.reader.attributed({ kind: 'outlet', key: 'post', open: false }, later)).toMatchObject({
      articles: 2,
    })
  })

  it('leave out private articles where they are asked to', async () => {
    await add({ headline: 'Mine', authors: [{ name: 'Kim Lee' }] }, { kind: 'own' })
    const id = await add({ headline: 'Theirs', authors: [{ name: 'Kim Lee' }, { name: 'Ana Sol' }] })
    expect(await names('author')).toEqual([
      ['Ana Sol', 1],
      ['Kim Lee', 2],
    ])
    expect(await names('author', true)).toEqual([['Kim Lee', 1]])
    expect(await of('author', 'Ana Sol', true)).toBeNull()
    expect(await headlines('author', 'Kim Lee', true)).toEqual(['Mine'])
    await desk.edit(id, { rights: { kind: 'own' } })
    expect(await names('author', true)).toHaveLength(2)
    expect(await headlines('author', 'Ana Sol', true)).toEqual(['Theirs'])
  })
})

describe('a list', () => {
  it('is read on from where a page ended, in both directions, also among articles of one instant', async () => {
    for (let n = 0; n < 7; n++)
      await add({ headline: `${n}`, section: 'World', published: `2026-03-0${1 + (n >> 1)}T08:00:00Z` })
    for (const of of [undefined, { kind: 'section', name: 'World' } as const]) {
      const ask = (more: { before?: string; after?: string }) => desk.reader.list({ limit: 3, of, ...more }, NOW)
      const seen = (list: { articles: readonly { headline: string | null }[] }) => list.articles.map((a) => a.headline)
      const first = await ask({})
      const second = await ask({ before: first.older ?? '' })
      const third = await ask({ before: second.older ?? '' })
      expect([first, second, third].map(seen)).toEqual([['6', '5', '4'], ['3', '2', '1'], ['0']])
      expect([first.newer, third.older]).toEqual([null, null])
      const back = await ask({ after: third.newer ?? '' })
      expect(seen(back)).toEqual(['3', '2', '1'])
      expect(seen(await ask({ after: back.newer ?? '' }))).toEqual(['6', '5', '4'])
      expect((await ask({ after: back.newer ?? '' })).newer).toBeNull()
    }
  })

  it('begins at the newest for a place that nobody gave out', async () => {
    await add({ headline: 'Newest' })
    for (const before of ['', 'x', '99999999T999999999Z-0', "'; drop table articles"])
      expect((await desk.reader.list({ limit: 3, before }, NOW)).articles).toHaveLength(1)
  })
})

describe('days', () => {
  it('are counted in any zone, and the nearest with articles are found', async () => {
    for (const published of ['2026-03-01T08:14:59Z', '2026-03-01T18:15:00Z', '2026-03-05T23:59:59Z'])
      await add({ published })
    const kathmandu = ['2026-02-28T18:15:00.000Z', '2026-03-01T18:15:00.000Z', '2026-03-02T18:15:00.000Z']
    expect(await desk.reader.countsBetween(kathmandu, NOW)).toEqual([1, 1])
    expect(
      await desk.reader.neighbours({ before: '2026-03-02T00:00:00.000Z', from: '2026-03-03T00:00:00.000Z' }, NOW),
    ).toEqual({ earlier: '2026-03-01T18:15:00.000Z', later: '2026-03-05T23:59:59.000Z' })
  })
})

it('an archive of the version before comes up to date with its rows filled', async () => {
  const text = { headline: 'Grain ships wait', paragraphs: paragraphs(900, 8) }
  await add({ ...text, publisher: 'Post', published: '2026-03-01T08:00:00Z', authors: [{ name: 'Kim Lee' }] })
  const edited = await add(
    { ...text, publisher: 'Courier', published: '2026-03-01T09:00:00Z', agency: 'AP' },
    { kind: 'own' },
  )
  await desk.edit(edited, { authors: ['Ana Sol'] })
  await desk.withdraw(await add({ publisher: 'Herald' }), 'Wrong.')
  const tables = ['attributions', 'attributed', 'borrowed', 'quarter_tallies']
  const contents = (database: InstanceType<typeof Libsql>) =>
    tables.map((table) => database.prepare(`select * from ${table}`).all([]))
  const file = join(folder, 'archive.sqlite')
  await desk.close()
  const database = new Libsql(file)
  const before = contents(database)
  const triggers = database
    .prepare(`select name from sqlite_master where type = 'trigger' and (tbl_name in ('attributions')
      or name in ('article_attributed', 'article_timed', 'article_untimed', 'article_leaves_hour', 'article_enters_hour'))`)
    .all([]) as { name: string }[]
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  for (const table of tables) database.exec(`drop table ${table}`)
  database.exec('delete from migrations where number = 3')
  database.close()
  desk = await open()
  await desk.close()
  const again = new Libsql(file)
  expect(contents(again)).toEqual(before)
  again.close()
  desk = await open()
})
