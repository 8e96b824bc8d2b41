/**
 * What a person typed into the search field, as a tree of our own that each database translates. Parsing never throws: what
 * cannot be read is taken as plain words, and a Problem says so.
 *
 *   ferry strike        both words            "ferry strike"    these words in a row
 *   ferry OR train      either; binds closer than a space         -rain      not this
 *   (…)                 a group               storm*            words that begin so
 *   agency:AP author:"Kim Lee" outlet:Post section:World lang:ja after:2024-11 before:2024-11-22
 *   said:"Kim Lee"      quotes somebody    figure:troops       counts these    when:2024-10        speaks of that time
 */
import type { Problem } from '../model/index.js'

export type Query =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | { readonly kind: 'words'; readonly text: string; readonly beginning: boolean }
  | { readonly kind: 'field'; readonly field: SearchField; readonly text: string }
  /** Of what the article says. `when`: a day, month or year, `2024-10`. */
  | {
      readonly kind: 'reading'
      readonly field: 'said' | 'figure' | 'when'
      readonly text: string
      readonly beginning: boolean
    }
  | { readonly kind: 'language'; readonly language: string }
  /** `after`: sorted at or after the instant; `before`: earlier than it. */
  | { readonly kind: 'after' | 'before'; readonly instant: string }

export type SearchField = 'agency' | 'author' | 'outlet' | 'section'

type Field = SearchField | 'said' | 'figure' | 'when' | 'lang' | 'after' | 'before'

const FIELDS: Readonly<Record<string, Field>> = {
  agency: 'agency',
  author: 'author',
  by: 'author',
  outlet: 'outlet',
  publisher: 'outlet',
  section: 'section',
  said: 'said',
  quotes: 'said',
  figure: 'figure',
  figures: 'figure',
  when: 'when',
  lang: 'lang',
  language: 'lang',
  after: 'after',
  since: 'after',
  before: 'before',
  until: 'before',
}

const LONGEST = 1_000
const MOST_TERMS = 60
const DEEPEST = 20

type Token = { readonly kind: 'open' | 'close' | 'or' | 'minus' } | { readonly kind: 'term'; readonly query: Query }

/** @returns null when nothing is asked */
export function parseQuery(text: string): { query: Query | null; problems: Problem[] } {
  const problems: Problem[] = []
  const say = (what: string, at: readonly [number, number], fix: string | null) =>
    problems.push({ code: 'query', what, where: { at }, fix })
  if (text.length > LONGEST)
    say(`only the first ${LONGEST} characters of the query are looked for`, [LONGEST, text.length], null)
  const tokens = tokensOf(text.slice(0, LONGEST), say)
  const terms = tokens.filter(({ kind }) => kind === 'term').length
  if (terms > MOST_TERMS)
    say(`the query has ${terms} terms; the first ${MOST_TERMS} are looked for`, [0, text.length], null)
  return { query: new Parser(firstTerms(tokens)).query(), problems }
}

function firstTerms(tokens: readonly Token[]): Token[] {
  let terms = 0
  return tokens.filter(({ kind }) => kind !== 'term' || ++terms <= MOST_TERMS)
}

/** Space is "and", OR joins its neighbours, a bracket that nobody closed is closed by the end. */
class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  query(): Query | null {
    const parts: Query[] = []
    while (this.#at < this.#tokens.length) {
      const part = this.#all(0)
      if (part !== null) parts.push(part)
      // A bracket that closes nothing.
      this.#at++
    }
    return joined('and', parts)
  }

  #all(depth: number): Query | null {
    const parts: Query[] = []
    while (this.#at < this.#tokens.length && this.#tokens[this.#at]?.kind !== 'close') {
      const before = this.#at
      const part = this.#either(depth)
      if (part !== null) parts.push(part)
      if (this.#at === before) this.#at++
    }
    return joined('and', parts)
  }

  #either(depth: number): Query | null {
    const parts: Query[] = []
    const first = this.#one(depth)
    if (first !== null) parts.push(first)
    while (this.#tokens[this.#at]?.kind === 'or') {
      this.#at++
      const next = this.#one(depth)
      if (next !== null) parts.push(next)
    }
    return joined('or', parts)
  }

  #one(depth: number): Query | null {
    const token = this.#tokens[this.#at]
    if (token === undefined) return null
    switch (token.kind) {
      case 'term':
        this.#at++
        return token.query
      case 'minus': {
        this.#at++
        const part = this.#one(depth)
        return part === null ? null : { kind: 'not', part }
      }
      case 'open': {
        this.#at++
        if (depth >= DEEPEST) return this.#one(depth)
        const inside = this.#all(depth + 1)
        if (this.#tokens[this.#at]?.kind === 'close') this.#at++
        return inside
      }
      case 'or':
      case 'close':
        return null
      default:
        return token satisfies never
    }
  }
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
  return parts.length === 0 ? null : parts.length === 1 ? (parts[0] ?? null) : { kind, parts }
}

const OPENS = '"“„«「'
const CLOSES: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»', '「': '」' }

function tokensOf(
  text: string,
  say: (what: string, at: readonly [number, number], fix: string | null) => void,
): Token[] {
  const tokens: Token[] = []
  let at = 0
  /** The words up to the closing mark; without one, all that is left. */
  const quoted = (): string => {
    const closes = CLOSES[text.charAt(at)] ?? '"'
    let end = at + 1
    while (end < text.length && !closes.includes(text.charAt(end))) end++
    if (end === text.length) say('a quotation mark is never closed', [at, end], `close it: ${text.slice(at)}"`)
    const inside = text.slice(at + 1, end)
    at = Math.min(end + 1, text.length)
    return inside
  }
  while (at < text.length) {
    const character = text.charAt(at)
    if (/\s/.test(character)) at++
    else if (character === '(' || character === ')') {
      tokens.push({ kind: character === '(' ? 'open' : 'close' })
      at++
    } else if (character === '-' && /[^\s\-)]/.test(text.charAt(at + 1))) {
      tokens.push({ kind: 'minus' })
      at++
    } else if (OPENS.includes(character)) {
      const inside = quoted()
      if (inside.trim() !== '') tokens.push({ kind: 'term', query: { kind: 'words', text: inside, beginning: false } })
    } else {
      const start = at
      const field = /^(\p{L}+)[:：]/u.exec(text.slice(at, at + 20))
      const known = field?.[1] === undefined ? undefined : FIELDS[field[1].toLowerCase()]
      if (field !== null && known !== undefined && Object.hasOwn(FIELDS, (field[1] ?? '').toLowerCase())) {
        at += field[0].length
        const value = OPENS.includes(text.charAt(at)) && at < text.length ? quoted() : plain()
        tokens.push({ kind: 'term', query: fieldQuery(known, value, [start, at]) })
        continue
      }
      const meant = field === null ? null : nearField(field[1] ?? '')
      if (meant !== null) {
        const end = at + (field?.[0].length ?? 0)
        say(`"${text.slice(at, end)}" names no field; it is taken as words`, [at, end], `was ${meant}: meant?`)
      }
      const word = plain()
      if (word === 'OR') tokens.push({ kind: 'or' })
      else if (word !== 'AND') tokens.push({ kind: 'term', query: plainWords(word) })
    }
  }
  return tokens

  function plain(): string {
    const start = at
    while (at < text.length && !/[\s()"“„«「]/.test(text.charAt(at))) at++
    // A mark that begins nothing, such as a closing quotation mark alone.
    if (at === start) at++
    return text.slice(start, at)
  }

  function fieldQuery(field: Field, value: string, where: readonly [number, number]): Query {
    if (value.trim() === '') {
      say(
        `"${text.slice(...where)}" names nothing to look for`,
        where,
        `write ${text.slice(...where)}NAME without a space`,
      )
      return plainWords(text.slice(...where))
    }
    if (field === 'lang') return { kind: 'language', language: value.toLowerCase() }
    if (field === 'said' || field === 'figure') {
      const { text: words, beginning } = star(value)
      return { kind: 'reading', field, text: words, beginning }
    }
    if (field !== 'after' && field !== 'before' && field !== 'when') return { kind: 'field', field, text: value }
    const instant = dayOf(value)
    if (instant !== null)
      return field === 'when'
        ? { kind: 'reading', field, text: asPrecise(instant, value), beginning: false }
        : { kind: field, instant }
    say(`"${value}" is no day`, where, `write ${field}:2024-11-22, ${field}:2024-11 or ${field}:2024`)
    return plainWords(value)
  }
}

const plainWords = (word: string): Query => ({ kind: 'words', ...star(word) })

function star(word: string): { text: string; beginning: boolean } {
  const beginning = word.length > 2 && word.endsWith('*')
  return { text: beginning ? word.slice(0, -1) : word, beginning }
}

/** The day, month or year that was written: `2024-3` is `2024-03`. */
const asPrecise = (instant: string, written: string): string =>
  instant.slice(0, [4, 7, 10][written.trim().split('-').length - 1])

/** The field that a word with one wrong letter means; null for what is far from all. */
function nearField(word: string): string | null {
  const lower = word.toLowerCase()
  if (lower.length < 4) return null
  return Object.keys(FIELDS).find((name) => name.length > 3 && isOneSlip(lower, name)) ?? null
}

/** One letter too many, too few, another, or two that changed places. */
function isOneSlip(written: string, meant: string): boolean {
  let same = 0
  while (same < written.length && same < meant.length && written[same] === meant[same]) same++
  const [rest, left] = [written.slice(same), meant.slice(same)]
  return (
    rest.slice(1) === left ||
    rest === left.slice(1) ||
    rest.slice(1) === left.slice(1) ||
    (rest.slice(2) === left.slice(2) && rest[0] === left[1] && rest[1] === left[0])
  )
}

/** Midnight UTC that begins the day, month or year; null for what is none. */
function dayOf(text: string): string | null {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim())
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  // 31 February becomes March: such a day was not meant.
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString() : null
}

/** Days between which all that the query asks for was published, as far as the query says so for all of it. */
export function dayRange(query: Query): { from: string | null; to: string | null } {
  const parts = query.kind === 'and' ? query.parts : [query]
  const days = (kind: 'after' | 'before') =>
    parts.flatMap((part) => (part.kind === kind ? [part.instant.slice(0, 10)] : [])).sort()
  return { from: days('after').at(-1) ?? null, to: days('before')[0] ?? null }
}

/** Terms that a hit may hold, for marking them: what is negated is not among them. */
export function soughtWords(query: Query | null): { text: string; beginning: boolean }[] {
  if (query === null) return []
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap(soughtWords)
    case 'words':
      return [query]
    case 'reading':
      return query.field === 'when' ? [] : [query]
    case 'not':
    case 'field':
    case 'language':
    case 'after':
    case 'before':
      return []
    default:
      return query satisfies never
  }
}
