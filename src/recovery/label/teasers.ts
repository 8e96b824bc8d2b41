/** Teasers: containers set alike, each with a headline that is a link and a sentence or two of what it leads to. */
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { linkShare } from '../link-share.js'
import type { Container } from './containers.js'

/** Characters of prose; what has more, or more paragraphs, stands there itself. */
const longestTeaser = 700
const mostParagraphs = 2
/** Where the words break off, they stand elsewhere however many they are. */
const longestCutOff = 1_500
const mostCutOff = 6
/** Blocks of one; a container that holds much of the page is none, and is not looked through at each level of nesting. */
const mostBlocks = 60
const most = 0.7

/**
 * The longest list of teasers among groups of containers set alike; empty where there is none.
 * @param loosely  also those that show no day, picture or second link: a heading or a link, a paragraph, a way on
 */
export function listOfTeasers(
  blocks: readonly Block[],
  claims: readonly Claim[],
  groups: readonly (readonly Container[])[],
  loosely = false,
): Container[] {
  let best: Container[] = []
  for (const group of groups) {
    if (group.length <= best.length) continue
    const teasers = teasersOf(blocks, claims, group, loosely)
    if (teasers.length > best.length) best = teasers
  }
  return best
}

/** The teasers of a group of containers set alike; none where most of the group are no teasers. */
export function teasersOf(
  blocks: readonly Block[],
  claims: readonly Claim[],
  group: readonly Container[],
  loosely: boolean,
): Container[] {
  const teasers = group.filter(
    (c) => c.last - c.first < mostBlocks && (isTeaser(blocks, claims, c) || (loosely && leadsOn(blocks, claims, c))),
  )
  return teasers.length >= group.length * most ? teasers : []
}

/** Whether the words of a container break off: "… a net loft and […]", with or without a link that leads on. */
export function breaksOff(blocks: readonly Block[], { first, last }: Pick<Container, 'first' | 'last'>): boolean {
  for (let i = last; i >= first; i--) {
    const b = blocks[i] as Block
    if (b.kind === 'text' && b.text.length >= 40 && linkShare(b) < 0.4) return isCutOff(b)
  }
  return false
}

/** What stands behind the mark is the link that leads on, if anything. */
function isCutOff({ text, linkChars }: Block): boolean {
  const at = Math.max(text.lastIndexOf('…'), text.lastIndexOf('...'))
  return at > 0 && text.length - at <= linkChars + 6
}

/** Leads elsewhere: a linked headline, and a day, a linked picture or a second link ("More") beside it. */
function isTeaser(
  blocks: readonly Block[],
  claims: readonly Claim[],
  { first, last }: Pick<Container, 'first' | 'last'>,
): boolean {
  let [headline, other, paragraphs, length] = [false, false, 0, 0]
  for (let i = first; i <= last; i++) {
    const b = blocks[i] as Block
    if (b.kind === 'picture') other ||= b.linkChars > 0
    if (b.kind !== 'text') continue
    const linked = linkShare(b) > 0.8
    if (linked && !headline && b.text.length >= 8 && b.text.length <= 220) headline = true
    else if (linked || (claims[i] as Claim).time >= 0.45) other = true
    else if (b.text.length >= 40 && linkShare(b) < 0.4) {
      paragraphs++
      length += b.text.length
      // "… Read more" at the end of the paragraph itself.
      if (b.linkChars > 0) other = true
    }
  }
  if (!headline || !other) return false
  if (paragraphs <= mostParagraphs && length <= longestTeaser) return true
  return paragraphs <= mostCutOff && length <= longestCutOff && breaksOff(blocks, { first, last })
}

/** A heading or a link, a paragraph or two, and a link among these: what little a plain list of news prints of each. */
function leadsOn(blocks: readonly Block[], claims: readonly Claim[], { first, last }: Container): boolean {
  let [headed, links, paragraphs, length] = [false, 0, 0, 0]
  for (let i = first; i <= last; i++) {
    const b = blocks[i] as Block
    if (b.kind !== 'text') continue
    // Entries of a liveblog have a time and a link to share them by.
    if ((claims[i] as Claim).time >= 0.45) return false
    const isLink = linkShare(b) > 0.8
    if (isLink || b.linkChars > 0) links++
    if (!headed && b.text.length >= 8 && b.text.length <= 220 && (isLink || /^h[1-4]$/.test(b.tag))) headed = true
    else if (!isLink && b.text.length >= 40) {
      paragraphs++
      length += b.text.length
    }
  }
  return headed && links > 0 && paragraphs > 0 && paragraphs <= mostParagraphs && length <= longestTeaser
}
