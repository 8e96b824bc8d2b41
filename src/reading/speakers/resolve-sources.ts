/**
 * Whose words a statement's are: each source in the order of the text is tied to a name of the registry, or to nobody, with how likely
 * that is.
 */
import type { SpeakerMethod } from '../../model/index.js'
import type { FoundStatement } from '../statements/found-statement.js'
import { Tag } from '../tokens/tags.js'
import { type Candidate, Minds } from './antecedents.js'
import { CAPITALS } from './capitals.js'
import type { Gender } from './first-names.js'
import type { NameForm } from './name-forms.js'
import { isCapital, isNoun, isVerb } from './narration.js'
import { genderOf, PRONOUN_GENDER, type Registry } from './registry.js'
import { KINDS_OF_ROLE, MENS_ROLES, ORGANISATION_NOUNS, WOMENS_ROLES } from './role-nouns.js'
import type { Role } from './roles.js'
import { roleHead } from './roles.js'
import { isOrganisationNoun, readSource, type SourceWords } from './source-words.js'

export interface ResolvedSource {
  readonly method: SpeakerMethod
  /** Of the registry; more than one for "Roe and Lind". */
  readonly entities: readonly number[]
  /** Where the name is no entity of its own: "Roe's office". */
  readonly words: readonly [from: number, to: number] | null
  readonly kind: 'person' | 'organisation' | 'group' | 'unnamed'
  /** A role that is given right here, before those of the registry. */
  readonly role: Role | null
  /** 0 to 1: that this is who speaks. */
  readonly likely: number
}

/**
 * How often each way of finding a name is right: counted on the tuned half of the labelled sources and on some hundred more that
 * were looked at; where too few were wrong to count, rounded down. He and she come with a likelihood of their own.
 */
const LIKELY = {
  full: 0.985,
  /** Nobody else of that name was named before. */
  surname: 0.98,
  /** Somebody else was: by how much this one fits better. */
  oneOfTheName: [0.85, 0.94],
  organisation: 0.97,
  /** A capital that nobody found to be a name, and that speaks. */
  onlyCapital: 0.85,
  ofSomebody: 0.93,
  all: 0.97,
  capital: 0.9,
  direction: 0.95,
  who: 0.95,
  /** "an adviser to Roe, who …" */
  whoBehindPreposition: 0.75,
  /** "they" and "it" as the group or the organisation that spoke last. */
  they: 0.6,
  /** "the bank": the only one called a bank, or by more of its words. */
  noun: 0.93,
  oneOfTheNoun: 0.75,
  anyCompany: 0.6,
  /** "the mayor": who is called mayor, and is spoken of right now. */
  role: 0.95,
  roleFarOff: 0.8,
  oneOfTheRole: 0.7,
  /** "the diplomat" of an ambassador. */
  roleOfTheKind: 0.75,
  /** "the candidate", of whom there are many. */
  contender: 0.65,
  inPassing: 0.6,
} as const

const UNNAMED: ResolvedSource = {
  method: 'unresolved',
  entities: [],
  words: null,
  kind: 'unnamed',
  role: null,
  likely: 0,
}
const GROUP: ResolvedSource = { ...UNNAMED, kind: 'group' }

/** For each statement, in their order; null where it has no source words. */
export function resolveSources(
  registry: Registry,
  statements: readonly FoundStatement[],
  watch: ((at: number, candidates: readonly Candidate[]) => void) | null = null,
): (ResolvedSource | null)[] {
  return new Walk(registry, statements, watch).run()
}

class Walk {
  private readonly minds: Minds
  private readonly resolved: (ResolvedSource | null)[]
  /** The last that spoke as a group or an organisation, with its sentence. */
  private lastGroup: { readonly source: ResolvedSource; readonly sentence: number } | null = null
  /** The last two people joined by "and". */
  private lastPair: { readonly entities: readonly number[]; readonly sentence: number } | null = null
  /** Where "a nurse", "an engineer" stood last, by head. */
  private readonly somebody = new Map<string, number>()

  constructor(
    private readonly registry: Registry,
    private readonly statements: readonly FoundStatement[],
    watch: ((at: number, candidates: readonly Candidate[]) => void) | null,
  ) {
    this.minds = new Minds(registry, watch)
    this.resolved = new Array(statements.length).fill(null)
  }

  run(): (ResolvedSource | null)[] {
    const { registry, statements } = this
    const { narration, formAt, forms } = registry
    const { words, tags, quoted } = narration
    const order = statements
      .map(({ source }, index) => ({ index, at: source[0]?.[0] ?? -1 }))
      .filter(({ at }) => at >= 0 && at < words.count)
      .sort((a, b) => a.at - b.at)
    let next = 0
    for (let i = 0; i < words.count; i++) {
      const index = formAt[i] as number
      const gender = quoted[i] === 1 || index >= 0 ? undefined : PRONOUN_GENDER.get(words.lower(i))
      const behind = gender === undefined ? null : this.minds.behind(i, gender)
      while (next < order.length && (order[next] as { at: number }).at <= i) {
        const { index: statement } = order[next++] as { index: number }
        this.resolve(statement)
      }
      if (index >= 0) {
        const form = forms[index]
        if (form !== undefined && form.from === i && form.quoted === false) {
          this.minds.mention(form.entity, i, form.prominence, form.alone ? 1 : this.likelyName(form))
          this.pair(index)
        }
      } else if (behind !== null) {
        const subject = isVerb(tags[i + 1]) || (tags[i + 1] === Tag.RB && isVerb(tags[i + 2]))
        this.minds.mention(behind.entity, i, (subject ? 1.3 : 0.5) * behind.likely)
      } else if (tags[i] === Tag.DT) this.noteSomebody(i)
    }
    while (next < order.length) this.resolve((order[next++] as { index: number }).index)
    return this.resolved
  }

  private resolve(index: number): void {
    const { source } = this.statements[index] as FoundStatement
    const read = readSource(this.registry, source)
    const at = source[0]?.[0] ?? 0
    const found = this.whoIs(read, at)
    this.resolved[index] = found
    const sentence = this.registry.narration.words.sentence[at] as number
    if (found === null) return
    const [entity] = found.entities
    if (entity !== undefined && found.entities.length === 1) {
      if (this.registry.entities[entity]?.kind === 'person') {
        this.minds.mention(entity, at, 0.4)
        this.minds.speaks(entity, at)
      } else this.lastGroup = { source: found, sentence }
    } else {
      if ((read.kind === 'unnamed' || read.kind === 'role') && found.kind === 'unnamed' && this.isSomebody(read.head))
        this.minds.somebodySpeaks(at)
      this.lastGroup = { source: found, sentence }
    }
  }

  private isSomebody(head: number): boolean {
    return roleHead(this.registry.narration.words.lower(head)) !== null
  }

  private whoIs(read: SourceWords, at: number): ResolvedSource | null {
    switch (read.kind) {
      case 'none':
        return null
      case 'pronoun':
        return this.pronoun(read.at, read.word)
      case 'names':
        return this.names(read.forms)
      case 'of-somebody':
        return {
          method: 'organisation',
          entities: [],
          words: [this.behindArticle(read.from), read.to],
          kind: 'organisation',
          role: null,
          likely: LIKELY.ofSomebody,
        }
      case 'role':
        return this.role(read, at)
      case 'unnamed':
        return read.plural ? GROUP : UNNAMED
      default:
        return read satisfies never
    }
  }

  private behindArticle(from: number): number {
    return this.registry.narration.tags[from] === Tag.DT ? from + 1 : from
  }

  private names(indexes: readonly number[]): ResolvedSource {
    const { entities, forms, narration } = this.registry
    const [first] = indexes
    const form = forms[first ?? -1]
    if (form === undefined) return UNNAMED
    const ids = [...new Set(indexes.map((index) => (forms[index] as NameForm).entity))]
    if (ids.length > 1) {
      const likely = Math.min(...indexes.map((index) => this.likelyName(forms[index] as NameForm)))
      return { method: 'full-name', entities: ids, words: null, kind: 'group', role: null, likely: likely * LIKELY.all }
    }
    const entity = entities[form.entity]
    if (entity === undefined) return UNNAMED
    const likely = this.likelyName(form)
    if (entity.kind === 'person') {
      const full = form.words >= entity.parts.length || form.words > 1
      return {
        method: full ? 'full-name' : 'surname',
        entities: [form.entity],
        words: null,
        kind: 'person',
        role: null,
        likely,
      }
    }
    const acronym =
      entity.kind === 'organisation' &&
      form.words === 1 &&
      entity.parts.length > 1 &&
      narration.words.at(form.from) === narration.words.at(form.from).toUpperCase()
    const country = entity.kind === 'place' ? this.countryOf(form.key) : -1
    return {
      method: acronym ? 'acronym' : 'organisation',
      entities: [country >= 0 ? country : form.entity],
      words: null,
      kind: 'organisation',
      role: null,
      likely: country >= 0 ? LIKELY.capital : likely,
    }
  }

  private likelyName({ kind, words, confidence, alone, margin }: NameForm): number {
    if (kind !== 'person') return confidence <= 0.4 ? LIKELY.onlyCapital : LIKELY.organisation
    if (words > 1) return LIKELY.full
    if (alone) return LIKELY.surname
    const [least, most] = LIKELY.oneOfTheName
    return least + ((most - least) * Math.min(margin, 3)) / 3
  }

  private likelyRole(head: string, exact: boolean, tally: Tally, at: number): number {
    if (CONTENDERS.has(head)) return LIKELY.contender
    if (!exact) return LIKELY.roleOfTheKind
    if (tally.margin < 0.7) return LIKELY.oneOfTheRole
    return tally.overlap >= 0 && (tally.overlap > 0 || this.minds.presence(tally.best, at) > 0.5)
      ? LIKELY.role
      : LIKELY.roleFarOff
  }

  /** "Seoul said": the country, where the article names it. */
  private countryOf(capital: string): number {
    for (const name of CAPITALS.get(capital) ?? []) {
      const id = this.registry.byKey.get(name.toLowerCase())?.[0]
      if (id !== undefined) return id
    }
    return -1
  }

  private pronoun(at: number, word: string): ResolvedSource | null {
    const gender = PRONOUN_GENDER.get(word)
    const { narration, entities, forms } = this.registry
    const { words, quoted } = narration
    const sentence = words.sentence[at] as number
    if (gender !== undefined) {
      // What "he" means inside a quotation, the one who is quoted knows.
      if (quoted[at] === 1) return UNNAMED
      const found = this.minds.behind(at, gender)
      if (found === null) return UNNAMED
      return {
        method: 'pronoun',
        entities: [found.entity],
        words: null,
        kind: 'person',
        role: null,
        likely: found.likely,
      }
    }
    if (word === 'they' || word === 'them' || word === 'their' || word === 'both') {
      const group = this.lastGroup
      const pair = this.lastPair
      if (pair !== null && pair.sentence >= sentence - 2 && (group === null || group.sentence <= pair.sentence))
        return {
          method: 'pronoun',
          entities: pair.entities,
          words: null,
          kind: 'group',
          role: null,
          likely: LIKELY.they,
        }
      if (
        group !== null &&
        group.sentence >= sentence - 1 &&
        group.source.kind === 'group' &&
        group.source.entities.length > 1
      )
        return { ...group.source, method: 'pronoun', likely: LIKELY.they }
      return GROUP
    }
    if (word === 'it' || word === 'its') {
      const group = this.lastGroup
      if (group !== null && group.sentence >= sentence - 1 && group.source.kind === 'organisation')
        return { ...group.source, method: 'pronoun', likely: LIKELY.they }
      return UNNAMED
    }
    if (word === 'who') {
      const form = forms[this.beforeWho(at)]
      const entity = form === undefined ? undefined : entities[form.entity]
      if (form === undefined || entity?.kind !== 'person') return UNNAMED
      return {
        method: form.words > 1 ? 'full-name' : 'surname',
        entities: [form.entity],
        words: null,
        kind: 'person',
        role: null,
        likely: form.prominence <= 0.5 ? LIKELY.whoBehindPreposition : LIKELY.who,
      }
    }
    return word === 'we' || word === 'us' || word === 'they' ? GROUP : UNNAMED
  }

  /** The person right before "who": past a comma, a party in brackets, "of Vermont". */
  private beforeWho(at: number): number {
    const { narration, forms, formAt } = this.registry
    const { words, tags } = narration
    const sentence = words.sentence[at]
    let i = at - 1
    for (let step = 0; step < 3 && i > 0 && words.sentence[i] === sentence; step++) {
      if (words.at(i) === ',') i--
      if (words.at(i) === ')') {
        while (i > 0 && words.at(i) !== '(' && at - i < 8) i--
        i--
      }
      const index = formAt[i] as number
      const form = forms[index]
      if (form === undefined) return -1
      if (form.kind === 'person') return index
      const before = form.from - 1
      if (
        form.kind !== 'place' ||
        before < 1 ||
        (words.lower(before) !== 'of' && words.at(before) !== ',') ||
        tags[before - 1] === Tag.DT
      )
        return -1
      i = before - 1
    }
    return -1
  }

  /** "Richard Alba and Nancy Foner": who they are, in the next sentence. */
  private pair(index: number): void {
    const { forms, entities, narration } = this.registry
    const form = forms[index]
    const before = forms[index - 1]
    if (form === undefined || before === undefined || form.start !== before.to + 1) return
    if (narration.words.lower(before.to) !== 'and' || before.quoted) return
    if (entities[form.entity]?.kind !== 'person' || entities[before.entity]?.kind !== 'person') return
    if (form.prominence < 0.8 && before.prominence < 0.8) return
    this.lastPair = { entities: [before.entity, form.entity], sentence: narration.words.sentence[form.from] as number }
  }

  /** "a nurse": whom "the nurse" means afterwards. */
  private noteSomebody(at: number): void {
    const { words, tags } = this.registry.narration
    const word = words.lower(at)
    if (word !== 'a' && word !== 'an' && word !== 'another') return
    // ", an engineer with the district," belongs to the name before it.
    if (at > 1 && words.at(at - 1) === ',' && (this.registry.formAt[at - 2] as number) >= 0) return
    let head = -1
    for (let i = at + 1; i < Math.min(words.count, at + 7); i++) {
      if (isNoun(tags[i])) head = i
      else if (head >= 0 || (tags[i] !== Tag.JJ && tags[i] !== Tag.VBN)) break
      if ((this.registry.formAt[i] as number) >= 0 && i > at + 1 && head === i) {
        const form = this.registry.forms[this.registry.formAt[i] as number]
        if (form?.kind === 'person') return
      }
    }
    if (head < 0) return
    const key = roleHead(words.lower(head))
    if (key !== null) this.somebody.set(key, at)
  }

  private role(read: Extract<SourceWords, { kind: 'role' }>, at: number): ResolvedSource {
    const { words } = this.registry.narration
    const word = words.lower(read.head)
    const direction = this.direction(read)
    if (direction !== null) return direction
    if (read.plural) return GROUP
    const role = roleHead(word)
    if (isOrganisationNoun(word) && (role === null || ORGANISATION_NOUNS.has(word))) {
      const organisation = this.organisation(word, read, at)
      if (organisation !== null) return organisation
      if (role === null) return UNNAMED
    }
    return this.person(role ?? word, read, at)
  }

  /** "the North": the country whose name begins so. */
  private direction({ head, from }: { readonly head: number; readonly from: number }): ResolvedSource | null {
    const { words } = this.registry.narration
    if (head !== from + 1 || !isCapital(words, head)) return null
    const word = words.lower(head)
    if (word !== 'north' && word !== 'south' && word !== 'east' && word !== 'west') return null
    for (const [id, entity] of this.registry.entities.entries()) {
      if (entity.kind === 'place' && entity.parts.length > 1 && entity.parts[0] === word)
        return {
          method: 'role',
          entities: [id],
          words: null,
          kind: 'organisation',
          role: null,
          likely: LIKELY.direction,
        }
      if (id > 400) break
    }
    return null
  }

  private organisation(noun: string, read: Extract<SourceWords, { kind: 'role' }>, at: number): ResolvedSource | null {
    const { entities, byNoun } = this.registry
    const tally = new Tally()
    for (const id of lastOf(byNoun.get(noun), entities, at)) {
      const { parts } = entities[id] as { parts: readonly string[] }
      let overlap = 0
      for (const word of read.about) if (parts.includes(word)) overlap++
      const strange = read.about.length - overlap
      tally.add(id, 1 + this.minds.presence(id, at) + overlap * 1.2 - strange * 0.6, overlap)
    }
    if (tally.best < 0 && COMPANIES.has(noun) && read.about.every((word) => PASSING.has(word))) {
      for (const id of this.minds.recent()) {
        if (entities[id]?.kind !== 'organisation') continue
        const { nouns, forms } = entities[id] as { nouns: readonly string[]; forms: readonly number[] }
        // Another company is called a company too.
        if (nouns.length > 0 && !nouns.some((one) => COMPANIES.has(one))) continue
        tally.add(id, this.minds.presence(id, at) + 0.2 * Math.log1p(forms.length) - 0.4, 0)
      }
    }
    if (tally.best < 0) return null
    const named = this.registry.byNoun.get(noun)?.includes(tally.best) ?? false
    return {
      method: 'role',
      entities: [tally.best],
      words: null,
      kind: 'organisation',
      role: null,
      likely: !named ? LIKELY.anyCompany : tally.overlap > 0 || tally.count === 1 ? LIKELY.noun : LIKELY.oneOfTheNoun,
    }
  }

  private person(head: string, read: Extract<SourceWords, { kind: 'role' }>, at: number): ResolvedSource {
    const { entities, byRole } = this.registry
    const gender = WOMENS_ROLES.has(head) ? 'female' : MENS_ROLES.has(head) ? 'male' : null
    const tally = new Tally()
    const weigh = (id: number, bonus: number, key: string): void => {
      const entity = entities[id]
      if (entity === undefined) return
      const known = genderOf(entity)
      if (gender !== null && known !== null && known !== gender) return
      if (onOtherSide([head, ...read.about], entity.roles)) return
      let overlap = 0
      let strange = 0
      for (const word of read.about) {
        const fits = entity.roles.some(
          (role) => role.about.has(word) || role.heads.includes(word) || isStateOf(role, word),
        )
        if (fits) overlap++
        else if (!PASSING.has(word)) strange++
      }
      // A mayor who is somebody's mayor: a role given by another head of the same words is the nearer one.
      const specific = entity.roles.some((role) => role.heads.includes(key))
      tally.add(
        id,
        bonus +
          (specific ? 0.5 : 0) +
          this.minds.presence(id, at) +
          overlap * 1.2 -
          strange * 0.7 +
          (id === this.minds.speaker ? 0.5 : 0),
        overlap - strange,
      )
    }
    for (const id of lastOf(byRole.get(head), entities, at)) weigh(id, 1, head)
    const exact = tally.best >= 0
    if (!exact)
      for (const other of KINDS_OF_ROLE.get(head) ?? [])
        for (const id of lastOf(byRole.get(other), entities, at)) weigh(id, 0.4, other)
    const somebody = this.somebody.get(head)
    if (tally.best >= 0) {
      // "An officer … The officer": somebody unnamed stood nearer.
      const last = this.lastForm(tally.best, at)
      if (somebody !== undefined && somebody < at && somebody > last && tally.overlap <= 0) return UNNAMED
      return {
        method: 'role',
        entities: [tally.best],
        words: null,
        kind: 'person',
        role: null,
        likely: this.likelyRole(head, exact, tally, at),
      }
    }
    return read.about.length > 2 ? UNNAMED : this.inPassing(head, gender, at)
  }

  /** "The Italian", "the striker": nobody was given that role; whoever the last sentence was about may be meant. */
  private inPassing(head: string, gender: Gender | null, at: number): ResolvedSource {
    const { narration, entities } = this.registry
    if (this.somebody.has(head) || narration.words.lower(at) !== 'the') return UNNAMED
    if (roleHead(head) === null && !/(?:an|ese|ish|year-old)$/.test(head)) return UNNAMED
    const found = this.minds.behind(at, gender)
    if (found === null || found.distance > 1 || found.likely < 0.75) return UNNAMED
    // Who has a role of the same sort by other words is called by these.
    if (
      entities[found.entity]?.roles.some(({ heads }) =>
        heads.some((own) => CONTENDERS.has(own) === CONTENDERS.has(head)),
      )
    )
      return UNNAMED
    return {
      method: 'role',
      entities: [found.entity],
      words: null,
      kind: 'person',
      role: null,
      likely: LIKELY.inPassing * found.likely,
    }
  }

  /** First word of somebody's last form before `at`. */
  private lastForm(id: number, at: number): number {
    const { entities, forms } = this.registry
    const of = entities[id]?.forms ?? []
    let low = 0
    let high = of.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((forms[of[middle] as number] as { from: number }).from < at) low = middle + 1
      else high = middle
    }
    const form = forms[of[low - 1] ?? -1]
    return form?.from ?? -1
  }
}

/** Tennessee, of R-Tenn. */
function isStateOf({ from, to, about }: Role, word: string): boolean {
  if (from !== to) return false
  for (const state of about) if (state.length >= 3 && word.startsWith(state)) return true
  return false
}

/** Roles that somebody has for a while, beside a job. */
const CONTENDERS = new Set(
  'candidate nominee front-runner frontrunner contender challenger incumbent rival hopeful republican democrat'.split(
    ' ',
  ),
)

/** Words that name sides; who is given one is not called by another. */
const SIDES: readonly (readonly string[])[] = [
  ['republican', 'republicans', 'gop', 'republic'],
  ['democratic', 'democrat', 'democrats'],
  ['labour'],
  ['conservative', 'tory'],
]

function onOtherSide(about: readonly string[], roles: readonly Role[]): boolean {
  for (const side of SIDES) {
    if (!about.some((word) => side.includes(word))) continue
    const own = roles.some((role) => side.some((word) => role.about.has(word) || role.heads.includes(word)))
    const other = SIDES.some(
      (one) =>
        one !== side && roles.some((role) => one.some((word) => role.about.has(word) || role.heads.includes(word))),
    )
    if (other && !own) return true
  }
  return false
}

const COMPANIES = new Set(
  'company firm group retailer maker carmaker automaker manufacturer airline lender startup publisher charity nonprofit non-profit club team side party agency organization organisation regulator watchdog outlet'.split(
    ' ',
  ),
)

/** Words that say something in passing, and not who. */
const PASSING = new Set(
  'embattled former new old young veteran longtime long-time outgoing incoming own top senior famous popular controversial late then angry'.split(
    ' ',
  ),
)

const MOST_OF_A_ROLE = 12

/** Those of `ids` that stand before `at`, the last few; where there are none, the first after it. */
function lastOf(ids: readonly number[] | undefined, entities: Registry['entities'], at: number): readonly number[] {
  if (ids === undefined) return []
  const before: number[] = []
  // Roles are listed as they stand, so those before a word are the first of them; only few are looked at from there back.
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entities[ids[middle] as number] as { at: number }).at <= at) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && before.length < MOST_OF_A_ROLE; i--)
    if (!before.includes(ids[i] as number)) before.push(ids[i] as number)
  return before
}

/** The best of several, and how much better it is. */
class Tally {
  best = -1
  bestScore = -Infinity
  overlap = 0
  count = 0
  private second = -Infinity

  add(id: number, score: number, overlap: number): void {
    if (id === this.best) {
      if (score > this.bestScore) {
        this.bestScore = score
        this.overlap = overlap
      }
      return
    }
    this.count++
    if (score > this.bestScore) {
      this.second = this.bestScore
      this.bestScore = score
      this.best = id
      this.overlap = overlap
    } else if (score > this.second) this.second = score
  }

  get margin(): number {
    return this.second === -Infinity ? 3 : this.bestScore - this.second
  }
}
