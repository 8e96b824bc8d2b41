/**
 * What the archive writes as JSON, and how it is read back: rows are unknown until one of these readers made a value of
 * them. Whole articles and what was recovered of a capture are compressed besides; they are most of the database.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import {
  type Article,
  type BodyBlock,
  type ExplainedBlock,
  LABELS,
  type PrintedTime,
  type Problem,
  type ProblemCode,
  type Reading,
  type Recovered,
  type Rights,
} from '../model/index.js'
import type { BlobHash, KeptPicture } from './archive.js'
import { ArchiveError } from './archive-error.js'
import type { DeskEdits } from './article-row.js'
import { isBlobHash } from './blob-store.js'
import { isReading } from './stored-reading.js'

const text = z.string()
const maybe = z.string().nullable()
const span = z.tuple([z.number(), z.number()]).readonly()
const texts = z.array(text).readonly()

const printedTime: z.ZodType<PrintedTime> = z.object({
  text,
  local: text,
  zone: maybe,
  instant: maybe,
  origin: z.enum(['page', 'metadata', 'url', 'desk']),
})

const bodyBlock: z.ZodType<BodyBlock> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text }),
  z.object({ kind: z.literal('crosshead'), text }),
  z.object({ kind: z.literal('quote'), text }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: texts, text }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(texts).readonly(),
    header: z.boolean(),
    caption: maybe.default(null),
    text,
  }),
  z.object({ kind: z.literal('embed'), url: maybe, text }),
  z.object({ kind: z.literal('code'), text }),
  z.object({ kind: z.literal('picture'), picture: z.number() }),
])

const article: z.ZodType<Article> = z.object({
  kind: z.enum(['article', 'liveblog']),
  fingerprint: text,
  madeBy: text,
  url: maybe,
  publisher: maybe,
  language: maybe,
  kicker: maybe,
  headline: maybe,
  headlineOrigin: z.enum(['page', 'metadata', 'lede']).nullable(),
  standfirst: maybe,
  byline: maybe,
  authors: z.array(z.object({ name: text, kind: z.exactOptional(z.literal('organisation')) })).readonly(),
  agency: maybe,
  dateline: z.object({ text, place: maybe, date: maybe, agency: maybe }).nullable(),
  published: printedTime.nullable(),
  updated: printedTime.nullable(),
  section: maybe,
  topics: texts,
  // What a version before kept has none.
  alternates: z
    .array(z.object({ language: text, url: text }))
    .readonly()
    .default([]),
  body: z.array(bodyBlock).readonly(),
  text,
  pictures: z
    .array(
      z.object({
        url: maybe,
        caption: maybe,
        credit: z.object({ text, photographer: maybe, agencies: texts }).nullable(),
        taken: maybe,
        file: z.boolean(),
        handout: z.boolean(),
        caveat: maybe,
        alt: maybe,
        width: z.number().nullable(),
        height: z.number().nullable(),
      }),
    )
    .readonly(),
  notes: z
    .array(z.object({ kind: z.enum(['contributor', 'disclosure', 'correction', 'editors-note', 'syndication']), text }))
    .readonly(),
  rights: z.object({ terms: maybe, canceled: z.boolean(), embargo: maybe }),
  entries: z.exactOptional(
    z
      .array(z.object({ time: printedTime.nullable(), headline: maybe, body: z.array(bodyBlock).readonly() }))
      .readonly(),
  ),
  origins: z.record(text, z.array(span).readonly()),
  confidence: z.number(),
})

/** Every code, so that a row can be checked; the compiler says when one is missing. */
const CODES: Record<ProblemCode, ProblemCode> = {
  empty: 'empty',
  binary: 'binary',
  unsupported: 'unsupported',
  charset: 'charset',
  'too-large': 'too-large',
  'too-deep': 'too-deep',
  truncated: 'truncated',
  'no-article': 'no-article',
  paywall: 'paywall',
  'no-zone': 'no-zone',
  'bad-time': 'bad-time',
  'no-headline': 'no-headline',
  uncertain: 'uncertain',
  metadata: 'metadata',
  hostile: 'hostile',
  unreadable: 'unreadable',
  refused: 'refused',
  reading: 'reading',
  picture: 'picture',
  record: 'record',
  query: 'query',
}

const problem: z.ZodType<Problem> = z.object({
  code: z.enum(CODES),
  what: text,
  where: z
    .object({
      at: z.exactOptional(span),
      article: z.exactOptional(z.number()),
      field: z.exactOptional(text),
      file: z.exactOptional(text),
      url: z.exactOptional(text),
      line: z.exactOptional(z.number()),
    })
    .nullable(),
  fix: maybe,
})

const block: z.ZodType<ExplainedBlock> = z.object({
  span,
  label: z.enum(LABELS),
  reason: text,
  article: z.number().nullable(),
})

const rights: z.ZodType<Rights> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('licensed') }),
  z.object({ kind: z.literal('open'), licence: text }),
  z.object({ kind: z.literal('private') }),
])

const blobHash = z.custom<BlobHash>((value) => typeof value === 'string' && isBlobHash(value))

const teaserPicture = z.object({
  blob: blobHash,
  mediaType: text,
  width: z.number(),
  height: z.number(),
  // Rows that a version before sizes wrote have neither.
  sizes: z
    .array(z.object({ width: z.number(), height: z.number() }))
    .readonly()
    .default([]),
  colour: maybe.default(null),
  alt: maybe,
  caption: maybe,
  credit: maybe,
})
export type TeaserPicture = KeptPicture & {
  readonly alt: string | null
  readonly caption: string | null
  readonly credit: string | null
}

const recovered: z.ZodType<Recovered> = z.object({
  schema: z.literal(1),
  id: maybe,
  source: text,
  articles: z.array(article).readonly(),
  problems: z.array(problem).readonly(),
  blocks: z.exactOptional(z.array(block).readonly()),
  ms: z.exactOptional(z.number()),
})

/** A value as compressed JSON: a tenth of the size, half a millisecond for an article. */
export function freeze(value: Article | Recovered | Reading): Uint8Array {
  const json = Buffer.from(JSON.stringify(value), 'utf8')
  return brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  })
}

export const thawArticle = (bytes: Uint8Array | ArrayBuffer): Article => read(article, thaw(bytes), 'an article')
/** Null where another version wrote it in another shape: it is read anew one day, and until then there is none. */
export function thawReading(bytes: Uint8Array | ArrayBuffer): Reading | null {
  const kept = thaw(bytes)
  return isReading(kept) ? kept : null
}
export const thawRecovered = (bytes: Uint8Array | ArrayBuffer): Recovered => read(recovered, thaw(bytes), 'a capture')
export const readRights = (json: string): Rights => read(rights, JSON.parse(json), 'rights')
export const readTime = (json: string | null): PrintedTime | null =>
  json === null ? null : read(printedTime, JSON.parse(json), 'a time')
export const readTexts = (json: string): readonly string[] => read(texts, JSON.parse(json), 'texts')
export const readProblem = (json: string): Problem => read(problem, JSON.parse(json), 'a problem')
export const readTeaserPicture = (json: string | null): TeaserPicture | null =>
  json === null ? null : read(teaserPicture, JSON.parse(json), 'a picture')

function thaw(bytes: Uint8Array | ArrayBuffer): unknown {
  return JSON.parse(brotliDecompressSync(new Uint8Array(bytes)).toString('utf8'))
}

function read<T>(schema: z.ZodType<T>, value: unknown, thing: string): T {
  const answer = schema.safeParse(value)
  if (answer.success) return answer.data
  throw new ArchiveError({
    what: `a row that should hold ${thing} holds something else: ${z.prettifyError(answer.error)}`,
    where: { table: 'archive' },
    fix: 'the database was changed by another program or is damaged: restore it from a copy',
  })
}

const deskEdits: z.ZodType<DeskEdits> = z.object({
  headline: z.exactOptional(text),
  standfirst: z.exactOptional(text),
  kicker: z.exactOptional(text),
  byline: z.exactOptional(text),
  authors: z.exactOptional(texts),
  agency: z.exactOptional(text),
  publisher: z.exactOptional(text),
  section: z.exactOptional(text),
  published: z.exactOptional(text),
  updated: z.exactOptional(text),
  pinned: z.exactOptional(z.boolean()),
  rights: z.exactOptional(rights),
  corrections: z.exactOptional(z.array(z.object({ text, day: text })).readonly()),
})

/** @param rows  one for each mended field */
export const readEdits = (rows: readonly { field: string; json: string }[]): DeskEdits =>
  read(deskEdits, Object.fromEntries(rows.map(({ field, json }) => [field, JSON.parse(json)])), 'edits')
