/** Which articles to offer after one was read: those that share its names and rare words, the fresher the better. */
import { rarity, type WeightedTerm } from './salient.js'

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

/** Below either two articles have a name in common and no subject. */
const FLOOR = 0.12
const LEAST_TERMS = 2

/**
 * Articles worth offering, the likest first. Likeness is the share of what the read article is about that the other has too,
 * less for what is far from it in time: a year-old report on the same minister is background, one of yesterday is news.
 * @param holders  for each of `asked`: articles, each followed by its moment in seconds since 1970
 */
export function likest(
  asked: readonly WeightedTerm[],
  holders: readonly (readonly number[])[],
  read: { readonly article: number; readonly moment: number },
): number[] {
  const found = new Map<
    number,
    { readonly article: number; readonly moment: number; share: number; terms: number; last: number }
  >()
  for (const [place, { weight }] of asked.entries()) {
    const having = holders[place] ?? []
    for (let at = 0; at + 1 < having.length; at += 2) {
      const article = having[at] ?? 0
      if (article === read.article) continue
      const known = found.get(article)
      if (known === undefined)
        found.set(article, { article, moment: having[at + 1] ?? 0, share: weight, terms: 1, last: place })
      else if (known.last !== place) {
        known.share += weight
        known.terms++
        known.last = place
      }
    }
  }
  return [...found.values()]
    .filter(({ terms }) => terms >= LEAST_TERMS)
    .map(({ article, moment, share }) => ({ article, score: share * freshness(moment - read.moment) }))
    .filter(({ score }) => score >= FLOOR)
    .sort((a, b) => b.score - a.score || b.article - a.article)
    .map(({ article }) => article)
}

/** @param apart  seconds from the read article to the other; below zero when the other is older */
function freshness(apart: number): number {
  return apart < 0 ? 0.4 + 0.6 * 0.5 ** (-apart / (60 * DAY)) : 0.6 + 0.4 * 0.5 ** (apart / (240 * DAY))
}
