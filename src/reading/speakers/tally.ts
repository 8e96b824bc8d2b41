/** Choosing one of several who may be meant. */
import type { Registry } from './registry.js'

const MOST_OF_A_ROLE = 12

/** Those of `ids` that stand before `at`, the last few; where there are none, the first after it. */
export function lastOf(
  ids: readonly number[] | undefined,
  entities: Registry['entities'],
  at: number,
): readonly number[] {
  if (ids === undefined) return []
  const before: number[] = []
  // Roles are listed as they stand, so those before a word are the first of them; only few are looked at from there back.
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entities[ids[middle] as number] as { at: number }).at <= at) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && before.length < MOST_OF_A_ROLE; i--)
    if (!before.includes(ids[i] as number)) before.push(ids[i] as number)
  return before
}

/** The best of several, and how much better it is. */
export class Tally {
  best = -1
  bestScore = -Infinity
  overlap = 0
  count = 0
  private second = -Infinity

  add(id: number, score: number, overlap: number): void {
    if (id === this.best) {
      if (score > this.bestScore) {
        this.bestScore = score
        this.overlap = overlap
      }
      return
    }
    this.count++
    if (score > this.bestScore) {
      this.second = this.bestScore
      this.bestScore = score
      this.best = id
      this.overlap = overlap
    } else if (score > this.second) this.second = score
  }

  get margin(): number {
    return this.second === -Infinity ? 3 : this.bestScore - this.second
  }
}
