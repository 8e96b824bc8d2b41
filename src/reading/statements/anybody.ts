/** Sources that may be nobody: "anyone who says …", "a general who said … would be arrested", "voters want a leader who says …". */
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { ANYBODY, MODAL, RELATIVE, SOMEBODY, WISH } from './mode-words.js'
import { stemOf } from './stem.js'

const SAYS = new Set(['say', 'tell', 'add', 'warn', 'predict', 'believe', 'think'].map(stemOf))
const AUXILIARY = new Set("is are was were be been being am has have had do does did n't not never 'd 've".split(' '))
const FINITE: ReadonlySet<number> = new Set([Tag.VBD, Tag.VBZ, Tag.VBP, Tag.MD])

/**
 * "An official who asked not to be named said": where the clause of "who" ends before the verb that the cue is; at "who" itself where
 * that verb is the clause's own.
 */
export function endOfRelative({ words, tags }: Pick<Ground, 'words' | 'tags'>, relative: number, cue: number): number {
  let group = cue
  while (group > relative + 1) {
    const tag = tags[group - 1] as number
    const isVerbBeforeTo = tag >= Tag.VB && tag <= Tag.VBZ && words.lower(group) === 'to'
    if (tag !== Tag.RB && tag !== Tag.MD && tag !== Tag.TO && !AUXILIARY.has(words.lower(group - 1)) && !isVerbBeforeTo)
      break
    group--
  }
  for (let i = relative + 1; i < group; i++) if (FINITE.has(tags[i] as number)) return group
  return relative
}

interface Telling {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  /** The sentence of the cue. */
  readonly first: number
  readonly end: number
}

/** How far before "who" whoever is meant stands. */
const REACH = 7

export function mayBeAnybody({ words, tags, quotations }: Ground, { cue, source, first, end }: Telling): boolean {
  const last = source[0]
  if (last === undefined) return false
  for (let i = last[0]; i < last[1]; i++) if (ANYBODY.has(words.lower(i))) return i === last[0]
  const relative = last[1] - 1
  if (!RELATIVE.has(words.lower(relative)) || cue.from < relative) return false
  if (endOfRelative({ words, tags }, relative, cue.from) > relative) return false
  const quotation = quotations.of[cue.head]
  const from = Math.max(first, relative - REACH)
  let head = -1
  for (let i = relative - 1; i >= from; i--) {
    const tag = tags[i] as number
    if (tag === Tag[','] || (tag >= Tag.VB && tag <= Tag.VBZ && tag !== Tag.VBG && tag !== Tag.VBN)) break
    const lower = words.lower(i)
    if (ANYBODY.has(lower)) return true
    if (SOMEBODY.has(lower)) {
      head = i
      break
    }
  }
  if (head === -1) return false
  // What would become of them, were there any.
  for (let i = cue.to; i < end; i++) {
    // "An official who asked not to be named said that it would": what follows is said, by somebody who is there.
    if (FINITE.has(tags[i] as number) && SAYS.has(stemOf(words.lower(i)))) break
    if (MODAL.has(words.lower(i)) && quotations.of[i] === quotation) return true
  }
  for (let i = first; i < head; i++) if (WISH.has(stemOf(words.lower(i))) && quotations.of[i] === quotation) return true
  return false
}
