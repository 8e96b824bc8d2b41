/** Liveblogs: one article whose body is a run of dated entries. */
import type { BodyBlock, LiveEntry, PrintedTime, Span } from '../../model/index.js'
import { parseIsoLike, toPrintedTime, withDateOf } from '../grammar/printed-time.js'
import { findTimes, type PrintedMoment } from '../grammar/time-line.js'
import { entryMarks, leastEntries } from '../label/entries.js'
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
  const entries: readonly { readonly at: number }[] =
    draft.page.shape === 'html'
      ? entryMarks(draft.page, draft.claims)
      : plainEntries(draft.page, draft.claims).marks.map((at) => ({ at }))
  if (entries.length === 0) return []
  const day = dayOfPage(draft) ?? published
  return entries.map(({ at }) => {
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
    const dated = moment.timeOnly && day ? onDayOf(moment, day) : moment
    return { at, span: block.source.span(...moment.span), time: toPrintedTime(dated, setting) }
  })
}

/** A zone that metadata states is as often its own clock's, and not the one that the entries are printed in. */
const onDayOf = (moment: PrintedMoment, day: PrintedMoment | PrintedTime): PrintedMoment => {
  if ('timeOnly' in day) return withDateOf(moment, day)
  const zone = moment.zone ?? (day.origin === 'page' ? day.zone : null)
  return { ...moment, local: `${day.local.slice(0, 10)}T${moment.local}`, zone, timeOnly: false }
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
