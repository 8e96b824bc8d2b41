/**
 * An article in, what it says out. The parts in order: names and times are found first, since who spoke and when stands on them;
 * statements next; then the speakers' names, and figures. A part that the article's language has no support for is left out.
 */
import type { Article, Reading, Statement, TimeExpression } from '../model/index.js'
import { findFigures, readsFigures } from './figures/find-figures.js'
import { speechWordsOf } from './languages/speech-words.js'
import { findNames, type NamesModel } from './names/find-names.js'
import type { Gazetteer } from './names/gazetteer.js'
import { homeCountries } from './names/home-countries.js'
import { placesOf } from './names/places.js'
import type { FirstNames } from './speakers/first-names.js'
import { type FoundWords, readSpeakers } from './speakers/read-speakers.js'
import { withWholeNames } from './speakers/whole-names.js'
import { findStatements, type StatementModels } from './statements/find-statements.js'
import { statementOf } from './statements/printed.js'
import { quotedBesideVerb } from './statements/quoted-beside-verb.js'
import { anchorOf } from './times/anchor.js'
import { findTimes, readsTimes } from './times/find-times.js'
import { blocksInText } from './tokens/blocks-in-text.js'
import { tagWords } from './tokens/tags.js'
import { formsOf } from './tokens/word-forms.js'
import { readWords, type Words } from './tokens/words.js'

/** Version of the readings: counts up when the same article is read in another way. */
export const READ_BY = 'reading 0.2.0'

export interface ReadingModels {
  readonly languages: readonly string[]
  readonly names: NamesModel
  readonly gazetteer: Gazetteer
  readonly statements: StatementModels
  readonly firstNames: FirstNames
}

/** What an article says. Never throws for what it holds. */
export function readArticle(article: Article, models: ReadingModels): Reading {
  const { starts, indexes } = blocksInText(article)
  const words = readWords(article.text, starts)
  const blockOf = (block: number): number => indexes[block] ?? 0
  // A language that nobody named is taken for English: whoever hands articles over tells it first.
  if (/^en\b/i.test(article.language ?? 'en')) return readEnglish(article, words, { models, blockOf })
  const language = speechWordsOf(article.language)
  const statements =
    language === null
      ? undefined
      : quotedBesideVerb(words, language).map(
          (statement): Statement => ({ ...statement, block: blockOf(statement.block ?? 0) }),
        )
  const times = timesOf(article, words, { language: article.language ?? '', blockOf })
  const figures = readsFigures(article.language ?? '')
    ? findFigures(words, {
        language: article.language ?? '',
        times: times ?? [],
        statements: statements ?? [],
        blockOf,
        homes: homeCountries(article, models.gazetteer),
      })
    : undefined
  return {
    readBy: READ_BY,
    ...(statements === undefined ? {} : { statements }),
    ...(figures === undefined ? {} : { figures }),
    ...(times === undefined ? {} : { times }),
  }
}

interface Given {
  readonly models: ReadingModels
  /** Index into `body` of a block of `words`. */
  readonly blockOf: (block: number) => number
}

function readEnglish(article: Article, words: Words, { models, blockOf }: Given): Reading {
  const times = timesOf(article, words, { language: 'en', blockOf }) ?? []
  const foundIn = (of: Words, said: readonly TimeExpression[] = []): FoundWords => {
    const names = findNames(of, models.names)
    return {
      words: of,
      tags: tagWords(models.statements.tagger, of, formsOf(of)),
      names,
      statements: withWholeNames(of, names, findStatements(of, models.statements, said)),
    }
  }
  const text = foundIn(words, times)
  // A headline made of the first sentence would say everything twice.
  const headline = foundIn(readWords(article.headlineOrigin === 'lede' ? '' : (article.headline ?? '')))
  const { speakers, headlineSpeakers, mentions } = readSpeakers({
    ...text,
    headline,
    firstNames: models.firstNames,
    placeOf: placesOf(words, text.names, { gazetteer: models.gazetteer, dateline: article.dateline?.place ?? null }),
  })
  const shift = headline.statements.length
  const statements = [
    ...headline.statements.map((found, index) =>
      statementOf(headline.words, found, { speaker: headlineSpeakers[index] ?? null, block: null }),
    ),
    ...text.statements.map((found, index) => {
      const statement = statementOf(words, found, {
        speaker: speakers[index] ?? null,
        block: blockOf(words.block[found.content[0]?.[0] ?? 0] as number),
      })
      return statement.inside === null ? statement : { ...statement, inside: statement.inside + shift }
    }),
  ]
  return {
    readBy: READ_BY,
    statements,
    figures: findFigures(words, {
      language: 'en',
      times,
      statements,
      blockOf,
      homes: homeCountries(article, models.gazetteer),
    }),
    times,
    mentions,
  }
}

/** Undefined for a language that times are not read in. */
function timesOf(
  article: Article,
  words: Words,
  { language, blockOf }: { readonly language: string; readonly blockOf: (block: number) => number },
): TimeExpression[] | undefined {
  if (!readsTimes(language)) return undefined
  return findTimes(words, { language, anchor: anchorOf(article, words, language), blockOf })
}
