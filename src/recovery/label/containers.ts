/** Which blocks an element holds, and which elements a page sets alike side by side. */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { once } from '../once.js'

export interface Container {
  readonly node: number
  /** Places of its first and last block. */
  readonly first: number
  readonly last: number
}

/** Of every element with blocks in it, the first and the last; -1 for one without. */
export interface Extents {
  readonly first: Int32Array
  readonly last: Int32Array
}

export const extentsOf = once(findExtents)

function findExtents(page: Page, tree: ElementTree): Extents {
  const first = new Int32Array(tree.size).fill(-1)
  const last = new Int32Array(tree.size).fill(-1)
  const { blocks } = page
  for (let i = 0; i < blocks.length; i++)
    for (let n = (blocks[i] as Block).node; n > 0; n = tree.parent[n] as number) {
      if (last[n] === i) break
      if (first[n] === -1) first[n] = i
      last[n] = i
    }
  return { first, last }
}

/** Tag and first class word: ids and states differ from one to the next. */
export const styleOf = (tree: ElementTree, node: number): string =>
  `${tree.tag[node]} ${firstOf(tree.words[node] as string)}`

function firstOf(words: string): string {
  const space = words.indexOf(' ')
  const end = space < 0 ? words.length : space
  // "post-17" is the id of a piece, "post" how it is set.
  let at = 0
  while (at < end && !isDigit(words.charCodeAt(at))) at++
  return words.slice(0, at)
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57

/** Groups of at least `least` children of one element that are set alike and hold blocks, in the page's order. */
export function alikeContainers(tree: ElementTree, { first, last }: Extents, least: number): Container[][] {
  // Most elements hold one or two others: what has no `least` children has no group of them.
  const children = new Int32Array(tree.size)
  for (let node = 1; node < tree.size; node++) {
    const parent = tree.parent[node] as number
    if ((first[node] as number) >= 0 && parent >= 0) children[parent] = (children[parent] as number) + 1
  }
  const styles = new Map<string, number>()
  const groups = new Map<number, Container[]>()
  for (let node = 1; node < tree.size; node++) {
    const from = first[node] as number
    const parent = tree.parent[node] as number
    if (from < 0 || (parent >= 0 && (children[parent] as number) < least)) continue
    const style = styleOf(tree, node)
    let number = styles.get(style)
    if (number === undefined) {
      number = styles.size
      styles.set(style, number)
    }
    // No page has as many styles, so that two numbers make one.
    const key = parent * 20_000_000 + number
    const container = { node, first: from, last: last[node] as number }
    const group = groups.get(key)
    if (group) group.push(container)
    else groups.set(key, [container])
  }
  return [...groups.values()].filter((group) => group.length >= least)
}

/** The highest element around `node` that holds no block but those of `node`: a wrapper says nothing. */
export function outermost(tree: ElementTree, { first, last }: Extents, node: number): number {
  let n = node
  for (let up = tree.parent[n] as number; up > 0; up = tree.parent[up] as number) {
    if (first[up] !== first[node] || last[up] !== last[node]) break
    n = up
  }
  return n
}

/** Whether two blocks are set side by side, wrappers aside. */
export function areBeside(tree: ElementTree, extents: Extents, one: Block, other: number): boolean {
  return tree.parent[outermost(tree, extents, one.node)] === tree.parent[outermost(tree, extents, other)]
}
