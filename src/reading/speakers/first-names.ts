/** Which first names are women's and which are men's. Names given to both are in neither list: their gender is not known. */

export type Gender = 'female' | 'male'

export interface FirstNames {
  readonly female: ReadonlySet<string>
  readonly male: ReadonlySet<string>
}

export const NO_FIRST_NAMES: FirstNames = { female: new Set(), male: new Set() }

/** From its file (`weights/first-names.json`, made by `scripts/train/reading/first-names.mjs`). */
export function readFirstNames(json: string): FirstNames {
  const { female, male } = JSON.parse(json) as { readonly female: string; readonly male: string }
  return { female: new Set(female.split(' ')), male: new Set(male.split(' ')) }
}

/** Of a first name in lower case. */
export function genderOfFirstName({ female, male }: FirstNames, name: string): Gender | null {
  if (female.has(name)) return 'female'
  if (male.has(name)) return 'male'
  // Anne-Marie, Jean-Luc: the first of two decides.
  const dash = name.indexOf('-')
  return dash > 0 ? genderOfFirstName({ female, male }, name.slice(0, dash)) : null
}
