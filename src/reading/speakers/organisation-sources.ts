/** "The bank", "the company": which of those that the article names. */
import { LIKELY, type ResolvedSource } from './resolved-source.js'
import { PASSING } from './role-nouns.js'
import type { Scene } from './scene.js'
import type { SourceWords } from './source-words.js'
import { lastOf, Tally } from './tally.js'

export function calledOrganisation(
  scene: Scene,
  noun: string,
  read: Extract<SourceWords, { kind: 'role' }>,
  at: number,
): ResolvedSource | null {
  const { entities, byNoun } = scene.registry
  const tally = new Tally()
  for (const id of lastOf(byNoun.get(noun), entities, at)) {
    const { parts } = entities[id] as { parts: readonly string[] }
    let overlap = 0
    for (const word of read.about) if (parts.includes(word)) overlap++
    const strange = read.about.length - overlap
    tally.add(id, 1 + scene.minds.presence(id, at) + overlap * 1.2 - strange * 0.6, overlap)
  }
  if (tally.best < 0 && COMPANIES.has(noun) && read.about.every((word) => PASSING.has(word))) {
    for (const id of scene.minds.recent()) {
      if (entities[id]?.kind !== 'organisation') continue
      const { nouns, forms } = entities[id] as { nouns: readonly string[]; forms: readonly number[] }
      // Another company is called a company too.
      if (nouns.length > 0 && !nouns.some((one) => COMPANIES.has(one))) continue
      tally.add(id, scene.minds.presence(id, at) + 0.2 * Math.log1p(forms.length) - 0.4, 0)
    }
  }
  if (tally.best < 0) return null
  const named = scene.registry.byNoun.get(noun)?.includes(tally.best) ?? false
  return {
    method: 'role',
    entities: [tally.best],
    words: null,
    kind: 'organisation',
    role: null,
    likely: !named ? LIKELY.anyCompany : tally.overlap > 0 || tally.count === 1 ? LIKELY.noun : LIKELY.oneOfTheNoun,
  }
}

const COMPANIES = new Set(
  'company firm group retailer maker carmaker automaker manufacturer airline lender startup publisher charity nonprofit non-profit club team side party agency organization organisation regulator watchdog outlet'.split(
    ' ',
  ),
)
