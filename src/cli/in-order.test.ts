import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.js'
import { progressLine, showProgress } from './progress.js'
import { until } from './stopping.js'

/** A source that hands over what is pushed, when it is pushed. */
function pushed<T>() {
  const waiting: ((result: IteratorResult<T>) => void)[] = []
  const items: IteratorResult<T>[] = []
  const give = (result: IteratorResult<T>) => {
    const next = waiting.shift()
    if (next === undefined) items.push(result)
    else next(result)
  }
  return {
    asked: () => waiting.length,
    push: (value: T) => give({ value, done: false }),
    end: () => give({ value: undefined, done: true }),
    source: {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          const item = items.shift()
          return item === undefined
            ? new Promise<IteratorResult<T>>((resolve) => waiting.push(resolve))
            : Promise.resolve(item)
        },
      }),
    },
  }
}

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const bounds = { atOnce: 3, most: 100, weigh: () => 1 }

describe('work side by side', () => {
  it('answers in the order of the input, whatever is done first', async () => {
    const order: number[] = []
    const work = async (item: number) => {
      await new Promise((resolve) => setTimeout(resolve, (5 - item) * 3))
      order.push(item)
      return item
    }
    const answers: number[] = []
    for await (const answer of inOrder(from([1, 2, 3, 4]), work, bounds)) answers.push(answer)
    expect(answers).toEqual([1, 2, 3, 4])
    expect(order[0]).toBe(3)
  })

  it('answers the first while the second has not come', async () => {
    const { push, end, source } = pushed<string>()
    const answers = inOrder(source, async (item) => item.toUpperCase(), bounds)
    push('a')
    expect((await answers.next()).value).toBe('A')
    push('b')
    expect((await answers.next()).value).toBe('B')
    end()
    expect((await answers.next()).done).toBe(true)
  })

  it.each([
    ['number', { atOnce: 2, most: 1000, weigh: () => 1 }, 2],
    ['weight', { atOnce: 100, most: 20, weigh: () => 10 }, 2],
    ['weight of one that is too heavy alone', { atOnce: 100, most: 20, weigh: () => 50 }, 1],
  ])('holds no more at once than it may, by %s', async (_, limits, expected) => {
    let held = 0
    let most = 0
    const work = async (item: number) => {
      most = Math.max(most, ++held)
      await new Promise((resolve) => setImmediate(resolve))
      return item
    }
    for await (const _answer of inOrder(from([1, 2, 3, 4, 5, 6, 7]), work, limits)) held--
    expect(most).toBe(expected)
  })

  it('breaks where the work breaks, after the answers before', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('two')
      return item
    }
    const answers: number[] = []
    const run = async () => {
      for await (const answer of inOrder(from([1, 2, 3]), work, bounds)) answers.push(answer)
    }
    await expect(run()).rejects.toThrow('two')
    expect(answers).toEqual([1])
  })
})

describe('work that is stopped', () => {
  it('ends although its source is silent', async () => {
    const { push, source } = pushed<string>()
    const controller = new AbortController()
    const seen: string[] = []
    push('a')
    for await (const item of until(controller.signal, source)) {
      seen.push(item)
      controller.abort()
    }
    const waiting = new AbortController()
    const silent = until(waiting.signal, pushed<string>().source).next()
    waiting.abort()
    expect([seen, (await silent).done]).toEqual([['a'], true])
  })
})

describe('progress', () => {
  it('says how many, how fast and how long still', () => {
    const what = 'captures'
    expect(progressLine({ done: 120, total: 400, what, elapsed: 3000 })).toBe(
      '120 of 400 captures, 40 a second, 7 s left',
    )
    expect(progressLine({ done: 3, total: 4000, what, elapsed: 2000 })).toBe(
      '3 of 4000 captures, 1.5 a second, 45 min left',
    )
    expect(progressLine({ done: 5, total: null, what, elapsed: 0 })).toBe('5 captures, 0.0 a second')
  })
  it('writes a few times a second over one line, and takes it away', () => {
    let now = 0
    let out = ''
    const progress = showProgress({ total: 10, what: 'captures', write: (text) => (out += text), clock: () => now })
    progress.clear()
    for (let step = 0; step < 5; step++) {
      now += 100
      progress.step()
    }
    progress.clear()
    expect(out).toBe('\r\u001b[K3 of 10 captures, 10 a second, 1 s left\r\u001b[K')
  })
})
