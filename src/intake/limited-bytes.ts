/** Reads a stream of bytes up to a limit, opening gzip on the way. Nothing that arrives can fill the memory. */
import { Readable, type Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Default limit of one capture, counted after decompression: 50 MB. */
export const LONGEST_CAPTURE = 50_000_000

export type LimitedBytes =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** The compressed stream stops in the middle, or is damaged: what came out before. */
  | { readonly kind: 'broken'; readonly bytes: Uint8Array; readonly why: string }
  | { readonly kind: 'too-large'; readonly limit: number; readonly compressed: boolean }

/**
 * The bytes of a stream; gzip is known by its first two bytes, whatever the name says.
 * @param limit  most bytes that are taken, after decompression
 * @throws what the stream throws when it cannot be read; damaged gzip is an answer, not an error
 */
export async function readLimited(stream: AsyncIterable<Uint8Array>, limit: number): Promise<LimitedBytes> {
  const iterator = stream[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  let ended = false
  while (head.length < 2 && !ended) {
    const next = await iterator.next()
    if (next.done) ended = true
    else head = Buffer.concat([head, next.value])
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    while (!ended) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  try {
    if (head[0] !== 0x1f || head[1] !== 0x8b) return await gather(whole(), limit)
    return await decompress(whole(), createGunzip(), limit)
  } finally {
    await iterator.return?.()
  }
}

/**
 * @param unzip  a decompressor of node:zlib, made for this stream
 * @throws what the stream throws
 */
export function decompress(stream: AsyncIterable<Uint8Array>, unzip: Transform, limit: number): Promise<LimitedBytes> {
  const source = Readable.from(stream, { objectMode: false })
  const parts: Uint8Array[] = []
  let length = 0
  return new Promise<LimitedBytes>((resolve, reject) => {
    source.on('error', reject)
    unzip.on('error', (error) =>
      isDamage(error)
        ? resolve({ kind: 'broken', bytes: oneBuffer(parts, length), why: error.message })
        : reject(error),
    )
    // Events and not `for await`: an iterator drops what came out right before the damage.
    unzip.on('data', (part: Uint8Array) => {
      length += part.length
      if (length > limit) resolve({ kind: 'too-large', limit, compressed: true })
      else parts.push(part)
    })
    unzip.on('end', () => resolve({ kind: 'whole', bytes: oneBuffer(parts, length) }))
    source.pipe(unzip)
  }).finally(() => {
    source.destroy()
    unzip.destroy()
  })
}

async function gather(stream: AsyncIterable<Uint8Array>, limit: number): Promise<LimitedBytes> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > limit) return { kind: 'too-large', limit, compressed: false }
    parts.push(part)
  }
  return { kind: 'whole', bytes: oneBuffer(parts, length) }
}

/** Memory of its own, so that it can be handed to a worker without copying; Buffer.concat may take from a pool. */
function oneBuffer(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** An error of zlib about the data, not about reading it. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    // Z_… of zlib, ERR__ERROR_… of brotli.
    /^(Z_|ERR__ERROR_|ERR_BROTLI|BROTLI)/.test(error.code)
  )
}
