/**
 * What a language is to times: words in classes, and the orders in which the classes stand. A second language is a
 * data file (`languages/`); months and weekdays come from Intl and are not written down.
 *
 * `words` maps a class to its values and each value to the phrases that say it, parted by `|`. `patterns` are tried at
 * every word that can begin one, the longest wins, and among the longest the first. A pattern is a row of classes:
 * `a|b` one or the other, `?` where a step may be missing. A hyphen between two words counts as a blank.
 */
import type { Rule } from './rules/rule.js'

export type WordClass =
  | 'the'
  | 'one' // a, an
  | 'of'
  | 'on'
  | 'per'
  | 'joint' // and, to: between the ends of a range
  | 'that' // that, the same: what the text spoke of
  | 'shift' // last, this, next
  | 'shiftAfter' // pasado: behind its word
  | 'part' // early, late, mid
  | 'partOf' // earlier, later in a stretch
  | 'half'
  | 'counted' // a couple of, several, few
  | 'both' // between a count and its unit: more, full, consecutive
  | 'approx' // at least, nearly: part of the expression, as TIMEX3 has it
  | 'unit'
  | 'units'
  | 'period' // what a report covers
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'season'
  | 'daypart'
  | 'noon' // noon, midnight
  | 'ampm'
  | 'zone'
  | 'dayWord' // today, yesterday
  | 'presence' // now, recently, soon
  | 'ago' // ago: a span back from now
  | 'agoBefore' // vor, hace, il y a: the same, before the span
  | 'ahead' // from now
  | 'aheadBefore' // in, dans
  | 'after' // later: a span on from what the text speaks of
  | 'before' // earlier, before
  | 'every'
  | 'set' // daily, weekly
  | 'times'
  | 'old'
  | 'long' // year-long
  | 'fiscal'
  | 'yearWord' // the year 2000
  | 'era'
  | 'decade' // the nineties
  | 'centuryName' // siglo XIX
  | 'relative' // a stretch told in one word: Vorjahr
  | 'weekdayPart' // Freitagabend
  | 'century'
  | 'holiday'
  | 'stop' // words that look like times and are none: Sunday Times

/** Classes that no word list gives: digits, numerals, marks and whatever else stands there. */
export type OtherClass = 'number' | 'ordinal' | 'monthday' | 'year' | 'clock' | 'isodate' | 'comma' | 'any'

export interface TimeLanguage {
  readonly tag: string
  readonly words: Readonly<Partial<Record<WordClass, Readonly<Record<string, string>>>>>
  readonly patterns: readonly (readonly [rule: Rule, pattern: string])[]
  /** Which of `3/4` is the month. */
  readonly numericDates: 'mdy' | 'dmy'
  /** Hours and minutes are parted by a point too: 16.30 Uhr. */
  readonly clockWithPoint: boolean
  /** Ordinals in digits have a point: 3. Mai. */
  readonly ordinalPoint: boolean
  /** What makes a decade of a year in digits: 1990s, 1990er. */
  readonly decadeEnding: string
  /** Words for numbers: values added or multiplied up, `and` skipped between. */
  readonly numerals: Numerals
  /** How a clause says that it looks ahead or back. */
  readonly outlook: OutlookWords
  /** Months and weekdays that are other words too: a time only where the words beside say so. */
  readonly doubtful: string
  /** Words before which a doubtful name is a time. */
  readonly leads: string
  /** Words before which a season alone is a time. */
  readonly seasonLeads: string
  /** Names in the language begin with a capital; in lower case they are other words ("march", "may"). */
  readonly capitals: boolean
  /** All nouns have a capital, so it makes no name. */
  readonly capitalNouns: boolean
}

export interface Numerals {
  readonly units: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly and: string
  readonly ordinals: Readonly<Record<string, number>>
  /** Suffixes of ordinals in digits: 22nd, 3e. */
  readonly ordinalSuffixes: string
  readonly halves: string
}

export interface OutlookWords {
  readonly future: string
  /** Look ahead right before their time only: until, by. */
  readonly until: string
  /** The same, at once before it only. */
  readonly by: string
  /** Verbs that made somebody do what follows: forced, led. */
  readonly causes: string
  /** Endings of verbs in the future: será. */
  readonly futureEndings: string
  readonly past: string
  /** A verb form of the past by its ending. */
  readonly pastEndings: string
  /** Stands before a verb that is still to happen ("to meet"). */
  readonly infinitive: string
  /** Words that are no verbs though they follow `infinitive`. */
  readonly noVerb: string
  /** Between such a verb and its time: for. */
  readonly planFor: string
  /** Forms of be before a participle that has no tense of its own: be. */
  readonly be: string
  readonly been: string
  readonly had: string
  /** Articles and the like: a participle behind them is an adjective. */
  readonly beforeNoun: string
  /** Verbs that look ahead even in the past tense ("planned to meet"). */
  readonly plans: string
}
