/**
 * What articles say as tables: a line a statement, figure, time or mention, each with the article that it stands in. NDJSON for
 * programs, CSV for spreadsheets.
 */
import type { ArchivedReading, ArchiveReader, ArticleSummary } from '../../archive/archive.js'
import type { Span } from '../../model/index.js'
import { articlePath, hostOf, safeUrl } from '../captured-words.js'
import { type Cell, csvLine } from './csv.js'
import { givenFigure, givenMention, givenStatement, givenTime } from './given-reading.js'

export const readingTables = ['statements', 'figures', 'times', 'mentions'] as const
export type ReadingTable = (typeof readingTables)[number]
export const tableFormats = ['ndjson', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** Of the article, before what is said in it. */
interface About {
  readonly article: string
  readonly page: string
  readonly url: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly headline: string | null
  readonly language: string | null
  readonly readBy: string
}

const aboutColumns = ['article', 'page', 'url', 'outlet', 'published', 'headline', 'language', 'readBy'] as const

interface Row {
  readonly json: object
  readonly cells: readonly Cell[]
}

const spansText = (spans: readonly Span[]): string => spans.map(([from, to]) => `${from}-${to}`).join(' ')

const columns: Readonly<Record<ReadingTable, readonly string[]>> = {
  statements: [
    ...['number', 'speaker', 'as_printed', 'role', 'kind', 'method', 'name_confidence', 'name_withheld'],
    ...['type', 'mode', 'quoted', 'cue', 'content', 'continued', 'inside', 'said', 'medium', 'confidence'],
    ...['block', 'source_spans', 'cue_spans', 'content_spans'],
  ],
  figures: [
    ...['text', 'value', 'to', 'unit', 'currency', 'bound', 'per', 'conversion', 'conversion_value', 'conversion_unit'],
    ...['statement', 'block', 'span'],
  ],
  times: ['text', 'type', 'value', 'from', 'to', 'anchor', 'block', 'span'],
  mentions: ['name', 'kind', 'roles', 'geonames', 'country', 'latitude', 'longitude', 'spans'],
}

function rowsOf(table: ReadingTable, { reading }: Pick<ArchivedReading, 'reading'>): Row[] {
  switch (table) {
    case 'statements':
      return (reading.statements ?? []).map(givenStatement).map((statement, number) => {
        const { speaker, said, spans, block } = statement
        return {
          json: { number, ...statement },
          cells: [
            ...[number, speaker?.name, speaker?.text, speaker?.role, speaker?.kind, speaker?.method],
            ...[speaker?.confidence, speaker === null ? null : speaker.withheld === true],
            ...[statement.type, statement.mode, statement.quoted, statement.cue, statement.content],
            ...[statement.continued, statement.inside, said?.value, said?.medium, statement.confidence],
            statement.in ?? block,
            ...[spansText(spans.source), spansText(spans.cue), spansText(spans.content)],
          ],
        }
      })
    case 'figures':
      return (reading.figures ?? []).map(givenFigure).map((figure) => ({
        json: figure,
        cells: [
          ...[figure.text, figure.value, figure.to, figure.unit, figure.currency, figure.bound, figure.per],
          ...[figure.conversion?.text, figure.conversion?.value, figure.conversion?.unit],
          ...[figure.statement, figure.block, spansText([figure.span])],
        ],
      }))
    case 'times':
      return (reading.times ?? []).map(givenTime).map((time) => ({
        json: time,
        cells: [
          ...[time.text, time.type, time.value, time.interval?.[0], time.interval?.[1], time.anchor],
          ...[time.block, spansText([time.span])],
        ],
      }))
    case 'mentions':
      return (reading.mentions ?? []).map(givenMention).map((mention) => ({
        json: mention,
        cells: [
          ...[mention.name, mention.kind, mention.roles.join('; ')],
          ...[mention.place?.geonames, mention.place?.country, mention.place?.latitude, mention.place?.longitude],
          spansText(mention.spans),
        ],
      }))
    default:
      return table satisfies never
  }
}

export interface TableAsked {
  readonly table: ReadingTable
  readonly format: TableFormat
  /** Whole address of a path of this site. */
  readonly address: (path: string) => string
  readonly now: string
}

/** Pieces of text, ready to be sent one after the other. @param articles  in the order in which they are to be told */
export async function* readingLines(
  reader: ArchiveReader,
  articles: AsyncIterable<ArticleSummary>,
  { table, format, address, now }: TableAsked,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine([...aboutColumns, ...columns[table]])
  for await (const summary of articles) {
    const read = await reader.reading(summary.id, now)
    if (read === null) continue
    const about: About = {
      article: summary.id,
      page: address(articlePath(summary.id, summary.headline)),
      url: safeUrl(summary.url),
      outlet: summary.outlet ?? hostOf(summary.url),
      published: summary.published?.instant ?? summary.published?.local ?? null,
      headline: summary.headline,
      language: summary.language,
      readBy: read.reading.readBy,
    }
    const lines = rowsOf(table, read).map(({ json, cells }) =>
      format === 'csv'
        ? csvLine([...aboutColumns.map((column) => about[column]), ...cells])
        : `${JSON.stringify({ ...about, ...json })}\n`,
    )
    if (lines.length > 0) yield lines.join('')
  }
}

const STEP = 100

/** All articles, newest first. @param open  leave private ones out */
export async function* allArticles(
  reader: ArchiveReader,
  { now, open }: { now: string; open: boolean },
): AsyncGenerator<ArticleSummary> {
  for (let after: Parameters<ArchiveReader['filtered']>[0]['after'] = null; ; ) {
    const { articles, next } = await reader.filtered({ filters: { open }, after, limit: STEP }, now)
    yield* articles
    if (next === null) return
    after = next
  }
}

/** Hits that a search lists at all. */
export const mostFound = 1_000

/** What a search finds, in its order. */
export async function* foundArticles(
  reader: ArchiveReader,
  { query, now }: { query: string; now: string },
): AsyncGenerator<ArticleSummary> {
  for (let offset = 0; offset < mostFound; offset += STEP) {
    const { hits } = await reader.search(query, { limit: STEP, offset, now })
    for (const { summary } of hits) yield summary
    if (hits.length < STEP) return
  }
}
