/** Somebody or something that an article names, and what tells whether it is a woman or a man. */
import type { NameSpan } from '../names/name-span.js'
import { type FirstNames, type Gender, genderOfFirstName } from './first-names.js'
import { FAMILY_NAMES_FIRST } from './role-nouns.js'
import type { Role } from './roles.js'

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

/** Whether somebody is a woman or a man, as far as the article and the name tell. */
export function genderOf({ female, male }: Entity): Gender | null {
  if (female - male >= 0.5) return 'female'
  if (male - female >= 0.5) return 'male'
  return null
}

/** What a first name tells. */
export function nameGender(entity: Entity, firstNames: FirstNames): Gender | null {
  const [first] = entity.parts
  if (entity.kind !== 'person' || first === undefined) return null
  if (entity.parts.length < 2 || FAMILY_NAMES_FIRST.has(first)) return null
  // George W. and J. Edgar: an initial is no name.
  const given =
    first.length <= 2 || first.endsWith('.') ? (entity.parts.length > 2 ? entity.parts[1] : undefined) : first
  return given === undefined ? null : genderOfFirstName(firstNames, given)
}

export function vote(entity: Entity, gender: Gender, weight: number): void {
  if (gender === 'female') entity.female += weight
  else entity.male += weight
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
