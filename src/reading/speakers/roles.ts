/** Titles and roles beside a name, with the words that give them. */
import { Tag } from '../tokens/tags.js'
import type { NameForm } from './name-forms.js'
import { isNoun, isVerb, type Narration } from './narration.js'
import { ABBREVIATED, COURTESY, looksLikeRole, ORGANISATION_NOUNS, ROLES } from './role-nouns.js'

export interface Role {
  /** Indexes of its words, half-open. */
  readonly from: number
  readonly to: number
  /** Its heads in lower case: `adviser`; of "president and general manager" both. */
  readonly heads: readonly string[]
  /** All its words in lower case, of what follows "of" and "at" too. */
  readonly about: ReadonlySet<string>
  /** "her husband, Colin": whose the role is stands in a pronoun. */
  readonly relative: boolean
}

const LONGEST_TITLE = 12
const LONGEST_APPOSITION = 28

const inTitle = (tag: number | undefined): boolean =>
  isNoun(tag) || tag === Tag.JJ || tag === Tag.CD || tag === Tag.VBN || tag === Tag.VBG || tag === Tag.POS

/** What a word is as a role, in the singular: `minister`; null for what is none. */
export function roleHead(word: string): string | null {
  if (ROLES.has(word)) return word
  const office = ABBREVIATED.get(word)
  if (office !== undefined) return office.slice(office.lastIndexOf(' ') + 1)
  if (word.endsWith('s') && ROLES.has(word.slice(0, -1))) return word.slice(0, -1)
  if (word.endsWith('men') && ROLES.has(`${word.slice(0, -3)}man`)) return `${word.slice(0, -3)}man`
  const dash = word.lastIndexOf('-')
  if (dash > 0 && word.length - dash > 3) return roleHead(word.slice(dash + 1))
  return null
}

/** The titles right before a name: `Environment Minister`, `military expert`. */
export function titleBefore(narration: Narration, start: number): Role | null {
  const { words, tags, quoted } = narration
  const sentence = words.sentence[start]
  const last = start - 1
  if (last < 0 || words.sentence[last] !== sentence || quoted[last] === 1) return null
  const head =
    roleHead(words.lower(last)) ?? (isNoun(tags[last]) && looksLikeRole(words.lower(last)) ? words.lower(last) : null)
  if (head === null) return null
  const heads = [head]
  let from = last
  const limit = Math.max(0, start - LONGEST_TITLE)
  while (from > limit && words.sentence[from - 1] === sentence) {
    const i = from - 1
    const tag = tags[i]
    // English comedian and actor
    if (tag === Tag.CC && i > limit && words.lower(i) === 'and') {
      const other = roleHead(words.lower(i - 1))
      if (other === null) break
      heads.push(other)
      from = i - 1
      continue
    }
    // Bloomberg's pollster: whose he is, is not what he is.
    if (tag === Tag.POS || !inTitle(tag) || COURTESY.has(words.lower(i))) break
    from = i
  }
  from = trimmed(narration, from, last)
  const about = new Set<string>()
  for (let i = Math.max(limit, from - 4); i < start; i++)
    if (i >= from || (tags[i] === Tag.POS && i === from - 1) || isNoun(tags[i])) about.add(words.lower(i))
  return { from, to: start, heads, about, relative: from > 0 && tags[from - 1] === Tag.PRP$ }
}

/** "then", "now" and numbers at the front are no part of a role. */
function trimmed({ words, tags }: Narration, from: number, last: number): number {
  let at = from
  while (at < last && (tags[at] === Tag.CD || tags[at] === Tag.VBG || words.lower(at) === 'now')) at++
  return at
}

/** What stands behind a name between commas or in brackets: `, a military expert at …,`; a party: `(R-Tex.)`. */
export function appositionAfter(narration: Narration, to: number): Role | null {
  const { words, tags, quoted } = narration
  const sentence = words.sentence[to - 1]
  if (to >= words.count || words.sentence[to] !== sentence) return null
  const mark = words.at(to)
  if (mark !== ',' && mark !== '(' && mark !== '–' && mark !== '—' && mark !== '-') return null
  let at = to + 1
  const limit = Math.min(words.count, to + LONGEST_APPOSITION)
  const party = partyAt(narration, at)
  if (party !== null) return party
  // Roe, 61, a …
  if (tags[at] === Tag.CD && at + 1 < limit && words.at(at + 1) === ',') at += 2
  while (at < limit && LEADS.has(words.lower(at))) at++
  if (at < limit && words.lower(at) === 'one' && words.lower(at + 1) === 'of') at += 2
  const relative = tags[at] === Tag.PRP$
  while (at < limit && (tags[at] === Tag.DT || tags[at] === Tag.PRP$)) at++
  if (at >= limit || words.sentence[at] !== sentence || quoted[at] === 1) return null
  return nounPhrase(narration, at, limit, relative)
}

const LEADS = new Set('now then formerly once also currently himself herself previously long'.split(' '))

/** A role from `at` on, to the end of its noun phrase and of what "of" adds. */
function nounPhrase(narration: Narration, at: number, limit: number, relative: boolean): Role | null {
  const { words, tags } = narration
  const sentence = words.sentence[at]
  const heads: string[] = []
  let from = at
  let end = at
  let head: string | null = null
  let lastNoun = -1
  while (end < limit && words.sentence[end] === sentence) {
    const tag = tags[end]
    if (isNoun(tag)) {
      head = roleHead(words.lower(end)) ?? (looksLikeRole(words.lower(end)) ? words.lower(end) : null)
      lastNoun = end
    } else if (tag === Tag.CC && words.lower(end) === 'and' && head !== null && lastNoun === end - 1) {
      heads.push(head)
      head = null
    } else if (tag === Tag.POS) {
      // Bloomberg's pollster
      from = end + 1
      head = null
    } else if (!inTitle(tag) && !(tag === Tag.CC && head === null && end > at) && words.at(end) !== '.') break
    end++
  }
  if (head !== null && lastNoun === end - 1) heads.push(head)
  if (heads.length === 0) return null
  let to = end
  while (to > from && !isNoun(tags[to - 1])) to--
  if (to <= from) return null
  const about = new Set<string>()
  for (let i = at; i < to; i++) about.add(words.lower(i))
  let closes = to
  if (to < limit && words.lower(to) === 'of') {
    let of = to + 1
    while (
      of < limit &&
      words.sentence[of] === sentence &&
      (inTitle(tags[of]) || tags[of] === Tag.DT || words.lower(of) === 'of')
    )
      of++
    while (of > to + 1 && !isNoun(tags[of - 1])) of--
    if (of > to + 1) {
      for (let i = to + 1; i < of; i++) about.add(words.lower(i))
      to = of
      closes = of
    }
  }
  // What "at", "for", "with" add says where, not what; it is remembered for "the ministry's spokesman".
  for (let i = closes; i < limit && words.sentence[i] === sentence && words.at(i) !== ','; i++) {
    if (isVerb(tags[i])) break
    if (isNoun(tags[i])) about.add(words.lower(i))
  }
  return { from, to, heads, about, relative }
}

/** `(R-Tex.)`, `D-Calif.`: a member of a party, for "the Texas Republican". */
function partyAt({ words }: Narration, at: number): Role | null {
  if (at >= words.count) return null
  const form = words.at(at)
  const letter = form[0]
  if (letter !== 'R' && letter !== 'D') return null
  if (!(form.length === 1 ? words.at(at + 1) === ')' : form[1] === '-')) return null
  return {
    from: at,
    to: at,
    heads: [letter === 'R' ? 'republican' : 'democrat'],
    about: new Set([form.slice(2).replaceAll('.', '').toLowerCase()]),
    relative: false,
  }
}

/** What stands before a name, with a comma between: `the mayor of Port Aven, Ada Roe`. */
export function appositionBefore(narration: Narration, start: number, to: number): Role | null {
  const { words, tags, quoted } = narration
  const sentence = words.sentence[start]
  const comma = start - 1
  if (comma < 1 || words.sentence[comma] !== sentence || words.at(comma) !== ',' || quoted[comma] === 1) return null
  const limit = Math.max(0, comma - LONGEST_TITLE)
  let from = comma
  while (from > limit && words.sentence[from - 1] === sentence) {
    const i = from - 1
    const tag = tags[i]
    if (
      !inTitle(tag) &&
      tag !== Tag.DT &&
      tag !== Tag.PRP$ &&
      words.lower(i) !== 'of' &&
      words.lower(i) !== 'for' &&
      words.lower(i) !== 'at'
    )
      break
    from = i
  }
  if (from === comma) return null
  const first = from === 0 || words.sentence[from - 1] !== sentence
  const after = words.at(to < words.count ? to : to - 1)
  const closed =
    to >= words.count ||
    words.sentence[to] !== sentence ||
    after === ',' ||
    after === '.' ||
    after === ')' ||
    after === ';'
  // "He met the mayor, Ada Roe said": only what begins the sentence, or is closed again, is about her.
  if (!closed && !first) return null
  let at = from
  while (at < comma && (tags[at] === Tag.DT || tags[at] === Tag.PRP$)) at++
  if (at === from && !hasPossessive(narration, from, comma)) return null
  const relative = tags[from] === Tag.PRP$
  const role = nounPhrase(narration, at, comma, relative)
  // The head must be the person's, not "the company's offices in Port Aven, Ada Roe".
  if (role === null || role.to > comma) return null
  return role
}

function hasPossessive({ tags }: Narration, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === Tag.POS) return true
  return false
}

/** Heads of what an organisation is called behind its name: `, a dredging company,`. */
export function organisationNouns(narration: Narration, to: number): readonly string[] {
  const { words, tags } = narration
  const sentence = words.sentence[to - 1]
  if (to + 1 >= words.count || words.at(to) !== ',' || words.sentence[to] !== sentence) return []
  let at = to + 1
  if (tags[at] !== Tag.DT) return []
  const limit = Math.min(words.count, to + 10)
  let head = ''
  for (at++; at < limit && words.sentence[at] === sentence && inTitle(tags[at]); at++)
    head = tags[at] === Tag.POS ? '' : words.lower(at)
  // An insurer may be a man: what is a role too says nothing.
  return ORGANISATION_NOUNS.has(head) && !ROLES.has(head) ? [head] : []
}

/** The roles beside a name. */
export function rolesAt(narration: Narration, form: Pick<NameForm, 'start' | 'to'>): Role[] {
  const roles: Role[] = []
  const before = titleBefore(narration, form.start) ?? appositionBefore(narration, form.start, form.to)
  if (before !== null) {
    roles.push(before)
    // Her cousin, fire chief Boyd Johnson
    const further = before.to === form.start ? appositionBefore(narration, before.from, form.to) : null
    if (further !== null) roles.push(further)
  }
  const after = appositionAfter(narration, form.to)
  if (after !== null) roles.push(after)
  return roles
}
