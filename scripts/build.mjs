/**
 * Builds the program: compiles src into dist, copies what is not TypeScript (weights, styles) beside it, and bundles what
 * runs in browsers (`scripts/bundle.mjs`).
 * Needs no network. The old program stays in place until the new one is whole.
 *
 *   node scripts/build.mjs                    build
 *   node scripts/build.mjs --if-older         build when dist is missing or older than the sources
 *   node scripts/build.mjs --despite-errors   put the program in place although types do not check (while developing)
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleAll } from './bundle.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.join(root, 'src')
const target = path.join(root, 'dist')
const stamp = path.join(target, '.built')

/** Whether dist is missing, or something it is made from is newer. Folders count: their time changes when a file goes. */
export function isOlder() {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  const made = [
    'tsconfig.json',
    'tsconfig.build.json',
    'tsconfig.browser.json',
    'package-lock.json',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
  ]
  return made.some((file) => statSync(path.join(root, file)).mtimeMs > built) || newest(source) > built
}

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const file = path.join(folder, entry.name)
    return Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs)
  }, statSync(folder).mtimeMs)
}

/** @returns {Promise<number>} the exit code: 0, or that of the compiler when types do not check */
export async function build({ despiteErrors = false } = {}) {
  // What is written while the compiler runs is newer than this and built next time.
  const begun = new Date()
  const scratch = path.join(root, 'node_modules', `.broadsheet-build-${process.pid}`)
  rmSync(scratch, { recursive: true, force: true })
  try {
    const require = createRequire(import.meta.url)
    const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
    const { status, error } = spawnSync(
      process.execPath,
      [compiler, '-p', path.join(root, 'tsconfig.build.json'), '--outDir', scratch],
      { stdio: ['ignore', 'inherit', 'inherit'], cwd: root },
    )
    if (error) throw error
    if (status !== 0 && !despiteErrors) {
      console.error('build: types do not check; dist is left as it was')
      return status ?? 1
    }
    cpSync(source, scratch, { recursive: true, filter: (file) => !/\.tsx?$/.test(file) })
    try {
      await bundleAll(scratch)
    } catch (error) {
      if (!despiteErrors) throw error
      console.error(error)
    }
    writeFileSync(path.join(scratch, '.built'), '')
    utimesSync(path.join(scratch, '.built'), begun, begun)
    replace(scratch)
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function replace(scratch) {
  const old = `${scratch}-old`
  mkdirSync(target, { recursive: true })
  renameSync(target, old)
  renameSync(scratch, target)
  rmSync(old, { recursive: true, force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2)
  const unknown = flags.find((flag) => !['--if-older', '--despite-errors'].includes(flag))
  if (unknown) {
    console.error(`build: unknown option ${unknown}; there are --if-older and --despite-errors`)
    process.exitCode = 2
  } else if (!flags.includes('--if-older') || isOlder())
    process.exitCode = await build({ despiteErrors: flags.includes('--despite-errors') })
}
