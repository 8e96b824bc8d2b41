/** The dated entries of a liveblog in plain text: time lines of one form, each with a title or text of its own under it. */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { once } from '../once.js'
import { endsSentence, shapeOf } from '../text-shape.js'
import { areNamedAbove } from './plain-readers.js'

/** So many time lines of one form, with prose under them, make a liveblog. */
const leastPlainEntries = 4
const mostMarks = 2_000
const longestMark = 60
/** Share of the page's prose that stands under the time lines. */
const leastShare = 0.5
/** Share of the entries' prose that one of them may hold. */
const mostInOne = 0.6
/** Lines of furniture that a reader is shown between two paragraphs of one entry. */
const loose = 2

export interface PlainEntries {
  /** Indexes of the time lines, in order. */
  readonly marks: readonly number[]
  /** What the blocks of the entries are. */
  readonly labels: ReadonlyMap<number, Label>
}

const none: PlainEntries = { marks: [], labels: new Map() }

export const plainEntries = once(findEntries)

function findEntries(page: Page, claims: readonly Claim[]): PlainEntries {
  if (page.shape !== 'plain') return none
  const { blocks } = page
  const forms = new Map<string, number[]>()
  blocks.forEach((b, i) => {
    if (b.text.length >= longestMark || (claims[i]?.time ?? 0) < 0.5 || !clock.test(b.text)) return
    const form = b.text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0')
    const alike = forms.get(form)
    if (alike) alike.push(i)
    else forms.set(form, [i])
  })
  const marks = [...forms.values()].sort((a, b) => b.length - a.length)[0]
  if (!marks || marks.length < leastPlainEntries || marks.length > mostMarks) return none
  // Readers' comments stand under times too, and under a name each.
  const named = marks.filter((i) => (claims[i - 1]?.byline ?? 0) >= 0.3 && isShort(blocks[i - 1])).length
  if (named > marks.length * 0.5 || areNamedAbove(blocks, marks)) return none

  const counts = new Map<string, number>()
  for (const b of blocks) counts.set(b.text, (counts.get(b.text) ?? 0) + 1)
  const labels = new Map<number, Label>()
  let filled = 0
  let inside = 0
  let longest = 0
  marks.forEach((mark, k) => {
    const end = marks[k + 1] ?? blocks.length
    let missed = 0
    let prose = 0
    for (let i = mark + 1; i < end && missed <= loose; i++) {
      const b = blocks[i] as Block
      // "Share this update" stands under every entry.
      const repeated = (counts.get(b.text) ?? 0) >= 3
      if (isProse(b) && !repeated) {
        labels.set(i, 'paragraph')
        prose += b.text.length
        missed = 0
      } else if (i === mark + 1 && !repeated && b.text.length < 160 && (claims[i]?.time ?? 0) < 0.5)
        labels.set(i, 'crosshead')
      // What stands under the last entry is the page's foot.
      else missed = k + 1 === marks.length ? loose + 1 : missed + 1
    }
    if (prose > 0) filled++
    inside += prose
    longest = Math.max(longest, prose)
  })
  const all = blocks.reduce((sum, b) => sum + (isProse(b) ? b.text.length : 0), 0)
  // An article under its time, and dated teasers after it, are no entries of one.
  const even = longest <= inside * mostInOne
  return even && filled >= Math.max(leastPlainEntries, marks.length * 0.7) && inside >= all * leastShare
    ? { marks, labels }
    : none
}

/** A time of day; "20.10.2025" is none. */
const clock = /(?<![\d.:/-])\d{1,2}[:.h]\d{2}(?![\d.:/-])/

function isProse(b: Block): boolean {
  const { weight } = shapeOf(b.text)
  return weight >= 60 && endsSentence(b.text)
}

const isShort = (b: Block | undefined) => b !== undefined && b.text.length < 60 && !endsSentence(b.text)
