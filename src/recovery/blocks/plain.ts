/** Plain text to blocks: a line or a paragraph each, whatever the scraper did with line ends. */
import type { Problem } from '../../model/index.js'
import { unitAt } from '../unit-at.js'
import type { Block, Page } from './block.js'
import { SourceText, SourceTextBuilder } from './source-text.js'

interface Line {
  readonly from: number
  readonly to: number
  /** Blank lines before it. */
  readonly blankBefore: number
}

const mostBlocks = 30_000
/** Past `mostBlocks` only what may be a paragraph is kept, so that a million short lines do not push out the text behind them. */
const mostBlocksWithProse = 40_000
const leastProse = 80

/** @param unwrap  join the lines of hard-wrapped paragraphs */
export function readPlain(text: string, unwrap = true): Page {
  const problems: Problem[] = []
  const lines = linesOf(text)
  const blocks: Block[] = []
  let dropped = 0
  let leftOut: number | null = null
  for (const group of unwrap ? joined(text, lines) : lines) {
    if (blocks.length >= mostBlocks) {
      leftOut ??= group.from
      if (blocks.length >= mostBlocksWithProse) break
      if (group.to - group.from < leastProse) continue
    }
    const builder = new SourceTextBuilder()
    builder.append(text, group.from, group.to)
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

function linesOf(text: string): Line[] {
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

/**
 * Joins the lines of hard-wrapped paragraphs. Mail, wire files and old scrapers break lines near one width; a scraper
 * that puts each block on a line of its own does not, so the lines of a chunk decide for the chunk.
 */
function joined(text: string, lines: readonly Line[]): Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; ) {
    let end = i + 1
    while (end < lines.length && (lines[end] as Line).blankBefore === 0) end++
    const first = lines[i] as Line
    if (isWrapped(text, lines, i, end)) out.push({ ...first, to: (lines[end - 1] as Line).to })
    else for (let k = i; k < end; k++) out.push(lines[k] as Line)
    i = end
  }
  return out
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
