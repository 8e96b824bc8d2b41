/** Times that a page prints, as candidates: each weighed by where it stands and what stands beside it. */
import type { Span } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import { marksOf } from '../grammar/marks.js'
import type { DayHints } from '../grammar/printed-day.js'
import { withDateOf } from '../grammar/printed-time.js'
import { findTimes, isTimeLine, type PrintedMoment } from '../grammar/time-line.js'
import type { Candidate, StatedTime } from './evidence.js'
import { isOfUpdate } from './meta-fields.js'
import { type ArticlePlace, aroundText, isForeign, wordsAround, type Zone, zoneOf } from './page-place.js'
import { type Scores, scoreOf } from './sources.js'

export interface PrintedTimes {
  readonly published: readonly Candidate<StatedTime>[]
  readonly modified: readonly Candidate<StatedTime>[]
}

const printedSources: Scores = {
  'printed head labelled': 0.92, // 127 of 148
  'printed head line': 0.94, // 329 of 355
  'printed head': 0.51, // 17 of 33
  'printed opening labelled': 0.78, // 7 of 9
  'printed opening line': 0.4, // 12 of 30
  'printed opening': 0.78, // 5 of 5
  'printed end line': 0.56, // 21 of 37
  'printed end': 0.37, // 43 of 117
  'printed body line': 0.15, // 42 of 294
  'printed marked': 0.32, // 8 of 26
  'printed line': 0.28, // 134 of 473
  'printed anywhere': 0.21, // 236 of 1104
}

const linesOver = 6
const linesIn = 3
const mostLooked = 3_000
const mostFound = 24
const longestLine = 320
const dateWords = /date|datum|time(?!line)|publish|posted|meta|byline|submitted|info|fecha|stand$/
const labelled =
  /(?:am|on|vom|le|el|il|den|dne)\s*[^\p{L}]{0,3}$|(?:posted|published|geschrieben|veröffentlicht|erstellt|gespeichert|eingestellt|verfasst|beitrag|artikel|pubblicato|publié|publicado|stand)[^\d]{0,40}$/iu
/** A year, a short numeric day, or digits of another system: without one of them no day is read, and most lines have none. */
const mayHoldDay = /\d{4}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2}|年|[٠-٩۰-۹०-९০-৯０-９]/
/** The years in a footer are the outlet's. */
const copyright = /©|\(c\)|copyright|all rights|alle rechte|tous droits/i

/**
 * @param place  where the article stands; a page that none was found on has all its lines looked at alike
 * @param hints  `language` decides between 3 April and March 4 in numbers; `now`, ISO 8601, refuses later days
 */
export function printedTimes(page: Page, place: ArticlePlace | null, hints: DayHints): PrintedTimes {
  const found = new Found(page, place, hints)
  const { blocks } = page
  // The lines under the headline first, those over it, then the page from there: the limits must never cost the best line.
  const headline = place ? Math.min(place.headline ?? place.firstBody, place.firstBody) : 0
  const over = Math.max(0, headline - linesOver)
  const opening = place ? Math.min(blocks.length, place.firstBody + linesIn) : 0
  for (const [from, to] of [
    [headline, opening],
    [over, headline],
    [opening, blocks.length],
    [0, over],
  ] as const)
    for (let i = from; i < to && !found.isFull; i++) found.look(i, blocks[i] as Block)
  return found
}

class Found implements PrintedTimes {
  readonly published: Candidate<StatedTime>[] = []
  readonly modified: Candidate<StatedTime>[] = []
  private readonly counts = new Map<string, number>()
  private looked = 0
  private readonly around: ReadonlySet<number>
  /** Where elements stand that their markup calls the time of a change. */
  private readonly updates: readonly Span[]

  constructor(
    private readonly page: Page,
    private readonly place: ArticlePlace | null,
    private readonly hints: DayHints,
  ) {
    this.around = aroundText(page, place)
    this.updates = (page.head?.times ?? [])
      .slice(0, mostTimes)
      .filter(isOfUpdate)
      .map((t) => t.span)
  }

  get isFull(): boolean {
    return this.looked >= mostLooked || this.published.length + this.modified.length >= mostFound
  }

  look(i: number, block: Block): void {
    const { kind, text } = block
    if (kind !== 'text' || text.length < 6 || text.length > 6_000) return
    const zone = this.place ? zoneOf(i, this.place) : 'below'
    if (text.length > longestLine && zone !== 'opening') return
    this.looked++
    const line = text.length > longestLine ? text.slice(0, longestLine) : text
    if (mayHoldDay.test(line)) this.read(i, block, zone, line)
  }

  private read(i: number, block: Block, zone: Zone, text: string): void {
    const moments = findTimes(text, this.hints)
    if (moments.length === 0 || moments.length > 4) return
    const full = moments.find((m) => !m.timeOnly)
    if (full) for (const moment of moments) this.take(i, block, zone, text, moment, full)
  }

  private take(i: number, block: Block, zone: Zone, text: string, found: PrintedMoment, full: PrintedMoment): void {
    const isFirst = found.role === 'unknown' && found.span[0] < 4
    const [from, to] = block.source.span(found.span[0], found.span[1])
    const isUpdate = this.updates.some((span) => from >= span[0] && to <= span[1])
    const calledUpdate = isUpdate || (found.role === 'unknown' && ofUpdate.test(wordsAround(this.page, block)[0]))
    const role =
      calledUpdate && found.role === 'unknown' ? 'updated' : isFirst ? roleBefore(this.page, i, text) : found.role
    const clock = found.dayOnly && zone === 'head' ? this.clockBelow(i) : null
    const dated = clock ? withDateOf(clock.moment, found) : found.timeOnly ? withDateOf(found, full) : found
    if (dated.timeOnly) return
    const { now = null } = this.hints
    if (now !== null && dated.local.slice(0, 10) > now.slice(0, 10)) return
    const foreign = isForeign(this.page, block, this.around)
    const source = sourceOf(this.page, block, zone, foreign, found.span, role, text)
    if (source === null) return
    // "Signed into law on August 14, 1935" is what the story tells of, and not when it was told.
    const isOld = dated.local < ofTheWeb
    if (isOld && source !== 'printed head line' && role === 'unknown') return
    // The second and third of a kind are those of a list.
    const before = this.counts.get(source) ?? 0
    this.counts.set(source, before + 1)
    const candidate = {
      value: { text: clock ? `${found.text} ${dated.text}` : dated.text, local: dated.local, zone: dated.zone },
      source,
      score: (scoreOf(printedSources, source) ?? 0) * 0.8 ** before * (isOld ? 0.4 : 1),
      spans: clock ? [[from, to] as const, clock.span] : [block.source.span(dated.span[0], dated.span[1])],
    }
    if (role === 'updated') this.modified.push(candidate)
    else this.published.push(candidate)
  }

  /** A time of day alone in the line below its day. */
  private clockBelow(i: number): { readonly moment: PrintedMoment; readonly span: Span } | null {
    const below = this.page.blocks[i + 1]
    if (below?.kind !== 'text' || below.text.length > longestClock) return null
    const [moment, ...more] = findTimes(below.text)
    if (!moment?.timeOnly || more.length > 0 || moment.role !== 'unknown') return null
    return isTimeLine(below.text) >= leastOfClock ? { moment, span: below.source.span(...moment.span) } : null
  }
}

/** Older than the web is no page, and few that it holds. */
const ofTheWeb = '1990'

/** What page makers call the line of a change, and that alone. */
const ofUpdate = /^(?!.*(?:publish|created|posted)).*(?:updat|modif|revis|aktualis|last-?mod)/
const longestClock = 24
/** Behind these stand those of lists. */
const mostTimes = 40
const leastOfClock = 0.5

/** "Erschienen am:" in an element of its own, with the day in the next. */
function roleBefore(page: Page, i: number, text: string): PrintedMoment['role'] {
  const before = page.blocks[i - 1]
  if (before?.kind !== 'text' || before.text.length > longestLabel || /\d/.test(before.text)) return 'unknown'
  return findTimes(`${before.text} ${text}`)[0]?.role ?? 'unknown'
}

const longestLabel = 30

function sourceOf(
  page: Page,
  block: Block,
  zone: Zone,
  foreign: boolean,
  [start, end]: PrintedMoment['span'],
  role: PrintedMoment['role'],
  text: string,
): string | null {
  const before = text.slice(0, start)
  if (copyright.test(before)) return null
  const line = text.length - (end - start) < 24 || isTimeLine(text, marksOf(text)) >= 0.6
  const says = role !== 'unknown' || labelled.test(before.slice(-60))
  const [own, parents] = wordsAround(page, block)
  const marked = dateWords.test(own) || dateWords.test(parents)
  switch (zone) {
    case 'head':
      if (foreign && !says) return 'printed line'
      return says ? 'printed head labelled' : line || marked ? 'printed head line' : 'printed head'
    case 'opening':
      if (role === 'published') return 'printed opening labelled'
      return line || says ? 'printed opening line' : start < 4 ? 'printed opening' : null
    case 'body':
      return line ? (says ? 'printed end' : 'printed body line') : says && text.length < 200 ? 'printed end' : null
    case 'end':
      if (foreign && !says) return 'printed anywhere'
      return says || marked ? 'printed end line' : line ? 'printed end' : 'printed anywhere'
    default:
      if (foreign) return 'printed anywhere'
      return says && (line || marked) ? 'printed marked' : line || marked ? 'printed line' : 'printed anywhere'
  }
}
