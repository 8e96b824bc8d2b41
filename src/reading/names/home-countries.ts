/** Where an article is from, as far as its dateline and its address tell: what an outlet leaves unsaid is meant as it is there. */
import type { Article } from '../../model/index.js'
import type { Gazetteer } from './gazetteer.js'

/** ISO 3166 codes, none twice: of the place that it was written at, of the outlet. */
export function homeCountries({ dateline, url }: Pick<Article, 'dateline' | 'url'>, gazetteer: Gazetteer): string[] {
  const place = dateline?.place ?? null
  const homes = [place === null ? null : countryOfPlace(place, gazetteer), countryOfAddress(url)]
  return [...new Set(homes.filter((country) => country !== null))]
}

/** "SEOUL, South Korea", "OTTAWA": by the last of it; a town alone where it is known by its name. */
function countryOfPlace(printed: string, gazetteer: Gazetteer): string | null {
  const parts = printed.split(',').map((part) => part.trim())
  const last = parts.at(-1) as string
  const country = gazetteer.country(last)?.country
  if (country) return country
  const around = new Set(gazetteer.regions(last).map((code) => code.slice(0, 2)))
  if (around.size > 0) return around.size === 1 ? ([...around][0] as string) : null
  if (parts.length > 1) return null
  const [town] = gazetteer.towns(last)
  return town !== undefined && (town.capital || town.thousands >= LARGE) ? town.place.country : null
}
/** Thousands: towns that datelines name without their country. */
const LARGE = 500

/** Of addresses that end in a country, that country; two letters that the whole world uses are seldom news. */
function countryOfAddress(url: string | null): string | null {
  if (url === null) return null
  const end = /^https?:\/\/[^/?#]{1,253}?\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i.exec(url)?.[1]
  return end === undefined ? null : end.toUpperCase()
}
