/** Every page also as `.json` and `.md`, beside it under the same name. */
import type { Context } from 'hono'
import type { ArchivedArticle, Found } from '../../archive/archive.js'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
import { type Door, pageNumber, type Routes } from '../door.js'
import { longestQuery } from '../feeds/sources.js'
import { givenArticle, givenFound, givenFront, givenLine, givenOrigins, givenRevision } from '../given/given.js'
import { articleMarkdown, listMarkdown, wordsMarkdown } from '../given/markdown.js'
import { goneProblem, missingProblem } from '../given/problem.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'
import { nameOf } from './feeds.js'
import { perPage } from './lists.js'

/** What a page is in both forms; a Response says why it is not there. */
interface Forms {
  readonly json: () => unknown
  readonly markdown: () => string
}
type Made = Forms | { readonly missing: true } | Extract<Found, { kind: 'gone' }>

interface Asked {
  readonly c: Context
  readonly door: Door
  readonly site: Site
  /** Of the last part of the address, without its ending. */
  readonly name: string
  readonly base: string
}

const endings = ['.json', '.md'] as const
type Ending = (typeof endings)[number]

export const dataRoutes: Routes = (app, door) => {
  for (const ending of endings) {
    const literal = ending.replace('.', '\\.')
    const pages: readonly (readonly [string, (asked: Asked) => Promise<Made>])[] = [
      [`/index${ending}`, front],
      [`/latest${ending}`, latest],
      [`/sections/:name{[^/]+${literal}}`, section],
      [`/search${ending}`, search],
      [`/articles/:name{[^/]+${literal}}`, article],
      [`/articles/:id/revisions/:name{[^/]+${literal}}`, revision],
    ]
    for (const [pattern, make] of pages) app.get(pattern, (c) => answer(c, door, ending, make))
  }
  app.get('/articles/:id/origin.json', (c) => answer(c, door, '.json', origin))
}

async function answer(
  c: Context,
  door: Door,
  ending: Ending,
  make: (asked: Asked) => Promise<Made>,
): Promise<Response> {
  const site = await door.site()
  const validators = await validatorsOf(c, door)
  const made = await make({ c, door, site, name: nameOf(c, ending), base: originOf(c, door) })
  setSharing(c, door)
  if ('missing' in made) return ending === '.json' ? missingProblem(c) : door.missing(c)
  if ('kind' in made) return ending === '.json' ? goneProblem(c, made) : door.gone(c, made)
  setCaching(c, door)
  // Beside a page that search engines may keep, they need no second one.
  c.header('X-Robots-Tag', 'noindex')
  if (isFresh(c, validators)) return c.body(null, 304)
  return ending === '.json'
    ? c.body(JSON.stringify(made.json()), 200, { 'Content-Type': 'application/json' })
    : c.body(made.markdown(), 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
}

async function front({ door, site }: Asked): Promise<Made> {
  const front = await door.reader.front(site.now)
  return {
    json: () => givenFront(front, site),
    markdown: () =>
      listMarkdown(
        {
          title: site.settings.siteName,
          parts: [
            { title: null, articles: [...(front.lead ? [front.lead] : []), ...front.seconds] },
            ...front.sections.map(({ name, articles }) => ({ title: name ?? site.words.front.moreNews, articles })),
          ],
        },
        site,
      ),
  }
}

async function list({ c, door, site }: Asked, title: string, filter: { section?: string }): Promise<Made> {
  const page = pageNumber(c)
  const asked = { limit: perPage, offset: (page - 1) * perPage, ...filter }
  const { articles, total } = await door.reader.latest(asked, site.now)
  return {
    json: () => ({
      title,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      total,
      articles: articles.map((summary) => givenLine(summary, site)),
    }),
    markdown: () => listMarkdown({ title, parts: [{ title: null, articles }] }, site),
  }
}

const latest = (asked: Asked): Promise<Made> => list(asked, asked.site.words.shell.latest, {})

async function section(asked: Asked): Promise<Made> {
  return asked.site.sections.includes(asked.name) ? list(asked, asked.name, { section: asked.name }) : { missing: true }
}

async function search({ c, door, site }: Asked): Promise<Made> {
  const query = (c.req.query('q') ?? '').slice(0, longestQuery).trim()
  const page = pageNumber(c)
  const found = query
    ? await door.reader.search(query, { limit: perPage, offset: (page - 1) * perPage, now: site.now })
    : { hits: [], total: 0, atLeast: false, problems: [] }
  return {
    json: () => givenFound(query, found, site),
    markdown: () =>
      listMarkdown({ title: query, parts: [{ title: null, articles: found.hits.map((hit) => hit.summary) }] }, site),
  }
}

async function article({ door, site, name, base }: Asked): Promise<Made> {
  const found = await door.reader.article(name, site.now)
  if (found.kind === 'gone') return found
  if (found.kind === 'none') return { missing: true }
  return {
    json: () => givenArticle(found.article, site),
    markdown: () => articleMarkdown(found.article, { base, site }),
  }
}

/** The article of an address whose words may be read. */
async function readable({ c, door, site }: Asked): Promise<ArchivedArticle | Exclude<Made, Forms>> {
  const found = await door.reader.article(c.req.param('id') ?? '', site.now)
  if (found.kind === 'gone') return found
  if (found.kind === 'none' || !whatMayShow(found.article.rights, door.settings).words) return { missing: true }
  return found.article
}

async function revision(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const n = Number.parseInt(asked.name, 10)
  const known = kept.revisions.some(({ number }) => number === n)
  const found = known ? await asked.door.reader.revision(kept.id, n) : null
  if (found === null) return { missing: true }
  return {
    json: () => givenRevision(kept.id, found),
    markdown: () => `${wordsMarkdown(found.article, { pictures: [] }, asked.base)}\n`,
  }
}

async function origin(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const capture = await asked.door.reader.capture(kept.captureHash)
  if (capture === null) return { missing: true }
  return { json: () => givenOrigins(kept, capture), markdown: () => '' }
}
