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
  const out = []
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]))
      g[i] = weights[i] * (labels[i] - p)
      h[i] = weights[i] * p * (1 - p)
    }
    const chosen = []
    for (let f = 0; f < width; f++) if (edges[f].length && rnd() < columns) chosen.push(f)
    const drawn = new Int32Array(n)
    let count = 0
    for (let i = 0; i < n; i++) if (rnd() < sample) drawn[count++] = i
    const tree = grow(drawn.slice(0, count))
    out.push(tree)
    for (let i = 0; i < n; i++) {
      let k = 0
      while (tree.feature[k] >= 0) k = rows[i][tree.feature[k]] <= tree.threshold[k] ? tree.left[k] : tree.right[k]
      score[i] += tree.value[k]
    }

    function grow(start) {
      const tree = { feature: [], threshold: [], left: [], right: [], value: [] }
      const add = () => {
        for (const k of Object.keys(tree)) tree[k].push(k === 'feature' ? -1 : 0)
        return tree.feature.length - 1
      }
      const build = (idx, level) => {
        const k = add()
        let G = 0
        let H = 0
        const m = idx.length
        const gs = new Float64Array(m)
        const hs = new Float64Array(m)
        for (let j = 0; j < m; j++) {
          G += gs[j] = g[idx[j]]
          H += hs[j] = h[idx[j]]
        }
        tree.value[k] = round((rate * G) / (H + lambda))
        if (level >= depth || idx.length < 2 * minWeight) return k
        let best = { gain: 0.5, f: -1, b: 0 }
        const parentScore = (G * G) / (H + lambda)
        const hg = new Float64Array(bins + 2)
        const hh = new Float64Array(bins + 2)
        const hc = new Float64Array(bins + 2)
        for (const f of chosen) {
          hg.fill(0)
          hh.fill(0)
          hc.fill(0)
          const column = binned[f]
          for (let j = 0; j < m; j++) {
            const b = column[idx[j]]
            hg[b] += gs[j]
            hh[b] += hs[j]
            hc[b]++
          }
          let lg = 0
          let lh = 0
          let lc = 0
          for (let b = 0; b < edges[f].length; b++) {
            lg += hg[b]
            lh += hh[b]
            lc += hc[b]
            if (lc < minWeight || idx.length - lc < minWeight) continue
            const gain = (lg * lg) / (lh + lambda) + ((G - lg) * (G - lg)) / (H - lh + lambda) - parentScore
            if (gain > best.gain) best = { gain, f, b }
          }
        }
        if (best.f < 0) return k
        const side = binned[best.f]
        const left = idx.filter((i) => side[i] <= best.b)
        const right = idx.filter((i) => side[i] > best.b)
        tree.feature[k] = best.f
        tree.threshold[k] = edges[best.f][best.b]
        tree.left[k] = build(left, level + 1)
        tree.right[k] = build(right, level + 1)
        return k
      }
      build(start, 0)
      return tree
    }
  }
  return { name, features: names, base: round(base), trees: out }
}

const round = (x) => Number(x.toPrecision(4))

function quantiles(rows, f, bins, rnd) {
  const values = []
  for (let i = 0; i < rows.length; i++) if (rows.length < 20000 || rnd() < 20000 / rows.length) values.push(rows[i][f])
  values.sort((a, b) => a - b)
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
