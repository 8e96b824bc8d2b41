/** The clause that a cue stands in, and what of its sentence tells of something else. */
import { Tag } from '../tokens/tags.js'
import { endOfRelative } from './anybody.js'
import type { Ground } from './ground.js'
import { isVerb } from './mode-words.js'
import type { Surroundings } from './surroundings.js'

/** Where the clause of a cue begins: behind the comma, the mark or the conjunction before it. */
export function clauseOf(
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

/** "An official who asked not to be named said": what stands in the clause of "who" tells nothing of the cue. */
export function withoutRelative(ground: Ground, clause: number, cue: number): number {
  for (let i = clause; i < cue; i++) {
    const lower = ground.words.lower(i)
    if (lower !== 'who' && lower !== 'which') continue
    const end = endOfRelative(ground, i, cue)
    return end > i ? end : clause
  }
  return clause
}

/** Whether a word tells of something else, that came of what is said here: "The paper retracted its story after Lom said …". */
export function isBefore({ words }: Ground, i: number, { source, cue }: Pick<Surroundings, 'source' | 'cue'>): boolean {
  const start = Math.min(cue.from, source[0]?.[0] ?? cue.from)
  return i < start - 2 && start > 0 && SINCE.has(words.lower(start - 1))
}

const SINCE = new Set(['after', 'when', 'because', 'once', 'since'])
