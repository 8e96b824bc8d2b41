/** Calls that everybody may make, within rights: lists here, what tells of one article and who said what beside. */
import { z } from 'zod'
import { givenFound, givenFront, givenLine } from '../given/given.js'
import { mostFound } from '../given/reading-lines.js'
import { ArticlesPage, ChangesPage, FrontShape, HitsPage, NamesPage, SectionsPage } from '../given/shapes.js'
import { nameFolders } from '../name-path.js'
import { withoutPrivate } from '../rights.js'
import { articleReads } from './article-reads.js'
import { type Answer, call } from './call.js'
import {
  packChange,
  packFound,
  packList,
  packName,
  unpackChange,
  unpackFound,
  unpackList,
  unpackName,
} from './cursor.js'
import { badCursor, cursor, limit, name, time } from './query-parts.js'
import { statements } from './statement-reads.js'

const articles = call({
  method: 'get',
  path: '/articles',
  name: 'listArticles',
  summary: 'Articles, newest first. Filters are joined by "and".',
  query: z.strictObject({
    section: name.optional().describe('its name, as `/sections` has it'),
    outlet: name
      .optional()
      .describe('the original publisher, as printed; "The" before it and letter case do not count'),
    agency: name
      .optional()
      .describe('a news agency, as `/agencies` has it; a private article of a public site is not found'),
    author: name.optional().describe('a person, as `/authors` has it; likewise'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language such as en or de-AT')
      .optional()
      .describe('BCP 47; `de` finds `de-AT` too'),
    after: time.describe('from this day or instant on, UTC'),
    before: time.describe('before this day or instant, UTC'),
    rights: z
      .enum(['own', 'licensed', 'open', 'private'])
      .optional()
      .describe('what may be done with its words: own, licensed, open, private'),
    limit: limit(100, 25),
    cursor,
  }),
  answer: ['Articles', ArticlesPage],
  problems: [400],
  async run({ query, door, site }) {
    const { limit: most, cursor: at, ...given } = query
    const after = at === undefined ? null : unpackList(at)
    if (at !== undefined && after === null) return badCursor
    const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const listed = await door.reader.filtered(
      { filters: { ...filters, open: door.settings.public }, after, limit: most },
      site.now,
    )
    return {
      data: {
        articles: listed.articles.map((summary) => givenLine(summary, site)),
        next: listed.next && packList(listed.next),
      },
    }
  },
})

const badTime = (what: string): Answer => ({
  problem: {
    status: 400,
    code: 'bad-request',
    what,
    where: 'query: changed_since',
    fix: 'send `next` of the answer before, a day such as 2031-05-03, or an instant with its zone',
  },
})

const changes = call({
  method: 'get',
  path: '/changes',
  name: 'listChanges',
  summary:
    'What was added, revised, edited, copied, withdrawn or erased, in order, one line an article: its last change. Without changed_since from the beginning.',
  query: z.strictObject({
    changed_since: z
      .string()
      .max(200)
      .optional()
      .describe('`next` of the answer before; to begin with, a day such as 2031-05-03 or an instant with its zone'),
    limit: limit(200, 100),
  }),
  answer: ['Changes', ChangesPage],
  problems: [400],
  async run({ query, door, site }) {
    const since = query.changed_since
    const instant = since !== undefined && /^\d{4}-/.test(since) ? time.safeParse(since) : null
    if (instant?.error) return badTime(instant.error.issues[0]?.message ?? '')
    const place =
      instant?.data !== undefined
        ? await door.reader.placeAt(instant.data, site.now)
        : since === undefined
          ? null
          : unpackChange(since)
    if (since !== undefined && place === null) return badCursor
    const { changes: found, next, more } = await door.reader.changes({ place, limit: query.limit }, site.now)
    return {
      data: {
        changes: found.map((change) =>
          'article' in change
            ? { kind: change.kind, at: change.at, article: givenLine(change.article, site) }
            : { kind: change.kind, at: change.at, id: change.id, reason: change.reason },
        ),
        next: packChange(next),
        more,
      },
    }
  },
})

const search = call({
  method: 'get',
  path: '/search',
  name: 'search',
  summary: `What a search finds, as on its page: the first ${mostFound} hits.`,
  query: z.strictObject({
    q: z
      .string()
      .trim()
      .min(1, 'write a word to look for')
      .max(500, 'at most 500 characters')
      .describe('words, "phrases", -not, OR, agency:AP, after:2031-05, said:"Ann Vey", figure:troops, when:2031-05'),
    limit: limit(50, 25),
    cursor,
  }),
  answer: ['Hits', HitsPage],
  problems: [400],
  async run({ query, door, site }) {
    const offset = query.cursor === undefined ? 0 : unpackFound(query.cursor)
    if (offset === null) return badCursor
    const most = Math.min(query.limit, Math.max(1, mostFound - offset))
    const page = await door.reader.search(query.q, { limit: most, offset, now: site.now })
    const given = offset + page.hits.length
    const end = page.hits.length < most || given >= Math.min(page.total, mostFound)
    return { data: { ...givenFound(query.q, page, site), next: end ? null : packFound(given) } }
  },
})

const sections = call({
  method: 'get',
  path: '/sections',
  name: 'listSections',
  summary: 'The sections and how many articles stand in each, the fullest first.',
  answer: ['Sections', SectionsPage],
  problems: [],
  async run({ door, site }) {
    const found = await door.reader.sections(site.now)
    return { data: { sections: found.map(({ name: of, articles: n }) => ({ name: of, articles: n })) } }
  },
})

const names = (['outlet', 'agency', 'author'] as const).map((kind) => {
  const folder = nameFolders[kind]
  return call({
    method: 'get',
    path: `/${folder}`,
    name: `list${folder.charAt(0).toUpperCase()}${folder.slice(1)}`,
    summary: `The ${folder} and how many articles are from each, in the order of their keys.`,
    query: z.strictObject({ cursor }),
    answer: ['Names', NamesPage],
    problems: [400],
    async run({ query, door, site }) {
      const from = query.cursor === undefined ? null : unpackName(query.cursor)
      if (query.cursor !== undefined && from === null) return badCursor
      const open = withoutPrivate(kind, door.settings)
      const page = await door.reader.attributedPage({ kind, open, from }, site.now)
      return {
        data: {
          names: page.names.map(({ key, name: printed, articles: n }) => ({ key, name: printed, articles: n })),
          next: page.next && packName(page.next),
        },
      }
    },
  })
})

const front = call({
  method: 'get',
  path: '/front',
  name: 'getFront',
  summary: 'The front page as it is arranged now.',
  answer: ['Front', FrontShape],
  problems: [],
  run: async ({ door, site }) => ({ data: givenFront(await door.reader.front(site.now), site) }),
})

export const reads = [articles, changes, ...articleReads, statements, search, sections, ...names, front]
