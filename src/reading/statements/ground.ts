/** What is known of a text before statements are looked for: words, their parts of speech, quotations, how often a word is a cue. */
import { hashOf, mix } from '../learned/hash.js'
import { Arc, type ParseModel, parse, type Tree } from '../syntax/parse.js'
import type { Quotations } from '../tokens/quotations.js'
import { findQuotations } from '../tokens/quotations.js'
import { Tag, type TagModel, tagWords } from '../tokens/tags.js'
import { formsOf, type WordForms } from '../tokens/word-forms.js'
import type { Words } from '../tokens/words.js'
import { stemOf } from './stem.js'

export interface Ground {
  readonly words: Words
  readonly forms: WordForms
  readonly tags: Uint8Array
  readonly quotations: Quotations
  /** Hashes of stems. */
  readonly stems: Int32Array
  /** Of each word, how often its stem is part of a cue, in steps of {@link rateStep}. */
  readonly rates: Uint8Array
  readonly tree: Tree
  /** Of each word, which arcs hang on it: a bit for each of {@link ARITY}. */
  readonly arity: Uint8Array
}

/** What a verb may have about it. */
const ARITY: ReadonlyMap<number, number> = new Map([
  [Arc.subject, 1],
  [Arc['passive-subject'], 2],
  [Arc.object, 4],
  [Arc.clause, 8],
  [Arc['open-clause'], 16],
  [Arc['noun-modifier'], 32],
  [Arc.auxiliary, 64],
  [Arc.beside, 128],
])

/** Of a stem and its part of speech: the step that its rate as a cue falls into. */
export type CueRates = ReadonlyMap<number, number>

export interface GroundModels {
  readonly tagger: TagModel
  readonly parser: ParseModel
  readonly rates: CueRates
}

export function groundOf(words: Words, { tagger, parser, rates }: GroundModels): Ground {
  const forms = formsOf(words)
  const tags = tagWords(tagger, words, forms)
  const tree = parse(parser, words, forms, tags)
  const arity = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) {
    const head = tree.head[i] as number
    if (head >= 0) arity[head] = (arity[head] as number) | (ARITY.get(tree.label[i] as number) ?? 0)
  }
  return {
    words,
    forms,
    tags,
    quotations: findQuotations(words),
    tree,
    arity,
    ...cueRatesIn(words, tags, rates),
  }
}

export function cueRatesIn(words: Words, tags: Uint8Array, rateOf: CueRates): Pick<Ground, 'stems' | 'rates'> {
  const stems = new Int32Array(words.count)
  const rates = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) {
    const stem = hashOf(stemOf(words.lower(i)))
    stems[i] = stem
    rates[i] = rateOf.get(rateKey(stem, tags[i] as number)) ?? 0
  }
  return { stems, rates }
}

export const rateKey = (stem: number, tag: number): number => mix(stem, classOf(tag))

/** Verbs, nouns, and what is neither. */
export const classOf = (tag: number): number => (tag >= Tag.VB && tag <= Tag.VBZ ? 1 : tag <= Tag.NNP ? 2 : 3)

/** 0 is unknown; then from never to nearly always. */
export function rateStep(rate: number): number {
  if (rate < 0.002) return 1
  if (rate < 0.01) return 2
  if (rate < 0.03) return 3
  if (rate < 0.08) return 4
  if (rate < 0.18) return 5
  if (rate < 0.35) return 6
  if (rate < 0.55) return 7
  if (rate < 0.75) return 8
  return 9
}

/** The file of the rates: a key in four bytes (little-endian) and its step in one, over and over. */
export function readCueRates(bytes: Uint8Array): CueRates {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rates = new Map<number, number>()
  for (let at = 0; at + 5 <= bytes.length; at += 5) rates.set(view.getInt32(at, true), view.getUint8(at + 4))
  return rates
}
