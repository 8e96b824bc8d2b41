/** A language of figures made ready: phrases by their first word. */
import type { FigureLanguage } from './language.js'

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

export interface Phrase {
  readonly words: readonly string[]
  readonly value: string
}

export interface FigureLexicon {
  readonly language: FigureLanguage
  readonly vague: Phrases
  readonly vagueBefore: Phrases
  readonly fractions: Phrases
  readonly percent: Phrases
  readonly measures: Phrases
  readonly currencies: Phrases
  readonly scaledMoney: Phrases
  readonly dollarsOf: ReadonlyMap<string, string>
  readonly perAdverbs: Phrases
  readonly per: Phrases
  readonly rateUnits: Phrases
  readonly outOf: Phrases
  readonly fillers: Phrases
  readonly old: Phrases
  readonly boundsAfter: Phrases
  /** By their last word. */
  readonly boundsBefore: Phrases
  readonly sets: Readonly<Record<SetName, ReadonlySet<string>>>
}

const setNames = [
  'one',
  'of',
  'doubtfulOne',
  'between',
  'betweenArticles',
  'betweenAnd',
  'rangeTo',
  'changeFrom',
  'perArticle',
  'functionWords',
  'plurals',
  'named',
  'aged',
  'harmed',
  'were',
  'determiners',
  'streets',
  'timeUnits',
  'places',
  'hyphened',
  'namesInDigits',
  'ofWhat',
  'ofThe',
  'minus',
  'whenWords',
  'dollarWords',
  'inMoney',
] as const
export type SetName = (typeof setNames)[number]

const made = new WeakMap<FigureLanguage, FigureLexicon>()

export function figureLexiconOf(language: FigureLanguage): FigureLexicon {
  const known = made.get(language)
  if (known !== undefined) return known
  const list = (text: string): Phrases => phrasesOf(text.split('|').map((phrase) => [phrase, phrase]))
  const valued = (record: Readonly<Record<string, string | number>>): Phrases =>
    phrasesOf(
      Object.entries(record).flatMap(([value, forms]): (readonly [string, string])[] =>
        typeof forms === 'number'
          ? [[value, String(forms)] as const]
          : forms.split('|').map((form) => [form, value] as const),
      ),
    )
  const lexicon: FigureLexicon = {
    language,
    vague: valued(language.vague),
    vagueBefore: list(language.vagueBefore),
    fractions: valued(language.fractions),
    percent: valued(language.percent),
    measures: valued(language.measures),
    currencies: valued(language.currencies),
    scaledMoney: valued(language.scaledMoney),
    dollarsOf: new Map(
      Object.entries(language.dollarsOf).flatMap(([code, forms]) =>
        forms.split('|').map((form) => [form, code] as const),
      ),
    ),
    perAdverbs: valued(language.perAdverbs),
    per: list(language.per),
    rateUnits: list(language.rateUnits),
    outOf: list(language.outOf),
    fillers: list(language.fillers),
    old: list(language.old),
    boundsAfter: list(language.boundsAfter),
    boundsBefore: byLast(list(language.boundsBefore)),
    sets: setsOf(language),
  }
  made.set(language, lexicon)
  return lexicon
}

function setsOf(language: FigureLanguage): Record<SetName, ReadonlySet<string>> {
  const sets: Partial<Record<SetName, ReadonlySet<string>>> = {}
  for (const name of setNames) sets[name] = new Set(language[name].split('|').filter((word) => word !== ''))
  return sets as Record<SetName, ReadonlySet<string>>
}

function phrasesOf(entries: Iterable<readonly [phrase: string, value: string]>): Phrases {
  const phrases = new Map<string, Phrase[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(/[ -]/).filter((w) => w !== '')
    const first = phrase === '-' ? '-' : words[0]
    if (first === undefined) continue
    const list = phrases.get(first) ?? []
    list.push({ words: phrase === '-' ? ['-'] : words, value })
    phrases.set(first, list)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

function byLast(phrases: Phrases): Phrases {
  const last = new Map<string, Phrase[]>()
  for (const list of phrases.values())
    for (const phrase of list) {
      const word = phrase.words.at(-1) as string
      last.set(word, [...(last.get(word) ?? []), phrase])
    }
  for (const list of last.values()) list.sort((a, b) => b.words.length - a.words.length)
  return last
}
