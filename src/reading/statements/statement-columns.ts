/** What a whole statement looks like, as a row of numbers: the last stage weighs whether source, cue and content hold together. */
import { Arc } from '../syntax/parse.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import { CUE_LABELS, CueLabel } from './cue-features.js'
import type { Drawn } from './drafts.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'

export const STATEMENT_COLUMNS = [
  'cue begins',
  'cue goes on',
  'cue words',
  'cue rate',
  'cue tag',
  'cue passive',
  'cue infinitive',
  'cue arc',
  'cue arity',
  'cue in quotation',
  'cue in headline',
  'other cues in sentence',
  'rank among cues',
  'best other cue',
  'inside a likelier content',
  'shares content with a likelier cue',
  'source words',
  'source sure',
  'source least sure',
  'source by first stage',
  'source tag',
  'source arc',
  'source distance',
  'source is the cue’s subject',
  'source in quotation',
  'source capital',
  'content words',
  'content parts',
  'content sure',
  'content least sure',
  'content by first stage',
  'content distance',
  'content before',
  'content after',
  'content quoted',
  'content opens with a mark',
  'content ends with a mark',
  'content cuts a quotation',
  'content begins with that',
  'content first tag',
  'content verbs',
  'content to the sentence’s end',
  'content arc',
  'content strongest cue word',
  'content sentences',
  'other least sure',
  'words before the cue',
  'words after the cue',
  'sentence words',
  'sentence',
  'question',
  'negation',
  'modal',
  'behind',
  'condition',
  'source left',
  'content left',
  'quoted left',
  'quotations left',
  'tag before content',
  'tag behind content',
  'last tag of content',
  'gap in content',
  'unquoted in content',
  'sentence covered',
  'content in other sentences',
  'content hangs on the cue',
  'source is opened by',
  'block ends with content',
] as const

/** What more is known once each cue has one reading. */
export const COMPANY_COLUMNS = [
  ...STATEMENT_COLUMNS,
  'chance',
  'chance of another reading',
  'readings',
  'inside a surer content',
  'shares content with a surer cue',
  'holds a surer cue',
  'best chance in the sentence',
] as const

const K = CUE_LABELS.length
const wordsIn = (spans: readonly WordSpan[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)
const NEGATION = new Set(["n't", 'not', 'never', 'no', 'nor', 'neither', 'without'])

/**
 * A row for each of `asked`.
 * @param drawn  one reading of each cue, in their order: the company that each of `asked` is in
 */
export function columnsOf(
  ground: Ground,
  asked: readonly Drawn[],
  drawn: readonly Drawn[],
  likely: Float32Array,
): Float32Array[] {
  const { words, tags, rates, quotations, tree, arity, forms } = ground
  const { sentence, sentences } = words
  const begins = drawn.map(({ cue }) => likely[cue.from * K + CueLabel.cue] as number)
  /** Of each sentence the statements whose cue stands there. */
  const bySentence = new Map<number, number[]>()
  for (const [index, { cue }] of drawn.entries()) {
    const home = sentence[cue.from] as number
    const there = bySentence.get(home)
    if (there) there.push(index)
    else bySentence.set(home, [index])
  }
  return asked.map((one) => {
    const { cue, source, content, sureSource, sureContent, sureOther, window } = one
    const home = sentence[cue.from] as number
    const first = sentences[home] as number
    const end = sentences[home + 1] as number
    const mine = likely[cue.from * K + CueLabel.cue] as number
    let goesOn = 0
    for (let i = cue.from + 1; i < cue.to; i++) goesOn += likely[i * K + CueLabel.moreCue] as number
    const mean = (spans: readonly WordSpan[], label: number): number => {
      let sum = 0
      for (const [from, to] of spans) for (let i = from; i < to; i++) sum += likely[i * K + label] as number
      return spans.length === 0 ? 0 : sum / wordsIn(spans)
    }
    const others = bySentence.get(home) as number[]
    let rank = 0
    let bestOther = 0
    let inside = 0
    let shares = 0
    for (const other of others) {
      if ((drawn[other] as Drawn).cue.from === cue.from) continue
      const theirs = begins[other] as number
      bestOther = Math.max(bestOther, theirs)
      if (theirs > mine) rank++
      const { content: said } = drawn[other] as Drawn
      if (said.some(([from, to]) => from <= cue.head && cue.head < to)) inside = Math.max(inside, theirs)
      if (theirs <= mine) continue
      const common = content.reduce(
        (sum, [from, to]) => sum + said.reduce((n, [a, b]) => n + Math.max(0, Math.min(to, b) - Math.max(from, a)), 0),
        0,
      )
      shares = Math.max(shares, common / wordsIn(content))
    }
    let passive = 0
    if (tags[cue.head] === Tag.VBN)
      for (let i = Math.max(first, cue.head - 4); i < cue.head; i++)
        if (tree.label[i] === Arc.auxiliary && tree.head[i] === cue.head) passive = 1
    const sourceSpan = source[0]
    let sourceHead = -1
    if (sourceSpan) {
      sourceHead = sourceSpan[1] - 1
      for (let i = sourceSpan[0]; i < sourceSpan[1]; i++) {
        const head = tree.head[i] as number
        if (head < sourceSpan[0] || head >= sourceSpan[1]) {
          sourceHead = i
          break
        }
      }
    }
    const gapTo = (spans: readonly WordSpan[]): number =>
      spans.reduce(
        (least, [from, to]) => Math.min(least, from >= cue.to ? from - cue.to : to <= cue.from ? cue.from - to : 0),
        60,
      )
    const opening = content[0] as WordSpan
    const closing = content.at(-1) as WordSpan
    let quoted = 0
    let verbs = 0
    let strongest = 0
    let cuts = 0
    let topArc = -1
    for (const [from, to] of content) {
      if (from > 0 && quotations.of[from] !== -1 && quotations.of[from] === quotations.of[from - 1]) cuts++
      if (to < words.count && quotations.of[to] !== -1 && quotations.of[to] === quotations.of[to - 1]) cuts++
      for (let i = from; i < to; i++) {
        if (quotations.of[i] !== -1) quoted++
        const tag = tags[i] as number
        if (tag >= Tag.VBD && tag <= Tag.VBZ && tag !== Tag.VBG) verbs++
        strongest = Math.max(strongest, rates[i] as number)
        const head = tree.head[i] as number
        if (topArc === -1 && (head < from || head >= to)) topArc = tree.label[i] as number
      }
    }
    let question = 0
    for (let i = first; i < end; i++) if (words.at(i) === '?') question = 1
    let negation = 0
    let modal = 0
    for (let i = Math.max(first, cue.from - 4); i < cue.to; i++) {
      if (NEGATION.has(words.lower(i))) negation = 1
      if (tags[i] === Tag.MD) modal = 1
    }
    const isContent = new Uint8Array(window.to - window.from)
    for (const [from, to] of content)
      for (let i = Math.max(from, window.from); i < Math.min(to, window.to); i++) isContent[i - window.from] = 1
    let quotedLeft = 0
    let quotationsLeft = 0
    let elsewhere = 0
    let covered = 0
    for (let i = window.from; i < window.to; i++) {
      const q = quotations.of[i] as number
      if (isContent[i - window.from] === 1) {
        if (sentence[i] === home) covered++
        else elsewhere++
      } else if (q !== -1 && q !== quotations.of[cue.head]) {
        quotedLeft++
        if (quotations.state[i] === Quote.opens) quotationsLeft++
      }
    }
    let hangs = 0
    for (const [from, to] of content)
      for (let i = from; i < to; i++) {
        const head = tree.head[i] as number
        if (head >= cue.from && head < cue.to) hangs = 1
      }
    const tagAt = (i: number): number =>
      i < 0 || i >= words.count || words.block[i] !== words.block[cue.from]
        ? -1
        : quotations.state[i] === Quote.opens
          ? 60
          : quotations.state[i] === Quote.closes
            ? 61
            : (tags[i] as number)
    const lead = words.at(opening[0])
    const tail = closing[1] - 1
    return Float32Array.of(
      mine,
      cue.to - cue.from > 1 ? goesOn / (cue.to - cue.from - 1) : -1,
      cue.to - cue.from,
      rates[cue.head] as number,
      tags[cue.head] as number,
      passive,
      cue.head > first && tags[cue.head - 1] === Tag.TO ? 1 : 0,
      tree.label[cue.head] as number,
      arity[cue.head] as number,
      quotations.of[cue.head] === -1 ? 0 : 1,
      words.block[cue.from] === 0 ? 1 : 0,
      others.length - 1,
      rank,
      bestOther,
      inside,
      shares,
      wordsIn(source),
      sureSource.mean,
      sureSource.least,
      mean(source, CueLabel.source),
      sourceHead < 0 ? -1 : (tags[sourceHead] as number),
      sourceHead < 0 ? -1 : (tree.label[sourceHead] as number),
      sourceSpan ? (sourceSpan[0] >= cue.to ? 1 : -1) * (1 + gapTo(source)) : 0,
      sourceHead >= 0 && tree.head[sourceHead] === cue.head ? 1 : 0,
      sourceHead >= 0 && quotations.of[sourceHead] !== -1 ? 1 : 0,
      sourceHead < 0 ? -1 : (forms.shape[sourceHead] as number),
      wordsIn(content),
      content.length,
      sureContent.mean,
      sureContent.least,
      mean(content, CueLabel.content),
      gapTo(content),
      content.some(([, to]) => to <= cue.from) ? 1 : 0,
      content.some(([from]) => from >= cue.to) ? 1 : 0,
      quoted / wordsIn(content),
      quotations.state[opening[0]] === Quote.opens ? 1 : 0,
      quotations.state[tail] === Quote.closes ? 1 : 0,
      cuts,
      lead.toLowerCase() === 'that' ? 1 : 0,
      tags[opening[0]] as number,
      Math.min(verbs, 6),
      closing[1] >= end - 1 ? 1 : 0,
      topArc,
      strongest,
      (sentence[tail] as number) - (sentence[opening[0]] as number),
      sureOther.least,
      cue.from - first,
      end - cue.to,
      end - first,
      Math.min(home, 30),
      question,
      negation,
      modal,
      one.behind,
      one.condition,
      one.leftSource,
      one.leftContent,
      quotedLeft,
      quotationsLeft,
      tagAt(opening[0] - 1),
      tagAt(closing[1]),
      tagAt(tail),
      closing[1] -
        opening[0] -
        wordsIn(content) -
        (cue.from > opening[0] && cue.from < closing[1] ? cue.to - cue.from : 0),
      quoted === 0 ? -1 : wordsIn(content) - quoted,
      covered / (end - first),
      elsewhere,
      hangs,
      sourceSpan ? tagAt(sourceSpan[0] - 1) : -2,
      closing[1] >= words.count || words.block[closing[1]] !== words.block[tail] ? 1 : 0,
    )
  })
}

/** A reading that was chosen, and how likely it and the next best are. */
export interface Chosen extends Drawn {
  readonly chance: number
  readonly another: number
  readonly readings: number
}

/** Rows of {@link COMPANY_COLUMNS}, in the order of `chosen`, which is that of their cues. */
export function companyOf(ground: Ground, chosen: readonly Chosen[], likely: Float32Array): Float32Array[] {
  const { sentence } = ground.words
  const rows = columnsOf(ground, chosen, chosen, likely)
  const reach = chosen.map(({ content, cue }) => [
    Math.min(cue.from, (content[0] as WordSpan)[0]),
    Math.max(cue.to, (content.at(-1) as WordSpan)[1]),
  ])
  return chosen.map(({ cue, content, chance, another, readings }, index) => {
    const size = wordsIn(content)
    let inside = 0
    let shares = 0
    let holds = 0
    let best = 0
    const [from, to] = reach[index] as [number, number]
    const look = (other: number): boolean => {
      const [a, b] = reach[other] as [number, number]
      if (other < 0 || a >= to + FAR || b <= from - FAR) return false
      const theirs = chosen[other] as Chosen
      const sure = theirs.chance
      if (sentence[theirs.cue.from] === sentence[cue.from]) best = Math.max(best, sure)
      if (theirs.content.some(([x, y]) => x <= cue.head && cue.head < y)) inside = Math.max(inside, sure)
      if (content.some(([x, y]) => x <= theirs.cue.head && theirs.cue.head < y)) holds = Math.max(holds, sure)
      if (sure <= chance) return true
      let common = 0
      for (const [x, y] of content)
        for (const [p, q] of theirs.content) common += Math.max(0, Math.min(y, q) - Math.max(x, p))
      shares = Math.max(shares, common / (size + wordsIn(theirs.content) - common))
      return true
    }
    for (let other = index - 1; other >= 0 && index - other < MOST_COMPANY; other--) if (!look(other)) break
    for (let other = index + 1; other < chosen.length && other - index < MOST_COMPANY; other++) if (!look(other)) break
    return Float32Array.of(...(rows[index] as Float32Array), chance, another, readings, inside, shares, holds, best)
  })
}

/** Words between statements that have nothing to do with each other; and how many on each side are looked at. */
const FAR = 200
const MOST_COMPANY = 40
