/** How likely each block is to be of a body: looked at alone, and once more in the company of the others. */
import type { Page } from '../blocks/block.js'
import type { Features } from '../features.js'
import { leastForSecondLook, secondRows } from './second-look.js'
import { deciding, probabilities, type TreeModel } from './trees.js'

export interface Look {
  /** Probability of each block; 0 for what is no text, and for what stands far from any. */
  readonly own: Float64Array
  /** The columns that decided on block `i`, strongest first. */
  readonly effects: (i: number, most: number) => { feature: string; effect: number }[]
}

/** @param doubt  see `probabilities` */
export function lookOnce(
  page: Page,
  features: Pick<Features, 'values' | 'width' | 'near'>,
  model: TreeModel,
  doubt = 0,
): Look {
  const { blocks } = page
  const rows = new Int32Array(blocks.length)
  for (let i = 0; i < rows.length; i++)
    rows[i] = blocks[i]?.kind === 'text' && features.near[i] === 1 ? i * features.width : -1
  const own = new Float64Array(rows.length)
  ask(model, features.values, rows, own, doubt)
  return { own, effects: (i, most) => deciding(model, features.values, i * features.width, most) }
}

export function lookTwice(page: Page, features: Features, first: TreeModel, second: TreeModel): Look {
  const once = lookOnce(page, features, first, leastForSecondLook)
  const { values, at } = secondRows(page, features, once.own)
  const own = once.own.slice()
  ask(second, values, at, own, 0)
  return {
    own,
    effects: (i, most) =>
      (at[i] as number) < 0 ? once.effects(i, most) : deciding(second, values, at[i] as number, most),
  }
}

/** Puts the model's answer in place for each block with a row: `rows` says where it begins, -1 for a block without. */
function ask(model: TreeModel, values: Float32Array, rows: Int32Array, answers: Float64Array, doubt: number): void {
  const found = probabilities(
    model,
    values,
    rows.filter((at) => at >= 0),
    doubt,
  )
  let next = 0
  for (let i = 0; i < rows.length; i++) if ((rows[i] as number) >= 0) answers[i] = found[next++] as number
}
