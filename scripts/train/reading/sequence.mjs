/**
 * Trains a linear-chain conditional random field (`src/reading/learned/sequence-model.ts` reads it): L-BFGS on the likelihood of
 * the labels, with a penalty on the squares of weights. The same rows give the same bytes.
 */

/**
 * @typedef {object} Run  a sentence or a paragraph: the features of its words, and the label of each
 * @property {number} count
 * @property {Int32Array} hashes
 * @property {Int32Array} from
 * @property {Uint8Array} labels  index into `labels`; a word whose label is IGNORED counts for nothing
 * @property {number} [weight]    how much it counts; 1
 */

/** Most features that a bucket's penalty takes into account. */
const log = (text) => process.stderr.write(`${text}\n`)

/**
 * @param {object} options
 * @param {string} options.name
 * @param {readonly string[]} options.labels
 * @param {readonly Run[]} options.runs
 * @param {number} options.bits          log2 of the buckets
 * @param {number} [options.penalty]     of each squared weight, halved
 * @param {number} [options.byCount]     exponent of how often a bucket is seen that its penalty is multiplied with
 * @param {number} [options.steps]       of L-BFGS, at most
 * @param {number} [options.least]       buckets seen less often are left out
 * @param {boolean} [options.quiet]
 * @returns {{ name: string, labels: readonly string[], buckets: number, weights: Float32Array, transitions: Float64Array, first: Float64Array, last: Float64Array }}
 */
export function trainSequence({
  name,
  labels,
  runs,
  bits,
  penalty = 1,
  byCount = 0,
  steps = 80,
  least = 1,
  quiet = false,
}) {
  const k = labels.length
  const buckets = 2 ** bits
  const mask = buckets - 1
  const seen = new Int32Array(buckets)
  for (const run of runs) for (const hash of run.hashes) seen[hash & mask]++
  // Rows that are used, close together.
  const row = new Int32Array(buckets).fill(-1)
  let rows = 0
  for (let b = 0; b < buckets; b++) if (seen[b] >= least) row[b] = rows++
  const chain = rows * k
  const size = chain + k * k + 2 * k
  const cost = new Float64Array(size).fill(penalty)
  for (let b = 0; b < buckets; b++) if (row[b] >= 0) cost.fill(penalty * seen[b] ** byCount, row[b] * k, row[b] * k + k)
  cost.fill(0.01 * penalty, chain)
  const packed = runs.map((run) => {
    const hashes = []
    const from = new Int32Array(run.count + 1)
    for (let i = 0; i < run.count; i++) {
      for (let f = run.from[i]; f < run.from[i + 1]; f++) {
        const at = row[run.hashes[f] & mask]
        if (at >= 0) hashes.push(at * k)
      }
      from[i + 1] = hashes.length
    }
    return { count: run.count, rows: Int32Array.from(hashes), from, labels: run.labels, weight: run.weight ?? 1 }
  })
  const most = packed.reduce((a, b) => Math.max(a, b.count), 1)
  const room = {
    local: new Float64Array(most * k),
    forward: new Float64Array(most * k),
    backward: new Float64Array(most * k),
    scale: new Float64Array(most),
  }
  const evaluate = (w, gradient) => {
    gradient.fill(0)
    let loss = 0
    for (const run of packed) loss += add(run, w, gradient, { k, chain, ...room })
    for (let j = 0; j < size; j++) {
      loss += 0.5 * cost[j] * w[j] * w[j]
      gradient[j] += cost[j] * w[j]
    }
    return loss
  }
  const w = minimise(evaluate, size, { steps, tell: quiet ? () => {} : (text) => log(`  ${name}: ${text}`) })
  const weights = new Float32Array(buckets * k)
  for (let b = 0; b < buckets; b++) if (row[b] >= 0) for (let y = 0; y < k; y++) weights[b * k + y] = w[row[b] * k + y]
  return {
    name,
    labels,
    buckets,
    weights,
    transitions: w.slice(chain, chain + k * k),
    first: w.slice(chain + k * k, chain + k * k + k),
    last: w.slice(chain + k * k + k),
  }
}

/** Adds a run's part of loss and gradient. */
function add({ count, rows, from, labels, weight }, w, gradient, { k, chain, local, forward, backward, scale }) {
  if (count === 0) return 0
  const first = chain + k * k
  const last = first + k
  let gold = 0
  let logZ = 0
  for (let i = 0; i < count; i++) {
    for (let y = 0; y < k; y++) {
      let score = 0
      for (let f = from[i]; f < from[i + 1]; f++) score += w[rows[f] + y]
      local[i * k + y] = score
    }
    gold += local[i * k + labels[i]]
    let top = -Infinity
    for (let y = 0; y < k; y++) top = Math.max(top, local[i * k + y])
    logZ += top
    for (let y = 0; y < k; y++) local[i * k + y] = Math.exp(local[i * k + y] - top)
  }
  gold += w[first + labels[0]] + w[last + labels[count - 1]]
  for (let i = 1; i < count; i++) gold += w[chain + labels[i - 1] * k + labels[i]]
  const step = new Float64Array(k * k)
  for (let j = 0; j < k * k; j++) step[j] = Math.exp(w[chain + j])
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let y = 0; y < k; y++) {
      let value = 0
      if (i === 0) value = Math.exp(w[first + y])
      else for (let x = 0; x < k; x++) value += forward[(i - 1) * k + x] * step[x * k + y]
      value *= local[i * k + y]
      forward[i * k + y] = value
      sum += value
    }
    for (let y = 0; y < k; y++) forward[i * k + y] /= sum
    logZ += Math.log(sum)
  }
  let tail = 0
  for (let y = 0; y < k; y++) {
    backward[(count - 1) * k + y] = Math.exp(w[last + y])
    tail += forward[(count - 1) * k + y] * backward[(count - 1) * k + y]
  }
  logZ += Math.log(tail)
  for (let i = count - 2; i >= 0; i--) {
    let sum = 0
    for (let x = 0; x < k; x++) {
      let value = 0
      for (let y = 0; y < k; y++) value += step[x * k + y] * local[(i + 1) * k + y] * backward[(i + 1) * k + y]
      backward[i * k + x] = value
      sum += value
    }
    for (let x = 0; x < k; x++) backward[i * k + x] /= sum
    scale[i] = sum
  }
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let y = 0; y < k; y++) sum += forward[i * k + y] * backward[i * k + y]
    for (let y = 0; y < k; y++) {
      const p = (forward[i * k + y] * backward[i * k + y]) / sum
      const g = weight * (p - (y === labels[i] ? 1 : 0))
      if (g > -1e-7 && g < 1e-7) continue
      for (let f = from[i]; f < from[i + 1]; f++) gradient[rows[f] + y] += g
      if (i === 0) gradient[first + y] += g
      if (i === count - 1) gradient[last + y] += g
    }
    if (i === 0) continue
    let pairs = 0
    for (let x = 0; x < k; x++)
      for (let y = 0; y < k; y++)
        pairs += forward[(i - 1) * k + x] * step[x * k + y] * local[i * k + y] * backward[i * k + y]
    for (let x = 0; x < k; x++)
      for (let y = 0; y < k; y++)
        gradient[chain + x * k + y] +=
          (weight * (forward[(i - 1) * k + x] * step[x * k + y] * local[i * k + y] * backward[i * k + y])) / pairs
    gradient[chain + labels[i - 1] * k + labels[i]] -= weight
  }
  return weight * (logZ - gold)
}

/** L-BFGS with a backtracking search; `evaluate(w, gradient)` fills the gradient and answers the loss. */
export function minimise(evaluate, size, { steps, tell, memory = 7 }) {
  let w = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = evaluate(w, gradient)
  const past = []
  for (let step = 1; step <= steps; step++) {
    const direction = gradient.slice()
    const alphas = []
    for (let h = past.length - 1; h >= 0; h--) {
      const { s, y, rho } = past[h]
      const alpha = rho * dot(s, direction)
      alphas[h] = alpha
      for (let j = 0; j < size; j++) direction[j] -= alpha * y[j]
    }
    if (past.length > 0) {
      const { s, y } = past[past.length - 1]
      const gamma = dot(s, y) / dot(y, y)
      for (let j = 0; j < size; j++) direction[j] *= gamma
    }
    for (let h = 0; h < past.length; h++) {
      const { s, y, rho } = past[h]
      const beta = rho * dot(y, direction)
      for (let j = 0; j < size; j++) direction[j] += (alphas[h] - beta) * s[j]
    }
    const slope = -dot(direction, gradient)
    let length = past.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let nextW
    let nextLoss
    const nextGradient = new Float64Array(size)
    for (let tries = 0; ; tries++) {
      nextW = w.slice()
      for (let j = 0; j < size; j++) nextW[j] -= length * direction[j]
      nextLoss = evaluate(nextW, nextGradient)
      if (nextLoss <= loss + 1e-4 * length * slope || tries > 12) break
      length *= 0.5
    }
    if (!(nextLoss < loss)) break
    const s = Float32Array.from(nextW, (value, j) => value - w[j])
    const y = Float32Array.from(nextGradient, (value, j) => value - gradient[j])
    const sy = dot(s, y)
    if (sy > 1e-12) past.push({ s, y, rho: 1 / sy })
    if (past.length > memory) past.shift()
    const gain = (loss - nextLoss) / Math.abs(nextLoss)
    w = nextW
    gradient = nextGradient
    loss = nextLoss
    if (step % 10 === 0) tell(`step ${step}, loss ${loss.toFixed(1)}`)
    if (gain < 1e-5) break
  }
  tell(`loss ${loss.toFixed(1)}`)
  return w
}

function dot(a, b) {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j]
  return sum
}

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
