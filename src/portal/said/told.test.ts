/** What pages tell of a reading: never a claim that is none, never a name that is not sure. */
import { describe, expect, it } from 'vitest'
import { figures } from '../../../test/said-article.js'
import type { WithdrawnStatement } from '../../archive/archive.js'
import type { Reading, Speaker, Statement } from '../../model/index.js'
import { idiomOf } from '../words/index.js'
import { amountWords, boundFirst, intervalWords } from './amounts.js'
import { inQuotationMarks } from './quotation-marks.js'
import { toldOf } from './told.js'

const text =
  'Mara Quill said the office knew. The office denied that the bridge was closed. “We wait,” she said.\n\n“And wait.”'
const article = {
  kind: 'article' as const,
  headline: 'Quill: bridge is open',
  text,
  body: text.split('\n\n').map((words) => ({ kind: 'paragraph' as const, text: words })),
}
const quill: Speaker = {
  text: 'Mara Quill',
  name: 'Mara Quill',
  role: 'surveyor',
  kind: 'person',
  method: 'full-name',
  confidence: 0.99,
}
const statement = (content: string, more: Partial<Statement> = {}): Statement => ({
  speaker: quill,
  type: 'speech',
  mode: 'asserted',
  cue: 'said',
  content,
  quoted: 'indirect',
  continued: false,
  inside: null,
  confidence: 0.9,
  said: null,
  block: 0,
  spans: { source: [], cue: [], content: [[text.indexOf(content), text.indexOf(content) + content.length]] },
  ...more,
})
const told = (
  statements: readonly Statement[],
  more: Partial<Reading> = {},
  withdrawn: readonly WithdrawnStatement[] = [],
) =>
  toldOf(
    // Of an article the rest is not looked at.
    { ...wholeArticle, ...article },
    { readBy: 'reading 0.1.0', statements, ...more },
    { figures, withdrawn },
  )
const wholeArticle = {
  fingerprint: '',
  madeBy: '',
  url: null,
  publisher: null,
  language: 'en',
  kicker: null,
  headlineOrigin: 'page' as const,
  standfirst: null,
  byline: null,
  authors: [],
  agency: null,
  dateline: null,
  published: null,
  updated: null,
  section: null,
  topics: [],
  alternates: [],
  pictures: [],
  notes: [],
  rights: { terms: null, canceled: false, embargo: null },
  origins: {},
  confidence: 1,
}

describe('who said what', () => {
  it('gives nobody a statement or a name that is not sure enough', () => {
    expect(told([statement('the office knew', { confidence: 0.69 })]).statements).toBe(0)
    expect(told([statement('the office knew', { quoted: 'direct', confidence: 0.6 })]).statements).toBe(1)
    const [voice] = told([
      statement('the office knew', { speaker: { ...quill, text: 'she', confidence: 0.89 } }),
    ]).voices
    expect(voice).toMatchObject({ kind: 'unresolved', name: null, role: null, lines: [{ printed: 'she' }] })
  })

  it('shows nothing of what was not measured', () => {
    const unmeasured = { direct: null, reported: null, name: null, measured: [] }
    const all = { readBy: 'reading 0.1.0', statements: [statement('the office knew', { confidence: 1 })] }
    expect(toldOf({ ...wholeArticle, ...article }, all, { figures: unmeasured }).statements).toBe(0)
    const named = toldOf({ ...wholeArticle, ...article }, all, { figures: { ...figures, name: null } })
    expect(named.voices.map(({ name }) => name)).toEqual([null])
  })

  it('goes on under the same name and in the same mode alone', () => {
    const first = statement('We wait', { quoted: 'direct' })
    const goesOn = (more: Partial<Statement>) =>
      told([first, statement('And wait', { quoted: 'direct', continued: true, ...more })]).voices.map(
        ({ name, lines }) => [name, lines.map(({ pieces }) => pieces.length)],
      )
    expect(goesOn({})).toEqual([['Mara Quill', [2]]])
    expect(goesOn({ mode: 'denied' })).toEqual([['Mara Quill', [1, 1]]])
    expect(goesOn({ speaker: { ...quill, name: 'Tam Quill' } })).toEqual([
      ['Mara Quill', [1]],
      ['Tam Quill', [1]],
    ])
  })

  it('tells what stands in a denial, question or condition as that, however deep', () => {
    for (const mode of ['denied', 'declined', 'questioned', 'conditional', 'retracted'] as const) {
      const { voices } = told([
        statement('the office knew', { mode }),
        statement('office knew', { inside: 0 }),
        statement('knew', { inside: 1 }),
      ])
      expect(voices[0]?.lines.map(({ through }) => through?.mode)).toEqual([undefined, mode, mode])
    }
    const circle = told([statement('the office knew', { inside: 1 }), statement('knew', { inside: 0 })])
    expect(circle.statements).toBe(2)
  })

  it('gives a figure to whoever says it, with what keeps it from being a claim, and never to somebody unsure', () => {
    const figure = { text: 'one', value: 1, unit: null, bound: null, block: 0, span: [0, 4] as const, statement: 0 }
    const by = (one: Statement) => told([one], { figures: [figure] }).figures?.[0]?.by
    expect(by(statement('the office knew', { mode: 'denied' }))).toMatchObject({ name: 'Mara Quill', mode: 'denied' })
    expect(by(statement('the office knew', { confidence: 0.1 }))).toMatchObject({ name: '', kind: 'unresolved' })
    expect(told([], { figures: [figure] }).figures?.[0]?.by).toBeNull()
  })

  it('says of what no longer holds why, and leads to nothing that is gone', () => {
    const { voices, marks } = told([statement('the office knew')], {}, [
      { statement: statement('We wait'), why: 'correction' },
      { statement: { ...statement('We wait'), content: 'We never wait' }, why: 'revision' },
    ])
    expect(voices[0]?.lines.map(({ withdrawn, pieces }) => [withdrawn, pieces])).toEqual([
      [null, [{ text: 'the office knew', anchor: 0 }]],
      ['correction', [{ text: 'We wait', anchor: text.indexOf('“We') }]],
      ['revision', [{ text: 'We never wait', anchor: null }]],
    ])
    expect(marks.get('body[0]')?.flatMap(({ stretches }) => stretches.flatMap(({ lines }) => lines))).not.toContain(1)
  })

  it('withholds a name that the operator never has shown, and its printed form', () => {
    const speaker = { ...quill, text: 'name withheld', name: null, withheld: true as const }
    expect(told([statement('the office knew', { speaker })]).voices).toMatchObject([
      { kind: 'withheld', name: null, lines: [{ printed: null }] },
    ])
  })

  it('marks the text so that nothing in a denial looks like a claim, and every sentence has one address', () => {
    const { marks } = told([
      statement('that the bridge was closed', { mode: 'denied' }),
      statement('the bridge was closed', { inside: 0 }),
      statement('“We wait,”', { quoted: 'direct' }),
    ])
    const inBody = marks.get('body[0]') ?? []
    expect(inBody.map(({ from, anchor }) => [from, anchor])).toEqual([
      [33, 33],
      [text.indexOf('“We'), text.indexOf('“We')],
    ])
    expect(inBody[0]?.stretches.map(({ from, to, role }) => [text.slice(from, to), role])).toEqual([
      ['The office denied ', null],
      ['that ', 'unclaimed'],
      ['the bridge was closed', 'unclaimed'],
      ['.', null],
    ])
  })

  it('leads into the entries of a live report, to their headlines too, and nowhere where the page sets nothing', () => {
    const live = 'Quill speaks\n\nMara Quill said the office knew.\n\nWhat no entry holds'
    const entry = {
      time: null,
      headline: 'Quill speaks',
      body: [{ kind: 'paragraph' as const, text: live.split('\n\n')[1] ?? '' }],
    }
    const at = (words: string) => [live.indexOf(words), live.indexOf(words) + words.length] as const
    const time = (words: string) => ({
      ...{ text: words, type: 'DATE' as const, value: '2031', interval: ['2031-01-01', '2032-01-01'] as const },
      ...{ anchor: null, block: 0, span: at(words) },
    })
    const { days, marks } = toldOf(
      { ...wholeArticle, ...article, kind: 'liveblog', text: live, body: [], entries: [entry] },
      { readBy: 'reading 0.1.0', times: [time('Quill speaks'), time('the office'), time('no entry')] },
      { figures },
    )
    expect(days?.[0]?.mentions.map(({ anchor }) => anchor)).toEqual([0, live.indexOf('Mara'), null])
    expect([...marks.keys()]).toEqual(['entries[0].headline', 'entries[0].body[0]'])
  })

  it('bears spans that lie outside the text, upside down or a thousand at a time', () => {
    const odd = {
      ...statement('knew'),
      spans: { source: [[9e9, -1] as const], cue: [], content: [[-5, 9e9] as const] },
    }
    expect(() => told([odd, ...Array.from({ length: 20_000 }, () => odd)])).not.toThrow()
  })
})

describe('days and numbers', () => {
  const en = idiomOf('en')
  it.each([
    [['2031-05-02', '2031-05-03'], '2 May 2031'],
    [['2031-05-01', '2031-06-01'], 'May 2031'],
    [['2031-01-01', '2032-01-01'], '2031'],
    [['2030-01-01', '2040-01-01'], '2030 – 2039'],
    [['2031-04-28', '2031-05-05'], '28 April – 4 May 2031'],
    [['2031-04-01', '2031-07-01'], 'April – June 2031'],
    [['2031-05-02T18:40', '2031-05-02T18:41'], '2 May 2031, 18:40'],
    [['2031-05-02T06:00', '2031-05-02T12:00'], '2 May 2031, 06:00 – 12:00'],
    [['2031-05-02T20:00', '2031-05-03T06:00'], '2 May 2031, 20:00 – 06:00'],
    [['2031-13-02', '2031-05-03'], null],
    [['2031-05-03', '2031-05-02'], null],
    [['<b>', '9'.repeat(999)], null],
  ] as const)('%s is %s', (interval, words) => {
    expect(intervalWords(interval, en)?.replaceAll(/\s*–\s*/g, ' – ') ?? null).toBe(words)
  })

  it('are written as the language writes them, with the money that they are of', () => {
    expect(amountWords({ value: 43_000_000 }, en)).toBe('43 million')
    expect(amountWords({ value: 43_000_000 }, idiomOf('de'))).toBe('43 Millionen')
    expect(amountWords({ value: 1_250_000_000, currency: 'EUR' }, en)).toBe('€1.25bn')
    expect(amountWords({ value: 43_200_117 }, en)).toBe('43,200,117')
    expect(amountWords({ value: 10_000 }, en)).toBe('10,000')
    expect(amountWords({ value: 1, to: 2, currency: 'EUR' }, en)).toBe('€1 to €2')
    expect(amountWords({ value: 5, currency: '<b>' }, en)).toBe('5')
    expect(amountWords({ value: Number.NaN }, en)).toBeNull()
  })

  it('have their bound where the article has it', () => {
    expect(boundFirst({ bound: 'More than', text: 'more than 40 boats' })).toBe(true)
    expect(boundFirst({ bound: 'or more', text: '40 boats or more' })).toBe(false)
    expect(boundFirst({ bound: null, text: '40 boats' })).toBe(true)
  })

  it('quotations have their marks once', () => {
    expect(inQuotationMarks('We wait', 'en')).toBe('“We wait”')
    expect(inQuotationMarks('“We wait,”', 'en')).toBe('“We wait,”')
    expect(inQuotationMarks('“We wait', 'en')).toBe('“We wait”')
    expect(inQuotationMarks('Wir warten', 'de-AT')).toBe('„Wir warten“')
  })
})
