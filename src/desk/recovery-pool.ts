/**
 * Recovery in worker threads. A capture that takes too long, or takes the worker with it, is answered with a problem and
 * no articles; the others go on.
 */
import { Worker } from 'node:worker_threads'
import type { Capture, GivenLabel, Problem, Recovered } from '../model/index.js'

export interface PoolOptions {
  /** Most workers; they start as there is work for them. */
  readonly jobs: number
  /** For printed times without a zone. */
  readonly timezone: string | null
  /** The present time for recovery, ISO 8601; null: the clock of the worker. */
  readonly now?: string | null
  /** Milliseconds that one capture may take. */
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
  /** The time that recovery took in the answer's `ms`. */
  readonly timings?: boolean
  /** The bytes may go to the worker without a copy: the caller needs them no more. */
  readonly give?: boolean
}

export interface RecoveryPool {
  /** Never throws for what a capture does. @throws Error after `close`, or when no worker starts at all */
  recover(capture: Capture, options: PoolRecoverOptions): Promise<Recovered>
  /** Ends the workers; what they were at is answered with a problem. */
  close(): Promise<void>
}

/** To the worker, and back. */
export interface Job {
  readonly number: number
  readonly capture: Capture
  readonly explain: boolean
  readonly timings: boolean
  readonly labels: readonly GivenLabel[]
}
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'recovered'; readonly number: number; readonly recovered: Recovered }
  | { readonly kind: 'failed'; readonly number: number; readonly what: string }
export interface WorkerSettings {
  readonly timezone: string | null
  readonly now: string | null
}

/** Recovery takes milliseconds; a page that takes this long is hostile. */
export const TIME_LIMIT = 20_000
const MEMORY_LIMIT = 1536

interface Waiting {
  readonly job: Job
  readonly give: boolean
  readonly resolve: (recovered: Recovered) => void
  readonly reject: (error: Error) => void
}

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
          settle(hand, message.number, (waiting) => waiting.resolve(message.recovered))
          break
        case 'failed':
          settle(hand, message.number, (waiting) => waiting.resolve(without(waiting, crashed(message.what))))
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
        waiting.resolve(without(waiting, closed ? CLOSED : crashed(error.message))),
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
      hand.timer = setTimeout(() => {
        settle(hand, waiting.job.number, () => waiting.resolve(without(waiting, tooSlow(timeLimit))))
        hands.delete(hand)
        void hand.worker.terminate()
        assign()
      }, timeLimit)
      hand.worker.postMessage(waiting.job, waiting.give ? ownMemory(waiting.job.capture.bytes) : [])
    }
    const starting = [...hands].filter((hand) => !hand.ready).length
    if (hands.size < options.jobs && queue.length > starting) hire()
  }

  return {
    recover: (capture, { explain, labels = [], timings = false, give = false }) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('the recovery pool is closed'))
          return
        }
        queue.push({ job: { number: ++numbers, capture, explain, timings, labels }, give, resolve, reject })
        assign()
      }),
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

function without({ job }: Waiting, problem: Problem): Recovered {
  return { schema: 1, id: job.capture.id, source: job.capture.source, articles: [], problems: [problem] }
}

const tooSlow = (limit: number): Problem => ({
  code: 'unreadable',
  what: `recovery took longer than ${limit / 1000} seconds and was stopped`,
  where: null,
  fix: 'send us the capture: no page should take this long',
})

const crashed = (why: string): Problem => ({
  code: 'unreadable',
  what: `recovery broke down on this capture: ${why}`,
  where: null,
  fix: 'send us the capture: none should do that',
})

const CLOSED: Problem = {
  code: 'unreadable',
  what: 'it was stopped before this capture was recovered',
  where: null,
  fix: 'run it again',
}
