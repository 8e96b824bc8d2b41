/** Outlets, agencies and authors. */
import type { Attributed, AttributionKind } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import type { Routes } from '../door.js'
import { keyPath, nameFolders } from '../name-path.js'
import { NamePage, NamesPage } from '../pages/names.js'
import { withoutPrivate } from '../rights.js'
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
      const of = await reader.attributed({ kind, key, open }, site.now)
      if (of === null) return door.missing(c, site.words.names.noName)
      if (key !== asked) return c.redirect(keyPath(kind, key), 301)
      const list = await reader.list(
        { limit: perPage, of: { kind, key }, open, before: c.req.query('before'), after: c.req.query('after') },
        site.now,
      )
      return door.html(c, <NamePage of={settings.public ? await told(of) : of} list={list} site={site} />)
    })
  }

  /** An outlet as a public site tells of it: which agency a private article is from is not told, not even in a share. */
  async function told(of: Attributed): Promise<Attributed> {
    const seen = of.kind === 'outlet' ? await reader.attributed({ ...of, open: true }, door.now()) : of
    const nothing = { of: 0, wire: 0, borrowed: 0, copied: 0 }
    return {
      ...of,
      newest: seen?.newest ?? nothing,
      agencies: seen?.agencies ?? [],
      copiesFrom: seen?.copiesFrom ?? [],
    }
  }
}
