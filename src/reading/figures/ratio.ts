/** Shares told by two numbers. */
import type { Amount, Ground } from './amount.js'
import { numberAt, phraseAt } from './number-at.js'
import { countedAt } from './unit-at.js'

const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100])

/** "one in five adults", "three out of four" */
export function ratioAt(at: number, { pieces, lexicon }: Ground): Amount | null {
  const first = numberAt(pieces, at, lexicon, false)
  if (first === null || first.scaled || first.grouped || !Number.isInteger(first.value) || first.value < 1) return null
  if (!pieces.joined(first.to)) return null
  const joint = phraseAt(pieces, first.to, lexicon.outOf)
  if (joint === null || !pieces.joined(joint.to)) return null
  const second = numberAt(pieces, joint.to, lexicon, false)
  if (second === null || second.value <= first.value || second.scaled || second.grouped) return null
  if (second.value >= 1900 && second.value < 2100) return null
  const unit = countedAt(pieces, second.to, lexicon, { singular: false })
  // "two of five ships" are ships; only of ten and of a hundred is a share told so.
  if (joint.to === first.to + 1 && lexicon.sets.of.has(joint.value) && second.value !== 10 && second.value !== 100)
    return null
  // "killed two in three attacks": behind what counts people, and with unround numbers, no share is meant.
  const lead = pieces.joined(at) ? (pieces.form[at - 1] as string) : ''
  if (lexicon.sets.harmed.has(lead)) return null
  if (
    joint.to === first.to + 1 &&
    !((first.written === 'words' || first.value === 1) && ROUND.has(second.value)) &&
    !(first.value < 10 && second.value === 10)
  )
    return null
  return {
    from: at,
    to: unit?.to ?? second.to,
    number: second,
    value: Math.round((first.value / second.value) * 1e4) / 1e4,
    unit,
    bound: null,
  }
}
