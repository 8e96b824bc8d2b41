/**
 * Reading: an article in, what it says out: statements with their speakers, figures, times, names. Pure and synchronous once
 * loaded; loads no database and no server.
 *
 *     import { read } from 'broadsheet/reading'
 *     const { statements, figures } = await read(article)
 */
import type { Article, Reading } from '../model/index.js'
import { readNamesModel } from './names/find-names.js'
import { readGazetteer } from './names/gazetteer.js'
import { readNameLists } from './names/name-lists.js'
import { type ReadingModels, readArticle } from './read.js'
import { readFirstNames } from './speakers/first-names.js'
import { loadStatementModels } from './statements/load.js'
import { modelOnDisk } from './weights-on-disk.js'

export type * from '../model/index.js'
export { READ_BY } from './read.js'
export { pickStatements, shownReading } from './shown.js'
export { type ReadingFigures, readingFigures } from './shown-figures.js'

export interface Reader {
  /** What an article says. The same article gives the same reading. */
  read(article: Article): Reading
}

/** Loads the models; what it answers reads without waiting. */
export async function loadReading(): Promise<Reader> {
  const [names, nameLists, places, firstNames, statements] = await Promise.all([
    modelOnDisk('names.bin'),
    modelOnDisk('name-lists.bin'),
    modelOnDisk('places.tsv'),
    modelOnDisk('first-names.json'),
    loadStatementModels(modelOnDisk),
  ])
  const models: ReadingModels = {
    languages: ['en'],
    names: readNamesModel(names, readNameLists(nameLists)),
    gazetteer: readGazetteer(places),
    statements,
    firstNames: readFirstNames(new TextDecoder().decode(firstNames)),
  }
  return { read: (article) => readArticle(article, models) }
}

let loaded: Promise<Reader> | null = null

/** What an article says: of one that was recovered, or one made by hand. The first call loads the models. */
export async function read(article: Article): Promise<Reading> {
  loaded ??= loadReading()
  return (await loaded).read(article)
}
