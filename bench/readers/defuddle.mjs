import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'

export const name = 'Defuddle on linkedom'
export const packages = ['defuddle', 'linkedom']

export async function load() {
  return async ({ html, url }) => {
    // Without useAsync it would ask other hosts for what a page lacks.
    const found = await Defuddle(parseHTML(html).document, url ?? undefined, { useAsync: false })
    return { headline: found.title, published: found.published, byline: found.author, markup: found.content ?? '' }
  }
}
