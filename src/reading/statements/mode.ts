/**
 * Whether a statement is a claim, or its denial, a question, a condition. Decided by words around the cue and not learned: what
 * nobody claimed must never be shown as a claim, so in doubt it is not asserted.
 */
import type { StatementMode } from '../../model/index.js'
import { Tag } from '../tokens/tags.js'
import { endOfRelative, mayBeAnybody } from './anybody.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import {
  ASK,
  CLAIMS,
  CONDITION,
  DECLINE,
  DENY,
  DOUBT,
  DOUBTFUL,
  HAPPENED,
  INVERTED,
  MADE_UP,
  MODAL,
  NAMED,
  NEGATION,
  NOBODY,
  POINT,
  RELATIVE,
  STANCE,
  TIME,
  WISH,
  WORKS,
} from './mode-words.js'
import { stemOf } from './stem.js'
import { didNotStand, isGone, isRetraction, SAYING, takesBack, takesBackWhole } from './taken-back.js'

export function typeOf({ words, tags }: Ground, cue: Cue, direct: boolean): 'speech' | 'stance' {
  if (direct) return 'speech'
  const stem = stemOf(words.lower(cue.head))
  if (STANCE.has(stem)) return 'stance'
  const tag = tags[cue.head] as number
  return tag === Tag.JJ ? 'stance' : 'speech'
}

/** A cue of what somebody wants and has not got. */
export const isWish = ({ words }: Ground, cue: Cue): boolean => WISH.has(stemOf(words.lower(cue.head)))

export interface Surroundings {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  readonly type: 'speech' | 'stance'
}

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
    if (lower === 'case' && i > first && words.lower(i - 1) === 'in' && sameClause(ground, i, cue.from))
      return 'conditional'
    if (INVERTED.has(lower) && (i === first || i === clause) && source.some(([from]) => from >= i && from < cue.from))
      return 'conditional'
  }
  if (mayBeAnybody(ground, { cue, source, first, end })) return 'conditional'
  if (supposes(words, content) || isStillToCome(ground, { cue, source, first })) return 'conditional'
  if (isUrged(ground, cue)) return 'conditional'
  for (let i = first; i < end; i++)
    if (own(i) && (MADE_UP.has(words.lower(i)) || isInWork(ground, i, { cue, first }))) return 'conditional'
  if (isNamedOnly(ground, { cue, content })) return 'questioned'
  if (modal && (type === 'speech' || !likes(words, cue))) return 'conditional'
  if (plans || (ahead && type === 'speech')) return 'conditional'
  return 'asserted'
}

const IT = new Set(['it', 'this', 'them'])
const isVerb = (tag: number): boolean => tag >= Tag.VB && tag <= Tag.VBZ
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

/** Where the clause of a cue begins: behind the comma, the mark or the conjunction before it. */
function clauseOf(
  { words, tags }: Ground,
  { from, cue, own }: { readonly from: number; readonly cue: number; readonly own: (i: number) => boolean },
): number {
  let i = cue
  while (i > from && own(i - 1)) {
    const tag = tags[i - 1] as number
    if (tag === Tag[','] || tag === Tag[':'] || tag === Tag['.'] || tag === Tag['"'] || tag === Tag['(']) break
    if (
      tag === Tag.CC &&
      words.lower(i - 1) !== 'or' &&
      words.lower(i - 1) !== 'nor' &&
      words.lower(i - 1) !== 'neither'
    ) {
      // "the mayor and the council never said": a conjunction of nouns parts nothing.
      if (isVerb(tags[i] as number) || tags[i] === Tag.RB || tags[i] === Tag.MD) break
    }
    i--
  }
  return i
}

/** "denied it", "was denied", "denied by": what is denied stands elsewhere in the sentence. */
function deniedHere(words: Ground['words'], i: number, end: number): boolean {
  const next = i + 1 < end ? words.lower(i + 1) : ''
  return IT.has(next) || next === 'by' || (i > 0 && BE.has(words.lower(i - 1)))
}
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

function nextVerb(tags: Uint8Array, i: number): number {
  let k = i + 1
  while (k < tags.length && tags[k] === Tag.RB) k++
  return tags[k] === Tag.VB ? k : Number.POSITIVE_INFINITY
}

/** "went on to say", "continued to insist"; "was the first to say". */
function happened({ words }: Ground, to: number, from: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--)
    if (FIRST.has(words.lower(i)) || HESITATE.has(stemOf(words.lower(i)))) return true
  for (let i = to - 1; i >= Math.max(from, to - 2); i--)
    if (HAPPENED.has(stemOf(words.lower(i)))) return words.lower(i) !== 'going'
  return false
}

const QUESTION = new Set(['whether', 'if', 'who', 'what', 'how', 'why', 'when', 'where', 'which', 'about'])

function asksSomething({ words }: Ground, cue: Cue, content: readonly WordSpan[]): boolean {
  const opening = content[0]
  const after = cue.to < words.count ? words.lower(cue.to) : ''
  if (QUESTION.has(after) || QUESTION.has(words.lower(cue.to - 1))) return true
  if (opening === undefined) return true
  const head = words.lower(opening[0])
  if (QUESTION.has(head)) return true
  for (const [from, to] of content) for (let i = from; i < to; i++) if (words.at(i) === '?') return true
  // "asked the court to …" and "asked for …" are requests.
  if (head === 'not') return words.lower(Math.min(opening[0] + 1, words.count - 1)) !== 'to'
  return head !== 'to' && head !== 'for' && after !== 'to' && after !== 'for'
}

/** Whether a conjunction reaches a cue: no comma that ends its clause lies between. */
function sameClause({ words, tags }: Ground, at: number, cue: number): boolean {
  let commas = 0
  for (let i = at + 1; i < cue; i++) {
    if (words.at(i) === ';') return false
    if (tags[i] === Tag[',']) commas++
  }
  return commas === 0 || commas === 2
}

const FIRST = new Set(['first', 'last', 'latest', 'only', 'second', 'third'])
const HESITATE = new Set(['hesitate', 'fail', 'flinch', 'shrink', 'shy', 'forget', 'neglect'].map(stemOf))

/** "not only said": it was. */
const isNotOnly = (words: Ground['words'], i: number): boolean =>
  i + 1 < words.count && words.lower(i) === 'not' && ['only', 'just', 'merely', 'simply'].includes(words.lower(i + 1))

const AWAY = new Set(['away', 'back', 'clear', 'shy'])
const ABSTAIN = new Set(['refrain', 'abstain', 'desist', 'recoil', 'shrink'].map(stemOf))

/** "stopped short of saying", "shied away from calling", "steered clear of saying", "refrained from saying"; by their preposition. */
function avoids({ words, tags }: Ground, i: number): boolean {
  const lower = words.lower(i)
  if ((lower !== 'of' && lower !== 'from') || i === 0 || tags[i + 1] !== Tag.VBG) return false
  const before = words.lower(i - 1)
  return before === 'short' || AWAY.has(before) || ABSTAIN.has(stemOf(before))
}

/** "far from saying", "instead of saying", "rather than say". */
function insteadOf({ words, tags }: Ground, i: number): boolean {
  if (i === 0 || i + 1 >= words.count) return false
  const lower = words.lower(i)
  const before = words.lower(i - 1)
  if (lower === 'than') return before === 'rather' && isVerb(tags[i + 1] as number)
  return ((lower === 'from' && before === 'far') || (lower === 'of' && before === 'instead')) && tags[i + 1] === Tag.VBG
}

const WAVE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['brush', 'aside', 'off', 'away'],
    ['wave', 'aside', 'off', 'away'],
    ['bat', 'aside', 'away'],
    ['swat', 'aside', 'away'],
    ['shrug', 'off'],
    ['laugh', 'off'],
    ['scoff', 'at'],
    ['play', 'down'],
    ['shoot', 'down'],
    ['knock', 'down'],
    ['push', 'back'],
    ['hit', 'back'],
  ].map(([verb, ...particles]) => [stemOf(verb as string), particles]),
)

/** "brushed aside the suggestion that …", "rumours were laughed off". */
const waves = (words: Ground['words'], i: number): boolean =>
  i + 1 < words.count && (WAVE.get(stemOf(words.lower(i)))?.includes(words.lower(i + 1)) ?? false)

/** "has little doubt that …". */
const saysLittle = (words: Ground['words'], { from, head }: Cue): boolean => {
  for (let i = Math.max(0, Math.min(from, head - 1)); i < head; i++) if (words.lower(i) === 'little') return true
  return false
}

/** Whether a word tells of something else, that came of what is said here: "The paper retracted its story after Lom said …". */
function isBefore({ words }: Ground, i: number, { source, cue }: Pick<Surroundings, 'source' | 'cue'>): boolean {
  const start = Math.min(cue.from, source[0]?.[0] ?? cue.from)
  return i < start - 2 && start > 0 && SINCE.has(words.lower(start - 1))
}
const SINCE = new Set(['after', 'when', 'because', 'once', 'since'])

/** "as though the bank had said". */
const isAsThough = (words: Ground['words'], i: number): boolean =>
  i > 0 && words.lower(i) === 'though' && words.lower(i - 1) === 'as'

/** What is said ends by asking, or is the question whether. */
function asksItself({ words, quotations }: Ground, content: readonly WordSpan[]): boolean {
  const opening = content[0]
  const last = content.at(-1)
  if (opening === undefined || last === undefined) return false
  for (let i = last[1] - 1; i >= Math.max(last[0], last[1] - 2); i--) if (words.at(i) === '?') return true
  // Outside of quotation marks a question ends a sentence wherever it stands: "Does he believe that it was safe? she wondered."
  for (const [from, to] of content)
    for (let i = from; i < to; i++) if (words.at(i) === '?' && quotations.of[i] === -1) return true
  // "whether or not it rains, the fair will open" says that it will.
  return words.lower(opening[0]) === 'whether' && words.lower(Math.min(opening[0] + 1, words.count - 1)) !== 'or'
}

const SUPPOSE = new Set(['suppose', 'supposing', 'imagine', 'assume', 'assuming', 'say'])

/** “Suppose the mountain is safe,” Orm said. */
function supposes(words: Ground['words'], content: readonly WordSpan[]): boolean {
  const [opening] = content
  if (opening === undefined) return false
  let at = opening[0]
  while (at < opening[1] && !/\p{L}/u.test(words.at(at))) at++
  if (words.lower(at) === 'let' && at + 2 < opening[1]) at += 2
  return at < opening[1] && SUPPOSE.has(words.lower(at)) && at + 2 < opening[1]
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

/** "called on Ruda to declare", "accused him of saying": the verb that would say it hangs on one that does not. */
function isUrged({ words, tags }: Ground, { from, to }: Cue): boolean {
  for (let i = from + 1; i + 1 < to; i++) {
    const lower = words.lower(i)
    if (
      lower === 'to' &&
      tags[i + 1] === Tag.VB &&
      TELLING.has(stemOf(words.lower(i + 1))) &&
      isOfOther({ words, tags }, from, i)
    )
      return true
    if ((lower === 'of' || lower === 'from' || lower === 'against') && SAYING.has(words.lower(i + 1))) return true
  }
  return false
}
const TELLING = new Set(
  ['say', 'tell', 'declare', 'announce', 'state', 'claim', 'admit', 'confirm', 'argue', 'report'].map(stemOf),
)

/** "called on Ruda to", "told her to", "urged them to": somebody stands between. */
function isOfOther({ words, tags }: Pick<Ground, 'words' | 'tags'>, from: number, to: number): boolean {
  const tag = tags[to - 1] as number
  return to - 1 > from && (tag <= Tag.NNP || tag === Tag.PRP) && !FIRST.has(words.lower(to - 1))
}

/** "find it hard to believe", "far from certain". */
function isHardToBelieve({ words }: Ground, { from, to }: Cue): boolean {
  for (let i = from; i + 1 < to; i++) {
    const lower = words.lower(i)
    if (lower === 'far' && words.lower(i + 1) === 'from') return true
    if (HARD.has(lower) && words.lower(i + 1) === 'to') return true
  }
  return false
}
const HARD = new Set(['hard', 'difficult', 'impossible'])

/** "in the play": where the cue is told in the present. */
function isInWork(
  { words, tags }: Ground,
  i: number,
  { cue, first }: { readonly cue: Cue; readonly first: number },
): boolean {
  return (
    WORKS.has(words.lower(i)) &&
    i < cue.from &&
    i - 2 >= first &&
    words.lower(i - 2) === 'in' &&
    tags[cue.head] === Tag.VBZ
  )
}

/** "questioned why the firm said": nobody says here that it did. */
function isAskedWhy(
  { words }: Ground,
  { cue, source, first }: Pick<Surroundings, 'cue' | 'source'> & { readonly first: number },
): boolean {
  const before = Math.min(cue.from, source[0]?.[0] ?? cue.from) - 1
  if (before <= first || !QUESTION.has(words.lower(before)) || !ASK.has(stemOf(words.lower(before - 1)))) return false
  return before < cue.from
}

/** "An official who asked not to be named said": what stands in the clause of "who" tells nothing of the cue. */
function withoutRelative(ground: Ground, clause: number, cue: number): number {
  for (let i = clause; i < cue; i++) {
    const lower = ground.words.lower(i)
    if (lower !== 'who' && lower !== 'which') continue
    const end = endOfRelative(ground, i, cue)
    return end > i ? end : clause
  }
  return clause
}

/** "before the coroner says", "the day the panel says": in the present tense, of what is still to come. */
function isStillToCome(
  { words, tags }: Ground,
  { cue, source, first }: Pick<Surroundings, 'cue' | 'source'> & { readonly first: number },
): boolean {
  const tag = tags[cue.head] as number
  if (tag !== Tag.VBZ && tag !== Tag.VBP && tag !== Tag.VB) return false
  const [span] = source
  if (span === undefined || span[0] >= cue.from) return false
  const before = span[0] > first ? words.lower(span[0] - 1) : ''
  if (TIME.has(before) || POINT.has(before)) return true
  // The time may have been taken for the beginning of the source.
  const [from, to] = span
  const opening = words.lower(from)
  if (TIME.has(opening)) return true
  const point = opening === 'the' || opening === 'by' ? from + 1 : from
  for (let i = point; i < Math.min(to - 1, point + 2); i++)
    if (POINT.has(words.lower(i)) && (tags[i + 1] === Tag.DT || tags[i + 1] === Tag.NNP || tags[i + 1] === Tag.PRP))
      return true
  return false
}

/** "took issue with the finding that …", "bristled at the charge that …": the claim is another's. */
function isNamedOnly({ words, tags }: Ground, { cue, content }: Pick<Surroundings, 'cue' | 'content'>): boolean {
  const opening = content[0]
  if (opening === undefined) return false
  const at = words.lower(opening[0]) === 'that' ? opening[0] - 1 : opening[0] - 2
  // "objected to the suggestion that", where all of it is the cue.
  if (at === cue.head && NAMED.has(stemOf(words.lower(at))) && !isVerb(tags[at] as number))
    for (let i = cue.from; i < at; i++)
      if (isVerb(tags[i] as number)) return !CLAIMS.has(stemOf(words.lower(i))) && !BE.has(words.lower(i))
  if (at < 0 || at === cue.head || (at === opening[0] - 2 && words.lower(opening[0] - 1) !== 'that')) return false
  if (words.sentence[at] !== words.sentence[cue.from]) return false
  return (
    NAMED.has(stemOf(words.lower(at))) &&
    !isVerb(tags[at] as number) &&
    (at < cue.from || !CLAIMS.has(stemOf(words.lower(cue.head))))
  )
}
