import { describe, expect, it } from 'vitest'
import { readCleanRecord } from '../../intake/clean-record.js'
import { withReadings } from './with-reading.js'

const recovered = readCleanRecord({
  id: 'c',
  source: 'c',
  url: null,
  body: 'Ferries stopped.',
  headline: null,
  published: null,
})
const reading = { readBy: 'by hand', statements: [], figures: [], times: [], mentions: [] }

describe('an article and its reading', () => {
  it('are one object', () => {
    const { articles, ...rest } = withReadings({ ...recovered, readings: [reading] })
    expect(articles).toEqual([{ ...recovered.articles[0], ...reading }])
    expect(rest).not.toHaveProperty('readings')
  })

  it('have no field in common', () => {
    expect(Object.keys(reading).filter((field) => field in (recovered.articles[0] ?? {}))).toEqual([])
  })

  it('are the article alone where it was not read, or could not be', () => {
    expect(withReadings(recovered)).toEqual(recovered)
    expect(withReadings({ ...recovered, readings: [null] }).articles).toEqual(recovered.articles)
  })
})
