/** Search where more matches than are weighed: the bounds are small here, the rules are those of a million articles. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, type Story } from '../../test/hand-recovery.js'
import { parseQuery } from '../archive/query.js'
import type { Tables } from '../archive/schema.js'
import { type SearchBounds, searchRows } from '../archive/search.js'
import { openDatabase } from '../archive/sqlite.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2026-04-01T12:00:00.000Z'
const bounds: SearchBounds = { weighed: 3, common: 100, probed: 8, listed: 6, lookedAt: 8, counted: 7 }
let folder: string
let desk: Desk
let database: Kysely<Tables>

const paragraphs = (n: number) => [`The harbour of Port Aven was open on day ${n}.`, `Boat ${n} came in at noon.`]
/** Twelve days of the harbour; on days 3, 6 and 9 the headline names it, on day 5 the page is in German. */
const EDITION: readonly Story[] = Array.from({ length: 12 }, (_, n) => ({
  headline: n % 3 === 0 && n > 0 ? `Harbour report ${n}` : `Report ${n}`,
  published: `2026-03-${String(n + 1).padStart(2, '0')}T08:00:00Z`,
  language: n === 5 ? 'de' : 'en',
  paragraphs: n === 7 ? [...paragraphs(n), 'A lighthouse was lit.'] : paragraphs(n),
}))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-search-'))
  desk = await openDesk({ dataFolder: folder, recover: handRecovery(), now: () => NOW })
  for (const [at, story] of EDITION.entries())
    await desk.add(captureOf([story], { url: `https://paper.example/${at}` }), {
      rights: { kind: 'private' },
      again: false,
      fetchPicture: null,
    })
  database = openDatabase(join(folder, 'archive.sqlite'), { reading: true })
})
afterAll(async () => {
  await database.destroy()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

async function search(text: string, { limit = 20, offset = 0, more = bounds } = {}) {
  const { query } = parseQuery(text)
  if (query === null) throw new Error('nothing is asked')
  const { rows, total, atLeast } = await searchRows({ database, at: NOW, limit, offset, bounds: more }, query)
  return { found: rows.map(({ headline }) => Number(/\d+$/.exec(headline ?? '')?.[0])), total, atLeast }
}

describe('of many matches', () => {
  it('those with the words in the headline come first, each newest first, and no more than are listed', async () => {
    expect(await search('harbour')).toEqual({ found: [9, 6, 3, 11, 10, 8], total: 7, atLeast: true })
  })

  it('a page goes on where the last one ended', async () => {
    expect((await search('harbour', { limit: 2, offset: 2 })).found).toEqual([3, 11])
    expect((await search('harbour', { limit: 2, offset: 6 })).found).toEqual([])
  })

  it('a phrase alone is found with those first that have it in the headline', async () => {
    const roomy = { ...bounds, weighed: 20 }
    expect((await search('"report 3"', { more: roomy })).found).toEqual([3])
    expect((await search('"the harbour of port aven"', { more: roomy, limit: 3 })).found).toEqual([11, 10, 9])
    expect((await search('"harbour report"', { more: roomy })).found).toEqual([9, 6, 3])
  })

  it('few are weighed, even where one of their words is everywhere', async () => {
    expect(await search('lighthouse harbour')).toEqual({ found: [7], total: 1, atLeast: false })
    expect(await search('lighthouse harbour', { more: { ...bounds, common: 5 } })).toEqual({
      found: [7],
      total: 1,
      atLeast: false,
    })
  })

  it('of a day long ago all are found, though newer ones fill the list', async () => {
    expect((await search('harbour after:2026-03-02 before:2026-03-04')).found).toEqual([2, 1])
    expect((await search('harbour before:2026-03-07')).found).toEqual([3, 5, 4, 2, 1, 0])
    expect((await search('harbour after:2027-01')).found).toEqual([])
  })

  it('without words the newest are listed, and counted as far as is counted', async () => {
    expect(await search('lang:en', { limit: 3 })).toEqual({ found: [11, 10, 9], total: 7, atLeast: true })
    expect(await search('lang:de')).toEqual({ found: [5], total: 1, atLeast: false })
  })

  it('conditions beside the words are held against the newest that came in, and the answer says that there may be more', async () => {
    expect(await search('harbour lang:de')).toEqual({ found: [5], total: 1, atLeast: true })
  })

  it('an article that was dated anew is found under its new day', async () => {
    const story = {
      ...EDITION[2],
      published: '2026-03-20T08:00:00Z',
      paragraphs: [...paragraphs(2), 'It closed again.'],
    }
    await desk.add(captureOf([story], { url: 'https://paper.example/2', retrieved: '2026-04-02T08:00:00Z' }), {
      rights: { kind: 'private' },
      again: false,
      fetchPicture: null,
    })
    expect((await search('harbour after:2026-03-19')).found).toEqual([2])
  })
})
