/** `edition.json`: a folder that says itself which captures it holds, from when, and what may be done with them. */
import path from 'node:path'
import { z } from 'zod'
import type { Rights } from '../model/index.js'
import { readInstant } from './instant.js'

export const EDITION_FILE = 'edition.json'

export interface EditionEntry {
  /** Relative to the edition's folder, never outside it. */
  readonly file: string
  readonly retrieved: string | null
  readonly rights: Rights | null
  readonly url: string | null
  readonly type: string | null
  readonly charset: string | null
}

const entry = z
  .strictObject({
    file: z.string().min(1),
    retrieved: z.string().optional(),
    rights: z.enum(['own', 'licensed', 'open', 'private']).optional(),
    licence: z.string().min(1).optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    type: z.string().optional(),
    charset: z.string().optional(),
  })
  .check((context) => {
    const { file, rights, licence, retrieved } = context.value
    const refuse = (message: string) => context.issues.push({ code: 'custom', message, input: context.value })
    if (!isInside(file)) refuse(`${file} leads outside the edition's folder`)
    if (rights === 'open' && licence === undefined) refuse('rights "open" need the licence’s name in "licence"')
    if (retrieved !== undefined && readInstant(retrieved) === null)
      refuse(`retrieved "${retrieved}" is no instant such as 2031-05-02T17:00:00Z`)
  })

const edition = z.strictObject({ captures: z.array(entry) })

/** @returns the entries in their order, or a sentence that says what is wrong with the file */
export function readEdition(json: string): { entries: EditionEntry[] } | { wrong: string } {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    return { wrong: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const read = edition.safeParse(data)
  if (!read.success) return { wrong: z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ') }
  return {
    entries: read.data.captures.map(({ file, retrieved, rights, licence, url, type, charset }) => ({
      file,
      retrieved: retrieved === undefined ? null : readInstant(retrieved),
      rights:
        rights === undefined ? null : rights === 'open' ? { kind: 'open', licence: licence ?? '' } : { kind: rights },
      url: url ?? null,
      type: type ?? null,
      charset: charset ?? null,
    })),
  }
}

function isInside(file: string): boolean {
  const normal = path.normalize(file)
  return !path.isAbsolute(normal) && normal !== '..' && !normal.startsWith(`..${path.sep}`)
}
