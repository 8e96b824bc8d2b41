import { describe, expect, it } from 'vitest'
import { inRuns, inText } from './runs.js'

const all = (own: number[]) =>
  inRuns(
    own,
    own.map((_, i) => i),
  )

describe('runs of body', () => {
  it('leave a block that is not sure of itself among furniture', () => {
    expect(all([0.01, 0.6, 0.02])).toEqual([false, false, false])
  })
  it('keep a block that is sure of itself anywhere', () => {
    expect(all([0.01, 0.9, 0.02])).toEqual([false, true, false])
  })
  it('do not make body of what stands between two paragraphs', () => {
    expect(all([0.99, 0.4, 0.99])).toEqual([true, false, true])
  })
  it('reach over pictures, which are no text', () => {
    expect(inRuns([0.99, 0, 0.55, 0.99], [0, 2, 3])).toEqual([true, false, true, true])
  })
})

describe('text in plain text', () => {
  const sentence = { weight: 90, endsSentence: true }
  const none = { dateline: 0, byline: 0, time: 0 }

  it('goes on with a sentence right after it that is not much less likely', () => {
    expect(
      inText([0.9, 0.3, 0.3], [sentence, sentence, { ...sentence, endsSentence: false }], [none, none, none]),
    ).toEqual([true, true, false])
  })

  it('opens with a dateline, however short it is', () => {
    expect(inText([0.4, 0.3], [sentence, sentence], [{ ...none, dateline: 0.9 }, none])).toEqual([true, true])
    expect(inText([0.4, 0.3], [sentence, sentence], [none, none])).toEqual([false, false])
  })

  it('is what is least unlikely where nothing else is, and there is enough of it', () => {
    const long = { weight: 100, endsSentence: true }
    expect(inText([0.4, 0.45, 0.1], [long, long, long], [none, none, none])).toEqual([true, true, false])
    expect(inText([0.4, 0.1, 0.1], [long, long, long], [none, none, none])).toEqual([false, false, false])
    expect(inText([0.9, 0.1, 0.4], [long, long, long], [none, none, none])).toEqual([true, false, false])
  })

  it('does not go on with a byline', () => {
    expect(inText([0.9, 0.4], [sentence, sentence], [none, { ...none, byline: 0.8 }])).toEqual([true, false])
  })
})
