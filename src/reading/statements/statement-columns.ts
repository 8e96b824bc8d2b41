/** What a whole statement looks like, as a row of numbers: the last stage weighs whether source, cue and content hold together. */
import { Arc } from '../syntax/parse.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import { CUE_LABELS, CueLabel } from './cue-features.js'
import type { Drawn } from './find-statements.js'
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
] as const

const K = CUE_LABELS.length
const wordsIn = (spans: readonly WordSpan[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)
const NEGATION = new Set(["n't", 'not', 'never', 'no', 'nor', 'neither', 'without'])

/** Rows in the order of `drawn`, which is that of their cues. */
export function columnsOf(ground: Ground, drawn: readonly Drawn[], likely: Float32Array): Float32Array[] {
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
  return drawn.map((one, index) => {
    const { cue, source, content, sureSource, sureContent, sureOther } = one
    const home = sentence[cue.from] as number
    const first = sentences[home] as number
    const end = sentences[home + 1] as number
    const mine = begins[index] as number
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
      if (other === index) continue
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
    )
  })
}
