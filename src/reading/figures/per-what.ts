/** What an amount is a rate of: a day, per 100,000 people, a loaf. */
import type { Amount, Ground } from './amount.js'
import { numberAt, phraseAt } from './number-at.js'
import { countedAt } from './unit-at.js'

export function perAt(
  amount: Amount,
  { pieces, lexicon }: Ground,
): { readonly text: string; readonly to: number } | null {
  const { to } = amount
  if (!pieces.joined(to)) return null
  const { text } = pieces.words
  const printed = (from: number, end: number) =>
    text.slice(pieces.start[from] as number, pieces.end[end - 1] as number).toLowerCase()
  const per = phraseAt(pieces, to, lexicon.per)
  if (per !== null && pieces.joined(per.to)) {
    // "per 100,000 people"
    const count = numberAt(pieces, per.to, lexicon, false)
    if (count !== null) {
      const unit = countedAt(pieces, count.to, lexicon, { singular: false })
      return { text: printed(per.to, unit?.to ?? count.to), to: unit?.to ?? count.to }
    }
    const known = phraseAt(pieces, per.to, lexicon.rateUnits)
    const end = known?.to ?? per.to + 1
    const form = pieces.form[per.to] as string
    return known !== null || /^\p{L}{2,}$/u.test(form) ? { text: printed(per.to, end), to: end } : null
  }
  if (lexicon.sets.perArticle.has(pieces.form[to] as string)) {
    if (!pieces.joined(to + 1)) return null
    const known = phraseAt(pieces, to + 1, lexicon.rateUnits)
    if (known === null)
      return isPrice(amount) && isLoneNoun(to + 1, { pieces, lexicon })
        ? { text: printed(to + 1, to + 2), to: to + 2 }
        : null
    return { text: printed(to + 1, known.to), to: known.to }
  }
  return null
}

const isPrice = ({ currency, unit }: Amount): boolean =>
  currency !== undefined || unit?.unit === 'cents' || unit?.unit === 'pence'

/** "95 cents a loaf": one word, and none behind it that could be what is told of. */
function isLoneNoun(at: number, { pieces, lexicon }: Ground): boolean {
  const form = pieces.form[at] as string
  if (!/^\p{L}{3,}$/u.test(form) || lexicon.sets.functionWords.has(form) || pieces.capital(at)) return false
  if (!pieces.joined(at + 1)) return true
  const next = pieces.form[at + 1] as string
  return /^[.,;:!?)]$/.test(next) || lexicon.sets.functionWords.has(next)
}
