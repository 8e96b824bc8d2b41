/**
 * Which blocks of a page stand near text. Half of the blocks of a page are menus and lists of links with nothing to read
 * around them: furniture, whatever grammars and models would say of each, so that none is asked.
 */
import type { Block, Page } from './blocks/block.js'
import { linkShare } from './link-share.js'
import type { StatedText } from './stated.js'
import { shapeOf, type TextShape } from './text-shape.js'

/** What is seen of the blocks at a glance, before anything is asked about one. */
export interface Glance {
  readonly shapes: readonly TextShape[]
  /** 1 for a block near text, 0 for one far from it. */
  readonly near: Uint8Array
}

/**
 * Blocks that text reaches over, before it and after it: names, times, pictures and their captions. On the tune fold's pages
 * 6 leave half of the blocks unasked, and what the texts lose are lists of links; from 4 on captions and bylines go, too.
 */
const reach = 6

/** Lines in a row that are no links, however short: a table, a list of ingredients, a programme. */
const aFewLines = 3

/** Weighted characters of a line that ends as a sentence does, and of one that does not. */
const sentence = 30
const paragraph = 120

/** All are near: in plain text no line is known to be a link, and models learn from every block. */
export function everyBlock({ blocks }: Page): Glance {
  return { shapes: shapesOf(blocks), near: new Uint8Array(blocks.length).fill(1) }
}

/** Where a page has nothing to read, every block is asked. */
export function glanceAt(page: Page, { titles }: StatedText): Glance {
  if (page.shape !== 'html') return everyBlock(page)
  const { blocks } = page
  const shapes = shapesOf(blocks)
  const near = new Uint8Array(blocks.length)
  let inRow = 0
  let reached = -1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'text') continue
    inRow = linkShare(block) < 0.5 ? inRow + 1 : 0
    if (inRow < aFewLines && !isToRead(shapes[i] as TextShape, inRow === 0) && !isHeading(block, titles)) continue
    near.fill(1, Math.max(0, reached, i - reach), i + reach + 1)
    reached = i
  }
  return { shapes, near: reached >= 0 ? near : near.fill(1) }
}

function shapesOf(blocks: readonly Block[]): TextShape[] {
  // By `push`: the array that an optimised `map` makes is of another kind than an array is otherwise, and whatever reads
  // it is compiled once more for it.
  const shapes: TextShape[] = []
  for (let i = 0; i < blocks.length; i++) shapes.push(shapeOf((blocks[i] as Block).text))
  return shapes
}

/** A whole paragraph is to be read in a link, too: one that was never closed holds all behind it. */
const isToRead = ({ weight, endsSentence }: TextShape, isLink: boolean): boolean =>
  isLink ? endsSentence && weight > paragraph : weight > (endsSentence ? sentence : paragraph)

/** The page's heading, or its title wherever it is printed. */
const isHeading = (block: Block, titles: readonly string[]): boolean =>
  block.tag === 'h1' || titles.includes(block.text)
