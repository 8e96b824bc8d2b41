import { describe, expect, it } from 'vitest'
import type { Reading } from '../model/index.js'
import { isReading } from './stored-reading.js'

const reading: Reading = {
  readBy: 'reading 0.2.0',
  statements: [
    {
      speaker: {
        text: 'Pell',
        name: 'Ines Pell',
        role: 'mayor',
        kind: 'person',
        method: 'surname',
        confidence: 0.9,
        withheld: true,
      },
      type: 'speech',
      mode: 'asserted',
      cue: 'said',
      content: 'the quay will open',
      quoted: 'indirect',
      continued: false,
      inside: null,
      confidence: 0.9,
      said: { value: '2031-05-04', medium: null },
      block: 0,
      in: 'headline',
      spans: { source: [[0, 4]], cue: [[5, 9]], content: [[10, 28]] },
    },
  ],
  figures: [
    {
      text: '4 miles',
      value: 4,
      to: 5,
      unit: 'mile',
      currency: 'USD',
      bound: null,
      per: 'day',
      conversion: { text: '6 km', value: 6, unit: 'kilometre' },
      statement: 0,
      block: 0,
      span: [1, 8],
    },
  ],
  times: [
    {
      text: 'Friday',
      type: 'DATE',
      value: '2031-05-02',
      interval: ['2031-05-02', '2031-05-03'],
      anchor: 'published',
      block: 0,
      span: [3, 9],
    },
  ],
  mentions: [
    {
      name: 'Port Aven',
      kind: 'place',
      roles: ['town'],
      spans: [[0, 9]],
      place: { geonames: 1, country: 'FR', latitude: 47.9, longitude: -3.7 },
    },
  ],
}

const optionalFields = new Set(
  ['statements', 'figures', 'times', 'mentions', 'in', 'withheld', 'place'].concat([
    'to',
    'currency',
    'per',
    'conversion',
    'statement',
  ]),
)

/** The same with one value at a time put in place of another, and without one field at a time: path and result. */
function* changed(
  value: unknown,
  path = '',
): Generator<{ path: string; name: string; with: (other: unknown) => unknown }> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, held] of Object.entries(value)) {
    const put = (other: unknown): unknown => {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
      if (other === undefined) Reflect.deleteProperty(copy, name)
      else Reflect.set(copy, name, other)
      return copy
    }
    yield { path: `${path}.${name}`, name, with: put }
    for (const inner of changed(held, `${path}.${name}`))
      yield { path: inner.path, name: inner.name, with: (other) => put(inner.with(other)) }
  }
}

describe('a kept reading', () => {
  it('is taken as it was written, with or without what may be missing', () => {
    expect(isReading(reading)).toBe(true)
    expect(isReading({ readBy: 'reading 0.1.0' })).toBe(true)
    expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true)
  })

  it('may hold what a later version adds', () => {
    for (const { path, with: put } of changed(reading))
      if (path.endsWith('.speaker') || path.endsWith('.place'))
        expect(isReading(put({ ...readAt(path), added: ['x'] })), path).toBe(true)
    expect(isReading({ ...reading, moods: [] })).toBe(true)
  })

  it('is none when one value is of another kind', () => {
    for (const { path, with: put } of changed(reading)) {
      expect(isReading(put(Symbol.iterator)), path).toBe(false)
      expect(isReading(put({})), path).toBe(false)
      expect(isReading(put(Number.NaN)), path).toBe(false)
    }
  })

  it('is none without a field that every version writes', () => {
    for (const { path, name, with: put } of changed(reading))
      if (!/^\d+$/.test(name)) expect(isReading(put(undefined)), path).toBe(optionalFields.has(name))
  })

  it('is nothing else', () => {
    for (const other of [null, undefined, 'reading', 4, [], [reading], {}]) expect(isReading(other)).toBe(false)
  })
})

function readAt(path: string): object {
  let at: unknown = reading
  for (const name of path.split('.').slice(1)) at = Reflect.get(at as object, name)
  return at as object
}
