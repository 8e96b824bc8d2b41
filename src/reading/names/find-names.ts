/** Names in a text: each word is labelled, then runs of labels become names. */
import { type KeyedModel, keyedScores, readKeyedModel } from '../learned/keyed-model.js'
import { bestOf, likelihoodsOf } from '../learned/sequence-model.js'
import type { Words } from '../tokens/words.js'
import { nameFeatures } from './features.js'
import type { NameSpan } from './name-span.js'
import { type Lexicon, noLexicon } from './word-traits.js'

export interface NamesModel {
  readonly sequence: KeyedModel
  readonly lexicon?: Lexicon
}

/** Labels of a model of names, in their order: outside, then the first and the further words of each kind. */
export const NAME_LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const

export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const

/** @throws Error where the bytes are no such model */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  return { sequence: readKeyedModel(bytes) }
}

/** The names of a text, in order, none in another. */
export function findNames(words: Words, { sequence, lexicon = noLexicon }: NamesModel): NameSpan[] {
  const features = nameFeatures(words, lexicon)
  const scores = keyedScores(sequence, features)
  const names: NameSpan[] = []
  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const first = words.sentences[s] as number
    const count = (words.sentences[s + 1] as number) - first
    const k = sequence.labels.length
    const part = scores.subarray(first * k, (first + count) * k)
    const path = bestOf(sequence, part, count)
    if (path.every((label) => label === 0)) continue
    const likely = likelihoodsOf(sequence, part, count)
    for (let i = 0; i < count; ) {
      const label = path[i] as number
      if (label === 0) {
        i++
        continue
      }
      const kind = (label - 1) >> 1
      let end = i + 1
      while (end < count && path[end] === kind * 2 + 2) end++
      // As likely as its least likely word.
      let confidence = 1
      for (let j = i; j < end; j++) confidence = Math.min(confidence, likely[j * k + (path[j] as number)] as number)
      names.push({ from: first + i, to: first + end, kind: NAME_KINDS[kind] as NameSpan['kind'], confidence })
      i = end
    }
  }
  return names
}
