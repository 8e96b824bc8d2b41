/** Amounts with two ends: 5 to 10 percent, between 12 and 15 men. */
import { type Amount, amountAt, type Ground } from './amount.js'
import type { NumberAt } from './number-at.js'

export function rangeFrom(amount: Amount, ground: Ground): Amount {
  const { pieces, lexicon } = ground
  const { sets } = lexicon
  if (amount.unit?.kind === 'counted' || amount.number.written === 'vague' || amount.bound !== null) return amount
  const lead = pieces.joined(amount.from) ? (pieces.form[amount.from - 1] as string) : ''
  if (sets.changeFrom.has(lead)) return amount
  let at = amount.to
  if (pieces.word[at] !== pieces.word[at - 1]) {
    if (!pieces.joined(at) || !sets.rangeTo.has(pieces.form[at] as string)) return amount
    at++
  }
  if (!pieces.joined(at)) return amount
  const second = amountAt(at, ground, true)
  if (second === null || 'skip' in second || second.number.written === 'vague') return amount
  const same =
    amount.unit === null && amount.currency === undefined
      ? second.unit !== null || second.currency !== undefined
      : amount.unit?.unit === second.unit?.unit && amount.currency === second.currency
  if (!same) {
    // "$5 to 7 million"
    if (
      !(
        amount.currency !== undefined &&
        second.unit?.kind !== 'counted' &&
        second.currency === undefined &&
        second.unit === null
      )
    )
      return amount
  }
  // "5 to 7 million": the scale stands behind both.
  const factor = second.number.scaled && !amount.number.scaled && !amount.number.grouped ? scaleOf(second.number) : 1
  const lower = amount.value * factor
  if (!(lower < second.value)) return amount
  // "rose 6 pence to 388 pence": by how much, and to where.
  if ((amount.unit !== null || amount.currency !== undefined) && second.value > WIDEST * lower && !sets.of.has(lead))
    return amount
  return {
    ...amount,
    to: second.to,
    value: lower,
    upper: second.value,
    unit: second.unit ?? amount.unit,
    ...(second.currency === undefined ? {} : { currency: second.currency }),
  }
}

/** No range has ends so far apart, where each has its unit. */
const WIDEST = 4

/** Of 7 million a million: the power of a thousand that its scale word gave. */
function scaleOf({ value }: NumberAt): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100]) if (value >= scale && value / scale < 1000) return scale
  return 1
}

export function betweenAt(at: number, ground: Ground): Amount | null {
  const { pieces, lexicon } = ground
  const behind = (place: number): number =>
    lexicon.sets.betweenArticles.has(pieces.form[place] as string) && pieces.joined(place) ? place + 1 : place
  const begin = behind(at + 1)
  if (!pieces.joined(begin)) return null
  const first = amountAt(begin, ground)
  if (first === null || 'skip' in first) return null
  let joint = first.to
  // "between 5 million and 7 million people", "between 12 and 15 men": the noun of the first is that of the second.
  if (first.unit?.kind === 'counted') joint = first.number.to
  if (!lexicon.sets.betweenAnd.has(pieces.form[joint] as string) || !pieces.joined(joint) || !pieces.joined(joint + 1))
    return null
  const second = amountAt(behind(joint + 1), ground)
  if (second === null || 'skip' in second) return null
  const factor = second.number.scaled && !first.number.scaled && !first.number.grouped ? scaleOf(second.number) : 1
  const lower = first.value * factor
  if (!(lower < second.value)) return null
  const unit = second.unit ?? first.unit
  const currency = second.currency ?? first.currency
  if (unit === null && currency === undefined) return null
  return {
    from: at,
    to: second.to,
    number: second.number,
    value: lower,
    upper: second.value,
    unit,
    ...(currency === undefined ? {} : { currency }),
    bound: pieces.words.text.slice(pieces.start[at] as number, pieces.end[at] as number).toLowerCase(),
  }
}
