/** When it was published and updated: printed time lines and stated times weighed against each other. */
import type { PrintedTime, Span } from '../../model/index.js'
import { toPrintedTime, withDateOf } from '../grammar/printed-time.js'
import { findTimes, type PrintedMoment } from '../grammar/time-line.js'
import { chooseTime } from '../metadata/choose.js'
import type { Candidate, StatedTime } from '../metadata/evidence.js'
import { printedTimes } from '../metadata/page-times.js'
import { readStatedTime } from '../metadata/stated-time.js'
import { blockAt, type Draft, firstBody, givenAs, lastBody, settle } from './draft.js'

interface Found {
  readonly moment: PrintedMoment
  readonly at: number
  readonly span: Span
}

export interface Times {
  readonly published: PrintedTime | null
  readonly updated: PrintedTime | null
}

export function assembleTimes(draft: Draft): Times {
  const printed = printedMoments(draft)
  const publishedPrinted =
    printed.find((f) => f.moment.role === 'published') ?? printed.find((f) => f.moment.role === 'unknown') ?? null
  const updatedPrinted = printed.find((f) => f.moment.role === 'updated') ?? null
  const onPage = timesOnPage(draft)
  const pageSources = new Set([...onPage.published, ...onPage.modified].map((c) => c.source))
  const published = settleTime(
    draft,
    'published',
    publishedPrinted,
    [...(draft.metadata?.published ?? []), ...onPage.published, ...timeElementOf(draft, publishedPrinted)],
    pageSources,
  )
  let updated = settleTime(
    draft,
    'updated',
    updatedPrinted,
    [...(draft.metadata?.modified ?? []), ...(updatedPrinted ? onPage.modified : [])],
    pageSources,
  )
  // Machines stamp "modified" on every save, mostly within the minute of publication itself.
  if (updated && published && updated.local.slice(0, 16) === published.local.slice(0, 16)) {
    updated = null
    delete draft.origins.updated
  }
  if (published === null && draft.hints.now !== null) sayRefused(draft)
  return { published, updated }
}

/** A printed time years after the capture is none of the article's; that one stands there should be known all the same. */
function sayRefused(draft: Draft): void {
  const [refused] = printedMoments(draft, { ...draft.hints, now: null })
  if (refused === undefined) return
  draft.problems.push({
    code: 'bad-time',
    what: `the page prints “${refused.moment.text.slice(0, 40)}”, which is years later than its capture (${draft.hints.now}) and was refused`,
    where: { at: refused.span, article: draft.index, field: 'published' },
    fix: 'if the time of the capture is wrong, give the right one as “retrieved”',
  })
}

/** Days printed anywhere on the page, weighed by place and words: what is left where nothing states a time. */
function timesOnPage(draft: Draft) {
  if (draft.page.shape !== 'html' || draft.index > 0) return { published: [], modified: [] }
  const first = firstBody(draft)
  const place = { headline: draft.segment.headline, firstBody: first, lastBody: lastBody(draft) }
  return printedTimes(draft.page, place, draft.hints)
}

/** What the time element around a printed time states, for the second and later stories of a page: no other field is theirs. */
function timeElementOf(draft: Draft, printed: Found | null): Candidate<StatedTime>[] {
  if (draft.index === 0 || !printed) return []
  const [from, to] = printed.span
  const element = draft.page.head?.times.find((t) => t.span[0] <= from && t.span[1] >= to && t.datetime)
  const value = element?.datetime
    ? readStatedTime(element.datetime, { retrieved: draft.hints.now, language: draft.hints.language })
    : null
  if (!element || !value || value === 'refused') return []
  return [{ value, source: 'time element of its own', score: 0.9, spans: [element.span] }]
}

function settleTime(
  draft: Draft,
  field: 'published' | 'updated',
  printed: Found | null,
  stated: readonly Candidate<StatedTime>[],
  pageSources: ReadonlySet<string>,
): PrintedTime | null {
  const best = chooseTime(stated)
  const setting = { timezone: draft.hints.timezone }
  if (best && printed && sameMoment(best.value, printed.moment)) {
    // The page prints what it states: the words are the printed ones, the zone and the seconds are the stated ones.
    settle(draft, printed.at, draft.settled[printed.at]?.label ?? 'time')
    draft.origins[field] = [printed.span, ...best.spans.filter((s) => s[1] > s[0])]
    const whole = toPrintedTime(best.value, setting)
    return {
      text: printed.moment.text,
      local: printed.moment.dayOnly ? best.value.local : printed.moment.local,
      zone: best.value.zone ?? printed.moment.zone,
      instant: whole.instant ?? toPrintedTime(printed.moment, setting).instant,
      origin: 'page',
    }
  }
  if (best && (!printed || best.score >= 0.7 || best.value.local.slice(0, 10) === printed.moment.local.slice(0, 10))) {
    draft.origins[field] = best.spans.filter((s) => s[1] > s[0])
    return toPrintedTime(best.value, {
      ...setting,
      origin: pageSources.has(best.source) ? 'page' : best.source === 'url' ? 'url' : 'metadata',
    })
  }
  if (!printed) return null
  settle(draft, printed.at, draft.settled[printed.at]?.label ?? 'time')
  draft.origins[field] = [printed.span]
  return toPrintedTime(printed.moment, { ...setting, origin: 'page' })
}

/** The same day, and the same time of day where both have one. */
function sameMoment(stated: StatedTime, moment: PrintedMoment): boolean {
  if (stated.local.slice(0, 10) !== moment.local.slice(0, 10)) return false
  return moment.dayOnly || !stated.local.includes('T') || stated.local.slice(11, 16) === moment.local.slice(11, 16)
}

function printedMoments(draft: Draft, hints: Draft['hints'] = draft.hints): Found[] {
  const { segment } = draft
  const first = firstBody(draft)
  const from = Math.max(segment.from, (segment.headline ?? first) - 8)
  const zones = [
    givenAs(draft, 'time'),
    range(from, first),
    range(first, Math.min(first + 3, lastBody(draft) + 1)),
    range(lastBody(draft) + 1, Math.min(segment.to, lastBody(draft) + 6)),
  ]
  const headline = segment.headline ?? -1
  for (const zone of zones) {
    const found: Found[] = []
    // The line nearest below the headline is the article's own.
    const ordered = [...zone].sort((a, b) => rank(a, headline) - rank(b, headline))
    for (const i of ordered) {
      const label = draft.settled[i]?.label
      const strength = draft.claims[i]?.time ?? 0
      if (label !== 'time' && label !== 'byline' && !(label === 'furniture' && strength >= 0.5)) continue
      const block = blockAt(draft, i)
      const moments = findTimes(block.text, hints)
      const full = moments.find((m) => !m.timeOnly)
      for (const m of moments) {
        const dated = m.timeOnly ? (full ? withDateOf(m, full) : found[0] ? withDateOf(m, found[0].moment) : null) : m
        if (dated && !dated.timeOnly) found.push({ moment: dated, at: i, span: block.source.span(...m.span) })
      }
      if (found.length >= 6) break
    }
    if (found.length) return found
  }
  return []
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
const rank = (i: number, headline: number) => (headline < 0 ? -i : i >= headline ? i - headline : 100 + headline - i)
