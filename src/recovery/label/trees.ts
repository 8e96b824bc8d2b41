/** Boosted regression trees: reading one row, and which columns decided. The weights are made by `npm run train`. */

/** As a weights file has it: node k of a tree goes left when `value <= threshold[k]`; a leaf has `feature[k] = -1`. */
interface StoredTree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Log-odds that the node adds (leaf), or the mean of what lies below it (inner node; for reasons). */
  readonly value: readonly number[]
}

interface StoredModel {
  readonly name: string
  /** Names of the columns that `feature` counts in. */
  readonly features: readonly string[]
  readonly base: number
  readonly trees: readonly StoredTree[]
}

/** All trees end to end, counting in the columns of the rows that the model is asked about. */
export interface TreeModel {
  readonly name: string
  readonly columns: readonly string[]
  readonly base: number
  /** Where each tree begins in `nodes`. */
  readonly roots: Int32Array
  /**
   * Four numbers a node, so that a step touches one place: the column that it asks (-1: a leaf), its threshold, and where
   * the nodes for values up to the threshold and above it begin.
   */
  readonly nodes: Int32Array
  /** The same memory: a threshold is a single float, as the values are that are compared with it. */
  readonly thresholds: Float32Array
  /** A value a node, at a quarter of its place. */
  readonly value: Float64Array
}

/** The greatest single float that is not above a number: a value is at most the one where it is at most the other. */
function singleBelow(x: number): number {
  const near = Math.fround(x)
  if (near <= x) return near
  const bits = new Int32Array(new Float32Array([near]).buffer)
  // The next float down: one less of a positive number's bits, one more of a negative one's; below zero comes the least.
  bits[0] = near === 0 ? -0x7fffffff : (bits[0] as number) + (near > 0 ? -1 : 1)
  return new Float32Array(bits.buffer)[0] as number
}

/**
 * Checks at the edge what a weights file holds. A model may ask fewer columns than there are, never others.
 * @throws Error when the file holds no model, or asks for a column that this version does not have.
 */
export function readModel(json: unknown, columns: readonly string[], file: string): TreeModel {
  const model = json as Partial<StoredModel> | null
  if (!model || !Array.isArray(model.trees) || !Array.isArray(model.features) || typeof model.base !== 'number')
    throw new Error(`${file} holds no tree model: rebuild it with npm run train`)
  const places = model.features.map((name) => columns.indexOf(name))
  const unknown = model.features[places.indexOf(-1)]
  if (unknown !== undefined)
    throw new Error(`${file} asks for “${unknown}”, which this version does not have: rebuild it with npm run train`)
  const size = model.trees.reduce((sum, tree) => sum + tree.feature.length, 0)
  const roots = new Int32Array(model.trees.length)
  const nodes = new Int32Array(size * 4)
  const thresholds = new Float32Array(nodes.buffer)
  const value = new Float64Array(size)
  let base = 0
  model.trees.forEach((tree: StoredTree, t) => {
    roots[t] = base * 4
    tree.feature.forEach((f, k) => {
      const at = (base + k) * 4
      nodes[at] = f < 0 ? -1 : (places[f] as number)
      thresholds[at + 1] = singleBelow(tree.threshold[k] as number)
      nodes[at + 2] = (base + (tree.left[k] as number)) * 4
      nodes[at + 3] = (base + (tree.right[k] as number)) * 4
      value[base + k] = tree.value[k] as number
    })
    base += tree.feature.length
  })
  return { name: String(model.name), columns, base: model.base, roots, nodes, thresholds, value }
}

/** Probability for the row that starts at `at`. */
export function probability(model: TreeModel, values: Float32Array, at: number): number {
  return probabilities(model, values, [at])[0] as number
}

/** Rows that go down a tree together: with a tree they fit into the nearest memory. */
const together = 16

/** Probabilities for the rows that start at `starts`. */
export function probabilities(model: TreeModel, values: Float32Array, starts: ArrayLike<number>): Float64Array {
  return sumsOf(model, values, Int32Array.from(starts)).map(logistic)
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

function sumsOf({ base, roots, nodes, thresholds, value }: TreeModel, values: Float32Array, starts: Int32Array) {
  const sums = new Float64Array(starts.length).fill(base)
  for (let from = 0; from < starts.length; from += together) {
    const to = Math.min(starts.length, from + together)
    for (let t = 0; t < roots.length; t++) {
      const root = roots[t] as number
      for (let i = from; i < to; i++) {
        const row = starts[i] as number
        let k = root
        for (let f = nodes[k] as number; f >= 0; f = nodes[k] as number)
          k = nodes[(values[row + f] as number) <= (thresholds[k + 1] as number) ? k + 2 : k + 3] as number
        sums[i] = (sums[i] as number) + (value[k >> 2] as number)
      }
    }
  }
  return sums
}

/** The columns that moved the answer most, strongest first: each step down a tree counts for the column that it asked. */
export function deciding(
  model: TreeModel,
  values: Float32Array,
  at: number,
  most = 2,
): { feature: string; effect: number }[] {
  const { roots, nodes, thresholds, value } = model
  const effects = new Map<number, number>()
  for (const root of roots) {
    let k = root
    for (let f = nodes[k] as number; f >= 0; f = nodes[k] as number) {
      const next = nodes[(values[at + f] as number) <= (thresholds[k + 1] as number) ? k + 2 : k + 3] as number
      effects.set(f, (effects.get(f) ?? 0) + (value[next >> 2] as number) - (value[k >> 2] as number))
      k = next
    }
  }
  return [...effects]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .map(([f, effect]) => ({ feature: model.columns[f] as string, effect }))
}
