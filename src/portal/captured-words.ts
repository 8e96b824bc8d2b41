/** Words that came in from outside, made fit for a page: JSX escapes them, this takes what escaping leaves. */

/** Control characters and direction overrides, which can make a sentence read as another one. */
const hostile = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

export const clean = (text: string): string => text.replace(hostile, '')

/** Captured words within a line of the interface, whichever way either runs. */
export const isolated = (text: string): string => `\u2068${clean(text)}\u2069`

/** Without the characters that XML 1.0 has no place for, however they are written. */
export const xmlWords = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** An address that a link may lead to, null for every scheme but http and https. */
export function safeUrl(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

export const hostOf = (address: string | null): string | null => {
  const url = safeUrl(address)
  return url ? new URL(url).hostname.replace(/^www\./, '') : null
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ku', 'ckb', 'arc'])

export function directionOf(language: string | null): 'rtl' | 'ltr' {
  if (!language) return 'ltr'
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  return rightToLeft.has(base) && !/-latn/i.test(language) ? 'rtl' : 'ltr'
}

/** What other pages of an article are called: a headline of that one word would lead there. */
const taken: ReadonlySet<string> = new Set(['origin', 'plain', 'pictures', 'revisions', 'copies', 'said', 'report'])

/** Words of the headline for the address; the id alone finds the article. */
export function slugOf(headline: string | null): string {
  const words = (headline ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  let slug = ''
  for (const word of words ?? []) {
    if (slug.length + word.length > 60) break
    slug += (slug ? '-' : '') + word
  }
  return slug === '' || taken.has(slug) ? `${slug}${slug && '-'}article` : slug
}

export const articlePath = (id: string, headline: string | null): string =>
  `/articles/${id}/${encodeURIComponent(slugOf(headline))}`
