/** What the parts of assembly share: one article's blocks and evidence, and the record of what became of each block. */
import type { Label, Problem, Span } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Segment } from '../cut/cut.js'
import type { Features } from '../features.js'
import type { GivenBlocks } from '../label/given-labels.js'
import type { Reason, Verdict } from '../label/verdict.js'
import type { MetadataEvidence } from '../metadata/evidence.js'
import type { Without } from '../rules.js'

/** The verdict that stands at the end; assembly may settle what labelling left open (which headline, which repeat). */
export interface Settled {
  label: Label
  reason: Reason
  article: number | null
}

export interface Draft {
  readonly page: Page
  readonly claims: readonly Claim[]
  readonly features: Features
  readonly verdicts: readonly Verdict[]
  readonly settled: Settled[]
  readonly segment: Segment
  readonly index: number
  /** What the page states of itself; null for text, and for all but the first article of a page. */
  readonly metadata: MetadataEvidence | null
  readonly hints: {
    readonly language: string | null
    readonly now: string | null
    readonly timezone: string | null
    readonly url: string | null
  }
  readonly without: Without
  /** What a person said of blocks. */
  readonly given: GivenBlocks
  readonly origins: Record<string, Span[]>
  readonly problems: Problem[]
  /** A kicker found inside the heading itself. */
  kicker: string | null
}

export const blockAt = (draft: Draft, i: number): Block => draft.page.blocks[i] as Block

/** Whether a person called a block something else than this. */
export function isGivenOtherwise(draft: Draft, i: number, label: Label): boolean {
  const given = draft.given.get(i)
  return given !== undefined && given.label !== label
}

/** Blocks that a person called by this label, in this article, in order. */
export function givenAs(draft: Draft, label: Label): number[] {
  if (draft.given.size === 0) return []
  const { from, to, called } = draft.segment
  return [...draft.given]
    .flatMap(([i, given]) =>
      given.label === label && (given.article === null ? i >= from && i < to : given.article === called) ? [i] : [],
    )
    .sort((a, b) => a - b)
}

/** Notes what a block became, for "how we got this". */
export function settle(draft: Draft, i: number, label: Label, reason?: string): void {
  const settled = draft.settled[i] as Settled
  settled.label = label
  settled.article = draft.index
  if (reason) settled.reason = reason
}

export function firstBody(draft: Draft): number {
  return draft.segment.body[0] as number
}

/** Where the text begins: byline and time may stand between a standfirst and it. */
export function firstParagraph(draft: Draft): number {
  const { body } = draft.segment
  const [first, second] = body as readonly [number, number | undefined]
  return second !== undefined && draft.settled[first]?.label === 'standfirst' ? second : first
}

export function lastBody(draft: Draft): number {
  return draft.segment.body[draft.segment.body.length - 1] as number
}
