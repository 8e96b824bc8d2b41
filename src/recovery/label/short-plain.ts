/** News in one paragraph: too little text to be told from furniture by its looks, under a head that only articles have. */
import type { Features } from '../features.js'
import type { TextShape } from '../text-shape.js'
import type { Verdict } from './verdict.js'

/** Weighted characters, and sentences, of the shortest story. */
const leastText = 120
const leastStops = 2
const leastLikely = 0.2
/** Over readers' words a text may be as unlikely as this: something they speak of. */
const enoughOverReaders = 0.08
/** Lines between a time line or byline and the text under it. */
const nearHead = 6

/** The lines that are the text of a capture in which none was found. */
export const shortPlainText = (features: Features, verdicts: readonly Verdict[]): number[] =>
  likeliestUnderHead(features, verdicts, 0, verdicts.length, leastLikely)

/** The lines that are the text over what readers say, where none was found among the lines `[from, to)`. */
export const shortTextOverReaders = (features: Features, verdicts: readonly Verdict[], from: number, to: number) =>
  likeliestUnderHead(features, verdicts, from, to, enoughOverReaders)

function likeliestUnderHead(
  features: Features,
  verdicts: readonly Verdict[],
  from: number,
  to: number,
  least: number,
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
