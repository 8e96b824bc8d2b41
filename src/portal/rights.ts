/** What a reader may see of an article. The one place that decides; every page, feed and snippet asks here. */
import type { AttributionKind } from '../archive/archive.js'
import type { Article, Rights } from '../model/index.js'
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

type Headlined = Pick<Article, 'headline' | 'headlineOrigin'> & { readonly rights: Rights }

/**
 * The headline as it may be told: one that was made from the first sentence is of the text, and so are the words of an
 * address made from it.
 */
export function tellableHeadline(
  { headline, headlineOrigin, rights }: Headlined,
  settings: Pick<SiteSettings, 'public'>,
): Pick<Article, 'headline' | 'headlineOrigin'> {
  const told = headlineOrigin !== 'lede' || whatMayShow(rights, settings).words
  return told ? { headline, headlineOrigin } : { headline: null, headlineOrigin: null }
}

/**
 * Whether the page of a name leaves private articles out: of those a public site tells the outlet; who wrote one, and for
 * which agency, is among the words that it keeps back.
 */
export const withoutPrivate = (kind: AttributionKind, settings: Pick<SiteSettings, 'public'>): boolean =>
  settings.public && kind !== 'outlet'
