/** Features of the first stage, which labels every word of a sentence: who speaks, the cue, what is said. */
import { FeatureList } from '../learned/feature-list.js'
import { hashOf, mix } from '../learned/hash.js'
import type { Features } from '../learned/sequence-model.js'
import { Arc } from '../syntax/parse.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import type { Ground } from './ground.js'

export const CUE_LABELS = ['other', 'source', 'cue', 'more-cue', 'content'] as const
export const CueLabel = { other: 0, source: 1, cue: 2, moreCue: 3, content: 4 } as const

const OUT = 0x5bd1e995
const NONE = 40

/** Of the words `from` to `to`, a sentence. */
export function cueFeatures(
  { words, forms, tags, quotations, stems, rates, tree, arity }: Ground,
  from: number,
  to: number,
): Features {
  const list = new FeatureList()
  const { lower, suffix3, shape } = forms
  const { state } = quotations
  const word = (i: number): number => (i < from || i >= to ? OUT : (lower[i] as number))
  const tag = (i: number): number => (i < from || i >= to ? NONE : (tags[i] as number))
  const rate = (i: number): number => (i < from || i >= to ? 15 : (rates[i] as number))
  const quote = (i: number): number => (i < from || i >= to ? 7 : (state[i] as number))
  const headline = words.block[from] === 0 ? 1 : 0
  let quoted = 0
  for (let i = from; i < to; i++) if (state[i] !== Quote.outside) quoted = 1
  // The strongest cue word before and after each word, outside of quotations.
  const strongest = new Uint8Array(to - from)
  let most = 0
  for (let i = from; i < to; i++) {
    strongest[i - from] = most
    if (state[i] === Quote.outside) most = Math.max(most, rates[i] as number)
  }
  most = 0
  for (let i = to - 1; i >= from; i--) {
    strongest[i - from] = (strongest[i - from] as number) * 16 + most
    if (state[i] === Quote.outside) most = Math.max(most, rates[i] as number)
  }
  // The word that is each word's subject.
  const subjects = new Int32Array(to - from)
  for (let i = from; i < to; i++) {
    const arc = tree.label[i] as number
    const head = tree.head[i] as number
    if (head >= from && head < to && (arc === Arc.subject || arc === Arc['passive-subject']))
      subjects[head - from] = (tags[i] as number) === Tag.NNP ? 77 : (lower[i] as number)
  }
  let sinceClose = 31
  let noun = OUT
  let nounAt = -1
  let nounTag = NONE
  let heavy = OUT
  let that = 0
  for (let i = from; i < to; i++) {
    const w0 = word(i)
    const w1 = word(i + 1)
    const p1 = word(i - 1)
    const t0 = tag(i)
    const t1 = tag(i + 1)
    const b1 = tag(i - 1)
    const b2 = tag(i - 2)
    const s0 = stems[i] as number
    const r0 = rate(i)
    const q0 = quote(i)
    const rt = r0 * 64 + t0
    let f = 1
    const add = (hash: number): void => list.add(mix(f++, hash))
    add(w0)
    add(p1)
    add(w1)
    add(word(i - 2))
    add(word(i + 2))
    add(mix(p1, w0))
    add(mix(w0, w1))
    add(s0)
    add(mix(s0, t0))
    add(mix(s0, w1))
    add(mix(s0, t1))
    add(mix(s0, b1))
    add(mix(s0, b2 * 64 + b1))
    add(t0)
    add(b1)
    add(t1)
    add(b1 * 64 + t0)
    add(t0 * 64 + t1)
    add((b1 * 64 + t0) * 64 + t1)
    add((b2 * 64 + b1) * 64 + t0)
    add((t0 * 64 + t1) * 64 + tag(i + 2))
    add(suffix3[i] as number)
    add(shape[i] as number)
    add(r0)
    add(rate(i - 1) * 16 + r0)
    add(r0 * 16 + rate(i + 1))
    add(rt)
    add(rt * 64 + b1)
    add(rt * 64 + t1)
    add(mix(rt, w1))
    add(mix(rt, p1))
    add((rt * 64 + b1) * 64 + t1)
    add((quote(i - 1) * 8 + q0) * 8 + quote(i + 1))
    add(rt * 8 + q0)
    add(quoted * 8 + q0)
    add((quoted * 8 + q0) * 64 + t0)
    add(Math.min(sinceClose, 7) * 64 + t0)
    add(Math.min(sinceClose, 7) * 1024 + rt)
    const position = Math.min(i - from, 6)
    add(position * 64 + t0)
    add(Math.min(to - 1 - i, 6) * 64 + t0)
    add(headline * 64 + t0)
    add(mix(headline * 16 + r0, t0 * 64 + t1))
    add((strongest[i - from] as number) * 8 + q0)
    add((strongest[i - from] as number) * 16 + r0)
    add(mix(strongest[i - from] as number, t0 * 64 + b1))
    const gap = nounAt < 0 ? 7 : Math.min(i - nounAt, 6)
    add(mix(noun, s0))
    add(mix(noun, rt))
    add((nounTag * 8 + gap) * 1024 + rt)
    add(mix(nounTag * 8 + gap, s0))
    add(mix(heavy, s0))
    add(mix(heavy, rt))
    add(that * 1024 + rt)
    const head = tree.head[i] as number
    const arc = tree.label[i] as number
    const headRate = head < 0 ? 15 : (rates[head] as number)
    const headWord = head < 0 ? OUT : (stems[head] as number)
    const has = arity[i] as number
    add(arc * 16 + r0)
    add((arc * 64 + t0) * 16 + headRate)
    add(mix(arc, headWord))
    add(mix(arc * 64 + t0, mix(headWord, s0)))
    add(has * 16 + r0)
    add(mix(has, s0))
    add(mix(has * 32 + arc, s0))
    add((has * 32 + arc) * 64 + t0)
    add(mix((has * 32 + arc) * 64 + t0, r0 * 16 + headRate))
    add(mix(head < 0 ? 0 : (arity[head] as number), (arc * 16 + headRate) * 64 + t0))
    add(mix(subjects[i - from] as number, s0))
    add(mix(subjects[i - from] as number, rt))
    list.next()
    if (q0 === Quote.closes) sinceClose = 0
    else if (sinceClose < 31) sinceClose++
    if (t0 <= Tag.NNP || t0 === Tag.PRP || t0 === Tag.WP || t0 === Tag.WDT) {
      noun = t0 === Tag.NNP ? 77 : w0
      nounAt = i
      nounTag = t0
    }
    if (t0 !== Tag.RB && t0 !== Tag[',']) heavy = w0
    if (i > from && (w0 === THAT || t0 === Tag.WDT || t0 === Tag.WP)) that = Math.min(that + 1, 3)
  }
  return list.done()
}

const THAT = hashOf('that')
