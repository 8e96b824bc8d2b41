/**
 * The text of a PDF comes page by page, a form feed between two. What stands at the head or the foot of page after page (the
 * title, an address, the page's number) is no line of the text, which goes on over the page's end.
 */
import { unitAt } from '../unit-at.js'
import type { Line } from './measure.js'
import type { Mark } from './rendered-marks.js'

const leastPages = 2
/** Lines of a head, and of a foot. */
const deepest = 2
const longestHead = 200

export interface Unpaged {
  readonly lines: readonly Line[]
  /** Where the lines stand that were left out. */
  readonly marks: readonly Mark[]
}

export function withoutRunningHeads(text: string, lines: readonly Line[]): Unpaged {
  const whole: Unpaged = { lines, marks: [] }
  if (!text.includes('\f')) return whole
  const pages = pagesOf(text, lines)
  if (pages.length < leastPages) return whole
  const heads = runningHeads(text, lines, pages)
  const begins = new Set(pages)
  const kept: Line[] = []
  const marks: Mark[] = []
  for (let k = 0, blank = 0, turned = false; k < lines.length; k++) {
    const line = lines[k] as Line
    turned ||= k > 0 && begins.has(k)
    if (heads.has(k)) {
      blank += line.blankBefore
      marks.push({ from: line.from, to: line.to, space: true })
      continue
    }
    const last = kept[kept.length - 1]
    // Blank lines stand at every page's end; whether the text goes on is told by its words.
    const on = turned && last !== undefined && goesOn(text, last, line)
    kept.push({ from: line.from, to: line.to, blankBefore: on ? 0 : line.blankBefore + blank })
    blank = 0
    turned = false
  }
  return { lines: kept, marks }
}

/** The first line of each page. */
function pagesOf(text: string, lines: readonly Line[]): number[] {
  const pages: number[] = []
  for (let k = 0; k < lines.length; k++) {
    let at = k === 0 ? 0 : (lines[k - 1] as Line).to
    const { to } = lines[k] as Line
    while (at < to && unitAt(text, at) <= 0x20 && unitAt(text, at) !== 0x0c) at++
    if (k === 0 || unitAt(text, at) === 0x0c) pages.push(k)
  }
  return pages
}

function runningHeads(text: string, lines: readonly Line[], pages: readonly number[]): Set<number> {
  const edges: { at: number; words: string }[] = []
  const seen = new Map<string, number>()
  pages.forEach((first, p) => {
    const end = pages[p + 1] ?? lines.length
    const own = new Set<string>()
    for (let k = first; k < end; k++) {
      if (k >= first + deepest && k < end - deepest) continue
      const { from, to } = lines[k] as Line
      if (to - from > longestHead) continue
      const words = text.slice(from, to).replace(/\d+/g, '#').trim()
      edges.push({ at: k, words })
      own.add(words)
    }
    for (const words of own) seen.set(words, (seen.get(words) ?? 0) + 1)
  })
  const often = Math.max(leastPages, pages.length / 2)
  return new Set(edges.flatMap(({ at, words }) => ((seen.get(words) ?? 0) >= often ? [at] : [])))
}

function goesOn(text: string, last: Line, line: Line): boolean {
  const before = text.slice(Math.max(last.from, last.to - 40), last.to).trimEnd()
  const first = text.slice(line.from, Math.min(line.to, line.from + 80)).trimStart()[0] ?? ''
  return first !== first.toUpperCase() && !/[.!?:…؟。]["”»’')]?$/.test(before)
}
