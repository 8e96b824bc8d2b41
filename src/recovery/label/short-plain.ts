/** News in one paragraph: too little text to be told from furniture by its looks, under a head that only articles have. */
import type { Page } from '../blocks/block.js'
import type { Features } from '../features.js'
import type { TextShape } from '../text-shape.js'
import type { Verdict } from './verdict.js'

/** Weighted characters, and sentences, of the shortest story. */
const leastText = 120
const leastStops = 2
const leastLikely = 0.2
/** Lines between a time line or byline and the text under it. */
const nearHead = 6

/** The lines that are the text of a capture, or of its lines `[from, to)`, in which none was found. */
export function shortPlainText(
  page: Page,
  features: Features,
  verdicts: readonly Verdict[],
  from = 0,
  to = page.blocks.length,
  least = leastLikely,
): number[] {
  const reads = (i: number) => {
    const { weight, stops, endsSentence } = features.shapes[i] as TextShape
    return verdicts[i]?.label === 'furniture' && weight >= leastText && stops >= leastStops && endsSentence
  }
  let best = -1
  let likely = least
  let head = -1
  for (let i = from; i < to; i++) {
    const { label, body } = verdicts[i] as Verdict
    if (label === 'time' || label === 'byline') head = i
    if (head < 0 || i - head > nearHead || !reads(i) || body < likely) continue
    best = i
    likely = body
  }
  if (best < 0) return []
  const found = [best]
  for (let i = best + 1; i < to && reads(i); i++) found.push(i)
  return found
}
