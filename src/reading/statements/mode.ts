/**
 * Whether a statement is a claim, or its denial, a question, a condition. Decided by words around the cue and not learned: what
 * nobody claimed must never be shown as a claim, so in doubt it is not asserted.
 */
import type { StatementMode } from '../../model/index.js'
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { stemOf } from './stem.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))

const DENY = set(
  'deny dispute reject refute rebut dismiss contest disavow repudiate disclaim debunk contradict renounce denial rejection dismissal rebuttal',
)
const DECLINE = set(
  'decline refuse refusal avoid dodge sidestep skirt duck evade fail silent silence mum unwilling unable reluctant withhold deflect',
)
const RETRACT = set('retract recant withdraw unsay retraction disown')
const ASK = set('ask wonder question inquire query enquire')
const STANCE = set(
  'believe think want hope plan expect fear support oppose seek prefer favor favour consider doubt feel know see view wish intend try ' +
    'decide worry trust desire aim back love hate like dislike regard anticipate aspire attempt assume belief plan intention ' +
    'willing eager ready opposed concerned worried afraid confident convinced sure certain skeptical optimistic understand realize realise ' +
    'suspect imagine look need choose vote determine determined expected seem appear deem interested committed',
)
const NEGATION = new Set([
  "n't",
  'not',
  'never',
  'neither',
  'nor',
  'cannot',
  'hardly',
  'scarcely',
  'barely',
  'no',
  'without',
  'nothing',
])
/** A source that is nobody. */
const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'nothing', 'few', 'not', 'never', 'hardly'])
const MODAL = new Set("would could might may should will shall 'll 'd must can ought wo ca".split(' '))
const CONDITION = new Set(
  'if unless whether supposing suppose provided providing lest assuming perhaps maybe possibly once until unclear'.split(
    ' ',
  ),
)
/** Verbs that take an infinitive and mean that it happened. */
const HAPPENED = set('go on continue use proceed begin start come get')
/** What others say is named so and not said: "the claim that …" stands or falls with what is said of it. */
const NAMED = set(
  'claim report suggestion rumour rumor allegation accusation charge idea assertion statement story account argument notion talk fear finding insinuation',
)
/** Words that begin a condition by standing before their subject: "Had the guard warned …". */
const INVERTED = new Set(['had', 'were', 'should'])

export function typeOf({ words, tags }: Ground, cue: Cue, direct: boolean): 'speech' | 'stance' {
  if (direct) return 'speech'
  const stem = stemOf(words.lower(cue.head))
  if (STANCE.has(stem)) return 'stance'
  const tag = tags[cue.head] as number
  return tag === Tag.JJ ? 'stance' : 'speech'
}

export interface Surroundings {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  readonly type: 'speech' | 'stance'
}

export function modeOf(ground: Ground, { cue, source, content, type }: Surroundings): StatementMode {
  const { words, tags, quotations } = ground
  const home = words.sentence[cue.from] as number
  const first = words.sentences[home] as number
  const end = words.sentences[home + 1] as number
  const within = (spans: readonly WordSpan[], i: number): boolean => spans.some(([from, to]) => i >= from && i < to)
  const quotation = quotations.of[cue.head]
  /** Words that say how the cue is meant: not what is said, and of the same voice. */
  const own = (i: number): boolean => !within(content, i) && quotations.of[i] === quotation
  const stem = stemOf(words.lower(cue.head))
  const clause = clauseOf(ground, { from: first, cue: cue.from, own })

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
      if (DENY.has(part) && source.some(([from, to]) => i === to - 1 && i > from)) denies = true
      continue
    }
    if (NEGATION.has(lower)) negated = true
    if (DECLINE.has(part) || (part === 'stop' && words.lower(i + 1 < end ? i + 1 : i) === 'short')) declines = true
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
  // The whole sentence tells how a claim fared that it only names, and what was taken back later.
  const named = NAMED.has(stem) && (!isVerb(tags[cue.head] as number) || !sourceBefore(source, cue))
  for (let i = first; i < end; i++) {
    if (tookItBack(words, i)) return 'retracted'
    const part = stemOf(words.lower(i))
    // "The claim that … was denied by the board": the verb may have been taken for a part of the claim.
    const passive = quotations.of[i] === quotation && i > first && BE.has(words.lower(i - 1))
    if (named && passive && DENY.has(part)) denies = true
    if (named && passive && RETRACT.has(part)) return 'retracted'
    if (!own(i)) continue
    if (RETRACT.has(part) || takenBack(words, i)) return 'retracted'
    if (DENY.has(part) && isVerb(tags[i] as number) && (named || deniedHere(words, i, end))) denies = true
    if (named && ASK.has(part) && isVerb(tags[i] as number)) asks = true
    if (named && NEGATION.has(words.lower(i))) denies = true
  }
  if (declines) return 'declined'
  if (denies) return negated ? 'declined' : 'denied'
  if (negated)
    return type === 'stance' || nobody(words, source) || words.lower(cue.from) === 'never' ? 'denied' : 'declined'
  if (asks) return 'questioned'
  if (ASK.has(stem) && (tags[cue.head] as number) !== Tag.NN && asksSomething(ground, cue, content)) return 'questioned'
  for (let i = end - 1; i >= first && i > end - 4; i--)
    if (words.at(i) === '?' && quotations.of[i] === quotation) return 'questioned'
  // A condition or a question that the clause of the cue stands in.
  for (let i = first; i < cue.from; i++) {
    if (!own(i)) continue
    const lower = words.lower(i)
    if (CONDITION.has(lower) && sameClause(ground, i, cue.from))
      return lower === 'whether' || lower === 'unclear' ? 'questioned' : 'conditional'
    if (lower === 'soon' && words.lower(i + 1) === 'as' && sameClause(ground, i, cue.from)) return 'conditional'
    if (lower === 'case' && i > first && words.lower(i - 1) === 'in' && sameClause(ground, i, cue.from))
      return 'conditional'
    if (INVERTED.has(lower) && (i === first || i === clause) && source.some(([from]) => from >= i && from < cue.from))
      return 'conditional'
  }
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

/** "took back", "walked back", "backed away from", "backed off". */
function takenBack(words: Ground['words'], i: number): boolean {
  const stem = stemOf(words.lower(i))
  if (stem !== TAKE && stem !== 'walk' && stem !== 'back') return false
  for (let k = i + 1; k < Math.min(words.count, i + 6); k++) {
    const next = words.lower(k)
    if (stem === 'back' ? next === 'away' || next === 'off' || next === 'down' : next === 'back')
      return stem !== 'back' || k === i + 1
  }
  return false
}
const TAKE = stemOf('took')

/** "denied it", "was denied", "denied by": what is denied stands elsewhere in the sentence. */
function deniedHere(words: Ground['words'], i: number, end: number): boolean {
  const next = i + 1 < end ? words.lower(i + 1) : ''
  return IT.has(next) || next === 'by' || (i > 0 && BE.has(words.lower(i - 1)))
}
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** "took it back": whatever else stands in the sentence. */
const tookItBack = (words: Ground['words'], i: number): boolean =>
  i + 2 < words.count && IT.has(words.lower(i + 1)) && words.lower(i + 2) === 'back' && stemOf(words.lower(i)) === TAKE

function nextVerb(tags: Uint8Array, i: number): number {
  let k = i + 1
  while (k < tags.length && tags[k] === Tag.RB) k++
  return tags[k] === Tag.VB ? k : Number.POSITIVE_INFINITY
}

/** "went on to say", "continued to insist". */
function happened({ words }: Ground, to: number, from: number): boolean {
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
