/**
 * Where a text goes on in another language. Two stories of two languages may stand without a line between them; a story
 * in two languages is rare. No language is known here: what stands in every sentence are a language's short words, and
 * another has few of them.
 */
import type { Gap } from './gap-features.js'

/** Short words on each side that are compared, where there are so many, and the fewest that tell. */
const mostWords = 100
const leastWords = 24
/** Less alike (cosine of the counted words) is another language; those of one language are mostly at .3 and more. */
const otherTongue = 0.12
/** Characters of a line whose words are counted. */
const mostCounted = 600
/** Letters of a word that may stand in every sentence. */
const longestWord = 4

/**
 * @param lines  the text, line after line, each with its place among the blocks
 * @returns the gaps in which the language changes
 */
export function changesOfTongue(lines: readonly { readonly at: number; readonly text: string }[]): Gap[] {
  const out: Gap[] = []
  const words = lines.map(({ text }) => shortWords(text))
  const wordsOf = (k: number) => words[k] as readonly string[]
  const before = new Counted()
  const after = new Counted()
  let [first, end] = [0, 0]
  let least = otherTongue
  let best = -1
  for (let k = 1; k <= words.length; k++) {
    before.add(wordsOf(k - 1), 1)
    if (end >= k) after.add(wordsOf(k - 1), -1)
    else end = k
    while (before.total - wordsOf(first).length >= mostWords) before.add(wordsOf(first++), -1)
    while (end < words.length && after.total < mostWords) after.add(wordsOf(end++), 1)
    const enough = before.total >= leastWords && after.total >= leastWords
    const alike = enough ? before.likeness(after) : 1
    if (alike < least) {
      least = alike
      best = k
    }
    if (alike < otherTongue || best < 0) continue
    out.push({ previous: (lines[best - 1] as { at: number }).at, next: (lines[best] as { at: number }).at })
    least = otherTongue
    best = -1
  }
  return out
}

/** How often each word stands in some lines. */
class Counted {
  private readonly counts = new Map<string, number>()
  total = 0

  add(words: readonly string[], times: 1 | -1): void {
    for (const word of words) {
      const n = (this.counts.get(word) ?? 0) + times
      if (n > 0) this.counts.set(word, n)
      else this.counts.delete(word)
    }
    this.total += times * words.length
  }

  likeness(other: Counted): number {
    let both = 0
    let [own, others] = [0, 0]
    for (const [word, n] of this.counts) {
      own += n * n
      both += n * (other.counts.get(word) ?? 0)
    }
    for (const n of other.counts.values()) others += n * n
    return both / Math.sqrt(own * others)
  }
}

/** Words of up to four letters, each as often as it stands there. In Korean these are words like any, and others set no spaces. */
function shortWords(text: string): string[] {
  const found: string[] = []
  for (const [word] of text.slice(0, mostCounted).toLowerCase().matchAll(shortWord)) found.push(word)
  return found
}

const shortWord = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}’'])(?![\\u1100-\\u11ff\\u3040-\\u9fff\\uac00-\\ud7ff])\\p{L}{1,${longestWord}}(?![\\p{L}\\p{N}\\p{M}])`,
  'gu',
)
