/** What pronouns beside a name tell of whom it names. */
import { type Entity, PRONOUN_GENDER, vote } from './entity.js'
import type { Named } from './given-roles.js'
import type { NameForm } from './name-forms.js'

/** "Roe said she …": where one person alone stands in a sentence before a pronoun, the pronoun tells. */
export function bindPronouns({ narration, forms, entities }: Named): void {
  const { words, quoted } = narration
  let f = 0
  const bound = new Map<number, number>()
  for (let s = 0; s + 1 < words.sentences.length; s++) {
    const first = words.sentences[s] as number
    const next = words.sentences[s + 1] as number
    let person = -1
    let others = false
    let done = false
    for (let i = first; i < next; i++) {
      while (f < forms.length && (forms[f] as NameForm).to <= i) f++
      const form = forms[f]
      if (form !== undefined && form.from === i) {
        if (form.kind === 'person' && quoted[i] === 0) {
          if (person === -1 && form.prominence >= 1.2) person = form.entity
          else if (person !== form.entity) others = true
        }
        continue
      }
      if (person === -1 || others || done || quoted[i] === 1) continue
      const gender = PRONOUN_GENDER.get(words.lower(i))
      if (gender === undefined) continue
      done = true
      const times = bound.get(person) ?? 0
      if (times >= 3) continue
      bound.set(person, times + 1)
      vote(entities[person] as Entity, gender, 0.7)
    }
  }
}
