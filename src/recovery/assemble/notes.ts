/** Notes that stand with an article: corrections, contributors, disclosures, syndication lines. */
import type { Note } from '../../model/index.js'
import { blockAt, type Draft, givenAs, settle } from './draft.js'

/** Past its last paragraph an article's notes follow soon; a note further down is the page's. */
const reach = 14

export function assembleNotes(draft: Draft): Note[] {
  const { segment, verdicts } = draft
  const last = segment.body[segment.body.length - 1] as number
  const seen = new Set<string>()
  const notes: Note[] = []
  const given = new Set(givenAs(draft, 'note'))
  const places = new Set(given)
  for (let i = segment.from; i < Math.min(segment.to, last + reach); i++) places.add(i)
  for (const i of [...places].sort((a, b) => a - b)) {
    // A note that a person points at may be of a kind that no grammar knows: it stands under the text, as most do.
    const kind = draft.claims[i]?.note ?? (given.has(i) ? 'disclosure' : null)
    if (verdicts[i]?.label !== 'note' || !kind) continue
    const { text, span } = blockAt(draft, i)
    if (seen.has(text)) {
      settle(draft, i, 'repeat', 'the same note again')
      continue
    }
    seen.add(text)
    settle(draft, i, 'note')
    draft.origins[`notes[${notes.length}]`] = [span]
    notes.push({ kind, text })
  }
  return notes
}
