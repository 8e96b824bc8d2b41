/** What nobody has said yet, or only would say: supposed, urged, still to come, made up. */
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { FIRST, HAPPENED, HESITATE, POINT, TIME, WORKS } from './mode-words.js'
import { stemOf } from './stem.js'
import type { Surroundings } from './surroundings.js'
import { SAYING } from './taken-back.js'

const SUPPOSE = new Set(['suppose', 'supposing', 'imagine', 'assume', 'assuming', 'say'])

/** “Suppose the mountain is safe,” Orm said. */
export function supposes(words: Ground['words'], content: readonly WordSpan[]): boolean {
  const [opening] = content
  if (opening === undefined) return false
  let at = opening[0]
  while (at < opening[1] && !/\p{L}/u.test(words.at(at))) at++
  if (words.lower(at) === 'let' && at + 2 < opening[1]) at += 2
  return at < opening[1] && SUPPOSE.has(words.lower(at)) && at + 2 < opening[1]
}

/** "in case the bank says", "in the event that it says". */
export const isEventOf = (words: Ground['words'], i: number, first: number): boolean =>
  (words.lower(i) === 'case' && i > first && words.lower(i - 1) === 'in') ||
  (words.lower(i) === 'event' && i > first + 1 && words.lower(i - 1) === 'the' && words.lower(i - 2) === 'in')

/** "The draft had her saying that …": somebody else puts the words into a mouth. */
export function isPutIntoMouth(
  { words, tags }: Ground,
  { cue, source }: Pick<Surroundings, 'cue' | 'source'>,
): boolean {
  const [span] = source
  if (span === undefined || span[1] !== cue.from || tags[cue.head] !== Tag.VBG || span[0] === 0) return false
  return HAVE.has(words.lower(span[0] - 1))
}
const HAVE = new Set(['had', 'has', 'have', 'having'])

/** "as though the bank had said". */
export const isAsThough = (words: Ground['words'], i: number): boolean =>
  i > 0 && words.lower(i) === 'though' && words.lower(i - 1) === 'as'

/** Whether a conjunction reaches a cue: no comma that ends its clause lies between. */
export function sameClause({ words, tags }: Ground, at: number, cue: number): boolean {
  let commas = 0
  for (let i = at + 1; i < cue; i++) {
    if (words.at(i) === ';') return false
    if (tags[i] === Tag[',']) commas++
  }
  return commas === 0 || commas === 2
}

/** "called on Ruda to declare", "accused him of saying": the verb that would say it hangs on one that does not. */
export function isUrged({ words, tags }: Ground, { from, to }: Cue): boolean {
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

/** "in the play": where the cue is told in the present. */
export function isInWork(
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

/** "before the coroner says", "the day the panel says": in the present tense, of what is still to come. */
export function isStillToCome(
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

export function nextVerb(tags: Uint8Array, i: number): number {
  let k = i + 1
  while (k < tags.length && tags[k] === Tag.RB) k++
  return tags[k] === Tag.VB ? k : Number.POSITIVE_INFINITY
}

/** "went on to say", "continued to insist"; "was the first to say". */
export function happened({ words }: Ground, to: number, from: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--)
    if (FIRST.has(words.lower(i)) || HESITATE.has(stemOf(words.lower(i)))) return true
  for (let i = to - 1; i >= Math.max(from, to - 2); i--)
    if (HAPPENED.has(stemOf(words.lower(i)))) return words.lower(i) !== 'going'
  return false
}
