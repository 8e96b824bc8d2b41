/** A cue: the words that make something a statement, and what the second stage wants to know of them. */
import { hashOf, mix } from '../learned/hash.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import type { Ground } from './ground.js'

export interface Cue {
  /** Indexes of words, half-open. */
  readonly from: number
  readonly to: number
  /** Its strongest word. */
  readonly head: number
}

/** @param likely  of each word of the text, how likely it begins a cue and how likely it goes on with one */
export function cueOf({ rates, tags }: Ground, from: number, to: number): Cue {
  let head = from
  let best = -1
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number
    const strength = (rates[i] as number) + (tag >= Tag.VB && tag <= Tag.VBZ ? 2.5 : 0)
    if (strength > best) {
      best = strength
      head = i
    }
  }
  return { from, to, head }
}

/** How a cue stands in its sentence, as hashes: by its looks and surroundings, and by its word. */
export interface CuePattern {
  readonly looks: number
  readonly stem: number
  readonly shape: number
}

export function patternOf({ tags, rates, stems, quotations, words }: Ground, { from, to, head }: Cue): CuePattern {
  const tag = tags[head] as number
  let passive = 0
  if (tag === Tag.VBN) for (let i = Math.max(0, head - 4); i < head; i++) if (BE.has(words.lower(i))) passive = 1
  const infinitive = head > 0 && tags[head - 1] === Tag.TO ? 1 : 0
  const shape = (tag * 2 + passive) * 2 + infinitive
  return {
    shape,
    looks: mix(
      mix(shape, beside(words, tags, quotations.state, from - 1, from)),
      beside(words, tags, quotations.state, to, from),
    ),
    stem: mix(stems[head] as number, (rates[head] as number) * 4 + passive * 2 + infinitive),
  }
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", 'get', 'got'])
const OUT = 0x3bd1e995

/** The kind of word beside a cue. */
function beside(words: Ground['words'], tags: Uint8Array, state: Uint8Array, i: number, cue: number): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== words.sentence[cue]) return OUT
  if (state[i] === Quote.opens) return 1001
  if (state[i] === Quote.closes) return 1002
  const lower = words.lower(i)
  if (
    lower === 'that' ||
    lower === ',' ||
    lower === ':' ||
    lower === 'to' ||
    lower === 'in' ||
    lower === 'for' ||
    lower === 'of'
  )
    return hashOf(lower)
  return tags[i] as number
}
