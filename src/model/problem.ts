import type { Span } from './span.js'

/**
 * Something about a capture or an article that a person should know. Messy input is no error: every stage returns its
 * best value and a list of these. `code` is stable and for machines, `what` and `fix` are sentences for people.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly what: string
  readonly where: ProblemPlace | null
  readonly fix: string | null
}

export interface ProblemPlace {
  /** Characters of the decoded capture. */
  readonly at?: Span
  /** Index into `articles`. */
  readonly article?: number
  readonly field?: string
  readonly file?: string
  readonly url?: string
  /** Line of a record file, counted from 1. */
  readonly line?: number
}

export type ProblemCode =
  | 'empty' // nothing in the capture
  | 'binary' // not text
  | 'unsupported' // a format this version does not read
  | 'charset' // declared and true encoding differ, bytes did not decode, or text was decoded wrongly before it was saved
  | 'too-large' // a limit cut it
  | 'too-deep' // nesting past the limit was flattened
  | 'truncated' // the capture stops in the middle of something
  | 'no-article' // the page is none; `what` says what it seems to be
  | 'paywall' // a stub
  | 'no-zone' // a time without a zone
  | 'bad-time' // an absurd or unreadable time was refused
  | 'no-headline' // made from the first sentence
  | 'uncertain' // low confidence
  | 'metadata' // broken JSON-LD and the like
  | 'hostile' // control or bidi characters removed, markup in a field
  | 'unreadable' // file or network: could not be had
  | 'refused' // robots.txt, private address, rights
  | 'reading' // what an article says could not be read
  | 'picture' // a picture could not be kept
  | 'record' // a line of a record file, or what was said of a capture, is malformed
  | 'query' // a part of a search could not be read and was taken as plain words
