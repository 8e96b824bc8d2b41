import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

export const name = 'Readability on linkedom'
export const packages = ['@mozilla/readability', 'linkedom']

export async function load() {
  return ({ html }) => articleOf(parseHTML(html).document)
}

/** What Readability makes of a document, whichever DOM it is of. */
export function articleOf(document) {
  const article = new Readability(document).parse()
  return (
    article && {
      headline: article.title,
      published: article.publishedTime,
      byline: article.byline,
      markup: article.content ?? '',
    }
  )
}
