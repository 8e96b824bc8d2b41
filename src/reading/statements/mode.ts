/**
 * Whether a statement is a claim, or its denial, a question, a condition. Decided by words around the cue and not learned: what
 * nobody claimed must never be shown as a claim, so in doubt it is not asserted.
 */
import type { StatementMode } from '../../model/index.js'
import { Tag } from '../tokens/tags.js'
import { mayBeAnybody } from './anybody.js'
import { asksItself, asksSomething, isAskedWhy } from './asking.js'
import { clauseOf, isBefore, withoutRelative } from './clause.js'
import type { Cue } from './cue.js'
import { avoids, deniedHere, insteadOf, isHardToBelieve, isNamedOnly, isNotOnly, saysLittle, waves } from './denying.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import {
  ASK,
  BE,
  CLAIMS,
  CONDITION,
  DECLINE,
  DENY,
  DOUBT,
  DOUBTFUL,
  HESITATE,
  INVERTED,
  isVerb,
  MADE_UP,
  MODAL,
  NAMED,
  NEGATION,
  NOBODY,
  RELATIVE,
  STANCE,
  WISH,
} from './mode-words.js'
import { stemOf } from './stem.js'
import {
  happened,
  isAsThough,
  isEventOf,
  isInWork,
  isPutIntoMouth,
  isStillToCome,
  isUrged,
  nextVerb,
  sameClause,
  supposes,
} from './supposing.js'
import type { Surroundings } from './surroundings.js'
import { didNotStand, isGone, isRetraction, takesBack, takesBackWhole } from './taken-back.js'

export function typeOf({ words, tags }: Ground, cue: Cue, direct: boolean): 'speech' | 'stance' {
  if (direct) return 'speech'
  const stem = stemOf(words.lower(cue.head))
  if (STANCE.has(stem)) return 'stance'
  const tag = tags[cue.head] as number
  return tag === Tag.JJ ? 'stance' : 'speech'
}

/** A cue of what somebody wants and has not got. */
export const isWish = ({ words }: Ground, cue: Cue): boolean => WISH.has(stemOf(words.lower(cue.head)))

export function modeOf(ground: Ground, surroundings: Surroundings): StatementMode {
  const mode = modeByCue(ground, surroundings)
  if (mode !== 'asserted') return mode
  // "Under the deal he must say that …": whatever was taken for the cue, the verb before "that" tells how it is meant.
  const verb = verbBeforeThat(ground, surroundings)
  return verb === null ? mode : modeByCue(ground, { ...surroundings, cue: verb })
}

function modeByCue(ground: Ground, { cue, source, content, type }: Surroundings): StatementMode {
  const { words, tags, quotations } = ground
  const home = words.sentence[cue.from] as number
  const first = words.sentences[home] as number
  const end = words.sentences[home + 1] as number
  const within = (spans: readonly WordSpan[], i: number): boolean => spans.some(([from, to]) => i >= from && i < to)
  const quotation = quotations.of[cue.head]
  /** Words that say how the cue is meant: not what is said, and of the same voice. */
  const own = (i: number): boolean => !within(content, i) && quotations.of[i] === quotation
  const stem = stemOf(words.lower(cue.head))
  const clause = withoutRelative(ground, clauseOf(ground, { from: first, cue: cue.from, own }), cue.from)

  /** "The claim that …": of what is only named the whole sentence tells how it fared. */
  const named = NAMED.has(stem) && (!isVerb(tags[cue.head] as number) || !sourceBefore(source, cue))

  const relative = source.some(([from, to]) => to > from && RELATIVE.has(words.lower(to - 1)))

  let negated = false
  let modal = false
  let ahead = false
  let declines = false
  let denies = false
  let asks = false
  for (let i = clause; i < cue.to; i++) {
    if (!own(i)) continue
    const lower = words.lower(i)
    const part = stemOf(lower)
    if (within(source, i)) {
      if (NOBODY.has(lower) && source.some(([from]) => i - from <= 1)) negated = true
      // In a headline a verb is easily taken for the last noun of its subject.
      const isLast = source.some(([from, to]) => i === to - 1 && i > from)
      if (isLast && DENY.has(part)) denies = true
      if (isLast && DECLINE.has(part)) declines = true
      continue
    }
    if (NEGATION.has(lower)) {
      // "did not hesitate to say": it was said.
      if (i + 1 < end && HESITATE.has(stemOf(words.lower(i + 1)))) {
        i++
        continue
      }
      if (!isNotOnly(words, i)) negated = true
    }
    if (DECLINE.has(part) || avoids(ground, i)) declines = true
    if (insteadOf(ground, i) || (named && (DOUBTFUL.has(part) || waves(words, i)))) denies = true
    if (DENY.has(part)) denies = true
    if (lower === 'yet' && i + 1 < end && words.lower(i + 1) === 'to') declines = true
    if (lower === 'know' && i > first && words.lower(i - 1) === 'to') asks = true
    if (i >= cue.head) continue
    if (MODAL.has(lower)) modal = true
    if (lower === 'to' && nextVerb(tags, i) <= cue.head && !happened(ground, i, clause)) ahead = true
  }
  // "said nothing", "gave no reason", "said neither".
  for (let i = cue.to; i < Math.min(end, cue.to + 3) && own(i) && tags[i] !== Tag[',']; i++)
    if (NEGATION.has(words.lower(i))) negated = true
  // "issued a denial that …", "wanted to know".
  for (let i = cue.to; i < Math.min(end, cue.to + 4); i++) {
    if (DENY.has(stemOf(words.lower(i))) && !isVerb(tags[i] as number)) denies = true
    if (words.lower(i) === 'know' && i > cue.to - 1 && words.lower(i - 1) === 'to') asks = true
  }
  // "plans to announce its candidate", where the plan is the cue.
  let plans = false
  for (let i = cue.to; i < Math.min(end, cue.to + 3); i++)
    if (own(i) && words.lower(i) === 'to' && nextVerb(tags, i) <= cue.to + 3 && own(nextVerb(tags, i))) plans = true
  // How a claim fared that is only named, and what was taken back later.
  for (let i = first; i < end; i++) {
    if (takesBackWhole(words, i) || (relative && isGone(words, i, first))) return 'retracted'
    const part = stemOf(words.lower(i))
    // "The claim that … was denied by the board": the verb may have been taken for a part of the claim.
    const passive = quotations.of[i] === quotation && i > first && BE.has(words.lower(i - 1))
    if (named && passive && DENY.has(part)) denies = true
    if (named && passive && isRetraction(words, i)) return 'retracted'
    if (named && passive && waves(words, i)) denies = true
    if (!own(i)) continue
    if (takesBack(words, i) && !isBefore(ground, i, { source, cue })) return 'retracted'
    if (DENY.has(part) && isVerb(tags[i] as number) && (named || deniedHere(words, i, end))) denies = true
    if (named && ASK.has(part) && isVerb(tags[i] as number)) asks = true
    if (named && NEGATION.has(words.lower(i))) denies = true
  }
  if (didNotStand(words, { cue, first, end, own })) return 'retracted'
  if (declines) return 'declined'
  if (denies) return negated ? 'declined' : 'denied'
  if (isHardToBelieve(ground, cue)) return 'denied'
  if (DOUBT.has(stem)) return negated || saysLittle(words, cue) ? 'asserted' : 'denied'
  if (negated)
    return type === 'stance' || nobody(words, source) || words.lower(cue.from) === 'never' ? 'denied' : 'declined'
  if (asks) return 'questioned'
  if (ASK.has(stem) && (tags[cue.head] as number) !== Tag.NN && asksSomething(ground, cue, content)) return 'questioned'
  if (asksItself(ground, content) || isAskedWhy(ground, { cue, source, first })) return 'questioned'
  for (let i = end - 1; i >= first && i > end - 4; i--)
    if (words.at(i) === '?' && quotations.of[i] === quotation) return 'questioned'
  // A condition or a question that the clause of the cue stands in.
  for (let i = first; i < Math.max(cue.from, cue.head); i++) {
    if (!own(i)) continue
    const lower = words.lower(i)
    if ((CONDITION.has(lower) || isAsThough(words, i)) && sameClause(ground, i, Math.max(cue.from, cue.head)))
      return lower === 'whether' || lower === 'unclear' ? 'questioned' : 'conditional'
    if (lower === 'soon' && words.lower(i + 1) === 'as' && sameClause(ground, i, cue.from)) return 'conditional'
    if (isEventOf(words, i, first) && sameClause(ground, i, cue.from)) return 'conditional'
    if (INVERTED.has(lower) && (i === first || i === clause) && source.some(([from]) => from >= i && from < cue.from))
      return 'conditional'
  }
  if (mayBeAnybody(ground, { cue, source, first, end })) return 'conditional'
  if (supposes(words, content) || isStillToCome(ground, { cue, source, first })) return 'conditional'
  if (isUrged(ground, cue) || isPutIntoMouth(ground, { cue, source })) return 'conditional'
  for (let i = first; i < end; i++)
    if (own(i) && (MADE_UP.has(words.lower(i)) || isInWork(ground, i, { cue, first }))) return 'conditional'
  if (isNamedOnly(ground, { cue, content })) return 'questioned'
  // "threw out the claim that …", "heard the accusation that …": what the verb does to it nobody knows.
  if (named && source.length === 0 && !isVerb(tags[cue.head] as number))
    for (let i = Math.min(cue.from, cue.head) - 1; i >= clause; i--)
      if (own(i) && isVerb(tags[i] as number) && !BE.has(words.lower(i)))
        return CLAIMS.has(stemOf(words.lower(i))) ? 'asserted' : 'questioned'
  if (modal && (type === 'speech' || !likes(words, cue))) return 'conditional'
  if (plans || (ahead && type === 'speech')) return 'conditional'
  return 'asserted'
}

const nobody = (words: Ground['words'], source: readonly WordSpan[]): boolean =>
  source.some(([from]) => NOBODY.has(words.lower(from)))

/** A verb has its source before it more often than a noun of the same form. */
const sourceBefore = (source: readonly WordSpan[], cue: Cue): boolean => source.some(([, to]) => to === cue.from)

/** "would like to": a wish, and no condition. */
const likes = (words: Ground['words'], { from, to }: Cue): boolean => {
  for (let i = from; i < to; i++)
    if (words.lower(i) === 'like' || words.lower(i) === 'love' || words.lower(i) === 'prefer') return true
  return false
}

/** The verb right before a content that begins with "that", where neither the cue nor the source holds it. */
function verbBeforeThat({ words, tags }: Ground, { cue, source, content }: Surroundings): Cue | null {
  const opening = content[0]
  if (opening === undefined || opening[0] === 0 || words.lower(opening[0]) !== 'that') return null
  const i = opening[0] - 1
  if (!isVerb(tags[i] as number) || words.sentence[i] !== words.sentence[cue.from]) return null
  if (i >= cue.from && i < cue.to) return null
  if (isVerb(tags[cue.head] as number) && source.some(([from, to]) => i >= from && i < to)) return null
  return { from: i, to: i + 1, head: i }
}
