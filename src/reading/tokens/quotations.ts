/**
 * Pairs of quotation marks. A quotation whose paragraph ends before it closes goes on in the next one where that begins with a
 * mark of its own, as newspapers print long ones; elsewhere it ends with its paragraph, so that a mark left out spoils no more
 * than that.
 */
import type { Words } from './words.js'

export interface Quotation {
  /** Indexes of words, half-open, the marks among them. */
  readonly from: number
  readonly to: number
  /** Whether a mark closes it. */
  readonly closed: boolean
  /** Index of the quotation that it goes on from. */
  readonly continues: number | null
  /** In single marks: a headline's, or one inside another's words. */
  readonly single: boolean
}

export interface Quotations {
  readonly list: readonly Quotation[]
  /** Of each word the quotation in double marks (or, outside of those, in single ones) that it stands in, or -1. */
  readonly of: Int32Array
  /** Of each word, see {@link Quote}. */
  readonly state: Uint8Array
}

export const Quote = { outside: 0, inside: 1, opens: 2, closes: 3 } as const

const DOUBLE = new Set(['"', '“', '”', '„', '«', '»', '``', "''"])
const SINGLE = new Set(["'", '‘', '’'])

export function findQuotations(words: Words): Quotations {
  const { count, block } = words
  const list: Quotation[] = []
  const of = new Int32Array(count).fill(-1)
  const state = new Uint8Array(count)
  let open = -1
  let continues: number | null = null
  const close = (to: number, closed: boolean): void => {
    for (let i = open; i < to; i++) {
      of[i] = list.length
      state[i] = Quote.inside
    }
    state[open] = Quote.opens
    if (closed) state[to - 1] = Quote.closes
    list.push({ from: open, to, closed, continues, single: false })
    open = -1
    continues = null
  }
  for (let i = 0; i < count; i++) {
    if (open !== -1 && block[i] !== block[open]) {
      close(i, false)
      // The next paragraph opens again: the same person goes on.
      if (opens(words, i)) continues = list.length - 1
    }
    if (!DOUBLE.has(words.at(i))) continue
    if (open === -1) {
      // A mark that can only close has lost its partner.
      if (!closesOnly(words, i)) open = i
    } else if (!opensOnly(words, i)) close(i + 1, true)
  }
  if (open !== -1) close(count, false)
  findSingles(words, { list, of, state })
  return { list, of, state }
}

const opens = (words: Words, i: number): boolean => DOUBLE.has(words.at(i)) && !closesOnly(words, i)
const opensOnly = (words: Words, i: number): boolean => {
  const mark = words.at(i)
  return mark === '“' || mark === '„' || mark === '«' || mark === '``'
}
const closesOnly = (words: Words, i: number): boolean => {
  const mark = words.at(i)
  if (mark === '”' || mark === '»') return true
  if (mark !== '"' && mark !== "''") return false
  // A straight mark, or two apostrophes for one, that hangs on the word before it and not on the one after it.
  const joined = i > 0 && words.end[i - 1] === words.start[i]
  return joined && (i + 1 >= words.count || words.start[i + 1] !== words.end[i])
}

/** Single marks around several words, outside of double ones: the style of headlines, and of some papers. */
function findSingles(
  words: Words,
  { list, of, state }: { list: Quotation[]; of: Int32Array; state: Uint8Array },
): void {
  const { count, block, start, end } = words
  let from = -1
  for (let i = 0; i < count; i++) {
    if (from !== -1 && (block[i] !== block[from] || of[i] !== -1)) from = -1
    if (of[i] !== -1 || !SINGLE.has(words.at(i))) continue
    const joined = i > 0 && end[i - 1] === start[i]
    const leads = i + 1 < count && end[i] === start[i + 1]
    if (from === -1) {
      if (!joined && leads && words.at(i) !== '’') from = i
    } else if (joined && words.at(i) !== '‘' && i - from > 2) {
      for (let k = from; k <= i; k++) {
        of[k] = list.length
        state[k] = Quote.inside
      }
      state[from] = Quote.opens
      state[i] = Quote.closes
      list.push({ from, to: i + 1, closed: true, continues: null, single: true })
      from = -1
    }
  }
}
