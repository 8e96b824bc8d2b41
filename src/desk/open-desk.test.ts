import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, paragraphs, type Story } from '../../test/hand-recovery.js'
import type { Added, AddOptions, Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const PLAIN: AddOptions = { rights: { kind: 'private' }, again: false, fetchPicture: null }
const AGAIN: AddOptions = { ...PLAIN, again: true }
const FERRY = 'https://post.example/port-aven/ferry-strike-enters-third-week'

let folder: string
let clock: string
let desk: Desk
const open: Desk[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-desk-'))
  clock = '2026-03-10T12:00:00.000Z'
  desk = await openAs('1')
})
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  await rm(folder, { recursive: true, force: true })
})

async function openAs(version: string): Promise<Desk> {
  const opened = await openDesk({ dataFolder: folder, recover: handRecovery(version), now: () => clock })
  open.push(opened)
  return opened
}

const changes = (added: Added) => added.articles.map(({ change }) => change)
async function shown(id: string | undefined, by = desk) {
  const found = await by.reader.article(id ?? '', clock)
  if (found.kind !== 'article') throw new Error(`${id} is ${found.kind}`)
  return found.article
}

const ferry: Story = {
  headline: 'Ferry strike enters third week in Port Aven',
  publisher: 'Port Aven Post',
  published: '2026-03-09T08:00:00Z',
  paragraphs: paragraphs(0, 8),
}
const updated: Story = {
  ...ferry,
  headline: 'Ferry strike ends in Port Aven',
  paragraphs: [...paragraphs(0, 6), ...paragraphs(50, 3)],
}

describe('identity', () => {
  it('gives an article an id once and shows it', async () => {
    const added = await desk.add(captureOf([ferry], { url: FERRY }), PLAIN)
    expect(added.outcome).toBe('added')
    expect(changes(added)).toEqual(['new'])
    const article = await shown(added.articles[0]?.id)
    expect(article).toMatchObject({
      revision: 1,
      outlet: 'Port Aven Post',
      url: FERRY,
      sorted: '2026-03-09T08:00:00.000Z',
    })
    expect(article.article.text).toBe(ferry.paragraphs.join('\n\n'))
  })

  it('knows a capture that comes a second time, from another file too', async () => {
    const first = await desk.add(captureOf([ferry], { source: 'a.html' }), PLAIN)
    const second = await desk.add(captureOf([ferry], { source: 'elsewhere/b.html' }), PLAIN)
    expect(second).toMatchObject({ outcome: 'known', articles: [{ id: first.articles[0]?.id, change: 'unchanged' }] })
    expect((await desk.status()).captures).toBe(1)
  })

  it('makes a revision of another text at the same address, however the address is spelled', async () => {
    const first = await desk.add(captureOf([ferry], { url: FERRY, retrieved: '2026-03-09T09:00:00Z' }), PLAIN)
    const second = await desk.add(
      captureOf([updated], { url: `${FERRY}/?utm_source=feed#top`, retrieved: '2026-03-09T19:00:00Z' }),
      PLAIN,
    )
    expect(changes(second)).toEqual(['revision'])
    expect(second.articles[0]?.id).toBe(first.articles[0]?.id)
    const article = await shown(first.articles[0]?.id)
    expect(article.revision).toBe(2)
    expect(article.revisions.map(({ number, headline }) => [number, headline])).toEqual([
      [1, ferry.headline],
      [2, updated.headline],
    ])
    expect((await desk.reader.revision(article.id, 1))?.article.headline).toBe(ferry.headline)
  })

  it('knows a saved page by the address that it names itself', async () => {
    const before = captureOf([{ ...ferry, url: FERRY }], {
      source: 'before/capture.html',
      retrieved: '2026-03-09T09:00:00Z',
    })
    const after = captureOf([{ ...updated, url: FERRY }], {
      source: 'after/capture.html',
      retrieved: '2026-03-09T19:00:00Z',
    })
    await desk.add(before, PLAIN)
    expect(changes(await desk.add(after, PLAIN))).toEqual(['revision'])
  })

  it('makes no revision of the same text captured later', async () => {
    await desk.add(captureOf([ferry], { url: FERRY, salt: 'morning' }), PLAIN)
    const later = await desk.add(captureOf([ferry], { url: FERRY, salt: 'evening' }), PLAIN)
    expect(changes(later)).toEqual(['unchanged'])
    expect(await desk.status()).toMatchObject({ captures: 2, articles: 1, revisions: 0 })
  })

  it('puts an older capture that arrives late before the newer one', async () => {
    const newer = await desk.add(captureOf([updated], { url: FERRY, retrieved: '2026-03-09T19:00:00Z' }), PLAIN)
    await desk.add(captureOf([ferry], { url: FERRY, retrieved: '2026-03-09T09:00:00Z' }), PLAIN)
    const article = await shown(newer.articles[0]?.id)
    expect(article.article.headline).toBe(updated.headline)
    expect(article.revisions.map(({ headline }) => headline)).toEqual([ferry.headline, updated.headline])
  })

  it('links the same text from another address as a copy with an id of its own', async () => {
    const first = await desk.add(captureOf([ferry], { url: FERRY }), PLAIN)
    const other = await desk.add(
      captureOf([{ ...ferry, publisher: 'Inland Courier' }], { url: 'https://courier.example/wire/1' }),
      PLAIN,
    )
    expect(changes(other)).toEqual(['copy'])
    expect(other.articles[0]?.id).not.toBe(first.articles[0]?.id)
    expect((await shown(first.articles[0]?.id)).copies).toMatchObject([
      { outlet: 'Inland Courier', shared: 1, sharedBack: 1 },
    ])
  })

  it('does not believe a copy that names its original as its address', async () => {
    const first = await desk.add(captureOf([ferry], { url: FERRY }), PLAIN)
    const syndicated = { ...ferry, url: FERRY, publisher: 'Inland Courier', paragraphs: paragraphs(0, 7) }
    const other = await desk.add(captureOf([syndicated], { url: 'https://courier.example/wire/1' }), PLAIN)
    expect(changes(other)).toEqual(['copy'])
    expect((await shown(first.articles[0]?.id)).revision).toBe(1)
  })

  it('takes a changed text without an address for a revision when outlet and headline agree within days', async () => {
    await desk.add(captureOf([ferry], { source: 'a.txt' }), PLAIN)
    const second = await desk.add(
      captureOf([{ ...updated, headline: ferry.headline ?? '' }], { source: 'b.txt' }),
      PLAIN,
    )
    expect(changes(second)).toEqual(['revision'])
  })

  it('finds a revision by the time that was recovered and by the one that the desk mended', async () => {
    const wrong = { ...ferry, published: '2019-01-02T08:00:00Z' }
    const first = await desk.add(captureOf([wrong], { source: 'post/one.html' }), PLAIN)
    const id = first.articles[0]?.id ?? ''
    await desk.edit(id, { published: '2026-03-09 08:00 Z' })
    expect((await shown(id)).sorted).toBe('2026-03-09T08:00:00.000Z')
    // The next capture has the same wrong time, the one after it the right one.
    const second = { ...wrong, paragraphs: [...paragraphs(0, 7), ...paragraphs(60, 2)] }
    const again = await desk.add(captureOf([second], { source: 'post/two.html' }), PLAIN)
    expect([again.articles[0]?.id, changes(again)]).toEqual([id, ['revision']])
    const third = { ...ferry, paragraphs: [...paragraphs(0, 7), ...paragraphs(70, 2)] }
    const right = await desk.add(captureOf([third], { source: 'post/three.html' }), PLAIN)
    expect([right.articles[0]?.id, changes(right)]).toEqual([id, ['revision']])
    expect((await shown(id)).article.published).toMatchObject({ origin: 'desk', instant: '2026-03-09T08:00:00Z' })
    await desk.edit(id, { published: null })
    expect((await shown(id)).article.published?.origin).toBe('metadata')
  })

  it('never takes likeness alone, from another or an unknown outlet, for a revision', async () => {
    const { publisher: _none, ...unnamed } = ferry
    await desk.add(captureOf([unnamed], { source: 'a.txt' }), PLAIN)
    const cut = { ...unnamed, paragraphs: paragraphs(0, 6) }
    expect(changes(await desk.add(captureOf([cut], { source: 'b.txt' }), PLAIN))).toEqual(['copy'])
    expect(changes(await desk.add(captureOf([{ ...cut, publisher: 'Courier' }], { source: 'c.txt' }), PLAIN))).toEqual([
      'copy',
    ])
  })

  it("takes one's own file, edited and added again, for a revision", async () => {
    const own: Story = { headline: 'What the tide left behind', paragraphs: paragraphs(20, 5) }
    await desk.add(captureOf([own], { source: 'columns/tide.md' }), PLAIN)
    const edited = { ...own, paragraphs: [...paragraphs(20, 5), ...paragraphs(90, 1)] }
    expect(changes(await desk.add(captureOf([edited], { source: 'columns/tide.md' }), PLAIN))).toEqual(['revision'])
  })

  it('does not take tomorrow’s weather for a revision of today’s', async () => {
    const weather = (day: number): Story => ({
      headline: 'Weather for Port Aven and the coast',
      publisher: 'Port Aven Post',
      published: `2026-03-0${day}T06:00:00Z`,
      paragraphs: paragraphs(100 + day * 10, 4),
    })
    await desk.add(captureOf([weather(7)], { source: '7.txt' }), PLAIN)
    expect(changes(await desk.add(captureOf([weather(8)], { source: '8.txt' }), PLAIN))).toEqual(['new'])
  })

  it('gives the page’s address to the story that it spells when a capture holds several', async () => {
    const quarry: Story = { headline: 'Quarry hires again', paragraphs: paragraphs(60, 5) }
    const first = await desk.add(captureOf([quarry, ferry], { url: FERRY }), PLAIN)
    const second = await desk.add(captureOf([updated], { url: FERRY, retrieved: '2026-03-11T00:00:00Z' }), PLAIN)
    expect(second.articles).toMatchObject([{ id: first.articles[1]?.id, change: 'revision' }])
    const third = await desk.add(
      captureOf([updated, { ...quarry, paragraphs: paragraphs(60, 4) }], {
        url: FERRY,
        retrieved: '2026-03-12T00:00:00Z',
      }),
      PLAIN,
    )
    expect(third.articles).toMatchObject([
      { id: first.articles[1]?.id, change: 'unchanged' },
      { id: first.articles[0]?.id, change: 'revision' },
    ])
  })
})

describe('recovering again', () => {
  const market: Story = { headline: 'Market hall to close on Mondays', paragraphs: paragraphs(30, 6) }

  it('replaces the article, keeps its id and makes no revision', async () => {
    const page = captureOf({ 1: [{ ...ferry, paragraphs: paragraphs(0, 4) }], 2: [ferry] }, { url: FERRY })
    const first = await desk.add(page, PLAIN)
    const better = await openAs('2')
    const again = await better.add(page, AGAIN)
    expect(again).toMatchObject({
      outcome: 'recovered-again',
      articles: [{ id: first.articles[0]?.id, change: 'improved' }],
    })
    const article = await shown(first.articles[0]?.id, better)
    expect(article).toMatchObject({ revision: 1, article: { madeBy: 'hand 2', text: ferry.paragraphs.join('\n\n') } })
  })

  it('keeps what the desk mended', async () => {
    const page = captureOf({ 1: [{ ...ferry, headline: 'Share this' }], 2: [ferry] }, { url: FERRY })
    const { articles } = await desk.add(page, PLAIN)
    await desk.edit(articles[0]?.id ?? '', { section: 'Harbour', headline: 'Boats stay in port' })
    const better = await openAs('2')
    await better.add(page, AGAIN)
    const article = await shown(articles[0]?.id, better)
    expect(article).toMatchObject({
      section: 'Harbour',
      edited: ['headline', 'section'],
      article: { headline: 'Boats stay in port' },
    })
    expect(article.article.origins).not.toHaveProperty('headline')
    await better.edit(article.id, { headline: null })
    expect((await shown(article.id, better)).article.headline).toBe(ferry.headline)
  })

  it('parts two stories that were read as one without losing the first one’s id', async () => {
    const joined = { ...ferry, paragraphs: [...ferry.paragraphs, ...market.paragraphs] }
    const page = captureOf({ 1: [joined], 2: [ferry, market] }, { url: FERRY })
    const first = await desk.add(page, PLAIN)
    const again = await (await openAs('2')).add(page, AGAIN)
    expect(again.articles).toMatchObject([{ id: first.articles[0]?.id, change: 'improved' }, { change: 'new' }])
  })

  it('sets aside an article that is found no more and brings it back with its id and edits', async () => {
    const page = captureOf({ 1: [ferry, market], 2: [ferry], 3: [market, ferry] }, { url: FERRY })
    const first = await desk.add(page, PLAIN)
    const lost = first.articles[1]?.id ?? ''
    await desk.edit(lost, { section: 'Trade' })
    const worse = await openAs('2')
    await worse.add(page, AGAIN)
    expect(await worse.reader.article(lost, clock)).toMatchObject({ kind: 'gone' })
    const better = await openAs('3')
    const again = await better.add(page, AGAIN)
    expect(again.articles.map(({ id }) => id)).toEqual([lost, first.articles[0]?.id])
    expect(await shown(lost, better)).toMatchObject({ section: 'Trade', position: 0, revision: 1 })
  })

  it('recovers an older capture again before it calls a difference the outlet’s', async () => {
    const morning = captureOf(
      { 1: [{ ...ferry, paragraphs: paragraphs(0, 5) }], 2: [ferry] },
      { url: FERRY, salt: 'morning' },
    )
    const evening = captureOf([ferry], { url: FERRY, salt: 'evening' })
    const first = await desk.add(morning, PLAIN)
    const better = await openAs('2')
    expect(changes(await better.add(evening, PLAIN))).toEqual(['unchanged'])
    expect((await shown(first.articles[0]?.id, better)).revisions).toHaveLength(1)
  })
})

describe('the front page', () => {
  it('shows a wire story once, whoever ran it, and says what was recovered', async () => {
    const mill: Story = {
      headline: 'Mill to reopen',
      published: '2026-03-09T09:00:00Z',
      paragraphs: paragraphs(200, 3),
    }
    await desk.add(captureOf([ferry, mill], { url: FERRY }), PLAIN)
    for (const outlet of ['Courier', 'Echo'])
      await desk.add(captureOf([{ ...ferry, publisher: outlet }], { url: `https://${outlet}.example/wire` }), PLAIN)
    const front = await desk.reader.front(clock)
    expect(front.lead).toMatchObject({ headline: ferry.headline, copies: 2 })
    expect([...front.seconds, ...front.latest].map(({ headline }) => headline)).toEqual(['Mill to reopen'])
    expect(front.strip).toEqual({ captures: 3, articles: 4, runTogether: 1, furniture: 6 })
  })

  it('leads with what the desk pinned, one at a time', async () => {
    const ids = []
    for (let at = 0; at < 8; at++) {
      const story: Story = {
        headline: `Story ${at}`,
        section: at % 2 ? 'World' : 'Local',
        published: `2026-03-0${at + 1}T08:00:00Z`,
        paragraphs: paragraphs(300 + at * 10, 5),
      }
      ids.push((await desk.add(captureOf([story], { url: `https://post.example/${at}` }), PLAIN)).articles[0]?.id ?? '')
    }
    await desk.edit(ids[0] ?? '', { pinned: true })
    await desk.edit(ids[1] ?? '', { pinned: true })
    const front = await desk.reader.front(clock)
    expect(front.lead).toMatchObject({ headline: 'Story 1', pinned: true })
    expect(front.sections.map(({ name }) => name).sort()).toEqual(['Local', 'World'])
    expect(await desk.reader.sections(clock)).toEqual([
      { name: 'Local', articles: 4 },
      { name: 'World', articles: 4 },
    ])
    expect(
      (await desk.reader.latest({ limit: 2, offset: 1, section: 'World' }, clock)).articles.map(
        ({ headline }) => headline,
      ),
    ).toEqual(['Story 5', 'Story 3'])
  })
})
