/** Search by what articles say. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, type Story, figures as shownFrom, statement } from '../../test/hand-recovery.js'
import { readingWords } from '../archive/reading-words.js'
import type { TimeExpression } from '../model/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2031-06-01T12:00:00.000Z'
let folder: string
let desk: Desk

const time = (value: string, interval: TimeExpression['interval']): TimeExpression => ({
  text: 'then',
  type: 'DATE',
  value,
  interval,
  anchor: null,
  block: 0,
  span: [0, 4],
})
const figure = (value: number, unit: string | null, currency?: string) => ({
  text: 'so many',
  value,
  unit,
  bound: null,
  block: 0,
  span: [0, 7] as const,
  ...(currency === undefined ? {} : { currency }),
})
const EDITION: readonly (Story & { private?: true })[] = [
  {
    headline: 'Ferries stop',
    paragraphs: ['Ines Dorn spoke of the quay, and of 11,000 passengers.'],
    reading: {
      statements: [statement('Ines Dorn', 'the quay stays shut'), statement('Kim Lee', 'crews want sleep')],
      figures: [figure(11_000, 'passengers')],
      times: [time('2031-05-02', ['2031-05-02', '2031-05-03'])],
    },
  },
  {
    headline: 'Trams run',
    paragraphs: ['Lee Kim and Dorn, of trams and passengers, in May.'],
    reading: {
      statements: [statement('Lee Kim', 'trams run'), statement('Dorn', 'they do', { by: { confidence: 0.2 } })],
      figures: [figure(3, 'metric tons'), figure(2_000_000, null, 'EUR')],
      times: [time('2031-05', ['2031-05-01', '2031-06-01']), time('2024', ['2024-01-01', '2025-01-01'])],
    },
  },
  {
    headline: 'Kept to itself by Ines Dorn',
    paragraphs: ['Zora Vey said nothing of it.'],
    private: true,
    reading: { statements: [statement('Zora Vey', 'nothing of it'), statement('Ines Dorn', 'a word')] },
  },
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-said-'))
  desk = await openDesk({ dataFolder: folder, recover: handRecovery(), read: true, figures: shownFrom, now: () => NOW })
  for (const [at, { private: kept, ...story }] of EDITION.entries())
    await desk.add(captureOf([story], { source: `${at}.html` }), {
      rights: { kind: kept ? 'private' : 'own' },
      again: false,
      fetchPicture: null,
    })
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})
const found = async (query: string, withheld = false) =>
  (await desk.reader.search(query, { limit: 10, offset: 0, now: NOW, withheld })).hits
    .map(({ summary }) => summary.headline?.split(' ')[0])
    .sort()

describe('search by what articles say', () => {
  it.each([
    ['said:"Ines Dorn"', ['Ferries', 'Kept']],
    ['said:dorn', ['Ferries', 'Kept']],
    ['said:"Kim Lee"', ['Ferries']],
    ['said:"Lee Kim"', ['Trams']],
    // No phrase runs from one name into the next.
    ['said:"Dorn Kim"', []],
    ['said:quay', []],
    ['said:kim -said:ines', ['Trams']],
    ['said:ines passengers', ['Ferries']],
    ['said:lee OR said:zora', ['Ferries', 'Kept', 'Trams']],
    ['said:in*', ['Ferries', 'Kept']],
    ['figure:passengers', ['Ferries']],
    ['figure:"11,000"', ['Ferries']],
    ['figure:"11000 passengers"', ['Ferries']],
    ['figure:"metric tons"', ['Trams']],
    ['figure:EUR', ['Trams']],
    ['when:2031-05', ['Ferries', 'Trams']],
    ['when:2031-05-02', ['Ferries']],
    ['when:2031', ['Ferries', 'Trams']],
    ['when:2024', ['Trams']],
    ['when:2024-03', []],
    ['when:2031-05 -said:"Lee Kim"', ['Ferries']],
    ['(said:zora OR figure:eur) after:2000', ['Kept', 'Trams']],
  ])('%s', async (query, headlines) => {
    expect(await found(query)).toEqual(headlines)
  })

  it('marks in the text whom it was asked for', async () => {
    const { hits } = await desk.reader.search('said:"Ines Dorn"', { limit: 10, offset: 0, now: NOW })
    const marked = hits.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text))
    expect(marked.join(' ')).toContain('Dorn')
  })

  it('finds by none of it a private article of a public site', async () => {
    for (const query of ['said:zora', 'said:"Zora Vey"', 'said:zo*', 'trams OR said:zora', 'figure:eur OR said:zora'])
      expect([query, await found(query, true)]).not.toEqual([query, expect.arrayContaining(['Kept'])])
    // The headline that is shown has the name; that the text quotes her is not told by it.
    expect(await found('said:"Ines Dorn"', true)).toEqual(['Ferries'])
    const all = ['Ferries', 'Kept', 'Trams']
    const without = await found('-said:zora', true)
    expect(without).toEqual((await found('-said:nobody', true)).filter((headline) => all.includes(headline ?? '')))
  })

  it('takes no word of a text or a query for a term of its own', async () => {
    expect(await found('\ue001dorn')).toEqual(await found('dorn'))
  })
})

describe('the terms that an article is found by', () => {
  it('are bounded, whatever it speaks of', () => {
    const times = Array.from({ length: 5_000 }, (_, at) => {
      const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10)
      return time(day, [day, day])
    })
    const figures = Array.from({ length: 5_000 }, (_, at) => figure(at, 'boats'))
    const statements = Array.from({ length: 5_000 }, (_, at) => statement(`Person ${at}`, 'a word'))
    expect(readingWords({ readBy: 'x', times, figures, statements }).split(' ').length).toBeLessThan(1_800)
  })

  it('leave out what is no interval', () => {
    const odd: TimeExpression['interval'][] = [
      ['', ''],
      ['soon', 'later'],
      ['2031-05-03', '2031-05-01'],
      ['0001-01-01', '9999-01-01'],
      null,
    ]
    expect(readingWords({ readBy: 'x', times: odd.map((interval) => time('x', interval)) })).toBe('')
  })

  it('are of the day on which an hour stands', () => {
    const words = readingWords({ readBy: 'x', times: [time('x', ['2031-05-02T18:00', '2031-05-02T19:00'])] })
    expect(words.replace(/[^\d ]/g, '')).toBe('2031 203105 20310502')
  })
})
