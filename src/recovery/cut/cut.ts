/** Cutting: which blocks make which article. One capture mostly holds one; run-together text holds two or more, some none. */
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { bodyLabels } from '../label/body-labels.js'
import { cookieNotices } from '../label/cookie-notices.js'
import { type GivenBlocks, isText, withGivenBody } from '../label/given-labels.js'
import { isPlainBrief } from '../label/plain-brief.js'
import { type PlainEntries, plainEntries } from '../label/plain-entries.js'
import { isDated, isReport } from '../label/short-page.js'
import type { Verdict } from '../label/verdict.js'
import { linkShare } from '../link-share.js'
import type { Models } from '../models.js'
import type { Without } from '../rules.js'
import type { TextShape } from '../text-shape.js'
import { saysSomething, wordSet } from '../words.js'
import type { Gap } from './gap-features.js'
import { headedGroups } from './headed-groups.js'
import { type PageCuts, pageCuts } from './page-cuts.js'
import {
  articlePieces,
  cutEvidence,
  findCuts,
  likeliestHeadline,
  noPieces,
  textOf,
  withoutDoubtful,
} from './plain-cuts.js'
import { lineOfTitle } from './plain-title.js'

/** One article's share of the sequence: blocks `[from, to)`, of which `body` are its text. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly body: readonly number[]
  /** Index of its headline block, null where the page prints none. */
  readonly headline: number | null
  /** Why it starts where it starts. */
  readonly reason: string
  /** The number that labels given by hand call it by; only where there are such. */
  readonly called?: number
}

/** A text shorter than this is no article: a caption, a teaser, a notice. Weighted characters (see TextShape). */
const leastArticle = 200
/** So much text is an article beside one of any length. */
const leastOfItsOwn = 1_000
/** So much of the first text of a page is an article, whatever longer one follows. */
const leastBeside = 300

/** A page whose blocks are labelled, and the models that are asked about them. */
export interface Labelled {
  readonly page: Page
  readonly claims: readonly Claim[]
  readonly features: Features
  readonly verdicts: readonly Verdict[]
  readonly models: Models
}

export interface CutOptions {
  /** Rules left out. */
  readonly without: Without
  /** Whether the page itself states an article. */
  readonly stated: boolean
  /** What a person said of blocks. */
  readonly given: GivenBlocks
}

export function cutArticles(labelled: Labelled, options: CutOptions): Segment[] {
  const { page, claims, features, verdicts, models } = labelled
  const { without, stated, given } = options
  if (page.shape === 'plain') {
    const isBody = (i: number) => bodyLabels.has((verdicts[i] as Verdict).label)
    const briefs = given.size > 0 || without.has('brief-cut') ? [] : headedGroups(page.blocks, features.shapes, isBody)
    if (briefs.length > 0) return briefs
    const whole = cutEvidence(page, claims, features, verdicts)
    const live = plainEntries(page, claims)
    const notices = new Set(without.has('invitations') ? [] : cookieNotices(page.blocks, verdicts))
    const pieces = without.has('learned-article')
      ? noPieces
      : articlePieces(whole, verdicts, models, new Set(live.labels.keys()), notices)
    const found = without.has('learned-article') ? whole.bodyAt : textOf(pieces)
    const text = [...withGivenBody(found, given)]
    const all = outsideEntries(findCuts({ ...whole, bodyAt: text }, verdicts, models, without, pieces), live)
    const { bodyAt, cuts } =
      given.size > 0 ? { bodyAt: text, cuts: all } : withoutDoubtful(text, all, pieces, features, verdicts)
    return segmentsOf(labelled, bodyAt, { cuts, first: null }, options)
  }
  const text = verdicts.flatMap((v, i) => (bodyLabels.has(v.label) ? [i] : []))
  const bodyAt = withGivenBody(text, given)
  const cuts = without.has('page-cut') ? { cuts: [], first: null } : pageCuts(page, claims, verdicts, bodyAt, stated)
  return segmentsOf(labelled, bodyAt, cuts, options)
}

/** A liveblog's entries are of many things and are one article. */
function outsideEntries(cuts: readonly Cut[], { marks, labels }: PlainEntries): readonly Cut[] {
  if (marks.length === 0) return cuts
  const [first, last] = [marks[0] as number, Math.max(...labels.keys())]
  return cuts.filter(({ gap }) => gap.next <= first || gap.next > last)
}

export interface Cut {
  readonly gap: Gap
  readonly sure: number
  readonly why: string
  /** The heading that made the cut, where one did. */
  readonly headline?: number
}

interface Run {
  readonly body: number[]
  readonly reason: string
  readonly headline: number | null
  /** It begins the capture. */
  readonly first: boolean
  readonly called: number
}

/** A segment whose end is not known yet. */
interface Growing extends Segment {
  to: number
  called?: number
}

/** A headline right above a text, and a byline or time line with it. */
function standsUnderHead(page: Page, verdicts: readonly Verdict[], body: readonly number[]): boolean {
  const first = body[0] as number
  let [headed, dated] = [false, false]
  for (let i = Math.max(0, first - nearHead); i < first; i++) {
    const { label, headline } = verdicts[i] as Verdict
    if (label === 'byline' || label === 'time') dated = true
    else if (headline > 0.3 || (page.blocks[i] as Block).tag === 'h1') headed = true
  }
  if (!page.tree) return headed && dated
  return headed && isDated(page, page.tree, verdicts, first, body.at(-1) as number)
}

const nearHead = 8

function segmentsOf(
  labelled: Labelled,
  bodyAt: readonly number[],
  { cuts, first: opening }: PageCuts,
  { without, stated, given }: CutOptions,
): Segment[] {
  const { page, claims, features, verdicts } = labelled
  const opens = { reason: 'the first text of the capture', headline: opening?.headline ?? null }
  const runs: Run[] = [{ body: [], ...opens, first: true, called: 0 }]
  let next = 0
  for (const i of bodyAt) {
    const cut = cuts[next]
    if (cut && i >= cut.gap.next) {
      const reason = `a new story begins here: ${cut.why} (${cut.sure.toFixed(2)})`
      runs.push({ body: [], reason, headline: cut.headline ?? null, first: false, called: 0 })
      next++
    }
    ;(runs[runs.length - 1] as Run).body.push(i)
  }
  const weightOf = (body: readonly number[]) => body.reduce((s, i) => s + (features.shapes[i] as TextShape).weight, 0)
  const largest = Math.max(0, ...runs.map((r) => weightOf(r.body)))
  const found = runs.filter((r, at) => {
    const weight = weightOf(r.body)
    if (r.body.some((i) => given.has(i))) return true
    if (page.shape === 'markdown' || without.has('least-article')) return weight > 0
    const marked = r.body.some((i) => (claims[i] as Claim).dateline > 0.5)
    // A page's next story is one only where it stands there whole: the beginning of another page's is a teaser.
    if (page.shape === 'html' && weight !== largest)
      return weight >= leastOfItsOwn || (weight >= leastBeside && (at === 0 || isWhole(features, r)))
    // A page that states an article may print a short one, and so may one that prints an article's head or reads as a report.
    const short = weight < leastArticle && !stated && runs.length === 1
    const headed =
      short &&
      (standsUnderHead(page, verdicts, r.body) ||
        isReport(page, features, verdicts, r.body) ||
        (page.shape === 'plain' && isPlainBrief(page.blocks, features.shapes, verdicts, r.body)))
    const least = stated || headed ? leastArticle * 0.35 : leastArticle
    return weight >= (marked ? leastArticle * 0.6 : Math.max(least, Math.min(largest * 0.06, leastOfItsOwn)))
  })
  const kept = given.size === 0 ? found : regrouped(found, given)
  const segments: Growing[] = []
  kept.forEach((run, k) => {
    const first = run.body[0] as number
    const before = k === 0 ? 0 : ((kept[k - 1] as Run).body.at(-1) as number) + 1
    const likely =
      run.headline !== null ? run.headline : (headlineBetween(labelled, before, first, run.body) ?? run.headline)
    const headline = likely !== null && isHeadlineFor(given, likely) ? likely : null
    const from = k === 0 ? (run.first ? (opening?.from ?? 0) : 0) : startOf(page, verdicts, before, first, headline)
    if (k > 0) (segments[k - 1] as Growing).to = from
    const segment: Growing = { from, to: page.blocks.length, body: run.body, headline, reason: run.reason }
    if (given.size > 0) segment.called = run.called
    segments.push(segment)
  })
  return given.size === 0 ? segments : segments.sort((a, b) => (a.called ?? 0) - (b.called ?? 0))
}

const isHeadlineFor = (given: GivenBlocks, i: number): boolean => (given.get(i)?.label ?? 'headline') === 'headline'

/**
 * The runs as a person parts them: a block that was given the number of an article goes there, one that is not there yet
 * begins. Numbers are those that the articles have without them, so that the same labels say the same again.
 */
function regrouped(runs: readonly Run[], given: GivenBlocks): Run[] {
  const groups = new Map<number, { run: Run; body: Set<number>; headline: number | null }>()
  runs.forEach((run, called) => {
    const mine = run.body.filter((i) => (given.get(i)?.article ?? called) === called)
    groups.set(called, { run: { ...run, called }, body: new Set(mine), headline: run.headline })
  })
  const groupOf = (called: number) => {
    const known = groups.get(called)
    if (known) return known
    const run = { body: [], reason: 'a person began an article here', headline: null, first: false, called }
    const fresh = { run, body: new Set<number>(), headline: null as number | null }
    groups.set(called, fresh)
    return fresh
  }
  for (const [i, { label, article }] of given) if (article !== null && isText(label)) groupOf(article).body.add(i)
  const texts = [...groups.values()]
    .map(({ run, body, headline }) => ({ ...run, headline, body: [...body].sort((a, b) => a - b) }))
    .filter(({ body }) => body.length > 0)
    .sort((a, b) => (a.body[0] as number) - (b.body[0] as number))
  const heads = new Map<number, number>()
  for (const [i, { label, article }] of given) {
    if (label !== 'headline') continue
    // Without a number it is that of the text that it stands over, or in.
    const text = texts.find(({ body, called }) => (article === null ? (body.at(-1) as number) > i : called === article))
    if (text) heads.set(text.called, i)
  }
  return texts.map((run) => ({ ...run, headline: heads.get(run.called) ?? run.headline }))
}

/** A short story that stands on a page in full: paragraphs under a heading of its own, where a teaser has one or two. */
function isWhole(features: Features, run: Run): boolean {
  const paragraphs = run.body.filter((i) => {
    const { weight, endsSentence } = features.shapes[i] as TextShape
    return weight >= 40 && endsSentence
  })
  return run.headline !== null && paragraphs.length >= 3
}

/** The block before the body (or, misread, among its first) that is most a headline. */
function headlineBetween(labelled: Labelled, from: number, to: number, body: readonly number[]): number | null {
  const { page, claims, features, verdicts } = labelled
  // A short line before a dateline can be nothing else.
  const [one, two] = body
  const overDateline = one !== undefined && two !== undefined && isShortOverDateline(page, claims, one, two)
  if (overDateline && page.shape === 'plain') return one
  let best = page.shape === 'plain' && from === 0 ? lineOfTitle(page.blocks, to) : -1
  if (page.shape === 'plain' && best < 0) best = likeliestHeadline(labelled, from, body) ?? -1
  let score = 0.25
  // Of two printings the later stands with the article, the earlier mostly with the share image.
  if (page.shape !== 'plain')
    for (let i = from; i < to; i++) {
      if (!mayHead(page.blocks[i] as Block, verdicts[i] as Verdict, score)) continue
      score = (verdicts[i] as Verdict).headline
      best = i
    }
  for (const i of page.shape === 'plain' ? [] : body.slice(0, 3)) {
    const v = verdicts[i] as Verdict
    if (v.label === 'paragraph' && v.headline <= 0.5) continue
    if (!mayHead(page.blocks[i] as Block, v, score / ofBody)) continue
    score = v.headline * ofBody
    best = i
  }
  if (best < 0 && overDateline) return one
  if (best < 0 && page.shape === 'plain') best = likelyAbove(page, verdicts, from, to)
  if (best < 0) best = rightAbove(page, features, verdicts, from, to, body)
  if (best < 0) return null
  const text = (page.blocks[best] as Block).text
  for (let i = best + 1; i < to; i++) if ((page.blocks[i] as Block).text === text) best = i
  return best
}

/** A line of text that is a headline with the believed probability or more. */
const mayHead = ({ kind, text }: Block, { label, headline }: Verdict, least: number): boolean =>
  kind === 'text' &&
  label !== 'time' &&
  label !== 'byline' &&
  label !== 'caption' &&
  headline >= least &&
  !webAddress.test(text)

/** What stands in the text as found is less believed. */
const ofBody = 0.8

function isShortOverDateline(page: Page, claims: readonly Claim[], one: number, two: number): boolean {
  const { text } = page.blocks[one] as Block
  return text.length < 160 && (claims[two]?.dateline ?? 0) >= 0.85 && !/[.!?]$/.test(text)
}

/** Looked at alone a line is a headline from here on, where none is likely beside its text. */
const likelyAlone = 0.3
const nearText = 12

/** The line above a text that reads most like a headline by itself, whatever the text says. */
function likelyAbove(page: Page, verdicts: readonly Verdict[], from: number, first: number): number {
  let best = -1
  let score = likelyAlone
  for (let i = Math.max(from, first - nearText); i < first; i++) {
    const { label, headline } = verdicts[i] as Verdict
    if (label !== 'furniture' || headline < score || webAddress.test((page.blocks[i] as Block).text)) continue
    score = headline
    best = i
  }
  return best
}

const webAddress = /^(?:https?:\/\/|www\.)\S+$/i

/** The line right above the text, its byline and its times, where it is set as a headline or its words come back in the text; -1 where there is none. */
function rightAbove(
  page: Page,
  features: Features,
  verdicts: readonly Verdict[],
  from: number,
  first: number,
  body: readonly number[],
): number {
  const said = wordSet(
    body
      .slice(0, 4)
      .map((i) => (page.blocks[i] as Block).text)
      .join(' '),
  )
  for (let i = first - 1; i >= Math.max(from, first - 5); i--) {
    const block = page.blocks[i] as Block
    const { label, headline } = verdicts[i] as Verdict
    if (block.kind !== 'text' || label === 'time' || label === 'byline' || label === 'credit') continue
    const { weight, words, endsSentence } = features.shapes[i] as TextShape
    return label === 'furniture' &&
      weight >= 15 &&
      weight <= 160 &&
      words !== 1 &&
      !endsSentence &&
      linkShare(block) < 0.3 &&
      (block.tag === 'h1' || (headline >= leastHeadline && shareIn(block.text, said) >= leastAgreement))
      ? i
      : -1
  }
  return -1
}

/** Share of a line's words that are long enough to mean something and stand in a text too. */
function shareIn(line: string, said: ReadonlySet<string>): number {
  const asked = [...wordSet(line)].filter(saysSomething)
  return asked.length === 0 ? 0 : asked.filter((w) => said.has(w)).length / asked.length
}

const leastHeadline = 0.02
const leastAgreement = 0.3

/**
 * Where the next article starts between two runs of body. Captions and notes before its headline belong to the story
 * before; without a headline all that stands between does.
 */
function startOf(
  page: Page,
  verdicts: readonly Verdict[],
  before: number,
  first: number,
  headline: number | null,
): number {
  if (headline === null || headline >= first) {
    // Time line and byline right before the text are the new story's own.
    let start = Math.min(first, headline ?? first)
    while (start > before && ['time', 'byline', 'dateline'].includes((verdicts[start - 1] as Verdict).label)) start--
    return start
  }
  let start = headline
  const text = (page.blocks[headline] as Block).text
  for (let i = headline - 1; i >= Math.max(before, headline - 12); i--)
    if ((page.blocks[i] as Block).text === text) start = i
  while (start > before) {
    const v = verdicts[start - 1] as Verdict
    if (v.label === 'caption' || v.label === 'note' || v.label === 'credit' || v.label === 'picture') break
    start--
  }
  return start
}
