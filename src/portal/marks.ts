/** The decoded capture as stretches: which characters made which field, which block was dropped and why. */
import type { ExplainedBlock, Span } from '../model/index.js'

export interface MarkedField {
  /** Number on the page; its marks carry the same. */
  readonly number: number
  readonly name: string
  readonly value: string
  readonly spans: readonly Span[]
}

export interface Stretch {
  readonly from: number
  readonly to: number
  /** Numbers of the fields that these characters made. */
  readonly fields: readonly number[]
  /** The block that they stand in, where it belongs to no article. */
  readonly dropped: ExplainedBlock | null
  /** Characters that no block holds: markup, scripts, white space. */
  readonly between: boolean
}

/** Cuts `[0, length)` where a field or a block begins or ends. Linear in the number of marks, whatever the capture's length. */
export function stretchesOf(
  length: number,
  fields: readonly MarkedField[],
  blocks: readonly ExplainedBlock[],
): Stretch[] {
  const inside = (s: Span): Span => [Math.max(0, Math.min(length, s[0])), Math.max(0, Math.min(length, s[1]))]
  const marks = fields.flatMap((f) =>
    f.spans.map((s) => ({ span: inside(s), field: f.number })).filter((m) => m.span[1] > m.span[0]),
  )
  const bounds = new Set<number>([0, length])
  for (const { span } of marks) bounds.add(span[0]).add(span[1])
  const shown = blocks.map((b) => ({ ...b, span: inside(b.span) })).filter((b) => b.span[1] > b.span[0])
  for (const b of shown) bounds.add(b.span[0]).add(b.span[1])
  const cuts = [...bounds].sort((a, b) => a - b)
  const opening = [...marks].sort((a, b) => a.span[0] - b.span[0])
  const ordered = [...shown].sort((a, b) => a.span[0] - b.span[0])
  const out: Stretch[] = []
  let nextMark = 0
  let nextBlock = 0
  let open: { span: Span; field: number }[] = []
  let block: (typeof ordered)[number] | null = null
  for (let k = 0; k + 1 < cuts.length; k++) {
    const from = cuts[k] as number
    const to = cuts[k + 1] as number
    open = open.filter((m) => m.span[1] > from)
    while (nextMark < opening.length && (opening[nextMark] as (typeof opening)[number]).span[0] <= from) {
      const mark = opening[nextMark++] as (typeof opening)[number]
      if (mark.span[1] > from) open.push(mark)
    }
    while (nextBlock < ordered.length && (ordered[nextBlock] as (typeof ordered)[number]).span[0] <= from)
      block = ordered[nextBlock++] ?? null
    const within = block && block.span[1] > from ? block : null
    const numbers = [...new Set(open.map((m) => m.field))]
    out.push({
      from,
      to,
      fields: numbers,
      dropped: within && (within.article === null || within.label === 'repeat') && numbers.length === 0 ? within : null,
      between: !within && numbers.length === 0,
    })
  }
  return out
}

/** Fields that have an origin, in the order in which a reader meets them. */
export function fieldsOf(
  origins: Readonly<Record<string, readonly Span[]>>,
  wordsOf: (name: string) => string,
  from = 0,
): MarkedField[] {
  const rank = (name: string) => {
    const k = [
      'kicker',
      'headline',
      'standfirst',
      'byline',
      'authors',
      'published',
      'updated',
      'section',
      'publisher',
      'url',
      'dateline',
    ].indexOf(name)
    if (k >= 0) return k
    const n = Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0)
    if (name.startsWith('body')) return 100 + n
    if (name.startsWith('entries')) return 5_000 + n
    if (name.startsWith('pictures'))
      return 6_000 + n * 3 + (name.endsWith('caption') ? 1 : name.endsWith('credit') ? 2 : 0)
    if (name.startsWith('notes')) return 9_000 + n
    return 9_500
  }
  return Object.entries(origins)
    .filter(([, spans]) => spans.some((s) => s[1] > s[0]))
    .sort((a, b) => rank(a[0]) - rank(b[0]))
    .map(([name, spans], k) => ({ number: from + k, name, value: wordsOf(name), spans }))
}
