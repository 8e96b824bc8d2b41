/**
 * The evidence that only the whole sequence of lines gives, for plain text, where no markup sets things apart: what the
 * lines around a line were taken for when each was looked at alone, the runs of text that they make, and how much a line
 * speaks of what the runs speak of.
 */
import type { Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames } from '../features.js'
import { runningMean } from '../running-mean.js'
import type { TextShape } from '../text-shape.js'
import { contentWords } from './content-words.js'
import { rhythmNames } from './rhythm.js'

/** Columns of a line's own evidence that are looked at again beside those of its surroundings. */
const ownColumns = [
  'text.weight',
  'text.words',
  'text.wordLength',
  'text.endsSentence',
  'text.stops',
  'text.commas',
  'text.upper',
  'text.digits',
  'text.lowerWords',
  'text.capitalWords',
  'text.startsLower',
  'text.startsQuote',
  'text.separators',
  'text.colon',
  'text.question',
  'text.address',
  'text.copyright',
  'page.same',
  'page.seen',
  'page.bodyOverlap',
  'page.bodyStart',
  'claim.time',
  'claim.byline',
  'claim.caption',
  'claim.note',
  'claim.credit',
  'claim.dateline',
  'order.place',
  'window.blank',
] as const

const reach = [1, 2, 3, 4, 6, 8] as const

export const contextNames: readonly string[] = [
  ...ownColumns,
  'own.body',
  'own.headline',
  ...reach.flatMap((d) => [`before${d}.body`, `after${d}.body`]),
  'mean2.body',
  'mean5.body',
  'mean12.body',
  'mean30.body',
  'before5.body',
  'after5.body',
  'before12.body',
  'after12.body',
  'before8.headline',
  'after8.headline',
  'mass.before',
  'mass.after',
  'mass.all',
  'run.weight',
  'run.share',
  'run.lines',
  'run.fromStart',
  'run.fromEnd',
  'run.density',
  'previous.gap',
  'previous.weight',
  'previous.headline',
  'previous.claims',
  'next.gap',
  'next.weight',
  'next.headline',
  'main.inside',
  'main.before',
  'main.after',
  'main.share',
  'main.weight',
  'topic.main',
  'topic.previous',
  'topic.next',
  'around.repeats',
  'around.times',
  'around.bylines',
  'around.turns',
  'around.ends',
  'around.weight',
  'around.spread',
  ...rhythmNames,
  'alike.elsewhere',
  'anchor.topic',
  'anchor.away',
  'anchor.headline',
  'previous.calls',
]

interface Run {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly lines: number
}

/** Lines of furniture that a run of text may hold: a caption, an advertisement, a link in between. */
const looseness = 4
/** So much text is a run to measure others from. Weighted characters. */
const solid = 500
const heaviestLine = 600
const shortest = 25
/** Words are counted in so many characters of prose at most, so that an endless capture costs no more than a long one. */
const mostCounted = 400_000

/**
 * @param own  probability of each line that it is body, looked at alone
 * @param heads  and that it is a headline
 * @param rhythm  rows of `rhythmRows`
 * @returns row after row, one for each block
 */
export function contextOf(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  own: ArrayLike<number>,
  heads: ArrayLike<number>,
  rhythm: Float32Array,
): Float32Array {
  const n = page.blocks.length
  const width = contextNames.length
  const out = new Float32Array(n * width)
  const weights = new Float64Array(n)
  const mass = new Float64Array(n + 1)
  const lineSums = new Float64Array(n + 1)
  const bodySums = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) {
    weights[i] = Math.min((features.shapes[i] as TextShape).weight, heaviestLine)
    mass[i + 1] = (mass[i] as number) + (own[i] as number) * (weights[i] as number)
    lineSums[i + 1] = (lineSums[i] as number) + (weights[i] as number) + 10
    bodySums[i + 1] = (bodySums[i] as number) + (own[i] as number) * ((weights[i] as number) + 10)
  }
  const total = (mass[n] as number) || 1
  const share = (from: number, to: number) => {
    const a = Math.max(0, from)
    const b = Math.min(n, to)
    if (b <= a) return -1
    return ((bodySums[b] as number) - (bodySums[a] as number)) / ((lineSums[b] as number) - (lineSums[a] as number))
  }
  const runs = runsOf(own, weights)
  const runAt = new Int32Array(n).fill(-1)
  runs.forEach((run, r) => {
    runAt.fill(r, run.from, run.to + 1)
  })
  const main = runs.reduce((best, run, r) => (run.weight > (runs[best] as Run).weight ? r : best), 0)
  const heaviest = runs[main]?.weight ?? 0
  const counts = new Map<string, number>()
  for (const b of page.blocks) counts.set(b.text, (counts.get(b.text) ?? 0) + 1)
  const sums = (value: (i: number) => number) => runningMean(n, value)
  const isLong = (i: number) => (features.shapes[i] as TextShape).weight >= 60
  const repeats = sums((i) => ((counts.get(page.blocks[i]?.text ?? '') ?? 0) > 2 ? 1 : 0))
  const times = sums((i) => ((claims[i] as Claim).time >= 0.5 ? 1 : 0))
  const bylines = sums((i) => ((claims[i] as Claim).byline >= 0.3 ? 1 : 0))
  const turns = sums((i) => (i > 0 && isLong(i) !== isLong(i - 1) ? 1 : 0))
  const ends = sums((i) => ((features.shapes[i] as TextShape).endsSentence ? 1 : 0))
  const logs = sums((i) => Math.log2(1 + (weights[i] as number)))
  const squares = sums((i) => Math.log2(1 + (weights[i] as number)) ** 2)
  const topics = topicsOf(page, features, own, runs, runAt)
  const callsAt = rhythmNames.indexOf('style.calls')
  const calls = sums((i) => rhythm[i * rhythmNames.length + callsAt] as number)
  const anchor = anchorOf(page, features, own, heads)

  // The last solid run before each line, and the next one after it.
  const before = new Int32Array(n).fill(-1)
  const after = new Int32Array(n).fill(-1)
  for (let i = 0, last = -1; i < n; i++) {
    before[i] = last
    const r = runAt[i] as number
    if (r >= 0 && (runs[r] as Run).weight >= solid && (runs[r] as Run).to === i) last = r
  }
  for (let i = n - 1, next = -1; i >= 0; i--) {
    after[i] = next
    const r = runAt[i] as number
    if (r >= 0 && (runs[r] as Run).weight >= solid && (runs[r] as Run).from === i) next = r
  }
  const ownAt = ownColumns.map((name) => featureNames.indexOf(name))

  // Of the stretch since the last solid run: its likeliest headline, and how many times and bylines stand in it.
  let sinceHead = 0
  let sinceClaims = 0
  let sinceRun = -1
  const headSince = new Float64Array(n)
  const claimsSince = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    if (before[i] !== sinceRun) {
      sinceRun = before[i] as number
      sinceHead = 0
      sinceClaims = 0
    }
    sinceHead = Math.max(sinceHead, heads[i] as number)
    const claim = claims[i] as Claim
    if (claim.time >= 0.5 || claim.byline >= 0.5) sinceClaims++
    headSince[i] = sinceHead
    claimsSince[i] = sinceClaims
  }
  const headUntil = new Float64Array(n)
  for (let i = n - 1, best = 0, run = -1; i >= 0; i--) {
    if (after[i] !== run) {
      run = after[i] as number
      best = 0
    }
    best = Math.max(best, heads[i] as number)
    headUntil[i] = best
  }

  for (let i = 0; i < n; i++) {
    let at = i * width
    const put = (value: number) => {
      out[at++] = value
    }
    const p = (k: number) => (k < 0 || k >= n ? -1 : (own[k] as number))
    for (const column of ownAt) put(features.values[i * features.width + column] as number)
    put(own[i] as number)
    put(heads[i] as number)
    for (const d of reach) {
      put(p(i - d))
      put(p(i + d))
    }
    for (const d of [2, 5, 12, 30]) put(share(i - d, i + d + 1))
    put(share(i - 5, i))
    put(share(i + 1, i + 6))
    put(share(i - 12, i))
    put(share(i + 1, i + 13))
    put(most(heads, i - 8, i))
    put(most(heads, i + 1, i + 9))
    put((mass[i] as number) / total)
    put((total - (mass[i + 1] as number)) / total)
    put(Math.log2(1 + total))
    const r = runAt[i] as number
    const run = r >= 0 ? (runs[r] as Run) : null
    put(run ? Math.log2(1 + run.weight) : 0)
    put(run && heaviest ? run.weight / heaviest : 0)
    put(run ? Math.min(60, run.lines) : 0)
    put(run ? Math.min(60, i - run.from) : -1)
    put(run ? Math.min(60, run.to - i) : -1)
    put(run ? run.lines / (run.to - run.from + 1) : 0)
    const last = before[i] as number
    const next = after[i] as number
    put(last < 0 ? -1 : Math.min(120, i - (runs[last] as Run).to))
    put(last < 0 ? -1 : Math.log2(1 + (runs[last] as Run).weight))
    put(last < 0 ? -1 : (headSince[i] as number))
    put(last < 0 ? -1 : Math.min(20, claimsSince[i] as number))
    put(next < 0 ? -1 : Math.min(120, (runs[next] as Run).from - i))
    put(next < 0 ? -1 : Math.log2(1 + (runs[next] as Run).weight))
    put(next < 0 ? -1 : (headUntil[i] as number))
    const core = runs[main]
    put(core && r === main ? 1 : 0)
    put(core && i < core.from ? Math.min(120, core.from - i) : -1)
    put(core && i > core.to ? Math.min(120, i - core.to) : -1)
    put(heaviest / total)
    put(Math.log2(1 + heaviest))
    put(topics.with(i, main))
    put(last === main ? -1 : topics.with(i, last))
    put(next === main ? -1 : topics.with(i, next))
    put(repeats(i - 8, i + 9))
    put(times(i - 8, i + 9))
    put(bylines(i - 8, i + 9))
    put(turns(i - 6, i + 7))
    put(ends(i - 5, i + 6))
    const mean = logs(i - 5, i + 6)
    put(mean)
    put(Math.sqrt(Math.max(0, squares(i - 5, i + 6) - mean * mean)))
    for (let k = 0; k < rhythmNames.length; k++) put(rhythm[i * rhythmNames.length + k] as number)
    put(topics.elsewhere(i))
    put(topics.shared(i, anchor.words))
    put(anchor.at < 0 ? 0 : Math.max(-120, Math.min(120, i - anchor.at)))
    put(anchor.at < 0 ? -1 : (heads[anchor.at] as number))
    put(last < 0 ? 0 : calls((runs[last] as Run).from, (runs[last] as Run).to + 1))
  }
  return out
}

/** Text under the likeliest headline that says what an article is about. Weighted characters. */
const anchorWeight = 900
const anchorReach = 40

/** The likeliest headline of all, and the words of it and of the first text under it. */
function anchorOf(
  page: Page,
  features: Features,
  own: ArrayLike<number>,
  heads: ArrayLike<number>,
): { at: number; words: ReadonlySet<string> } {
  let at = -1
  // Of two printings the later one stands over the text.
  for (let i = 0; i < heads.length; i++)
    if ((heads[i] as number) > 0.05 && (at < 0 || (heads[i] as number) >= (heads[at] as number))) at = i
  const words = new Set<string>()
  if (at < 0) return { at, words }
  for (const w of contentWords(page.blocks[at]?.text ?? '').keys()) words.add(w)
  let weight = 0
  for (let i = at + 1; i < Math.min(heads.length, at + anchorReach) && weight < anchorWeight; i++) {
    if ((own[i] as number) <= 0.5) continue
    for (const w of contentWords(page.blocks[i]?.text ?? '').keys()) words.add(w)
    weight += Math.min((features.shapes[i] as TextShape).weight, heaviestLine)
  }
  return { at, words }
}

function most(values: ArrayLike<number>, from: number, to: number): number {
  let best = 0
  for (let i = Math.max(0, from); i < Math.min(values.length, to); i++) best = Math.max(best, values[i] as number)
  return best
}

/** Runs of lines that were taken for body, a few lines of furniture between them at most. */
function runsOf(own: ArrayLike<number>, weights: Float64Array): Run[] {
  const runs: Run[] = []
  let from = -1
  let to = -1
  let weight = 0
  let lines = 0
  const close = () => {
    if (from >= 0) runs.push({ from, to, weight, lines })
  }
  for (let i = 0; i < own.length; i++) {
    if ((own[i] as number) <= 0.5) continue
    if (from < 0 || i - to > looseness) {
      close()
      from = i
      weight = 0
      lines = 0
    }
    to = i
    lines++
    weight += (own[i] as number) * (weights[i] as number)
  }
  close()
  return runs
}

interface Topics {
  /** Share of a line's words that a run says too. */
  with(i: number, run: number): number
  /** Share of a line's words that stand in at least one other line. */
  elsewhere(i: number): number
  shared(i: number, others: ReadonlySet<string>): number
}

/** How many of a line's words that say something a run says too, words weighing more the fewer lines have them. */
function topicsOf(
  page: Page,
  features: Features,
  own: ArrayLike<number>,
  runs: readonly Run[],
  runAt: Int32Array,
): Topics {
  const n = page.blocks.length
  const words: (ReadonlyMap<string, number> | null)[] = new Array(n).fill(null)
  const df = new Map<string, number>()
  const said = runs.map(() => new Map<string, number>())
  let counted = 0
  let lines = 0
  for (let i = 0; i < n && counted < mostCounted; i++) {
    const weight = (features.shapes[i] as TextShape).weight
    const r = runAt[i] as number
    if (weight < shortest) continue
    const text = page.blocks[i]?.text ?? ''
    counted += Math.min(text.length, 4_000)
    const found = contentWords(text)
    words[i] = found
    lines++
    const inRun = r >= 0 && (own[i] as number) > 0.5 ? (said[r] as Map<string, number>) : null
    for (const w of found.keys()) {
      df.set(w, (df.get(w) ?? 0) + 1)
      inRun?.set(w, (inRun.get(w) ?? 0) + 1)
    }
  }
  const idf = (w: string) => Math.log((lines + 1) / ((df.get(w) ?? 0) + 0.5))
  return {
    with(i, run) {
      const own_ = words[i]
      const other = said[run]
      if (!own_ || !other || own_.size === 0) return -1
      // A line does not speak for itself.
      const itself = runAt[i] === run && (own[i] as number) > 0.5 ? 1 : 0
      let hit = 0
      let all = 0
      for (const w of own_.keys()) {
        const value = Math.max(0.1, idf(w))
        all += value
        if ((other.get(w) ?? 0) > itself) hit += value
      }
      return hit / all
    },
    elsewhere(i) {
      const mine = words[i]
      if (!mine || mine.size === 0) return -1
      let hit = 0
      for (const w of mine.keys()) if ((df.get(w) ?? 0) > 1) hit++
      return hit / mine.size
    },
    shared(i, others) {
      const mine = words[i]
      if (!mine || mine.size === 0 || others.size === 0) return -1
      let hit = 0
      let all = 0
      for (const w of mine.keys()) {
        const value = Math.max(0.1, idf(w))
        all += value
        if (others.has(w)) hit += value
      }
      return hit / all
    },
  }
}
