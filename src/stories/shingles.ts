import { wordsOf } from './words.js'

/** Words in a row that count as "the same words". Five is long enough that two reporters seldom share them by chance. */
const SHINGLE_WORDS = 5
/**
 * Shingles a winnowing window covers. A run of at least WINDOW + SHINGLE_WORDS - 1 = 28 shared words, shorter than most
 * paragraphs, is certain to share a mark.
 */
const WINDOW = 24

/**
 * Every run of five words as a 48-bit number, in order, repeats included. A text shorter than that is one shingle.
 * Numbers are the same on every machine: archives store them.
 */
export function shinglesOf(text: string): number[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const hashes = words.map(hashWord)
  const size = Math.min(SHINGLE_WORDS, words.length)
  const shingles: number[] = []
  for (let start = 0; start + size <= hashes.length; start++) {
    let high = 0x9e3779b9
    let low = 0x85ebca6b
    for (let at = start; at < start + size; at++) {
      const hash = hashes[at] ?? 0
      high = Math.imul(high ^ hash, 0x01000193)
      low = Math.imul(low + hash, 0xc2b2ae35) ^ (low >>> 13)
    }
    shingles.push((mix(high) >>> 0) * 0x10000 + (mix(low) & 0xffff))
  }
  return shingles
}

/**
 * The marks by which copies of a text are found in an index (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003): the
 * smallest shingle of every window. Chosen over MinHash bands, which estimate the likeness of whole texts and so lose the
 * outlet that runs 4 of 14 paragraphs; here every whole paragraph that two texts share is certain to share a mark.
 */
export function marksOf(text: string): number[] {
  const shingles = shinglesOf(text)
  const marks = new Set<number>()
  const last = Math.max(1, shingles.length - WINDOW + 1)
  for (let start = 0; start < last; start++) {
    let smallest = Number.POSITIVE_INFINITY
    for (let at = start; at < Math.min(start + WINDOW, shingles.length); at++)
      smallest = Math.min(smallest, shingles[at] ?? smallest)
    if (smallest !== Number.POSITIVE_INFINITY) marks.add(smallest)
  }
  return [...marks]
}

/** FNV-1a over UTF-16 units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** The finisher of MurmurHash3: without it neighbouring words give neighbouring numbers, and winnowing chooses badly. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
