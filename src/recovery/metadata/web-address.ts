/** Addresses as pages state them: made absolute, compared without what does not change the page, days read out of them. */

/** http or https, absolute, without fragment; null for anything else. */
export function webAddress(stated: string, base: string | null): string | null {
  const text = stated.trim()
  if (text === '' || text.length > 2_000 || /[\s<>"]/.test(text)) return null
  const url =
    base !== null && URL.canParse(text, base) ? new URL(text, base) : URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || !url.hostname.includes('.')) return null
  url.hash = ''
  return url.href
}

/** Same page: scheme, `www`, a mobile host, query, fragment and a closing slash make no difference. */
export const sameAddress = (a: string, b: string): boolean => bareAddress(a) === bareAddress(b)

const bareAddress = (address: string): string =>
  address
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^(?:www|m|amp|mobile)\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:\/amp|\/index\.(?:html?|php))?\/*$/i, '')
    .toLowerCase()

/** Whether an address names a site's front page rather than a page of it. */
export const isFront = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w{3,5})?$/i.test(url.pathname)
}

/**
 * The names that a host has in it: `www.harbour-news.example` -> `harbour-news.example`, `harbour-news`. Public
 * suffixes of two parts are known by their shape.
 */
export function hostNames(address: string): string[] {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./, '') : ''
  const labels = host.split('.')
  if (labels.length < 2) return []
  const twoPart = labels.length > 2 && /^(?:co|com|org|net|gov|ac|edu|or|ne|go|gob|gouv|nom)$/.test(labels.at(-2) ?? '')
  const name = labels.at(twoPart ? -3 : -2)
  return name ? [host, name] : [host]
}

/** Days in an address, with their place in it: `/2031/05/03/`, `/2031-05-03-ferries`, `/20310503/`, `/2031/may/03/`. */
export function dayOfAddress(address: string): { day: string; at: number; text: string } | null {
  const path = address.replace(/^https?:\/\/[^/]*/i, (host) => ' '.repeat(host.length)).slice(0, 600)
  const shapes: readonly RegExp[] = [
    /(?<=\/|[?&]\w{1,12}=)((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/|$|[?#-])/,
    /(?<=[/_=-])((?:19|20)\d\d)[-_.](\d{2})[-_.](\d{2})(?!\d)/,
    /(?<=[/_=-])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/,
    /(?<=\/)((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=\/|$)/i,
    /(?<=\/)((?:19|20)\d\d)\/(\d{2})(\d{2})(?=\/|$)/,
    /(?<=\/)((?:19|20)\d\d)-(\d{2})\/(\d{2})(?=\/|$)/,
    // A slug ends in the day: `ferries-stop-03-05-2031` would be read either way and is not.
  ]
  for (const shape of shapes) {
    const match = shape.exec(path)
    if (!match) continue
    const month = /^\d/.test(match[2] ?? '') ? Number(match[2]) : monthNames.indexOf((match[2] ?? '').toLowerCase()) + 1
    const day = Number(match[3])
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    const two = (n: number) => String(n).padStart(2, '0')
    return { day: `${match[1]}-${two(month)}-${two(day)}`, at: match.index, text: match[0] }
  }
  return null
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
