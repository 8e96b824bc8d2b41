/** Values out of attributes and structured data, as words: entities that were encoded twice, tags, controls come off. */
import { decodeHTML } from 'entities'
import { withoutLigatures } from '../ligatures.js'

/** Directions overridden and characters without a glyph: never part of a headline or a name. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g

/**
 * One line of words.
 * @param longest  in UTF-16 units; a longer value is none of its kind, and null is given
 */
export function plainValue(raw: string, longest = 600): string | null {
  if (raw.length > longest * 8) return null
  const value = withoutMarkup(raw).replace(/\s+/g, ' ').trim()
  if (value === '' || value.length > longest || !/[\p{L}\p{N}]/u.test(value)) return null
  return nothing.test(value) ? null : value
}

/** Running text: line ends stay, at most two in a row. */
export function plainText(raw: string, longest = 1_000_000): string | null {
  const value = withoutMarkup(raw.slice(0, longest))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return value === '' ? null : value
}

/** What content systems write where they have nothing; templates that nobody filled in. */
const nothing =
  /^(?:null|undefined|none|nan|n\/a|false|true|default|untitled|\[object Object\]|\{\{.*\}\}|%\w+%|\$\{.*\})$/i

function withoutMarkup(raw: string): string {
  let value = raw.replace(/\r\n?/g, '\n')
  if (value.includes('&')) value = decodeHTML(value)
  if (value.includes('&')) value = decodeHTML(value)
  if (value.includes('<'))
    value = value
      .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]{0,200}>/gi, '\n')
      .replace(/<\/?[a-zA-Z!][^<>]{0,2000}>/g, '')
  return withoutLigatures(value.replace(unseen, ''))
}

const plainAscii = /^[\u0000-\u007f]*$/

/** Letters and digits only, small: what two renderings of one headline share. */
export const wordsOf = (text: string): string =>
  plainAscii.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()

/** As `wordsOf`, without diacritics and spaces: names of outlets and people in several spellings. */
export const squashed = (text: string): string =>
  plainAscii.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, '')
    : text
        .normalize('NFKD')
        .replace(/[\p{M}]/gu, '')
        .toLowerCase()
        .replace(/ß/g, 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, '')
