import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, handRecovery, type Story } from '../../test/hand-recovery.js'
import { queryWords, searchWords } from '../archive/search-words.js'
import { snippetOf } from '../archive/snippet.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2026-03-10T12:00:00.000Z'
let folder: string
let desk: Desk

const EDITION: readonly Story[] = [
  {
    headline: 'Ferry strike enters third week',
    agency: 'AP',
    publisher: 'Port Aven Post',
    published: '2026-03-01T08:00:00Z',
    section: 'Harbour',
    byline: 'By Kim Lee',
    authors: [{ name: 'Kim Lee' }],
    paragraphs: ['Crews walked off the job in Port Aven.', 'A joiner paid a lobster boat.'],
  },
  {
    headline: 'Lobster prices fall',
    agency: 'Reuters',
    publisher: 'Inland Courier',
    published: '2026-03-05T08:00:00Z',
    section: 'Trade',
    paragraphs: ['The ferry strike left the catch on the quay.', 'Zoë Müller sells from her boat in Łódź.'],
  },
  {
    headline: '連絡船のスト、三週目に',
    language: 'ja',
    publisher: '港新聞',
    published: '2026-03-06T08:00:00Z',
    paragraphs: ['北朝鮮をめぐる会議は延期された。港町では連絡船の乗組員が職場を離れた。'],
  },
  {
    headline: 'إضراب العبّارات يدخل أسبوعه الثالث',
    language: 'ar',
    published: '2026-03-07T08:00:00Z',
    paragraphs: ['أَعلَنَ العمّال إضرابهم في الميناء.'],
  },
  {
    headline: '북한이 항구를 닫았다',
    language: 'ko',
    published: '2026-03-08T08:00:00Z',
    paragraphs: ['북한은 월요일 항구를 닫았다고 밝혔다.'],
  },
  {
    headline: 'Third way for the week',
    published: '2026-03-09T08:00:00Z',
    paragraphs: ['A strike of luck: nothing about boats, and of storms only the aftermath of the thunderstorm.'],
  },
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-search-'))
  desk = await openDesk({ dataFolder: folder, recover: handRecovery(), now: () => NOW })
  for (const [at, story] of EDITION.entries())
    await desk.add(captureOf([story], { source: `${at}.html` }), {
      rights: { kind: 'private' },
      again: false,
      fetchPicture: null,
    })
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const search = (query: string) => desk.reader.search(query, { limit: 20, offset: 0, now: NOW })
const find = async (query: string) =>
  (await search(query)).hits.map(({ summary }) => EDITION.findIndex(({ headline }) => headline === summary.headline))

describe('search', () => {
  it.each([
    ['ferry', [0, 1], 'a word; in the headline first'],
    ['FERRY lobster', [1, 0], 'all words, wherever they stand'],
    ['"third week"', [0], 'a phrase'],
    ['third week', [5, 0], 'the same words apart'],
    ['strike -ferry', [5], 'without a word'],
    ['-ferry -strike', [4, 3, 2], 'only without: newest first'],
    ['lobster OR thunderstorm', [1, 5, 0], 'either'],
    ['ferry lobster OR thunderstorm', [1, 0], 'either, and another'],
    ['thunder*', [5], 'words that begin so'],
    ['agency:AP', [0], 'an agency'],
    ['agency:reuters ferry', [1], 'an agency and a word'],
    ['author:"kim lee"', [0], 'an author'],
    ['outlet:courier', [1], 'an outlet'],
    ['section:harbour', [0], 'a section'],
    ['lang:ja', [2], 'a language'],
    ['after:2026-03-08', [5, 4], 'from a day on'],
    ['before:2026-03-05 ferry', [0], 'before a day'],
    ['-agency:AP ferry', [1], 'not of an agency'],
    ['after:2026-03-09 OR agency:AP', [5, 0], 'a day or an agency'],
    ['-(after:2026-03-02 OR before:2026-01)', [0], 'not in a time'],
    ['zoe muller lodz', [1], 'accents and barred letters left out'],
    ['連絡', [2], 'two Japanese characters'],
    ['朝鮮', [2], 'two characters in the middle of a word'],
    ['北朝鮮 港町', [2], 'two Japanese words'],
    ['港', [2], 'one Japanese character'],
    ['スト', [2], 'two characters of kana'],
    ['朝町', [], 'characters that do not stand together'],
    ['북한', [4], 'a Korean word under its particle'],
    ['اعلن', [3], 'Arabic without its vowel signs'],
    ['إضراب', [3], 'Arabic with a carried hamza'],
    ["Aven's", [], 'a possessive is two words in a row'],
    ['-', [], 'no word at all'],
    ['nothinglikeit', [], 'a word that stands nowhere'],
  ])('%s finds %j: %s', async (query, expected) => {
    expect([...(await find(query))].sort()).toEqual([...expected].sort())
  })

  it('ranks a word of the headline before one of the text', async () => {
    expect(await find('lobster')).toEqual([1, 0])
  })

  it('marks what was found in the words as printed', async () => {
    const [hit] = (await search('muller')).hits
    expect(hit?.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'Müller', hit: true }])
    expect((await search('朝鮮')).hits[0]?.snippet.find((piece) => piece.hit)?.text).toBe('朝鮮')
  })

  it('pages, with the total of all', async () => {
    const page = await desk.reader.search('after:2026', { limit: 2, offset: 2, now: NOW })
    expect(page).toMatchObject({
      total: 6,
      hits: [{ summary: { headline: EDITION[3]?.headline } }, { summary: { headline: EDITION[2]?.headline } }],
    })
  })

  it('answers every text that a person may type', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '(',
            ')',
            '"',
            '-',
            ' OR ',
            'NOT',
            'NEAR(',
            ' ',
            'ferry',
            'agency:',
            'after:2026',
            '*',
            '^',
            ':',
            '{',
            '連絡',
            "'",
            ';',
            'headline:',
            '\0',
            '\ud800',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (query) => void (await search(query))),
      { numRuns: 400, seed: 1 },
    )
  })
})

describe('words of search', () => {
  it('know where they stand in the text', () => {
    const text = 'Zoë, 北朝鮮 “U.S.”'
    expect(searchWords(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['zoe', 'Zoë'],
      ['北朝', '北朝'],
      ['朝鮮', '朝鮮'],
      ['鮮', '鮮'],
      ['u', 'U'],
      ['s', 'S'],
    ])
  })
  it('fold width, so that halfwidth kana find', () => {
    expect(queryWords('ｽﾄ')).toEqual(queryWords('スト'))
    expect(queryWords('ＡＰ').words).toEqual(['ap'])
  })
})

describe('a snippet', () => {
  const long = `${'Nothing of note happened here today. '.repeat(40)}Then the ferry came in and the ferry strike ended. ${'And so on. '.repeat(40)}`
  it('is the stretch with most of the words, cut between words', () => {
    const pieces = snippetOf(
      [long],
      [
        { text: 'ferry', beginning: false },
        { text: 'strike', beginning: false },
      ],
    )
    const text = pieces.map((piece) => piece.text).join('')
    expect(text.length).toBeLessThan(300)
    expect(text).toMatch(/^… .*the ferry came in and the ferry strike ended.* …$/)
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['ferry', 'ferry', 'strike'])
  })
  it('is the beginning where no word stands in the text', () => {
    expect(snippetOf(['The whole text.'], [])).toEqual([{ text: 'The whole text.', hit: false }])
  })
})
