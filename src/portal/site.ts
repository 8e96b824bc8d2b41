/** What every page is told of the paper that it stands in. */
import { type ReadingFigures, readingFigures } from './said/reading-figures.js'
import type { SiteSettings } from './settings.js'
import { type Idiom, idiomOf } from './words/index.js'

export interface Site extends Idiom {
  readonly settings: SiteSettings
  /** The present instant, ISO 8601. */
  readonly now: string
  /** Names of the sections, the fullest first. */
  readonly sections: readonly string[]
  /** What was measured of readings: what is shown of them hangs on it. */
  readonly measured: ReadingFigures
}

export const siteOf = (
  settings: SiteSettings,
  now: string,
  sections: readonly string[],
  measured: ReadingFigures = readingFigures,
): Site => ({
  ...idiomOf(settings.language),
  settings,
  now,
  sections,
  measured,
})

/** The whole address of a path on this site; null where the site has no address of its own. */
export const addressOf = ({ settings }: Pick<Site, 'settings'>, path: string): string | null =>
  settings.baseUrl ? `${settings.baseUrl}${path}` : null
