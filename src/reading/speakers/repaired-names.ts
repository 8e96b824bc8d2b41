/**
 * Names as the finder of names has them, mended by what the whole article and its statements tell: who evidently speaks is a name,
 * a title is no part of one, and a surname stands behind a first name.
 */
import type { NameSpan } from '../names/name-span.js'
import type { FoundStatement } from '../statements/found-statement.js'
import { Tag } from '../tokens/tags.js'
import type { Words } from '../tokens/words.js'
import { type FirstNames, genderOfFirstName, NO_FIRST_NAMES } from './first-names.js'
import { isCapital } from './narration.js'
import { ABBREVIATED, COURTESY, NOBODY, ORGANISATION_ENDS, ORGANISATION_NOUNS, PAPERS } from './role-nouns.js'
import { roleHead } from './roles.js'

export interface ToRepair {
  readonly words: Words
  readonly tags: Uint8Array
  readonly statements: readonly FoundStatement[]
  readonly firstNames?: FirstNames
}

/** The names in order, none in another. */
export function repairNames(names: readonly NameSpan[], given: ToRepair): readonly NameSpan[] {
  const { words } = given
  let mended: NameSpan[] = []
  for (const name of names)
    if (name.from >= 0 && name.to <= words.count && name.from < name.to) mended.push(...withoutTitles(name, given))
  mended = withinSources(mended, given)
  const taken = new Uint8Array(words.count)
  for (const { from, to } of mended) taken.fill(1, from, to)
  const surnames = new Set<string>()
  const learn = ({ kind, from, to }: NameSpan): void => {
    if (kind === 'person' && (to - from > 1 || COURTESY.has(words.lower(Math.max(0, from - 1)))))
      surnames.add(words.lower(to - 1))
  }
  for (const name of mended) learn(name)
  const added = [...sourcesInFull(given, taken), ...completed(mended, given, taken)]
  for (const name of added) learn(name)
  added.push(...sourcesInShort(given, taken, surnames), ...knownSurnames(given, taken, surnames))
  const all = added.length === 0 ? mended : [...mended, ...added].sort((a, b) => a.from - b.from || b.to - a.to)
  return speakersAsPeople(all, given, surnames)
}

/** Surnames of people who are named in full, wherever nobody found them. */
function knownSurnames({ words, tags }: ToRepair, taken: Uint8Array, surnames: ReadonlySet<string>): NameSpan[] {
  const added: NameSpan[] = []
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || tags[i] !== Tag.NNP || !isCapital(words, i) || !surnames.has(words.lower(i))) continue
    // Part of another name, of a street or a prize, that nobody found either.
    if (
      tags[i + 1] === Tag.NNP ||
      (i > 0 && tags[i - 1] === Tag.NNP && taken[i - 1] === 0 && roleHead(words.lower(i - 1)) === null)
    )
      continue
    taken[i] = 1
    added.push({ from: i, to: i + 1, kind: 'person', confidence: 0.7 })
  }
  return added
}

/** "Harlan County Sheriff Keith Lowry" found as an organisation: the name begins behind the title. */
function withoutTitles(name: NameSpan, { words, tags, firstNames = NO_FIRST_NAMES }: ToRepair): readonly NameSpan[] {
  // Averill & Sons
  if (words.at(name.to - 1) === '&')
    return [{ ...name, to: name.to < words.count && tags[name.to] === Tag.NNP ? name.to + 1 : name.to - 1 }]
  if (name.to - name.from < 2) return [name]
  // Team Roe is no Roe.
  if (name.kind === 'person')
    return ORGANISATION_NOUNS.has(words.lower(name.from)) && roleHead(words.lower(name.from)) === null
      ? [{ ...name, kind: 'organisation' }]
      : [name]
  let title = -1
  for (let i = name.from; i < name.to - 1; i++)
    if (roleHead(words.lower(i)) !== null || ABBREVIATED.has(words.lower(i))) title = i
  if (title >= 0) {
    const rest = name.to - title - 1
    if (rest <= 3 && rest >= 2 && genderOfFirstName(firstNames, words.lower(title + 1)) !== null)
      return [{ ...name, from: title + 1, kind: 'person' }]
  }
  // "Harlan County Sheriff" before "Keith Lowry": what somebody is, ends it.
  if (roleHead(words.lower(name.to - 1)) !== null && name.kind !== 'other' && name.to - name.from > 1)
    return [{ ...name, to: name.to - 1 }]
  return [name]
}

/** In a headline every word has a capital: where a source ends, a name ends with it. */
function withinSources(names: NameSpan[], { words, statements }: ToRepair): NameSpan[] {
  const ends = new Map<number, number>()
  for (const { source } of statements) for (const [from, to] of source) if (to > from) ends.set(from, to)
  const starts = [...ends.keys()].sort((a, b) => a - b)
  let s = 0
  return names.flatMap((name): NameSpan[] => {
    while (s < starts.length && (ends.get(starts[s] as number) as number) <= name.from) s++
    const from = starts[s]
    if (from === undefined || from >= name.to) return [name]
    const end = ends.get(from) as number
    if (end === name.to && from > name.from) return [{ ...name, from, confidence: Math.min(name.confidence, 0.6) }]
    if (end >= name.to || end <= name.from || words.lower(end) === "'s") return [name]
    const kind = end - Math.max(from, name.from) > 1 && name.kind === 'other' ? 'person' : name.kind
    return [{ ...name, from: Math.max(from, name.from), to: end, kind, confidence: Math.min(name.confidence, 0.6) }]
  })
}

/** Sources of two capitals or more that nobody found: "said Xyz Abc". */
function sourcesInFull({ words, tags, statements }: ToRepair, taken: Uint8Array): NameSpan[] {
  const added: NameSpan[] = []
  for (const { source } of statements)
    for (const [from, to] of source) {
      const run = capitals({ words, tags }, taken, from, to)
      if (run === null || run.to - run.from < 2) continue
      taken.fill(1, run.from, run.to)
      const end = words.lower(run.to - 1)
      added.push({ ...run, kind: ORGANISATION_ENDS.has(end) ? 'organisation' : 'person', confidence: 0.6 })
      break
    }
  return added
}

/** Sources of one capital: a surname that is known, or else something with a name of its own. */
function sourcesInShort(
  { words, tags, statements }: ToRepair,
  taken: Uint8Array,
  surnames: ReadonlySet<string>,
): NameSpan[] {
  const added: NameSpan[] = []
  const common = new Set<string>()
  for (let i = 0; i < words.count; i++) if (!isCapital(words, i)) common.add(words.at(i))
  for (const { source } of statements)
    for (const [from, to] of source) {
      const run = capitals({ words, tags }, taken, from, to) ?? surnameAt(words, taken, from, to, surnames)
      if (run === null || run.to - run.from !== 1) continue
      const word = words.lower(run.from)
      const titled = run.from > from && COURTESY.has(words.lower(run.from - 1))
      const known = titled || surnames.has(word)
      if (
        !known &&
        (run.to < to ||
          run.from > from + 1 ||
          roleHead(word) !== null ||
          PAPERS.has(word) ||
          NOBODY.has(word) ||
          common.has(word) ||
          word.endsWith('s'))
      )
        continue
      taken[run.from] = 1
      added.push({ ...run, kind: known ? 'person' : 'organisation', confidence: known ? 0.7 : 0.4 })
      break
    }
  return added
}

/** "Day said": a surname that looks like another word at the beginning of a sentence. */
function surnameAt(
  words: Words,
  taken: Uint8Array,
  from: number,
  to: number,
  surnames: ReadonlySet<string>,
): { from: number; to: number } | null {
  const next = from + 1 < to ? words.at(from + 1) : ','
  if (from >= to || from >= words.count || taken[from] === 1 || next !== ',' || !isCapital(words, from)) return null
  return surnames.has(words.lower(from)) ? { from, to: from + 1 } : null
}

/** Capitals at the head of a source, behind titles. */
function capitals(
  { words, tags }: Pick<ToRepair, 'words' | 'tags'>,
  taken: Uint8Array,
  from: number,
  to: number,
): { from: number; to: number } | null {
  let at = Math.max(0, from)
  const end = Math.min(to, words.count)
  while (
    at < end &&
    (COURTESY.has(words.lower(at)) ||
      (roleHead(words.lower(at)) !== null && at + 1 < end && isCapital(words, at + 1)) ||
      words.lower(at) === 'the')
  )
    at++
  let last = at
  while (last < end && taken[last] === 0 && tags[last] === Tag.NNP && isCapital(words, last)) last++
  if (last === at || last - at > 4) return null
  // A common noun behind it, or 's: it is whose something else is.
  if (last < end && (tags[last] === Tag.NN || tags[last] === Tag.NNS || tags[last] === Tag.POS)) return null
  if (last < end && taken[last] === 1) return null
  return last - at > 1 && roleHead(words.lower(last - 1)) !== null ? null : { from: at, to: last }
}

/** "Zephyr Teachout" where only "Teachout" was found: a surname without any first name takes the capital before it. */
function completed(names: readonly NameSpan[], { words, tags }: ToRepair, taken: Uint8Array): NameSpan[] {
  const full = new Set<string>()
  const alone = new Set<string>()
  for (const { kind, from, to } of names) {
    if (kind !== 'person') continue
    if (to - from > 1) full.add(words.lower(to - 1))
    else alone.add(words.lower(from))
  }
  const added: NameSpan[] = []
  const given = new Set<string>()
  for (let i = 1; i < words.count; i++) {
    if (taken[i] === 1 || tags[i] !== Tag.NNP || taken[i - 1] === 1 || tags[i - 1] !== Tag.NNP) continue
    const word = words.lower(i)
    if (!alone.has(word) || full.has(word) || given.has(word) || words.sentence[i] !== words.sentence[i - 1]) continue
    if (!isCapital(words, i - 1) || roleHead(words.lower(i - 1)) !== null || COURTESY.has(words.lower(i - 1))) continue
    given.add(word)
    taken.fill(1, i - 1, i + 1)
    added.push({ from: i - 1, to: i + 1, kind: 'person', confidence: 0.6 })
  }
  return added
}

/** A source that is called as somebody in the article is: no place, no company. */
function speakersAsPeople(
  names: readonly NameSpan[],
  { words, statements, firstNames = NO_FIRST_NAMES }: ToRepair,
  surnames: ReadonlySet<string>,
): readonly NameSpan[] {
  const heads = new Set<number>()
  for (const { source } of statements) for (const [from] of source) heads.add(from)
  return names.map((name): NameSpan => {
    if (name.kind === 'person' || !heads.has(name.from)) return name
    const first = words.lower(name.from)
    const length = name.to - name.from
    if (length === 1) return surnames.has(first) ? { ...name, kind: 'person' } : name
    if (length > 4 || name.kind === 'place' || ORGANISATION_ENDS.has(words.lower(name.to - 1))) return name
    return genderOfFirstName(firstNames, first) !== null && !words.at(name.to - 1).endsWith('s')
      ? { ...name, kind: 'person' }
      : name
  })
}
