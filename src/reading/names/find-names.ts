/**
 * Names in a text. Each word is labelled with what its sentence says of it; then once more with what the whole text says of the same
 * word; then runs of labels become names, and one name becomes one kind of thing.
 */
import { type KeyedModel, keyedScores, readKeyedModel } from '../learned/keyed-model.js'
import { bestOf, likelihoodsOf } from '../learned/sequence-model.js'
import type { Words } from '../tokens/words.js'
import { nameFeatures } from './features.js'
import { type NameLists, noLists } from './name-lists.js'
import type { NameSpan } from './name-span.js'
import { oneKindEach } from './one-kind.js'
import { withShortForms } from './short-forms.js'
import { spokenFor } from './whole-text.js'

export interface NamesModel {
  readonly sequence: KeyedModel
  readonly lists?: NameLists
}

export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const

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

/** @throws Error where the bytes are no such model */
export function readNamesModel(bytes: Uint8Array, lists: NameLists = noLists): NamesModel {
  return { sequence: readKeyedModel(bytes), lists }
}

/** The names of a text, in order, none in another. */
export function findNames(words: Words, { sequence, lists = noLists }: NamesModel): NameSpan[] {
  const scores = keyedScores(sequence, nameFeatures(words, lists))
  const k = sequence.labels.length
  const likely = new Float32Array(words.count * k)
  eachSentence(words, (first, count) =>
    likely.set(likelihoodsOf(sequence, scores.subarray(first * k, (first + count) * k), count), first * k),
  )
  spokenFor(words, likely, scores)
  const names: NameSpan[] = []
  eachSentence(words, (first, count) => {
    const part = scores.subarray(first * k, (first + count) * k)
    const path = bestOf(sequence, part, count)
    if (path.every((label) => label === 0)) return
    names.push(...namesOf(path, likelihoodsOf(sequence, part, count), { first, k }))
  })
  return withShortForms(words, oneKindEach(words, names, lists))
}

function eachSentence({ sentences }: Words, visit: (first: number, count: number) => void): void {
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    visit(first, (sentences[s + 1] as number) - first)
  }
}

/** The model is surer than it may be, of text of other papers above all: of names that are given .9, nine in ten hold (measured on half of the development sets, holds on the other). */
const asMeasured = (likely: number): number => {
  const most = Math.min(0.9999, Math.max(0.0001, likely))
  return 1 / (1 + Math.exp(0.577 - 0.465 * Math.log(most / (1 - most))))
}

/** Runs of labels as names; a name is as likely as the least likely of its labels. */
function namesOf(
  path: Uint8Array,
  likely: Float32Array,
  { first, k }: { readonly first: number; readonly k: number },
): NameSpan[] {
  const names: NameSpan[] = []
  for (let i = 0; i < path.length; ) {
    const label = path[i] as number
    if (label === 0) {
      i++
      continue
    }
    const kind = (label - 1) >> 1
    let end = i + 1
    while (end < path.length && path[end] === kind * 2 + 2) end++
    let confidence = 1
    for (let j = i; j < end; j++) confidence = Math.min(confidence, likely[j * k + (path[j] as number)] as number)
    names.push({
      from: first + i,
      to: first + end,
      kind: NAME_KINDS[kind] as NameSpan['kind'],
      confidence: asMeasured(confidence),
    })
    i = end
  }
  return names
}
