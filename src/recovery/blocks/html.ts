/** HTML to blocks, in one pass over its tokens: a flat tree instead of a DOM, spans from the tokenizer. */
import type { Problem } from '../../model/index.js'
import { isWeekday } from '../grammar/month-names.js'
import { endsSentence } from '../text-shape.js'
import type { Block, Page, PictureSource } from './block.js'
import { Cells } from './cells.js'
import { ElementTree } from './element-tree.js'
import { footnoteMark } from './footnote-mark.js'
import { Attributes, isHidden, numbered, pictureAddress, pixels, wordsOf } from './html-attributes.js'
import { containers, drawings, paragraphScope, rawText, tableParts } from './html-elements.js'
import { StatedHead } from './html-head.js'
import {
  attributeAt,
  figcaption,
  figure,
  implied,
  is,
  natures,
  paragraph,
  tagNames,
  tagNumbers,
  tags,
} from './html-names.js'
import { readTokens, type TokenReader } from './html-tokens.js'
import { appendRepaired, looksGarbled, repaired } from './mojibake.js'
import { OpenElements } from './open-elements.js'
import { SourceText, SourceTextBuilder } from './source-text.js'
import { swallowedFrom } from './swallowed.js'

/** Deeper elements are read as if their tags were not there; the text in them is kept. */
const deepest = 400
const mostBlocks = 30_000
const mostRestarts = 5
/** UTF-16 units of the title that are kept. */
const longestTitle = 16_000
/** Past `mostBlocks` only what may be a paragraph is kept, so that a million links do not push out the text behind them. */
const mostBlocksWithProse = 40_000
const leastProse = 80
const shortestCutOff = 40

export function readHtml(text: string): Page {
  return new HtmlReader(text).read()
}

class HtmlReader implements TokenReader {
  private readonly tree = new ElementTree()
  private readonly cells = new Cells(this.tree)
  private readonly blocks: Block[] = []
  private readonly problems: Problem[] = []
  private readonly head: StatedHead
  private readonly stack = new OpenElements()
  /** The names of tags by their numbers, and how many elements of each are open; what a page makes up comes behind the known. */
  private readonly tagNames: string[] = [...tagNames]
  private readonly openCount: number[] = tagNames.map(() => 0)
  private readonly madeUp = new Map<string, number>()
  private overflow = 0
  private tooDeep = false
  private dropped = 0

  private builder = new SourceTextBuilder()
  private builderNode = 0
  private linkChars = 0
  private strongChars = 0
  private breaks: number[] = []
  private pendingBreaks = 0
  /** Where the last inline end tag ended, and whether another element began right there: words meet with no space. */
  private closedInlineAt = -1
  private joint = false

  /** Where the mark of a footnote ends that is no word of the text. */
  private markTo = -1

  private tagName = ''
  private tagNumber = 0
  private tagStart = 0
  private attributes: Attributes
  /** An element that is open asks them again at its end. */
  private attributesKept = false
  private silent = 0
  private links = 0
  private strongs = 0
  private scriptFrom = -1
  private scriptTo = -1
  private jsonLdOpen = false
  private titleFrom = -1
  private titleText = ''
  private truncated = false
  private readonly garbled: boolean
  private repairs = 0
  private repairedAt = -1
  private inTag = false
  private openComment = -1

  constructor(private readonly text: string) {
    this.garbled = looksGarbled(text)
    this.head = new StatedHead(text, this.garbled)
    this.attributes = new Attributes(text)
  }

  read(): Page {
    for (let from = 0, round = 0; from >= 0 && round < mostRestarts; round++) {
      readTokens(this.text, from, this)
      from = this.resumeAt()
    }
    this.flush()
    this.sayCutOff()
    if (this.tooDeep)
      this.problems.push({
        code: 'too-deep',
        what: `elements nested deeper than ${deepest} were read as if flat`,
        where: null,
        fix: null,
      })
    if (this.truncated)
      this.problems.push({
        code: 'too-large',
        what: `only the first ${mostBlocks} blocks were read, and of those behind them only long text`,
        where: null,
        fix: 'split the capture',
      })
    if (this.repairs)
      this.problems.push({
        code: 'charset',
        what: `${this.repairs} ${this.repairs === 1 ? 'run' : 'runs'} of text had been read as windows-1252 and were UTF-8 (“â€™” for “’”): they were set right`,
        where: { at: [this.repairedAt, this.repairedAt + 1] },
        fix: null,
      })
    if (this.dropped)
      this.problems.push({
        code: 'hostile',
        what: `${this.dropped} control or direction-overriding characters were left out`,
        where: null,
        fix: null,
      })
    return {
      shape: 'html',
      text: this.text,
      blocks: this.blocks,
      tree: this.tree,
      head: this.head,
      problems: this.problems,
    }
  }

  onOpenTagName(from: number, to: number): void {
    this.tagNumber = this.tagAt(from, to)
    this.tagName = this.tagNames[this.tagNumber] as string
    this.tagStart = from - 1
    this.inTag = true
    if (this.attributesKept) this.attributes = new Attributes(this.text)
    else this.attributes.clear()
    this.attributesKept = false
  }

  onAttribute(nameFrom: number, nameTo: number, from: number, to: number): void {
    const attribute = attributeAt(this.text, nameFrom, nameTo)
    if (attribute >= 0) this.attributes.add(attribute, from, to)
  }

  onOpenTagEnd(to: number): void {
    this.inTag = false
    this.onOpen(to)
  }

  onCloseTag(from: number, to: number): void {
    const number = this.tagAt(from, to)
    const tag = this.tagNames[number] as string
    this.onClose(tag, number, from - 2)
    if (tag === 'span') this.closedInlineAt = this.text[to] === '>' ? to + 1 : -1
  }

  private tagAt(from: number, to: number): number {
    const known = tags.at(this.text, from, to)
    return known < 0 ? this.rareTag(this.text.slice(from, to).toLowerCase()) : known
  }

  private rareTag(name: string): number {
    const known = tagNumbers.get(name) ?? this.madeUp.get(name)
    if (known !== undefined) return known
    const number = this.tagNames.push(name) - 1
    this.madeUp.set(name, number)
    this.openCount.push(0)
    return number
  }

  onCdata(from: number, to: number): void {
    if (this.scriptFrom < 0) this.onText(from, to)
  }

  onOpenComment(from: number): void {
    this.openComment = from
  }

  /**
   * Where to read on when the end of the capture came inside a comment, a script, a title or a tag that never ended and
   * holds paragraphs: a browser shows nothing of them, but a damaged page's undamaged text must come out. -1 where
   * nothing was swallowed.
   */
  private resumeAt(): number {
    const top = this.stack.innermost
    const raw = top && rawText.has(top.tag) ? top : null
    const [what, at] =
      this.openComment >= 0
        ? ['a comment', this.openComment]
        : this.inTag
          ? [`a <${this.tagName.slice(0, 20)}> tag`, this.tagStart + 1]
          : this.titleFrom >= 0
            ? ['the title', this.titleFrom]
            : raw
              ? [`a ${raw.tag}`, (this.tree.start[raw.node] as number) + 1]
              : ['', -1]
    if (at < 0) return -1
    const next = swallowedFrom(this.text, at)
    if (next < 0) return -1
    this.openComment = -1
    this.inTag = false
    this.titleFrom = -1
    this.scriptFrom = -1
    if (raw) this.pop(at)
    // What a caption, a list or a link swallowed with it is not theirs.
    for (const tag of ['figure', 'figcaption', 'ul', 'a', 'p']) this.closeUpTo(tag, containers)
    this.problems.push({
      code: 'truncated',
      what: `${what} begins and never ends: what stands behind it was read all the same`,
      where: { at: [at - 1, next] },
      fix: 'capture it again',
    })
    return next
  }

  /** A capture may leave out its last end tags; it ends in no tag and in no sentence. */
  private sayCutOff(): void {
    const end = this.text.trimEnd().length
    const last = this.blocks[this.blocks.length - 1]
    const isInText =
      this.text[end - 1] !== '>' &&
      this.stack.isAnyOf(containers) &&
      last !== undefined &&
      last.text.length > shortestCutOff &&
      last.span[1] === end &&
      !endsSentence(last.text)
    if (!this.inTag && !isInText) return
    this.problems.push({
      code: 'truncated',
      what: this.inTag
        ? 'the capture ends inside a tag: what followed is missing'
        : 'the capture ends inside a sentence',
      where: { at: [this.inTag ? this.tagStart : end - 1, end] },
      fix: 'capture it again',
    })
  }

  private get top(): number {
    return this.stack.innermost?.node ?? 0
  }

  onText(from: number, to: number): void {
    if (this.scriptFrom >= 0) {
      this.scriptTo = to
      return
    }
    if (this.titleFrom >= 0) {
      if (this.titleText.length < longestTitle) this.titleText += this.text.slice(from, Math.min(to, from + 2_000))
      return
    }
    if (this.silent > 0 || from < this.markTo) return
    const before = this.startText()
    if (this.joint) this.meet(from)
    if (this.garbled && appendRepaired(this.builder, this.text, from, to)) {
      if (this.repairs++ === 0) this.repairedAt = from
    } else if (this.tree.tag[this.builderNode] === 'pre') this.appendLines(from, to)
    else this.builder.append(this.text, from, to)
    this.count(before)
  }

  /** In preformatted text a blank line is a break between paragraphs. */
  private appendLines(from: number, to: number): void {
    let start = from
    for (const blank of this.text.slice(from, to).matchAll(/\n[ \t\r]{0,80}\n/g)) {
      const at = from + blank.index
      this.builder.append(this.text, start, at)
      start = at + blank[0].length
      if (this.builder.empty) continue
      this.builder.space(at, start)
      this.breaks.push(this.builder.text.length)
    }
    this.builder.append(this.text, start, to)
  }

  onEntity(codepoint: number, to: number): void {
    if (this.scriptFrom >= 0) return
    const decoded = String.fromCodePoint(codepoint)
    if (this.titleFrom >= 0) {
      if (this.titleText.length < longestTitle) this.titleText += decoded
      return
    }
    if (this.silent > 0 || to <= this.markTo) return
    const before = this.startText()
    const from = this.text.lastIndexOf('&', to - 1)
    this.builder.appendDecoded(decoded, from >= 0 && to - from < 40 ? from : to - 1, to)
    this.count(before)
  }

  private startText(): number {
    if (this.builder.empty) this.builderNode = this.blockNode()
    else if (this.pendingBreaks >= 2) {
      this.flush()
      this.builderNode = this.blockNode()
    } else if (this.pendingBreaks === 1) this.breaks.push(this.builder.text.length)
    return this.builder.text.length
  }

  /**
   * "…on Saturday" and "Mountain Desk" in two spans side by side are two runs of words, set apart by style alone; so are
   * "May 3, 2031" and "6:41 PM".
   */
  private meet(from: number): void {
    this.joint = false
    const { last } = this.builder
    const next = this.text[from] ?? ''
    const isClock = /\d/.test(last) && /^\d{1,2}[:.h]\d{2}/.test(this.text.slice(from, from + 6))
    if (isClock || (/[\p{Ll}\p{N}.!?)”]/u.test(last) && /\p{Lu}/u.test(next)) || this.isWeekday(last, next, from)) {
      this.builder.space(from, from)
      this.breaks.push(this.builder.text.length)
    }
  }

  /** Scripts without capitals show by the word alone that another run begins; Chinese and Japanese set no space there. */
  private isWeekday(last: string, next: string, from: number): boolean {
    if (!spacedLetter.test(last) || !spacedLetter.test(next)) return false
    const [word] = /^\p{L}{2,14}(?!\p{L})/u.exec(this.text.slice(from, from + 15)) ?? []
    return word !== undefined && isWeekday(word)
  }

  private count(before: number): void {
    const added = this.builder.text.length - before
    if (added <= 0) return
    this.pendingBreaks = 0
    if (this.links > 0) this.linkChars += added
    if (this.strongs > 0) this.strongChars += added
  }

  private blockNode(): number {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack.at(i)
      if (open.block) return open.node
    }
    return 0
  }

  private flush(): void {
    if (!this.builder.empty) this.endBlock()
    else if (this.builder.dropped > 0) this.begin()
    this.linkChars = 0
    this.strongChars = 0
    this.pendingBreaks = 0
  }

  private begin(): void {
    this.dropped += this.builder.dropped
    this.builder = new SourceTextBuilder()
    if (this.breaks.length > 0) this.breaks = []
  }

  private endBlock(): void {
    const source = SourceText.of(this.builder)
    const node = this.builderNode
    if (this.hasRoomFor(source.text))
      this.blocks.push({
        kind: 'text',
        text: source.text,
        source,
        span: source.span(),
        tag: this.tree.tag[node] || 'body',
        node,
        linkChars: this.linkChars,
        strongChars: this.strongChars,
        breaks: this.breaks.length === 0 ? noBreaks : within(this.breaks, source.text.length),
        blankBefore: 0,
        picture: null,
        url: null,
        cell: this.cells.of(node),
      })
    else this.truncated = true
    this.begin()
  }

  private hasRoomFor(text: string): boolean {
    if (this.blocks.length < mostBlocks) return true
    return this.blocks.length < mostBlocksWithProse && text.length >= leastProse && this.linkChars < text.length * 0.5
  }

  private onOpen(to: number): void {
    const tag = this.tagName
    if (tag === 'br') {
      if (!this.builder.empty) {
        this.builder.space(this.tagStart, to)
        this.pendingBreaks++
      }
      return
    }
    const attributes = this.attributes
    if (tag === 'meta' || tag === 'link' || tag === 'base') {
      if (tag === 'meta') this.head.onMeta(attributes, [this.tagStart, to])
      else if (tag === 'link') this.head.onLink(attributes, [this.tagStart, to])
      else this.head.onBase(attributes)
      return
    }
    if (tag === 'img' || tag === 'amp-img') {
      this.onPicture(attributes, to)
      if (tag === 'img') return
    }
    if (tag === 'source') {
      this.onSource(attributes)
      return
    }
    // "By Anna Lund" and its `<time>` right behind: the words of the one end where the other begins.
    if (tag === 'time' && endsWord.test(this.builder.last)) this.builder.space(this.tagStart, to)
    else if (this.closedInlineAt === this.tagStart && !this.builder.empty) this.joint = true
    const nature = natures[this.tagNumber] ?? 0
    const isBlock = (nature & is.block) !== 0 || this.isCredit(tag, attributes) || isSetAsBlock(tag, attributes)
    if (isBlock) this.flush()
    if (nature & is.void) return
    if (nature & (is.closesParagraph | is.closesOthers)) this.closeImplied(tag, nature)
    if (tag === 'a') this.endLinks()
    else if (tag === 'sup') this.onRaised(to)
    if (this.silent > 0 && nature & is.breaksOut) this.closeDrawing()
    if (tag === 'script') {
      this.scriptFrom = to
      this.scriptTo = -1
      this.jsonLdOpen = /ld\+json/i.test(attributes.get(numbered.type) ?? '')
    } else if (tag === 'title' && this.head.title === null && this.silent === 0) this.titleFrom = to
    if (tag === 'html') {
      this.head.lang = attributes.get(numbered.lang) ?? this.head.lang
      this.head.dir = attributes.get(numbered.dir) ?? this.head.dir
    } else if (tag === 'body') this.head.dir = attributes.get(numbered.dir) ?? this.head.dir
    if (this.stack.length >= deepest) {
      this.overflow++
      this.tooDeep = true
      if (tag === 'script' || tag === 'style') this.push(tag, nature, attributes, to, isBlock)
      return
    }
    if (tag === 'iframe') this.onFrame(attributes, to)
    this.push(tag, nature, attributes, to, isBlock)
  }

  private onRaised(to: number): void {
    // To look at the end of a text that grows copies it: of what is longer than any paragraph it is not asked.
    if (this.builder.text.length > longestNoted) return
    const mark = footnoteMark(this.text, to, this.builder.text)
    if (mark?.bracketed) this.builder.space(to, to)
    else if (mark) this.markTo = Math.max(this.markTo, mark.to)
  }

  /** Inside a figure a credit is set apart from its caption by an inline element; it is a block of its own. */
  private isCredit(tag: string, attributes: Attributes): boolean {
    if (this.openCount[figure] === 0 && this.openCount[figcaption] === 0) return false
    if (tag === 'cite' || tag === 'small') return true
    return (tag === 'span' || tag === 'em' || tag === 'i') && creditWords.test(wordsOf(attributes))
  }

  private push(tag: string, nature: number, attributes: Attributes, to: number, isBlock: boolean): void {
    const words = wordsOf(attributes)
    const node = this.tree.add(tag, this.top, words, isHidden(tag, attributes), this.tagStart)
    const silent = (nature & is.silent) !== 0 && tag !== 'head'
    const kept = this.head.keptOf(tag, attributes, to, words, this.tree.words[this.top] ?? '')
    if (kept !== null) this.attributesKept = true
    // Old pages name their places with `<a name>` and leave it open.
    const link = tag === 'a' && attributes.has(numbered.href)
    const number = this.tagNumber
    const strong = (nature & is.strong) !== 0
    this.stack.push(tag, number, node, isBlock, silent, link, strong, kept)
    this.openCount[number] = (this.openCount[number] as number) + 1
    if (silent) this.silent++
    if (link) this.links++
    if (strong) this.strongs++
    if (nature & is.cell) this.cells.place(tag, node)
  }

  private closeImplied(tag: string, nature: number): void {
    if (nature & is.closesParagraph && (this.openCount[paragraph] as number) > 0) this.closeUpTo('p', paragraphScope)
    if ((nature & is.closesOthers) === 0) return
    const rule = implied.get(tag)
    if (!rule || !this.isAnyOpen(rule.numbers)) return
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack.at(i)
      if (rule.within.has(open.tag)) return
      if (rule.openers.has(open.tag)) {
        while (this.stack.length > i) this.pop(this.tagStart)
        // A row closes the cell and then the row before it.
        if (tag !== 'tr' && tag !== 'tbody') return
      } else if (open.block && open.tag !== 'p') return
    }
  }

  private isAnyOpen(tags: readonly number[]): boolean {
    for (let k = 0; k < tags.length; k++) if ((this.openCount[tags[k] as number] as number) > 0) return true
    return false
  }

  /** A drawing, a formula or a menu of choices that was never closed does not swallow the text behind it. */
  private closeDrawing(): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack.at(i)
      if (open.silent && !drawings.has(open.tag)) return
      if (!drawings.has(open.tag)) continue
      while (this.stack.length > i) this.pop(this.tagStart)
      if (this.silent === 0) return
    }
  }

  private closeUpTo(tag: string, scope: ReadonlySet<string>): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack.at(i)
      if (open.tag === tag) {
        while (this.stack.length > i) this.pop(this.tagStart)
        return
      }
      if (scope.has(open.tag)) return
    }
  }

  private onClose(tag: string, number: number, from: number): void {
    if (this.scriptFrom >= 0 && tag === 'script') this.endScript()
    if (this.titleFrom >= 0 && tag === 'title') {
      const title = this.words(this.titleText)
      if (title) this.head.title = { text: title, span: [this.titleFrom, from] }
      this.titleFrom = -1
    }
    if (tag === 'br' || tag === 'p') {
      if (tag === 'p') this.flush()
      else return
    }
    const isBlock = ((natures[number] ?? 0) & is.block) !== 0
    if (isBlock) this.flush()
    if (this.openCount[number] === 0) {
      if (this.overflow > 0) this.overflow--
      return
    }
    if (this.overflow > 0 && tag !== 'script' && tag !== 'style') {
      this.overflow--
      return
    }
    let i = this.stack.length - 1
    for (; i >= 0; i--) {
      const open = this.stack.at(i)
      if (open.tag === tag) break
      // Misnested `<b><div></b>`: an inline end tag does not end the block it stands in.
      if (!isBlock && open.block) return
      if (tableParts.has(open.tag) && tag !== 'table' && !tableParts.has(tag)) return
    }
    if (i < 0) return
    while (this.stack.length > i) this.pop(from)
  }

  /** A link ends where the next begins (HTML Standard); its element may hold blocks and stays open. */
  private endLinks(): void {
    for (let i = this.stack.length - 1; i >= 0 && this.links > 0; i--) {
      const open = this.stack.at(i)
      if (!open.link) continue
      open.link = false
      this.links--
    }
  }

  private pop(contentEnd: number): void {
    const open = this.stack.pop()
    if (!open) return
    this.openCount[open.number] = (this.openCount[open.number] as number) - 1
    if (open.block) this.flush()
    if (open.silent) this.silent--
    if (open.link) this.links--
    if (open.strong) this.strongs--
    if (open.kept) this.head.onEndOf(open.kept, contentEnd)
  }

  private endScript(): void {
    const from = this.scriptFrom
    this.scriptFrom = -1
    const open = this.stack.innermost
    if (open?.tag !== 'script' || this.scriptTo < 0) return
    if (this.jsonLdOpen) this.head.onJsonLd(from, this.scriptTo)
  }

  private sources: string[] = []
  private onSource(attributes: Attributes): void {
    const set = attributes.get(numbered.srcset) ?? attributes.get(numbered['data-srcset'])
    if (set) this.sources.push(set)
  }

  private onPicture(attributes: Attributes, to: number): void {
    const sources = this.sources
    this.sources = []
    const url = pictureAddress(attributes, sources)
    const alt = this.words(withoutTags(attributes.get(numbered.alt) ?? '')) || null
    const width = pixels(attributes.get(numbered.width))
    const height = pixels(attributes.get(numbered.height))
    // Tracking pixels and spacers are no pictures; an icon in a running line of text does not end the line.
    if ((width !== null && width < 50) || (height !== null && height < 50)) return
    if (this.silent > 0 || this.blocks.length >= mostBlocks) return
    const inline = this.links > 0 && !this.builder.empty
    if (inline) return
    this.flush()
    const node = this.blockNode()
    const builder = new SourceTextBuilder()
    const picture: PictureSource = { url, alt, width, height, title: null }
    const source = SourceText.of(builder)
    this.blocks.push({
      kind: 'picture',
      text: alt ?? '',
      source,
      span: [this.tagStart, to],
      tag: 'img',
      node,
      linkChars: this.links > 0 ? 1 : 0,
      strongChars: 0,
      breaks: [],
      blankBefore: 0,
      picture,
      url: null,
      cell: null,
    })
  }

  /** An attribute that people read: folded and without what `SourceText` leaves out of text. */
  private words(value: string): string {
    const builder = new SourceTextBuilder()
    const whole = this.garbled ? repaired(value) : value
    builder.append(whole, 0, whole.length)
    this.dropped += builder.dropped
    return builder.text
  }

  private onFrame(attributes: Attributes, to: number): void {
    const url = attributes.get(numbered.src) || attributes.get(numbered['data-src']) || null
    if (!url || this.silent > 0 || this.blocks.length >= mostBlocks) return
    this.blocks.push({
      kind: 'embed',
      text: '',
      source: SourceText.of(new SourceTextBuilder()),
      span: [this.tagStart, to],
      tag: 'iframe',
      node: this.top,
      linkChars: 0,
      strongChars: 0,
      breaks: [],
      blankBefore: 0,
      picture: null,
      url,
      cell: null,
    })
  }
}

/** Characters of one block. */
const longestNoted = 20_000

/** What floats beside its lines is their first letter, and stands in them. */
function isSetAsBlock(tag: string, attributes: Attributes): boolean {
  if (tag !== 'span') return false
  const style = attributes.get(numbered.style) ?? ''
  return /display\s{0,9}:\s{0,9}block/i.test(style) && !/float\s{0,9}:\s{0,9}left/i.test(style)
}

const noBreaks: readonly number[] = []
const within = (breaks: readonly number[], length: number): number[] => breaks.filter((at) => at > 0 && at < length)
const endsWord = /[\p{L}\p{N}]/u
const spacedLetter =
  /(?=\p{Lo})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Hangul}]/u
const creditWords = /credit|copyright|source|photograph|byline|quelle|autor|foto/
const withoutTags = (words: string): string => words.replace(/<\/?[a-zA-Z!][^<>]{0,2000}>/g, '')
