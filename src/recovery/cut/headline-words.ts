/** What the likeliest headline of a whole capture speaks of: a piece of text that shares none of it is of another matter. */
import type { Block } from '../blocks/block.js'
import { contentWords } from '../label/content-words.js'

const leastLikely = 0.05

/** @param likely  probability of each block that it is a headline; of two alike the later one stands over the text */
export function headlineWords(blocks: readonly Block[], likely: (i: number) => number): Map<string, number> {
  let best = -1
  let most = leastLikely
  for (let i = 0; i < blocks.length; i++) {
    const p = likely(i)
    if (p < most) continue
    most = p
    best = i
  }
  return best < 0 ? new Map() : contentWords((blocks[best] as Block).text)
}
