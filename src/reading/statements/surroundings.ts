/** A statement as far as it is drawn, before anything is decided of it. */
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'

export interface Surroundings {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  readonly type: 'speech' | 'stance'
}
