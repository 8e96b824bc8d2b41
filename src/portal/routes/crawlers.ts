/** What robots ask for: robots.txt, sitemaps, the operator's word on text and data mining, the list of feeds. */

import { generateOpml } from 'feedsmith'
import type { Context } from 'hono'
import type { ArticleSummary } from '../../archive/archive.js'
import { articlePath, clean, hostOf, xmlWords } from '../captured-words.js'
import { isFresh, originOf, setCaching, validatorsOf } from '../conditional.js'
import type { Door, Routes } from '../door.js'
import { formats } from '../feeds/feed.js'
import { keyPath } from '../name-path.js'
import { surestTime } from '../printed-time.js'

/** Hours and articles that a news sitemap may hold. */
const newsHours = 48
const mostNews = 1_000

/** Names by which collectors of training data announce that robots.txt may forbid them that and nothing else. */
const trainers = [
  'Amazonbot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
]

export const crawlerRoutes: Routes = (app, door) => {
  const { settings, reader } = door
  const reserved = settings.mining !== 'yes'

  app.get('/robots.txt', (c) => {
    if (!settings.public) return c.text('User-agent: *\nDisallow: /\n')
    // Text and Data Mining: the reservation of Article 4(3) of Directive (EU) 2019/790, in each of the forms that are read.
    const mining = reserved
      ? `# Text and data mining: all rights reserved.\nContent-Usage: train-ai=n\n`
      : `# Text and data mining is allowed.\nContent-Usage: train-ai=y\n`
    const barred = reserved ? `\n${trainers.map((name) => `User-agent: ${name}\n`).join('')}Disallow: /\n` : ''
    return c.text(
      `User-agent: *\n${mining}Disallow: /try\nDisallow: /search\nDisallow: /desk\nDisallow: /api/\n${barred}\nSitemap: ${originOf(c, door)}/sitemap.xml\n`,
    )
  })

  app.get('/.well-known/tdmrep.json', async (c) => {
    if (!settings.public) return door.missing(c)
    return c.json([{ location: '/*', 'tdm-reservation': reserved ? 1 : 0 }])
  })

  app.get('/sitemap.xml', (c) =>
    xml(c, door, async (base) => {
      const pages = ['news', ...(await reader.givenPages())]
      return `<sitemapindex xmlns="${sitemaps}">${pages
        .map((page) => `<sitemap><loc>${escaped(`${base}/sitemaps/${page}.xml`)}</loc></sitemap>`)
        .join('')}</sitemapindex>`
    }),
  )
  app.get('/sitemaps/news.xml', (c) =>
    xml(c, door, async (base) => {
      const now = door.now()
      const since = new Date(Date.parse(now) - newsHours * 3_600_000).toISOString()
      const articles = await reader.givenSince({ since, limit: mostNews }, now)
      return `<urlset xmlns="${sitemaps}" xmlns:news="${news}">${articles.map((a) => newsEntry(a, base, door)).join('')}</urlset>`
    }),
  )
  app.get('/sitemaps/:page{[0-9]{1,9}\\.xml}', async (c) => {
    const page = Number.parseInt(c.req.param('page'), 10)
    const articles = settings.public ? await reader.givenPage(page, door.now()) : []
    if (articles.length === 0) return door.missing(c)
    return xml(
      c,
      door,
      async (base) =>
        `<urlset xmlns="${sitemaps}">${articles
          .map((a) => `<url><loc>${escaped(base + articlePath(a.id, a.headline))}</loc></url>`)
          .join('')}</urlset>`,
    )
  })

  app.get('/feeds.opml', async (c) => {
    const site = await door.site()
    const validators = await validatorsOf(c, door)
    setCaching(c, door)
    if (isFresh(c, validators)) return c.body(null, 304)
    const base = originOf(c, door)
    const outline = (title: string, page: string, stem: string) => ({
      type: 'rss',
      text: xmlWords(clean(title)),
      title: xmlWords(clean(title)),
      xmlUrl: `${base}${stem}${formats.rss.ending}`,
      htmlUrl: `${base}${page}`,
    })
    const { fullest } = await reader.attributedPage({ kind: 'outlet', open: false, from: null }, site.now)
    const opml = generateOpml({
      head: { title: settings.siteName },
      body: {
        outlines: [
          outline(settings.siteName, '/', '/index'),
          outline(site.words.shell.latest, '/latest', '/latest'),
          ...site.sections.map((name) => {
            const path = `/sections/${encodeURIComponent(name)}`
            return outline(name, path, path)
          }),
          ...fullest.map(({ key, name }) => {
            const path = keyPath('outlet', key)
            return outline(name, path, path)
          }),
        ],
      },
    })
    return c.body(opml, 200, { 'Content-Type': 'text/x-opml; charset=utf-8' })
  })
}

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const news = 'http://www.google.com/schemas/sitemap-news/0.9'

/** On a public site alone: to others a private room says nothing of what it holds. */
async function xml(c: Context, door: Door, make: (base: string) => Promise<string>): Promise<Response> {
  if (!door.settings.public) return door.missing(c)
  const validators = await validatorsOf(c, door)
  setCaching(c, door)
  if (isFresh(c, validators)) return c.body(null, 304)
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${await make(originOf(c, door))}\n`, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
  })
}

/** The publication is the outlet whose words these are. */
function newsEntry(article: ArticleSummary, base: string, { settings }: Door): string {
  const { headline, headlineOrigin, language } = article
  // Title and language must stand: without them it is in the other sitemap alone.
  if (headline === null || headlineOrigin === 'lede' || language === null) return ''
  const outlet = article.outlet ?? hostOf(article.url) ?? settings.siteName
  const published = article.published ? surestTime(article.published) : article.sorted
  return `<url><loc>${escaped(base + articlePath(article.id, headline))}</loc><news:news><news:publication><news:name>${escaped(outlet)}</news:name><news:language>${escaped(language.toLowerCase())}</news:language></news:publication><news:publication_date>${escaped(published)}</news:publication_date><news:title>${escaped(headline)}</news:title></news:news></url>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

const escaped = (text: string): string => xmlWords(clean(text)).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
