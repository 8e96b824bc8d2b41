import { describe, expect, it } from 'vitest'
import { escaped, plot } from './plot.mjs'

const words = { across: 'CPU ms a page', up: 'F1' }
const dots = [
  { name: 'Broadsheet', ms: 4, value: 0.97, ends: [0.95, 0.98], ours: true },
  { name: 'Quick & "dirty" <b>', ms: 24, value: 0.93, ends: null, ours: false },
  { name: 'Slow', ms: 155, value: 0.931, ends: [0.9, 0.95], ours: false },
]
const circles = (svg) =>
  [...svg.matchAll(/<circle class="([^"]*)" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, kind, x, y]) => ({
    kind,
    x: Number(x),
    y: Number(y),
  }))
const labels = (svg) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" class="name[^"]*">([^<]*)</g)].map(
    ([, x, y, anchor, text]) => ({ x: Number(x), y: Number(y), anchor, text }),
  )

describe('the plot of quality against cost', () => {
  it('puts the cheaper to the left and the better up', () => {
    const [ours, quick, slow] = circles(plot(dots, words))
    expect(ours.x).toBeLessThan(quick.x)
    expect(quick.x).toBeLessThan(slow.x)
    expect(ours.y).toBeLessThan(quick.y)
  })

  it('makes equal ratios equal distances', () => {
    const [a, b, c] = circles(
      plot(
        [2, 20, 200].map((ms) => ({ name: `${ms}`, ms, value: 0.9 })),
        words,
      ),
    )
    expect(b.x - a.x).toBeCloseTo(c.x - b.x, 0)
  })

  it('marks Broadsheet, and nobody else', () => {
    expect(circles(plot(dots, words)).map((c) => c.kind)).toEqual(['dot ours', 'dot', 'dot'])
  })

  it('escapes names in text and in the words for those who do not see it', () => {
    const svg = plot(dots, words)
    expect(svg).toContain('>Quick &amp; &quot;dirty&quot; &lt;b&gt;</text>')
    expect(svg).not.toMatch(/<b>|dirty"/)
    expect(escaped('a&b<c>"d"')).toBe('a&amp;b&lt;c&gt;&quot;d&quot;')
  })

  it('never prints two names over each other, though dots lie close', () => {
    const close = Array.from({ length: 5 }, (_, i) => ({ name: `Reader ${i}`, ms: 30 + i, value: 0.93 + i / 500 }))
    const placed = labels(plot(close, words)).map(({ x, y, anchor, text }) => {
      const wide = text.length * 7
      return { x0: anchor === 'end' ? x - wide : x, x1: anchor === 'end' ? x : x + wide, y }
    })
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) expect(a.x1 <= b.x0 || b.x1 <= a.x0 || Math.abs(a.y - b.y) > 11).toBe(true)
  })

  it('keeps every name inside the picture, at its right edge too', () => {
    const crowded = [
      { name: 'article-extractor', ms: 52, value: 0.916 },
      { name: 'Defuddle on linkedom', ms: 91, value: 0.919 },
      { name: 'Readability on jsdom', ms: 114, value: 0.93 },
    ]
    for (const { x, anchor, text } of labels(plot(crowded, words)))
      expect(anchor === 'end' ? x : x + text.length * 7).toBeLessThanOrEqual(760)
  })

  it('draws what no reader can go below, where that is known', () => {
    const svg = plot(dots, words, { name: 'a DOM alone', ms: 2 })
    const [, line] = /class="floor" d="M([\d.]+) /.exec(svg)
    expect(Number(line)).toBeLessThan(circles(svg)[0].x)
    expect(svg).toContain('>a DOM alone</text>')
    expect(plot(dots, words)).not.toContain('class="floor"')
  })

  it('knows light and dark, and draws one dot as well as many', () => {
    expect(plot(dots.slice(0, 1), words)).toContain('prefers-color-scheme:dark')
    expect(plot(dots.slice(0, 1), words)).not.toContain('NaN')
  })
})
