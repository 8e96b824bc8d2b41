/** What class, id and role words of an element say it is: one bit for each kind of place on a page. */
import type { ElementTree } from './blocks/element-tree.js'
import { unitAt } from './unit-at.js'

/**
 * Words that page makers write into class, id and role; the trade's English whatever the page's language. Beside each
 * pattern the first three letters of all that it may begin with: where none of them stands, it is not asked.
 */
const kinds: readonly (readonly [name: string, words: RegExp, openings: string])[] = [
  [
    'body',
    /article-?_?(?:body|content|text|main)|story-?_?(?:body|content|text)|post-?_?(?:body|content|text)|entry-?_?content|body-?_?(?:text|copy|content)|articlebody|richtext|rich-?_?text|\bprose\b|paywall|wysiwyg/,
    'art sto pos ent bod ric pro pay wys',
  ],
  ['article', /article|story|entry|\bpost|news/, 'art sto ent pos new'],
  ['text', /text|content|paragraph|copy/, 'tex con par cop'],
  [
    'lead',
    /lead|lede|intro|summary|standfirst|subtitle|sub-?_?head|dek\b|deck|teaser-?text|chapo|vorspann|abstract|excerpt|description/,
    'lea led int sum sta sub dek dec tea cha vor abs exc des',
  ],
  ['title', /title|headline|heading/, 'tit hea'],
  [
    'comment',
    // Not a commentary, and not an article that is open for comments.
    /(?<!\bno-?_?)comment(?!ar(?:y|ies)|s?[-_]?(?:open|closed|on|off|enabled|disabled|allowed|count|link)\b)|disqus|discussion|respond|reply|replies|comentario|\bcommenti\b|komentarz|kommentarer|\breacties\b|leserkommentar/,
    'com dis res rep kom rea les',
  ],
  [
    'related',
    /relat|recommend|more-|-more|most-?_?(?:read|popular|view)|popular|trending|teaser|promo|read-?_?(?:also|next|more)|also|latest|similar|suggest|outbrain|taboola|next-|further|see-?also/,
    'rel rec mor -mo mos pop tre tea pro rea als lat sim sug out tab nex fur see',
  ],
  ['share', /share|social|follow|sharing|facebook|twitter|whatsapp/, 'sha soc fol fac twi wha'],
  [
    'newsletter',
    /newsletter|subscri|sign-?_?up|signup|register|regwall|login|cta|call-?to/,
    'new sub sig reg log cta cal',
  ],
  [
    'advert',
    /\bad[sv]?\b|advert|sponsor|banner|\bdfp|-ad-|_ad_|promoted|commercial|affiliate/,
    'spo ban dfp pro com aff',
  ],
  [
    'caption',
    /caption|credit|figcaption|legend|copyright|photo|image|media|gallery|slide|video|player/,
    'cap cre fig leg cop pho ima med gal sli vid pla',
  ],
  [
    'byline',
    /author|byline|by-line|writer|contributor|\bbio\b|profile|journalist|reporter|autor/,
    'aut byl by- wri con bio pro jou rep',
  ],
  ['date', /date|time|publish|updated|stamp/, 'dat tim pub upd sta'],
  ['tags', /\btags?\b|topic|keyword|categor|label|\bmeta/, 'tag top key cat lab met'],
  [
    'navigation',
    /\bnav|menu|breadcrumb|toolbar|pagination|pager|skip|header|masthead|sitemap/,
    'nav men bre too pag ski hea mas sit',
  ],
  ['footer', /footer|copyright|legal|disclaimer|cookie|consent|gdpr|privacy/, 'foo cop leg dis coo con gdp pri'],
  [
    'side',
    /sidebar|side-bar|aside|widget|rail|secondary|right-?col|module|\bbox\b|infobox|factbox|tooltip|modal|popup|overlay/,
    'sid asi wid rai sec rig mod box inf fac too pop ove',
  ],
  ['correction', /correct|\bnote|editor/, 'cor not edi'],
  ['quote', /quote|pull/, 'quo pul'],
  ['hidden', /hidden|visually|sr-only|screen-?reader|offscreen|collapse/, 'hid vis sr- scr off col'],
]

/** Names of the kinds; bit `n` of `markupBits` is the n-th. */
export const markupKinds: readonly string[] = kinds.map(([name]) => name)

export const commentBit = 1 << markupKinds.indexOf('comment')
const bylineBit = 1 << markupKinds.indexOf('byline')

/** Pages of one maker, and of many, share their words: each is asked once. No more are remembered than a few sites have. */
const mostRemembered = 10_000
const longestRemembered = 60
const remembered = new Map<string, number>()

/** Elements of one kind have the same words, mostly one right after another: the last of each look, and its bits. */
const lastWords: string[] = Array.from({ length: 256 }, () => '')
const lastBits = new Int32Array(256)

/** @param words  lower case, apart by white space; no pattern reaches from one word into the next */
export function markupBits(words: string): number {
  if (words === '') return 0
  const look = (words.length * 31 + unitAt(words, words.length - 1) * 7 + unitAt(words, words.length >> 1)) & 255
  if (lastWords[look] === words) return lastBits[look] as number
  const bits = bitsOf(words)
  if (words.length <= longestRemembered) {
    lastWords[look] = words
    lastBits[look] = bits
  }
  return bits
}

function bitsOf(words: string): number {
  let bits = 0
  const { length } = words
  for (let from = 0; from < length; ) {
    const space = words.indexOf(' ', from)
    const to = space < 0 ? length : space
    if (to > from) bits |= bitsOfWord(words.slice(from, to))
    from = to + 1
  }
  return bits
}

function bitsOfWord(word: string): number {
  const known = remembered.get(word)
  if (known !== undefined) return known
  let bits = 0
  for (let may = openedBy(word); may !== 0; may &= may - 1) {
    const k = 31 - Math.clz32(may & -may)
    if ((kinds[k] as readonly [string, RegExp, string])[1].test(word)) bits |= 1 << k
  }
  if (word.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(word, bits)
  }
  return bits
}

/** Which kinds three letters may open, by the letters' last five bits each: others may share them, and are asked in vain. */
const openings = new Int32Array(1 << 15)
const place = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31)
kinds.forEach(([, , all], k) => {
  for (const opening of all.split(' ')) {
    const at = place(opening.charCodeAt(0), opening.charCodeAt(1), opening.charCodeAt(2))
    openings[at] = (openings[at] as number) | (1 << k)
  }
})
/** An advertisement's commonest word has two letters. */
const advert = 1 << markupKinds.indexOf('advert')

function openedBy(word: string): number {
  let bits = word.includes('ad') ? advert : 0
  let a = unitAt(word, 0)
  let b = unitAt(word, 1)
  const { length } = word
  for (let i = 2; i < length; i++) {
    const c = unitAt(word, i)
    bits |= openings[place(a, b, c)] as number
    a = b
    b = c
  }
  return bits
}

/**
 * What holds the page's heading is no comment: `commented`, `discussion` say there that readers may write below.
 * @returns elements around `heading` whose words say “comment”; null where there are none
 */
export function openToComments(tree: ElementTree, heading: number): ReadonlySet<number> | null {
  let open: Set<number> | null = null
  for (let a = tree.parent[heading] as number; a > 0; a = tree.parent[a] as number) {
    if ((markupBits(tree.words[a] as string) & commentBit) === 0) continue
    open ??= new Set()
    open.add(a)
  }
  return open
}

/** Levels of a box about somebody around its words. */
const authorAway = 4

/** Whether the markup says that a block names who wrote the text or says something of them. */
export const isOfAuthor = (tree: ElementTree, node: number): boolean => tree.isWithin(node, authorAway, namesAuthor)

const namesAuthor = (tree: ElementTree, node: number): boolean =>
  (markupBits(tree.words[node] as string) & bylineBit) !== 0
