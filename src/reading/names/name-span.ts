/** A name where it stands. */
export interface NameSpan {
  /** Indexes of words, half-open. */
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'organisation' | 'place' | 'other'
  /** 0 to 1: that these words are a name of this kind. */
  readonly confidence: number
}
