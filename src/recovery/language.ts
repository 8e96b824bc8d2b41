/** The language of an article: what the page says, unless its own words say otherwise. */

/** Detects the language of a text; null when it cannot be told. Handed in, since its data are large. */
export type DetectLanguage = (text: string) => string | null

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u4e00-\u9fff]/g, 'zh'],
]

/**
 * BCP 47 of an article's text. A declared language wins over the detector's answer where both are written in one script,
 * unless the text is long and the detector certain of another language: templates keep the language of their maker.
 */
export function languageOf(text: string, declared: string | null, detect: DetectLanguage): string | null {
  const sample = text.slice(0, 3_000)
  const stated = wellFormed(declared)
  for (const [pattern, language] of scripts) {
    const count = sample.match(pattern)?.length ?? 0
    if (count > sample.length * (language === 'ja' ? 0.08 : 0.25))
      return stated?.startsWith(language) ? stated : language
  }
  if (sample.length < 40) return stated
  const found = detect(sample)
  if (!found) return stated
  if (!stated) return found
  const same = stated.slice(0, 2).toLowerCase()
  if (same === found || (same === 'nb' && found === 'no') || (same === 'nn' && found === 'no')) return stated
  // Near relatives are told apart badly; the page knows better.
  if (relatives.some((family) => family.includes(same) && family.includes(found))) return stated
  return sample.length > 400 ? found : stated
}

const relatives = [
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['hr', 'sr', 'bs', 'sl', 'mk', 'bg'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['es', 'ca', 'gl', 'pt'],
  ['ru', 'uk', 'be', 'bg'],
  ['hi', 'mr', 'ne'],
  ['ar', 'fa', 'ur'],
  ['nl', 'af'],
  ['tr', 'az'],
]

/** Intl takes longer for a tag than recovery for a paragraph, and pages state the same few. */
const tags = new Map<string, string | null>()
const mostTags = 200
const longestTag = 40

/** The tag as it is rightly written; null for what is none. */
export function wellFormed(tag: string | null): string | null {
  if (!tag) return null
  const known = tags.get(tag)
  if (known !== undefined) return known
  let found: string | null = null
  try {
    found = new Intl.Locale(tag.trim().replace('_', '-')).toString()
  } catch {
    // No language then.
  }
  if (tags.size < mostTags && tag.length <= longestTag) tags.set(tag, found)
  return found
}
