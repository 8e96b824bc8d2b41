/**
 * The measure that lines are set to. Text browsers, mailers and wire services fill each line with as many words as fit and
 * go on with the next; where a whole capture is set so, its line ends are no ends of paragraphs. What a scraper flattened
 * has lines as long as their blocks, and no measure.
 */
import { unitAt } from '../unit-at.js'

export interface Line {
  readonly from: number
  readonly to: number
  /** Blank lines before it. */
  readonly blankBefore: number
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    if (isBlank(text, from, to)) blank++
    else {
      lines.push({ from, to, blankBefore: blank })
      blank = 0
    }
    from = to + 1
  }
  return lines
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = unitAt(text, i)
    if (c > 0x20 && c !== 0xa0 && c !== 0x3000 && c !== 0xfeff) return false
  }
  return true
}

/** A line as it is set, in columns: a character of East Asian scripts takes two. */
export interface SetLine {
  readonly blankBefore: number
  readonly indent: number
  /** Where its words end. */
  readonly end: number
  /** Columns of its first word. */
  readonly first: number
  readonly words: number
  /** The column of the words behind the mark of a list, -1 where there is none. */
  readonly behindMark: number
  /** Whether stars open it, as some programs set headings, and whether they close it. */
  readonly starred: boolean
  readonly closed: boolean
  readonly endsSentence: boolean
}

const narrowest = 40
const widest = 130
/** Lines of fewer words are items of menus, labels and addresses. */
const leastWords = 4
const leastPairs = 6
/** Of the lines that go on below, those that end where the next word would not have fitted. */
const mostly = 0.75
/** Lines past the measure are tables and what is set as it was written. */
const mostPast = 0.05

/** Which lines go on in the next one, where a capture is set to a measure; null where it is not. */
export function filledLines(text: string, lines: readonly Line[]): Uint8Array | null {
  if (lines.length < leastPairs) return null
  let past = 0
  for (const line of lines) if (line.to - line.from > widest && hasWords(text, line)) past++
  if (past > lines.length * mostPast) return null
  const set = lines.map((line) => setLine(text, line))
  const measure = measureOf(set)
  return measure === 0 ? null : goingOn(set, measure)
}

/** The width that explains most line ends: the line fits, and the word that begins the next one would not have. */
function measureOf(set: readonly SetLine[]): number {
  const explained = new Int32Array(widest + 2)
  for (let k = 0; k + 1 < set.length; k++) {
    const line = set[k] as SetLine
    const next = set[k + 1] as SetLine
    if (next.blankBefore > 0 || line.words < leastWords || line.end > widest || next.starred) continue
    const from = Math.max(line.end, narrowest)
    const past = Math.max(Math.min(widest + 1, line.end + next.first + 1), narrowest)
    explained[from] = (explained[from] as number) + 1
    explained[past] = (explained[past] as number) - 1
  }
  let measure = 0
  let most = 0
  for (let width = narrowest, sum = 0; width <= widest; width++) {
    sum += explained[width] as number
    if (sum > most) {
      most = sum
      measure = width
    }
  }
  if (most < leastPairs) return 0
  let long = 0
  let past = 0
  let worded = 0
  for (let k = 0; k + 1 < set.length; k++) {
    const line = set[k] as SetLine
    const next = set[k + 1] as SetLine
    if (line.words < leastWords) continue
    worded++
    if (line.end > measure + 5) past++
    else if (next.blankBefore === 0 && line.end > measure * 0.7 && next.behindMark < 0 && !next.starred) long++
  }
  return most >= long * mostly && past <= worded * mostPast * 2 ? measure : 0
}

function goingOn(set: readonly SetLine[], measure: number): Uint8Array {
  const on = new Uint8Array(set.length)
  for (let first = 0, k = 0; k + 1 < set.length; k++) {
    if (goesOn(set[first] as SetLine, set[k] as SetLine, set[k + 1] as SetLine, measure)) on[k] = 1
    else first = k + 1
  }
  return on
}

/** Columns by which a program may have counted otherwise than we do. */
const slack = 1
const deepestIndent = 8

function goesOn(first: SetLine, line: SetLine, next: SetLine, measure: number): boolean {
  if (next.blankBefore > 0 || next.starred || (first.starred && line.closed)) return false
  if (line.end + 1 + next.first <= measure - slack && !isCentred(line, next, measure)) return false
  if (next.behindMark >= 0 && (first.behindMark >= 0 || line.endsSentence || next.indent !== line.indent)) return false
  if (isCentred(line, next, measure)) return true
  if (line !== first) return next.indent === line.indent
  return Math.abs(next.indent - line.indent) <= deepestIndent || next.indent === line.behindMark
}

/** A heading over two lines, set in the middle: as long as a line may be there, by the room that is left on both sides. */
function isCentred(line: SetLine, next: SetLine, measure: number): boolean {
  const off = line.indent + line.end - next.indent - next.end
  if (next.indent <= line.indent || off > 2 || off < -2) return false
  return line.end - line.indent + 1 + next.first > measure * centredShare
}

const centredShare = 0.85

function hasWords(text: string, { from, to }: Line): boolean {
  if (text.slice(from, to).includes('](')) return false
  let spaces = 0
  for (let i = from; i < to && spaces < 24; i++) if (unitAt(text, i) === 0x20 && unitAt(text, i - 1) > 0x20) spaces++
  return spaces >= leastWords
}

/** What a line past the widest measure holds behind this is of no use here. */
const longestLine = 400

export function setLine(text: string, line: Line): SetLine {
  let column = 0
  let indent = -1
  let end = 0
  let first = 0
  let words = 0
  let start = line.from
  let last = 0
  let inWord = false
  const to = Math.min(line.to, line.from + longestLine)
  for (let i = line.from; i < to; i++) {
    const c = unitAt(text, i)
    if (c === 0x09) column = (column + 8) & ~7
    else if (c > 0x20 && c !== 0xa0 && c !== 0x3000) {
      if (indent < 0) {
        indent = column
        start = i
      }
      const dense = isWide(c)
      if (!inWord || dense) words++
      if (words > 1 && first === 0) first = end - indent
      inWord = !dense
      if (!(c >= 0xdc00 && c < 0xe000) && !(c >= 0x300 && c < 0x370)) column += dense ? 2 : 1
      end = column
      last = c
    } else {
      inWord = false
      column += c === 0x3000 ? 2 : 1
    }
  }
  const behind = listMark(text, start, line.to)
  return {
    blankBefore: line.blankBefore,
    indent,
    end,
    first: first === 0 ? end - indent : first,
    // An address is not broken.
    words: end > narrowest && text.slice(line.from, to).includes('](') ? 0 : words,
    behindMark: behind < 0 ? -1 : indent + behind - start,
    starred: unitAt(text, start) === 0x2a && unitAt(text, start + 1) === 0x2a && words > 1,
    closed: last === 0x2a,
    endsSentence: sentenceEnds.has(last),
  }
}

const sentenceEnds = new Set(Array.from('.!?:…。！？؟۔।"”»', (c) => c.charCodeAt(0)))

const isWide = (c: number): boolean =>
  (c >= 0x1100 && c < 0x1160) ||
  (c >= 0x2e80 && c < 0xa4d0) ||
  (c >= 0xac00 && c < 0xd7a4) ||
  (c >= 0xf900 && c < 0xfb00) ||
  (c >= 0xfe30 && c < 0xfe70) ||
  (c >= 0xff01 && c < 0xff61)

const bullets = new Set(Array.from('*+-•◦▪‣·○□■●–', (c) => c.charCodeAt(0)))

/** The offset of the words behind the mark of a list at `[at, to)`, -1 where none stands there. */
export function listMark(text: string, at: number, to: number): number {
  let i = at
  if (bullets.has(unitAt(text, i))) i++
  else if (unitAt(text, i) === 0x6f && unitAt(text, i + 1) === 0x20) i++
  else {
    while (i < to && i < at + 4 && isDigit(unitAt(text, i))) i++
    const c = unitAt(text, i)
    if (i === at || (c !== 0x2e && c !== 0x29)) return -1
    i++
  }
  const mark = i
  while (i < to && unitAt(text, i) === 0x20) i++
  return i > mark && i < to ? i : i >= to && i > at ? i : -1
}

const isDigit = (c: number) => c >= 0x30 && c <= 0x39
