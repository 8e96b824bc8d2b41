/** Where a line stands on the page, as far as that tells whether it is about the article. */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { once } from '../once.js'

/** Indices into the page's blocks. */
export interface ArticlePlace {
  readonly headline: number | null
  readonly firstBody: number
  readonly lastBody: number
}

export type Zone = 'above' | 'head' | 'opening' | 'body' | 'end' | 'below'

/** `head`: from a few blocks over the headline to the text; `end`: right under the text. */
export function zoneOf(i: number, place: ArticlePlace): Zone {
  const { firstBody, lastBody } = place
  const headline = place.headline !== null && place.headline <= firstBody ? place.headline : firstBody
  if (i > lastBody) return i <= lastBody + 8 ? 'end' : 'below'
  if (i >= firstBody) return i <= firstBody + 2 ? 'opening' : 'body'
  return i >= headline - 6 ? 'head' : 'above'
}

/** Class words of the block's own element, its parent and grandparent; nearest first. */
export function wordsAround(page: Page, block: Block): readonly [own: string, parents: string] {
  const { tree } = page
  if (!tree || block.node < 0) return ['', '']
  const parent = tree.parent[block.node] ?? 0
  const grand = parent > 0 ? (tree.parent[parent] ?? 0) : 0
  return [tree.words[block.node] ?? '', `${tree.words[parent] ?? ''} ${tree.words[grand] ?? ''}`]
}

const foreign =
  /comment|kommentar|disqus|respond|related|teaser|recent|sidebar|widget|recommend|most-?read|popular|trending|newsletter|more-|mehr-|next-|prev|pagination|archive|calendar|event|card(?:$|[\s_-])|promo|footer|colophon|copyright|cookie|consent/
const foreignTags: ReadonlySet<string> = new Set(['aside', 'footer', 'nav', 'form'])

const levelsLooked = 7
/** What an element's own tag and words say of what stands in it: 0 not yet asked. */
const says = { nothing: 1, foreign: 2, own: 3 } as const
/** Two passes ask for most blocks of a page, and these share their ancestors. */
const answersOf = once((tree: ElementTree) => new Uint8Array(tree.size))

/** What the article's text stands in, outermost last: words that hold for it too set nothing apart. */
export function aroundText(page: Page, place: ArticlePlace | null): ReadonlySet<number> {
  const around = new Set<number>()
  const { tree } = page
  let node = place && tree ? (page.blocks[place.firstBody]?.node ?? -1) : -1
  for (; tree && node > 0 && around.size < deepest; node = tree.parent[node] ?? 0) around.add(node)
  return around
}

const deepest = 60

/**
 * Whether it stands among comments, teasers, or in the frame of the page.
 * @param around  what the text stands in
 */
export function isForeign(page: Page, block: Block, around: ReadonlySet<number>): boolean {
  const { tree } = page
  if (!tree || block.node < 0) return false
  const answers = answersOf(tree)
  for (
    let node = block.node, level = 0;
    node > 0 && level < levelsLooked;
    node = tree.parent[node] as number, level++
  ) {
    if (answers[node] === 0) answers[node] = said(tree.tag[node] as string, tree.words[node] as string)
    if (answers[node] === says.own) return false
    if (answers[node] === says.foreign && !around.has(node)) return true
  }
  return false
}

function said(tag: string, words: string): number {
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return says.own
  // An article's own header and footer hold its byline.
  if (foreignTags.has(tag) && !(tag === 'footer' && /entry|post|article/.test(words))) return says.foreign
  return words !== '' && words.length < 160 && foreign.test(words) ? says.foreign : says.nothing
}
