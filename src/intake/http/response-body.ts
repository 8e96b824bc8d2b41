/** The body of an answer: content codings taken off, limits on what comes in and on what comes out. */
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { decompress, type LimitedBytes, readLimited } from '../limited-bytes.js'

/** What this fetcher says it takes; a server that sends another coding is told so in a problem. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br'

/** Codings over one another: one is usual, more than three are an attack. */
const MOST_CODINGS = 3

export class BodyTooLarge extends Error {}
export class UnknownCoding extends Error {}

/**
 * @param limit  most bytes as sent, and most bytes after each decompression
 * @throws BodyTooLarge when more is sent than `limit`; UnknownCoding; what the stream throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  limit: number,
): Promise<LimitedBytes> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MOST_CODINGS) throw new UnknownCoding(codings.join(', ').slice(0, 100))
  let stream: AsyncIterable<Uint8Array> = counted(body, limit)
  let broken: string | null = null
  for (const coding of codings.reverse()) {
    const { first, all } = await peek(stream)
    if (first === null) return { kind: 'whole', bytes: new Uint8Array() }
    const result = await decompress(all, decompressor(coding, first), limit)
    if (result.kind === 'too-large') return result
    if (result.kind === 'broken') broken = result.why
    stream = pieces(result.bytes)
  }
  const result = await readLimited(stream, limit)
  return broken !== null && result.kind === 'whole' ? { kind: 'broken', bytes: result.bytes, why: broken } : result
}

function decompressor(coding: string, first: number): Transform {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // Some servers send it without the zlib header that RFC 9110 asks for.
      return (first & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      throw new UnknownCoding(coding.slice(0, 40))
  }
}

async function* counted(body: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length > limit) throw new BodyTooLarge()
    yield piece
  }
}

async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ first: number | null; all: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  let next = await iterator.next()
  while (!next.done && next.value.length === 0) next = await iterator.next()
  const opening = next
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = opening; !piece.done; piece = await iterator.next()) yield piece.value
    } finally {
      await iterator.return?.()
    }
  }
  return { first: opening.done ? null : (opening.value[0] ?? null), all: all() }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
