/** The number at a place of a text: in digits as the language writes them, in words, or as an amount left open. */
import { numberInWords } from '../times/numbers.js'
import type { Pieces } from '../times/pieces.js'
import type { FigureLexicon, Phrases } from './lexicon.js'

export interface NumberAt {
  readonly value: number
  /** The piece behind it. */
  readonly to: number
  readonly written: 'digits' | 'words' | 'vague' | 'fraction'
  /** 10,000: nobody writes a year, a page or a flight so. */
  readonly grouped: boolean
  /** million, dozen */
  readonly scaled: boolean
  /** The words that leave the amount open: "dozens of", "several". */
  readonly open: string | null
  /** What hangs on the digits: `km` of 400km. */
  readonly glued: string | null
}

/** Longer runs of digits are no figure of the news, and are not read. */
const MOST_DIGITS = 24

/** @param money  a sign of money stands before it */
export function numberAt(pieces: Pieces, at: number, lexicon: FigureLexicon, money: boolean): NumberAt | null {
  const form = pieces.form[at]
  if (form === undefined) return null
  const code = form.charCodeAt(0)
  if (code >= 48 && code <= 57) return digitsAt(pieces, at, { form, lexicon, money })
  if (money) return null
  return vagueAt(pieces, at, lexicon) ?? fractionAt(pieces, at, lexicon) ?? wordsAt(pieces, at, lexicon)
}

/** The piece behind a phrase, where one of them stands here. */
export function phraseAt(
  pieces: Pieces,
  at: number,
  phrases: Phrases,
): { readonly to: number; readonly value: string } | null {
  const list = phrases.get(pieces.form[at] ?? '')
  if (list === undefined) return null
  for (const { words, value } of list) {
    let fits = true
    for (let i = 1; i < words.length && fits; i++) fits = pieces.form[at + i] === words[i] && pieces.joined(at + i)
    if (fits) return { to: at + words.length, value }
  }
  return null
}

function digitsAt(
  pieces: Pieces,
  at: number,
  { form, lexicon, money }: { readonly form: string; readonly lexicon: FigureLexicon; readonly money: boolean },
): NumberAt | null {
  if (form.length > MOST_DIGITS) return null
  const { language } = lexicon
  let digits = form
  let to = at + 1
  if (language.group === 'space' && /^\d{1,3}$/.test(digits))
    while (
      to < pieces.count &&
      pieces.joined(to) &&
      blankBefore(pieces, to) &&
      /^\d{3}(?:,\d+)?$/.test(pieces.form[to] as string)
    ) {
      digits += pieces.form[to]
      to++
      if (digits.includes(',') || digits.length > MOST_DIGITS) break
    }
  const grouped = to > at + 1
  const m = /^([\d.,]*\d)([^\d.,][^\d]*)?$/u.exec(digits)
  if (m === null) return parted(at, digits)
  const read = readDigits(m[1] as string, language.group, language.decimal)
  if (read === null) return null
  let value = read.value
  let scaled = false
  let glued = m[2] ?? null
  if (glued !== null) {
    const scale = language.scales[glued] ?? (money || glued === 'k' ? language.moneyScales[glued] : undefined)
    if (scale !== undefined) {
      value *= scale
      scaled = true
      glued = null
    } else if (/^(?:st|nd|rd|th|s|am|pm)$/.test(glued)) return null
  }
  const more = glued === null && !scaled ? scaleAt(pieces, to, { lexicon, money, value }) : null
  if (more !== null) {
    value = more.value
    to = more.to
    scaled = true
  }
  return { value: exact(value), to, written: 'digits', grouped: grouped || read.grouped, scaled, open: null, glued }
}

const blankBefore = (pieces: Pieces, at: number): boolean =>
  (pieces.start[at] as number) - (pieces.end[at - 1] as number) === 1

/** 2 1/2, ½ and 3/4: fractions as print has them. 9/11 and 24/7 are none. */
function parted(at: number, form: string): NumberAt | null {
  const m = /^(\d{1,2})\/(\d{1,2})$/.exec(form)
  if (m === null) return null
  const [over, under] = [Number(m[1]), Number(m[2])]
  if (![2, 3, 4, 5, 8, 16].includes(under) || over >= under) return null
  return {
    value: over / under,
    to: at + 1,
    written: 'fraction',
    grouped: false,
    scaled: false,
    open: null,
    glued: null,
  }
}

/** Digits with the marks of a language; null where they are written in no way of its own. */
export function readDigits(
  digits: string,
  group: ',' | '.' | 'space',
  decimal: '.' | ',',
): { readonly value: number; readonly grouped: boolean } | null {
  const [whole, rest, ...more] = digits.split(decimal)
  if (whole === undefined || more.length > 0) return null
  if (rest !== undefined && (!/^\d+$/.test(rest) || rest.length > 8)) return null
  const grouped = group !== 'space' && whole.includes(group)
  const plain = grouped
    ? /^\d{1,3}(?:[.,]\d{3})+$/.test(whole)
      ? whole.replaceAll(group, '')
      : null
    : /^\d+$/.test(whole)
      ? whole
      : null
  if (plain === null) return null
  // 007 is a name.
  if (plain.length > 1 && plain.startsWith('0')) return null
  return { value: Number(rest === undefined ? plain : `${plain}.${rest}`), grouped }
}

/** Rounds off what binary multiplication adds: 1.1 million is 1,100,000. */
const exact = (value: number): number => (Math.abs(value) >= 1e15 ? value : Math.round(value * 1e6) / 1e6)

function scaleAt(
  pieces: Pieces,
  at: number,
  { lexicon, money, value }: { readonly lexicon: FigureLexicon; readonly money: boolean; readonly value: number },
): { readonly value: number; readonly to: number } | null {
  let to = at
  let scaled = value
  // "5 1/2", "two hundred thousand"
  const half = pieces.form[to]
  if (half !== undefined && pieces.joined(to) && Number.isInteger(value) && value < 1000) {
    const part = parted(to, half)
    if (part !== null) {
      scaled += part.value
      to++
    }
  }
  for (let n = 0; n < 2 && to < pieces.count && pieces.joined(to); n++) {
    const form = pieces.form[to] as string
    const scales = lexicon.language.scales
    const scale = Object.hasOwn(scales, form)
      ? scales[form]
      : money &&
          Object.hasOwn(lexicon.language.moneyScales, form) &&
          (pieces.end[to - 1] as number) + 1 >= (pieces.start[to] as number) &&
          form.length === 1 &&
          !pieces.capital(to) &&
          form !== 'a' &&
          form !== 't'
        ? lexicon.language.moneyScales[form]
        : undefined
    if (scale === undefined) break
    scaled *= scale
    to++
    // "3 Mrd. Euro"
    if (form.length === 3 && pieces.form[to] === '.' && pieces.joined(to) && pieces.joined(to + 1)) to++
  }
  return to === at ? null : { value: exact(scaled), to }
}

function vagueAt(pieces: Pieces, at: number, lexicon: FigureLexicon): NumberAt | null {
  const vague = phraseAt(pieces, at, lexicon.vague)
  const open = (to: number): string => pieces.words.text.slice(pieces.start[at] as number, pieces.end[to - 1] as number)
  if (vague !== null)
    return {
      value: Number(vague.value),
      to: vague.to,
      written: 'vague',
      grouped: false,
      scaled: true,
      open: open(vague.to),
      glued: null,
    }
  const several = phraseAt(pieces, at, lexicon.vagueBefore)
  if (several === null) return null
  const scale = scaleAt(pieces, several.to, { lexicon, money: false, value: 1 })
  return scale === null || scale.value < 12
    ? null
    : {
        value: scale.value,
        to: scale.to,
        written: 'vague',
        grouped: false,
        scaled: true,
        open: open(several.to),
        glued: null,
      }
}

/** "a decade and a half of war" */
function hangsOnTime(pieces: Pieces, at: number, { sets, language }: FigureLexicon): boolean {
  const and = sets.one.has(pieces.form[at - 1] ?? '') ? at - 2 : at - 1
  return pieces.form[and] === language.numerals.and && sets.timeUnits.has(pieces.form[and - 1] ?? '')
}

function fractionAt(pieces: Pieces, at: number, lexicon: FigureLexicon): NumberAt | null {
  const part = phraseAt(pieces, at, lexicon.fractions)
  if (part === null || hangsOnTime(pieces, at, lexicon)) return null
  const { sets, language } = lexicon
  // "half a million", "a quarter of a million"
  let to = part.to
  if (sets.of.has(pieces.form[to] ?? '') && pieces.joined(to) && sets.one.has(pieces.form[to + 1] ?? '')) to++
  if (sets.one.has(pieces.form[to] ?? '') && pieces.joined(to)) to++
  const form = pieces.form[to] ?? ''
  if (pieces.joined(to) && Object.hasOwn(language.scales, form))
    return {
      value: exact(Number(part.value) * (language.scales[form] as number)),
      to: to + 1,
      written: 'words',
      grouped: false,
      scaled: true,
      open: null,
      glued: null,
    }
  if (!sets.of.has(pieces.form[part.to] ?? '') || !pieces.joined(part.to)) return null
  return {
    value: exact(Number(part.value)),
    to: part.to,
    written: 'fraction',
    grouped: false,
    scaled: false,
    open: null,
    glued: null,
  }
}

function wordsAt(pieces: Pieces, at: number, lexicon: FigureLexicon): NumberAt | null {
  const { numerals } = lexicon.language
  const form = pieces.form[at] as string
  const words = (value: number, to: number, scaled: boolean): NumberAt => ({
    value: exact(value),
    to,
    written: 'words',
    grouped: false,
    scaled,
    open: null,
    glued: null,
  })
  if (lexicon.sets.one.has(form)) {
    const scale = pieces.joined(at + 1) ? scaleAt(pieces, at + 1, { lexicon, money: false, value: 1 }) : null
    return scale === null ? null : words(scale.value, scale.to, true)
  }
  const read = numberInWords((n) => (n === 0 || joined(pieces, at, n) ? pieces.form[at + n] : undefined), numerals)
  if (read === null) return null
  let { value } = read
  let to = at + read.length
  const half = numerals.halves.split(' ')
  let scaled = value >= 1000
  if (half.every((word, n) => pieces.form[to + n] === word && pieces.joined(to + n))) {
    value += 0.5
    to += half.length
  }
  const scale = scaleAt(pieces, to, { lexicon, money: false, value })
  if (scale !== null) {
    value = scale.value
    to = scale.to
    scaled = true
  }
  return words(value, to, scaled)
}

const joined = (pieces: Pieces, at: number, n: number): boolean => {
  for (let i = 1; i <= n; i++) if (!pieces.joined(at + i)) return false
  return true
}
