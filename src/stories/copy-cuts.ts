import type { Article } from '../model/index.js'
import { shinglesOf } from './shingles.js'

/** What an outlet did to one text of another. */
export interface CopyCuts {
  /** "Runs 9 of 14 paragraphs": of `of` paragraphs of the fuller text, `runs` stand in the other, word for word or changed. */
  readonly runs: number
  readonly of: number
  /** Every paragraph of the first text, in order. */
  readonly paragraphs: readonly CutParagraph[]
  /** Indices into `body` of the second article: paragraphs that the first has not. */
  readonly added: readonly number[]
}

export interface CutParagraph {
  /** Index into `body` of the first article. */
  readonly block: number
  readonly fate: 'kept' | 'changed' | 'dropped'
  /** Index into `body` of the second, null when dropped. */
  readonly other: number | null
  /** Share of this paragraph's runs of five words that stand in `other`, 0 to 1. */
  readonly shared: number
}

/** From here on two paragraphs are one paragraph, changed. */
const CHANGED = 0.4
/** From here on the differences are typesetting: a dateline joined to the first paragraph, a dropped "on Friday". */
const KEPT = 0.9

/**
 * How `other` cut `full`: which paragraphs it runs, which it changed, which it dropped, which it added. Blocks without
 * words (pictures) do not count. Each paragraph of `other` answers for several of `full`, since desks join paragraphs.
 */
export const copyCuts = (full: Pick<Article, 'body'>, other: Pick<Article, 'body'>): CopyCuts => cutsOf(full)(other)

/** The same for one text against many. */
export function cutsOf(full: Pick<Article, 'body'>): (other: Pick<Article, 'body'>) => CopyCuts {
  const mine = paragraphsOf(full)
  const all = new Set<number>()
  for (const { shingles } of mine) for (const shingle of shingles) all.add(shingle)
  return (other) => cutsBetween(mine, all, paragraphsOf(other))
}

interface Paragraph {
  readonly block: number
  readonly shingles: ReadonlySet<number>
}

/** @param all  shingles of all of `mine` */
function cutsBetween(mine: readonly Paragraph[], all: ReadonlySet<number>, theirs: readonly Paragraph[]): CopyCuts {
  const places = placesOf(theirs)
  const answered = new Set<number>()
  const paragraphs = mine.map(({ block, shingles }): CutParagraph => {
    const counts = new Map<number, number>()
    const count = (index: number) => counts.set(index, (counts.get(index) ?? 0) + 1)
    for (const shingle of shingles) {
      const index = places.first.get(shingle)
      if (index === undefined) continue
      count(index)
      places.others.get(shingle)?.forEach(count)
    }
    let best = -1
    for (const [index, count] of counts) {
      const held = counts.get(best) ?? 0
      if (count > held || (count === held && index < best)) best = index
    }
    const shared = (counts.get(best) ?? 0) / shingles.size
    const match = theirs[best]
    if (match === undefined || shared < CHANGED) return { block, fate: 'dropped', other: null, shared }
    answered.add(best)
    return { block, fate: shared >= KEPT ? 'kept' : 'changed', other: match.block, shared }
  })
  // A paragraph that is part of a joined one of ours is answered by its own words, not by being anyone's best match.
  const added = theirs
    .filter(({ shingles }, index) => {
      if (answered.has(index)) return false
      let known = 0
      for (const shingle of shingles) if (all.has(shingle)) known++
      return known / shingles.size < CHANGED
    })
    .map(({ block }) => block)
  return { runs: paragraphs.filter(({ fate }) => fate !== 'dropped').length, of: mine.length, paragraphs, added }
}

/** Where each shingle stands: nearly every one in a single paragraph, so only what stands in several has a list. */
function placesOf(paragraphs: readonly Paragraph[]) {
  const first = new Map<number, number>()
  const others = new Map<number, number[]>()
  paragraphs.forEach(({ shingles }, index) => {
    for (const shingle of shingles) {
      const also = others.get(shingle)
      if (!first.has(shingle)) first.set(shingle, index)
      else if (also === undefined) others.set(shingle, [index])
      else also.push(index)
    }
  })
  return { first, others }
}

function paragraphsOf(article: Pick<Article, 'body'>): Paragraph[] {
  return article.body.flatMap((part, block) => {
    if (part.kind === 'picture' || part.kind === 'embed') return []
    const shingles = new Set(shinglesOf(part.text))
    return shingles.size === 0 ? [] : [{ block, shingles }]
  })
}
