/** What stands among paragraphs and says too little by itself to be known: tables, lists, posts, headings that are links, quotations. */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { linkShare } from '../link-share.js'
import type { Without } from '../rules.js'
import { captionsBeside, isTableCell } from '../table-captions.js'
import { bare } from '../words.js'
import { areBeside, type Extents, outermost, styleOf } from './containers.js'
import { inFull, isTextAt, type Reason, type Verdict } from './verdict.js'

/** Labels a block anew. */
export type SetLabel = (i: number, label: Label, reason: Reason) => void

export function setInText(
  page: Page,
  tree: ElementTree,
  extents: Extents,
  out: readonly Verdict[],
  set: SetLabel,
  without: Without,
): void {
  if (!without.has('tables')) {
    cellsInText(page, tree, extents, out, set)
    headedLists(page, tree, extents, out, set)
  }
  if (!without.has('posts')) postsInText(page, tree, out, set)
  listedHeadings(page, tree, out, set)
  quotations(page, tree, out, set)
}

/** Characters; a longer item is a page's layout, whose text was found by itself. */
const longestItem = 500

/** A cell says too little to be told from a menu; the table or list that stands between two paragraphs, beside them, is text. */
function cellsInText(page: Page, tree: ElementTree, extents: Extents, out: readonly Verdict[], set: SetLabel): void {
  const { blocks } = page
  for (let from = 0; from < blocks.length; from++) {
    const group = blocks[from]?.cell?.group
    if (group === undefined) continue
    let to = from
    while (to < blocks.length && blocks[to]?.cell?.group === group) to++
    const { before, after, frame } = isTableCell(blocks[from] as Block) ? captionsBeside(page, from, to) : noCaptions
    const figure = frame > 0 && before.length + after.length > 0 ? -1 : figureAround(page, tree, extents, from, to)
    const above = figure > 0 ? (extents.first[figure] as number) - 1 : from - before.length - 1
    // Most of a page's lists are menus, and stand under no text.
    if (above >= 0 && isTextAt(out, above)) {
      const below = figure > 0 ? (extents.last[figure] as number) + 1 : to + after.length
      const place = { from, to, above, below, frame: figure > 0 ? figure : frame }
      if (cellsUnderText(page, tree, extents, out, set, place))
        for (const i of [...before, ...after]) set(i, 'caption', 'the name of a table among paragraphs')
    }
    from = to - 1
  }
}

/** The figure that holds the table at `[from, to)` with pictures and a caption of theirs, and nothing else; -1 for none. */
function figureAround({ blocks }: Page, tree: ElementTree, { first, last }: Extents, from: number, to: number): number {
  const cell = blocks[from] as Block
  const figure = isTableCell(cell) ? tree.closest(cell.node, figures) : -1
  if (figure <= 0) return -1
  const start = first[figure] as number
  const end = last[figure] as number
  if (end - start - (to - from) >= mostInFigure) return -1
  for (let i = start; i <= end; i++) {
    const block = blocks[i] as Block
    const isOther = i < from || i >= to
    if (isOther && block.kind === 'text' && tree.closest(block.node, figcaptions) < figure) return -1
  }
  return figure
}

const figures: ReadonlySet<string> = new Set(['figure'])
const figcaptions: ReadonlySet<string> = new Set(['figcaption'])
const mostInFigure = 8

const noCaptions = { before: [], after: [], frame: -1 } as const

interface CellsPlace {
  /** First and past the last. */
  readonly from: number
  readonly to: number
  /** What stands over and under the cells and their caption. */
  readonly above: number
  readonly below: number
  /** The element that holds both; -1 where there is no caption. */
  readonly frame: number
}

/** A table or list at `[from, to)`, right under text. @returns whether it is text */
function cellsUnderText(
  page: Page,
  tree: ElementTree,
  extents: Extents,
  out: readonly Verdict[],
  set: SetLabel,
  { from, to, above, below, frame }: CellsPlace,
): boolean {
  const { blocks } = page
  const cells = blocks.slice(from, to)
  const group = cells[0]?.cell?.group ?? 0
  const table = frame > 0 ? frame : enclosing(tree, group)
  const beside = (i: number) =>
    blocks[i] !== undefined && isTextAt(out, i) && areBeside(tree, extents, blocks[i] as Block, table)
  // "The boats at a glance:" says that what is right under it belongs: of 7 such cells of the tune fold 7 are text.
  const announced = announces.test((blocks[above] as Block).text) && cells.length <= mostAnnounced
  if (!announced && !beside(above)) return false
  const isList = tree.tag[group] !== 'table'
  const linked = cells.filter((b) => linkShare(b) > 0.5).length
  if (linked >= cells.length * (isList ? 0.3 : 0.5)) return false
  if (cells.some((b, k) => b.tag === 'pre' || out[from + k]?.label === 'entry')) return false
  // A list may close the text, where most of it was found to be text.
  const known = () =>
    isList &&
    cells.every((b) => b.text.length < longestItem) &&
    cells.filter((_, k) => isTextAt(out, from + k)).length >= cells.length * 0.5
  if (!announced && !beside(below) && !known()) return false
  for (let i = from; i < to; i++)
    if (!isTextAt(out, i) && blocks[i]?.kind === 'text')
      set(i, isList ? 'list' : 'table', `a ${isList ? 'list' : 'table'} among paragraphs, set beside them`)
  return true
}

const announces = /[:：]$/
const mostAnnounced = 60
const mostBetween = 80

/** "For four", ingredients, "Method", steps: headings and lists by turns, all set beside the paragraphs around them. */
function headedLists(page: Page, tree: ElementTree, extents: Extents, out: readonly Verdict[], set: SetLabel): void {
  const { blocks } = page
  let last = -1
  for (let i = 0; i < blocks.length; i++) {
    if (!isTextAt(out, i)) continue
    const between = i - last - 1
    if (last >= 0 && between >= 2 && between <= mostBetween) headedBetween(blocks, tree, extents, set, last, i)
    last = i
  }
}

/** The blocks between two of text, where all of them are headings and cells beside these. */
function headedBetween(
  blocks: readonly Block[],
  tree: ElementTree,
  extents: Extents,
  set: SetLabel,
  last: number,
  next: number,
): void {
  const parent = tree.parent[outermost(tree, extents, (blocks[last] as Block).node)]
  let cells = 0
  let headed = false
  for (let k = last + 1; k <= next; k++) {
    const block = blocks[k] as Block
    if (k < next) {
      if (linkShare(block) > 0.5) return
      if (block.cell) cells++
      if (isHeading(block)) headed = true
      else if (block.kind === 'text' && !block.cell) return
    }
    if (block.kind !== 'text') continue
    const node = block.cell ? enclosing(tree, block.cell.group) : block.node
    if (tree.parent[outermost(tree, extents, node)] !== parent) return
  }
  if (!headed || cells < 2) return
  for (let k = last + 1; k < next; k++) {
    const block = blocks[k] as Block
    const label = !block.cell ? 'crosshead' : block.tag === 'td' || block.tag === 'th' ? 'table' : 'list'
    if (block.kind === 'text') set(k, label, 'headings and lists by turns, set beside the paragraphs around them')
  }
}

const isHeading = (block: Block) => /^h[2-6]$/.test(block.tag) && block.text.length < 120

function enclosing(tree: ElementTree, group: number): number {
  let table = group
  while (table > 0 && !cellHolders.has(tree.tag[table] as string)) table = tree.parent[table] as number
  return table
}

const cellHolders: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl'])

/** What sites hand out to set their posts into a page; the same words everywhere, as the code is. */
const postWords = /twitter-tweet|twitter-video|instagram-media|fb-post|tiktok-embed|bluesky-embed|reddit-(?:embed|card)/

/** A reader is shown the post where the text has come to it: it is a quotation. */
function postsInText(page: Page, tree: ElementTree, out: readonly Verdict[], set: SetLabel): void {
  let last = -1
  const { blocks } = page
  for (let i = 0; i < blocks.length; i++) {
    const { kind, node } = blocks[i] as Block
    const near = last >= 0 && i - last <= 6
    if (!near && !isTextAt(out, i)) continue
    if (kind !== 'text' || !tree.isWithin(node, 4, isPost)) {
      if (isTextAt(out, i)) last = i
      continue
    }
    if (!near) continue
    // The text goes on behind it, or it closes the text.
    if (!isTextAt(out, i)) set(i, 'quote', 'a post of somebody’s, set into the text')
    last = i
  }
}

const isPost = (tree: ElementTree, node: number): boolean => postWords.test(tree.words[node] as string)

const listed: ReadonlySet<string> = new Set(['h2', 'h3', 'h4', 'h5'])
const leastListed = 3
/** Blocks between a heading of a list and its text: a picture, its caption and its credit. */
const farthestText = 6

/** The places, films or goods of a list are headings that lead to their own pages; a menu's headings have no text under them. */
function listedHeadings(page: Page, tree: ElementTree, out: readonly Verdict[], set: SetLabel): void {
  const { blocks } = page
  const groups = new Map<string, number[]>()
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (!listed.has(block.tag) || block.text.length > 160) continue
    const key = `${tree.parent[block.node]} ${styleOf(tree, block.node)}`
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  }
  for (const group of groups.values()) {
    if (group.length < leastListed) continue
    const over = group.filter((at) => standsOverText(blocks, tree, out, at))
    if (over.length < group.length * 0.7) continue
    for (const i of over)
      if (!isTextAt(out, i) && out[i]?.label !== 'headline')
        set(i, 'crosshead', `one of ${group.length} headings set alike, each over text beside it`)
  }
}

function standsOverText(blocks: readonly Block[], tree: ElementTree, out: readonly Verdict[], at: number): boolean {
  const parent = tree.parent[(blocks[at] as Block).node]
  for (let i = at + 1; i < Math.min(blocks.length, at + farthestText); i++) {
    const block = blocks[i] as Block
    if (/^h[1-6]$/.test(block.tag)) return false
    if (isTextAt(out, i)) return tree.parent[block.node] === parent
  }
  return false
}

/** Characters: less says nothing of its own, more is a paragraph. */
const leastPulled = 25
const mostPulled = 400
/** Blocks around it whose paragraphs may hold its words: it stands where the eye needs a rest, not where they were said. */
const pulledFrom = 40
/** Blocks between the text and it: who says it, a picture. */
const besidePulled = 4

/** A sentence of the text that is set out once more, in a place for quotations between its paragraphs. */
export function pullQuotes(page: Page, tree: ElementTree, out: readonly Verdict[], set: SetLabel): void {
  const { blocks } = page
  // Each block's words once, however many quotations stand around it.
  const known = new Map<number, string>()
  const wordsAt = (i: number): string => {
    const words = known.get(i) ?? bare((blocks[i] as Block).text)
    known.set(i, words)
    return words
  }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'text' || block.text.length < leastPulled || block.text.length > mostPulled) continue
    const settled = out[i]?.label !== 'paragraph' && isTextAt(out, i)
    if (settled || block.linkChars > 0 || !tree.isWithin(block.node, 3, isPulled)) continue
    const beside = (step: number) => {
      for (let k = 1; k <= besidePulled; k++) if (isTextAt(out, i + k * step)) return true
      return false
    }
    if (beside(-1) && beside(1) && standsAround(wordsAt, out, i))
      set(i, 'quote', 'words of the text, set out once more')
  }
}

/** Words that page makers have for the place. */
const pulledWords = /\b(?:pull|block)?-?_?quotes?\b|\bpull-?_?(?:out|quote)|\bcallout|\bzitat|\bcitation/

const isPulled = (tree: ElementTree, node: number): boolean =>
  isBlockQuote(tree, node) || pulledWords.test(tree.words[node] as string)

function standsAround(wordsAt: (i: number) => string, out: readonly Verdict[], i: number): boolean {
  const words = wordsAt(i)
  for (let k = Math.max(0, i - pulledFrom); k <= i + pulledFrom; k++)
    if (k !== i && isTextAt(out, k) && wordsAt(k).includes(words)) return true
  return false
}

/** Some pages indent their whole text by a block quote: that quotes nobody. */
const mostQuoted = 0.5

/** A paragraph within a block quote is a quotation, as the quote's own words are. */
function quotations(page: Page, tree: ElementTree, out: readonly Verdict[], set: SetLabel): void {
  const { blocks } = page
  const quoted: number[] = []
  let all = 0
  let within = 0
  for (let i = 0; i < blocks.length; i++) {
    if (!isTextAt(out, i)) continue
    const block = blocks[i] as Block
    all += block.text.length
    if (!tree.isWithin(block.node, 4, isBlockQuote)) continue
    within += block.text.length
    if (out[i]?.label === 'paragraph') quoted.push(i)
  }
  if (within > all * mostQuoted) return
  for (const i of quoted) {
    const { reason } = out[i] as Verdict
    set(i, 'quote', () => `in a block quote; ${inFull(reason)}`)
  }
}

const isBlockQuote = (tree: ElementTree, node: number): boolean => tree.tag[node] === 'blockquote'
