import type { Article, Reading, Recovered } from '../../model/index.js'

/** An article and what it says, as one object. */
export type ReadArticle = Article & Partial<Reading>

export function withReading(article: Article, reading: Reading | null | undefined): ReadArticle {
  if (reading === null || reading === undefined) return article
  // Where it came from and how sure that is stay last: they are long, and people look at the beginning.
  const { origins, confidence, ...fields } = article
  return { ...fields, ...reading, origins, confidence }
}

/** What `read --format json` prints of a capture. */
export type PrintedRecovered = Omit<Recovered, 'articles' | 'readings'> & { readonly articles: readonly ReadArticle[] }

export function withReadings({ readings, ...recovered }: Recovered): PrintedRecovered {
  if (readings === undefined) return recovered
  return { ...recovered, articles: recovered.articles.map((article, index) => withReading(article, readings[index])) }
}
