import { describe, expect, it } from 'vitest'
import { archivePlot } from './plot.mjs'

const run = (articles, ms) => ({
  articles,
  rows: [
    { kind: 'front & all', p95: ms },
    { kind: 'search', p95: ms * 2 },
  ],
})

describe('the plot of cost against size', () => {
  it('has a line for each kind, a point for each size, and says its figures in words', () => {
    const svg = archivePlot([run(1_000, 2), run(100_000, 4)], ['front & all', 'search'])
    expect(svg.match(/class="line"/g)).toHaveLength(2)
    expect(svg.match(/class="dot"/g)).toHaveLength(4)
    expect(svg).toContain('front &amp; all 1000: 2.0 ms, 100000: 4.0 ms')
    expect(svg).not.toContain('NaN')
  })

  it('sets the names of lines that end at one height under each other', () => {
    const svg = archivePlot([run(1_000, 2), run(10_000, 2)], ['front & all', 'front & all'])
    const heights = [...svg.matchAll(/class="name" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(Math.abs((heights[1] ?? 0) - (heights[0] ?? 0))).toBeGreaterThanOrEqual(16)
  })
})
