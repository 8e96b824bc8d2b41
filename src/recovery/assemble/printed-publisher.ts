/** The outlet's name where nothing states it: what the title ends in and the line of rights prints too. */
import type { Page } from '../blocks/block.js'
import type { Candidate } from '../metadata/evidence.js'

/** A name behind the last mark that parts it from the headline. */
const lastPart = /(?:\s[|–—·•»:-]\s|\s?[|｜_：]\s?)([^|｜_–—·•»：]{2,40})$/u
const rights = /©|ⓒ|\(c\)|copyright/i
/** Blocks at the end of a page, and characters of the line of rights. */
const mostBlocks = 60
const longestLine = 400

/** Either alone may be anybody's: a section's name ends titles, and rights are a photographer's as well. */
export function printedPublisher({ blocks, head }: Page): Candidate<string>[] {
  const name = lastPart.exec((head?.title?.text ?? '').trim())?.[1]?.trim()
  if (name === undefined || !/\p{L}{2}/u.test(name)) return []
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - mostBlocks); i--) {
    const block = blocks[i]
    if (block?.kind !== 'text' || block.text.length > longestLine || !rights.test(block.text)) continue
    const at = wordsAt(block.text, name)
    if (at >= 0)
      return [{ value: name, source: 'line of rights', score: 0.5, spans: [block.source.span(at, at + name.length)] }]
  }
  return []
}

/** Where a name stands in a line, and not within a word; -1 for nowhere. */
function wordsAt(line: string, name: string): number {
  const letter = /[\p{L}\p{N}]/u
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
    if (!letter.test(line[at - 1] ?? ' ') && !letter.test(line[at + name.length] ?? ' ')) return at
  return -1
}
