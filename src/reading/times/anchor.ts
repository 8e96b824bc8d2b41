/**
 * The day that an article's times are counted from: its publication; where none is known, the day that captions and text
 * agree on. A caption alone does not do: pictures are taken from the files, and the text must speak of that day too.
 */
import type { Article } from '../../model/index.js'
import type { Words } from '../tokens/words.js'
import { readDay, weekdayOf } from './calendar.js'
import { type Anchor, findTimes, timeLanguage } from './find-times.js'
import { lexiconOf } from './lexicon.js'

/** How far the days named in a text may lie from the day of a caption that agrees with it. */
const NEAR = 7

export function anchorOf(
  { published, updated, pictures }: Pick<Article, 'published' | 'updated' | 'pictures'>,
  words: Words,
  language: string,
): Anchor | null {
  for (const time of [published, updated])
    if (time !== null && readDay(time.local) !== null) return { day: time.local, from: 'published' }
  const taken = pictures
    .filter((picture) => !picture.file)
    .map((picture) => picture.taken)
    .filter((day) => day !== null && readDay(day) !== null) as string[]
  if (taken.length === 0) return null
  const spoken = spokenDays(words, language)
  const agreed = taken.filter((day) => agrees(readDay(day) as number, spoken)).sort()
  const day = agreed.at(-1)
  return day === undefined ? null : { day, from: 'captions' }
}

interface SpokenDays {
  readonly days: readonly number[]
  readonly weekdays: ReadonlySet<number>
}

function agrees(day: number, { days, weekdays }: SpokenDays): boolean {
  return days.length > 0 ? days.some((other) => Math.abs(other - day) <= NEAR) : weekdays.has(weekdayOf(day))
}

/** Dates that a text gives in full, and the weekdays that it names. */
function spokenDays(words: Words, language: string): SpokenDays {
  const named = timeLanguage(language)
  const weekdays = new Set<number>()
  if (named === undefined) return { days: [], weekdays }
  const { phrases } = lexiconOf(named)
  for (let w = 0; w < words.count; w++)
    for (const { is, value, rest } of phrases.get(words.lower(w)) ?? [])
      if (is === 'weekday' && rest.length === 0) weekdays.add(Number(value))
  const days = findTimes(words, { language, anchor: null })
    .filter((time) => time.anchor === null && /^\d{4}-\d\d-\d\d/.test(time.value))
    .map((time) => readDay(time.value))
    .filter((day) => day !== null)
  return { days, weekdays }
}
