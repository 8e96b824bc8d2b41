/** Weighing: of several candidates for one field the one that most and best sources agree on. */
import type { Candidate, MetadataEvidence, StatedTime } from './evidence.js'

export function weigh<T>(candidates: readonly Candidate<T>[], key: (value: T) => string): Candidate<T> | null {
  const groups = new Map<string, { best: Candidate<T>; doubt: number; sources: Set<string> }>()
  for (const c of candidates) {
    const k = key(c.value)
    if (!k) continue
    const g = groups.get(k)
    if (!g) groups.set(k, { best: c, doubt: 1 - c.score, sources: new Set([c.source]) })
    else if (!g.sources.has(c.source)) {
      g.sources.add(c.source)
      g.doubt *= 1 - c.score * 0.5
      if (c.score > g.best.score) g.best = c
    }
  }
  let chosen: Candidate<T> | null = null
  let least = 1
  for (const g of groups.values())
    if (g.doubt < least) {
      least = g.doubt
      chosen = { ...g.best, score: 1 - g.doubt }
    }
  return chosen
}

const words = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const chooseHeadline = (onPage: readonly Candidate<string>[], metadata: MetadataEvidence | null) =>
  weigh([...onPage, ...(metadata?.headlines ?? [])], words)

export const chooseTime = (stated: readonly Candidate<StatedTime>[]) => weigh(stated, (t) => t.local.slice(0, 16))

export const chooseAuthors = (onPage: readonly Candidate<readonly string[]>[], metadata: MetadataEvidence | null) =>
  weigh([...onPage, ...(metadata?.authors ?? [])], (names) => [...names].map(words).sort().join('|'))
