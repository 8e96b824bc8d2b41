/** What a page's head says of its other forms, so that readers of feeds find them. */
import type { SiteSettings } from '../settings.js'
import { formats } from './feed.js'

export interface Alternate {
  readonly href: string
  readonly type: string
  readonly title?: string
}

/** @param stem  path of the page without an ending; @param query  with its question mark */
export function feedAlternates(
  stem: string,
  title: string,
  settings: Pick<SiteSettings, 'exported' | 'baseUrl'>,
  query = '',
): Alternate[] {
  // A feed holds whole addresses: a folder of files that does not know where it will stand has none.
  if (settings.exported && settings.baseUrl === null) return []
  return Object.values(formats).map(({ ending, type }) => ({ href: `${stem}${ending}${query}`, type, title }))
}

/** Of a page of a list: its feeds stand with the first page alone. */
export const listAlternates = (
  stem: string,
  title: string,
  settings: Pick<SiteSettings, 'exported' | 'baseUrl'>,
  page = 1,
): Alternate[] => [
  ...(page === 1 ? feedAlternates(stem, title, settings) : []),
  ...dataAlternates(stem, page === 1 ? '' : `?page=${page}`),
]

export const dataAlternates = (stem: string, query = ''): Alternate[] => [
  { href: `${stem}.json${query}`, type: 'application/json' },
  { href: `${stem}.md${query}`, type: 'text/markdown' },
]
