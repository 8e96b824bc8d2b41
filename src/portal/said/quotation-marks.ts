/** A speaker's own words in quotation marks, whether or not the marks came with them. */

const opening = /^["“”„«»‹›‘’「『']/
const closing = /["“”«»‹›‘’」』']$/

/** By language, where it has marks of its own; the others take the English ones. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
  ar: ['«', '»'],
  ja: ['「', '」'],
}
const english = ['“', '”'] as const

/** Marks that the text has stay as printed; a piece that has only one of the two gets the other. */
export function inQuotationMarks(words: string, language: string | null): string {
  const [open, close] = pairs[language?.split('-')[0]?.toLowerCase() ?? ''] ?? english
  return `${opening.test(words) ? '' : open}${words}${closing.test(words) ? '' : close}`
}
