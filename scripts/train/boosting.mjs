// What both ways of growing boosted trees share: the settings, the first guess, what each row asks for, and the best split of
// counted rows.

export const usual = {
  trees: 200,
  depth: 5,
  rate: 0.1,
  minWeight: 20,
  lambda: 2,
  bins: 48,
  columns: 0.7,
  sample: 0.8,
  seed: 7,
  /** Names of columns to leave out. */
  drop: null,
}

/** Numbers in each cell of the sums over rows: gradient, curvature and count. */
export const cell = 3

/** The log-odds of all rows together. */
export function priorOf(labels, weights) {
  let pos = 0
  let all = 0
  for (let i = 0; i < labels.length; i++) {
    pos += labels[i] * weights[i]
    all += weights[i]
  }
  return Math.log((pos + 1) / (all - pos + 1))
}

/** Gradient and curvature of the log-loss of each row at its score, into `g` and `h`. */
export function slopes(score, labels, weights, g, h) {
  for (let i = 0; i < labels.length; i++) {
    const p = 1 / (1 + Math.exp(-score[i]))
    g[i] = weights[i] * (labels[i] - p)
    h[i] = weights[i] * p * (1 - p)
  }
}

/** What a split must gain. */
const leastGain = 0.5

/**
 * The split of a node's rows that gains most.
 * @param {Float64Array} sums  of each column, a cell for each of its `wide` bins
 * @param {number[][]} edges  of each column
 * @param {{ G: number, H: number, count: number }} node  its sums and how many rows it has
 * @returns {{ column: number, bin: number } | null}  the last bin that goes left
 */
export function bestSplit(sums, edges, wide, { G, H, count }, { minWeight, lambda }) {
  let best = leastGain
  let column = -1
  let bin = 0
  const parentScore = (G * G) / (H + lambda)
  for (let c = 0; c < edges.length; c++) {
    const at = c * wide * cell
    let lg = 0
    let lh = 0
    let lc = 0
    const last = edges[c].length
    for (let b = 0; b < last; b++) {
      lg += sums[at + b * cell]
      lh += sums[at + b * cell + 1]
      lc += sums[at + b * cell + 2]
      if (lc < minWeight) continue
      if (count - lc < minWeight) break
      const gain = (lg * lg) / (lh + lambda) + ((G - lg) * (G - lg)) / (H - lh + lambda) - parentScore
      if (gain > best) {
        best = gain
        column = c
        bin = b
      }
    }
  }
  return column < 0 ? null : { column, bin }
}

/** Numbers as they are written into a model. */
export const round = (x) => Number(x.toPrecision(4))

/** The first bin whose edge a value does not pass. */
export function binOf(edges, v) {
  let low = 0
  let high = edges.length
  while (low < high) {
    const m = (low + high) >> 1
    if (v <= edges[m]) high = m
    else low = m + 1
  }
  return low
}

/** Mulberry32. */
export function random(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
