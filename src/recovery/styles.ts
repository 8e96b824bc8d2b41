/** Which blocks a page sets alike. */
import type { Block, Page } from './blocks/block.js'

/** Blocks that the page sets alike (tag, class words, parent's class words): one paragraph's company vouches for it. */
export function stylesOf({ blocks, tree }: Page): Int32Array {
  const styles = new Map<string, number>()
  const known = <K>(numbers: Map<K, number>, key: K): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    return number
  }
  if (!tree) return Int32Array.from(blocks, (b) => known(styles, b.tag))
  const tags = new Map<string, number>()
  const words = new Map<string, number>()
  const looks = new Map<number, number>()
  const pairs = new Map<number, number>()
  // No page has as many elements, so that two numbers make one.
  const apart = 20_000_000
  const look = (tag: string, node: number) =>
    known(looks, known(words, tree.words[node] ?? '') * apart + known(tags, tag))
  const ofNode = new Int32Array(tree.size).fill(-1)
  const style = new Int32Array(blocks.length)
  for (let i = 0; i < blocks.length; i++) {
    const { tag, node } = blocks[i] as Block
    const parent = tree.parent[node] ?? 0
    let above = ofNode[parent] ?? -1
    if (above < 0) {
      above = look(tree.tag[parent] ?? '', parent)
      if (parent >= 0) ofNode[parent] = above
    }
    style[i] = known(pairs, look(tag, node) * apart + above)
  }
  return style
}
