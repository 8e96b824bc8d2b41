/** Liveblogs: one article whose body is a run of dated entries. */
import type { BodyBlock, LiveEntry, PrintedTime, Span } from '../../model/index.js'
import { toPrintedTime, withDateOf } from '../grammar/printed-time.js'
import { findTimes, type PrintedMoment } from '../grammar/time-line.js'
import { blockAt, type Draft, firstBody, lastBody, settle } from './draft.js'

/** So many dated entries make a liveblog of a page that does not call itself one. */
const leastEntries = 4
const leastStated = 2

/** The dated parts of a liveblog, null for an article. `blocks` is the whole body as assembled. */
export function readEntries(draft: Draft, blocks: readonly BodyBlock[]): LiveEntry[] | null {
  if (draft.page.shape !== 'html') return null
  const stated = draft.metadata?.kinds.some((k) => /LiveBlog/i.test(k)) ?? false
  const marks = timeMarks(draft)
  if (marks.length < (stated ? leastStated : leastEntries)) return null
  if (
    !stated &&
    !alike(
      draft,
      marks.map((m) => m.at),
    )
  )
    return null
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
    let headline = headed ? first.text : null
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

interface Mark {
  readonly at: number
  readonly span: Span
  readonly time: PrintedTime | null
}

function timeMarks(draft: Draft): Mark[] {
  const marks: Mark[] = []
  let day: PrintedMoment | null = null
  for (let i = draft.segment.from; i < Math.min(draft.segment.to, lastBody(draft) + 1); i++) {
    const block = blockAt(draft, i)
    if (block.kind !== 'text' || block.text.length > 60 || (draft.claims[i]?.time ?? 0) < 0.5) continue
    const moment = findTimes(block.text, draft.hints)[0]
    if (!moment) continue
    if (!moment.timeOnly) day = moment
    if (i < firstBody(draft) - 3) continue
    const dated: PrintedMoment = moment.timeOnly && day ? withDateOf(moment, day) : moment
    marks.push({
      at: i,
      span: block.source.span(...moment.span),
      time: dated.timeOnly ? null : toPrintedTime(dated, { timezone: draft.hints.timezone, origin: 'page' }),
    })
  }
  return marks
}

/** Entries are set alike: same tag and class words around their times. */
function alike(draft: Draft, marks: readonly number[]): boolean {
  const { tree } = draft.page
  if (!tree) return false
  const keys = new Map<string, number>()
  for (const i of marks) {
    const node = blockAt(draft, i).node
    const key = `${tree.tag[node]} ${tree.words[node]} ${tree.words[tree.parent[node] ?? 0] ?? ''}`
    keys.set(key, (keys.get(key) ?? 0) + 1)
  }
  return Math.max(...keys.values()) >= leastEntries
}
