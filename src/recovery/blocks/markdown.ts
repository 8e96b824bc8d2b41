/** Markdown to blocks by mdast, whose nodes know their offsets; front matter becomes what the page states of itself. */
import type { Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Problem, Span } from '../../model/index.js'
import type { PageHead } from '../metadata/head.js'
import type { Block, Cell, Page, PictureSource } from './block.js'
import { withoutAttributes } from './markdown-attributes.js'
import { filledLines, type Line, linesOf } from './measure.js'
import { SourceText, SourceTextBuilder } from './source-text.js'

/** Longer Markdown is read as plain text: the parser's cost on hostile nesting grows faster than its length. */
export const longestMarkdown = 400_000

/** Marks of emphasis, links and code in one paragraph; and quotes and lists in each other. */
const mostMarks = 1_000
const mostContainers = 40

/** Words of an attribute as those of a text are: white space folded, and without what no reader should get. */
function shownWords(words: string | null | undefined): string | null {
  const builder = new SourceTextBuilder()
  if (words) builder.append(words, 0, words.length)
  return builder.text || null
}

/**
 * Whether Markdown holds what no person writes and what the parser answers with minutes or an overflowing stack: such
 * text is read as plain.
 */
export function isTangled(printed: string): boolean {
  const text = withoutAttributes(printed)
  let marks = 0
  let fenced = false
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    const start = text.slice(from, Math.min(to, from + 400))
    if (/^\s*(?:```|~~~)/.test(start)) fenced = !fenced
    const containers = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(start)?.[0] ?? ''
    if ((containers.match(/>|[-*+]|[.)]/g)?.length ?? 0) > mostContainers) return true
    if (/^\s{80}\s*(?:[-*+]|\d{1,9}[.)])\s/.test(start)) return true
    // A blank line, an item, a row or a heading begins words of its own.
    if (/^\s*$|^\s*(?:[|#>]|[-*+]\s|\d{1,9}[.)]\s)/.test(start)) marks = 0
    if (!fenced)
      for (let i = from; i < to; i++) {
        const c = text.charCodeAt(i)
        if (c === 0x2a || c === 0x5f || c === 0x5b || c === 0x60 || c === 0x3c || c === 0x7e) marks++
      }
    if (marks > mostMarks) return true
    from = to + 1
  }
  return false
}

export function readMarkdown(printed: string): Page {
  // CommonMark turns NUL into U+FFFD, a character like any other; another control stays what it is and is left out.
  const text = withWholeHeadings(withWholeAddresses(withoutAttributes(printed.replaceAll('\0', '\u0001'))))
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  const problems: Problem[] = []
  const blocks: Block[] = []
  const metas: PageHead['metas'][number][] = []
  let group = 0
  let dropped = 0
  const push = (node: Nodes, tag: string, more: Partial<Pick<Block, 'cell' | 'picture' | 'kind'>> = {}) => {
    const builder = new SourceTextBuilder()
    const counts = { link: 0, strong: 0 }
    collect(node, text, builder, counts, false, false)
    const span = spanOf(node)
    dropped += builder.dropped
    if (builder.empty && !more.picture) return
    const source = SourceText.of(builder)
    blocks.push({
      kind: more.kind ?? 'text',
      text: more.picture ? (more.picture.alt ?? '') : source.text,
      source,
      span: builder.empty ? span : source.span(),
      tag,
      node: -1,
      linkChars: counts.link,
      strongChars: counts.strong,
      breaks: [],
      blankBefore: 1,
      picture: more.picture ?? null,
      url: null,
      cell: more.cell ?? null,
    })
  }
  const walk = (node: RootContent): void => {
    switch (node.type) {
      case 'yaml':
        readFrontMatter(node.value, spanOf(node), metas, problems)
        break
      case 'heading':
        push(node, `h${node.depth}`)
        break
      case 'paragraph': {
        const pictures = node.children.filter((child) => child.type === 'image')
        for (const image of pictures) {
          const picture: PictureSource = {
            url: image.url || null,
            alt: shownWords(image.alt),
            width: null,
            height: null,
            title: shownWords(image.title),
          }
          push(image, 'img', { picture, kind: 'picture' })
        }
        push(node, 'p')
        break
      }
      case 'blockquote':
        for (const child of node.children) {
          if (child.type === 'paragraph') push(child, 'blockquote')
          else walk(child)
        }
        break
      case 'list': {
        const at = ++group
        node.children.forEach((item, row) => {
          const cell: Cell = { group: at, row, column: 0, header: false, ordered: node.ordered === true }
          for (const child of item.children) {
            if (child.type === 'paragraph') push(child, 'li', { cell })
            else walk(child)
          }
        })
        break
      }
      case 'table': {
        const at = ++group
        node.children.forEach((row, r) => {
          row.children.forEach((cell, column) => {
            push(cell, r === 0 ? 'th' : 'td', { cell: { group: at, row: r, column, header: r === 0, ordered: false } })
          })
        })
        break
      }
      case 'code':
        push(node, 'pre')
        break
      case 'html':
      case 'thematicBreak':
      case 'definition':
        break
      default:
        if ('children' in node) for (const child of (node as Parents).children) walk(child as RootContent)
    }
  }
  for (const child of tree.children) walk(child)
  if (dropped)
    problems.push({
      code: 'hostile',
      what: `${dropped} control or direction-overriding characters were left out`,
      where: null,
      fix: null,
    })
  const head: PageHead = {
    lang: metas.find((m) => m.key === 'language' || m.key === 'lang')?.content ?? null,
    dir: null,
    title: null,
    base: null,
    metas,
    links: [],
    jsonLd: [],
    microdata: [],
    times: [],
  }
  return { shape: 'markdown', text: printed, blocks, tree: null, head, problems }
}

const longestAddress = 1_000

/**
 * Programs that fill lines break them within the addresses of links too, behind a hyphen, and Markdown then sees no link.
 * What breaks one becomes a low line: as long, and shown nowhere.
 */
function withWholeAddresses(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const most = Math.min(text.length, at + longestAddress)
    for (let i = at + 2; i < most; i++) {
      const c = text.charCodeAt(i)
      if (c === 0x0a && text.charCodeAt(i - 1) === 0x2d) {
        let on = i + 1
        while (on < most && text.charCodeAt(on) === 0x20) on++
        parts.push(text.slice(done, i), '_'.repeat(on - i))
        done = on
        i = on - 1
      } else if (c <= 0x20 || c === 0x28 || c === 0x29) break
    }
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

/** Whether a line ends within the words of a link. */
const endsInLink = (text: string, { from, to }: Line): boolean => {
  const line = text.slice(from, to)
  return line.lastIndexOf('[') > line.lastIndexOf(']')
}

/** A heading ends with its line, but for a program that fills lines: what it goes on with is no paragraph. */
function withWholeHeadings(text: string): string {
  if (!/^#/m.test(text)) return text
  const lines = linesOf(text)
  const filled = filledLines(text, lines)
  const parts: string[] = []
  let done = 0
  for (let k = 0; k < lines.length; k++) {
    if (text[(lines[k] as Line).from] !== '#') continue
    for (; filled?.[k] === 1 || endsInLink(text, lines[k] as Line); k++) {
      if (k + 1 >= lines.length || (lines[k + 1] as Line).blankBefore > 0) break
      const { to } = lines[k] as Line
      parts.push(text.slice(done, to), ' ')
      done = to + 1
    }
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

const spanOf = (node: Nodes): Span => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]

function collect(
  node: Nodes,
  text: string,
  into: SourceTextBuilder,
  counts: { link: number; strong: number },
  link: boolean,
  strong: boolean,
): void {
  const before = into.text.length
  const [from, to] = spanOf(node)
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code': {
      // Escapes and entities make the value differ from its source: then the whole stretch is its origin.
      const at = text.indexOf(node.value, from)
      if (at >= from && at + node.value.length <= to) into.append(text, at, at + node.value.length)
      else into.appendDecoded(node.value, from, to)
      break
    }
    case 'break':
      into.space(from, to)
      break
    case 'image':
    case 'html':
      break
    default:
      if ('children' in node) {
        // Markdown may hold links as markup, which stands between their words.
        let marked = false
        for (const child of node.children)
          if (child.type === 'html') marked = /^<a\s/i.test(child.value) || (marked && !/^<\/a/i.test(child.value))
          else
            collect(child, text, into, counts, link || marked || node.type === 'link', strong || node.type === 'strong')
      }
      return
  }
  const added = into.text.length - before
  if (link) counts.link += added
  if (strong) counts.strong += added
}

const longestFrontMatter = 40_000

/** Keys of front matter as `key: value` evidence, lists joined by a line end; dates stay as written, aliases are left out. */
function readFrontMatter(yaml: string, span: Span, metas: PageHead['metas'][number][], problems: Problem[]): void {
  const document =
    yaml.length > longestFrontMatter || nestsDeep(yaml)
      ? null
      : parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false })
  if (!document || document.errors.length)
    problems.push({
      code: 'metadata',
      what: document
        ? `the front matter is not well formed: ${document.errors[0]?.message.split('\n')[0] ?? ''}`
        : 'the front matter is longer or nested deeper than any that a person writes, and was not read',
      where: { at: span },
      fix: 'mend its YAML',
    })
  if (!document || !isMap(document.contents)) return
  // Scalars are read where they stand: aliases that multiply (a "billion laughs") are never laid out.
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue
    const content = isSeq(value) ? value.items.flatMap((item) => stringOf(item) ?? []).join('\n') : stringOf(value)
    if (!content) continue
    // The fence `---\n` stands before the YAML.
    const range = isScalar(value) || isSeq(value) ? value.range : null
    const at: Span = range ? [span[0] + 4 + range[0], span[0] + 4 + range[1]] : span
    metas.push({ key: String(key.value).toLowerCase(), content, span: at })
  }
}

const stringOf = (node: unknown): string | null =>
  isScalar(node) && typeof node.value === 'string' ? node.value : null

function nestsDeep(yaml: string): boolean {
  let open = 0
  let deepest = 0
  for (const c of yaml) {
    if (c === '[' || c === '{') deepest = Math.max(deepest, ++open)
    else if (c === ']' || c === '}') open--
  }
  return deepest > 30 || /^ {100}/m.test(yaml) || /(?:[-?:] ){30}/.test(yaml)
}
