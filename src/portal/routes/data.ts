/** Every page also as `.json` and `.md`, beside it under the same name. */
import type { Context } from 'hono'
import type { ArchivedArticle, ArticleList, AttributionKind, Found } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from '../conditional.js'
import { type Door, pageNumber, type Routes } from '../door.js'
import { longestQuery } from '../feeds/sources.js'
import { givenArticle, givenFound, givenFront, givenLine, givenOrigins, givenRevision } from '../given/given.js'
import { articleMarkdown, daysMarkdown, listMarkdown, namesMarkdown, wordsMarkdown } from '../given/markdown.js'
import { goneProblem, missingProblem } from '../given/problem.js'
import { nameFolders } from '../name-path.js'
import { whatMayShow, withoutPrivate } from '../rights.js'
import type { Site } from '../site.js'
import { beginOf, type Day, readDay, readMonth } from '../site-days.js'
import { toldName } from '../told-name.js'
import { daysNear } from './days.js'
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

type Page = readonly [string, (asked: Asked) => Promise<Made>]
const kinds: readonly AttributionKind[] = ['outlet', 'agency', 'author']

const endings = ['.json', '.md'] as const
type Ending = (typeof endings)[number]

export const dataRoutes: Routes = (app, door) => {
  for (const ending of endings) {
    const literal = ending.replace('.', '\\.')
    const pages: readonly Page[] = [
      [`/index${ending}`, front],
      [`/latest${ending}`, latest],
      [`/sections/:name{[^/]+${literal}}`, section],
      [`/search${ending}`, search],
      ...kinds.flatMap((kind): Page[] => [
        [`/${nameFolders[kind]}${ending}`, namesOfKind(kind)],
        [`/${nameFolders[kind]}/:name{[^/]+${literal}}`, nameOfKind(kind)],
      ]),
      [`/days/:name{[^/]+${literal}}`, day],
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

/** The part of a list that the address asks for, in the places that its page gives out. */
const placed = (c: Context) => ({ limit: perPage, before: c.req.query('before'), after: c.req.query('after') })

const inList = (title: string, { articles, newer, older }: ArticleList, site: Site) => ({
  title,
  articles: articles.map((summary) => givenLine(summary, site)),
  newer,
  older,
})

const listForms = (title: string, list: ArticleList, site: Site, more: object = {}): Forms => ({
  json: () => ({ ...inList(title, list, site), ...more }),
  markdown: () => listMarkdown({ title, parts: [{ title: null, articles: list.articles }] }, site),
})

async function latest({ c, door, site }: Asked): Promise<Made> {
  return listForms(site.words.shell.latest, await door.reader.list(placed(c), site.now), site)
}

async function section({ c, door, site, name }: Asked): Promise<Made> {
  if (!site.sections.includes(name)) return { missing: true }
  const list = await door.reader.list({ ...placed(c), of: { kind: 'section', name } }, site.now)
  return listForms(name, list, site)
}

const nameOfKind =
  (kind: AttributionKind) =>
  async ({ c, door, site, name }: Asked): Promise<Made> => {
    const key = nameKey(name)
    const of = key === null ? null : await toldName(door, kind, key)
    if (of === null) return { missing: true }
    const open = withoutPrivate(kind, door.settings)
    const list = await door.reader.list({ ...placed(c), of: { kind, key: of.key }, open }, site.now)
    return listForms(of.name, list, site, {
      kind,
      key: of.key,
      count: of.articles,
      since: of.since,
      newest: of.newest,
      copiesFrom: of.copiesFrom,
      copiedBy: of.copiedBy,
      outlets: of.outlets,
      agencies: of.agencies,
    })
  }

const namesOfKind =
  (kind: AttributionKind) =>
  async ({ c, door, site }: Asked): Promise<Made> => {
    const from = nameKey((c.req.query('from') ?? '').slice(0, 200))
    const open = withoutPrivate(kind, door.settings)
    const { names, next } = await door.reader.attributedPage({ kind, open, from }, site.now)
    return {
      json: () => ({ names, next }),
      markdown: () => namesMarkdown(site.words.names.all[kind], kind, names, site),
    }
  }

/** A day or a month, by how its address is written. */
async function day({ c, door, site, name }: Asked): Promise<Made> {
  const { reader } = door
  const one = readDay(name)
  const month = readMonth(name)
  const text = (at: Day | null) => at?.toString() ?? null
  if (one !== null) {
    const next = one.add({ days: 1 })
    const [from, to] = [beginOf(one, site), beginOf(next, site)]
    const list = await reader.list({ ...placed(c), of: { kind: 'time', from, to } }, site.now)
    const [count = 0] = await reader.countsBetween([from, to], site.now)
    const { earlier, later } = await daysNear(reader, one, next, site)
    return listForms(name, list, site, { day: name, count, earlier: text(earlier), later: text(later) })
  }
  if (month === null) return { missing: true }
  const days = Array.from({ length: month.daysInMonth + 1 }, (_, k) => month.add({ days: k }))
  const counts = await reader.countsBetween(
    days.map((at) => beginOf(at, site)),
    site.now,
  )
  const { earlier, later } = await daysNear(reader, month, month.add({ months: 1 }), site)
  const lines = counts.map((articles, k) => ({ day: text(days[k] ?? null) ?? '', articles }))
  return {
    json: () => ({ month: name, days: lines, earlier: text(earlier), later: text(later) }),
    markdown: () => daysMarkdown(name, lines, site),
  }
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
