import { describe, expect, it } from 'vitest'
import { costOf, costPart, medianPass } from './cost.mjs'

const row = (key, ms, failed = null) => ({ key, ms, bytes: 1000, article: null, failed })

describe('what reading costs', () => {
  it('is held against the DOM of the same pages, those that were never read to their end left out', () => {
    const dom = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 100],
    ])
    const { ms, against, slow } = costOf({ rows: [row('b', 8), row('a', 4), row('c', null, 'over 20 s')] }, dom)
    expect({ ms, against, slow }).toEqual({ ms: [4, 8], against: 4, slow: 1 })
  })

  it('takes the median of several passes page by page', () => {
    const passes = [[row('a', 1)], [row('a', 9)], [row('a', 2)]].map((rows, k) => ({ rows, peak: 50 + k, begun: 1 }))
    expect(medianPass(passes)).toMatchObject({ rows: [{ key: 'a', ms: 2 }], peak: 52 })
  })

  it('counts a page as missed that any of several passes missed', () => {
    const passes = [[row('a', 1)], [row('a', null, 'over 20 s')], [row('a', 2)]].map((rows, k) => ({
      rows,
      peak: 50,
      begun: k + 1,
    }))
    expect(medianPass(passes)).toMatchObject({ rows: [{ key: 'a', ms: null, failed: 'over 20 s' }], begun: 3 })
  })

  it('is said for a process that has read every page before, too', () => {
    const own = { rows: [row('a', 6), row('b', 6)], peak: 90, begun: 1 }
    const settled = { dom: { rows: [row('a', 1), row('b', 3)] }, own }
    const part = costPart([{ name: 'Broadsheet', ours: true, ...own }], new Map([['a', 2]]), {
      pages: 'two pages',
      limits: { page: 20 },
      settled,
    })
    expect(part).toContain('median page takes 6.0 ms, and all of them 3.0× the DOM in the same state')
  })

  it('is printed with how many pages were too slow and how many processes it took', () => {
    const passes = [
      { name: 'Broadsheet', ours: true, rows: [row('a', 4)], peak: 90, begun: 1 },
      { name: 'Slow', ours: false, rows: [row('a', null, 'over 20 s')], peak: 900, begun: 2 },
    ]
    const part = costPart(passes, new Map([['a', 2]]), { pages: 'one page', limits: { page: 20 } })
    expect(part).toContain('| **Broadsheet** | 1 | 4.0 | 4.0 | 4 ms | 250 | 2.0× | 90 |')
    expect(part).toContain('| Slow | 1 | – | – | over 20 s (1 pages) | – | –× | 900 (2 processes) |')
  })
})
