/** Readers' words in plain text: lines of one form that say who spoke and when, each over words, and none under a heading. */
import type { Block, Page } from '../blocks/block.js'
import { isWeekday, monthOf } from '../grammar/month-names.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { bodyLabels } from './body-labels.js'
import type { Verdict } from './verdict.js'

/** Lines [from, to) of a capture. */
export interface Thread {
  readonly from: number
  readonly to: number
}

const leastMarks = 3
const mostMarks = 2_000
/** Forms that are looked into: each costs a walk over the lines between its marks. */
const mostForms = 40
const longestMark = 110
/** Share of the marks that have words under them, that stand under no heading, and whose names differ. */
const most = 0.6
const leastNames = 0.5
/** So many who speak are enough, however often they answer each other. */
const enoughNames = 4
/** A line over a mark that is as likely a headline as this says that a story begins, or its teaser. */
const likelyHeading = 0.3
/** Weighted characters of what a reader says at least; so many need no sentence's end, behind which a button may be glued. */
const leastSaid = 25
const enoughSaid = 120
/** An answer is so much of all that is said at most: more is the article, under its own byline. */
const mostInOne = 0.5
/** And the first is no more than so many others together. */
const mostInFirst = 2.5
/** Lines of furniture within what one says. */
const loose = 3

/** A line that says when somebody spoke, and who, where the line itself does. */
interface Mark {
  readonly at: number
  readonly who: string
}

/** The threads of a capture. They are rare, and on the tune fold no paragraph stands in one (docs/training.md). */
export function readersThreads(page: Page, shapes: readonly TextShape[], verdicts: readonly Verdict[]): Thread[] {
  const { blocks } = page
  const forms = new Map<string, Mark[]>()
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i] as Block
    const time = text.length > longestMark ? null : timeIn(text)
    if (time === null) continue
    const who = withoutDays(`${text.slice(0, time.from)} ${text.slice(time.to)}`)
    const form = `${who === '' ? 'alone ' : ''}${time.form}`
    const alike = forms.get(form)
    if (alike) alike.push({ at: i, who })
    else forms.set(form, [{ at: i, who }])
  }
  const said = (i: number) => {
    const { weight } = shapes[i] as TextShape
    return weight >= enoughSaid || (weight >= leastSaid && endsSentence((blocks[i] as Block).text))
  }
  const found: Thread[] = []
  const often = [...forms.values()].filter(({ length }) => length >= leastMarks && length <= mostMarks)
  for (const alike of often.sort((a, b) => b.length - a.length).slice(0, mostForms)) {
    const named = alike[0]?.who === '' ? namedBeside(blocks, alike) : alike
    const marks = withoutArticle(named, shapes, verdicts, said)
    if (marks.length < leastMarks || !areReaders(blocks, verdicts, marks, said)) continue
    found.push({ from: (marks[0] as Mark).at, to: endOf(marks, verdicts, said) })
  }
  return found
}

/** A day and an hour in a line: where they stand, and their form, with figures and words left open. */
function timeIn(text: string): { from: number; to: number; form: string } | null {
  const from = text.search(figure)
  if (from < 0) return null
  let to = -1
  for (const m of text.slice(from).matchAll(clock)) to = from + m.index + m[0].length
  if (to < 0) return null
  const part = text.slice(from, to)
  const words = part.match(wordsBetween) ?? []
  const day = year.test(part) || words.some((word) => monthOf(word) !== null)
  // "on May 3, 2031": the month stands before the first figure.
  const before = (day ? [] : text.slice(0, from).match(wordsBetween)) ?? []
  if (!day && !before.some((word) => monthOf(word) !== null)) return null
  const form = part.replace(wordsBetween, 'a').replace(digits, '0')
  return form.indexOf('0') < form.lastIndexOf('0', form.length - 3) ? { from, to, form } : null
}

/** The first figure that stands by itself: a reader may be called "anna92". */
const figure = /(?<![\p{L}\p{N}])\d/u
const digits = /\d+/g
const wordsBetween = /\p{L}+/gu
const clock = /(?<![\d:.])\d{1,2} ?[:.h] ?\d{2}(?!\d)/g
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Who is named beside the time: no month, weekday, or mark. */
const withoutDays = (text: string): string =>
  text
    .replace(noLetters, ' ')
    .split(' ')
    .filter((word) => word.length > 2 && monthOf(word) === null && !isWeekday(word))
    .join(' ')
const noLetters = /[^\p{L}\p{N}]+/gu

const besides = [-1, 1, -2, 2] as const
const above = [-1, -2] as const
const longestName = 50
const mostInName = 6
/** Words of a name on average; titles have more. */
const meanInName = 3.2
const longestButton = 40

/** Lines of times alone, with the names that stand in the same place beside each, where the same button does too; none without. */
function namedBeside(
  blocks: readonly Block[],
  marks: readonly Mark[],
  steps: readonly number[] = besides,
): readonly Mark[] {
  if (!haveButton(blocks, marks)) return []
  let best: readonly Mark[] = []
  let count = 0
  for (const step of steps) {
    const named = marks.map(({ at }) => ({ at, who: nameAt(blocks, at + step) }))
    const names = named.flatMap(({ who }) => (who === '' ? [] : [who]))
    const distinct = new Set(names).size
    const words = names.reduce((sum, name) => sum + name.split(' ').length, 0)
    if (distinct <= count || names.length < marks.length * most || words > names.length * meanInName) continue
    best = named
    count = distinct
  }
  return best
}

/** Whether lines of times have the names of several who speak over them, and the same button each. */
export function areNamedAbove(blocks: readonly Block[], marks: readonly number[]): boolean {
  const named = namedBeside(
    blocks,
    marks.map((at) => ({ at, who: '' })),
    above,
  )
  return new Set(named.map(({ who }) => who)).size >= enoughNames
}

function nameAt(blocks: readonly Block[], i: number): string {
  const text = blocks[i]?.text ?? ''
  if (text.length > longestName || text.split(' ').length > mostInName || (endsSentence(text) && !text.endsWith(':')))
    return ''
  return timeIn(text) ? '' : withoutDays(text)
}

/** Whether one short line ("Reply", "Like 12") stands beside most of the times. */
function haveButton(blocks: readonly Block[], marks: readonly Mark[]): boolean {
  const counts = new Map<string, number>()
  for (let k = 0; k < marks.length; k++) {
    const from = (marks[k] as Mark).at
    const to = Math.min(marks[k + 1]?.at ?? blocks.length, from + 40)
    const once = new Set<string>()
    for (let i = from + 1; i < to; i++) {
      const { text } = blocks[i] as Block
      if (text.length <= longestButton) once.add(text.replace(digits, '0'))
    }
    for (const line of once) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  for (const count of counts.values()) if (count >= marks.length * most) return true
  return false
}

/** A byline may have the form that readers' lines have: the marks from the first that no article stands under. */
function withoutArticle(
  marks: readonly Mark[],
  shapes: readonly TextShape[],
  verdicts: readonly Verdict[],
  said: (i: number) => boolean,
): readonly Mark[] {
  const sums = marks.slice(0, -1).map(({ at }, k) => {
    let sum = 0
    for (let i = at + 1; i < (marks[k + 1] as Mark).at; i++) if (said(i)) sum += (shapes[i] as TextShape).weight
    return sum
  })
  const all = sums.reduce((sum, own) => sum + own, 0)
  const article = sums.findIndex((own) => own > all * mostInOne)
  if (article >= 0) return marks.slice(article + 1)
  const first = sums[0] ?? 0
  const mean = (all - first) / Math.max(1, sums.length - 1)
  return first > mean * mostInFirst || isHeaded(verdicts, marks[0]?.at ?? 0, nearHead) ? marks.slice(1) : marks
}

const nearHead = 3

/** A likely headline within so many lines above. */
function isHeaded(verdicts: readonly Verdict[], at: number, lines: number): boolean {
  for (let i = Math.max(0, at - lines); i < at; i++) if ((verdicts[i] as Verdict).headline >= likelyHeading) return true
  return false
}

function areReaders(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  marks: readonly Mark[],
  said: (i: number) => boolean,
): boolean {
  const names = new Set<string>()
  let [filled, headed] = [0, 0]
  marks.forEach(({ at, who }, k) => {
    names.add(who)
    const end = Math.min(marks[k + 1]?.at ?? blocks.length, at + 1 + loose)
    let speaks = false
    for (let i = at + 1; i < end && !speaks; i++) speaks = said(i)
    if (speaks) filled++
    const above = blocks[at - 1]
    if (above && !endsSentence(above.text) && (verdicts[at - 1] as Verdict).headline >= likelyHeading) headed++
  })
  const n = marks.length
  const enough = Math.max(leastMarks, Math.min(n * leastNames, enoughNames))
  return filled >= n * most && headed <= n * (1 - most) && names.size >= enough
}

/** The last reader says no more lines than the longest before, or than most do, and nothing under a heading. */
function endOf(marks: readonly Mark[], verdicts: readonly Verdict[], said: (i: number) => boolean): number {
  let longest = mostLines
  for (let k = 1; k < marks.length; k++) longest = Math.max(longest, (marks[k] as Mark).at - (marks[k - 1] as Mark).at)
  const last = (marks.at(-1) as Mark).at
  let end = last + 1
  for (let i = last + 1; i < Math.min(verdicts.length, last + longest) && i < end + loose; i++) {
    if ((verdicts[i] as Verdict).headline >= likelyHeading) break
    if (said(i)) end = i + 1
  }
  return end
}

const mostLines = 12

/** Weighted characters: so much text is a story of its own, whatever stands over it. */
const ownStory = 1_000
const mostBelow = 200

/** Lines of text under a thread and under no head of their own: how to take part, what the page is. */
export function belowReaders(thread: Thread, shapes: readonly TextShape[], verdicts: readonly Verdict[]): number[] {
  const found: number[] = []
  let weight = 0
  for (let i = thread.to; i < Math.min(verdicts.length, thread.to + mostBelow); i++) {
    const { label, headline } = verdicts[i] as Verdict
    if (headline >= likelyHeading || label === 'byline' || label === 'time') break
    if (!bodyLabels.has(label)) continue
    found.push(i)
    weight += (shapes[i] as TextShape).weight
    if (weight >= ownStory) return []
  }
  return found
}
