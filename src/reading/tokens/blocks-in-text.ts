import type { Article } from '../../model/index.js'

/** Where the blocks of a body stand in `text`. */
export interface BlocksInText {
  /** Offsets, ascending. */
  readonly starts: readonly number[]
  /** Of each, its index in `body`. */
  readonly indexes: readonly number[]
}

/** The text holds the words of the body's blocks in order, so each is looked for behind the one before. */
export function blocksInText({ body, text }: Pick<Article, 'body' | 'text'>): BlocksInText {
  const starts: number[] = []
  const indexes: number[] = []
  let from = 0
  for (const [index, block] of body.entries()) {
    if (block.kind === 'picture' || block.text === '') continue
    const at = text.startsWith(block.text, from) ? from : text.indexOf(block.text, from)
    if (at === -1) continue
    starts.push(at)
    indexes.push(index)
    from = at + block.text.length
    while (from < text.length && (text[from] === '\n' || text[from] === ' ')) from++
  }
  return starts.length > 0 ? { starts, indexes } : { starts: [0], indexes: [0] }
}
