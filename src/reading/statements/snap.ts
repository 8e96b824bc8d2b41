/** What is said between quotation marks is said whole: contents that cut a quotation reach to its marks, and take up those that follow. */

import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'

/** How much of a quotation a content must hold to be meant to hold it all. */
const MOST_OF_IT = 0.4

export interface Cited {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
}

/** @param others  words that are cues or contents of other statements */
export function snapped(
  { words, quotations }: Ground,
  { cue, source, content }: Cited,
  others: (i: number) => boolean,
): WordSpan[] {
  const inside = new Set<number>()
  const mine = new Map<number, number>()
  for (const [from, to] of content)
    for (let i = from; i < to; i++) {
      inside.add(i)
      const q = quotations.of[i] as number
      if (q !== -1) mine.set(q, (mine.get(q) ?? 0) + 1)
    }
  const isSource = (i: number): boolean => source.some(([from, to]) => i >= from && i < to)
  let lastQuote = -1
  for (const [q, count] of mine) {
    const { from, to, closed, single } = quotations.list[q] as (typeof quotations.list)[number]
    if (single || !closed || (cue.head >= from && cue.head < to)) continue
    if (to - from > 400) continue
    if (count < (to - from) * MOST_OF_IT) continue
    let free = true
    for (let i = from; i < to && free; i++) if (!inside.has(i) && (others(i) || isSource(i))) free = false
    if (!free) continue
    for (let i = from; i < to; i++) inside.add(i)
    lastQuote = Math.max(lastQuote, to)
  }
  // Sentences of the paragraph that are nothing but quotation, right behind what was attributed.
  if (lastQuote !== -1 && source.length > 0) {
    let end = Math.max(lastQuote, cue.to, source[0]?.[1] ?? 0)
    for (;;) {
      const next = words.sentences[(words.sentence[end - 1] as number) + 1] as number
      if (next >= words.count || words.block[next] !== words.block[cue.from]) break
      const q = quotations.of[next] as number
      if (q === -1 || inside.has(next)) break
      const { from, to, single } = quotations.list[q] as (typeof quotations.list)[number]
      if (single || from !== next || to - from > 400) break
      const after = words.sentences[(words.sentence[to - 1] as number) + 1] as number
      if (after - to > 1) break
      let free = true
      for (let i = from; i < to && free; i++) if (others(i)) free = false
      if (!free) break
      for (let i = from; i < to; i++) inside.add(i)
      end = to
    }
  }
  const spans: [number, number][] = []
  for (const i of [...inside].sort((a, b) => a - b)) {
    const before = spans.at(-1)
    if (before !== undefined && before[1] === i) before[1]++
    else spans.push([i, i + 1])
  }
  return spans
}
