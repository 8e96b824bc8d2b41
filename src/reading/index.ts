/**
 * Reading: an article in, what it says out: statements with their speakers, figures, times, names. Pure and synchronous once
 * loaded; loads no database and no server.
 *
 *     import { loadReading } from 'broadsheet/reading'
 *     const reading = await loadReading()
 *     const { statements, figures } = reading.read(article)
 */
import type { Article, Reading } from '../model/index.js'
import { type ReadingModels, readArticle } from './read.js'

export { READ_BY } from './read.js'

export interface Reader {
  /** What an article says. The same article gives the same reading. */
  read(article: Article): Reading
}

/** Loads the models; what it answers reads without waiting. */
export async function loadReading(): Promise<Reader> {
  const models: ReadingModels = { languages: ['en'] }
  return { read: (article) => readArticle(article, models) }
}
