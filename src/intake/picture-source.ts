/** Bytes of the pictures that a capture names: from beside a saved page, or from where a fetched page is. */
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Capture, Problem } from '../model/index.js'
import type { HttpFetcher } from './http/fetcher.js'
import { readLimited } from './limited-bytes.js'
import { megabytes } from './megabytes.js'
import { picturePath } from './picture-path.js'

/** Most bytes of one picture: 20 MB. */
export const LARGEST_PICTURE = 20_000_000

export interface PictureSourceOptions {
  /** null: none is fetched. */
  readonly fetcher: HttpFetcher | null
  /** The file that a capture was read from; null for what came another way. */
  readonly fileOf: (capture: Capture) => string | null
  /** Addresses of the page beside the capture's own, as its articles have them. */
  readonly pagesOf: (capture: Capture) => readonly string[]
  /** Most bytes of one picture. */
  readonly limit?: number
}

/** null: no picture, and none to be expected. A page that was saved or piped in never makes this fetch anything. */
export type PictureSource = (
  address: string,
  capture: Capture,
) => Promise<{ bytes: Uint8Array } | { problem: Problem } | null>

export function pictureSource(options: PictureSourceOptions): PictureSource {
  const { fetcher, fileOf, pagesOf, limit = LARGEST_PICTURE } = options
  return async (address, capture) => {
    const file = fileOf(capture)
    if (file === null) {
      const fetched = /^https?:\/\//i.test(capture.source)
      return fetched && fetcher !== null ? fetcher.picture(address, limit) : null
    }
    const pages = capture.url === null ? pagesOf(capture) : [capture.url, ...pagesOf(capture)]
    const relative = picturePath(address, pages)
    return relative === null ? null : readBeside(file, relative, limit)
  }
}

async function readBeside(
  capture: string,
  relative: string,
  limit: number,
): Promise<{ bytes: Uint8Array } | { problem: Problem } | null> {
  const problem = (what: string): { problem: Problem } => ({
    problem: {
      code: 'picture',
      what: `the picture ${relative} was not kept: ${what}`,
      where: { file: capture },
      fix: null,
    },
  })
  try {
    // Links are followed first: what counts is where the bytes are, not what the page calls them.
    const folder = await realpath(path.dirname(capture))
    const file = await realpath(path.join(folder, ...relative.split('/')))
    if (!file.startsWith(folder + path.sep)) return problem('it lies outside the folder of its page')
    if (!(await stat(file)).isFile()) return problem('it is no file')
    const read = await readLimited(createReadStream(file), limit)
    return read.kind === 'whole' ? { bytes: read.bytes } : problem(`it is larger than ${megabytes(limit)}`)
  } catch (error) {
    // Most saved pages have no pictures beside them: nothing is wrong with that.
    const missing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
    return missing ? null : problem(error instanceof Error ? error.message : String(error))
  }
}
