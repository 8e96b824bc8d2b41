/**
 * Towns, countries and their regions by name: rows of GeoNames (CC BY 4.0), as `scripts/train/reading/name-lists.mjs` writes them.
 * Towns of 22,000 and more, capitals of countries and of regions.
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

/**
 * Lines stand in the order of what they are found by, and are looked for by halving: nobody waits for thirty thousand rows to be read
 * of which an article names ten. Columns: key, kind (c country, a adjective of one, r region, t town, T capital), then
 * c: id, code, latitude, longitude; a: code; r: code; t, T: id, country, latitude, longitude, region, thousands, name where it is not
 * the key with capitals.
 * @throws Error where the bytes are no such file
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const text = new TextDecoder().decode(bytes)
  const starts: number[] = []
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    starts.push(at)
    if (text.indexOf('\n', at) === -1) throw new Error('the rows of places are cut off: make them again')
  }
  const keyAt = (line: number): string => {
    const start = starts[line] as number
    return text.slice(start, text.indexOf('\t', start))
  }
  const rowsOf = (key: string): string[][] => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keyAt(middle) < key) low = middle + 1
      else high = middle
    }
    const rows: string[][] = []
    for (let line = low; line < starts.length && keyAt(line) === key; line++)
      rows.push(text.slice(starts[line], text.indexOf('\n', starts[line])).split('\t'))
    return rows
  }
  const known = new Map<string, Found>()
  const found = (name: string): Found => {
    const key = placeKey(name)
    const before = known.get(key)
    if (before) return before
    const rows = foundIn(rowsOf(key))
    // An article names few places; what reads many articles must not keep all that they name.
    if (known.size >= 5000) known.clear()
    known.set(key, rows)
    return rows
  }
  return {
    towns: (name) => found(name).towns,
    country: (name) => found(name).country,
    countryOf: (adjective) => found(adjective).countryOf,
    regions: (name) => found(name).regions,
  }
}

interface Found {
  readonly towns: readonly Town[]
  readonly country: Place | null
  readonly countryOf: string | null
  readonly regions: readonly string[]
}

function foundIn(rows: readonly (readonly string[])[]): Found {
  const towns: Town[] = []
  const regions: string[] = []
  const adjectives: string[] = []
  let country: Place | null = null
  for (const [, kind, id = '', code = '', latitude, longitude, region = '', thousands] of rows) {
    const place: Place = {
      geonames: Number(id),
      country: code,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }
    if (kind === 'r') regions.push(id)
    else if (kind === 'a') adjectives.push(id)
    else if (kind === 'c') country = place
    else towns.push({ place, region: `${code}.${region}`, thousands: Number(thousands), capital: kind === 'T' })
  }
  towns.sort((a, b) => b.thousands - a.thousands || a.place.geonames - b.place.geonames)
  // Congolese is of two countries: then of neither.
  return { towns, country, countryOf: adjectives.length === 1 ? (adjectives[0] as string) : null, regions }
}
