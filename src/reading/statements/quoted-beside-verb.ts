/**
 * Quotations with who said them, in languages for which nothing is trained: a pair of quotation marks, a verb of speech beside it
 * and its source beside the verb, by the words of `languages/`. Where one of the three is missing nothing is said, so that nothing
 * is invented; indirect speech is not read.
 */
import type { Span, Speaker, SpeakerMethod, Statement, StatementMode } from '../../model/index.js'
import type { SpeechWords } from '../languages/speech-words.js'
import type { Words } from '../tokens/words.js'

/** Words of a quotation, marks included; `[from, to)` in words. */
interface Quotation {
  readonly from: number
  readonly to: number
}

/** Who is named beside a verb. */
interface Source {
  /** Words of the source as printed. */
  readonly from: number
  readonly to: number
  readonly name: readonly [from: number, to: number] | null
  readonly role: readonly [from: number, to: number] | null
  readonly pronoun: boolean
}

interface Told {
  readonly cue: readonly [from: number, to: number]
  readonly source: Source
  readonly mode: StatementMode
  /** How sure the pattern is; measured, see `confidenceOf`. */
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

const isCapital = (word: string): boolean => {
  const letter = /^[\p{L}]/u.test(word)
  return letter && word.charAt(0) !== word.charAt(0).toLowerCase()
}
const isComma = (words: Words, at: number): boolean => at >= 0 && at < words.count && words.at(at) === ','
const isMark = (words: Words, at: number): boolean => at < words.count && /^[,.:;!?]$/.test(words.at(at))
const isStop = (words: Words, at: number): boolean => at >= 0 && /^(?:[.!?…]|\.\.\.)$/.test(words.at(at))
const isQuestion = (words: Words, at: number): boolean => at >= 0 && /^[!?]$/.test(words.at(at))
const startsSentence = (words: Words, at: number, first: number): boolean =>
  at === first || words.sentence[at] !== words.sentence[at - 1] || isStop(words, at - 1)
const endsSentence = (words: Words, { to }: Quotation, end: number): boolean =>
  to >= end || isStop(words, to) || isStop(words, to - 2) || words.sentence[to] !== words.sentence[to - 1]

/** Most words of a source. */
const longestSource = 14

/** The source that begins at `from`: an office and a name, one of them, or a pronoun. */
function sourceAt(words: Words, language: SpeechWords, from: number, end: number): Source | null {
  if (from >= end) return null
  if (language.pronouns.has(words.lower(from)) && !isCapital(words.at(from)))
    return { from, to: from + 1, name: null, role: null, pronoun: true }
  let to = from
  const limit = Math.min(end, from + longestSource)
  const determined = isDetermined(words, language, from)
  while (to < limit && goesOn(words, language, { at: to, from, determined })) to++
  while (to > from && isLoose(words, language, to - 1)) to--
  if (to === from) return null
  // What somebody is may stand behind the name or before it, apart by a comma.
  const name = nameIn(words, language, from, to)
  if (name === null && isComma(words, to) && determined) {
    const behind = nameIn(words, language, to + 1, nameEnd(words, language, to + 1, limit))
    if (behind !== null && behind[0] === to + 1 && behind[1] - behind[0] > 1)
      return { from, to: behind[1], name: behind, role: [from, to], pronoun: false }
  }
  if (name === null)
    return determined || language.nounsHaveCapitals ? { from, to, name: null, role: [from, to], pronoun: false } : null
  if (name[0] > from) return { from, to: name[1], name, role: [from, name[0]], pronoun: false }
  const role = isComma(words, name[1]) ? apposition(words, language, name[1] + 1, end) : null
  return { from, to: name[1], name, role, pronoun: false }
}

/** The source that ends right before `end`: `Ada Roth, mayor of Aven, said`. */
function sourceEndingAt(words: Words, language: SpeechWords, end: number, start: number): Source | null {
  for (let from = start; from < end; from++) {
    if (from > start && !isComma(words, from - 1)) continue
    const source = sourceAt(words, language, from, end)
    if (source === null || source.pronoun) {
      if (source?.pronoun && source.to === end) return source
      continue
    }
    const closed = source.role !== null && source.role[0] >= source.to ? source.role[1] : source.to
    const behind = isComma(words, closed) ? closed + 1 : closed
    if (source.to === end || closed === end || behind === end) return source
    // `der Minister für Wasser am Montag`: what follows the name tells more of it, up to the verb.
    if (
      source.name !== null &&
      source.name[1] - source.name[0] > 1 &&
      end - source.to <= 6 &&
      plain(words, source.to, end)
    )
      return source
  }
  return null
}

const plain = (words: Words, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!/^[\p{L}\p{N}()-]/u.test(words.at(i))) return false
  return true
}

const isDetermined = (words: Words, language: SpeechWords, at: number): boolean =>
  language.articles.has(words.lower(at)) || /^[ld]'\p{L}/u.test(words.lower(at))

function goesOn(
  words: Words,
  language: SpeechWords,
  { at, from, determined }: { readonly at: number; readonly from: number; readonly determined: boolean },
): boolean {
  const word = words.at(at)
  const lower = words.lower(at)
  if (!/^[\p{L}\p{N}]/u.test(word)) return false
  if (language.verbs.has(lower) && !isCapital(word)) return false
  if (isCapital(word) || language.titles.has(lower)) return true
  if (at === from) return determined
  if (language.particles.has(lower) || language.ofRole.has(lower)) return true
  // After an article, what somebody is: `der neue Präsident`, `el alcalde`, `le maire`.
  if (!determined || language.articles.has(lower) || language.endsRole.has(lower)) return false
  if (!language.nounsHaveCapitals) return at - from <= 8
  for (let i = from + 1; i < at; i++) if (isCapital(words.at(i))) return false
  return at - from <= 2
}

/** A small word at the end of a source belongs to what follows it. */
function isLoose(words: Words, language: SpeechWords, at: number): boolean {
  const lower = words.lower(at)
  return (
    !isCapital(words.at(at)) &&
    (language.particles.has(lower) || language.ofRole.has(lower) || language.articles.has(lower))
  )
}

/** Where the run of capitals and particles ends that begins at `from`. */
function nameEnd(words: Words, language: SpeechWords, from: number, limit: number): number {
  return from < limit && isCapital(words.at(from)) ? personEnd(words, language, from, limit) : from
}

/** The name of a person in a source: the first run of two capitals and more, else the last capital where it is alone. */
function nameIn(
  words: Words,
  language: SpeechWords,
  from: number,
  to: number,
): readonly [from: number, to: number] | null {
  let single: readonly [number, number] | null = null
  for (let i = from; i < to; i++) {
    if (!isCapital(words.at(i)) || isOffice(words, language, i) || language.titles.has(words.lower(i))) continue
    // `In Aven sagte …`: the capital of a sentence.
    if (language.ofRole.has(words.lower(i)) || language.articles.has(words.lower(i))) continue
    const end = personEnd(words, language, i, to)
    // `der Sprecher des Landkreises Marl`: what stands in the genitive is what somebody is of.
    const of = i > from && (language.ofRole.has(words.lower(i - 1)) || language.articles.has(words.lower(i - 1)))
    if (!of && end - i > 1) return [i, end]
    if (!of) single = [i, end]
    i = end
  }
  // One capital behind an article is a noun or a body, no person.
  if (single !== null && isDetermined(words, language, from) && single[0] - from <= 1) return null
  return single
}

/** Where a person's name ends that begins at `from`. */
function personEnd(words: Words, language: SpeechWords, from: number, limit: number): number {
  let end = from + 1
  while (end < limit) {
    // `Thomas Bauer`: an office right behind a first name is a surname.
    const alone = end === from + 1 && !(end + 1 < limit && isCapital(words.at(end + 1)))
    if (isCapital(words.at(end)) && (!isOffice(words, language, end) || alone)) end++
    else {
      // `Ursula von der Leyen`, but `Ada Roth von World Vision`.
      let next = end
      const particle = (at: number) =>
        language.particles.has(words.lower(at)) || (at > end && language.articles.has(words.lower(at)))
      while (next < limit && particle(next) && !isCapital(words.at(next))) next++
      if (next === end || next >= limit || !isCapital(words.at(next)) || end - from > 1) break
      end = next + 1
    }
  }
  return end
}

function isOffice(words: Words, language: SpeechWords, at: number): boolean {
  if (!language.nounsHaveCapitals) return false
  const lower = words.lower(at)
  return language.officeEndings.some((ending) => lower.endsWith(ending))
}

/** What somebody is, behind the name and a comma: up to the next comma or the end of the sentence. */
function apposition(
  words: Words,
  language: SpeechWords,
  from: number,
  end: number,
): readonly [from: number, to: number] | null {
  let to = from
  while (
    to < end &&
    to - from <= 10 &&
    /^[\p{L}\p{N}]/u.test(words.at(to)) &&
    words.sentence[to] === words.sentence[from]
  ) {
    const lower = words.lower(to)
    if (language.verbs.has(lower) && !isCapital(words.at(to))) break
    if (language.auxiliaries.has(lower) || relative.has(lower)) return null
    to++
  }
  if (to === from || to - from > 10) return null
  const ends = to >= end || /^[,.;:)“”"«»]$/.test(words.at(to)) || language.verbs.has(words.lower(to))
  const office = language.nounsHaveCapitals
    ? isCapital(words.at(from)) || isDetermined(words, language, from)
    : !isCapital(words.at(from))
  return ends && office ? [from, to] : null
}

const relative = new Set(['der', 'die', 'das', 'und', 'que', 'qui', 'y', 'et', 'quien', 'dont'])

/** Full names of an article, by their last word. */
class KnownNames {
  /** Null: two of one surname, neither of whom may stand for it. */
  private readonly byLast = new Map<string, string | null>()
  private readonly places = new Map<string, number[]>()
  private readonly small = new Set<string>()

  constructor(
    private readonly words: Words,
    private readonly language: SpeechWords,
  ) {
    for (let i = 0; i < words.count; i++) {
      const word = words.at(i)
      if (!isCapital(word)) this.small.add(words.lower(i))
      else {
        const known = this.places.get(word)
        if (known === undefined) this.places.set(word, [i])
        else if (known.length < mostPlaces) known.push(i)
      }
    }
  }

  add(name: string): void {
    const last = lastWord(name)
    const known = this.byLast.get(last)
    this.byLast.set(last, known !== undefined && known !== name ? null : name)
  }

  of(surname: string): string | null {
    const last = lastWord(surname)
    const known = this.byLast.get(last)
    if (known !== undefined) return known
    const found = new Set<string>()
    for (const at of this.places.get(last) ?? []) {
      const name = this.endingAt(at)
      if (name !== null) found.add(name)
    }
    const full = found.size === 1 ? (found.values().next().value ?? null) : null
    this.byLast.set(last, full)
    return full
  }

  /** The full name that ends with the word at `at`: the capitals before it that are no nouns of the language. */
  private endingAt(at: number): string | null {
    const { words, language, small } = this
    let from = at
    while (from > 0 && at - from < longestName && words.sentence[from - 1] === words.sentence[at]) {
      const lower = words.lower(from - 1)
      const first =
        isCapital(words.at(from - 1)) &&
        !small.has(lower) &&
        !isOffice(words, language, from - 1) &&
        !language.titles.has(lower) &&
        !language.articles.has(lower) &&
        !/(?:ung|heit|keit|schaft|ion|tät)$/.test(lower)
      if (!first && !(language.particles.has(lower) && from > 1 && isCapital(words.at(from - 2)))) break
      from--
    }
    while (from < at && !isCapital(words.at(from))) from++
    // Past that length something else stands before the name.
    if (from === at || at - from === longestName) return null
    // A noun behind an article, `die Stadt Roth`, is no first name.
    if (from > 0 && language.nounsHaveCapitals && at - from === 1 && language.articles.has(words.lower(from - 1)))
      return null
    return stretch(words, from, at + 1)
  }
}

/** Words of a name before the surname, and one. */
const longestName = 3
/** Places of a word that are looked at. */
const mostPlaces = 50

const lastWord = (name: string): string => (name.split(/\s+/).at(-1) as string).replace(/['’]s?$/u, '')

function speakerOf(words: Words, language: SpeechWords, source: Source, known: KnownNames): Speaker {
  const text = stretch(words, source.from, source.to)
  const role = source.role === null ? null : roleText(words, language, source.role)
  if (source.name === null)
    return {
      text,
      name: null,
      role: source.pronoun ? null : role,
      kind: source.pronoun ? 'person' : 'unnamed',
      method: 'unresolved',
      confidence: 0,
    }
  const printed = stretch(words, source.name[0], source.name[1])
  if (source.name[1] - source.name[0] > 1) {
    known.add(printed)
    return named(text, printed, role, 'full-name')
  }
  const full = known.of(printed)
  return full === null
    ? { text, name: null, role, kind: 'person', method: 'unresolved', confidence: 0 }
    : named(text, full, role, 'surname')
}

const named = (text: string, name: string, role: string | null, method: SpeakerMethod): Speaker => ({
  text,
  name,
  role,
  kind: 'person',
  method,
  confidence: confidenceOf[method] ?? 0,
})

/** Counted by reading what came of 62 pages in three languages: of 158 names shown 154 were right. */
const confidenceOf: Partial<Record<SpeakerMethod, number>> = { 'full-name': 0.95, surname: 0.93 }
const certain = { after: 0.96, before: 0.95, colon: 0.93 } as const

/** Without its article. */
function roleText(words: Words, language: SpeechWords, [from, to]: readonly [number, number]): string | null {
  const start = language.articles.has(words.lower(from)) ? from + 1 : from
  let end = to
  while (end > start && language.titles.has(words.lower(end - 1))) end--
  // `l’avocate` is one word.
  return end > start ? stretch(words, start, end).replace(/^[ld]['’]/iu, '') : null
}

const stretch = (words: Words, from: number, to: number): string =>
  words.text.slice(words.start[from], words.end[to - 1])
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
