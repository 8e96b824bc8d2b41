/** Ctrl-C and SIGTERM: the first asks the work to come to an end, the second ends the process. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

export interface Stopping {
  readonly signal: AbortSignal
  /** Gives the signals back. */
  release(): void
}

export function onStop(): Stopping {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  return {
    signal: controller.signal,
    release() {
      for (const signal of SIGNALS) process.off(signal, stop)
    },
  }
}

export function stopped(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
}

/** Items until the signal comes; what the source is waiting for then is not waited for. */
export async function* until<T>(signal: AbortSignal, source: AsyncIterable<T>): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]()
  const end = stopped(signal)
  while (!signal.aborted) {
    const coming = items.next()
    const next = await Promise.race([coming, end])
    if (next === 'stopped') {
      coming.catch(() => {})
      items.return?.().catch(() => {})
      return
    }
    if (next.done) return
    yield next.value
  }
  await items.return?.()
}
