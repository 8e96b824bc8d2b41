/** What intake hands on, one after the other: a capture, or why there is none. */
import type { Capture, Problem, Rights } from '../model/index.js'
import type { Validators } from './validators.js'

export type Taken =
  | {
      readonly kind: 'capture'
      readonly capture: Capture
      /** What was wrong with the bytes on their way here (a gzip file that stops in the middle). */
      readonly problems: readonly Problem[]
      /** The file it was read from, for the pictures beside it; null for what came another way. */
      readonly file: string | null
      /** Stated by an edition; null where the operator decides. */
      readonly rights: Rights | null
      /** What the server gave for asking again at that address; to be kept once the capture is. */
      readonly validators: { readonly url: string; readonly given: Validators } | null
    }
  /** The server says that it is as it was when it was last kept. */
  | { readonly kind: 'unchanged'; readonly source: string }
  | { readonly kind: 'problem'; readonly source: string; readonly problem: Problem }

export const unreadable = (
  source: string,
  what: string,
  fix: string | null,
  code: Problem['code'] = 'unreadable',
): Taken => ({ kind: 'problem', source, problem: { code, what, where: { file: source }, fix } })
