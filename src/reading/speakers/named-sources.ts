/** Sources that give a name: in full, by surname, by acronym; the capital for its government. */
import { CAPITALS } from './capitals.js'
import type { NameForm } from './name-forms.js'
import { LIKELY, likelyName, type ResolvedSource, UNNAMED } from './resolved-source.js'
import type { Scene } from './scene.js'

export function namedSource(scene: Scene, indexes: readonly number[]): ResolvedSource {
  const { entities, forms, narration } = scene.registry
  const [first] = indexes
  const form = forms[first ?? -1]
  if (form === undefined) return UNNAMED
  const ids = [...new Set(indexes.map((index) => (forms[index] as NameForm).entity))]
  if (ids.length > 1) {
    const likely = Math.min(...indexes.map((index) => likelyName(forms[index] as NameForm)))
    return { method: 'full-name', entities: ids, words: null, kind: 'group', role: null, likely: likely * LIKELY.all }
  }
  const entity = entities[form.entity]
  if (entity === undefined) return UNNAMED
  const likely = likelyName(form)
  if (entity.kind === 'person') {
    const full = form.words >= entity.parts.length || form.words > 1
    return {
      method: full ? 'full-name' : 'surname',
      entities: [form.entity],
      words: null,
      kind: 'person',
      role: null,
      likely,
    }
  }
  const acronym =
    entity.kind === 'organisation' &&
    form.words === 1 &&
    entity.parts.length > 1 &&
    narration.words.at(form.from) === narration.words.at(form.from).toUpperCase()
  const country = entity.kind === 'place' ? countryOf(scene, form.key) : -1
  return {
    method: acronym ? 'acronym' : 'organisation',
    entities: [country >= 0 ? country : form.entity],
    words: null,
    kind: 'organisation',
    role: null,
    likely: country >= 0 ? LIKELY.capital : likely,
  }
}

/** "Seoul said": the country, where the article names it. */
function countryOf(scene: Scene, capital: string): number {
  for (const name of CAPITALS.get(capital) ?? []) {
    const id = scene.registry.byKey.get(name.toLowerCase())?.[0]
    if (id !== undefined) return id
  }
  return -1
}
