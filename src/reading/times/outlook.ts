/**
 * Whether a clause looks ahead or back. "Officials will meet Monday" is the Monday to come, "officials met Monday" the
 * one that was. The nearest sign before the expression decides; where there is none, the nearest behind it.
 */
import type { Words } from '../tokens/words.js'
import type { Lexicon } from './lexicon.js'

export type Outlook = 'ahead' | 'back' | null

const FAR = 14

/** @param behind  whether what stands behind the expression tells too */
export function outlookAt(words: Words, from: number, to: number, lexicon: Lexicon, behind = true): Outlook {
  const sentence = words.sentence[from]
  for (let w = from - 1; w >= 0 && w >= from - FAR && words.sentence[w] === sentence; w--) {
    const sign = signAt(words, w, lexicon, from - w)
    if (sign !== null) return sign
  }
  if (!behind && from > (words.sentences[sentence as number] as number) + 1) return null
  for (let w = to; w < words.count && w < to + FAR && words.sentence[w] === sentence; w++) {
    const sign = signAt(words, w, lexicon, 9)
    if (sign !== null) return sign
  }
  return null
}

function signAt(words: Words, w: number, lexicon: Lexicon, distance: number): Outlook {
  const form = words.lower(w)
  const { outlook, language } = lexicon
  if (outlook.until.has(form)) return distance <= 3 ? 'ahead' : null
  if (outlook.by.has(form)) return distance === 1 ? 'ahead' : null
  const before = w > 0 ? words.lower(w - 1) : ''
  if (outlook.future.has(form) || (form.length > 4 && outlook.futureEndings.some((ending) => form.endsWith(ending)))) {
    // "had been scheduled": what was to be, seen from later.
    return outlook.plans.has(form) && outlook.been.has(before) && w > 1 && outlook.had.has(words.lower(w - 2))
      ? 'back'
      : 'ahead'
  }
  if (form === language.outlook.infinitive && w + 1 < words.count) {
    const verb = words.lower(w + 1)
    const code = words.text.charCodeAt(words.start[w + 1] as number)
    if (outlook.noVerb.has(verb) || code < 97 || verb.endsWith('ing')) return null
    // "forced him to resign Sunday"
    for (let back = w - 1; back >= 0 && back >= w - 3; back--) if (outlook.causes.has(words.lower(back))) return 'back'
    const governor = w > 0 ? words.lower(w - 1) : ''
    return isPast(governor, lexicon) && !outlook.plans.has(governor) ? 'back' : 'ahead'
  }
  // "set for Monday", "due on Monday"
  if (outlook.plans.has(form) && w + 1 < words.count && words.lower(w + 1) === language.outlook.planFor) return 'ahead'
  if (!isPast(form, lexicon)) return null
  // "will be paid": a participle tells no tense of its own. "a planned meeting": nor one that stands before a noun.
  return outlook.be.has(before) || (form.endsWith('ed') && outlook.beforeNoun.has(before)) ? null : 'back'
}

const isPast = (form: string, { outlook }: Lexicon): boolean =>
  outlook.past.has(form) || (form.length > 4 && outlook.pastEndings.some((ending) => form.endsWith(ending)))
