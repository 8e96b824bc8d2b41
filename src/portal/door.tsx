/** What the routes share: the archive, the paper's settings, and the answers that every one of them may give. */
import type { Context, Hono } from 'hono'
import type { ArchivedArticle, Found } from '../archive/archive.js'
import { discreetReader } from './discreet-reader.js'
import { MessagePage } from './pages/messages.js'
import { dayWords } from './printed-time.js'
import { whatMayShow } from './rights.js'
import { type Told, toldOf } from './said/told.js'
import type { PortalOptions } from './settings.js'
import { type Site, siteOf } from './site.js'
import { dayOf } from './site-days.js'

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500

export interface Door extends PortalOptions {
  /** When the site was opened. */
  readonly opened: string
  /** The paper at this moment: asked once a request. */
  site(): Promise<Site>
  html(c: Context, page: unknown, status?: PageStatus): Response | Promise<Response>
  missing(c: Context, what?: string): Promise<Response>
  /**
   * The article that the address names when its words may be read, else the answer that says why not: 410 for one that was
   * withdrawn, 404 for the rest.
   */
  readable(c: Context, site: Site): Promise<ArchivedArticle | Response>
  /** What was read from an article whose words may be shown; null where it was not read. */
  told(kept: ArchivedArticle, site: Site): Promise<Told | null>
  gone(c: Context, found: Extract<Found, { kind: 'gone' }>): Promise<Response>
}

/** Adds its addresses to the site. */
export type Routes = (app: Hono, door: Door) => void

export function openDoor(options: PortalOptions): Door {
  const { settings } = options
  const reader = discreetReader(options.reader, settings)
  const door: Door = {
    ...options,
    reader,
    opened: options.now(),
    async site() {
      const now = options.now()
      return siteOf(
        settings,
        now,
        (await reader.sections(now)).map((s) => s.name),
        options.figures,
      )
    },
    html: (c, page, status = 200) => c.html(`<!doctype html>${String(page)}`, status),
    async missing(c, what) {
      const site = await door.site()
      const words = site.words.message
      return door.html(
        c,
        <MessagePage site={site} title={words.notFound}>
          <p>{what ?? words.noPage}</p>
          <p>
            <a href="/">{words.toFront}</a> · <a href="/search">{words.toSearch}</a>
          </p>
        </MessagePage>,
        404,
      )
    },
    async gone(c, found) {
      const site = await door.site()
      const words = site.words.message
      return door.html(
        c,
        <MessagePage site={site} title={words.withdrawn}>
          <p>{found.reason === null ? words.canceled : words.gone(found.reason)}</p>
          <p class="quiet">{words.since(dayWords(dayOf(found.since, site), site))}</p>
        </MessagePage>,
        410,
      )
    },
    async told(kept, site) {
      if (!whatMayShow(kept.rights, settings).words) return null
      const read = await reader.reading(kept, site.now)
      if (read === null) return null
      return toldOf(kept.article, read.reading, { figures: site.measured, withdrawn: read.withdrawn })
    },
    async readable(c, site) {
      const found = await reader.article(c.req.param('id') ?? '', site.now)
      if (found.kind === 'gone') return door.gone(c, found)
      if (found.kind === 'none' || !whatMayShow(found.article.rights, settings).words) return door.missing(c)
      return found.article
    },
  }
  return door
}

/** The page of a list that an address asks for, from 1. */
export const pageNumber = (c: Context): number =>
  Math.min(10_000, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
