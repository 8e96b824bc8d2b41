import { describe, expect, it } from 'vitest'
import type { PrintedTime } from '../model/index.js'
import { embargoOf, instantOf, NEVER, sortedBy } from './instants.js'

const time = (local: string, instant: string | null = null): PrintedTime => ({
  text: local,
  local,
  zone: null,
  instant,
  origin: 'page',
})
const RECEIVED = '2026-03-10T12:00:00.000Z'

describe('what lists go by', () => {
  it('is the instant of publication, else the local time read as UTC, else the day', () => {
    expect(sortedBy({ published: time('2026-03-09T18:00', '2026-03-09T17:00:00Z'), updated: null }, RECEIVED)).toBe(
      '2026-03-09T17:00:00.000Z',
    )
    expect(sortedBy({ published: time('2026-03-09T18:00'), updated: null }, RECEIVED)).toBe('2026-03-09T18:00:00.000Z')
    expect(sortedBy({ published: time('2026-03-09'), updated: null }, RECEIVED)).toBe('2026-03-09T00:00:00.000Z')
  })
  it('is the update where no publication is known, and the capture where neither is', () => {
    expect(sortedBy({ published: null, updated: time('2026-03-09T20:00') }, RECEIVED)).toBe('2026-03-09T20:00:00.000Z')
    expect(sortedBy({ published: null, updated: null }, RECEIVED)).toBe(RECEIVED)
  })
  it('is never a date that lies ahead of the capture, or no date at all', () => {
    expect(sortedBy({ published: time('2099-01-01'), updated: null }, RECEIVED)).toBe(RECEIVED)
    expect(sortedBy({ published: time('2026-13-45T99:99'), updated: null }, RECEIVED)).toBe(RECEIVED)
  })
})

it('instants compare as text however precisely they are written', () => {
  expect(instantOf('2026-03-10T12:00:00Z')).toBe(instantOf('2026-03-10T14:00:00.000+02:00'))
})

it('an embargo that nobody can read holds for good', () => {
  expect(embargoOf('until further notice')).toBe(NEVER)
  expect(embargoOf(null)).toBeNull()
})
