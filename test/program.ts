/** The program in processes of its own, in a scratch folder a test, for tests that look at it from outside. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

export const root = path.resolve(import.meta.dirname, '..')
const program = path.join(root, 'bin', 'broadsheet.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
/** Pieces are written as fast as the program takes them. */
export type Input = string | Uint8Array | Iterable<Uint8Array>

export interface Program {
  /** Where it runs, and where `put` puts. */
  folder(): string
  run(args: readonly string[], input?: Input, environment?: Readonly<Record<string, string>>): Promise<Ran>
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcess
  /** Both streams and the exit code, once it is over. */
  ending(child: ChildProcess): Promise<Ran>
  /** A file in the folder. @returns its name */
  put(name: string, content: string | Uint8Array): string
}

/** To be called once at the top of a test file: it sets up and clears away. */
export function useProgram(): Program {
  let folder = ''
  const running = new Set<ChildProcess>()
  beforeAll(() => {
    // Whether types check is for the build itself to say: npm test stops there.
    spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older', '--despite-errors'])
  })
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-cli-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })
  const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess => {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('BROADSHEET_'))
    const env = { ...Object.fromEntries(inherited), ...environment }
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env })
    running.add(child)
    child.on('exit', () => running.delete(child))
    // A program that refuses its input closes it while there is more to come.
    child.stdin?.on('error', () => {})
    return child
  }
  return {
    folder: () => folder,
    start,
    ending,
    run(args, input = '', environment = {}) {
      const child = start(args, environment)
      const ended = ending(child)
      void feed(child, input)
      return ended
    },
    put(name, content) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
      return name
    },
  }
}

async function feed(child: ChildProcess, input: Input): Promise<void> {
  const pieces = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  for (const piece of pieces)
    if (child.stdin?.write(piece) === false)
      await new Promise((resolve) => child.stdin?.once('drain', resolve).once('close', resolve))
  child.stdin?.end()
}

function ending(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (piece: Buffer) => out.push(piece))
  child.stderr?.on('data', (piece: Buffer) => err.push(piece))
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

/** A page with an article that recovery takes for one. */
export const articlePage = (headline: string, at = 1) =>
  `<html><head><meta property="og:type" content="article"></head><body><article><h1>${headline}</h1>
<p>The harbour office of Port Aven said on Friday that the quay stays shut until Monday at the earliest, in its report ${at}.</p>
<p>Nobody was hurt when the chain broke, said the harbour master, and the ferries wait in the bay until the wind turns.</p>
<p>The island of Lind has bread and milk for three days, and a boat of the coast guard takes the sick over at noon.</p>
<p>Two hundred travellers slept in the school, where the baker of the village brought them rolls before it was light.</p>
</article></body></html>`
