/** Boosted regression trees: reading one row, and which columns decided. The weights are made by `npm run train`. */

/** One tree in flat columns: node k goes left when `value <= threshold[k]`; a leaf has `feature[k] = -1`. */
export interface Tree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Log-odds that the node adds (leaf), or the mean of what lies below it (inner node; for reasons). */
  readonly value: readonly number[]
}

export interface TreeModel {
  readonly name: string
  readonly features: readonly string[]
  readonly base: number
  readonly trees: readonly Tree[]
}

/** Checks at the edge what a weights file holds. @throws Error when the file is for other features than these. */
export function readModel(json: unknown, features: readonly string[], file: string): TreeModel {
  const model = json as Partial<TreeModel> | null
  if (!model || !Array.isArray(model.trees) || !Array.isArray(model.features) || typeof model.base !== 'number')
    throw new Error(`${file} holds no tree model: rebuild it with npm run train`)
  if (model.features.join() !== features.join())
    throw new Error(`${file} was trained on other features than this version has: rebuild it with npm run train`)
  return { name: String(model.name), features, base: model.base, trees: model.trees }
}

/** Probability for the row that starts at `at`. */
export function probability(model: TreeModel, values: Float32Array, at: number): number {
  let sum = model.base
  for (const tree of model.trees) {
    let k = 0
    for (let f = tree.feature[0] as number; f >= 0; f = tree.feature[k] as number)
      k = ((values[at + f] as number) <= (tree.threshold[k] as number) ? tree.left[k] : tree.right[k]) as number
    sum += tree.value[k] as number
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
  const effects = new Map<number, number>()
  for (const tree of model.trees) {
    let k = 0
    for (let f = tree.feature[0] as number; f >= 0; f = tree.feature[k] as number) {
      const next = (
        (values[at + f] as number) <= (tree.threshold[k] as number) ? tree.left[k] : tree.right[k]
      ) as number
      effects.set(f, (effects.get(f) ?? 0) + (tree.value[next] as number) - (tree.value[k] as number))
      k = next
    }
  }
  return [...effects]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .map(([f, effect]) => ({ feature: model.features[f] as string, effect }))
}
