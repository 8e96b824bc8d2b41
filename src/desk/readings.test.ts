/** What articles say, kept with them: shown, taken back, erased, brought up to date. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captureOf, type Editions, figures, handRecovery, type Story, statement } from '../../test/hand-recovery.js'
import { makeOlder } from '../../test/old-archive.js'
import type { TimeExpression } from '../model/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2031-05-04T12:00:00.000Z'
const PLAIN = { rights: { kind: 'own' }, again: false, fetchPicture: null } as const
let folder: string
const desks: Desk[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-readings-'))
})
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
  await rm(folder, { recursive: true, force: true })
})
async function open(version = '1', read = true): Promise<Desk> {
  const desk = await openDesk({ dataFolder: folder, recover: handRecovery(version), read, figures, now: () => NOW })
  desks.push(desk)
  return desk
}

const SHUT = 'the quay of Port Aven stays shut until Monday at the earliest'
const HURT = 'eleven dockers were hurt when the chain of the ferry broke'
const ferry = (more: Partial<Story> = {}): Story => ({
  headline: 'Ferries stop at Port Aven',
  published: '2031-05-02T17:00:00Z',
  paragraphs: [`Ines Dorn said ${SHUT}.`, `The harbour office said ${HURT}.`, 'The island has bread for three days.'],
  reading: {
    statements: [
      statement('Ines Dorn', SHUT, { by: { role: 'harbour master' } }),
      statement('Harbour Office', HURT, { by: { kind: 'organisation' } }),
    ],
    figures: [
      { text: 'eleven dockers', value: 11, unit: 'dockers', bound: null, block: 1, span: [0, 14], statement: 1 },
    ],
    times: [],
    mentions: [{ name: 'Ines Dorn', kind: 'person', roles: ['harbour master'], spans: [[0, 9]] }],
  },
  ...more,
})
const added = async (desk: Desk, stories: readonly Story[] | Editions, about: Parameters<typeof captureOf>[1] = {}) =>
  (await desk.add(captureOf(stories, about), PLAIN)).articles[0]?.id ?? ''
const saidIn = async (desk: Desk, id: string) =>
  (await desk.reader.reading(id, NOW))?.reading.statements?.map(({ speaker, content }) => [speaker?.name, content])

describe('what an article says', () => {
  it('is kept with it', async () => {
    const desk = await open()
    const id = await added(desk, [ferry()])
    const kept = await desk.reader.reading(id, NOW)
    expect(kept).toMatchObject({ id, rights: { kind: 'own' }, withdrawn: [] })
    expect(kept?.reading).toEqual({ readBy: 'hand 1', ...ferry().reading })
  })

  it('is null where nothing was read, and where there is no article', async () => {
    const desk = await open('1', false)
    const id = await added(desk, [ferry()])
    expect([await desk.reader.reading(id, NOW), await desk.reader.reading('nothing', NOW)]).toEqual([null, null])
  })

  it('shows what is sure enough', async () => {
    const desk = await open()
    const unsure = [
      statement('Ines Dorn', SHUT, { confidence: 0.1 }),
      statement('Ines Dorn', HURT, { by: { text: 'she', confidence: 0.1 } }),
    ]
    const id = await added(desk, [ferry({ reading: { statements: unsure } })])
    expect(await saidIn(desk, id)).toEqual([[null, HURT]])
  })

  it('goes with a withdrawal, an embargo and an erasure', async () => {
    const desk = await open()
    const id = await added(desk, [ferry()])
    const held = await added(desk, [ferry({ headline: 'Held', embargo: '2032-01-01T00:00:00Z' })], { source: 'b' })
    expect(await desk.reader.reading(held, NOW)).toBeNull()
    await desk.withdraw(id, 'a mistake')
    expect(await desk.reader.reading(id, NOW)).toBeNull()
    await desk.erase(id, 'asked for')
    await desk.erase(held, 'asked for')
    for (const open of desks.splice(0)) await open.close()
    const left = []
    for (const file of await readdir(folder))
      if (file.startsWith('archive.sqlite')) left.push((await readFile(join(folder, file))).toString('latin1'))
    expect(left.join().toLowerCase()).not.toContain('ines')
  })

  it('withdraws a statement whose words a later revision dropped', async () => {
    const desk = await open()
    const url = 'https://post.example/ferries'
    const id = await added(desk, [ferry()], { url, retrieved: '2031-05-02T18:00:00Z' })
    const later = ferry({
      paragraphs: [`Ines Dorn said ${SHUT}.`, 'Nobody knows yet who was hurt.', 'The island has bread for three days.'],
      reading: { statements: [statement('Ines Dorn', SHUT)] },
    })
    expect(await added(desk, [later], { url, retrieved: '2031-05-03T18:00:00Z' })).toBe(id)
    const kept = await desk.reader.reading(id, NOW)
    expect(kept?.reading.statements?.map(({ content }) => content)).toEqual([SHUT])
    expect(kept?.withdrawn).toMatchObject([{ why: 'revision', statement: { content: HURT } }])
  })

  it('shows nothing of an old text whose new one was not read', async () => {
    const url = 'https://post.example/ferries'
    const id = await added(await open(), [ferry()], { url, retrieved: '2031-05-02T18:00:00Z' })
    const unread = await open('1', false)
    const text = ['The harbour is open again.', 'The ferries run.', 'The island has bread for ten days.']
    await added(unread, [ferry({ paragraphs: text })], { url, retrieved: '2031-05-03T18:00:00Z' })
    expect(await unread.reader.reading(id, NOW)).toBeNull()
  })

  it('withdraws what a correction of the desk touches, with what was told inside it', async () => {
    const desk = await open()
    const inner = statement('The doctor', 'two of them are in danger', { inside: 1 })
    const story = ferry()
    const id = await added(desk, [{ ...story, reading: { statements: [...(story.reading?.statements ?? []), inner] } }])
    await desk.edit(id, {
      corrections: [
        { text: 'The harbour office spoke of seven dockers hurt by the chain, not eleven.', day: '2031-05-03' },
      ],
    })
    const kept = await desk.reader.reading(id, NOW)
    expect(kept?.reading.statements?.map(({ content }) => content)).toEqual([SHUT])
    expect(kept?.withdrawn).toMatchObject([{ why: 'correction', statement: { content: HURT } }])
    await desk.edit(id, { corrections: null })
    expect((await saidIn(desk, id))?.length).toBe(3)
  })

  it('withdraws what a note of the outlet touches', async () => {
    const desk = await open()
    const notes = [
      { kind: 'correction', text: 'An earlier version misstated until when Ines Dorn said the quay is shut.' },
    ] as const
    const id = await added(desk, [ferry({ notes })])
    expect(await saidIn(desk, id)).toEqual([['Harbour Office', HURT]])
  })

  it('takes a statement of the headline out when the headline is mended', async () => {
    const desk = await open()
    const head = statement('Dorn', 'Ferries stop', { in: 'headline', block: null })
    const id = await added(desk, [
      ferry({ reading: { statements: [head, statement('Ines Dorn', SHUT, { inside: 0 })] } }),
    ])
    expect((await saidIn(desk, id))?.length).toBe(2)
    await desk.edit(id, { headline: 'Ferries wait' })
    expect(await saidIn(desk, id)).toEqual([['Ines Dorn', SHUT]])
  })

  it('counts nothing from a time of publication that was mended', async () => {
    const desk = await open()
    const day = (anchor: 'published' | 'text'): TimeExpression => ({
      ...{ text: 'Friday', type: 'DATE', value: '2031-05-02', interval: null, anchor, block: 0, span: [0, 6] },
    })
    const times = [day('published'), day('text')]
    const said = { value: '2031-05-02', medium: 'a radio programme' }
    const statements = [statement('Ines Dorn', SHUT, { said })]
    const id = await added(desk, [ferry({ reading: { statements, times } })])
    await desk.edit(id, { published: '2031-05-01' })
    const { reading } = (await desk.reader.reading(id, NOW)) ?? {}
    expect(reading?.times?.map(({ anchor }) => anchor)).toEqual(['text'])
    expect(reading?.statements?.[0]?.said).toEqual({ value: null, medium: 'a radio programme' })
  })

  it('is read again with a capture, and makes no revision', async () => {
    const editions: Editions = { 1: [ferry()], 2: [ferry({ reading: { statements: [statement('Ines Dorn', SHUT)] } })] }
    const id = await added(await open('1'), editions)
    const desk = await open('2')
    const { outcome } = await desk.add(captureOf(editions), { ...PLAIN, again: true })
    const found = await desk.reader.article(id, NOW)
    expect([outcome, found.kind === 'article' && found.article.revisions.length]).toEqual(['recovered-again', 1])
    expect((await desk.reader.reading(id, NOW))?.reading.readBy).toBe('hand 2')
  })
})

describe('articles that another version read', () => {
  const other = (at: number): Story => ({
    ...ferry({ headline: `Ferry ${at}` }),
    paragraphs: [`Boat ${at} waits.`, 'So it is.', SHUT],
  })
  const READ = { readBy: 'hand 2', read: async () => ({ readBy: 'hand 2', statements: [] }), step: () => {} }

  it('are read again, with no revision, and told as changed', async () => {
    const id = await added(await open('1'), [ferry()])
    const desk = await open('2')
    const before = (await desk.reader.lastChange(NOW)).number
    expect(await desk.countUnread('hand 2')).toBe(1)
    expect(await desk.readAgain({ ...READ, stopped: () => false })).toEqual({ read: 1, failed: 0 })
    expect((await desk.reader.reading(id, NOW))?.reading).toEqual({ readBy: 'hand 2', statements: [] })
    const found = await desk.reader.article(id, NOW)
    expect(found.kind === 'article' && found.article.revisions.length).toBe(1)
    expect((await desk.reader.lastChange(NOW)).number).toBeGreaterThan(before)
    expect([await desk.countUnread('hand 2'), await desk.readAgain({ ...READ, stopped: () => false })]).toEqual([
      0,
      { read: 0, failed: 0 },
    ])
  })

  it('go on where reading was stopped, the newest first', async () => {
    const unread = await open('1', false)
    const ids: string[] = []
    for (let at = 0; at < 40; at++) ids.push(await added(unread, [other(at)], { source: `${at}.html` }))
    const steps = { n: 0 }
    const half = { ...READ, stopped: () => steps.n >= 16, step: () => void steps.n++ }
    expect(await unread.readAgain(half)).toEqual({ read: 16, failed: 0 })
    expect(await unread.countUnread('hand 2')).toBe(24)
    const has = async (id: string | undefined) => (await unread.reader.reading(id ?? '', NOW)) !== null
    expect([await has(ids[39]), await has(ids[0])]).toEqual([true, false])
    expect(await unread.readAgain({ ...READ, stopped: () => false })).toEqual({ read: 24, failed: 0 })
  })

  it('stay as they are where reading breaks down, and the others are read', async () => {
    const desk = await open('1', false)
    await added(desk, [other(1)], { source: '1' })
    await added(desk, [other(2)], { source: '2' })
    const read = async ({ headline }: { headline: string | null }) =>
      headline === 'Ferry 1' ? null : { readBy: 'hand 2', statements: [] }
    expect(await desk.readAgain({ ...READ, read, stopped: () => false })).toEqual({ read: 1, failed: 1 })
  })
})

describe('an archive of before there were readings', () => {
  it('is brought up to date, and its articles have none', async () => {
    const id = await added(await open(), [ferry()])
    for (const desk of desks.splice(0)) await desk.close()
    await makeOlder(folder, 9)
    const desk = await open()
    expect(await desk.reader.reading(id, NOW)).toBeNull()
    await desk.add(captureOf([ferry()]), { ...PLAIN, again: true })
    expect((await saidIn(desk, id))?.length).toBe(2)
  })
})

describe('names that are never to be shown', () => {
  it('are withheld in what is read, and found by nothing', async () => {
    const desk = await open()
    const story = ferry({
      reading: {
        statements: [
          statement('Ines Dorn', SHUT, { by: { role: 'harbour master' } }),
          statement(null, 'a word', {}),
          {
            ...statement('Dorn', HURT, { by: { method: 'unresolved' } }),
            speaker: { text: 'Dorn', name: null, role: null, kind: 'person', method: 'unresolved', confidence: 0 },
          },
        ],
        mentions: [
          { name: 'Ines Dorn', kind: 'person', roles: ['harbour minister'], spans: [[0, 9]] },
          { name: 'Port Aven', kind: 'place', roles: [], spans: [[10, 19]] },
        ],
      },
    })
    const id = await added(desk, [story])
    const found = async () => (await desk.reader.search('said:dorn', { limit: 5, offset: 0, now: NOW })).total
    const listed = async () =>
      (
        await desk.reader.statements(
          { speaker: 'Ines Dorn', from: null, to: null, open: false, after: null, limit: 9 },
          NOW,
        )
      ).statements.length
    expect([await found(), await listed()]).toEqual([1, 1])
    const before = (await desk.reader.lastChange(NOW)).number
    expect([await desk.hideName('INES DORN'), await desk.hideName('?!')]).toEqual([1, null])
    const { reading } = (await desk.reader.reading(id, NOW)) ?? {}
    expect(
      reading?.statements?.map(({ speaker }) => [speaker?.text, speaker?.name, speaker?.role, speaker?.withheld]),
    ).toEqual([
      ['name withheld', null, null, true],
      [undefined, undefined, undefined, undefined],
      // It may be her.
      ['name withheld', null, null, true],
    ])
    expect(reading?.mentions?.map(({ name }) => name)).toEqual(['Port Aven'])
    expect([await found(), await listed()]).toEqual([0, 0])
    expect((await desk.reader.lastChange(NOW)).number).toBeGreaterThan(before)
    // What comes in later too.
    const later = await added(desk, [{ ...story, headline: 'Later' }], { source: 'later' })
    expect((await desk.reader.reading(later, NOW))?.reading.statements?.[0]?.speaker?.withheld).toBe(true)
    expect(await desk.operator.hiddenNames()).toMatchObject([{ key: 'ines-dorn', name: 'INES DORN' }])
    expect([await desk.showName('ines-dorn'), await desk.showName('ines-dorn')]).toEqual([2, null])
    expect([await found(), (await saidIn(desk, id))?.[0]?.[0]]).toEqual([2, 'Ines Dorn'])
  })
})

describe('a statement that the desk takes back', () => {
  it('is told nobody, stays taken back when the article is read again, and can be given back', async () => {
    const cut = [statement('Ines Dorn', `${SHUT}, she`), statement('Harbour Office', HURT)]
    const editions: Editions = { 1: [ferry()], 2: [ferry({ reading: { statements: cut } })] }
    const first = await open('1')
    const id = await added(first, editions)
    expect(await first.takeStatementBack(id, SHUT, 'somebody else said it')).toBe(true)
    expect(await first.takeStatementBack('nothing', SHUT, 'x')).toBe(false)
    expect(await saidIn(first, id)).toEqual([['Harbour Office', HURT]])
    expect((await first.reader.reading(id, NOW))?.withdrawn).toEqual([])
    const desk = await open('2')
    await desk.add(captureOf(editions), { ...PLAIN, again: true })
    expect(await saidIn(desk, id)).toEqual([['Harbour Office', HURT]])
    expect((await desk.operator.reading(id))?.withdrawn).toMatchObject([{ why: 'desk' }])
    const [taken] = await desk.operator.takenBack(id)
    expect(taken).toMatchObject({ words: SHUT, reason: 'somebody else said it' })
    expect([await desk.giveStatementBack(taken?.number ?? 0), await desk.giveStatementBack(99)]).toEqual([true, false])
    expect((await saidIn(desk, id))?.length).toBe(2)
  })
})

describe('reports of readers', () => {
  it('are kept, listed, and settled without whom to write to', async () => {
    const desk = await open()
    const id = await added(desk, [ferry()])
    const report = { id, words: SHUT, text: 'It was her deputy.', contact: 'a@post.example' }
    expect([await desk.report(report), await desk.report({ ...report, id: 'nothing' })]).toEqual(['kept', 'none'])
    const open1 = { state: 'open', before: null, limit: 10 } as const
    const { reports } = await desk.operator.reports(open1)
    expect(reports).toMatchObject([
      { article: id, words: SHUT, text: 'It was her deputy.', contact: 'a@post.example', state: 'open' },
    ])
    const number = reports[0]?.number ?? 0
    expect([await desk.settleReport(number, 'dismissed'), await desk.settleReport(number, 'settled')]).toEqual([
      true,
      false,
    ])
    expect((await desk.operator.reports(open1)).reports).toEqual([])
    expect((await desk.operator.reports({ ...open1, state: 'dismissed' })).reports).toMatchObject([{ contact: null }])
  })

  it('are as many as anybody reads', async () => {
    const desk = await open()
    const id = await added(desk, [ferry()])
    const answers = []
    for (let at = 0; at < 25; at++) answers.push(await desk.report({ id, words: null, text: `${at}`, contact: null }))
    expect([answers[19], answers[20]]).toEqual(['kept', 'full'])
  })

  it('are read on from page to page', async () => {
    const desk = await open()
    const id = await added(desk, [ferry()])
    for (let at = 0; at < 5; at++) await desk.report({ id, words: null, text: `${at}`, contact: null })
    const first = await desk.operator.reports({ state: 'open', before: null, limit: 3 })
    const rest = await desk.operator.reports({ state: 'open', before: first.next, limit: 3 })
    expect([...first.reports, ...rest.reports].map(({ text }) => text)).toEqual(['4', '3', '2', '1', '0'])
    expect(rest.next).toBeNull()
  })
})

describe('people', () => {
  const named = (
    at: number,
    roles: readonly string[],
    organisations: readonly string[] = [],
    rights = false,
  ): [Story, boolean] => [
    {
      headline: `Story ${at}`,
      paragraphs: [`Text ${at} of its own about boats.`, `It has ${at} words and more.`],
      reading: {
        statements: [],
        mentions: [
          { name: 'Kim Lee', kind: 'person', roles, spans: [[0, 7]] },
          ...organisations.map((name) => ({
            name,
            kind: 'organisation' as const,
            roles: [],
            spans: [[8, 9] as const],
          })),
        ],
      },
    },
    rights,
  ]
  const fill = async (desk: Desk, stories: readonly [Story, boolean][]) => {
    for (const [at, [story, kept]] of stories.entries())
      await desk.add(captureOf([story], { source: `people/${at}` }), {
        ...PLAIN,
        rights: kept ? { kind: 'private' } : { kind: 'own' },
      })
  }
  const person = (desk: Desk, open = false) => desk.reader.person({ name: 'kim LEE', open }, NOW)

  it('have a page from three articles with a public role on, joined by what they share', async () => {
    const desk = await open()
    await fill(desk, [
      named(1, ['harbour minister']),
      named(2, ['the harbour minister']),
      named(3, ['Harbour Minister']),
      // Another of that name.
      named(4, ['coach of Aven United'], ['Aven United']),
      // A name alone joins nothing.
      named(5, []),
    ])
    const found = await person(desk)
    expect(found?.groups.map(({ count, shared }) => [count, shared.map((words) => words.toLowerCase())])).toEqual([
      [3, ['harbour minister']],
    ])
    expect(found?.groups[0]?.articles.map(({ headline }) => headline).sort()).toEqual(['Story 1', 'Story 2', 'Story 3'])
    expect(await desk.reader.people({ from: null, open: false }, NOW)).toEqual({
      people: [{ key: 'kim-lee', name: 'Kim Lee', articles: 3 }],
      next: null,
    })
  })

  it('are joined by an organisation that their roles name', async () => {
    const desk = await open()
    await fill(desk, [
      named(1, ['chief executive of Aven Lines'], ['Aven Lines']),
      named(2, ['director at Aven Lines'], ['Aven Lines']),
      named(3, ['chairman of Aven Lines'], ['Aven Lines']),
    ])
    expect((await person(desk))?.groups.map(({ count, shared }) => [count, shared])).toEqual([[3, ['Aven Lines']]])
  })

  it('are joined by a bare title only together with what both articles name', async () => {
    const desk = await open()
    await fill(desk, [
      named(1, ['mayor'], ['Port Aven Council']),
      named(2, ['mayor'], ['Port Aven Council']),
      named(3, ['the mayor'], ['Port Aven Council', 'Aven Lines']),
      named(4, ['mayor'], ['Lind Council']),
      named(5, ['deputy mayor'], ['Port Aven Council']),
    ])
    expect((await person(desk))?.groups.map(({ count, shared }) => [count, shared])).toEqual([
      [3, ['mayor, Port Aven Council']],
    ])
  })

  it.each([
    ['by a bare title alone', [named(1, ['minister']), named(2, ['minister']), named(3, ['minister'])]],
    ['in two articles', [named(1, ['minister']), named(2, ['minister']), named(3, [])]],
    ['without a public role', [named(1, ['baker']), named(2, ['baker']), named(3, ['baker'])]],
    ['with a role each', [named(1, ['harbour minister']), named(2, ['football coach']), named(3, ['tax judge'])]],
  ])('have none %s', async (_, stories) => {
    const desk = await open()
    await fill(desk, stories)
    expect(await person(desk)).toBeNull()
    expect((await desk.reader.people({ from: null, open: false }, NOW)).people).toEqual([])
  })

  it('have none on a public site by what private articles say, nor when their name is never to be shown', async () => {
    const desk = await open()
    await fill(desk, [named(1, ['town mayor']), named(2, ['town mayor']), named(3, ['town mayor'], [], true)])
    expect([(await person(desk)) !== null, await person(desk, true)]).toEqual([true, null])
    await desk.hideName('Kim Lee')
    expect(await person(desk)).toBeNull()
    expect((await desk.reader.people({ from: null, open: false }, NOW)).people).toEqual([])
  })
})
