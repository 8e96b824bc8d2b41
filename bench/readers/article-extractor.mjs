import { extractFromHtml } from '@extractus/article-extractor'

export const name = 'article-extractor'
export const packages = ['@extractus/article-extractor']

export async function load() {
  return async ({ html, url }) => {
    const found = await extractFromHtml(html, url ?? undefined)
    return (
      found && { headline: found.title, published: found.published, byline: found.author, markup: found.content ?? '' }
    )
  }
}
