import type { Block } from './blocks/block.js'

/** Share of a block's characters that lie in links, 0 to 1; 1 for a picture that is one. */
export const linkShare = (b: Block) =>
  b.kind === 'text' ? Math.min(1, b.linkChars / Math.max(1, b.text.length)) : b.linkChars ? 1 : 0
