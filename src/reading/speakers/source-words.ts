/** What kind of source a statement's source words are: a name, a pronoun, a role, a group, somebody unnamed. */

import type { WordSpan } from '../statements/found-statement.js'
import { Tag } from '../tokens/tags.js'
import type { NameForm } from './name-forms.js'
import { isCapital, isNoun, isVerb } from './narration.js'
import type { Registry } from './registry.js'
import { NOBODY, OF_SOMEBODY, ORGANISATION_NOUNS, PAPERS } from './role-nouns.js'
import { roleHead, titleBefore } from './roles.js'

export type SourceWords =
  | { readonly kind: 'none' }
  | { readonly kind: 'pronoun'; readonly at: number; readonly word: string }
  /** Indexes of forms; `certain` is false where the name was reached over a comma. */
  | { readonly kind: 'names'; readonly forms: readonly number[]; readonly certain: boolean }
  /** "the mayor", "its chief executive": `about` are the words before and behind the head. */
  | {
      readonly kind: 'role'
      readonly head: number
      readonly from: number
      readonly about: readonly string[]
      readonly plural: boolean
      readonly definite: boolean
    }
  /** "Roe's office", "South Korea's military": named by somebody's name, and not that somebody. */
  | { readonly kind: 'of-somebody'; readonly from: number; readonly to: number }
  | { readonly kind: 'unnamed'; readonly plural: boolean; readonly head: number }

const PRONOUNS = new Set(
  'he she they it i we you who him her them his their its himself herself themselves both'.split(' '),
)
const INDEFINITE = new Set(
  'a an one another some many several few most any each every no other various certain more fewer'.split(' '),
)

/** Of a statement's source spans, the first that says something. */
export function readSource(registry: Registry, spans: readonly WordSpan[]): SourceWords {
  let found: SourceWords = { kind: 'none' }
  for (const span of spans) {
    if (found.kind !== 'none') break
    found = readSpan(registry, span)
  }
  return found
}

function readSpan(registry: Registry, [first, end]: WordSpan): SourceWords {
  const { narration, formAt, forms } = registry
  const { words, tags } = narration
  let from = first
  let to = Math.min(end, words.count)
  while (from < to && isMark(tags[from])) from++
  while (to > from && (isMark(tags[to - 1]) || tags[to - 1] === Tag.POS)) to--
  if (from >= to) return { kind: 'none' }
  const lead = words.lower(from)
  if (PRONOUNS.has(lead) && (to === from + 1 || !isNounPhrase(tags[from + 1])))
    return { kind: 'pronoun', at: from, word: lead }

  const named = namesIn(registry, from, to)
  // "Bush and his rivals": who they are all, is not said.
  if (named === 'more') return { kind: 'unnamed', plural: true, head: from }
  if (named.length > 0) return { kind: 'names', forms: named, certain: true }

  const core = coreEnd(registry, from, to)
  // "her lawyer, David Kendall"; "the company, Minera del Sur"
  const comma = commaBehind(registry, core, to)
  if (comma >= 0) {
    const apposed = nameAfterComma(registry, comma + 1, to)
    if (apposed >= 0) return { kind: 'names', forms: [apposed], certain: true }
  }
  const titled = titledName(registry, core)
  if (titled >= 0) return { kind: 'names', forms: [titled], certain: false }
  if (joined(registry, from, core)) return { kind: 'unnamed', plural: true, head: core - 1 }
  let head = core - 1
  // "The non-profit", "the 46-year-old": an adjective that ends its phrase stands for a noun.
  if (!(core > from + 1 && tags[from] === Tag.DT && (tags[head] === Tag.JJ || tags[head] === Tag.CD)))
    while (head > from && !isNoun(tags[head])) head--
  const word = words.lower(head)
  const headForm = formAt[head] as number
  if (headForm >= 0 && !INDEFINITE.has(lead)) {
    const form = forms[headForm]
    // "the FBI": the name ends the noun phrase.
    if (
      form !== undefined &&
      (form.kind !== 'person' || !form.possessive) &&
      head < core &&
      !inPassing(registry, form, from)
    )
      return { kind: 'names', forms: [headForm], certain: false }
  }
  // The Union Leader: all capitals, and no leader.
  if (NEWSPAPERS.has(word) && lead === 'the' && head > from + 1 && allNames(registry, from + 1, head + 1))
    return { kind: 'of-somebody', from, to: head + 1 }
  const plural = tags[head] === Tag.NNS
  const indefinite =
    INDEFINITE.has(lead) ||
    tags[from] === Tag.CD ||
    NOBODY.has(lead) ||
    (plural && tags[from] !== Tag.DT && tags[from] !== Tag.PRP$)
  if (PAPERS.has(word) || NOBODY.has(word) || NOBODY.has(lead)) return { kind: 'unnamed', plural, head }
  const definite =
    tags[from] === Tag.PRP$ ||
    lead === 'the' ||
    lead === 'this' ||
    lead === 'that' ||
    hasPossessor(registry, from, head) ||
    isCapital(words, from)
  if (OF_SOMEBODY.has(word) && !indefinite && namedPart(registry, from, head))
    return { kind: 'of-somebody', from, to: head + 1 }
  if (indefinite || !definite || head === from) return { kind: 'unnamed', plural, head }
  const about: string[] = []
  for (let i = from; i < to; i++) if (i !== head && (isNoun(tags[i]) || tags[i] === Tag.JJ)) about.push(words.lower(i))
  return { kind: 'role', head, from, about, plural, definite }
}

const isMark = (tag: number | undefined): boolean =>
  tag === Tag[','] || tag === Tag['.'] || tag === Tag[':'] || tag === Tag['"'] || tag === Tag['('] || tag === Tag.X

const isNounPhrase = (tag: number | undefined): boolean =>
  isNoun(tag) || tag === Tag.JJ || tag === Tag.CD || tag === Tag.VBN || tag === Tag.VBG || tag === Tag.RB

/** Where the noun phrase that begins a source ends: at a comma, a preposition, "who". */
function coreEnd({ narration: { words, tags }, formAt }: Registry, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if ((formAt[i] as number) >= 0) continue
    const tag = tags[i]
    if (tag === Tag[','] || tag === Tag[':'] || tag === Tag['('] || tag === Tag.WP || tag === Tag.WDT || tag === Tag.TO)
      return i
    if (tag === Tag.IN && i > from) return i
    if (
      (tag === Tag.VBN || tag === Tag.VBG || tag === Tag.VBD) &&
      i > from &&
      isNoun(tags[i - 1]) &&
      !isNoun(tags[i + 1])
    )
      return i
    if (words.at(i) === '(') return i
  }
  return to
}

/** The comma behind a noun phrase: `The director of the centre, Ina Kirsch`. */
function commaBehind({ narration: { words, tags } }: Registry, core: number, to: number): number {
  for (let i = core; i < to; i++) {
    if (words.at(i) === ',') return i
    if (tags[i] === Tag.WP || tags[i] === Tag.WDT || isVerb(tags[i])) return -1
  }
  return -1
}

/** "Fight for $15 organizing director Kendall Fells": a titled name that ends the noun phrase, whatever stands before. */
function titledName({ narration, formAt, forms }: Registry, core: number): number {
  const index = formAt[core - 1] ?? -1
  const form = forms[index]
  if (form === undefined || form.kind !== 'person' || form.possessive) return -1
  const title = titleBefore(narration, form.start)
  if (title === null) return -1
  const before = title.from > 0 ? narration.tags[title.from - 1] : undefined
  return before === Tag.IN || before === Tag.TO || before === Tag.POS ? -1 : index
}

/** "networks and the Associated Press": several, not all of them named. "The president and chief executive" is one. */
function joined({ narration: { words, tags }, formAt }: Registry, from: number, core: number): boolean {
  for (let i = from + 1; i < core; i++)
    if (
      tags[i] === Tag.CC &&
      words.lower(i) === 'and' &&
      (formAt[i] as number) < 0 &&
      roleHead(words.lower(i - 1)) === null
    )
      return isNoun(tags[i - 1])
  return false
}

/**
 * Names that are the source themselves, alone or in a list; not whose office or spokesman it is. `more`: a list that names not all.
 */
function namesIn(registry: Registry, from: number, to: number): readonly number[] | 'more' {
  const { narration, formAt, forms } = registry
  const { words, tags } = narration
  const found: number[] = []
  let at = from
  while (at < to) {
    // Titles and modifiers up to a name, in one noun phrase.
    let i = at
    while (
      i < to &&
      (formAt[i] as number) < 0 &&
      (isNounPhrase(tags[i]) ||
        tags[i] === Tag.DT ||
        tags[i] === Tag.PRP$ ||
        tags[i] === Tag.POS ||
        words.lower(i) === 'both' ||
        words.lower(i) === 'even') &&
      !(i > at && (tags[i] === Tag.VBG || tags[i] === Tag.VBN) && isNoun(tags[i - 1]))
    )
      i++
    const index = i < to ? (formAt[i] as number) : -1
    const form = forms[index]
    if (form === undefined || inPassing(registry, form, from)) return found.length > 0 ? 'more' : found
    const titled = i > at
    // "Glimmer spokeswoman", "Clinton campaign": a name that modifies; "Union leader Janet Hobbs": another name ends the phrase.
    const last = endOfPhrase(registry, index, to)
    if (last !== index) {
      const end = forms[last]
      if (last < 0 || end === undefined || inPassing(registry, end, from)) return found.length > 0 ? 'more' : found
      found.push(last)
      at = end.to
    } else {
      if (form.possessive && form.to + 1 < to) {
        const of = personBehindPossessive(registry, form.to + 1, to)
        if (of < 0) return found.length > 0 ? 'more' : found
        found.push(of)
        at = (forms[of] as { to: number }).to
      } else {
        // A place or company behind "the officials of" never comes here: a preposition ends the phrase.
        if (titled && form.kind !== 'person' && !onlyArticle(registry, at, i)) break
        found.push(index)
        at = form.to
      }
    }
    // A list goes on at "and", or at a comma before another name.
    const next = listGoesOn(registry, at, to)
    if (next < 0 && listEndsIn(registry, at, to)) return 'more'
    if (next < 0) break
    at = next
  }
  return found
}

/** "the Italian", "a Republican": a word for many, though it has a capital. */
function inPassing({ narration: { words, tags } }: Registry, form: NameForm, from: number): boolean {
  const last = words.lower(form.to - 1)
  if (form.kind !== 'person' && PAPERS.has(last) && !OUTLETS.has(last)) return true
  // Jewish Republicans, Hispanic Americans, long-time leaders
  if (form.kind === 'other' && (tags[form.to - 1] === Tag.NNS || /(?:an|at|ew|ist|er|or|al)s$/.test(last))) return true
  if (form.kind !== 'person' && last.endsWith('s') && roleHead(last) !== null) return true
  if (form.kind !== 'other' || form.words > 1) return false
  return (
    roleHead(form.key) !== null ||
    tags[form.from] === Tag.JJ ||
    (form.from > from && /(?:an|ese|ish|i)$/.test(form.key) && words.lower(from) !== 'mr')
  )
}

const NEWSPAPERS = new Set('leader observer guardian independent examiner advocate monitor star citizen'.split(' '))

function allNames({ narration: { words, tags } }: Registry, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] !== Tag.NNP || !isCapital(words, i)) return false
  return true
}

/** Words for papers that are also newspapers. */
const OUTLETS = new Set('post review paper papers record records law bill rule times'.split(' '))

function onlyArticle({ narration: { words } }: Registry, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!['the', 'both', 'even'].includes(words.lower(i))) return false
  return true
}

/** The form that ends the noun phrase which `index` begins: itself, another name behind it, or -1 for a plain noun. */
function endOfPhrase({ narration: { tags }, formAt, forms }: Registry, index: number, to: number): number {
  let form = forms[index]
  let last = index
  for (let i = form?.to ?? to; i < to; i++) {
    const here = formAt[i] as number
    if (here >= 0) {
      last = here
      form = forms[here]
      i = (form?.to ?? to) - 1
      continue
    }
    if (tags[i] === Tag.POS && i === form?.to) return last
    if (!isNoun(tags[i]) && tags[i] !== Tag.JJ && tags[i] !== Tag.CD) break
    last = -1
  }
  return last
}

/** "Sanders' spokesman Michael Briggs", "Norvik's Helen Strand". */
function personBehindPossessive({ narration: { tags }, formAt, forms }: Registry, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const here = formAt[i] as number
    if (here >= 0) {
      const form = forms[here]
      if (form?.kind === 'person' && !form.possessive) return here
      if (form === undefined || form.kind === 'person') return -1
      i = form.to - 1
      continue
    }
    if (!isNounPhrase(tags[i])) return -1
  }
  return -1
}

/** Where the next of a list of names begins, or -1. */
function listGoesOn(registry: Registry, at: number, to: number): number {
  const { narration, formAt, forms } = registry
  const { words } = narration
  let i = at
  // "Bill Clinton and Melania Trump, …'s wife": what hangs on one of the list is passed by only at "and".
  if (i < to && words.at(i) === ',') {
    if (i + 1 < to && words.lower(i + 1) === 'and') i++
    else {
      let name = i + 1
      while (name < Math.min(to, i + 7) && (formAt[name] as number) < 0 && isNounPhrase(narration.tags[name])) name++
      const form = forms[formAt[name] as number]
      const first = forms[formAt[at - 1] as number]
      if (form === undefined || form.possessive || !andBehind(registry, form.to, to)) return -1
      if (first !== undefined && (form.kind === 'person') !== (first.kind === 'person')) return -1
      return i + 1
    }
  }
  return i < to && (words.lower(i) === 'and' || words.at(i) === '&') ? i + 1 : -1
}

/** ", Brolga Deep and Prairie Gold" to the end of a source: a list of names that were taken for different kinds; who they are is not sure. */
function listEndsIn({ narration: { words, tags }, formAt, forms }: Registry, at: number, to: number): boolean {
  if (at >= to || words.at(at) !== ',') return false
  const second = forms[formAt[at + 1] as number]
  if (second === undefined || second.possessive || second.to >= to || words.lower(second.to) !== 'and') return false
  const from = second.to + (tags[second.to + 1] === Tag.DT ? 2 : 1)
  return from < to && forms[formAt[from] as number]?.to === to
}

function andBehind({ narration: { words } }: Registry, at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 24); i++) if (words.lower(i) === 'and') return true
  return false
}

/** "…, David Kendall", "…, fire chief Boyd Johnson": a name with or without titles behind a comma. */
function nameAfterComma(registry: Registry, from: number, to: number): number {
  const { formAt, forms, narration } = registry
  for (let i = from; i < Math.min(to, from + 10); i++) {
    const index = formAt[i] as number
    if (index >= 0) {
      const form = forms[index]
      if (form === undefined) return -1
      if (form.possessive) return -1
      if (form.kind === 'person' && (i === from || titleBefore(narration, form.start) !== null || form.start <= from))
        return index
      if (form.kind !== 'person' && i === from) return index
      if (form.kind === 'person') return -1
      i = form.to - 1
      continue
    }
    if (!isNounPhrase(narration.tags[i])) return -1
  }
  return -1
}

function hasPossessor({ narration: { tags } }: Registry, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === Tag.POS) return true
  return false
}

function namedPart({ formAt, narration: { tags } }: Registry, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((formAt[i] as number) >= 0 || tags[i] === Tag.NNP) return true
  return false
}

export const isOrganisationNoun = (word: string): boolean => ORGANISATION_NOUNS.has(word)
