/**
 * What an article shows, derived anew from its revisions and edits after either changed: order of revisions, columns of
 * lists, words of search, marks, copies. Runs inside the transaction of the change.
 */
import type { Transaction } from 'kysely'
import type { Article } from '../model/index.js'
import { articleColumns, searchRow, teaserPicture, withEdits } from './article-row.js'
import { attribute, settleBorrowed, withCopies } from './attributions.js'
import { logCopied } from './change-log.js'
import type { Comparing } from './comparing.js'
import { picturesOf } from './kept-pictures.js'
import { readingWords } from './reading-words.js'
import { indexReading } from './readings.js'
import { indexSubject } from './salient-terms.js'
import type { ArticleState, Tables } from './schema.js'
import { readEdits, thawArticle } from './stored-article.js'

/** A mark in more articles than this is a footer or a disclaimer that everybody prints. */
const COMMON = 200
/** Copies of one text looked at; past this the closest by marks are kept. */
const MOST_COPIES = 60
/** Articles with a mark in common that are counted. */
const MOST_SHARING = 400
/** Copies share three fifths of the shorter text, so also of its marks; with less than this nothing is worth reading. */
const LEAST_SHARED = 0.25
/** Characters of a text that take part in finding copies. */
const COMPARED = 200_000

/** @throws when the article has no revision; whoever takes the last one away deletes or hides the article */
export async function refreshArticle(change: Transaction<Tables>, number: number, comparing: Comparing): Promise<void> {
  const revisions = await orderRevisions(change, number)
  const current = revisions.at(-1)
  const first = revisions[0]
  if (current === undefined || first === undefined) throw new Error(`article ${number} has no revision`)
  const row = await change.selectFrom('articles').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  const capture = await change
    .selectFrom('captures')
    .select(['url', 'rights'])
    .where('number', '=', current.capture)
    .executeTakeFirstOrThrow()
  const pictures = await picturesOf(change, current.number)
  const edits = readEdits(
    await change.selectFrom('edits').select(['field', 'json']).where('article', '=', number).execute(),
  )
  const recovered = thawArticle(current.data)
  const article = withEdits(recovered, edits)
  const picture = teaserPicture(
    article,
    article.pictures.map((_, index) => pictures.get(index) ?? null),
  )
  const columns = articleColumns(article, { url: article.url ?? capture.url, received: first.retrieved ?? row.added })
  const state: ArticleState =
    row.state === 'withdrawn' || row.state === 'vanished' ? row.state : current.canceled === 1 ? 'canceled' : 'shown'
  const rights = edits.rights === undefined ? capture.rights : JSON.stringify(edits.rights)
  await change
    .updateTable('articles')
    .set({
      ...columns,
      state,
      current: current.number,
      revision: current.ordinal,
      picture: picture === null ? null : JSON.stringify(picture),
      rights,
      pinned: edits.pinned === true ? 1 : 0,
      retrieved: current.retrieved,
    })
    .where('number', '=', number)
    .execute()
  const reading = await indexReading(
    change,
    {
      article: number,
      revision: current.number,
      words: article,
      edited: Object.keys(edits),
      sorted: columns.sorted,
      rights,
    },
    comparing,
  )
  await change.deleteFrom('article_search').where('rowid', '=', number).execute()
  await change
    .insertInto('article_search')
    .values(searchRow(number, article, columns.outlet, reading === null ? '' : readingWords(reading)))
    .execute()
  await indexSubject(change, article, { number, sorted: columns.sorted }, comparing.subjects)
  await attribute(change, article, { number, outlet: columns.outlet, sorted: columns.sorted, state, rights })
  const before = await withCopies(change, number)
  if (row.current !== current.number || row.fingerprint !== current.fingerprint || !(await isMarked(change, number)))
    await linkCopies(change, number, recovered.text, comparing)
  const after = await withCopies(change, number)
  const near = new Set([...before, ...after])
  const moved = [...near].filter((other) => before.includes(other) !== after.includes(other))
  await logCopied(change, number, moved)
  if (near.size > 1) await settleBorrowed(change, [...near])
}

/** Numbers the revisions in order of the time their captures were received, and hides all up to the last KILL. */
async function orderRevisions(change: Transaction<Tables>, article: number) {
  const revisions = await change
    .selectFrom('revisions')
    .selectAll()
    .where('article', '=', article)
    .orderBy('moment')
    .orderBy('number')
    .execute()
  const killed = revisions.findLastIndex(({ canceled }) => canceled === 1)
  for (const [index, revision] of revisions.entries()) {
    const hidden = index <= killed ? 1 : 0
    if (revision.ordinal === index + 1 && revision.hidden === hidden) continue
    await change
      .updateTable('revisions')
      .set({ ordinal: index + 1, hidden })
      .where('number', '=', revision.number)
      .execute()
  }
  return revisions.map((revision, index) => ({ ...revision, ordinal: index + 1 }))
}

async function isMarked(change: Transaction<Tables>, article: number): Promise<boolean> {
  return (await change.selectFrom('marks').select('mark').where('article', '=', article).limit(1).execute()).length > 0
}

async function linkCopies(
  change: Transaction<Tables>,
  number: number,
  text: string,
  comparing: Comparing,
): Promise<void> {
  await change.deleteFrom('marks').where('article', '=', number).execute()
  await change
    .deleteFrom('copies')
    .where((either) => either.or([either('article', '=', number), either('other', '=', number)]))
    .execute()
  const marks = comparing.marks(text.slice(0, COMPARED))
  const alikeTo = comparing.against(text.slice(0, COMPARED))
  for (const candidate of await articlesSharing(change, marks, number)) {
    const alike = alikeTo(candidate.text.slice(0, COMPARED))
    if (!comparing.isCopy(alike)) continue
    await change
      .insertInto('copies')
      .values([
        { article: number, other: candidate.article, shared: alike.shared, shared_back: alike.sharedBack },
        { article: candidate.article, other: number, shared: alike.sharedBack, shared_back: alike.shared },
      ])
      .execute()
  }
  for (let at = 0; at < marks.length; at += 400)
    await change
      .insertInto('marks')
      .values(marks.slice(at, at + 400).map((mark) => ({ mark, article: number })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Articles with marks in common, most first, each with the text that shows now. */
export async function articlesSharing(
  change: Transaction<Tables>,
  marks: readonly number[],
  except: number | null,
): Promise<{ article: number; text: string; recovered: Article }[]> {
  const shared = new Map<number, number>()
  for (const mark of marks) {
    const holders = await change.selectFrom('marks').select('article').where('mark', '=', mark).limit(COMMON).execute()
    if (holders.length === COMMON) continue
    for (const { article } of holders) if (article !== except) shared.set(article, (shared.get(article) ?? 0) + 1)
  }
  const closest: number[] = []
  for (const [article, n] of [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_SHARING)) {
    if (closest.length === MOST_COPIES) break
    const { theirs } = await change
      .selectFrom('marks')
      .select(({ fn }) => fn.countAll<number>().as('theirs'))
      .where('article', '=', article)
      .executeTakeFirstOrThrow()
    if (n >= LEAST_SHARED * Math.min(marks.length, theirs)) closest.push(article)
  }
  const found: { article: number; text: string; recovered: Article }[] = []
  for (const article of closest) {
    const row = await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select('revisions.data')
      .where('articles.number', '=', article)
      .executeTakeFirst()
    if (row === undefined) continue
    const recovered = thawArticle(row.data)
    found.push({ article, text: recovered.text, recovered })
  }
  return found
}
