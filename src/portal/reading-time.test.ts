import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../test/cpu-time.js'
import { minutesToRead } from './reading-time.js'

const times = (words: string, n: number) => Array.from({ length: n }, () => words).join(' ')

describe('how long a text takes to read', () => {
  it('goes by the pace of its language', () => {
    const text = times('the ferry left late again', 182)
    expect(minutesToRead({ text, language: 'en-GB' })).toBe(4)
    expect(minutesToRead({ text, language: 'de' })).toBe(5)
    expect(minutesToRead({ text, language: null })).toBe(5)
  })

  it('counts the words of a script without spaces', () => {
    const text = '港町の連絡船は月曜日も運休した。'.repeat(60)
    const minutes = minutesToRead({ text, language: 'ja' }) ?? expect.fail()
    expect(minutes).toBeGreaterThan(1)
    expect(minutes).toBeLessThan(6)
  })

  it('is not told of a few words, and costs no more for a text without end', () => {
    expect(minutesToRead({ text: 'Ferries stopped.', language: 'en' })).toBeNull()
    const text = times('word', 1_000_000)
    const spent = cpuTime(() => expect(minutesToRead({ text, language: 'en' })).toBe(4386))
    expect(spent).toBeLessThan(10_000)
  })
})
