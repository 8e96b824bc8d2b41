import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWords } from './words.js'

const words = (text: string) => {
  const read = readWords(text)
  return Array.from({ length: read.count }, (_, i) => read.at(i))
}
const sentences = (text: string) => {
  const read = readWords(text)
  return Array.from(read.sentences.slice(0, -1), (first, s) =>
    text.slice(read.start[first], read.end[(read.sentences[s + 1] as number) - 1]),
  )
}

describe('the words of a text', () => {
  it.each([
    ['She didn’t say it.', ['She', 'did', 'n’t', 'say', 'it', '.']],
    ['Marlow’s 10,000 troops, more than 1.5%', ['Marlow', '’s', '10,000', 'troops', ',', 'more', 'than', '1.5', '%']],
    ['the U.S. Senate at 9:30 a.m. Nov. 3', ['the', 'U.S.', 'Senate', 'at', '9:30', 'a.m.', 'Nov.', '3']],
    ['“Stop,” said Mr. O’Neill', ['“', 'Stop', ',', '”', 'said', 'Mr.', 'O’Neill']],
    ['a well-known AT&T line ($1.2bn)', ['a', 'well-known', 'AT&T', 'line', '(', '$', '1.2bn', ')']],
    ['the ’90s… and -- then', ['the', '’90s', '…', 'and', '--', 'then']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  it('cover every mark that is no space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { count, start, end } = readWords(text)
        let at = 0
        let covered = ''
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(at)
          expect(end[i]).toBeGreaterThan(start[i] as number)
          covered += text.slice(start[i], end[i])
          at = end[i] as number
        }
        expect(covered.replace(/\s/g, '').length).toBeGreaterThanOrEqual(text.replace(/[\s\u0000-\uffff]/g, '').length)
      }),
    )
  })

  it('of a line of one endless word cost its length', () => {
    expect(readWords('a'.repeat(1_000_000)).count).toBe(2500)
    expect(readWords(`${'x.'.repeat(300_000)}`).count).toBeGreaterThan(0)
  })
})

describe('the sentences of a text', () => {
  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['“We will not go.” He left.', ['“We will not go.”', 'He left.']],
    ['“Will you go?” she asked. He did.', ['“Will you go?” she asked.', 'He did.']],
    [
      'Sen. Ada Roe of the U.S. Senate spoke on Nov. 3. Nobody came.',
      ['Sen. Ada Roe of the U.S. Senate spoke on Nov. 3.', 'Nobody came.'],
    ],
    ['They came from the U.S. They left.', ['They came from the U.S.', 'They left.']],
    ['One block\n\nand the next', ['One block', 'and the next']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected))
})
