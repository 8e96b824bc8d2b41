/** A found statement as its words are printed. */
import type { Span, Speaker, Statement } from '../../model/index.js'
import type { Words } from '../tokens/words.js'
import type { FoundStatement, WordSpan } from './found-statement.js'

export const spansOf = (words: Words, spans: readonly WordSpan[]): Span[] =>
  spans.map(([from, to]) => [words.start[from] as number, words.end[to - 1] as number])

/** The words of spans, and no other word or mark: `spans` say that something was left out between them. */
export const printed = (words: Words, spans: readonly WordSpan[]): string =>
  spansOf(words, spans)
    .map(([from, to]) => words.text.slice(from, to))
    .join(' ')

export interface Told {
  /** Null: nobody is named. */
  readonly speaker: Speaker | null
  /** Index into `body`; null in the headline. */
  readonly block: number | null
}

export function statementOf(words: Words, found: FoundStatement, { speaker, block }: Told): Statement {
  const { type, mode, quoted, continued, inside, confidence, said } = found
  return {
    speaker,
    type,
    mode,
    cue: found.cue.length === 0 ? null : printed(words, found.cue),
    content: printed(words, found.content),
    quoted,
    continued,
    inside,
    confidence: Math.round(confidence * 1000) / 1000,
    said,
    block,
    ...(block === null ? { in: 'headline' as const } : {}),
    spans: {
      source: spansOf(words, found.source),
      cue: spansOf(words, found.cue),
      content: spansOf(words, found.content),
    },
  }
}

/** Who is printed as a source, as long as nobody has found out who it is. */
export const unresolved = (words: Words, { source }: FoundStatement): Speaker | null =>
  source.length === 0
    ? null
    : {
        text: printed(words, source),
        name: null,
        role: null,
        kind: 'unnamed',
        method: 'unresolved',
        confidence: 0,
      }
