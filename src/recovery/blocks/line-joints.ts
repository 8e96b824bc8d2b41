/** How lines that go on are joined: with a space, but not within a word that was divided, and not between signs of East Asia. */
import { unitAt } from '../unit-at.js'
import type { Line } from './measure.js'
import type { Mark } from './rendered-marks.js'

/** @param on  which lines go on in the next one */
export function lineJoints(text: string, lines: readonly Line[], on: Uint8Array): Mark[] {
  const joints: Mark[] = []
  let words: Set<string> | null = null
  for (let k = 0; k + 1 < lines.length; k++) {
    if (on[k] === 0) continue
    const { from } = lines[k] as Line
    const next = lines[k + 1] as Line
    let end = (lines[k] as Line).to
    while (end > from && unitAt(text, end - 1) <= 0x20) end--
    let start = next.from
    while (start < next.to && unitAt(text, start) <= 0x20) start++
    const last = unitAt(text, end - 1)
    if (last === softHyphen) joints.push({ from: end - 1, to: start, space: false })
    else if (isDense(last) && isDense(unitAt(text, start))) joints.push({ from: end, to: start, space: false })
    else if (last === 0x2d || last === 0x2010) {
      const first = lastWord.exec(text.slice(Math.max(from, end - longestWord), end - 1))?.[0]
      const second = firstWord.exec(text.slice(start, Math.min(next.to, start + longestWord)))?.[0]
      if (!first || !second) continue
      words ??= wordsOf(text)
      joints.push({ from: isDivided(first, second, words) ? end - 1 : end, to: start, space: false })
    }
  }
  return joints
}

const softHyphen = 0xad
const longestWord = 40
const lastWord = /\p{L}+$/u
const firstWord = /^\p{Ll}+/u

/** A word of the text in one piece was divided for the line; two words of it, or a pair that it sets elsewhere, were not. */
function isDivided(first: string, second: string, words: ReadonlySet<string>): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (words.has(a + b)) return true
  return !words.has(`${a}-${b}`) && !(words.has(a) && words.has(b))
}

const mostWords = 50_000

function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  // No word that ends at a line's end with a hyphen, nor the rest of it on the next line.
  for (const [word] of text.matchAll(/(?<![\p{L}-]|-\n[ \t]{0,40})\p{L}{1,40}(?:-\p{L}{1,40})?(?![\p{L}-])/gu)) {
    words.add(word.toLowerCase())
    if (words.size >= mostWords) break
  }
  return words
}

const isDense = (c: number): boolean =>
  (c >= 0x3001 && c < 0xa4d0) || (c >= 0xf900 && c < 0xfb00) || (c >= 0xff01 && c < 0xff61)
