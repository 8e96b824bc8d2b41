/** What a rule is given and what it answers, and what all of them ask of a pattern that fits. */
import type { Stretch, Unit } from '../calendar.js'
import type { Lexicon } from '../lexicon.js'
import type { Match } from '../match.js'
import type { Outlook } from '../outlook.js'
import type { TimePieces } from '../pieces.js'

export type Rule =
  | 'fullDate'
  | 'dayRange'
  | 'monthOf'
  | 'weekday'
  | 'partOfDay'
  | 'dayWord'
  | 'holiday'
  | 'numericDate'
  | 'yearOf'
  | 'fiscalYear'
  | 'decadeOf'
  | 'centuryOf'
  | 'seasonOf'
  | 'quarterOf'
  | 'halfOf'
  | 'firstOf'
  | 'later'
  | 'weekOf'
  | 'shifted'
  | 'spanTo'
  | 'yearAgo'
  | 'ago'
  | 'ahead'
  | 'duration'
  | 'age'
  | 'every'
  | 'set'
  | 'timesPer'
  | 'perUnit'
  | 'clock'
  | 'presence'
  | 'stop'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** What the rules know beside the words. */
export interface Context {
  readonly pieces: TimePieces
  readonly lexicon: Lexicon
  /** The day that relative words are counted from. */
  readonly anchor: number | null
  /** Years that the text names lie mostly far from the anchor: its dates hang on each other. */
  readonly history: boolean
  /** The day that the text spoke of last, and the sentence it stood in. */
  reference: number | null
  referenceSentence: number
  /** Where the stretch began that it spoke of last, named or counted: "last year … that year". */
  spoken: { readonly from: number; readonly days: number } | null
  /** The quarter that a company's report is about, counted through (year * 4 + quarter - 1). */
  quarter: number | null
  /** `behind`: whether what stands behind the expression tells too. */
  outlook(match: Match, behind?: boolean): Outlook
}

export interface Found {
  readonly type: TimeType
  readonly value: string
  readonly interval: readonly [from: string, to: string] | null
  /** What it was counted from; null for what needs nothing. */
  readonly anchor: 'anchor' | 'text' | null
  /** The day that later words may hang on. */
  readonly day?: number
  readonly quarter?: number
  /** A clock without its day: it takes the day beside it. */
  readonly minutes?: { readonly at: number; readonly exact: boolean; readonly zone: string }
  /** The beginning of a range, an expression of its own before this one. */
  readonly first?: Found
  /** TimePieces, where not the whole pattern is the expression. */
  readonly from?: number
  readonly to?: number
}

export type Reads = (match: Match, context: Context) => Found | null

export const date = (stretch: Stretch, more: Partial<Found> = {}): Found => ({
  type: 'DATE',
  value: stretch.value,
  interval: stretch.interval,
  anchor: null,
  ...more,
})

export const unplaced = (type: TimeType, value: string, more: Partial<Found> = {}): Found => ({
  type,
  value,
  interval: null,
  anchor: null,
  ...more,
})

export const reference = (value: string): Found => unplaced('DATE', value)

/** The day to count from: what the text is in, where it tells history; else the anchor. */
export function base(context: Context): { day: number; from: 'anchor' | 'text' } | null {
  if ((context.history || context.anchor === null) && context.reference !== null)
    return { day: context.reference, from: 'text' }
  return context.anchor === null ? null : { day: context.anchor, from: 'anchor' }
}

export const unitOf = (match: Match): Unit => (match.get('unit') ?? match.get('units'))?.value as Unit

export const two = (n: number): string => String(n).padStart(2, '0')

/** last is -1, this 0, next 1; null without such a word or with one of another kind. */
export function shiftOf(match: Match): number | null {
  const shift = (match.get('shift') ?? match.get('shiftAfter'))?.value
  return shift === undefined || !/^-?\d$/.test(shift)
    ? shift === '+1'
      ? 1
      : shift === '-1r'
        ? -1
        : null
    : Number(shift)
}

/** "This Morning", "Last Week Tonight": both words with a capital make a name, at the head of a sentence too. */
export function isTitle(match: Match, { pieces, lexicon }: Context): boolean {
  const shift = match.get('shift')
  if (!lexicon.language.capitals || lexicon.language.capitalNouns || shift === undefined || shift.next >= match.to)
    return false
  return pieces.capital(shift.at) && pieces.capital(shift.next) && !isCapitals(pieces, shift.at)
}

export const isCapitals = (pieces: TimePieces, at: number): boolean => {
  const printed = pieces.words.text.slice(pieces.start[at] as number, pieces.end[at] as number)
  return printed === printed.toUpperCase()
}

/** How many: undefined where no number stands, null where it is left open ("several"). */
export function countOf(match: Match): number | null | undefined {
  const number = match.get('number')
  if (number !== undefined) return number.number
  const some = match.get('counted')
  if (some !== undefined) return some.value === 'X' ? null : some.number
  return match.has('one') ? 1 : undefined
}

export const isClock = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second'
