/** Outlets, agencies and authors. */
import type { AttributionKind } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import type { Routes } from '../door.js'
import { keyPath, nameFolders } from '../name-path.js'
import { NamePage, NamesPage } from '../pages/names.js'
import { withoutPrivate } from '../rights.js'
import { toldName } from '../told-name.js'
import { perPage } from './lists.js'

const kinds: readonly AttributionKind[] = ['outlet', 'agency', 'author']

export const nameRoutes: Routes = (app, door) => {
  const { reader, settings } = door

  for (const kind of kinds) {
    const open = withoutPrivate(kind, settings)

    app.get(`/${nameFolders[kind]}`, async (c) => {
      const site = await door.site()
      const from = nameKey((c.req.query('from') ?? '').slice(0, 200))
      const page = await reader.attributedPage({ kind, open, from }, site.now)
      return door.html(c, <NamesPage kind={kind} page={page} from={from} site={site} />)
    })

    app.get(`/${nameFolders[kind]}/:key`, async (c) => {
      const site = await door.site()
      const asked = c.req.param('key')
      const key = nameKey(asked)
      if (key === null) return door.missing(c, site.words.names.noName)
      const of = await toldName(door, kind, key)
      if (of === null) return door.missing(c, site.words.names.noName)
      if (key !== asked) return c.redirect(keyPath(kind, key), 301)
      const list = await reader.list(
        { limit: perPage, of: { kind, key }, open, before: c.req.query('before'), after: c.req.query('after') },
        site.now,
      )
      return door.html(c, <NamePage of={of} list={list} site={site} />)
    })
  }
}
