/**
 * What an article is about, as numbers that can be looked up: its names and rare words. Knows no language: a name is what
 * stands in capitals inside a sentence, a rare word is what few articles have, and scripts without spaces are read in
 * overlapping pairs of characters.
 */
import { hashWord } from './shingles.js'

/** A word or a name, by number, and how much the article makes of it (before it is known how rare it is). */
export interface WeightedTerm {
  readonly term: number
  readonly weight: number
}

export interface SalientText {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly text: string
}

/** Characters of a text that are read: a story says what it is about at its beginning. */
const READ = 8_000
/** Terms of one article at most, those of most weight. */
const MOST = 160
/** Letters of a word that count: what comes after is mostly ending. */
const STEM = 8

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu
const PAIRED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Endings and particles of Japanese: pairs with one of these are of grammar, not of subject. */
const GRAMMAR = /\p{Script=Hiragana}/u
const CAPITAL = /^\p{Lu}/u
const NUMBER = /^\p{N}+$/u
/** What ends right before a word that any sentence would begin with a capital. */
const OPENS = /[.!?:;\n…"“”„«»‘’'()[\]–—-]\s*$/u

export function termsOf({ headline, standfirst, text }: SalientText): WeightedTerm[] {
  const tallies = new Map<string, { n: number; name: number; head: boolean }>()
  const add = (word: string, name: boolean, head: boolean) => {
    const tally = tallies.get(word) ?? { n: 0, name: 0, head: false }
    tallies.set(word, { n: tally.n + 1, name: tally.name + (name ? 1 : 0), head: tally.head || head })
  }
  const read = (part: string, head: boolean) => {
    let before: { end: number; word: string } | null = null
    for (const match of part.normalize('NFKC').matchAll(TOKEN)) {
      const [token] = match
      if (PAIRED.test(token)) {
        for (const pair of pairsOf(token)) add(pair, false, head)
        before = null
        continue
      }
      const word = stem(token)
      const short = token.length < 3 || NUMBER.test(token)
      // Headlines are set in capitals often enough to say nothing of names.
      const capital = !head && CAPITAL.test(token)
      const space = part.slice(Math.max(0, match.index - 3), match.index)
      const named = capital && match.index > 0 && !OPENS.test(space)
      if (!short) add(word, named, head)
      // "Port Aven" says more than "port" and "aven": the two words of a name that stand side by side are a term too.
      if (capital && before !== null && match.index === before.end + 1 && !short)
        add(`${before.word} ${word}`, true, head)
      before = capital && !short ? { end: match.index + token.length, word } : null
    }
  }
  read((headline ?? '').slice(0, 400), true)
  read((standfirst ?? '').slice(0, 800), true)
  read(text.slice(0, READ), false)
  return [...tallies]
    .map(([word, { n, name, head }]) => ({
      term: numberOf(word),
      weight:
        Math.round(
          100 * (1 + Math.log(n)) * (name * 2 > n ? 1.1 : 1) * (head ? 1.5 : 1) * (word.length === 3 ? 0.6 : 1),
        ) / 100,
    }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST)
}

/**
 * How much it says that two articles share a term which `n` of `of` articles have; 0 for what stands in a tenth of them.
 * Less than the logarithm of its rarity: on grouped news a misspelt name would else outweigh the subject. What stands in
 * one to three articles is equally rare, since what only this one has leads nowhere.
 */
export function rarity(n: number, of: number): number {
  const rare = Math.log((of + 10) / ((Math.max(n, 3) + 1) * 10))
  // Among twenty articles what two have may be a subject: a small archive asks only that the others have it not.
  const inFew = Math.log((of + 2) / (Math.max(n, 2) + 1))
  const small = 20 / (of + 20)
  return Math.max(0, rare * (1 - small) + inFew * small) ** 0.7
}

/** The terms to find an article by. @param countOf  in how many of `of` articles a term stands */
export function salientOf(
  terms: readonly WeightedTerm[],
  countOf: (term: number) => number,
  of: number,
): WeightedTerm[] {
  // While few articles are there to tell rare words from common ones, more are written down: later counts sort them out.
  const most = of < 200 ? 80 : 16
  return (
    terms
      .map((term) => ({ ...term, worth: term.weight * rarity(countOf(term.term), of) }))
      // The first articles of an archive have nothing to be compared with.
      .filter(({ worth }) => worth > 0 || of < 20)
      .sort((a, b) => b.worth - a.worth || a.term - b.term)
      .slice(0, most)
      .map(({ term, weight }) => ({ term, weight }))
  )
}

function stem(token: string): string {
  return token.toLowerCase().slice(0, STEM)
}

function* pairsOf(run: string): Generator<string> {
  let last = ''
  for (const character of run) {
    const pair = last + character
    if (last !== '' && !GRAMMAR.test(pair)) yield pair
    last = PAIRED.test(character) ? character : ''
  }
}

/** 48 bits, the same on every machine: archives store them. */
function numberOf(word: string): number {
  return (hashWord(word) >>> 0) * 0x10000 + (hashWord(`${word}\u0000`) & 0xffff)
}
