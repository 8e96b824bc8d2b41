/**
 * Recovery and reading in worker threads. A capture that takes too long, or takes the worker with it, is answered with a
 * problem and no articles; where it is the reading that does so, with the articles and a problem. The others go on.
 */
import { Worker } from 'node:worker_threads'
import type { Capture, GivenLabel, Problem, Reading, Recovered } from '../model/index.js'

export interface PoolOptions {
  /** Most workers; they start as there is work for them. */
  readonly jobs: number
  /** For printed times without a zone. */
  readonly timezone: string | null
  /** The present time for recovery, ISO 8601; null: the clock of the worker. */
  readonly now?: string | null
  /** Milliseconds that the recovery of one capture may take, and again the reading of its articles. */
  readonly timeLimit?: number
  /** Megabytes that one worker may hold. */
  readonly memoryLimit?: number
  /** What the workers run; the program's own unless handed in. */
  readonly worker?: URL
}

export interface PoolRecoverOptions {
  readonly explain: boolean
  /** Set by hand on blocks of the capture. */
  readonly labels?: readonly GivenLabel[]
  /** What was recovered is read too: `readings` in the answer. Its models are loaded by the first that asks. */
  readonly read?: boolean
  /** The time that recovery took in the answer's `ms`, that of reading in `readingMs`. */
  readonly timings?: boolean
  /** The bytes may go to the worker without a copy: the caller needs them no more. */
  readonly give?: boolean
}

export interface RecoveryPool {
  /** Never throws for what a capture does. @throws Error after `close`, or when no worker starts at all */
  recover(capture: Capture, options: PoolRecoverOptions): Promise<Recovered>
  /** The same answer with the readings of its articles, which are finished. Never throws for what an article does. */
  read(recovered: Recovered, options?: Pick<PoolRecoverOptions, 'timings'>): Promise<Recovered>
  /** Ends the workers; what they were at is answered with a problem. */
  close(): Promise<void>
}

/** To the worker, and back. */
export type Job = { readonly number: number; readonly timings: boolean } & (
  | {
      readonly kind: 'recover'
      readonly capture: Capture
      readonly explain: boolean
      readonly labels: readonly GivenLabel[]
      readonly read: boolean
    }
  | { readonly kind: 'read'; readonly recovered: Recovered }
)
export type Answer =
  | { readonly kind: 'ready' }
  /** `reading`: what its articles say follows. It goes ahead, so that a reading that fails takes no article with it. */
  | { readonly kind: 'recovered'; readonly number: number; readonly recovered: Recovered; readonly reading: boolean }
  | { readonly kind: 'read'; readonly number: number; readonly read: ReadArticles }
  | { readonly kind: 'failed'; readonly number: number; readonly what: string }
/** What reading adds to what was recovered. */
export interface ReadArticles {
  readonly readings: readonly (Reading | null)[]
  readonly problems: readonly Problem[]
  readonly readingMs?: number
}
export interface WorkerSettings {
  readonly timezone: string | null
  readonly now: string | null
}

/** Recovery takes milliseconds; a page that takes this long is hostile. */
export const TIME_LIMIT = 20_000
const MEMORY_LIMIT = 1536

interface Waiting {
  readonly job: Job
  /** What there is to read, once there is. */
  recovered: Recovered | null
  readonly give: boolean
  readonly resolve: (recovered: Recovered) => void
  readonly reject: (error: Error) => void
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Unnumbered = Without<Job, 'number'>

interface Hand {
  readonly worker: Worker
  ready: boolean
  waiting: Waiting | null
  timer: NodeJS.Timeout | null
}

export function openRecoveryPool(options: PoolOptions): RecoveryPool {
  const { timeLimit = TIME_LIMIT, memoryLimit = MEMORY_LIMIT } = options
  const file = options.worker ?? new URL('./recovery-worker.js', import.meta.url)
  const settings: WorkerSettings = { timezone: options.timezone, now: options.now ?? null }
  const queue: Waiting[] = []
  const hands = new Set<Hand>()
  let closed = false
  let numbers = 0

  function hire(): void {
    const worker = new Worker(file, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    const hand: Hand = { worker, ready: false, waiting: null, timer: null }
    hands.add(hand)
    worker.on('message', (message: Answer) => {
      switch (message.kind) {
        case 'ready':
          hand.ready = true
          break
        case 'recovered':
          if (message.reading) readOn(hand, message.number, message.recovered)
          else settle(hand, message.number, (waiting) => waiting.resolve(message.recovered))
          break
        case 'read':
          settle(hand, message.number, (waiting) => waiting.resolve(withReadings(waiting, message.read)))
          break
        case 'failed':
          settle(hand, message.number, (waiting) => waiting.resolve(without(waiting, crashed(waiting, message.what))))
          break
        default:
          message satisfies never
      }
      assign()
    })
    // An error ends the worker: `exit` follows and mends the pool.
    worker.on('error', (error) => dismiss(hand, error))
    worker.on('exit', (code) => dismiss(hand, new Error(`the worker ended with ${code}`)))
  }

  function readOn(hand: Hand, number: number, recovered: Recovered): void {
    const { waiting } = hand
    if (waiting === null || waiting.job.number !== number) return
    waiting.recovered = recovered
    limit(hand, waiting)
  }

  function limit(hand: Hand, waiting: Waiting): void {
    if (hand.timer !== null) clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      settle(hand, waiting.job.number, () => waiting.resolve(without(waiting, tooSlow(waiting, timeLimit))))
      hands.delete(hand)
      void hand.worker.terminate()
      assign()
    }, timeLimit)
  }

  function settle(hand: Hand, number: number, answer: (waiting: Waiting) => void): void {
    const { waiting } = hand
    if (waiting === null || waiting.job.number !== number) return
    if (hand.timer !== null) clearTimeout(hand.timer)
    hand.waiting = null
    hand.timer = null
    answer(waiting)
  }

  function dismiss(hand: Hand, error: Error): void {
    if (!hands.delete(hand)) return
    const { waiting } = hand
    if (waiting !== null)
      settle(hand, waiting.job.number, () =>
        waiting.resolve(without(waiting, closed ? CLOSED : crashed(waiting, error.message))),
      )
    // One that ends before it was ready would end again: the work that waits for it must not wait for ever.
    if (!hand.ready && !closed)
      for (const left of queue.splice(0))
        left.reject(new Error(`recovery does not start: ${error.message}`, { cause: error }))
    assign()
  }

  function assign(): void {
    if (closed) return
    for (const hand of hands) {
      if (queue.length === 0) return
      if (!hand.ready || hand.waiting !== null) continue
      const waiting = queue.shift()
      if (waiting === undefined) return
      hand.waiting = waiting
      limit(hand, waiting)
      const { job } = waiting
      hand.worker.postMessage(job, waiting.give && job.kind === 'recover' ? ownMemory(job.capture.bytes) : [])
    }
    const starting = [...hands].filter((hand) => !hand.ready).length
    if (hands.size < options.jobs && queue.length > starting) hire()
  }

  const ask = (job: Unnumbered, give: boolean): Promise<Recovered> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the recovery pool is closed'))
        return
      }
      const recovered = job.kind === 'read' ? job.recovered : null
      queue.push({ job: { ...job, number: ++numbers }, recovered, give, resolve, reject })
      assign()
    })

  return {
    recover: (capture, { explain, labels = [], read = false, timings = false, give = false }) =>
      ask({ kind: 'recover', capture, explain, labels, read, timings }, give),
    read: (recovered, { timings = false } = {}) => ask({ kind: 'read', recovered, timings }, false),
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.resolve(without(waiting, CLOSED))
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
    },
  }
}

/** The memory behind the bytes, where nothing else lives in it. */
function ownMemory(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes
  const whole = buffer instanceof ArrayBuffer && bytes.byteOffset === 0 && bytes.byteLength === buffer.byteLength
  return whole && bytes.byteLength > 0 ? [buffer] : []
}

/** Recovery's answer without what failed: the articles where only their reading did. */
function without({ job, recovered }: Waiting, problem: Problem): Recovered {
  if (recovered !== null) return { ...recovered, problems: [...recovered.problems, problem] }
  const { id, source } = job.kind === 'recover' ? job.capture : job.recovered
  return { schema: 1, id, source, articles: [], problems: [problem] }
}

function withReadings(waiting: Waiting, { problems, ...read }: ReadArticles): Recovered {
  const { recovered } = waiting
  if (recovered === null) throw new Error('a reading came before there was an article')
  return { ...recovered, ...read, problems: [...recovered.problems, ...problems] }
}

const tooSlow = ({ recovered }: Waiting, limit: number): Problem => ({
  code: recovered === null ? 'unreadable' : 'reading',
  what: `${recovered === null ? 'recovery' : 'reading'} took longer than ${limit / 1000} seconds and was stopped`,
  where: null,
  fix: 'send us the capture: no page should take this long',
})

const crashed = ({ recovered }: Waiting, why: string): Problem => ({
  code: recovered === null ? 'unreadable' : 'reading',
  what: `${recovered === null ? 'recovery' : 'reading'} broke down on this capture: ${why}`,
  where: null,
  fix: 'send us the capture: none should do that',
})

const CLOSED: Problem = {
  code: 'unreadable',
  what: 'it was stopped before this capture was done with',
  where: null,
  fix: 'run it again',
}
