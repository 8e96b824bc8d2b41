/**
 * Quotations with who said them, in languages for which nothing is trained: a pair of quotation marks, a verb of speech beside it
 * and its source beside the verb, by the words of `languages/`. Where one of the three is missing nothing is said, so that nothing
 * is invented; indirect speech is not read.
 */
import type { Span, Speaker, Statement, StatementMode } from '../../model/index.js'
import type { SpeechWords } from '../languages/speech-words.js'
import type { Words } from '../tokens/words.js'
import { isCapital, isComma, type Source, sourceAt, sourceEndingAt } from './source-beside-verb.js'
import { KnownNames, speakerOf, stretch } from './speaker-beside-verb.js'

/** Words of a quotation, marks included; `[from, to)` in words. */
interface Quotation {
  readonly from: number
  readonly to: number
}

interface Told {
  readonly cue: readonly [from: number, to: number]
  readonly source: Source
  readonly mode: StatementMode
  /** How sure the pattern is; see `certain`. */
  readonly pattern: 'after' | 'before' | 'colon'
}

/** Shorter ones are words that the writer sets apart, not something that somebody said. */
const leastWords = 4
/** Words between a quotation and the verb that belongs to it. */
const farthest = 8

/** Blocks count as in `words.block`. */
export function quotedBesideVerb(words: Words, language: SpeechWords): Statement[] {
  const statements: Statement[] = []
  const known = new KnownNames(words, language)
  for (let first = 0; first < words.count; ) {
    let end = first
    while (end < words.count && words.block[end] === words.block[first]) end++
    readBlock(words, language, { first, end, known, statements })
    first = end
  }
  return statements
}

interface Open {
  readonly told: Told
  readonly speaker: Speaker
  /** The word behind what belongs to it. */
  readonly until: number
  /** Its index among the statements. */
  readonly at: number
}

const withUntil = (open: Open, until: number): Open => ({ ...open, until })

function readBlock(
  words: Words,
  language: SpeechWords,
  {
    first,
    end,
    known,
    statements,
  }: {
    readonly first: number
    readonly end: number
    readonly known: KnownNames
    readonly statements: Statement[]
  },
): void {
  const quotations = quotationsIn(words, first, end)
  /** The last one told in this block, while only quotations have followed it. */
  let open: Open | null = null
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q] as Quotation
    const next = quotations[q + 1]
    const long = inner(quotation) >= leastWords
    // A quotation cut by its verb: "We stop", said Roe, "and go home."
    if (open !== null && quotation.from === open.until && isComma(words, quotation.from - 1)) {
      const before: Statement = statements[open.at] as Statement
      statements[open.at] = {
        ...before,
        content: `${before.content} ${textOf(words, quotation)}`,
        spans: { ...before.spans, content: [...before.spans.content, spanOf(words, quotation.from, quotation.to)] },
      }
      open = withUntil(open, quotation.to + (isMark(words, quotation.to) ? 1 : 0))
      continue
    }
    const told = long
      ? (toldAfter(words, language, quotation, end, next?.from ?? end) ??
        toldBefore(words, language, quotation, Math.max(first, quotations[q - 1]?.to ?? first)))
      : null
    if (told !== null) {
      const speaker = speakerOf(words, language, told.source, known)
      statements.push(statementOf(words, quotation, { told, speaker, continued: false }))
      const behind = Math.max(quotation.to, told.source.to, told.cue[1])
      open = { told, speaker, until: isMark(words, behind) ? behind + 1 : behind, at: statements.length - 1 }
      continue
    }
    // Right behind what was told, a sentence that is nothing but a quotation is of the same source.
    const alone = startsSentence(words, quotation.from, first) && endsSentence(words, quotation, end)
    if (open !== null && long && alone && quotation.from <= open.until + 1) {
      statements.push(
        statementOf(words, quotation, {
          told: open.told,
          speaker: { ...open.speaker, method: 'continued', confidence: open.speaker.confidence * 0.95 },
          continued: true,
        }),
      )
      open = withUntil(open, quotation.to)
      continue
    }
    open = null
  }
}

const inner = ({ from, to }: Quotation): number => to - from - 2

const opening = new Set(['„', '“', '«', '»', '"', '‟', '”', '‚', '‹'])
const closes: Readonly<Record<string, string>> = {
  '„': '“”"‟',
  '“': '”"“',
  '”': '”"',
  '«': '»',
  '»': '«»',
  '"': '"”“',
  '‟': '”',
  '‚': '‘’',
  '‹': '›',
}

/** Pairs of marks; what is not closed in its block is no quotation. */
function quotationsIn(words: Words, first: number, end: number): Quotation[] {
  const found: Quotation[] = []
  for (let i = first; i < end; i++) {
    const mark = words.at(i)
    if (mark.length !== 1 || !opening.has(mark) || mark === '‚' || mark === '‹') continue
    const closing = closes[mark] as string
    let to = i + 1
    while (to < end && !(words.at(to).length === 1 && closing.includes(words.at(to)))) to++
    if (to >= end) return found
    found.push({ from: i, to: to + 1 })
    i = to
  }
  return found
}

/** `“…”, sagt Ada Roth`: the verb behind the quotation, the source behind the verb. */
function toldAfter(words: Words, language: SpeechWords, quotation: Quotation, end: number, next: number): Told | null {
  let at = quotation.to
  if (isComma(words, at)) at++
  else if (isStop(words, at - 2) && !isQuestion(words, at - 2)) {
    // The quotation closed its sentence: what follows begins another.
    if (!language.inPlaceOfVerb.has(words.lower(at < end ? at : at - 1))) return null
  }
  // Without a comma, words that a sentence quotes in passing: `Die „alte Brücke am Hafen“ sagte ihr nichts`.
  else if (!isMark(words, at - 2) && words.sentence[quotation.from - 1] === words.sentence[quotation.from]) return null
  if (at >= end) return null
  const verb = verbAt(words, language, at, end)
  if (verb === null) return null
  const limit = Math.min(end, next)
  const source = sourceAt(words, language, verb.to, limit)
  if (source === null || negated(words, language, verb.from, source.to, limit)) return null
  return { cue: [verb.from, verb.to], source, mode: verb.mode, pattern: 'after' }
}

/** `Ada Roth sagte am Montag: “…”`, `so Roth: “…”`, and `Ada Roth: “…”` at the head of a block. */
function toldBefore(words: Words, language: SpeechWords, quotation: Quotation, first: number): Told | null {
  let start = quotation.from
  while (start > first && words.sentence[start - 1] === words.sentence[quotation.from]) start--
  // A colon may end a sentence for the splitter of sentences.
  const colon = quotation.from - 1
  if (colon < first || words.at(colon) !== ':') return null
  if (start > colon) {
    start = colon
    while (start > first && words.sentence[start - 1] === words.sentence[colon]) start--
  }
  for (let i = colon - 1; i >= Math.max(start, colon - 1 - farthest); i--) {
    const verb = language.inPlaceOfVerb.has(words.lower(i)) ? null : verbAt(words, language, i, colon)
    if (verb === null) continue
    const after = sourceAt(words, language, verb.to, colon)
    const before = sourceEndingAt(words, language, verb.from, start)
    // In a question or behind an adverb the verb stands first: `Dazu sagte Roth am Montag: …`
    const source =
      before?.name && before.name[1] - before.name[0] > 1
        ? before
        : after?.name || after?.pronoun
          ? after
          : (before ?? after)
    if (source === null || negated(words, language, verb.from, colon, colon)) return null
    return { cue: [verb.from, verb.to], source, mode: verb.mode, pattern: 'before' }
  }
  if (start !== first || words.block[colon] !== words.block[start]) return null
  const whole = sourceAt(words, language, start, colon)
  return whole?.name && whole.to === colon && whole.name[1] - whole.name[0] > 1
    ? { cue: [colon, colon + 1], source: whole, mode: 'asserted', pattern: 'colon' }
    : null
}

function verbAt(
  words: Words,
  language: SpeechWords,
  at: number,
  end: number,
): { readonly from: number; readonly to: number; readonly mode: StatementMode } | null {
  const word = words.lower(at)
  if (language.verbs.has(word) || language.inPlaceOfVerb.has(word))
    return { from: at, to: at + 1, mode: modeOf(language, word) }
  if (language.auxiliaries.has(word) && at + 1 < end && language.participles.has(words.lower(at + 1)))
    return { from: at, to: at + 2, mode: modeOf(language, words.lower(at + 1)) }
  return null
}

const modeOf = (language: SpeechWords, verb: string): StatementMode =>
  language.asking.has(verb) ? 'questioned' : language.denying.has(verb) ? 'denied' : 'asserted'

/** A word of negation or condition beside the verb. */
function negated(words: Words, language: SpeechWords, verb: number, to: number, end: number): boolean {
  for (let i = Math.max(0, verb - 3); i < Math.min(end, to + 2); i++) {
    if (i >= verb - 3 && i < verb && words.sentence[i] !== words.sentence[verb]) continue
    if (language.negations.has(words.lower(i))) return true
  }
  return false
}

const isMark = (words: Words, at: number): boolean => at < words.count && /^[,.:;!?]$/.test(words.at(at))
const isStop = (words: Words, at: number): boolean => at >= 0 && /^(?:[.!?…]|\.\.\.)$/.test(words.at(at))
const isQuestion = (words: Words, at: number): boolean => at >= 0 && /^[!?]$/.test(words.at(at))
const startsSentence = (words: Words, at: number, first: number): boolean =>
  at === first || words.sentence[at] !== words.sentence[at - 1] || isStop(words, at - 1)
const endsSentence = (words: Words, { to }: Quotation, end: number): boolean =>
  to >= end || isStop(words, to) || isStop(words, to - 2) || words.sentence[to] !== words.sentence[to - 1]

const certain = { after: 0.96, before: 0.95, colon: 0.93 } as const

const spanOf = (words: Words, from: number, to: number): Span => [
  words.start[from] as number,
  words.end[to - 1] as number,
]
const textOf = (words: Words, { from, to }: Quotation): string => stretch(words, from, to)

function statementOf(
  words: Words,
  quotation: Quotation,
  { told, speaker, continued }: { readonly told: Told; readonly speaker: Speaker; readonly continued: boolean },
): Statement {
  return {
    speaker,
    type: 'speech',
    mode: told.mode,
    cue: continued ? null : stretch(words, told.cue[0], told.cue[1]),
    content: textOf(words, quotation),
    quoted: isCapital(words.at(quotation.from + 1)) ? 'direct' : 'mixed',
    continued,
    inside: null,
    confidence: certain[told.pattern] * (continued ? 0.97 : 1),
    said: null,
    block: words.block[quotation.from] as number,
    spans: {
      source: continued ? [] : [spanOf(words, told.source.from, told.source.to)],
      cue: continued ? [] : [spanOf(words, told.cue[0], told.cue[1])],
      content: [spanOf(words, quotation.from, quotation.to)],
    },
  }
}
