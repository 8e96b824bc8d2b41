/**
 * Evidence for each word of a text: itself, its neighbours, how they are written, what the lists know, and how the rest of the
 * text writes the same word. Each piece is a number that the model has weights for.
 */
import { hashOf, mix } from '../learned/hash.js'
import type { Features } from '../learned/sequence-model.js'
import type { Words } from '../tokens/words.js'
import { LISTED, type NameLists, noLists } from './name-lists.js'
import { CASE, traitsOf, type WordTraits } from './word-traits.js'

const AT = {
  always: 1,
  word: 2,
  wordBefore: 3,
  wordAfter: 4,
  word2Before: 5,
  word2After: 6,
  pairBefore: 7,
  pairAfter: 8,
  shape: 9,
  shapes: 10,
  prefix2: 11,
  prefix3: 12,
  prefix4: 13,
  suffix1: 14,
  suffix2: 15,
  suffix3: 16,
  suffix4: 17,
  suffixBefore: 18,
  suffixAfter: 19,
  cases: 20,
  opening: 21,
  shouted: 22,
  elsewhere: 23,
  listed: 24,
  listedBefore: 25,
  listedAfter: 26,
  phrase: 27,
  phraseBefore: 28,
  phraseAfter: 29,
  listedAs: 30,
  listed2Before: 31,
  listed2After: 32,
  capitalRun: 33,
  around: 34,
  wordCased: 35,
  tail: 36,
  tailBefore: 37,
  tailAfter: 38,
  shortened: 39,
} as const

/** Most features of a word. */
const MOST = 64

/** Outside the sentence. */
const EDGE: WordTraits = {
  word: hashOf('\u0002'),
  shape: hashOf('\u0002'),
  case: 7,
  capital: false,
  prefix2: 0,
  prefix3: 0,
  prefix4: 0,
  suffix1: 0,
  suffix2: 0,
  suffix3: hashOf('\u0002'),
  suffix4: 0,
  tail: 0,
  headListed: 0,
  listed: 0,
}

/** How a sentence is written: as sentences are, in capitals, or with a capital for nearly every word. */
const WRITTEN = { plain: 0, shouted: 1, titled: 2 } as const

/** Features of all words of a text, sentence after sentence. */
export function nameFeatures(words: Words, lists: NameLists = noLists): Features {
  const traits = traitsOf(words, lists)
  const phrases = listedPhrases(words, traits, lists)
  const { count, sentences } = words
  const hashes = new Int32Array(count * MOST)
  const from = new Int32Array(count + 1)
  const elsewhere = writtenElsewhere(words, traits)
  let filled = 0
  const put = (template: number, value: number) => {
    hashes[filled++] = mix(template, value)
  }
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s] as number
    const end = sentences[s + 1] as number
    const written = writtenAs(traits, first, end)
    const of = (index: number): WordTraits => (index < first || index >= end ? EDGE : (traits[index] as WordTraits))
    // A quotation mark does not make the word behind it stand inside the sentence.
    let opening = first
    while (opening < end && (traits[opening] as WordTraits).case === CASE.mark) opening++
    let runStart = first
    for (let i = first; i < end; i++) {
      const here = traits[i] as WordTraits
      const before = of(i - 1)
      const after = of(i + 1)
      const before2 = of(i - 2)
      const after2 = of(i + 2)
      if (!here.capital) runStart = i + 1
      const context = written * 2 + (i === opening ? 1 : 0)
      put(AT.always, 0)
      put(AT.word, here.word)
      put(AT.wordCased, mix(here.word, here.case * 4 + written))
      put(AT.wordBefore, before.word)
      put(AT.wordAfter, after.word)
      put(AT.word2Before, before2.word)
      put(AT.word2After, after2.word)
      put(AT.pairBefore, mix(before.word, here.word))
      put(AT.pairAfter, mix(here.word, after.word))
      put(AT.around, mix(before.word, after.word))
      put(AT.shape, mix(here.shape, context))
      put(AT.shapes, mix(mix(before.shape, here.shape), after.shape))
      put(AT.cases, ((before2.case * 8 + before.case) * 8 + here.case) * 64 + after.case * 8 + after2.case)
      if (here.case >= CASE.lower) {
        put(AT.prefix2, here.prefix2)
        put(AT.prefix3, here.prefix3)
        put(AT.prefix4, here.prefix4)
        put(AT.suffix1, here.suffix1)
        put(AT.suffix2, mix(here.suffix2, here.case))
        put(AT.suffix3, mix(here.suffix3, here.case))
        put(AT.suffix4, here.suffix4)
      }
      put(AT.suffixBefore, mix(before.suffix3, before.case))
      put(AT.suffixAfter, mix(after.suffix3, after.case))
      if (here.capital) {
        put(AT.elsewhere, ((elsewhere[i] as number) * 2 + (i === opening ? 1 : 0)) * 4 + written)
        put(AT.capitalRun, Math.min(i - runStart, 4) * 8 + (after.capital ? 1 : 0) * 4 + (after2.capital ? 2 : 0))
      }
      if (here.tail) put(AT.tail, mix(here.tail, here.case * 32 + briefly(here.headListed)))
      if (before.tail) put(AT.tailBefore, mix(before.tail, here.case))
      if (after.tail) put(AT.tailAfter, mix(after.tail, here.case))
      if (here.case === CASE.capitals && before.case === CASE.mark && shortens(words, traits, { at: i, first }))
        put(AT.shortened, 1)
      const phrase = phrases[i] as number
      if (here.listed & ~LISTED.begins) {
        put(AT.listed, mix(here.listed & ~LISTED.begins, here.case * 2 + (i === opening ? 1 : 0)))
        put(AT.listedAs, mix(briefly(here.listed), written))
      }
      const near = briefly(here.listed)
      const listedBefore = briefly(before.listed)
      const listedAfter = briefly(after.listed)
      if (near || listedBefore) put(AT.listedBefore, mix(listedBefore * 8 + before.case, near * 8 + here.case))
      if (near || listedAfter) put(AT.listedAfter, mix(near * 8 + here.case, listedAfter * 8 + after.case))
      const far = briefly(before2.listed)
      if (far) put(AT.listed2Before, mix(far, here.case * 8 + before.case))
      const farther = briefly(after2.listed)
      if (farther) put(AT.listed2After, mix(farther, here.case * 8 + after.case))
      if (phrase) put(AT.phrase, phrase)
      if (i > first && phrases[i - 1]) put(AT.phraseBefore, mix(phrases[i - 1] as number, here.case))
      if (i + 1 < end && phrases[i + 1]) put(AT.phraseAfter, mix(phrases[i + 1] as number, here.case))
      from[i + 1] = filled
    }
  }
  return { count, hashes: hashes.subarray(0, filled), from }
}

/** Words that give no letter to a short form. */
const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'et', 'y', 'e', '&'])

/** Whether a word in capitals, behind an opening bracket, has the first letters of the words before that: "Ports Authority (PA)". */
function shortens(
  words: Words,
  traits: readonly WordTraits[],
  { at, first }: { readonly at: number; readonly first: number },
): boolean {
  if (words.at(at - 1) !== '(') return false
  const short = words.at(at)
  let letter = short.length - 1
  for (let i = at - 2; i >= first && letter >= 0; i--) {
    const form = words.at(i)
    if (form.charAt(0) === short.charAt(letter) && (traits[i] as WordTraits).capital) letter--
    else if (!SMALL.has(words.lower(i))) return false
  }
  return letter < 0
}

/** What a word is listed as, in five bits: place, country, of a people, given name, other name of a person. */
const briefly = (bits: number): number =>
  (bits & (LISTED.town | LISTED.city | LISTED.region) ? 1 : 0) |
  (bits & LISTED.country ? 2 : 0) |
  (bits & LISTED.people ? 4 : 0) |
  (bits & LISTED.given ? 8 : 0) |
  (bits & (LISTED.family | LISTED.name) ? 16 : 0)

/** Longest listed name, in words. */
const LONGEST = 5

/** Of each word: what the longest listed name of several words is listed as that it stands in, and whether it begins it. */
function listedPhrases(words: Words, traits: readonly WordTraits[], lists: NameLists): Int32Array {
  const phrases = new Int32Array(words.count)
  for (let i = 0; i < words.count; i++) {
    if (((traits[i] as WordTraits).listed & LISTED.begins) === 0) continue
    let key = words.lower(i)
    let end = i
    let bits = 0
    for (let j = i + 1; j < words.count && j < i + LONGEST && words.sentence[j] === words.sentence[i]; j++) {
      key += ` ${words.lower(j)}`
      const found = (traits[j] as WordTraits).capital ? lists.listed(key) & ~LISTED.begins : 0
      if (found === 0) continue
      bits = found
      end = j
    }
    if (bits === 0) continue
    for (let j = i; j <= end; j++) phrases[j] = bits * 2 + (j === i ? 0 : 1)
    i = end
  }
  return phrases
}

/** Of each word that begins with a capital: whether the text also has it in lower case (1), and with a capital inside a sentence (2). */
function writtenElsewhere(words: Words, traits: readonly WordTraits[]): Uint8Array {
  const lower = new Set<number>()
  const capital = new Map<number, number>()
  let sentence = -1
  for (let i = 0; i < words.count; i++) {
    const here = traits[i] as WordTraits
    if (here.case === CASE.lower) lower.add(here.word)
    else if (here.capital && words.sentence[i] === sentence) capital.set(here.word, (capital.get(here.word) ?? 0) + 1)
    if (here.case >= CASE.number) sentence = words.sentence[i] as number
  }
  return Uint8Array.from(traits, (here) => {
    if (!here.capital) return 0
    return (lower.has(here.word) ? 1 : 0) + ((capital.get(here.word) ?? 0) > 0 ? 2 : 0)
  })
}

function writtenAs(traits: readonly WordTraits[], first: number, end: number): number {
  let lower = 0
  let capitals = 0
  let initial = 0
  for (let i = first; i < end; i++) {
    const cased = (traits[i] as WordTraits).case
    if (cased === CASE.lower) lower++
    else if (cased === CASE.capitals) capitals++
    else if (cased === CASE.initial) initial++
  }
  if (capitals >= 3 && capitals >= 4 * (lower + initial)) return WRITTEN.shouted
  if (initial + capitals >= 4 && initial + capitals >= 2 * lower) return WRITTEN.titled
  return WRITTEN.plain
}
