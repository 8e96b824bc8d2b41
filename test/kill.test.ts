/**
 * Point 9: `kill -9` loses nothing that was reported as added, and doubles nothing when the same is added again. A process is
 * killed again and again, in migrations, writes and pictures, and what it leaves is compared with an uninterrupted run.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, it } from 'vitest'

const KILLS = 25
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Under the project, so that the compiled child finds the project's packages.
const compiled = join(root, 'node_modules', '.cache', `kill-test-${process.pid}`)
let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'broadsheet-kill-'))
  await mkdir(compiled, { recursive: true })
  await writeFile(join(compiled, 'package.json'), '{"type":"module"}')
  await writeFile(
    join(compiled, 'tsconfig.json'),
    JSON.stringify({
      extends: relative(compiled, join(root, 'tsconfig.json')),
      compilerOptions: { noEmit: false, rootDir: root, outDir: compiled, noCheck: true },
      files: [join(root, 'test', 'kill-child.ts')],
      include: [],
    }),
  )
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  await promisify(execFile)(process.execPath, [compiler, '-p', compiled])
})
afterAll(async () => {
  await rm(compiled, { recursive: true, force: true })
  await rm(scratch, { recursive: true, force: true })
})

/** A generator of the same numbers every time (mulberry32): a failure can be run again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

interface Run {
  readonly reported: readonly string[]
  readonly stoodIn: string | null
  readonly complete: boolean
}

/** @param kill  what makes an end of it: the line after which, and milliseconds later */
async function run(folder: string, spot: string, kill: ((line: string) => number | null) | null): Promise<Run> {
  const child: ChildProcess = spawn(process.execPath, [join(compiled, 'test', 'kill-child.js'), folder, spot], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const reported: string[] = []
  let stoodIn: string | null = null
  let complete = false
  const end = (after: number | null) => {
    if (after !== null) setTimeout(() => child.kill('SIGKILL'), after)
  }
  if (kill !== null) end(kill('started'))
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('reported ')) reported.push(line.split(' ')[1] ?? '')
      if (line.startsWith('stands in ')) stoodIn = line.slice('stands in '.length)
      if (line === 'complete') complete = true
      if (kill !== null) end(kill(line))
    }
  await ended
  return { reported, stoodIn, complete }
}

/** Ids and the salt are random, and the log of changes goes by the machine's clock; all else is the same every time. */
const apart: Readonly<Record<string, object>> = { facts: { value: null }, changes: { article: null, at: null } }

/** Every table's rows, ids replaced by the articles they name; what search finds, word by word; the files kept. */
async function contentOf(folder: string): Promise<Record<string, unknown>> {
  const database = new Libsql(join(folder, 'archive.sqlite'))
  const ask = (statement: string): unknown[] => database.prepare(statement).all([])
  expect(ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(ask('pragma foreign_key_check')).toEqual([])
  const content: Record<string, unknown> = {}
  const tables = ask(
    `select name from sqlite_master where type = 'table' and name not like 'article_search%' and name not like 'sqlite_%'`,
  )
  for (const table of tables) {
    if (typeof table !== 'object' || table === null || !('name' in table)) continue
    content[String(table.name)] = ask(`select * from ${String(table.name)}`).map((row) =>
      JSON.stringify({ ...Object(row), id: null, ...(apart[String(table.name)] ?? {}) }, (_, value: unknown) =>
        value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value,
      ),
    )
  }
  database.exec(`create virtual table temp.words using fts5vocab(main, article_search, instance)`)
  content.words = ask('select term, doc, col, "offset" from temp.words order by 1, 2, 3, 4').map((row) =>
    JSON.stringify(row),
  )
  database.close()
  content.blobs = (await readdir(join(folder, 'blobs'), { recursive: true }))
    .filter((file) => /\.(br|webp)$/.test(file))
    .sort()
  return content
}

function capturesOf(folder: string): Set<string> {
  const database = new Libsql(join(folder, 'archive.sqlite'))
  const rows: unknown[] = database.prepare('select hash from captures').all([])
  database.close()
  return new Set(rows.map((row) => (typeof row === 'object' && row !== null && 'hash' in row ? String(row.hash) : '')))
}

it('an edition whose adding is killed 25 times is the edition that nobody interrupted', {
  timeout: 300_000,
}, async () => {
  const smooth = join(scratch, 'smooth')
  expect(await run(smooth, '', null)).toMatchObject({ complete: true })
  const expected = await contentOf(smooth)
  expect(expected.captures).toHaveLength(40)
  expect(expected.revisions).toHaveLength(43)
  const rough = join(scratch, 'rough')
  const random = seeded(9)
  const reported = new Set<string>()
  const stoodIn: Record<string, number> = {}
  for (let kill = 0; kill < KILLS; kill++) {
    const spots =
      kill < 3
        ? ['migration 1']
        : [`write ${1 + Math.floor(random() * 3)}`, `picture ${1 + Math.floor(random() * 3)}`, '', '']
    const spot = spots[Math.floor(random() * spots.length)] ?? ''
    const chosen = Math.floor(random() * 4)
    const pause = Math.floor(random() * 25)
    let lines = 0
    const done = await run(rough, spot, (line) => {
      if (spot !== '') return line.startsWith('stands in ') ? pause : null
      // A few milliseconds after a picture arrived or a capture was reported: the next write is under way.
      return (line.startsWith('picture ') || line.endsWith(' added')) && lines++ === chosen ? pause : null
    })
    for (const hash of done.reported) reported.add(hash)
    if (done.stoodIn !== null) stoodIn[done.stoodIn] = (stoodIn[done.stoodIn] ?? 0) + 1
    if (done.stoodIn !== 'migration') {
      const kept = capturesOf(rough)
      expect([...reported].filter((hash) => !kept.has(hash))).toEqual([])
    }
    expect(done.complete).toBe(false)
  }
  expect(stoodIn).toMatchObject({ migration: 3, write: expect.any(Number), picture: expect.any(Number) })
  expect(await run(rough, '', null)).toMatchObject({ complete: true })
  expect(await contentOf(rough)).toEqual(expected)
  expect(await run(rough, '', null)).toMatchObject({ complete: true })
  // What the killed processes were writing is swept when the archive is opened later.
  const temporary = join(rough, 'blobs', 'tmp')
  for (const file of await readdir(temporary)) await utimes(join(temporary, file), 1, 1)
  expect(await run(rough, '', null)).toMatchObject({ complete: true })
  expect(await readdir(temporary)).toEqual([])
  expect(await contentOf(rough)).toEqual(expected)
})
