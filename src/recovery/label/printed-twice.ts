/** Lines of plain text that stand there twice within a few lines: a picture's alternative text and its caption, a sentence set large beside the text. */

import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { bodyLabels } from './body-labels.js'

const shortest = 40
/** Lines between the two printings. */
const nearest = 3
/** What a second printing may have more: a credit, a mark that it is a symbolic picture. */
const longestRest = 80
/** A scrape that prints every line twice has said nothing of any. */
const mostOfText = 0.4

/**
 * On the tune fold's captures 560 lines stand twice like that and 342 once with something more behind it, none of them text.
 * @param labels  what each was taken for
 * @returns the lines that were taken for text, and what they are
 */
export function printedTwice(blocks: readonly Block[], labels: readonly Label[]): Map<number, Label> {
  const found = new Map<number, Label>()
  let all = 0
  let twice = 0
  for (let i = 0; i < blocks.length; i++) {
    if (!bodyLabels.has(labels[i] as Label)) continue
    const { text } = blocks[i] as Block
    all += text.length
    if (text.length < shortest) continue
    const label = isAgain(text, blocks[i - 1]) || isAgain(text, blocks[i + 1]) ? 'caption' : again(blocks, i)
    if (label === null) continue
    twice += text.length
    found.set(i, label)
  }
  return twice > all * mostOfText ? new Map() : found
}

function again(blocks: readonly Block[], i: number): Label | null {
  const { text } = blocks[i] as Block
  for (let away = 2; away <= nearest; away++)
    if (blocks[i - away]?.text === text || blocks[i + away]?.text === text) return 'furniture'
  return null
}

/** The same line, or the same with a little more behind it. */
function isAgain(text: string, beside: Block | undefined): boolean {
  if (beside === undefined || beside.text.length < shortest) return false
  const [short, long] = beside.text.length < text.length ? [beside.text, text] : [text, beside.text]
  return long.length - short.length <= longestRest && long.startsWith(short)
}
