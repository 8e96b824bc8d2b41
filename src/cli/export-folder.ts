/** Files of an exported site in a folder: what changed is written, what is gone is taken away, nothing else is touched. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ExportedFile } from '../portal/export/index.js'
import { CliError } from './cli-error.js'

/** Which files an export wrote, with the digest of each; by it a folder is known as ours. */
const list = '.broadsheet-export.json'
const listed = z.object({ files: z.record(z.string(), z.string()) })

export interface Exported {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly missing: readonly { readonly missing: string; readonly status: number }[]
  readonly stopped: boolean
}

/** @throws CliError when the folder holds something that no export wrote */
export async function writeExport(
  folder: string,
  files: AsyncIterable<ExportedFile | { missing: string; status: number }>,
  { step, signal }: { step: () => void; signal: AbortSignal },
): Promise<Exported> {
  const before = await readList(folder)
  const after = new Map<string, string>()
  const missing: { missing: string; status: number }[] = []
  let written = 0
  let stopped = false
  for await (const file of files) {
    if (signal.aborted) {
      stopped = true
      break
    }
    step()
    if ('missing' in file) {
      missing.push(file)
      continue
    }
    const digest = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)
    after.set(file.path, digest)
    if (before.get(file.path) === digest) continue
    await put(path.join(folder, ...file.path.split('/')), file.bytes)
    written++
  }
  const unchanged = after.size - written
  // Stopped half way, what was not reached may still be wanted.
  const gone = stopped ? [] : [...before.keys()].filter((name) => !after.has(name))
  for (const name of gone) await remove(folder, name)
  await put(
    path.join(folder, list),
    Buffer.from(JSON.stringify({ files: Object.fromEntries(stopped ? [...before, ...after] : after) })),
  )
  return { written, unchanged, removed: gone.length, missing, stopped }
}

async function readList(folder: string): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true })
  const there = await readdir(folder)
  if (!there.includes(list)) {
    if (there.length === 0) return new Map()
    throw new CliError({
      what: `${path.resolve(folder)} is not empty, and no export made it`,
      fix: 'name a new folder: an export takes away what it no longer needs',
    })
  }
  const read = listed.safeParse(JSON.parse(await readFile(path.join(folder, list), 'utf8').catch(() => 'null')))
  if (!read.success)
    throw new CliError({
      what: `${path.join(path.resolve(folder), list)} cannot be read`,
      fix: 'empty the folder and export again',
    })
  return new Map(Object.entries(read.data.files))
}

/** A web server may be reading: a file is whole or the one before. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const beside = `${file}.new`
  await writeFile(beside, bytes)
  await rename(beside, file)
}

async function remove(folder: string, name: string): Promise<void> {
  const inside = path.relative(folder, path.join(folder, name))
  // The list lies where others may write: it takes away nothing outside.
  if (inside.startsWith('..') || path.isAbsolute(inside)) return
  await rm(path.join(folder, inside), { force: true })
  for (let above = path.dirname(inside); above !== '.'; above = path.dirname(above)) {
    try {
      await rmdir(path.join(folder, above))
    } catch {
      // Not empty: it holds what stays.
      return
    }
  }
}
