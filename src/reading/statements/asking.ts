import type { Cue } from './cue.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'
import { ASK, QUESTION } from './mode-words.js'
import { stemOf } from './stem.js'
import type { Surroundings } from './surroundings.js'

export function asksSomething({ words }: Ground, cue: Cue, content: readonly WordSpan[]): boolean {
  const opening = content[0]
  const after = cue.to < words.count ? words.lower(cue.to) : ''
  if (QUESTION.has(after) || QUESTION.has(words.lower(cue.to - 1))) return true
  if (opening === undefined) return true
  const head = words.lower(opening[0])
  if (QUESTION.has(head)) return true
  for (const [from, to] of content) for (let i = from; i < to; i++) if (words.at(i) === '?') return true
  // "asked the court to …" and "asked for …" are requests.
  if (head === 'not') return words.lower(Math.min(opening[0] + 1, words.count - 1)) !== 'to'
  return head !== 'to' && head !== 'for' && after !== 'to' && after !== 'for'
}

/** What is said ends by asking, or is the question whether. */
export function asksItself({ words, quotations }: Ground, content: readonly WordSpan[]): boolean {
  const opening = content[0]
  const last = content.at(-1)
  if (opening === undefined || last === undefined) return false
  for (let i = last[1] - 1; i >= Math.max(last[0], last[1] - 2); i--) if (words.at(i) === '?') return true
  // Outside of quotation marks a question ends a sentence wherever it stands: "Does he believe that it was safe? she wondered."
  for (const [from, to] of content)
    for (let i = from; i < to; i++) if (words.at(i) === '?' && quotations.of[i] === -1) return true
  // "whether or not it rains, the fair will open" says that it will.
  return words.lower(opening[0]) === 'whether' && words.lower(Math.min(opening[0] + 1, words.count - 1)) !== 'or'
}

/** "questioned why the firm said": nobody says here that it did. */
export function isAskedWhy(
  { words }: Ground,
  { cue, source, first }: Pick<Surroundings, 'cue' | 'source'> & { readonly first: number },
): boolean {
  const before = Math.min(cue.from, source[0]?.[0] ?? cue.from) - 1
  if (before <= first || !QUESTION.has(words.lower(before)) || !ASK.has(stemOf(words.lower(before - 1)))) return false
  return before < cue.from
}
