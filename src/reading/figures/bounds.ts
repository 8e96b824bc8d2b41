/** What bounds an amount, before it or behind it: more than, or fewer. */
import type { Amount, Ground } from './amount.js'
import { phraseAt } from './number-at.js'
import { countedAt } from './unit-at.js'

export function boundedBefore(amount: Amount, { pieces, lexicon }: Ground): Amount {
  if (amount.bound !== null && amount.number.written !== 'vague') return amount
  const at = amount.from - 1
  if (at < 0 || !pieces.joined(amount.from)) return amount
  for (const { words } of lexicon.boundsBefore.get(pieces.form[at] as string) ?? []) {
    const first = amount.from - words.length
    if (first < 0) continue
    let fits = true
    for (let i = 0; i < words.length && fits; i++)
      fits = pieces.form[first + i] === words[i] && (i === 0 || pieces.joined(first + i))
    if (!fits) continue
    // "some 30 people" is about 30; "some two" is nothing that is said.
    if (
      words.length === 1 &&
      amount.number.written === 'words' &&
      amount.value < 10 &&
      /^(?:some|over|under|above|below)$/.test(words[0] as string)
    )
      return amount
    const printed = pieces.words.text.slice(pieces.start[first] as number, pieces.end[at] as number).toLowerCase()
    return {
      ...amount,
      from: first,
      bound: amount.bound === null ? printed : `${printed} ${amount.bound}`,
    }
  }
  return amount
}

export function boundedBehind(amount: Amount, { pieces, lexicon }: Ground): Amount {
  if (amount.bound !== null) return amount
  // "10 or more people": right behind the number, or behind its unit.
  for (const at of [amount.to, amount.number.to]) {
    if (!pieces.joined(at)) continue
    const phrase = phraseAt(pieces, at, lexicon.boundsAfter)
    if (phrase === null) continue
    if (at === amount.number.to && at !== amount.to) {
      return { ...amount, bound: phrase.value }
    }
    const unit =
      amount.unit ?? (amount.currency === undefined ? countedAt(pieces, phrase.to, lexicon, { singular: false }) : null)
    return { ...amount, to: Math.max(phrase.to, unit?.to ?? 0), unit, bound: phrase.value }
  }
  return amount
}
