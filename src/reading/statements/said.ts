/** When and through what something was said: "told an SBS TV program Friday", "in a letter to parents". */
import type { Said, TimeExpression } from '../../model/index.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import type { Words } from '../tokens/words.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { stemOf } from './stem.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))

/** What words reach the public by. */
const MEDIA = set(
  'interview statement letter email e-mail tweet post speech address memo report book column op-ed essay article briefing conference ' +
    'call telephone phone rally debate hearing testimony court filing twitter facebook instagram telegram television radio tv podcast ' +
    'program programme show video message text lawsuit document affidavit note blog broadcast meeting forum town-hall advert manifesto ' +
    'journal study paper newspaper magazine channel website site network newsletter memoir sermon press-release release bulletin log',
)
/** Last words of outlets' names. */
const OUTLETS = set(
  'news press times post journal radio tv television reuters herald tribune gazette magazine network today guardian globe',
)
const THROUGH = new Set(['in', 'on', 'at', 'during', 'via', 'through', 'by', 'over'])
const WITH = new Set(['with', 'to', 'on', 'for', 'of'])
/** Words between a cue and what belongs to it. */
const FARTHEST = 14

/** Of each word the time that it stands in, or -1. */
export function timesByWord({ count, start }: Words, times: readonly TimeExpression[]): Int32Array {
  const of = new Int32Array(count).fill(-1)
  for (const [index, { span }] of times.entries()) {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((start[middle] as number) < span[0]) low = middle + 1
      else high = middle
    }
    for (let i = low; i < count && (start[i] as number) < span[1]; i++) of[i] = index
  }
  return of
}

export function saidOf(
  { words, tags, quotations }: Ground,
  {
    cue,
    source,
    content,
  }: { readonly cue: Cue; readonly source: readonly WordSpan[]; readonly content: readonly WordSpan[] },
  { times, byWord }: { readonly times: readonly TimeExpression[]; readonly byWord: Int32Array },
): Said | null {
  const home = words.sentence[cue.from] as number
  const first = Math.max(words.sentences[home] as number, cue.from - FARTHEST)
  const end = Math.min(words.sentences[home + 1] as number, cue.to + FARTHEST)
  const taken = (i: number): boolean =>
    content.some(([from, to]) => i >= from && i < to) || source.some(([from, to]) => i >= from && i < to)
  const free = (i: number): boolean => i >= first && i < end && !taken(i) && quotations.state[i] === Quote.outside
  /** Where a noun and what goes before it end; -1 where none begins. */
  const nounsFrom = (from: number): number => {
    let i = from
    let last = -1
    while (free(i) && i - from < 8) {
      const tag = tags[i] as number
      if (tag <= Tag.NNP) last = i
      else if (
        tag !== Tag.DT &&
        tag !== Tag.JJ &&
        tag !== Tag.PRP$ &&
        tag !== Tag.CD &&
        tag !== Tag.POS &&
        tag !== Tag.VBG &&
        tag !== Tag.VBN
      )
        break
      i++
    }
    return last + 1
  }
  const isDay = (i: number): boolean => byWord[i] !== -1
  let medium: string | null = null
  for (let i = first; i < end && medium === null; i++) {
    if (!free(i)) continue
    const through = THROUGH.has(words.lower(i))
    const told = i >= cue.from && i < cue.to && TELL.has(stemOf(words.lower(i)))
    if (!through && !told) continue
    let to = nounsFrom(i + 1)
    // "told an SBS TV program Friday": the day is not the program's.
    while (to > i + 1 && isDay(to - 1)) to--
    if (to <= i + 1) continue
    const head = stemOf(words.lower(to - 1))
    const named = tags[to - 1] === Tag.NNP && (OUTLETS.has(head) || (told && /^[A-Z]{2,5}$/.test(words.at(to - 1))))
    if (!MEDIA.has(head) && !named) continue
    if (through && free(to) && WITH.has(words.lower(to))) {
      let whom = nounsFrom(to + 1)
      while (whom > to + 1 && isDay(whom - 1)) whom--
      if (whom > to + 1) to = whom
    }
    medium = words.text.slice(words.start[i + 1], words.end[to - 1])
  }
  let value: string | null = null
  let nearest = FARTHEST + 1
  for (let i = first; i < end; i++) {
    const time = times[byWord[i] as number]
    if (time === undefined || !free(i) || (time.type !== 'DATE' && time.type !== 'TIME')) continue
    const far = i < cue.from ? cue.from - i : i >= cue.to ? i - cue.to : 0
    if (far >= nearest) continue
    nearest = far
    value = time.value
  }
  return medium === null && value === null ? null : { value, medium }
}

const TELL = set('tell speak write')
