/** Boosted trees over a row of numbers: how likely something holds. `scripts/train/boost.mjs` grows them. */

export interface Trees {
  /** Names of the columns. */
  readonly columns: readonly string[]
  readonly base: number
  readonly trees: readonly Tree[]
}

/** Node k goes left where `value <= threshold[k]`; a leaf has `feature[k] = -1`. */
interface Tree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly value: readonly number[]
}

/** @throws Error where the file asks for other columns than there are */
export function readTrees(bytes: Uint8Array, columns: readonly string[]): Trees {
  const { features, base, trees } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly features: readonly string[]
    readonly base: number
    readonly trees: readonly Tree[]
  }
  if (features.join() !== columns.join())
    throw new Error('the trees ask for other columns than there are: build them again')
  return { columns: features, base, trees }
}

/** Between 0 and 1. */
export function likelihoodBy({ base, trees }: Trees, row: Float32Array): number {
  let odds = base
  for (const { feature, threshold, left, right, value } of trees) {
    let node = 0
    for (let column = feature[0] as number; column >= 0; column = feature[node] as number)
      node = ((row[column] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number
    odds += value[node] as number
  }
  return 1 / (1 + Math.exp(-odds))
}
