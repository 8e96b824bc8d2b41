/** A language made ready: its phrases by their first word, its patterns by the class that they begin with. */
import type { OtherClass, TimeLanguage, WordClass } from './language.js'
import type { Rule } from './rules/rule.js'

export type AnyClass = WordClass | OtherClass

export interface Phrase {
  /** The words behind the first. */
  readonly rest: readonly string[]
  readonly is: AnyClass
  readonly value: string
}

export interface Step {
  readonly classes: readonly AnyClass[]
  readonly optional: boolean
}

export interface Pattern {
  readonly rule: Rule
  readonly steps: readonly Step[]
  readonly order: number
}

export interface Lexicon {
  readonly language: TimeLanguage
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Patterns that can begin with a class, with the step that does. */
  readonly patterns: ReadonlyMap<AnyClass, readonly (readonly [pattern: Pattern, step: number])[]>
  /** Those of them that may end there: all that is to be tried where the next word means nothing. */
  readonly endings: ReadonlyMap<AnyClass, readonly (readonly [pattern: Pattern, step: number])[]>
  readonly doubtful: ReadonlySet<string>
  readonly leads: ReadonlySet<string>
  readonly seasonLeads: ReadonlySet<string>
  readonly ordinalInDigits: RegExp
  readonly decadeInDigits: RegExp
  /** Abbreviations of months and weekdays that are no full names of others. */
  readonly shortForms: ReadonlySet<string>
  readonly outlook: {
    readonly future: ReadonlySet<string>
    readonly futureEndings: readonly string[]
    readonly pastEndings: readonly string[]
    readonly past: ReadonlySet<string>
    readonly until: ReadonlySet<string>
    readonly by: ReadonlySet<string>
    readonly causes: ReadonlySet<string>
    readonly noVerb: ReadonlySet<string>
    readonly plans: ReadonlySet<string>
    readonly beforeNoun: ReadonlySet<string>
    readonly had: ReadonlySet<string>
    readonly been: ReadonlySet<string>
    readonly be: ReadonlySet<string>
  }
}

const made = new WeakMap<TimeLanguage, Lexicon>()

export function lexiconOf(language: TimeLanguage): Lexicon {
  const known = made.get(language)
  if (known !== undefined) return known
  const lexicon = makeLexicon(language)
  made.set(language, lexicon)
  return lexicon
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split('|').filter((word) => word !== ''))

function makeLexicon(language: TimeLanguage): Lexicon {
  const phrases = new Map<string, Phrase[]>()
  const add = (phrase: string, is: AnyClass, value: string) => {
    const [first, ...rest] = pieces(phrase)
    if (first === undefined) return
    const list = phrases.get(first) ?? []
    if (!list.some((p) => p.is === is && p.rest.join(' ') === rest.join(' '))) list.push({ rest, is, value })
    phrases.set(first, list)
  }
  for (const [is, values] of Object.entries(language.words) as [WordClass, Readonly<Record<string, string>>][])
    for (const [value, list] of Object.entries(values)) for (const phrase of list.split('|')) add(phrase, is, value)
  const shortForms = new Set<string>()
  const fullNames = new Set<string>()
  for (const { is, name, value, short } of calendarNames(language.tag)) {
    add(name, is, value)
    ;(short ? shortForms : fullNames).add(name)
  }
  for (const name of fullNames) shortForms.delete(name)
  for (const [name, value] of Object.entries(language.numerals.ordinals)) add(name, 'ordinal', String(value))
  add(',', 'comma', ',')
  // The longest first: "the day before yesterday" before "the".
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)

  const patterns = new Map<AnyClass, (readonly [Pattern, number])[]>()
  const endings = new Map<AnyClass, (readonly [Pattern, number])[]>()
  for (const [order, [rule, text]] of language.patterns.entries()) {
    const steps = text.split(' ').map((step) => ({
      classes: step.replace('?', '').split('|') as AnyClass[],
      optional: step.endsWith('?'),
    }))
    const pattern: Pattern = { rule, steps, order }
    for (const [at, step] of steps.entries()) {
      for (const is of step.classes) {
        const list = patterns.get(is) ?? []
        list.push([pattern, at])
        patterns.set(is, list)
        if (steps.slice(at + 1).every(({ optional }) => optional))
          endings.set(is, [...(endings.get(is) ?? []), [pattern, at]])
      }
      if (!step.optional) break
    }
  }
  return {
    language,
    phrases,
    patterns,
    endings,
    doubtful: setOf(language.doubtful),
    leads: setOf(language.leads),
    seasonLeads: setOf(language.seasonLeads),
    decadeInDigits: new RegExp(`^(\\d\\d?\\d?)0(?:${language.decadeEnding})$`, 'u'),
    shortForms,
    ordinalInDigits: new RegExp(`^(\\d{1,3})(?:${language.numerals.ordinalSuffixes})$`, 'u'),
    outlook: {
      future: setOf(language.outlook.future),
      futureEndings: language.outlook.futureEndings.split('|').filter((e) => e !== ''),
      pastEndings: language.outlook.pastEndings.split('|').filter((e) => e !== ''),
      past: setOf(language.outlook.past),
      until: setOf(language.outlook.until),
      by: setOf(language.outlook.by),
      causes: setOf(language.outlook.causes),
      noVerb: setOf(language.outlook.noVerb),
      plans: setOf(language.outlook.plans),
      beforeNoun: setOf(language.outlook.beforeNoun),
      had: setOf(language.outlook.had),
      been: setOf(language.outlook.been),
      be: setOf(language.outlook.be),
    },
  }
}

/** A phrase as the words of a text are cut: at blanks and hyphens, and clitics apart. */
function pieces(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'(s|ll|re|ve|d|m)(?![\p{L}])/gu, " '$1")
    .replace(/n't$/u, " n't")
    .split(/[ -]/u)
    .filter((p) => p !== '')
}

interface CalendarName {
  readonly is: 'month' | 'weekday'
  readonly name: string
  readonly short: boolean
  readonly value: string
}

/** Months and weekdays, long and short, in every form that Intl has for the language. */
function calendarNames(tag: string): CalendarName[] {
  const names: CalendarName[] = []
  const zone = { timeZone: 'UTC' } as const
  const take = (is: 'month' | 'weekday', text: string, value: number, short: boolean) => {
    const name = text.toLocaleLowerCase(tag).replace(/[.,]/gu, '').trim()
    if (name.length < 3 || /\d|\s/u.test(name)) return
    names.push({ is, name, value: String(value), short })
    if (name.length <= 5) names.push({ is, name: `${name}.`, value: String(value), short: false })
  }
  for (const width of ['long', 'short'] as const) {
    const short = width === 'short'
    const alone = new Intl.DateTimeFormat(tag, { ...zone, month: width })
    const inDate = new Intl.DateTimeFormat(tag, { ...zone, month: width, day: 'numeric' })
    const weekday = new Intl.DateTimeFormat(tag, { ...zone, weekday: width })
    for (let month = 0; month < 12; month++) {
      const day = Date.UTC(2023, month, 15)
      take('month', alone.format(day), month + 1, short)
      for (const part of inDate.formatToParts(day))
        if (part.type === 'month') take('month', part.value, month + 1, short)
    }
    // 1 January 2023 was a Sunday.
    for (let day = 0; day < 7; day++) take('weekday', weekday.format(Date.UTC(2023, 0, 1 + day)), day, short)
  }
  return names
}
