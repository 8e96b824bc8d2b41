/**
 * Old pages set headline, byline and date as lines of one block, apart by `<br>` alone. Where a line of such a block is
 * a byline or a line of times, each line is a block of its own.
 */
import { bylineStrength } from '../grammar/byline.js'
import { creditStrength } from '../grammar/credit.js'
import { marksOf } from '../grammar/marks.js'
import { isTimeLine } from '../grammar/time-line.js'
import type { Block, Page } from './block.js'
import type { SourceText } from './source-text.js'

const longestHead = 500

export function splitLines(page: Page): Page {
  if (!page.blocks.some(mayHoldLines)) return page
  // Written out, as blocks are below: a copy by `...` has a shape of its own, and all that reads pages is compiled again for it.
  const { shape, text, tree, head, problems } = page
  const blocks: Block[] = []
  for (const block of page.blocks)
    if (!mayHoldLines(block)) blocks.push(block)
    else for (const line of split(block)) blocks.push(line)
  return { shape, text, blocks, tree, head, problems }
}

const mayHoldLines = (b: Block) => b.breaks.length > 0 && b.breaks.length < 8 && b.text.length < longestHead

const isCredit = (text: string): boolean => creditStrength(text, marksOf(text)) >= 0.6

function split(block: Block): Block[] {
  const parts: SourceText[] = []
  let from = 0
  for (const to of [...block.breaks, block.text.length]) {
    const part = block.source.slice(from, to)
    if (part.text) parts.push(part)
    from = to
  }
  if (parts.length < 2) return [block]
  const speaking =
    parts.some(({ text }) => {
      const marks = marksOf(text)
      return isTimeLine(text, marks) >= 0.6 || bylineStrength(text, marks) >= 0.66
    }) || isCredit(parts[parts.length - 1]?.text ?? '')
  if (!speaking) return [block]
  return parts.map((source) => ({
    kind: block.kind,
    text: source.text,
    source,
    span: source.span(),
    tag: block.tag,
    node: block.node,
    linkChars: Math.min(source.text.length, Math.round((block.linkChars * source.text.length) / block.text.length)),
    strongChars: Math.min(source.text.length, Math.round((block.strongChars * source.text.length) / block.text.length)),
    breaks: [],
    blankBefore: block.blankBefore,
    picture: block.picture,
    url: block.url,
    cell: block.cell,
  }))
}
