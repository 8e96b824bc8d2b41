/** How far long work is, for a person who watches: done, rate, time left. One line that is written over. */

export interface Progress {
  step(): void
  /** Takes the line away, so that something else can be printed. */
  clear(): void
}

export interface ProgressOptions {
  /** null: not known; then there is no time left to tell. */
  readonly total: number | null
  /** What is counted: `captures`. */
  readonly what: string
  readonly write: (text: string) => void
  /** Milliseconds, only going up. */
  readonly clock: () => number
}

const EVERY = 250

export function showProgress({ total, what, write, clock }: ProgressOptions): Progress {
  const begun = clock()
  let done = 0
  let last = begun
  let shown = false
  return {
    step() {
      done++
      const now = clock()
      if (now - last < EVERY) return
      last = now
      shown = true
      write(`\r\u001b[K${progressLine({ done, total, what, elapsed: now - begun })}`)
    },
    clear() {
      if (shown) write('\r\u001b[K')
      shown = false
    },
  }
}

/** `120 of 400 captures, 38 a second, 7 s left` */
export function progressLine({
  done,
  total,
  what,
  elapsed,
}: {
  done: number
  total: number | null
  what: string
  elapsed: number
}): string {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0
  const speed = rate >= 10 ? `${Math.round(rate)} a second` : `${rate.toFixed(1)} a second`
  if (total === null || total < done) return `${done} ${what}, ${speed}`
  const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : ''
  return `${done} of ${total} ${what}, ${speed}${left}`
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`
}
