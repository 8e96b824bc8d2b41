/**
 * The second stage: what may be the source and the content of one cue. Where the likeliest labels of all words are wrong, another
 * reading of the sentence often is right as a whole; so several are drawn, each the best under some condition, and
 * `find-statements.ts` has boosted trees choose.
 */
import { bestOf, likelihoodsOf, pathScore, type SequenceModel, scoresOf } from '../learned/sequence-model.js'
import { CONTENT_LABELS, ContentLabel, contentFeatures, windowOf } from './content-features.js'
import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'

/** One reading of what stands around a cue. */
export interface Drawn {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  /** How likely the labels of the words are: on the whole, and where least. */
  readonly sureSource: Sureness
  readonly sureContent: Sureness
  readonly sureOther: Sureness
  /** The likeliest source of the words that are none; how many words of content are left out. */
  readonly leftSource: number
  readonly leftContent: number
  /** How much less likely than the best reading, in nats. */
  readonly behind: number
  /** The condition that it was drawn under. */
  readonly condition: number
  readonly window: { readonly from: number; readonly to: number }
}

export interface Sureness {
  readonly mean: number
  readonly least: number
}

export interface Given {
  readonly cue: Cue
  readonly likely: Float32Array
  readonly model: SequenceModel
  /** Where source and content are looked for; around the cue. */
  readonly window?: { readonly from: number; readonly to: number }
}

const K = CONTENT_LABELS.length
const NEVER = -1e4
const { source: SOURCE, content: CONTENT, other: OTHER, cue: CUE } = ContentLabel

/** Different readings, the likeliest first; those without a content are left out. */
export function draftsOf(ground: Ground, { cue, likely, model, window = windowOf(ground, cue) }: Given): Drawn[] {
  const { words, quotations, tree } = ground
  const { from } = window
  const features = contentFeatures(ground, cue, window, likely)
  const n = features.count
  const scores = scoresOf(model, features)
  for (let i = 0; i < n; i++) {
    const isCue = from + i >= cue.from && from + i < cue.to
    for (let y = 0; y < K; y++) if ((y === CUE) !== isCue) scores[i * K + y] = NEVER
  }
  const sure = likelihoodsOf(model, scores, n)
  const best = bestOf(model, scores, n)
  const top = pathScore(model, scores, best)
  const drafts: Drawn[] = []
  const seen = new Set<string>()
  const keep = (path: Uint8Array, condition: number): void => {
    if (!path.includes(CONTENT)) return
    const key = path.join('')
    if (seen.has(key)) return
    seen.add(key)
    drafts.push({
      ...drawn(path, sure, { cue, from }),
      behind: top - pathScore(model, scores, path),
      condition,
      window,
    })
  }
  keep(best, 0)
  /** The best where labels of some words are forbidden. */
  const under = (condition: number, forbid: (i: number, label: number) => boolean): void => {
    // What is allowed as it is would only be drawn again.
    let allowed = true
    for (let i = 0; i < n && allowed; i++) allowed = !forbid(from + i, best[i] as number)
    if (allowed) return
    const changed = Float32Array.from(scores)
    for (let i = 0; i < n; i++) for (let y = 0; y < K; y++) if (forbid(from + i, y)) changed[i * K + y] = NEVER
    const path = bestOf(model, changed, n)
    for (let i = 0; i < n; i++) if ((scores[i * K + (path[i] as number)] as number) <= NEVER) return
    keep(path, condition)
  }
  const home = words.sentence[cue.from] as number
  const isCue = (i: number): boolean => i >= cue.from && i < cue.to
  // Somebody is the source: the likeliest word, or the cue's subject.
  let named = -1
  for (let i = 0; i < n; i++)
    if (!isCue(from + i) && (named < 0 || (sure[i * K + SOURCE] as number) > (sure[named * K + SOURCE] as number)))
      named = i
  if (named >= 0 && best[named] !== SOURCE) under(1, (i, y) => i === from + named && y !== SOURCE)
  const first = best.indexOf(SOURCE)
  if (first >= 0) {
    const side = from + first < cue.from
    under(2, (i, y) => y === SOURCE && i < cue.from === side)
  }
  // What is said stands on one side, in one sentence, in one run.
  under(3, (i, y) => y === CONTENT && i < cue.from)
  under(4, (i, y) => y === CONTENT && i >= cue.to)
  under(5, (i, y) => y === CONTENT && words.sentence[i] !== home)
  // All that stands in quotation marks and touches the cue's sentence is said, and nothing else; or that and more.
  const quoted = (i: number): boolean => quotations.of[i] !== -1
  let anyQuoted = false
  for (let i = from; i < window.to && !anyQuoted; i++) anyQuoted = quoted(i) && !isCue(i)
  if (anyQuoted && quotations.of[cue.head] === -1) {
    under(6, (i, y) => !isCue(i) && (y === CONTENT) !== quoted(i))
    under(7, (i, y) => !isCue(i) && y !== CONTENT && quoted(i))
    under(8, (i, y) => y === CONTENT && !quoted(i))
  }
  // What hangs on the cue in the tree, or on what hangs beside it.
  const below = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    let at = from + i
    for (let steps = 0; steps < 30 && at >= from && at < window.to; steps++) {
      if (isCue(at)) {
        below[i] = 1
        break
      }
      at = tree.head[at] as number
    }
  }
  under(9, (i, y) => y === CONTENT && below[i - from] === 0 && words.sentence[i] === home)
  // To the end of the sentence, or no farther than the first mark where the best goes on.
  let last = -1
  for (let i = n - 1; i >= 0 && last < 0; i--) if (best[i] === CONTENT) last = i
  if (last >= 0 && from + last >= cue.to) {
    const end = (words.sentences[(words.sentence[from + last] as number) + 1] as number) - 1
    under(10, (i, y) => !isCue(i) && i > from + last && i < end && y !== CONTENT)
    let comma = -1
    for (let i = from + last; i > cue.to + 2 && comma < 0; i--)
      if (words.at(i) === ',' || words.at(i) === '-' || words.at(i) === '—') comma = i
    if (comma > 0) under(11, (i, y) => y === CONTENT && i >= comma)
    let joint = -1
    for (let i = cue.to + 2; i < from + last && joint < 0; i++) if (JOINTS.has(words.lower(i))) joint = i
    if (joint > 0) under(12, (i, y) => y === CONTENT && i >= joint)
  }
  return drafts
}

const JOINTS = new Set(['and', 'but', 'while', 'when', 'after', 'as'])

function drawn(
  path: Uint8Array,
  sure: Float32Array,
  { cue, from }: { readonly cue: Cue; readonly from: number },
): Pick<
  Drawn,
  'cue' | 'source' | 'content' | 'sureSource' | 'sureContent' | 'sureOther' | 'leftSource' | 'leftContent'
> {
  let leftSource = 0
  let leftContent = 0
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== SOURCE) leftSource = Math.max(leftSource, sure[i * K + SOURCE] as number)
    if (path[i] !== CONTENT) leftContent += sure[i * K + CONTENT] as number
  }
  const spansOf = (label: number): { readonly spans: WordSpan[]; readonly sure: Sureness } => {
    const spans: [number, number][] = []
    let sum = 0
    let count = 0
    let least = 1
    for (let i = 0; i < path.length; i++) {
      if (path[i] !== label) continue
      const before = spans.at(-1)
      if (before !== undefined && before[1] === from + i) before[1]++
      else spans.push([from + i, from + i + 1])
      const p = sure[i * K + label] as number
      sum += p
      least = Math.min(least, p)
      count++
    }
    return { spans, sure: count === 0 ? { mean: 0, least: 0 } : { mean: sum / count, least } }
  }
  const source = spansOf(SOURCE)
  const content = spansOf(CONTENT)
  return {
    cue,
    source: source.spans,
    content: content.spans,
    sureSource: source.sure,
    sureContent: content.sure,
    sureOther: spansOf(OTHER).sure,
    leftSource,
    leftContent,
  }
}
