/**
 * How long a text takes to read. Words are those of the Unicode word segmentation, so that Japanese and Thai have words too;
 * the pace is that of the text's language, since what one word carries differs.
 */
import type { Article } from '../model/index.js'

/**
 * Words a minute of grown readers, aloud on paper: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", 2012, table 2.
 */
const paces: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
}
/** The mean of all of them, for languages that were not measured. */
const mean = 184
/** Characters that are segmented; the rest is taken to be alike, since a long one would cost more than the page. */
const most = 4_000

/** Scripts written without spaces: only there a word takes a segmenter to find, which costs twenty times as much. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const spacedWord = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}]+)*/gu

const segmenters = new Map<string, Intl.Segmenter>()

/** Whole minutes, at least one; null for a text of a few words. */
export function minutesToRead({ text, language }: Pick<Article, 'text' | 'language'>): number | null {
  const base = (language ?? '').split('-')[0]?.toLowerCase() ?? ''
  const sample = text.slice(0, most)
  const known = Object.hasOwn(paces, base) ? base : 'en'
  const pace = known === base ? (paces[base] ?? mean) : mean
  const words = unspaced.test(sample) ? segmentedWords(sample, known) : spacedWords(sample)
  const all = words * (text.length / Math.max(1, sample.length))
  return all < 50 ? null : Math.max(1, Math.round(all / pace))
}

/** Counted one by one: a list of a page's words is longer than the page. */
function spacedWords(text: string): number {
  let words = 0
  spacedWord.lastIndex = 0
  while (spacedWord.test(text)) words++
  return words
}

function segmentedWords(text: string, language: string): number {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}
