/** Calls that tell of one article, within the rights to its words. */
import type { ArchivedArticle, Found } from '../../archive/archive.js'
import { copyCuts } from '../../stories/index.js'
import { articlePath } from '../captured-words.js'
import {
  addressHere,
  givenArticle,
  givenCopy,
  givenLine,
  givenOrigins,
  givenRevision,
  givenRevisionLine,
} from '../given/given.js'
import { givenReading } from '../given/given-reading.js'
import type { ProblemWords } from '../given/problem.js'
import { ReadingShape } from '../given/reading-shapes.js'
import { ArticleShape, CopiesPage, OriginsShape, RevisionShape, RevisionsPage } from '../given/shapes.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'
import { type Answer, type Asked, type Call, call } from './call.js'

/** Articles whose text is read to tell of the cuts between copies. */
const mostCompared = 20

/** A call of what only they may ask who may read the article's words. @param told  its path goes on behind the article's */
function ofReadable({
  path,
  run,
  ...told
}: Pick<Call, 'path' | 'name' | 'summary' | 'answer'> & {
  readonly run: (
    kept: ArchivedArticle,
    asked: Pick<Asked<unknown, unknown>, 'part' | 'door' | 'site'>,
  ) => Promise<Answer>
}): Call {
  return call({
    ...told,
    method: 'get',
    path: `/articles/{id}${path}`,
    problems: [404, 410],
    async run(asked) {
      const found = await asked.door.reader.article(asked.part('id'), asked.site.now)
      if (found.kind !== 'article') return { problem: absent(found) }
      if (!whatMayShow(found.article.rights, asked.door.settings).words) return { problem: nothingThere }
      return run(found.article, asked)
    },
  })
}

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
    return { data: givenArticle(found.article, site, await door.reader.reading(found.article, site.now)) }
  },
})

const revisions = ofReadable({
  path: '/revisions',
  name: 'listRevisions',
  summary: 'The revisions of an article, the first one first.',
  answer: ['Revisions', RevisionsPage],
  run: async (kept) => {
    const lines = kept.revisions.map(givenRevisionLine).sort((a, b) => a.number - b.number)
    return { data: { id: kept.id, revisions: lines } }
  },
})

const revision = ofReadable({
  path: '/revisions/{number}',
  name: 'getRevision',
  summary: 'The article as an earlier capture has it.',
  answer: ['Revision', RevisionShape],
  async run(kept, { part, door }) {
    const number = /^\d{1,6}$/.test(part('number')) ? Number(part('number')) : 0
    const known = kept.revisions.some((line) => line.number === number)
    const found = known ? await door.reader.revision(kept.id, number) : null
    return found === null
      ? { problem: { ...nothingThere, what: 'there is no such revision' } }
      : { data: givenRevision(kept.id, found) }
  },
})

const copies = ofReadable({
  path: '/copies',
  name: 'listCopies',
  summary: `The same text from other addresses, and which paragraphs of this one they run; of the first ${mostCompared}.`,
  answer: ['Copies', CopiesPage],
  async run(kept, { door, site }) {
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

const origins = ofReadable({
  path: '/origins',
  name: 'getOrigins',
  summary: 'Where each field stands in the capture, and what became of every block of it. Places, no words.',
  answer: ['Origins', OriginsShape],
  async run(kept, { door }) {
    const capture = await door.reader.capture(kept.captureHash)
    return capture === null
      ? { problem: { ...nothingThere, what: 'the capture of this article is not kept' } }
      : { data: givenOrigins(kept, capture) }
  },
})

const reading = ofReadable({
  path: '/reading',
  name: 'getReading',
  summary:
    'What an article says, read by machine: statements with their speakers, figures, times, names. Parts that were not read are left out.',
  answer: ['Reading', ReadingShape],
  async run(kept, { door, site }) {
    const page = addressHere(site, articlePath(kept.id, kept.article.headline))
    return { data: { id: kept.id, page, ...givenReading(await door.reader.reading(kept, site.now)) } }
  },
})

export const articleReads = [article, revisions, revision, copies, origins, reading]

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
