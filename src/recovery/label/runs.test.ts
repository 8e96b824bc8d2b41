import { describe, expect, it } from 'vitest'
import { inRuns } from './runs.js'

const all = (own: number[]) =>
  inRuns(
    own,
    own.map((_, i) => i),
  )

describe('runs of body', () => {
  it('leave a block that is not sure of itself among furniture', () => {
    expect(all([0.01, 0.7, 0.02])).toEqual([false, false, false])
  })
  it('keep a block that is sure of itself anywhere', () => {
    expect(all([0.01, 0.9, 0.02])).toEqual([false, true, false])
  })
  it('do not make body of what stands between two paragraphs', () => {
    expect(all([0.99, 0.4, 0.99])).toEqual([true, false, true])
  })
  it('reach over pictures, which are no text', () => {
    expect(inRuns([0.99, 0, 0.55, 0.99], [0, 2, 3])).toEqual([true, false, true, true])
  })
})
