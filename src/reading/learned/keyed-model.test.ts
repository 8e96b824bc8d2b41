import { expect, it } from 'vitest'
import { keyedScores, readKeyedModel } from './keyed-model.js'

/** A model of two labels and three features. */
function file(features: number): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({
      name: 'trial',
      labels: ['O', 'B'],
      features,
      scale: 0.5,
      transitions: [0, 0, 0, 0],
      first: [0, 0],
      last: [0, 0],
    }),
  )
  const bytes = new Uint8Array(4 + head.length + 3 * 6)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  for (const [n, hash] of [-7, 0, 12].entries()) view.setInt32(4 + head.length + n * 4, hash, true)
  bytes.set(
    [1, -1, 2, -2, 3, -3].map((weight) => weight & 255),
    4 + head.length + 12,
  )
  return bytes
}

it('adds what the features of a word weigh, and nothing for one that was never learned from', () => {
  const features = { count: 2, hashes: Int32Array.of(-7, 12, 99, 0), from: Int32Array.of(0, 3, 4) }
  expect([...keyedScores(readKeyedModel(file(3)), features)]).toEqual([2, -2, 1, -1])
})

it('says when a file is cut off', () => expect(() => readKeyedModel(file(4))).toThrow(/build it again/))
