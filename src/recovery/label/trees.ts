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

/** All trees end to end in flat columns, `feature` counting in the columns of the rows that the model is asked about. */
export interface TreeModel {
  readonly name: string
  readonly columns: readonly string[]
  readonly base: number
  /** Where each tree begins. */
  readonly roots: Int32Array
  readonly feature: Int16Array
  readonly threshold: Float64Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly value: Float64Array
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
  const feature = new Int16Array(size)
  const threshold = new Float64Array(size)
  const left = new Int32Array(size)
  const right = new Int32Array(size)
  const value = new Float64Array(size)
  let base = 0
  model.trees.forEach((tree: StoredTree, t) => {
    roots[t] = base
    tree.feature.forEach((f, k) => {
      feature[base + k] = f < 0 ? -1 : (places[f] as number)
      threshold[base + k] = tree.threshold[k] as number
      left[base + k] = base + (tree.left[k] as number)
      right[base + k] = base + (tree.right[k] as number)
      value[base + k] = tree.value[k] as number
    })
    base += tree.feature.length
  })
  return { name: String(model.name), columns, base: model.base, roots, feature, threshold, left, right, value }
}

/** Probability for the row that starts at `at`. */
export function probability(model: TreeModel, values: Float32Array, at: number): number {
  const { roots, feature, threshold, left, right, value } = model
  let sum = model.base
  for (let t = 0; t < roots.length; t++) {
    let k = roots[t] as number
    for (let f = feature[k] as number; f >= 0; f = feature[k] as number)
      k = ((values[at + f] as number) <= (threshold[k] as number) ? left[k] : right[k]) as number
    sum += value[k] as number
  }
  return 1 / (1 + Math.exp(-sum))
}

/** The columns that moved the answer most, strongest first: each step down a tree counts for the column that it asked. */
export function deciding(
  model: TreeModel,
  values: Float32Array,
  at: number,
  most = 2,
): { feature: string; effect: number }[] {
  const { roots, feature, threshold, left, right, value } = model
  const effects = new Map<number, number>()
  for (const root of roots) {
    let k = root
    for (let f = feature[k] as number; f >= 0; f = feature[k] as number) {
      const next = ((values[at + f] as number) <= (threshold[k] as number) ? left[k] : right[k]) as number
      effects.set(f, (effects.get(f) ?? 0) + (value[next] as number) - (value[k] as number))
      k = next
    }
  }
  return [...effects]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .map(([f, effect]) => ({ feature: model.columns[f] as string, effect }))
}
