/**
 * The shortest news of a page: a sentence or two and a quotation. So little text is told from furniture by what stands
 * over it, and, where that is a heading alone, by what only a report does: it quotes, or tells its heading again.
 */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames } from '../features.js'
import { linkShare } from '../link-share.js'
import type { TextShape } from '../text-shape.js'
import { saysSomething, wordSet } from '../words.js'
import { bodyLabels } from './body-labels.js'
import { alikeContainers, type Extents } from './containers.js'
import { listOfTeasers } from './teasers.js'
import type { Verdict } from './verdict.js'

const leastText = 200
const leastOfAll = 60
/** Less likely than this, and a block is not asked. */
const leastLikely = 0.2
/** Blocks between a text and the heading over it. */
const nearHead = 15

export interface ShortText {
  readonly at: readonly number[]
  readonly reason: string
}

/**
 * Most pages hold one article, and a short one gives little evidence: where no text was found, the likeliest paragraphs
 * of one container are the text, if they stand under a headline with its time or byline or read as a report.
 */
export function shortPageText(page: Page, features: Features, verdicts: readonly Verdict[]): ShortText | null {
  const { tree, blocks } = page
  if (!tree) return null
  let found = 0
  for (let i = 0; i < blocks.length; i++) {
    const { label } = verdicts[i] as Verdict
    if (label === 'crosshead' || !bodyLabels.has(label)) continue
    found += (blocks[i] as Block).text.length
    if (found >= leastText) return null
  }
  const best = likeliestGroup(page, tree, verdicts)
  if (!best || best.reduce((sum, i) => sum + (blocks[i] as Block).text.length, 0) < leastOfAll) return null
  const first = best[0] as number
  let headed = false
  for (let i = Math.max(0, first - nearHead); i < first; i++)
    if ((blocks[i] as Block).tag === 'h1' || (verdicts[i] as Verdict).headline > 0.3) headed = true
  if (headed && isDated(page, tree, verdicts, first, best.at(-1) as number))
    return { at: best, reason: 'the likeliest text under a headline with its time or byline' }
  return isReport(page, features, verdicts, best) ? { at: best, reason: 'reads as a report of its heading' } : null
}

/** Blocks under a text in which its byline and time may stand. */
const nearEnd = 4

/**
 * Whether a byline or a line of times is a text's own: between its heading and it, or in what holds both, over the heading
 * or right under the text. The day that a masthead prints is the day's.
 */
export function isDated(
  page: Page,
  tree: ElementTree,
  verdicts: readonly Verdict[],
  first: number,
  last: number,
): boolean {
  const { blocks } = page
  const says = (i: number) => verdicts[i]?.label === 'byline' || verdicts[i]?.label === 'time'
  let container = -1
  for (let i = first - 1; i >= Math.max(0, first - nearHead); i--) {
    const block = blocks[i] as Block
    // What stands over the heading of a page without containers may be its masthead.
    const holds = container < 0 || (tree.tag[container] !== 'body' && tree.contains(container, block.node))
    if (says(i) && holds) return true
    const isHead = block.tag === 'h1' || (verdicts[i] as Verdict).headline > 0.3
    if (container < 0 && isHead) container = sharedContainer(tree, block.node, (blocks[first] as Block).node)
  }
  for (let i = last + 1; i <= last + nearEnd && i < blocks.length; i++)
    if (says(i) && container > 0 && tree.contains(container, (blocks[i] as Block).node)) return true
  return false
}

/** A page with less text than this may print more of other stories than of its own. Characters. */
const longestShort = 1_200

/**
 * Places of the blocks of text that belong to other stories where a short one stands on a page: in a list of teasers or
 * set apart from what holds the heading. A long text tells such lines by what its own paragraphs are like.
 */
export function besideShortText(
  page: Page,
  tree: ElementTree,
  extents: Extents,
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
): number[] {
  const { blocks } = page
  const body: number[] = []
  let length = 0
  for (let i = 0; i < blocks.length && length < longestShort; i++) {
    if (!bodyLabels.has((verdicts[i] as Verdict).label)) continue
    body.push(i)
    length += (blocks[i] as Block).text.length
  }
  if (body.length < 2 || length >= longestShort) return []
  const teasers = listOfTeasers(blocks, claims, alikeContainers(tree, extents, leastTeasers), true)
  const inTeasers = (i: number) => teasers.some(({ first, last }) => i >= first && i <= last)
  const others = body.filter((i) => inTeasers(i) || tree.closest((blocks[i] as Block).node, asides) > 0)
  // Nothing but teasers is an index, and is told as one.
  return others.length < body.length || !others.some(inTeasers) ? others : []
}

const leastTeasers = 3
const asides: ReadonlySet<string> = new Set(['aside'])

/** The children of one element that are likeliest a text together. */
function likeliestGroup(page: Page, tree: ElementTree, verdicts: readonly Verdict[]): readonly number[] | undefined {
  const groups = new Map<number, number[]>()
  page.blocks.forEach((block, i) => {
    const v = verdicts[i] as Verdict
    const open = v.label === 'furniture' || (bodyLabels.has(v.label) && v.label !== 'crosshead')
    if (!open || v.body < leastLikely || block.kind !== 'text') return
    if (linkShare(block) > 0.5 || tree.hidden[block.node]) return
    const parent = outsideQuote(tree, tree.parent[block.node] as number)
    const group = groups.get(parent)
    if (group) group.push(i)
    else groups.set(parent, [i])
  })
  const weight = (group: readonly number[]) =>
    group.reduce((sum, i) => sum + (page.blocks[i] as Block).text.length * (verdicts[i] as Verdict).body, 0)
  return [...groups.values()].sort((a, b) => weight(b) - weight(a))[0]
}

/** A quotation set as one stands beside the paragraphs around it. */
const outsideQuote = (tree: ElementTree, node: number): number =>
  tree.tag[node] === 'blockquote' ? (tree.parent[node] as number) : node

/** Weighted characters of the shortest headline and report. */
const leastHeadline = 14
const leastReport = 70
const inTitle = featureNames.indexOf('page.inTitle')

/**
 * Whether a few sentences are news by themselves: right under a heading that is no link, they quote somebody or take the
 * heading's words up, and nothing to fill in, press or play stands with them, as with a wall, a search or a film.
 */
export function isReport(
  page: Page,
  features: Features,
  verdicts: readonly Verdict[],
  body: readonly number[],
): boolean {
  const { tree, blocks } = page
  const last = body.at(-1)
  if (!tree || last === undefined) return false
  const text = body.map((i) => (blocks[i] as Block).text.slice(0, longestSearched)).join('\n')
  const weight = body.reduce((sum, i) => sum + (features.shapes[i] as TextShape).weight, 0)
  if (weight < leastReport || !body.some((i) => (features.shapes[i] as TextShape).endsSentence)) return false
  const quotes = body.some((i) => isQuotation(tree, blocks[i] as Block)) || quotation.test(text)
  const head = headingOver(page, features, verdicts, body[0] as number)
  if (head < 0) return false
  const heading = blocks[head] as Block
  const shape = features.shapes[head] as TextShape
  if (shape.weight < leastHeadline || shape.words < (quotes ? 2 : 3) || /…$|\.\.$/.test(heading.text)) return false
  const around = sharedContainer(tree, heading.node, (blocks[last] as Block).node)
  const toPress = toolsWithin(page, tree, around, head, last)
  if (toPress === 'tool') return false
  if (quotes) return true
  return (
    toPress === null &&
    !heading.text.endsWith('!') &&
    tellsAgain(heading.text, text) &&
    !hasLinesOfLinks(page, tree, around)
  )
}

/** The nearest heading over a text; -1 where there is none, or where it leads elsewhere. */
function headingOver(page: Page, features: Features, verdicts: readonly Verdict[], first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - nearHead); i--) {
    const block = page.blocks[i] as Block
    if (block.kind !== 'text') continue
    const titled = features.values[i * features.width + inTitle] === 1
    if (!/^h[1-3]$/.test(block.tag) && !titled && (verdicts[i] as Verdict).headline <= 0.3) continue
    return linkShare(block) > 0.5 ? -1 : i
  }
  return -1
}

function sharedContainer(tree: ElementTree, one: number, other: number): number {
  let [a, b] = [one, other]
  while (a !== b && a > 0 && b > 0) {
    const [da, db] = [tree.depth[a] as number, tree.depth[b] as number]
    if (da >= db) a = tree.parent[a] as number
    if (db >= da) b = tree.parent[b] as number
  }
  return a === b ? a : 0
}

const tools: ReadonlySet<string> = new Set(['form', 'select', 'textarea', 'video', 'audio'])
const apart: ReadonlySet<string> = new Set(['nav', 'aside', 'header', 'footer'])
/** Characters of markup behind a text in which what belongs to it begins. */
const rightBehind = 400

/**
 * What a visitor is to fill in or play between a heading and the end of its text, or right behind; `button` where it is
 * a button alone. A form under words of its own is another box.
 */
function toolsWithin(
  page: Page,
  tree: ElementTree,
  container: number,
  head: number,
  last: number,
): 'tool' | 'button' | null {
  const [from] = (page.blocks[head] as Block).span
  const [, end] = (page.blocks[last] as Block).span
  const other = page.blocks.slice(last + 1, last + 4).find((b) => b.kind === 'text' && b.text.length >= leastLine)
  const to = Math.min(end + rightBehind, other?.span[0] ?? Number.POSITIVE_INFINITY)
  let button = false
  for (let n = container; n < tree.size && (tree.start[n] as number) <= to; n++) {
    const tag = tree.tag[n] as string
    const start = tree.start[n] as number
    if (tag === 'button' ? button || start < end : start < from || !tools.has(tag)) continue
    if (!tree.contains(container, n) || tree.closest(n, apart) > container) continue
    if (tag !== 'button') return 'tool'
    button = true
  }
  return button ? 'button' : null
}

const longestSearched = 2_000

/** Words between quotation marks of any language, enough for something said. */
const quotation = /["“”„«»]\s?[\p{L}\p{N}][^"“”„«»]{8,400}["“”«»]|[「『][^」』]{4,400}[」』]/u

/** Speech as many languages set it: a dash before it, and one behind. */
const speech = /^[–—]\s?[\p{Lu}\p{N}][^–—]{8,400}[–—]/u

const isQuotation = (tree: ElementTree, { node, text }: Block): boolean =>
  tree.tag[node] === 'blockquote' || tree.tag[tree.parent[node] as number] === 'blockquote' || speech.test(text)

/** How much of its heading a text takes up: two words, and a third of those that say something. */
function tellsAgain(heading: string, text: string): boolean {
  const said = [...wordSet(text)].filter(saysSomething).map(opening)
  const asked = [...wordSet(heading)].filter(saysSomething).map(opening)
  const again = asked.filter((word) => said.includes(word)).length
  return again >= 2 && again >= asked.length / 3
}

/** Many languages bend the ends of words. */
const opening = (word: string) => word.slice(0, 5)

const leastLinks = 3
const leastLine = 15

/** Lines that lead elsewhere, outside of what is set apart from the page's main part: a list of them is what an index is. */
function hasLinesOfLinks(page: Page, tree: ElementTree, container: number): boolean {
  let count = 0
  for (const b of page.blocks)
    if (
      b.kind === 'text' &&
      b.text.length >= leastLine &&
      linkShare(b) > 0.8 &&
      tree.contains(container, b.node) &&
      tree.closest(b.node, apart) <= container &&
      ++count === leastLinks
    )
      return true
  return false
}
