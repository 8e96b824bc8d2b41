import type { Said, StatementMode } from '../../model/index.js'

/** Indexes of words, half-open. */
export type WordSpan = readonly [from: number, to: number]

/** A statement as its words: who is behind the source's words is found afterwards. */
export interface FoundStatement {
  /** Empty: nobody is named, or the source is carried over from the statement before. */
  readonly source: readonly WordSpan[]
  readonly cue: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  readonly type: 'speech' | 'stance'
  readonly mode: StatementMode
  readonly quoted: 'direct' | 'indirect' | 'mixed'
  readonly continued: boolean
  /** Index of the statement that this one is told in. */
  readonly inside: number | null
  readonly confidence: number
  readonly said: Said | null
}
