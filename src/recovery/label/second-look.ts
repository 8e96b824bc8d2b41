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
export const leastForSecondLook = 0.02
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
  const { blocks } = page
  const textAt: number[] = []
  const again: number[] = []
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]?.kind !== 'text') continue
    if ((own[i] as number) >= leastForSecondLook) again.push(textAt.length)
    textAt.push(i)
  }
  const width = secondNames.length
  const values = new Float32Array(again.length * width)
  const at = new Int32Array(blocks.length).fill(-1)
  for (let row = 0; row < again.length; row++) {
    const i = textAt[again[row] as number] as number
    at[i] = row * width
    values.set(features.values.subarray(i * features.width, (i + 1) * features.width), row * width)
  }
  new Company(page, features, own, textAt).fill(values, again)
  return { values, at }
}

/** The blocks of text of a page with their first probabilities, and sums of these; `k` counts in them. */
class Company {
  private readonly n: number
  private readonly p: Float64Array
  private readonly weight: Float64Array
  private readonly parent: Int32Array
  private readonly depth: Int32Array
  private readonly style: Int32Array
  /** Sums before each place, for means over windows. */
  private readonly mass: Float64Array
  private readonly amount: Float64Array

  constructor(
    private readonly page: Page,
    features: Features,
    own: ArrayLike<number>,
    textAt: readonly number[],
  ) {
    const { tree, blocks } = page
    const n = textAt.length
    this.n = n
    this.p = new Float64Array(n)
    this.weight = new Float64Array(n)
    this.parent = new Int32Array(n)
    this.depth = new Int32Array(n)
    this.style = new Int32Array(n)
    this.mass = new Float64Array(n + 1)
    this.amount = new Float64Array(n + 1)
    for (let k = 0; k < n; k++) {
      const i = textAt[k] as number
      const p = own[i] as number
      const weight = Math.sqrt((features.shapes[i] as TextShape).weight + 10)
      const node = blocks[i]?.node ?? 0
      this.p[k] = p
      this.weight[k] = weight
      this.parent[k] = tree?.parent[node] ?? 0
      this.depth[k] = tree?.depth[node] ?? 0
      this.style[k] = features.style[i] as number
      this.mass[k + 1] = (this.mass[k] as number) + p * weight
      this.amount[k + 1] = (this.amount[k] as number) + weight
    }
  }

  /** Fills the columns of `contextNames`, which end each row, for the blocks of `again`. */
  fill(out: Float32Array, again: readonly number[]): void {
    const { n, p, parent, depth, style, mass, amount } = this
    const total = mass[n] as number
    const styles = this.groups(style)
    const parents = this.groups(parent)
    const grand = this.parentsOf(parent)
    const grands = this.groups(grand)
    const sureBefore = new Int32Array(n).fill(-1)
    const sureAfter = new Int32Array(n).fill(-1)
    for (let k = 1; k < n; k++) sureBefore[k] = (p[k - 1] as number) > sure ? k - 1 : (sureBefore[k - 1] as number)
    for (let k = n - 2; k >= 0; k--) sureAfter[k] = (p[k + 1] as number) > sure ? k + 1 : (sureAfter[k + 1] as number)
    for (let row = 0; row < again.length; row++) {
      const k = again[row] as number
      let at = (row + 1) * secondNames.length - contextNames.length
      out[at++] = p[k] as number
      for (let a = 0; a < around.length; a++) {
        const d = around[a] as number
        out[at++] = k - d >= 0 ? (p[k - d] as number) : -1
        out[at++] = k + d < n ? (p[k + d] as number) : -1
      }
      for (let a = 0; a < windows.length; a++) {
        const w = windows[a] as number
        out[at++] = this.mean(k - w, k)
        out[at++] = this.mean(k + 1, k + 1 + w)
      }
      out[at++] = this.without(styles, style[k] as number, k)
      out[at++] = Math.min(60, styles.counts[(style[k] as number) + 1] as number)
      out[at++] = this.without(parents, parent[k] as number, k)
      out[at++] = total > 0 ? (parents.masses[(parent[k] as number) + 1] as number) / total : 0
      out[at++] = this.without(grands, grand[k] as number, k)
      out[at++] = total > 0 ? (grands.masses[(grand[k] as number) + 1] as number) / total : 0
      out[at++] = total > 0 ? (mass[k] as number) / total : 0
      out[at++] = total > 0 ? (total - (mass[k + 1] as number)) / total : 0
      const before = sureBefore[k] as number
      const after = sureAfter[k] as number
      out[at++] = before < 0 ? farthest : Math.min(farthest, k - before)
      out[at++] = after < 0 ? farthest : Math.min(farthest, after - k)
      out[at++] = before < 0 ? -1 : (amount[k] as number) - (amount[before + 1] as number)
      out[at++] = after < 0 ? -1 : (amount[after] as number) - (amount[k + 1] as number)
      out[at++] = before < 0 ? -1 : parent[before] === parent[k] ? 1 : 0
      out[at++] = after < 0 ? -1 : parent[after] === parent[k] ? 1 : 0
      out[at++] = before < 0 ? -1 : style[before] === style[k] ? 1 : 0
      out[at++] = after < 0 ? -1 : style[after] === style[k] ? 1 : 0
      out[at++] = before < 0 ? -20 : (depth[k] as number) - (depth[before] as number)
      out[at++] = after < 0 ? -20 : (depth[k] as number) - (depth[after] as number)
      out[at++] = Math.log2(1 + total)
    }
  }

  private parentsOf(nodes: Int32Array): Int32Array {
    const { tree } = this.page
    const parents = new Int32Array(nodes.length)
    if (tree) for (let k = 0; k < nodes.length; k++) parents[k] = tree.parent[nodes[k] as number] ?? 0
    return parents
  }

  /** Sums over the blocks of one key; keys are numbers of elements (the document's own parent is -1) or styles. */
  private groups(keys: Int32Array): Groups {
    let most = 0
    for (let k = 0; k < keys.length; k++) if ((keys[k] as number) > most) most = keys[k] as number
    const masses = new Float64Array(most + 2)
    const amounts = new Float64Array(most + 2)
    const counts = new Int32Array(most + 2)
    for (let k = 0; k < keys.length; k++) {
      const key = (keys[k] as number) + 1
      masses[key] = (masses[key] as number) + (this.p[k] as number) * (this.weight[k] as number)
      amounts[key] = (amounts[key] as number) + (this.weight[k] as number)
      counts[key] = (counts[key] as number) + 1
    }
    return { masses, amounts, counts }
  }

  /** The mean of a group but for one of it. */
  private without({ masses, amounts }: Groups, key: number, k: number): number {
    const weight = this.weight[k] as number
    const rest = (amounts[key + 1] as number) - weight
    return rest > 0.5 ? ((masses[key + 1] as number) - (this.p[k] as number) * weight) / rest : -1
  }

  private mean(from: number, to: number): number {
    const a = Math.max(0, from)
    const b = Math.min(this.n, to)
    if (b <= a) return -1
    return (
      ((this.mass[b] as number) - (this.mass[a] as number)) / ((this.amount[b] as number) - (this.amount[a] as number))
    )
  }
}

/** Each at its key and one. */
interface Groups {
  readonly masses: Float64Array
  readonly amounts: Float64Array
  readonly counts: Int32Array
}
