/**
 * Cuts in a page of HTML: endless scroll and front pages set story after story, each in a container of its own and under
 * a headline of its own. One story's crossheads, boxes and slides do neither.
 */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import { bodyLabels } from '../label/body-labels.js'
import { styleOf } from '../label/containers.js'
import { entryMarks } from '../label/entries.js'
import type { Verdict } from '../label/verdict.js'
import { linkShare } from '../link-share.js'
import { bare } from '../words.js'
import type { Cut } from './cut.js'
import type { Gap } from './gap-features.js'

/** How far above a text its headline may stand, in blocks: pictures, share buttons and a byline come between. */
const farthest = 40
/** How far from a headline its byline and time stand. */
const nearest = 12

export interface PageCuts {
  readonly cuts: readonly Cut[]
  /** The first story's heading, and where its container begins, if that is set like those of the stories after it. */
  readonly first: { readonly headline: number; readonly from: number } | null
}

/** `bodyAt`: places of the blocks of text, in order. `stated`: the page says that it is an article. */
export function pageCuts(
  page: Page,
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
  bodyAt: readonly number[],
  stated: boolean,
): PageCuts {
  const { tree, blocks } = page
  // A liveblog's entries are set as stories are, and are one.
  if (!tree || entryMarks(page, claims).length > 0) return { cuts: [], first: null }
  const cuts: Cut[] = []
  let first: PageCuts['first'] = null
  for (let k = 1; k < bodyAt.length; k++) {
    const gap: Gap = { previous: bodyAt[k - 1] as number, next: bodyAt[k] as number }
    // A headline may have been taken for a crosshead of the story before it.
    if (gap.next === gap.previous + 1 && !heading.test((blocks[gap.next] as Block).tag)) continue
    const [a, b] = branches(tree, (blocks[gap.previous] as Block).node, (blocks[gap.next] as Block).node)
    if (b < 0) continue
    // A box of news in a line each is a list; a story opens with a paragraph.
    const { label } = verdicts[gap.next] as Verdict
    if (label === 'list' || label === 'table') continue
    const alike = a >= 0 && styleOf(tree, a) === styleOf(tree, b)
    const articles = tree.tag[a] === 'article' && tree.tag[b] === 'article'
    const head = ownHead(page, tree, claims, verdicts, gap, b)
    if (!head) {
      if (articles && alike) cuts.push({ gap, sure: 0.8, why: 'an article element of its own' })
      continue
    }
    const last = cuts.at(-1)?.headline ?? opening(page, tree, claims, verdicts, bodyAt[0] as number, a)
    // The same story set twice, for two widths of screen; and answers to it.
    if (last !== null && isOf(blocks[last] as Block, blocks[head.at] as Block)) continue
    // A second headline of the page's own rank with byline or time; or articles side by side, each under its heading.
    if (head.rank === 'h1' && head.dated)
      cuts.push({ gap, sure: 0.95, headline: head.at, why: 'a page’s next headline, with its byline or time' })
    else if (articles && (head.dated || head.linked))
      cuts.push({ gap, sure: 0.9, headline: head.at, why: 'an article element of its own, under its own heading' })
    else if (
      alike &&
      head.dated &&
      last !== null &&
      (head.likely || head.linked || (blocks[first?.headline ?? last] as Block).tag === 'h1') &&
      (first !== null || !(stated && isPart(page, tree, last, a)))
    )
      cuts.push({
        gap,
        sure: 0.85,
        headline: head.at,
        why: 'a container set like the one before, with a headline and a time',
      })
    if (first === null && cuts.length === 1 && cuts[0]?.gap === gap && alike && last !== null)
      first = { headline: last, from: blocks.findIndex((block) => isWithin(tree, block.node, a)) }
  }
  return { cuts, first }
}

/** The heading that stands over the page's first text, within the same container as it; null where it stands outside. */
function opening(
  page: Page,
  tree: ElementTree,
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
  next: number,
  branch: number,
): number | null {
  return ownHead(page, tree, claims, verdicts, { previous: -1, next }, branch)?.at ?? null
}

/** Whether a heading says what the one before it said: "Re: …", or the same words again. */
function isOf(before: Block, after: Block): boolean {
  const [one, other] = [bare(before.text), bare(after.text)]
  return one.length >= 8 && other.includes(one)
}

/** The seven places of a list stand in containers set alike too: under one headline that stands outside of them. */
function isPart(page: Page, tree: ElementTree, first: number, branch: number): boolean {
  const h1 = page.blocks.findIndex((b) => b.tag === 'h1' && b.text.length >= 12)
  return h1 >= 0 && h1 < first && !isWithin(tree, (page.blocks[h1] as Block).node, branch)
}

const heading = /^h[1-4]$/

interface Head {
  readonly at: number
  readonly rank: string
  readonly dated: boolean
  readonly linked: boolean
  readonly likely: boolean
}

/** The heading inside the next text's own branch, above that text, and whether a byline or time stands with it. */
function ownHead(
  page: Page,
  tree: ElementTree,
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
  gap: Gap,
  branch: number,
): Head | null {
  const { blocks } = page
  let at = -1
  for (let i = gap.next; i > Math.max(gap.previous, gap.next - farthest); i--) {
    const block = blocks[i] as Block
    if (block.kind !== 'text' || !heading.test(block.tag) || block.text.length < 8) continue
    // The topmost heading of the branch is its headline; those under it are its parts.
    if (isWithin(tree, block.node, branch) && (at < 0 || block.tag <= (blocks[at] as Block).tag)) at = i
  }
  if (at < 0) return null
  let dated = false
  // Over the text; what stands under it may be the opening hours of a place in a list.
  for (let i = Math.max(gap.previous + 1, at - nearest); i < Math.min(blocks.length, at + nearest); i++) {
    if (i > at && bodyLabels.has((verdicts[i] as Verdict).label)) break
    if (namesOrDates(page, claims, verdicts, i) && isWithin(tree, (blocks[i] as Block).node, branch)) dated = true
  }
  const head = blocks[at] as Block
  const { headline } = verdicts[at] as Verdict
  return { at, rank: head.tag, dated, linked: linkShare(head) > 0.8, likely: headline > 0.1 }
}

/** A byline or a line of times, also where one block alone was not sure enough to be labelled so. */
function namesOrDates(page: Page, claims: readonly Claim[], verdicts: readonly Verdict[], i: number): boolean {
  const block = page.blocks[i] as Block
  const { label, body } = verdicts[i] as Verdict
  if (label === 'byline' || label === 'time') return true
  const { byline, time } = claims[i] as Claim
  return block.kind === 'text' && block.text.length < 120 && body < 0.5 && Math.max(byline, time) >= 0.45
}

function isWithin(tree: ElementTree, node: number, container: number): boolean {
  for (let n = node; n >= container; n = tree.parent[n] as number) if (n === container) return true
  return false
}

/** The children of the lowest common ancestor that hold the one and the other; -1 where one holds the other. */
function branches(tree: ElementTree, one: number, other: number): [number, number] {
  let [a, b] = [one, other]
  let [fromA, fromB] = [-1, -1]
  while (a !== b && a > 0 && b > 0) {
    const [da, db] = [tree.depth[a] as number, tree.depth[b] as number]
    if (da >= db) {
      fromA = a
      a = tree.parent[a] as number
    }
    if (db >= da) {
      fromB = b
      b = tree.parent[b] as number
    }
  }
  return [fromA, fromB]
}
