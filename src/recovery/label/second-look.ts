/**
 * The second look: what the blocks around a block, beside it and set like it were taken for at first. A short line, a
 * crosshead or a list is body by its company; a box of sentences among the paragraphs is not, by its own company.
 */
import type { Page } from '../blocks/block.js'
import { type Features, featureNames } from '../features.js'
import type { TextShape } from '../text-shape.js'

const around = [1, 2, 3, 4] as const
const windows = [2, 5, 12] as const

export const contextNames: readonly string[] = [
  'first.own',
  ...around.flatMap((n) => [`first.before${n}`, `first.after${n}`]),
  ...windows.flatMap((n) => [`first.back${n}`, `first.ahead${n}`]),
  'first.style',
  'first.styleCount',
  'first.parent',
  'first.parentShare',
  'first.grandparent',
  'first.grandparentShare',
  'first.massBefore',
  'first.massAfter',
  'first.gapBefore',
  'first.gapAfter',
  'first.skippedBefore',
  'first.skippedAfter',
  'first.sameParentBefore',
  'first.sameParentAfter',
  'first.sameStyleBefore',
  'first.sameStyleAfter',
  'first.depthBefore',
  'first.depthAfter',
  'first.total',
]

/** A block less likely than this at first is not looked at again: most of a page is furniture beyond doubt. */
const leastForSecondLook = 0.02
const sure = 0.7
const farthest = 40

/** Columns that the second look asks: those of the first, and the company. */
export const secondNames: readonly string[] = [...featureNames, ...contextNames]

/** Rows of `secondNames` for the blocks that are looked at again. */
export interface SecondRows {
  readonly values: Float32Array
  /** Where each block's row begins in `values`; -1 for blocks that the first look has settled. */
  readonly at: Int32Array
}

/** `own`: first probability of every block of the page, 0 for what is no text. */
export function secondRows(page: Page, features: Features, own: ArrayLike<number>): SecondRows {
  const textAt = page.blocks.flatMap((block, i) => (block.kind === 'text' ? [i] : []))
  const again = textAt.flatMap((i, k) => ((own[i] as number) >= leastForSecondLook ? [[i, k] as const] : []))
  const context = contextColumns(page, features, own, textAt)
  const width = secondNames.length
  const values = new Float32Array(again.length * width)
  const at = new Int32Array(page.blocks.length).fill(-1)
  again.forEach(([i, k], row) => {
    at[i] = row * width
    values.set(features.values.subarray(i * features.width, (i + 1) * features.width), row * width)
    values.set(context.subarray(k * contextNames.length, (k + 1) * contextNames.length), row * width + features.width)
  })
  return { values, at }
}

/**
 * Columns of `contextNames` for the blocks at `textAt`, row after row.
 * @param own  first probability of every block of the page
 * @param textAt  places of the blocks of text, in order
 */
function contextColumns(
  page: Page,
  features: Features,
  own: ArrayLike<number>,
  textAt: readonly number[],
): Float32Array {
  const n = textAt.length
  const width = contextNames.length
  const out = new Float32Array(n * width)
  const { tree, blocks } = page
  const p = Float64Array.from(textAt, (i) => own[i] as number)
  const weight = Float64Array.from(textAt, (i) => Math.sqrt((features.shapes[i] as TextShape).weight + 10))
  // Sums before each place, for means over windows.
  const mass = new Float64Array(n + 1)
  const amount = new Float64Array(n + 1)
  for (let k = 0; k < n; k++) {
    mass[k + 1] = (mass[k] as number) + (p[k] as number) * (weight[k] as number)
    amount[k + 1] = (amount[k] as number) + (weight[k] as number)
  }
  const total = mass[n] as number
  const mean = (from: number, to: number) => {
    const a = Math.max(0, from)
    const b = Math.min(n, to)
    return b > a ? ((mass[b] as number) - (mass[a] as number)) / ((amount[b] as number) - (amount[a] as number)) : -1
  }
  const parentOf = (k: number) => (tree ? (tree.parent[blocks[textAt[k] as number]?.node ?? 0] ?? 0) : 0)
  const groups = (keyOf: (k: number) => number): [Int32Array, Float64Array, Float64Array, Int32Array] => {
    const keys = Int32Array.from({ length: n }, (_, k) => keyOf(k))
    const at = new Map<number, number>()
    const ids = new Int32Array(n)
    for (let k = 0; k < n; k++) {
      const key = keys[k] as number
      let id = at.get(key)
      if (id === undefined) {
        id = at.size
        at.set(key, id)
      }
      ids[k] = id
    }
    const masses = new Float64Array(at.size)
    const amounts = new Float64Array(at.size)
    const counts = new Int32Array(at.size)
    for (let k = 0; k < n; k++) {
      const id = ids[k] as number
      masses[id] = (masses[id] as number) + (p[k] as number) * (weight[k] as number)
      amounts[id] = (amounts[id] as number) + (weight[k] as number)
      counts[id] = (counts[id] as number) + 1
    }
    return [ids, masses, amounts, counts]
  }
  const [styles, styleMass, styleAmount, styleCount] = groups((k) => features.style[textAt[k] as number] as number)
  const [parents, parentMass, parentAmount] = groups(parentOf)
  const [grands, grandMass, grandAmount] = groups((k) => (tree ? (tree.parent[parentOf(k)] ?? 0) : 0))
  const without = (masses: Float64Array, amounts: Float64Array, id: number, k: number) => {
    const rest = (amounts[id] as number) - (weight[k] as number)
    return rest > 0.5 ? ((masses[id] as number) - (p[k] as number) * (weight[k] as number)) / rest : -1
  }
  const sureBefore = new Int32Array(n).fill(-1)
  const sureAfter = new Int32Array(n).fill(-1)
  for (let k = 1; k < n; k++) sureBefore[k] = (p[k - 1] as number) > sure ? k - 1 : (sureBefore[k - 1] as number)
  for (let k = n - 2; k >= 0; k--) sureAfter[k] = (p[k + 1] as number) > sure ? k + 1 : (sureAfter[k + 1] as number)

  for (let k = 0; k < n; k++) {
    let at = k * width
    const put = (value: number) => {
      out[at++] = value
    }
    put(p[k] as number)
    for (const d of around) {
      put(k - d >= 0 ? (p[k - d] as number) : -1)
      put(k + d < n ? (p[k + d] as number) : -1)
    }
    for (const w of windows) {
      put(mean(k - w, k))
      put(mean(k + 1, k + 1 + w))
    }
    put(without(styleMass, styleAmount, styles[k] as number, k))
    put(Math.min(60, styleCount[styles[k] as number] as number))
    put(without(parentMass, parentAmount, parents[k] as number, k))
    put(total > 0 ? (parentMass[parents[k] as number] as number) / total : 0)
    put(without(grandMass, grandAmount, grands[k] as number, k))
    put(total > 0 ? (grandMass[grands[k] as number] as number) / total : 0)
    put(total > 0 ? (mass[k] as number) / total : 0)
    put(total > 0 ? (total - (mass[k + 1] as number)) / total : 0)
    const before = sureBefore[k] as number
    const after = sureAfter[k] as number
    put(before < 0 ? farthest : Math.min(farthest, k - before))
    put(after < 0 ? farthest : Math.min(farthest, after - k))
    put(before < 0 ? -1 : (amount[k] as number) - (amount[before + 1] as number))
    put(after < 0 ? -1 : (amount[after] as number) - (amount[k + 1] as number))
    put(before < 0 ? -1 : parents[before] === parents[k] ? 1 : 0)
    put(after < 0 ? -1 : parents[after] === parents[k] ? 1 : 0)
    put(before < 0 ? -1 : styles[before] === styles[k] ? 1 : 0)
    put(after < 0 ? -1 : styles[after] === styles[k] ? 1 : 0)
    put(before < 0 ? -20 : depthOf(k) - depthOf(before))
    put(after < 0 ? -20 : depthOf(k) - depthOf(after))
    put(Math.log2(1 + total))
  }
  return out

  function depthOf(k: number): number {
    return tree ? (tree.depth[blocks[textAt[k] as number]?.node ?? 0] ?? 0) : 0
  }
}
