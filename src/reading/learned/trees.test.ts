import { expect, it } from 'vitest'
import { likelihoodBy, readTrees } from './trees.js'

/** One tree, as `scripts/train/reading/trees.mjs` writes it: a high tide in little wind is likely to flood the quay. */
function file(): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ columns: ['tide', 'wind'], base: 0, sizes: [5] }))
  const nodes = [
    [0, 2, 4], // tide at most 4 metres
    [255, 0, -3],
    [1, 4, 6], // wind at most 6
    [255, 0, 3],
    [255, 0, -1],
  ]
  const bytes = new Uint8Array(4 + head.length + nodes.length * 6)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  for (const [at, [column = 0, right = 0, value = 0]] of nodes.entries()) {
    const from = 4 + head.length + at * 6
    view.setUint8(from, column)
    view.setUint8(from + 1, right)
    view.setFloat32(from + 2, value, true)
  }
  return bytes
}

it('trees go left where a column is at most the threshold', () => {
  const trees = readTrees(file(), ['tide', 'wind'])
  const likely = (tide: number, wind: number) => likelihoodBy(trees, Float32Array.of(tide, wind)).toFixed(2)
  expect([likely(4, 2), likely(5, 6), likely(5, 7)]).toEqual(['0.05', '0.95', '0.27'])
})

it('trees that ask for other columns, or are cut off, are refused', () => {
  expect(() => readTrees(file(), ['tide', 'rain'])).toThrow(/build them again/)
  expect(() => readTrees(file().subarray(0, -3), ['tide', 'wind'])).toThrow(/cut off/)
})
