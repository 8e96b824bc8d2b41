/**
 * What holds for every reading, whatever the article: every word that it shows stands in the article, every span holds the words
 * that it says, and nothing that comes from outside breaks it or makes it slow.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article, Reading, Span } from '../src/model/index.js'
import { loadReading, type Reader } from '../src/reading/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

let reader: Reader
let recovery: Recovery
beforeAll(async () => {
  reader = await loadReading()
  recovery = await loadRecovery()
})

const examples = resolve(import.meta.dirname, '../examples')

function* captures(): Generator<string> {
  for (const name of readdirSync(examples).filter((folder) => statSync(join(examples, folder)).isDirectory()))
    for (const file of readdirSync(join(examples, name)))
      if (/^capture\.(?:txt|html)$/.test(file)) yield join(examples, name, file)
}

/** An article whose body is the text's blocks. */
function articleOf(text: string, more: Partial<Article> = {}): Article {
  const body = text
    .split(/\n\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => ({ kind: 'paragraph' as const, text: block }))
  return {
    kind: 'article',
    fingerprint: 'f',
    madeBy: 'test',
    url: null,
    publisher: null,
    language: 'en',
    kicker: null,
    headline: null,
    headlineOrigin: null,
    standfirst: null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published: { text: '2031-05-06', local: '2031-05-06', zone: null, instant: null, origin: 'metadata' },
    updated: null,
    section: null,
    topics: [],
    alternates: [],
    body,
    text: body.map((block) => block.text).join('\n\n'),
    pictures: [],
    notes: [],
    rights: { terms: null, canceled: false, embargo: null },
    origins: {},
    confidence: 1,
    ...more,
  }
}

/** Names whose words are looked for in a text, which is quick for an article and not for a hostile one. */
const lookedFor = 300

/** What is wrong with a reading; nothing where it holds. */
function faultsOf(article: Article, reading: Reading): string[] {
  const faults: string[] = []
  const wrong = (what: string) => faults.push(what)
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
  const within = ([from, to]: Span, text: string, what: string) => {
    if (!(from >= 0 && from < to && to <= text.length)) wrong(`${what}: no span of the text: ${from}–${to}`)
  }
  const blockOf = (index: number | null, what: string) => {
    if (index !== null && article.body[index] === undefined) wrong(`${what}: there is no block ${index}`)
  }
  const share = (value: number, what: string) => {
    if (!(value >= 0 && value <= 1)) wrong(`${what}: ${value} is no share`)
  }
  const all = `${article.headline ?? ''}\n${article.text}\n${article.pictures.map(({ caption }) => caption ?? '').join('\n')}`
  for (const [index, statement] of (reading.statements ?? []).entries()) {
    const what = `statement ${index}`
    const text = statement.in === 'headline' ? (article.headline ?? '') : article.text
    for (const spans of Object.values(statement.spans)) for (const span of spans) within(span, text, what)
    const printed = (spans: readonly Span[]) => plain(spans.map(([from, to]) => text.slice(from, to)).join(' '))
    if (statement.spans.content.length === 0) wrong(`${what}: says nothing`)
    if (plain(statement.content) !== printed(statement.spans.content)) wrong(`${what}: content “${statement.content}”`)
    if ((statement.cue === null) !== (statement.spans.cue.length === 0)) wrong(`${what}: a cue without its place`)
    if (statement.cue !== null && plain(statement.cue) !== printed(statement.spans.cue))
      wrong(`${what}: cue “${statement.cue}”`)
    if (
      statement.inside !== null &&
      (statement.inside === index || reading.statements?.[statement.inside] === undefined)
    )
      wrong(`${what}: is inside ${statement.inside}`)
    blockOf(statement.block, what)
    if ((statement.block === null) !== (statement.in === 'headline'))
      wrong(`${what}: neither in a block nor in the headline`)
    share(statement.confidence, what)
    const { speaker } = statement
    if (speaker === null || index >= lookedFor) continue
    share(speaker.confidence, `${what}, speaker`)
    // Every word of a name and of a role stands in the article; a name may be put together from two places, a word may not be made.
    for (const words of [speaker.name, speaker.role, speaker.text])
      for (const word of (words ?? '').split(/[\s,]+/).filter(Boolean))
        if (!all.includes(word)) wrong(`${what}: “${word}” of its speaker stands nowhere`)
  }
  for (const [index, figure] of (reading.figures ?? []).entries()) {
    within(figure.span, article.text, `figure ${index}`)
    if (article.text.slice(...figure.span) !== figure.text) wrong(`figure ${index}: “${figure.text}” stands elsewhere`)
    if (!Number.isFinite(figure.value)) wrong(`figure ${index}: its value is ${figure.value}`)
    if (figure.bound !== null && !article.text.includes(figure.bound)) wrong(`figure ${index}: bound “${figure.bound}”`)
    if (figure.statement !== undefined && reading.statements?.[figure.statement] === undefined)
      wrong(`figure ${index}: stands in no statement ${figure.statement}`)
    blockOf(figure.block, `figure ${index}`)
  }
  for (const [index, time] of (reading.times ?? []).entries()) {
    within(time.span, article.text, `time ${index}`)
    if (article.text.slice(...time.span) !== time.text) wrong(`time ${index}: “${time.text}” stands elsewhere`)
    if (time.interval !== null && !(time.interval[0] < time.interval[1]))
      wrong(`time ${index}: ${time.interval.join(' to ')}`)
    blockOf(time.block, `time ${index}`)
  }
  for (const [index, mention] of (reading.mentions ?? []).entries()) {
    for (const span of mention.spans) within(span, article.text, `mention ${index}`)
    if (mention.spans.length === 0) wrong(`mention ${index}: stands nowhere`)
    for (const word of mention.name.split(/\s+/))
      if (!all.includes(word)) wrong(`mention ${index}: “${word}” stands nowhere`)
  }
  return faults
}

describe('a reading', () => {
  it('of every article of the sample edition shows words of the article, at their places', () => {
    const articles = [...captures()].flatMap((file) => recovery.recover(readFileSync(file)).articles)
    expect(articles.length).toBeGreaterThan(20)
    for (const article of articles) expect(faultsOf(article, reader.read(article))).toEqual([])
  })

  it('is the same twice', () => {
    const [file] = captures()
    const [article] = recovery.recover(readFileSync(file as string)).articles
    expect(JSON.stringify(reader.read(article as Article))).toBe(JSON.stringify(reader.read(article as Article)))
  })

  const pieces = [
    ...[
      'Ada Roe',
      'Roe',
      'Mayor',
      'the ministry',
      'he',
      'She',
      'they',
      'Kim',
      'Port Aven',
      'U.S.',
      'officials',
      'a spokesman',
    ],
    ...[
      'said',
      'says',
      'told',
      'asked',
      'denied',
      'according to',
      'did n’t say',
      'would not say',
      'whether',
      'that',
      'if',
      'believes',
    ],
    ...['“', '”', '"', '‘', '’', '‘‘', '``', "''", '(', ')', '—', '--', ':', ';', ',', '.', '?', '…', '\n\n', '\n'],
    ...[
      '10,000',
      '$1.2 billion',
      '1.2.3',
      '99999999999999999999999',
      '-5',
      '½',
      '3–4',
      'a dozen',
      'percent',
      '%',
      '°C',
      'miles',
      'per day',
    ],
    ...[
      'Friday',
      'last month',
      'Nov. 22',
      '2031',
      'in the 1990s',
      'two days ago',
      'tomorrow',
      'May',
      '99:99',
      '31 February',
    ],
    ...['\u0000', '\ud800', '🚢', '\u202e', '漢字', 'İ', '\u00ad', '<b>', '&amp;', '𝒜'],
  ]

  it('holds for whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
          {
            maxLength: 120,
          },
        ),
        fc.constantFrom('en', 'de', 'es', 'fr', 'ja', null),
        (parts, language) => {
          const article = articleOf(parts.join(' '), { language, headline: parts.slice(0, 9).join(' ') || null })
          expect(faultsOf(article, reader.read(article))).toEqual([])
        },
      ),
      { numRuns: process.env.CI ? 2000 : 300 },
    )
  })

  it.each([
    ['one endless word', 'a'.repeat(2_000_000)],
    ['opening marks', '“ '.repeat(300_000)],
    ['one name', 'Ada Roe said. '.repeat(60_000)],
    ['many names', Array.from({ length: 40_000 }, (_, i) => `Ada Roe${i.toString(36)} said she agreed.`).join(' ')],
    ['numbers', '10,000 '.repeat(200_000)],
    ['digits', '9'.repeat(1_000_000)],
    ['days', 'Friday, Nov. 22, 2031, '.repeat(60_000)],
    ['one sentence without an end', 'he said that '.repeat(100_000)],
    ['blocks', 'He said so.\n\n'.repeat(60_000)],
    ['brackets', '('.repeat(500_000)],
  ])('of %s comes to its end', { timeout: 60_000 }, (_, text) => {
    const article = articleOf(text)
    expect(faultsOf(article, reader.read(article)).slice(0, 3)).toEqual([])
  })
})
