/** The front page and the lists of articles. */
import { pageNumber, type Routes } from '../door.js'
import { FrontPage, ListPage } from '../pages/front.js'

export const perPage = 24

export const listRoutes: Routes = (app, door) => {
  const { reader } = door

  app.get('/', async (c) => {
    const site = await door.site()
    return door.html(c, <FrontPage site={site} front={await reader.front(site.now)} />)
  })

  app.get('/latest', async (c) => {
    const site = await door.site()
    const page = pageNumber(c)
    const { articles, total } = await reader.latest({ limit: perPage, offset: (page - 1) * perPage }, site.now)
    const list = { articles, total, page, perPage }
    return door.html(
      c,
      <ListPage site={site} title={site.words.shell.latest} current="latest" path="/latest" {...list} />,
    )
  })

  app.get('/sections/:name', async (c) => {
    const site = await door.site()
    const name = c.req.param('name')
    if (!site.sections.includes(name)) return door.missing(c, site.words.message.noSection)
    const page = pageNumber(c)
    const asked = { limit: perPage, offset: (page - 1) * perPage, section: name }
    const { articles, total } = await reader.latest(asked, site.now)
    const list = { articles, total, page, perPage }
    return door.html(
      c,
      <ListPage site={site} title={name} current={name} path={`/sections/${encodeURIComponent(name)}`} {...list} />,
    )
  })
}
