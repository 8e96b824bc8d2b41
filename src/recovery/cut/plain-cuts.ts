/**
 * Cuts in plain text. Nothing sets stories apart there but what they say and what stands between them: where one text
 * ends, whether what follows is an article, and which line is its headline are learned, each from the whole of the texts.
 */
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { bodyLabels } from '../label/body-labels.js'
import { isPlainBrief } from '../label/plain-brief.js'
import { endsInDots, rhythmOf } from '../label/rhythm.js'
import { probability, type TreeModel } from '../label/trees.js'
import type { Verdict } from '../label/verdict.js'
import type { Models } from '../models.js'
import type { Without } from '../rules.js'
import type { TextShape } from '../text-shape.js'
import { articleFeatureNames, articleFeatures, type Candidate } from './article-features.js'
import type { Cut, Labelled } from './cut.js'
import {
  type CutEvidence,
  cutFeatureNames,
  type Gap,
  gapFeatures,
  gapsOf,
  type Piece,
  type Pieces,
  startFeatureNames,
  startFeatures,
} from './gap-features.js'
import { barest, headlineCandidates, headlineFeatureNames, headlineFeatures } from './headline-features.js'
import { changesOfTongue } from './tongues.js'

export function findCuts(
  evidence: CutEvidence,
  verdicts: readonly Verdict[],
  models: Pick<Models, 'plainCut'>,
  without: Without,
  pieces: Pieces = noPieces,
): Cut[] {
  const gaps = gapsOf(evidence)
  const values = startFeatures(evidence, pieces, gaps)
  const cuts = gaps
    .map((gap, g): Cut => {
      const learned = without.has('learned-cut')
        ? 0
        : probability(models.plainCut, values, g * startFeatureNames.length)
      if (learned > 0.9) return { gap, sure: learned, why: 'the text before and after is about other things' }
      // A desk puts a dateline on the first line of a story and nowhere else.
      if (!without.has('dateline-cut') && opensWithDateline(evidence, gap))
        return { gap, sure: 0.9, why: 'opens with a dateline' }
      if (!without.has('head-cut') && hasHead(verdicts, gap))
        return { gap, sure: 0.85, why: 'headline, byline and time stand over it' }
      if (!without.has('head-cut') && hasBylineAsBefore(evidence, verdicts, gap))
        return { gap, sure: 0.8, why: 'headline and byline stand over it, as over the text before' }
      if (!without.has('readers') && areReadersBetween(verdicts, gap))
        return { gap, sure: 0.9, why: 'readers speak before it' }
      return { gap, sure: learned, why: 'the text before and after is about other things' }
    })
    .filter((c) => c.sure > 0.5)
  if (!without.has('tongue-cut')) cuts.push(...tongueCuts(evidence, cuts))
  if (without.has('dateline-cut')) return cuts.sort(inOrder)
  // A run of agency stories has nothing between them: a headline, a dateline, and the next.
  const headed = headedDatelines(evidence)
  const heads = new Set(headed.map((gap) => gap.next))
  const others = cuts.filter(({ gap }) => !heads.has(gap.next) && !heads.has(gap.next - 1))
  return [
    ...others,
    ...headed.map((gap): Cut => ({ gap, sure: 0.9, why: 'a headline and a dateline', headline: gap.next })),
  ].sort(inOrder)
}

const inOrder = (one: Cut, other: Cut): number => one.gap.next - other.gap.next

/** Lines of text between a cut and the place where the language changes by its words: they are one cut. */
const sameCut = 8

/** Weighted characters of text in a language: less is a quotation, a notice or a line that leads elsewhere. */
const leastInTongue = 400
/** Less likely text on the mean, and it is what readers or other pages say. */
const likelyInTongue = 0.8

/** Cuts where the text goes on in another language, other than those that are found already. */
function tongueCuts({ blocks, body, bodyAt, features }: CutEvidence, cuts: readonly Cut[]): Cut[] {
  const place = new Map(bodyAt.map((i, k) => [i, k]))
  const placeOf = ({ next }: Gap) => place.get(next) as number
  const known = new Set(cuts.map(({ gap }) => placeOf(gap)))
  const isKnown = (at: number) => {
    for (let k = at - sameCut; k <= at + sameCut; k++) if (known.has(k)) return true
    return false
  }
  const weightIn = (from: number, to: number) =>
    bodyAt.slice(from, to).reduce((sum, i) => sum + (features.shapes[i] as TextShape).weight, 0)
  const reads = (from: number, to: number) =>
    bodyAt
      .slice(from, to)
      .reduce((sum, i) => sum + (features.shapes[i] as TextShape).weight * (body[i] as number), 0) >=
    weightIn(from, to) * likelyInTongue
  const found = changesOfTongue(bodyAt.map((at) => ({ at, text: (blocks[at] as Block).text }))).filter(
    (gap) => !isKnown(placeOf(gap)),
  )
  const ends = [...known, ...found.map(placeOf), bodyAt.length].sort((a, b) => a - b)
  const endAt = new Map(ends.map((end, k) => [end, k]))
  return found
    .filter((gap) => {
      const at = endAt.get(placeOf(gap)) as number
      const [start, middle, end] = [ends[at - 1] ?? 0, ends[at] as number, ends[at + 1] as number]
      return weightIn(start, middle) >= leastInTongue && weightIn(middle, end) >= leastInTongue && reads(middle, end)
    })
    .map((gap): Cut => ({ gap, sure: 0.8, why: 'the text goes on in another language' }))
}

/** Nothing is known of pieces. */
export const noPieces: Pieces = { kept: [], ends: [] }

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

/** So sure a byline says who wrote what stands under it. */
const surelyByline = 0.9
const nearByline = 2

/** A headline and a byline right over a text: where a desk sets the first story so, it sets each so. */
function hasBylineAsBefore(evidence: CutEvidence, verdicts: readonly Verdict[], gap: Gap): boolean {
  return isUnderByline(evidence, verdicts, gap.next) && isUnderByline(evidence, verdicts, evidence.bodyAt[0] as number)
}

function isUnderByline({ claims, features }: CutEvidence, verdicts: readonly Verdict[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(1, first - nearByline); i--) {
    const { label } = verdicts[i] as Verdict
    if (label === 'time') continue
    if (label !== 'byline' || (claims[i] as Claim).byline < surelyByline) return false
    const head = verdicts[i - 1] as Verdict
    return head.headline >= likelyHeadline && !(features.shapes[i - 1] as TextShape).endsSentence
  }
  return false
}

/** Readers' words stand between two texts: they are of what stands over them, and it does not go on under them. */
function areReadersBetween(verdicts: readonly Verdict[], gap: Gap): boolean {
  for (let i = gap.previous + 1; i < gap.next; i++) if (verdicts[i]?.label === 'comment') return true
  return false
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
    rhythm: rhythmOf(page.blocks, claims, features.shapes),
    bodyAt: verdicts.flatMap((v, i) => (bodyLabels.has(v.label) ? [i] : [])),
  }
}

/** Surer than this that one text ends, and what follows is looked at apart. */
const enoughToBreak = 0.6

/** The text in pieces, each of one article or of none: where a text ends is easier to say than whether another begins. */
export function breakUp(
  evidence: CutEvidence,
  plainBreak: TreeModel,
): { pieces: Candidate[]; ends: (readonly [number, number])[] } {
  const gaps = gapsOf(evidence)
  const values = gapFeatures(evidence, gaps)
  const ends = gaps.map((gap, g) => [gap.next, probability(plainBreak, values, g * cutFeatureNames.length)] as const)
  const sure = new Map(ends)
  const pieces: { body: number[]; sure: number }[] = []
  for (const i of evidence.bodyAt) {
    const p = sure.get(i) ?? 0
    const last = pieces[pieces.length - 1]
    const headed = last?.body.at(-1) === i - 1 && isOverDateline(evidence, i - 1)
    if (last && (p <= enoughToBreak || headed)) last.body.push(i)
    else pieces.push({ body: [i], sure: last ? p : 1 })
  }
  return { pieces, ends }
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

/** A piece of which so much is notices says nothing else with the rest. Share of its weighted characters. */
const mostlyNotices = 0.35
/** So much over the first of them is a text that they stand under. Weighted characters. */
const enoughBefore = 800

/** A piece without the notices in it; nothing of one that they fill. */
function withoutNotices(
  body: readonly number[],
  notices: ReadonlySet<number>,
  shapes: readonly TextShape[],
): readonly number[] {
  if (!body.some((i) => notices.has(i))) return body
  const weightOf = (lines: readonly number[]) => lines.reduce((sum, i) => sum + (shapes[i] as TextShape).weight, 0)
  const rest = body.filter((i) => !notices.has(i))
  if (weightOf(rest) >= weightOf(body) * (1 - mostlyNotices)) return rest
  const before = body.slice(
    0,
    body.findIndex((i) => notices.has(i)),
  )
  return weightOf(before) >= enoughBefore ? before : []
}

/**
 * The pieces of text that are of an article.
 * @param kept  blocks whose piece is of one, whatever it reads like
 * @param notices  blocks that are of none
 */
export function articlePieces(
  evidence: CutEvidence,
  verdicts: readonly Verdict[],
  models: Pick<Models, 'plainBreak' | 'plainArticle'>,
  kept: ReadonlySet<number>,
  notices: ReadonlySet<number> = new Set(),
): Pieces {
  const { pieces, ends } = breakUp(evidence, models.plainBreak)
  const values = articleFeatures({ ...evidence, verdicts }, pieces)
  const found = pieces.flatMap(({ body, sure }, k): Piece[] => {
    const article = probability(models.plainArticle, values, k * articleFeatureNames.length)
    const marked = body.some(
      (i) => kept.has(i) || ((evidence.claims[i] as Claim).dateline >= 0.85 && !isTeaser(evidence, body)),
    )
    const last = body.at(-1) as number
    const spokenOf = areReadersBetween(verdicts, { previous: last, next: pieces[k + 1]?.body[0] ?? verdicts.length })
    const alone =
      pieces.length === 1 &&
      (standsUnderTime(verdicts, body[0] as number) ||
        isPlainBrief(evidence.blocks, evidence.features.shapes, verdicts, body))
    return marked || spokenOf || alone || article > leastLikely
      ? [{ body, sure, article: marked || spokenOf ? 1 : article }]
      : []
  })
  if (notices.size === 0) return { kept: found, ends }
  const bare = found.map((piece) => ({ ...piece, body: withoutNotices(piece.body, notices, evidence.features.shapes) }))
  return { kept: bare.filter(({ body }) => body.length > 0), ends }
}

/** The beginning of a story, cut off in the middle: another page's, whatever dateline it opens with. */
function isTeaser({ blocks }: CutEvidence, body: readonly number[]): boolean {
  return body.length === 1 && endsInDots((blocks[body[0] as number] as Block).text)
}

export const textOf = ({ kept }: Pieces): number[] => kept.flatMap(({ body }) => [...body])

/**
 * How likely a text must be an article to stand as one beside the longest: the shorter it is, the more; at two fifths of
 * the longest whatever was kept is enough.
 */
const likelyEnough = (share: number): number => 0.75 - 1.25 * share

/** Weighted characters: less, beside a longer text and under no head, is what a page says of itself. */
const enoughAlone = 1_100
const mostBeside = 0.7
/** A line is a head where it is as likely a headline as this. */
const likelyHeadline = 0.3
const aHeadAway = 12

/** One line of less is a lede, or a greeting, where no byline or time stands over it. */
const enoughInOne = 400

/** Over a text stands a byline, a time line or, where `timed` does not ask for these, a likely headline, and no other text between. */
function isHeaded(verdicts: readonly Verdict[], first: number, timed: boolean): boolean {
  for (let i = first - 1; i >= Math.max(0, first - aHeadAway); i--) {
    const { label, headline } = verdicts[i] as Verdict
    if (headline >= likelyHeadline && !timed) return true
    if (first - i <= nearHead && (label === 'byline' || label === 'time')) return true
    if (label === 'paragraph') return false
  }
  return false
}

/**
 * The text and its cuts without what would be an article of its own and is likely none: comments, teasers and notices that
 * speak of something else than the text does.
 */
export function withoutDoubtful(
  bodyAt: readonly number[],
  cuts: readonly Cut[],
  { kept }: Pieces,
  features: Features,
  verdicts: readonly Verdict[],
): { bodyAt: readonly number[]; cuts: readonly Cut[] } {
  if (cuts.length === 0) return { bodyAt, cuts }
  const likely = new Map<number, number>()
  for (const { body, article } of kept) for (const i of body) likely.set(i, article)
  const runs: { body: number[]; article: number; weight: number; cut: Cut | null }[] = []
  const start = (cut: Cut | null) => runs.push({ body: [], article: 0, weight: 0, cut })
  start(null)
  let longest = 0
  for (const i of bodyAt) {
    const cut = cuts[runs.length - 1]
    if (cut && i >= cut.gap.next) start(cut)
    const run = runs[runs.length - 1] as (typeof runs)[number]
    run.body.push(i)
    run.article = Math.max(run.article, likely.get(i) ?? 1)
    run.weight += (features.shapes[i] as TextShape).weight
    longest = Math.max(longest, run.weight)
  }
  const stay = runs.filter(
    (r) =>
      r.article >= likelyEnough(r.weight / Math.max(1, longest)) &&
      (r.weight >= enoughAlone ||
        r.weight >= longest * mostBeside ||
        isHeaded(verdicts, r.body[0] ?? 0, r.body.length === 1 && r.weight < enoughInOne)),
  )
  return {
    bodyAt: stay.flatMap((r) => r.body),
    cuts: stay.slice(1).flatMap((r) => r.cut ?? []),
  }
}

/** Past this no line is likely to be the text's headline; most texts without one have none that comes near. */
const leastHeadline = 0.2

/** The line that is most likely the headline of a text, null where none is likely. */
export function likeliestHeadline(
  { page, claims, features, verdicts, models }: Labelled,
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
