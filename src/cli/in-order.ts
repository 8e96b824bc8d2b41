/** Work side by side, answers in the order of the input, memory bounded. */

export interface Bounds<T> {
  /** Most items that are worked on or wait for their turn. */
  readonly atOnce: number
  /** When they weigh this much together, in bytes, no more are taken in. */
  readonly most: number
  readonly weigh: (item: T) => number
}

/**
 * An answer goes out as soon as it is its turn, also while the source is silent: a program that writes one record and
 * waits for its answer gets it.
 * @throws what `source` or `work` throws, when its turn comes
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { atOnce, most, weigh }: Bounds<T>,
): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]()
  const line: { answer: Promise<R>; weight: number }[] = []
  let weight = 0
  let coming: Promise<IteratorResult<T>> | null = null
  let ended = false
  try {
    while (!ended || line.length > 0) {
      const head = line[0]
      const full = line.length >= atOnce || weight >= most
      if (!ended && !full) coming ??= items.next()
      const next = await Promise.race([
        ...(coming === null ? [] : [coming.then((result) => ({ result }))]),
        ...(head === undefined ? [] : [head.answer.then((answer) => ({ answer }))]),
      ])
      if ('answer' in next) {
        weight -= line.shift()?.weight ?? 0
        yield next.answer
        continue
      }
      coming = null
      if (next.result.done) {
        ended = true
        continue
      }
      const heavy = weigh(next.result.value)
      const answer = work(next.result.value)
      // It is awaited when its turn comes; until then a failure must not count as unhandled.
      answer.catch(() => {})
      line.push({ answer, weight: heavy })
      weight += heavy
    }
  } finally {
    // A source that is silent answers `return` only after its next item: that is not waited for.
    const left = items.return?.()
    if (coming === null) await left
    else left?.catch(() => {})
  }
}
