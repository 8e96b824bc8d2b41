/**
 * A linear-chain conditional random field over hashed features: it labels every word of a run, and says how likely each label is.
 * Weights are bytes; `scripts/train/reading/online-buckets.mjs` trains them.
 */

/** How labels follow each other, in nats. */
export interface Chain {
  readonly labels: readonly string[]
  /** From label to label, row by row; then into the first and out of the last. */
  readonly transitions: Float32Array
  readonly first: Float32Array
  readonly last: Float32Array
}

export interface SequenceModel extends Chain {
  readonly name: string
  /** Buckets are a power of two; a feature's row is `hash & (buckets - 1)`. */
  readonly buckets: number
  /** `buckets` rows of one weight for each label. */
  readonly weights: Int8Array
  /** What one unit of a weight stands for, in nats. */
  readonly scale: number
}

/** Features of a run of words: those of word i are `hashes[from[i]] … hashes[from[i + 1] - 1]`. */
export interface Features {
  readonly count: number
  readonly hashes: Int32Array
  readonly from: Int32Array
}

interface Head {
  readonly name: string
  readonly labels: readonly string[]
  readonly buckets: number
  readonly scale: number
  readonly transitions: readonly number[]
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/**
 * A model from its file: the length of a JSON head in four bytes (little-endian), the head, then the weights.
 * @throws Error where the bytes are no such file
 */
export function readSequenceModel(bytes: Uint8Array): SequenceModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + length, bytes.byteLength - 4 - length)
  if (weights.length !== head.buckets * head.labels.length)
    throw new Error(
      `the model ${head.name} holds ${weights.length} weights, its head says ${head.buckets} rows: build it again`,
    )
  return {
    ...head,
    weights,
    transitions: Float32Array.from(head.transitions),
    first: Float32Array.from(head.first),
    last: Float32Array.from(head.last),
  }
}

/** Scores of each label for each word, in nats: `count` rows. */
export function scoresOf(
  { labels, buckets, weights, scale }: SequenceModel,
  { count, hashes, from }: Features,
): Float32Array {
  const k = labels.length
  const mask = buckets - 1
  const scores = new Float32Array(count * k)
  for (let i = 0; i < count; i++) {
    const row = i * k
    const end = from[i + 1] as number
    for (let f = from[i] as number; f < end; f++) {
      const at = ((hashes[f] as number) & mask) * k
      for (let y = 0; y < k; y++) scores[row + y] = (scores[row + y] as number) + (weights[at + y] as number)
    }
    for (let y = 0; y < k; y++) scores[row + y] = (scores[row + y] as number) * scale
  }
  return scores
}

/** The likeliest labels of words whose scores are known, by Viterbi; `-Infinity` forbids a label. */
export function bestOf({ labels, transitions, first, last }: Chain, scores: Float32Array, count: number): Uint8Array {
  const k = labels.length
  const path = new Uint8Array(count)
  if (count === 0) return path
  const back = new Uint8Array(count * k)
  let now = new Float64Array(k)
  let next = new Float64Array(k)
  for (let y = 0; y < k; y++) now[y] = (scores[y] as number) + (first[y] as number)
  for (let i = 1; i < count; i++) {
    for (let y = 0; y < k; y++) {
      let best = -Infinity
      let from = 0
      for (let x = 0; x < k; x++) {
        const score = (now[x] as number) + (transitions[x * k + y] as number)
        if (score > best) {
          best = score
          from = x
        }
      }
      next[y] = best + (scores[i * k + y] as number)
      back[i * k + y] = from
    }
    const swap = now
    now = next
    next = swap
  }
  let best = -Infinity
  for (let y = 0; y < k; y++) {
    const score = (now[y] as number) + (last[y] as number)
    if (score > best) {
      best = score
      path[count - 1] = y
    }
  }
  for (let i = count - 1; i > 0; i--) path[i - 1] = back[i * k + (path[i] as number)] as number
  return path
}

/** How well labels suit the words, in nats; what {@link bestOf} makes largest. */
export function pathScore({ labels, transitions, first, last }: Chain, scores: Float32Array, path: Uint8Array): number {
  const k = labels.length
  const count = path.length
  if (count === 0) return 0
  let sum = (first[path[0] as number] as number) + (last[path[count - 1] as number] as number)
  for (let i = 0; i < count; i++) {
    sum += scores[i * k + (path[i] as number)] as number
    if (i > 0) sum += transitions[(path[i - 1] as number) * k + (path[i] as number)] as number
  }
  return sum
}

/** How likely each label is for each word (rows sum to 1), by forward and backward sums. */
export function likelihoods(model: SequenceModel, features: Features): Float32Array {
  return likelihoodsOf(model, scoresOf(model, features), features.count)
}

export function likelihoodsOf(
  { labels, transitions, first, last }: Chain,
  scores: Float32Array,
  count: number,
): Float32Array {
  const k = labels.length
  const out = new Float32Array(count * k)
  if (count === 0) return out
  const step = Float64Array.from(transitions, Math.exp)
  const forward = new Float64Array(count * k)
  const backward = new Float64Array(count * k)
  const local = new Float64Array(count * k)
  for (let i = 0; i < count; i++) {
    let most = -Infinity
    for (let y = 0; y < k; y++) most = Math.max(most, scores[i * k + y] as number)
    for (let y = 0; y < k; y++) local[i * k + y] = Math.exp((scores[i * k + y] as number) - most)
  }
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let y = 0; y < k; y++) {
      let value = 0
      if (i === 0) value = Math.exp(first[y] as number)
      else for (let x = 0; x < k; x++) value += (forward[(i - 1) * k + x] as number) * (step[x * k + y] as number)
      value *= local[i * k + y] as number
      forward[i * k + y] = value
      sum += value
    }
    for (let y = 0; y < k; y++) forward[i * k + y] = (forward[i * k + y] as number) / sum
  }
  for (let y = 0; y < k; y++) backward[(count - 1) * k + y] = Math.exp(last[y] as number)
  for (let i = count - 2; i >= 0; i--) {
    let sum = 0
    for (let x = 0; x < k; x++) {
      let value = 0
      for (let y = 0; y < k; y++)
        value +=
          (step[x * k + y] as number) * (local[(i + 1) * k + y] as number) * (backward[(i + 1) * k + y] as number)
      backward[i * k + x] = value
      sum += value
    }
    for (let x = 0; x < k; x++) backward[i * k + x] = (backward[i * k + x] as number) / sum
  }
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let y = 0; y < k; y++) sum += (forward[i * k + y] as number) * (backward[i * k + y] as number)
    for (let y = 0; y < k; y++)
      out[i * k + y] = ((forward[i * k + y] as number) * (backward[i * k + y] as number)) / sum
  }
  return out
}
