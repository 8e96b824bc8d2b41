import { describe, expect, it } from 'vitest'
import { bareStatement } from '../../../test/reading/bare-statement.js'
import type { NameSpan } from '../names/name-span.js'
import type { WordSpan } from '../statements/found-statement.js'
import { readWords } from '../tokens/words.js'
import { withWholeNames } from './whole-names.js'

/** A source in brackets, names listed. */
function sourceOf(marked: string, names: readonly string[], cue = 'said'): string {
  const text = marked.replace(/[[\]]/g, '')
  const words = readWords(text)
  const spanOf = (part: string, at = text.indexOf(part)): WordSpan => {
    let from = 0
    while ((words.end[from] as number) <= at) from++
    let to = from
    while (to < words.count && (words.start[to] as number) < at + part.length) to++
    return [from, to]
  }
  const open = marked.indexOf('[')
  const source = spanOf(marked.slice(open + 1, marked.indexOf(']')), open)
  const found = bareStatement({ source: [source], cue: [spanOf(cue)] })
  const spans = names.map((name): NameSpan => {
    const [from, to] = spanOf(name)
    return { from, to, kind: 'person', confidence: 1 }
  })
  const [span] = withWholeNames(words, spans, [found])[0]?.source ?? []
  return span === undefined ? '' : text.slice(words.start[span[0]], words.end[span[1] - 1])
}

describe('a source that cuts a name', () => {
  it.each<[string, string[], string]>([
    ['Shin [Wonsoo] said the yard was old.', ['Shin Wonsoo'], 'Shin Wonsoo'],
    ['The adviser Shin [Wonsoo, who lives in Tarn,] said so.', ['Shin Wonsoo'], 'Shin Wonsoo, who lives in Tarn,'],
    ['[Mayor Ada] Roe said so.', ['Ada Roe'], 'Mayor Ada Roe'],
    ['[Roe] said so.', ['Roe'], 'Roe'],
  ])('%s', (text, names, whole) => expect(sourceOf(text, names)).toBe(whole))

  it('is not drawn over a mark, nor over its cue', () => {
    expect(sourceOf('“Poor Ted.” [Roe] said so.', ['Ted.” Roe'])).toBe('Roe')
    expect(sourceOf('Roe said [Lind] so.', ['said Lind'])).toBe('Lind')
  })
})
