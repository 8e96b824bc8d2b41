/** How likely each block is to be of a body: looked at alone, and once more in the company of the others. */
import type { Page } from '../blocks/block.js'
import type { Features } from '../features.js'
import { secondRows } from './second-look.js'
import { deciding, probabilities, type TreeModel } from './trees.js'

export interface Look {
  /** Probability of each block; 0 for what is no text. */
  readonly own: readonly number[]
  /** The columns that decided on block `i`, strongest first. */
  readonly effects: (i: number, most: number) => { feature: string; effect: number }[]
}

export function lookOnce(page: Page, features: Features, model: TreeModel): Look {
  const rows = page.blocks.map((block, i) => (block.kind === 'text' ? i * features.width : -1))
  return {
    own: asked(model, features.values, rows, () => 0),
    effects: (i, most) => deciding(model, features.values, i * features.width, most),
  }
}

export function lookTwice(page: Page, features: Features, first: TreeModel, second: TreeModel): Look {
  const once = lookOnce(page, features, first)
  const { values, at } = secondRows(page, features, once.own)
  return {
    own: asked(second, values, at, (i) => once.own[i] as number),
    effects: (i, most) =>
      (at[i] as number) < 0 ? once.effects(i, most) : deciding(second, values, at[i] as number, most),
  }
}

/** The model's answer for each block with a row (where it begins; -1 without), and `otherwise` for the rest. */
function asked(
  model: TreeModel,
  values: Float32Array,
  rows: ArrayLike<number>,
  otherwise: (i: number) => number,
): number[] {
  const starts = Array.from(rows).filter((at) => at >= 0)
  const found = probabilities(model, values, starts)
  let next = 0
  return Array.from(rows, (at, i) => (at < 0 ? otherwise(i) : (found[next++] as number)))
}
