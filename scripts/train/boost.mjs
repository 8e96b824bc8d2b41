// Gradient boosting of small trees on log-loss, over quantile bins. No dependencies, no randomness but a seeded one: the
// same rows give the same bytes.

/**
 * @param {Float32Array[]} rows  one array a row
 * @param {Uint8Array|number[]} labels  0 or 1
 * @param {Float32Array|number[]} weights  weight of each row
 */
export function boost(
  rows,
  labels,
  weights,
  {
    trees = 200,
    depth = 5,
    rate = 0.1,
    minWeight = 20,
    lambda = 2,
    bins = 48,
    columns = 0.7,
    sample = 0.8,
    seed = 7,
    drop = null,
    names,
    name,
  },
) {
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
  let pos = 0
  let all = 0
  for (let i = 0; i < n; i++) {
    pos += labels[i] * weights[i]
    all += weights[i]
  }
  const base = Math.log((pos + 1) / (all - pos + 1))
  const score = new Float64Array(n).fill(base)
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const drawn = new Int32Array(n)
  const spare = new Int32Array(n)
  const wide = bins + 2
  const out = []
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]))
      g[i] = weights[i] * (labels[i] - p)
      h[i] = weights[i] * p * (1 - p)
    }
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
    const size = chosen.length * wide * 3
    const sums = (from, to) => {
      const h3 = new Float64Array(size)
      for (let c = 0; c < chosen.length; c++) {
        const column = binned[chosen[c]]
        const at = c * wide * 3
        for (let j = from; j < to; j++) {
          const i = drawn[j]
          const b = at + column[i] * 3
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
      let best = { gain: 0.5, f: -1, b: 0 }
      const parentScore = (G * G) / (H + lambda)
      for (let c = 0; c < chosen.length; c++) {
        const f = chosen[c]
        const at = c * wide * 3
        let lg = 0
        let lh = 0
        let lc = 0
        for (let b = 0; b < edges[f].length; b++) {
          lg += mine[at + b * 3]
          lh += mine[at + b * 3 + 1]
          lc += mine[at + b * 3 + 2]
          if (lc < minWeight || to - from - lc < minWeight) continue
          const gain = (lg * lg) / (lh + lambda) + ((G - lg) * (G - lg)) / (H - lh + lambda) - parentScore
          if (gain > best.gain) best = { gain, f, b }
        }
      }
      if (best.f < 0) return k
      const side = binned[best.f]
      let middle = from
      let kept = 0
      for (let j = from; j < to; j++) {
        if (side[drawn[j]] <= best.b) drawn[middle++] = drawn[j]
        else spare[kept++] = drawn[j]
      }
      for (let j = 0; j < kept; j++) drawn[middle + j] = spare[j]
      tree.feature[k] = best.f
      tree.threshold[k] = edges[best.f][best.b]
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

const round = (x) => Number(x.toPrecision(4))

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

function binOf(edges, v) {
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
