/** Statements in, their speakers out. */
import type { Speaker } from '../../model/index.js'
import type { FoundStatement, WordSpan } from '../statements/found-statement.js'
import { printed, unresolved } from '../statements/printed.js'
import type { Words } from '../tokens/words.js'
import type { Entity } from './entity.js'
import type { Registry } from './registry.js'
import { resolveSources } from './resolve-sources.js'
import type { ResolvedSource } from './resolved-source.js'
import type { Role } from './roles.js'

/** For each statement its speaker; null where nobody is named. */
export function resolveSpeakers(registry: Registry, statements: readonly FoundStatement[]): (Speaker | null)[] {
  const { words } = registry.narration
  const sources = resolveSources(registry, statements)
  const speakers: (Speaker | null)[] = []
  for (const [index, found] of statements.entries()) {
    const { source, continued } = found
    const resolved = sources[index] ?? null
    const before = speakers[index - 1] ?? null
    if (resolved !== null) speakers.push(speakerOf(registry, resolved, source))
    else if (continued && before !== null) {
      const known = before.name !== null
      speakers.push({
        ...before,
        method: known ? 'continued' : 'unresolved',
        confidence: round(before.confidence * CONTINUED),
      })
    } else speakers.push(unresolved(words, found))
  }
  return speakers
}

/** How often a quotation that goes on in the next paragraph is its speaker's. */
const CONTINUED = 0.97

function speakerOf(registry: Registry, resolved: ResolvedSource, source: readonly WordSpan[]): Speaker {
  const { words } = registry.narration
  const text = printed(words, source)
  const { method, kind, entities } = resolved
  const name = nameOf(registry, resolved)
  if (name === null) return { text, name: null, role: null, kind, method: 'unresolved', confidence: 0 }
  const only = entities.length === 1 ? registry.entities[entities[0] as number] : undefined
  return {
    text,
    name,
    role: only === undefined ? null : roleOf(registry, only, source),
    kind,
    method,
    confidence: round(resolved.likely),
  }
}

function nameOf(registry: Registry, { entities, words: span }: ResolvedSource): string | null {
  const { words } = registry.narration
  if (span !== null) return words.text.slice(words.start[span[0]], words.end[span[1] - 1]).replace(/\s+/g, ' ')
  const names = entities.map((id) => (registry.entities[id] as Entity).name)
  const last = names.pop()
  if (last === undefined) return null
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

/** The role that the source itself gives, or the first that the article gives. */
function roleOf(registry: Registry, { roles }: Entity, source: readonly WordSpan[]): string | null {
  const { words } = registry.narration
  const said = roles.filter(({ from, to }) => to > from)
  const here = said.find(({ from }) => source.some(([start, end]) => from >= start && from < end))
  const role = here ?? said.find(({ relative }) => !relative) ?? said[0]
  return role === undefined ? null : roleText(words, role)
}

export function roleText(words: Words, { from, to }: Role): string {
  return words.text.slice(words.start[from], words.end[to - 1]).replace(/\s+/g, ' ')
}

const round = (value: number): number => Math.round(value * 1000) / 1000
