/** Headings in plain text that a list of contents has named before: the same lines once more, in the same order, each over text. */
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { bodyLabels } from './body-labels.js'

const [shortest, longest] = [8, 160]
const leastListed = 3
/** Lines between a heading and its text: a picture's words and its credit. */
const nearText = 5

/** @returns the lines that are such headings and were taken for none */
export function headingsOfContents(blocks: readonly Block[], labels: readonly Label[]): number[] {
  /** Of each line that comes again, where it comes last; places of lines that come more than twice say nothing. */
  const places = new Map<string, number[]>()
  for (let i = 0; i < blocks.length; i++) {
    const { kind, text } = blocks[i] as Block
    if (kind !== 'text' || text.length < shortest || text.length > longest) continue
    const known = places.get(text)
    if (known) known.push(i)
    else places.set(text, [i])
  }
  const againOf = (i: number): number => {
    const known = places.get((blocks[i] as Block).text)
    return known?.length === 2 && known[0] === i ? (known[1] as number) : -1
  }
  const found: number[] = []
  for (let i = 0; i < blocks.length; ) {
    let end = i
    let last = -1
    while (end < blocks.length && againOf(end) > last) last = againOf(end++)
    const listed = Array.from({ length: end - i }, (_, k) => againOf(i + k))
    const first = listed[0] ?? 0
    // The list goes on up to its last line; what it names stands apart below it.
    const apart = first >= end && listed.every((at, k) => at + 1 < (listed[k + 1] ?? blocks.length))
    if (listed.length >= leastListed && apart && listed.every((at) => standsOverText(labels, at))) found.push(...listed)
    i = Math.max(end, i + 1)
  }
  return found.filter((i) => labels[i] === 'furniture')
}

function standsOverText(labels: readonly Label[], at: number): boolean {
  for (let i = at + 1; i < labels.length && i <= at + nearText; i++) if (bodyLabels.has(labels[i] as Label)) return true
  return false
}
