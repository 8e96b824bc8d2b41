/** The same amount again, in brackets and another unit. */
import { type Amount, amountAt, type Ground } from './amount.js'
import { dimensions } from './languages/symbols.js'
import { rangeFrom } from './ranges.js'

/** "400 kilometers (250 miles)" */
export function conversionAt(amount: Amount, ground: Ground): { readonly amount: Amount; readonly to: number } | null {
  const { pieces, lexicon } = ground
  const { to } = amount
  if (pieces.form[to] !== '(' || !pieces.joined(to) || !pieces.joined(to + 1)) return null
  const dimension = dimensionOf(amount)
  if (dimension === null) return null
  let from = to + 1
  // "(about 250 miles)"
  while (from < to + 4 && pieces.joined(from)) {
    const inner = amountAt(from, ground)
    if (inner !== null && !('skip' in inner)) {
      const ranged = rangeFrom(inner, ground)
      if (pieces.form[ranged.to] !== ')' || dimensionOf(ranged) !== dimension) return null
      if (dimension !== 'money' && ranged.unit?.unit === amount.unit?.unit) return null
      if (dimension === 'money' && ranged.currency === amount.currency) return null
      return { amount: ranged, to: ranged.to + 1 }
    }
    if (!lexicon.boundsBefore.has(pieces.form[from] as string) && pieces.form[from] !== 'or') return null
    from++
  }
  return null
}

function dimensionOf({ unit, currency }: Amount): string | null {
  if (currency !== undefined || unit?.unit === 'pence' || unit?.unit === 'cents') return 'money'
  if (unit?.kind !== 'measure') return null
  return dimensions[unit.unit ?? ''] ?? null
}
