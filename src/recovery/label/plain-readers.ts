/** Readers' words in plain text: lines of one form that say who spoke and when, each over words, and none under a heading. */
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { isWeekday, monthOf } from '../grammar/month-names.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import type { Verdict } from './verdict.js'

/** Lines [from, to) of a capture. */
export interface Thread {
  readonly from: number
  readonly to: number
}

const leastMarks = 3
const mostMarks = 2_000
const longestMark = 80
const leastTime = 0.45
/** Share of the marks that have words under them, that stand under no heading, and whose names differ. */
const most = 0.6
const leastNames = 0.5
/** A line over a mark that is as likely a headline as this says that a story begins, or its teaser. */
const likelyHeading = 0.3
/** Weighted characters of what a reader says at least. */
const leastSaid = 25
/** An answer is so much of all that is said at most: more is the article, under its own byline. */
const mostInOne = 0.5
/** Lines of furniture within what one says. */
const loose = 2

/** The threads of a capture. They are rare, and on the tune fold no paragraph stands in one (docs/training.md). */
export function readersThreads(
  page: Page,
  claims: readonly Claim[],
  shapes: readonly TextShape[],
  verdicts: readonly Verdict[],
): Thread[] {
  const { blocks } = page
  const forms = new Map<string, number[]>()
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i] as Block
    const form = text.length > longestMark ? null : formOf(text)
    if (form === null) continue
    const alike = forms.get(form)
    if (alike) alike.push(i)
    else forms.set(form, [i])
  }
  const said = (i: number) => {
    const { weight } = shapes[i] as TextShape
    return weight >= leastSaid && endsSentence((blocks[i] as Block).text)
  }
  return [...forms.values()].flatMap((alike): Thread[] => {
    if (alike.length < leastMarks || alike.length > mostMarks) return []
    // Under a long name and its office a time is no longer most of a line.
    const timed = alike.filter((i) => (claims[i] as Claim).time >= leastTime).length
    if (timed < alike.length * most) return []
    const marks = withoutArticle(alike, shapes, said)
    if (marks.length < leastMarks || !areReaders(blocks, verdicts, marks, said)) return []
    return [{ from: marks[0] as number, to: endOf(marks, blocks.length, said) }]
  })
}

/** "Ada Lind on 12 May 2031 at 4:47 pm said:": from the day on, with names of months and the rest of the words left open; null for a line that has no day or no hour, or nobody. */
function formOf(text: string): string | null {
  const at = text.search(digit)
  if (at < 0 || nameIn(text) === '') return null
  const form = text.slice(at).replace(wordsBetween, 'a').replace(digits, '0')
  return clock.test(form) && form.indexOf('0') < form.search(clock) ? form : null
}

const digit = /\d/
const digits = /\d+/g
const wordsBetween = /\p{L}+/gu
const clock = /0\s?[:.ha]\s?0/

/** Who is named before the time, and no month or weekday. */
const nameIn = (text: string): string =>
  text
    .slice(0, text.search(digit))
    .replace(noLetters, ' ')
    .split(' ')
    .filter((word) => word !== '' && monthOf(word) === null && !isWeekday(word))
    .join(' ')
const noLetters = /[^\p{L}]+/gu

/** A byline may have the form that readers' lines have: the marks from the first that no article stands under. */
function withoutArticle(
  marks: readonly number[],
  shapes: readonly TextShape[],
  said: (i: number) => boolean,
): readonly number[] {
  const sums = marks.slice(0, -1).map((mark, k) => {
    let sum = 0
    for (let i = mark + 1; i < (marks[k + 1] as number); i++) if (said(i)) sum += (shapes[i] as TextShape).weight
    return sum
  })
  const all = sums.reduce((sum, own) => sum + own, 0)
  const article = sums.findIndex((own) => own > all * mostInOne)
  return article < 0 ? marks : marks.slice(article + 1)
}

function areReaders(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  marks: readonly number[],
  said: (i: number) => boolean,
): boolean {
  const names = new Set<string>()
  let [filled, headed] = [0, 0]
  marks.forEach((mark, k) => {
    names.add(nameIn((blocks[mark] as Block).text))
    const end = Math.min(marks[k + 1] ?? blocks.length, mark + 1 + loose)
    let speaks = false
    for (let i = mark + 1; i < end && !speaks; i++) speaks = said(i)
    if (speaks) filled++
    const above = blocks[mark - 1]
    if (above && !endsSentence(above.text) && (verdicts[mark - 1] as Verdict).headline >= likelyHeading) headed++
  })
  const n = marks.length
  return filled >= n * most && headed <= n * (1 - most) && names.size >= Math.max(leastMarks, n * leastNames)
}

/** The last reader says no more lines than the longest before. */
function endOf(marks: readonly number[], length: number, said: (i: number) => boolean): number {
  let longest = 1
  for (let k = 1; k < marks.length; k++) longest = Math.max(longest, (marks[k] as number) - (marks[k - 1] as number))
  const last = marks.at(-1) as number
  let end = last + 1
  for (let i = last + 1; i < Math.min(length, last + longest) && i < end + loose; i++) if (said(i)) end = i + 1
  return end
}
