/** The title of a capture of plain text: the page's, which is mostly its first line, with the outlet's name behind it. */
import type { Block } from '../blocks/block.js'
import { sameWords } from '../words.js'

/** Of a page run together with another the title may be neither's. */
export const titleLine = (blocks: readonly Block[]): string => blocks[0]?.text ?? ''

/** Shorter lines are sections and kickers, which titles begin with too. */
const shortestHeadline = 20
const longestOutlet = 60

/** The first line over `to` that the title repeats with the outlet's name; -1 for none. Below the first story it may lead back to it. */
export function lineOfTitle(blocks: readonly Block[], to: number): number {
  const title = titleLine(blocks)
  for (let i = 1; i < to; i++) if (hasOutletBehind(title, (blocks[i] as Block).text)) return i
  return -1
}

export function isTitleOf(title: string, headline: string): boolean {
  if (headline.length < shortestHeadline || title.length > headline.length + longestOutlet) return false
  return hasOutletBehind(title, headline) || sameWords(title, headline)
}

/** "Ferries stop at noon in Orlsund – Orlsund Post": a headline as its page's title has it. */
export function hasOutletBehind(title: string, headline: string): boolean {
  if (headline.length < shortestHeadline || !title.startsWith(headline)) return false
  const outlet = /^\s+[-–—|·•«»]\s+(\S.*)$/.exec(title.slice(headline.length, headline.length + longestOutlet))?.[1]
  return outlet !== undefined && title.endsWith(outlet) && outlet.length * 2 <= headline.length
}
