/** The thread in which captures are recovered: what one of them does to it, it does to this thread alone. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadRecovery } from '../recovery/index.js'
import type { Answer, Job, WorkerSettings } from './recovery-pool.js'

const port = parentPort
if (port === null) throw new Error('recovery-worker.js is started by the pool, not by hand')
const { timezone, now }: WorkerSettings = workerData
const recovery = await loadRecovery()
const answer = (message: Answer) => port.postMessage(message)

port.on('message', ({ number, capture, explain, timings, labels }: Job) => {
  try {
    const begun = performance.now()
    const recovered = recovery.recover(capture, { explain, labels, timezone, now: now ?? new Date().toISOString() })
    const ms = Math.round((performance.now() - begun) * 1000) / 1000
    answer({ kind: 'recovered', number, recovered: timings ? { ...recovered, ms } : recovered })
  } catch (error) {
    answer({ kind: 'failed', number, what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
answer({ kind: 'ready' })
