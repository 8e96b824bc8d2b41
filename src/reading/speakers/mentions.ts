/** Everybody and everything named, once each, with all forms and roles. */
import type { Mention, Place } from '../../model/index.js'
import type { Registry } from './registry.js'
import { roleText } from './resolve-speakers.js'

/** In the order of the text; `placeOf` answers for a name's first word. */
export function mentionsOf(registry: Registry, placeOf: (word: number) => Place | null = () => null): Mention[] {
  const { entities, forms, narration } = registry
  const { words } = narration
  const mentions: { readonly at: number; readonly mention: Mention }[] = []
  for (const { name, kind, roles, forms: of } of entities) {
    const [first] = of
    if (first === undefined) continue
    const given = new Map<string, string>()
    for (const role of roles) {
      if (role.to <= role.from) continue
      const text = roleText(words, role)
      if (!given.has(text.toLowerCase())) given.set(text.toLowerCase(), text)
    }
    let place: Place | null = null
    if (kind === 'place') for (const index of of) place ??= placeOf((forms[index] as { from: number }).from)
    const start = (forms[first] as { from: number }).from
    mentions.push({
      at: start,
      mention: {
        name,
        kind,
        roles: [...given.values()],
        spans: of.map((index) => {
          const { from, to } = forms[index] as { from: number; to: number }
          return [words.start[from] as number, words.end[to - 1] as number]
        }),
        ...(place === null ? {} : { place }),
      },
    })
  }
  return mentions.sort((a, b) => a.at - b.at).map(({ mention }) => mention)
}
