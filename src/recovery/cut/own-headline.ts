/** The story that a page is: the one under the headline that the page states of itself. */
import type { Block } from '../blocks/block.js'
import type { TextShape } from '../text-shape.js'
import { sameWords } from '../words.js'
import type { Segment } from './cut.js'
import { isTitleOf, titleLine } from './plain-title.js'

/**
 * Without what stands in a capture of plain text above the headline that its first line has: a page's title is mostly its
 * first line, and the outlet's name behind it is no word of the headline.
 */
export function fromTitle(segments: readonly Segment[], blocks: readonly Block[]): readonly Segment[] {
  const title = titleLine(blocks)
  const own = segments.findIndex(({ headline }) => headline !== null && isTitleOf(title, blocks[headline]?.text ?? ''))
  return own > 0 ? segments.slice(own) : segments
}

/** Shorter lines are sections and kickers, which come again over many stories. */
const shortestHeadline = 20

/** Weighted characters: so much text under a heading of its own is a story, wherever it stands. */
const leastAbove = 1_000

/**
 * Without what stands above the page's own headline: who the paper is, a welcome, the slides of a gallery. A page with its
 * story first, and others below, keeps them. Under the page's only `h1`, stated or not, goes what nothing heads.
 * @param stated  headlines that the page states of itself
 */
export function fromOwnHeadline(
  segments: readonly Segment[],
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  stated: readonly string[],
): readonly Segment[] {
  if (segments.length < 2) return segments
  const headOf = ({ headline }: Segment) => (headline === null ? undefined : blocks[headline])
  const weightOf = ({ body }: Segment) => body.reduce((sum, i) => sum + (shapes[i] as TextShape).weight, 0)
  return fromHeading(withoutTeasers(segments, headOf, weightOf), blocks, stated, headOf, weightOf)
}

type HeadOf = (segment: Segment) => Block | undefined
type WeightOf = (segment: Segment) => number

/** Without what stands under the same headline as a longer text further down: that text's beginning, among other teasers. */
const withoutTeasers = (segments: readonly Segment[], headOf: HeadOf, weightOf: WeightOf): readonly Segment[] =>
  segments.filter((segment, k) => {
    const head = headOf(segment)
    if (!head || head.text.length < shortestHeadline) return true
    return !segments.slice(k + 1).some((other) => {
      const below = headOf(other)
      return below && sameWords(below.text, head.text) && weightOf(other) > weightOf(segment)
    })
  })

function fromHeading(
  segments: readonly Segment[],
  blocks: readonly Block[],
  stated: readonly string[],
  headOf: HeadOf,
  weightOf: WeightOf,
): readonly Segment[] {
  if (segments.length < 2) return segments
  const isStated = (block: Block) => stated.some((words) => sameWords(words, block.text))
  const only = blocks.filter((block) => block.tag === 'h1').length === 1
  let own = -1
  let known = false
  for (let k = segments.length - 1; k > 0 && own < 0; k--) {
    const block = headOf(segments[k] as Segment)
    if (block?.tag !== 'h1') continue
    known = isStated(block)
    if (known || only) own = k
  }
  if (own < 0) return segments
  const whole = weightOf(segments[own] as Segment)
  return segments.filter((segment, k) => {
    const weight = weightOf(segment)
    return k >= own || weight >= whole || (segment.headline !== null && (!known || weight >= leastAbove))
  })
}
