/**
 * Lines of a typeset page, as a PDF's text has them. Letters there are of many widths, so no number of columns explains
 * where a line ends, and often nothing but a shorter line ends a paragraph. What tells such a capture is that line after
 * line ends within a sentence and the next goes on in small letters.
 */
import { unitAt } from '../unit-at.js'
import { type Line, listMark } from './measure.js'

const leastLines = 12
const leastGoingOn = 4
/** Of the lines of words that another follows, those that go on in small letters within a sentence. */
const leastShare = 0.25
const leastWords = 4
const widest = 200
const mostPast = 0.03
/** A line goes on where it is as long as most that surely do. */
const nearly = 0.8

interface Ends {
  readonly length: number
  readonly worded: boolean
  /** With the mark of a list; and whether that may be words as well. */
  readonly opens: boolean
  readonly mayBeWord: boolean
  readonly small: boolean
  readonly ends: boolean
}

/** Which lines go on in the next one, where a capture is a typeset page's; null where it is not. */
export function raggedLines(text: string, lines: readonly Line[]): Uint8Array | null {
  if (lines.length < leastLines) return null
  const ends: Ends[] = []
  let past = 0
  for (const line of lines) {
    const found = endsOf(text, line)
    if (found.length > widest && ++past > lines.length * mostPast) return null
    ends.push(found)
  }
  const lengths: number[] = []
  let pairs = 0
  for (let k = 0; k + 1 < ends.length; k++) {
    const line = ends[k] as Ends
    if (!line.worded || !(ends[k + 1] as Ends).worded || (lines[k + 1] as Line).blankBefore > 0) continue
    pairs++
    if (goesOnSurely(line, ends[k + 1] as Ends)) lengths.push(line.length)
  }
  if (lengths.length < leastGoingOn || lengths.length < pairs * leastShare) return null
  lengths.sort((a, b) => a - b)
  const long = (lengths[lengths.length >> 1] as number) * nearly
  const on = new Uint8Array(lines.length)
  for (let first = 0, k = 0; k + 1 < ends.length; k++) {
    const line = ends[k] as Ends
    const next = ends[k + 1] as Ends
    const begins = (lines[k + 1] as Line).blankBefore > 0 || isItem(ends[first] as Ends, line, next)
    if (!begins && (goesOnSurely(line, next) ? line.length >= long * nearly : line.length >= long && !line.ends))
      on[k] = 1
    else first = k + 1
  }
  return on
}

/** A dash, a number ("3. Mai") or a letter ("o") opens an item behind a sentence's end or another item: within a text it is of it. */
const isItem = (first: Ends, line: Ends, next: Ends): boolean =>
  next.opens && (!next.mayBeWord || line.ends || first.opens)

const goesOnSurely = (line: Ends, next: Ends): boolean => line.worded && !line.ends && next.small

function endsOf(text: string, { from, to }: Line): Ends {
  let start = from
  let end = to
  while (start < to && unitAt(text, start) <= 0x20) start++
  while (end > start && unitAt(text, end - 1) <= 0x20) end--
  let words = 1
  for (let i = start; i < end && words < leastWords; i++)
    if (unitAt(text, i) === 0x20 && unitAt(text, i - 1) !== 0x20) words++
  const first = text[start] ?? ''
  return {
    length: end - start,
    worded: words >= leastWords,
    opens: listMark(text, start, end) > start,
    mayBeWord: dashOrWord.test(first),
    small: first !== first.toUpperCase(),
    ends: sentenceEnd.test(text.slice(Math.max(start, end - 2), end)),
  }
}

const dashOrWord = /[\d\p{L}–]/u
const sentenceEnd = /[.!?:…؟。]["”»’')]?$/
