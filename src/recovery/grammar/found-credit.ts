import type { Span } from '../../model/index.js'

/** A credit in the words of a caption. */
export interface FoundCredit {
  /** Of the words alone. */
  readonly credit: Span
  /** Where the caption stops (credit last) or, with `leads`, starts (`after`). */
  readonly from: number
  readonly after: number
  readonly leads: boolean
  readonly strength: number
  readonly reason: string
}
