/**
 * What a language is to figures: how its numbers are written in digits and in words, what bounds them, what they are
 * counted in. A second language is a data file (`languages/`). Lists are phrases parted by `|`.
 */
import type { Numerals } from '../times/language.js'

export interface FigureLanguage {
  readonly tag: string
  readonly numerals: Numerals
  /** The mark between thousands, and the one before decimals; `space` for a blank of any kind. */
  readonly group: ',' | '.' | 'space'
  readonly decimal: '.' | ','
  /** What multiplies the number before it: million, dozen, bn. Behind a sign of money also `m` and `k`. */
  readonly scales: Readonly<Record<string, number>>
  readonly moneyScales: Readonly<Record<string, number>>
  /** "a", before a scale. */
  readonly one: string
  /** Amounts without a number: "dozens of", with the least that they mean. */
  readonly vague: Readonly<Record<string, number>>
  /** Words before a scale alone: "several hundred". */
  readonly vagueBefore: string
  /** "a third", which is one only before `of`. */
  readonly fractions: Readonly<Record<string, number>>
  readonly of: string
  /** Behind `of`, what a share may be of that is told elsewhere: half of it. */
  readonly ofWhat: string
  /** "60 of the 140 farms": the words before the second number. */
  readonly ofThe: string
  /** Before a number, for a minus: minus 3 degrees. */
  readonly minus: string
  /** The number words that are articles or pronouns too, and say a number beside a scale or a unit of measure only. */
  readonly doubtfulOne: string
  /** Before a number: more than, about. */
  readonly boundsBefore: string
  /** Of the bounds, those that are prepositions of other things too: under 29. */
  readonly places: string
  /** Behind it: or more. */
  readonly boundsAfter: string
  readonly between: string
  /** May stand before either end: entre el 10 y el 15 por ciento. */
  readonly betweenArticles: string
  readonly betweenAnd: string
  /** 5 to 10 percent. */
  readonly rangeTo: string
  /** Before the first end of a change, which is no range: from 5 to 10. */
  readonly changeFrom: string
  /** one in five, three out of four */
  readonly outOf: string
  readonly percent: Readonly<Record<string, string>>
  /** Unit as given out, with its forms. */
  readonly measures: Readonly<Record<string, string>>
  readonly currencies: Readonly<Record<string, string>>
  /** A dollar without its country; the words before it that name one; and the word before those, where no number needs to stand. */
  readonly dollarWords: string
  readonly dollarsOf: Readonly<Record<string, string>>
  readonly inMoney: string
  /** Words that are money behind millions only, and something else too: pounds, won. */
  readonly scaledMoney: Readonly<Record<string, string>>
  readonly per: string
  /** "a", "each": per, before the units that rates are told in. */
  readonly perArticle: string
  readonly rateUnits: string
  /** One word for a rate, and what it is per: annually. */
  readonly perAdverbs: Readonly<Record<string, string>>
  /** Behind "a year": it tells when, and no rate. */
  readonly whenWords: string
  /** Words that are in no phrase of what is counted. */
  readonly functionWords: string
  /** Between number and noun, and no part of the unit: more, other. */
  readonly fillers: string
  /** Plural nouns that have no plural ending. */
  readonly plurals: string
  /** How a plural ends; empty where nouns are told by their capital. */
  readonly pluralEnding: RegExp
  /** Nouns have a capital in the language. */
  readonly capitalNouns: boolean
  /** Adjectives stand behind their noun, so the noun is the first word. */
  readonly nounFirst: boolean
  /** Words before a number that make it a name: No., Route, page. */
  readonly named: string
  /** Words before a number that make it an age. */
  readonly aged: string
  /** Behind a number, hyphened or not, an age: year-old. */
  readonly old: string
  /** Verbs before a number that counts people: killed 12. */
  readonly harmed: string
  /** Verbs behind a number that stands for people: 12 were killed. */
  readonly were: string
  /** Before a small number, which then names what is known and tells no amount: the two leaders. */
  readonly determiners: string
  /** Units of time: what is counted in them is a duration, and read as one. */
  readonly timeUnits: string
  /** Nouns that a number in words counts with a hyphen: nine-page. */
  readonly hyphened: string
  /** Numbers that are names: 911. */
  readonly namesInDigits: string
  /** Streets, behind a house's number. */
  readonly streets: string
}
