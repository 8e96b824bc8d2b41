/** The front page and the lists of articles. */
import type { Context } from 'hono'
import type { ArticleList } from '../../archive/archive.js'
import { pageNumber, type Routes } from '../door.js'
import { FrontPage } from '../pages/front.js'
import { SectionPage } from '../pages/list.js'
import type { Site } from '../site.js'

export const perPage = 24
/** Numbered pages that are still answered, for addresses of before lists were read on from a place. */
const mostNumbered = 40

export const listRoutes: Routes = (app, door) => {
  const { reader } = door

  app.get('/', async (c) => {
    const site = await door.site()
    return door.html(c, <FrontPage site={site} front={await reader.front(site.now)} />)
  })

  /** The part of a list that the address asks for; null for a numbered page that is not answered. */
  async function asked(c: Context, site: Site, section?: string): Promise<ArticleList | null> {
    const of = section === undefined ? undefined : ({ kind: 'section', name: section } as const)
    const page = pageNumber(c)
    if (page === 1)
      return reader.list({ limit: perPage, of, before: c.req.query('before'), after: c.req.query('after') }, site.now)
    if (page > mostNumbered) return null
    let list: ArticleList = { articles: [], newer: null, older: null }
    for (let n = 0; n < page; n++)
      if (n === 0 || list.older !== null)
        list = await reader.list({ limit: perPage, of, before: list.older ?? undefined }, site.now)
      else return { articles: [], newer: list.newer, older: null }
    return list
  }

  app.get('/latest', async (c) => {
    const site = await door.site()
    const list = await asked(c, site)
    if (list === null) return c.redirect('/latest')
    const title = site.words.shell.latest
    return door.html(c, <SectionPage site={site} title={title} current="latest" path="/latest" list={list} />)
  })

  app.get('/sections/:name', async (c) => {
    const site = await door.site()
    const name = c.req.param('name')
    if (!site.sections.includes(name)) return door.missing(c, site.words.message.noSection)
    const path = `/sections/${encodeURIComponent(name)}`
    const list = await asked(c, site, name)
    if (list === null) return c.redirect(path)
    return door.html(c, <SectionPage site={site} title={name} current={name} path={path} list={list} />)
  })
}
