/**
 * The runs that a linear-chain conditional random field learns from, and the file of a trained one
 * (`src/reading/learned/sequence-model.ts` reads it).
 */

/**
 * @typedef {object} Run  a sentence or a paragraph: the features of its words, and the label of each
 * @property {number} count
 * @property {Int32Array} hashes
 * @property {Int32Array} from
 * @property {Uint8Array} labels  index into `labels`; a word whose label is IGNORED counts for nothing
 * @property {number} [weight]    how much it counts; 1
 */

/** The file of a model: one byte a weight. */
export function packSequence({ name, labels, buckets, weights, transitions, first, last }) {
  let most = 0
  for (const value of weights) most = Math.max(most, Math.abs(value))
  const scale = most / 127 || 1
  const round = (values) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4)
  const head = Buffer.from(
    JSON.stringify({
      name,
      labels,
      buckets,
      scale: Math.fround(scale),
      transitions: round(transitions),
      first: round(first),
      last: round(last),
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const bytes = Buffer.from(
    Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))).buffer,
  )
  return Buffer.concat([length, head, bytes])
}
