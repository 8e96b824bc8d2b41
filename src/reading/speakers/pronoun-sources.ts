/** Sources that are a pronoun: he and she, they, it, who. */
import { Tag } from '../tokens/tags.js'
import { PRONOUN_GENDER } from './entity.js'
import { GROUP, LIKELY, type ResolvedSource, UNNAMED } from './resolved-source.js'
import type { Scene } from './scene.js'

export function pronounSource(scene: Scene, at: number, word: string): ResolvedSource | null {
  const gender = PRONOUN_GENDER.get(word)
  const { narration, entities, forms } = scene.registry
  const { words, quoted } = narration
  const sentence = words.sentence[at] as number
  if (gender !== undefined) {
    // What "he" means inside a quotation, the one who is quoted knows.
    if (quoted[at] === 1) return UNNAMED
    const found = scene.minds.behind(at, gender)
    if (found === null) return UNNAMED
    return {
      method: 'pronoun',
      entities: [found.entity],
      words: null,
      kind: 'person',
      role: null,
      likely: found.likely,
    }
  }
  if (word === 'they' || word === 'them' || word === 'their' || word === 'both') {
    const group = scene.lastGroup
    const pair = scene.lastPair
    if (pair !== null && pair.sentence >= sentence - 2 && (group === null || group.sentence <= pair.sentence))
      return {
        method: 'pronoun',
        entities: pair.entities,
        words: null,
        kind: 'group',
        role: null,
        likely: LIKELY.they,
      }
    if (
      group !== null &&
      group.sentence >= sentence - 1 &&
      group.source.kind === 'group' &&
      group.source.entities.length > 1
    )
      return { ...group.source, method: 'pronoun', likely: LIKELY.they }
    return GROUP
  }
  if (word === 'it' || word === 'its') {
    const group = scene.lastGroup
    if (group !== null && group.sentence >= sentence - 1 && group.source.kind === 'organisation')
      return { ...group.source, method: 'pronoun', likely: LIKELY.they }
    return UNNAMED
  }
  if (word === 'who') {
    const form = forms[beforeWho(scene, at)]
    const entity = form === undefined ? undefined : entities[form.entity]
    if (form === undefined || entity?.kind !== 'person') return UNNAMED
    return {
      method: form.words > 1 ? 'full-name' : 'surname',
      entities: [form.entity],
      words: null,
      kind: 'person',
      role: null,
      likely: form.prominence <= 0.5 ? LIKELY.whoBehindPreposition : LIKELY.who,
    }
  }
  return word === 'we' || word === 'us' || word === 'they' ? GROUP : UNNAMED
}

/** The person right before "who": past a comma, a party in brackets, "of Vermont". */
function beforeWho(scene: Scene, at: number): number {
  const { narration, forms, formAt } = scene.registry
  const { words, tags } = narration
  const sentence = words.sentence[at]
  let i = at - 1
  for (let step = 0; step < 3 && i > 0 && words.sentence[i] === sentence; step++) {
    if (words.at(i) === ',') i--
    if (words.at(i) === ')') {
      while (i > 0 && words.at(i) !== '(' && at - i < 8) i--
      i--
    }
    const index = formAt[i] as number
    const form = forms[index]
    if (form === undefined) return -1
    if (form.kind === 'person') return index
    const before = form.from - 1
    if (
      form.kind !== 'place' ||
      before < 1 ||
      (words.lower(before) !== 'of' && words.at(before) !== ',') ||
      tags[before - 1] === Tag.DT
    )
      return -1
    i = before - 1
  }
  return -1
}

/** "Richard Alba and Nancy Foner": who they are, in the next sentence. */
export function notePair(scene: Scene, index: number): void {
  const { forms, entities, narration } = scene.registry
  const form = forms[index]
  const before = forms[index - 1]
  if (form === undefined || before === undefined || form.start !== before.to + 1) return
  if (narration.words.lower(before.to) !== 'and' || before.quoted) return
  if (entities[form.entity]?.kind !== 'person' || entities[before.entity]?.kind !== 'person') return
  if (form.prominence < 0.8 && before.prominence < 0.8) return
  scene.lastPair = { entities: [before.entity, form.entity], sentence: narration.words.sentence[form.from] as number }
}
