/**
 * Whose dollar a bare `$` is. Most of the news means the United States' by it; an outlet of another country that has a dollar means its
 * own, or does not, and only its text can tell.
 */
import type { Pieces } from '../times/pieces.js'
import { ANY_DOLLAR } from './any-dollar.js'
import { dollarPrefixes } from './languages/symbols.js'
import type { FigureLexicon } from './lexicon.js'

/** Countries whose money is a dollar of their own and is written `$` at home. */
const DOLLARS: Readonly<Record<string, string>> = {
  AU: 'AUD',
  BB: 'BBD',
  BS: 'BSD',
  BZ: 'BZD',
  CA: 'CAD',
  FJ: 'FJD',
  GY: 'GYD',
  HK: 'HKD',
  JM: 'JMD',
  LR: 'LRD',
  NA: 'NAD',
  NZ: 'NZD',
  SG: 'SGD',
  TT: 'TTD',
  TW: 'TWD',
}

/** Where `$` is a peso, in the language of the country. */
const PESOS: Readonly<Record<string, string>> = { AR: 'ARS', CL: 'CLP', CO: 'COP', MX: 'MXN', UY: 'UYU' }

/** @param homes  ISO 3166 codes of the countries that the article is from, as far as they are known */
export function dollarOf(pieces: Pieces, lexicon: FigureLexicon, homes: readonly string[]): string {
  const written = new Set<string>()
  const declared = new Set<string>()
  for (let at = 0; at + 1 < pieces.count; at++) {
    const form = pieces.form[at] as string
    if (pieces.form[at + 1] === '$' && pieces.end[at] === pieces.start[at + 1] && Object.hasOwn(dollarPrefixes, form))
      written.add(dollarPrefixes[form] as string)
    // "All amounts are in Canadian dollars": a number before it would tell of that amount alone.
    const of = lexicon.dollarsOf.get(form)
    if (of !== undefined && lexicon.sets.dollarWords.has(pieces.form[at + 1] as string) && pieces.joined(at + 1))
      if (at > 0 && lexicon.sets.inMoney.has(pieces.form[at - 1] as string)) declared.add(of)
  }
  if (declared.size > 0) return declared.size === 1 ? ([...declared][0] as string) : ANY_DOLLAR
  const pesos = lexicon.language.tag === 'es' ? homes.flatMap((country) => PESOS[country] ?? []) : []
  if (pesos.length > 0) return pesos[0] as string
  const own = new Set(homes.map((country) => DOLLARS[country]))
  if (own.size === 0 || (own.size === 1 && own.has(undefined))) return 'USD'
  const [home] = own
  // From Toronto, in a paper of somewhere else: either may be meant.
  if (own.size > 1 || home === undefined) return ANY_DOLLAR
  // Whoever writes C$ means another by $; whoever writes US$ means the one at home.
  if (written.has(home)) return written.has('USD') ? ANY_DOLLAR : 'USD'
  return written.has('USD') ? home : ANY_DOLLAR
}
