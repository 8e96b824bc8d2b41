/** The roles and the genders that an article gives to those it names, by the words around their names. */
import { type Entity, nameGender, vote } from './entity.js'
import type { FirstNames } from './first-names.js'
import type { NameForm } from './name-forms.js'
import { indexUnder } from './naming.js'
import type { Narration } from './narration.js'
import { MENS_ROLES, WOMENS_ROLES } from './role-nouns.js'
import { organisationNouns, rolesAt } from './roles.js'

export interface Named {
  readonly narration: Narration
  readonly forms: readonly NameForm[]
  readonly entities: readonly Entity[]
  readonly byRole: Map<string, number[]>
  readonly byNoun: Map<string, number[]>
}

export function giveRoles({ narration, forms, entities, byRole, byNoun }: Named, firstNames: FirstNames): void {
  for (const form of forms) {
    if (form.quoted) continue
    const entity = entities[form.entity] as Entity
    if (form.kind === 'organisation') {
      if (entity.nouns.length < 4)
        for (const noun of organisationNouns(narration, form.to)) {
          entity.nouns.push(noun)
          indexUnder(byNoun, noun, form.entity)
        }
      continue
    }
    if (form.kind !== 'person' || entity.kind !== 'person') continue
    if (form.gender !== null) vote(entity, form.gender, 3)
    if (entity.roles.length >= 8) continue
    for (const role of rolesAt(narration, form)) {
      entity.roles.push(role)
      for (const head of role.heads) {
        indexUnder(byRole, head, form.entity)
        if (WOMENS_ROLES.has(head)) vote(entity, 'female', 2)
        else if (MENS_ROLES.has(head)) vote(entity, 'male', 2)
      }
    }
  }
  for (const entity of entities) {
    if (entity.kind !== 'person') continue
    const gender = nameGender(entity, firstNames)
    if (gender !== null) vote(entity, gender, 1)
  }
}
