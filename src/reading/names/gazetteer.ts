/**
 * Towns, countries and their regions by name: rows of GeoNames (CC BY 4.0), as `scripts/train/reading/name-lists.mjs` writes them.
 * Towns of 15,000 and more, capitals of countries and of regions.
 */
import type { Place } from '../../model/index.js'

export interface Town {
  readonly place: Place
  /** First-level region within the country, in GeoNames' code. */
  readonly region: string
  readonly thousands: number
  /** Of its country. */
  readonly capital: boolean
}

export interface Gazetteer {
  /** The largest first. */
  towns(name: string): readonly Town[]
  country(name: string): Place | null
  /** ISO code of the country that an adjective is of: Ghanaian. Of two with one adjective, none. */
  countryOf(adjective: string): string | null
  /** Codes of regions of this name: `AU.04`. */
  regions(name: string): readonly string[]
}

/** How names are compared: without case, accents and the marks that papers set or leave out. */
export const placeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'ʻ`.]/g, '')
    .replace(/[-\s]+/g, ' ')
    .replace(/^the /, '')
    .trim()

/** @throws Error where a line is no row */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  // Read when a first place is looked for: whoever reads no place does not wait for it.
  let tables: Tables | null = null
  const all = (): Tables => {
    tables ??= readTables(new TextDecoder().decode(bytes))
    return tables
  }
  return {
    towns: (name) => all().towns.get(placeKey(name)) ?? [],
    country: (name) => all().countries.get(placeKey(name)) ?? null,
    countryOf: (adjective) => all().adjectives.get(placeKey(adjective)) || null,
    regions: (name) => all().regions.get(placeKey(name)) ?? [],
  }
}

interface Tables {
  readonly towns: ReadonlyMap<string, readonly Town[]>
  readonly countries: ReadonlyMap<string, Place>
  readonly adjectives: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, readonly string[]>
}

function readTables(text: string): Tables {
  const towns = new Map<string, Town[]>()
  const countries = new Map<string, Place>()
  const adjectives = new Map<string, string>()
  const regions = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [kind, names = '', id = '', country = '', latitude, longitude, more = '', thousands] = line.split('\t')
    if (kind === 'r') {
      push(regions, placeKey(names), id)
      continue
    }
    const place: Place = { geonames: Number(id), country, latitude: Number(latitude), longitude: Number(longitude) }
    if (Number.isNaN(place.geonames + place.latitude + place.longitude))
      throw new Error(`no row of places: "${line.slice(0, 80)}"; make them again`)
    if (kind === 'c') {
      for (const name of names.split('|')) countries.set(placeKey(name), place)
      // Congolese is of two: then of neither.
      for (const word of more.split('|').map(placeKey))
        if (word !== '') adjectives.set(word, adjectives.has(word) ? '' : country)
      continue
    }
    const town: Town = { place, region: `${country}.${more}`, thousands: Number(thousands), capital: kind === 'p!' }
    for (const key of new Set(names.split('|').map(placeKey))) push(towns, key, town)
  }
  for (const list of towns.values())
    list.sort((a, b) => b.thousands - a.thousands || a.place.geonames - b.place.geonames)
  return { towns, countries, adjectives, regions }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
