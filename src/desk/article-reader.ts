/** Articles read one by one: the models are loaded by the first, and one that breaks the reading costs no other its own. */
import type { Article, Problem, Reading } from '../model/index.js'
import type { ReadArticles } from './recovery-pool.js'

export interface ArticleReading {
  read(article: Article): Reading
}

/** @param load  called once, and again after it failed */
export function articleReader(
  load: () => Promise<ArticleReading>,
): (articles: readonly Article[], timings: boolean) => Promise<ReadArticles> {
  let loaded: Promise<ArticleReading> | null = null
  return async (articles, timings) => {
    let reading: ArticleReading
    try {
      loaded ??= load()
      reading = await loaded
    } catch (error) {
      loaded = null
      return { readings: articles.map(() => null), problems: [notLoaded(error)] }
    }
    const problems: Problem[] = []
    const begun = performance.now()
    const readings = articles.map((article, index) => {
      try {
        return reading.read(article)
      } catch (error) {
        problems.push(brokenDown(error, index))
        return null
      }
    })
    const readingMs = Math.round((performance.now() - begun) * 1000) / 1000
    return timings ? { readings, problems, readingMs } : { readings, problems }
  }
}

const notLoaded = (error: unknown): Problem => ({
  code: 'reading',
  what: `reading does not start: ${error instanceof Error ? error.message : error}`,
  where: null,
  fix: 'install Broadsheet anew, or leave reading out with --no-reading',
})

const brokenDown = (error: unknown, article: number): Problem => ({
  code: 'reading',
  what: `reading broke down on this article: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
  where: { article },
  fix: 'send us the capture: none should do that',
})
