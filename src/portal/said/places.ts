/** Where the fields that a page sets stand in an article's `text`, and where its sentences begin. */
import type { Article, BodyBlock, Span } from '../../model/index.js'
import { sentencesOfBlock } from '../../reading/tokens/words.js'

export interface Place {
  /** `body[3]`, `entries[2].body[0]`. */
  readonly field: string
  readonly from: number
  readonly to: number
  /** It has one address, not one for each sentence: a table, a program's lines. */
  readonly whole: boolean
}

/** Ascending. The text holds the words of the body in order, so each block is looked for behind the one before. */
export function placesOf({ kind, body, entries, text }: Pick<Article, 'kind' | 'body' | 'entries' | 'text'>): Place[] {
  const places: Place[] = []
  let at = 0
  const put = (words: string, field: string, whole: boolean) => {
    const from = words === '' ? -1 : text.startsWith(words, at) ? at : text.indexOf(words, at)
    if (from < 0) return
    at = from + words.length
    places.push({ field, from, to: at, whole })
    while (at < text.length && (text[at] === '\n' || text[at] === ' ')) at++
  }
  const putAll = (blocks: readonly BodyBlock[], path: string) => {
    for (const [n, block] of blocks.entries())
      if (block.kind !== 'picture') put(block.text, `${path}[${n}]`, setWhole.has(block.kind))
  }
  // A live report sets its entries; its body holds their words once more.
  if (kind === 'liveblog' && entries)
    for (const [n, entry] of entries.entries()) {
      put(entry.headline ?? '', `entries[${n}].headline`, true)
      putAll(entry.body, `entries[${n}].body`)
    }
  else putAll(body, 'body')
  return places
}

const setWhole: ReadonlySet<BodyBlock['kind']> = new Set(['table', 'code', 'embed', 'crosshead'])

/**
 * Sentences of the blocks of a text that these spans touch, ascending; a block that is set whole is one. Only those: most
 * paragraphs hold nothing that is told of, and to take a text apart is the dearest part of a page.
 * @param places  where the blocks stand, none overlapping
 */
export function sentencesOf(text: string, places: readonly Place[], spans: readonly Span[]): Span[] {
  const touched = new Set<number>()
  for (const [from, to] of spans)
    for (let n = Math.max(0, placeAt(places, from)); n <= Math.max(0, placeAt(places, to - 1)); n++) touched.add(n)
  return [...touched].sort((a, b) => a - b).flatMap((n) => sentencesIn(text, places, n))
}

/** Sentences of one block, and of what stands behind it that is set nowhere; of the first, what stands before it too. */
function sentencesIn(text: string, places: readonly Place[], n: number): Span[] {
  const place = places[n]
  const begin = n === 0 ? 0 : (place?.from ?? 0)
  const spans: Span[] = []
  for (const [from, to] of sentencesOfBlock(text.slice(begin, places[n + 1]?.from ?? text.length))) {
    if (to <= from) continue
    if (!place?.whole || begin + from < place.from) spans.push([begin + from, begin + to])
    else if (spans.at(-1)?.[0] !== place.from) spans.push([place.from, place.to])
  }
  return spans
}

/** Index of the place that an offset stands in or behind; -1 before the first. */
export const placeAt = (places: readonly Place[], at: number): number =>
  lastBegun(places.length, (n) => places[n]?.from ?? 0, at)

/** Index of the sentence that an offset stands in or behind; -1 before the first. */
export const sentenceAt = (sentences: readonly Span[], at: number): number =>
  lastBegun(sentences.length, (n) => sentences[n]?.[0] ?? 0, at)

function lastBegun(count: number, beginOf: (n: number) => number, at: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (beginOf(middle) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
