/** The lists of the site that are feeds and data too: where they stand, what is in them. */
import type { Context } from 'hono'
import type { ArticleSummary } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import type { Door } from '../door.js'
import { keyPath, nameFolders } from '../name-path.js'
import { withoutPrivate } from '../rights.js'
import type { Site } from '../site.js'

export interface Source {
  /** Address of the page, as the router writes it; what may end in a name ends in `:name`. */
  readonly pattern: string
  /** Where its feeds stand when that is not beside the page: the front page has no name. */
  readonly stem?: string
  /** null: there is no such list. */
  find(asked: { name: string; c: Context; site: Site; door: Door; limit: number }): Promise<FoundList | null>
}

export interface FoundList {
  readonly title: string
  /** Path and query of its page. */
  readonly page: string
  readonly articles: readonly ArticleSummary[]
}

/** Characters of a query that are read: as on its page. */
export const longestQuery = 500

export const sources: readonly Source[] = [
  {
    pattern: '/',
    stem: '/index',
    async find({ site, door }) {
      const { lead, seconds, sections } = await door.reader.front(site.now)
      const articles = [...(lead ? [lead] : []), ...seconds, ...sections.flatMap((band) => band.articles)]
      return { title: site.settings.siteName, page: '/', articles }
    },
  },
  {
    pattern: '/latest',
    async find({ site, door, limit }) {
      const { articles } = await door.reader.filtered({ filters: {}, after: null, limit }, site.now)
      return { title: `${site.settings.siteName}: ${site.words.shell.latest}`, page: '/latest', articles }
    },
  },
  {
    pattern: '/sections/:name',
    async find({ name, site, door, limit }) {
      if (!site.sections.includes(name)) return null
      const { articles } = await door.reader.filtered({ filters: { section: name }, after: null, limit }, site.now)
      return {
        title: `${site.settings.siteName}: ${name}`,
        page: `/sections/${encodeURIComponent(name)}`,
        articles,
      }
    },
  },
  {
    pattern: '/search',
    async find({ c, site, door, limit }) {
      const query = (c.req.query('q') ?? '').slice(0, longestQuery).trim()
      if (query === '') return null
      const articles = await door.reader.newestFound(query, limit, site.now)
      return {
        title: `${site.settings.siteName}: ${query}`,
        page: `/search?q=${encodeURIComponent(query)}`,
        articles,
      }
    },
  },
  ...(['outlet', 'agency', 'author'] as const).map(
    (kind): Source => ({
      pattern: `/${nameFolders[kind]}/:name`,
      async find({ name, site, door, limit }) {
        const key = nameKey(name)
        const open = withoutPrivate(kind, site.settings)
        const of = key === null ? null : await door.reader.attributed({ kind, key, open }, site.now)
        if (of === null) return null
        const { articles } = await door.reader.list({ limit, of: { kind, key: of.key }, open }, site.now)
        return { title: `${site.settings.siteName}: ${of.name}`, page: keyPath(kind, of.key), articles }
      },
    }),
  ),
]
