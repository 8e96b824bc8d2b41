import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { captureOf } from '../intake/capture.js'
import { readCleanRecord } from '../intake/clean-record.js'
import type { Article } from '../model/index.js'
import { openRecoveryPool, type PoolOptions, type RecoveryPool } from './recovery-pool.js'

/** A worker that does what the words of a capture tell it; the pool cannot tell it from the real one. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
let count = 0
const article = { text: 'Ferries stopped.' }
parentPort.on('message', (job) => {
  if (job.kind === 'read' || job.read) {
    const words = job.kind === 'read' ? job.recovered.articles[0].text : Buffer.from(job.capture.bytes).toString()
    const { number, capture } = job
    if (job.kind === 'recover') parentPort.postMessage({ kind: 'recovered', number, reading: true, recovered: {
      schema: 1, id: capture.id, source: capture.source, articles: [article], problems: [] } })
    if (words === 'hang') for (;;);
    if (words === 'die') process.exit(3)
    if (words === 'fail') { parentPort.postMessage({ kind: 'failed', number, what: 'a bug' }); return }
    parentPort.postMessage({ kind: 'read', number, read: { readings: [{ readBy: words }], problems: [] } })
    return
  }
  const { number, capture, explain } = job
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

const finished = (text: string): Article => {
  const [article] = readCleanRecord({
    id: null,
    source: 'c',
    url: null,
    body: text,
    headline: null,
    published: null,
  }).articles
  if (article === undefined) throw new Error('a clean record is an article')
  return article
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

  it('answers a capture with what its articles say, where that is asked for', async () => {
    const { articles, readings } = await pool().recover(capture('news'), { explain: false, read: true })
    expect([articles.length, readings]).toEqual([1, [{ readBy: 'news' }]])
  })

  it('reads a finished article', async () => {
    const recovered = { schema: 1, id: 'c', source: 'c', articles: [finished('news')], problems: [] } as const
    expect(await pool().read(recovered)).toEqual({ ...recovered, readings: [{ readBy: 'news' }] })
  })

  it.each([
    ['takes too long', 'hang', /reading took longer than 0.5 seconds/],
    ['ends its worker', 'die', /reading broke down.*ended with 3/],
    ['breaks down', 'fail', /reading broke down.*a bug/],
  ])('gives the article without its reading where that %s', async (_, words, what) => {
    const one = pool({ timeLimit: 500 })
    const answers = await Promise.all([
      one.recover(capture(words), { explain: false, read: true }),
      one.read({ schema: 1, id: words, source: 'c', articles: [finished(words)], problems: [] }),
    ])
    for (const { id, articles, readings, problems } of answers) {
      expect([id, articles.length, readings, problems.map(({ code }) => code)]).toEqual([
        words,
        1,
        undefined,
        ['reading'],
      ])
      expect(problems[0]?.what).toMatch(what)
    }
    expect(await ask(one, 'after')).toMatch(/^quay\.txt after/)
  })

  it('says that recovery does not start, and does not wait for ever', async () => {
    const none = pool({ worker: pathToFileURL(path.join(folder, 'broken.mjs')) })
    await expect(none.recover(capture('a'), { explain: false })).rejects.toThrow(/does not start: weights are missing/)
  })

  it('answers what it is at when it is closed', async () => {
    const one = pool()
    const asked = [ask(one, 'hang'), ask(one, 'waiting')]
    await one.close()
    expect(await Promise.all(asked)).toEqual(Array(2).fill('it was stopped before this capture was done with'))
    await expect(one.recover(capture('late'), { explain: false })).rejects.toThrow(/closed/)
  })
})
