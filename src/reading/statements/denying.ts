/** Ways of not saying something, or of saying that it is not so, beside the verbs that mean nothing else. */
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { Ground } from './ground.js'
import { BE, CLAIMS, isVerb, NAMED } from './mode-words.js'
import { stemOf } from './stem.js'
import type { Surroundings } from './surroundings.js'

/** "not only said": it was. */
export const isNotOnly = (words: Ground['words'], i: number): boolean =>
  i + 1 < words.count && words.lower(i) === 'not' && ['only', 'just', 'merely', 'simply'].includes(words.lower(i + 1))

const AWAY = new Set(['away', 'back', 'clear', 'shy'])

const ABSTAIN = new Set(['refrain', 'abstain', 'desist', 'recoil', 'shrink'].map(stemOf))

/** "stopped short of saying", "shied away from calling", "steered clear of saying", "refrained from saying"; by their preposition. */
export function avoids({ words, tags }: Ground, i: number): boolean {
  const lower = words.lower(i)
  if ((lower !== 'of' && lower !== 'from') || i === 0 || tags[i + 1] !== Tag.VBG) return false
  const before = words.lower(i - 1)
  return before === 'short' || AWAY.has(before) || ABSTAIN.has(stemOf(before))
}

/** "far from saying", "instead of saying", "rather than say". */
export function insteadOf({ words, tags }: Ground, i: number): boolean {
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
export const waves = (words: Ground['words'], i: number): boolean =>
  i + 1 < words.count && (WAVE.get(stemOf(words.lower(i)))?.includes(words.lower(i + 1)) ?? false)

/** "has little doubt that …". */
export const saysLittle = (words: Ground['words'], { from, head }: Cue): boolean => {
  for (let i = Math.max(0, Math.min(from, head - 1)); i < head; i++) if (words.lower(i) === 'little') return true
  return false
}

/** "find it hard to believe", "far from certain". */
export function isHardToBelieve({ words }: Ground, { from, to }: Cue): boolean {
  for (let i = from; i + 1 < to; i++) {
    const lower = words.lower(i)
    if (lower === 'far' && words.lower(i + 1) === 'from') return true
    if (HARD.has(lower) && words.lower(i + 1) === 'to') return true
  }
  return false
}

const HARD = new Set(['hard', 'difficult', 'impossible'])

/** "denied it", "was denied", "denied by": what is denied stands elsewhere in the sentence. */
export function deniedHere(words: Ground['words'], i: number, end: number): boolean {
  const next = i + 1 < end ? words.lower(i + 1) : ''
  return IT.has(next) || next === 'by' || (i > 0 && BE.has(words.lower(i - 1)))
}

const IT = new Set(['it', 'this', 'them'])

/** "took issue with the finding that …", "bristled at the charge that …": the claim is another's. */
export function isNamedOnly({ words, tags }: Ground, { cue, content }: Pick<Surroundings, 'cue' | 'content'>): boolean {
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
