/** Feeds of every list: RSS, Atom and JSON Feed, in full where the words may show. */
import type { Context } from 'hono'
import type { ArchivedArticle, ArticleSummary } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
import type { Door, Routes } from '../door.js'
import { entryOf, type Format, formats, writeFeed } from '../feeds/feed.js'
import { type Source, sources } from '../feeds/sources.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'

const mostEntries = 40

export const feedRoutes: Routes = (app, door) => {
  for (const source of sources)
    for (const format of Object.keys(formats).filter((name): name is Format => name in formats)) {
      const { ending } = formats[format]
      app.get(patternWith(source, ending), (c) => answer(c, door, source, format))
    }
}

/** The address with an ending; a name may hold dots, so the router is told what to look for. */
export function patternWith({ pattern, stem = pattern }: Pick<Source, 'pattern' | 'stem'>, ending: string): string {
  const literal = ending.replaceAll('.', '\\.')
  return stem.endsWith(':name') ? `${stem}{[^/]+${literal}}` : `${stem}${ending}`
}

/** The name in an address with an ending. */
export const nameOf = (c: Context, ending: string): string => {
  const name = c.req.param('name') ?? ''
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

async function answer(c: Context, door: Door, source: Source, format: Format): Promise<Response> {
  const { ending, type } = formats[format]
  const site = await door.site()
  const validators = await validatorsOf(c, door)
  const found = await source.find({ name: nameOf(c, ending), c, site, door, limit: mostEntries })
  if (!found) return door.missing(c)
  setCaching(c, door)
  setSharing(c, door)
  if (isFresh(c, validators)) return c.body(null, 304)
  const base = originOf(c, door)
  const entries = []
  for (const summary of found.articles.slice(0, mostEntries))
    entries.push(entryOf(summary, await withWords(summary, door, site), { base, site }))
  const url = new URL(c.req.url)
  const feed = {
    title: clean(found.title),
    page: `${base}${found.page}`,
    self: `${base}${url.pathname}${url.search}`,
    updated: validators.changed ?? door.opened,
    entries,
  }
  return c.body(writeFeed(format, feed, site), 200, { 'Content-Type': `${type}; charset=utf-8` })
}

async function withWords(summary: ArticleSummary, door: Door, site: Site): Promise<ArchivedArticle | null> {
  if (!whatMayShow(summary.rights, door.settings).words) return null
  const found = await door.reader.article(summary.id, site.now)
  // Asked again: it may have been taken back since the list was read.
  return found.kind === 'article' && whatMayShow(found.article.rights, door.settings).words ? found.article : null
}
