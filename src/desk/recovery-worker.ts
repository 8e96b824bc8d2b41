/** The thread in which captures are recovered and articles read: what one of them does to it, it does to this thread alone. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadRecovery } from '../recovery/index.js'
import { articleReader } from './article-reader.js'
import type { Answer, Job, WorkerSettings } from './recovery-pool.js'

const port = parentPort
if (port === null) throw new Error('recovery-worker.js is started by the pool, not by hand')
const { timezone, now }: WorkerSettings = workerData
const recovery = await loadRecovery()
const read = articleReader(async () => (await import('../reading/index.js')).loadReading())
const answer = (message: Answer) => port.postMessage(message)

async function work(job: Job): Promise<void> {
  const { number, timings } = job
  if (job.kind === 'read') {
    // A finished article comes without its language, and how it is read hangs on that.
    const articles = job.recovered.articles.map((article) =>
      article.language === null ? { ...article, language: recovery.languageOf(article.text) } : article,
    )
    answer({ kind: 'read', number, read: await read(articles, timings) })
    return
  }
  const { capture, explain, labels } = job
  const begun = performance.now()
  const recovered = recovery.recover(capture, { explain, labels, timezone, now: now ?? new Date().toISOString() })
  const ms = Math.round((performance.now() - begun) * 1000) / 1000
  const reading = job.read && recovered.articles.length > 0
  answer({ kind: 'recovered', number, recovered: timings ? { ...recovered, ms } : recovered, reading })
  if (reading) answer({ kind: 'read', number, read: await read(recovered.articles, timings) })
}

port.on('message', (job: Job) => {
  work(job).catch((error: unknown) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    answer({ kind: 'failed', number: job.number, what })
  })
})
answer({ kind: 'ready' })
