/**
 * A web page that a program turned into Markdown. Markdown is read as somebody's own writing, all of it text; a page
 * brings its menus along, and what of it is text must be told as it is told of plain text.
 */
import type { Block, Page } from './block.js'

const leastLinks = 8
const leastShare = 0.1
const manyLinks = 40
const mostlyLink = 0.8

export function asKept(page: Page): Page {
  if (page.head?.metas.length) return page
  let links = 0
  for (const block of page.blocks) if (isLink(block)) links++
  if (links < leastLinks || (links < manyLinks && links < page.blocks.length * leastShare)) return page
  const { text, tree, problems } = page
  return { shape: 'plain', text, blocks: page.blocks.filter(isText), tree, head: null, problems }
}

const isText = (block: Block) => block.kind === 'text'
const isLink = (block: Block) =>
  isText(block) ? block.linkChars > 0 && block.linkChars >= block.text.length * mostlyLink : false
