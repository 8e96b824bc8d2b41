/**
 * Times in a text: what its words say of when, as TIMEX3 with the days that they cover.
 *
 * One way through the words. At each piece that can begin an expression the patterns of the language are held against
 * what follows, the longest that a rule accepts wins, and reading goes on behind it. So the cost is that of the text's
 * length, whatever it holds. What is relative is counted from the anchor (the day of publication); "that year" and
 * "the following month" from the day that the text spoke of last; and where the years that a text names lie mostly far
 * from its anchor (a history), its month and days hang on the year before them.
 */

import type { TimeAnchor, TimeExpression } from '../../model/index.js'
import { baseLanguage } from '../languages/base-language.js'
import type { Words } from '../tokens/words.js'
import { civilDay, clockStretch, readDay } from './calendar.js'
import type { TimeLanguage } from './language.js'
import { timeLanguages } from './languages/index.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { type Match, matchesAt } from './match.js'
import { outlookAt } from './outlook.js'
import { type Pieces, readPieces, type TimePieces } from './pieces.js'
import { rules, swallowing } from './rules/index.js'
import type { Context, Found } from './rules/rule.js'

export interface Anchor {
  /** ISO: a day, or a day with a time behind it. */
  readonly day: string
  readonly from: Exclude<TimeAnchor, 'text'>
}

export interface TimeOptions {
  readonly language: string
  readonly anchor: Anchor | null
  /** Index in the article's body of a block of the words; without it, the block of the words. */
  readonly blockOf?: (block: number) => number
}

/** Whether times are read in a language. */
export const readsTimes = (language: string): boolean => timeLanguage(language) !== undefined

export const timeLanguage = (language: string): TimeLanguage | undefined => timeLanguages.get(baseLanguage(language))

interface Placed {
  readonly from: number
  readonly to: number
  readonly found: Found
}

/** In order, none over another; `[]` for a language that is not read. */
export function findTimes(words: Words, options: TimeOptions): TimeExpression[] {
  const language = timeLanguage(options.language)
  if (language === undefined || words.count === 0) return []
  const lexicon = lexiconOf(language)
  const pieces = readPieces(words, lexicon)
  const anchor = options.anchor === null ? null : readDay(options.anchor.day)
  const context = contextOf(pieces, lexicon, anchor)
  const placed: Placed[] = []
  for (let at = 0; at < pieces.count; ) {
    const next = readAt(at, context, placed)
    at = next
  }
  const expressions = joinClocks(placed, pieces)
  return expressions.map(({ from, to, found }) => {
    const start = pieces.start[from] as number
    const end = pieces.end[to - 1] as number
    const block = words.block[pieces.word[from] as number] as number
    return {
      text: words.text.slice(start, end),
      type: found.type,
      value: found.value,
      interval: found.interval,
      anchor: found.anchor === 'anchor' ? (options.anchor?.from ?? null) : found.anchor,
      block: options.blockOf?.(block) ?? block,
      span: [start, end],
    }
  })
}

/** Reads what begins at a piece; answers where to go on. */
function readAt(at: number, context: Context, placed: Placed[]): number {
  const { pieces } = context
  for (const match of matchesAt(pieces, at, context.lexicon)) {
    if (swallowing.has(match.pattern.rule)) return match.to
    const found = rules[match.pattern.rule](match, context)
    if (found === null) continue
    const from = found.from ?? match.from
    const to = found.to ?? match.to
    if (found.first !== undefined) placed.push({ from: match.from, to: found.first.to ?? match.to, found: found.first })
    placed.push({ from, to, found })
    // What a report is about: the latest quarter that is over, not the one before it or the one to come.
    if (
      found.quarter !== undefined &&
      (context.quarter === null || (found.quarter > context.quarter && isOver(found.quarter, context)))
    )
      context.quarter = found.quarter
    if (found.type === 'DATE' && found.interval !== null) context.spoken = spokenOf(found.interval)
    if (found.type === 'TIME' && found.day !== undefined) context.spoken = { from: found.day, days: 1 }
    if (found.day !== undefined) {
      context.reference = found.day
      context.referenceSentence = pieces.words.sentence[pieces.word[from] as number] as number
    }
    return Math.max(to, at + 1)
  }
  return at + 1
}

function spokenOf([from, to]: readonly [string, string]): Context['spoken'] {
  const [first, end] = [readDay(from), readDay(to)]
  return first === null || end === null ? null : { from: first, days: end - first }
}

function isOver(quarter: number, { anchor }: Context): boolean {
  if (anchor === null) return true
  const { year, month } = civilDay(anchor)
  return quarter < year * 4 + Math.floor((month - 1) / 3)
}

function contextOf(pieces: TimePieces, lexicon: Lexicon, anchor: number | null): Context {
  return {
    pieces,
    lexicon,
    anchor,
    history: isHistory(pieces, anchor, lexicon),
    reference: null,
    referenceSentence: -1,
    spoken: null,
    quarter: null,
    outlook: (match: Match, behind = true) =>
      outlookAt(
        pieces.words,
        pieces.word[match.from] as number,
        (pieces.word[match.to - 1] as number) + 1,
        lexicon,
        behind,
      ),
  }
}

/** A text that names many years, most of them long before its anchor, and hardly a weekday: those are the news. */
function isHistory(pieces: Pieces, anchor: number | null, { phrases }: Lexicon): boolean {
  if (anchor === null) return true
  const now = civilDay(anchor).year
  let years = 0
  let far = 0
  let weekdays = 0
  for (const form of pieces.form) {
    if (form.length === 4 && /^1[5-9]\d\d$|^20\d\d$/.test(form)) {
      years++
      if (Number(form) < now - 3) far++
    } else if (phrases.get(form)?.[0]?.is === 'weekday') weekdays++
  }
  return years >= 8 && far > 0.8 * years && years * 150 > pieces.count && weekdays * 8 < years
}

/** "10 p.m. Wednesday", "noon on Nov. 6": a clock and the day beside it are one time. */
function joinClocks(placed: readonly Placed[], pieces: TimePieces): Placed[] {
  const joined: Placed[] = []
  for (const next of placed) {
    const before = joined.at(-1)
    const clock = before?.found.minutes ?? next.found.minutes
    const day = before?.found.minutes !== undefined ? next.found : before?.found
    if (
      before !== undefined &&
      clock !== undefined &&
      (before.found.minutes === undefined) !== (next.found.minutes === undefined) &&
      day?.day !== undefined &&
      day.type === 'DATE' &&
      day.value.length === 10 &&
      beside(before, next, pieces)
    ) {
      const stretch = clockStretch(day.day, clock.at, clock.exact, clock.zone)
      joined.pop()
      joined.push({
        from: before.from,
        to: next.to,
        found: { type: 'TIME', value: stretch.value, interval: stretch.interval, anchor: day.anchor, day: day.day },
      })
      continue
    }
    joined.push(next)
  }
  return joined
}

function beside(before: Placed, next: Placed, pieces: TimePieces): boolean {
  if (next.from - before.to > 2) return false
  for (let p = before.to; p <= next.from; p++) {
    if (!pieces.joined(p)) return false
    if (p < next.from && !BETWEEN.has(pieces.form[p] as string)) return false
  }
  return true
}
const BETWEEN = new Set([',', 'on', 'at', 'am', 'um', 'le', 'à', 'del', 'el', 'de'])
