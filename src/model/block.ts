import type { Span } from './span.js'

/** What a block of a capture turned out to be. */
export const LABELS = [
  'headline',
  'kicker',
  'standfirst',
  'byline',
  'time',
  'section',
  'dateline',
  'paragraph',
  'crosshead',
  'quote',
  'list',
  'table',
  'embed',
  'code',
  'entry',
  'picture',
  'caption',
  'credit',
  'note',
  'related',
  'comment',
  'furniture',
  'repeat',
] as const
export type Label = (typeof LABELS)[number]

/** What a person says of a block: it stands, whatever recovery would find. */
export interface GivenLabel {
  /** In the decoded text of the capture. */
  readonly span: Span
  readonly label: Label
  /** Number of the article that it belongs to, from 0; one that is not there yet makes one. null: where it stands. */
  readonly article: number | null
}

/** One block of a capture with its verdict, as `--explain` prints it and the page "how we got this" shows it. */
export interface ExplainedBlock {
  /** In the decoded text of the capture. */
  readonly span: Span
  readonly label: Label
  /** Names the evidence that decided; changes when that evidence is taken away. */
  readonly reason: string
  /** Index into `articles`, null for what belongs to none. */
  readonly article: number | null
}
