import { shinglesOf } from './shingles.js'
import { wordsOf } from './words.js'

/** How much of two texts is the same words in the same order. */
export interface Likeness {
  /** Share of the first text that stands in the second too, 0 to 1. */
  readonly shared: number
  /** Share of the second text that stands in the first. */
  readonly sharedBack: number
  /** Runs of five words that both have. */
  readonly runs: number
}

export function likeness(first: string, second: string): Likeness {
  return likenessTo(first)(second)
}

/** `likeness` of one text to many: the first is cut into its runs of words once. */
export function likenessTo(first: string): (second: string) => Likeness {
  const a = new Set(shinglesOf(first))
  return (second) => {
    const b = new Set(shinglesOf(second))
    if (a.size === 0 || b.size === 0) return { shared: 0, sharedBack: 0, runs: 0 }
    let runs = 0
    for (const shingle of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(shingle)) runs++
    return { shared: runs / a.size, sharedBack: runs / b.size, runs }
  }
}

/**
 * Whether two texts are one text. An outlet cuts a wire story from the end and seldom rewrites it, so most of the
 * shorter one stands in the longer. Two reporters at one event share its quotations, one agency's follow-up shares its
 * background: a third, seldom half. Texts of a few words are one text only when nearly all of them agree.
 */
export function isCopy({ shared, sharedBack, runs }: Likeness): boolean {
  const most = Math.max(shared, sharedBack)
  return (most >= 0.6 && runs >= 30) || (shared >= 0.85 && sharedBack >= 0.85 && runs >= 8)
}

/** Words that agencies set before the headline of a story they send again; what follows is the headline to compare. */
const RESENT =
  /^\s*(?:(?:BC|AM|PM)-)?(?:(?:\d+(?:ST|ND|RD|TH) )?(?:UPDATE|LD|WRITETHRU|CORRECTED|CORRECTION|KILL|WITHHOLD|CANCELED|CANCELLED|URGENT)(?: \d+)?)\s*[-–—:]+\s*/iu

/**
 * Likeness of two headlines, 0 to 1: the words both have against the words either has (Dice). Order is left out, since
 * desks turn headlines round more often than they change them. Null is like nothing.
 * @param known  words of headlines by the headline, of those that are compared again and again
 */
export function headlineLikeness(
  first: string | null,
  second: string | null,
  known: Map<string, ReadonlySet<string>> = new Map(),
): number {
  if (first === null || second === null) return 0
  const a = headlineWords(first, known)
  const b = headlineWords(second, known)
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return (2 * both) / (a.size + b.size)
}

function headlineWords(headline: string, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const words = known.get(headline) ?? new Set(wordsOf(headline.replace(RESENT, '')))
  known.set(headline, words)
  return words
}
