/**
 * How two texts are compared, handed in by whoever opens the archive: the archive keeps and finds, what likeness is
 * belongs to `stories`.
 */
import type { Reading, Statement } from '../model/index.js'

export interface Comparing {
  /** Numbers by which texts that share a paragraph find each other. */
  marks(text: string): readonly number[]
  /** Shares of each text that stand in the other, 0 to 1, and how many runs of words they have in common. */
  likeness(first: string, second: string): Alike
  /** The same for one text against many. */
  against(first: string): (second: string) => Alike
  isCopy(alike: Alike): boolean
  /** Likeness of two headlines, 0 to 1. `known` keeps the words of those that are compared again. */
  headlines(first: string | null, second: string | null, known?: Map<string, ReadonlySet<string>>): number
  readonly subjects: Subjects
  /** Without it no statement is sure enough to be found by. */
  readonly reading?: ReadingRules
}

/** What of a reading may be shown, which `reading` decides by measured precision. */
export interface ReadingRules {
  shown(reading: Reading): Reading
  /** With some of its statements; what hangs on them finds their new places. */
  pick(reading: Reading, keep: (statement: Statement, index: number) => boolean): Reading
}

/** A word or a name by number, and how much an article makes of it. */
export interface SubjectTerm {
  readonly term: number
  readonly weight: number
}

/** What articles are about, and which are alike in it. `countOf` says in how many of `of` articles a term stands. */
export interface Subjects {
  terms(article: { headline: string | null; standfirst: string | null; text: string }): readonly SubjectTerm[]
  /** Those worth keeping to find the article by. */
  salient(terms: readonly SubjectTerm[], countOf: (term: number) => number, of: number): readonly SubjectTerm[]
  /** Those worth looking for, with their shares of one. */
  asked(terms: readonly SubjectTerm[], countOf: (term: number) => number, of: number): readonly SubjectTerm[]
  /**
   * Numbers of the articles worth offering after one was read, the likest first.
   * @param holders  for each of `asked` the articles that have it, two numbers each: the article, and when it was published
   *   in seconds since 1970. One may stand there twice
   * @param read  the article that was read
   */
  likest(
    asked: readonly SubjectTerm[],
    holders: readonly ArrayLike<number>[],
    read: { readonly article: number; readonly moment: number },
  ): readonly number[]
}

export interface Alike {
  readonly shared: number
  readonly sharedBack: number
  readonly runs: number
}

/** An article as identity sees it. */
export interface Likened {
  readonly headline: string | null
  readonly text: string
  readonly fingerprint: string
}

/** "Within days": how far apart in time two captures of one article without an address may be, in milliseconds. */
export const WITHIN = 3 * 86_400_000

/** How much two articles look like one, 0 to 1: the better of headline and text. */
export function closeness(first: Likened, second: Likened, comparing: Comparing): number {
  if (first.fingerprint === second.fingerprint) return 1
  const alike = comparing.likeness(first.text, second.text)
  return Math.max(
    comparing.headlines(first.headline, second.headline) * 0.9,
    Math.max(alike.shared, alike.sharedBack) * 0.95,
  )
}

/**
 * Whether two articles of one outlet, one of them without an address, are one article: the texts are nearly the same,
 * or the headlines are. "Weather" and "Morning briefing" return every day with other words, so a headline alone decides
 * only when it has four words and the texts share more than a formula or stand within half a day.
 * @param apart  milliseconds between the two
 */
export function isSameArticle(first: Likened, second: Likened, apart: number, comparing: Comparing): boolean {
  if (first.fingerprint === second.fingerprint) return true
  if (apart > WITHIN) return false
  const alike = comparing.likeness(first.text, second.text)
  if (alike.shared >= 0.6 && alike.sharedBack >= 0.6 && alike.runs >= 8) return true
  if (comparing.headlines(first.headline, second.headline) < 0.8) return false
  if ((first.headline ?? '').trim().split(/\s+/).length < 4 && !/[^\p{ASCII}]{6}/u.test(first.headline ?? ''))
    return false
  return Math.max(alike.shared, alike.sharedBack) >= 0.15 || apart < 86_400_000 / 2
}
