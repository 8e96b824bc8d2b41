/** The text cut where a sentence that something was read from, or a statement in it, begins or ends. */
import type { Reading, Span } from '../../model/index.js'
import { type Place, placeAt, sentenceAt } from './places.js'

/** A sentence of a block that something was read from: its address on the page, and its stretches. Offsets count in the block. */
export interface Mark {
  readonly from: number
  readonly to: number
  /** Where it begins in the article's text. */
  readonly anchor: number
  readonly stretches: readonly Stretch[]
}

export interface Stretch {
  readonly from: number
  readonly to: number
  readonly role: Role | null
  /** Numbers of the lines that tell it. */
  readonly lines: readonly number[]
  /** Where a statement's words begin, in the article's text; null: they began before. */
  readonly begins: number | null
}

/** Who says it; what is said, in the speaker's words or in the article's; and what is said and is no claim. */
export type Role = 'source' | 'direct' | 'reported' | 'unclaimed'

export interface ReadText {
  readonly reading: Reading
  readonly places: readonly Place[]
  readonly sentences: readonly Span[]
  /** Of each statement that is shown, the number of the line that tells it. */
  readonly lines: ReadonlyMap<number, number>
}

interface Read {
  readonly from: number
  readonly to: number
  readonly role: Role | null
  readonly line: number | null
  readonly begins: number
}

/** Of one sentence; what a machine finds beyond that in a single one is noise. */
const MOST_IN_SENTENCE = 60

/** By field. */
export function marksOf({ reading, places, sentences, lines }: ReadText): Map<string, readonly Mark[]> {
  const bySentence = new Map<number, Read[]>()
  const read = ([from, to]: Span, role: Role | null, line: number | null) => {
    for (let n = Math.max(0, sentenceAt(sentences, from)); n < sentences.length; n++) {
      const sentence = sentences[n]
      if (!sentence || sentence[0] >= to) break
      if (sentence[1] <= from) continue
      const inside = bySentence.get(n) ?? []
      bySentence.set(n, inside)
      if (inside.length < MOST_IN_SENTENCE)
        inside.push({ from: Math.max(from, sentence[0]), to: Math.min(to, sentence[1]), role, line, begins: from })
    }
  }
  for (const [number, { mode, quoted, spans, in: within }] of (reading.statements ?? []).entries()) {
    const line = lines.get(number)
    if (line === undefined || within === 'headline') continue
    const role = mode !== 'asserted' ? 'unclaimed' : quoted === 'direct' ? 'direct' : 'reported'
    for (const span of spans.content) read(span, role, line)
    for (const span of spans.source) read(span, 'source', line)
  }
  for (const { span } of reading.times ?? []) read(span, null, null)
  for (const { span } of reading.figures ?? []) read(span, null, null)
  const marks = new Map<string, Mark[]>()
  for (const [n, reads] of [...bySentence].sort(([a], [b]) => a - b)) {
    const [from, to] = sentences[n] ?? [0, 0]
    const place = places[placeAt(places, from)]
    if (!place || from < place.from || to > place.to) continue
    const stretches = place.whole ? [] : stretchesIn(from, to, reads)
    const mark: Mark = {
      from: from - place.from,
      to: to - place.from,
      anchor: from,
      stretches: stretches.map((s) => ({ ...s, from: s.from - place.from, to: s.to - place.from })),
    }
    const inField = marks.get(place.field) ?? []
    marks.set(place.field, inField)
    inField.push(mark)
  }
  return marks
}

/** A sentence cut at the ends of what was read from it. Of what stands in one another, the shortest gives a stretch its role. */
function stretchesIn(begin: number, end: number, reads: readonly Read[]): Stretch[] {
  const cuts = [...new Set([begin, end, ...reads.flatMap(({ from, to, role }) => (role === null ? [] : [from, to]))])]
  cuts.sort((a, b) => a - b)
  return cuts.slice(1).map((to, n): Stretch => {
    const from = cuts[n] ?? begin
    const over = reads
      .filter((read) => read.role !== null && read.from <= from && read.to >= to)
      .sort((a, b) => a.to - a.from - (b.to - b.from))
    // What stands in a denial is no claim, whatever it would be by itself.
    const role = over.some((read) => read.role === 'unclaimed') ? 'unclaimed' : (over[0]?.role ?? null)
    const begins = over.some((read) => read.role !== 'source' && read.begins === from) ? from : null
    return { from, to, role, begins, lines: [...new Set(over.flatMap(({ line }) => (line === null ? [] : [line])))] }
  })
}
