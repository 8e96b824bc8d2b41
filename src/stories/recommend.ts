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
  holders: readonly ArrayLike<number>[],
  read: { readonly article: number; readonly moment: number },
): number[] {
  const found = sharing(asked, holders)
  found.delete(read.article)
  for (let place = 0; place < asked.length && found.size > 0; place++) {
    const having = holders[place] ?? []
    for (let at = 0; at + 1 < having.length; at += 2) {
      const known = found.get(having[at] as number)
      if (known !== undefined) known.moment = having[at + 1] as number
    }
  }
  return [...found]
    .map(([article, { moment, share }]) => ({ article, score: share * freshness(moment - read.moment) }))
    .filter(({ score }) => score >= FLOOR)
    .sort((a, b) => b.score - a.score || b.article - a.article)
    .map(({ article }) => article)
}

/**
 * Articles with enough of the terms, and their share of them. Each meeting is one number, sorted: of a thousand articles that
 * are met for a page most are met once, and a map of all would be the page's greatest heap of garbage.
 */
function sharing(asked: readonly WeightedTerm[], holders: readonly ArrayLike<number>[]) {
  const places = asked.length
  let all = 0
  for (let place = 0; place < places; place++) all += (holders[place]?.length ?? 0) >> 1
  const met = new Float64Array(all)
  let n = 0
  for (let place = 0; place < places; place++) {
    const having = holders[place] ?? []
    for (let at = 0; at + 1 < having.length; at += 2) met[n++] = (having[at] as number) * places + place
  }
  met.sort()
  const found = new Map<number, { moment: number; readonly share: number }>()
  for (let from = 0; from < n; ) {
    const article = Math.floor((met[from] as number) / places)
    let share = 0
    let terms = 0
    let last = -1
    for (; from < n && (met[from] as number) < (article + 1) * places; from++) {
      const place = (met[from] as number) - article * places
      if (place === last) continue
      last = place
      terms++
      share += (asked[place] as WeightedTerm).weight
    }
    if (terms >= LEAST_TERMS) found.set(article, { moment: 0, share })
  }
  return found
}

/** @param apart  seconds from the read article to the other; below zero when the other is older */
function freshness(apart: number): number {
  return apart < 0 ? 0.4 + 0.6 * 0.5 ** (-apart / (60 * DAY)) : 0.6 + 0.4 * 0.5 ** (apart / (240 * DAY))
}
