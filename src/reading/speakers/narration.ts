/** A text as somebody tells it: which words stand in somebody's quotation, and where a name is the subject of its clause. */
import { Tag } from '../tokens/tags.js'
import type { Words } from '../tokens/words.js'

/** Words with their tags, and which of them are quoted. */
export interface Narration {
  readonly words: Words
  readonly tags: Uint8Array
  /** 1 for words between quotation marks. */
  readonly quoted: Uint8Array
}

/** A paragraph begins outside a quotation, unless it opens one; a quotation that is not closed ends with its paragraph. */
export function narrationOf(words: Words, given: Uint8Array): Narration {
  const tags = given.slice()
  const quoted = new Uint8Array(words.count)
  let inside = false
  let single = false
  for (let i = 0; i < words.count; i++) {
    if (i > 0 && words.block[i] !== words.block[i - 1]) inside = single = false
    const first = words.text.charCodeAt(words.start[i] as number)
    if (isMarkOfQuotation(first)) {
      const form = words.at(i)
      if (form === '"' || form === "''" || form === '``') inside = !inside
      else if (form === '“' || form === '„' || form === '«') inside = true
      else if (form === '”' || form === '»') inside = false
      else if (form === '‘') single = true
      else if (form === '’' || form === "'") {
        if (single) single = false
        // Sanders' spokesman: the mark is a possessive, not a quotation.
        else if (endsOnS(words, i)) tags[i] = Tag.POS
      }
    } else if (inside || single) quoted[i] = 1
  }
  return { words, tags, quoted }
}

/** Whether a mark stands right behind an s, and apart from what follows. */
const endsOnS = ({ text, start, end, count }: Words, i: number): boolean => {
  if (i === 0 || end[i - 1] !== start[i] || (i + 1 < count && start[i + 1] === end[i])) return false
  const last = text[(start[i] as number) - 1]
  return last === 's' || last === 'z' || last === 'x'
}

const isMarkOfQuotation = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x60 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x201e ||
  code === 0x2018 ||
  code === 0x2019 ||
  code === 0xab ||
  code === 0xbb

export const isVerb = (tag: number | undefined): boolean =>
  tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.MD

export const isNoun = (tag: number | undefined): boolean => tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP

/** Whether a word begins with a capital letter. */
export function isCapital(words: Words, i: number): boolean {
  const first = words.text[words.start[i] as number] as string
  return first !== first.toLowerCase()
}

/** Conjunctions that the tagger calls prepositions: a clause with a subject follows. */
const CLAUSE_OPENERS = new Set(
  'that as while because if when after before although though since until whether unless where whereas said says but and or'.split(
    ' ',
  ),
)

/**
 * How much a name at [from, to) is what its sentence is about: subjects most, objects less, what hangs on a preposition or is a
 * possessor least. `start` is where its titles begin.
 */
export function prominence({ words, tags }: Narration, start: number, from: number, to: number): number {
  const sentence = words.sentence[from]
  const before = start > 0 && words.sentence[start - 1] === sentence ? start - 1 : -1
  const after = afterApposition({ words, tags }, to)
  let weight = 1
  if (to < words.count && tags[to] === Tag.POS) return 0.6
  const verb = after < words.count && words.sentence[after] === sentence && followsVerb(tags, after)
  if (before >= 0) {
    const tag = tags[before] as number
    const opener = CLAUSE_OPENERS.has(words.lower(before))
    if ((tag === Tag.IN || tag === Tag.TO) && !opener) weight = 0.5
    else if (!opener && (isVerb(tag) || tag === Tag.VB || tag === Tag.VBG || tag === Tag.VBN)) weight = 0.8
    else if (verb) weight = 1.6
  } else weight = verb ? 1.8 : 1.2
  return weight
}

const followsVerb = (tags: Uint8Array, at: number): boolean =>
  isVerb(tags[at]) || (tags[at] === Tag.RB && isVerb(tags[at + 1]))

/** Where the clause goes on behind a name: past an age, a role between commas, a party in brackets. */
export function afterApposition({ words, tags }: Pick<Narration, 'words' | 'tags'>, to: number): number {
  if (to >= words.count) return to
  const mark = words.at(to)
  if (mark !== ',' && mark !== '(') return to
  const closing = mark === ',' ? ',' : ')'
  const sentence = words.sentence[to]
  const limit = Math.min(words.count, to + 40)
  for (let i = to + 1; i < limit && words.sentence[i] === sentence; i++) {
    if (words.at(i) !== closing) continue
    // "Roe, D-Ore., who leads …, said": one apposition behind another.
    if (closing === ',' && i + 1 < limit && (tags[i + 1] === Tag.WP || tags[i + 1] === Tag.WDT)) continue
    return i + 1
  }
  return to
}
