/** What a page's markup states about itself, gathered while its elements open and close. */
import type { Span } from '../../model/index.js'
import type { PageHead } from '../metadata/head.js'
import { type AttributeName, type Attributes, numbered } from './html-attributes.js'
import { repaired } from './mojibake.js'
import type { Kept } from './open-elements.js'

const mostOfAList = 2_000
const mostScripts = 100
/** Times whose words before them are read: past these stand those of lists. */
const mostLabelled = 40
const longestBefore = 300
/** A longer element states no value by its words; of shorter ones no more than the beginning is read. */
const longestElement = 20_000
const longestValue = 3_000

type List<K extends keyof PageHead> = PageHead[K] extends readonly (infer T)[] ? T[] : never

export class StatedHead implements PageHead {
  lang: string | null = null
  dir: string | null = null
  title: PageHead['title'] = null
  base: string | null = null
  readonly metas: List<'metas'> = []
  readonly links: List<'links'> = []
  readonly jsonLd: List<'jsonLd'> = []
  readonly microdata: List<'microdata'> = []
  readonly times: List<'times'> = []

  /** @param garbled  whether UTF-8 was read as windows-1252 on this page */
  constructor(
    private readonly text: string,
    private readonly garbled: boolean,
  ) {}

  onBase(attributes: Attributes): void {
    this.base ??= attributes.get(numbered.href) ?? null
  }

  /** @param at  the whole tag */
  onLink(attributes: Attributes, at: Span): void {
    const rel = attributes.get(numbered.rel)
    const href = attributes.get(numbered.href)
    if (!rel || !href || this.links.length >= mostOfAList) return
    this.links.push({
      rel: rel.toLowerCase(),
      href: href.trim(),
      hreflang: attributes.get(numbered.hreflang) ?? null,
      type: attributes.get(numbered.type) ?? null,
      span: at,
    })
  }

  onMeta(attributes: Attributes, at: Span): void {
    const key =
      attributes.get(numbered.property) ??
      attributes.get(numbered.name) ??
      attributes.get(numbered.itemprop) ??
      attributes.get(numbered['http-equiv'])
    const content = attributes.get(numbered.content)
    if (!key || content === undefined || this.metas.length >= mostOfAList) return
    const value = this.garbled ? repaired(content) : content
    this.metas.push({ key: key.toLowerCase().trim(), content: value.trim(), span: at })
  }

  onJsonLd(from: number, to: number): void {
    if (this.jsonLd.length < mostScripts) this.jsonLd.push({ text: this.text.slice(from, to), start: from })
  }

  /**
   * What must be known at the end of an element that opens here: times and named properties are stated by all of its words.
   * @param from         where its content begins
   * @param words        class words of its own
   * @param parentWords  and of what it stands in
   */
  keptOf(tag: string, attributes: Attributes, from: number, words: string, parentWords: string): Kept | null {
    if (tag === 'time' && this.times.length < mostOfAList)
      return { from, what: 'time', attributes, className: `${words} ${parentWords}`.trim(), itemType: null }
    const prop = attributes.get(numbered.itemprop) ?? attributes.get(numbered.property)
    if (!prop || this.microdata.length >= mostOfAList) return null
    return { from, what: 'itemprop', attributes, className: words, itemType: attributes.get(numbered.itemtype) ?? null }
  }

  /** An element that was kept closes; `to`: where its content ends. */
  onEndOf(kept: Kept, to: number): void {
    const value = (name: AttributeName) => kept.attributes.get(numbered[name]) ?? null
    if ((kept.what === 'time' ? this.times : this.microdata).length >= mostOfAList) return
    const { from } = kept
    const words = to - from > longestElement ? '' : plainWords(this.text.slice(from, Math.min(to, from + longestValue)))
    if (kept.what === 'time')
      this.times.push({
        datetime: value('datetime'),
        text: words,
        span: [from, to],
        className: kept.className,
        before: this.times.length < mostLabelled ? this.wordsBefore(from) : '',
      })
    const prop = value('itemprop') ?? value('property')
    if (prop && this.microdata.length < mostOfAList)
      this.microdata.push({
        prop,
        value: value('content') ?? value('datetime') ?? (words || value('href') || value('src') || ''),
        span: [from, to],
        type: kept.itemType,
      })
  }

  /** The last words in front of the tag that ends at `to`. */
  private wordsBefore(to: number): string {
    const tag = this.text.lastIndexOf('<', to - 1)
    const markup = this.text.slice(Math.max(0, tag - longestBefore), Math.max(0, tag))
    // A tag that the cut went through.
    const open = markup.indexOf('>')
    const close = markup.indexOf('<')
    return plainWords(open >= 0 && (close < 0 || open < close) ? markup.slice(open + 1) : markup)
      .slice(-40)
      .toLowerCase()
  }
}

/** Words of a short piece of markup, for a single value; blocks do not come this way. */
function plainWords(markup: string): string {
  return markup
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
