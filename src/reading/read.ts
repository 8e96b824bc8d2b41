/**
 * An article in, what it says out. The parts in order: names and times are found first, since who spoke and when stands on them;
 * statements next; then the speakers' names, and figures.
 */
import type { Article, Reading } from '../model/index.js'
import { blocksInText } from './tokens/blocks-in-text.js'
import { readWords } from './tokens/words.js'

/** Version of the readings: counts up when the same article is read in another way. */
export const READ_BY = 'reading 0.1.0'

export interface ReadingModels {
  readonly languages: readonly string[]
}

/** What an article says. Never throws for what it holds. */
export function readArticle(article: Article, _models: ReadingModels): Reading {
  const blocks = blocksInText(article)
  const words = readWords(article.text, blocks.starts)
  if (words.count === 0) return { readBy: READ_BY }
  return { readBy: READ_BY }
}
