/** Words that a short block shares with the page's titles and with the prose behind it: a headline's marks. */
import type { Block } from './blocks/block.js'
import { PageWords, twice } from './words.js'

/** Longer text is no title, and its words are not compared with any. */
export const longestTitle = 300

/** Blocks of prose behind a line that its words are looked for in. */
const following = 8

/**
 * How much of a short block's words a title shares; how much of them the prose behind it takes up, and how far away that
 * prose begins: a headline's marks. One pass from the last block to the first, since what counts lies behind.
 */
export function sharedWords(
  blocks: readonly Block[],
  near: Uint8Array,
  prose: Float32Array,
  titles: readonly string[],
) {
  const n = blocks.length
  const overlapTitle = new Float64Array(n)
  const overlapBody = new Float64Array(n)
  const bodyStart = new Float64Array(n)
  const words = new PageWords()
  // For each word a bit for each title that has it.
  const inTitles: number[] = []
  const sizes = titles.map((title, t) => {
    words.read(title)
    for (let k = 0; k < words.count; k++) {
      const word = words.found[k] as number
      while (inTitles.length <= word) inTitles.push(0)
      inTitles[word] = (inTitles[word] as number) | (1 << t)
    }
    return words.count
  })
  const hits = new Int32Array(titles.length)
  // Blocks of prose counted from the end: the nearest one that has a word is the one that was met last.
  let metIn = new Int32Array(2_048)
  let met = 0
  let nearest = 0
  for (let i = n - 1; i >= 0; i--) {
    if (near[i] === 0) continue
    const { text } = blocks[i] as Block
    const isProse = (prose[i] as number) > 0.5
    if (text.length >= longestTitle && !isProse) continue
    // Under the last prose there is only a title to share words with.
    if (met === 0 && !isProse && !words.hasAnyOf(text, inTitles.length)) continue
    words.read(text)
    const { found, count } = words
    while (metIn.length < words.size) metIn = twice(metIn)
    if (text.length < longestTitle) {
      hits.fill(0)
      const asksBody = met > 0 && count >= 3 && count <= 40
      let asked = 0
      let hit = 0
      for (let k = 0; k < count; k++) {
        const word = found[k] as number
        if (word < inTitles.length)
          for (let bits = inTitles[word] as number; bits !== 0; bits &= bits - 1) {
            const t = 31 - Math.clz32(bits & -bits)
            hits[t] = (hits[t] as number) + 1
          }
        if (!asksBody || !words.saysSomething(word)) continue
        asked++
        if ((metIn[word] as number) > Math.max(0, met - following)) hit++
      }
      let most = 0
      for (let t = 0; t < hits.length; t++)
        if (hits[t]) most = Math.max(most, (hits[t] as number) / Math.max(count, sizes[t] as number))
      overlapTitle[i] = most
      if (asksBody) {
        overlapBody[i] = asked ? hit / asked : 0
        bodyStart[i] = Math.min(30, nearest - i)
      }
    }
    if (!isProse) continue
    met++
    nearest = i
    for (let k = 0; k < count; k++) metIn[found[k] as number] = met
  }
  return { overlapTitle, overlapBody, bodyStart }
}
