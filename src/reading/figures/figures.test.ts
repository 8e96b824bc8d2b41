import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.js'
import type { Figure } from '../../model/index.js'
import { findTimes } from '../times/find-times.js'
import { readWords } from '../tokens/words.js'
import { findFigures } from './find-figures.js'

const figuresIn = (text: string, language: string): Figure[] => {
  const words = readWords(text)
  const times = findTimes(words, { language, anchor: { day: '2031-05-07', from: 'published' } })
  return findFigures(words, { language, times })
}

const row = (figure: Figure): string =>
  [
    figure.text,
    '=',
    figure.to === undefined ? figure.value : `${figure.value}..${figure.to}`,
    figure.currency,
    figure.unit,
    figure.per && `per ${figure.per}`,
    figure.bound && `(${figure.bound})`,
    figure.conversion && `also ${figure.conversion.value} ${figure.conversion.unit}`,
  ]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' ')

/** A sentence a line, its figures indented under it. */
function casesOf(language: string): { readonly text: string; readonly figures: string[] }[] {
  const cases: { readonly text: string; readonly figures: string[] }[] = []
  for (const line of readFileSync(join(import.meta.dirname, 'fixtures', `${language}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('    ')) cases.at(-1)?.figures.push(line.trim())
    else if (line.endsWith('.') || line.endsWith('!')) cases.push({ text: line, figures: [] })
  }
  return cases
}

describe.each(['en', 'de', 'es', 'fr'])('figures in sentences of %s', (language) => {
  it.each(casesOf(language))('$text', ({ text, figures }) =>
    expect(figuresIn(text, language).map(row)).toEqual(figures),
  )
})

describe('a figure', () => {
  it('names the innermost statement that it stands in', () => {
    const text = 'Roe said the mayor had told her 40 boats sank. Later 9 more boats sank.'
    const statement = (content: [number, number]) => ({
      speaker: null,
      type: 'speech' as const,
      mode: 'asserted' as const,
      cue: null,
      content: '',
      quoted: 'indirect' as const,
      continued: false,
      inside: null,
      confidence: 1,
      said: null,
      block: 0,
      spans: { source: [], cue: [], content: [content] },
    })
    const statements = [statement([9, 45]), statement([32, 45])]
    const figures = findFigures(readWords(text), { language: 'en', statements })
    expect(figures.map((figure) => figure.statement)).toEqual([1, undefined])
  })

  it('is read in no language that has no data', () =>
    expect(findFigures(readWords('40 boats'), { language: 'xx' })).toEqual([]))
})

describe('a bare $', () => {
  const money = (text: string, homes?: string[]) =>
    findFigures(readWords(text), { language: 'en', ...(homes === undefined ? {} : { homes }) }).map(
      ({ currency, unit }) => currency ?? unit,
    )
  it.each<[string, string[] | undefined, (string | null)[]]>([
    ['It cost $5 million.', undefined, ['USD']],
    ['It cost $5 million.', ['US'], ['USD']],
    ['It cost $5 million, or 5 million dollars.', ['CA'], ['dollars', 'dollars']],
    ['It cost $5 million, paid to the US$2 million fund.', ['AU'], ['AUD', 'USD']],
    ['It cost C$5 million ($3.6 million).', ['CA'], ['CAD']],
    ['It cost $5 million.', ['CA', 'US'], ['dollars']],
    ['It cost $5 million. All sums are in Canadian dollars.', undefined, ['CAD']],
    ['It cost $5 million, and $2 of it in U.S. dollars.', ['CA'], ['USD', 'USD']],
    ['It cost 5 million Australian dollars and $2.', undefined, ['AUD', 'USD']],
    ['It cost $5 in Canadian dollars and $4 in Australian dollars.', undefined, ['dollars', 'dollars']],
  ])('%s from %s', (text, homes, expected) => expect(money(text, homes)).toEqual(expected))
  it('is a peso where the language of its country is written', () => {
    const found = (homes: string[]) => findFigures(readWords('Costó $500.'), { language: 'es', homes })[0]?.currency
    expect([found(['MX']), found(['ES'])]).toEqual(['MXN', 'USD'])
  })
})

describe('hostile input', () => {
  it('costs its length', { timeout: 60_000 }, () => {
    for (const text of [
      '9'.repeat(100_000),
      '1,000,'.repeat(50_000),
      'one hundred thousand million and '.repeat(10_000),
      '12 of the '.repeat(30_000),
      '$'.repeat(100_000),
      '5 to '.repeat(50_000),
      'between 5 and '.repeat(30_000),
      '5 km ('.repeat(30_000),
      'hundreds of thousands of '.repeat(20_000),
      '12 big old red '.repeat(30_000),
    ]) {
      expect(cpuTime(() => findFigures(readWords(text), { language: 'en' }))).toBeLessThan(6_000)
    }
  })

  it('never throws; values are numbers and spans hold their texts in order', () => {
    const words = fc.constantFrom(
      ...'$ 5 10 1,000 1.5 million percent to - and between more than half a third of the two dozen ( ) miles km people per day % € 9/11 one in five 00 9999999999999999999999 hundreds'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ')
        let at = 0
        for (const figure of findFigures(readWords(text), { language: 'en' })) {
          expect(Number.isFinite(figure.value)).toBe(true)
          expect(figure.span[0]).toBeGreaterThanOrEqual(at)
          expect(text.slice(...figure.span)).toBe(figure.text)
          if (figure.to !== undefined) expect(figure.to).toBeGreaterThan(figure.value)
          at = figure.span[1]
        }
      }),
    )
  })
})
