/**
 * Who said what, as words of the text. Two stages: the first labels every word and so finds cues, the second looks at the words
 * around each cue apart, for its source and for what is said. What both say of a statement becomes its confidence.
 */
import type { StatementMode } from '../../model/index.js'
import { bestOf, likelihoods, likelihoodsOf, type SequenceModel, scoresOf } from '../learned/sequence-model.js'
import type { TagModel } from '../tokens/tags.js'
import { Shape } from '../tokens/word-forms.js'
import type { Words } from '../tokens/words.js'
import { candidateCues } from './candidate-cues.js'
import { CONTENT_LABELS, ContentLabel, contentFeatures, windowOf } from './content-features.js'
import type { Cue } from './cue.js'
import { CUE_LABELS, CueLabel, cueFeatures } from './cue-features.js'
import type { FoundStatement, WordSpan } from './found-statement.js'
import { type CueRates, type Ground, groundOf } from './ground.js'
import { modeOf, typeOf } from './mode.js'

export interface StatementModels {
  readonly tagger: TagModel
  readonly rates: CueRates
  readonly cues: SequenceModel
  readonly contents: SequenceModel
}

/** Less likely beginnings of a cue are not looked into. */
export const LEAST_LIKELY_CUE = 0.12
/** Statements less sure than this are not given: about where as many are lost as are wrong. */
const LEAST_CONFIDENCE = 0.3

export function findStatements(words: Words, models: StatementModels): FoundStatement[] {
  if (words.count === 0) return []
  const ground = groundOf(words, models.tagger, models.rates)
  const likely = firstStage(ground, models.cues)
  const found: FoundStatement[] = []
  for (const cue of candidateCues(ground, likely, LEAST_LIKELY_CUE)) {
    const drawn = secondStage(ground, { cue, likely, model: models.contents })
    if (drawn.content.length === 0 || drawn.confidence < LEAST_CONFIDENCE) continue
    const quoted = quotedOf(ground, drawn.content)
    const type = typeOf(ground, cue, quoted === 'direct')
    const mode: StatementMode = modeOf(ground, { cue, source: drawn.source, content: drawn.content, type })
    found.push({
      source: drawn.source,
      cue: [[cue.from, cue.to]],
      content: drawn.content,
      type,
      mode,
      quoted,
      continued: false,
      inside: null,
      confidence: drawn.confidence,
      said: null,
    })
  }
  return found
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

/** What the second stage makes of a cue. */
export interface Drawn {
  readonly cue: Cue
  readonly source: readonly WordSpan[]
  readonly content: readonly WordSpan[]
  readonly confidence: number
}

export function secondStage(
  ground: Ground,
  { cue, likely, model }: { readonly cue: Cue; readonly likely: Float32Array; readonly model: SequenceModel },
): Drawn {
  const window = windowOf(ground, cue)
  const features = contentFeatures(ground, cue, window, likely)
  const scores = scoresOf(model, features)
  const k = CONTENT_LABELS.length
  for (let i = 0; i < features.count; i++) {
    const isCue = window.from + i >= cue.from && window.from + i < cue.to
    for (let y = 0; y < k; y++) if ((y === ContentLabel.cue) !== isCue) scores[i * k + y] = -1e4
  }
  const best = bestOf(model, scores, features.count)
  const sure = likelihoodsOf(model, scores, features.count)
  const spansOf = (label: number): { spans: WordSpan[]; sure: number } => {
    const spans: [number, number][] = []
    let sum = 0
    let n = 0
    for (let i = 0; i < features.count; i++) {
      if (best[i] !== label) continue
      const before = spans.at(-1)
      if (before !== undefined && before[1] === window.from + i) before[1]++
      else spans.push([window.from + i, window.from + i + 1])
      sum += sure[i * k + label] as number
      n++
    }
    return { spans, sure: n === 0 ? 0 : sum / n }
  }
  const source = spansOf(ContentLabel.source)
  const content = spansOf(ContentLabel.content)
  const begins = likely[cue.from * CUE_LABELS.length + CueLabel.cue] as number
  return {
    cue,
    source: source.spans,
    content: content.spans,
    confidence: begins * content.sure * (source.spans.length > 0 ? source.sure : 0.6),
  }
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
