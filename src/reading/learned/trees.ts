/** Boosted trees over a row of numbers: how likely something holds. `scripts/train/boost.mjs` grows them. */

export interface Trees {
  /** Names of the columns. */
  readonly columns: readonly string[]
  readonly base: number
  readonly trees: readonly Tree[]
}

/** Node k goes on to the next one where its column is at most `value[k]`, else to `right[k]`; a leaf has `feature[k] = -1`. */
interface Tree {
  readonly feature: Int16Array
  readonly right: Uint8Array
  /** Thresholds; of leaves what they add. */
  readonly value: Float32Array
}

interface Head {
  readonly columns: readonly string[]
  readonly base: number
  /** How many nodes each tree has. */
  readonly sizes: readonly number[]
}

/** A node: its column and its right child in a byte each (its left child is the next node), its threshold or value in four. */
const NODE = 6
const LEAF = 255

/**
 * Trees from their file: the length of a JSON head in four bytes (little-endian), the head, the nodes tree after tree.
 * @throws Error where the file asks for other columns than there are, or is cut off
 */
export function readTrees(bytes: Uint8Array, columns: readonly string[]): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  if (head.columns.join() !== columns.join())
    throw new Error('the trees ask for other columns than there are: build them again')
  let at = 4 + length
  if (bytes.byteLength !== at + NODE * head.sizes.reduce((sum, size) => sum + size, 0))
    throw new Error('the trees are cut off: build them again')
  const trees = head.sizes.map((size) => {
    const tree = { feature: new Int16Array(size), right: new Uint8Array(size), value: new Float32Array(size) }
    for (let node = 0; node < size; node++, at += NODE) {
      const column = view.getUint8(at)
      tree.feature[node] = column === LEAF ? -1 : column
      tree.right[node] = view.getUint8(at + 1)
      tree.value[node] = view.getFloat32(at + 2, true)
    }
    return tree
  })
  return { columns: head.columns, base: head.base, trees }
}

/** Between 0 and 1. */
export function likelihoodBy({ base, trees }: Trees, row: Float32Array): number {
  let odds = base
  for (const { feature, right, value } of trees) {
    let node = 0
    for (let column = feature[0] as number; column >= 0; column = feature[node] as number)
      node = (row[column] as number) <= (value[node] as number) ? node + 1 : (right[node] as number)
    odds += value[node] as number
  }
  return 1 / (1 + Math.exp(-odds))
}
