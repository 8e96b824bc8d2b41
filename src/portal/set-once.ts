import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { SiteSettings } from './settings.js'
import type { Site } from './site.js'

interface Made {
  readonly from: readonly string[]
  readonly markup: ReturnType<typeof raw>
}

/** Parts of one site's pages; more than that and something is asked for that hangs on the reader. */
const MOST = 100

const bySite = new WeakMap<SiteSettings, Map<string, Made>>()

/**
 * A part that is the same on page after page, as markup that is made once: a quarter of an article page's elements stand
 * around the article.
 * @param part  names the part and what it hangs on beside the site's settings and language
 * @param from  words that it holds; others, and it is made anew
 */
export function setOnce(site: Site, part: string, from: readonly string[], make: () => Child): Made['markup'] {
  const parts = bySite.get(site.settings) ?? new Map<string, Made>()
  bySite.set(site.settings, parts)
  const key = `${site.language} ${part}`
  const known = parts.get(key)
  if (known !== undefined && sameWords(known.from, from)) return known.markup
  const markup = raw(String(make()))
  if (parts.size >= MOST) parts.clear()
  parts.set(key, { from, markup })
  return markup
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}
