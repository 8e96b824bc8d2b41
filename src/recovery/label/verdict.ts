/** What labelling says of one block. */
import type { Label } from '../../model/index.js'
import { bodyLabels } from './body-labels.js'

/** Made on demand: naming the evidence that decided costs more than the decision. */
export type Reason = string | (() => string)

export interface Verdict {
  readonly label: Label
  readonly reason: Reason
  /** Probability that the block is of a body; and that it is a headline. */
  readonly body: number
  readonly headline: number
}

/** Probabilities of a page's blocks that they are headlines: asked where one may stand, which is at few of them. */
export interface Headlines {
  of(i: number): number
}

/** The verdict on block `at` of a page: one shape for all of them, and no work for a headline that nobody asks for. */
class OnPage implements Verdict {
  constructor(
    readonly label: Label,
    readonly reason: Reason,
    readonly body: number,
    readonly headlines: Headlines,
    readonly at: number,
  ) {}

  get headline(): number {
    return this.headlines.of(this.at)
  }
}

export const verdictOn = (at: number, label: Label, reason: Reason, body: number, headlines: Headlines): Verdict =>
  new OnPage(label, reason, body, headlines, at)

/** The same block, known better. */
export const relabelled = (verdict: Verdict, label: Label, reason: Reason): Verdict =>
  verdict instanceof OnPage
    ? new OnPage(label, reason, verdict.body, verdict.headlines, verdict.at)
    : { ...verdict, label, reason }

export const inFull = (reason: Reason): string => (typeof reason === 'string' ? reason : reason())

/** Whether a block is of a text. No place outside of the page is asked for: an array that is asked once for its place -1 is compiled anew. */
export const isTextAt = (verdicts: readonly Verdict[], i: number): boolean =>
  i >= 0 && i < verdicts.length && bodyLabels.has((verdicts[i] as Verdict).label)
