import { describe, expect, it } from 'vitest'
import { readCleanRecord } from '../intake/clean-record.js'
import { articleReader } from './article-reader.js'

const articles = ['Ferries stopped.', 'Trams run.', 'Buses wait.'].flatMap(
  (body) => readCleanRecord({ id: null, source: 'c', url: null, body, headline: null, published: null }).articles,
)

describe('articles read one by one', () => {
  it('load the models with the first, and once', async () => {
    let loads = 0
    const read = articleReader(async () => {
      loads++
      return { read: ({ text }) => ({ readBy: text }) }
    })
    expect(loads).toBe(0)
    await read(articles, false)
    const { readings, problems, readingMs } = await read(articles, true)
    expect([loads, readings.map((reading) => reading?.readBy), problems]).toEqual([
      1,
      articles.map(({ text }) => text),
      [],
    ])
    expect(readingMs).toBeGreaterThanOrEqual(0)
  })

  it('leave out the reading of one that breaks down, and say which', async () => {
    const read = articleReader(async () => ({
      read({ text }) {
        if (text.startsWith('Trams')) throw new Error('a bug')
        return { readBy: text }
      },
    }))
    const { readings, problems } = await read(articles, false)
    expect(readings.map((reading) => reading === null)).toEqual([false, true, false])
    expect(problems).toMatchObject([{ code: 'reading', where: { article: 1 } }])
    expect(problems[0]?.what).toContain('a bug')
  })

  it('stay without readings where the models are missing', async () => {
    const read = articleReader(async () => {
      throw new Error('weights are missing')
    })
    const { readings, problems } = await read(articles, false)
    expect([readings, problems.length, problems[0]?.what]).toEqual([
      [null, null, null],
      1,
      'reading does not start: weights are missing',
    ])
  })
})
