/** Names as they stand in the text, ready to be told apart: titles split off, nicknames joined, possessives known. */
import type { NameSpan } from '../names/name-span.js'
import { Tag } from '../tokens/tags.js'
import type { Gender } from './first-names.js'
import { isCapital, type Narration, prominence } from './narration.js'
import { ABBREVIATED, COURTESY, ORGANISATION_ENDS, ROLES } from './role-nouns.js'

export interface NameForm {
  /** Where titles before the name begin; the name itself is [from, to). */
  readonly start: number
  readonly from: number
  readonly to: number
  kind: NameSpan['kind']
  readonly confidence: number
  /** Its words in lower case. */
  readonly key: string
  readonly words: number
  /** `Mr`, `Ms`, `Lady`: as a gender. */
  readonly gender: Gender | null
  /** It stands before `'s`. */
  readonly possessive: boolean
  readonly quoted: boolean
  readonly prominence: number
  /** Index in the registry's entities. */
  entity: number
  /** How much better its entity fits than the next: 0 (as well) and up; 9 where no other is called so. */
  margin: number
  /** Nobody else who was named before is called so. */
  alone: boolean
}

/** Of names in order; overlapping ones are dropped. */
export function nameForms(narration: Narration, names: readonly NameSpan[]): NameForm[] {
  const forms: NameForm[] = []
  let end = 0
  for (let n = 0; n < names.length; n++) {
    const name = names[n] as NameSpan
    if (name.from < end || name.to <= name.from || name.to > narration.words.count) continue
    let to = name.to
    const next = names[n + 1]
    // John “Tig” Tiegen: one name with a nickname in it.
    if (name.kind === 'person' && next?.kind === 'person' && nicknameBetween(narration, to, next.from)) {
      to = next.to
      n++
    } else if (
      name.kind === 'person' &&
      next !== undefined &&
      next.from === to + 1 &&
      PARTICLES.has(narration.words.lower(to))
    ) {
      to = next.to
      n++
    } else if (name.kind === 'person') to = pastGeneration(narration, pastNickname(narration, to))
    const form = formOf(narration, name, to)
    if (form === null) continue
    forms.push(form)
    end = form.to
  }
  return forms
}

/** Words inside names: Bill de Blasio, Sophie in 't Veld. */
const PARTICLES = new Set('de di da du del della van von der den ter la le al el bin ibn'.split(' '))
const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/** Joseph R. Biden Jr. */
function pastGeneration({ words }: Narration, to: number): number {
  return to < words.count && GENERATIONS.has(words.lower(to)) ? to + 1 : to
}

const QUOTES = new Set(['"', '“', '”', "''", '``', '‘', '’', "'"])

function nicknameBetween({ words }: Narration, from: number, to: number): boolean {
  return (
    to - from >= 3 &&
    to - from <= 4 &&
    QUOTES.has(words.at(from)) &&
    QUOTES.has(words.at(to - 1)) &&
    isCapital(words, from + 1)
  )
}

/** Where `John “Tig”` is followed by a surname that was not found as a name. */
function pastNickname({ words, tags }: Narration, to: number): number {
  if (to + 3 >= words.count || !QUOTES.has(words.at(to)) || !QUOTES.has(words.at(to + 2))) return to
  const last = to + 3
  return isCapital(words, to + 1) && tags[last] === Tag.NNP && words.sentence[last] === words.sentence[to]
    ? last + 1
    : to
}

function formOf(narration: Narration, name: NameSpan, end: number): NameForm | null {
  const { words, tags, quoted } = narration
  let { from } = name
  let to = end
  while (to > from && (tags[to - 1] === Tag.POS || tags[to - 1] === Tag[','] || QUOTES.has(words.at(to - 1)))) to--
  while (from < to && (words.lower(from) === 'the' || QUOTES.has(words.at(from)))) from++
  if (from >= to) return null
  let { kind } = name
  const last = words.lower(to - 1)
  if (kind === 'person' && to - from > 1 && ORGANISATION_ENDS.has(last)) kind = 'organisation'
  let start = from
  let gender: Gender | null = null
  if (kind === 'person') {
    // "Environment Minister Albert Rösti" may have been found whole: the name begins behind the last title.
    for (let i = from; i < to - 1; i++) if (isTitle(words.lower(i))) from = i + 1
    for (let i = start; i < from; i++) gender = COURTESY.get(words.lower(i)) ?? gender
    while (start > 0 && words.sentence[start - 1] === words.sentence[from] && COURTESY.has(words.lower(start - 1))) {
      start--
      gender ??= COURTESY.get(words.lower(start)) ?? null
    }
  }
  const parts: string[] = []
  for (let i = from; i < to; i++) if (!QUOTES.has(words.at(i))) parts.push(words.lower(i))
  return {
    start,
    from,
    to,
    kind,
    confidence: name.confidence,
    key: parts.join(' '),
    words: parts.length,
    gender,
    possessive: to < words.count && tags[to] === Tag.POS,
    quoted: quoted[from] === 1,
    prominence: prominence(narration, start, from, to),
    entity: -1,
    margin: 9,
    alone: true,
  }
}

/** Titles that are also first names stay where they are: Dean Baker, Major Cole. */
const ALSO_NAMES = new Set(
  'dean major page marshal star model earl duke baron judge butler bishop pope abbot king prince'.split(' '),
)

function isTitle(word: string): boolean {
  return COURTESY.has(word) || ABBREVIATED.has(word) || (ROLES.has(word) && !ALSO_NAMES.has(word))
}
