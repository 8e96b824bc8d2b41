/**
 * Text cut into the words that search compares. Case, width, accents and the spellings of one letter are folded. Scripts
 * written without spaces (and Korean, whose particles cling to words) are cut into overlapping pairs of characters, so that
 * any two characters find, in the middle of a word too; a dictionary would cut the query otherwise than the text.
 */
export interface SearchWord {
  readonly word: string
  /** In the text handed in. */
  readonly start: number
  readonly end: number
}

const RUN = /[\p{L}\p{N}\p{Mn}\p{Mc}]+/gu
const PAIRED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** A run of paired characters with their marks, or a run of others. */
const PARTS =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー][\p{Mn}\p{Mc}ﾞﾟ]*)+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu
const CHARACTER = /\P{M}[\p{Mn}\p{Mc}ﾞﾟ]*/gu
/** Scripts whose marks are accents or vowels that one may leave out; in others (Thai, Hindi) they are letters. */
const LOOSE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Letters that do not decompose into a plain one and a mark. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ـ: '',
}

export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const run of text.matchAll(RUN)) {
    // Most words of most papers; the question which script it is costs more than all else.
    if (/^[0-9A-Za-z]+$/.test(run[0])) {
      words.push({ word: run[0].toLowerCase(), start: run.index, end: run.index + run[0].length })
      continue
    }
    for (const part of run[0].matchAll(PARTS)) {
      const start = run.index + part.index
      if (!PAIRED.test(part[0])) {
        const word = fold(part[0])
        if (word !== '') words.push({ word, start, end: start + part[0].length })
        continue
      }
      const characters = [...part[0].matchAll(CHARACTER)].map((character) => ({
        text: fold(character[0]),
        start: start + character.index,
        end: start + character.index + character[0].length,
      }))
      characters.forEach((character, index) => {
        const next = characters[index + 1]
        // The last character stands alone, so that a query of one character finds it by its beginning too.
        words.push({
          word: character.text + (next?.text ?? ''),
          start: character.start,
          end: next?.end ?? character.end,
        })
      })
    }
  }
  return words
}

/** Runs of letters and numbers, folded but not cut. */
export function foldedRuns(text: string): string[] {
  return (text.match(RUN) ?? []).map(fold).filter((run) => run !== '')
}

/** As a column of the index: words apart by spaces. */
export function searchColumn(texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null ? [] : searchWords(text).map(({ word }) => word))).join(' ')
}

/**
 * The words of a query's term as the index has them, in order. Of a run of paired characters the lone last one is left
 * out, since in the text more may follow it; a run of one is the beginning of a pair.
 */
export function queryWords(text: string): { words: string[]; beginning: boolean } {
  const all = searchWords(text)
  const words: string[] = []
  let beginning = false
  all.forEach(({ word, start, end }, index) => {
    const paired = PAIRED.test(word)
    const before = all[index - 1]
    const alone = paired && [...text.slice(start, end).matchAll(CHARACTER)].length === 1
    if (alone && before !== undefined && before.end === end) return
    words.push(word)
    beginning = alone && index === all.length - 1
  })
  return { words, beginning }
}

function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase()
  const plain = LOOSE.test(lower) ? lower.normalize('NFD').replace(/\p{Mn}+/gu, '') : lower
  let folded = ''
  for (const character of plain) folded += SPELLINGS[character] ?? character
  return folded
}
