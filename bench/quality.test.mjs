import { describe, expect, it } from 'vitest'
import { covered } from './crossvalidation.mjs'
import { languagesPart } from './languages.mjs'
import { qualityPart, textFigure } from './quality.mjs'

const body = (set, id, value, more = {}) => ({ set, id, site: `${id}.example`, body: value, exact: 0, ...more })
const right = [1, 0, 0]
const half = [0.5, 0.5, 0]
const ids = ['one', 'two', 'three', 'four']
const rows = (value) => [
  ...ids.map((id) => body('aeb', id, value)),
  ...ids.map((id) => body('fundus', id, value)),
  ...ids.map((id) => ({ set: 'trafilatura', id, site: `${id}.example`, snip: [2, 0, 0, 1] })),
]

describe('the table of quality', () => {
  it('has a line a reader and its pages, ours in bold, and says what was measured elsewhere', () => {
    const part = qualityPart(
      [
        { pages: 'report', readers: [{ name: 'Broadsheet', ours: true, rows: rows(right) }] },
        { pages: 'all folds', readers: [{ name: 'Peer', ours: false, rows: rows(half) }] },
      ],
      ['No reader failed.'],
    )
    expect(part).toContain(
      '| report | **Broadsheet** | 1.000 (1.000–1.000) | 0.000 (0.000–0.000) | 1.000 (1.000–1.000) |',
    )
    expect(part).toMatch(/\| all folds \| Peer \| 0\.667 /)
    expect(part).toContain('| as measured elsewhere | trafilatura')
    expect(part.endsWith('No reader failed.')).toBe(true)
  })

  it('means text by the mean of three measures, and by none where one was not measured', () => {
    expect(textFigure(rows(half)).value).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3)
    expect(textFigure(rows(half).filter((r) => r.set !== 'fundus'))).toBeNull()
  })
})

describe('the table by language', () => {
  const languages = new Map(['aeb', 'fundus', 'trafilatura'].flatMap((set) => ids.map((id) => [`${set}/${id}`, 'de'])))
  const readers = [
    { name: 'Broadsheet', ours: true, rows: rows(right) },
    { name: 'Peer', ours: false, rows: rows(half) },
    { name: 'Worse', ours: false, rows: rows([0, 1, 0]) },
  ]

  it('names the best peer for each', () => {
    expect(languagesPart(readers, languages, 'these')).toContain(
      '| de | 8 | 1.000 | 0.667 Peer | 4 | 1.000 | 1.000 Peer |',
    )
  })

  it('leaves out a language of which there are too few pages to say anything', () => {
    const few = new Map([['aeb/one', 'fr']])
    expect(languagesPart(readers, few, 'these')).not.toContain('| fr |')
  })

  it('works without any peer', () => {
    expect(languagesPart(readers.slice(0, 1), languages, 'these')).toContain('| de | 8 | 1.000 | – |')
  })
})

describe('cross-validated predictions', () => {
  it('count for the cases that they cover', () => {
    const cases = ids.map((id) => ({ set: 'aeb', id }))
    expect(
      covered(cases, [
        { set: 'aeb', id: 'two' },
        { set: 'fundus', id: 'one' },
      ]),
    ).toEqual([cases[1]])
  })
})
