/** Sources as an operator names them, one capture after the other. Never throws for trouble with a source. */

import path from 'node:path'
import { type FoundFile, findFiles, takeFile, takeStream } from './files.js'
import type { HttpFetcher } from './http/fetcher.js'
import { LONGEST_CAPTURE } from './limited-bytes.js'
import { type Taken, unreadable } from './taken.js'

export interface IntakeOptions {
  /** For `-`. */
  readonly standardInput: AsyncIterable<Uint8Array>
  /** null: addresses are refused. */
  readonly fetcher: HttpFetcher | null
  /** Where the page lives on the web, when there is one source. */
  readonly url?: string | null
  readonly timezone?: string | null
  /** Most bytes of one capture, after decompression. */
  readonly limit?: number
}

export const STANDARD_INPUT = '-'

export async function* take(sources: Iterable<string>, options: IntakeOptions): AsyncGenerator<Taken> {
  for (const source of sources) for await (const found of takeSource(source, options)) yield withGiven(found, options)
}

async function* takeSource(source: string, options: IntakeOptions): AsyncGenerator<Taken> {
  const limit = options.limit ?? LONGEST_CAPTURE
  if (source === STANDARD_INPUT) {
    try {
      yield await takeStream(options.standardInput, { source }, limit)
    } catch (error) {
      yield unreadable(source, `standard input broke off: ${error instanceof Error ? error.message : error}`, null)
    }
  } else if (isAddress(source)) {
    if (options.fetcher === null) yield unreadable(source, 'addresses are not fetched here', 'save the page first')
    else yield await options.fetcher.take(source)
  } else if (isList(source)) yield* takeList(source, options)
  else for await (const found of findFiles(source)) yield isTaken(found) ? found : await takeFile(found, limit)
}

/** A file that names sources, one a line: `captures.list`, `front-pages.urls`. */
function isList(source: string): boolean {
  return /\.(list|urls)$/i.test(source)
}

/** Most bytes of a list: some hundred thousand addresses. */
const LONGEST_LIST = 20_000_000

/** Empty lines and those that begin with # are passed over; paths count from the list's folder. */
async function listed(list: string): Promise<string[] | Taken> {
  const taken = await takeFile({ file: list, entry: null }, LONGEST_LIST)
  if (taken.kind !== 'capture') return taken
  const lines = Buffer.from(taken.capture.bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (isAddress(line) ? line : path.resolve(path.dirname(list), line)))
}

async function* takeList(list: string, options: IntakeOptions): AsyncGenerator<Taken> {
  const sources = await listed(list)
  if (!Array.isArray(sources)) {
    yield sources
    return
  }
  // A list in a list could name itself.
  for (const source of sources)
    if (isList(source)) yield unreadable(source, 'a list names sources, and no other list', 'name it by itself')
    else yield* takeSource(source, options)
}

/** `https://…`, and what looks like an address of another kind, so that it is refused by name and not as a missing file. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source)
}

function isTaken(found: FoundFile | Taken): found is Taken {
  return 'kind' in found
}

function withGiven(taken: Taken, { url, timezone }: IntakeOptions): Taken {
  if (taken.kind !== 'capture') return taken
  const { capture } = taken
  return { ...taken, capture: { ...capture, url: url ?? capture.url, timezone: capture.timezone ?? timezone ?? null } }
}

/** How many captures the sources hold, for the time left. */
export async function countSources(sources: readonly string[]): Promise<number> {
  let count = 0
  for (const source of sources)
    if (source === STANDARD_INPUT || isAddress(source)) count++
    else if (isList(source)) {
      const sources = await listed(source)
      count += Array.isArray(sources) ? await countSources(sources.filter((one) => !isList(one))) : 1
    } else for await (const _ of findFiles(source)) count++
  return count
}
