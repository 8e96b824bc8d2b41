/**
 * A reading as pages tell it: who said what, by speaker; days in order; figures; and where each stands in the text. Decides what
 * may be shown of it: a statement and a name only from the confidence on whose precision was measured.
 */
import type { WithdrawnStatement } from '../../archive/archive.js'
import type { Article, Figure, Reading, Said, Span, Speaker, Statement, TimeExpression } from '../../model/index.js'
import { around } from '../../reading/statements/around.js'
import { type Mark, marksOf } from './marked-text.js'
import { placeAt, placesOf, sentenceAt, sentencesOf } from './places.js'
import { isShown, type ReadingFigures } from './reading-figures.js'

export interface Told {
  readonly readBy: string
  readonly voices: readonly Voice[]
  /** Statements that are shown, and what there is of the other parts; null: not looked for. */
  readonly statements: number | null
  readonly days: readonly ToldDay[] | null
  readonly figures: readonly ToldFigure[] | null
  readonly marks: ReadonlyMap<string, readonly Mark[]>
}

/** Whoever speaks. All that nobody is named for stand together: the same printed words need not be the same person. */
export interface Voice {
  /** `withheld`: the operator never has the name shown. */
  readonly kind: 'named' | 'unnamed' | 'unresolved' | 'withheld'
  readonly name: string | null
  readonly role: string | null
  readonly lines: readonly Line[]
}

export type Mode = Statement['mode']

/** One statement, or one that goes on over several paragraphs. */
export interface Line {
  /** Number of the statement in the reading. */
  readonly number: number
  /** As printed, of a voice without a name. */
  readonly printed: string | null
  readonly quoted: Statement['quoted']
  readonly mode: Mode
  readonly stance: boolean
  /** Pieces of the text, in order, each with the sentence that it begins in. */
  readonly pieces: readonly Piece[]
  /** Whom the article has it from, of what somebody says that somebody else said; and how that one put it. */
  readonly through: { readonly name: string; readonly mode: Mode } | null
  readonly said: Said | null
  readonly confidence: number
  /** Why it no longer holds; null: it does. */
  readonly withdrawn: WithdrawnStatement['why'] | null
}

export interface Piece {
  readonly text: string
  /** Null: these words do not stand on the article's page, or no longer. */
  readonly anchor: Anchor | null
}

/** A sentence by where it begins in the text, which stays when the article is read again; or the headline. */
export type Anchor = number | 'headline'

export interface ToldDay {
  readonly value: string
  readonly interval: readonly [string, string]
  readonly type: TimeExpression['type']
  readonly mentions: readonly DayMention[]
}

export interface DayMention {
  readonly printed: string
  /** The words around it, of its own sentence. */
  readonly before: string
  readonly after: string
  readonly anchor: Anchor | null
  /** It was counted from another day than that of publication. */
  readonly relative: boolean
}

export interface ToldFigure {
  readonly figure: Figure
  readonly anchor: Anchor | null
  /** Null: the article says it itself. Without a name where nobody is printed, or the statement that it stands in is not shown. */
  readonly by: {
    readonly name: string
    readonly kind: Voice['kind']
    readonly mode: Mode
  } | null
}

export interface ToldAsked {
  readonly figures: ReadingFigures
  readonly withdrawn?: readonly WithdrawnStatement[]
}

export function toldOf(article: Article, reading: Reading, { figures, withdrawn = [] }: ToldAsked): Told {
  const places = placesOf(article)
  const sentences = sentencesOf(article.text, places, spansOf(reading, withdrawn))
  /** Null where the page does not set the words: there is nothing to lead to. */
  const anchorAt = (at: number): Anchor | null => {
    const sentence = sentences[sentenceAt(sentences, at)]
    const place = sentence && places[placeAt(places, sentence[0])]
    return sentence && place && sentence[1] <= place.to ? sentence[0] : null
  }
  const all = (reading.statements ?? []).slice(0, MOST_READ)
  const times = reading.times?.slice(0, MOST_READ)
  const numbers = reading.figures?.slice(0, MOST_READ)
  const voices = new Voices(figures)
  const lines = new Map<number, MutableLine>()
  for (const [number, statement] of all.entries()) {
    if (!isSure(statement, figures)) {
      if (!statement.continued) voices.pause()
      continue
    }
    const pieces = piecesOf(statement, article, anchorAt)
    if (pieces.length === 0) continue
    const through = throughWhom(statement, all, figures)
    lines.set(number, voices.add({ statement, number, pieces, through, withdrawn: null }))
  }
  for (const [n, { statement, why }] of withdrawn.slice(0, MOST_READ).entries()) {
    if (!isSure(statement, figures) || statement.content === '') continue
    voices.pause()
    // What was taken out has its place in an earlier text.
    const pieces = why === 'revision' ? [] : piecesOf(statement, article, anchorAt)
    voices.add({
      statement,
      number: all.length + n,
      pieces: pieces.length ? pieces : [{ text: statement.content, anchor: null }],
      through: null,
      withdrawn: why,
    })
  }
  const told = voices.told()
  return {
    readBy: reading.readBy,
    voices: told,
    statements: reading.statements ? told.reduce((sum, { lines }) => sum + lines.length, 0) : null,
    days: times ? daysOf(times, { text: article.text, sentences, anchorAt }) : null,
    figures: numbers
      ? numbers.map((figure) => ({
          figure,
          anchor: anchorAt(figure.span[0]),
          by: sayerOf(figure, all, lines, figures),
        }))
      : null,
    marks: marksOf({
      reading: { ...reading, times: times ?? [], figures: numbers ?? [] },
      places,
      sentences,
      lines: new Map([...lines].map(([number, line]) => [number, line.number])),
    }),
  }
}

/** All that pages lead to in the text. */
function spansOf(
  { statements = [], times = [], figures = [] }: Reading,
  withdrawn: readonly WithdrawnStatement[],
): Span[] {
  const spans: Span[] = []
  for (const statement of [...statements, ...withdrawn.map(({ statement }) => statement)])
    if (statement.in !== 'headline') spans.push(...statement.spans.content, ...statement.spans.source)
  for (const { span } of times) spans.push(span)
  for (const { span } of figures) spans.push(span)
  return spans
}

const isSure = ({ confidence, quoted }: Statement, { direct, reported }: ReadingFigures): boolean =>
  isShown(confidence, quoted === 'direct' ? direct : reported)

/** Of each part of a reading; no article that somebody reads holds more. */
const MOST_READ = 500

type MutableLine = Omit<Line, 'pieces'> & { readonly pieces: Piece[] }

type Spoken = Pick<Line, 'number' | 'through' | 'withdrawn'> & {
  readonly statement: Statement
  readonly pieces: Piece[]
}

/** Lines by who speaks, in the order in which they are first heard; those without a name behind the others. */
class Voices {
  readonly #figures: ReadingFigures
  readonly #voices = new Map<string, Pick<Voice, 'kind' | 'name'> & { role: string | null; lines: MutableLine[] }>()
  #latest: { readonly key: string; readonly line: MutableLine } | undefined

  constructor(figures: ReadingFigures) {
    this.#figures = figures
  }

  /** What comes next goes on from nothing. */
  pause(): void {
    this.#latest = undefined
  }

  /** @returns the line that tells it */
  add({ statement, number, pieces, through, withdrawn }: Spoken): MutableLine {
    const { speaker, mode } = statement
    const { kind, name } = speakerShown(speaker, this.#figures)
    const key = name === null ? kind : `named ${name}`
    const latest = this.#latest
    // It goes on only under the same name: else it would be given to whoever spoke before.
    if (statement.continued && latest?.key === key && latest.line.mode === mode) {
      latest.line.pieces.push(...pieces)
      return latest.line
    }
    const line: MutableLine = {
      ...{ number, pieces, through, withdrawn, mode },
      printed: name === null && kind !== 'withheld' ? (speaker?.text ?? null) : null,
      quoted: statement.quoted,
      stance: statement.type === 'stance',
      said: statement.said,
      confidence: statement.confidence,
    }
    const voice = this.#voices.get(key) ?? { kind, name, role: null, lines: [] }
    voice.role ??= name === null ? null : (speaker?.role ?? null)
    voice.lines.push(line)
    this.#voices.set(key, voice)
    this.#latest = { key, line }
    return line
  }

  told(): Voice[] {
    const order = ['named', 'withheld', 'unnamed', 'unresolved'] as const
    return [...this.#voices.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  }
}

/** A name only where it is sure enough; else what kind of voice without one. */
export function speakerShown(
  speaker: Speaker | null,
  figures: ReadingFigures,
): { readonly kind: Voice['kind']; readonly name: string | null } {
  if (speaker === null) return { kind: 'unnamed', name: null }
  if (speaker.withheld) return { kind: 'withheld', name: null }
  if (speaker.kind === 'unnamed') return { kind: 'unnamed', name: null }
  const { name, confidence } = speaker
  return name !== null && isShown(confidence, figures.name)
    ? { kind: 'named', name }
    : { kind: 'unresolved', name: null }
}

/** Statements around one that are looked at for who tells it. */
const MOST_AROUND = 4

/**
 * Whom the article has it from. A statement inside one that is denied, asked or taken back is never told without that: the
 * nearest around it that is no plain assertion counts before the one that it stands in.
 */
function throughWhom(statement: Statement, all: readonly Statement[], figures: ReadingFigures): Line['through'] {
  const outer = around(statement.inside, (at) => all[at]?.inside, MOST_AROUND).flatMap((at) => all[at] ?? [])
  const teller = outer.find(({ mode }) => mode !== 'asserted') ?? outer[0]
  if (!teller) return null
  return {
    name: speakerShown(teller.speaker, figures).name ?? teller.speaker?.text ?? '',
    mode: teller.mode,
  }
}

function piecesOf(statement: Statement, article: Article, anchorAt: (at: number) => Anchor | null): Piece[] {
  const from = statement.in === 'headline' ? (article.headline ?? '') : article.text
  return statement.spans.content.flatMap(([start, end]) => {
    const text = from.slice(start, end).trim()
    return text === '' ? [] : [{ text, anchor: statement.in === 'headline' ? 'headline' : anchorAt(start) }]
  })
}

function sayerOf(
  figure: Figure,
  all: readonly Statement[],
  lines: ReadonlyMap<number, MutableLine>,
  figures: ReadingFigures,
): ToldFigure['by'] {
  const statement = figure.statement === undefined ? undefined : all[figure.statement]
  if (!statement) return null
  const line = lines.get(figure.statement ?? -1)
  if (!line) return { name: '', kind: 'unresolved', mode: 'asserted' }
  const who = speakerShown(statement.speaker, figures)
  return {
    name: who.name ?? statement.speaker?.text ?? '',
    kind: who.kind,
    // What is told inside a denial is denied.
    mode: line.through && line.through.mode !== 'asserted' ? line.through.mode : statement.mode,
  }
}

/** Days and longer times that have a place in time, the earliest first; what names the same time stands under it. */
function daysOf(
  times: readonly TimeExpression[],
  { text, sentences, anchorAt }: { text: string; sentences: readonly Span[]; anchorAt: (at: number) => Anchor | null },
): ToldDay[] {
  const days = new Map<string, { day: Omit<ToldDay, 'mentions'>; mentions: DayMention[] }>()
  for (const { text: printed, type, value, interval, anchor, span } of times) {
    if (interval === null || (type !== 'DATE' && type !== 'TIME')) continue
    const key = `${interval[0]} ${interval[1]}`
    const day = days.get(key) ?? { day: { value, interval, type }, mentions: [] }
    const sentence = sentences[sentenceAt(sentences, span[0])] ?? span
    day.mentions.push({
      printed,
      before: text.slice(sentence[0], span[0]),
      after: text.slice(span[1], Math.max(span[1], sentence[1])),
      anchor: anchorAt(span[0]),
      relative: anchor !== null && anchor !== 'published',
    })
    days.set(key, day)
  }
  return [...days.values()]
    .map(({ day, mentions }) => ({ ...day, mentions }))
    .sort((a, b) => compare(a.interval[0], b.interval[0]) || compare(a.interval[1], b.interval[1]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
