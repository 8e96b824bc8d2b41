/**
 * The evidence of a gap between two runs of body text: does one article end here and another begin? In one place, as the
 * blocks' features are.
 */
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { contentWords } from '../label/content-words.js'
import type { Rhythm } from '../label/rhythm.js'
import { runningMean } from '../running-mean.js'
import type { TextShape } from '../text-shape.js'
import { unitAt } from '../unit-at.js'
import { headlineWords } from './headline-words.js'

export const cutFeatureNames: readonly string[] = [
  'gap.blocks',
  'gap.weight',
  'gap.short',
  'gap.headline',
  'gap.headlineAway',
  'gap.headlineNext',
  'gap.headlinePrevious',
  'gap.time',
  'gap.byline',
  'gap.captions',
  'gap.repeats',
  'gap.blank',
  'next.dateline',
  'previous.datelines',
  'next.body',
  'previous.body',
  'previous.note',
  'words.alike',
  'words.alikeClose',
  'words.names',
  'words.script',
  'size.before',
  'size.after',
  'size.run',
  'style.quotes',
  'style.length',
  'first.repeat',
  'words.short',
  'gap.copyright',
  'gap.menu',
  'gap.printedTwice',
  'gap.again',
  'again.before',
  'again.after',
  'again.datedBefore',
  'again.datedAfter',
  'again.strengthBefore',
  'again.strengthAfter',
  'style.cutBefore',
  'style.cutAfter',
  'style.callsBefore',
  'style.callsAfter',
  'words.headBefore',
  'words.headAfter',
  'body.before',
  'body.after',
  'words.coherentBefore',
  'words.coherentAfter',
]

/** The same, and what is known of the pieces of text on both sides (`Pieces`). */
export const startFeatureNames: readonly string[] = [
  ...cutFeatureNames,
  'ends.sure',
  'pieces.before',
  'pieces.after',
  'pieces.least',
  'pieces.weightBefore',
  'pieces.weightAfter',
  'pieces.same',
]

/** A piece of text between two places where a text ends. */
export interface Piece {
  /** Indexes of its blocks. */
  readonly body: readonly number[]
  /** Probability that a text ends before it; 1 for the first. */
  readonly sure: number
  /** Probability that it is of an article. */
  readonly article: number
}

/** The pieces of a capture's text in order, and where a text may end: the block after, and how likely. */
export interface Pieces {
  readonly kept: readonly Piece[]
  readonly ends: readonly (readonly [next: number, sure: number])[]
}

/** A place where a cut may be: after body block `previous`, before body block `next` (indexes of blocks). */
export interface Gap {
  readonly previous: number
  readonly next: number
}

export interface CutEvidence {
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
  readonly features: Features
  /** Probability of headline for each block, and of body. */
  readonly headline: ArrayLike<number>
  readonly body: ArrayLike<number>
  /** Of all its lines: asked by each of the models that cut. */
  readonly rhythm: Rhythm
  /** Indexes of the body blocks, in order. */
  readonly bodyAt: readonly number[]
}

export function gapsOf(e: CutEvidence): Gap[] {
  const gaps: Gap[] = []
  for (let k = 1; k < e.bodyAt.length; k++) {
    const previous = e.bodyAt[k - 1] as number
    const next = e.bodyAt[k] as number
    if (next > previous + 1 || (e.claims[next] as Claim).dateline > 0.5) gaps.push({ previous, next })
  }
  return gaps
}

const windowBlocks = 12
const windowLines = 24

export function gapFeatures(e: CutEvidence, gaps: readonly Gap[]): Float32Array {
  const width = cutFeatureNames.length
  const out = new Float32Array(gaps.length * width)
  const words = new Map<number, Map<string, number>>()
  const df = new Map<string, number>()
  for (const i of e.bodyAt) {
    const counted = contentWords((e.blocks[i] as Block).text)
    words.set(i, counted)
    for (const w of counted.keys()) df.set(w, (df.get(w) ?? 0) + 1)
  }
  const total = e.bodyAt.length
  const idf = (w: string) => Math.log((total + 1) / ((df.get(w) ?? 0) + 0.5))
  const place = new Map(e.bodyAt.map((i, k) => [i, k]))
  const weights = e.bodyAt.map((i) => (e.features.shapes[i] as TextShape).weight)
  const sums = [0]
  for (const w of weights) sums.push((sums[sums.length - 1] as number) + w)
  const counts = new Map<string, number>()
  for (const b of e.blocks) counts.set(b.text, (counts.get(b.text) ?? 0) + 1)
  // How much text runs on from each body block without a gap of more than four blocks.
  const runs = new Float64Array(total)
  for (let j = total - 1; j >= 0; j--) {
    const goesOn = j + 1 < total && (e.bodyAt[j + 1] as number) <= (e.bodyAt[j] as number) + 4
    runs[j] = (weights[j] as number) + (goesOn ? (runs[j + 1] as number) : 0)
  }
  const namesIn = remembered(namesOf)
  const marksIn = remembered(quoteMarksOf)
  const shortIn = remembered(shortWordsOf)
  const scriptIn = remembered(scriptOf)
  const firstHeadline = e.blocks.findIndex((_, i) => (e.headline[i] as number) > 0.5)

  const { rhythm } = e
  const comesAgain = runningMean(e.blocks.length, (i) => ((rhythm.times[i] as number) >= 3 ? 1 : 0))
  const isDated = runningMean(e.blocks.length, (i) =>
    (e.claims[i] as Claim).time >= 0.5 || (e.claims[i] as Claim).byline >= 0.5 ? 1 : 0,
  )
  const beats = runningMean(e.blocks.length, (i) => rhythm.strength[i] as number)
  const bodies = runningMean(e.blocks.length, (i) => e.body[i] as number)
  const headWords = headlineWords(e.blocks, (i) => e.headline[i] as number)
  // How much of each body line's words the line before it holds too.
  const goesOn = new Float64Array(total + 1)
  for (let j = 0; j < total; j++) {
    const before = j > 0 ? (words.get(e.bodyAt[j - 1] as number) as Map<string, number>) : null
    const own = words.get(e.bodyAt[j] as number) as Map<string, number>
    goesOn[j + 1] = (goesOn[j] as number) + (before ? share(own, before) : 0)
  }
  const coherent = (from: number, to: number) => {
    const [a, b] = [Math.max(0, from), Math.min(total, to)]
    return b > a ? ((goesOn[b] as number) - (goesOn[a] as number)) / (b - a) : 0
  }

  gaps.forEach((gap, g) => {
    let at = g * width
    const put = (value: number) => {
      out[at++] = value
    }
    const k = place.get(gap.next) as number
    const before = e.bodyAt.slice(Math.max(0, k - windowBlocks), k)
    const after = e.bodyAt.slice(k, k + windowBlocks)
    let gapWeight = 0
    let short = 0
    let best = 0
    let bestAt = -1
    let time = 0
    let byline = 0
    let captions = 0
    let repeats = 0
    let note = 0
    let blank = 0
    let copyright = 0
    let menu = 0
    let longestMenu = 0
    const printed = new Set<string>()
    let twice = 0
    for (let i = gap.previous + 1; i < gap.next; i++) {
      const claim = e.claims[i] as Claim
      const weight = (e.features.shapes[i] as TextShape).weight
      gapWeight += weight
      if (weight < 35) short++
      if ((e.headline[i] as number) > best) {
        best = e.headline[i] as number
        bestAt = i
      }
      time = Math.max(time, claim.time)
      byline = Math.max(byline, claim.byline)
      if (claim.caption > 0.6) captions++
      if ((counts.get((e.blocks[i] as Block).text) ?? 0) > 1) repeats++
      if (claim.note) note = 1
      const { text } = e.blocks[i] as Block
      if (text.length < 300 && /[©®]/.test(text)) copyright = 1
      menu = weight < 30 ? menu + 1 : 0
      longestMenu = Math.max(longestMenu, menu)
      // A page's title, and its headline again over the text.
      if (weight > 25 && printed.has(text)) twice = 1
      printed.add(text)
      blank = Math.max(blank, (e.blocks[i] as Block).blankBefore)
    }
    const between = gap.next - gap.previous - 1
    put(Math.min(120, between))
    put(Math.log2(1 + gapWeight))
    put(between ? short / between : 0)
    put(best)
    put(bestAt < 0 ? -1 : Math.min(30, gap.next - bestAt))
    const afterBag = bag(after)
    const beforeBag = bag(before)
    put(bestAt < 0 ? -1 : share(contentWords((e.blocks[bestAt] as Block).text), afterBag))
    put(bestAt < 0 ? -1 : share(contentWords((e.blocks[bestAt] as Block).text), beforeBag))
    put(time)
    put(byline)
    put(Math.min(10, captions))
    put(between ? repeats / between : 0)
    put(Math.min(4, Math.max(blank, (e.blocks[gap.next] as Block).blankBefore)))
    put((e.claims[gap.next] as Claim).dateline)
    put(before.some((i) => (e.claims[i] as Claim).dateline > 0.5) ? 1 : 0)
    put(e.body[gap.next] as number)
    put(e.body[gap.previous] as number)
    put(note)
    put(cosine(beforeBag, afterBag, idf))
    put(cosine(bag(before.slice(-3)), bag(after.slice(0, 3)), idf))
    put(cosine(names(before), names(after), idf))
    put(scriptShare(before) - scriptShare(after))
    put(Math.log2(1 + (sums[k] as number)))
    put(Math.log2(1 + (sums[total] as number) - (sums[k] as number)))
    put(Math.log2(1 + (runs[k] as number)))
    put(Math.abs(curly(before) - curly(after)))
    put(
      mean(before.map((i) => (e.features.shapes[i] as TextShape).weight)) /
        (mean(after.map((i) => (e.features.shapes[i] as TextShape).weight)) + 1),
    )
    // The first story's headline printed again in the gap: furniture of the same page ("more on this"), or its end.
    put(
      firstHeadline >= 0 && bestAt > 0 && (e.blocks[firstHeadline] as Block).text === (e.blocks[bestAt] as Block).text
        ? 1
        : 0,
    )
    put(cosine(shortWords(before), shortWords(after), () => 1))
    put(copyright)
    put(Math.min(60, longestMenu))
    put(twice)
    let again = 0
    for (let i = gap.previous + 1; i < gap.next; i++) if ((rhythm.times[i] as number) >= 3) again++
    put(Math.min(20, again))
    const [above, below] = [gap.previous + 1, gap.next]
    put(comesAgain(above - windowLines, above))
    put(comesAgain(below, below + windowLines))
    put(isDated(above - windowLines, above))
    put(isDated(below, below + windowLines))
    put(beats(above - windowLines, above))
    put(beats(below, below + windowLines))
    put(mean(before.map((i) => rhythm.cut[i] as number)))
    put(mean(after.map((i) => rhythm.cut[i] as number)))
    put(mean(before.map((i) => rhythm.calls[i] as number)))
    put(mean(after.map((i) => rhythm.calls[i] as number)))
    put(share(headWords, beforeBag))
    put(share(headWords, afterBag))
    put(bodies(above - windowLines, above))
    put(bodies(below, below + windowLines))
    put(coherent(k - windowBlocks, k))
    put(coherent(k + 1, k + windowBlocks))
  })
  return out

  function bag(indexes: readonly number[]): Map<string, number> {
    const all = new Map<string, number>()
    for (const i of indexes) for (const [w, n] of words.get(i) ?? []) all.set(w, (all.get(w) ?? 0) + n)
    return all
  }
  /** Two languages share few of their shortest words, which stand in every sentence. */
  function shortWords(indexes: readonly number[]): Map<string, number> {
    const all = new Map<string, number>()
    for (const i of indexes) for (const [w, n] of shortIn(i)) all.set(w, (all.get(w) ?? 0) + n)
    return all
  }
  function names(indexes: readonly number[]): Map<string, number> {
    const all = new Map<string, number>()
    for (const i of indexes) for (const [name, n] of namesIn(i)) all.set(name, (all.get(name) ?? 0) + n)
    return all
  }
  function curly(indexes: readonly number[]): number {
    let curved = 0
    let straight = 0
    for (const i of indexes) {
      const marks = marksIn(i)
      curved += marks.curved
      straight += marks.straight
    }
    return curved + straight < 2 ? 0.5 : curved / (curved + straight)
  }
  function scriptShare(indexes: readonly number[]): number {
    let wide = 0
    let all = 1
    for (const i of indexes) {
      const counted = scriptIn(i)
      all += counted.all
      wide += counted.wide
    }
    return wide / all
  }

  /** A block stands in the windows of two dozen gaps; what is counted in it is counted once. */
  function remembered<T>(count: (text: string) => T): (i: number) => T {
    const known = new Map<number, T>()
    return (i) => {
      let value = known.get(i)
      if (value === undefined) {
        value = count((e.blocks[i] as Block).text)
        known.set(i, value)
      }
      return value
    }
  }
}

/** Rows of `gapFeatures` with what is known of the pieces on both sides. @param gaps  in order */
export function startFeatures(e: CutEvidence, { kept, ends }: Pieces, gaps: readonly Gap[]): Float32Array {
  const narrow = cutFeatureNames.length
  const width = startFeatureNames.length
  const values = gapFeatures(e, gaps)
  const out = new Float32Array(gaps.length * width)
  const pieceOf = new Map<number, number>()
  const weights = kept.map((piece, k) => {
    let weight = 0
    for (const i of piece.body) {
      pieceOf.set(i, k)
      weight += (e.features.shapes[i] as TextShape).weight
    }
    return Math.log2(1 + weight)
  })
  let next = 0
  gaps.forEach((gap, g) => {
    out.set(values.subarray(g * narrow, (g + 1) * narrow), g * width)
    let sure = 0
    while (next < ends.length && (ends[next] as readonly [number, number])[0] <= gap.previous) next++
    for (let k = next; k < ends.length && (ends[k] as readonly [number, number])[0] <= gap.next; k++)
      sure = Math.max(sure, (ends[k] as readonly [number, number])[1])
    const [a, b] = [pieceOf.get(gap.previous) ?? -1, pieceOf.get(gap.next) ?? -1]
    const [before, after] = [kept[a]?.article ?? -1, kept[b]?.article ?? -1]
    let at = g * width + narrow
    out[at++] = sure
    out[at++] = before
    out[at++] = after
    out[at++] = Math.min(before, after)
    out[at++] = weights[a] ?? 0
    out[at++] = weights[b] ?? 0
    out[at++] = a === b ? 1 : 0
  })
  return out
}

function namesOf(text: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const m of text.slice(0, 3_000).matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}’'-]{2,}/gu)) {
    const name = m[0].toLowerCase()
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  return names
}

function shortWordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const m of text
    .slice(0, 1_000)
    .toLowerCase()
    .matchAll(/(?<![\p{L}\p{N}])\p{L}{1,4}(?![\p{L}\p{N}])/gu))
    words.set(m[0], (words.get(m[0]) ?? 0) + 1)
  return words
}

function quoteMarksOf(text: string): { curved: number; straight: number } {
  let curved = 0
  let straight = 0
  for (let i = 0; i < text.length; i++) {
    const c = unitAt(text, i)
    if (c === 0x2019) curved++
    else if (c === 0x27) straight++
  }
  return { curved, straight }
}

function scriptOf(text: string): { wide: number; all: number } {
  const t = text.slice(0, 300)
  return { wide: t.length - t.replace(/[^\u0000-\u024f\u2010-\u203a]/g, '').length, all: t.length }
}

const mean = (xs: readonly number[]) => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : 0)

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, idf: (w: string) => number): number {
  let dot = 0
  let aa = 0
  let bb = 0
  for (const [w, n] of a) {
    const x = Math.log(1 + n) * idf(w)
    aa += x * x
    const m = b.get(w)
    if (m) dot += x * Math.log(1 + m) * idf(w)
  }
  for (const [w, n] of b) {
    const x = Math.log(1 + n) * idf(w)
    bb += x * x
  }
  return aa && bb ? dot / Math.sqrt(aa * bb) : 0
}

function share(words: ReadonlyMap<string, number>, bag: ReadonlyMap<string, number>): number {
  if (words.size === 0) return 0
  let hit = 0
  for (const w of words.keys()) if (bag.has(w)) hit++
  return hit / words.size
}
