import { expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { mentionsOf } from './mentions.js'

it('spans of one name stand together, in the order of the first', () => {
  const words = readWords('Port Aven waits. Ana Brandt left Port\nAven.')
  expect(
    mentionsOf(words, [
      { from: 0, to: 2, kind: 'place', confidence: 1 },
      { from: 4, to: 6, kind: 'person', confidence: 1 },
      { from: 7, to: 9, kind: 'place', confidence: 1 },
    ]),
  ).toEqual([
    {
      name: 'Port Aven',
      kind: 'place',
      roles: [],
      spans: [
        [0, 9],
        [33, 42],
      ],
    },
    { name: 'Ana Brandt', kind: 'person', roles: [], spans: [[17, 27]] },
  ])
})
