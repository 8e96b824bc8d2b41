/** The dated entries of a liveblog: containers set alike, each with its own time line. */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import { findTimes, minutesOfDay } from '../grammar/time-line.js'
import { linkShare } from '../link-share.js'
import { once } from '../once.js'
import { endsSentence } from '../text-shape.js'
import { styleOf } from './containers.js'

/** So many containers with a time of their own make a liveblog of a page that does not call itself one. */
export const leastEntries = 4

export interface EntryMark {
  /** Index of the time line. */
  readonly at: number
  /** Node of the entry's container. */
  readonly container: number
}

/** The time lines of entries, in the page's order; empty where the page has no such containers. */
export const entryMarks = once(findEntryMarks)

function findEntryMarks(page: Page, claims: readonly Claim[]): readonly EntryMark[] {
  const { tree } = page
  if (!tree) return []
  const marks: number[] = []
  const { blocks } = page
  for (let i = 0; i < blocks.length; i++) {
    const b = blocks[i] as Block
    if (b.kind !== 'text' || linkShare(b) >= 0.5) continue
    if ((b.text.length < 60 && (claims[i] as Claim).time >= 0.5) || opensWithTime(b)) marks.push(i)
  }
  return marks.length < leastEntries || marks.length > 2_000 ? [] : setAlike(page, tree, marks)
}

/** Of the time lines those whose containers differ from one to the next and look the same. */
function setAlike(page: Page, tree: ElementTree, marks: readonly number[]): EntryMark[] {
  // At each height above the time line: do the containers differ from mark to mark and look the same?
  for (let height = 0; height <= 4; height++) {
    const groups = new Map<string, EntryMark[]>()
    const seen = new Set<number>()
    for (const at of marks) {
      const container = up(tree, (page.blocks[at] as Block).node, height)
      if (container <= 0 || seen.has(container)) continue
      seen.add(container)
      const key = styleOf(tree, container)
      const group = groups.get(key) ?? []
      group.push({ at, container })
      groups.set(key, group)
    }
    for (const [key, group] of groups) {
      if (group.length < leastEntries || !/^(?:article|section|li|div)/.test(key)) continue
      const prose = group.filter((m) => holdsProse(page, tree, m)).length
      if (prose >= group.length * 0.6 && areEntries(page, tree, group)) return group
    }
  }
  return []
}

/** "14:05 Doors open": an entry's heading with its time in it. */
function opensWithTime(b: Block): boolean {
  const first = b.text.charCodeAt(0)
  if (first < 0x30 || first > 0x39) return false
  return /^h[2-6]$/.test(b.tag) && b.text.length < 160 && /^\d{1,2}[:.h]\d{2}(?!\d)/.test(b.text)
}

/** Share of the page's prose that entries hold, where the page does not call itself a liveblog. */
const leastShare = 0.5
/** Share of what entries hold that one of them may have. */
const mostOfOne = 0.6

/** Teasers are set alike too, and dated, and lead elsewhere; so are readers' comments, under the article that they are about. */
function areEntries(page: Page, tree: ElementTree, group: readonly EntryMark[]): boolean {
  const containers = new Set(group.map((m) => m.container))
  const within = (node: number): number => tree.nearest(node, containers)
  const [one] = containers
  for (let n = one as number; n > 0; n = tree.parent[n] as number)
    if (commentWords.test(tree.words[n] as string)) return false
  const leading = new Set<number>()
  const lengths = new Map<number, number>()
  let inside = 0
  let outside = 0
  for (const b of page.blocks) {
    if (b.kind !== 'text') continue
    const own = within(b.node)
    if (own >= 0 && /^h[1-6]$/.test(b.tag) && linkShare(b) > 0.8) leading.add(own)
    if (b.text.length < 60 || linkShare(b) > 0.3 || tree.hidden[b.node]) continue
    if (own < 0) outside += b.text.length
    else {
      inside += b.text.length
      lengths.set(own, (lengths.get(own) ?? 0) + b.text.length)
    }
  }
  if (leading.size > containers.size * 0.5) return false
  const stated = page.head?.jsonLd.some((script) => script.text.includes('LiveBlogPosting')) ?? false
  // An article in its container, and dated teasers of others in theirs.
  const longest = Math.max(0, ...lengths.values())
  return stated || (inside >= (inside + outside) * leastShare && longest <= inside * mostOfOne)
}

const commentWords = /comment(?!ar)|disqus|discussion|replies|kommentar(?!e?$)|comentario/

/** Characters of a line that has a time of the day and nothing else. */
const longestBare = 20
/** Characters of sentences under each of them. */
const leastUnder = 60

/**
 * Times of the day that stand alone between the paragraphs, the latest first: entries without containers. The earliest
 * first, they are as often a programme of what is to come.
 */
export const bareTimes = once(findBareTimes)

function findBareTimes(page: Page, claims: readonly Claim[]): readonly number[] {
  const { blocks, tree } = page
  const marks: number[] = []
  if (!tree) return marks
  for (let i = 0; i < blocks.length; i++)
    if ((blocks[i] as Block).text.length <= longestBare && (claims[i] as Claim).time >= 0.5) marks.push(i)
  return marks.length >= leastEntries && partText(page, tree, marks) ? marks : []
}

/** Of the steps from one to the next, those back in time; a mistyped hour is no other form. */
const mostlyBack = 0.8

/** Whether all of them are times of one day, the latest first, in one element, each over sentences. */
function partText({ blocks }: Page, tree: ElementTree, marks: readonly number[]): boolean {
  let before = Number.POSITIVE_INFINITY
  let back = 0
  for (const [k, at] of marks.entries()) {
    const { text, node } = blocks[at] as Block
    const minutes = minutesOf(text)
    const isBeside = tree.parent[node] === tree.parent[(blocks[marks[0] as number] as Block).node]
    if (minutes === null || !isBeside) return false
    if (minutes <= before) back++
    before = minutes
    let under = 0
    for (let i = at + 1; i < (marks[k + 1] ?? blocks.length) && under < leastUnder; i++) {
      const own = (blocks[i] as Block).text
      if (endsSentence(own)) under += own.length
    }
    if (under < leastUnder) return false
  }
  return back >= marks.length * mostlyBack
}

/** Null for anything but a time of the day. */
function minutesOf(text: string): number | null {
  const [time] = findTimes(text)
  return time?.text === text ? minutesOfDay(time) : null
}

/** Blocks inside entries that are text or heading, with the label that they have there. */
export function entryBlocks(page: Page, claims: readonly Claim[]): [number, Label][] {
  const { tree } = page
  if (!tree) return []
  const marks = entryMarks(page, claims)
  const containers = new Set(marks.map((m) => m.container))
  const times = new Set(marks.map((m) => m.at))
  if (containers.size === 0) return bareTimes(page, claims).map((i) => [i, 'time'])
  return page.blocks.flatMap((b, i): [number, Label][] => {
    if (b.kind !== 'text' || linkShare(b) > 0.5) return []
    if (times.has(i)) return [[i, opensWithTime(b) ? 'crosshead' : 'time']]
    const inside = tree.nearest(b.node, containers) >= 0
    if (!inside || tree.hidden[b.node]) return []
    if (/^h[1-6]$/.test(b.tag)) return [[i, 'crosshead']]
    if (b.tag === 'button' || b.tag === 'figcaption' || b.text.length < 20) return []
    // An entry that is an item of a list is no list of its own.
    if (b.cell && containers.has(nearestItem(tree, b.node))) return [[i, 'entry']]
    return [[i, b.tag === 'blockquote' ? 'quote' : b.tag === 'li' ? 'list' : 'paragraph']]
  })
}

function nearestItem(tree: ElementTree, node: number): number {
  let n = node
  while (n > 0 && tree.tag[n] !== 'li') n = tree.parent[n] as number
  return n
}

function up(tree: ElementTree, node: number, height: number): number {
  let n = node
  for (let k = 0; k < height && n > 0; k++) n = tree.parent[n] as number
  return n
}

function holdsProse(page: Page, tree: ElementTree, mark: EntryMark): boolean {
  for (let k = mark.at - 2; k < Math.min(page.blocks.length, mark.at + 8); k++) {
    const b = page.blocks[k]
    if (b?.kind !== 'text' || b.text.length < 60 || linkShare(b) > 0.3) continue
    if (tree.contains(mark.container, b.node)) return true
  }
  return false
}
