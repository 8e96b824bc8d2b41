/** The headings of a list article in plain text: lines that count up or down, each with text of its own under it. */
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { bodyLabels } from './body-labels.js'

const longest = 160
const leastHeadings = 3
/** Lines between a heading and its text: a picture's words and its credit. */
const nearText = 10
/** Share of the headings that have text under them; of the most-read list none has. */
const most = 0.7

/** @returns the lines that are such headings and were taken for none */
export function numberedHeadings(blocks: readonly Block[], labels: readonly Label[]): number[] {
  const found: number[] = []
  let run: number[] = []
  let step = 0
  let last = 0
  const close = () => {
    const over = run.filter((at, k) => standsOverText(labels, at, run[k + 1] ?? blocks.length))
    if (run.length >= leastHeadings && over.length >= run.length * most) found.push(...over)
    run = []
    step = 0
  }
  for (let i = 0; i < blocks.length; i++) {
    const number = numberOf(blocks[i] as Block)
    if (number === null) continue
    const away = number - last
    if (run.length > 0 && Math.abs(away) === 1 && (step === 0 || away === step)) step = away
    else close()
    run.push(i)
    last = number
  }
  close()
  return found.filter((i) => labels[i] === 'furniture')
}

/** "3. The museum of locks" */
function numberOf({ text, kind }: Block): number | null {
  if (kind !== 'text' || text.length > longest) return null
  const [, digits] = /^#?(\d{1,3})[.):]\s+\p{L}/u.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

function standsOverText(labels: readonly Label[], at: number, next: number): boolean {
  for (let i = at + 1; i < next && i <= at + nearText; i++) if (bodyLabels.has(labels[i] as Label)) return true
  return false
}
