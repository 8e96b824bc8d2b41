/** Sources whose span cuts a name: "Wonsik" of "Shin Wonsik". Whoever reads them sees the name as the article has it. */
import type { NameSpan } from '../names/name-span.js'
import type { FoundStatement, WordSpan } from '../statements/found-statement.js'
import type { Words } from '../tokens/words.js'

/** The same statements, their sources drawn out to the names that they begin or end in. */
export function withWholeNames(
  words: Words,
  names: readonly NameSpan[],
  statements: readonly FoundStatement[],
): readonly FoundStatement[] {
  const nameAt = new Int32Array(words.count).fill(-1)
  for (const [index, { from, to }] of names.entries()) nameAt.fill(index, from, to)
  return statements.map((one) => {
    const taken = [...one.cue, ...one.content]
    const source = one.source.map((span): WordSpan => {
      const first = names[nameAt[span[0]] as number]
      const last = names[nameAt[span[1] - 1] as number]
      const from = first !== undefined && isWhole(words, first.from, span[0], taken) ? first.from : span[0]
      const to = last !== undefined && isWhole(words, span[1], last.to, taken) ? last.to : span[1]
      return from === span[0] && to === span[1] ? span : [from, to]
    })
    return source.every((span, index) => span === one.source[index]) ? one : { ...one, source }
  })
}

/** Whether the words that a span lacks are words, and no other part's. */
function isWhole(words: Words, from: number, to: number, taken: readonly WordSpan[]): boolean {
  for (let i = from; i < to; i++) {
    // `"Lying Ted." Trump` was taken for one name.
    if (!/^[\p{L}\p{N}]/u.test(words.at(i)) || words.sentence[i] !== words.sentence[to === from ? from : to - 1])
      return false
    if (taken.some(([start, end]) => i >= start && i < end)) return false
  }
  return from < to
}
