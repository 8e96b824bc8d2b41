/** The site: routes, each a question to the archive and a page made of the answer. */
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { BlobHash, Found } from '../archive/archive.js'
import type { Capture, CaptureHash } from '../model/index.js'
import { decode } from '../recovery/index.js'
import { copyCuts } from '../stories/index.js'
import { loadAssets, tryFile } from './assets.js'
import { articlePath, slugOf } from './captured-words.js'
import { isLoopback, ownHostOnly, sameSite, securityHeaders } from './guards.js'
import { ArticlePage, RevisionPage } from './pages/article.js'
import { FrontPage, ListPage } from './pages/front.js'
import { AboutPage, MessagePage } from './pages/messages.js'
import { OriginPage } from './pages/origin.js'
import { SearchPage } from './pages/search.js'
import { TryPage } from './pages/try.js'
import type { TryResult } from './pages/try-result.js'
import { whatMayShow } from './rights.js'
import type { PortalOptions } from './settings.js'

export type { PortalOptions, SiteSettings } from './settings.js'

const perPage = 24
const mostTried = 5_000_000

export function createPortal(options: PortalOptions): Hono {
  const { reader, settings } = options
  const assets = loadAssets()
  const app = new Hono()
  app.use(securityHeaders(settings))
  app.use(ownHostOnly(settings))

  const html = (c: Context, page: unknown, status: 200 | 400 | 403 | 404 | 410 | 413 | 500 = 200) =>
    c.html(`<!doctype html>${String(page)}`, status)
  const around = async () => {
    const now = options.now()
    return { settings, now, sections: (await reader.sections(now)).map((s) => s.name) }
  }
  const pageNumber = (c: Context) => Math.min(10_000, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
  const missing = async (c: Context, what = 'There is no such page in this paper.') =>
    html(
      c,
      <MessagePage {...(await around())} title="Not found">
        <p>{what}</p>
        <p>
          <a href="/">To the front page</a> or <a href="/search">search the archive</a>.
        </p>
      </MessagePage>,
      404,
    )
  const gone = async (c: Context, found: Extract<Found, { kind: 'gone' }>) =>
    html(
      c,
      <MessagePage {...(await around())} title="Withdrawn">
        <p>The article that stood here is gone: {found.reason}.</p>
        <p class="quiet">Since {found.since.slice(0, 10)}.</p>
      </MessagePage>,
      410,
    )

  app.get('/', async (c) => {
    const base = await around()
    return html(c, <FrontPage {...base} front={await reader.front(base.now)} />)
  })

  app.get('/latest', async (c) => {
    const base = await around()
    const page = pageNumber(c)
    const { articles, total } = await reader.latest({ limit: perPage, offset: (page - 1) * perPage }, base.now)
    return html(
      c,
      <ListPage
        {...base}
        title="Latest"
        current="latest"
        path="/latest"
        page={page}
        perPage={perPage}
        articles={articles}
        total={total}
      />,
    )
  })

  app.get('/sections/:name', async (c) => {
    const base = await around()
    const name = c.req.param('name')
    if (!base.sections.includes(name)) return missing(c, 'There is no such section.')
    const page = pageNumber(c)
    const { articles, total } = await reader.latest(
      { limit: perPage, offset: (page - 1) * perPage, section: name },
      base.now,
    )
    return html(
      c,
      <ListPage
        {...base}
        title={name}
        current={name}
        path={`/sections/${encodeURIComponent(name)}`}
        page={page}
        perPage={perPage}
        articles={articles}
        total={total}
      />,
    )
  })

  app.get('/articles/:id/origin', async (c) => {
    const base = await around()
    const found = await reader.article(c.req.param('id'), base.now)
    if (found.kind === 'gone') return gone(c, found)
    if (found.kind === 'none' || !whatMayShow(found.article.rights, settings).words) return missing(c)
    const kept = await reader.capture(found.article.captureHash)
    if (!kept) return missing(c, 'The capture of this article is not kept.')
    const decoded = decode(kept)
    // Of a capture that holds several articles, the blocks of the others are shown as what they are: not dropped, not this one's.
    const blocks = kept.blocks
    return html(
      c,
      <OriginPage
        {...base}
        kept={found.article}
        text={decoded.text}
        charset={decoded.charset}
        source={kept.source}
        blocks={blocks}
      />,
    )
  })

  app.get('/articles/:id/revisions/:n', async (c) => {
    const base = await around()
    const found = await reader.article(c.req.param('id'), base.now)
    if (found.kind === 'gone') return gone(c, found)
    if (found.kind === 'none' || !whatMayShow(found.article.rights, settings).words) return missing(c)
    const numbers = found.article.revisions.map((r) => r.number).sort((a, b) => a - b)
    const n = Number.parseInt(c.req.param('n'), 10)
    const revision = numbers.includes(n) ? await reader.revision(found.article.id, n) : null
    if (!revision) return missing(c, 'There is no such revision.')
    const earlier = numbers.filter((k) => k < n).pop()
    const before = earlier === undefined ? null : await reader.revision(found.article.id, earlier)
    return html(c, <RevisionPage {...base} kept={found.article} revision={revision} before={before} />)
  })

  const article = async (c: Context) => {
    const base = await around()
    const found = await reader.article(c.req.param('id') ?? '', base.now)
    if (found.kind === 'gone') return gone(c, found)
    if (found.kind === 'none') return missing(c)
    const kept = found.article
    const may = whatMayShow(kept.rights, settings)
    const slug = c.req.param('slug')
    if (slug !== slugOf(kept.article.headline)) return c.redirect(articlePath(kept.id, kept.article.headline), 301)
    if (!may.index) c.header('X-Robots-Tag', 'noindex, noarchive')
    const cuts = new Map<string, string>()
    if (may.words)
      for (const copy of kept.copies.slice(0, 12)) {
        const other = await reader.article(copy.id, base.now)
        if (other.kind === 'article' && whatMayShow(other.article.rights, settings).words)
          cuts.set(copy.id, cutWords(kept.article, other.article.article))
      }
    return html(c, <ArticlePage {...base} kept={kept} cuts={cuts} />)
  }
  app.get('/articles/:id/:slug', article)
  app.get('/articles/:id', article)

  app.get('/search', async (c) => {
    const base = await around()
    const query = (c.req.query('q') ?? '').slice(0, 500).trim()
    const page = pageNumber(c)
    const found = query
      ? await reader.search(query, { limit: perPage, offset: (page - 1) * perPage, now: base.now })
      : null
    return html(c, <SearchPage {...base} query={query} found={found} page={page} perPage={perPage} />)
  })

  app.get('/pictures/:blob', async (c) => {
    const blob = c.req.param('blob')
    if (!/^[0-9a-f]{16,64}$/.test(blob)) return c.notFound()
    const picture = await reader.picture(blob as BlobHash, options.now())
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

  app.get('/robots.txt', (c) =>
    c.text(settings.public ? 'User-agent: *\nDisallow: /try\nDisallow: /search\n' : 'User-agent: *\nDisallow: /\n'),
  )
  app.get('/about', async (c) => html(c, <AboutPage {...(await around())} />))

  const mayTry = (c: Context) => settings.tryOpen || isLoopback(options.clientAddress(c))
  const refused = async (c: Context) =>
    html(
      c,
      <MessagePage {...(await around())} title="Not from here">
        <p>
          This page answers on the machine that it runs on. Its operator can open it to others with the setting
          try_open.
        </p>
      </MessagePage>,
      403,
    )
  const tryPage = async (c: Context, result: TryResult | null, trouble: string | null, status: 200 | 400 | 413 = 200) =>
    html(
      c,
      <TryPage
        {...(await around())}
        mayKeep={options.desk !== null && isLoopback(options.clientAddress(c))}
        file={assets.has(tryFile) ? `/assets/${tryFile}` : null}
        result={result}
        trouble={trouble}
      />,
      status,
    )

  app.get('/try', async (c) => (mayTry(c) ? tryPage(c, null, null) : refused(c)))
  app.post(
    '/try',
    async (c, next) => {
      if (!mayTry(c) || !sameSite(c)) return refused(c)
      return next()
    },
    bodyLimit({
      maxSize: mostTried + 20_000,
      onError: (c) => tryPage(c, null, 'That is more than 5 MB. Try a part of it.', 413),
    }),
    async (c) => {
      const form = await c.req.parseBody()
      const capture = await captureOf(form, options.now())
      if (typeof capture === 'string') return tryPage(c, null, capture, 400)
      if (form.keep === 'yes' && options.desk && isLoopback(options.clientAddress(c))) {
        const added = await options.desk.add(capture, { rights: { kind: 'private' }, again: false, fetchPicture: null })
        const first = added.articles[0]
        if (first) return c.redirect(articlePath(first.id, first.headline), 303)
        return tryPage(c, null, 'No article was found in it; the capture is kept and shows under “broadsheet status”.')
      }
      const recovered = await options.recover(capture, { explain: true })
      return tryPage(c, { recovered, text: decode(capture).text }, null)
    },
  )

  app.notFound((c) => missing(c))
  app.onError(async (error, c) => {
    console.error(`${c.req.method} ${new URL(c.req.url).pathname}:`, error)
    return html(
      c,
      <MessagePage settings={settings} now={options.now()} sections={[]} title="Something broke">
        <p>This page could not be made. The reason stands in the log of the program.</p>
      </MessagePage>,
      500,
    )
  })
  return app
}

/** "runs 9 of 14 paragraphs", as seen from the article whose page it is on. */
function cutWords(mine: Parameters<typeof copyCuts>[0], theirs: Parameters<typeof copyCuts>[1]): string {
  const cuts = copyCuts(mine, theirs)
  const words = cuts.runs === cuts.of ? `runs all ${cuts.of} paragraphs` : `runs ${cuts.runs} of ${cuts.of} paragraphs`
  const changed = cuts.paragraphs.filter((p) => p.fate === 'changed').length
  return changed ? `${words}, ${changed} changed` : words
}

/** The capture in a form, or a sentence that says what is missing. */
async function captureOf(form: Record<string, unknown>, now: string): Promise<Capture | string> {
  const file = form.file instanceof File && form.file.size > 0 ? form.file : null
  const words = typeof form.words === 'string' ? form.words : ''
  if (!file && !words.trim()) return 'Paste something or choose a file.'
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(words)
  const address =
    typeof form.address === 'string' && /^https?:\/\//.test(form.address) && URL.canParse(form.address)
      ? form.address
      : null
  const ending = /\.(x?html?|txt|md|markdown)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase()
  const mediaType = !ending
    ? null
    : ending.startsWith('m')
      ? 'text/markdown'
      : ending === 'txt'
        ? 'text/plain'
        : 'text/html'
  return {
    hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
    bytes,
    source: file ? `tried: ${file.name.slice(0, 200)}` : 'tried: pasted text',
    url: address,
    mediaType,
    charset: null,
    retrieved: now,
    timezone: null,
    id: null,
  }
}
