import { randomBytes } from 'node:crypto'
import type { ArticleId } from './archive.js'

/** Small letters and digits that a person does not mistake for another; no vowels, so that no id spells a word. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 10

/** Ten letters, two hundred million million ids: random, so that an address says nothing about what else is kept. */
export function randomId(): string {
  let id = ''
  // Bytes past the last whole multiple are thrown away, or the first letters would come more often.
  while (id.length < LENGTH)
    for (const byte of randomBytes(LENGTH * 2))
      if (byte < 243 && id.length < LENGTH) id += LETTERS.charAt(byte % LETTERS.length)
  return id
}

/** @throws RangeError when the text cannot stand in an address as it is */
export function articleId(text: string): ArticleId {
  if (isArticleId(text)) return text
  throw new RangeError(`an article's id is 4 to 40 small letters and digits, not ${JSON.stringify(text)}`)
}

export function isArticleId(text: string): text is ArticleId {
  return /^[0-9a-z]{4,40}$/.test(text)
}
