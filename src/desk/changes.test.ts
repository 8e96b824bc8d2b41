/** The log of changes: what it says of each, and that an archive of before has one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangePlace } from '../archive/archive.js'
import type { Article, Capture, CaptureHash } from '../model/index.js'
import { loadRecovery } from '../recovery/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const now = '2031-05-04T12:00:00.000Z'
const recovery = await loadRecovery()
/** What the recovery of a later version changes. */
let better: (article: Article) => Article = (article) => article

let folder = ''
let desk: Desk
const open = () =>
  openDesk({
    dataFolder: folder,
    recover: async (capture, options) => {
      const recovered = recovery.recover(capture, { ...options, now })
      return { ...recovered, articles: recovered.articles.map(better) }
    },
    now: () => now,
  })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-changes-'))
  better = (article) => article
  desk = await open()
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

let made = 0
function page(headline: string, more = ''): Capture {
  const text = `<html lang="en"><body><article><h1>${headline}</h1>${Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n} on ${headline}: the boats of the harbour stay where they are, said its master on Saturday.</p>`).join('')}${more}</article></body></html>`
  const bytes = new TextEncoder().encode(text)
  return {
    hash: `${(++made).toString(16).padStart(2, '0')}`.repeat(32) as CaptureHash,
    bytes,
    source: `${headline}.html`,
    url: `https://news.example/${headline.replaceAll(' ', '-')}`,
    mediaType: 'text/html',
    charset: null,
    retrieved: `2031-05-03T1${made % 10}:00:00Z`,
    timezone: null,
    id: null,
  }
}
const add = async (capture: Capture, again = false) =>
  (await desk.add(capture, { rights: { kind: 'own' }, again, fetchPicture: null })).articles[0]?.id ?? ''

let place: ChangePlace | null = null
beforeEach(() => {
  place = null
})
async function told(): Promise<string[]> {
  const { changes, next } = await desk.reader.changes({ place, limit: 50 }, now)
  place = next
  return changes.map((change) => `${change.kind} ${'article' in change ? change.article.id : change.id}`)
}

describe('the log of changes', () => {
  it('names each change of an article, its last one alone', async () => {
    const ferry = await add(page('Ferries stop'))
    const tram = await add(page('Trams run'))
    expect(await told()).toEqual([`added ${ferry}`, `added ${tram}`])
    expect(await told()).toEqual([])
    await add(
      page(
        'Ferries stop',
        '<p>The harbour office said in the evening that two of the boats had left for the islands after all.</p>',
      ),
    )
    expect(await told()).toEqual([`revised ${ferry}`])
    await desk.edit(tram, { headline: 'Trams run again' })
    await desk.edit(tram, { authors: ['Ann Vey'] })
    expect(await told()).toEqual([`edited ${tram}`])
    await desk.edit(tram, { authors: null })
    expect(await told()).toEqual([`edited ${tram}`])
    await desk.withdraw(ferry, 'by request')
    await desk.erase(tram, 'a court order')
    expect(await told()).toEqual([`withdrawn ${ferry}`, `erased ${tram}`])
  })

  it('says nothing of what changes nothing', async () => {
    const capture = page('Ferries stop')
    await add(capture)
    await told()
    await add(capture)
    await add(capture, true)
    expect(await told()).toEqual([])
  })

  it('tells of a better recovery', async () => {
    const capture = page('Ferries stop')
    const id = await add(capture)
    await told()
    better = (article) => ({ ...article, confidence: 0.5, madeBy: 'recovery 9.9.9' })
    await add(capture, true)
    expect(await told()).toEqual([`recovered ${id}`])
  })

  it('is there for an archive that was made before it', async () => {
    const ferry = await add(page('Ferries stop'))
    const tram = await add(page('Trams run'))
    const bus = await add(page('Buses wait'))
    await desk.withdraw(tram, 'by request')
    await desk.erase(bus, 'a court order')
    await desk.close()
    const database = new Libsql(join(folder, 'archive.sqlite'))
    const names = database
      .prepare(`select name, type from sqlite_schema where name like 'log\\_%' escape '\\'
      or name in ('changes', 'tokens', 'articles_by_language', 'articles_given', 'articles_given_by_number')`)
      .all([])
    for (const { name, type } of names as { name: string; type: string }[])
      if (type !== 'index') database.exec(`drop ${type} ${name}`)
    for (const { name, type } of names as { name: string; type: string }[])
      if (type === 'index' && !name.startsWith('sqlite')) database.exec(`drop index if exists ${name}`)
    database.exec('delete from migrations where number = 5')
    database.close()
    desk = await open()
    expect((await told()).sort()).toEqual([`added ${ferry}`, `withdrawn ${tram}`, `erased ${bus}`].sort())
    await desk.edit(ferry, { kicker: 'Harbour' })
    expect(await told()).toEqual([`edited ${ferry}`])
  })

  it('tells the others that a copy came, and that it went', async () => {
    const story = page('Ferries stop')
    const ferry = await add(story)
    const tram = await add(page('Trams run'))
    await told()
    const copy = await add({ ...story, hash: 'c0'.repeat(32) as CaptureHash, url: 'https://other.example/ferries' })
    expect(await told()).toEqual([`added ${copy}`, `copied ${ferry}`])
    await desk.edit(ferry, { kicker: 'Harbour' })
    expect(await told()).toEqual([`edited ${ferry}`])
    await desk.withdraw(copy, 'by request')
    expect((await told()).sort()).toEqual([`copied ${ferry}`, `withdrawn ${copy}`])
    const again = await add({ ...story, hash: 'c1'.repeat(32) as CaptureHash, url: 'https://third.example/ferries' })
    await told()
    await desk.erase(again, 'a court order')
    expect((await told()).sort()).toEqual([`copied ${ferry}`, `erased ${again}`].sort())
    expect(await told()).not.toContain(`copied ${tram}`)
  })

  it('says nothing to the others of a copy that is under embargo', async () => {
    const story = page('Ferries stop')
    await add(story)
    await told()
    better = (article) => ({ ...article, rights: { ...article.rights, embargo: '2040-01-01T00:00:00Z' } })
    const held = await add({ ...story, hash: 'c2'.repeat(32) as CaptureHash, url: 'https://other.example/ferries' })
    expect(await told()).toEqual([])
    await desk.withdraw(held, 'by request')
    expect(await told()).toEqual([`withdrawn ${held}`])
  })

  it('begins at an instant', async () => {
    const before = new Date().toISOString()
    const ferry = await add(page('Ferries stop'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const between = new Date().toISOString()
    const tram = await add(page('Trams run'))
    place = await desk.reader.placeAt(between, now)
    expect(await told()).toEqual([`added ${tram}`])
    place = await desk.reader.placeAt(before, now)
    expect(await told()).toEqual([`added ${ferry}`, `added ${tram}`])
    place = await desk.reader.placeAt('2090-01-01T00:00:00.000Z', now)
    expect(await told()).toEqual([])
    await desk.edit(tram, { kicker: 'Town' })
    expect(await told()).toEqual([`edited ${tram}`])
  })

  it('goes on where it stopped, however small the pages', async () => {
    const ids = [await add(page('Ferries stop')), await add(page('Trams run')), await add(page('Buses wait'))]
    let at: ChangePlace | null = null
    const seen: string[] = []
    for (let n = 0; n < 5; n++) {
      const { changes, next, more } = await desk.reader.changes({ place: at, limit: 1 }, now)
      seen.push(...changes.map((change) => ('article' in change ? change.article.id : change.id)))
      at = next
      if (!more) break
    }
    expect(seen).toEqual(ids)
  })
})
