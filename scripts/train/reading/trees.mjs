/** The file of boosted trees (`src/reading/learned/trees.ts` reads it): six bytes a node. */

const NODE = 6
const LEAF = 255

/** @param {ReturnType<typeof import('../boost.mjs').boost>} boosted  nodes in the order in which they were grown: left children first */
export function packTrees({ name, features, base, trees }) {
  const head = Buffer.from(
    JSON.stringify({ name, columns: features, base, sizes: trees.map(({ feature }) => feature.length) }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const nodes = trees.map(({ feature, threshold, left, right, value }) => {
    if (feature.length > 256) throw new Error(`a tree of ${name} has more nodes than a byte counts`)
    const bytes = Buffer.alloc(feature.length * NODE)
    for (const [node, column] of feature.entries()) {
      if (column >= 0 && left[node] !== node + 1) throw new Error(`a tree of ${name} was grown in another order`)
      bytes.writeUInt8(column < 0 ? LEAF : column, node * NODE)
      bytes.writeUInt8(column < 0 ? 0 : right[node], node * NODE + 1)
      bytes.writeFloatLE(column < 0 ? value[node] : threshold[node], node * NODE + 2)
    }
    return bytes
  })
  return Buffer.concat([length, head, ...nodes])
}
