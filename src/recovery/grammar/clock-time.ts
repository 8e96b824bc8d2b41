import type { Span } from '../../model/index.js'

/** A time of day as printed, without its day. */
export interface ClockTime {
  readonly span: Span
  /** `18:41` or `18:41:05`. */
  readonly time: string
}

const AFTERNOON = /^(?:p|下午|晚上|午後|夜|오후|م|مساء|مساءً|ث?μ\.?μ)/iu

const SHAPES: readonly RegExp[] = [
  // 18:41, 18:41:05.123, 6:41 p.m., 18.41 Uhr, 18h41, T18:41, 18 h 41
  /(?<!\d|\d[.,:/hH-])(\d{1,2})(:|\.|[hH]| [hH] )(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?![\d%])(?: ?([ap])(?:\.? ?m\b\.?)| ?(مساءً|مساء|صباحا|صباحاً|ص|م)(?!\p{L})| ?(?:Uhr|hrs?|uur|hod\.?|h|г)(?!\p{L}))?/giu,
  // 6 p.m., 6pm, 18 Uhr, 18h
  /(?<!\d|\d[.,:/-])(\d{1,2})() ?(?:([ap])(?:\.?m\b\.?)|Uhr(?!\p{L})|h(?!\p{L}))/giu,
  // 18時41分, 午後6時41分, 오후 6시 41분, 下午6点41分, 오후 6:41
  /(?:(午前|午後|上午|下午|晚上|凌晨|早上|오전|오후) ?)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/gu,
  /(?:(午前|午後|上午|下午|晚上|凌晨|早上|오전|오후) ?)?(?<!\d)(\d{1,2}) ?[時时点點시](?:間|间)?(?: ?(\d{1,2}) ?[分분])?(?: ?(\d{1,2}) ?[秒초])?/gu,
]

/** The shapes from here on are of East Asian letters. */
const EASTERN_FROM = 2
const EASTERN = /[\u3000-\u9fff\uac00-\ud7af]/

/**
 * Times of day in text whose digits are plain. "18.41" counts only with a word that makes it a time, or when `dotted`
 * says that a day stands beside it.
 */
export function findClockTimes(text: string, dotted: (start: number, end: number) => boolean): ClockTime[] {
  const found: ClockTime[] = []
  const shapes = EASTERN.test(text) ? SHAPES.length : EASTERN_FROM
  for (let at = 0; at < shapes; at++) {
    const shape = SHAPES[at] as RegExp
    shape.lastIndex = 0
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) take(found, match, at, dotted)
  }
  return found.length > 1 ? found.sort((a, b) => a.span[0] - b.span[0]) : found
}

/** Adds what the shape at `at` matched, where it is a time. */
function take(
  found: ClockTime[],
  match: RegExpExecArray,
  at: number,
  dotted: (start: number, end: number) => boolean,
): void {
  const start = match.index
  const end = start + match[0].trimEnd().length
  const named = at >= EASTERN_FROM
  const half = named ? match[1] : at === 0 ? (match[5] ?? match[6]) : match[3]
  const hourText = named ? match[2] : match[1]
  const minuteText = named ? match[3] : at === 0 ? match[3] : undefined
  const secondText = named || at === 0 ? match[4] : undefined
  if (at === 0 && match[2] === '.' && half === undefined && /\d$/u.test(match[0]) && !dotted(start, end)) return
  // "3点" and "2시" alone are points and hours of anything.
  if (at === 3 && minuteText === undefined && half === undefined) return
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour > 12) {
      if (!named) return
    } else hour = (hour % 12) + (AFTERNOON.test(half) ? 12 : 0)
  }
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return
  const time = `${two(hour)}:${two(minute)}${secondText === undefined ? '' : `:${two(second)}`}`
  if (!found.some((one) => start < one.span[1] && end > one.span[0])) {
    found.push({ span: [start, end], time })
    return
  }
  // The longer reading is the right one: "午後6:41" over "6:41".
  const inner = found.findIndex(
    (one) => start <= one.span[0] && end >= one.span[1] && end - start > one.span[1] - one.span[0],
  )
  if (inner >= 0) found[inner] = { span: [start, end], time }
}

const two = (value: number): string => String(value).padStart(2, '0')
