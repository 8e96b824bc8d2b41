import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, paragraphs } from '../../test/hand-recovery.js'
import { makeOlder } from '../../test/old-archive.js'
import type { Desk } from '../desk/desk.js'
import { openDesk } from '../desk/open-desk.js'
import { openDatabase } from './sqlite.js'

const PLAIN = { rights: { kind: 'private' }, again: false, fetchPicture: null } as const
const now = '2026-03-10T12:00:00.000Z'

let folder: string
let desk: Desk
const open = async () => {
  desk = await openDesk({
    dataFolder: folder,
    recover: handRecovery('1'),
    now: () => now,
    costs: { n: 1024, r: 8, p: 1 },
  })
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-operator-'))
  await open()
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const story = (n: number) => ({
  headline: `Ferry ${n} stops at Port Aven for a week`,
  publisher: `Outlet ${n % 2}`,
  published: '2026-03-09T08:00:00Z',
  paragraphs: paragraphs(n * 10, 6),
})

async function fill(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const stories = n % 5 === 4 ? [] : [story(n)]
    await desk.add(captureOf(stories, { source: `folder-${n % 2}/${n}.html` }), PLAIN)
  }
}

describe('the operator’s lists', () => {
  it('go from page to page, newest first, and none twice', async () => {
    await fill(7)
    const seen: number[] = []
    let before: number | null = null
    for (;;) {
      const page: Awaited<ReturnType<Desk['operator']['captures']>> = await desk.operator.captures({
        show: 'all',
        source: null,
        before,
        limit: 3,
      })
      seen.push(...page.captures.map(({ number }) => number))
      before = page.next
      if (before === null) break
    }
    expect(seen.length).toBe((await desk.status()).captures)
    expect(seen).toEqual([...seen].sort((a, b) => b - a))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('show those without an article, and those of one source', async () => {
    await fill(7)
    const failed = await desk.operator.captures({ show: 'failed', source: null, before: null, limit: 50 })
    expect(failed.captures.every(({ articles }) => articles.length === 0)).toBe(true)
    expect(failed.captures.length).toBeGreaterThan(0)
    const one = await desk.operator.captures({ show: 'all', source: 'folder-1', before: null, limit: 50 })
    expect(one.captures.map(({ origin }) => origin)).toEqual(one.captures.map(() => 'folder-1'))
    expect(one.captures.length).toBe(3)
  })

  it('are read from an index', async () => {
    await fill(2)
    const database = openDatabase(join(folder, 'archive.sqlite'), { reading: true })
    const plans = [
      'select * from captures where articles = 0 and number < 9 order by number desc limit 40',
      `select * from captures where origin = 'x' and number < 9 order by number desc limit 40`,
      `select * from captures where origin = 'x' and articles = 0 and number < 9 order by number desc limit 40`,
      `select distinct capture from problems where code = 'uncertain' and capture < 9 order by capture desc limit 40`,
      `select * from articles where number < 9 order by number desc limit 40`,
    ]
    for (const plan of plans) {
      const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(plan)}`.execute(database)
      const said = rows.map(({ detail }) => detail).join('; ')
      expect(said, plan).toMatch(/^SEARCH/)
      expect(said, plan).not.toContain('TEMP B-TREE')
    }
    await database.destroy()
  })

  it('show an article whatever keeps it from readers', async () => {
    const added = await desk.add(captureOf([story(1)], { source: 'a.html' }), PLAIN)
    const id = added.articles[0]?.id ?? ''
    await desk.edit(id, { headline: 'Another headline' })
    await desk.withdraw(id, 'at the agency’s request')
    const article = await desk.operator.article(id)
    expect(article).toMatchObject({
      state: 'withdrawn',
      stone: { reason: 'at the agency’s request' },
      edits: { headline: 'Another headline' },
      article: { headline: 'Another headline' },
      recovered: { headline: 'Ferry 1 stops at Port Aven for a week' },
    })
    expect(await desk.operator.article('nothing')).toBeNull()
    expect(await desk.operator.article("' or 1 = 1")).toBeNull()
  })
})

describe('an archive from before the desk', () => {
  it('gets its tables, and what is in it stays', async () => {
    await fill(3)
    const before = await desk.status()
    await desk.close()
    await makeOlder(folder, 3)
    await open()
    expect({ ...(await desk.status()), bytes: null }).toEqual({ ...before, bytes: null })
    await desk.access.setPassword('four words of no kin')
    expect(await desk.access.hasPassword()).toBe(true)
    expect((await desk.operator.captures({ show: 'all', source: null, before: null, limit: 9 })).captures.length).toBe(
      before.captures,
    )
  })
})
