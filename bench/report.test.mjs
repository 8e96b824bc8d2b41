import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './data.mjs'
import { between, summary } from './report.mjs'

const page = 'Before.\n<!-- written by npm run bench: begin -->\nold\n<!-- written by npm run bench: end -->\nAfter.\n'

describe('the table in the README', () => {
  it('stands between its marks, and nothing else changes', () => {
    const once = between(page, 'new')
    expect(once).toBe(page.replace('old', 'new'))
    expect(between(once, 'new')).toBe(once)
  })

  it('has its marks in the README, and is refused without them', () => {
    expect(() => between(readFileSync(path.join(root, 'README.md'), 'utf8'), 'new')).not.toThrow()
    expect(() => between('No marks.', 'new')).toThrow(/README/)
  })

  it('has a line a reader, ours in bold', () => {
    const row = { value: 0.95, exact: 0.5, headline: 0.9, authors: 0.8, ms: 7.2, against: 2.51, peak: 200.4 }
    const [, , , , ours, peer] = summary([
      { ...row, name: 'Broadsheet', ours: true },
      { ...row, name: 'Peer', ours: false },
    ]).split('\n')
    expect(ours).toBe('| **Broadsheet** | 0.950 | 0.500 | 0.900 | 0.800 | 7 ms | 2.5× | 200 MB |')
    expect(peer).toMatch(/^\| Peer \|/)
  })
})
