/** Whom a source means, and how likely each way of telling is right. */
import type { SpeakerMethod } from '../../model/index.js'
import type { NameForm } from './name-forms.js'
import type { Role } from './roles.js'

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

export const UNNAMED: ResolvedSource = {
  method: 'unresolved',
  entities: [],
  words: null,
  kind: 'unnamed',
  role: null,
  likely: 0,
}
export const GROUP: ResolvedSource = { ...UNNAMED, kind: 'group' }

/**
 * How often each way of finding a name is right: counted on the tuned half of the labelled sources and on some hundred more that
 * were looked at; where too few were wrong to count, rounded down. He and she come with a likelihood of their own.
 */
export const LIKELY = {
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

export function likelyName({ kind, words, confidence, alone, margin }: NameForm): number {
  if (kind !== 'person') return confidence <= 0.4 ? LIKELY.onlyCapital : LIKELY.organisation
  if (words > 1) return LIKELY.full
  if (alone) return LIKELY.surname
  const [least, most] = LIKELY.oneOfTheName
  return least + ((most - least) * Math.min(margin, 3)) / 3
}
