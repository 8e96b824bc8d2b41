/** Plain text to blocks: a line or a paragraph each, whatever the scraper did with line ends. */
import type { Problem } from '../../model/index.js'
import type { Block, Page } from './block.js'
import { indentedLines } from './indented-lines.js'
import { lineJoints } from './line-joints.js'
import { mailHead } from './mail-head.js'
import { filledLines, type Line, linesOf } from './measure.js'
import { raggedLines } from './ragged-lines.js'
import { type Mark, renderedMarks } from './rendered-marks.js'
import { withoutRunningHeads } from './running-heads.js'
import { SourceText, SourceTextBuilder } from './source-text.js'

const mostBlocks = 30_000
/** Past `mostBlocks` only what may be a paragraph is kept, so that a million short lines do not push out the text behind them. */
const mostBlocksWithProse = 40_000
const leastProse = 80

/** @param unwrap  join the lines of hard-wrapped paragraphs */
export function readPlain(text: string, unwrap = true): Page {
  const problems: Problem[] = []
  const { lines, marks, on } = unwrap ? unwrapped(text) : asItStands(text)
  const blocks: Block[] = []
  let mark = 0
  let dropped = 0
  let leftOut: number | null = null
  for (const group of joined(lines, on)) {
    if (blocks.length >= mostBlocks) {
      leftOut ??= group.from
      if (blocks.length >= mostBlocksWithProse) break
      if (group.to - group.from < leastProse) continue
    }
    const builder = new SourceTextBuilder()
    let at = group.from
    while (mark < marks.length && (marks[mark] as Mark).from < at) mark++
    for (; mark < marks.length && (marks[mark] as Mark).from < group.to; mark++) {
      const { from, to, space } = marks[mark] as Mark
      builder.append(text, at, from)
      if (space) builder.space(from, to)
      at = to
    }
    builder.append(text, at, group.to)
    dropped += builder.dropped
    if (builder.empty) continue
    const source = SourceText.of(builder)
    blocks.push({
      kind: 'text',
      text: source.text,
      source,
      span: source.span(),
      tag: 'line',
      node: -1,
      linkChars: 0,
      strongChars: 0,
      breaks: [],
      blankBefore: group.blankBefore,
      picture: null,
      url: null,
      cell: null,
    })
  }
  if (leftOut !== null)
    problems.push({
      code: 'too-large',
      what: `only the first ${mostBlocks} lines were read, and of those behind them only long ones`,
      where: { at: [leftOut, text.length] },
      fix: 'split the capture',
    })
  if (dropped)
    problems.push({
      code: 'hostile',
      what: `${dropped} control or direction-overriding characters were left out`,
      where: null,
      fix: null,
    })
  return { shape: 'plain', text, blocks, tree: null, head: null, problems }
}

interface Lines {
  readonly lines: readonly Line[]
  /** What is no word of the page, in order. */
  readonly marks: readonly Mark[]
  /** Which lines go on in the next one. */
  readonly on: Uint8Array
}

function asItStands(text: string): Lines {
  const lines = linesOf(text)
  return { lines, marks: [], on: new Uint8Array(lines.length) }
}

function unwrapped(text: string): Lines {
  const all = linesOf(text)
  const rendered = renderedMarks(text, all)
  const paged = withoutRunningHeads(text, rendered.lines < all.length ? all.slice(0, rendered.lines) : all)
  const { lines } = paged
  const on =
    filledLines(text, lines) ?? raggedLines(text, lines) ?? indentedLines(text, lines) ?? wrappedChunks(text, lines)
  const mail = mailHead(text, lines)
  for (const k of mail?.folded ?? []) on[k] = 1
  const marks = [...rendered.marks, ...paged.marks, ...(mail?.marks ?? []), ...lineJoints(text, lines, on)]
  return { lines, marks: inOrder(marks), on }
}

/** None over another. */
function inOrder(marks: Mark[]): Mark[] {
  let end = 0
  return marks
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}

function joined(lines: readonly Line[], on: Uint8Array): readonly Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const { from, blankBefore } = lines[i] as Line
    while (on[i] === 1 && i + 1 < lines.length) i++
    out.push({ from, to: (lines[i] as Line).to, blankBefore })
  }
  return out
}

/**
 * The lines of hard-wrapped paragraphs among others. Mail, wire files and old scrapers break lines near one width; a scraper
 * that puts each block on a line of its own does not, so the lines of a chunk decide for the chunk.
 */
function wrappedChunks(text: string, lines: readonly Line[]): Uint8Array {
  const on = new Uint8Array(lines.length)
  for (let i = 0; i < lines.length; ) {
    let end = i + 1
    while (end < lines.length && (lines[end] as Line).blankBefore === 0) end++
    if (isWrapped(text, lines, i, end)) on.fill(1, i, end - 1)
    i = end
  }
  return on
}

function isWrapped(text: string, lines: readonly Line[], from: number, end: number): boolean {
  if (end - from < 2 || end - from > 60) return false
  const chunk = lines.slice(from, end)
  const lengths = chunk.slice(0, -1).map((l) => text.slice(l.from, l.to).trimEnd().length)
  const widest = Math.max(...lengths)
  if (widest > 100 || widest < 45) return false
  // A wrapped line ends where the next word would not have fitted.
  let fits = 0
  for (let k = 0; k < lengths.length; k++) {
    const next = chunk[k + 1] as Line
    const word = text.slice(next.from, next.to).trimStart().split(/\s/, 1)[0] ?? ''
    if ((lengths[k] as number) + 1 + word.length > widest - 2 && (lengths[k] as number) > widest * 0.6) fits++
  }
  // Two lines say little: a headline and the label under it look the same. A sentence that goes on is proof.
  if (chunk.length === 2) {
    const second = chunk[1] as Line
    const start = text.slice(second.from, second.to).trimStart()[0] ?? ''
    if (!/\p{Ll}/u.test(start)) return false
  }
  return fits >= lengths.length * 0.85
}
