/** Which articles to offer after one was read: those that share its names and rare words, the fresher the better. */
import { rarity, type WeightedTerm } from './salient.js'

/** An article that has one of the terms. */
export interface Holder {
  readonly article: number
  readonly term: number
  /** Seconds since 1970. */
  readonly moment: number
}

/** Terms of the read article that are looked up; more while so few articles are there that chance decides which are rare. */
const ASKED = 16
const ASKED_OF_FEW = 32
const DAY = 86_400

/** The terms by which to look: those that say most now, with what each says, as shares of one. */
export function askingTerms(
  terms: readonly WeightedTerm[],
  countOf: (term: number) => number,
  of: number,
): WeightedTerm[] {
  const asked = terms
    .map(({ term, weight }) => ({ term, weight: weight * rarity(countOf(term), of) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, of < 200 ? ASKED_OF_FEW : ASKED)
  const all = asked.reduce((sum, { weight }) => sum + weight, 0)
  return asked.map(({ term, weight }) => ({ term, weight: weight / all }))
}

/**
 * Articles by likeness, the likest first. Likeness is the share of what the read article is about that the other has too,
 * less for what is far from it in time: a year-old report on the same minister is background, one of yesterday is news.
 */
export function byLikeness(
  asked: readonly WeightedTerm[],
  holders: readonly Holder[],
  moment: number,
): { article: number; score: number; terms: number }[] {
  const shares = new Map(asked.map(({ term, weight }) => [term, weight]))
  const found = new Map<number, { article: number; moment: number; seen: Set<number>; score: number }>()
  for (const { article, term, moment: at } of holders) {
    const candidate = found.get(article) ?? { article, moment: at, seen: new Set<number>(), score: 0 }
    found.set(article, candidate)
    if (candidate.seen.has(term)) continue
    candidate.seen.add(term)
    candidate.score += shares.get(term) ?? 0
  }
  return [...found.values()]
    .map(({ article, moment: at, seen, score }) => ({
      article,
      terms: seen.size,
      score: score * freshness(at - moment),
    }))
    .sort((a, b) => b.score - a.score || b.article - a.article)
}

/** @param apart  seconds from the read article to the other; below zero when the other is older */
function freshness(apart: number): number {
  return apart < 0 ? 0.4 + 0.6 * 0.5 ** (-apart / (60 * DAY)) : 0.6 + 0.4 * 0.5 ** (apart / (240 * DAY))
}

/** Below this two articles have a name or two in common and no subject. */
const FLOOR = 0.12

export const isWorthOffering = ({ score, terms }: { score: number; terms: number }): boolean =>
  terms > 1 && score >= FLOOR
