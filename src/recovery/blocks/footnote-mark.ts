/** The raised mark of a footnote, glued to the word that it is about. */

/** From the content of a raised element to its end: a figure, a letter or a sign, in brackets and in a link or not. */
const raised =
  /(?:<a\s[^<>]{0,300}>\s{0,9})?(?:<span[^<>]{0,200}>\s{0,9})?([[(]?)(\d{1,3}|[*†‡§¶]{1,3}|[a-z])([\])]?)\s{0,9}(?:<\/span>\s{0,9})?(?:<\/a>\s{0,9})?(?=<\/sup\b)/iuy

/** To a place on the same page. */
const toNote = /^<a\s[^<>]{0,300}href=["']?[^"'\s<>#]{0,200}#/i

/**
 * A figure behind a word or the mark that ends one; behind a letter or two it is a power ("m", "km"), and behind a figure
 * too.
 */
const mayBeNoted = /(?:\p{L}[\p{L}’']{2}|(?![A-Za-z])\p{L}|[.,;:!?)\]"”’»。、，」』）])$/u

export interface FootnoteMark {
  readonly to: number
  /** "[2]" reads as a mark by itself and needs a space alone; "2" would be read as a figure of the text. */
  readonly bracketed: boolean
}

/**
 * @param at      where the content of a raised element begins
 * @param before  the words of the block so far
 * @returns the footnote's mark that stands there; null for anything else
 */
export function footnoteMark(page: string, at: number, before: string): FootnoteMark | null {
  if (before === '') return null
  raised.lastIndex = at
  const found = raised.exec(page)
  if (found === null) return null
  const [whole, opening, mark, closing] = found
  const bracketed = opening === '[' && closing === ']'
  if (!bracketed && !toNote.test(whole)) {
    if (/^[a-z]/i.test(mark as string) || opening !== closing) return null
    if (/^\d/.test(mark as string) && !mayBeNoted.test(before.slice(-3))) return null
  }
  return { to: at + whole.length, bracketed }
}
