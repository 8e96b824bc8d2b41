/**
 * Figures in a text: numbers with what they count, what bounds them, in which money, per what.
 *
 * A figure is a number that says how much or how many. What does not is left out: times and ages, ordinals and scores,
 * names with a number in them ("Boeing 737", "Group of 20", "Route 66"), houses, pages and telephones. A bare number, with nothing
 * that says what it counts, is taken only where its writing or its bound shows that it counts something.
 *
 * An amount left open has the least that its words mean as value, and the words as bound: "hundreds of people" is 100.
 * One way through the words; each place costs a few looks at the words beside it.
 */

import type { Figure, Span, Statement, TimeExpression } from '../../model/index.js'
import { baseLanguage } from '../languages/base-language.js'
import type { Pieces } from '../times/pieces.js'
import { cutPieces } from '../times/pieces.js'
import type { Words } from '../tokens/words.js'
import { figureLanguages } from './languages/index.js'
import { currencySigns, dimensions, dollarPrefixes } from './languages/symbols.js'
import { type FigureLexicon, figureLexiconOf } from './lexicon.js'
import { type NumberAt, numberAt, phraseAt } from './number-at.js'
import { countedAt, fixedUnitAt, isPlural, type UnitAt } from './unit-at.js'

export interface FigureOptions {
  readonly language: string
  /** What was read of times: numbers in them are no figures. */
  readonly times?: readonly TimeExpression[]
  /** A figure in the content of one of these names it. */
  readonly statements?: readonly Statement[]
  /** Index in the article's body of a block of the words; without it, the block of the words. */
  readonly blockOf?: (block: number) => number
}

/** Whether figures are read in a language. */
export const readsFigures = (language: string): boolean => figureLanguages.has(baseLanguage(language))

interface Reading {
  readonly pieces: Pieces
  readonly lexicon: FigureLexicon
}

/** A number with its unit, as places in the pieces. */
interface Amount {
  readonly from: number
  readonly to: number
  readonly number: NumberAt
  readonly value: number
  readonly upper?: number
  readonly unit: UnitAt | null
  readonly currency?: string
  readonly bound: string | null
}

/** In order, none over another; `[]` for a language that is not read. */
export function findFigures(words: Words, options: FigureOptions): Figure[] {
  const language = figureLanguages.get(baseLanguage(options.language))
  if (language === undefined || words.count === 0) return []
  const reading: Reading = { pieces: cutPieces(words), lexicon: figureLexiconOf(language) }
  const { pieces } = reading
  const times = options.times ?? []
  const figures: Figure[] = []
  const statementAt = statementFinder(options.statements ?? [])
  let time = 0
  for (let at = 0; at < pieces.count; ) {
    const start = pieces.start[at] as number
    while (time < times.length && (times[time]?.span[1] as number) <= start) time++
    const inTime = times[time]
    if (inTime !== undefined && inTime.span[0] <= start && !isRate(inTime)) {
      at++
      continue
    }
    const found = figureAt(at, reading)
    if (found === null) {
      at++
      continue
    }
    if ('skip' in found) {
      at = Math.max(at + 1, found.skip)
      continue
    }
    figures.push(written(found, reading, { blockOf: options.blockOf, statementAt }))
    at = found.to
  }
  return figures
}

/** "$3 million a year": the year is a time, and what the figure is told per. */
const isRate = (time: TimeExpression): boolean => time.type === 'SET'

type Found = Amount & {
  readonly per: string | null
  readonly conversion: { readonly amount: Amount; readonly to: number } | null
}

function written(
  { from, to, ...found }: Found,
  { pieces }: Reading,
  {
    blockOf,
    statementAt,
  }: { readonly blockOf: ((block: number) => number) | undefined; readonly statementAt: (span: Span) => number },
): Figure {
  const { text } = pieces.words
  const span: Span = [pieces.start[from] as number, pieces.end[to - 1] as number]
  const block = pieces.words.block[pieces.word[from] as number] as number
  const { conversion } = found
  const statement = statementAt(span)
  return {
    text: text.slice(...span),
    value: found.value,
    ...(found.upper === undefined ? {} : { to: found.upper }),
    unit: found.unit?.unit ?? null,
    ...(found.currency === undefined ? {} : { currency: found.currency }),
    bound: found.bound?.toLowerCase() ?? null,
    ...(found.per === null ? {} : { per: found.per }),
    ...(conversion === null
      ? {}
      : {
          conversion: {
            text: text.slice(
              pieces.start[conversion.amount.from] as number,
              pieces.end[conversion.amount.to - 1] as number,
            ),
            value: conversion.amount.value,
            unit: conversion.amount.unit?.unit ?? conversion.amount.currency ?? null,
          },
        }),
    ...(statement === -1 ? {} : { statement }),
    block: blockOf?.(block) ?? block,
    span,
  }
}

/** Answers, for spans in ascending order, the innermost statement whose content holds them; -1 where none does. */
function statementFinder(statements: readonly Statement[]): (span: Span) => number {
  const contents = statements
    .flatMap(({ spans, in: where }, index) =>
      where === 'headline' ? [] : spans.content.map(([from, to]) => ({ from, to, index })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let next = 0
  let open: typeof contents = []
  return ([start, end]) => {
    if (open.length > 0) open = open.filter(({ to }) => to > start)
    for (; next < contents.length && (contents[next]?.from as number) <= start; next++) {
      const content = contents[next] as (typeof contents)[number]
      if (content.to > start) open.push(content)
    }
    let best: (typeof contents)[number] | null = null
    for (const content of open)
      if (content.to >= end && (best === null || content.to - content.from <= best.to - best.from)) best = content
    return best?.index ?? -1
  }
}

/** The figure that begins here, `skip` where a number stands that is none, null where no number does. */
function figureAt(at: number, reading: Reading): Found | { readonly skip: number } | null {
  const { pieces, lexicon } = reading
  const ratio = ratioAt(at, reading)
  if (ratio !== null) return finished(boundedBefore(ratio, reading), reading)
  const between = lexicon.sets.between.has(pieces.form[at] as string) ? betweenAt(at, reading) : null
  if (between !== null) return finished(between, reading)
  const amount = amountAt(at, reading)
  if (amount === null || 'skip' in amount) return amount
  const ranged = rangeFrom(amount, reading)
  const bounded = boundedBefore(boundedBehind(ranged, reading), reading)
  if (!isFigure(bounded, reading)) return { skip: ranged.number.to }
  return finished(bounded, reading)
}

function finished(amount: Amount, reading: Reading): Found {
  const per = perAt(amount, reading)
  const withPer = per === null ? amount : { ...amount, to: per.to }
  const conversion = conversionAt(withPer, reading)
  return {
    ...withPer,
    per: per?.text ?? null,
    conversion,
    to: conversion?.to ?? withPer.to,
  }
}

// --- a number and its unit

interface Sign {
  readonly from: number
  readonly to: number
  readonly currency: string
}

/** $, US$, €, or a code of three letters before digits. */
function signAt(at: number, { pieces }: Reading): Sign | null {
  const form = pieces.form[at] as string
  if (Object.hasOwn(currencySigns, form)) return { from: at, to: at + 1, currency: currencySigns[form] as string }
  const glued = pieces.end[at] === pieces.start[at + 1]
  if (glued && pieces.form[at + 1] === '$' && Object.hasOwn(dollarPrefixes, form))
    return { from: at, to: at + 2, currency: dollarPrefixes[form] as string }
  if (form.length === 3 && /^(?:usd|eur|gbp|chf|cad|aud|jpy|cny|inr)$/.test(form)) {
    const next = pieces.form[at + 1] ?? ''
    if (/^\d/.test(next) && pieces.joined(at + 1)) return { from: at, to: at + 1, currency: form.toUpperCase() }
  }
  return null
}

/** @param second  whether it is the second end of a range, which hangs on the first: 60-70% */
function amountAt(at: number, reading: Reading, second = false): Amount | { readonly skip: number } | null {
  const { pieces, lexicon } = reading
  const sign = signAt(at, reading)
  const number = numberAt(pieces, sign?.to ?? at, lexicon, sign !== null)
  if (number === null) return null
  if (sign !== null) {
    // "$100 bills" are bills; the sum is what is meant all the same.
    const { to } = number
    const unit = fixedUnitAt(pieces, to, lexicon)
    const named = unit?.kind === 'money' ? unit : null
    return {
      from: sign.from,
      to: named?.to ?? to,
      number,
      value: number.value,
      unit: null,
      currency: named?.currency ?? sign.currency,
      bound: number.open,
    }
  }
  if (isName(at, number, reading, second)) return { skip: number.to }
  const unit = unitOf(number, at, reading)
  const below = !second && (unit?.kind === 'percent' || unit?.kind === 'measure') && isMinus(at, pieces)
  return {
    from: below ? at - 1 : at,
    to: Math.max(unit?.to ?? 0, number.to),
    number,
    value: below ? -number.value : number.value,
    unit: unit?.currency === undefined ? unit : null,
    ...(unit?.currency === undefined ? {} : { currency: unit.currency }),
    bound: number.open,
  }
}

/** "-11 points": a minus hangs on its number, and on nothing before it. */
function isMinus(at: number, pieces: Pieces): boolean {
  if (at === 0 || !/^[-−–]$/.test(pieces.form[at - 1] as string)) return false
  if (pieces.end[at - 1] !== pieces.start[at]) return false
  const before = pieces.words.text[(pieces.start[at - 1] as number) - 1]
  return before === undefined || /[\s(]/.test(before)
}

function unitOf(number: NumberAt, at: number, { pieces, lexicon }: Reading): UnitAt | null {
  const { to, glued } = number
  if (glued !== null) {
    for (const [phrases, kind] of [
      [lexicon.percent, 'percent'],
      [lexicon.measures, 'measure'],
    ] as const) {
      const known = phrases.get(glued)?.find((phrase) => phrase.words.length === 1)
      if (known !== undefined) return { kind, unit: known.value, to }
    }
    if (Object.hasOwn(currencySigns, glued))
      return { kind: 'money', unit: null, currency: currencySigns[glued] as string, to }
    return null
  }
  const next = pieces.form[to]
  if (next !== undefined && Object.hasOwn(currencySigns, next) && pieces.joined(to) && next !== '$')
    return { kind: 'money', unit: null, currency: currencySigns[next] as string, to: to + 1 }
  const scaled = number.scaled && number.value >= 1e6 ? phraseAt(pieces, to, lexicon.scaledMoney) : null
  // "2 million pounds of beef" are weighed.
  if (scaled !== null && pieces.joined(to) && !lexicon.sets.of.has(pieces.form[scaled.to] ?? ''))
    return { kind: 'money', unit: null, currency: scaled.value, to: scaled.to }
  const fixed = fixedUnitAt(pieces, to, lexicon)
  if (fixed !== null) return fixed
  const hyphened = pieces.word[to] === pieces.word[to - 1]
  if (hyphened) {
    // "a 62-member team", "a 16-nation bloc"; of words only where digits could stand.
    const form = pieces.form[to] as string
    if (!/^\p{L}{3,}$/u.test(form) || lexicon.sets.functionWords.has(form)) return null
    if (number.written !== 'digits' && !lexicon.sets.hyphened.has(form)) return null
    return { kind: 'counted', unit: form, to: to + 1 }
  }
  return countedAt(pieces, to, lexicon, { singular: at >= 0 && number.value === 1 })
}

// --- what is no figure

/** A name with a number in it, an age, a house, a telephone, a score. */
function isName(at: number, number: NumberAt, { pieces, lexicon }: Reading, second: boolean): boolean {
  const { sets } = lexicon
  const before = at - 1
  const joined = pieces.joined(at)
  const lead = joined ? (pieces.form[before] as string) : ''
  const next = pieces.joined(number.to) ? (pieces.form[number.to] as string) : ''
  const inOneWord = joined && pieces.word[before] === pieces.word[at]
  // width:100%
  const mark = at > 0 && pieces.end[before] === pieces.start[at] ? (pieces.form[before] as string) : ''
  if (mark !== '' && !inOneWord && !/^["“”‘’'«»„([{—–\-+<>~≈±‑]+$|^``$/.test(mark)) return true
  // S-400, COVID-19, 3-1, 555-1234
  if (inOneWord && !second) return true
  if (number.written === 'digits' && pieces.word[number.to] === pieces.word[at] && /^\d/.test(next)) {
    if (!isRangeOf(number, number.to, { pieces, lexicon })) return true
  }
  if (sets.namesInDigits.has(pieces.form[at] as string)) return true
  if (phraseAt(pieces, number.to, lexicon.old) !== null && pieces.joined(number.to)) return true
  if (sets.aged.has(lead)) return true
  if (lead === '#' || lead === '/' || lead === '§') return true
  if (number.grouped || number.scaled || number.written === 'vague' || number.written === 'fraction') return false
  if (sets.named.has(lead) && number.written === 'digits') return true
  if (sets.named.has(lead) && sets.determiners.has(lead)) return true
  if (number.written === 'words') {
    // "Big Three", "Seven Sisters"
    if (pieces.capital(at) && joined && !isOpening(pieces, at)) return true
    if (sets.doubtfulOne.has(pieces.form[at] as string) && number.to === at + 1) {
      const unit = fixedUnitAt(pieces, number.to, lexicon)
      // "at one point"
      return unit === null || unit.unit === 'points'
    }
    // "the two leaders": known ones
    if (number.value < 13 && sets.determiners.has(lead)) return true
    return false
  }
  // "Boeing 737", "Article 5": a capitalised word right before it, unless that is where something stands ("in Gaza 12 people").
  if (joined && pieces.capital(before) && /^\p{L}/u.test(lead) && !isOpening(pieces, before)) {
    const place =
      before > 0 &&
      pieces.joined(before) &&
      /^(?:in|from|near|at|bei|aus|en|de|à)$/.test(pieces.form[before - 1] as string)
    // Where all nouns have a capital it tells nothing, beside something to count.
    const counts = lexicon.language.capitalNouns && unitOf(number, at, { pieces, lexicon }) !== null
    if (!counts && !(place && isPlural(next, lexicon)))
      return fixedUnitAt(pieces, number.to, lexicon)?.kind !== 'percent'
  }
  // "Group of 20"
  if (
    sets.of.has(lead) &&
    before > 0 &&
    sets.named.has(pieces.form[before - 1] as string) &&
    pieces.capital(before - 1)
  )
    return true
  // "12 Harbour Street"
  for (let p = number.to; p < number.to + 3 && pieces.joined(p) && pieces.capital(p); p++)
    if (p > number.to && sets.streets.has(pieces.form[p] as string)) return true
  return false
}

/** Whether a piece opens its sentence, or what is said in it: a capital there tells nothing. */
function isOpening(pieces: Pieces, at: number): boolean {
  if (!pieces.joined(at)) return true
  return /^["“”‘’'«»„:;()–—-]/u.test(pieces.form[at - 1] as string)
}

/** Whether an amount says how much or how many. */
function isFigure(amount: Amount, { pieces, lexicon }: Reading): boolean {
  const { number } = amount
  if (
    amount.unit?.kind === 'counted' &&
    lexicon.sets.timeUnits.has(amount.unit.unit?.toLowerCase().split(/[ -]/).at(-1) ?? '')
  )
    return false
  if (amount.currency !== undefined || amount.unit !== null) return true
  if (number.glued !== null) return false
  if (number.written === 'vague')
    return number.open !== null && !lexicon.sets.of.has(number.open.split(' ').at(-1) ?? '')
  if (number.written === 'fraction') return false
  if (number.grouped || perAt(amount, { pieces, lexicon }) !== null) return true
  // "voters under 29"
  if (amount.bound !== null && !lexicon.sets.places.has(amount.bound)) return number.value >= 2
  const at = amount.from
  const lead = pieces.joined(at) ? (pieces.form[at - 1] as string) : ''
  const next = pieces.joined(number.to) ? (pieces.form[number.to] as string) : ''
  if (number.scaled) return number.value >= 100
  if (lexicon.sets.harmed.has(lead)) return true
  return (
    number.value > 1 && lexicon.sets.were.has(next) && !lexicon.sets.of.has(lead) && !lexicon.sets.determiners.has(lead)
  )
}

// --- ranges, bounds, ratios

/** Whether digits at `to` go on to the second end of a range: 10-15 people, and no 3-1 and 555-1234. */
function isRangeOf(number: NumberAt, to: number, { pieces, lexicon }: Reading): boolean {
  const second = numberAt(pieces, to, lexicon, false)
  if (second === null || second.value <= number.value || /^0/.test(pieces.form[to] as string)) return false
  return fixedUnitAt(pieces, second.to, lexicon) !== null || isPlural(pieces.form[second.to] ?? '', lexicon)
}

function rangeFrom(amount: Amount, reading: Reading): Amount {
  const { pieces, lexicon } = reading
  const { sets } = lexicon
  if (amount.unit?.kind === 'counted' || amount.number.written === 'vague' || amount.bound !== null) return amount
  const lead = pieces.joined(amount.from) ? (pieces.form[amount.from - 1] as string) : ''
  if (sets.changeFrom.has(lead)) return amount
  let at = amount.to
  if (pieces.word[at] !== pieces.word[at - 1]) {
    if (!pieces.joined(at) || !sets.rangeTo.has(pieces.form[at] as string)) return amount
    at++
  }
  if (!pieces.joined(at)) return amount
  const second = amountAt(at, reading, true)
  if (second === null || 'skip' in second || second.number.written === 'vague') return amount
  const same =
    amount.unit === null && amount.currency === undefined
      ? second.unit !== null || second.currency !== undefined
      : amount.unit?.unit === second.unit?.unit && amount.currency === second.currency
  if (!same) {
    // "$5 to 7 million"
    if (
      !(
        amount.currency !== undefined &&
        second.unit?.kind !== 'counted' &&
        second.currency === undefined &&
        second.unit === null
      )
    )
      return amount
  }
  // "5 to 7 million": the scale stands behind both.
  const factor = second.number.scaled && !amount.number.scaled && !amount.number.grouped ? scaleOf(second.number) : 1
  const lower = amount.value * factor
  if (!(lower < second.value)) return amount
  // "rose 6 pence to 388 pence": by how much, and to where.
  if ((amount.unit !== null || amount.currency !== undefined) && second.value > WIDEST * lower) return amount
  return {
    ...amount,
    to: second.to,
    value: lower,
    upper: second.value,
    unit: second.unit ?? amount.unit,
    ...(second.currency === undefined ? {} : { currency: second.currency }),
  }
}

/** No range has ends so far apart, where each has its unit. */
const WIDEST = 4

/** Of 7 million a million: the power of a thousand that its scale word gave. */
function scaleOf({ value }: NumberAt): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100]) if (value >= scale && value / scale < 1000) return scale
  return 1
}

function betweenAt(at: number, reading: Reading): Amount | null {
  const { pieces, lexicon } = reading
  const behind = (place: number): number =>
    lexicon.sets.betweenArticles.has(pieces.form[place] as string) && pieces.joined(place) ? place + 1 : place
  const begin = behind(at + 1)
  if (!pieces.joined(begin)) return null
  const first = amountAt(begin, reading)
  if (first === null || 'skip' in first) return null
  let joint = first.to
  // "between 5 million and 7 million people", "between 12 and 15 men": the noun of the first is that of the second.
  if (first.unit?.kind === 'counted') joint = first.number.to
  if (!lexicon.sets.betweenAnd.has(pieces.form[joint] as string) || !pieces.joined(joint) || !pieces.joined(joint + 1))
    return null
  const second = amountAt(behind(joint + 1), reading)
  if (second === null || 'skip' in second) return null
  const factor = second.number.scaled && !first.number.scaled && !first.number.grouped ? scaleOf(second.number) : 1
  const lower = first.value * factor
  if (!(lower < second.value)) return null
  const unit = second.unit ?? first.unit
  const currency = second.currency ?? first.currency
  if (unit === null && currency === undefined) return null
  return {
    from: at,
    to: second.to,
    number: second.number,
    value: lower,
    upper: second.value,
    unit,
    ...(currency === undefined ? {} : { currency }),
    bound: pieces.words.text.slice(pieces.start[at] as number, pieces.end[at] as number).toLowerCase(),
  }
}

function boundedBefore(amount: Amount, { pieces, lexicon }: Reading): Amount {
  if (amount.bound !== null && amount.number.written !== 'vague') return amount
  const at = amount.from - 1
  if (at < 0 || !pieces.joined(amount.from)) return amount
  for (const { words } of lexicon.boundsBefore.get(pieces.form[at] as string) ?? []) {
    const first = amount.from - words.length
    if (first < 0) continue
    let fits = true
    for (let i = 0; i < words.length && fits; i++)
      fits = pieces.form[first + i] === words[i] && (i === 0 || pieces.joined(first + i))
    if (!fits) continue
    // "some 30 people" is about 30; "some two" is nothing that is said.
    if (
      words.length === 1 &&
      amount.number.written === 'words' &&
      amount.value < 10 &&
      /^(?:some|over|under|above|below)$/.test(words[0] as string)
    )
      return amount
    const printed = pieces.words.text.slice(pieces.start[first] as number, pieces.end[at] as number).toLowerCase()
    return {
      ...amount,
      from: first,
      bound: amount.bound === null ? printed : `${printed} ${amount.bound}`,
    }
  }
  return amount
}

function boundedBehind(amount: Amount, { pieces, lexicon }: Reading): Amount {
  if (amount.bound !== null) return amount
  // "10 or more people": right behind the number, or behind its unit.
  for (const at of [amount.to, amount.number.to]) {
    if (!pieces.joined(at)) continue
    const phrase = phraseAt(pieces, at, lexicon.boundsAfter)
    if (phrase === null) continue
    if (at === amount.number.to && at !== amount.to) {
      return { ...amount, bound: phrase.value }
    }
    const unit =
      amount.unit ?? (amount.currency === undefined ? countedAt(pieces, phrase.to, lexicon, { singular: false }) : null)
    return { ...amount, to: Math.max(phrase.to, unit?.to ?? 0), unit, bound: phrase.value }
  }
  return amount
}

const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100])

/** "one in five adults", "three out of four" */
function ratioAt(at: number, { pieces, lexicon }: Reading): Amount | null {
  const first = numberAt(pieces, at, lexicon, false)
  if (first === null || first.scaled || first.grouped || !Number.isInteger(first.value) || first.value < 1) return null
  if (!pieces.joined(first.to)) return null
  const joint = phraseAt(pieces, first.to, lexicon.outOf)
  if (joint === null || !pieces.joined(joint.to)) return null
  const second = numberAt(pieces, joint.to, lexicon, false)
  if (second === null || second.value <= first.value || second.scaled || second.grouped) return null
  if (second.value >= 1900 && second.value < 2100) return null
  const unit = countedAt(pieces, second.to, lexicon, { singular: false })
  // "killed two in three attacks": behind what counts people, and with unround numbers, no share is meant.
  const lead = pieces.joined(at) ? (pieces.form[at - 1] as string) : ''
  if (lexicon.sets.harmed.has(lead)) return null
  if (
    joint.to === first.to + 1 &&
    !((first.written === 'words' || first.value === 1) && ROUND.has(second.value)) &&
    !(first.value < 10 && second.value === 10)
  )
    return null
  return {
    from: at,
    to: unit?.to ?? second.to,
    number: second,
    value: Math.round((first.value / second.value) * 1e4) / 1e4,
    unit,
    bound: null,
  }
}

// --- per what, and the same again in brackets

function perAt(amount: Amount, { pieces, lexicon }: Reading): { readonly text: string; readonly to: number } | null {
  const { to } = amount
  if (!pieces.joined(to)) return null
  const { text } = pieces.words
  const printed = (from: number, end: number) =>
    text.slice(pieces.start[from] as number, pieces.end[end - 1] as number).toLowerCase()
  const per = phraseAt(pieces, to, lexicon.per)
  if (per !== null && pieces.joined(per.to)) {
    // "per 100,000 people"
    const count = numberAt(pieces, per.to, lexicon, false)
    if (count !== null) {
      const unit = countedAt(pieces, count.to, lexicon, { singular: false })
      return { text: printed(per.to, unit?.to ?? count.to), to: unit?.to ?? count.to }
    }
    const known = phraseAt(pieces, per.to, lexicon.rateUnits)
    const end = known?.to ?? per.to + 1
    const form = pieces.form[per.to] as string
    return known !== null || /^\p{L}{2,}$/u.test(form) ? { text: printed(per.to, end), to: end } : null
  }
  if (lexicon.sets.perArticle.has(pieces.form[to] as string)) {
    if (!pieces.joined(to + 1)) return null
    const known = phraseAt(pieces, to + 1, lexicon.rateUnits)
    if (known === null)
      return isPrice(amount) && isLoneNoun(to + 1, { pieces, lexicon })
        ? { text: printed(to + 1, to + 2), to: to + 2 }
        : null
    return { text: printed(to + 1, known.to), to: known.to }
  }
  return null
}

const isPrice = ({ currency, unit }: Amount): boolean =>
  currency !== undefined || unit?.unit === 'cents' || unit?.unit === 'pence'

/** "95 cents a loaf": one word, and none behind it that could be what is told of. */
function isLoneNoun(at: number, { pieces, lexicon }: Reading): boolean {
  const form = pieces.form[at] as string
  if (!/^\p{L}{3,}$/u.test(form) || lexicon.sets.functionWords.has(form) || pieces.capital(at)) return false
  if (!pieces.joined(at + 1)) return true
  const next = pieces.form[at + 1] as string
  return /^[.,;:!?)]$/.test(next) || lexicon.sets.functionWords.has(next)
}

/** "400 kilometers (250 miles)" */
function conversionAt(amount: Amount, reading: Reading): { readonly amount: Amount; readonly to: number } | null {
  const { pieces, lexicon } = reading
  const { to } = amount
  if (pieces.form[to] !== '(' || !pieces.joined(to) || !pieces.joined(to + 1)) return null
  const dimension = dimensionOf(amount)
  if (dimension === null) return null
  let from = to + 1
  // "(about 250 miles)"
  while (from < to + 4 && pieces.joined(from)) {
    const inner = amountAt(from, reading)
    if (inner !== null && !('skip' in inner)) {
      const ranged = rangeFrom(inner, reading)
      if (pieces.form[ranged.to] !== ')' || dimensionOf(ranged) !== dimension) return null
      if (dimension !== 'money' && ranged.unit?.unit === amount.unit?.unit) return null
      if (dimension === 'money' && ranged.currency === amount.currency) return null
      return { amount: ranged, to: ranged.to + 1 }
    }
    if (!lexicon.boundsBefore.has(pieces.form[from] as string) && pieces.form[from] !== 'or') return null
    from++
  }
  return null
}

function dimensionOf({ unit, currency }: Amount): string | null {
  if (currency !== undefined) return 'money'
  if (unit?.kind !== 'measure') return null
  return dimensions[unit.unit ?? ''] ?? null
}
