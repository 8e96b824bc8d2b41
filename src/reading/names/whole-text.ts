/** What the rest of a text says of a word: "Blair" alone is whom "Tony Blair" makes plain elsewhere. */
import type { Words } from '../tokens/words.js'

/** How much the other places of a word count beside its own. */
const SHARE = 0.9
/** Of no likelihood at all, this is left: one place is not all. */
const LEAST = 0.05

/**
 * Adds to the scores of a word with a capital what its other places make likely.
 * @param likely  of each word, of each label: outside, first and further word of each kind
 * @param scores  changed
 */
export function spokenFor(words: Words, likely: Float32Array, scores: Float32Array): void {
  const k = words.count === 0 ? 1 : likely.length / words.count
  const kinds = (k - 1) / 2
  const pools = new Map<string, Float64Array>()
  const poolOf: (Float64Array | undefined)[] = new Array(words.count)
  for (let i = 0; i < words.count; i++) {
    const form = words.at(i)
    if (form.charAt(0) === form.charAt(0).toLowerCase()) continue
    const key = words.lower(i)
    let pool = pools.get(key)
    if (!pool) {
      pool = new Float64Array(kinds + 2)
      pools.set(key, pool)
    }
    poolOf[i] = pool
    pool[kinds + 1] = (pool[kinds + 1] as number) + 1
    pool[0] = (pool[0] as number) + (likely[i * k] as number)
    for (let y = 0; y < kinds; y++)
      pool[y + 1] =
        (pool[y + 1] as number) + (likely[i * k + 2 * y + 1] as number) + (likely[i * k + 2 * y + 2] as number)
  }
  for (let i = 0; i < words.count; i++) {
    const pool = poolOf[i]
    if (!pool) continue
    const places = pool[kinds + 1] as number
    if (places < 2) continue
    const add = (label: number, sum: number) => {
      scores[i * k + label] =
        (scores[i * k + label] as number) + SHARE * Math.log((sum + LEAST) / (places + LEAST * (kinds + 1)))
    }
    add(0, pool[0] as number)
    for (let y = 0; y < kinds; y++) {
      add(2 * y + 1, pool[y + 1] as number)
      add(2 * y + 2, pool[y + 1] as number)
    }
  }
}
