/** Who is named beside a verb of speech: an office and a name, one of them, or a pronoun. */
import type { SpeechWords } from '../languages/speech-words.js'
import type { Words } from '../tokens/words.js'

/** Who is named beside a verb. */
export interface Source {
  /** Words of the source as printed. */
  readonly from: number
  readonly to: number
  readonly name: readonly [from: number, to: number] | null
  readonly role: readonly [from: number, to: number] | null
  readonly pronoun: boolean
}

/** Most words of a source. */
const longestSource = 14

/** The source that begins at `from`: an office and a name, one of them, or a pronoun. */
export function sourceAt(words: Words, language: SpeechWords, from: number, end: number): Source | null {
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
export function sourceEndingAt(words: Words, language: SpeechWords, end: number, start: number): Source | null {
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

export function isOffice(words: Words, language: SpeechWords, at: number): boolean {
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

export const isCapital = (word: string): boolean => {
  const letter = /^[\p{L}]/u.test(word)
  return letter && word.charAt(0) !== word.charAt(0).toLowerCase()
}
export const isComma = (words: Words, at: number): boolean => at >= 0 && at < words.count && words.at(at) === ','
