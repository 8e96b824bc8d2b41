/** Filtered lists: what two filters find together is what each finds, page by page, whatever the size of a page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, paragraphs } from '../../test/hand-recovery.js'
import type { ArticleSummary, ListFilters, ListPlace } from '../archive/archive.js'
import type { Rights } from '../model/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const now = '2031-05-04T12:00:00.000Z'
let folder = ''
let desk: Desk
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-filtered-'))
  desk = await openDesk({ dataFolder: folder, recover: handRecovery(), now: () => now })
  const rights: Rights[] = [{ kind: 'own' }, { kind: 'private' }, { kind: 'open', licence: 'CC BY 4.0' }]
  for (let n = 0; n < 24; n++)
    await desk.add(
      captureOf(
        [
          {
            headline: `Story ${n} of the harbour`,
            publisher: pick(['The Port Aven Post', 'Hill Courier'], n),
            agency: pick(['AP', null], Math.floor(n / 2)),
            authors: [{ name: pick(['Ann Vey', 'Mara Quill', 'Ines Aldana'], n) }],
            section: pick(['Local', 'World', null], Math.floor(n / 3)),
            language: pick(['en', 'en-GB', 'de'], Math.floor(n / 4)),
            // Every other one at the same instant as the one before.
            published: `2031-05-0${1 + (n >> 3)}T${String(8 + ((n % 8) >> 1)).padStart(2, '0')}:00:00Z`,
            paragraphs: paragraphs(n * 7, 4),
          },
        ],
        { url: `https://news.example/${n}` },
      ),
      { rights: pick(rights, Math.floor(n / 5)), again: false, fetchPicture: null },
    )
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

async function paged(filters: ListFilters, limit: number): Promise<ArticleSummary[]> {
  const all: ArticleSummary[] = []
  let after: ListPlace | null = null
  for (let n = 0; n < 100; n++) {
    const { articles, next } = await desk.reader.filtered({ filters, after, limit }, now)
    all.push(...articles)
    if (next === null) return all
    after = next
  }
  throw new Error('it never ends')
}

const filters: ListFilters[] = [
  { section: 'Local' },
  { outlet: 'PORT AVEN POST' },
  { agency: 'AP' },
  { author: 'Mara Quill' },
  { language: 'en' },
  { language: 'en-gb' },
  { language: 'xx' },
  { rights: 'open' },
  { rights: 'private' },
  { after: '2031-05-02T00:00:00.000Z' },
  { before: '2031-05-02T10:00:00.000Z' },
  { agency: 'AP', open: true },
]

describe('a filtered list', () => {
  it('is in order, each article once, in pages of any size', async () => {
    const all = await paged({}, 100)
    expect(all).toHaveLength(24)
    const order = all.map(({ id }) => id)
    expect(all.map(({ sorted }) => sorted)).toEqual(
      all
        .map(({ sorted }) => sorted)
        .sort()
        .reverse(),
    )
    for (const limit of [1, 3, 7]) expect((await paged({}, limit)).map(({ id }) => id)).toEqual(order)
  })

  it('finds by two filters what each of them finds', async () => {
    const alone = new Map<ListFilters, Set<string>>()
    for (const one of filters) alone.set(one, new Set((await paged(one, 5)).map(({ id }) => id)))
    const sizes = filters.map((one) => alone.get(one)?.size ?? 0)
    expect(sizes.filter((n) => n > 0 && n < 24)).toHaveLength(filters.length - 1)
    const order = (await paged({}, 100)).map(({ id }) => id)
    for (const [k, one] of filters.entries())
      for (const other of filters.slice(k + 1)) {
        // Two of one kind are one question, asked twice.
        if (Object.keys(one).some((name) => name in other)) continue
        const both = order.filter((id) => alone.get(one)?.has(id) && alone.get(other)?.has(id))
        // `open` takes private articles from the names of the other filter too.
        if ('open' in one || 'open' in other) continue
        for (const limit of [2, 50])
          expect(
            (await paged({ ...one, ...other }, limit)).map(({ id }) => id),
            JSON.stringify([one, other]),
          ).toEqual(both)
      }
  })

  it('takes a language with what refines it, and no private article by its agency where that is not told', async () => {
    const english = await paged({ language: 'en' }, 50)
    expect(new Set(english.map(({ language }) => language))).toEqual(new Set(['en', 'en-GB']))
    const told = await paged({ agency: 'AP', open: true }, 50)
    expect(told.length).toBeGreaterThan(0)
    expect(told.some(({ rights }) => rights.kind === 'private')).toBe(false)
    expect((await paged({ agency: 'AP' }, 50)).length).toBeGreaterThan(told.length)
  })
})
