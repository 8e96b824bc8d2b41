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

/**
 * All trees end to end, counting in the columns of the rows that the model is asked about. Each tree is filled up to one
 * depth, so that going down it asks nothing but its questions: the children of question `k` are 2k + 1 and 2k + 2, as in a
 * heap, and below a leaf stand questions that every value answers alike.
 */
export interface TreeModel {
  readonly name: string
  readonly columns: readonly string[]
  readonly base: number
  readonly trees: number
  readonly depth: number
  /** Two numbers a question, tree after tree: the column that it asks and, in `thresholds`, what it is compared with. */
  readonly questions: Int32Array
  /** The same memory: a threshold is a single float, as the values are. Infinite where a leaf stands in the file. */
  readonly thresholds: Float32Array
  /** What each end adds, tree after tree. */
  readonly ends: Float64Array
  /** The mean of what lies below each question, tree after tree; for reasons. */
  readonly means: Float64Array
}

/** A tree is filled up to twice as many questions with each. */
const deepest = 10

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
  const trees = model.trees as readonly StoredTree[]
  const depth = trees.reduce((most, tree) => Math.max(most, depthBelow(tree, 0)), 0)
  if (depth > deepest) throw new Error(`${file} holds a tree of more than ${deepest} levels`)
  const asked = 2 ** depth - 1
  const questions = new Int32Array(trees.length * asked * 2)
  const thresholds = new Float32Array(questions.buffer)
  const ends = new Float64Array(trees.length * (asked + 1))
  const means = new Float64Array(trees.length * asked)
  trees.forEach((tree, t) => {
    const fill = (node: number, k: number): void => {
      if (k >= asked) {
        ends[t * (asked + 1) + k - asked] = tree.value[node] as number
        return
      }
      const at = t * asked + k
      const column = tree.feature[node] as number
      const isLeaf = column < 0
      questions[at * 2] = isLeaf ? 0 : (places[column] as number)
      thresholds[at * 2 + 1] = isLeaf ? Number.POSITIVE_INFINITY : singleBelow(tree.threshold[node] as number)
      means[at] = tree.value[node] as number
      fill(isLeaf ? node : (tree.left[node] as number), 2 * k + 1)
      fill(isLeaf ? node : (tree.right[node] as number), 2 * k + 2)
    }
    fill(0, 0)
  })
  const name = String(model.name)
  return { name, columns, base: model.base, trees: trees.length, depth, questions, thresholds, ends, means }
}

/** Questions on the longest way down; a file whose nodes go round is deeper than any. */
function depthBelow(tree: StoredTree, node: number, above = 0): number {
  const column = tree.feature[node]
  if (column === undefined || column < 0 || above > deepest) return above
  return Math.max(
    depthBelow(tree, tree.left[node] as number, above + 1),
    depthBelow(tree, tree.right[node] as number, above + 1),
  )
}

/** Probability for the row that starts at `at`. */
export function probability(model: TreeModel, values: Float32Array, at: number): number {
  return probabilities(model, values, Int32Array.of(at))[0] as number
}

/** Rows that go down a tree together: with a tree they fit into the nearest memory. */
const together = 16

/** Probabilities for the rows that start at `starts`. */
export function probabilities(model: TreeModel, values: Float32Array, starts: Int32Array): Float64Array {
  const sums = sumsOf(model, values, starts)
  for (let i = 0; i < sums.length; i++) sums[i] = 1 / (1 + Math.exp(-(sums[i] as number)))
  return sums
}

/**
 * Four rows at a time and the answer to a question as a number: a processor that need not guess which way a row goes, and
 * need not wait for one row to go on with the next: 1.15 times as fast on rows of real pages, 2.5 times on random ones.
 */
function sumsOf(
  { base, trees, depth, questions, thresholds, ends }: TreeModel,
  values: Float32Array,
  starts: Int32Array,
) {
  const rows = starts.length
  const sums = new Float64Array(rows).fill(base)
  const asked = 2 ** depth - 1
  for (let from = 0; from < rows; from += together) {
    const to = Math.min(rows, from + together)
    for (let t = 0; t < trees; t++) {
      const first = t * asked * 2
      const end = t * (asked + 1) - asked
      let i = from
      for (; i + 4 <= to; i += 4) {
        const rowA = starts[i] as number
        const rowB = starts[i + 1] as number
        const rowC = starts[i + 2] as number
        const rowD = starts[i + 3] as number
        let a = 0
        let b = 0
        let c = 0
        let d = 0
        for (let level = 0; level < depth; level++) {
          const askA = first + a * 2
          const askB = first + b * 2
          const askC = first + c * 2
          const askD = first + d * 2
          const toA = values[rowA + (questions[askA] as number)] as number
          const toB = values[rowB + (questions[askB] as number)] as number
          const toC = values[rowC + (questions[askC] as number)] as number
          const toD = values[rowD + (questions[askD] as number)] as number
          a = 2 * a + 2 - +(toA <= (thresholds[askA + 1] as number))
          b = 2 * b + 2 - +(toB <= (thresholds[askB + 1] as number))
          c = 2 * c + 2 - +(toC <= (thresholds[askC + 1] as number))
          d = 2 * d + 2 - +(toD <= (thresholds[askD + 1] as number))
        }
        sums[i] = (sums[i] as number) + (ends[end + a] as number)
        sums[i + 1] = (sums[i + 1] as number) + (ends[end + b] as number)
        sums[i + 2] = (sums[i + 2] as number) + (ends[end + c] as number)
        sums[i + 3] = (sums[i + 3] as number) + (ends[end + d] as number)
      }
      for (; i < to; i++) {
        const row = starts[i] as number
        let k = 0
        for (let level = 0; level < depth; level++) {
          const ask = first + k * 2
          k = 2 * k + 2 - +((values[row + (questions[ask] as number)] as number) <= (thresholds[ask + 1] as number))
        }
        sums[i] = (sums[i] as number) + (ends[end + k] as number)
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
  const { trees, depth, questions, thresholds, ends, means } = model
  const asked = 2 ** depth - 1
  const effects = new Map<number, number>()
  for (let t = 0; t < trees; t++) {
    const meanOf = (k: number): number =>
      (k < asked ? means[t * asked + k] : ends[t * (asked + 1) + k - asked]) as number
    for (let k = 0; k < asked; ) {
      const ask = (t * asked + k) * 2
      const threshold = thresholds[ask + 1] as number
      if (threshold === Number.POSITIVE_INFINITY) break
      const column = questions[ask] as number
      const next = (values[at + column] as number) <= threshold ? 2 * k + 1 : 2 * k + 2
      effects.set(column, (effects.get(column) ?? 0) + meanOf(next) - meanOf(k))
      k = next
    }
  }
  return [...effects]
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
    .map(([column, effect]) => ({ feature: model.columns[column] as string, effect }))
}
