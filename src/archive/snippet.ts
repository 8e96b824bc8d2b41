import type { SearchHit } from './archive.js'
import { queryWords, type SearchWord, searchWords } from './search-words.js'

type Pieces = SearchHit['snippet']

/** Characters around the words that matched. */
const WIDTH = 240
/** Characters of a text that are looked through for a snippet. */
const LOOKED = 60_000

/**
 * The stretch of text with the most of the words that were sought, as pieces without markup.
 * @param texts  where to look, best first; when none holds a word, the beginning of the first
 */
export function snippetOf(texts: readonly string[], sought: readonly { text: string; beginning: boolean }[]): Pieces {
  const terms = sought.map(({ text, beginning }) => {
    const { words, beginning: half } = queryWords(text)
    return { words, beginning: beginning || half }
  })
  for (const text of texts) {
    const hits = hitsIn(text.slice(0, LOOKED), terms)
    if (hits.length > 0) return cut(text, hits)
  }
  const first = texts.find((text) => text.trim() !== '')
  return first === undefined ? [] : cut(first, [])
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly term: number
}

function hitsIn(text: string, terms: readonly { words: readonly string[]; beginning: boolean }[]): Hit[] {
  const words = searchWords(text)
  const hits: Hit[] = []
  terms.forEach(({ words: sought, beginning }, term) => {
    if (sought.length === 0) return
    words.forEach((first, at) => {
      if (!sought.every((word, step) => isWord(words[at + step], word, beginning && step === sought.length - 1))) return
      hits.push({ start: first.start, end: words[at + sought.length - 1]?.end ?? first.end, term })
    })
  })
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isWord(found: SearchWord | undefined, sought: string, beginning: boolean): boolean {
  return found !== undefined && (beginning ? found.word.startsWith(sought) : found.word === sought)
}

function cut(text: string, hits: readonly Hit[]): Pieces {
  let from = 0
  let most = 0
  for (const [index, hit] of hits.entries()) {
    const inside = new Set<number>()
    for (let at = index; at < hits.length && (hits[at]?.end ?? 0) <= hit.start + WIDTH - 40; at++)
      inside.add(hits[at]?.term ?? 0)
    if (inside.size > most) {
      most = inside.size
      from = hit.start
    }
  }
  const start = wordStart(text, Math.max(0, from - 40))
  const end = wordEnd(text, Math.min(text.length, start + WIDTH))
  const pieces: { text: string; hit: boolean }[] = []
  const add = (words: string, hit: boolean) => {
    if (words === '') return
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += words
    else pieces.push({ text: words, hit })
  }
  if (start > 0) add('… ', false)
  let at = start
  for (const hit of hits) {
    if (hit.end > end || hit.end <= at) continue
    add(text.slice(at, Math.max(at, hit.start)), false)
    add(text.slice(Math.max(at, hit.start), hit.end), true)
    at = hit.end
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
}

/** Cuts fall between words; where a script has no spaces, between characters. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 30).search(/\s/)
  return space === -1 ? (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at - 30, at).search(/\s\S*$/)
  return space === -1 ? (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at) : at - 30 + space
}
