/** Who said what in all articles. */
import { z } from 'zod'
import type { StatementLine } from '../../archive/archive.js'
import { nameKey } from '../../archive/name-key.js'
import { givenLine } from '../given/given.js'
import { givenStatement } from '../given/given-reading.js'
import { mostFound } from '../given/reading-lines.js'
import { StatementsPage } from '../given/shapes.js'
import type { Site } from '../site.js'
import { call } from './call.js'
import { packFound, packStatement, unpackFound, unpackStatement } from './cursor.js'
import { badCursor, cursor, limit, name, time } from './query-parts.js'

/** Articles of a search whose statements are on a page. */
const mostSearched = 25

export const statements = call({
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
