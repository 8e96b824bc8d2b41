/** Markdown to blocks by mdast, whose nodes know their offsets; front matter becomes what the page states of itself. */
import type { Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { parseDocument } from 'yaml'
import type { Problem, Span } from '../../model/index.js'
import type { PageHead } from '../metadata/head.js'
import type { Block, Cell, Page, PictureSource } from './block.js'
import { SourceText, SourceTextBuilder } from './source-text.js'

/** Longer Markdown is read as plain text: the parser's cost on hostile nesting grows faster than its length. */
export const longestMarkdown = 400_000

export function readMarkdown(text: string): Page {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  const problems: Problem[] = []
  const blocks: Block[] = []
  const metas: PageHead['metas'][number][] = []
  let group = 0
  const push = (node: Nodes, tag: string, more: Partial<Pick<Block, 'cell' | 'picture' | 'kind'>> = {}) => {
    const builder = new SourceTextBuilder()
    const counts = { link: 0, strong: 0 }
    collect(node, text, builder, counts, false, false)
    const span = spanOf(node)
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
            alt: image.alt || null,
            width: null,
            height: null,
            title: image.title || null,
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
  return { shape: 'markdown', text, blocks, tree: null, head, problems }
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
      if ('children' in node)
        for (const child of node.children)
          collect(child, text, into, counts, link || node.type === 'link', strong || node.type === 'strong')
      return
  }
  const added = into.text.length - before
  if (link) counts.link += added
  if (strong) counts.strong += added
}

/** Keys of front matter as `key: value` evidence, lists joined by a line end; dates stay as written. */
function readFrontMatter(yaml: string, span: Span, metas: PageHead['metas'][number][], problems: Problem[]): void {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false })
  if (document.errors.length)
    problems.push({
      code: 'metadata',
      what: `the front matter is not well formed: ${document.errors[0]?.message.split('\n')[0] ?? ''}`,
      where: { at: span },
      fix: 'mend its YAML',
    })
  const value: unknown = document.toJS({ maxAliasCount: 20 })
  if (typeof value !== 'object' || value === null) return
  const contents = document.contents
  const places = new Map<string, Span>()
  if (contents && 'items' in contents)
    for (const item of contents.items) {
      if (item && typeof item === 'object' && 'key' in item && 'value' in item) {
        const { key, value: v } = item as { key: unknown; value: unknown }
        const range = rangeOf(v)
        const name = typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : null
        // The fence `---\n` stands before the YAML.
        if (name && range) places.set(name, [span[0] + 4 + range[0], span[0] + 4 + range[1]])
      }
    }
  for (const [key, v] of Object.entries(value)) {
    const content = Array.isArray(v)
      ? v.filter((x) => typeof x === 'string').join('\n')
      : typeof v === 'string'
        ? v
        : ''
    if (content) metas.push({ key: key.toLowerCase(), content, span: places.get(key) ?? span })
  }
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null
  const [from, to] = node.range as unknown[]
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : null
}
