/** The section that a page files an article under, where nothing but a link beside it says so. */
import type { Block } from '../blocks/block.js'
import { featureNames } from '../features.js'
import { linkShare } from '../link-share.js'
import { blockAt, type Draft, firstBody, lastBody, settle } from './draft.js'

/** Blocks over the text and below it in which such links stand. */
const farthestAbove = 10
const farthestBelow = 8
const longestLine = 160
const longestTag = 400
const longestName = 40
/** With more than so many it is filed under topics. */
const mostNames = 3

/** `rel="category tag"`: of 14 pages of the tune fold that state a section too it is that one on 13, and the first word of it on the other. A class may say it, too. */
const toCategory =
  /^<a(?=\s)[^<>]{0,390}?\s(?:rel=["']?(?:[\w-]{1,20} ){0,3}category\b|class=["']?[^"'<>]{0,200}\b(?:categor|rubri[ckq]))/i
/** A link to a list of a category, right over the headline or between it and the text, and no other: on 6 of 6. */
const toList =
  /^<a(?=\s)[^<>]{0,390}?\shref=["']?[^"'\s<>]{0,200}\/(?:categor(?:y|ies|i[ae]s?|ía)|kategori(?:e|en|a|er)?|rubri(?:k|ken|ques?|k[ay]|ca|cas|che|iek))\/[^"'\s<>]/i
const nearestAbove = 2

/** What content systems file under what nobody filed. */
const nowhere =
  /^(?:uncategori[sz]ed|general|allgemein(?:es)?|unkategorisiert|non class[ée]e?|sin categor[ií]a|sem categoria|senza categoria|geen categorie|niet gecategoriseerd|okategoriserade?|ukategoriseret|ukategorisert|bez kategorii|без рубрики|без категории|genel|غير مصنف|未分類|未分类|미분류)$/iu

/** @returns the first such name, null where there is none or they are many */
export function filedUnder(draft: Draft): string | null {
  const { page, segment } = draft
  if (page.shape !== 'html') return null
  const [first, last] = [firstBody(draft), lastBody(draft)]
  const head = Math.min(segment.headline ?? first, first)
  const over = linksIn(draft, toCategory, Math.max(segment.from, head - farthestAbove), first)
  const called = over.length > 0 ? over : linksIn(draft, toCategory, last + 1, belowTo(draft, last))
  const names = called.length > 0 ? called : listNear(draft, head, first, last)
  const [own] = names
  if (!own || names.length > mostNames) return null
  draft.origins.section = [blockAt(draft, own.at).source.span(own.from, own.from + own.name.length)]
  if (
    own.name.length === blockAt(draft, own.at).text.length &&
    own.at !== segment.headline &&
    !draft.settled[own.at]?.article
  )
    settle(draft, own.at, 'section', 'a link to the category that it is filed under')
  return own.name
}

/** Below the text, the line that says when it was published or who wrote it is the article's own. */
function listNear(draft: Draft, head: number, first: number, last: number): readonly Named[] {
  const over = linksIn(draft, toList, Math.max(draft.segment.from, head - nearestAbove), first)
  if (over.length > 0) return over.length === 1 ? over : []
  const to = belowTo(draft, last)
  const own = draft.verdicts.slice(last + 1, to).some(({ label }) => label === 'time' || label === 'byline')
  const below = own ? linksIn(draft, toList, last + 1, to) : []
  return below.length === 1 ? below : []
}

/** Where another story's headline or what readers wrote begins. */
function belowTo({ page, verdicts }: Draft, last: number): number {
  let i = last + 1
  for (; i < Math.min(page.blocks.length, last + 1 + farthestBelow); i++) {
    const block = page.blocks[i] as Block
    const label = verdicts[i]?.label
    if (/^h[1-6]$/.test(block.tag) || label === 'comment' || label === 'related') break
  }
  return i
}

const beside = ['within.nav', 'within.aside'].map((name) => featureNames.indexOf(name))

interface Named {
  readonly at: number
  readonly name: string
  /** In the block's text. */
  readonly from: number
}

function linksIn({ page, features }: Draft, leads: RegExp, from: number, to: number): Named[] {
  const found: Named[] = []
  for (let at = from; at < to; at++) {
    const block = page.blocks[at] as Block
    if (beside.some((column) => (features.values[at * features.width + column] as number) > 0)) continue
    if (block.kind !== 'text' || block.linkChars === 0 || block.text.length > longestLine) continue
    if (/^h[1-6]$/.test(block.tag) && linkShare(block) > 0.8) continue
    for (const name of categoriesOf(page.text, block, leads)) {
      if (found.some((other) => other.name === name)) continue
      const place = block.text.indexOf(name)
      if (place >= 0 && !nowhere.test(name)) found.push({ at, name, from: place })
    }
  }
  return found
}

/** Words of links to categories in the markup of a line, from the tag before its first word on. */
function categoriesOf(text: string, { span }: Block, leads: RegExp): string[] {
  const start = Math.max(0, span[0] - longestTag)
  const markup = text.slice(start, Math.min(span[1], span[0] + 4_000) + longestName)
  const opened = markup.lastIndexOf('<a', span[0] - start)
  const names: string[] = []
  for (let at = Math.max(0, opened); at >= 0 && at < markup.length; at = markup.indexOf('<a', at + 2)) {
    const tag = markup.slice(at, at + longestTag)
    if (!leads.test(tag)) continue
    const words = tag.slice(tag.indexOf('>') + 1)
    const name = words
      .slice(0, Math.max(0, words.indexOf('</a')))
      .replace(/<[^<>]*>|&nbsp;|\s+/g, ' ')
      .replace(/&amp;/g, '&')
      .trim()
    if (name.length > 1 && name.length <= longestName) names.push(name)
  }
  return names
}
