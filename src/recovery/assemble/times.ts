/** When it was published and updated: printed time lines and stated times weighed against each other. */
import type { PrintedTime, Span } from '../../model/index.js'
import type { DayHints } from '../grammar/printed-day.js'
import { toPrintedTime, withDateOf } from '../grammar/printed-time.js'
import { findTimes, type PrintedMoment } from '../grammar/time-line.js'
import { chooseTime } from '../metadata/choose.js'
import type { Candidate, StatedTime } from '../metadata/evidence.js'
import { machineTime } from '../metadata/machine-times.js'
import { printedTimes } from '../metadata/page-times.js'
import { readStatedTime } from '../metadata/stated-time.js'
import { blockAt, type Draft, firstParagraph, givenAs, lastBody, settle } from './draft.js'

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
  const hints = hintsOf(draft)
  const printed = printedMoments(draft, hints)
  const publishedPrinted =
    printed.find((f) => f.moment.role === 'published') ?? printed.find((f) => f.moment.role === 'unknown') ?? null
  const updatedPrinted = printed.find((f) => f.moment.role === 'updated') ?? null
  const onPage = timesOnPage(draft, hints)
  const pageSources = new Set([...onPage.published, ...onPage.modified].map((c) => c.source))
  const stated = [...(draft.metadata?.published ?? []), ...onPage.published, ...timeElementOf(draft, publishedPrinted)]
  let published = settleTime(
    draft,
    'published',
    publishedPrinted,
    [...stated, ...inMarkup(draft, publishedPrinted, stated)],
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
  // "As of 3 May", and no other time: this text was published then, whatever was before it.
  if (published === null && updated?.origin === 'page' && draft.origins.updated) {
    published = updated
    draft.origins.published = draft.origins.updated
  }
  if (published === null && draft.hints.now !== null) sayRefused(draft, hints)
  return { published, updated }
}

/** The days that the page states say which of two readings 3/5/2031 has; then its language, and its country. */
function hintsOf(draft: Draft): DayHints {
  const { language, now, url } = draft.hints
  const stated = [...(draft.metadata?.published ?? []), ...(draft.metadata?.modified ?? [])]
  const days = stated.filter((c) => !c.source.startsWith('time ')).map((c) => c.value.local.slice(0, 10))
  const plainEnglish = language === null || /^en$/i.test(language)
  return { language: plainEnglish && isOfDayFirst(url) ? 'en-GB' : language, now, days }
}

/** Outside the United States and what is made like them, a country's own address prints the day first. */
function isOfDayFirst(url: string | null): boolean {
  const country = url === null ? undefined : /^https?:\/\/[^/?#:]{1,250}\.([a-z]{2})(?=[/?#:]|$)/i.exec(url)?.[1]
  return country !== undefined && !monthFirst.has(country.toLowerCase())
}

/** Of no country, too: names that the world buys for how they read. */
const monthFirst = new Set('us ph pr gu vi as mp fm pw mh ca io co tv me ai ly gg to cc ws sh st la'.split(' '))

/** A printed time years after the capture is none of the article's; that one stands there should be known all the same. */
function sayRefused(draft: Draft, hints: DayHints): void {
  const [refused] = printedMoments(draft, { ...hints, now: null })
  if (refused === undefined) return
  draft.problems.push({
    code: 'bad-time',
    what: `the page prints “${refused.moment.text.slice(0, 40)}”, which is years later than its capture (${draft.hints.now}) and was refused`,
    where: { at: refused.span, article: draft.index, field: 'published' },
    fix: 'if the time of the capture is wrong, give the right one as “retrieved”',
  })
}

/** Days printed anywhere on the page, weighed by place and words: what is left where nothing states a time. */
function timesOnPage(draft: Draft, hints: DayHints) {
  if (draft.page.shape !== 'html' || draft.index > 0) return { published: [], modified: [] }
  const first = firstParagraph(draft)
  const place = { headline: draft.segment.headline, firstBody: first, lastBody: lastBody(draft) }
  return printedTimes(draft.page, place, hints)
}

/** Where nothing says in which zone, or at what time of the day: the time that the page's markup has for its own script. */
function inMarkup(
  draft: Draft,
  printed: Found | null,
  stated: readonly Candidate<StatedTime>[],
): Candidate<StatedTime>[] {
  if (draft.page.shape !== 'html' || draft.index > 0) return []
  const best = chooseTime(stated)?.value ?? (printed ? { ...printed.moment } : null)
  if (best && (best.zone !== null || (draft.hints.timezone !== null && best.local.includes('T')))) return []
  const first = firstParagraph(draft)
  const over = Math.max(0, Math.min(draft.segment.headline ?? first, first) - blocksOver)
  const head = [blockAt(draft, over).span[0], blockAt(draft, first).span[0]] as const
  const found = machineTime(draft.page.text, head, best, {
    retrieved: draft.hints.now,
    language: draft.hints.language,
  })
  return found ? [found] : []
}

/** A day may stand over its headline. */
const blocksOver = 4

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
    const finer = best.value.local.length > printed.moment.local.length
    const zone = best.value.zone ?? printed.moment.zone
    return {
      text: printed.moment.text,
      local: printed.moment.dayOnly ? best.value.local : printed.moment.local,
      zone,
      instant: whole.instant ?? toPrintedTime({ ...(finer ? best.value : printed.moment), zone }, setting).instant,
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

function printedMoments(draft: Draft, hints: DayHints): Found[] {
  const { segment } = draft
  const first = firstParagraph(draft)
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
