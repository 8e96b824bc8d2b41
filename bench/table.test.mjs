import { describe, expect, it } from 'vitest'
import { change, fixed, share, table, withInterval } from './table.mjs'

describe('tables', () => {
  it('have a head, a rule and a line a row; a bar in a cell stays in its cell', () => {
    expect(table(['reader', 'F1'], [['a|b', 0.5]])).toBe('| reader | F1 |\n|---|---|\n| a\\|b | 0.5 |')
  })

  it('print shares with three places and a dash where nothing was measured', () => {
    expect([share(0.98765), share(0), share(null), share(Number.NaN), fixed(undefined, 1)]).toEqual([
      '0.988',
      '0.000',
      '–',
      '–',
      '–',
    ])
  })

  it('print how sure a figure is beside it, where that is known', () => {
    expect(withInterval(0.943, [0.902, 0.974])).toBe('0.943 (0.902–0.974)')
    expect(withInterval(0.943, null)).toBe('0.943')
    expect(withInterval(null, null)).toBe('–')
  })

  it('print a change with its sign, and a dot for what does not show', () => {
    expect([change(0.5, 0.25), change(0.25, 0.5), change(0.5004, 0.5), change(7, 9, 0), change(null, 1)]).toEqual([
      '+0.250',
      '−0.250',
      '·',
      '−2',
      '–',
    ])
  })
})
