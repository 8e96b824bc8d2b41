import { describe, expect, it } from 'vitest'
import { hasOutletBehind } from './plain-title.js'

describe('a title with its outlet behind it', () => {
  const headline = 'Orlsund sells its oldest ferries'
  it('holds the headline', () => {
    expect(hasOutletBehind(`${headline} | Orlsund Post`, headline)).toBe(true)
    expect(hasOutletBehind(`${headline} – News – Post`, headline)).toBe(true)
  })
  it('is none that goes on, is the headline itself, or begins with a kicker', () => {
    expect(hasOutletBehind(headline, headline)).toBe(false)
    expect(hasOutletBehind(`${headline}: Board to lease three others`, headline)).toBe(false)
    expect(hasOutletBehind(`${headline} – the board leases three others`, headline)).toBe(false)
    expect(hasOutletBehind('Ferries – Orlsund Post', 'Ferries')).toBe(false)
  })
})
