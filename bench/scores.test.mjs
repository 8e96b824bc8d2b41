import { describe, expect, it } from 'vitest'
import { answerOf, bodyF1, snippetF1 } from './scores.mjs'

describe('measures of the text', () => {
  it('of whole bodies: F1 of mean precision and mean recall; a page without an answer costs recall alone', () => {
    expect(bodyF1([[1, 0, 0]])).toBe(1)
    expect(
      bodyF1([
        [1, 0, 0],
        [0, 0, 1],
      ]),
    ).toBeCloseTo(2 / 3)
    expect(bodyF1([])).toBe(0)
  })

  it('of snippets: summed over pages', () => {
    expect(
      snippetF1([
        [3, 1, 0, 2],
        [1, 0, 2, 0],
      ]),
    ).toBeCloseTo(8 / 11)
    expect(snippetF1([[0, 0, 0, 3]])).toBe(0)
  })
})

describe('an answer', () => {
  const found = {
    headline: 'Ferries stop',
    published: null,
    authors: [],
    standfirst: 'No boats until Monday.',
    text: 'The harbour is shut.',
  }

  it('begins with the standfirst where the truth does, unless the text begins with it already', () => {
    expect(answerOf({ set: 'fundus', id: '1' }, found).articles[0].text).toBe(
      'No boats until Monday.\n\nThe harbour is shut.',
    )
    expect(answerOf({ set: 'aeb', id: '1' }, found).articles[0].text).toBe('The harbour is shut.')
    const printed = { ...found, text: 'No boats until Monday. The harbour is shut.' }
    expect(answerOf({ set: 'fundus', id: '1' }, printed).articles[0].text).toBe(printed.text)
  })

  it('to a page on which nothing was found has no article', () => {
    expect(answerOf({ set: 'aeb', id: '1' }, null)).toEqual({ set: 'aeb', id: '1', articles: [] })
  })
})
