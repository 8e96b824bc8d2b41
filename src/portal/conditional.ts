/** Answers that a client which has them already need not be sent again (RFC 9110, 13). */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Door } from './door.js'

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

/**
 * Validators of an answer that is made of the archive and the settings alone: known before it is made. They move with every
 * change in the archive, so an answer may be sent again without need, and never kept back.
 */
export async function validatorsOf(c: Context, door: Door): Promise<Validators & { changed: string | null }> {
  const { number, released, at } = await door.reader.lastChange(door.now())
  const url = new URL(c.req.url)
  const etag = etagOf(
    'answer 1',
    url.pathname + url.search,
    originOf(c, door),
    String(number),
    released ?? '',
    JSON.stringify(door.settings),
  )
  // What the program makes of the archive may have changed when it was started; `changed` is when the archive did.
  return { etag, modified: at !== null && at > door.opened ? at : door.opened, changed: at }
}

/** Where this site is for the client, without a slash at its end: for formats that know whole addresses alone. */
export function originOf(c: Context, { settings }: Pick<Door, 'settings'>): string {
  return settings.baseUrl ?? new URL(c.req.url).origin
}

/** How long an answer may be kept: by everybody on a public site, asked about each time in a private room. */
export function setCaching(c: Context, { settings }: Pick<Door, 'settings'>): void {
  c.header('Cache-Control', settings.public ? 'public, max-age=300' : 'private, no-cache')
}

/** On a public site pages of others may read what machines are given. */
export function setSharing(c: Context, { settings }: Pick<Door, 'settings'>): void {
  if (!settings.public) return
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'ETag, Last-Modified, Link')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
}
