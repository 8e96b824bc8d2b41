import { describe, expect, it } from 'vitest'
import { interval, intervalOfMean, mean } from './bootstrap.mjs'

const rows = Array.from({ length: 60 }, (_, i) => ({ site: `site-${i}`, value: i % 4 === 0 ? 0 : 1 }))

describe('how sure a figure is', () => {
  it('stands around the figure, inside what there is', () => {
    const [low, high] = interval(rows, mean)
    expect(low).toBeLessThan(0.75)
    expect(high).toBeGreaterThan(0.75)
    expect(low).toBeGreaterThan(0.6)
    expect(high).toBeLessThan(0.9)
  })

  it('is the same at the next asking, and does not hang on the order of sites', () => {
    expect(interval(rows, mean)).toEqual(interval(rows, mean))
  })

  it('is wider where the same pages are of few sites, which go wrong together', () => {
    const few = rows.map((row, i) => ({ ...row, site: `site-${i % 4}` }))
    const width = ([low, high]) => high - low
    expect(width(interval(few, mean))).toBeGreaterThan(2 * width(interval(rows, mean)))
  })

  it('is nothing where all pages agree, and is not stated for two sites', () => {
    expect(
      interval(
        rows.map((row) => ({ ...row, value: 1 })),
        mean,
      ),
    ).toEqual([1, 1])
    expect(interval(rows.slice(0, 2), mean)).toBeNull()
  })

  it('of the mean of two figures is narrower than of one alone: they err apart', () => {
    const [low, high] = intervalOfMean([
      [rows, mean],
      [rows, mean],
    ])
    const [alone, up] = interval(rows, mean)
    expect(high - low).toBeLessThan(up - alone)
    expect(
      intervalOfMean([
        [rows, mean],
        [[], mean],
      ]),
    ).toBeNull()
  })
})
