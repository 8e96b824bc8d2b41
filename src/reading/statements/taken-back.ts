/** Whether somebody took back what they had said: by a verb for it, by regret, by a correction, by saying something else later. */
import type { Words } from '../tokens/words.js'
import type { Cue } from './cue.js'
import { NAMED } from './mode-words.js'
import { stemOf } from './stem.js'

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))
const forms = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const TAKE = stemOf('took')
const RETRACT = stems('retract recant withdraw unsay retraction disown backtrack backpedal')
const CORRECT = stems('correct reverse contradict')
const REGRET = stems('apologize apologise apology regret rue sorry repent')
export const SAYING = forms(
  'saying telling claiming calling suggesting stating implying alleging insinuating describing accusing writing tweeting posting ' +
    'announcing declaring asserting reporting likening comparing labelling labeling branding blaming',
)
/** "misspoke when he told", "was wrong to say", "erred in saying". */
const ERRED = forms('misspoke misspoken erred mistaken wrong')
const OF_ERROR = forms('when to in')
const SAID = forms(
  'said told claimed called suggested stated implied alleged described accused written tweeted posted announced',
)
const DELETE = stems('delete remove scrub erase')
const ABANDON = stems('drop abandon')
const WRITING = stems(
  'post tweet message statement report story article notice video letter announcement release entry page claim',
)
const ONESELF = forms('himself herself itself themselves myself ourselves')
const THAT = forms('it this them')
/** What was an error was not meant. "Falsely" and "wrongly" alone are the paper's verdict on a claim that stands. */
const IN_ERROR = forms('mistakenly erroneously inaccurately')
const WRONG = forms('wrongly incorrectly falsely')
const AT_FIRST = forms('initially originally')
const EARLIER = forms('first earlier previously')
const AFTERWARDS = forms('later afterwards subsequently')
const TURN = forms('but before')

/** What a word begins that takes back whatever is said in its sentence, be it inside the words that are taken for the content. */
export function takesBackWhole(words: Words, i: number): boolean {
  const stem = stemOf(words.lower(i))
  const next = i + 1 < words.count ? words.lower(i + 1) : ''
  // "took it back".
  if (stem === TAKE && THAT.has(next) && i + 2 < words.count && words.lower(i + 2) === 'back') return true
  // "corrected themselves".
  if (CORRECT.has(stem) && ONESELF.has(next)) return true
  return false
}

/** "A post that said … was deleted", "was taken down": of a source that is told by "that", whose sentence goes on behind what it said. */
export function isGone(words: Words, i: number, first: number): boolean {
  const stem = stemOf(words.lower(i))
  const next = i + 1 < words.count ? words.lower(i + 1) : ''
  if (!(DELETE.has(stem) || RETRACT.has(stem) || (stem === TAKE && next === 'down'))) return false
  return i > first && BE.has(words.lower(i - 1)) && namesWriting(words, first, Math.min(i, first + 6))
}

/** What a word of the voice that tells of a cue begins: "retracted", "walked back", "regretted saying", "deleted a post". */
export function takesBack(words: Words, i: number): boolean {
  const stem = stemOf(words.lower(i))
  if (RETRACT.has(stem)) return true
  const next = i + 1 < words.count ? words.lower(i + 1) : ''
  if (ERRED.has(words.lower(i))) return OF_ERROR.has(next)
  if (REGRET.has(stem)) {
    let at = next === 'for' ? i + 2 : i + 1
    if (at < words.count && words.lower(at) === 'having') at++
    return (
      at < words.count &&
      (SAYING.has(words.lower(at)) || (words.lower(at - 1) === 'having' && SAID.has(words.lower(at))))
    )
  }
  if (DELETE.has(stem)) return namesWriting(words, i + 1, i + 5)
  // "dropped his claim", "abandoned an earlier account".
  if (ABANDON.has(stem)) {
    for (let k = i + 1; k < Math.min(words.count, i + 5); k++) if (NAMED.has(stemOf(words.lower(k)))) return true
    return false
  }
  if (stem !== TAKE && stem !== 'walk' && stem !== 'back') return false
  for (let k = i + 1; k < Math.min(words.count, i + 6); k++) {
    const particle = words.lower(k)
    if (stem === 'back' ? particle === 'away' || particle === 'off' || particle === 'down' : particle === 'back')
      return stem !== 'back' || k === i + 1
  }
  return false
}

export interface Telling {
  readonly cue: Cue
  /** The sentence of the cue. */
  readonly first: number
  readonly end: number
  /** Words of the same voice that are no part of what is said. */
  readonly own: (i: number) => boolean
}

/** "Had earlier said, wrongly", "mistakenly said", "first said …, later said …": it did not stand. */
export function didNotStand(words: Words, { cue, first, end, own }: Telling): boolean {
  let atFirst = false
  let earlier = false
  let error = false
  let wrong = false
  for (let i = Math.max(first, cue.from - 3); i < Math.min(end, cue.to + 3); i++) {
    if (!own(i)) continue
    const lower = words.lower(i)
    if (AT_FIRST.has(lower)) atFirst = true
    if (EARLIER.has(lower)) earlier = true
    if (IN_ERROR.has(lower)) error = true
    if (WRONG.has(lower)) wrong = true
  }
  if (error || (wrong && (earlier || atFirst))) return true
  if (!earlier && !atFirst) return false
  for (let i = cue.to; i < end; i++) {
    const lower = words.lower(i)
    if (AFTERWARDS.has(lower) && (own(i) || TURN.has(words.lower(i - 1)))) return true
    // What was said is easily drawn too long: "initially said that … but changed his story".
    if (atFirst && TURN.has(lower)) return true
  }
  return false
}

/** Whether a word may tell that something was taken back, to be asked of the whole sentence of a claim that is only named. */
export const isRetraction = (words: Words, i: number): boolean => RETRACT.has(stemOf(words.lower(i)))

const BE = forms('is are was were be been being')

function namesWriting(words: Words, from: number, to: number): boolean {
  for (let i = from; i < Math.min(words.count, to); i++) if (WRITING.has(stemOf(words.lower(i)))) return true
  return false
}
