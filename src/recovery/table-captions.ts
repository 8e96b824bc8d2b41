/** The name of a table: its `caption`, or the caption of the figure that holds it and nothing else. */
import type { Block, Page } from './blocks/block.js'

/** Blocks of captions on one side of a table, and the element that holds the table with them. */
export interface Beside {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly frame: number
}

const mostBeside = 3
/** Characters; more is text that an unclosed tag swallowed. */
const longestCaption = 500
const captions = new Set(['caption'])
const figcaptions = new Set(['figcaption'])
const figures = new Set(['figure'])
const tables = new Set(['table'])

export const isTableCell = ({ cell, tag }: Block): boolean => cell !== null && (tag === 'td' || tag === 'th')

/** @param from  the table's first cell. @param to  the block after its last */
export function captionsBeside({ blocks, tree }: Page, from: number, to: number): Beside {
  const group = blocks[from]?.cell?.group ?? -1
  if (tree === null || group < 0) return { before: [], after: [], frame: group }
  const table = tree.closest(group, tables)
  const figure = tree.closest(group, figures)
  let frame = table
  const names = (i: number): boolean => {
    const block = blocks[i]
    if (block === undefined || block.kind !== 'text' || block.cell || block.text.length > longestCaption) return false
    const own = tree.closest(block.node, captions)
    if (own > 0) return table > 0 && tree.closest(own, tables) === table
    const around = tree.closest(block.node, figcaptions)
    if (around <= 0 || figure <= 0 || tree.closest(around, figures) !== figure) return false
    frame = figure
    return true
  }
  const run = (start: number, step: 1 | -1): number[] => {
    const found: number[] = []
    for (let i = start; found.length < mostBeside && names(i); i += step) found.push(i)
    return found
  }
  const before = run(from - 1, -1).reverse()
  const after = run(to, 1)
  // A picture in the same figure is what the figure's caption is about.
  const inFigure = (i: number) => {
    const block = blocks[i]
    return block?.picture !== null && block !== undefined && tree.closest(block.node, figures) === figure
  }
  const pictured = frame === figure && (inFigure(from - 1 - before.length) || inFigure(to + after.length))
  return pictured ? { before: [], after: [], frame: table } : { before, after, frame }
}
