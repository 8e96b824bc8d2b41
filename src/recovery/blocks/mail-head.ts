/**
 * The head of a mail, as mailers print it: a subject is the headline of what follows and a date its time; what the lines
 * are called, and who sent it to whom, are no words of it (RFC 5322, section 3.6; mailers keep its names in all languages).
 */
import { unitAt } from '../unit-at.js'
import type { Line } from './measure.js'
import type { Mark } from './rendered-marks.js'

export interface MailHead {
  readonly marks: readonly Mark[]
  /** Lines that a folded field goes on from. */
  readonly folded: readonly number[]
}

/** A line that says that a mail is passed on may stand above its head. */
const mostAbove = 3
const mostFields = 30
const longestName = 30
/** Subject, and sender or date. */
const leastKnown = 2

export function mailHead(text: string, lines: readonly Line[]): MailHead | null {
  for (let first = 0; first <= mostAbove && first < lines.length; first++) {
    const head = headAt(text, lines, first)
    if (head) return head
  }
  return null
}

function headAt(text: string, lines: readonly Line[], first: number): MailHead | null {
  const marks: Mark[] = []
  const folded: number[] = []
  const known = new Set<string>()
  let name: string | null = null
  for (let k = first; k < lines.length && k < first + mostFields; k++) {
    const { from, to, blankBefore } = lines[k] as Line
    if (k > first && blankBefore > 0) break
    if (k > first && unitAt(text, from) <= 0x20) {
      if (name === 'subject') folded.push(k - 1)
      else if (name !== 'date') marks.push({ from, to, space: true })
      continue
    }
    const field = fieldName.exec(text.slice(from, Math.min(to, from + longestName)))
    if (!field) return null
    name = (field[1] as string).toLowerCase()
    if (fields.has(name)) known.add(name)
    if (name === 'subject') {
      const again = passedOn.exec(text.slice(from + field[0].length, to))?.[0].length ?? 0
      marks.push({ from, to: from + field[0].length + again, space: false })
    } else if (name === 'date' || name === 'sent') marks.push({ from, to: from + field[0].length, space: false })
    else marks.push({ from, to, space: true })
  }
  return known.has('subject') && known.size >= leastKnown ? { marks, folded } : null
}

const fields = new Set(['subject', 'from', 'date', 'sent'])
const fieldName = /^([A-Za-z][A-Za-z-]{1,25}):[ \t]?/
/** "Re: Fwd: ", and as German, Swedish and French mailers have it. */
const passedOn = /^(?:[ \t]{0,3}(?:re|fwd?|aw|wg|sv|vs|tr)(?:\[\d{1,2}\])?:[ \t]{0,3}){1,5}/i
