/** The program as it is built, and bundles of it, for tests that look at it as its users do. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GivenOptions } from '../src/recovery/index.js'
import { root } from './program.js'

export interface Bundled {
  readonly code: string
  /** Files that it is made of. */
  readonly modules: string[]
}

/** Once, and what is older than its sources. Whether types check is for the build itself to say: npm test stops there. */
export function buildIfOlder(): void {
  if (built) return
  spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older', '--despite-errors'])
  built = true
}
let built = false

/** As `scripts/bundle.mjs` makes it. */
export async function bundled(entry: string, options: { format?: string; name?: string } = {}): Promise<Bundled> {
  const { bundle } = (await import(pathToFileURL(path.join(root, 'scripts/bundle.mjs')).href)) as {
    bundle: (entry: string, options: { format?: string; name?: string }) => Promise<Bundled>
  }
  return bundle(entry, options)
}

export interface GivenExample {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: GivenOptions
}

/** Captures of the sample edition whose folder's name is asked for. */
export function given(name: RegExp): GivenExample[] {
  const folder = path.join(root, 'examples')
  const { captures } = JSON.parse(readFileSync(path.join(folder, 'edition.json'), 'utf8')) as {
    captures: { file: string; retrieved: string; url?: string; type?: string; charset?: string }[]
  }
  return captures
    .filter(({ file }) => name.test(file))
    .map(({ file, retrieved, url = null, type = null, charset = null }) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(path.join(folder, file))),
      options: { source: file, retrieved, url, type, charset },
    }))
}
