import { expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'
import { oneKindEach } from './one-kind.js'

const words = readWords('Arden won. Arden lost. ARDEN rests.')
const spans = (...kinds: [NameSpan['kind'], number][]): NameSpan[] =>
  kinds.map(([kind, confidence], n) => ({ from: n * 3, to: n * 3 + 1, kind, confidence }))

it('what is twice a team and once a place is a team, and less sure where it was the place', () => {
  const names = oneKindEach(words, spans(['organisation', 0.6], ['place', 0.8], ['organisation', 0.7]))
  expect(names.map(({ kind, confidence }) => [kind, confidence])).toEqual([
    ['organisation', 0.6],
    ['organisation', 0.4],
    ['organisation', 0.7],
  ])
})

it('a short form is what its long form is', () => {
  const text = readWords('Ada Austin spoke. Austin left.')
  const names = oneKindEach(text, [
    { from: 0, to: 2, kind: 'person', confidence: 0.9 },
    { from: 4, to: 5, kind: 'place', confidence: 0.7 },
  ])
  expect(names.map(({ kind }) => kind)).toEqual(['person', 'person'])
})
