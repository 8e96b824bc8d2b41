/** Point 10 where things are kept: withdraw, erase, embargo, cancellation. `erase` is checked against the bytes on disk. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Libsql from 'libsql'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AddOptions, Desk } from '../src/desk/desk.js'
import { openDesk } from '../src/desk/open-desk.js'
import { captureOf, handRecovery, paragraphs, type Story } from './hand-recovery.js'

const PLAIN: AddOptions = { rights: { kind: 'private' }, again: false, fetchPicture: null }
const URL_OF_CASE = 'https://post.example/port-aven/zanzibarian-case'
let folder: string
let clock: string
let desk: Desk

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-rights-'))
  clock = '2026-03-10T12:00:00.000Z'
  desk = await reopen()
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})
const reopen = (version = '1') => openDesk({ dataFolder: folder, recover: handRecovery(version), now: () => clock })

const ferry: Story = {
  headline: 'Ferry strike enters third week',
  published: '2026-03-09T08:00:00Z',
  paragraphs: paragraphs(0, 8),
}
const named: Story = {
  headline: 'Quibblethorpe named in Zanzibarian case',
  published: '2026-03-09T08:00:00Z',
  byline: 'By Xanthippe Vandergeld',
  paragraphs: ['The clerk Erasmus Quibblethorpe was named on Monday.', ...paragraphs(40, 4)],
  pictures: ['https://post.example/quibblethorpe.png'],
}

async function idOf(added: ReturnType<Desk['add']>, index = 0): Promise<string> {
  return (await added).articles[index]?.id ?? ''
}

/** Everything that any door of the archive hands out, as one text. */
async function everythingShown(by = desk, now = clock): Promise<string> {
  const { reader } = by
  const latest = await reader.latest({ limit: 200, offset: 0 }, now)
  const pages = []
  for (const { id } of latest.articles) pages.push(await reader.article(id, now))
  const found = []
  for (const query of ['quibblethorpe', 'harbour', '-nothing', 'author:xanthippe'])
    found.push(await reader.search(query, { limit: 200, offset: 0, now }))
  return JSON.stringify([await reader.front(now), latest, pages, found, await reader.sections(now)])
}

/** Files of the data folder that hold one of the words, in their bytes, unpacked, or in a compressed column. */
async function filesHolding(words: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const texts = [bytes, ...(entry.name.endsWith('.br') ? [brotliDecompressSync(bytes)] : [])]
    for (const word of words)
      for (const spelled of [word, word.toLowerCase()])
        if (texts.some((text) => text.includes(spelled) || text.includes(Buffer.from(spelled, 'utf16le'))))
          found.add(entry.name)
  }
  const database = new Libsql(join(folder, 'archive.sqlite'))
  for (const [table, column] of [
    ['captures', 'recovered'],
    ['revisions', 'data'],
  ])
    for (const row of database
      .prepare(`select ${column} as packed from ${table} where ${column} is not null`)
      .all([])) {
      const { packed } = row as { packed: ArrayBuffer }
      const text = brotliDecompressSync(new Uint8Array(packed)).toString('utf8')
      if (words.some((word) => text.includes(word))) found.add(`${table}.${column}`)
    }
  database.close()
  return [...found]
}

const fetchPicture: AddOptions['fetchPicture'] = async () => ({
  bytes: await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a33' } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Quibblethorpe Pictures</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .png()
    .toBuffer(),
})

describe('withdraw', () => {
  it('takes an article out of every door at once and answers with the reason', async () => {
    const page = captureOf([named, ferry], { url: 'https://post.example/today' })
    const { articles, capture } = await desk.add(page, PLAIN)
    const id = articles[0]?.id ?? ''
    expect(await desk.reader.capture(capture)).not.toBeNull()
    expect(await desk.withdraw(id, 'A court ordered it.')).toMatchObject({ kind: 'done' })
    expect(await desk.reader.article(id, clock)).toEqual({ kind: 'gone', reason: 'A court ordered it.', since: clock })
    expect(await desk.reader.revision(articles[0]?.id ?? expect.fail(), 1)).toBeNull()
    expect(await desk.reader.capture(capture)).toBeNull()
    expect(await everythingShown()).not.toContain('Quibblethorpe')
    expect(await everythingShown()).toContain('Ferry strike')
    expect((await desk.reader.front(clock)).strip.articles).toBe(1)
  })

  it('stays withdrawn when the page is captured again', async () => {
    const id = await idOf(desk.add(captureOf([named], { url: URL_OF_CASE }), PLAIN))
    await desk.withdraw(id, 'A court ordered it.')
    await desk.add(
      captureOf([{ ...named, paragraphs: [...named.paragraphs, ...paragraphs(70, 1)] }], { url: URL_OF_CASE }),
      PLAIN,
    )
    expect(await everythingShown()).not.toContain('Quibblethorpe')
    expect(await desk.withdraw(id, 'again')).toMatchObject({ kind: 'gone' })
    expect(await desk.edit(id, { headline: 'x' })).toMatchObject({ kind: 'gone' })
  })
})

describe('erase', () => {
  const words = ['Quibblethorpe', 'Zanzibarian', 'Xanthippe', 'Vandergeld']

  it('leaves nothing of an article in any file of the data folder', async () => {
    const first = captureOf([named], { url: URL_OF_CASE, retrieved: '2026-03-09T09:00:00Z' })
    const later = captureOf([{ ...named, paragraphs: ['Erasmus Quibblethorpe was cleared.', ...named.paragraphs] }], {
      url: URL_OF_CASE,
    })
    const id = await idOf(desk.add(first, { ...PLAIN, fetchPicture }))
    await desk.add(later, { ...PLAIN, fetchPicture })
    for (let at = 0; at < 20; at++)
      await desk.add(captureOf([{ headline: `Story ${at}`, paragraphs: paragraphs(500 + at * 5, 5) }]), PLAIN)
    await desk.edit(id, { headline: 'Quibblethorpe and the Zanzibarian case', section: 'Courts' })
    expect((await filesHolding(words)).length).toBeGreaterThan(3)
    const done = await desk.erase(id, 'The person asked for it.')
    expect(done).toMatchObject({ kind: 'done', what: 'erased with its captures, revisions and pictures' })
    expect(await filesHolding(words)).toEqual([])
    expect(await desk.reader.article(id, clock)).toMatchObject({ kind: 'gone', reason: 'The person asked for it.' })
    expect(await desk.status()).toMatchObject({ articles: 20, erased: 1, captures: 20, bytes: { pictures: 0 } })
  })

  it('does not let it come back: not the capture, not the words, not the address', async () => {
    const page = captureOf([named], { url: URL_OF_CASE })
    await desk.erase(await idOf(desk.add(page, PLAIN)), 'The person asked for it.')
    expect(await desk.add(page, PLAIN)).toMatchObject({ outcome: 'refused', articles: [] })
    expect(await desk.add(page, { ...PLAIN, again: true })).toMatchObject({ outcome: 'refused' })
    const elsewhere = captureOf([named], { url: 'https://courier.example/1' })
    expect(await desk.add(elsewhere, { ...PLAIN, fetchPicture })).toMatchObject({
      outcome: 'refused',
    })
    const rewritten = { ...named, paragraphs: [...named.paragraphs, ...paragraphs(80, 2)] }
    expect(await desk.add(captureOf([rewritten], { url: `${URL_OF_CASE}?utm_medium=x` }), PLAIN)).toMatchObject({
      outcome: 'refused',
    })
    await desk.close()
    desk = await reopen()
    expect(await filesHolding(words)).toEqual([])
    expect((await desk.status()).articles).toBe(0)
  })

  it('leaves the words of the other articles of its capture, without the capture', async () => {
    const page = captureOf([named, ferry], { url: 'https://post.example/today' })
    const { articles, capture } = await desk.add(page, PLAIN)
    expect(await desk.erase(articles[0]?.id ?? '', 'The person asked for it.')).toMatchObject({
      what: expect.stringContaining('1 other article'),
    })
    expect(await filesHolding(words)).toEqual([])
    const other = await desk.reader.article(articles[1]?.id ?? '', clock)
    expect(other).toMatchObject({
      kind: 'article',
      article: { article: { text: ferry.paragraphs.join('\n\n'), origins: {} } },
    })
    expect(await desk.reader.capture(capture)).toBeNull()
    expect((await desk.reader.search('ferry', { limit: 5, offset: 0, now: clock })).total).toBe(1)
    expect(await desk.add(page, { ...PLAIN, again: true })).toMatchObject({ outcome: 'refused' })
  })

  it('takes in the other articles of a new capture that holds erased words, without the capture', async () => {
    await desk.erase(await idOf(desk.add(captureOf([named], { url: URL_OF_CASE }), PLAIN)), 'The person asked for it.')
    const added = await desk.add(captureOf([named, ferry], { url: 'https://post.example/today' }), PLAIN)
    expect(added).toMatchObject({ outcome: 'added', articles: [{ headline: ferry.headline }] })
    expect(added.problems.map(({ code }) => code)).toContain('refused')
    expect(await filesHolding(words)).toEqual([])
  })

  it('erases what was withdrawn, and says which copies stay', async () => {
    const id = await idOf(desk.add(captureOf([ferry], { url: 'https://post.example/1' }), PLAIN))
    const copy = await idOf(desk.add(captureOf([ferry], { url: 'https://courier.example/1' }), PLAIN))
    await desk.withdraw(id, 'Wrong.')
    expect(await desk.erase(id, 'The person asked for it.')).toMatchObject({ what: expect.stringContaining(copy) })
    expect(await desk.reader.article(copy, clock)).toMatchObject({ kind: 'article', article: { copies: [] } })
  })
})

describe('embargo', () => {
  it('shows nothing of an article before its time, and all of it after', async () => {
    const page = captureOf([{ ...named, embargo: '2026-03-10T18:00:00Z' }], { url: URL_OF_CASE })
    const { articles, capture } = await desk.add(page, { ...PLAIN, fetchPicture })
    const id = articles[0]?.id ?? ''
    expect(await desk.reader.article(id, clock)).toEqual({ kind: 'none' })
    expect(await desk.reader.capture(capture)).toBeNull()
    expect(await everythingShown()).not.toContain('Quibblethorpe')
    expect((await desk.reader.latest({ limit: 5, offset: 0 }, clock)).total).toBe(0)
    expect(await desk.status()).toMatchObject({ embargoed: 1, articles: 0 })
    clock = '2026-03-10T18:00:00Z'
    const found = await desk.reader.article(id, clock)
    expect(found.kind).toBe('article')
    expect(await desk.reader.capture(capture)).not.toBeNull()
    expect((await desk.reader.latest({ limit: 5, offset: 0 }, clock)).total).toBe(1)
    const blob = found.kind === 'article' ? found.article.pictures[0]?.blob : undefined
    expect(await desk.reader.picture(blob ?? expect.fail(), clock)).not.toBeNull()
    expect(await desk.reader.picture(blob ?? expect.fail(), '2026-03-10T17:59:59Z')).toBeNull()
  })

  it('holds an article whose embargo nobody can read', async () => {
    await desk.add(captureOf([{ ...named, embargo: 'until the minister has spoken' }], { url: URL_OF_CASE }), PLAIN)
    expect(await everythingShown(desk, '2030-01-01T00:00:00Z')).not.toContain('Quibblethorpe')
  })

  it('counts no embargoed copy and names none', async () => {
    const id = await idOf(desk.add(captureOf([ferry], { url: 'https://post.example/1' }), PLAIN))
    await desk.add(
      captureOf([{ ...ferry, embargo: '2026-04-01T00:00:00Z' }], { url: 'https://courier.example/1' }),
      PLAIN,
    )
    expect(await desk.reader.article(id, clock)).toMatchObject({ article: { copies: [] } })
    expect((await desk.reader.front(clock)).lead).toMatchObject({ copies: 0 })
  })
})

describe('cancellation', () => {
  it('never shows what its capture cancels', async () => {
    await desk.add(captureOf([{ ...named, canceled: true }], { url: URL_OF_CASE }), PLAIN)
    expect(await everythingShown()).not.toContain('Quibblethorpe')
    expect(await desk.status()).toMatchObject({ canceled: 1, articles: 0 })
  })

  it('hides a report and all its revisions when a later capture of its address is a KILL', async () => {
    const added = await desk.add(captureOf([named], { url: URL_OF_CASE, retrieved: '2026-03-09T09:00:00Z' }), PLAIN)
    const id = added.articles[0]?.id ?? expect.fail()
    await desk.add(
      captureOf([{ headline: 'KILL: Zanzibarian case', paragraphs: ['Editors: kill this story.'], canceled: true }], {
        url: URL_OF_CASE,
        retrieved: '2026-03-09T10:00:00Z',
      }),
      PLAIN,
    )
    expect(await desk.reader.article(id, clock)).toMatchObject({ kind: 'gone' })
    expect(await desk.reader.revision(id, 1)).toBeNull()
    expect(await desk.reader.capture(added.capture)).toBeNull()
    expect(await everythingShown()).not.toContain('Quibblethorpe')
    // A corrected report may follow; what was killed stays killed.
    await desk.add(
      captureOf(
        [
          {
            ...named,
            headline: 'Clerk cleared in court case',
            paragraphs: paragraphs(40, 4),
            byline: null,
            pictures: [],
          },
        ],
        { url: URL_OF_CASE, retrieved: '2026-03-09T11:00:00Z' },
      ),
      PLAIN,
    )
    expect(await desk.reader.article(id, clock)).toMatchObject({
      kind: 'article',
      article: { revision: 3, revisions: [{ number: 3 }] },
    })
    expect(await everythingShown()).not.toContain('Quibblethorpe')
  })
})
