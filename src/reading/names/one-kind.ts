/** One name is one kind of thing in a text, and a short form is what its long form is. */
import type { Words } from '../tokens/words.js'
import { LISTED, type NameLists, noLists } from './name-lists.js'
import type { NameSpan } from './name-span.js'

/** How much a long form counts for its short form, beside the short form's own places. */
const LONG = 2

/** Listed as one of these, the first word of a body's name is likely a name of its own: Toronto Police, Bank of America. */
const OTHERWISE =
  LISTED.town |
  LISTED.city |
  LISTED.region |
  LISTED.country |
  LISTED.people |
  LISTED.given |
  LISTED.family |
  LISTED.name

/** Gives equal names the kind that most of the confidence is for. Those that change are half as sure. */
export function oneKindEach(words: Words, names: readonly NameSpan[], lists: NameLists = noLists): NameSpan[] {
  const keys = names.map(({ from, to }) => {
    let key = words.lower(from)
    for (let i = from + 1; i < to; i++) key += ` ${words.lower(i)}`
    return key
  })
  const sums = new Map<string, Map<NameSpan['kind'], number>>()
  const count = (key: string, kind: NameSpan['kind'], confidence: number) => {
    const sum = sums.get(key) ?? new Map<NameSpan['kind'], number>()
    sum.set(kind, (sum.get(kind) ?? 0) + confidence)
    sums.set(key, sum)
  }
  for (const [n, { from, to, kind, confidence }] of names.entries()) {
    count(keys[n] as string, kind, confidence)
    if (to - from < 2) continue
    if (kind === 'person') count(words.lower(to - 1), kind, LONG * confidence)
    else if (kind === 'organisation' && (lists.listed(words.lower(from)) & OTHERWISE) === 0)
      count(words.lower(from), kind, LONG * confidence)
  }
  return names.map((name, n) => {
    const sum = sums.get(keys[n] as string)
    if (!sum || sum.size < 2) return name
    let best = name.kind
    for (const [kind, weight] of sum) if (weight > (sum.get(best) as number)) best = kind
    return best === name.kind ? name : { ...name, kind: best, confidence: name.confidence / 2 }
  })
}
