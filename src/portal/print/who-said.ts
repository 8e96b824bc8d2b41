/** Who said what in an article, as lines in its order. */
import type { Reading, Speaker, Statement } from '../../model/index.js'

export interface SaidLine {
  /** Who, with the role beside the name. */
  readonly who: string
  /** What sets it apart from something said: `denied`, `declined to say`. */
  readonly manner: string | null
  readonly words: string
  /** In the words of who said it. */
  readonly quoted: boolean
  /** Told in the statement before it. */
  readonly inside: boolean
}

/** @param reading  what of it may be shown */
export function saidLines(reading: Reading): SaidLine[] {
  return (reading.statements ?? []).map((statement) => ({
    who: statement.speaker === null ? 'Nobody named' : whoOf(statement.speaker),
    manner: mannerOf(statement),
    words: statement.quoted === 'direct' ? withoutMarks(statement.content) : statement.content,
    quoted: statement.quoted === 'direct',
    inside: statement.inside !== null,
  }))
}

function whoOf({ name, role, text, kind }: Speaker): string {
  if (name !== null) return role === null ? name : `${name}, ${role}`
  return kind === 'unnamed' ? text : `${text} (source not resolved)`
}

function mannerOf({ mode, type }: Statement): string | null {
  switch (mode) {
    case 'asserted':
      return type === 'stance' ? 'belief, plan or wish' : null
    case 'denied':
      return 'denied'
    case 'declined':
      return 'declined to say'
    case 'questioned':
      return 'asked'
    case 'conditional':
      return 'on a condition'
    case 'retracted':
      return 'taken back'
    default:
      return mode satisfies never
  }
}

/** The printer sets marks of its own. */
const withoutMarks = (words: string): string => words.replace(/^\s{0,9}["“”„«»]/, '').replace(/["“”«»]\s{0,9}$/, '')
