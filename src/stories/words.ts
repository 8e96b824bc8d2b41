/**
 * The words of a text as copies are compared by: what an outlet's typesetting changes (case, quotation marks, dashes,
 * width) is gone. Scripts without spaces give a word a character, so that Japanese and Thai compare like English.
 */
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  if (!UNSPACED.test(folded)) return folded.match(WORD) ?? []
  const words: string[] = []
  for (const [run] of folded.matchAll(WORD)) {
    if (!UNSPACED.test(run)) {
      words.push(run)
      continue
    }
    let spaced = ''
    for (const character of run) {
      if (UNSPACED.test(character)) {
        if (spaced !== '') words.push(spaced)
        spaced = ''
        words.push(character)
      } else spaced += character
    }
    if (spaced !== '') words.push(spaced)
  }
  return words
}
