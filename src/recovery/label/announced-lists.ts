/** Lists and tables in plain text: nothing sets them apart from menus but the line over them, which ends in a colon. */
import type { Block } from '../blocks/block.js'
import { listMark } from '../blocks/measure.js'
import { isInvitation } from '../grammar/invitation.js'
import type { TextShape } from '../text-shape.js'
import { isCookieNotice } from './cookie-notices.js'
import { leadOn, leadsToStory } from './lead-on.js'
import { isTextAt, type Verdict } from './verdict.js'

/** Weighted characters: a shorter line ("More on this:") says no more than a list of links says of itself. */
const leastAnnouncement = 40
const longestItem = 300
const [leastItems, mostItems] = [2, 25]
/** Less likely on the mean, and what stands there is a page's and none of the text's. */
const leastLikely = 0.12
/** So many lines with the mark of a list before them are one, whatever follows. */
const leastMarked = 3
/** Weighted characters of a line right under such a list with which the text goes on. */
const leastAfter = 60

/**
 * Lines under a line of text that ends in a colon, up to the next line of text; or marked as a list is ("- ", "3. "), and
 * the sentence under it. By models that had not seen the site eleven of 566 captures and flattened pages of the tune fold
 * gain by it, and one loses.
 */
export function announcedLists(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  out: readonly Verdict[],
): number[] {
  const found: number[] = []
  for (let at = 0; at + 1 < blocks.length; at++) {
    if (!endsInColon(blocks[at] as Block) || isTextAt(out, at + 1)) continue
    const marked = isTextAt(out, at) || isTextAt(out, at - 1) ? markedBelow(blocks, out, at) : []
    if (marked.length >= leastMarked) {
      if (out[at]?.label === 'furniture') found.push(at)
      found.push(...marked)
      const after = (marked.at(-1) as number) + 1
      if (goesOn(blocks[after], shapes[after], out[after])) found.push(after)
      continue
    }
    if (out[at]?.label !== 'paragraph' || (shapes[at] as TextShape).weight < leastAnnouncement) continue
    const items: number[] = []
    let likely = 0
    let i = at + 1
    for (; i < blocks.length && items.length <= mostItems && !isTextAt(out, i); i++) {
      if (!mayBeItem(blocks[i] as Block, shapes[i] as TextShape, out[i] as Verdict)) break
      items.push(i)
      likely += (out[i] as Verdict).body
    }
    const closed = i < blocks.length && out[i]?.label === 'paragraph'
    if (!closed || items.length < leastItems || items.length > mostItems) continue
    if (likely >= leastLikely * items.length) found.push(...items)
  }
  return found
}

const endsInColon = ({ kind, text }: Block): boolean => kind === 'text' && /[:：]$/.test(text) && !isOfPage(text)

const mayBeItem = ({ kind, text }: Block, { weight }: TextShape, { label }: Verdict): boolean =>
  kind === 'text' && label === 'furniture' && weight < longestItem && !isOfPage(text)

const isOfPage = (text: string): boolean =>
  isInvitation(text) || isCookieNotice(text) || leadOn.test(text) || leadsToStory(text) || /\bjavascript\b/i.test(text)

function markedBelow(blocks: readonly Block[], out: readonly Verdict[], at: number): number[] {
  const items: number[] = []
  for (let i = at + 1; i < blocks.length && items.length < mostItems; i++) {
    const { kind, text } = blocks[i] as Block
    if (kind !== 'text' || (out[i] as Verdict).label !== 'furniture' || text.length > longestItem) break
    if (listMark(text, 0, text.length) <= 0 || isOfPage(text)) break
    items.push(i)
  }
  return items
}

function goesOn(block: Block | undefined, shape: TextShape | undefined, verdict: Verdict | undefined): boolean {
  if (!block || !shape || verdict?.label !== 'furniture') return false
  return block.kind === 'text' && shape.endsSentence && shape.weight >= leastAfter && !isOfPage(block.text)
}
