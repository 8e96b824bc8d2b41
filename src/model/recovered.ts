import type { Article } from './article.js'
import type { ExplainedBlock } from './block.js'
import type { Problem } from './problem.js'
import type { Reading } from './reading.js'

/** What recovery answers for one capture: a line of `read --format json`. */
export interface Recovered {
  readonly schema: 1
  readonly id: string | null
  readonly source: string
  readonly articles: readonly Article[]
  /** Of each article in order, where they were read; null where that broke down. As JSON an article and its reading are one object. */
  readonly readings?: readonly (Reading | null)[]
  readonly problems: readonly Problem[]
  /** With `explain`: every block of the capture, in order. */
  readonly blocks?: readonly ExplainedBlock[]
  /** With `timings`: milliseconds of recovery. */
  readonly ms?: number
  /** With `timings`, where articles were read: milliseconds of that, without loading its models. */
  readonly readingMs?: number
}
