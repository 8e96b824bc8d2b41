/**
 * Copy set as a typewriter does: each paragraph opens with an indent, no blank line stands between two, and a line holds
 * as many words as fit. A short story of a wire has too few lines to show its measure; its indents tell it.
 */
import { type Line, type SetLine, setLine } from './measure.js'

const leastParagraphs = 2
/** Lines under an indented one that begin at the margin: a list has none. */
const leastGoingOn = 3
const [leastIndent, mostIndent] = [2, 8]
const [narrowest, widest] = [40, 100]
/** Past this a capture shows its measure by itself, or is set to none. */
const mostLines = 200
/** Of the lines that go on at the margin, those that end where the next word would not have fitted. */
const mostly = 0.75

/** Which lines go on in the next one, where a capture's paragraphs are indented so; null where they are not. */
export function indentedLines(text: string, lines: readonly Line[]): Uint8Array | null {
  if (lines.length > mostLines) return null
  const set = lines.map((line) => setLine(text, line))
  const indent = set.find((line) => line.indent > 0)?.indent ?? 0
  if (indent < leastIndent || indent > mostIndent) return null
  if (set.some((line) => line.indent !== 0 && line.indent !== indent)) return null
  const goesOn = (k: number) => {
    const next = set[k + 1]
    return next !== undefined && next.indent === 0 && next.blankBefore === 0 && next.behindMark < 0
  }
  const within: number[] = []
  let paragraphs = 0
  for (let k = 0; k < set.length; k++) {
    if ((set[k] as SetLine).indent === 0 || (set[k] as SetLine).behindMark >= 0 || !goesOn(k)) continue
    paragraphs++
    while (goesOn(k)) within.push(k++)
  }
  const measure = Math.max(0, ...within.map((k) => (set[k] as SetLine).end))
  if (paragraphs < leastParagraphs || measure < narrowest || measure > widest) return null
  const full = within.filter((k) => (set[k] as SetLine).end + 1 + (set[k + 1] as SetLine).first > measure)
  // Under the last paragraph stands what is flush too: whose copy it is, when it was sent.
  if (full.length < leastGoingOn || full.length < (within.length - paragraphs) * mostly) return null
  const on = new Uint8Array(set.length)
  for (const k of full) on[k] = 1
  return on
}
