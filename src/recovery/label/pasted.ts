/**
 * A whole story pasted without its page: a headline, who wrote it, and lines of any kind, of which the models find too
 * little to be text. With nothing around it, what stands between the first sentence and the last is the story.
 */
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { isInvitation } from '../grammar/invitation.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { bodyLabels } from './body-labels.js'
import { isCookieNotice } from './cookie-notices.js'
import type { Verdict } from './verdict.js'

/** Lines of a capture that is such a story, and those in which its head stands. */
const mostLines = 40
const mostOfHead = 4
const surelyByline = 0.9
/** Weighted characters of its headline, of a sentence of it, and of all of it. */
const [leastHeadline, mostHeadline] = [15, 160]
const leastSentence = 25
const leastText = 200
const leastSentences = 3
/** Of its lines those that are sentences: a recipe has two for five. */
const leastShare = 0.35

/** @returns the lines of the story that were taken for none of it; none where the capture is no such story */
export function pastedText(
  blocks: readonly Block[],
  claims: readonly Claim[],
  shapes: readonly TextShape[],
  verdicts: readonly Verdict[],
): number[] {
  if (blocks.length > mostLines) return []
  const byline = claims.findIndex(({ byline }, i) => i > 0 && byline >= surelyByline && verdicts[i]?.label === 'byline')
  if (byline < 1 || byline >= mostOfHead || !isHeadline(blocks[byline - 1] as Block, shapes[byline - 1] as TextShape))
    return []
  let found = 0
  for (let i = 0; i < blocks.length; i++)
    if (bodyLabels.has((verdicts[i] as Verdict).label)) found += (shapes[i] as TextShape).weight
  if (found >= leastText) return []
  const sentences: number[] = []
  let weight = 0
  for (let i = byline + 1; i < blocks.length; i++) {
    const { text } = blocks[i] as Block
    const shape = shapes[i] as TextShape
    if (isInvitation(text) || isCookieNotice(text)) return []
    if (!shape.endsSentence || shape.weight < leastSentence) continue
    sentences.push(i)
    weight += shape.weight
  }
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (first === undefined || last === undefined || weight < leastText) return []
  if (sentences.length < leastSentences || sentences.length < (last - first + 1) * leastShare) return []
  const story: number[] = []
  for (let i = first; i <= last; i++) if (verdicts[i]?.label === 'furniture') story.push(i)
  return story
}

const isHeadline = ({ text }: Block, { weight }: TextShape): boolean =>
  weight >= leastHeadline && weight <= mostHeadline && !endsSentence(text)
