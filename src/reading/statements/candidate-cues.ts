/** From what the first stage says of each word to the runs of words that may be cues. */
import { type Cue, cueOf } from './cue.js'
import { CUE_LABELS, CueLabel } from './cue-features.js'
import type { Ground } from './ground.js'

const K = CUE_LABELS.length

/** A sentence with more cues is none that anybody wrote: what is done for each must not grow with its length. */
const MOST_IN_SENTENCE = 40

/** @param least  how likely a word must begin a cue */
export function candidateCues(
  ground: Ground,
  likely: Float32Array,
  least: number,
  start = 0,
  end = ground.words.count,
): Cue[] {
  const { words } = ground
  const found: Cue[] = []
  let sentence = -1
  let inSentence = 0
  for (let i = start; i < end; i++) {
    const begins = likely[i * K + CueLabel.cue] as number
    if (begins < least) continue
    if (words.sentence[i] !== sentence) inSentence = 0
    sentence = words.sentence[i] as number
    if (++inSentence > MOST_IN_SENTENCE) continue
    let to = i + 1
    while (to < end && words.sentence[to] === words.sentence[i]) {
      // As far as going on is likelier than half of the beginning, and no other cue begins there instead.
      const goes = likely[to * K + CueLabel.moreCue] as number
      if (goes < begins * 0.5 || goes < (likely[to * K + CueLabel.cue] as number)) break
      to++
    }
    const before = found.at(-1)
    // Of two beginnings in one run the likelier one stands: "also said" and "said" are one cue.
    if (before !== undefined && before.to > i) {
      if (begins <= (likely[before.from * K + CueLabel.cue] as number)) continue
      found.pop()
    }
    found.push(cueOf(ground, i, to))
  }
  return found
}
