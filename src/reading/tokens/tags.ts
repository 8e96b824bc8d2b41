/**
 * Parts of speech: a tag for every word, the Penn Treebank's with rare ones merged. Greedy, left to right, over hashed features; the
 * weights are bytes, `scripts/train/reading/tagger.mjs` trains them.
 *
 *     const tags = tagWords(model, words, formsOf(words))
 *     if (tags[i] === Tag.VBD) …
 */
import { mix } from '../learned/hash.js'
import { Shape, type WordForms } from './word-forms.js'
import type { Words } from './words.js'

export const TAGS = [
  'NN',
  'NNS',
  'NNP',
  'JJ',
  'RB',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'TO',
  'IN',
  'DT',
  'PRP',
  'PRP$',
  'WDT',
  'WP',
  'WRB',
  'CC',
  'CD',
  'EX',
  'POS',
  'RP',
  'X',
  ',',
  '.',
  ':',
  '"',
  '(',
] as const
export type TagName = (typeof TAGS)[number]
/** The number of a tag: `Tag.VBD`. */
export const Tag = Object.fromEntries(TAGS.map((name, index) => [name, index])) as {
  readonly [name in TagName]: number
}

export interface TagModel {
  readonly buckets: number
  /** `buckets` rows of a weight for each tag. */
  readonly weights: Int8Array
}

/** @throws Error where the bytes are no such file */
export function readTagModel(bytes: Uint8Array): TagModel {
  const buckets = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4, bytes.byteLength - 4)
  if (weights.length !== buckets * LEARNED) throw new Error('the tagger’s weights do not fit its head: build it again')
  return { buckets, weights }
}

/** Tags that are learned: those of marks follow from the mark. */
export const LEARNED = TAGS.indexOf(',')

/** The tag of a mark; -1 where it must be learned. */
export function markTag(form: string): number {
  switch (form) {
    case ',':
      return Tag[',']
    case '.':
    case '!':
    case '?':
      return Tag['.']
    case ':':
    case ';':
    case '…':
    case '-':
    case '--':
    case '–':
    case '—':
    case '...':
      return Tag[':']
    case '"':
    case '“':
    case '”':
    case '‘':
    case '’':
    case "'":
    case '``':
    case "''":
    case '«':
    case '»':
    case '„':
      return Tag['"']
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
      return Tag['(']
    default:
      return -1
  }
}

export const TAG_FEATURES = 15
const BEGIN = 0x1f3d5b79
const END = 0x2e4c6a88

/** Features of word `i` into `into`; the tags of the words before it must be known. */
export function tagFeatures(
  forms: WordForms,
  sentence: Int32Array,
  tags: Uint8Array,
  i: number,
  into: Int32Array,
): void {
  const { lower, suffix2, suffix3, prefix3, shape } = forms
  const here = sentence[i]
  const count = lower.length
  const word = lower[i] as number
  const before = i > 0 && sentence[i - 1] === here
  const after = i + 1 < count && sentence[i + 1] === here
  const p1 = before ? (lower[i - 1] as number) : BEGIN
  const p2 = before && i > 1 && sentence[i - 2] === here ? (lower[i - 2] as number) : BEGIN
  const n1 = after ? (lower[i + 1] as number) : END
  const n2 = after && i + 2 < count && sentence[i + 2] === here ? (lower[i + 2] as number) : END
  const t1 = before ? (tags[i - 1] as number) : 100
  const t2 = before && i > 1 && sentence[i - 2] === here ? (tags[i - 2] as number) : 100
  const looks = (shape[i] as number) * 2 + (before ? 0 : 1)
  into[0] = mix(1, word)
  into[1] = mix(2, suffix3[i] as number)
  into[2] = mix(3, mix(suffix2[i] as number, looks))
  into[3] = mix(4, mix(prefix3[i] as number, looks))
  into[4] = mix(5, looks * 128 + t1)
  into[5] = mix(6, mix(t1, word))
  into[6] = mix(7, t1 * 128 + t2)
  into[7] = mix(8, p1)
  into[8] = mix(9, p2)
  into[9] = mix(10, n1)
  into[10] = mix(11, n2)
  into[11] = mix(12, after ? (suffix3[i + 1] as number) : END)
  into[12] = mix(13, mix(p1, word))
  into[13] = mix(14, mix(word, n1))
  into[14] = mix(15, mix(t1, after ? (suffix2[i + 1] as number) * 8 + (shape[i + 1] as number) : END))
}

export function tagWords({ buckets, weights }: TagModel, words: Words, forms: WordForms): Uint8Array {
  const tags = new Uint8Array(words.count)
  const features = new Int32Array(TAG_FEATURES)
  const mask = buckets - 1
  const scores = new Int32Array(LEARNED)
  for (let i = 0; i < words.count; i++) {
    if (forms.shape[i] === Shape.mark) {
      const known = markTag(words.at(i))
      if (known >= 0) {
        tags[i] = known
        continue
      }
    }
    tagFeatures(forms, words.sentence, tags, i, features)
    scores.fill(0)
    for (let f = 0; f < TAG_FEATURES; f++) {
      const row = ((features[f] as number) & mask) * LEARNED
      for (let y = 0; y < LEARNED; y++) scores[y] = (scores[y] as number) + (weights[row + y] as number)
    }
    let best = 0
    for (let y = 1; y < LEARNED; y++) if ((scores[y] as number) > (scores[best] as number)) best = y
    tags[i] = best
  }
  return tags
}
