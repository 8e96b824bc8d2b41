/** Sources that may be nobody: "anyone who says …", "a general who said … would be arrested", "voters want a leader who says …". */
import { Tag } from '../tokens/tags.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { ANYBODY, MODAL, RELATIVE, SOMEBODY, WISH } from './mode-words.js'
import { stemOf } from './stem.js'

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
  for (let i = cue.to; i < end; i++) if (MODAL.has(words.lower(i)) && quotations.of[i] === quotation) return true
  for (let i = first; i < head; i++) if (WISH.has(stemOf(words.lower(i))) && quotations.of[i] === quotation) return true
  return false
}
