/** What an outlet left out of a text and what it moved, in the words that are missing. */
import type { Article } from '../model/index.js'
import type { CopyCuts } from './copy-cuts.js'
import { shinglesOf } from './shingles.js'
import { wordsOf } from './words.js'

/** Words of the fuller text that the other has not: a whole paragraph, or a sentence of one that it changed. */
export interface DroppedPiece {
  readonly kind: 'paragraph' | 'sentence'
  /** Index into `body` of the fuller text. */
  readonly block: number
  readonly text: string
}

/** A sentence that shares less than this share of its runs of words with the other text was left out and not reworded. */
const LEFT_OUT = 0.3
/** Shorter ones ("He declined.") are anywhere and nowhere. */
const FEWEST_WORDS = 6
/** Sentences of one paragraph that are looked at. */
const MOST_SENTENCES = 60

/** In order of the fuller text. @param cuts  of these two */
export function droppedPieces(
  full: Pick<Article, 'body' | 'language'>,
  other: Pick<Article, 'body'>,
  cuts: CopyCuts,
): DroppedPiece[] {
  const textOf = (body: Article['body'], block: number): string => {
    const part = body[block]
    return part === undefined || part.kind === 'picture' ? '' : part.text
  }
  // Of paragraphs that were dropped whole or kept whole nothing is looked up.
  const isChanged = cuts.paragraphs.some(({ fate }) => fate === 'changed')
  const theirs = new Set(
    isChanged ? other.body.flatMap((part) => (part.kind === 'picture' ? [] : shinglesOf(part.text))) : [],
  )
  const sentences = sentencesIn(/^[a-z]{2,3}(?=-|$)/i.exec(full.language ?? '')?.[0] ?? 'en')
  return cuts.paragraphs.flatMap(({ block, fate }): DroppedPiece[] => {
    const text = textOf(full.body, block)
    if (fate === 'dropped') return [{ kind: 'paragraph', block, text }]
    if (fate === 'kept') return []
    const dropped: DroppedPiece[] = []
    let looked = 0
    for (const { segment } of sentences.segment(text)) {
      if (looked++ === MOST_SENTENCES) break
      if (wordsOf(segment).length < FEWEST_WORDS) continue
      const shingles = new Set(shinglesOf(segment))
      const held = [...shingles].filter((shingle) => theirs.has(shingle)).length
      if (held < shingles.size * LEFT_OUT) dropped.push({ kind: 'sentence', block, text: segment.trim() })
    }
    return dropped
  })
}

const segmenters = new Map<string, Intl.Segmenter>()

/** A segmenter costs more to make than an article to cut. */
function sentencesIn(language: string): Intl.Segmenter {
  const kept = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  if (segmenters.size < 200) segmenters.set(language, kept)
  return kept
}

/** Blocks of the fuller text that the other prints in another place: those outside the longest run that kept its order. */
export function movedBlocks({ paragraphs }: CopyCuts): ReadonlySet<number> {
  const there = paragraphs.flatMap(({ block, other }) => (other === null ? [] : [{ block, other }]))
  // Longest increasing subsequence by patience: `tails[n]` ends the best run of n + 1. Equal places are one joined paragraph.
  const tails: number[] = []
  const before: number[] = []
  for (const [index, { other }] of there.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((there[tails[middle] ?? 0]?.other ?? 0) <= other) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const inOrder = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) inOrder.add(index)
  return new Set(there.flatMap(({ block }, index) => (inOrder.has(index) ? [] : [block])))
}
