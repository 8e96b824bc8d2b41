/** For tests of one field: the one article of a page or a text. */
import { beforeAll, expect } from 'vitest'
import type { Article } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

/** To be called once at the top of a test file: it loads what recovers. */
export function useOnlyArticle(): (words: string) => Article {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  return (words) => {
    const { articles } = recovery.recover(words)
    expect(articles).toHaveLength(1)
    return articles[0] as Article
  }
}
