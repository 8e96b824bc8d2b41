/** Features of the second stage, which labels the words around one cue: its source, and what is said. */
import { FeatureList } from '../learned/feature-list.js'
import { mix } from '../learned/hash.js'
import type { Features } from '../learned/sequence-model.js'
import { Quote } from '../tokens/quotations.js'
import { Tag } from '../tokens/tags.js'
import { type Cue, patternOf } from './cue.js'
import { CUE_LABELS, CueLabel } from './cue-features.js'
import type { Ground } from './ground.js'

export const CONTENT_LABELS = ['other', 'source', 'cue', 'content'] as const
export const ContentLabel = { other: 0, source: 1, cue: 2, content: 3 } as const

/** Words on each side of a cue that are looked at: no sentence is longer, and a line of endless words must not cost its square. */
const WIDEST = 300
/** Sentences before a cue's own that a quotation may have. */
const MOST_BEFORE = 8

/** The words that a cue's source and content are looked for in: its sentence, and the sentences that a quotation joins to it. */
export function windowOf({ words, quotations }: Ground, cue: Cue): { readonly from: number; readonly to: number } {
  const { from } = cue
  const { sentence, sentences, block } = words
  const home = sentence[from] as number
  const blockHere = block[from]
  let first = home
  let last = home
  // Backwards as long as the sentence before ends inside a quotation, or asks or exclaims at its end: “Why?” Roe said.
  while (first > 0 && home - first < MOST_BEFORE) {
    const start = sentences[first] as number
    if (block[start - 1] !== blockHere) break
    const joined = quotations.of[start - 1] !== -1 && quotations.of[start - 1] === quotations.of[start]
    if (!joined && !(first === home && asksBefore(words, quotations, start))) break
    first--
  }
  while (last + 2 < sentences.length && last - home < 6) {
    const next = sentences[last + 1] as number
    if (block[next] !== blockHere) break
    const joined =
      quotations.of[next] !== -1 &&
      (quotations.state[next] === Quote.opens || quotations.of[next] === quotations.of[next - 1])
    // A sentence that begins outside of a quotation is another's matter, unless it is the next one.
    if (!joined) break
    last++
  }
  // A name and a colon at the beginning of a paragraph, as transcripts have them: the paragraph is that speaker's.
  if (words.at(cue.to - 1) === ':' && opensParagraph(words, cue.from))
    while (last + 2 < sentences.length && block[sentences[last + 1] as number] === blockHere) last++
  return {
    from: Math.max(sentences[first] as number, from - WIDEST),
    to: Math.min(sentences[last + 1] as number, from + WIDEST),
  }
}

/** Whether a quotation ends right before a sentence with a mark that ends no sentence there: “Why?” Roe said. */
function asksBefore(words: Ground['words'], { of, state }: Ground['quotations'], start: number): boolean {
  if (of[start] !== -1 || state[start - 1] !== Quote.closes) return false
  const mark = words.at(start - 2)
  return mark === '?' || mark === '!' || mark === '—' || mark === '…' || mark === '...'
}

function opensParagraph({ block }: Ground['words'], at: number): boolean {
  for (let i = at - 1; i >= at - 7; i--) if (i < 0 || block[i] !== block[at]) return true
  return false
}

const OUT = 0x5bd1e995
const NONE = 40
const BOUNDS = [1, 2, 3, 5, 8, 13, 20, 35]
const distance = (n: number): number => {
  let d = 0
  while (d < BOUNDS.length && n > (BOUNDS[d] as number)) d++
  return d
}
const step = (p: number): number => (p < 0.02 ? 0 : p < 0.1 ? 1 : p < 0.3 ? 2 : p < 0.6 ? 3 : p < 0.9 ? 4 : 5)

const K = CUE_LABELS.length

/** @param likely  what the first stage says of each word of the text */
export function contentFeatures(
  ground: Ground,
  cue: Cue,
  { from, to }: { readonly from: number; readonly to: number },
  likely: Float32Array,
): Features {
  const list = new FeatureList()
  const { words, forms, tags, quotations, stems, rates, tree } = ground
  const { lower, shape } = forms
  const { state, of } = quotations
  const pattern = patternOf(ground, cue)
  const home = words.sentence[cue.from] as number
  const word = (i: number): number => (i < from || i >= to ? OUT : (lower[i] as number))
  const tag = (i: number): number => (i < from || i >= to ? NONE : (tags[i] as number))
  const isCue = (i: number): boolean =>
    (likely[i * K + CueLabel.cue] as number) + (likely[i * K + CueLabel.moreCue] as number) > 0.4
  // Counted outwards from the cue: commas, verbs, other cues and boundaries of quotations in between.
  const n = to - from
  const commas = new Uint8Array(n)
  const verbs = new Uint8Array(n)
  const cues = new Uint8Array(n)
  const nouns = new Uint8Array(n)
  const outwards = (start: number, end: number, by: number): void => {
    let comma = 0
    let verb = 0
    let other = 0
    let noun = 0
    let inCue = false
    for (let i = start; i !== end; i += by) {
      const t = tags[i] as number
      commas[i - from] = Math.min(comma, 3)
      verbs[i - from] = Math.min(verb, 3)
      cues[i - from] = Math.min(other, 2)
      nouns[i - from] = Math.min(noun, 3)
      if (t === Tag[',']) comma++
      if ((t >= Tag.VB && t <= Tag.VBZ) || t === Tag.MD) verb++
      if (t <= Tag.NNP || t === Tag.PRP) {
        const beyond = tag(i + by)
        if (!(beyond <= Tag.NNP)) noun++
      }
      if (isCue(i)) {
        if (!inCue) other++
        inCue = true
      } else inCue = false
    }
  }
  outwards(cue.from - 1, from - 1, -1)
  outwards(cue.to, to, 1)
  // The quotation that lies nearest on each side.
  let quoteBefore = -1
  for (let i = cue.from - 1; i >= from && quoteBefore === -1; i--) quoteBefore = of[i] as number
  let quoteAfter = -1
  for (let i = cue.to; i < to && quoteAfter === -1; i++) quoteAfter = of[i] as number
  const within = of[cue.head] as number
  const around = (quoteBefore === -1 ? 0 : 1) + (quoteAfter === -1 ? 0 : 2) + (within === -1 ? 0 : 4)
  const relation = relationsTo(ground, cue.head, from, to)
  for (let i = from; i < to; i++) {
    let f = 100
    const add = (hash: number): void => list.add(mix(f++, hash))
    if (i >= cue.from && i < cue.to) {
      add(1)
      list.next()
      continue
    }
    const after = i >= cue.to
    const far = distance(after ? i - cue.to + 1 : cue.from - i)
    const near = Math.min(far, 4)
    const j = i - from
    const side = after ? 1 : 0
    const sentenceOf = words.sentence[i] as number
    const apart = sentenceOf === home ? 0 : sentenceOf < home ? 1 : sentenceOf === home + 1 ? 2 : 3
    const place = side * 4 + apart
    const q0 = state[i] as number
    const which = of[i] === -1 ? 0 : of[i] === within ? 1 : of[i] === (after ? quoteAfter : quoteBefore) ? 2 : 3
    const quote = which * 4 + q0
    const t0 = tag(i)
    const t1 = tag(i + 1)
    const b1 = tag(i - 1)
    const w0 = word(i)
    const between = ((commas[j] as number) * 4 + (verbs[j] as number)) * 4 + (cues[j] as number)
    const sourceStep = step(likely[i * K + CueLabel.source] as number)
    const contentStep = step(likely[i * K + CueLabel.content] as number)
    const cueStep = step((likely[i * K + CueLabel.cue] as number) + (likely[i * K + CueLabel.moreCue] as number))
    const stage = (sourceStep * 6 + contentStep) * 6 + cueStep
    add(place)
    add(mix(place, w0))
    add(place * 64 + t0)
    add(place * 16 + far)
    add(mix(place * 16 + far, t0))
    add(mix(pattern.looks, place * 16 + far))
    add(mix(pattern.looks, place * 64 + t0))
    add(mix(pattern.looks, place * 32 + quote))
    add(mix(pattern.looks, mix(place, between)))
    add(mix(pattern.shape, mix(place, between)))
    add(mix(pattern.shape, place * 64 + t0))
    add(mix(pattern.shape, mix(place * 16 + far, t0)))
    add(mix(pattern.stem, place * 64 + t0))
    add(mix(pattern.stem, place * 32 + quote))
    add(mix(pattern.stem, place * 16 + far))
    add(mix(pattern.stem, mix(place * 8 + near, w0)))
    add(mix(pattern.stem, mix(place, between)))
    add(mix(pattern.stem, mix(place * 64 + t0, stage)))
    add(mix(place, between))
    add(mix(place, between * 64 + t0))
    add(mix(place * 4 + (nouns[j] as number), t0))
    add(mix(mix(pattern.shape, place * 4 + (nouns[j] as number)), t0))
    add(place * 32 + quote)
    add(mix(place * 32 + quote, t0))
    add(mix(place * 8 + around, quote))
    add(mix(place * 8 + around, mix(quote, between)))
    add(mix(place, (b1 * 64 + t0) * 64 + t1))
    add(mix(place, b1 * 64 + t0))
    add(mix(place, t0 * 64 + t1))
    add(mix(place, mix(word(i - 1), w0)))
    add(mix(place, mix(w0, word(i + 1))))
    add(mix(place * 64 + t0, word(i - 1)))
    add(mix(place * 64 + t0, word(i + 1)))
    add(mix(place, stage))
    add(mix(place * 64 + t0, stage))
    add(mix(place * 16 + far, stage))
    add(mix(pattern.looks, mix(place, stage)))
    add(mix(mix(place, stage), b1 * 64 + t1))
    add(mix(place, (shape[i] as number) * 8 + near))
    add(mix(place, stems[i] as number))
    add(mix(place * 16 + (rates[i] as number), t0))
    add(mix(place * 16 + (after ? (rates[i - 1] ?? 0) : (rates[i + 1] ?? 0)), near))
    const tie = relation[j] as number
    const arc = tree.label[i] as number
    add(mix(place, tie))
    add(mix(place * 64 + t0, tie))
    add(mix(place * 32 + arc, tie))
    add(mix(mix(pattern.shape, place), tie))
    add(mix(mix(pattern.stem, place), tie))
    add(mix(mix(pattern.looks, place), tie))
    add(mix(mix(place, tie), stage))
    add(mix(mix(place, tie), between))
    add(mix(mix(place * 32 + quote, tie), t0))
    add(mix(mix(place, tie), i > from ? (relation[j - 1] as number) : 0))
    add(mix(mix(place, tie), i + 1 < to ? (relation[j + 1] as number) : 0))
    list.next()
  }
  return list.done()
}

const FAR = 0x7e1

/**
 * How each word hangs together with a cue: how far up from the cue's head the two meet, by which arc the word's side comes there, and
 * by which the cue's.
 */
function relationsTo({ tree }: Ground, head: number, from: number, to: number): Int32Array {
  const relation = new Int32Array(to - from).fill(-1)
  const known = new Map<number, number>()
  let up = head
  let steps = 0
  let arc = 0
  const above: number[] = []
  while (up >= from && up < to && steps < 6) {
    known.set(up, steps)
    above.push(arc)
    relation[up - from] = (Math.min(steps, 4) * 32 + arc) * 64 + 40
    arc = tree.label[up] as number
    up = tree.head[up] as number
    steps++
  }
  const path: number[] = []
  for (let i = from; i < to; i++) {
    if (relation[i - from] !== -1) continue
    path.length = 0
    let at = i
    let came = FAR
    for (;;) {
      if (at < from || at >= to) break
      const meets = known.get(at)
      if (meets !== undefined) {
        came = (Math.min(meets, 4) * 32 + (above[meets] as number)) * 64 + (tree.label[path.at(-1) as number] as number)
        break
      }
      if (relation[at - from] !== -1) {
        came = relation[at - from] as number
        break
      }
      path.push(at)
      at = tree.head[at] as number
    }
    for (const word of path) relation[word - from] = came
  }
  return relation
}
