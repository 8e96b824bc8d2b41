/**
 * A finished article that somebody hands over as such: it is read, not recovered. Its text is the body unchanged, blocks are
 * apart by blank lines, no dateline is taken off.
 */
import { createHash } from 'node:crypto'
import type { Article, BodyBlock, PrintedTime, Problem, Recovered, Span } from '../model/index.js'

export interface CleanRecord {
  readonly id: string | null
  readonly source: string
  readonly url: string | null
  readonly body: string
  readonly headline: string | null
  /** As given; a day or an ISO 8601 time. */
  readonly published: string | null
}

export function readCleanRecord(record: CleanRecord, problems: readonly Problem[] = []): Recovered {
  const { id, source, body, headline } = record
  const found = [...problems]
  const published = readPublished(record.published)
  if (record.published !== null && published === null)
    found.push({
      code: 'bad-time',
      what: `"published" of the record is no time that can be read: ${record.published.slice(0, 60)}`,
      where: { field: 'published' },
      fix: 'write a day, 2031-05-02, or a time, 2031-05-02T17:00:00Z',
    })
  if (body.trim() === '') {
    found.push({ code: 'empty', what: 'the record holds no words', where: null, fix: null })
    return { schema: 1, id, source, articles: [], problems: found }
  }
  return { schema: 1, id, source, articles: [articleOf(record, headline, published)], problems: found }
}

function articleOf({ url, body }: CleanRecord, headline: string | null, published: PrintedTime | null): Article {
  const paragraphs = splitParagraphs(body)
  return {
    kind: 'article',
    fingerprint: createHash('sha256')
      .update(`${headline ?? ''}\n\n${body}`)
      .digest('hex')
      .slice(0, 32),
    madeBy: 'clean record',
    url,
    publisher: null,
    language: null,
    kicker: null,
    headline,
    headlineOrigin: headline === null ? null : 'metadata',
    standfirst: null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published,
    updated: null,
    section: null,
    topics: [],
    alternates: [],
    body: paragraphs.map(({ text }): BodyBlock => ({ kind: 'paragraph', text })),
    text: body,
    pictures: [],
    notes: [],
    rights: { terms: null, canceled: false, embargo: null },
    origins: Object.fromEntries(paragraphs.map(({ span }, index) => [`body[${index}]`, [span]])),
    confidence: 1,
  }
}

/** Blocks apart by blank lines, with where they stand. */
function splitParagraphs(body: string): { text: string; span: Span }[] {
  const ends = [...body.matchAll(/\n[ \t\r]*\n/g)].map(({ index }) => index)
  const starts = [0, ...ends]
  return starts.flatMap((start, at) => {
    const piece = body.slice(start, ends[at] ?? body.length)
    const text = piece.trim()
    const from = start + piece.length - piece.trimStart().length
    return text === '' ? [] : [{ text, span: [from, from + text.length] }]
  })
}

/** A day, or a local time with or without a zone; nothing is guessed. */
function readPublished(text: string | null): PrintedTime | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    (text ?? '').trim(),
  )
  if (text === null || parts === null) return null
  const [, day = '', clock, zone] = parts
  const local = clock === undefined ? day : `${day}T${clock}`
  if (Number.isNaN(Date.parse(clock === undefined ? day : `${local}Z`)) || !isDay(day)) return null
  const offset = zone === undefined || zone === 'Z' ? (zone ?? null) : zone.replace(/^(...)(\d\d)$/, '$1:$2')
  const time = offset === null ? null : Date.parse(`${local}${offset}`)
  if (Number.isNaN(time)) return null
  const instant = offset === null ? null : `${local.length === 16 ? `${local}:00` : local}${offset}`
  return { text, local, zone: offset, instant, origin: 'metadata' }
}

/** `Date.parse` takes 30 February for 2 March. */
function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
