/** Names as the article's mentions: spans of one name together. The registry of speakers joins forms of a name; this joins equal ones. */
import type { Mention, Span } from '../../model/index.js'
import type { Words } from '../tokens/words.js'
import type { NameSpan } from './name-span.js'

export function mentionsOf(words: Words, names: readonly NameSpan[]): Mention[] {
  const found = new Map<string, { name: string; kind: NameSpan['kind']; spans: Span[] }>()
  for (const { from, to, kind } of names) {
    const start = words.start[from] as number
    const end = words.end[to - 1] as number
    const name = words.text.slice(start, end).replace(/\s+/g, ' ')
    const key = `${kind} ${name}`
    const known = found.get(key)
    if (known) known.spans.push([start, end])
    else found.set(key, { name, kind, spans: [[start, end]] })
  }
  return [...found.values()].map((mention) => ({ ...mention, roles: [] }))
}
