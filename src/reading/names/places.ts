/**
 * Which place on earth a name means. Many towns share a name: what the text says of countries decides, and where it does not, the
 * name stays untied; a wrong dot on a map is worse than none.
 */
import type { Place } from '../../model/index.js'
import type { Words } from '../tokens/words.js'
import { type Gazetteer, placeKey, type Town } from './gazetteer.js'
import type { NameSpan } from './name-span.js'

/** The places that the names of a text mean: answers for the first word of a name. */
export function placesOf(words: Words, names: readonly NameSpan[], given: Given): (word: number) => Place | null {
  const context = contextOf(words, names, given)
  const known = new Map<string, Place | null>()
  const starts = new Map(names.map((name) => [name.from, name]))
  return (word) => {
    const name = starts.get(word)
    if (name?.kind !== 'place') return null
    const text = printedAs(words, name)
    const found = known.get(text)
    if (found !== undefined) return found
    const place = placeOf(text, context, given.gazetteer)
    known.set(text, place)
    return place
  }
}

export interface Given {
  readonly gazetteer: Gazetteer
  /** As printed: `SEOUL, South Korea`. */
  readonly dateline?: string | null
}

const printedAs = (words: Words, { from, to }: NameSpan): string =>
  words.text.slice(words.start[from], words.end[to - 1])

/** What a text says of where it plays. */
interface PlaceContext {
  /** ISO codes of the countries that are named, by how often. */
  readonly countries: ReadonlyMap<string, number>
  /** What stands behind the comma after a name, by the name: "Springfield, Illinois". */
  readonly within: ReadonlyMap<string, ReadonlySet<string>>
}

/** A town that is known everywhere by its name alone: a capital, or of a million and more. */
const known = ({ capital, thousands }: Town): boolean => (capital && thousands >= 100) || thousands >= 1000
/** How much larger than the next one of its name a town must be that is meant without a word of where it is. */
const FAR_LARGER = 10
/** Thousands. */
const LARGE = 500

function contextOf(words: Words, names: readonly NameSpan[], { gazetteer, dateline = null }: Given): PlaceContext {
  const countries = new Map<string, number>()
  const within = new Map<string, Set<string>>()
  const count = (code: string | null | undefined, times = 1) => {
    if (code) countries.set(code, (countries.get(code) ?? 0) + times)
  }
  const tell = (name: string, larger: string) => {
    const key = placeKey(name)
    const known = within.get(key)
    if (known) known.add(placeKey(larger))
    else within.set(key, new Set([placeKey(larger)]))
  }
  for (const [n, name] of names.entries()) {
    const text = printedAs(words, name)
    if (name.kind === 'place') {
      if (gazetteer.regions(text).length === 0) count(gazetteer.country(text)?.country)
      const next = names[n + 1]
      if (next?.kind === 'place' && next.from === name.to + 1 && words.at(name.to) === ',')
        tell(text, printedAs(words, next))
    } else if (name.kind === 'other') count(gazetteer.countryOf(text))
    // "the Bank of Ghana": the bodies of a country name it too, and weigh as a word of it does.
    else if (name.kind === 'organisation')
      for (let i = name.from; i < name.to; i++)
        count(gazetteer.country(words.at(i))?.country ?? gazetteer.countryOf(words.at(i)))
  }
  if (dateline !== null) {
    const parts = dateline.split(',').map((part) => part.trim())
    for (const [n, part] of parts.entries()) {
      count(gazetteer.country(part)?.country, 3)
      const larger = parts[n + 1]
      if (larger !== undefined) tell(part, larger)
    }
  }
  return { countries, within }
}

/** The row that a name of a place means; null where that cannot be told. */
function placeOf(name: string, { countries, within }: PlaceContext, gazetteer: Gazetteer): Place | null {
  if (NO_TOWN.has(placeKey(name))) return null
  const towns = gazetteer.towns(name)
  const country = gazetteer.country(name)
  const regions = gazetteer.regions(name)
  // Georgia is a country and a state of another; so long as the other is not told of, it is the country.
  if (country) {
    const others = regions.filter((code) => code.slice(0, 2) !== country.country)
    return others.some((code) => countries.has(code.slice(0, 2))) ? null : country
  }
  const larger = within.get(placeKey(name))
  if (larger) {
    const told = towns.filter((town) => [...larger].some((where) => liesIn(town, where, gazetteer)))
    if (told.length > 0) return alone(told)
  }
  const first = towns[0]
  if (!first) return null
  // The state of New York or the city: the text would have to tell. A region that lies around its own large town is where that is.
  if (regions.some((code) => code !== first.region) && !first.capital) return null
  if (regions.includes(first.region) && first.thousands < LARGE) return null
  if (known(first) && (towns.length === 1 || first.thousands >= FAR_LARGER * (towns[1] as Town).thousands))
    return first.place
  // The country must be what the text is about, not one that it touches.
  const most = Math.max(0, ...countries.values())
  const near = towns.filter((town) => (countries.get(town.place.country ?? '') ?? 0) * 2 >= Math.max(most, 1))
  if (near.length > 0 && !known(first)) return alone(near)
  if (near.length > 0 && near[0] === first) return alone(near)
  return null
}

/** Parts of the world that some town far away is named like. */
const NO_TOWN = new Set(
  'africa,asia,europe,america,oceania,antarctica,andes,alps,himalaya,himalayas,amazon,sahara,sahel,pacific,atlantic,mediterranean,caribbean,balkans,caucasus,arctic,gulf,west,east,north,south,central,middle east,orient,levant,crimea,kashmir,kurdistan,republic,kingdom,union,capital,earth,moon,england,wales,scotland'.split(
    ',',
  ),
)

/** The one of some towns that is meant, if one is far larger than the others, or there is one. */
function alone(towns: readonly Town[]): Place | null {
  const [first, second] = towns
  if (!first) return null
  return !second || first.thousands >= FAR_LARGER * second.thousands ? first.place : null
}

function liesIn(town: Town, where: string, gazetteer: Gazetteer): boolean {
  const country = gazetteer.country(where)?.country
  if (country !== undefined && country === town.place.country) return true
  return gazetteer.regions(where).includes(town.region) || US_STATES.get(where) === town.region
}

/** States as datelines shorten them. */
const US_STATES: ReadonlyMap<string, string> = new Map(
  'ala AL,ariz AZ,ark AR,calif CA,colo CO,conn CT,del DE,fla FL,ga GA,ill IL,ind IN,kan KS,ky KY,la LA,md MD,mass MA,mich MI,minn MN,miss MS,mo MO,mont MT,neb NE,nev NV,nh NH,nj NJ,nm NM,ny NY,nc NC,nd ND,okla OK,ore OR,pa PA,ri RI,sc SC,sd SD,tenn TN,tex TX,vt VT,va VA,wash WA,wva WV,wis WI,wyo WY,dc DC'
    .split(',')
    .map((pair) => {
      const [short = '', code = ''] = pair.split(' ')
      return [short, `US.${code}`]
    }),
)
