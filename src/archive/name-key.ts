/** Names of outlets, agencies and authors as addresses and lists compare them. */
import { foldedRuns } from './search-words.js'

/** Longest key in characters: a name is shorter, a page that prints a paragraph as one is not. */
const LONGEST = 80

/**
 * "The Port Aven Post" and "PORT AVEN POST" are `port-aven-post`; a name in a script without spaces stays one run. null for
 * what has no letter or number.
 */
export function nameKey(name: string): string | null {
  const key = [...foldedRuns(name).join('-').replace(/^the-/, '')].slice(0, LONGEST).join('').replace(/-+$/, '')
  return key === '' ? null : key
}
