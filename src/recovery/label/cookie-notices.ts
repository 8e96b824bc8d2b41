/** What a page says of the cookies that it sets: prose that stands over, under and beside the text of any page. */
import type { Block } from '../blocks/block.js'
import { isTextAt, type Verdict } from './verdict.js'

const cookie = /(?<!\p{L})cookies?(?!\p{L})/iu
/** What a notice speaks of beside cookies. */
const ofSites =
  /(?<!\p{L})(?:(?:web)?sites?|web ?seiten?|(?:diese|unsere)[rn]? seiten?|sitios?|siti|сайт\p{L}*|webbplats\p{L}*|hjemmeside\p{L}*|nettsted\p{L}*|witryn\p{L}*|stron\p{L}*|browsers?|navegador|navigateur|consent|einwilligung\p{L}*|zustimm\p{L}*|toestemming|samtyk?ke|zgod\p{L}*|akzept\p{L}*|accept\p{L}*|acept\p{L}*|accett\p{L}*|datenschutz\p{L}*|privacy|privacidad|tracking|trackers?|traceurs|analytics|plugin|session|partners?|partnern|partenaires|drittanbieter\p{L}*|personenbezogene\p{L}*|finalit\p{L}*)(?!\p{L})/iu
/** Whose site it is. */
const ofThisSite =
  /(?<!\p{L})(?:this|our|we|diese[rn]?|unsere[rn]?|wir|cette|ce|notre|nos|nous|este|esta|nuestr[oa]s?|quest[oa]|nostr[oi]|ness[oa]|noss[oa]|deze|onze|wij|vi|vår|vores|ta|nasz\p{L}*)(?!\p{L})/iu

/** Longer lines are a whole text in one. */
const longest = 4_000

export const isCookieNotice = (text: string): boolean =>
  text.length <= longest && cookie.test(text) && ofSites.test(text)

/**
 * Lines of text that are such a notice, unless the capture's title or its likeliest headline speaks of cookies and is none.
 * On the tune fold 27 such lines of four sites were taken for text, all of them wrongly.
 */
export function cookieNotices(blocks: readonly Block[], out: readonly Verdict[]): number[] {
  const found: number[] = []
  for (let i = 0; i < blocks.length; i++)
    if (isTextAt(out, i) && isCookieNotice((blocks[i] as Block).text)) found.push(i)
  if (found.length === 0) return found
  let head = 0
  for (let i = 1; i < blocks.length; i++) if ((out[i] as Verdict).headline > (out[head] as Verdict).headline) head = i
  const isOnCookies = (i: number) => {
    const { text } = blocks[i] as Block
    return cookie.test(text) && !(isCookieNotice(text) && ofThisSite.test(text))
  }
  return isOnCookies(0) || isOnCookies(head) ? [] : found
}
