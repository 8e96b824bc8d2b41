/** Liveblogs: one article whose body is a run of dated entries. */
import { Temporal } from 'temporal-polyfill'
import type { BodyBlock, LiveEntry, PrintedTime, Span } from '../../model/index.js'
import { parseIsoLike, toPrintedTime } from '../grammar/printed-time.js'
import { findTimes, minutesOfDay, type PrintedMoment } from '../grammar/time-line.js'
import { bareTimes, entryMarks, leastEntries } from '../label/entries.js'
import { plainEntries } from '../label/plain-entries.js'
import { blockAt, type Draft, firstBody, settle } from './draft.js'

/** A page that calls itself a liveblog is one with fewer entries. */
const leastStated = 2

/**
 * The dated parts of a liveblog, null for an article. `blocks` is the whole body as assembled; times of day are of the day
 * that is printed over them, else of the day of `published`, else of none.
 */
export function readEntries(
  draft: Draft,
  blocks: readonly BodyBlock[],
  published: PrintedTime | null = null,
): LiveEntry[] | null {
  if (draft.page.shape === 'markdown') return null
  const stated = draft.metadata?.kinds.some((k) => /LiveBlog/i.test(k)) ?? false
  const marks = timeMarks(draft, published)
  if (marks.length < (stated ? leastStated : leastEntries)) return null
  const starts = blocks.map((_, n) => draft.origins[`body[${n}]`]?.[0]?.[0] ?? 0)
  const entries: LiveEntry[] = []
  marks.forEach((mark, k) => {
    settle(draft, mark.at, 'time', 'the time of an entry')
    const from = mark.span[0]
    const to = marks[k + 1]?.span[0] ?? Number.POSITIVE_INFINITY
    const own = blocks.filter((_, n) => (starts[n] as number) >= from && (starts[n] as number) < to)
    const first = own[0]
    const headed = first?.kind === 'crosshead'
    const body = headed ? own.slice(1) : own
    // Where the heading stands over its time, it closes the entry before; it belongs to this one.
    const previous = entries[entries.length - 1]
    const tail = previous?.body[previous.body.length - 1]
    let headline = headed ? withoutTime(first.text, blockAt(draft, mark.at).text) : null
    if (!headline && previous && tail?.kind === 'crosshead') {
      headline = tail.text
      entries[entries.length - 1] = { ...previous, body: previous.body.slice(0, -1) }
    }
    if (body.length === 0 && !headline) return
    draft.origins[`entries[${entries.length}].time`] = [mark.span]
    entries.push({ time: mark.time, headline, body })
  })
  return entries.length >= (stated ? leastStated : leastEntries) ? entries : null
}

/** A heading that opens with its time is the entry's time too. */
const withoutTime = (heading: string, mark: string): string =>
  heading === mark
    ? heading.replace(/^\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|h|am|pm)(?![\p{L}]))?[\s:|·–—-]*/iu, '') || heading
    : heading

interface Mark {
  readonly at: number
  readonly span: Span
  readonly time: PrintedTime | null
}

function timeMarks(draft: Draft, published: PrintedTime | null): Mark[] {
  const entries = entriesOf(draft)
  if (entries.length === 0) return []
  const printed = dayOfPage(draft)
  const day = printed ?? published
  const clocks = entries.map(({ at }) => minutesOfDay(findTimes(blockAt(draft, at).text, draft.hints)[0]))
  const days = daysAfterFirst(clocks)
  const night = days.some((n) => n > 0)
  // What ran past midnight began on the day of its publication; a day that is said to be the latest is the last one's.
  const last = night && published === null && printed?.role === 'updated' ? Math.max(...days) : 0
  const first = night && published !== null ? published : day
  return entries.map(({ at }, k) => {
    const block = blockAt(draft, at)
    const moment = findTimes(block.text, draft.hints)[0]
    const stated = draft.page.head?.times.find(
      (t) => t.span[0] <= block.span[0] && t.span[1] >= block.span[1] && t.datetime,
    )
    const parts = stated?.datetime ? parseIsoLike(stated.datetime, draft.hints) : null
    const setting = { timezone: draft.hints.timezone, origin: 'page' as const }
    if (moment && parts && parts.local.slice(11, 16) === moment.local.slice(-5)) {
      const time = toPrintedTime({ ...parts, local: parts.local.slice(0, 16) }, setting)
      return { at, span: block.source.span(...moment.span), time: { ...time, text: moment.text } }
    }
    if (parts) return { at, span: block.span, time: toPrintedTime(parts, setting) }
    if (!moment) return { at, span: block.span, time: null }
    const dated = moment.timeOnly && first ? onDayOf(moment, first, (days[k] as number) - last) : moment
    return { at, span: block.source.span(...moment.span), time: toPrintedTime(dated, setting) }
  })
}

/** Minutes that a night without an entry may take. */
const longestNight = 10 * 60
const oneDay = 24 * 60

/**
 * How many days after the earliest each entry is, by times of day alone: entries run one way, newest first or last, and
 * where they jump the other way midnight lies between. All 0 where one has its own day, or where they jump about.
 */
export function daysAfterFirst(clocks: readonly (number | null)[]): number[] {
  const same = clocks.map(() => 0)
  if (clocks.length < 2 || clocks.includes(null)) return same
  const times = clocks as readonly number[]
  let later = 0
  for (let k = 1; k < times.length; k++) {
    const step = (times[k] as number) - (times[k - 1] as number)
    later += Math.abs(step) > oneDay / 2 ? -Math.sign(step) : Math.sign(step)
  }
  if (later === 0) return same
  const onwards = later > 0 ? [...times] : [...times].reverse()
  const days: number[] = [0]
  let day = 0
  for (let k = 1; k < onwards.length; k++) {
    const step = (onwards[k] as number) - (onwards[k - 1] as number)
    if (step < 0) {
      if (step + oneDay > longestNight) return same
      day++
    }
    days.push(day)
  }
  // One entry that is kept on top of the others.
  const onTop = later < 0 && days.indexOf(day) === days.length - 1
  if (onTop && (onwards[onwards.length - 1] as number) >= (onwards[0] as number)) return same
  return later > 0 ? days : days.reverse()
}

function entriesOf({ page, claims }: Draft): readonly { readonly at: number }[] {
  if (page.shape !== 'html') return plainEntries(page, claims).marks.map((at) => ({ at }))
  const marks = entryMarks(page, claims)
  return marks.length > 0 ? marks : bareTimes(page, claims).map((at) => ({ at }))
}

/** A zone that metadata states is as often its own clock's, and not the one that the entries are printed in. */
const onDayOf = (moment: PrintedMoment, day: PrintedMoment | PrintedTime, after: number): PrintedMoment => {
  const zone = moment.zone ?? ('timeOnly' in day || day.origin === 'page' ? day.zone : null)
  const date = Temporal.PlainDate.from(day.local.slice(0, 10)).add({ days: after })
  return { ...moment, local: `${date}T${moment.local}`, zone, timeOnly: false }
}

/** The day that the page's own time line names: entries print the time of day alone. */
function dayOfPage(draft: Draft): PrintedMoment | null {
  for (let i = draft.segment.from; i < firstBody(draft); i++) {
    if ((draft.claims[i]?.time ?? 0) < 0.5) continue
    const moment = dayIn(blockAt(draft, i).text, draft)
    if (moment) return moment
  }
  return null
}

const dayIn = (line: string, draft: Draft): PrintedMoment | undefined =>
  findTimes(line, draft.hints).find((m) => !m.timeOnly)
