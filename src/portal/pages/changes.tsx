/** Changes within a text, as a page shows them: struck through, underlined, and said to whoever cannot see that. */
import { clean } from '../captured-words.js'
import type { Site } from '../site.js'
import type { DiffPiece } from './difference.js'

/** @param side  only what stood before, or what stands after; both in one without it */
export function Pieces({
  pieces,
  side,
  site,
}: {
  pieces: readonly DiffPiece[]
  side?: 'before' | 'after'
  site: Site
}) {
  const words = site.words.revision
  return (
    <>
      {pieces.map(({ kind, text }) =>
        kind === 'same' ? (
          clean(text)
        ) : kind === 'added' ? (
          side === 'before' ? null : (
            <ins>
              <span class="offscreen"> [{words.added} </span>
              {clean(text)}
              <span class="offscreen">] </span>
            </ins>
          )
        ) : side === 'after' ? null : (
          <del>
            <span class="offscreen"> [{words.deleted} </span>
            {clean(text)}
            <span class="offscreen">] </span>
          </del>
        ),
      )}
    </>
  )
}
