/** Readers' words under an article, where no markup says "comment": containers set alike, each with a name and a time. */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import { linkShare } from '../link-share.js'
import { alikeContainers, type Container, type Extents } from './containers.js'
import { isTextAt, type Verdict } from './verdict.js'

const leastReaders = 3
/** So much text stands over them: it is what they are about. */
const leastAbove = 300
/** Share of the containers that have what a comment has. */
const most = 0.6

/** Places of the blocks that readers wrote, or that stand beside what they wrote. */
export function readersBelow(
  page: Page,
  tree: ElementTree,
  extents: Extents,
  claims: readonly Claim[],
  out: readonly Verdict[],
): number[] {
  const { blocks } = page
  if (!areDated(blocks, claims)) return []
  // Sums before each block: a page has many groups, and each is asked for what stands over and under it.
  const before = new Float64Array(blocks.length + 1)
  for (let i = 0; i < blocks.length; i++) {
    const own = isTextAt(out, i) ? (blocks[i] as Block).text.length : 0
    before[i + 1] = (before[i] as number) + own
  }
  const found: number[] = []
  for (const group of alikeContainers(tree, extents, leastReaders)) {
    if (!standsBelow(before, group)) continue
    const said = group.filter((c) => isSaid(blocks, claims, c))
    if (said.length < Math.max(leastReaders, group.length * most)) continue
    if (!isApart(tree, blocks, out, group[0] as Container) && !haveButtons(blocks, said)) continue
    for (const c of group) for (let i = c.first; i <= c.last; i++) found.push(i)
  }
  return found
}

/** Whether so many blocks say when that readers may have written them: most pages have none but the article's own. */
function areDated(blocks: readonly Block[], claims: readonly Claim[]): boolean {
  let dated = 0
  for (let i = 0; i < blocks.length && dated < leastReaders; i++)
    if (isDated(blocks[i] as Block, claims[i] as Claim)) dated++
  return dated >= leastReaders
}

const isDated = ({ kind, text }: Block, { time }: Claim): boolean => kind === 'text' && text.length < 80 && time >= 0.45

/** Whether a group holds text, with much of it above and little below. @param before characters of text before each block */
function standsBelow(before: Float64Array, group: readonly Container[]): boolean {
  const { first } = group[0] as Container
  const { last } = group[group.length - 1] as Container
  const length = (from: number, to: number) => (before[Math.max(from, to)] as number) - (before[from] as number)
  if (length(first, last + 1) === 0) return false
  const above = length(0, first)
  return above >= leastAbove && length(last + 1, before.length - 1) <= above * 0.3
}

/** Who, when, what: a line of time with a name in it or beside it, then words, and no heading. */
function isSaid(blocks: readonly Block[], claims: readonly Claim[], { first, last }: Container): boolean {
  let [named, dated, words] = [false, false, false]
  for (let i = first; i <= last; i++) {
    const { kind, tag, text } = blocks[i] as Block
    if (/^h[1-4]$/.test(tag)) return false
    if (kind !== 'text') continue
    const claim = claims[i] as Claim
    const { time } = claim
    if (!dated && isDated(blocks[i] as Block, claim)) {
      dated = true
      named ||= time < 0.9 && /\p{L}{2}/u.test(text)
    } else if (text.length < 40 && !/[.!?:]$/.test(text)) named = true
    if (text.length >= 20 && linkShare(blocks[i] as Block) < 0.3 && time < 0.45) words = true
  }
  return named && dated && words
}

/** Outside of the element that holds the paragraphs of the text. */
function isApart(tree: ElementTree, blocks: readonly Block[], out: readonly Verdict[], one: Container): boolean {
  let i = one.first - 1
  while (i >= 0 && !isTextAt(out, i)) i--
  if (i < 0) return false
  const text = tree.parent[(blocks[i] as Block).node] as number
  for (let n = one.node; n > 0; n = tree.parent[n] as number) if (n === text) return false
  return true
}

/** "Reply", "Report", in whatever language: the same short words in nearly each. */
function haveButtons(blocks: readonly Block[], group: readonly Container[]): boolean {
  const counts = new Map<string, number>()
  for (const { first, last } of group) {
    const own = new Set<string>()
    for (let i = first; i <= last; i++) {
      const { kind, text } = blocks[i] as Block
      if (kind === 'text' && text.length <= 24) own.add(text.replace(/[\d()\s]+/g, ''))
    }
    for (const words of own) if (words) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts.values()].some((n) => n >= group.length * 0.8)
}
