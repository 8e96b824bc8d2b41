/** Every page also as `.json` and `.md`, beside it under the same name; those of one article stand in `article-data.ts`. */
import type { Context } from 'hono'
import type { ArticleList, AttributionKind } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import { pageNumber, type Routes } from '../door.js'
import { longestQuery } from '../feeds/sources.js'
import { type Asked, addForms, type Forms, type Made, type Page } from '../forms.js'
import { givenAbout, givenFound, givenFront, givenLine } from '../given/given.js'
import { daysMarkdown, listMarkdown, namesMarkdown } from '../given/markdown.js'
import { aboutMarkdown } from '../given/page-markdown.js'
import { givenReadingLimits, readingLimitsMarkdown } from '../given/said.js'
import { nameFolders } from '../name-path.js'
import { withoutPrivate } from '../rights.js'
import type { Site } from '../site.js'
import { beginOf, type Day, readDay, readMonth } from '../site-days.js'
import { toldName } from '../told-name.js'
import { daysNear } from './days.js'
import { perPage } from './lists.js'

const kinds: readonly AttributionKind[] = ['outlet', 'agency', 'author']

export const dataRoutes: Routes = (app, door) =>
  addForms(app, door, [
    ['/index', front],
    ['/latest', latest],
    ['/sections/:name', section],
    ['/search', search],
    ...kinds.flatMap((kind): Page[] => [
      [`/${nameFolders[kind]}`, namesOfKind(kind)],
      [`/${nameFolders[kind]}/:name`, nameOfKind(kind)],
    ]),
    ['/days/:name', day],
    ['/about', about],
    ['/reading', readingLimits],
  ])

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

async function about({ site }: Asked): Promise<Made> {
  return { json: () => givenAbout(site), markdown: () => aboutMarkdown(site) }
}

async function readingLimits({ site }: Asked): Promise<Made> {
  return { json: () => givenReadingLimits(site), markdown: () => readingLimitsMarkdown(site) }
}
