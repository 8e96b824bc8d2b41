/** What the page and its recovery say to each other. */
import type { Recovered } from '../../../model/index.js'
import type { GivenOptions } from '../../../recovery/library.js'

export interface Question {
  readonly number: number
  readonly given: string | ArrayBuffer
  readonly options: GivenOptions
}

export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'recovered'
      readonly number: number
      readonly recovered: Recovered
      /** The decoded capture. */
      readonly text: string
      /** Milliseconds of recovery. */
      readonly ms: number
    }
  | { readonly kind: 'failed'; readonly number: number; readonly what: string }

/** The name under which recovery is found where it runs in the page itself. */
export const askedAs = 'broadsheetRecovery'

export type Ask = (question: Question) => Promise<Answer>
