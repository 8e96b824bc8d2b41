/** The share image of one article, for own, licensed and open ones on a public site alone. */

import { hostOf } from '../captured-words.js'
import { etagOf, isFresh } from '../conditional.js'
import type { Routes } from '../door.js'
import { whatMayShow } from '../rights.js'
import { drawShareImage, type ShareWords } from '../share-image.js'

/** Pictures kept in memory: a shared address is asked for by every place it is shared in, within minutes. */
const mostKept = 64
/** Drawn side by side; one takes some 50 ms of a core. */
const atOnce = 2

export const shareImageRoutes: Routes = (app, door) => {
  const kept = new Map<string, Promise<Buffer>>()
  const queue = new Turns(atOnce)

  const drawn = (etag: string, words: ShareWords): Promise<Buffer> => {
    const known = kept.get(etag)
    if (known) return known
    const picture = queue.take(() => drawShareImage(words))
    kept.set(etag, picture)
    picture.catch(() => kept.delete(etag))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return picture
  }

  app.get('/articles/:id/share.png', async (c) => {
    const site = await door.site()
    const article = await door.readable(c, site)
    if (article instanceof Response) return article
    if (!whatMayShow(article.rights, door.settings).index) return door.missing(c)
    const words: ShareWords = {
      siteName: door.settings.siteName,
      headline: article.article.headlineOrigin === 'lede' ? null : article.article.headline,
      outlet: article.outlet ?? hostOf(article.url),
      agency: article.article.agency,
      language: article.article.language,
    }
    const etag = etagOf('share 1', JSON.stringify(words))
    c.header('Cache-Control', 'public, max-age=3600')
    // Asked for by pages of others, which is what it is for.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    if (isFresh(c, { etag, modified: null })) return c.body(null, 304)
    return c.body(new Uint8Array(await drawn(etag, words)).buffer, 200, { 'Content-Type': 'image/png' })
  })
}

/** Lets so many run at a time, the others in order after them. */
class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(many: number) {
    this.#free = many
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((go) => this.#waiting.push(go))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}
