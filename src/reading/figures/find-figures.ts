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
import { cutPieces } from '../times/pieces.js'
import type { Words } from '../tokens/words.js'
import { type Amount, amountAt, type Ground } from './amount.js'
import { ANY_DOLLAR } from './any-dollar.js'
import { boundedBefore, boundedBehind } from './bounds.js'
import { conversionAt } from './conversion.js'
import { dollarOf } from './dollars.js'
import { figureLanguages } from './languages/index.js'
import { figureLexiconOf } from './lexicon.js'
import { perAt } from './per-what.js'
import { betweenAt, rangeFrom } from './ranges.js'
import { ratioAt } from './ratio.js'
import { isFigure } from './says-how-much.js'

export interface FigureOptions {
  readonly language: string
  /** What was read of times: numbers in them are no figures. */
  readonly times?: readonly TimeExpression[]
  /** A figure in the content of one of these names it. */
  readonly statements?: readonly Statement[]
  /** Index in the article's body of a block of the words; without it, the block of the words. */
  readonly blockOf?: (block: number) => number
  /** Countries that the article is from, as ISO 3166 has them: what a bare `$` may mean. */
  readonly homes?: readonly string[]
}

/** Whether figures are read in a language. */
export const readsFigures = (language: string): boolean => figureLanguages.has(baseLanguage(language))

/** In order, none over another; `[]` for a language that is not read. */
export function findFigures(words: Words, options: FigureOptions): Figure[] {
  const language = figureLanguages.get(baseLanguage(options.language))
  if (language === undefined || words.count === 0) return []
  const pieces = cutPieces(words)
  const lexicon = figureLexiconOf(language)
  const ground: Ground = { pieces, lexicon, dollar: dollarOf(pieces, lexicon, options.homes ?? []) }
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
    const found = figureAt(at, ground)
    if (found === null) {
      at++
      continue
    }
    if ('skip' in found) {
      at = Math.max(at + 1, found.skip)
      continue
    }
    figures.push(written(found, ground, { blockOf: options.blockOf, statementAt }))
    at = found.to
  }
  return figures
}

/** "$3 million a year": the year is a time, and what the figure is told per. */
const isRate = (time: TimeExpression): boolean => time.type === 'SET'

/** The unit of money whose country is not known. */
const DOLLARS = 'dollars'

type Found = Amount & {
  readonly per: string | null
  readonly conversion: { readonly amount: Amount; readonly to: number } | null
}

function written(
  { from, to, ...found }: Found,
  { pieces }: Ground,
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
    unit: found.unit?.unit ?? (found.currency === ANY_DOLLAR ? DOLLARS : null),
    ...(found.currency === undefined || found.currency === ANY_DOLLAR ? {} : { currency: found.currency }),
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
            unit:
              conversion.amount.unit?.unit ??
              (conversion.amount.currency === ANY_DOLLAR ? DOLLARS : conversion.amount.currency) ??
              null,
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
function figureAt(at: number, ground: Ground): Found | { readonly skip: number } | null {
  const { pieces, lexicon } = ground
  const ratio = ratioAt(at, ground)
  if (ratio !== null) return finished(boundedBefore(ratio, ground), ground)
  const between = lexicon.sets.between.has(pieces.form[at] as string) ? betweenAt(at, ground) : null
  if (between !== null) return isFigure(between, ground) ? finished(between, ground) : { skip: between.to }
  const amount = amountAt(at, ground)
  if (amount === null || 'skip' in amount) return amount
  const ranged = rangeFrom(amount, ground)
  const bounded = boundedBefore(boundedBehind(ranged, ground), ground)
  if (!isFigure(bounded, ground)) return { skip: ranged.number.to }
  return finished(bounded, ground)
}

function finished(amount: Amount, ground: Ground): Found {
  const before = perAt(amount, ground)
  const withPer = before === null ? amount : { ...amount, to: before.to }
  const conversion = conversionAt(withPer, ground)
  // "470 pence ($7.43) a share": the rate is of both.
  const behind = before === null && conversion !== null ? perAt({ ...amount, to: conversion.to }, ground) : null
  return {
    ...withPer,
    per: (before ?? behind)?.text ?? null,
    conversion,
    to: behind?.to ?? conversion?.to ?? withPer.to,
  }
}
