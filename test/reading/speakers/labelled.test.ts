import { describe, expect, it } from 'vitest'
import { isShown, readingFigures } from '../../../src/reading/shown-figures.js'
import { attribution, type Judged, judge, labelling } from './labelled.js'

const share = (judged: readonly Judged[], is: Judged['is']): number =>
  judged.filter((one) => one.is === is).length / judged.length
const shown = (judged: readonly Judged[]): Judged[] =>
  judged.filter(
    ({ speaker }) => speaker !== null && speaker.name !== null && isShown(speaker.confidence, readingFigures.name),
  )

describe('speakers of texts of our own', () => {
  const judged = judge(labelling.ownTexts())
  it('are as many as the figures speak of', () => expect(judged.length).toBeGreaterThan(340))
  it('get the right name', () => expect(share(judged, 'right')).toBeGreaterThanOrEqual(0.95))
  it('seldom get a wrong one where names are shown', () =>
    expect(share(shown(judged), 'wrong')).toBeLessThanOrEqual(0.02))
  it('are shown mostly', () => expect(shown(judged).length / judged.length).toBeGreaterThan(0.6))
})

const news = labelling.newsTexts(attribution)
describe.skipIf(news.length === 0)('speakers of labelled places in news (needs ../shared/benchmarks)', () => {
  const judged = judge(news)
  it('are as many as were labelled', () => expect(judged.length).toBe(248))
  it('get the right name', () => expect(share(judged, 'right')).toBeGreaterThanOrEqual(0.93))
  // Five of 162. Since marks of two apostrophes are quotations fewer names are shown, and none more is right or wrong.
  it('seldom get a wrong one where names are shown', () =>
    expect(share(shown(judged), 'wrong')).toBeLessThanOrEqual(0.031))
})
