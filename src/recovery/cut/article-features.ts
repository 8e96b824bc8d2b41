/** The evidence of a whole run of text that it is an article of its own, and no comments, teasers or notices. */
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { contentWords } from '../label/content-words.js'
import type { Rhythm } from '../label/rhythm.js'
import type { Verdict } from '../label/verdict.js'
import type { TextShape } from '../text-shape.js'
import { headlineWords } from './headline-words.js'

export const articleFeatureNames: readonly string[] = [
  'size.weight',
  'size.lines',
  'size.share',
  'size.largest',
  'size.ofPage',
  'body.mean',
  'body.most',
  'body.least',
  'body.sure',
  'own.ends',
  'own.weight',
  'own.density',
  'own.furniture',
  'order.index',
  'order.runs',
  'order.place',
  'order.afterLargest',
  'order.gap',
  'order.gapWeight',
  'head.best',
  'head.away',
  'head.agrees',
  'head.dated',
  'head.bylines',
  'head.dateline',
  'cut.sure',
  'words.largest',
  'words.repeats',
  'words.times',
  'again.share',
  'again.apart',
  'again.dated',
  'again.strength',
  'style.cut',
  'style.calls',
  'words.previous',
  'words.headline',
  'words.headlineBest',
  'size.previous',
  'size.before',
  'own.spread',
  'words.coherent',
  'words.coherentLeast',
]

export interface ArticleEvidence {
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
  readonly features: Features
  readonly verdicts: readonly Verdict[]
  readonly rhythm: Rhythm
}

/** A run of body blocks between two cuts, and how sure the cut before it is (1 for the first). */
export interface Candidate {
  readonly body: readonly number[]
  readonly sure: number
}

const headReach = 25
const longestLine = 600

/** Row after row, one for each run. */
export function articleFeatures(e: ArticleEvidence, runs: readonly Candidate[]): Float32Array {
  const width = articleFeatureNames.length
  const out = new Float32Array(runs.length * width)
  const weightAt = (i: number) => (e.features.shapes[i] as TextShape).weight
  const sizes = runs.map((r) => r.body.reduce((s, i) => s + weightAt(i), 0))
  const all = sizes.reduce((a, b) => a + b, 0) || 1
  const largest = sizes.reduce((best, s, r) => (s > (sizes[best] as number) ? r : best), 0)
  const wordsOf = runs.map((r) => saidIn(e, r.body))
  const counts = new Map<string, number>()
  for (const b of e.blocks) counts.set(b.text, (counts.get(b.text) ?? 0) + 1)
  const { rhythm } = e
  const headline = headlineWords(e.blocks, (i) => e.verdicts[i]?.headline ?? 0)
  const named = wordsOf.map((said) => shareIn(headline, said))
  const bestNamed = Math.max(0.01, ...named)
  let sizeBefore = 0
  runs.forEach((run, r) => {
    let at = r * width
    const put = (value: number) => {
      out[at++] = value
    }
    const { body } = run
    const first = body[0] as number
    const last = body[body.length - 1] as number
    const size = sizes[r] as number
    let sum = 0
    let most = 0
    let least = 1
    let sure = 0
    let ends = 0
    let repeats = 0
    for (const i of body) {
      const p = e.verdicts[i]?.body ?? 0
      const w = Math.min(weightAt(i), longestLine)
      sum += p * weightAt(i)
      most = Math.max(most, p)
      least = Math.min(least, p)
      if (p > 0.85) sure += w
      if ((e.features.shapes[i] as TextShape).endsSentence) ends++
      if ((counts.get((e.blocks[i] as Block).text) ?? 0) > 1) repeats++
    }
    let times = 0
    let between = 0
    for (let i = first; i <= last; i++) {
      if ((e.claims[i] as Claim).time >= 0.5) times++
      if (e.verdicts[i]?.label === 'furniture') between++
    }
    put(Math.log2(1 + size))
    put(Math.min(80, body.length))
    put(size / (sizes[largest] as number))
    put(r === largest ? 1 : 0)
    put(size / all)
    put(sum / (size || 1))
    put(most)
    put(least)
    put(Math.log2(1 + sure))
    put(ends / body.length)
    put(Math.log2(1 + size / body.length))
    put(body.length / (last - first + 1))
    put(between / (last - first + 1))
    put(Math.min(12, r))
    put(Math.min(12, runs.length))
    put(first / e.blocks.length)
    put(r === largest ? 0 : r > largest ? 1 : -1)
    const before = runs[r - 1]?.body
    const previous = before ? (before[before.length - 1] as number) : -1
    put(previous < 0 ? -1 : Math.min(120, first - previous - 1))
    let gapWeight = 0
    let best = 0
    let bestAt = -1
    let dated = 0
    let bylines = 0
    for (let i = Math.max(previous + 1, first - headReach); i < first; i++) {
      const claim = e.claims[i] as Claim
      gapWeight += weightAt(i)
      dated = Math.max(dated, claim.time)
      bylines = Math.max(bylines, claim.byline)
      if ((e.verdicts[i]?.headline ?? 0) > best) {
        best = e.verdicts[i]?.headline ?? 0
        bestAt = i
      }
    }
    put(Math.log2(1 + gapWeight))
    put(best)
    put(bestAt < 0 ? -1 : first - bestAt)
    put(bestAt < 0 ? -1 : shareIn(contentWords((e.blocks[bestAt] as Block).text), wordsOf[r] as Set<string>))
    put(dated)
    put(bylines)
    put(Math.max(...body.slice(0, 2).map((i) => (e.claims[i] as Claim).dateline)))
    put(run.sure)
    put(r === largest ? -1 : alike(wordsOf[r] as Set<string>, wordsOf[largest] as Set<string>))
    put(repeats / body.length)
    put(times / (last - first + 1))
    let [again, apart, dates, cuts, calls, strength] = [0, 0, 0, 0, 0, 0]
    let [logs, squares] = [0, 0]
    for (const i of body) {
      if ((rhythm.before[i] as number) <= nearMark) again++
      apart += rhythm.again[i] as number
      if ((rhythm.dated[i] as number) <= nearMark) dates++
      cuts += rhythm.cut[i] as number
      calls += rhythm.calls[i] as number
      strength += rhythm.strength[i] as number
      const log = Math.log2(1 + Math.min(weightAt(i), longestLine))
      logs += log
      squares += log * log
    }
    const n = body.length
    put(again / n)
    put(apart / n)
    put(dates / n)
    put(strength / n)
    put(cuts / n)
    put(calls / n)
    put(r === 0 ? -1 : alike(wordsOf[r] as Set<string>, wordsOf[r - 1] as Set<string>))
    put(named[r] as number)
    put((named[r] as number) / bestNamed)
    put(r === 0 ? -1 : Math.min(20, size / ((sizes[r - 1] as number) + 1)))
    put(Math.log2(1 + sizeBefore))
    put(Math.sqrt(Math.max(0, squares / n - (logs / n) ** 2)))
    const coherent = coherence(e, body)
    put(coherent.length ? coherent.reduce((a, b) => a + b, 0) / coherent.length : -1)
    put(coherent.length ? coherent.filter((c) => c < 0.04).length / coherent.length : -1)
    sizeBefore += size
  })
  return out
}

/** Lines between a line that comes again and the words under it. */
const nearMark = 2

const shortestSaid = 50
const mostLines = 60
/** Lines before a line that it may go on from. */
const goesOn = 3

/** Of each line, the share of its words that the lines right before it hold too: teasers speak of something else each. */
function coherence(e: ArticleEvidence, body: readonly number[]): number[] {
  const shares: number[] = []
  const last: Map<string, number>[] = []
  for (const i of body) {
    const { text } = e.blocks[i] as Block
    if (text.length < shortestSaid) continue
    const words = contentWords(text)
    if (last.length > 0 && words.size > 0) {
      let hit = 0
      for (const w of words.keys()) if (last.some((other) => other.has(w))) hit++
      shares.push(hit / words.size)
    }
    last.push(words)
    if (last.length > goesOn) last.shift()
    if (shares.length >= mostLines) break
  }
  return shares
}

const mostCounted = 20_000

function saidIn(e: ArticleEvidence, body: readonly number[]): Set<string> {
  const said = new Set<string>()
  let counted = 0
  for (const i of body) {
    const text = (e.blocks[i] as Block).text
    for (const w of contentWords(text).keys()) said.add(w)
    counted += text.length
    if (counted > mostCounted) break
  }
  return said
}

function shareIn(words: ReadonlyMap<string, number>, said: ReadonlySet<string>): number {
  let hit = 0
  for (const w of words.keys()) if (said.has(w)) hit++
  return words.size ? hit / words.size : 0
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const w of a) if (b.has(w)) both++
  return a.size && b.size ? both / Math.sqrt(a.size * b.size) : 0
}
