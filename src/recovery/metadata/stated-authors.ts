/** People out of fields named author: without addresses, outlets, agencies, and whoever administers the content system. */
import { knownAgency } from '../grammar/agencies.js'
import { splitAuthors } from '../grammar/byline.js'
import { looksLikeOrganisation, looksLikePerson } from '../grammar/person-name.js'
import { plainValue, squashed } from './plain-value.js'

export interface StatedName {
  readonly raw: string
  /** As structured data types it; null where it does not. */
  readonly kind: 'person' | 'organisation' | null
}

export interface Authors {
  readonly people: readonly string[]
  /** Short names; as written they are in `organisations` too. */
  readonly agencies: readonly string[]
  readonly organisations: readonly string[]
}

const address = /^(?:https?:)?\/\/|^www\.|\.(?:com|org|net|de|co\.uk)\/|^[\w.+-]+@[\w.-]+$|^@\w/i
export const isAddress = (value: string): boolean => address.test(value)

const nobody =
  /^(?:admin(?:istrator)?|editor|redaktion|webmaster|user|root|guest|author|staff|super ?user|wpadmin|unknown|anonymous|anonym|nobody|test|by|von|par|por)\d*$/i

/** @param outlets  names of the outlet itself: stated as author they name nobody */
export function readAuthors(stated: readonly StatedName[], outlets: readonly string[]): Authors {
  const people: string[] = []
  const agencies: string[] = []
  const organisations: string[] = []
  const seen = new Set<string>()
  const own = new Set(outlets.map(squashed))
  // Lists of front matter come a line per name.
  const lines = stated.flatMap(({ raw, kind }) =>
    raw
      .slice(0, 5_000)
      .split('\n')
      .map((line) => ({ raw: line, kind })),
  )
  for (const { raw, kind } of lines.slice(0, 60)) {
    const value = plainValue(raw, 500)
    if (value === null || address.test(value) || nobody.test(value)) continue
    const agency = knownAgency(value)
    if (agency !== null) {
      agencies.push(agency)
      organisations.push(value)
      continue
    }
    // A blog that is named for its author still has one.
    if (kind === 'organisation' || (own.has(squashed(value)) && !looksLikePerson(value))) {
      organisations.push(value)
      continue
    }
    const names = namesIn(value, kind)
    if (names.length === 0 && looksLikeOrganisation(value)) organisations.push(value)
    for (const name of names) {
      const key = squashed(name)
      if (key === '' || seen.has(key) || (own.has(key) && !looksLikePerson(name))) continue
      seen.add(key)
      people.push(name)
    }
  }
  return { people, agencies: [...new Set(agencies)], organisations: [...new Set(organisations)] }
}

function namesIn(value: string, kind: StatedName['kind']): string[] {
  const names = splitAuthors(value)
  if (names.length > 0) return names
  // A pen name or one of a script and shape that print does not have: believed where it is typed as a person's.
  if (kind !== 'person' || looksLikeOrganisation(value)) return []
  // An address's last part: `wren-hollis`.
  if (/^[a-z0-9]+(?:[-_.][a-z0-9]+)+$/.test(value)) return []
  const words = value.split(' ')
  return words.length <= 5 && !/[\d@|/:;!?]/.test(value) && value.length <= 60 ? [value] : []
}
