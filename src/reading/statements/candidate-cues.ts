/** From what the first stage says of each word to the runs of words that may be cues. */
import { type Cue, cueOf } from './cue.js'
import { CUE_LABELS, CueLabel } from './cue-features.js'
import type { Ground } from './ground.js'

const K = CUE_LABELS.length

/** @param least  how likely a word must begin a cue */
export function candidateCues(ground: Ground, likely: Float32Array, least: number): Cue[] {
  const { words } = ground
  const found: Cue[] = []
  for (let i = 0; i < words.count; i++) {
    const begins = likely[i * K + CueLabel.cue] as number
    if (begins < least) continue
    let to = i + 1
    while (to < words.count && words.sentence[to] === words.sentence[i]) {
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
