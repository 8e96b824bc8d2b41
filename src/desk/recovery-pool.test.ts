import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { captureOf } from '../intake/capture.js'
import { openRecoveryPool, type PoolOptions, type RecoveryPool } from './recovery-pool.js'

/** A worker that does what the words of a capture tell it; the pool cannot tell it from the real one. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
let count = 0
parentPort.on('message', ({ number, capture, explain }) => {
  const words = Buffer.from(capture.bytes).toString()
  count++
  if (words === 'hang') for (;;);
  if (words === 'die') process.exit(3)
  if (words === 'throw later') { setImmediate(() => { throw new Error('broke later') }); return }
  if (words === 'eat') { const all = []; for (;;) all.push(new Array(100_000).fill(count)) }
  if (words === 'fail') { parentPort.postMessage({ kind: 'failed', number, what: 'a bug' }); return }
  parentPort.postMessage({ kind: 'recovered', number, recovered: {
    schema: 1, id: capture.id, source: capture.source + ' ' + words + ' ' + count + ' ' + explain, articles: [], problems: [] } })
})
parentPort.postMessage({ kind: 'ready' })
`

let folder = ''
let worker = new URL('file:///')
const pools: RecoveryPool[] = []

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-pool-'))
  const file = path.join(folder, 'worker.mjs')
  writeFileSync(file, WORKER)
  writeFileSync(path.join(folder, 'broken.mjs'), 'throw new Error("weights are missing")')
  worker = pathToFileURL(file)
})
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

function pool(options: Partial<PoolOptions> = {}): RecoveryPool {
  const opened = openRecoveryPool({ jobs: 1, timezone: null, worker, ...options })
  pools.push(opened)
  return opened
}

const capture = (words: string) => captureOf({ bytes: new TextEncoder().encode(words), source: 'quay.txt', id: words })
const ask = async (to: RecoveryPool, words: string) => {
  const { source, articles, problems, id } = await to.recover(capture(words), { explain: false })
  expect([articles, id]).toEqual([[], words])
  return problems.length === 0 ? source : problems.map(({ what }) => what).join('; ')
}

describe('recovery in workers', () => {
  it('answers each capture with its own', async () => {
    const two = pool({ jobs: 2 })
    const names = Array.from({ length: 40 }, (_, at) => `edition ${at}`)
    const answers = await Promise.all(names.map((name) => ask(two, name)))
    expect(answers.map((answer, at) => answer.startsWith(`quay.txt ${names[at]} `))).not.toContain(false)
  })

  it('stops a capture that takes too long, and goes on with the next', async () => {
    const one = pool({ timeLimit: 500 })
    const answers = await Promise.all(['before', 'hang', 'after'].map((words) => ask(one, words)))
    expect(answers).toEqual([
      'quay.txt before 1 false',
      'recovery took longer than 0.5 seconds and was stopped',
      'quay.txt after 1 false',
    ])
  })

  it.each([
    ['ends its worker', 'die', /broke down.*ended with 3/],
    ['breaks it later', 'throw later', /broke down.*broke later/],
    ['fills its memory', 'eat', /broke down.*memory/i],
    ['meets a bug', 'fail', /broke down.*a bug/],
  ])('answers a capture that %s, and goes on with the next', async (_, words, what) => {
    const one = pool({ memoryLimit: 64 })
    const [broken, after] = await Promise.all([ask(one, words), ask(one, 'after')])
    expect(broken).toMatch(what)
    expect(after).toMatch(/^quay\.txt after/)
  })

  it('leaves the bytes with those who still need them, and takes them from those who do not', async () => {
    const one = pool()
    const kept = capture('kept')
    await one.recover(kept, { explain: false })
    const given = { ...capture('given'), bytes: new Uint8Array(Buffer.from('given')) }
    await one.recover(given, { explain: false, give: true })
    expect([kept.bytes.length, given.bytes.length]).toEqual([4, 0])
  })

  it('does not take the memory that other bytes live in', async () => {
    const shared = new TextEncoder().encode('one two')
    const part = { ...capture('two'), bytes: shared.subarray(4) }
    await pool().recover(part, { explain: false, give: true })
    expect(new TextDecoder().decode(shared)).toBe('one two')
  })

  it('says that recovery does not start, and does not wait for ever', async () => {
    const none = pool({ worker: pathToFileURL(path.join(folder, 'broken.mjs')) })
    await expect(none.recover(capture('a'), { explain: false })).rejects.toThrow(/does not start: weights are missing/)
  })

  it('answers what it is at when it is closed', async () => {
    const one = pool()
    const asked = [ask(one, 'hang'), ask(one, 'waiting')]
    await one.close()
    expect(await Promise.all(asked)).toEqual(Array(2).fill('it was stopped before this capture was recovered'))
    await expect(one.recover(capture('late'), { explain: false })).rejects.toThrow(/closed/)
  })
})
