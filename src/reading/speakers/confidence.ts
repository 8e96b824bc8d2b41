/**
 * How likely it is that a name is right: for each way to find one, a logistic of its signals. Fitted by
 * `scripts/train/reading/speakers.mjs` on the tuned half of the sources labelled by hand (`test/reading/speakers/`).
 */
import type { ResolvedSource } from './resolve-sources.js'

/** Least confidence with which a name is shown. */
export const NAME_SHOWN_FROM = 0.95

/** Of each way: a constant, then a weight for each signal. */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  'full-name': [2.5, 0.8, 0.8, 0.3, 0.3, 0.3],
  surname: [1.2, 1.6, 0.8, 0.2, 0.6, 0.4],
  organisation: [2, 0.3, 0.6, 0.4],
  acronym: [2.2, 0.3, 0.6, 0.2],
  role: [0.2, 1, 1, 1, 0.6, 0],
}

export function confidenceOf({ method, signals }: Pick<ResolvedSource, 'method' | 'signals'>): number {
  // A pronoun's is how likely its antecedent is.
  if (method === 'pronoun') return signals[0] ?? 0
  const weights = WEIGHTS[method]
  if (weights === undefined) return 0
  let sum = weights[0] as number
  for (let i = 0; i < signals.length; i++) sum += (weights[i + 1] ?? 0) * (signals[i] as number)
  return 1 / (1 + Math.exp(-sum))
}
