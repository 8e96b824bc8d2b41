/** What pages are made of: pictures, stylesheet, fonts; and the page about the paper. */
import type { BlobHash } from '../../archive/archive.js'
import { loadAssets, tryFile } from '../assets.js'
import type { Routes } from '../door.js'
import { AboutPage } from '../pages/messages.js'
import { whatMayShow } from '../rights.js'

export const fileRoutes: Routes = (app, door) => {
  const { reader, settings } = door
  const assets = loadAssets()

  app.get('/pictures/:blob', async (c) => {
    const [, blob, width] = /^([0-9a-f]{64})(?:-([1-9]\d{1,3}))?(?:\.webp)?$/.exec(c.req.param('blob')) ?? []
    if (blob === undefined) return c.notFound()
    const picture = await reader.picture(blob as BlobHash, door.now(), width === undefined ? undefined : Number(width))
    if (!picture || !whatMayShow(picture.rights, settings).words) return c.notFound()
    return c.body(new Uint8Array(picture.bytes).buffer, 200, {
      'Content-Type': picture.mediaType,
      'Cache-Control': settings.public ? 'public, max-age=31536000, immutable' : 'private, max-age=3600',
    })
  })

  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    if (!asset) return c.notFound()
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
    if (c.req.param('name') === tryFile) c.header('Content-Disposition', 'attachment; filename="broadsheet-try.html"')
    return c.body(new Uint8Array(asset.bytes).buffer, 200, {
      'Content-Type': asset.type,
      ETag: asset.etag,
      'Cache-Control': 'public, max-age=3600',
    })
  })

  app.get('/about', async (c) => door.html(c, <AboutPage site={await door.site()} />))
}
