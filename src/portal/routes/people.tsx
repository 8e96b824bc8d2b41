/** Pages of people in public office, where the operator turned them on. */
import { nameKey } from '../../archive/name-key.js'
import type { Routes } from '../door.js'
import { type Asked, addForms, type Made } from '../forms.js'
import { givenPeople, givenPerson, peopleMarkdown, personMarkdown } from '../given/people.js'
import { PeopleListPage, PersonPage } from '../pages/people.js'
import { saidByPerson } from '../said/people.js'

export const peopleRoutes: Routes = (app, door) => {
  const { reader, settings } = door
  if (settings.peoplePages !== true) return
  addForms(app, door, [
    ['/people', people],
    ['/people/:name', person],
  ])

  app.get('/people', async (c) => {
    const site = await door.site()
    const from = nameKey((c.req.query('from') ?? '').slice(0, 200))
    const page = await reader.people({ from, open: settings.public }, site.now)
    c.header('X-Robots-Tag', 'noindex, noarchive')
    return door.html(c, <PeopleListPage page={page} first={from === null} site={site} />)
  })

  app.get('/people/:key', async (c) => {
    const site = await door.site()
    const found = await saidByPerson(door, c.req.param('key').slice(0, 200), site)
    if (found === null) return door.missing(c, site.words.names.noName)
    c.header('X-Robots-Tag', 'noindex, noarchive')
    return door.html(c, <PersonPage {...found} site={site} />)
  })
}

async function people({ c, door, site }: Asked): Promise<Made> {
  const from = nameKey((c.req.query('from') ?? '').slice(0, 200))
  const page = await door.reader.people({ from, open: door.settings.public }, site.now)
  return { json: () => givenPeople(page), markdown: () => peopleMarkdown(page, site) }
}

async function person({ door, site, name }: Asked): Promise<Made> {
  const found = await saidByPerson(door, name.slice(0, 200), site)
  if (found === null) return { missing: true }
  return { json: () => givenPerson(found, site), markdown: () => personMarkdown(found, site) }
}
