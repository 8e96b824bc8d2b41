/** One text in two outlets, paragraph beside paragraph: what the second kept, changed, moved, left out and added. */
import { diffWordsWithSpace } from 'diff'
import type { Article } from '../model/index.js'
import { type CopyCuts, movedBlocks } from '../stories/index.js'
import type { DiffPiece } from './pages/difference.js'

/** Longest paragraph that is compared word by word; the cost grows with the product of the lengths. */
const longest = 8_000

export interface CopyRow {
  readonly fate: 'kept' | 'changed' | 'dropped' | 'moved' | 'added'
  /** In the first text, in the second; null where it has nothing there. */
  readonly mine: readonly DiffPiece[] | null
  readonly theirs: readonly DiffPiece[] | null
}

export function copyRows(mine: Article, theirs: Article, cuts: CopyCuts): CopyRow[] {
  const words = (article: Article, block: number): string => {
    const part = article.body[block]
    return part === undefined || part.kind === 'picture' ? '' : part.text
  }
  const moved = movedBlocks(cuts)
  const added = [...cuts.added]
  const rows: CopyRow[] = []
  const whole = (text: string): DiffPiece[] => [{ kind: 'same', text }]
  const addedUpTo = (place: number) => {
    while (added[0] !== undefined && added[0] < place)
      rows.push({ fate: 'added', mine: null, theirs: [{ kind: 'added', text: words(theirs, added.shift() ?? 0) }] })
  }
  for (const { block, fate, other } of cuts.paragraphs) {
    const text = words(mine, block)
    if (other === null) {
      rows.push({ fate: 'dropped', mine: [{ kind: 'deleted', text }], theirs: null })
      continue
    }
    const isMoved = moved.has(block)
    if (!isMoved) addedUpTo(other)
    const there = words(theirs, other)
    const pieces = fate === 'changed' ? changes(text, there) : null
    rows.push({
      fate: isMoved ? 'moved' : fate === 'changed' ? 'changed' : 'kept',
      mine: pieces ?? whole(text),
      theirs: pieces ?? whole(there),
    })
  }
  addedUpTo(Number.POSITIVE_INFINITY)
  return rows
}

function changes(before: string, after: string): DiffPiece[] {
  if (before.length > longest || after.length > longest)
    return [
      { kind: 'deleted', text: before },
      { kind: 'added', text: after },
    ]
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'deleted' : 'same',
    text: value,
  }))
}
