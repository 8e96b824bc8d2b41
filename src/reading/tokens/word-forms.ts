/** What learned readers look at in a word, as numbers: computed once for a text, shared by all of them. */
import { hashOf } from '../learned/hash.js'
import type { Words } from './words.js'

export interface WordForms {
  /** Hash of the form in lower case; numbers are one word for each length. */
  readonly lower: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly prefix3: Int32Array
  /** Small numbers, see {@link Shape}. */
  readonly shape: Uint8Array
}

export const Shape = {
  lower: 0,
  capital: 1,
  capitals: 2,
  mixed: 3,
  number: 4,
  numbered: 5,
  mark: 6,
  initial: 7,
} as const

export function formsOf(words: Words): WordForms {
  const { count } = words
  const lower = new Int32Array(count)
  const suffix2 = new Int32Array(count)
  const suffix3 = new Int32Array(count)
  const prefix3 = new Int32Array(count)
  const shape = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const form = words.at(i)
    const low = words.lower(i)
    const kind = shapeOf(form)
    shape[i] = kind
    lower[i] = hashOf(kind === Shape.number ? `#${low.length}` : low)
    suffix2[i] = hashOf(low.slice(-2))
    suffix3[i] = hashOf(low.slice(-3))
    prefix3[i] = hashOf(low.slice(0, 3))
  }
  return { lower, suffix2, suffix3, prefix3, shape }
}

function shapeOf(form: string): number {
  let upper = 0
  let small = 0
  let digits = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 48 && code <= 57) digits++
    else if (code >= 97 && code <= 122) small++
    else if (code >= 65 && code <= 90) upper++
    else if (code >= 0xc0) {
      const one = form[i] as string
      if (one !== one.toUpperCase()) small++
      else if (one !== one.toLowerCase()) upper++
    }
  }
  if (digits > 0) return upper + small === 0 ? Shape.number : Shape.numbered
  if (upper === 0) return small > 0 ? Shape.lower : Shape.mark
  const first = form[0] as string
  if (first === first.toLowerCase()) return Shape.mixed
  if (upper === 1) return small > 0 ? Shape.capital : Shape.initial
  return small === 0 ? Shape.capitals : Shape.mixed
}
