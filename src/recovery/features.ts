/**
 * The evidence of a block as numbers, in one place: every model reads these columns and nothing else. A column is about
 * the block, its neighbours, its ancestors or the page's rhythm; none knows a language, a site or a word list of one.
 */
import type { Block, Page } from './blocks/block.js'
import type { ElementTree } from './blocks/element-tree.js'
import type { Claim } from './claims.js'
import { linkShare } from './link-share.js'
import { commentBit, markupBits, markupKinds, openToComments } from './markup-words.js'
import type { Glance } from './near-text.js'
import { longestTitle, sharedWords } from './shared-words.js'
import type { StatedText } from './stated.js'
import { stylesOf } from './styles.js'
import type { TextShape } from './text-shape.js'
import { bare } from './words.js'

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

export interface Features {
  readonly width: number
  readonly rows: number
  /** Row after row. */
  readonly values: Float32Array
  /** How much each block reads like a paragraph of prose, 0 to 1, before any model has looked. */
  readonly prose: Float32Array
  readonly shapes: readonly TextShape[]
  /** Blocks that the page sets alike have one number: see `stylesOf`. */
  readonly style: Int32Array
  /** See `Glance`: the rows of other blocks hold zeros. */
  readonly near: Uint8Array
}

/** What the groups of columns are made from. */
interface Evidence {
  readonly n: number
  readonly blocks: readonly Block[]
  readonly tree: ElementTree | null
  readonly claims: readonly Claim[]
  readonly stated: StatedText
  readonly shapes: readonly TextShape[]
  readonly prose: Float32Array
  readonly links: Float64Array
  readonly style: Int32Array
  /** Weighted prose before each block, and of the whole page. */
  readonly proseSum: Float32Array
  readonly total: number
  readonly values: Float32Array
  readonly width: number
  readonly near: Uint8Array
  /** Blocks whose rows are filled: those near text, and pictures, which are told apart by where they stand. */
  readonly asked: Int32Array
}

/**
 * Columns that belong together and the one pass over the blocks that fills them where they are asked: the first of row `i` is
 * `values[i * width + first]`. A group is a function of its own, since the compiler gives up on long ones.
 */
interface ColumnGroup {
  readonly names: readonly string[]
  readonly fill: (evidence: Evidence, first: number) => void
}

/** The block's own words. */
const textColumns: ColumnGroup = {
  names: [
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
  ],
  fill({ asked, blocks, shapes, links, values, width }, first) {
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const b = blocks[i] as Block
      const s = shapes[i] as TextShape
      const { text } = b
      const length = Math.max(1, text.length)
      const words = Math.max(1, s.words)
      let at = i * width + first
      values[at++] = Math.log2(1 + s.weight)
      values[at++] = Math.min(400, s.words)
      values[at++] = Math.min(20, s.letters / words)
      values[at++] = s.endsSentence ? 1 : 0
      values[at++] = Math.min(10, (s.stops * 100) / (s.weight + 20))
      values[at++] = Math.min(10, (s.commas * 100) / (s.weight + 20))
      values[at++] = s.upper / Math.max(1, s.letters)
      values[at++] = s.digits / length
      values[at++] = s.lowerWords / words
      values[at++] = s.capitalWords / words
      values[at++] = s.startsLower && s.letters > 0 ? 1 : 0
      values[at++] = s.startsQuote ? 1 : 0
      values[at++] = Math.min(10, s.separators)
      values[at++] = text.endsWith(':') || text.endsWith('：') ? 1 : 0
      values[at++] = text.includes('?') || text.includes('？') ? 1 : 0
      values[at++] = links[i] as number
      values[at++] = Math.min(1, b.strongChars / length)
      values[at++] = Math.min(10, b.breaks.length)
      values[at++] = /@|https?:|www\./.test(text.length > 500 ? text.slice(0, 500) : text) ? 1 : 0
      values[at++] = /[©®]|\(c\)/i.test(text.length > 300 ? text.slice(0, 300) : text) ? 1 : 0
    }
  },
}

/** Agreement with other blocks of the page and with what it states of itself. */
const agreementColumns: ColumnGroup = {
  names: [
    'page.same',
    'page.sameNext',
    'page.inTitle',
    'page.titleOverlap',
    'page.description',
    'page.articleBody',
    'page.bodyOverlap',
    'page.bodyStart',
    'page.seen',
  ],
  fill({ n, asked, blocks, prose, stated, near, values, width }, first) {
    const numbers = new Map<string, number>()
    const numberOf = new Int32Array(n)
    const counts = new Int32Array(n)
    const firstAt = new Int32Array(n)
    for (let i = 0; i < n; i++) {
      const { text } = blocks[i] as Block
      let number = numbers.get(text)
      if (number === undefined) {
        number = numbers.size
        numbers.set(text, number)
        firstAt[number] = i
      }
      numberOf[i] = number
      counts[number] = (counts[number] as number) + 1
    }
    const nothing = numbers.get('') ?? -1
    const titles = new Set(stated.titles.map((t) => numbers.get(t) ?? -2))
    const { overlapTitle, overlapBody, bodyStart } = sharedWords(blocks, near, prose, stated.titles)
    const descriptions = stated.descriptions.filter((d) => d.length > 40)
    let searched = 0
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const { text } = blocks[i] as Block
      const number = numberOf[i] as number
      let at = i * width + first
      values[at++] = number === nothing ? 0 : Math.min(5, (counts[number] as number) - 1)
      values[at++] =
        i > 0 && numberOf[i - 1] === number ? 1 : i + 1 < n && numberOf[i + 1] === number && number !== nothing ? 2 : 0
      values[at++] = text.length < longestTitle && titles.has(number) ? 1 : 0
      values[at++] = overlapTitle[i] as number
      values[at++] = text.length > 30 && descriptions.some((d) => openAlike(d, text)) ? 1 : 0
      if (stated.articleBody === null || searched > mostSearched) values[at++] = -1
      else {
        searched += text.length < 8 ? 0 : stated.articleBody.length
        values[at++] = inArticleBody(text, stated.articleBody)
      }
      values[at++] = overlapBody[i] as number
      values[at++] = bodyStart[i] as number
      values[at++] = firstAt[number] === i ? 0 : 1
    }
  },
}

const openAlike = (a: string, b: string) => a.startsWith(b.slice(0, 60)) || b.startsWith(a.slice(0, 60))

/** Characters of a stated body that are searched for blocks, in all: a page of news needs a hundredth of it. */
const mostSearched = 1_000_000_000

function inArticleBody(text: string, body: string): number {
  if (text.length < 8) return 0
  const key = bare(text, 81)
  return body.includes(key.length > 80 ? key.slice(10, 70) : key) ? 1 : 0
}

/** What the grammars say of the block's words. */
const claimColumns: ColumnGroup = {
  names: ['claim.time', 'claim.byline', 'claim.caption', 'claim.note', 'claim.dateline', 'claim.credit'],
  fill({ asked, claims, values, width }, first) {
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const claim = claims[i] as Claim
      let at = i * width + first
      values[at++] = claim.time
      values[at++] = claim.byline
      values[at++] = claim.caption
      values[at++] = claim.note ? 1 : 0
      values[at++] = claim.dateline
      values[at++] = claim.credit
    }
  },
}

/** Where the block stands in the tree: its element, the elements around it and what their words say they are. */
const treeColumns: ColumnGroup = {
  names: [
    ...ownTags.map((t) => `tag.${t}`),
    ...ancestorTags.map((t) => `within.${t}`),
    ...markupKinds.map((name) => `near.${name}`),
    ...markupKinds.map((name) => `far.${name}`),
    'tree.depth',
    'tree.hidden',
    'tree.siblings',
    'tree.parentProse',
    'tree.grandProse',
    'tree.inBest',
    'tree.bestDistance',
    'tree.bestShare',
  ],
  fill(evidence, first) {
    const { asked, blocks, tree, values, width, total } = evidence
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const own = ownTagAt.get((blocks[i] as Block).tag)
      if (own !== undefined) values[i * width + first + own] = 1
    }
    if (!tree) return
    const under = proseUnder(evidence, tree)
    const within = first + ownTags.length
    const near = within + ancestorTags.length
    const far = near + markupKinds.length
    // Blocks share their ancestors: what a tag and its words say is looked up once.
    const bits = new Int32Array(tree.size).fill(-1)
    const places = new Int8Array(tree.size)
    const open = aroundHeading(evidence, tree)
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const { node } = blocks[i] as Block
      const row = i * width
      let distance = 30
      let inBest = 0
      let level = 0
      for (let a = node; a > 0 && level <= highest; a = tree.parent[a] as number, level++) {
        let found = bits[a] as number
        if (found < 0) {
          const tag = tree.tag[a] as string
          found = tag === 'body' || tag === 'html' ? 0 : markupBits(tree.words[a] as string)
          if (open?.has(a)) found &= ~commentBit
          bits[a] = found
          // A figcaption that was never closed swallows the article; so much prose is no caption.
          const swallows = tag === 'figcaption' && (under.all[a] as number) > longestCaption
          places[a] = swallows ? -1 : (ancestorTagAt.get(tag) ?? -1)
        }
        const place = places[a] as number
        if (place >= 0) values[row + within + place] = 1
        if (distance === 30 && (under.stepsToBest[a] as number) >= 0)
          distance = Math.min(29, level + (under.stepsToBest[a] as number))
        if (a === under.best) inBest = 1
        // The nearest element counts, so what is written already stands.
        const from = level < 3 ? near : far
        const strength = level < 3 ? 3 - level : Math.max(12 - level, 1)
        for (; found !== 0; found &= found - 1) {
          const at = row + from + 31 - Math.clz32(found & -found)
          if (values[at] === 0) values[at] = strength
        }
      }
      const parent = tree.parent[node] ?? 0
      const grand = tree.parent[parent] ?? 0
      let at = row + far + markupKinds.length
      values[at++] = Math.min(40, tree.depth[node] ?? 0)
      values[at++] = tree.hidden[node] ? 1 : 0
      values[at++] = Math.min(60, under.children[parent] ?? 0)
      values[at++] = (under.all[parent] ?? 0) / total
      values[at++] = (grand > 0 ? (under.all[grand] ?? 0) : 0) / total
      values[at++] = inBest
      values[at++] = distance
      values[at++] = under.bestShare
    }
  },
}

const ownTagAt: ReadonlyMap<string, number> = new Map(ownTags.map((tag, k) => [tag, k]))
const ancestorTagAt: ReadonlyMap<string, number> = new Map([
  ...ancestorTags.map((tag, k) => [tag, k] as const),
  ['ol', ancestorTags.indexOf('ul')] as const,
])

/** Elements around the page's heading, where that is in the words of its title: see `openToComments`. */
function aroundHeading({ asked, blocks, values, width }: Evidence, tree: ElementTree): ReadonlySet<number> | null {
  for (let r = 0; r < asked.length; r++) {
    const i = asked[r] as number
    const { tag, node } = blocks[i] as Block
    if (tag === 'h1' && values[i * width + inTitle] === 1) return openToComments(tree, node)
  }
  return null
}

/** Levels above a block that are looked at. */
const highest = 40

/** Weighted characters of prose; the longest captions of the tune fold hold about half of it. */
const longestCaption = 1_500

/** Prose under each node, and the node that is most of all around it: prose counts less with each level up. */
function proseUnder({ blocks, shapes, prose }: Evidence, tree: ElementTree) {
  const near = new Float32Array(tree.size)
  const all = new Float32Array(tree.size)
  const children = new Int32Array(tree.size)
  for (let i = 0; i < blocks.length; i++) {
    const { node } = blocks[i] as Block
    const amount = (prose[i] as number) * Math.min((shapes[i] as TextShape).weight, 600)
    const parent = tree.parent[node] ?? -1
    if (parent >= 0) children[parent] = (children[parent] as number) + 1
    if (amount === 0) continue
    let factor = 1
    let level = 0
    for (let a = node; a > 0 && level <= highest; a = tree.parent[a] as number, level++) {
      all[a] = (all[a] as number) + amount
      // A paragraph's own element holds one paragraph; its container is what competes.
      if (level > 0) {
        near[a] = (near[a] as number) + amount * factor
        factor *= 0.6
      }
    }
  }
  let best = 0
  for (let k = 1; k < tree.size; k++) if ((near[k] as number) > (near[best] as number)) best = k
  const stepsToBest = new Int32Array(tree.size).fill(-1)
  for (let a = best, step = 0; a > 0; a = tree.parent[a] as number, step++) stepsToBest[a] = step
  return { all, children, best, stepsToBest, bestShare: (all[best] as number) / ((all[1] as number) || 1) }
}

/** The company of blocks that the page sets like this one. */
const rhythmColumns: ColumnGroup = {
  names: ['rhythm.count', 'rhythm.prose', 'rhythm.weight', 'rhythm.links'],
  fill({ n, asked, shapes, prose, links, style, values, width }, first) {
    const count = new Float64Array(n)
    const proses = new Float64Array(n)
    const weights = new Float64Array(n)
    const linked = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const s = style[i] as number
      count[s] = (count[s] as number) + 1
      proses[s] = (proses[s] as number) + (prose[i] as number)
      weights[s] = (weights[s] as number) + (shapes[i] as TextShape).weight
      linked[s] = (linked[s] as number) + (links[i] as number)
    }
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const s = style[i] as number
      const alike = count[s] as number
      let at = i * width + first
      values[at++] = Math.min(60, alike)
      values[at++] = (proses[s] as number) / alike
      values[at++] = Math.log2(1 + (weights[s] as number) / alike)
      values[at++] = (linked[s] as number) / alike
    }
  },
}

/** Place in the order of the page. */
const orderColumns: ColumnGroup = {
  names: [
    'order.place',
    'order.afterTitle',
    'order.afterH1',
    'order.proseBefore',
    'order.proseAfter',
    'order.gapBefore',
    'order.gapAfter',
  ],
  fill({ n, blocks, prose, stated, proseSum, total, values, width }, first) {
    const titles = new Set(stated.titles.filter((t) => t.length > 12))
    let firstH1 = -1
    let firstTitle = -1
    for (let i = 0; i < n; i++) {
      const b = blocks[i] as Block
      if (firstH1 < 0 && b.tag === 'h1') firstH1 = i
      if (firstTitle < 0 && b.kind === 'text' && titles.has(b.text)) firstTitle = i
    }
    const gapAfter = new Int32Array(n)
    for (let i = n - 1, next = n + 99; i >= 0; i--) {
      gapAfter[i] = Math.min(40, next - i)
      if ((prose[i] as number) > 0.6) next = i
    }
    for (let i = 0, last = -99; i < n; i++) {
      let at = i * width + first
      values[at++] = i / n
      values[at++] = firstTitle < 0 ? 0 : clamp(i - firstTitle, -20, 60)
      values[at++] = firstH1 < 0 ? 0 : clamp(i - firstH1, -20, 60)
      values[at++] = (proseSum[i] as number) / total
      values[at++] = (total - (proseSum[i + 1] as number)) / total
      values[at++] = Math.min(40, i - last)
      values[at++] = gapAfter[i] as number
      if ((prose[i] as number) > 0.6) last = i
    }
  },
}

const around = [1, 2, 3] as const

/** The blocks right before and after; -1 where there is none. */
const neighbourColumns: ColumnGroup = {
  names: around.flatMap((n) =>
    ['weight', 'links', 'ends', 'prose', 'sameParent', 'claim'].flatMap((f) => [`before${n}.${f}`, `after${n}.${f}`]),
  ),
  fill({ n, asked, blocks, tree, claims, shapes, prose, links, values, width }, first) {
    const weight = new Float64Array(n)
    const ends = new Uint8Array(n)
    const claimed = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const shape = shapes[i] as TextShape
      const claim = claims[i] as Claim
      weight[i] = Math.log2(1 + shape.weight)
      ends[i] = shape.endsSentence ? 1 : 0
      claimed[i] = Math.max(claim.time, claim.byline, claim.caption)
    }
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      const { tag, node } = blocks[i] as Block
      const parent = tree ? tree.parent[node] : 0
      for (let k = 0; k < around.length * 2; k++) {
        // Six columns of a block before and six of one after, by turns.
        const away = around[k >> 1] as number
        const j = k % 2 === 0 ? i - away : i + away
        let at = i * width + first + (k >> 1) * 12 + (k % 2)
        if (j < 0 || j >= n) {
          for (let column = 0; column < 6; column++, at += 2) values[at] = -1
          continue
        }
        const other = blocks[j] as Block
        values[at] = weight[j] as number
        values[at + 2] = links[j] as number
        values[at + 4] = ends[j] as number
        values[at + 6] = prose[j] as number
        values[at + 8] = !tree ? -1 : tag === other.tag && parent === tree.parent[other.node] ? 1 : 0
        values[at + 10] = claimed[j] as number
      }
    }
  },
}

/** Means over the blocks around. */
const windowColumns: ColumnGroup = {
  names: ['window.prose3', 'window.prose8', 'window.links3', 'window.short5', 'window.blank'],
  fill({ n, asked, blocks, shapes, links, proseSum, values, width }, first) {
    const linkSum = sums(n, (i) => links[i] as number)
    const shortSum = sums(n, (i) => ((shapes[i] as TextShape).weight < 40 ? 1 : 0))
    for (let r = 0; r < asked.length; r++) {
      const i = asked[r] as number
      let at = i * width + first
      values[at++] = mean(proseSum, i - 3, i + 4) / 200
      values[at++] = mean(proseSum, i - 8, i + 9) / 200
      values[at++] = mean(linkSum, i - 3, i + 4)
      values[at++] = mean(shortSum, i - 5, i + 6)
      values[at++] = Math.min(3, (blocks[i] as Block).blankBefore)
    }
  },
}

/** Sums before each place, and of all. */
function sums(n: number, amountOf: (i: number) => number): Float32Array {
  const before = new Float32Array(n + 1)
  for (let i = 0; i < n; i++) before[i + 1] = (before[i] as number) + amountOf(i)
  return before
}

function mean(before: Float32Array, from: number, to: number): number {
  const a = Math.max(0, from)
  const b = Math.min(before.length - 1, to)
  return b > a ? ((before[b] as number) - (before[a] as number)) / (b - a) : 0
}

/** All columns in their order. */
const groups: readonly ColumnGroup[] = [
  textColumns,
  agreementColumns,
  claimColumns,
  treeColumns,
  rhythmColumns,
  orderColumns,
  neighbourColumns,
  windowColumns,
]

export const featureNames: readonly string[] = groups.flatMap((group) => group.names)

/** Agreement with the title is known before markup is read. */
const inTitle = featureNames.indexOf('page.inTitle')

export function featuresOf(
  page: Page,
  claims: readonly Claim[],
  stated: StatedText,
  { shapes, near }: Glance,
): Features {
  const { blocks, tree } = page
  const n = blocks.length
  const width = featureNames.length
  const values = new Float32Array(n * width)
  // No `from` of typed arrays, which makes an object for each block.
  const links = new Float64Array(n)
  const prose = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    const block = blocks[i] as Block
    links[i] = linkShare(block)
    prose[i] = proseOf(block, shapes[i] as TextShape, claims[i] as Claim)
  }
  const proseSum = sums(n, (i) => (prose[i] as number) * Math.min((shapes[i] as TextShape).weight, 600))
  const style = stylesOf(page)
  const total = (proseSum[n] as number) || 1
  const asked = new Int32Array(n)
  let filled = 0
  for (let i = 0; i < n; i++) if (near[i] === 1 || (blocks[i] as Block).kind === 'picture') asked[filled++] = i
  const evidence = {
    asked: asked.subarray(0, filled),
    near,
    n,
    blocks,
    tree,
    claims,
    stated,
    shapes,
    prose,
    links,
    style,
    proseSum,
    total,
    values,
    width,
  }
  let first = 0
  for (const group of groups) {
    group.fill(evidence, first)
    first += group.names.length
  }
  return { near, width, rows: n, values, prose, shapes, style }
}

const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x))

function proseOf(b: Block, s: TextShape, claim: Claim): number {
  if (b.kind !== 'text' || s.weight < 25) return 0
  const long = clamp((s.weight - 25) / 120, 0, 1)
  const sentences = s.endsSentence ? 1 : s.stops > 0 && s.weight > 120 ? 0.6 : 0.15
  const words = s.dense ? 1 : clamp((s.lowerWords / Math.max(1, s.words) - 0.3) / 0.3, 0, 1)
  return long * sentences * words * (1 - linkShare(b)) * (1 - 0.5 * claim.caption) * (1 - 0.7 * claim.time)
}
