/**
 * Who said what, as words of the text. Two stages: the first labels every word and so finds cues, the second looks at the words
 * around each cue apart, for its source and for what is said. What both say of a statement becomes its confidence.
 */
import type { StatementMode, TimeExpression } from '../../model/index.js'
import { likelihoods, type SequenceModel } from '../learned/sequence-model.js'
import { likelihoodBy, type Trees } from '../learned/trees.js'
import type { Quotation } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import { Shape } from '../tokens/word-forms.js'
import type { Words } from '../tokens/words.js'
import { around } from './around.js'
import { candidateCues } from './candidate-cues.js'
import { CUE_LABELS, cueFeatures } from './cue-features.js'
import { type Drawn, draftsOf } from './drafts.js'
import type { FoundStatement, WordSpan } from './found-statement.js'
import { type Ground, type GroundModels, groundOf } from './ground.js'
import { isWish, modeOf, typeOf } from './mode.js'
import { saidOf, timesByWord } from './said.js'
import { snapped } from './snap.js'
import { type Chosen, columnsOf, companyOf } from './statement-columns.js'
import { type Turn, transcriptOf } from './transcript.js'

export interface StatementModels extends GroundModels {
  readonly cues: SequenceModel
  readonly contents: SequenceModel
  readonly choice: Trees
  readonly weighing: Trees
}

/** Less likely beginnings of a cue are not looked into. */
export const LEAST_LIKELY_CUE = 0.12
/** Statements less sure than this are not given: about where as many are lost as are wrong. */
const LEAST_CONFIDENCE = 0.36
/** Nothing is marked that this could be measured by, so only sure ones are given. */
const LEAST_INSIDE = 0.8

/** @param times  found in the text: when something was said */
export function findStatements(
  words: Words,
  models: StatementModels,
  times: readonly TimeExpression[] = [],
): FoundStatement[] {
  return words.count === 0 ? [] : statementsOn(groundOf(words, models), models, times)
}

/** The same where the ground is known, as it is in training. */
export function statementsOn(
  ground: Ground,
  models: Pick<StatementModels, 'cues' | 'contents' | 'choice' | 'weighing'>,
  times: readonly TimeExpression[] = [],
): FoundStatement[] {
  const { words } = ground
  const likely = firstStage(ground, models.cues)
  const chosen = choose(ground, drawAll(ground, likely, models.contents), likely, models.choice)
  const rows = companyOf(ground, chosen, likely)
  const told: Told[] = []
  const turns = transcriptOf(ground).map(toldInTurn)
  const inTurn = new Uint8Array(words.count)
  for (const { source, content } of turns) for (const [from, to] of [...source, ...content]) inTurn.fill(1, from, to)
  for (const { cue } of turns) inTurn[cue.from] = 2
  for (const [index, one] of chosen.entries()) {
    const confidence = likelihoodBy(models.weighing, rows[index] as Float32Array)
    if (inTurn[one.cue.from] === 2) continue
    if (confidence >= (inTurn[one.cue.head] === 1 ? LEAST_INSIDE : LEAST_CONFIDENCE))
      told.push({ ...trimmed(ground, one), confidence })
  }
  const apart = withoutTwice(withoutOthers(ground, told))
  apart.push(...turns)
  return settle(ground, [...apart, ...toldInside(ground, apart, { models, likely })], times)
}

const toldInTurn = ({ source, cue, content }: Turn): Told => ({
  cue: { from: cue, to: cue + 1, head: cue },
  source: [source],
  content,
  confidence: TURN,
  turn: true,
})
/** Of turns of a transcript; what differs is where the paper itself speaks between them. */
const TURN = 0.9

/** A statement that is sure enough to be given. */
interface Told extends Pick<Drawn, 'cue' | 'source' | 'content'> {
  readonly confidence: number
  /** What somebody says in a transcript: their own words, without marks. */
  readonly turn?: true
}

/** From which likeness on two contents are the same words told twice. */
const ALIKE = 0.5

/**
 * Each word told once: of two statements with nearly the same content the surer one ("remembers a neighbour shouting …" has two
 * verbs and one statement). What stands inside another is no second telling, but must be as sure as all that is told inside.
 */
function withoutTwice(told: readonly Told[]): Told[] {
  const kept: Told[] = []
  const size = ({ content }: Told): number => content.reduce((sum, [from, to]) => sum + to - from, 0)
  const holds = ({ content }: Told, { cue }: Told): boolean =>
    content.some(([from, to]) => from <= cue.head && cue.head < to)
  const alike = (one: Told, other: Told): boolean => {
    let common = 0
    for (const [a, b] of one.content)
      for (const [from, to] of other.content) common += Math.max(0, Math.min(b, to) - Math.max(a, from))
    return common >= ALIKE * (size(one) + size(other) - common)
  }
  const near = new Map<number, Told[]>()
  for (const one of [...told].sort((a, b) => b.confidence - a.confidence || a.cue.from - b.cue.from)) {
    const sure = one.confidence >= LEAST_INSIDE
    const places = new Set<number>()
    for (const [from, to] of [...one.content, [one.cue.from, one.cue.to] as const])
      for (let at = from >> PLACE; at <= (to - 1) >> PLACE; at++) places.add(at)
    const rivals = [...places].flatMap((at) => near.get(at) ?? [])
    const twice = rivals.some((other) =>
      holds(other, one) ? !sure : holds(one, other) ? !sure && alike(one, other) : alike(one, other),
    )
    if (twice) continue
    kept.push(one)
    for (const at of places) near.set(at, [...(near.get(at) ?? []), one])
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from)
}

/** Statements are compared that share a stretch of so many words (as a power of two), so that a long text costs its length. */
const PLACE = 6

/** A source without the words of the verb at its ends: "The agency should" say, "Had the guard" warned. */
function trimmed({ tags }: Ground, one: Drawn): Drawn {
  const [span] = one.source
  if (span === undefined || one.source.length > 1) return one
  let [from, to] = span
  const isNoun = (i: number): boolean =>
    (tags[i] as number) <= Tag.NNP || tags[i] === Tag.PRP || tags[i] === Tag.WP || tags[i] === Tag.WDT
  const ofVerb = (i: number): boolean => {
    const tag = tags[i] as number
    return (tag >= Tag.VB && tag <= Tag.TO && tag !== Tag.VBN && tag !== Tag.VBG) || tag === Tag.RB
  }
  let nouns = 0
  for (let i = from; i < to; i++) if (isNoun(i)) nouns++
  if (nouns === 0) return one
  while (to - from > 1 && ofVerb(to - 1)) to--
  while (to - from > 1 && ofVerb(from) && tags[from] !== Tag.RB) from++
  return from === span[0] && to === span[1] ? one : { ...one, source: [[from, to]] }
}

/** Without the pieces of a content that are told by another cue, in a sentence of their own: “…,” he said. “…,” he added. */
function withoutOthers<One extends Pick<Drawn, 'cue' | 'content'>>(
  { words: { sentence } }: Ground,
  all: readonly One[],
  yields: (one: One, other: One) => boolean = () => true,
): One[] {
  const bySentence = new Map<number, One[]>()
  for (const one of all) {
    const at = sentence[one.cue.from] as number
    const there = bySentence.get(at)
    if (there === undefined) bySentence.set(at, [one])
    else there.push(one)
  }
  return all.map((one) => {
    if (one.content.length < 2) return one
    const content = one.content.filter(([from, to]) => {
      const first = sentence[from] as number
      const last = sentence[to - 1] as number
      const own = sentence[one.cue.from] as number
      if (own >= first && own <= last) return true
      for (let at = first; at <= last; at++)
        for (const other of bySentence.get(at) ?? [])
          if (other !== one && yields(one, other) && other.content.some(([f, t]) => f < to && from < t)) return false
      return true
    })
    return content.length === 0 || content.length === one.content.length ? one : { ...one, content }
  })
}

/** In the order of the text, each with the statement that it is told in; a quotation that goes on in the next paragraphs is one. */
function settle(ground: Ground, all: readonly Told[], times: readonly TimeExpression[]): FoundStatement[] {
  const holds = new Int32Array(ground.words.count)
  for (const { cue, content } of all) {
    for (let i = cue.from; i < cue.to; i++) holds[i] = (holds[i] as number) + 1
    for (const [from, to] of content) for (let i = from; i < to; i++) holds[i] = (holds[i] as number) + 1
  }
  const told = withoutOthers(
    ground,
    all.map((one) => ({ ...one, content: snapped(ground, one, (i) => (holds[i] as number) > 0) })),
  ).sort((a, b) => startOf(a) - startOf(b) || a.cue.from - b.cue.from)
  const insides = innermost(ground, told)
  const found: FoundStatement[] = []
  const modes: StatementMode[] = []
  for (const one of told)
    modes.push(
      one.turn
        ? modeOfTurn(ground.words, one)
        : modeOf(ground, { ...one, type: typeOf(ground, one.cue, quoting(ground, one) === 'direct') }),
    )
  const continued = goingOn(ground, told)
  const byWord = timesByWord(ground.words, times)
  for (const [index, one] of told.entries()) {
    const { cue, source, content, confidence } = one
    const quoted = quoting(ground, one)
    const outer = insides[index] ?? null
    found.push({
      source,
      cue: [[cue.from, cue.to]],
      content: [...content, ...(continued.get(index) ?? [])],
      type: typeOf(ground, cue, quoted === 'direct'),
      mode: modeInside(index, { modes, insides, isWish: (at) => isWish(ground, (told[at] as Told).cue) }),
      quoted,
      continued: false,
      inside: outer,
      confidence,
      said: saidOf(ground, { cue, source, content }, { times, byWord }),
    })
  }
  return found
}

interface Nest {
  readonly modes: readonly StatementMode[]
  readonly insides: readonly (number | null)[]
  readonly isWish: (index: number) => boolean
}

/** What is told inside of what nobody claims is claimed by nobody; nor is what somebody wishes to hear. */
function modeInside(index: number, { modes, insides, isWish }: Nest): StatementMode {
  const own = modes[index] as StatementMode
  if (own !== 'asserted') return own
  for (const outer of around(insides[index] ?? null, (at) => insides[at])) {
    const mode = modes[outer] as StatementMode
    if (mode !== 'asserted') return mode
    if (isWish(outer)) return 'conditional'
  }
  return 'asserted'
}

const startOf = ({ source, cue, content }: Told): number =>
  Math.min(cue.from, source[0]?.[0] ?? cue.from, content[0]?.[0] ?? cue.from)

const quoting = (ground: Ground, { content, turn }: Told): FoundStatement['quoted'] =>
  turn ? 'direct' : quotedOf(ground, content)

/** A turn that ends by asking is a question, whatever is said before. */
function modeOfTurn(words: Words, { content }: Told): StatementMode {
  const end = content.at(-1)?.[1] ?? 0
  for (let i = end - 1; i >= Math.max(0, end - 2); i--) if (words.at(i) === '?') return 'questioned'
  return 'asserted'
}

/** Of each statement the one with the smallest content that holds its cue. */
function innermost({ words }: Ground, told: readonly Told[]): (number | null)[] {
  const holder = new Int32Array(words.count).fill(-1)
  const size = ({ content }: Told): number => content.reduce((sum, [from, to]) => sum + to - from, 0)
  const bySize = told.map((_, index) => index).sort((a, b) => size(told[b] as Told) - size(told[a] as Told) || a - b)
  for (const index of bySize) for (const [from, to] of (told[index] as Told).content) holder.fill(index, from, to)
  return told.map(({ cue }, index) => {
    const outer = holder[cue.head] as number
    return outer === -1 || outer === index ? null : outer
  })
}

/** Of every cue that may be one, what may be told by it. */
export function drawAll(ground: Ground, likely: Float32Array, model: SequenceModel): Drawn[][] {
  return candidateCues(ground, likely, LEAST_LIKELY_CUE)
    .map((cue) => draftsOf(ground, { cue, likely, model }))
    .filter(({ length }) => length > 0)
}

/** Of each cue the likeliest reading. */
export function choose(
  ground: Ground,
  drafts: readonly (readonly Drawn[])[],
  likely: Float32Array,
  choice: Trees,
): Chosen[] {
  const rows = columnsOf(
    ground,
    drafts.flat(),
    drafts.map(([free]) => free as Drawn),
    likely,
  )
  let at = 0
  const chosen = drafts.map((some) => {
    let best = 0
    let chance = -1
    let another = 0
    for (let i = 0; i < some.length; i++) {
      const likelihood = likelihoodBy(choice, rows[at++] as Float32Array)
      if (likelihood > chance) {
        another = Math.max(chance, 0)
        chance = likelihood
        best = i
      } else another = Math.max(another, likelihood)
    }
    return { ...(some[best] as Drawn), chance, another, readings: some.length }
  })
  return withoutOthers(ground, chosen, (one, other) => other.chance > one.chance)
}

/** What each word of the text is likely to be, rows of {@link CUE_LABELS}. */
export function firstStage(ground: Ground, model: SequenceModel): Float32Array {
  const { sentences, count } = ground.words
  const k = CUE_LABELS.length
  const likely = new Float32Array(count * k)
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s] as number
    likely.set(likelihoods(model, cueFeatures(ground, from, sentences[s + 1] as number)), from * k)
  }
  return likely
}

/** Shorter contents hold no statement of somebody else. */
const LEAST_WORDS = 6

/**
 * What is told inside of a statement: "Shin said the spy agency had found …" holds two. The words of the content are labelled as
 * a sentence of their own, since the data that the stages learned from marks only the outermost.
 */
function toldInside(
  ground: Ground,
  outer: readonly Told[],
  {
    models,
    likely,
  }: {
    readonly models: Pick<StatementModels, 'cues' | 'contents' | 'choice' | 'weighing'>
    readonly likely: Float32Array
  },
): Told[] {
  const { words } = ground
  const inner = Float32Array.from(likely)
  const k = CUE_LABELS.length
  const drafts: Drawn[][] = []
  const around: number[] = []
  const cues = new Uint8Array(words.count)
  for (const { cue } of outer) cues.fill(1, cue.from, cue.to)
  for (const { content, confidence } of outer)
    for (const [start, end] of content)
      for (let from = start, to = start; from < end; from = to) {
        // One sentence of it at a time, without the word that leads in.
        to = Math.min(end, words.sentences[(words.sentence[from] as number) + 1] as number)
        const lead = words.lower(from)
        const at = lead === 'that' || lead === '"' || lead === '“' || lead === ':' ? from + 1 : from
        if (to - at < LEAST_WORDS) continue
        inner.set(likelihoods(models.cues, cueFeatures(ground, at, to)), at * k)
        for (const cue of candidateCues(ground, inner, LEAST_LIKELY_CUE, at, to)) {
          if (cues.subarray(cue.from, cue.to).includes(1)) continue
          const some = draftsOf(ground, { cue, likely: inner, model: models.contents, window: { from: at, to } })
          if (some.length === 0) continue
          drafts.push(some)
          around.push(confidence)
        }
      }
  const chosen = choose(ground, drafts, inner, models.choice)
  return companyOf(ground, chosen, inner).flatMap((row, index) => {
    const one = chosen[index] as Chosen
    const confidence = likelihoodBy(models.weighing, row) * (around[index] as number)
    return one.source.length === 0 || confidence < LEAST_INSIDE ? [] : [{ ...trimmed(ground, one), confidence }]
  })
}

/**
 * Of each statement the paragraphs that go on with its quotation: those that open with a mark again because it was not closed, and
 * those that are one quotation with no word of who said it.
 */
function goingOn({ words, quotations }: Ground, told: readonly Told[]): Map<number, WordSpan[]> {
  const found = new Map<number, WordSpan[]>()
  const { list, of } = quotations
  const used = new Uint8Array(words.count)
  for (const { cue, content } of told) {
    used.fill(1, cue.from, cue.to)
    for (const [from, to] of content) used.fill(1, from, to)
  }
  for (const [index, { content, cue, source }] of told.entries()) {
    if (source.length === 0) continue
    const last = content.reduce((most, [, to]) => Math.max(most, to), 0)
    if (of[last - 1] === -1) continue
    let end = Math.max(last, cue.to)
    while (end < words.count && words.block[end] === words.block[end - 1]) end++
    // Nothing but the end of the attribution may stand between the quotation and the next paragraph.
    if (words.sentence[end - 1] !== words.sentence[Math.max(last, cue.to) - 1]) continue
    for (;;) {
      const next = of[end]
      if (next === undefined || next === -1) break
      const quotation = list[next] as Quotation
      let to = end
      while (to < words.count && words.block[to] === words.block[end]) to++
      if (
        quotation.from !== end ||
        quotation.single ||
        quotation.to < to ||
        to - end < LEAST_WORDS ||
        used.subarray(end, to).includes(1)
      )
        break
      found.set(index, [...(found.get(index) ?? []), [end, to]])
      end = to
    }
  }
  return found
}

/** Direct where all words stand in quotation marks, mixed where some do. */
export function quotedOf({ words, quotations, forms }: Ground, content: readonly WordSpan[]): FoundStatement['quoted'] {
  let inside = 0
  let outside = 0
  for (const [from, to] of content)
    for (let i = from; i < to; i++) {
      if (quotations.of[i] !== -1) inside++
      else if (forms.shape[i] !== Shape.mark && words.end[i] !== words.start[i]) outside++
    }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}
