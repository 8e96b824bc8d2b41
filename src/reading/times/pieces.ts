/**
 * The words of a text as times read them: hyphenated words cut at their hyphens ("third-quarter", "10-year"), and of
 * each piece what it may mean. Most words mean nothing here and cost one look into a map.
 */
import type { Words } from '../tokens/words.js'
import type { AnyClass, Lexicon } from './lexicon.js'
import { numberInWords } from './numbers.js'

export interface Sense {
  readonly is: AnyClass
  readonly value: string
  /** The number that a number, an ordinal, a year or a clock says. */
  readonly number: number
  /** The piece behind it. */
  readonly next: number
}

/** A text cut into pieces. */
export interface Pieces {
  readonly words: Words
  readonly count: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Lower case, straight apostrophes; initials without their points ("a.m." is "am"). */
  readonly form: readonly string[]
  /** Index of the word that a piece is of. */
  readonly word: readonly number[]
  /** Whether the piece begins with a capital as printed. */
  capital(piece: number): boolean
  /** Whether a piece follows the one before it in one phrase: by a blank or a hyphen, in one line and sentence. */
  joined(piece: number): boolean
}

/** Pieces with what each may mean to times. */
export interface TimePieces extends Pieces {
  senses(piece: number): readonly Sense[]
}

const none: readonly never[] = []

const cut = new WeakMap<Words, Pieces>()

/** The pieces of a text, cut once for all that read it so. */
export function cutPieces(words: Words): Pieces {
  const before = cut.get(words)
  if (before !== undefined) return before
  const pieces = piecesOf(words)
  cut.set(words, pieces)
  return pieces
}

function piecesOf(words: Words): Pieces {
  const isOrdinalPoint = (piece: number): boolean =>
    form[piece] === '.' &&
    piece > 0 &&
    end[piece - 1] === start[piece] &&
    /^(?:\d{1,2}|mio|mrd)$/.test(form[piece - 1] as string)

  const start: number[] = []
  const end: number[] = []
  const form: string[] = []
  const word: number[] = []
  const { text } = words
  for (let w = 0; w < words.count; w++) {
    const lower = words.lower(w)
    const from = words.start[w] as number
    const to = words.end[w] as number
    if (to - from > 2 && lower.length === to - from && isCut(lower)) {
      let at = 0
      for (let i = 1; i <= lower.length; i++) {
        if (i < lower.length && !isHyphen(lower.charCodeAt(i)) && !isElision(lower, at, i)) continue
        if (i > at) {
          start.push(from + at)
          end.push(from + i)
          form.push(lower.slice(at, i))
          word.push(w)
        }
        at = i + 1
      }
      continue
    }
    start.push(from)
    end.push(to)
    form.push(isInitials(lower) ? lower.replaceAll('.', '') : lower)
    word.push(w)
  }
  return {
    words,
    count: start.length,
    start,
    end,
    form,
    word,
    capital(piece) {
      const code = text.charCodeAt(start[piece] as number)
      return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
    },
    joined(piece) {
      if (piece <= 0 || piece >= start.length) return false
      const before = word[piece - 1] as number
      const here = word[piece] as number
      if (before === here) return true
      // "am 3. Mai": the point of an ordinal ends no sentence.
      if (words.sentence[before] !== words.sentence[here] && !isOrdinalPoint(piece - 1)) return false
      for (let at = end[piece - 1] as number; at < (start[piece] as number); at++) {
        const code = text.charCodeAt(at)
        if (code === 10 || code === 13) return false
      }
      return true
    },
  }
}

export function readPieces(words: Words, lexicon: Lexicon): TimePieces {
  const cutUp = cutPieces(words)
  const known: (readonly Sense[] | undefined)[] = new Array(cutUp.count)
  const pieces: TimePieces = {
    ...cutUp,
    senses(piece) {
      if (piece >= cutUp.count) return none
      const before = known[piece]
      if (before !== undefined) return before
      const found = sensesOf(pieces, piece, lexicon)
      known[piece] = found
      return found
    },
  }
  return pieces
}

const isHyphen = (code: number): boolean => code === 45 || code === 0x2011
const isInitials = (form: string): boolean =>
  form.length >= 4 && form.length <= 8 && form.charCodeAt(1) === 46 && form.charCodeAt(form.length - 1) === 46

function isCut(form: string): boolean {
  for (let i = 1; i < form.length; i++)
    if (isHyphen(form.charCodeAt(i))) return !isoDay.test(form)
    else if (form.charCodeAt(i) === 39 && isElision(form, 0, i)) return true
  return false
}

/** l'an, d'octobre, qu'en: an article or preposition that lost its vowel is a word of its own. */
function isElision(form: string, from: number, at: number): boolean {
  if (form.charCodeAt(at) !== 39 || at + 1 === form.length) return false
  const head = form.slice(from, at)
  return head.length === 1 ? 'ldqjnsmc'.includes(head) : head === 'qu' || head === 'jusqu' || head === 'lorsqu'
}

const isoDay = /^\d{4}-\d{1,2}-\d{1,2}(?:t\d.*)?$/
const slashDate = /^(\d{1,4})[/.](\d{1,2})(?:[/.](\d{1,4}))?\.?$/
const clockForm = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(am|pm)?$/
const groupedByPoint = /^\d{1,3}(?:\.\d{3})+$/
const plainNumber = /^\d{1,3}(?:,\d{3})+$|^\d{1,15}(?:\.\d{1,6})?$/
const fraction = /^(\d{1,3})\/(\d{1,3})$/

function sensesOf(pieces: Pieces, piece: number, lexicon: Lexicon): readonly Sense[] {
  const form = pieces.form[piece] as string
  const code = form.charCodeAt(0)
  if (code >= 48 && code <= 57) return sensesOfDigits(pieces, piece, form, lexicon)
  const senses: Sense[] = []
  for (const { rest, is, value } of lexicon.phrases.get(form) ?? none) {
    let next = piece + 1
    for (const part of rest) {
      if (pieces.form[next] !== part || !pieces.joined(next)) {
        next = -1
        break
      }
      next++
    }
    if (next !== -1) senses.push({ is, value, number: Number(value), next })
  }
  const { numerals } = lexicon.language
  if (Object.hasOwn(numerals.units, form)) {
    const read = numberInWords(
      (at) => (at === 0 || joinedTo(pieces, piece, at) ? pieces.form[piece + at] : undefined),
      numerals,
    )
    if (read !== null) addNumber(senses, pieces, { ...read, next: piece + read.length }, lexicon)
  }
  if (code === 39) {
    const decade = /^'(\d)0s$/.exec(form)
    if (decade !== null) senses.push(sense('decade', decade[1] as string, piece + 1))
    const digits = pieces.form[piece + 1] ?? ''
    if (form === "'" && /^\d\d$/.test(digits) && pieces.joined(piece + 1))
      senses.push(sense('year', fullYear(digits), piece + 2))
  }
  return senses.length > 0 ? senses : none
}

const joinedTo = (pieces: Pieces, piece: number, at: number): boolean => {
  for (let i = 1; i <= at; i++) if (!pieces.joined(piece + i)) return false
  return true
}

const sense = (is: AnyClass, value: string, next: number): Sense => ({ is, value, number: Number(value), next })

/** Of '68 or 03 the year that is meant: the one not far past this century's first third. */
const fullYear = (digits: string): string => (Number(digits) < 40 ? `20${digits}` : `19${digits}`)

/** A number, with the scale and the half behind it: "2 million", "5 1/2", "two and a half". */
function addNumber(
  senses: Sense[],
  pieces: Pieces,
  { value, next, year }: { readonly value: number; readonly next: number; readonly year: number | null },
  lexicon: Lexicon,
): void {
  const { scales, halves } = lexicon.language.numerals
  let number = value
  let at = next
  const form = pieces.form[at]
  if (form !== undefined && pieces.joined(at)) {
    const part = fraction.exec(form)
    if (part !== null && Number(part[2]) > Number(part[1]) && Number(part[2]) <= 16) {
      number += Number(part[1]) / Number(part[2])
      at++
    } else if (Object.hasOwn(scales, form)) {
      number *= scales[form] as number
      at++
    } else {
      const half = halves.split(' ')
      if (half.every((w, i) => pieces.form[at + i] === w && pieces.joined(at + i))) {
        number += 0.5
        at += half.length
      }
    }
  }
  senses.push({ is: 'number', value: String(number), number, next: at })
  if (at === next && Number.isInteger(value) && value >= 1 && value <= 31)
    senses.push({ is: 'monthday', value: String(value), number: value, next })
  if (year !== null && at === next) senses.push({ is: 'year', value: String(year), number: year, next })
}

function sensesOfDigits(pieces: Pieces, piece: number, form: string, lexicon: Lexicon): readonly Sense[] {
  const senses: Sense[] = []
  // Nothing that long is a time, and nothing here may cost more than its length.
  if (form.length > 32) return none
  const next = piece + 1
  const { text } = pieces.words
  if (isoDay.test(form)) return [sense('isodate', form, next)]
  if (/^\d{4}$/.test(form)) {
    const year = Number(form)
    if (year >= 1000 && year < 2200) senses.push({ is: 'year', value: form, number: year, next })
  }
  if (/^\d\d$/.test(form) && piece > 0) {
    // 1957-58: the end of a range of years has the century of its beginning.
    const before = pieces.form[piece - 1] as string
    const between = text.slice(pieces.end[piece - 1] as number, pieces.start[piece] as number)
    const glued =
      between === '-' ||
      between === '‑' ||
      (between === '' && (before === '–' || before === '/') && /^\d{4}$/.test(pieces.form[piece - 2] ?? ''))
    const first = between === '' ? (pieces.form[piece - 2] as string) : before
    if (glued && /^1[5-9]\d\d$|^20\d\d$/.test(first) && Number(form) > Number(first.slice(2)))
      senses.push(sense('year', first.slice(0, 2) + form, next))
  }
  const ordinal = lexicon.ordinalInDigits.exec(form)
  if (ordinal !== null) senses.push({ is: 'ordinal', value: ordinal[1] as string, number: Number(ordinal[1]), next })
  if (
    lexicon.language.ordinalPoint &&
    /^\d{1,2}$/.test(form) &&
    pieces.form[next] === '.' &&
    pieces.end[piece] === pieces.start[next]
  )
    senses.push({ is: 'ordinal', value: form, number: Number(form), next: next + 1 })
  const decade = lexicon.decadeInDigits.exec(form)
  if (decade !== null && (decade[1] as string).length !== 2) senses.push(sense('decade', decade[1] as string, next))
  const slash = slashDate.exec(form)
  if (slash !== null) {
    const date = dateInDigits(slash, lexicon.language.numericDates, form)
    if (date !== null) senses.push(sense('isodate', date, next))
  }
  const hour = /^(\d{1,2})h(\d\d)?$/.exec(form)
  if (hour !== null) {
    const minutes = minutesOf(Number(hour[1]), Number(hour[2] ?? 0), undefined)
    if (minutes !== null) senses.push({ is: 'clock', value: 'h', number: minutes, next })
  }
  const clock = clockForm.exec(form)
  if (clock !== null && (clock[2] !== undefined || clock[3] !== undefined)) {
    const minutes = minutesOf(Number(clock[1]), Number(clock[2] ?? 0), clock[3])
    const colon = form.includes(':') || clock[3] !== undefined || lexicon.language.clockWithPoint
    if (minutes !== null && colon)
      senses.push({ is: 'clock', value: clock[3] === undefined ? '' : clock[3], number: minutes, next })
  }
  const part = fraction.exec(form)
  if (part !== null && Number(part[2]) > Number(part[1]))
    senses.push({ is: 'number', value: form, number: Number(part[1]) / Number(part[2]), next })
  if (lexicon.language.numericDates === 'dmy' && (groupedByPoint.test(form) || /^\d+,\d+$/.test(form))) {
    const value = Number(form.replaceAll('.', '').replace(',', '.'))
    addNumber(senses, pieces, { value, next, year: null }, lexicon)
  } else if (plainNumber.test(form)) {
    const value = Number(form.replaceAll(',', ''))
    addNumber(senses, pieces, { value, next, year: null }, lexicon)
  }
  return senses
}

export function minutesOf(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return null
    return (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0)
  }
  return hour * 60 + minute
}

/** 11/22/2024, 22.11.2024; with no year only where the language writes no fractions so, and never a version or a score. */
function dateInDigits(match: RegExpExecArray, order: 'mdy' | 'dmy', form: string): string | null {
  const [a, b, c] = [match[1] as string, match[2] as string, match[3]]
  const pad = (n: string) => n.padStart(2, '0')
  if (a.length === 4) return c === undefined || c.length > 2 ? null : `${a}-${pad(b)}-${pad(c)}`
  if (a.length > 2 || c === undefined || (c.length !== 4 && c.length !== 2)) return null
  if (c.length === 2 && form.includes('.') && order === 'mdy') return null
  const year = c.length === 4 ? c : fullYear(c)
  const monthFirst = form.includes('/') ? (order === 'mdy' ? Number(a) <= 12 : Number(b) > 12) : false
  return monthFirst ? `${year}-${pad(a)}-${pad(b)}` : `${year}-${pad(b)}-${pad(a)}`
}
