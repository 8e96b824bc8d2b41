/**
 * Briefs pasted one after another: a line and its paragraph without a blank line between, and a blank line before the
 * next. Sections of one story are set so too, and are told from briefs by what their headings say: a brief tells its own
 * headline again, and none of another's.
 */
import type { Block } from '../blocks/block.js'
import { takesUp } from '../label/plain-brief.js'
import type { TextShape } from '../text-shape.js'
import { saysSomething, wordSet } from '../words.js'
import type { Segment } from './cut.js'

const mostLines = 120
const [leastHeadline, mostHeadline] = [15, 120]
const leastWords = 3
/** Weighted characters of a brief's sentences. */
const leastText = 80

interface Group {
  readonly head: number
  readonly body: readonly number[]
}

/**
 * @param isBody  whether a block was taken for text
 * @returns a segment for each brief, none where the capture is anything else. The first line is the first one's headline:
 *   under a title of their own they are the sections of one story
 */
export function headedGroups(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  isBody: (i: number) => boolean,
): Segment[] {
  if (blocks.length > mostLines) return []
  const groups: Group[] = []
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1
    while (to < blocks.length && (blocks[to] as Block).blankBefore === 0) to++
    const group = groupOf(shapes, isBody, from, to)
    if (group) groups.push(group)
    else if (groups.length === 0) return []
    else for (let i = from; i < to; i++) if (isBody(i)) return []
    from = to
  }
  if (groups.length < 2 || !areApart(blocks, groups)) return []
  return groups.map(({ head, body }, k) => ({
    from: head,
    to: groups[k + 1]?.head ?? blocks.length,
    body,
    headline: head,
    reason: 'one of several paragraphs, each under a line that it tells again',
  }))
}

/** A headline and the sentences right under it, and nothing else. */
function groupOf(shapes: readonly TextShape[], isBody: (i: number) => boolean, head: number, to: number): Group | null {
  const { weight, words, endsSentence } = shapes[head] as TextShape
  if (to < head + 2 || endsSentence || weight < leastHeadline || weight > mostHeadline || words < leastWords)
    return null
  const body: number[] = []
  let said = 0
  for (let i = head + 1; i < to; i++) {
    const shape = shapes[i] as TextShape
    if (!shape.endsSentence || !isBody(i)) return null
    body.push(i)
    said += shape.weight
  }
  return said < leastText ? null : { head, body }
}

function areApart(blocks: readonly Block[], groups: readonly Group[]): boolean {
  const textOf = (i: number) => (blocks[i] as Block).text
  const texts = groups.map(({ body }) => body.map(textOf).join(' '))
  const sayings = texts.map((text) => [...wordSet(text)].filter(saysSomething))
  const saidIn = new Map<string, number>()
  for (const said of sayings) for (const word of said) saidIn.set(word, (saidIn.get(word) ?? 0) + 1)
  return groups.every(({ head }, k) => {
    const asked = [...wordSet(textOf(head))].filter(saysSomething)
    if (!takesUp(textOf(head), texts[k] as string)) return false
    // The words of a headline that its own text has are no other's.
    const own = new Set(sayings[k])
    return asked.every((word) => (saidIn.get(word) ?? 0) - (own.has(word) ? 1 : 0) === 0)
  })
}
