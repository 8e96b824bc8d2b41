/**
 * Who and what an article names: every person, organisation and place once, with all forms of the name, titles and roles. Built in
 * passes over the names in order.
 */
import type { NameSpan } from '../names/name-span.js'
import { Tag } from '../tokens/tags.js'
import { bindPronouns } from './bound-pronouns.js'
import type { Entity } from './entity.js'
import { type FirstNames, NO_FIRST_NAMES } from './first-names.js'
import { giveRoles } from './given-roles.js'
import { type NameForm, nameForms } from './name-forms.js'
import { Naming } from './naming.js'
import type { Narration } from './narration.js'
import { ORGANISATION_NOUNS } from './role-nouns.js'
import { organisationNouns, roleHead } from './roles.js'

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
  const naming = new Naming(narration, forms, firstNames)
  naming.namePeopleInFull()
  naming.nameTheRest()
  const { entities, byNoun, byKey } = naming
  const named = { narration, forms, entities, byRole: new Map<string, number[]>(), byNoun }
  giveRoles(named, firstNames)
  bindPronouns(named)
  const formAt = new Int32Array(words.count).fill(-1)
  for (const [index, { from, to }] of forms.entries()) formAt.fill(index, from, to)
  return {
    narration,
    entities,
    forms,
    formAt,
    byRole: named.byRole,
    byNoun,
    byKey,
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
