/**
 * Whether a statement is a claim, or its denial, a question, a condition. Decided by words around the cue and not learned: what
 * nobody claimed must never be shown as a claim, so in doubt it is not asserted.
 */
import type { StatementMode } from '../../model/index.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { stemOf } from './stem.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))

const DENY = set(
  'deny dispute reject refute rebut dismiss contest disavow repudiate disclaim debunk contradict renounce denial rejection dismissal',
)
const DECLINE = set('decline refuse refusal avoid dodge sidestep skirt duck evade')
const RETRACT = set('retract recant withdraw unsay retraction disown')
const ASK = set('ask wonder question inquire query enquire')
const STANCE = set(
  'believe think want hope plan expect fear support oppose seek prefer favor favour consider doubt feel know see view wish intend try ' +
    'decide worry trust desire aim back love hate like dislike regard anticipate aspire attempt assume belief desire fear hope plan intention ' +
    'willing eager ready opposed concerned worried afraid confident convinced sure certain skeptical optimistic understand realize realise ' +
    'suspect imagine look need choose vote determine determined expected seem appear deem interested committed',
)
const NEGATION = new Set(["n't", 'not', 'never', 'neither', 'nor', 'cannot', 'hardly', 'scarcely', 'barely', 'no'])
const MODAL = new Set([
  'would',
  'could',
  'might',
  'may',
  'should',
  'will',
  'shall',
  "'ll",
  "'d",
  'must',
  'can',
  'wo',
  'ca',
])
const CONDITION = new Set(['if', 'unless', 'whether', 'supposing', 'provided', 'lest'])
const AHEAD = set(
  'expect schedule set likely plan about intend due prepare poise go threaten want need supposed hope slate ready unlikely try',
)

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
  const first = words.sentences[words.sentence[cue.from] as number] as number
  const end = words.sentences[(words.sentence[cue.from] as number) + 1] as number
  const inContent = (i: number): boolean => content.some(([from, to]) => i >= from && i < to)
  const inSource = (i: number): boolean => source.some(([from, to]) => i >= from && i < to)
  const own = (i: number): boolean => !inContent(i) && quotations.state[i] === Quote.outside
  // The verb and what goes before it: auxiliaries, adverbs, a verb that takes it ("declined to say").
  let groupFrom = cue.from
  while (groupFrom > first && own(groupFrom - 1) && !inSource(groupFrom - 1)) {
    const tag = tags[groupFrom - 1] as number
    if (tag === Tag[','] || tag === Tag[':'] || tag === Tag['.'] || tag === Tag.CC || cue.from - groupFrom > 8) break
    groupFrom--
  }
  let negated = false
  let modal = false
  let ahead = false
  let declines = false
  let denies = false
  let retracts = false
  for (let i = groupFrom; i < cue.to; i++) {
    if (inContent(i)) continue
    const lower = words.lower(i)
    const stem = stemOf(lower)
    if (NEGATION.has(lower) || lower === 'without') negated = true
    if (DECLINE.has(stem)) declines = true
    if (DENY.has(stem)) denies = true
    if (RETRACT.has(stem) || taken(words, i)) retracts = true
    if (i < cue.head) {
      if (MODAL.has(lower)) modal = true
      if (lower === 'to' && i + 1 === nextVerb(tags, i, cue.to)) {
        if (i > groupFrom && AHEAD.has(stemOf(words.lower(i - 1)))) ahead = true
        if (i === groupFrom && source.length > 0) ahead = true
      }
    }
  }
  // After the verb: "said nothing", "gave no", "took back".
  for (let i = cue.to; i < Math.min(end, cue.to + 3); i++) {
    if (inContent(i)) break
    const lower = words.lower(i)
    if (NEGATION.has(lower) || lower === 'nothing') negated = true
  }
  if (retracts) return 'retracted'
  if (declines) return 'declined'
  if (denies) return negated ? 'declined' : 'denied'
  const stem = stemOf(words.lower(cue.head))
  if (negated) return type === 'stance' ? 'denied' : 'declined'
  const asks = ASK.has(stem) && (tags[cue.head] as number) !== Tag.NN
  if (asks && asksSomething(ground, cue, content)) return 'questioned'
  // A condition or a question that the clause of the cue stands in.
  for (let i = first; i < cue.from; i++) {
    if (!own(i)) continue
    if (CONDITION.has(words.lower(i)) && sameClause(ground, i, cue.from))
      return words.lower(i) === 'whether' ? 'questioned' : 'conditional'
  }
  if (words.at(end - 1) === '?' && quotations.state[end - 1] === Quote.outside && own(end - 1)) return 'questioned'
  if (type === 'speech' && (modal || ahead)) return 'conditional'
  return 'asserted'
}

/** "took back", "walked back". */
function taken(words: Ground['words'], i: number): boolean {
  const stem = stemOf(words.lower(i))
  if (stem !== 'tak' && stem !== 'walk' && stem !== 'back') return false
  for (let k = i + 1; k < Math.min(words.count, i + 3); k++) {
    const next = words.lower(k)
    if (
      next === 'back' ||
      (next === 'away' && stem === 'back') ||
      (stem === 'back' && (next === 'off' || next === 'down'))
    )
      return true
  }
  return false
}

function nextVerb(tags: Uint8Array, i: number, end: number): number {
  let k = i + 1
  while (k < end && tags[k] === Tag.RB) k++
  return tags[k] === Tag.VB ? k : -1
}

const QUESTION = new Set(['whether', 'if', 'who', 'what', 'how', 'why', 'when', 'where', 'which', 'about'])

function asksSomething({ words }: Ground, cue: Cue, content: readonly WordSpan[]): boolean {
  const opening = content[0]
  if (QUESTION.has(words.lower(cue.to)) || QUESTION.has(words.lower(cue.to - 1))) return true
  if (opening === undefined) return true
  const head = words.lower(opening[0])
  if (QUESTION.has(head)) return true
  for (const [from, to] of content) for (let i = from; i < to; i++) if (words.at(i) === '?') return true
  return head !== 'to' && head !== 'for' && words.lower(cue.to) !== 'to' && words.lower(cue.to) !== 'for'
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
