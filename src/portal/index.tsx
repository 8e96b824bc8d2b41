/** The site: routes, each a question to the archive and a page made of the answer. */
import { Hono } from 'hono'
import { openDoor, type Routes } from './door.js'
import { ownHostOnly, securityHeaders } from './guards.js'
import { Metrics } from './metrics.js'
import { MessagePage } from './pages/messages.js'
import { apiRoutes } from './routes/api.js'
import { articleDataRoutes } from './routes/article-data.js'
import { articleRoutes } from './routes/articles.js'
import { crawlerRoutes } from './routes/crawlers.js'
import { dataRoutes } from './routes/data.js'
import { dayRoutes } from './routes/days.js'
import { deskRoutes } from './routes/desk.js'
import { feedRoutes } from './routes/feeds.js'
import { fileRoutes } from './routes/files.js'
import { healthRoutes } from './routes/health.js'
import { listRoutes } from './routes/lists.js'
import { nameRoutes } from './routes/names.js'
import { peopleRoutes } from './routes/people.js'
import { readingTableRoutes } from './routes/reading-tables.js'
import { reportRoutes } from './routes/reports.js'
import { saidRoutes } from './routes/said.js'
import { searchRoutes } from './routes/search.js'
import { shareImageRoutes } from './routes/share-image.js'
import { tryRoutes } from './routes/try.js'
import type { PortalOptions } from './settings.js'
import { siteOf } from './site.js'

export type { PortalOptions, SiteSettings } from './settings.js'

const routes: readonly Routes[] = [
  // What has an ending stands before what takes any name, and the longer ending before the shorter.
  shareImageRoutes,
  feedRoutes,
  readingTableRoutes,
  dataRoutes,
  articleDataRoutes,
  crawlerRoutes,
  reportRoutes,
  apiRoutes,
  listRoutes,
  saidRoutes,
  articleRoutes,
  nameRoutes,
  peopleRoutes,
  dayRoutes,
  searchRoutes,
  fileRoutes,
  tryRoutes,
  deskRoutes,
]

export function createPortal(options: PortalOptions): Hono {
  const door = openDoor(options)
  const app = new Hono()
  const metrics = new Metrics()
  app.use(metrics.measure)
  app.use(securityHeaders(options.settings))
  app.use(ownHostOnly(options.settings))
  for (const add of [...routes, healthRoutes(metrics)]) add(app, door)
  app.notFound((c) => door.missing(c))
  app.onError(async (error, c) => {
    console.error(`${c.req.method} ${new URL(c.req.url).pathname}:`, error)
    // Without the sections: the archive may be what broke.
    const site = siteOf(options.settings, options.now(), [])
    return door.html(
      c,
      <MessagePage site={site} title={site.words.message.broke}>
        <p>{site.words.message.brokeWhy}</p>
      </MessagePage>,
      500,
    )
  })
  return app
}
