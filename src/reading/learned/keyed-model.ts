/**
 * The weights of a sequence model by whole hashes: a feature that was never learned from weighs nothing, where buckets would lend it
 * another's weights. `scripts/train/reading/online.mjs` trains them.
 */
import type { Chain, Features } from './sequence-model.js'

export interface KeyedModel extends Chain {
  readonly name: string
  /** Open addressing: the hash in a slot and its row of weights, -1 where the slot is empty. A power of two. */
  readonly keys: Int32Array
  readonly rows: Int32Array
  /** A row for each feature, of one weight for each label. */
  readonly weights: Int8Array
  /** What one unit of a weight stands for, in nats. */
  readonly scale: number
}

interface Head {
  readonly name: string
  readonly labels: readonly string[]
  readonly features: number
  readonly scale: number
  readonly transitions: readonly number[]
  readonly first: readonly number[]
  readonly last: readonly number[]
}

const slotOf = (hash: number, bits: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)

/**
 * A model from its file: the length of a JSON head in four bytes (little-endian), the head, the hashes in four bytes each, the weights.
 * @throws Error where the bytes are no such file
 */
export function readKeyedModel(bytes: Uint8Array): KeyedModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  const { features, labels } = head
  const at = 4 + length
  if (bytes.byteLength !== at + features * (4 + labels.length))
    throw new Error(
      `the model ${head.name} has ${bytes.byteLength} bytes, its head says ${features} features: build it again`,
    )
  const bits = Math.max(4, Math.ceil(Math.log2(features * 2 + 1)))
  const keys = new Int32Array(2 ** bits)
  const rows = new Int32Array(2 ** bits).fill(-1)
  const mask = keys.length - 1
  for (let row = 0; row < features; row++) {
    const hash = view.getInt32(at + row * 4, true)
    let slot = slotOf(hash, bits)
    while ((rows[slot] as number) >= 0) slot = (slot + 1) & mask
    keys[slot] = hash
    rows[slot] = row
  }
  return {
    name: head.name,
    labels,
    keys,
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + at + features * 4, features * labels.length),
    scale: head.scale,
    transitions: Float32Array.from(head.transitions),
    first: Float32Array.from(head.first),
    last: Float32Array.from(head.last),
  }
}

/** Scores of each label for each word, in nats: `count` rows. */
export function keyedScores({ labels, keys, rows, weights, scale }: KeyedModel, features: Features): Float32Array {
  const { count, hashes, from } = features
  const k = labels.length
  const bits = Math.log2(keys.length)
  const mask = keys.length - 1
  const scores = new Float32Array(count * k)
  const sum = new Int32Array(k)
  for (let i = 0; i < count; i++) {
    sum.fill(0)
    const end = from[i + 1] as number
    for (let f = from[i] as number; f < end; f++) {
      const hash = hashes[f] as number
      let slot = slotOf(hash, bits)
      let row = rows[slot] as number
      while (row >= 0 && keys[slot] !== hash) {
        slot = (slot + 1) & mask
        row = rows[slot] as number
      }
      if (row < 0) continue
      const at = row * k
      for (let y = 0; y < k; y++) sum[y] = (sum[y] as number) + (weights[at + y] as number)
    }
    for (let y = 0; y < k; y++) scores[i * k + y] = (sum[y] as number) * scale
  }
  return scores
}
