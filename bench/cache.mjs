/**
 * What peers found, kept outside the repository (the words are their publishers'), so that a second run need not wait for
 * slow peers. Costs are never taken from here. A file is named by everything that its content hangs on.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lines, root } from './data.mjs'
import { versionOf } from './packages.mjs'

export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'broadsheet-bench',
)

/** @returns { load(), keep(rows) } for one peer's answers on one state of the data; load() gives null where nothing is kept */
export function cacheOf(folder, reader, state, limits) {
  const code = [reader.module, 'bench/markup.mjs', 'bench/child.mjs', 'bench/package-lock.json'].map((file) =>
    readFileSync(path.resolve(root, file), 'utf8'),
  )
  const versions = reader.packages.map((name) => `${name} ${versionOf(name)}`)
  const hangsOn = JSON.stringify([code, versions, state, limits.page, process.version])
  const file = path.join(
    folder,
    `${reader.id}-${createHash('sha256').update(hangsOn).digest('hex').slice(0, 16)}.ndjson`,
  )
  return {
    load() {
      try {
        return lines(file)
      } catch {
        return null
      }
    },
    keep(rows) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${file}.part`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      renameSync(`${file}.part`, file)
    },
  }
}
