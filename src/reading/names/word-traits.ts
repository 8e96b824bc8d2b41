/**
 * What a word is to the recogniser of names, apart from where it stands: its form, its case, its ends, what the lists know of it.
 * Worked out once for each form in a text.
 */
import { hashOf } from '../learned/hash.js'
import type { Words } from '../tokens/words.js'
import type { NameLists } from './name-lists.js'

/** How a word is written. */
export const CASE = { mark: 0, number: 1, lower: 2, initial: 3, capitals: 4, mixed: 5 } as const

export interface WordTraits {
  /** Of the form in lower case. */
  readonly word: number
  /** `Xx`, `XX`, `X.`, `xXx`, `d`: runs of one kind of letter are one. */
  readonly shape: number
  readonly case: number
  /** Whether a letter begins it that has a lower case. */
  readonly capital: boolean
  readonly prefix2: number
  readonly prefix3: number
  readonly prefix4: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** Of a compound, what stands behind its last hyphen, and what the lists know of what stands before: `Ghana-based`. 0 in others. */
  readonly tail: number
  readonly headListed: number
  /** What the lists know of it, where a capital begins it: bits of `LISTED`. */
  readonly listed: number
}

/** Traits of each word of a text; words of one form share one object. */
export function traitsOf(words: Words, lists: NameLists): WordTraits[] {
  const known = new Map<string, WordTraits>()
  const traits: WordTraits[] = new Array(words.count)
  for (let i = 0; i < words.count; i++) {
    const form = words.at(i)
    let found = known.get(form)
    if (!found) {
      found = traitsOfWord(form, words.lower(i), lists)
      known.set(form, found)
    }
    traits[i] = found
  }
  return traits
}

function traitsOfWord(form: string, lower: string, lists: NameLists): WordTraits {
  const cased = caseOf(form)
  const capital = cased >= CASE.initial && isUpper(form.charAt(0))
  const hyphen = cased === CASE.mark ? -1 : lower.lastIndexOf('-')
  return {
    word: hashOf(cased === CASE.number ? lower.replace(/[0-9]/g, '0') : lower),
    shape: hashOf(shapeOf(form)),
    case: cased,
    capital,
    prefix2: hashOf(lower.slice(0, 2)),
    prefix3: hashOf(lower.slice(0, 3)),
    prefix4: hashOf(lower.slice(0, 4)),
    suffix1: hashOf(lower.slice(-1)),
    suffix2: hashOf(lower.slice(-2)),
    suffix3: hashOf(lower.slice(-3)),
    suffix4: hashOf(lower.slice(-4)),
    tail: hyphen > 0 ? hashOf(lower.slice(hyphen + 1)) : 0,
    headListed: hyphen > 0 ? lists.listed(lower.slice(0, hyphen)) : 0,
    listed: capital ? lists.listed(lower) : 0,
  }
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()
const isLower = (letter: string): boolean => letter !== letter.toUpperCase()

function caseOf(form: string): number {
  let upper = 0
  let lower = 0
  let digits = 0
  for (const letter of form) {
    if (isUpper(letter)) upper++
    else if (isLower(letter)) lower++
    else if (letter >= '0' && letter <= '9') digits++
  }
  if (upper + lower === 0) return digits > 0 ? CASE.number : CASE.mark
  if (upper === 0) return CASE.lower
  if (lower === 0) return upper === 1 && form.length <= 2 ? CASE.initial : CASE.capitals
  return isUpper(form.charAt(0)) && upper === 1 ? CASE.initial : CASE.mixed
}

/** Longer words than this are of no other shape. */
const SHAPED = 24

function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const letter of form.slice(0, SHAPED)) {
    const kind = isUpper(letter) ? 'X' : isLower(letter) ? 'x' : letter >= '0' && letter <= '9' ? 'd' : letter
    if (kind !== last || kind === '.') shape += kind
    else if (!shape.endsWith('+')) shape += '+'
    last = kind
  }
  return shape
}
