/** The body of one article: paragraphs, crossheads, quotes, lists and tables in order, and the text that they make. */
import type { BodyBlock, Dateline, Span } from '../../model/index.js'
import type { SourceText } from '../blocks/source-text.js'
import { readDateline } from '../grammar/dateline.js'
import { captionsBeside, isTableCell } from '../table-captions.js'
import type { TextShape } from '../text-shape.js'
import { endsSentence } from '../text-shape.js'
import { blockAt, type Draft, isGivenOtherwise, settle } from './draft.js'

export interface Body {
  readonly blocks: readonly BodyBlock[]
  readonly text: string
  readonly dateline: Dateline | null
}

interface Piece {
  readonly block: BodyBlock
  readonly spans: readonly Span[]
}

/** `pictureAt`: block index -> index into the article's pictures, for those that stand within the text. */
export function assembleBody(
  draft: Draft,
  pictureAt: ReadonlyMap<number, number>,
  standfirst: number | null,
  tables: TableCaptions,
): Body {
  const { segment, page } = draft
  const pieces: Piece[] = []
  let dateline: Dateline | null = null
  const inBody = new Set(segment.body.filter((i) => i !== segment.headline && i !== standfirst && !tables.taken.has(i)))
  const seen = new Set<string>()
  const order = [...new Set([...inBody, ...pictureAt.keys()])].sort((a, b) => a - b)
  let datelineOpen = true
  const isBody = new Set(segment.body)
  let askAgainAt = 0
  const layout = layoutList(draft)
  for (let k = 0; k < order.length; k++) {
    const i = order[k] as number
    const picture = pictureAt.get(i)
    if (picture !== undefined) {
      pieces.push({ block: { kind: 'picture', picture }, spans: [blockAt(draft, i).span] })
      continue
    }
    const block = blockAt(draft, i)
    if (block.text.length > 40 && seen.has(block.text) && !draft.given.has(i) && !draft.without.has('repeats')) {
      settle(draft, i, 'repeat', 'the same paragraph again')
      continue
    }
    seen.add(block.text)
    const cells =
      block.cell && draft.verdicts[i]?.label !== 'entry' && k >= askAgainAt ? cellsFrom(draft, order, k, inBody) : []
    // A table that lays out a page may have as many cells as the page has blocks: it is not asked at each of them.
    if (cells.length > mostAsked && !isData(draft, cells, layout)) askAgainAt = k + cells.length
    else if (cells.length > 0 && isData(draft, cells, layout)) {
      for (const c of cells) settle(draft, c, block.tag === 'li' ? 'list' : 'table')
      pieces.push(block.tag === 'li' ? listOf(draft, cells) : tableOf(draft, cells, tables.of.get(i) ?? []))
      k += cells.length - 1
      datelineOpen = false
      continue
    }
    if (draft.given.get(i)?.label === 'dateline') {
      datelineOpen = false
      dateline ??= readDateline(block.text)?.dateline ?? { text: block.text, place: null, date: null, agency: null }
      draft.origins.dateline = [block.span]
      settle(draft, i, 'dateline')
      continue
    }
    let source = block.source
    if (
      datelineOpen &&
      block.text.length > 20 &&
      (draft.verdicts[i]?.label === 'paragraph' || draft.verdicts[i]?.label === 'dateline')
    ) {
      datelineOpen = false
      const found = readDateline(block.text)
      if (found && found.strength >= 0.5) {
        dateline = found.dateline
        draft.origins.dateline = [source.span(0, found.end)]
        source = source.slice(found.end)
        if (!source.text) continue
      }
    }
    for (const part of paragraphsOf(source, block.breaks, block.text.length - source.text.length)) {
      const kind = kindOf(draft, i, part, order[k + 1], k > 0, isBody)
      settle(draft, i, kind === 'crosshead' ? 'crosshead' : kind)
      pieces.push({ block: { kind, text: part.text }, spans: [part.span()] })
    }
  }
  const merged = page.shape === 'plain' ? bulletLists(pieces) : pieces
  merged.forEach((piece, n) => {
    draft.origins[`body[${n}]`] = [...piece.spans]
  })
  const blocks = merged.map((p) => p.block)
  return { blocks, text: textOf(blocks), dateline }
}

export const textOf = (blocks: readonly BodyBlock[]): string =>
  blocks.flatMap((b) => (b.kind === 'picture' || !b.text ? [] : [b.text])).join('\n\n')

const opensText = (text: string): boolean =>
  text.length >= leastOpening && endsSentence(text) && !/[?:：？]$/u.test(text)
const leastOpening = 60

function kindOf(
  draft: Draft,
  i: number,
  part: SourceText,
  next: number | undefined,
  before: boolean,
  isBody: ReadonlySet<number>,
): 'paragraph' | 'crosshead' | 'quote' | 'code' {
  const block = blockAt(draft, i)
  const label = draft.verdicts[i]?.label
  // An outlet may set the first sentence of all as a heading.
  if (label === 'crosshead') return before || !opensText(part.text) ? 'crosshead' : 'paragraph'
  if (label === 'quote' || label === 'code') return label
  if (draft.given.has(i)) return 'paragraph'
  const shape = draft.features.shapes[i] as TextShape
  const short = shape.weight < 90 && !endsSentence(part.text) && !/[:,;]$/.test(part.text)
  if (!short || next === undefined || !before || !isBody.has(next)) return 'paragraph'
  const followed = (draft.features.shapes[next] as TextShape).weight > 100
  if (draft.page.shape === 'plain')
    return followed && !shape.startsLower && !shape.startsQuote && !/^[-–—•*]/.test(part.text)
      ? 'crosshead'
      : 'paragraph'
  return followed && block.strongChars >= block.text.length * 0.9 ? 'crosshead' : 'paragraph'
}

export interface TableCaptions {
  /** First cell of a table -> the blocks that name it. */
  readonly of: ReadonlyMap<number, readonly number[]>
  readonly taken: ReadonlySet<number>
}

/** The captions of the article's tables, before its pictures could be given them. */
export function tableCaptions(draft: Draft): TableCaptions {
  const of = new Map<number, readonly number[]>()
  const taken = new Set<number>()
  const { body } = draft.segment
  for (let k = 0; k < body.length; k++) {
    const first = body[k] as number
    const block = blockAt(draft, first)
    if (!isTableCell(block)) continue
    const cells: number[] = []
    for (; k < body.length && blockAt(draft, body[k] as number).cell?.group === block.cell?.group; k++)
      cells.push(body[k] as number)
    k--
    if (!isData(draft, cells, null)) continue
    const { before, after } = captionsBeside(draft.page, first, (cells.at(-1) as number) + 1)
    const captions = [...before, ...after].filter((i) => !isGivenOtherwise(draft, i, 'caption'))
    if (captions.length === 0) continue
    of.set(first, captions)
    for (const i of captions) {
      taken.add(i)
      settle(draft, i, 'caption', 'the name of a table')
    }
  }
  return { of, taken }
}

/** Splits a run that `<br>` breaks into paragraphs of their own; a broken line of verse or address stays whole. */
function paragraphsOf(source: SourceText, breaks: readonly number[], cutOff: number): SourceText[] {
  if (breaks.length === 0) return [source]
  const at = breaks.map((b) => b - cutOff).filter((b) => b > 0 && b < source.text.length)
  if (at.length === 0) return [source]
  const parts: SourceText[] = []
  let from = 0
  for (const b of [...at, source.text.length]) {
    const part = source.slice(from, b)
    if (part.text) parts.push(part)
    from = b
  }
  const ends = parts.slice(0, -1).filter((p) => endsParagraph(p.text)).length
  return parts.length > 1 && ends >= (parts.length - 1) * 0.7 ? parts : [source]
}

/** In Chinese and Japanese a third of the letters say as much, and what is said may end a paragraph without a full stop. */
const endsParagraph = (text: string): boolean =>
  eastern.test(text.slice(-2))
    ? text.length > 24 && /[。！？」』”…]$/u.test(text)
    : endsSentence(text) && text.length > 60

const eastern = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff1f]/

const mostAsked = 200

/** The run of cells of one list or table that starts at `order[k]`. */
function cellsFrom(draft: Draft, order: readonly number[], k: number, inBody: ReadonlySet<number>): number[] {
  const first = blockAt(draft, order[k] as number)
  const group = first.cell?.group
  const run: number[] = []
  for (let j = k; j < order.length; j++) {
    const i = order[j] as number
    const b = blockAt(draft, i)
    if (!inBody.has(i) || b.cell?.group !== group) break
    run.push(i)
  }
  return run
}

/** Whether a run of cells is a list or a table, and no layout of the page. */
function isData(draft: Draft, run: readonly number[], layout: number | null): boolean {
  const first = blockAt(draft, run[0] as number)
  const group = first.cell?.group
  const holder = draft.page.tree?.tag[group ?? 0]
  const isList = holder === undefined ? first.tag === 'li' : holder === 'ul' || holder === 'ol'
  if (isList) return group !== layout
  // Questions and answers are set as terms, too.
  if (holder === 'dl' && run.some((i) => blockAt(draft, i).tag === 'dt' && endsSentence(blockAt(draft, i).text)))
    return false
  const rows = new Set(run.map((i) => blockAt(draft, i).cell?.row))
  const columns = new Set(run.map((i) => blockAt(draft, i).cell?.column))
  const mean = run.reduce((s, i) => s + blockAt(draft, i).text.length, 0) / run.length
  return rows.size >= 2 && columns.size >= 2 && mean < 120
}

/** The list that a page sets its text in, an item for each paragraph: so much of the text is no list. */
function layoutList(draft: Draft): number | null {
  if (draft.page.shape !== 'html') return null
  const groups = new Map<number, { length: number; items: number }>()
  let all = 0
  for (const i of draft.segment.body) {
    const { text, cell } = blockAt(draft, i)
    all += text.length
    if (!cell) continue
    const group = groups.get(cell.group) ?? { length: 0, items: 0 }
    group.length += text.length
    group.items++
    groups.set(cell.group, group)
  }
  for (const [group, { length, items }] of groups) if (length > items * 120 && length > all * 0.8) return group
  return null
}

function listOf(draft: Draft, cells: readonly number[]): Piece {
  const rows = new Map<number, string[]>()
  for (const i of cells) {
    const b = blockAt(draft, i)
    const row = b.cell?.row ?? 0
    const parts = rows.get(row)
    if (parts) parts.push(b.text)
    else rows.set(row, [b.text])
  }
  const items = [...rows.values()].map((parts) => parts.join(' '))
  const ordered = blockAt(draft, cells[0] as number).cell?.ordered ?? false
  return {
    block: { kind: 'list', ordered, items, text: items.join('\n') },
    spans: cells.map((i) => blockAt(draft, i).span),
  }
}

function tableOf(draft: Draft, cells: readonly number[], captions: readonly number[]): Piece {
  const rows = new Map<number, Map<number, string>>()
  let header = false
  let columns = 0
  for (const i of cells) {
    const { cell, text } = blockAt(draft, i)
    if (!cell) continue
    const row = rows.get(cell.row) ?? new Map<number, string>()
    row.set(cell.column, row.has(cell.column) ? `${row.get(cell.column)} ${text}` : text)
    rows.set(cell.row, row)
    columns = Math.max(columns, cell.column + 1)
    if (cell.header && rows.size === 1) header = true
  }
  // Rows are filled up to one width, but not with more empty cells than a capture could pay for.
  const fill = columns * rows.size <= mostFilled
  const table = [...rows.values()].map((row) =>
    fill ? Array.from({ length: columns }, (_, c) => row.get(c) ?? '') : [...row.values()],
  )
  return {
    block: {
      kind: 'table',
      rows: table,
      header,
      caption: captions.map((i) => blockAt(draft, i).text).join(' ') || null,
      text: table.map((r) => r.filter(Boolean).join('\t')).join('\n'),
    },
    spans: [...captions, ...cells].map((i) => blockAt(draft, i).span),
  }
}

const mostFilled = 100_000

const bullet = /^(?:[-–—*•·▪●■►‣]|\d{1,2}[.)])\s+/

/** Plain text writes a list as lines with bullets: two or more in a row are one. */
function bulletLists(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (let k = 0; k < pieces.length; k++) {
    const run: Piece[] = []
    for (let j = k; j < pieces.length; j++) {
      const p = pieces[j] as Piece
      if (p.block.kind === 'picture' || !bullet.test(p.block.text) || p.block.text.length > 400) break
      run.push(p)
    }
    // A dash opens direct speech in many languages: spoken lines end in sentences and are long.
    const dashes = run.every((p) => p.block.kind !== 'picture' && /^[-–—]/.test(p.block.text))
    const spoken = dashes && run.some((p) => p.block.kind !== 'picture' && p.block.text.length > 120)
    if (run.length < 2 || spoken) {
      for (let j = k; j < k + Math.max(1, run.length); j++) out.push(pieces[j] as Piece)
      k += Math.max(0, run.length - 1)
      continue
    }
    const items = run.map((p) => (p.block.kind === 'picture' ? '' : p.block.text.replace(bullet, '')))
    const ordered = run.every((p) => p.block.kind !== 'picture' && /^\d/.test(p.block.text))
    out.push({ block: { kind: 'list', ordered, items, text: items.join('\n') }, spans: run.flatMap((p) => p.spans) })
    k += run.length - 1
  }
  return out
}
