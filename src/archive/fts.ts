/** Our query tree as SQLite asks it: one MATCH of FTS5 for what it can answer, conditions for the rest. */
import { type RawBuilder, sql } from 'kysely'
import type { Query, SearchField } from './query.js'
import { readingTerms } from './reading-words.js'
import { queryWords } from './search-words.js'

/** A conjunction: rows that match `match` and none of `not` and for which every one of `where` holds. */
export interface Compiled {
  readonly match: string | null
  readonly where: readonly RawBuilder<boolean>[]
  /** Like `match`, with every word in the headline; null where there are no words. */
  readonly headline: string | null
  /** What is looked up in the index of words, each by itself. */
  readonly phrases: readonly string[]
}

interface Part extends Pick<Compiled, 'match' | 'where'> {
  readonly not: readonly string[]
  /** Some of `where` looks words up. */
  readonly inner: boolean
}

const TEXT = '{headline standfirst body captions authors section}'
/** One term as `term` writes it: words inside the quotation marks hold none. */
const PHRASE = /\{[a-z ]+\} : "[^"]*"(?: \*)?/g
const COLUMNS: Readonly<Record<SearchField, string>> = {
  agency: '{agency}',
  author: '{authors}',
  outlet: '{outlet}',
  section: '{section}',
}
const ANYTHING: Part = { match: null, not: [], where: [], inner: false }
/** Columns of what is not shown of somebody else's article on a public site. */
const WITHHELD = ['{headline standfirst body captions authors section}', '{agency}', '{authors}', '{section}']

/** @param withheld  private articles are found by what a public site shows of them: words of the headline, the outlet, the day */
export function compileQuery(query: Query, { withheld = false } = {}): Compiled {
  const { inner, ...compiled } = compileWhole(query)
  if (!withheld) return compiled
  const { match, where } = compiled
  // What is looked up among other conditions is not looked up in the headline alone: it finds no private article.
  if (inner) return { ...compiled, where: [...where, sql<boolean>`${kind} <> 'private'`] }
  if (match === null) return compiled
  const shown = WITHHELD.reduce((all, columns) => all.replaceAll(columns, '{headline}'), match)
  const holds = (words: string) =>
    sql<boolean>`exists (select 1 from article_search where article_search match ${words} and rowid = a.number)`
  const asShown = sql<boolean>`(a.headline_origin <> 'lede' and ${holds(shown)})`
  // Without a "not", whatever the headline holds the whole holds too. With one, a text that is not shown must not decide.
  return match.includes(' NOT ')
    ? {
        ...compiled,
        match: `(${match}) OR (${shown})`,
        where: [...where, sql<boolean>`((${kind} <> 'private' and ${holds(match)}) or ${asShown})`],
      }
    : { ...compiled, where: [...where, sql<boolean>`(${kind} <> 'private' or ${asShown})`] }
}

const kind = sql`json_extract(a.rights, '$.kind')`

function compileWhole(query: Query): Compiled & { readonly inner: boolean } {
  const { match, where, not, inner } = compile(query)
  if (match === null)
    return {
      match,
      headline: null,
      phrases: [],
      inner: inner || not.length > 0,
      where: [...where, ...not.map((each) => sql<boolean>`not ${matches(each)}`)],
    }
  const whole = not.length === 0 ? match : `(${match}) NOT (${not.join(' OR ')})`
  const headline = whole.includes(TEXT) ? whole.replaceAll(TEXT, '{headline}') : null
  return { match: whole, headline, phrases: whole.match(PHRASE) ?? [], where, inner }
}

function compile(query: Query): Part {
  switch (query.kind) {
    case 'words':
      return term(TEXT, query.text, query.beginning)
    case 'field':
      return term(COLUMNS[query.field], query.text, false)
    case 'reading': {
      const { words, beginning } = readingTerms(query.field, query.text)
      if (words.length === 0) return ANYTHING
      return { ...ANYTHING, match: `{agency} : "${words.join(' ')}"${beginning || query.beginning ? ' *' : ''}` }
    }
    case 'language':
      return {
        ...ANYTHING,
        where: [
          sql<boolean>`(a.language = ${query.language} or a.language like ${`${query.language.replace(/[%_\\]/g, '')}-%`})`,
        ],
      }
    case 'after':
      return { ...ANYTHING, where: [sql<boolean>`a.sorted >= ${query.instant}`] }
    case 'before':
      return { ...ANYTHING, where: [sql<boolean>`a.sorted < ${query.instant}`] }
    case 'not': {
      const part = compile(query.part)
      if (isNothing(part)) return ANYTHING
      if (part.match !== null && part.not.length === 0 && part.where.length === 0)
        return { ...ANYTHING, not: [part.match] }
      return { ...ANYTHING, where: [sql<boolean>`not ${condition(part)}`], inner: looksUp(part) }
    }
    case 'and': {
      const parts = query.parts.map(compile)
      const found = parts.flatMap(({ match }) => (match === null ? [] : [`(${match})`]))
      return {
        match: found.length === 0 ? null : found.join(' AND '),
        not: parts.flatMap(({ not }) => not),
        where: parts.flatMap(({ where }) => where),
        inner: parts.some((part) => part.inner),
      }
    }
    case 'or': {
      const parts = query.parts.map(compile).filter((part) => !isNothing(part))
      if (parts.length === 0) return ANYTHING
      if (parts.every(({ match, not, where }) => match !== null && not.length === 0 && where.length === 0))
        return { ...ANYTHING, match: parts.map(({ match }) => `(${match})`).join(' OR ') }
      return {
        ...ANYTHING,
        where: [sql<boolean>`(${sql.join(parts.map(condition), sql` or `)})`],
        inner: parts.some(looksUp),
      }
    }
    default:
      return query satisfies never
  }
}

/** Words hold letters and digits only, so that inside quotation marks nothing of the query language is left. */
function term(columns: string, text: string, beginning: boolean): Part {
  const { words, beginning: half } = queryWords(text)
  if (words.length === 0) return ANYTHING
  return { ...ANYTHING, match: `${columns} : "${words.join(' ')}"${beginning || half ? ' *' : ''}` }
}

const looksUp = ({ match, not, inner }: Part): boolean => match !== null || not.length > 0 || inner

function isNothing({ match, not, where }: Part): boolean {
  return match === null && not.length === 0 && where.length === 0
}

function condition({ match, not, where }: Part): RawBuilder<boolean> {
  const all = [
    ...(match === null ? [] : [matches(match)]),
    ...not.map((each) => sql<boolean>`not ${matches(each)}`),
    ...where,
  ]
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

function matches(match: string): RawBuilder<boolean> {
  return sql<boolean>`a.number in (select rowid from article_search where article_search match ${match})`
}
