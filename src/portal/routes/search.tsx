import { pageNumber, type Routes } from '../door.js'
import { SearchPage } from '../pages/search.js'
import { perPage } from './lists.js'

/** Characters of a query that are read. */
const longest = 500

export const searchRoutes: Routes = (app, door) => {
  app.get('/search', async (c) => {
    const site = await door.site()
    const query = (c.req.query('q') ?? '').slice(0, longest).trim()
    const page = pageNumber(c)
    const found = query
      ? await door.reader.search(query, { limit: perPage, offset: (page - 1) * perPage, now: site.now })
      : null
    return door.html(c, <SearchPage site={site} query={query} found={found} page={page} perPage={perPage} />)
  })
}
