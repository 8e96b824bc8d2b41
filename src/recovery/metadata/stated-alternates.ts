/** The page in other languages, as `<link rel="alternate" hreflang>` states them (RFC 8288, HTML Standard "alternate"). */
import { wellFormed } from '../language.js'
import type { Gathering } from './gathering.js'
import type { PageHead } from './head.js'
import { isFront, webAddress } from './web-address.js'

/** A site in more languages than these lists its own front pages. */
const mostLanguages = 40

/** One address a language, the first stated; `x-default` names none, and a feed or an app has no language of its own. */
export function gatherAlternates(g: Gathering, head: PageHead): void {
  const languages = new Set<string>()
  for (const { rel, href, hreflang, type, span } of head.links) {
    if (hreflang === null || !/(?:^|\s)alternate(?:$|\s)/.test(rel) || (type !== null && !/html/i.test(type))) continue
    if (languages.size >= mostLanguages) return
    const language = /^[a-z]{2,3}(?:$|[-_])/i.test(hreflang.trim()) ? wellFormed(hreflang) : null
    const url = webAddress(href, g.base)
    if (language === null || url === null || isFront(url) || languages.has(language)) continue
    languages.add(language)
    g.alternates.push({ language, url, span })
  }
}
