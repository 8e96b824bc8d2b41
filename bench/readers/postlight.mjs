import { createRequire } from 'node:module'

export const name = 'Postlight Parser'
export const packages = ['@postlight/parser']

export async function load() {
  // Its module build imports a folder of core-js, which Node does not resolve; the CommonJS build works.
  const parser = createRequire(import.meta.url)('@postlight/parser')
  return async ({ html, url }) => {
    const found = await parser.parse(url ?? 'http://localhost/', { html, fetchAllPages: false })
    if (!found || found.error) return null
    return {
      headline: found.title,
      published: found.date_published,
      byline: found.author,
      markup: found.content ?? '',
    }
  }
}
