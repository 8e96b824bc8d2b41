/** The story that a page is: the one under the headline that the page states of itself. */
import type { Block } from '../blocks/block.js'
import type { TextShape } from '../text-shape.js'
import { sameWords } from '../words.js'
import type { Segment } from './cut.js'

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
  const weightOf = ({ body }: Segment) => body.reduce((sum, i) => sum + (shapes[i] as TextShape).weight, 0)
  const whole = weightOf(segments[own] as Segment)
  return segments.filter((segment, k) => {
    const weight = weightOf(segment)
    return k >= own || weight >= whole || (segment.headline !== null && (!known || weight >= leastAbove))
  })
}
