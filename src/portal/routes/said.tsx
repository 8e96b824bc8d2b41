/** Who said what of one article, on a page of its own; and what the machine that reads it can and cannot do. */
import type { Routes } from '../door.js'
import { ReadingLimitsPage } from '../pages/reading-limits.js'
import { SaidPage } from '../pages/said-page.js'

export const saidRoutes: Routes = (app, door) => {
  app.get('/reading', async (c) => door.html(c, <ReadingLimitsPage site={await door.site()} />))

  app.get('/articles/:id/said', async (c) => {
    const site = await door.site()
    const kept = await door.readable(c, site)
    if (kept instanceof Response) return kept
    const told = await door.told(kept, site)
    if (told === null) return door.missing(c, site.words.said.notRead)
    return door.html(c, <SaidPage kept={kept} told={told} site={site} />)
  })
}
