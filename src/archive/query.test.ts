import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.js'

const tree = (text: string) => parseQuery(text).query
const words = (text: string, beginning = false) => ({ kind: 'words', text, beginning })

describe('a search query', () => {
  it('asks for all words', () => {
    expect(tree('ferry strike')).toEqual({ kind: 'and', parts: [words('ferry'), words('strike')] })
  })
  it('lets OR bind closer than a space', () => {
    expect(tree('strike ferry OR train')).toEqual({
      kind: 'and',
      parts: [words('strike'), { kind: 'or', parts: [words('ferry'), words('train')] }],
    })
  })
  it('takes a phrase in any quotation marks', () => {
    for (const phrase of ['"third week"', '“third week”', '„third week“', '«third week»', '「third week」'])
      expect(tree(phrase)).toEqual(words('third week'))
  })
  it('leaves out what has a minus before it, and not what has one inside', () => {
    expect(tree('-rain')).toEqual({ kind: 'not', part: words('rain') })
    expect(tree('-(rain OR snow)')).toMatchObject({ kind: 'not', part: { kind: 'or' } })
    expect(tree('on-the-record')).toEqual(words('on-the-record'))
  })
  it('reads fields', () => {
    expect(tree('agency:AP author:"Kim Lee" Outlet:Post')).toEqual({
      kind: 'and',
      parts: [
        { kind: 'field', field: 'agency', text: 'AP' },
        { kind: 'field', field: 'author', text: 'Kim Lee' },
        { kind: 'field', field: 'outlet', text: 'Post' },
      ],
    })
    expect(tree('constructor:x')).toEqual(words('constructor:x'))
  })
  it('reads what articles say', () => {
    expect(tree('said:"Shin Wonsik" figure:troop* when:2024-3')).toEqual({
      kind: 'and',
      parts: [
        { kind: 'reading', field: 'said', text: 'Shin Wonsik', beginning: false },
        { kind: 'reading', field: 'figure', text: 'troop', beginning: true },
        { kind: 'reading', field: 'when', text: '2024-03', beginning: false },
      ],
    })
    expect(tree('-when:2024-11-22')).toMatchObject({ kind: 'not', part: { text: '2024-11-22' } })
    const { query, problems } = parseQuery('when:friday')
    expect([query, problems[0]?.fix]).toEqual([words('friday'), 'write when:2024-11-22, when:2024-11 or when:2024'])
  })
  it('names the field that was meant by one that is none', () => {
    for (const [written, meant] of [
      ['sayd:Kim', 'said'],
      ['siad:Kim', 'said'],
      ['figre:troops', 'figure'],
      ['whne:2024', 'when'],
      ['agancy:AP', 'agency'],
      ['https://post.example', null],
      ['note:this', null],
    ] as const) {
      const { query, problems } = parseQuery(written)
      expect([written, query]).toEqual([written, words(written)])
      expect([written, problems[0]?.fix ?? null]).toEqual([written, meant === null ? null : `was ${meant}: meant?`])
    }
  })
  it('reads days, months and years', () => {
    expect(tree('after:2024-11')).toEqual({ kind: 'after', instant: '2024-11-01T00:00:00.000Z' })
    expect(tree('before:2024')).toEqual({ kind: 'before', instant: '2024-01-01T00:00:00.000Z' })
  })
  it('says what it could not read and takes it as words', () => {
    const { query, problems } = parseQuery('after:2024-02-31 "never closed')
    expect(query).toEqual({ kind: 'and', parts: [words('2024-02-31'), words('never closed')] })
    expect(problems.map(({ what }) => what)).toEqual(['"2024-02-31" is no day', 'a quotation mark is never closed'])
    expect(parseQuery('agency: AP').problems).toHaveLength(1)
  })
  it('asks nothing of nothing', () => {
    for (const text of ['', '  ', '""', 'OR', 'AND', ')', '((']) expect([text, tree(text)]).toEqual([text, null])
  })
  it('ends for every text, with a tree no deeper than its brackets', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('(', ')', '"', '-', 'OR', ' ', 'a', 'agency:', 'after:', '2024', '“', '*', '京', '\0'),
          { maxLength: 80 },
        ),
        (parts) => {
          expect(JSON.stringify(parseQuery(parts.join('')).query).length).toBeLessThan(10_000)
        },
      ),
      { numRuns: 500, seed: 1 },
    )
    expect(parseQuery('('.repeat(5000)).query).toBeNull()
    expect(parseQuery('-('.repeat(400)).query).toBeNull()
  })
})
