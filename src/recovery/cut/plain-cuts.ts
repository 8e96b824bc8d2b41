/**
 * Cuts in plain text. Nothing sets stories apart there but what they say and what stands between them: where one text
 * ends, whether what follows is an article, and which line is its headline are learned, each from the whole of the texts.
 */
import type { Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { bodyLabels } from '../label/body-labels.js'
import { probability, type TreeModel } from '../label/trees.js'
import type { Verdict } from '../label/verdict.js'
import type { Models } from '../models.js'
import type { Without } from '../rules.js'
import type { TextShape } from '../text-shape.js'
import { articleFeatureNames, articleFeatures, type Candidate } from './article-features.js'
import type { Cut } from './cut.js'
import { type CutEvidence, cutFeatureNames, type Gap, gapFeatures, gapsOf } from './gap-features.js'
import { barest, headlineCandidates, headlineFeatureNames, headlineFeatures } from './headline-features.js'

export function findCuts(
  evidence: CutEvidence,
  verdicts: readonly Verdict[],
  models: Pick<Models, 'plainCut'>,
  without: Without,
): Cut[] {
  const gaps = gapsOf(evidence)
  const values = gapFeatures(evidence, gaps)
  const cuts = gaps
    .map((gap, g): Cut => {
      const learned = without.has('learned-cut') ? 0 : probability(models.plainCut, values, g * cutFeatureNames.length)
      if (learned > 0.9) return { gap, sure: learned, why: 'the text before and after is about other things' }
      // A desk puts a dateline on the first line of a story and nowhere else.
      if (!without.has('dateline-cut') && opensWithDateline(evidence, gap))
        return { gap, sure: 0.9, why: 'opens with a dateline' }
      if (!without.has('head-cut') && hasHead(verdicts, gap))
        return { gap, sure: 0.85, why: 'headline, byline and time stand over it' }
      return { gap, sure: learned, why: 'the text before and after is about other things' }
    })
    .filter((c) => c.sure > 0.5)
  if (without.has('dateline-cut')) return cuts
  // A run of agency stories has nothing between them: a headline, a dateline, and the next.
  const headed = headedDatelines(evidence)
  const heads = new Set(headed.map((gap) => gap.next))
  const others = cuts.filter(({ gap }) => !heads.has(gap.next) && !heads.has(gap.next - 1))
  return [
    ...others,
    ...headed.map((gap): Cut => ({ gap, sure: 0.9, why: 'a headline and a dateline', headline: gap.next })),
  ].sort((one, other) => one.gap.next - other.gap.next)
}

/** Gaps before a short line of the text right over a dateline. */
function headedDatelines(evidence: CutEvidence): Gap[] {
  const { bodyAt } = evidence
  return bodyAt.slice(1, -1).flatMap((next, k): Gap[] => {
    const previous = bodyAt[k] as number
    return isOverDateline(evidence, next) && bodyAt[k + 2] === next + 1 ? [{ previous, next }] : []
  })
}

/** A headline that was taken for text, and the dateline under it. */
function isOverDateline({ claims, features }: CutEvidence, i: number): boolean {
  const { weight, endsSentence } = features.shapes[i] as TextShape
  return weight < 160 && !endsSentence && (claims[i + 1]?.dateline ?? 0) >= 0.85
}

function opensWithDateline(evidence: CutEvidence, gap: Gap): boolean {
  const first = evidence.claims[gap.next] as Claim
  if (first.dateline >= 0.85 && gap.next > gap.previous + 1) return true
  // Its headline may have been taken for the text's first line.
  const second = evidence.claims[gap.next + 1]
  const short = (evidence.features.shapes[gap.next] as TextShape).weight < 130
  return short && !(evidence.features.shapes[gap.next] as TextShape).endsSentence && (second?.dateline ?? 0) >= 0.85
}

/** A likely headline, then byline and time line, close together before the text. */
function hasHead(verdicts: readonly Verdict[], gap: Gap): boolean {
  let byline = -1
  let time = -1
  for (let i = Math.max(gap.previous + 1, gap.next - 14); i < gap.next; i++) {
    if (verdicts[i]?.label === 'byline') byline = i
    if (verdicts[i]?.label === 'time') time = i
  }
  if (byline < 0 || time < 0 || Math.abs(byline - time) > 2) return false
  const head = Math.min(byline, time)
  let headline = 0
  for (let i = Math.max(gap.previous + 1, head - 4); i < head; i++)
    headline = Math.max(headline, verdicts[i]?.headline ?? 0)
  return headline > 0.02
}

export function cutEvidence(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  verdicts: readonly Verdict[],
): CutEvidence {
  return {
    blocks: page.blocks,
    claims,
    features,
    headline: verdicts.map((v) => v.headline),
    body: verdicts.map((v) => v.body),
    bodyAt: verdicts.flatMap((v, i) => (bodyLabels.has(v.label) ? [i] : [])),
  }
}

/** Surer than this that one text ends, and what follows is looked at apart. */
const enoughToBreak = 0.6

/** The text in pieces, each of one article or of none: where a text ends is easier to say than whether another begins. */
export function breakUp(evidence: CutEvidence, plainBreak: TreeModel): Candidate[] {
  const gaps = gapsOf(evidence)
  const values = gapFeatures(evidence, gaps)
  const sure = new Map(gaps.map((gap, g) => [gap.next, probability(plainBreak, values, g * cutFeatureNames.length)]))
  const pieces: { body: number[]; sure: number }[] = []
  for (const i of evidence.bodyAt) {
    const p = sure.get(i) ?? 0
    const last = pieces[pieces.length - 1]
    const headed = last?.body.at(-1) === i - 1 && isOverDateline(evidence, i - 1)
    if (last && (p <= enoughToBreak || headed)) last.body.push(i)
    else pieces.push({ body: [i], sure: last ? p : 1 })
  }
  return pieces
}

/** Less likely than this, and a piece of text is none of any article. */
const leastLikely = 0.25

const nearHead = 8

/** A byline or time line right above a text. */
function standsUnderTime(verdicts: readonly Verdict[], first: number): boolean {
  for (let i = Math.max(0, first - nearHead); i < first; i++)
    if (verdicts[i]?.label === 'byline' || verdicts[i]?.label === 'time') return true
  return false
}

/** The body blocks without those of pieces that are no article's. */
export function articleText(
  evidence: CutEvidence,
  verdicts: readonly Verdict[],
  models: Pick<Models, 'plainBreak' | 'plainArticle'>,
  kept: ReadonlySet<number>,
): number[] {
  const pieces = breakUp(evidence, models.plainBreak)
  const values = articleFeatures({ ...evidence, verdicts }, pieces)
  return pieces.flatMap((piece, k) => {
    const marked = piece.body.some((i) => kept.has(i) || (evidence.claims[i] as Claim).dateline >= 0.85)
    const p = probability(models.plainArticle, values, k * articleFeatureNames.length)
    if (pieces.length === 1 && standsUnderTime(verdicts, piece.body[0] as number)) return piece.body
    return marked || p > leastLikely ? piece.body : []
  })
}

/** Past this no line is likely to be the text's headline; most texts without one have none that comes near. */
const leastHeadline = 0.2

/** The line that is most likely the headline of a text, null where none is likely. */
export function likeliestHeadline(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  verdicts: readonly Verdict[],
  models: Models,
  from: number,
  body: readonly number[],
): number | null {
  const evidence = { blocks: page.blocks, claims, features, verdicts }
  const candidates = headlineCandidates(evidence, from, body)
  const values = headlineFeatures(evidence, from, body, candidates)
  let best: number | null = null
  let score = leastHeadline
  candidates.forEach((i, k) => {
    const p = probability(models.plainTitle, values, k * headlineFeatureNames.length)
    if (p < score) return
    score = p
    best = i
  })
  return best === null ? null : barest(evidence, best, candidates)
}
