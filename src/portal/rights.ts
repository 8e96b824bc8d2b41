/** What a reader may see of an article. The one place that decides; every page, feed and snippet asks here. */
import type { Rights } from '../model/index.js'
import type { SiteSettings } from './settings.js'

export interface MayShow {
  /** Body, pictures, capture, revisions, standfirst, snippets. Without it: headline, outlet, time, link to the original. */
  readonly words: boolean
  /** Search engines may keep it, and markup may describe it to them. */
  readonly index: boolean
}

export function whatMayShow(rights: Rights, settings: Pick<SiteSettings, 'public'>): MayShow {
  const ours = rights.kind !== 'private'
  return { words: !settings.public || ours, index: settings.public && ours }
}
