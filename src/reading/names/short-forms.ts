/** Family names that stand alone and were missed: whom a text has named in full, it names by the last word after. */
import type { Words } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'

/** Adds them; they are given half the confidence of the full name. */
export function withShortForms(words: Words, names: readonly NameSpan[]): NameSpan[] {
  const families = new Map<string, number>()
  for (const { from, to, kind, confidence } of names)
    if (kind === 'person' && to - from > 1 && confidence >= 0.5) {
      const last = words.lower(to - 1)
      families.set(last, Math.max(families.get(last) ?? 0, confidence))
    }
  if (families.size === 0) return [...names]
  const taken = new Uint8Array(words.count)
  for (const { from, to } of names) taken.fill(1, from, to)
  // What the text also writes small is a word: Black, Young.
  for (let i = 0; i < words.count; i++)
    if (taken[i] === 0 && words.at(i) === words.lower(i)) families.delete(words.lower(i))
  const found = [...names]
  for (let i = 0; i < words.count; i++) {
    if (taken[i] !== 0) continue
    const confidence = families.get(words.lower(i))
    if (confidence === undefined || words.at(i).length < 3) continue
    // Beside a name it is a part of something else: the Marlow Inquiry.
    if (isInside(words, i - 1) || isCapital(words, i + 1)) continue
    found.push({ from: i, to: i + 1, kind: 'person', confidence: confidence / 2 })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Whether a word has a capital that its place in the sentence does not give it. */
const isInside = (words: Words, index: number): boolean =>
  isCapital(words, index) && words.sentences[words.sentence[index] as number] !== index

function isCapital(words: Words, index: number): boolean {
  if (index < 0 || index >= words.count) return false
  const letter = words.at(index).charAt(0)
  return letter !== letter.toLowerCase()
}
