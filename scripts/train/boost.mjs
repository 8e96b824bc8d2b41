// Gradient boosting of small trees on log-loss, over quantile bins. No dependencies, no randomness but a seeded one: the
// same rows give the same bytes.
import { bestSplit, binOf, cell, priorOf, random, round, slopes, usual } from './boosting.mjs'

/**
 * @param {Float32Array[]} rows  one array a row
 * @param {Uint8Array|number[]} labels  0 or 1
 * @param {Float32Array|number[]} weights  weight of each row
 */
export function boost(rows, labels, weights, settings) {
  const { trees, depth, rate, lambda, minWeight, bins, columns, sample, seed, drop, names, name } = {
    ...usual,
    ...settings,
  }
  const n = rows.length
  const width = names.length
  const rnd = random(seed)
  const edges = []
  const binned = []
  for (let f = 0; f < width; f++) {
    const e = quantiles(rows, f, bins, rnd)
    edges.push(e)
    const column = new Uint8Array(n)
    for (let i = 0; i < n; i++) column[i] = binOf(e, rows[i][f])
    binned.push(column)
  }
  const base = priorOf(labels, weights)
  const score = new Float64Array(n).fill(base)
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const drawn = new Int32Array(n)
  const spare = new Int32Array(n)
  const wide = bins + 2
  const out = []
  for (let t = 0; t < trees; t++) {
    slopes(score, labels, weights, g, h)
    const chosen = []
    for (let f = 0; f < width; f++) if (edges[f].length && rnd() < columns && !drop?.test(names[f])) chosen.push(f)
    let count = 0
    for (let i = 0; i < n; i++) if (rnd() < sample) drawn[count++] = i
    const tree = grow(chosen, count)
    out.push(tree)
    for (let i = 0; i < n; i++) {
      let k = 0
      while (tree.feature[k] >= 0) k = rows[i][tree.feature[k]] <= tree.threshold[k] ? tree.left[k] : tree.right[k]
      score[i] += tree.value[k]
    }
  }

  /** One tree over the rows in `drawn[0, count)`: a node is a stretch of them, and its larger child's sums are what the smaller leaves. */
  function grow(chosen, count) {
    const tree = { feature: [], threshold: [], left: [], right: [], value: [] }
    const size = chosen.length * wide * cell
    const edgesOf = chosen.map((f) => edges[f])
    const sums = (from, to) => {
      const h3 = new Float64Array(size)
      for (let c = 0; c < chosen.length; c++) {
        const column = binned[chosen[c]]
        const at = c * wide * cell
        for (let j = from; j < to; j++) {
          const i = drawn[j]
          const b = at + column[i] * cell
          h3[b] += g[i]
          h3[b + 1] += h[i]
          h3[b + 2]++
        }
      }
      return h3
    }
    const build = (from, to, level, known) => {
      const k = tree.feature.length
      for (const key of Object.keys(tree)) tree[key].push(key === 'feature' ? -1 : 0)
      let G = 0
      let H = 0
      for (let j = from; j < to; j++) {
        G += g[drawn[j]]
        H += h[drawn[j]]
      }
      tree.value[k] = round((rate * G) / (H + lambda))
      if (level >= depth || to - from < 2 * minWeight) return k
      const mine = known ?? sums(from, to)
      const best = bestSplit(mine, edgesOf, wide, { G, H, count: to - from }, { minWeight, lambda })
      if (best === null) return k
      const f = chosen[best.column]
      const side = binned[f]
      let middle = from
      let kept = 0
      for (let j = from; j < to; j++) {
        if (side[drawn[j]] <= best.bin) drawn[middle++] = drawn[j]
        else spare[kept++] = drawn[j]
      }
      for (let j = 0; j < kept; j++) drawn[middle + j] = spare[j]
      tree.feature[k] = f
      tree.threshold[k] = edges[f][best.bin]
      let [left, right] = [null, null]
      if (level + 1 < depth) {
        const smallIsLeft = middle - from <= to - middle
        const small = smallIsLeft ? sums(from, middle) : sums(middle, to)
        for (let j = 0; j < size; j++) mine[j] -= small[j]
        ;[left, right] = smallIsLeft ? [small, mine] : [mine, small]
      }
      tree.left[k] = build(from, middle, level + 1, left)
      tree.right[k] = build(middle, to, level + 1, right)
      return k
    }
    build(0, count, 0, null)
    return tree
  }
  return { name, features: names, base: round(base), trees: out }
}

function quantiles(rows, f, bins, rnd) {
  const drawn = new Float32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++)
    if (rows.length < 20000 || rnd() < 20000 / rows.length) drawn[count++] = rows[i][f]
  const values = drawn.subarray(0, count).sort()
  const edges = []
  for (let q = 1; q < bins; q++) {
    const v = round(values[Math.floor((q * values.length) / bins)])
    if (edges.length === 0 || v > edges[edges.length - 1]) edges.push(v)
  }
  const low = values[0]
  if (low !== undefined && edges.length && round(low) < edges[0]) edges.unshift(round(low))
  return edges
}
