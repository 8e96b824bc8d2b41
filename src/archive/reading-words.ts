/**
 * What search finds an article by of its reading: whom it quotes, its figures, the days it speaks of. Terms of their own in the
 * index of words, told from the words of the text by what they begin with, as Xapian has it: so they are found together with
 * words, and within the same bounds. They stand in the column of agencies, which no search for words of a text looks into.
 */
import type { Reading } from '../model/index.js'
import { queryWords, searchWords } from './search-words.js'

/** Private characters: no text holds them in the index, since words are letters and numbers only. */
const MARKS = { said: '\ue001', figure: '\ue002', when: '\ue003' } as const
export type ReadingField = keyof typeof MARKS
/** Between two names, so that no phrase runs from one into the next. */
const GAP = '\ue000'

const MOST_NAMES = 100
const MOST_FIGURES = 300
const MOST_DAYS = 400
/** Longest interval, in days, that is of each of its days, months, years: "in 2024" is not of every day of it. */
const LENGTHS = { day: 7, month: 93, year: 3_660 } as const

/** @param reading  what may be shown of it */
export function readingWords({ statements = [], figures = [], times = [] }: Reading): string {
  const names = new Set(
    statements.flatMap(({ speaker }) => (speaker === null || speaker.name === null ? [] : [speaker.name])),
  )
  const counted = new Set(
    figures.slice(0, MOST_FIGURES).map(({ value, unit, currency }) => [plain(value), unit, currency].join(' ')),
  )
  const days = new Set<string>()
  for (const { interval } of times)
    if (interval !== null && days.size < MOST_DAYS) for (const day of daysOf(...interval)) days.add(day)
  return [
    ...[...names].slice(0, MOST_NAMES).flatMap((name) => [...marked('said', name), GAP]),
    ...[...counted].flatMap((words) => [...marked('figure', words), GAP]),
    ...[...days].map((day) => `${MARKS.when}${day}`),
  ].join(' ')
}

/** The terms that a query's field asks for, in a row. */
export function readingTerms(field: ReadingField, text: string): { words: string[]; beginning: boolean } {
  if (field === 'when') return { words: [`${MARKS.when}${text.replaceAll('-', '')}`], beginning: false }
  const digits = /^\d[\d,.' ]*$/.test(text) ? text.replace(/[,' ]/g, '') : text
  const { words, beginning } = queryWords(digits)
  return { words: words.map((word) => `${MARKS[field]}${word}`), beginning }
}

const marked = (field: ReadingField, text: string): string[] =>
  searchWords(text).map(({ word }) => `${MARKS[field]}${word}`)

/** 10000, never 1e+21: as one would look for it. */
const plain = (value: number): string => (Math.abs(value) < 1e15 ? String(value) : '')

const DAY = 86_400_000

/** `20241122`, `202411`, `2024`: each that the interval touches, as far as it is short enough to be of it. */
function* daysOf(from: string, to: string): Generator<string> {
  const begin = Date.parse(`${from.slice(0, 10)}T00:00:00Z`)
  const until = Date.parse(`${to.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(begin) || Number.isNaN(until) || until < begin) return
  // An hour ends on the day on which it begins.
  const end = until === begin ? begin + DAY : until
  const length = (end - begin) / DAY
  if (length > LENGTHS.year) return
  const year = (at: number) => new Date(at).getUTCFullYear()
  for (let at = year(begin); at <= year(end - 1); at++) yield String(at).padStart(4, '0')
  if (length > LENGTHS.month) return
  const seen = new Set<string>()
  for (let at = begin; at < end; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
    seen.add(day.slice(0, 6))
    if (length <= LENGTHS.day) seen.add(day)
  }
  yield* seen
}
