/** `npm start` as a newcomer runs it: the sample edition on a site, Ctrl-C, and once more. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Status } from '../src/desk/desk.js'

const root = path.resolve(import.meta.dirname, '..')
const running = new Set<ChildProcess>()
const folders: string[] = []
let data = ''

beforeAll(() => {
  spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older', '--despite-errors'])
})
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-start-'))
  folders.push(folder)
  data = path.join(folder, 'data')
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  /** What it has printed so far, both streams. */
  readonly printed: () => string
  /** Exit code. */
  readonly ended: Promise<number | null>
}

function start(args: readonly string[], port = 0): Started {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('BROADSHEET_'))
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), ...args], {
    cwd: path.dirname(data),
    env: { ...Object.fromEntries(inherited), BROADSHEET_DATA: data, BROADSHEET_PORT: String(port) },
  })
  running.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => {
      printed += piece.toString()
    })
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      running.delete(child)
      resolve(code)
    }),
  )
  return { child, printed: () => printed, ended }
}

/** The address it prints once it serves. @throws Error when it ends instead */
async function addressOf({ child, printed, ended }: Started): Promise<string> {
  const over = ended.then(() => 'over' as const)
  for (;;) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? []
    if (address !== undefined) return address
    const next = await Promise.race([over, once(child.stderr ?? child, 'data')])
    if (next === 'over') throw new Error(`it ended: ${printed()}`)
  }
}

async function stop(started: Started, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
  started.child.kill(signal)
  return started.ended
}

function status(): Status {
  const { stdout } = spawnSync(process.execPath, [
    path.join(root, 'bin/broadsheet.js'),
    'status',
    '--json',
    '--data',
    data,
  ])
  return JSON.parse(stdout.toString())
}

describe('npm start', () => {
  it('serves the sample edition, stops cleanly, and adds nothing twice', async () => {
    const first = start([])
    const response = await fetch(await addressOf(first))
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('reservoir')
    expect(await stop(first)).toBe(0)
    expect(first.printed()).not.toMatch(/\n\s+at |Error/)
    const once = status()
    expect([once.captures, once.revisions > 0, once.copies > 0]).toEqual([25, true, true])

    const second = start([])
    expect((await fetch(await addressOf(second))).status).toBe(200)
    expect(await stop(second, 'SIGTERM')).toBe(0)
    expect(status()).toMatchObject({ captures: 25, articles: once.articles, revisions: once.revisions })
  })

  it('adds what it is given instead', async () => {
    const file = path.join(path.dirname(data), 'own.md')
    writeFileSync(
      file,
      '---\ntitle: The Bell of Port Aven Rings Again\nauthor: Mara Quill\ndate: 2031-05-02\n---\n\nThe bell of the old harbour rang on Friday for the first time in forty years, and half the town came to hear it.\n\nIt was cast anew from the old metal in a foundry of the valley, and hung before the tide turned.\n',
    )
    const started = start([file])
    const page = await (await fetch(await addressOf(started))).text()
    expect(page).toContain('The Bell of Port Aven Rings Again')
    expect(await stop(started)).toBe(0)
    expect(status()).toMatchObject({ captures: 1, articles: 1 })
  })

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const started = start([], address.port)
    expect(await started.ended).toBe(2)
    expect(started.printed()).toContain(`port ${address.port} on 127.0.0.1 is taken`)
    expect(started.printed()).not.toMatch(/\n\s+at /)
    other.close()
  })

  it('ends with 2 when nothing it was given can be read', async () => {
    const started = start(['nowhere.html'])
    expect(await started.ended).toBe(2)
    expect(started.printed()).toContain('there is no such file')
  })
})
