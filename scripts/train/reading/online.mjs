// Trains a linear-chain conditional random field sentence by sentence (AdaGrad), over features by their whole hashes: only those that
// are seen often enough have a row, and none shares it. The same runs give the same bytes.

/** A generator of numbers from 0 to 1 that depends on its seed alone. */
export function seeded(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Rows for the features of runs: those that are seen in at least `least` places. */
export function rowsOf(runs, least) {
  // Open addressing over 32-bit hashes: a Map of millions of numbers takes minutes.
  let bits = 22
  let keys = new Int32Array(2 ** bits)
  let seen = new Int32Array(2 ** bits)
  let used = 0
  const slotOf = (key) => {
    const mask = keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (seen[slot] > 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    const [oldKeys, oldSeen] = [keys, seen]
    bits++
    keys = new Int32Array(2 ** bits)
    seen = new Int32Array(2 ** bits)
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldSeen[i] === 0) continue
      const slot = slotOf(oldKeys[i])
      keys[slot] = oldKeys[i]
      seen[slot] = oldSeen[i]
    }
  }
  for (const { hashes } of runs)
    for (let f = 0; f < hashes.length; f++) {
      const slot = slotOf(hashes[f])
      if (seen[slot] === 0) {
        keys[slot] = hashes[f]
        used++
      }
      seen[slot]++
      if (used * 2 > keys.length) grow()
    }
  const row = new Int32Array(keys.length).fill(-1)
  let count = 0
  for (let i = 0; i < keys.length; i++) if (seen[i] >= least) row[i] = count++
  const hashes = new Int32Array(count)
  for (let i = 0; i < keys.length; i++) if (row[i] >= 0) hashes[row[i]] = keys[i]
  return {
    count,
    hashes,
    rowOf: (key) => {
      const slot = slotOf(key)
      return seen[slot] > 0 ? row[slot] : -1
    },
  }
}

/**
 * @param {object} options
 * @param {readonly string[]} options.labels
 * @param {readonly import('./sequence.mjs').Run[]} options.runs
 * @param {number} [options.rounds]
 * @param {number} [options.rate]
 * @param {number} [options.penalty]  of each squared weight, applied as often as the feature is seen
 * @param {number} [options.least]
 */
export function trainOnline({
  labels,
  runs,
  rounds = 5,
  rate = 0.15,
  penalty = 1e-5,
  least = 2,
  seed = 1,
  tell = () => {},
}) {
  const k = labels.length
  const table = rowsOf(runs, least)
  tell(`${table.count} features`)
  const packed = runs.map((run) => {
    const rows = []
    const from = new Int32Array(run.count + 1)
    for (let i = 0; i < run.count; i++) {
      for (let f = run.from[i]; f < run.from[i + 1]; f++) {
        const at = table.rowOf(run.hashes[f])
        if (at >= 0) rows.push(at * k)
      }
      from[i + 1] = rows.length
    }
    return { count: run.count, rows: Int32Array.from(rows), from, labels: run.labels, weight: run.weight ?? 1 }
  })
  const chain = table.count * k
  const size = chain + k * k + 2 * k
  const w = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-3)
  const most = packed.reduce((a, b) => Math.max(a, b.count), 1)
  const local = new Float64Array(most * k)
  const forward = new Float64Array(most * k)
  const backward = new Float64Array(most * k)
  const step = new Float64Array(k * k)
  const first = chain + k * k
  const last = first + k
  const random = seeded(seed)
  const order = packed.map((_, i) => i)
  const eta = rate
  const move = (j, g) => {
    const all = g + penalty * w[j]
    squares[j] += all * all
    w[j] -= (eta * all) / Math.sqrt(squares[j])
  }
  const mean = new Float32Array(size)
  let means = 0
  for (let round = 1; round <= rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
    }
    let loss = 0
    for (const at of order) {
      const { count, rows, from, labels: gold, weight } = packed[at]
      if (count === 0) continue
      let right = 0
      let logZ = 0
      for (let j = 0; j < k * k; j++) step[j] = Math.exp(w[chain + j])
      for (let i = 0; i < count; i++) {
        const row = i * k
        for (let y = 0; y < k; y++) local[row + y] = 0
        for (let f = from[i]; f < from[i + 1]; f++) {
          const base = rows[f]
          for (let y = 0; y < k; y++) local[row + y] += w[base + y]
        }
        right += local[row + gold[i]]
        let top = -Infinity
        for (let y = 0; y < k; y++) top = Math.max(top, local[row + y])
        logZ += top
        for (let y = 0; y < k; y++) local[row + y] = Math.exp(local[row + y] - top)
        let sum = 0
        for (let y = 0; y < k; y++) {
          let value = 0
          if (i === 0) value = Math.exp(w[first + y])
          else for (let x = 0; x < k; x++) value += forward[row - k + x] * step[x * k + y]
          value *= local[row + y]
          forward[row + y] = value
          sum += value
        }
        for (let y = 0; y < k; y++) forward[row + y] /= sum
        logZ += Math.log(sum)
        if (i > 0) right += w[chain + gold[i - 1] * k + gold[i]]
      }
      right += w[first + gold[0]] + w[last + gold[count - 1]]
      let tail = 0
      for (let y = 0; y < k; y++) {
        const value = Math.exp(w[last + y])
        backward[(count - 1) * k + y] = value
        tail += forward[(count - 1) * k + y] * value
      }
      logZ += Math.log(tail)
      loss += weight * (logZ - right)
      for (let i = count - 2; i >= 0; i--) {
        let sum = 0
        for (let x = 0; x < k; x++) {
          let value = 0
          for (let y = 0; y < k; y++) value += step[x * k + y] * local[(i + 1) * k + y] * backward[(i + 1) * k + y]
          backward[i * k + x] = value
          sum += value
        }
        for (let x = 0; x < k; x++) backward[i * k + x] /= sum
      }
      for (let i = 0; i < count; i++) {
        const row = i * k
        let sum = 0
        for (let y = 0; y < k; y++) sum += forward[row + y] * backward[row + y]
        for (let y = 0; y < k; y++) {
          const g = weight * ((forward[row + y] * backward[row + y]) / sum - (y === gold[i] ? 1 : 0))
          if (g > -1e-3 && g < 1e-3) continue
          for (let f = from[i]; f < from[i + 1]; f++) {
            const j = rows[f] + y
            const all = g + penalty * w[j]
            squares[j] += all * all
            w[j] -= (eta * all) / Math.sqrt(squares[j])
          }
          if (i === 0) move(first + y, g)
          if (i === count - 1) move(last + y, g)
        }
        if (i === 0) continue
        let pairs = 0
        for (let x = 0; x < k; x++)
          for (let y = 0; y < k; y++)
            pairs += forward[row - k + x] * step[x * k + y] * local[row + y] * backward[row + y]
        for (let x = 0; x < k; x++)
          for (let y = 0; y < k; y++) {
            const g =
              weight *
              ((forward[row - k + x] * step[x * k + y] * local[row + y] * backward[row + y]) / pairs -
                (gold[i - 1] === x && gold[i] === y ? 1 : 0))
            if (g > 1e-3 || g < -1e-3) move(chain + x * k + y, g)
          }
      }
    }
    tell(`round ${round}, loss ${loss.toFixed(0)}`)
    // The weights after each of the later rounds, averaged: the last sentences of a round count for no more than the others.
    if (round > rounds / 2) {
      for (let j = 0; j < size; j++) mean[j] += w[j]
      means++
    }
  }
  for (let j = 0; j < size; j++) mean[j] /= means
  return {
    labels,
    hashes: table.hashes,
    weights: mean.subarray(0, chain),
    transitions: mean.slice(chain, chain + k * k),
    first: mean.slice(first, first + k),
    last: mean.slice(last),
  }
}

/** The file of a model (`src/reading/learned/keyed-model.ts`): the `most` features that weigh most, one byte a weight. */
export function packKeyed({ name, labels, hashes, weights, transitions, first, last }, most) {
  const k = labels.length
  const weight = Float32Array.from(hashes, (_, row) => {
    let top = 0
    for (let y = 0; y < k; y++) top = Math.max(top, Math.abs(weights[row * k + y]))
    return top
  })
  const kept = Array.from(hashes, (_, row) => row)
    .sort((a, b) => weight[b] - weight[a] || hashes[a] - hashes[b])
    .slice(0, most)
    .sort((a, b) => hashes[a] - hashes[b])
  // The heaviest weight of all would make steps too coarse for the others: the few beyond are cut.
  const sorted = Float32Array.from(kept, (row) => weight[row]).sort()
  const scale = Math.fround((sorted[Math.floor(sorted.length * 0.9995)] || 1) / 127)
  const round = (values) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4)
  const head = Buffer.from(
    JSON.stringify({
      name,
      labels,
      features: kept.length,
      scale,
      transitions: round(transitions),
      first: round(first),
      last: round(last),
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const keys = Buffer.from(Int32Array.from(kept, (row) => hashes[row]).buffer)
  const bytes = new Int8Array(kept.length * k)
  for (const [at, row] of kept.entries())
    for (let y = 0; y < k; y++)
      bytes[at * k + y] = Math.max(-127, Math.min(127, Math.round(weights[row * k + y] / scale)))
  return Buffer.concat([length, head, keys, Buffer.from(bytes.buffer)])
}
