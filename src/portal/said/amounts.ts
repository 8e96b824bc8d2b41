/** Stretches of time and numbers of a reading, as the interface writes them. */
import type { Figure } from '../../model/index.js'
import { formatter } from '../printed-time.js'
import type { Idiom } from '../words/index.js'

/**
 * "2 May 2031", "May 2031", "2031", "28 April – 4 May 2031", "2 May 2031, 18:40": by bounds, half-open, ISO days or local
 * times. Null for bounds that are none.
 */
export function intervalWords([from, to]: readonly [string, string], { locale, words }: Idiom): string | null {
  const [begin, end] = [momentOf(from), momentOf(to)]
  if (begin === null || end === null || end < begin) return null
  const range = (options: Intl.DateTimeFormatOptions, last: number) => {
    const format = formatter(locale, 'UTC', options)
    const first = format.format(begin)
    // Most are one day, and writing a range costs ten times as much.
    return last <= begin || format.format(last) === first ? first : format.formatRange(begin, last)
  }
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  if (from.includes('T')) {
    if (end - begin > oneDay) return range(day, end - 1)
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const at = formatter(locale, 'UTC', clock)
    // Each by itself: as a range they would be given their days where it goes over midnight.
    const hours = end - begin > 60_000 ? `${at.format(begin)}–${at.format(end)}` : at.format(begin)
    return words.time.at(formatter(locale, 'UTC', day).format(begin), hours)
  }
  const last = end - oneDay
  if (/-01-01$/.test(from) && /-01-01$/.test(to)) return range({ year: 'numeric' }, last)
  if (/-01$/.test(from) && /-01$/.test(to)) return range({ month: 'long', year: 'numeric' }, last)
  return range(day, last)
}

const oneDay = 86_400_000

/** Milliseconds of a local time, read as if it were UTC. */
function momentOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(text)) return null
  const at = Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`)
  return Number.isNaN(at) ? null : at
}

/** A TIMEX3 value where the HTML Standard knows it as the value of a `time` element. */
export const timeValue = (value: string): string | undefined =>
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/.test(value) ? value : undefined

const numbers = new Map<string, Intl.NumberFormat>()

/** Whether a figure's bound stands before its number in the article: "more than 40", but "40 or more". */
export const boundFirst = ({ bound, text }: Pick<Figure, 'bound' | 'text'>): boolean =>
  bound === null || text.toLowerCase().startsWith(bound.toLowerCase())

/** A million and more that three digits behind the point hold in full: nobody counts the noughts of 40,000,000,000. */
const isRound = (value: number): boolean => {
  const size = Math.abs(value)
  if (size < 1e6 || size >= 1e15) return false
  return Number.isInteger((size / 10 ** (3 * Math.floor(Math.log10(size) / 3))) * 1000)
}

/** "43 million", "€1,204.50", "1 to 2": the number alone, without its bound and what it counts. Null for what is no number. */
export function amountWords(
  { value, to, currency }: Pick<Figure, 'value' | 'to' | 'currency'>,
  { locale, words }: Idiom,
): string | null {
  if (!Number.isFinite(value) || (to !== undefined && !Number.isFinite(to))) return null
  const money = currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : null
  const round = isRound(value) && (to === undefined || isRound(to))
  const key = `${locale} ${money} ${round}`
  const format =
    numbers.get(key) ??
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: round ? 3 : 6,
      ...(round ? { notation: 'compact', compactDisplay: 'long' } : {}),
      ...(money === null ? {} : { style: 'currency', currency: money, minimumFractionDigits: 0 }),
    })
  if (numbers.size < 200) numbers.set(key, format)
  return to === undefined ? format.format(value) : words.said.range(format.format(value), format.format(to))
}
