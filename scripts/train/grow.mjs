// Gradient boosting of small trees on log-loss, as boost.mjs has it, made for many rows: columns that say nothing are left out,
// and of two children only the smaller is counted. The same rows give the same bytes.
import { bestSplit, binOf, cell, priorOf, random, round, slopes, usual } from './boosting.mjs'

/**
 * @param {{ values: Float32Array, width: number }} matrix  row after row
 * @param {ArrayLike<number>} labels  0 or 1
 * @param {ArrayLike<number>} weights  weight of each row
 */
export function grow(matrix, labels, weights, settings) {
  const { trees, depth, rate, lambda, minWeight, bins, columns, sample, seed, drop, names, name } = {
    ...usual,
    ...settings,
  }
  const { values, width } = matrix
  const n = labels.length
  const rnd = random(seed)
  const asked = []
  const edges = []
  const binned = []
  for (let f = 0; f < width; f++) {
    if (drop?.test(names[f])) continue
    const e = quantiles(values, width, n, f, bins)
    if (e.length < 1) continue
    const column = new Uint8Array(n)
    for (let i = 0; i < n; i++) column[i] = binOf(e, values[i * width + f])
    asked.push(f)
    edges.push(e)
    binned.push(column)
  }
  const base = priorOf(labels, weights)
  const score = new Float64Array(n).fill(base)
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const out = []
  const size = bins + 2
  for (let t = 0; t < trees; t++) {
    slopes(score, labels, weights, g, h)
    const chosen = []
    for (let c = 0; c < asked.length; c++) if (rnd() < columns) chosen.push(c)
    const drawn = new Int32Array(n)
    let count = 0
    for (let i = 0; i < n; i++) if (rnd() < sample) drawn[count++] = i
    const tree = { feature: [], threshold: [], left: [], right: [], value: [] }
    const places = []
    const edgesOf = chosen.map((c) => edges[c])
    const histogram = (idx) => {
      const hist = new Float64Array(chosen.length * size * cell)
      const m = idx.length
      const gs = new Float64Array(m)
      const hs = new Float64Array(m)
      for (let j = 0; j < m; j++) {
        gs[j] = g[idx[j]]
        hs[j] = h[idx[j]]
      }
      for (let c = 0; c < chosen.length; c++) {
        const column = binned[chosen[c]]
        const from = c * size * cell
        for (let j = 0; j < m; j++) {
          const b = from + column[idx[j]] * cell
          hist[b] += gs[j]
          hist[b + 1] += hs[j]
          hist[b + 2]++
        }
      }
      return hist
    }
    const build = (idx, level, hist) => {
      const k = tree.feature.length
      tree.feature.push(-1)
      tree.threshold.push(0)
      tree.left.push(0)
      tree.right.push(0)
      let G = 0
      let H = 0
      for (let j = 0; j < idx.length; j++) {
        G += g[idx[j]]
        H += h[idx[j]]
      }
      tree.value.push(round((rate * G) / (H + lambda)))
      places.push(null)
      if (level >= depth || idx.length < 2 * minWeight) return k
      const counts = hist ?? histogram(idx)
      const best = bestSplit(counts, edgesOf, size, { G, H, count: idx.length }, { minWeight, lambda })
      if (best === null) return k
      const c = chosen[best.column]
      const side = binned[c]
      // By hand: `filter` asks a function for each row, which costs a third of the whole.
      const left = new Int32Array(idx.length)
      const right = new Int32Array(idx.length)
      let [lefts, rights] = [0, 0]
      for (let j = 0; j < idx.length; j++) {
        const i = idx[j]
        if (side[i] <= best.bin) left[lefts++] = i
        else right[rights++] = i
      }
      tree.feature[k] = asked[c]
      tree.threshold[k] = edges[c][best.bin]
      places[k] = [side, best.bin]
      const deeper = level + 1 < depth
      let [one, two] = [null, null]
      if (deeper) {
        const isLeft = lefts < rights
        const counted = histogram(isLeft ? left.subarray(0, lefts) : right.subarray(0, rights))
        for (let j = 0; j < counts.length; j++) counts[j] -= counted[j]
        ;[one, two] = isLeft ? [counted, counts] : [counts, counted]
      }
      tree.left[k] = build(left.subarray(0, lefts), level + 1, one)
      tree.right[k] = build(right.subarray(0, rights), level + 1, two)
      return k
    }
    build(drawn.slice(0, count), 0, null)
    out.push(tree)
    for (let i = 0; i < n; i++) {
      let k = 0
      while (places[k] !== null) k = places[k][0][i] <= places[k][1] ? tree.left[k] : tree.right[k]
      score[i] += tree.value[k]
    }
  }
  return { name, features: names, base: round(base), trees: out }
}

function quantiles(values, width, n, f, bins) {
  const step = Math.max(1, Math.floor(n / 20000))
  const sorted = new Float32Array(Math.ceil(n / step))
  for (let i = 0, k = 0; i < n; i += step) sorted[k++] = values[i * width + f]
  sorted.sort()
  const edges = []
  const low = round(sorted[0])
  const high = sorted[sorted.length - 1]
  if (sorted[0] === high) return edges
  edges.push(low)
  for (let q = 1; q < bins; q++) {
    const v = round(sorted[Math.floor((q * sorted.length) / bins)])
    if (v > edges[edges.length - 1] && v < high) edges.push(v)
  }
  return edges
}
