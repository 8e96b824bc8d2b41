/** Names as the article's mentions: spans of one name together. The registry of speakers joins forms of a name; this joins equal ones. */
import type { Mention, Place, Span } from '../../model/index.js'
import type { Words } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'

/** `placeOf` answers for a name's first word. */
export function mentionsOf(
  words: Words,
  names: readonly NameSpan[],
  placeOf: (word: number) => Place | null = () => null,
): Mention[] {
  const found = new Map<string, { name: string; kind: NameSpan['kind']; spans: Span[]; place: Place | null }>()
  for (const { from, to, kind } of names) {
    const start = words.start[from] as number
    const end = words.end[to - 1] as number
    const name = words.text.slice(start, end).replace(/\s+/g, ' ')
    const key = `${kind} ${name}`
    const known = found.get(key)
    if (known) known.spans.push([start, end])
    else found.set(key, { name, kind, spans: [[start, end]], place: kind === 'place' ? placeOf(from) : null })
  }
  return [...found.values()].map(({ place, ...mention }) => ({
    ...mention,
    roles: [],
    ...(place === null ? {} : { place }),
  }))
}
