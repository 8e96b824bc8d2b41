/**
 * Which word hangs on which: a dependency tree for every sentence, greedily, left to right (the arc-hybrid transitions of Kuhlmann,
 * Gómez-Rodríguez and Satta 2011), over hashed features. The weights are bytes, `scripts/train/reading/parser.mjs` trains them.
 *
 *     const tree = parse(model, words, forms, tags)
 *     tree.head[i]      // index of the word that word i hangs on; -1: it is the top of its sentence
 *     tree.label[i]     // Arc.subject, Arc.clause, …
 */
import { mix } from '../learned/hash.js'
import type { WordForms } from '../tokens/word-forms.js'
import type { Words } from '../tokens/words.js'

export const ARCS = [
  'top',
  'subject',
  'passive-subject',
  'object',
  'clause',
  'open-clause',
  'adverbial-clause',
  'relative-clause',
  'participle',
  'noun-modifier',
  'marker',
  'modifier',
  'auxiliary',
  'conjunct',
  'conjunction',
  'apposition',
  'beside',
  'mark',
  'adverb',
  'other',
] as const
export type ArcName = (typeof ARCS)[number]
/** The number of an arc: `Arc.subject`. */
export const Arc = Object.fromEntries(ARCS.map((name, index) => [name, index])) as {
  readonly [name in ArcName]: number
}

export interface Tree {
  readonly head: Int32Array
  readonly label: Uint8Array
}

export interface ParseModel {
  readonly moveBuckets: number
  readonly moves: Int8Array
  readonly labelBuckets: number
  readonly labels: Int8Array
}

export const Move = { shift: 0, left: 1, right: 2 } as const
export const MOVES = 3

/** @throws Error where the bytes are no such file */
export function readParseModel(bytes: Uint8Array): ParseModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const moveBuckets = view.getUint32(0, true)
  const labelBuckets = view.getUint32(4, true)
  const split = 8 + moveBuckets * MOVES
  if (bytes.length !== split + labelBuckets * ARCS.length)
    throw new Error('the parser’s weights do not fit its head: build it again')
  return {
    moveBuckets,
    labelBuckets,
    moves: new Int8Array(bytes.buffer, bytes.byteOffset + 8, moveBuckets * MOVES),
    labels: new Int8Array(bytes.buffer, bytes.byteOffset + split, labelBuckets * ARCS.length),
  }
}

/** What a sentence's parse has come to. */
export class ParseState {
  readonly stack: Int32Array
  depth = 0
  next = 0
  readonly head: Int32Array
  readonly label: Uint8Array
  /** Of each word its outermost dependents so far, and how many it has on each side. */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  readonly lefts: Uint8Array
  readonly rights: Uint8Array
  from = 0
  to = 0

  constructor(count: number) {
    this.stack = new Int32Array(count + 1)
    this.head = new Int32Array(count).fill(-1)
    this.label = new Uint8Array(count)
    this.leftmost = new Int32Array(count).fill(-1)
    this.rightmost = new Int32Array(count).fill(-1)
    this.lefts = new Uint8Array(count)
    this.rights = new Uint8Array(count)
  }

  begin(from: number, to: number): void {
    this.from = from
    this.to = to
    this.next = from
    this.depth = 0
  }

  get top(): number {
    return this.depth > 0 ? (this.stack[this.depth - 1] as number) : -1
  }

  get below(): number {
    return this.depth > 1 ? (this.stack[this.depth - 2] as number) : -1
  }

  get done(): boolean {
    return this.next >= this.to && this.depth === 0
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  /** The top of the stack hangs on `head`, and is done with; -1 is the top of the sentence. */
  attach(head: number, label: number): void {
    const word = this.stack[--this.depth] as number
    this.head[word] = head
    this.label[word] = label
    if (head < 0) return
    if (word < head) {
      this.leftmost[head] = word
      this.lefts[head] = (this.lefts[head] as number) + 1
    } else {
      this.rightmost[head] = word
      this.rights[head] = (this.rights[head] as number) + 1
    }
  }
}

export const MOVE_FEATURES = 38
export const LABEL_FEATURES = 17
const OUT = 0x4d2c6b1f
const NONE = 50

export function moveFeatures(
  { depth, stack, next, to, leftmost, rightmost, lefts, rights, label }: ParseState,
  { lower }: WordForms,
  tags: Uint8Array,
  into: Int32Array,
): void {
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1
  const b0 = next < to ? next : -1
  const b1 = next + 1 < to ? next + 1 : -1
  const b2 = next + 2 < to ? next + 2 : -1
  const word = (i: number): number => (i < 0 ? OUT : (lower[i] as number))
  const tag = (i: number): number => (i < 0 ? NONE : (tags[i] as number))
  const left = (i: number): number => (i < 0 ? -1 : (leftmost[i] as number))
  const right = (i: number): number => (i < 0 ? -1 : (rightmost[i] as number))
  const arc = (i: number): number => (i < 0 ? 31 : (label[i] as number))
  const s0w = word(s0)
  const s1w = word(s1)
  const b0w = word(b0)
  const s0t = tag(s0)
  const s1t = tag(s1)
  const s2t = tag(s2)
  const b0t = tag(b0)
  const b1t = tag(b1)
  const b2t = tag(b2)
  const s0l = left(s0)
  const s0r = right(s0)
  const s1r = right(s1)
  const s1l = left(s1)
  const b0l = left(b0)
  const gap = s0 < 0 || b0 < 0 ? 7 : Math.min(b0 - s0, 6)
  const gap1 = s0 < 0 || s1 < 0 ? 7 : Math.min(s0 - s1, 6)
  const valency = (s0 < 0 ? 0 : Math.min(lefts[s0] as number, 3) * 4 + Math.min(rights[s0] as number, 3)) * 4
  into[0] = mix(1, s0w)
  into[1] = mix(2, s0t * 64 + b0t)
  into[2] = mix(3, mix(s0w, s0t))
  into[3] = mix(4, b0w)
  into[4] = mix(5, mix(b0w, b0t * 64 + s0t))
  into[5] = mix(6, mix(s0w, b0t))
  into[6] = mix(7, mix(s0w, b0w))
  into[7] = mix(8, s1w)
  into[8] = mix(9, s1t * 64 + s0t)
  into[9] = mix(10, mix(s1w, s0w))
  into[10] = mix(11, mix(s1w, s0t))
  into[11] = mix(12, mix(s0w, s1t))
  into[12] = mix(13, (s1t * 64 + s0t) * 64 + b0t)
  into[13] = mix(14, (s0t * 64 + b0t) * 64 + b1t)
  into[14] = mix(15, (b0t * 64 + b1t) * 64 + b2t)
  into[15] = mix(16, (s2t * 64 + s1t) * 64 + s0t)
  into[16] = mix(17, word(b1))
  into[17] = mix(18, b1t * 64 + b2t)
  into[18] = mix(19, (s0t * 64 + b0t) * 8 + gap)
  into[19] = mix(20, (s1t * 64 + s0t) * 8 + gap1)
  into[20] = mix(21, mix(s0w, gap))
  into[21] = mix(22, (s0t * 64 + b0t) * 64 + valency)
  into[22] = mix(23, mix(s0w, valency))
  into[23] = mix(24, ((s0t * 32 + arc(s0l)) * 32 + arc(s0r)) * 64 + b0t)
  into[24] = mix(25, ((s1t * 32 + arc(s1r)) * 32 + arc(s1l)) * 64 + s0t)
  into[25] = mix(26, (s0t * 64 + tag(s0l)) * 64 + b0t)
  into[26] = mix(27, (s0t * 64 + tag(s0r)) * 64 + b0t)
  into[27] = mix(28, (s1t * 64 + tag(s1r)) * 64 + s0t)
  into[28] = mix(29, (s0t * 64 + b0t) * 64 + tag(b0l))
  into[29] = mix(30, mix(s1w, mix(s0w, b0t)))
  into[30] = mix(31, mix(s1t * 64 + s0t, b0w))
  into[31] = mix(32, mix(s0t * 64 + b0t, s1w))
  into[32] = mix(33, (((s1t * 64 + s0t) * 64 + b0t) * 8 + gap) * 8 + gap1)
  into[33] = mix(34, mix(b0w, word(b1)))
  into[34] = mix(35, mix(s0w, b0t * 64 + b1t))
  into[35] = mix(36, mix(word(s0r), mix(s0w, b0t)))
  into[36] = mix(
    37,
    (s1 < 0 ? 0 : Math.min(rights[s1] as number, 3) + 4 * Math.min(lefts[s1] as number, 3)) * 4096 + s1t * 64 + s0t,
  )
  into[37] = mix(38, mix((b0 < 0 ? 0 : Math.min(lefts[b0] as number, 3)) * 64 + b0t, s0t))
}

/** Of an arc from `head` (-1 for none) to `word`. */
export function labelFeatures(
  { leftmost, label, lefts, rights }: ParseState,
  head: number,
  word: number,
  { lower }: WordForms,
  tags: Uint8Array,
  into: Int32Array,
): void {
  const w = lower[word] as number
  const h = head < 0 ? OUT : (lower[head] as number)
  const wt = tags[word] as number
  const ht = head < 0 ? NONE : (tags[head] as number)
  const side = head < 0 ? 2 : word < head ? 0 : 1
  const far = head < 0 ? 0 : Math.min(Math.abs(word - head), 6)
  const first = leftmost[word] as number
  const firstArc = first < 0 ? 31 : (label[first] as number)
  const firstWord = first < 0 ? OUT : (lower[first] as number)
  const before = word > 0 ? (tags[word - 1] as number) : NONE
  const after = word + 1 < tags.length ? (tags[word + 1] as number) : NONE
  into[0] = mix(101, w)
  into[1] = mix(102, h)
  into[2] = mix(103, (wt * 64 + ht) * 4 + side)
  into[3] = mix(104, mix(w, ht * 4 + side))
  into[4] = mix(105, mix(h, wt * 4 + side))
  into[5] = mix(106, mix(w, h))
  into[6] = mix(107, ((wt * 64 + ht) * 4 + side) * 8 + far)
  into[7] = mix(108, (firstArc * 64 + wt) * 4 + side)
  into[8] = mix(109, mix(firstWord, (wt * 64 + ht) * 4 + side))
  into[9] = mix(110, ((wt * 64 + ht) * 4 + side) * 64 + before)
  into[10] = mix(111, ((wt * 64 + ht) * 4 + side) * 64 + after)
  into[11] = mix(
    112,
    (wt * 4 + side) * 16 + Math.min(lefts[word] as number, 3) * 4 + Math.min(rights[word] as number, 3),
  )
  into[12] = mix(113, mix(h, (wt * 32 + firstArc) * 4 + side))
  into[13] = mix(114, mix(h, mix(firstWord, side)))
  into[14] = mix(
    115,
    head < 0 ? 0 : ((ht * 4 + side) * 4 + Math.min(lefts[head] as number, 3)) * 4 + Math.min(rights[head] as number, 3),
  )
  const headFirst = head < 0 ? -1 : (leftmost[head] as number)
  into[15] = mix(116, ((wt * 64 + ht) * 32 + (headFirst < 0 ? 31 : (label[headFirst] as number))) * 4 + side)
  into[16] = mix(117, mix(headFirst < 0 ? OUT : (lower[headFirst] as number), (wt * 64 + ht) * 4 + side))
}

export function parse(
  { moveBuckets, moves, labelBuckets, labels }: ParseModel,
  words: Words,
  forms: WordForms,
  tags: Uint8Array,
): Tree {
  const state = new ParseState(words.count)
  const features = new Int32Array(MOVE_FEATURES)
  const ofLabel = new Int32Array(LABEL_FEATURES)
  const scores = new Int32Array(ARCS.length)
  const moveMask = moveBuckets - 1
  const labelMask = labelBuckets - 1
  const named = (head: number, word: number): number => {
    labelFeatures(state, head, word, forms, tags, ofLabel)
    scores.fill(0)
    for (let f = 0; f < LABEL_FEATURES; f++) {
      const row = ((ofLabel[f] as number) & labelMask) * ARCS.length
      for (let y = 0; y < ARCS.length; y++) scores[y] = (scores[y] as number) + (labels[row + y] as number)
    }
    let best = 1
    for (let y = 2; y < ARCS.length; y++) if ((scores[y] as number) > (scores[best] as number)) best = y
    return best
  }
  for (let s = 0; s + 1 < words.sentences.length; s++) {
    state.begin(words.sentences[s] as number, words.sentences[s + 1] as number)
    while (!state.done) {
      if (state.depth === 0) {
        state.shift()
        continue
      }
      if (state.next >= state.to) {
        // Nothing left to read: what is left hangs on what is before it, the last one on nothing.
        const head = state.below
        state.attach(head, head < 0 ? Arc.top : named(head, state.top))
        continue
      }
      moveFeatures(state, forms, tags, features)
      let shift = 0
      let left = 0
      let right = 0
      for (let f = 0; f < MOVE_FEATURES; f++) {
        const row = ((features[f] as number) & moveMask) * MOVES
        shift += moves[row] as number
        left += moves[row + 1] as number
        right += moves[row + 2] as number
      }
      if (shift >= left && (shift >= right || state.depth < 2)) state.shift()
      else if (left >= right || state.depth < 2) state.attach(state.next, named(state.next, state.top))
      else state.attach(state.below, named(state.below, state.top))
    }
  }
  return { head: state.head, label: state.label }
}
