/** One name is one kind of thing in a text. */
import type { Words } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'

/** Gives equal names the kind that most of the confidence is for. Those that change are half as sure. */
export function oneKindEach(words: Words, names: readonly NameSpan[]): NameSpan[] {
  const keys = names.map(({ from, to }) => {
    let key = words.lower(from)
    for (let i = from + 1; i < to; i++) key += ` ${words.lower(i)}`
    return key
  })
  const sums = new Map<string, Map<NameSpan['kind'], number>>()
  for (const [n, { kind, confidence }] of names.entries()) {
    const key = keys[n] as string
    const sum = sums.get(key) ?? new Map<NameSpan['kind'], number>()
    sum.set(kind, (sum.get(kind) ?? 0) + confidence)
    sums.set(key, sum)
  }
  return names.map((name, n) => {
    const sum = sums.get(keys[n] as string)
    if (!sum || sum.size < 2) return name
    let best = name.kind
    for (const [kind, weight] of sum) if (weight > (sum.get(best) as number)) best = kind
    return best === name.kind ? name : { ...name, kind: best, confidence: name.confidence / 2 }
  })
}
