/**
 * The evidence of a block as numbers, in one place: every model reads these columns and nothing else. A column is about
 * the block, its neighbours, its ancestors or the page's rhythm; none knows a language, a site or a word list of one.
 */
import type { Block, Page } from './blocks/block.js'
import type { Claim } from './claims.js'
import { shapeOf, type TextShape } from './text-shape.js'

/** Words that page makers write into class, id and role; the trade's English whatever the page's language. */
const markupWords: readonly (readonly [string, RegExp])[] = [
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

const ancestorTags = [
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'table',
  'ul',
  'section',
  'blockquote',
  'button',
  'figcaption',
] as const
const ownTags = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'li',
  'td',
  'div',
  'span',
  'figcaption',
  'blockquote',
  'line',
  'dd',
  'pre',
] as const

const around = [1, 2, 3] as const

export const featureNames: readonly string[] = [
  'text.weight',
  'text.words',
  'text.wordLength',
  'text.endsSentence',
  'text.stops',
  'text.commas',
  'text.upper',
  'text.digits',
  'text.lowerWords',
  'text.capitalWords',
  'text.startsLower',
  'text.startsQuote',
  'text.separators',
  'text.colon',
  'text.question',
  'text.links',
  'text.strong',
  'text.breaks',
  'text.address',
  'text.copyright',
  'page.same',
  'page.sameNext',
  'page.inTitle',
  'page.titleOverlap',
  'page.description',
  'page.articleBody',
  'page.bodyOverlap',
  'page.bodyStart',
  'page.seen',
  'claim.time',
  'claim.byline',
  'claim.caption',
  'claim.note',
  'claim.dateline',
  'claim.credit',
  ...ownTags.map((t) => `tag.${t}`),
  ...ancestorTags.map((t) => `within.${t}`),
  ...markupWords.map(([name]) => `near.${name}`),
  ...markupWords.map(([name]) => `far.${name}`),
  'tree.depth',
  'tree.hidden',
  'tree.siblings',
  'tree.parentProse',
  'tree.grandProse',
  'tree.inBest',
  'tree.bestDistance',
  'tree.bestShare',
  'rhythm.count',
  'rhythm.prose',
  'rhythm.weight',
  'rhythm.links',
  'order.place',
  'order.afterTitle',
  'order.afterH1',
  'order.proseBefore',
  'order.proseAfter',
  'order.gapBefore',
  'order.gapAfter',
  ...around.flatMap((n) =>
    ['weight', 'links', 'ends', 'prose', 'sameParent', 'claim'].flatMap((f) => [`before${n}.${f}`, `after${n}.${f}`]),
  ),
  'window.prose3',
  'window.prose8',
  'window.links3',
  'window.short5',
  'window.blank',
]

export interface Features {
  readonly width: number
  readonly rows: number
  /** Row after row. */
  readonly values: Float32Array
  /** How much each block reads like a paragraph of prose, 0 to 1, before any model has looked. */
  readonly prose: Float32Array
  readonly shapes: readonly TextShape[]
}

export function featuresOf(page: Page, claims: readonly Claim[], stated: StatedText): Features {
  const { blocks, tree } = page
  const n = blocks.length
  const width = featureNames.length
  const values = new Float32Array(n * width)
  const shapes = blocks.map((b) => shapeOf(b.text))
  const prose = new Float32Array(n)
  for (let i = 0; i < n; i++) prose[i] = proseOf(blocks[i] as Block, shapes[i] as TextShape, claims[i] as Claim)

  const nodes = nodeColumns(page, shapes, prose)
  const rhythm = rhythmOf(page, shapes, prose)
  const counts = new Map<string, number>()
  for (const b of blocks) if (b.text) counts.set(b.text, (counts.get(b.text) ?? 0) + 1)
  const titles = stated.titles.map((t) => wordSet(t))
  const wordsCache = blocks.map((b) => (b.text.length < 300 ? wordSet(b.text) : null))
  const firstAt = new Map<string, number>()
  for (let i = n - 1; i >= 0; i--) firstAt.set((blocks[i] as Block).text, i)
  const proseAt: number[] = []
  for (let i = 0; i < n; i++) if ((prose[i] as number) > 0.5) proseAt.push(i)
  const proseWords = new Map<number, ReadonlySet<string>>()
  const proseSum = new Float32Array(n + 1)
  const linkSum = new Float32Array(n + 1)
  const shortSum = new Float32Array(n + 1)
  for (let i = 0; i < n; i++) {
    const weight = (shapes[i] as TextShape).weight
    proseSum[i + 1] = (proseSum[i] as number) + (prose[i] as number) * Math.min(weight, 600)
    linkSum[i + 1] = (linkSum[i] as number) + linkShare(blocks[i] as Block)
    shortSum[i + 1] = (shortSum[i] as number) + (weight < 40 ? 1 : 0)
  }
  const total = (proseSum[n] as number) || 1
  const mean = (sums: Float32Array, from: number, to: number) => {
    const a = Math.max(0, from)
    const b = Math.min(n, to)
    return b > a ? ((sums[b] as number) - (sums[a] as number)) / (b - a) : 0
  }
  let firstH1 = -1
  let firstTitle = -1
  for (let i = 0; i < n; i++) {
    const b = blocks[i] as Block
    if (firstH1 < 0 && b.tag === 'h1') firstH1 = i
    if (firstTitle < 0 && b.kind === 'text' && stated.titles.some((t) => t.length > 12 && t === b.text)) firstTitle = i
  }
  const gapBefore = new Int32Array(n)
  const gapAfter = new Int32Array(n)
  for (let i = 0, last = -99; i < n; i++) {
    gapBefore[i] = Math.min(40, i - last)
    if ((prose[i] as number) > 0.6) last = i
  }
  for (let i = n - 1, next = n + 99; i >= 0; i--) {
    gapAfter[i] = Math.min(40, next - i)
    if ((prose[i] as number) > 0.6) next = i
  }

  let searched = 0
  for (let i = 0; i < n; i++) {
    const b = blocks[i] as Block
    const s = shapes[i] as TextShape
    const claim = claims[i] as Claim
    let at = i * width
    const put = (value: number) => {
      values[at++] = value
    }
    const length = Math.max(1, b.text.length)
    const words = Math.max(1, s.words)
    put(Math.log2(1 + s.weight))
    put(Math.min(400, s.words))
    put(Math.min(20, s.letters / words))
    put(s.endsSentence ? 1 : 0)
    put(Math.min(10, (s.stops * 100) / (s.weight + 20)))
    put(Math.min(10, (s.commas * 100) / (s.weight + 20)))
    put(s.upper / Math.max(1, s.letters))
    put(s.digits / length)
    put(s.lowerWords / words)
    put(s.capitalWords / words)
    put(s.startsLower && s.letters > 0 ? 1 : 0)
    put(s.startsQuote ? 1 : 0)
    put(Math.min(10, s.separators))
    put(b.text.endsWith(':') || b.text.endsWith('：') ? 1 : 0)
    put(b.text.includes('?') || b.text.includes('？') ? 1 : 0)
    put(linkShare(b))
    put(Math.min(1, b.strongChars / length))
    put(Math.min(10, b.breaks.length))
    put(/@|https?:|www\./.test(b.text.slice(0, 500)) ? 1 : 0)
    put(/[©®]|\(c\)/i.test(b.text.slice(0, 300)) ? 1 : 0)

    put(Math.min(5, (counts.get(b.text) ?? 1) - 1))
    put(i > 0 && (blocks[i - 1] as Block).text === b.text ? 1 : blocks[i + 1]?.text === b.text && b.text !== '' ? 2 : 0)
    const set = wordsCache[i]
    put(set && stated.titles.some((t) => t === b.text) ? 1 : 0)
    put(set ? Math.max(0, ...titles.map((t) => overlap(set, t))) : 0)
    put(
      stated.descriptions.some(
        (d) => d.length > 40 && (b.text.startsWith(d.slice(0, 60)) || d.startsWith(b.text.slice(0, 60))),
      ) && b.text.length > 30
        ? 1
        : 0,
    )
    if (stated.articleBody === null || searched > mostSearched) put(-1)
    else {
      searched += b.text.length < 8 ? 0 : stated.articleBody.length
      put(inArticleBody(b.text, stated.articleBody))
    }

    const [overlapBody, bodyStart] = agreement(i)
    put(overlapBody)
    put(bodyStart)
    put(firstAt.get(b.text) === i ? 0 : 1)

    put(claim.time)
    put(claim.byline)
    put(claim.caption)
    put(claim.note ? 1 : 0)
    put(claim.dateline)
    put(claim.credit)

    for (const t of ownTags) put(b.tag === t ? 1 : 0)
    const row = nodes.rowOf(b.node)
    for (let k = 0; k < ancestorTags.length; k++) put(row.tags[k] ?? 0)
    for (let k = 0; k < markupWords.length; k++) put(row.near[k] ?? 0)
    for (let k = 0; k < markupWords.length; k++) put(row.far[k] ?? 0)
    put(tree ? Math.min(40, tree.depth[b.node] ?? 0) : 0)
    put(tree?.hidden[b.node] ? 1 : 0)
    put(row.siblings)
    put(row.parentProse / total)
    put(row.grandProse / total)
    put(row.inBest)
    put(row.bestDistance)
    put(nodes.bestShare)
    const r = rhythm[i] as Rhythm
    put(Math.min(60, r.count))
    put(r.prose / r.count)
    put(Math.log2(1 + r.weight / r.count))
    put(r.links / r.count)
    put(i / n)
    put(firstTitle < 0 ? 0 : clamp(i - firstTitle, -20, 60))
    put(firstH1 < 0 ? 0 : clamp(i - firstH1, -20, 60))
    put((proseSum[i] as number) / total)
    put((total - (proseSum[i + 1] as number)) / total)
    put(gapBefore[i] as number)
    put(gapAfter[i] as number)
    for (const d of around) {
      for (const f of [
        neighbourWeight,
        neighbourLinks,
        neighbourEnds,
        neighbourProse,
        neighbourParent,
        neighbourClaim,
      ]) {
        put(f(i - d, i))
        put(f(i + d, i))
      }
    }
    put(mean(proseSum, i - 3, i + 4) / 200)
    put(mean(proseSum, i - 8, i + 9) / 200)
    put(mean(linkSum, i - 3, i + 4))
    put(mean(shortSum, i - 5, i + 6))
    put(Math.min(3, b.blankBefore))
  }
  return { width, rows: n, values, prose, shapes }

  /** How much of a short block's words the prose after it takes up, and how far away that prose begins: a headline's mark. */
  function agreement(i: number): [number, number] {
    const set = wordsCache[i]
    if (!set || set.size < 3 || set.size > 40) return [0, 0]
    let low = 0
    let high = proseAt.length
    while (low < high) {
      const m = (low + high) >> 1
      if ((proseAt[m] as number) <= i) low = m + 1
      else high = m
    }
    const following = proseAt.slice(low, low + 8)
    if (following.length === 0) return [0, 0]
    let hit = 0
    let asked = 0
    for (const w of set) {
      if (!saysSomething(w)) continue
      asked++
      for (const k of following) {
        let known = proseWords.get(k)
        if (!known) {
          known = wordSet((blocks[k] as Block).text)
          proseWords.set(k, known)
        }
        if (known.has(w)) {
          hit++
          break
        }
      }
    }
    return [asked ? hit / asked : 0, Math.min(30, (following[0] as number) - i)]
  }

  function neighbourWeight(j: number): number {
    return j < 0 || j >= n ? -1 : Math.log2(1 + (shapes[j] as TextShape).weight)
  }
  function neighbourLinks(j: number): number {
    return j < 0 || j >= n ? -1 : linkShare(blocks[j] as Block)
  }
  function neighbourEnds(j: number): number {
    return j < 0 || j >= n ? -1 : (shapes[j] as TextShape).endsSentence ? 1 : 0
  }
  function neighbourProse(j: number): number {
    return j < 0 || j >= n ? -1 : (prose[j] as number)
  }
  function neighbourParent(j: number, i: number): number {
    if (j < 0 || j >= n || !tree) return -1
    const a = blocks[i] as Block
    const b = blocks[j] as Block
    return a.tag === b.tag && tree.parent[a.node] === tree.parent[b.node] ? 1 : 0
  }
  function neighbourClaim(j: number): number {
    if (j < 0 || j >= n) return -1
    const c = claims[j] as Claim
    return Math.max(c.time, c.byline, c.caption)
  }
}

/** What the page states elsewhere and a block may agree with. */
export interface StatedText {
  readonly titles: readonly string[]
  readonly descriptions: readonly string[]
  readonly articleBody: string | null
}

export const linkShare = (b: Block) =>
  b.kind === 'text' ? Math.min(1, b.linkChars / Math.max(1, b.text.length)) : b.linkChars ? 1 : 0

const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x))

function proseOf(b: Block, s: TextShape, claim: Claim): number {
  if (b.kind !== 'text' || s.weight < 25) return 0
  const long = clamp((s.weight - 25) / 120, 0, 1)
  const sentences = s.endsSentence ? 1 : s.stops > 0 && s.weight > 120 ? 0.6 : 0.15
  const words = s.dense ? 1 : clamp((s.lowerWords / Math.max(1, s.words) - 0.3) / 0.3, 0, 1)
  return long * sentences * words * (1 - linkShare(b)) * (1 - 0.5 * claim.caption) * (1 - 0.7 * claim.time)
}

/** Characters of a stated body that are searched for blocks, in all: a page of news needs a hundredth of it. */
const mostSearched = 1_000_000_000

function inArticleBody(text: string, body: string): number {
  if (text.length < 8) return 0
  const key = bare(text)
  return body.includes(key.length > 80 ? key.slice(10, 70) : key) ? 1 : 0
}

/** Letters and digits only, lower case: how text is compared across renderings of it. */
export const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

/** Long enough a word to be of this text rather than of any; in Chinese, Japanese and Korean every one is. */
export const saysSomething = (word: string) => word.length >= 4 || /[\u3040-\u9fff\uac00-\ud7af]/.test(word)

/** Share of the smaller set's words that the other has too. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const w of a) if (b.has(w)) both++
  return both / Math.max(a.size, b.size)
}

interface NodeRow {
  readonly tags: readonly number[]
  readonly near: readonly number[]
  readonly far: readonly number[]
  readonly siblings: number
  readonly parentProse: number
  readonly grandProse: number
  readonly inBest: number
  readonly bestDistance: number
}

const flatRow: NodeRow = {
  tags: [],
  near: [],
  far: [],
  siblings: 0,
  parentProse: 0,
  grandProse: 0,
  inBest: 0,
  bestDistance: 0,
}

/** Weighted characters of prose; the longest captions of the tune fold hold about half of it. */
const longestCaption = 1_500

function nodeColumns(page: Page, shapes: readonly TextShape[], prose: Float32Array) {
  const { blocks, tree } = page
  if (!tree) return { rowOf: () => flatRow, bestShare: 0, best: -1 }
  // Prose under each node, halved with each level up, as a paragraph says most about the element right around it.
  const near = new Float32Array(tree.size)
  const under = new Float32Array(tree.size)
  const siblings = new Int32Array(tree.size)
  blocks.forEach((b, i) => {
    const amount = (prose[i] as number) * Math.min((shapes[i] as TextShape).weight, 600)
    const parent = tree.parent[b.node] ?? -1
    if (parent >= 0) siblings[parent] = (siblings[parent] as number) + 1
    let factor = 1
    let level = 0
    for (const a of tree.ancestors(b.node)) {
      under[a] = (under[a] as number) + amount
      // A paragraph's own element holds one paragraph; its container is what competes.
      if (level > 0) {
        near[a] = (near[a] as number) + amount * factor
        factor *= 0.6
      }
      if (++level > 40) break
    }
  })
  let best = 0
  for (let k = 1; k < tree.size; k++) if ((near[k] as number) > (near[best] as number)) best = k
  const bestPath = new Map<number, number>()
  let step = 0
  for (const a of tree.ancestors(best)) bestPath.set(a, step++)
  const cache = new Map<number, NodeRow>()
  const bits = new Int32Array(tree.size).fill(-1)
  const bitsOf = (node: number): number => {
    const known = bits[node] as number
    if (known >= 0) return known
    const words = tree.words[node] as string
    const tag = tree.tag[node]
    let found = 0
    if (words && tag !== 'body' && tag !== 'html')
      for (let m = 0; m < markupWords.length; m++)
        if ((markupWords[m] as readonly [string, RegExp])[1].test(words)) found |= 1 << m
    bits[node] = found
    return found
  }
  const rowOf = (node: number): NodeRow => {
    const known = cache.get(node)
    if (known) return known
    const tags = ancestorTags.map(() => 0)
    const nearWords = markupWords.map(() => 0)
    const farWords = markupWords.map(() => 0)
    let level = 0
    let distance = 30
    for (const a of tree.ancestors(node)) {
      const tag = tree.tag[a] as string
      const k = (ancestorTags as readonly string[]).indexOf(tag)
      // A figcaption that was never closed swallows the article; so much prose is no caption.
      if (k >= 0 && !(tag === 'figcaption' && (under[a] as number) > longestCaption)) tags[k] = 1
      if (tag === 'ol') tags[ancestorTags.indexOf('ul')] = 1
      const common = bestPath.get(a)
      if (common !== undefined && distance === 30) distance = Math.min(29, level + common)
      const found = bitsOf(a)
      if (found)
        for (let m = 0; m < markupWords.length; m++) {
          if (!(found & (1 << m))) continue
          if (level < 3) nearWords[m] = Math.max(nearWords[m] as number, 3 - level)
          else farWords[m] = Math.max(farWords[m] as number, 12 - level, 1)
        }
      if (++level > 40) break
    }
    const parent = tree.parent[node] ?? 0
    const grand = tree.parent[parent] ?? 0
    let inBest = 0
    let up = 0
    for (const a of tree.ancestors(node)) {
      if (a === best) {
        inBest = 1
        break
      }
      if (++up > 40) break
    }
    const row: NodeRow = {
      tags,
      near: nearWords,
      far: farWords,
      siblings: Math.min(60, siblings[parent] ?? 0),
      parentProse: under[parent] ?? 0,
      grandProse: grand > 0 ? (under[grand] ?? 0) : 0,
      inBest,
      bestDistance: distance,
    }
    cache.set(node, row)
    return row
  }
  const total = (under[1] as number) || 1
  return { rowOf, bestShare: (under[best] as number) / total, best }
}

interface Rhythm {
  count: number
  prose: number
  weight: number
  links: number
}

/** Blocks that the page sets alike (tag, class words, parent's class words): one paragraph's company vouches for it. */
function rhythmOf(page: Page, shapes: readonly TextShape[], prose: Float32Array): Rhythm[] {
  const groups = new Map<string, Rhythm>()
  const { tree } = page
  return page.blocks.map((b, i) => {
    const parent = tree?.parent[b.node] ?? 0
    const key = tree
      ? `${b.tag} ${tree.words[b.node] ?? ''} < ${tree.tag[parent] ?? ''} ${tree.words[parent] ?? ''}`
      : b.tag
    let r = groups.get(key)
    if (!r) {
      r = { count: 0, prose: 0, weight: 0, links: 0 }
      groups.set(key, r)
    }
    r.count++
    r.prose += prose[i] as number
    r.weight += (shapes[i] as TextShape).weight
    r.links += linkShare(b)
    return r
  })
}
