/** Times that a page prints, as candidates: each weighed by where it stands and what stands beside it. */
import type { Block, Page } from '../blocks/block.js'
import { findDays } from '../grammar/printed-day.js'
import { withDateOf } from '../grammar/printed-time.js'
import { findTimes, isTimeLine, type PrintedMoment } from '../grammar/time-line.js'
import type { Candidate, StatedTime } from './evidence.js'
import { type ArticlePlace, isForeign, wordsAround, zoneOf } from './page-place.js'
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
export function printedTimes(
  page: Page,
  place: ArticlePlace | null,
  hints: { readonly language: string | null; readonly now: string | null },
): PrintedTimes {
  const published: Candidate<StatedTime>[] = []
  const modified: Candidate<StatedTime>[] = []
  const counts = new Map<string, number>()
  let looked = 0
  for (const [i, block] of order(page.blocks, place)) {
    if (looked >= mostLooked || published.length + modified.length >= mostFound) break
    if (block.kind !== 'text' || block.text.length < 6 || block.text.length > 6_000) continue
    const zone = place ? zoneOf(i, place) : 'below'
    if (block.text.length > longestLine && zone !== 'opening') continue
    looked++
    const text = block.text.slice(0, longestLine)
    if (!mayHoldDay.test(text) || findDays(text, hints).length === 0) continue
    const moments = findTimes(text, hints)
    if (moments.length === 0 || moments.length > 4) continue
    const full = moments.find((m) => !m.timeOnly)
    for (const found of moments) {
      const moment =
        found.role === 'unknown' && found.span[0] < 4 ? { ...found, role: roleBefore(page, i, text) } : found
      const dated = moment.timeOnly ? (full ? withDateOf(moment, full) : null) : moment
      if (!dated || dated.timeOnly) continue
      if (hints.now !== null && dated.local.slice(0, 10) > hints.now.slice(0, 10)) continue
      const source = sourceOf(page, block, zone, { ...dated, role: moment.role }, text)
      if (source === null) continue
      // The second and third of a kind are those of a list.
      const before = counts.get(source) ?? 0
      counts.set(source, before + 1)
      // Older than the web: what the story tells of, not when it was told.
      const old = dated.local < '1990' ? 0.4 : 1
      const score = (scoreOf(printedSources, source) ?? 0) * 0.8 ** before * old
      const candidate = {
        value: { text: moment.text, local: dated.local, zone: dated.zone },
        source,
        score,
        spans: [block.source.span(...moment.span)],
      }
      if (moment.role === 'updated') modified.push(candidate)
      else published.push(candidate)
    }
  }
  return { published, modified }
}

/** "Erschienen am:" in an element of its own, with the day in the next. */
function roleBefore(page: Page, i: number, text: string): PrintedMoment['role'] {
  const before = page.blocks[i - 1]
  if (before?.kind !== 'text' || before.text.length > longestLabel || /\d/.test(before.text)) return 'unknown'
  return findTimes(`${before.text} ${text}`)[0]?.role ?? 'unknown'
}

const longestLabel = 30

/** The headline's neighbourhood first, then the page from the top: the limits must never cost the best line. */
function* order(blocks: readonly Block[], place: ArticlePlace | null): Generator<readonly [number, Block]> {
  const from = place ? Math.max(0, (place.headline ?? place.firstBody) - 6) : 0
  for (let i = from; i < blocks.length; i++) yield [i, blocks[i] as Block]
  for (let i = 0; i < from; i++) yield [i, blocks[i] as Block]
}

function sourceOf(page: Page, block: Block, zone: string, moment: PrintedMoment, text: string): string | null {
  const before = text.slice(0, moment.span[0])
  if (copyright.test(before)) return null
  const line = isTimeLine(text) >= 0.6 || text.length - (moment.span[1] - moment.span[0]) < 24
  const says = moment.role !== 'unknown' || labelled.test(before.slice(-60))
  const [own, parents] = wordsAround(page, block)
  const marked = dateWords.test(own) || dateWords.test(parents)
  const foreign = isForeign(page, block)
  switch (zone) {
    case 'head':
      if (foreign && !says) return 'printed line'
      return says ? 'printed head labelled' : line || marked ? 'printed head line' : 'printed head'
    case 'opening':
      if (moment.role === 'published') return 'printed opening labelled'
      return line || says ? 'printed opening line' : moment.span[0] < 4 ? 'printed opening' : null
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
