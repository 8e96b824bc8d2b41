/**
 * Who and what an article names: every person, organisation and place once, with all forms of the name, titles and roles. Built in
 * passes over the names in order; no pass looks at more than a few candidates for a name, so that fifty thousand names cost their
 * number.
 */
import type { NameSpan } from '../names/name-span.js'
import { Tag } from '../tokens/tags.js'
import { type FirstNames, type Gender, genderOfFirstName, NO_FIRST_NAMES } from './first-names.js'
import { type NameForm, nameForms } from './name-forms.js'
import { afterApposition, isCapital, isVerb, type Narration } from './narration.js'
import { FAMILY_NAMES_FIRST, MENS_ROLES, ORGANISATION_NOUNS, WOMENS_ROLES } from './role-nouns.js'
import { appositionAfter, appositionBefore, organisationNouns, type Role, roleHead, titleBefore } from './roles.js'

export interface Entity {
  kind: NameSpan['kind']
  /** Fullest form. */
  name: string
  /** Words of the fullest form in lower case. */
  parts: readonly string[]
  /** Indexes of its forms. */
  readonly forms: number[]
  readonly roles: Role[]
  /** What it is called in passing, behind its name: `, a dredging company,`. */
  readonly nouns: string[]
  /** Evidence for a woman, and for a man. */
  female: number
  male: number
  /** First word of its first form. */
  readonly at: number
}

export interface Registry {
  readonly narration: Narration
  readonly entities: readonly Entity[]
  readonly forms: readonly NameForm[]
  /** Of each word, the form that it stands in, or -1. */
  readonly formAt: Int32Array
  /** From a role's head to who bears it, in the order of the text. */
  readonly byRole: ReadonlyMap<string, readonly number[]>
  /** From an organisation's noun (`bank`, `commission`) to whom it may mean. */
  readonly byNoun: ReadonlyMap<string, readonly number[]>
  /** From a name's key to its entities. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

/** How many of those called alike are compared. */
const MOST_ALIKE = 12

export function buildRegistry(
  narration: Narration,
  names: readonly NameSpan[],
  firstNames: FirstNames = NO_FIRST_NAMES,
): Registry {
  const { words } = narration
  const forms = nameForms(narration, names)
  for (const form of forms)
    if (form.kind === 'person' && form.gender === null && calledOrganisation(narration, form))
      form.kind = 'organisation'
  const draft = new Draft(narration, forms, firstNames)
  draft.namePeopleInFull()
  draft.nameTheRest()
  draft.giveRoles()
  draft.bindPronouns()
  const formAt = new Int32Array(words.count).fill(-1)
  for (const [index, { from, to }] of forms.entries()) formAt.fill(index, from, to)
  return {
    narration,
    entities: draft.entities,
    forms,
    formAt,
    byRole: draft.byRole,
    byNoun: draft.byNoun,
    byKey: draft.byKey,
  }
}

/** "Sahel Relief, an aid group," and "the company, Minera del Sur,": what was taken for a person is none. */
function calledOrganisation(narration: Narration, { start, to }: NameForm): boolean {
  if (organisationNouns(narration, to).length > 0) return true
  const { words, tags } = narration
  if (start < 3 || words.at(start - 1) !== ',' || words.sentence[start] !== words.sentence[start - 3]) return false
  return (
    ORGANISATION_NOUNS.has(words.lower(start - 2)) &&
    roleHead(words.lower(start - 2)) === null &&
    tags[start - 3] === Tag.DT
  )
}

/** Whether somebody is a woman or a man, as far as the article and the name tell. */
export function genderOf({ female, male }: Entity): Gender | null {
  if (female - male >= 0.5) return 'female'
  if (male - female >= 0.5) return 'male'
  return null
}

const DIRECTIONS = new Set(['north', 'south', 'east', 'west'])
const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

class Draft {
  readonly entities: Entity[] = []
  readonly byRole = new Map<string, number[]>()
  readonly byNoun = new Map<string, number[]>()
  /** Full keys, and for people "first last". */
  readonly byKey = new Map<string, number[]>()
  /** Last words of people's names, and first words. */
  private readonly byEnd = new Map<string, number[]>()
  private readonly byBegin = new Map<string, number[]>()
  /** First words of organisations' names: `Conservative Solutions` of `Conservative Solutions PAC`. */
  private readonly byPart = new Map<string, number[]>()
  private readonly lastSentence: number[] = []
  private readonly seen: number[] = []

  constructor(
    private readonly narration: Narration,
    private readonly forms: NameForm[],
    private readonly firstNames: FirstNames,
  ) {}

  /** People by their full names first, so that "Trump" in the first sentence finds the "Donald Trump" of the third. */
  namePeopleInFull(): void {
    const shorter = new Set<string>()
    for (const { kind, key, words } of this.forms) {
      if (kind !== 'person' || words < 2 || words > 7) continue
      for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) shorter.add(key.slice(at + 1))
    }
    for (const [index, form] of this.forms.entries()) {
      if (form.kind !== 'person' || form.words < 2 || form.words > 7 || shorter.has(form.key)) continue
      const parts = form.key.split(' ')
      while (parts.length > 2 && GENERATIONS.has(parts[parts.length - 1] as string)) parts.pop()
      const both = `${parts[0]} ${parts[parts.length - 1]}`
      const known = this.byKey.get(both)?.find((id) => this.entities[id]?.kind === 'person')
      const id = known ?? this.newEntity(form, parts)
      if (known === undefined) {
        this.index(this.byKey, both, id)
        if (form.key !== both) this.index(this.byKey, form.key, id)
        for (let i = 1; i < parts.length; i++) this.index(this.byEnd, parts.slice(i).join(' '), id)
        for (let i = 1; i < parts.length; i++) this.index(this.byBegin, parts.slice(0, i).join(' '), id)
      }
      this.give(index, id, 9)
      this.nameInCommon(index, parts)
    }
  }

  /** "Khizr and Ghazala Khan": the first of the two has the surname too. */
  private nameInCommon(index: number, parts: readonly string[]): void {
    const { words, tags } = this.narration
    const form = this.forms[index] as NameForm
    const at = form.start - 2
    if (at < 0 || words.sentence[at] !== words.sentence[form.from] || words.lower(at + 1) !== 'and') return
    if (tags[at] !== Tag.NNP || !isCapital(words, at)) return
    const before = at > 0 && words.sentence[at - 1] === words.sentence[at] ? tags[at - 1] : undefined
    if (before === Tag.NNP || before === Tag.NN) return
    const first = words.lower(at)
    const shares = this.forms[index - 1]
    if (shares !== undefined && shares.to === at + 1 && (shares.words > 1 || shares.kind !== 'person')) return
    if (shares?.to !== at + 1 && genderOfFirstName(this.firstNames, first) === null) return
    const last = parts[parts.length - 1] as string
    const both = `${first} ${last}`
    if (this.byKey.has(both)) return
    const id = this.entities.length
    this.entities.push({
      kind: 'person',
      name: `${words.at(at)} ${words.at(form.to - 1)}`,
      parts: [first, last],
      forms: [],
      roles: [],
      nouns: [],
      female: 0,
      male: 0,
      at,
    })
    this.lastSentence.push(-1)
    this.seen.push(0)
    this.index(this.byKey, both, id)
    this.index(this.byEnd, last, id)
    this.index(this.byBegin, first, id)
  }

  /** Surnames, organisations, places, in the order of the text. */
  nameTheRest(): void {
    for (const [index, form] of this.forms.entries()) {
      if (form.entity < 0) {
        if (form.kind === 'person' || this.isSurname(form)) this.nameShort(index)
        else this.nameOther(index)
      }
      const id = form.entity
      this.lastSentence[id] = this.narration.words.sentence[form.from] as number
      this.seen[id] = (this.seen[id] as number) + 1
    }
  }

  /** What was taken for a place or a company and is the surname of somebody in the article. */
  private isSurname({ kind, key, words, to }: NameForm): boolean {
    if (kind === 'person' || words !== 1 || !this.byEnd.has(key)) return false
    const { narration } = this
    // "Trump Tower", "Clinton campaign" stay what they are.
    if (kind === 'place' && !isVerb(narration.tags[afterApposition(narration, to)])) return false
    return !(to < narration.words.count && narration.tags[to] === Tag.NNP)
  }

  private nameShort(index: number): void {
    const form = this.forms[index] as NameForm
    const ends = this.byEnd.get(form.key) ?? []
    const begins = this.byBegin.get(form.key) ?? []
    let best = -1
    let bestScore = -Infinity
    let second = -Infinity
    const rivals = new Set<number>()
    const consider = (id: number, byEnd: boolean): void => {
      const score = this.fit(form, id, byEnd)
      if (score > -Infinity && (this.seen[id] as number) > 0) rivals.add(id)
      if (id === best) bestScore = Math.max(bestScore, score)
      else if (score > bestScore) {
        second = bestScore
        bestScore = score
        best = id
      } else if (score > second) second = score
    }
    for (const id of near(ends, this.entities, form.from)) consider(id, true)
    for (const id of near(begins, this.entities, form.from)) consider(id, false)
    if (best === -1 || bestScore === -Infinity) {
      // "Glimmer" beside "Glimmer Inc.": no person.
      const short = form.gender === null && form.words === 1 ? this.byPart.get(form.key) : undefined
      if (short?.length === 1) {
        form.kind = 'organisation'
        this.give(index, short[0] as number, 9)
        return
      }
      const alone = this.byKey.get(form.key)?.find((id) => this.entities[id]?.kind === 'person')
      const id = alone ?? this.newEntity(form, form.key.split(' '))
      if (alone === undefined) this.index(this.byKey, form.key, id)
      this.give(index, id, 9)
      return
    }
    form.kind = 'person'
    form.alone = rivals.size <= 1
    this.give(index, best, second === -Infinity ? 9 : bestScore - second)
  }

  /** How well a short form fits somebody. */
  private fit(form: NameForm, id: number, byEnd: boolean): number {
    const entity = this.entities[id] as Entity
    const gender = genderOf(entity) ?? this.nameGender(entity)
    if (form.gender !== null && gender !== null && form.gender !== gender) return -Infinity
    const { words } = this.narration
    const familyFirst = FAMILY_NAMES_FIRST.has(entity.parts[0] as string)
    let score = byEnd ? 1 : familyFirst ? 1.2 : form.gender === null ? 0.3 : -0.5
    if (byEnd && familyFirst && entity.parts.length > 2) score -= 0.8
    if (form.gender !== null && gender === form.gender) score += 0.2
    const introduced = (this.seen[id] as number) > 0
    if (introduced) {
      const far = (words.sentence[form.from] as number) - (this.lastSentence[id] as number)
      score += 1 + 3 / (1 + far / 3) + 0.15 * Math.log1p(this.seen[id] as number)
    }
    const title = titleBefore(this.narration, form.start)
    if (title !== null) {
      const roles = this.titles(id)
      if (roles !== null) score += title.heads.some((head) => roles.has(head)) ? 2 : -0.5
    }
    return score
  }

  private readonly titlesOf = new Map<number, ReadonlySet<string>>()
  /** Heads of the roles beside somebody's first full name. */
  private titles(id: number): ReadonlySet<string> | null {
    const known = this.titlesOf.get(id)
    if (known !== undefined) return known
    const first = this.forms[this.entities[id]?.forms[0] ?? -1]
    if (first === undefined) return null
    const heads = new Set<string>()
    for (const role of this.rolesAt(first)) for (const head of role.heads) heads.add(head)
    this.titlesOf.set(id, heads)
    return heads
  }

  private rolesAt(form: NameForm): Role[] {
    const { narration } = this
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

  private nameOther(index: number): void {
    const form = this.forms[index] as NameForm
    const parts = form.key.split(' ')
    const known = this.sameOther(form, parts)
    if (known !== undefined) {
      this.give(index, known, 9)
      return
    }
    const id = this.newEntity(form, parts)
    this.index(this.byKey, form.key, id)
    if (form.kind === 'place' && parts.length > 1 && DIRECTIONS.has(parts[0] as string))
      this.index(this.byPart, parts[0] as string, id)
    if (form.kind !== 'person') {
      if (parts.length > 1 && form.kind !== 'place') {
        const initials = initialsOf(parts)
        for (const letters of initials) this.index(this.byKey, letters, id)
        for (let i = 1; i < Math.min(parts.length, 5); i++) this.index(this.byPart, parts.slice(0, i).join(' '), id)
        this.index(this.byPart, parts[parts.length - 1] as string, id)
      }
      for (const part of parts) if (ORGANISATION_NOUNS.has(part)) this.index(this.byNoun, part, id)
      // National Intelligence Service (NIS)
      const { words } = this.narration
      if (form.to + 2 < words.count && words.at(form.to) === '(' && words.at(form.to + 2) === ')')
        this.index(this.byKey, words.lower(form.to + 1).replaceAll('.', ''), id)
    }
    this.give(index, id, 9)
  }

  private sameOther(form: NameForm, parts: readonly string[]): number | undefined {
    const same = this.byKey.get(form.key)?.find((id) => this.entities[id]?.kind !== 'person')
    if (same !== undefined) return same
    if (parts.length === 1) {
      const bare = form.key.replaceAll('.', '')
      const letters = this.narration.words.at(form.from).replaceAll('.', '')
      if (bare.length >= 2 && bare.length <= 6 && letters === letters.toUpperCase()) {
        const of = this.byKey.get(bare) ?? []
        const called = of.length <= MOST_ALIKE ? of.filter((id) => this.isOrganisation(id)) : []
        if (called.length === 1) return called[0]
      }
    }
    // "the North", beside North Korea
    if (form.kind !== 'organisation' && !(form.kind === 'place' && DIRECTIONS.has(form.key))) return undefined
    const of = this.byPart.get(form.key)
    return of?.length === 1 ? of[0] : undefined
  }

  private isOrganisation(id: number): boolean {
    const { kind, parts } = this.entities[id] as Entity
    return kind === 'organisation' || (kind === 'other' && parts.length > 1)
  }

  giveRoles(): void {
    for (const form of this.forms) {
      if (form.quoted) continue
      const entity = this.entities[form.entity] as Entity
      if (form.kind === 'organisation') {
        if (entity.nouns.length < 4)
          for (const noun of organisationNouns(this.narration, form.to)) {
            entity.nouns.push(noun)
            this.index(this.byNoun, noun, form.entity)
          }
        continue
      }
      if (form.kind !== 'person' || entity.kind !== 'person') continue
      if (form.gender !== null) this.vote(entity, form.gender, 3)
      if (entity.roles.length >= 8) continue
      for (const role of this.rolesAt(form)) {
        entity.roles.push(role)
        for (const head of role.heads) {
          this.index(this.byRole, head, form.entity)
          if (WOMENS_ROLES.has(head)) this.vote(entity, 'female', 2)
          else if (MENS_ROLES.has(head)) this.vote(entity, 'male', 2)
        }
      }
    }
    for (const entity of this.entities) {
      if (entity.kind !== 'person') continue
      const gender = this.nameGender(entity)
      if (gender !== null) this.vote(entity, gender, 1)
    }
  }

  private nameGender(entity: Entity): Gender | null {
    const [first] = entity.parts
    if (entity.kind !== 'person' || first === undefined) return null
    if (entity.parts.length < 2 || FAMILY_NAMES_FIRST.has(first)) return null
    // George W. and J. Edgar: an initial is no name.
    const given =
      first.length <= 2 || first.endsWith('.') ? (entity.parts.length > 2 ? entity.parts[1] : undefined) : first
    return given === undefined ? null : genderOfFirstName(this.firstNames, given)
  }

  private vote(entity: Entity, gender: Gender, weight: number): void {
    if (gender === 'female') entity.female += weight
    else entity.male += weight
  }

  /** "Roe said she …": where one person alone stands in a sentence before a pronoun, the pronoun tells. */
  bindPronouns(): void {
    const { words, quoted } = this.narration
    let f = 0
    const bound = new Map<number, number>()
    for (let s = 0; s + 1 < words.sentences.length; s++) {
      const first = words.sentences[s] as number
      const next = words.sentences[s + 1] as number
      let person = -1
      let others = false
      let done = false
      for (let i = first; i < next; i++) {
        while (f < this.forms.length && (this.forms[f] as NameForm).to <= i) f++
        const form = this.forms[f]
        if (form !== undefined && form.from === i) {
          if (form.kind === 'person' && quoted[i] === 0) {
            if (person === -1 && form.prominence >= 1.2) person = form.entity
            else if (person !== form.entity) others = true
          }
          continue
        }
        if (person === -1 || others || done || quoted[i] === 1) continue
        const gender = PRONOUN_GENDER.get(words.lower(i))
        if (gender === undefined) continue
        done = true
        const times = bound.get(person) ?? 0
        if (times >= 3) continue
        bound.set(person, times + 1)
        this.vote(this.entities[person] as Entity, gender, 0.7)
      }
    }
  }

  private newEntity(form: NameForm, parts: readonly string[]): number {
    const { kind } = form
    this.entities.push({
      kind,
      name: this.textOf(form),
      parts,
      forms: [],
      roles: [],
      nouns: [],
      female: 0,
      male: 0,
      at: form.from,
    })
    this.lastSentence.push(-1)
    this.seen.push(0)
    return this.entities.length - 1
  }

  private give(index: number, id: number, margin: number): void {
    const form = this.forms[index] as NameForm
    const entity = this.entities[id] as Entity
    form.entity = id
    form.margin = margin
    entity.forms.push(index)
    if (form.words > entity.parts.length) {
      entity.name = this.textOf(form)
      entity.parts = form.key.split(' ')
    }
  }

  private textOf({ from, to }: NameForm): string {
    const { words } = this.narration
    return words.text.slice(words.start[from], words.end[to - 1]).replace(/\s+/g, ' ')
  }

  private index(map: Map<string, number[]>, key: string, id: number): void {
    const known = map.get(key)
    if (known === undefined) map.set(key, [id])
    else if (known[known.length - 1] !== id) known.push(id)
  }
}

export const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])

const SMALL = new Set([
  'of',
  'the',
  'for',
  'and',
  '&',
  'in',
  'on',
  'to',
  'at',
  'de',
  'des',
  'du',
  'la',
  'le',
  'y',
  'del',
])

/** `nis`; with and without the small words. */
function initialsOf(parts: readonly string[]): readonly string[] {
  let great = ''
  let all = ''
  for (const part of parts) {
    all += part[0] ?? ''
    if (!SMALL.has(part)) great += part[0] ?? ''
  }
  return great === all ? [great] : [great, all]
}

/** Those of `ids` that were named last before `at`, and the first of them that are named after it. */
function near(ids: readonly number[], entities: readonly Entity[], at: number): readonly number[] {
  if (ids.length <= MOST_ALIKE) return ids
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entities[ids[middle] as number] as Entity).at <= at) low = middle + 1
    else high = middle
  }
  return ids.slice(Math.max(0, low - MOST_ALIKE + 2), low + 2)
}
