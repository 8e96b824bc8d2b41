/** What class, id and role words of an element say it is: one bit for each kind of place on a page. */

/** Words that page makers write into class, id and role; the trade's English whatever the page's language. */
const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'body',
    /article-?_?(?:body|content|text|main)|story-?_?(?:body|content|text)|post-?_?(?:body|content|text)|entry-?_?content|body-?_?(?:text|copy|content)|articlebody|richtext|rich-?_?text|\bprose\b|paywall|wysiwyg/,
  ],
  ['article', /article|story|entry|\bpost|news/],
  ['text', /text|content|paragraph|copy/],
  [
    'lead',
    /lead|lede|intro|summary|standfirst|subtitle|sub-?_?head|dek\b|deck|teaser-?text|chapo|vorspann|abstract|excerpt|description/,
  ],
  ['title', /title|headline|heading/],
  [
    'comment',
    // Not a commentary, and not an article that is open for comments.
    /(?<!\bno-?_?)comment(?!ar(?:y|ies)|s?[-_]?(?:open|closed|on|off|enabled|disabled|allowed|count|link)\b)|disqus|discussion|respond|reply|replies|comentario|\bcommenti\b|komentarz|kommentarer|\breacties\b|leserkommentar/,
  ],
  [
    'related',
    /relat|recommend|more-|-more|most-?_?(?:read|popular|view)|popular|trending|teaser|promo|read-?_?(?:also|next|more)|also|latest|similar|suggest|outbrain|taboola|next-|further|see-?also/,
  ],
  ['share', /share|social|follow|sharing|facebook|twitter|whatsapp/],
  ['newsletter', /newsletter|subscri|sign-?_?up|signup|register|regwall|login|cta|call-?to/],
  ['advert', /\bad[sv]?\b|advert|sponsor|banner|\bdfp|-ad-|_ad_|promoted|commercial|affiliate/],
  ['caption', /caption|credit|figcaption|legend|copyright|photo|image|media|gallery|slide|video|player/],
  ['byline', /author|byline|by-line|writer|contributor|\bbio\b|profile|journalist|reporter|autor/],
  ['date', /date|time|publish|updated|stamp/],
  ['tags', /\btags?\b|topic|keyword|categor|label|\bmeta/],
  ['navigation', /\bnav|menu|breadcrumb|toolbar|pagination|pager|skip|header|masthead|sitemap/],
  ['footer', /footer|copyright|legal|disclaimer|cookie|consent|gdpr|privacy/],
  [
    'side',
    /sidebar|side-bar|aside|widget|rail|secondary|right-?col|module|\bbox\b|infobox|factbox|tooltip|modal|popup|overlay/,
  ],
  ['correction', /correct|\bnote|editor/],
  ['quote', /quote|pull/],
  ['hidden', /hidden|visually|sr-only|screen-?reader|offscreen|collapse/],
]

/** Names of the kinds; bit `n` of `markupBits` is the n-th. */
export const markupKinds: readonly string[] = kinds.map(([name]) => name)

/** Pages of one maker, and of many, share their words: each is asked once. No more are remembered than a few sites have. */
const mostRemembered = 10_000
const longestRemembered = 60
const remembered = new Map<string, number>()

/** @param words  lower case, apart by white space; no pattern reaches from one word into the next */
export function markupBits(words: string): number {
  let bits = 0
  for (let from = 0; from < words.length; ) {
    const space = words.indexOf(' ', from)
    const to = space < 0 ? words.length : space
    if (to > from) bits |= bitsOfWord(words.slice(from, to))
    from = to + 1
  }
  return bits
}

function bitsOfWord(word: string): number {
  const known = remembered.get(word)
  if (known !== undefined) return known
  let bits = 0
  for (let k = 0; k < kinds.length; k++) if ((kinds[k] as readonly [string, RegExp])[1].test(word)) bits |= 1 << k
  if (word.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(word, bits)
  }
  return bits
}
