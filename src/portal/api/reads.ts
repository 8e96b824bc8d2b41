/** Calls that everybody may make, within rights. */
import { z } from 'zod'
import type { ArchivedArticle, Found, StatementLine } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import { copyCuts } from '../../stories/index.js'
import { articlePath } from '../captured-words.js'
import type { Door } from '../door.js'
import {
  addressHere,
  givenArticle,
  givenCopy,
  givenFound,
  givenFront,
  givenLine,
  givenOrigins,
  givenRevision,
  givenRevisionLine,
} from '../given/given.js'
import { givenReading, givenStatement } from '../given/given-reading.js'
import type { ProblemWords } from '../given/problem.js'
import { mostFound } from '../given/reading-lines.js'
import { ReadingShape } from '../given/reading-shapes.js'
import {
  ArticleShape,
  ArticlesPage,
  ChangesPage,
  CopiesPage,
  FrontShape,
  HitsPage,
  NamesPage,
  OriginsShape,
  RevisionShape,
  RevisionsPage,
  SectionsPage,
  StatementsPage,
} from '../given/shapes.js'
import { nameFolders } from '../name-path.js'
import { whatMayShow, withoutPrivate } from '../rights.js'
import type { Site } from '../site.js'
import { type Answer, call } from './call.js'
import {
  packChange,
  packFound,
  packList,
  packName,
  packStatement,
  unpackChange,
  unpackFound,
  unpackList,
  unpackName,
  unpackStatement,
} from './cursor.js'

const limit = (most: number, usual: number) =>
  z.coerce
    .number('a whole number')
    .int('a whole number')
    .min(1, 'at least 1')
    .max(most, `at most ${most}`)
    .default(usual)
    .describe(`lines a page, at most ${most}`)
const cursor = z.string().max(600).optional().describe('`next` of the page before')
const name = z.string().trim().min(1, 'it is empty').max(200, 'at most 200 characters')

/** A day, or an instant with its zone. */
const time = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/,
    'a day such as 2031-05-03, or an instant with its zone such as 2031-05-03T18:00:00Z',
  )
  .transform((text, problem) => {
    const at = Date.parse(text)
    if (!Number.isNaN(at)) return new Date(at).toISOString()
    problem.addIssue({ code: 'custom', message: 'there is no such day' })
    return z.NEVER
  })
  .optional()

const badCursor: Answer = {
  problem: {
    status: 400,
    code: 'bad-cursor',
    what: 'the cursor was not given by this call',
    where: 'query: cursor',
    fix: 'hand back what `next` said, as it stands',
  },
}

const badTime = (what: string): Answer => ({
  problem: {
    status: 400,
    code: 'bad-request',
    what,
    where: 'query: changed_since',
    fix: 'send `next` of the answer before, a day such as 2031-05-03, or an instant with its zone',
  },
})

/** Articles whose text is read to tell of the cuts between copies. */
const mostCompared = 20

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

const article = call({
  method: 'get',
  path: '/articles/{id}',
  name: 'getArticle',
  summary: 'One article, whole where its words may be given.',
  answer: ['Article', ArticleShape],
  problems: [404, 410],
  async run({ part, door, site }) {
    const found = await door.reader.article(part('id'), site.now)
    if (found.kind !== 'article') return { problem: absent(found) }
    return { data: givenArticle(found.article, site, await door.reader.reading(found.article.id, site.now)) }
  },
})

const revisions = call({
  method: 'get',
  path: '/articles/{id}/revisions',
  name: 'listRevisions',
  summary: 'The revisions of an article, the first one first.',
  answer: ['Revisions', RevisionsPage],
  problems: [404, 410],
  async run({ part, door, site }) {
    const kept = await readable(part('id'), door, site)
    if ('problem' in kept) return kept
    const lines = kept.revisions.map(givenRevisionLine).sort((a, b) => a.number - b.number)
    return { data: { id: kept.id, revisions: lines } }
  },
})

const revision = call({
  method: 'get',
  path: '/articles/{id}/revisions/{number}',
  name: 'getRevision',
  summary: 'The article as an earlier capture has it.',
  answer: ['Revision', RevisionShape],
  problems: [404, 410],
  async run({ part, door, site }) {
    const kept = await readable(part('id'), door, site)
    if ('problem' in kept) return kept
    const number = /^\d{1,6}$/.test(part('number')) ? Number(part('number')) : 0
    const known = kept.revisions.some((line) => line.number === number)
    const found = known ? await door.reader.revision(kept.id, number) : null
    return found === null
      ? { problem: { ...nothingThere, what: 'there is no such revision' } }
      : { data: givenRevision(kept.id, found) }
  },
})

const copies = call({
  method: 'get',
  path: '/articles/{id}/copies',
  name: 'listCopies',
  summary: `The same text from other addresses, and which paragraphs of this one they run; of the first ${mostCompared}.`,
  answer: ['Copies', CopiesPage],
  problems: [404, 410],
  async run({ part, door, site }) {
    const kept = await readable(part('id'), door, site)
    if ('problem' in kept) return kept
    const lines = []
    for (const copy of kept.copies.slice(0, mostCompared)) {
      const other = await door.reader.article(copy.id, site.now)
      if (other.kind !== 'article') continue
      const mine = whatMayShow(other.article.rights, door.settings).words
      const cuts = mine ? copyCuts(kept.article, other.article.article) : null
      lines.push({
        ...givenCopy(copy, site),
        article: lineOf(other.article, site),
        cuts: cuts && {
          runs: cuts.runs,
          of: cuts.of,
          changed: cuts.paragraphs.filter(({ fate }) => fate === 'changed').length,
        },
      })
    }
    return { data: { id: kept.id, copies: lines } }
  },
})

const origins = call({
  method: 'get',
  path: '/articles/{id}/origins',
  name: 'getOrigins',
  summary: 'Where each field stands in the capture, and what became of every block of it. Places, no words.',
  answer: ['Origins', OriginsShape],
  problems: [404, 410],
  async run({ part, door, site }) {
    const kept = await readable(part('id'), door, site)
    if ('problem' in kept) return kept
    const capture = await door.reader.capture(kept.captureHash)
    return capture === null
      ? { problem: { ...nothingThere, what: 'the capture of this article is not kept' } }
      : { data: givenOrigins(kept, capture) }
  },
})

const reading = call({
  method: 'get',
  path: '/articles/{id}/reading',
  name: 'getReading',
  summary:
    'What an article says, read by machine: statements with their speakers, figures, times, names. Parts that were not read are left out.',
  answer: ['Reading', ReadingShape],
  problems: [404, 410],
  async run({ part, door, site }) {
    const kept = await readable(part('id'), door, site)
    if ('problem' in kept) return kept
    const page = addressHere(site, articlePath(kept.id, kept.article.headline))
    return { data: { id: kept.id, page, ...givenReading(await door.reader.reading(kept.id, site.now)) } }
  },
})

/** Articles of a search whose statements are on a page. */
const mostSearched = 25

const statements = call({
  method: 'get',
  path: '/statements',
  name: 'listStatements',
  summary:
    'Who said what in all articles, the newest first; with `q` in the articles that a search finds, in its order. Statements that no longer hold are not in it.',
  query: z.strictObject({
    speaker: name.optional().describe('a name in full, as `name` has it; letter case and accents do not count'),
    q: z.string().trim().min(1, 'write a word to look for').max(500, 'at most 500 characters').optional(),
    when: z
      .string()
      .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a day, month or year such as 2031-05')
      .optional()
      .describe('in articles that speak of this day, month or year'),
    after: time.describe('in articles from this day or instant on, UTC'),
    before: time.describe('in articles before this day or instant, UTC'),
    limit: limit(100, 25),
    cursor,
  }),
  answer: ['Statements', StatementsPage],
  problems: [400],
  async run({ query, door, site }) {
    const { q, when, speaker = null, after: from = null, before: to = null } = query
    if (q === undefined && when === undefined) {
      const after = query.cursor === undefined ? null : unpackStatement(query.cursor)
      if (query.cursor !== undefined && after === null) return badCursor
      const asked = { speaker, from, to, after, limit: query.limit, open: door.settings.public }
      const page = await door.reader.statements(asked, site.now)
      return {
        data: {
          statements: page.statements.map((found) => givenLineOf(found, site)),
          next: page.next && packStatement(page.next),
          problems: [],
        },
      }
    }
    const offset = query.cursor === undefined ? 0 : unpackFound(query.cursor)
    if (offset === null) return badCursor
    const words = [
      ...(q === undefined ? [] : [`(${q})`]),
      ...(when === undefined ? [] : [`when:${when}`]),
      ...(speaker === null ? [] : [`said:"${speaker.replaceAll(/["“”„«»「」]/g, ' ')}"`]),
      ...(from === null ? [] : [`after:${from.slice(0, 10)}`]),
      ...(to === null ? [] : [`before:${dayFrom(to)}`]),
    ].join(' ')
    const page = await door.reader.search(words, { limit: mostSearched, offset, now: site.now })
    const key = speaker === null ? null : nameKey(speaker)
    const found: StatementLine[] = []
    for (const { summary } of page.hits) {
      if ((from !== null && summary.sorted < from) || (to !== null && summary.sorted >= to)) continue
      const read = await door.reader.reading(summary.id, site.now)
      for (const [place, statement] of (read?.reading.statements ?? []).entries())
        if (key === null || nameKey(statement.speaker?.name ?? '') === key)
          found.push({ article: summary, readBy: read?.reading.readBy ?? '', place, statement })
    }
    const given = offset + page.hits.length
    const end = page.hits.length < mostSearched || given >= Math.min(page.total, mostFound)
    return {
      data: {
        statements: found.map((line) => givenLineOf(line, site)),
        next: end ? null : packFound(given),
        problems: page.problems.map(({ code, what, fix }) => ({ code, what, fix })),
      },
    }
  },
})

/** The first day that begins at the instant or after it. */
const dayFrom = (instant: string): string =>
  new Date(Math.ceil(Date.parse(instant) / 86_400_000) * 86_400_000).toISOString().slice(0, 10)

const givenLineOf = ({ article, readBy, place, statement }: StatementLine, site: Site) => ({
  article: givenLine(article, site),
  readBy,
  place,
  statement: givenStatement(statement),
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

export const reads = [
  articles,
  changes,
  article,
  revisions,
  revision,
  copies,
  origins,
  reading,
  statements,
  search,
  sections,
  ...names,
  front,
]

const nothingThere: ProblemWords = {
  status: 404,
  code: 'not-found',
  what: 'there is no such article, or its words may not be given',
}

function absent(found: Exclude<Found, { kind: 'article' }>): ProblemWords {
  if (found.kind === 'none') return nothingThere
  const why = found.reason ?? 'the publisher or agency withdrew this report'
  return { status: 410, code: 'gone', what: `gone since ${found.since.slice(0, 10)}: ${why}` }
}

async function readable(id: string, door: Door, site: Site): Promise<ArchivedArticle | { problem: ProblemWords }> {
  const found = await door.reader.article(id, site.now)
  if (found.kind !== 'article') return { problem: absent(found) }
  return whatMayShow(found.article.rights, door.settings).words ? found.article : { problem: nothingThere }
}

/** An article as the line of a list, with what only a list reads left empty. */
function lineOf(kept: ArchivedArticle, site: Site) {
  const { article: words } = kept
  return givenLine(
    {
      id: kept.id,
      kind: words.kind,
      kicker: words.kicker,
      headline: words.headline,
      headlineOrigin: words.headlineOrigin,
      standfirst: words.standfirst,
      opening: [],
      agency: words.agency,
      outlet: kept.outlet,
      section: kept.section,
      language: words.language,
      published: words.published,
      updated: words.updated,
      sorted: kept.sorted,
      url: kept.url,
      rights: kept.rights,
      pinned: kept.pinned,
      copies: kept.copies.length,
      revision: kept.revision,
      confidence: words.confidence,
      picture: null,
    },
    site,
  )
}
