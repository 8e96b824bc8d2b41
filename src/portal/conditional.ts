/** Answers that a client which has them already need not be sent again (RFC 9110, 13). */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export interface Validators {
  /** With its quotation marks. */
  readonly etag: string
  /** ISO 8601; null where nothing is known of it. */
  readonly modified: string | null
}

export const etagOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return `"${hash.digest('base64url').slice(0, 22)}"`
}

/** Sets the validators, and says whether what the client has is this. An entity tag decides alone where one is sent. */
export function isFresh(c: Context, { etag, modified }: Validators): boolean {
  c.header('ETag', etag)
  const at = modified === null ? Number.NaN : Math.floor(Date.parse(modified) / 1000) * 1000
  if (!Number.isNaN(at)) c.header('Last-Modified', new Date(at).toUTCString())
  const tags = c.req.header('if-none-match')
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return !Number.isNaN(since) && !Number.isNaN(at) && at <= since
}
