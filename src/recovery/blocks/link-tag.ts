/** The start tag of a link, which no block keeps: few are asked about theirs, and it stands right before their words. */
import type { Block, Page } from './block.js'

/** Characters of markup before a block, and of the block, in which the tag is looked for. */
const longestTag = 400

export interface LinkTag {
  /** As written, with the white space before the first. */
  readonly attributes: string
  /** Whether nothing but other start tags stands between it and the block's first word. */
  readonly opensBlock: boolean
}

/** The link that a block opens in; else the last one in it, or right before it. Null where none is. */
export function linkTagOf({ text }: Page, { span }: Pick<Block, 'span'>): LinkTag | null {
  const [from, to] = span
  const before = text.slice(Math.max(0, from - longestTag), from)
  const attributes = opening.exec(before)?.[1]
  if (attributes !== undefined) return { attributes, opensBlock: true }
  const markup = before + text.slice(from, Math.min(to, from + longestTag))
  let last: string | undefined
  anyLink.lastIndex = 0
  for (let link = anyLink.exec(markup); link !== null; link = anyLink.exec(markup)) last = link[1]
  return last === undefined ? null : { attributes: last, opensBlock: false }
}

const opening = /<a(?=\s)([^<>]*)>(?:\s|<\w[^<>]*>)*$/i
const anyLink = /<a(?=\s)([^<>]*)>/gi
