/**
 * The wording of a headline in plain text, where its line holds more than the headline: the outlet's name behind it, as the
 * title of a page has it, or its kicker before it; or less, where a scraper parted it before a colon.
 */
import type { Block } from '../blocks/block.js'
import { bare, sameWords } from '../words.js'

export interface Wording {
  readonly value: string
  /** Where it stands in the text of its block. */
  readonly from: number
  readonly to: number
  /** Where the kicker stands there; null where none is joined to it. */
  readonly kicker: readonly [number, number] | null
  /** The block in which it goes on. */
  readonly next: number | null
}

/** @param at  the line that was found to be the headline, among blocks `[from, to)` over its text */
export function wordingOf(blocks: readonly Block[], at: number, from: number, to: number): Wording {
  const { text } = blocks[at] as Block
  const next = blocks[at + 1]
  if (next && at + 1 < to && isContinued(text, next.text))
    return { value: text + next.text, from: 0, to: text.length, kicker: null, next: at + 1 }
  const end = withoutOutlet(text)
  const start = kickerEnd(blocks, text, at, from, to)
  const own = { from: 0, to: end, kicker: null, next: null }
  if (start === null || start.from >= end) return { ...own, value: text.slice(0, end) }
  return { ...own, value: text.slice(start.from, end), from: start.from, kicker: [0, start.kicker] }
}

const longestHeadline = 300
const longestPart = 120

/** ": City of stairs" under "Port Aven": one heading whose two parts were elements of their own. */
const isContinued = (text: string, next: string): boolean =>
  /^[:：]\s?\p{L}/u.test(next) && next.length <= longestPart && !/[:：.!?]/.test(text) && text.length >= shortest

const shortest = 8
/** A title ends in a few names at most: the section's, the outlet's. */
const longestName = 40
const mostNameWords = 5
const leastRest = 20

/** "Ferries stop at noon | Local | Harbour News": a bar before a name; where the headline ends. */
function withoutOutlet(text: string): number {
  let end = text.length
  for (let parts = 0; parts < 3; parts++) {
    const bar = Math.max(text.lastIndexOf(' | ', end - 1), text.lastIndexOf('｜', end - 1))
    if (bar < leastRest) return end
    const name = text
      .slice(bar + 1, end)
      .replace(/^[\s|｜]+/, '')
      .trim()
    if (name.length > longestName || name.split(' ').length > mostNameWords || name.length * 2 > bar) return end
    if (/[.!?:"“”„»«]/.test(name.slice(0, -1)) && !/^[\w.-]+\.[a-z]{2,10}$/i.test(name)) return end
    end = text.slice(0, bar).trimEnd().length
  }
  return end
}

const joint = /\s?[:：]\s|\s[-–—|]\s|\s/g
const longestKicker = 60

/**
 * The same words in two printings that differ in one joint, "Strike at the port: Ferries stop" and "Strike at the port –
 * Ferries stop": what stands before it is the kicker, which each place sets off in its own way.
 */
function kickerEnd(
  blocks: readonly Block[],
  text: string,
  at: number,
  from: number,
  to: number,
): { kicker: number; from: number } | null {
  if (text.length > longestHeadline) return null
  for (let i = Math.max(0, from); i < to; i++) {
    const other = (blocks[i] as Block).text
    if (i === at || other === text || Math.abs(other.length - text.length) > 3 || !sameWords(other, text)) continue
    const found = differingJoint(text, other)
    if (found) return found
  }
  return null
}

function differingJoint(text: string, other: string): { kicker: number; from: number } | null {
  const [mine, others] = [jointsOf(text), jointsOf(other)]
  for (let k = 0; k < Math.min(mine.length, others.length); k++) {
    const [a, b] = [mine[k] as RegExpMatchArray, others[k] as RegExpMatchArray]
    const [one, two] = [a[0].trim(), b[0].trim()]
    if (one === two) continue
    const [kicker, from] = [a.index as number, (a.index as number) + a[0].length]
    // One dash for another is the typesetter's choice, and so is a letter's case.
    const same =
      colon.test(one + two) &&
      kicker === b.index &&
      text.slice(0, kicker) === other.slice(0, kicker) &&
      text.slice(from) === other.slice(kicker + b[0].length)
    const isKicker = kicker <= longestKicker && kicker < text.length - from && bare(text.slice(0, kicker)).length > 2
    return same && isKicker ? { kicker, from } : null
  }
  return null
}

const colon = /[:：]/
const jointsOf = (text: string): RegExpMatchArray[] => [...text.matchAll(joint)]
