/** Whether a number, with what stands beside it, is a figure at all. */
import type { Amount, Ground } from './amount.js'
import { perAt } from './per-what.js'

/** Whether an amount says how much or how many. */
export function isFigure(amount: Amount, ground: Ground): boolean {
  const { pieces, lexicon } = ground
  const { number } = amount
  if (
    amount.unit?.kind === 'counted' &&
    lexicon.sets.timeUnits.has(amount.unit.unit?.toLowerCase().split(/[ -]/).at(-1) ?? '')
  )
    return false
  if (amount.currency !== undefined || amount.unit !== null) return true
  if (number.glued !== null) return false
  if (number.written === 'vague')
    return number.open !== null && !lexicon.sets.of.has(number.open.split(' ').at(-1) ?? '')
  // "half of it": what it is of is told elsewhere.
  if (number.written === 'fraction')
    return (
      lexicon.sets.of.has(pieces.form[number.to] ?? '') && lexicon.sets.ofWhat.has(pieces.form[number.to + 1] ?? '')
    )
  if (number.grouped || perAt(amount, ground) !== null) return true
  // "voters under 29"
  if (amount.bound !== null && !lexicon.sets.places.has(amount.bound)) return number.value >= 2
  const at = amount.from
  const lead = pieces.joined(at) ? (pieces.form[at - 1] as string) : ''
  const next = pieces.joined(number.to) ? (pieces.form[number.to] as string) : ''
  if (number.scaled) return number.value >= 100
  if (lexicon.sets.harmed.has(lead)) return true
  return (
    number.value > 1 && lexicon.sets.were.has(next) && !lexicon.sets.of.has(lead) && !lexicon.sets.determiners.has(lead)
  )
}
