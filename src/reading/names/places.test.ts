import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { readGazetteer } from './gazetteer.js'
import type { NameSpan } from './name-span.js'
import { placesOf } from './places.js'

const gazetteer = readGazetteer(readFileSync(new URL('../weights/places.tsv', import.meta.url)))

/** Names stand in square brackets, with the first letter of their kind: [Lagos|p]. Answers the country of each place. */
function tied(marked: string, dateline: string | null = null): Record<string, string | null> {
  const names: { at: number; text: string; kind: NameSpan['kind'] }[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[([^|]+)\|(\w)\]/g)) {
    text += marked.slice(from, match.index)
    const kind = match[2] === 'p' ? 'place' : match[2] === 'o' ? 'organisation' : 'other'
    names.push({ at: text.length, text: match[1] as string, kind })
    text += match[1]
    from = match.index + match[0].length
  }
  text += marked.slice(from)
  const words = readWords(text)
  const spans = names.map(({ at, text: name, kind }): NameSpan => {
    const first = words.start.indexOf(at)
    return { from: first, to: words.end.indexOf(at + name.length) + 1, kind, confidence: 1 }
  })
  const placeOf = placesOf(words, spans, { gazetteer, dateline })
  return Object.fromEntries(
    spans
      .filter(({ kind }) => kind === 'place')
      .map(({ from: word }, n) => {
        const name = names.filter(({ kind }) => kind === 'place')[n]?.text as string
        return [name, placeOf(word)?.country ?? null]
      }),
  )
}
const ties = (marked: string, places: Record<string, string | null>, dateline: string | null = null) =>
  it(`${marked}${dateline ? ` (${dateline})` : ''} -> ${JSON.stringify(places)}`, () =>
    expect(tied(marked, dateline)).toEqual(places))

describe('a name of a place is tied', () => {
  ties('Talks in [Vienna|p] ended.', { Vienna: 'AT' })
  ties('The mayor of [Springfield|p], [Illinois|p], resigned.', { Springfield: 'US', Illinois: null })
  ties('He moved from [Paris|p], [Texas|p].', { Paris: 'US', Texas: null })
  ties('The [Bank of Ghana|o] opened a branch in [Tema|p].', { Tema: 'GH' })
  ties('[Nigerian|m] police searched houses in [Warri|p].', { Warri: 'NG' })
  ties('Rain fell on [Kisumu|p].', { Kisumu: 'KE' }, 'NAIROBI, Kenya')
  ties('[Georgia|p] and [Armenia|p] talk.', { Georgia: 'GE', Armenia: 'AM' })
})

describe('and stays untied', () => {
  ties('The mayor of [Springfield|p] resigned.', { Springfield: null })
  ties('[Georgia|p] is a state of the [United States|p].', { Georgia: null, 'United States': 'US' })
  ties('Nobody in [Port Aven|p] knew.', { 'Port Aven': null })
})
