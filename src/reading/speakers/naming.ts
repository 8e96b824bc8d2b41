/**
 * Which name is whose: people by their full names first, then surnames, organisations and places. No pass looks at more than a few
 * candidates for a name, so that fifty thousand names cost their number.
 */
import { Tag } from '../tokens/tags.js'
import { type Entity, genderOf, nameGender } from './entity.js'
import { type FirstNames, genderOfFirstName } from './first-names.js'
import type { NameForm } from './name-forms.js'
import { afterApposition, isCapital, isVerb, type Narration } from './narration.js'
import { FAMILY_NAMES_FIRST, ORGANISATION_NOUNS } from './role-nouns.js'
import { rolesAt, titleBefore } from './roles.js'

/** How many of those called alike are compared. */
const MOST_ALIKE = 12

const DIRECTIONS = new Set(['north', 'south', 'east', 'west'])
const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/** Names in the order of the text, each given to somebody. */
export class Naming {
  readonly entities: Entity[] = []
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
        indexUnder(this.byKey, both, id)
        if (form.key !== both) indexUnder(this.byKey, form.key, id)
        for (let i = 1; i < parts.length; i++) indexUnder(this.byEnd, parts.slice(i).join(' '), id)
        for (let i = 1; i < parts.length; i++) indexUnder(this.byBegin, parts.slice(0, i).join(' '), id)
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
    indexUnder(this.byKey, both, id)
    indexUnder(this.byEnd, last, id)
    indexUnder(this.byBegin, first, id)
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
      if (alone === undefined) indexUnder(this.byKey, form.key, id)
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
    const gender = genderOf(entity) ?? nameGender(entity, this.firstNames)
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
    for (const role of rolesAt(this.narration, first)) for (const head of role.heads) heads.add(head)
    this.titlesOf.set(id, heads)
    return heads
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
    indexUnder(this.byKey, form.key, id)
    if (form.kind === 'place' && parts.length > 1 && DIRECTIONS.has(parts[0] as string))
      indexUnder(this.byPart, parts[0] as string, id)
    if (form.kind !== 'person') {
      if (parts.length > 1 && form.kind !== 'place') {
        const initials = initialsOf(parts)
        for (const letters of initials) indexUnder(this.byKey, letters, id)
        for (let i = 1; i < Math.min(parts.length, 5); i++) indexUnder(this.byPart, parts.slice(0, i).join(' '), id)
        indexUnder(this.byPart, parts[parts.length - 1] as string, id)
      }
      for (const part of parts) if (ORGANISATION_NOUNS.has(part)) indexUnder(this.byNoun, part, id)
      // National Intelligence Service (NIS)
      const { words } = this.narration
      if (form.to + 2 < words.count && words.at(form.to) === '(' && words.at(form.to + 2) === ')')
        indexUnder(this.byKey, words.lower(form.to + 1).replaceAll('.', ''), id)
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
}

export function indexUnder(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [id])
  else if (known[known.length - 1] !== id) known.push(id)
}

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
