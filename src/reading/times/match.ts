/** Patterns held against the pieces of a text. */
import type { AnyClass, Lexicon, Pattern, Step } from './lexicon.js'
import type { Sense, TimePieces } from './pieces.js'

export interface Taken extends Sense {
  /** The piece it begins at. */
  readonly at: number
}

/** A pattern that fits, with what stands at its steps. */
export class Match {
  constructor(
    readonly pattern: Pattern,
    readonly from: number,
    readonly to: number,
    private readonly taken: readonly Taken[],
  ) {}

  has(is: AnyClass): boolean {
    return this.taken.some((t) => t.is === is)
  }

  get(is: AnyClass): Taken | undefined {
    return this.taken.find((t) => t.is === is)
  }

  all(...classes: AnyClass[]): readonly Taken[] {
    return this.taken.filter((t) => classes.includes(t.is))
  }

  last(is: AnyClass): Taken | undefined {
    return this.taken.findLast((t) => t.is === is)
  }
}

/** All patterns that fit at a piece, the longest first. */
export function matchesAt(pieces: TimePieces, from: number, lexicon: Lexicon): Match[] {
  const senses = pieces.senses(from)
  if (senses.length === 0) return []
  const matches: Match[] = []
  for (const [n, { is }] of senses.entries()) {
    if (senses.findIndex((sense) => sense.is === is) < n) continue
    // Most words stand before one that means nothing: what needs a second word is not tried there.
    const alone = senses.every(
      (sense) => sense.is !== is || !pieces.joined(sense.next) || pieces.senses(sense.next).length === 0,
    )
    const candidates = (alone ? lexicon.endings : lexicon.patterns).get(is)
    if (candidates === undefined) continue
    for (const [pattern, step] of candidates) {
      const found = follow(pieces, pattern.steps, step, from, from, is)
      if (found === null) continue
      while (found.at(-1)?.is === 'comma') found.pop()
      const last = found.at(-1)
      if (last !== undefined) matches.push(new Match(pattern, from, last.next, found))
    }
  }
  if (matches.length < 2) return matches
  return matches.sort((a, b) => b.to - a.to || a.pattern.order - b.pattern.order)
}

/** The longest way through the steps from `at`; null where there is none. Steps are few, so it ends soon. */
function follow(
  pieces: TimePieces,
  steps: readonly Step[],
  step: number,
  at: number,
  from: number,
  first: AnyClass | null,
): Taken[] | null {
  if (step === steps.length) return []
  const { classes, optional } = steps[step] as Step
  let best: Taken[] | null = null
  if (at < pieces.count && (at === from || pieces.joined(at))) {
    for (const sense of pieces.senses(at)) {
      if (first !== null && sense.is !== first) continue
      if (!classes.includes(sense.is)) continue
      const rest = follow(pieces, steps, step + 1, sense.next, from, null)
      if (rest === null) continue
      if (best === null || reach(rest, sense.next) > (best.at(-1) as Taken).next) best = [{ ...sense, at }, ...rest]
    }
  }
  if (optional && first === null) {
    const without = follow(pieces, steps, step + 1, at, from, null)
    if (without !== null && (best === null || reach(without, at) > (best.at(-1) as Taken).next)) best = without
  }
  return best
}

const reach = (taken: readonly Taken[], otherwise: number): number => taken.at(-1)?.next ?? otherwise
