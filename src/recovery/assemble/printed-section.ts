/** The section that a page prints beside its headline, as a link to all that stands in it. */
import type { Block } from '../blocks/block.js'
import { featureNames } from '../features.js'
import { blockAt, type Draft, firstBody } from './draft.js'

/** Blocks over the headline. */
const mostOver = 2
const longestLine = 200
const longestSection = 40
const longestTag = 400

const near = ['near.related', 'near.side', 'near.navigation'].map((name) => featureNames.indexOf(name))
const within = ['within.nav', 'within.aside', 'within.footer'].map((name) => featureNames.indexOf(name))

/**
 * The words of the first link between the headline and the text, or right over a headline without a kicker, that says by its
 * relation, class or address that it leads to a category. Where a section is stated too, it is that one or one of several
 * stated on 14 of 17 pages of fold tune, and another of the article's on the other three.
 */
export function printedSection(draft: Draft, hasKicker: boolean): string | null {
  const { page, index, segment, features } = draft
  if (page.shape !== 'html' || index > 0 || segment.headline === null) return null
  const from = hasKicker ? segment.headline + 1 : Math.max(segment.from, segment.headline - mostOver)
  for (let i = from; i < firstBody(draft); i++) {
    const block = blockAt(draft, i)
    if (block.kind !== 'text' || block.linkChars === 0 || block.text.length > longestLine) continue
    const value = (column: number) => features.values[i * features.width + column] as number
    // One such word stands around whole pages ("with-sidebar").
    if (near.some((column) => value(column) > 1) || within.some((column) => value(column) > 0)) continue
    const at = categoryIn(page.text, block)
    if (!at) continue
    draft.origins.section = [block.source.span(...at)]
    return block.text.slice(...at)
  }
  return null
}

/** Where in the block's text the words of its first link to a category stand. */
function categoryIn(page: string, block: Block): readonly [number, number] | null {
  const [from, to] = block.span
  const markup = page.slice(Math.max(0, from - longestTag), Math.min(to, from + 10 * longestTag))
  opened.lastIndex = 0
  for (let tag = opened.exec(markup); tag !== null; tag = opened.exec(markup)) {
    if (!isCategory.test(tag[0])) continue
    const words = wordsUpTo(markup, opened.lastIndex)
    const at = words.length >= 2 && words.length <= longestSection ? block.text.indexOf(words) : -1
    if (at >= 0 && /\p{L}/u.test(words) && !ofNone.test(words)) return [at, at + words.length]
  }
  return null
}

const opened = /<a(?=\s)[^<>]{1,400}>/gi
const isCategory =
  /\srel=(?:"[^"]*\bcategory\b|'[^']*\bcategory\b|category\b)|\sclass=["']?[^"'>]*\b(?:categor|rubri[ckq])|\shref=["']?[^"'\s>]*\/(?:categor(?:y|ies|ias?|ie)|kategori(?:e|en|a|er)?|rubri(?:k|ken|que|ques|ca|cas|che|iek))\/[^"'\s>/?#]+(?:\/[^"'\s>/?#]+){0,2}\/?(?=["'\s>])/i
/** What content systems call the section of what has none. */
const ofNone =
  /^(?:uncategori[sz]ed|unkategorisiert|sin categor[ií]a|sem categoria|non class[ée]e?|senza categoria|geen categorie|okategoriserade|bez kategorii|未分类|未分類|без рубрики)$/iu

/** The words of a link whose tag ends at `from`, white space folded. */
function wordsUpTo(markup: string, from: number): string {
  const end = markup.indexOf('</a', from)
  return (end < 0 ? markup.slice(from) : markup.slice(from, end))
    .slice(0, longestTag)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
