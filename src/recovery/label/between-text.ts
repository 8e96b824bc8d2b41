/** What stands between two blocks of a text as these do, and says too little, or reads too unlike them, to be known by itself. */
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { isInvitation } from '../grammar/invitation.js'
import { linkShare } from '../link-share.js'
import { endsSentence } from '../text-shape.js'
import { isTextAt, type Verdict } from './verdict.js'

/** Less likely than this, and it is an advertisement or a link set as paragraphs are. */
const enoughBetween = 0.2
const enoughForHeading = 0.3
const enoughWithLinks = 0.4
/** Likelier than this, and it was a rule that spoke against it. */
const mostBetween = 0.65
const mostInARow = 12
const mostLinked = 0.3
const longestHeading = 160

/**
 * Blocks in a row between two of text that are of one parent and tag with one of these, and headings right between two.
 * On the tune fold, by models that had not seen the site, 22 such blocks are text and 2 are not.
 */
export function betweenText(
  blocks: readonly Block[],
  tree: ElementTree,
  out: readonly Verdict[],
): (readonly [number, Label])[] {
  const found: (readonly [number, Label])[] = []
  let run: number[] = []
  let last = -1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (isTextAt(out, i)) {
      if (last >= 0 && run.length > 0) settle(run, blocks[last] as Block, block)
      run = []
      last = i
    } else if (last >= 0 && block.kind === 'text') {
      if (run.length < mostInARow && mayBeText(block, out[i] as Verdict)) run.push(i)
      else {
        run = []
        last = -1
      }
    }
  }
  return found

  function settle(between: readonly number[], before: Block, after: Block): void {
    const heading = between.length === 1 ? (blocks[between[0] as number] as Block) : null
    if (heading && isHeading(heading.tag) && isOver(heading, out[between[0] as number] as Verdict))
      found.push([between[0] as number, 'crosshead'])
    else if (between.every((i) => isAlike(blocks[i] as Block, before) || isAlike(blocks[i] as Block, after)))
      for (const i of between) found.push([i, labelOf((blocks[i] as Block).tag)])
  }

  function isAlike(one: Block, other: Block): boolean {
    return one.tag === other.tag && tree.parent[one.node] === tree.parent[other.node]
  }
}

function mayBeText(block: Block, { label, body }: Verdict): boolean {
  if (label !== 'furniture' || body <= enoughBetween || body > mostBetween) return false
  if (linkShare(block) > mostLinked && (body < enoughWithLinks || !endsSentence(block.text))) return false
  return !isInvitation(block.text)
}

const isOver = (block: Block, { body }: Verdict): boolean =>
  body >= enoughForHeading && block.text.length <= longestHeading && linkShare(block) <= mostLinked

const isHeading = (tag: string): boolean => /^h[2-6]$/.test(tag)

const labelOf = (tag: string): Label => (tag === 'li' ? 'list' : isHeading(tag) ? 'crosshead' : 'paragraph')
