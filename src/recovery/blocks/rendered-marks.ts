/**
 * What a program that renders a page as text writes beside its words: numbers of links, stars around headings, low lines
 * for the spaces of a link. They are no words of the page. Each is asked of the whole capture first, since a
 * text may hold the like for reasons of its own.
 */
import { unitAt } from '../unit-at.js'
import { type Line, listMark } from './measure.js'

/** Not shown; or a space is, where a mark stands for one. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly space: boolean
}

export interface Rendered {
  readonly marks: readonly Mark[]
  /** How many lines are the page's: behind them the program lists where its numbers lead. */
  readonly lines: number
}

export function renderedMarks(text: string, lines: readonly Line[]): Rendered {
  const numbers = linkNumbers(text)
  return {
    marks: [...numbers, ...starsAndLowLines(text, lines)],
    lines: numbers.length === 0 ? lines.length : withoutAddresses(text, lines),
  }
}

/** Between two lists of addresses a label says which links they are. */
const mostLabels = 2

function withoutAddresses(text: string, lines: readonly Line[]): number {
  let first = lines.length
  for (let k = lines.length - 1, labels = 0; k >= 0 && labels <= mostLabels; k--) {
    if (!isNumberedAddress(text, lines[k] as Line)) labels++
    else {
      first = k
      labels = 0
    }
  }
  return first
}

function isNumberedAddress(text: string, { from, to }: Line): boolean {
  let at = from
  while (at < to && unitAt(text, at) === 0x20) at++
  if (!isDigit(unitAt(text, at))) return false
  at = listMark(text, at, to)
  if (at < 0) return false
  let end = to
  while (end > at && unitAt(text, end - 1) <= 0x20) end--
  const colon = text.indexOf(':', at)
  if (colon <= at || colon > at + longestScheme) return false
  for (let i = at; i < end; i++) if (unitAt(text, i) <= 0x20) return false
  return true
}

const longestScheme = 12

const leastNumbers = 5
const mostly = 0.8

/** `[12]` before the words of each link, counted up through the page: a footnote stands behind its word. */
function linkNumbers(text: string): Mark[] {
  const found: Mark[] = []
  let inOrder = 0
  let before = 0
  let last = -1
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    let to = at + 1
    let number = 0
    for (; to < at + 6 && isDigit(unitAt(text, to)); to++) number = number * 10 + unitAt(text, to) - 0x30
    if (to === at + 1 || unitAt(text, to) !== 0x5d) continue
    found.push({ from: at, to: to + 1, space: false })
    if (number === last + 1) inOrder++
    if (unitAt(text, to + 1) > 0x20 && !(unitAt(text, at - 1) > 0x2f)) before++
    last = number
  }
  const least = Math.max(leastNumbers, found.length * mostly)
  return inOrder + 1 >= least && before >= least ? found : []
}

const leastJoined = 5

/** `****** A headline ******` and `Words_of_a_link`, which come from one program. */
function starsAndLowLines(text: string, lines: readonly Line[]): Mark[] {
  const stars: Mark[] = []
  let headings = 0
  for (const { from, to } of lines) {
    let end = to
    while (end > from && unitAt(text, end - 1) <= 0x20) end--
    const before = starsAt(text, from, end)
    if (before > 0 && unitAt(text, from + before) === 0x20) {
      stars.push({ from, to: from + before, space: false })
      if (before > 1 && unitAt(text, end - 1) === 0x2a) headings++
    }
    let behind = end
    while (behind > from + before && unitAt(text, behind - 1) === 0x2a) behind--
    if (behind < end && end - behind <= mostStars && (behind === from || unitAt(text, behind - 1) === 0x20))
      stars.push({ from: behind, to: end, space: false })
  }
  if (headings === 0) return []
  const low: Mark[] = []
  let joined = 0
  let word = { to: 0, isAddress: false }
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
    const inWords = isLetter(unitAt(text, at - 1)) && isLetter(unitAt(text, at + 1))
    if (inWords) joined++
    if (at >= word.to) word = wordAt(text, at, word.to)
    if (!word.isAddress) low.push({ from: at, to: at + 1, space: true })
  }
  return joined >= leastJoined ? [...stars, ...low] : []
}

/** `mara_quill@…`, `https://…/old_pier`: a program that joins the words of a link leaves addresses as they are. */
function wordAt(text: string, at: number, least: number): { to: number; isAddress: boolean } {
  let from = at
  while (from > least && unitAt(text, from - 1) > 0x20) from--
  let to = at
  while (to < text.length && unitAt(text, to) > 0x20) to++
  return { to, isAddress: address.test(text.slice(from, Math.min(to, from + longestAddress))) }
}

const longestAddress = 300
const address = /@\S|:\/\/|^www\./

const mostStars = 6

function starsAt(text: string, from: number, to: number): number {
  let n = 0
  while (from + n < to && n <= mostStars && unitAt(text, from + n) === 0x2a) n++
  return n > mostStars ? 0 : n
}

const isDigit = (c: number) => c >= 0x30 && c <= 0x39
const isLetter = (c: number) => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c >= 0xc0
