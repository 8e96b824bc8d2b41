import { describe, expect, it } from 'vitest'
import { atConfidence, calibration, judge } from './attribution.mjs'

const text = 'Mayor Roe said the bridge would close. “We will build,” Lund wrote.'
const span = (words) => [[text.indexOf(words), text.indexOf(words) + words.length]]
const isSpeech = (cue) => /said|wrote/.test(cue)
const gold = [
  { source: span('Mayor Roe'), cue: span('said'), content: span('the bridge would close') },
  { source: span('Lund'), cue: span('wrote'), content: span('“We will build,”') },
]

describe('a statement of a reading', () => {
  it('is right where half of its words are wanted, of a source that shares a name', () => {
    const { found } = judge(
      text,
      [{ source: span('Roe'), cue: span('said'), content: span('bridge would close') }],
      gold,
      isSpeech,
    )
    expect(found[0]).toMatchObject({ right: true, direct: false, speech: true })
  })

  it('is wrong of another source, and with few of the words', () => {
    const wrong = [
      { source: span('Lund'), cue: span('said'), content: span('the bridge would close') },
      { source: span('Lund'), cue: span('wrote'), content: span('build') },
    ]
    expect(judge(text, wrong, gold, isSpeech).found.map(({ right }) => right)).toEqual([false, false])
  })
})

describe('figures by confidence', () => {
  const judged = [
    judge(
      text,
      [
        { ...gold[0], confidence: 0.95 },
        { source: span('Roe'), cue: span('wrote'), content: span('“We will build,”'), confidence: 0.4 },
      ],
      gold,
      isSpeech,
    ),
  ]
  it('leave out what is less sure', () => {
    expect(atConfidence(judged, () => true, 0)).toEqual({ precision: 0.5, recall: 0.5, shown: 2, all: 2 })
    expect(atConfidence(judged, () => true, 0.9)).toEqual({ precision: 1, recall: 0.5, shown: 1, all: 2 })
    expect(atConfidence(judged, ({ direct }) => direct, 0).precision).toBe(0)
  })
  it('say what was promised and what held', () => {
    expect(calibration(judged).map(({ from, count, right }) => [from, count, right])).toEqual([
      [0.4, 1, 0],
      [0.9, 1, 1],
    ])
  })
})
