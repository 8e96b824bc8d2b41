import { describe, expect, it } from 'vitest'
import { deciding, probabilities, probability, readModel } from './trees.js'

const columns = ['weight', 'links', 'ends']
/** Two trees of one question each, on columns in another order than the rows have them. */
const model = readModel(
  {
    name: 'a small one',
    features: ['ends', 'weight'],
    base: 0.5,
    trees: [
      { feature: [1, -1, -1], threshold: [0.1, 0, 0], left: [1, 0, 0], right: [2, 0, 0], value: [0, -2, 1] },
      { feature: [0, -1, -1], threshold: [-0.1, 0, 0], left: [1, 0, 0], right: [2, 0, 0], value: [0, -1, 3] },
    ],
  },
  columns,
  'small.json',
)
const chance = (odds: number) => 1 / (1 + Math.exp(-odds))

describe('a model of trees', () => {
  it('sums what each tree says of a row', () => {
    expect(probability(model, Float32Array.from([5, 0, 1]), 0)).toBe(chance(0.5 + 1 + 3))
    expect(probability(model, Float32Array.from([0, 0, -1]), 0)).toBe(chance(0.5 - 2 - 1))
  })

  it('answers alike for one row and for many', () => {
    const rows = Float32Array.from({ length: 3 * 50 }, (_, i) => ((i * 7919) % 13) / 6 - 1)
    const starts = Int32Array.from({ length: 50 }, (_, i) => i * 3)
    expect(probabilities(model, rows, starts)).toEqual(Float64Array.from(starts, (at) => probability(model, rows, at)))
  })

  it('compares as with the stored threshold, though it keeps a single float of it', () => {
    // 0.1 and −0.1 as single floats are not those numbers: one is above, the other below.
    expect(probability(model, Float32Array.from([0.1, 0, -0.1]), 0)).toBe(chance(0.5 + 1 - 1))
  })

  it('settles what is unlikely beyond doubt without asking all trees, and nothing else', () => {
    // Each tree speaks against a row without weight, and for a row with some; the second column turns the last trees.
    const against = {
      feature: [0, -1, -1],
      threshold: [0.5, 0, 0],
      left: [1, 0, 0],
      right: [2, 0, 0],
      value: [0, -0.2, 0.1],
    }
    const late = { ...against, feature: [1, -1, -1], value: [0, 0.05, 0.1] }
    const long = readModel(
      {
        name: 'a long one',
        features: ['weight', 'links'],
        base: 0,
        trees: [...Array(60).fill(against), ...Array(20).fill(late)],
      },
      columns,
      'long.json',
    )
    const rows = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0])
    const starts = Int32Array.of(0, 3, 6, 9)
    const whole = probabilities(long, rows, starts)
    const settled = probabilities(long, rows, starts, 0.02)
    expect(settled[1]).toBe(whole[1])
    expect(settled[3]).toBe(whole[3])
    expect(settled[0]).not.toBe(whole[0])
    expect(settled[0]).toBeLessThan(0.02)
    expect(settled[2]).toBeLessThan(0.02)
  })

  it('names the columns that moved the answer', () => {
    expect(deciding(model, Float32Array.from([5, 0, 1]), 0)).toEqual([
      { feature: 'ends', effect: 3 },
      { feature: 'weight', effect: 1 },
    ])
  })
})
