/** Bytes become a capture, named by their hash. */
import { createHash } from 'node:crypto'
import type { Capture, CaptureHash } from '../model/index.js'

/** Everything of a capture but its name; what is not given is not known. */
export type CaptureFacts = Pick<Capture, 'bytes' | 'source'> & Partial<Omit<Capture, 'hash' | 'bytes' | 'source'>>

export function captureOf({ bytes, source, ...known }: CaptureFacts): Capture {
  return {
    url: null,
    mediaType: null,
    charset: null,
    retrieved: null,
    timezone: null,
    id: null,
    ...known,
    hash: hashOf(bytes),
    bytes,
    source,
  }
}

export function hashOf(bytes: Uint8Array): CaptureHash {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (isHash(hash)) return hash
  throw new Error('SHA-256 in hexadecimal is 64 digits')
}

function isHash(text: string): text is CaptureHash {
  return /^[0-9a-f]{64}$/.test(text)
}
