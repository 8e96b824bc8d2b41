import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../test/cpu-time.js'
import { statement } from '../../test/hand-recovery.js'
import { isSameStatement, isTouched, standsIn, wordsOfText } from './touched-statements.js'

const said = statement('Ines Dorn', 'eleven dockers were hurt when the chain of the ferry broke')
const touched = (text: string, kind: 'correction' | 'editors-note' | 'disclosure' = 'correction') =>
  isTouched(said, [{ kind, text }])

describe('a correction', () => {
  it.each([
    'An earlier version said that eleven dockers were hurt. It was seven.',
    'The number of dockers hurt by the chain was misstated.',
    'Ines Dorn spoke of the ferry and its dockers on Friday, not on Thursday.',
    'The dockers hurt by the ferry’s chain were seven, not eleven.',
  ])('touches what it retells: %s', (note) => expect(touched(note)).toBe(true))

  it.each([
    'The mayor’s first name is Lena.',
    'A caption named the wrong quay.',
    'Bread on the island lasts for three days, not for two.',
    'Ines Dorn is 54.',
  ])('leaves the others alone: %s', (note) => expect(touched(note)).toBe(false))

  it('of another kind touches nothing, but for a retraction of the whole', () => {
    const same = 'Eleven dockers were hurt when the chain of the ferry broke.'
    expect([touched(same, 'disclosure'), touched(same, 'editors-note')]).toEqual([false, false])
    expect(touched('An earlier version said eleven dockers were hurt by the chain.', 'editors-note')).toBe(true)
    expect(touched('This article has been retracted.', 'editors-note')).toBe(true)
    expect(touched('The minister retracted his words on Friday.', 'editors-note')).toBe(false)
  })

  it('compares in time for a note and a statement without end', () => {
    const long = 'word '.repeat(200_000)
    const note = { kind: 'correction' as const, text: `${' '.repeat(100_000)}${long}` }
    expect(cpuTime(() => isTouched({ ...said, content: long }, [note]))).toBeLessThan(15_000)
  })
})

describe('the words of a statement', () => {
  const text = wordsOfText('“We want sleep,” said Ines Dorn. “And pay.” The quay  stays\nshut.')
  it('stand in a text, whatever is between the pieces of a quotation', () => {
    for (const content of ['“We want sleep,” … “And pay.”', 'the quay stays shut', '“And pay.”'])
      expect([content, standsIn({ content }, text)]).toEqual([content, true])
    expect(standsIn({ content: '“We want sleep,” … “And rest.”' }, text)).toBe(false)
    expect(standsIn({ content: 'sleep said' }, wordsOfText('asleep said'))).toBe(false)
  })

  it('are known again when they are cut a little otherwise', () => {
    expect(
      isSameStatement({ content: 'that the quay stays shut until Monday' }, 'the quay stays shut until Monday'),
    ).toBe(true)
    expect(isSameStatement({ content: 'the quay is open' }, 'the ferries wait until Monday')).toBe(false)
  })
})
