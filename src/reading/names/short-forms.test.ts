import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'
import { withShortForms } from './short-forms.js'

/** The names of a text of which only `full` was found, as a person. */
function namesOf(text: string, full: string): string[] {
  const words = readWords(text)
  const at = text.indexOf(full)
  const name: NameSpan = {
    from: words.start.indexOf(at),
    to: words.end.indexOf(at + full.length) + 1,
    kind: 'person',
    confidence: 0.8,
  }
  return withShortForms(words, [name]).map(({ from, to }) => text.slice(words.start[from], words.end[to - 1]))
}
const finds = (text: string, full: string, ...names: readonly string[]) =>
  it(`${text} -> ${names.join(', ')}`, () => expect(namesOf(text, full)).toEqual(names))

describe('whom a text has named in full, it names by the last word', () => {
  finds('Ada Marlow won. Later Marlow sang.', 'Ada Marlow', 'Ada Marlow', 'Marlow')
  finds('“Marlow won,” they wrote of Ada Marlow.', 'Ada Marlow', 'Marlow', 'Ada Marlow')
  finds('Ada Marlow won. The Marlow Inquiry goes on.', 'Ada Marlow', 'Ada Marlow')
  finds('Ada Young won. Young people sang with the young singer.', 'Ada Young', 'Ada Young')
})
