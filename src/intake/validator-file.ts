/** Validators kept in a file between runs. Addresses stand in it as hashes: what is erased leaves no address behind. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ValidatorStore, Validators } from './validators.js'

/** A line is `[hash, etag, lastModified]`; a later one of the same address counts. */
type Line = readonly [hash: string, etag: string | null, lastModified: string | null]

/** Longest validator that is kept; servers may send anything. */
const LONGEST = 500

/** @param file  made when there is something to keep; unreadable lines are passed over: the page is fetched again */
export async function openValidatorFile(file: string): Promise<ValidatorStore> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text.split('\n')
  const known = new Map<string, Line>()
  for (const line of lines) {
    const read = readLine(line)
    if (read !== null) known.set(read[0], read)
  }
  if (lines.length > known.size * 2 + 100) await compact(file, [...known.values()])
  return {
    get(url) {
      const line = known.get(hashOf(url))
      return line === undefined ? null : { etag: line[1], lastModified: line[2] }
    },
    async put(url, { etag, lastModified }: Validators) {
      const short = (value: string | null) => (value !== null && value.length <= LONGEST ? value : null)
      const line: Line = [hashOf(url), short(etag), short(lastModified)]
      known.set(line[0], line)
      await mkdir(path.dirname(file), { recursive: true })
      await appendFile(file, `${JSON.stringify(line)}\n`)
    },
  }
}

/** Written beside and put in place, so that a crash leaves the old one. */
async function compact(file: string, lines: readonly Line[]): Promise<void> {
  const beside = `${file}.${process.pid}.new`
  await writeFile(beside, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await rename(beside, file)
}

function readLine(line: string): Line | null {
  try {
    const read: unknown = JSON.parse(line)
    if (!Array.isArray(read)) return null
    const [hash, etag, lastModified]: unknown[] = read
    const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'
    return typeof hash === 'string' && isText(etag) && isText(lastModified) ? [hash, etag, lastModified] : null
  } catch {
    return null
  }
}

const hashOf = (url: string): string => createHash('sha256').update(url).digest('hex')
