/** What an amount is a rate of: a day, per 100,000 people, a loaf. */
import type { Amount, Looks } from './amount.js'
import { numberAt, phraseAt } from './number-at.js'
import { countedAt } from './unit-at.js'

export function perAt(
  amount: Amount,
  { pieces, lexicon }: Looks,
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
  const adverb = phraseAt(pieces, to, lexicon.perAdverbs)
  if (adverb !== null && endsPhrase(adverb.to, { pieces, lexicon })) return { text: adverb.value, to: adverb.to }
  // "30,000 tonnes of ore a day"
  const behind = lexicon.sets.of.has(pieces.form[to] as string) && amount.unit !== null ? to + 2 : to
  if (behind > to && !(pieces.joined(to + 1) && pieces.joined(behind) && isNounLike(to + 1, { pieces, lexicon })))
    return null
  if (!lexicon.sets.perArticle.has(pieces.form[behind] as string) || !pieces.joined(behind + 1)) return null
  const known = phraseAt(pieces, behind + 1, lexicon.rateUnits)
  if (known === null)
    return behind === to && isPrice(amount) && isLoneNoun(to + 1, { pieces, lexicon })
      ? { text: printed(to + 1, to + 2), to: to + 2 }
      : null
  // "$1.9bn a year earlier" tells when.
  if (pieces.joined(known.to) && lexicon.sets.whenWords.has(pieces.form[known.to] as string)) return null
  return { text: printed(behind + 1, known.to), to: known.to }
}

const isPrice = ({ currency, unit }: Amount): boolean =>
  currency !== undefined || unit?.unit === 'cents' || unit?.unit === 'pence'

/** Whether nothing goes on behind a word that it could hang on: "$9 million annually", and no "$9 million daily paper". */
function endsPhrase(at: number, { pieces, lexicon }: Looks): boolean {
  return (
    !pieces.joined(at) ||
    /^[.,;:!?)]$/.test(pieces.form[at] as string) ||
    lexicon.sets.functionWords.has(pieces.form[at] as string)
  )
}

const isNounLike = (at: number, { pieces, lexicon }: Looks): boolean =>
  /^\p{L}{2,}$/u.test(pieces.form[at] as string) && !lexicon.sets.functionWords.has(pieces.form[at] as string)

/** "95 cents a loaf": one word, and none behind it that could be what is told of. */
function isLoneNoun(at: number, { pieces, lexicon }: Looks): boolean {
  const form = pieces.form[at] as string
  if (!/^\p{L}{3,}$/u.test(form) || lexicon.sets.functionWords.has(form) || pieces.capital(at)) return false
  if (!pieces.joined(at + 1)) return true
  const next = pieces.form[at + 1] as string
  return /^[.,;:!?)]$/.test(next) || lexicon.sets.functionWords.has(next)
}
