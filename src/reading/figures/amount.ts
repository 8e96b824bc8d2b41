/** A number with its sign or its unit, as places in the pieces of a text. */
import type { Pieces } from '../times/pieces.js'
import { ANY_DOLLAR } from './any-dollar.js'
import { currencySigns, dollarPrefixes } from './languages/symbols.js'
import type { FigureLexicon } from './lexicon.js'
import { isName } from './name-with-number.js'
import { type NumberAt, numberAt } from './number-at.js'
import { fixedUnitAt, type UnitAt, unitOf } from './unit-at.js'

/** A text in pieces, and what its language is to figures. */
export interface Looks {
  readonly pieces: Pieces
  readonly lexicon: FigureLexicon
}

export interface Ground extends Looks {
  /** What a bare `$` means in this text: a currency, or that nobody knows. */
  readonly dollar: string
}

/** A number with its unit, as places in the pieces. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly number: NumberAt
  readonly value: number
  readonly upper?: number
  readonly unit: UnitAt | null
  readonly currency?: string
  readonly bound: string | null
}

interface Sign {
  readonly from: number
  readonly to: number
  readonly currency: string
}

/** $, US$, €, or a code of three letters before digits. */
function signAt(at: number, { pieces }: Ground): Sign | null {
  const form = pieces.form[at] as string
  if (Object.hasOwn(currencySigns, form)) return { from: at, to: at + 1, currency: currencySigns[form] as string }
  const glued = pieces.end[at] === pieces.start[at + 1]
  if (glued && pieces.form[at + 1] === '$' && Object.hasOwn(dollarPrefixes, form))
    return { from: at, to: at + 2, currency: dollarPrefixes[form] as string }
  if (form.length === 3 && /^(?:usd|eur|gbp|chf|cad|aud|jpy|cny|inr)$/.test(form)) {
    const next = pieces.form[at + 1] ?? ''
    if (/^\d/.test(next) && pieces.joined(at + 1)) return { from: at, to: at + 1, currency: form.toUpperCase() }
  }
  return null
}

/** @param second  whether it is the second end of a range, which hangs on the first: 60-70% */
export function amountAt(at: number, ground: Ground, second = false): Amount | { readonly skip: number } | null {
  const { pieces, lexicon, dollar } = ground
  const sign = signAt(at, ground)
  const number = numberAt(pieces, sign?.to ?? at, lexicon, sign !== null)
  if (number === null) return null
  const meant = (currency: string): string => (currency === ANY_DOLLAR ? dollar : currency)
  if (sign !== null) {
    // "$100 bills" are bills; the sum is what is meant all the same.
    const { to } = number
    const unit = fixedUnitAt(pieces, to, lexicon)
    const named = unit?.kind === 'money' ? unit : null
    return {
      from: sign.from,
      to: named?.to ?? to,
      number,
      value: number.value,
      unit: null,
      currency: meant(named?.currency ?? sign.currency),
      bound: number.open,
    }
  }
  if (isName(at, number, ground, second)) return { skip: number.to }
  const unit = unitOf(number, at, ground)
  const below = !second && (unit?.kind === 'percent' || unit?.kind === 'measure') && isMinus(at, ground)
  return {
    from: below ? at - 1 : at,
    to: Math.max(unit?.to ?? 0, number.to),
    number,
    value: below ? -number.value : number.value,
    unit: unit?.currency === undefined ? unit : null,
    ...(unit?.currency === undefined ? {} : { currency: meant(unit.currency) }),
    bound: number.open,
  }
}

/** "-11 points": a minus hangs on its number, and on nothing before it; "minus 3 degrees", but not "plus or minus". */
function isMinus(at: number, { pieces, lexicon }: Ground): boolean {
  if (at > 0 && pieces.joined(at) && lexicon.sets.minus.has(pieces.form[at - 1] as string))
    return !(at > 1 && lexicon.sets.rangeTo.has(pieces.form[at - 2] as string))
  if (at === 0 || !/^[-−–]$/.test(pieces.form[at - 1] as string)) return false
  if (pieces.end[at - 1] !== pieces.start[at]) return false
  const before = pieces.words.text[(pieces.start[at - 1] as number) - 1]
  return before === undefined || /[\s(]/.test(before)
}
