/** Captures as records: a JSON object a line, streamed. Every line that is not blank gives one answer. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Capture, Problem, Recovered } from '../model/index.js'
import { captureOf } from './capture.js'
import { readCleanRecord } from './clean-record.js'
import { readInstant } from './instant.js'
import { LONGEST_CAPTURE } from './limited-bytes.js'
import { splitLines } from './lines.js'
import { readContentType } from './media-type.js'

export type TakenRecord =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly problems: readonly Problem[] }
  /** Answered without recovery: a finished article, or a line that cannot be used. */
  | { readonly kind: 'answer'; readonly answer: Recovered; readonly usable: boolean }

export interface RecordOptions {
  readonly standardInput: AsyncIterable<Uint8Array>
  /** Most bytes of one line. */
  readonly lineLimit?: number
  /** Most bytes of one body. */
  readonly limit?: number
  readonly isTimezone: (zone: string) => boolean
}

/** A body of 50 MB in base64 and what stands around it. */
export const LONGEST_LINE = 72_000_000

export async function* takeRecords(sources: Iterable<string>, options: RecordOptions): AsyncGenerator<TakenRecord> {
  for (const source of sources) {
    try {
      for await (const line of splitLines(open(source, options), options.lineLimit ?? LONGEST_LINE))
        yield line.kind === 'line'
          ? readRecord(line.bytes, { source, line: line.number, ...options })
          : refused(null, source, line.number, {
              code: 'too-large',
              what: `the line is ${line.length} bytes long; the most is ${options.lineLimit ?? LONGEST_LINE}`,
              fix: 'split the capture',
            })
    } catch (error) {
      yield refused(null, source, null, {
        code: 'unreadable',
        what: `the records cannot be read on: ${error instanceof Error ? error.message : error}`,
        fix: 'check the file; what came before was answered',
      })
    }
  }
}

async function* open(source: string, { standardInput }: RecordOptions): AsyncGenerator<Uint8Array> {
  const raw = source === '-' ? standardInput : createReadStream(source)
  const chunks = raw[Symbol.asyncIterator]()
  const first = await chunks.next()
  const all = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await chunks.next()) yield next.value
  }
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all()
    return
  }
  const gunzip = createGunzip()
  const input = Readable.from(all(), { objectMode: false })
  input.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of input.pipe(gunzip)) if (chunk instanceof Uint8Array) yield chunk
  } finally {
    input.destroy()
    gunzip.destroy()
  }
}

interface RecordPlace extends RecordOptions {
  readonly source: string
  readonly line: number
}

function readRecord(bytes: Uint8Array, place: RecordPlace): TakenRecord {
  const { source, line } = place
  let record: unknown
  try {
    record = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : String(error)
    return refused(null, source, line, { what: `the line is not JSON: ${why}`, fix: 'write one JSON object a line' })
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return refused(null, source, line, {
      what: 'the line is JSON, but no object',
      fix: 'write one JSON object a line, with "body" or "bodyBase64"',
    })
  return readFields(new Map(Object.entries(record)), place)
}

function readFields(fields: ReadonlyMap<string, unknown>, place: RecordPlace): TakenRecord {
  const { source, line, isTimezone } = place
  const problems: Problem[] = []
  /** A field that is there and makes no sense is left out, with a problem; the body is worth more than its label. */
  const optional = <T>(name: string, read: (value: unknown) => T | null, expected: string): T | null => {
    const value = fields.get(name)
    if (value === undefined || value === null) return null
    const result = read(value)
    if (result === null)
      problems.push({
        code: 'record',
        what: `"${name}" of the record is no ${expected}; it was left out`,
        where: { file: source, line, field: name },
        fix: `write ${expected} or leave it out`,
      })
    return result
  }
  const string = (value: unknown) => (typeof value === 'string' ? value : null)
  const givenId = fields.get('id')
  const id = typeof givenId === 'number' ? String(givenId) : optional('id', string, 'text')
  const type = optional(
    'type',
    (value) => (typeof value === 'string' && readContentType(value).mediaType ? readContentType(value) : null),
    'media type such as text/html',
  )
  const facts = {
    id,
    source: id ?? `records:${line}`,
    url: optional('url', readAddress, 'http or https address'),
    mediaType: type?.mediaType ?? null,
    retrieved: optional(
      'retrieved',
      (value) => (typeof value === 'string' ? readInstant(value) : null),
      'instant such as 2031-05-02T17:00:00Z',
    ),
    timezone: optional(
      'timezone',
      (value) => (typeof value === 'string' && isTimezone(value) ? value : null),
      'zone such as Europe/Berlin',
    ),
  }
  const body = fields.get('body')
  const encoded = fields.get('bodyBase64')
  const refuse = (what: string, fix: string, code: Problem['code'] = 'record') =>
    refused(id, facts.source, line, { what, fix, code })
  const limit = place.limit ?? LONGEST_CAPTURE
  if (fields.get('clean') === true) {
    if (typeof body !== 'string') return refuse('a clean record has its article in "body", as text', 'write "body"')
    const published = optional('published', string, 'text')
    const headline = optional('headline', string, 'text')
    return {
      kind: 'answer',
      usable: true,
      answer: readCleanRecord({ ...facts, body, headline, published }, problems),
    }
  }
  if (body !== undefined && encoded !== undefined)
    return refuse('the record has both "body" and "bodyBase64"', 'write one of them')
  if (typeof body === 'string') {
    const bytes = Buffer.from(body, 'utf8')
    if (bytes.length > limit) return refuse(`the body is longer than ${limit} bytes`, 'split the capture', 'too-large')
    // The words are characters by now, whatever charset the page names in itself.
    return { kind: 'capture', capture: captureOf({ ...facts, bytes, charset: 'utf-8' }), problems }
  }
  if (typeof encoded === 'string') {
    const bytes = Buffer.from(encoded, 'base64')
    if (!isBase64(encoded, bytes.length))
      return refuse('"bodyBase64" is not base64', 'encode the bytes as base64 (RFC 4648)')
    if (bytes.length > limit) return refuse(`the body is longer than ${limit} bytes`, 'split the capture', 'too-large')
    return { kind: 'capture', capture: captureOf({ ...facts, bytes, charset: type?.charset ?? null }), problems }
  }
  return refuse('the record has neither "body" nor "bodyBase64" as text', 'write one of them')
}

/** Node skips what is no base64 without a word; the length tells. White space is allowed, padding may miss. */
function isBase64(encoded: string, length: number): boolean {
  const digits = encoded.replace(/[\s=]+/g, '').length
  return Math.floor((digits * 3) / 4) === length && digits % 4 !== 1
}

function readAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const url = new URL(value)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

function refused(
  id: string | null,
  source: string,
  line: number | null,
  { code = 'record', what, fix }: { code?: Problem['code']; what: string; fix: string },
): TakenRecord {
  const where = line === null ? { file: source } : { file: source, line }
  return {
    kind: 'answer',
    usable: false,
    answer: { schema: 1, id, source, articles: [], problems: [{ code, what, where, fix }] },
  }
}
