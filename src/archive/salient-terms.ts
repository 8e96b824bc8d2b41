/**
 * What articles are about, kept so that those alike are found from an index: for each article its salient terms, and in how
 * many articles each term stands. The counts are of a sample that thins out as the archive grows: how rare a word is
 * can be told from thousands of articles as well as from a million.
 */
import type { Transaction } from 'kysely'
import type { Article } from '../model/index.js'
import { withEdits } from './article-row.js'
import type { Comparing, Subjects } from './comparing.js'
import type { Tables } from './schema.js'
import { readEdits, thawArticle } from './stored-article.js'

/** Stands in every article of the sample, so its count is the size of the sample. No word has this number. */
export const EVERY = 0
/** Articles of which every one is in the sample; of those that come after, ever fewer. A million make a sample of 23,000. */
const ALL_OF = 2_048

/** In how many articles of the sample each of some terms stands. */
export async function countsOf(
  change: Pick<Transaction<Tables>, 'selectFrom'>,
  terms: readonly number[],
): Promise<{ countOf: (term: number) => number; of: number }> {
  const rows = await change
    .selectFrom('term_counts')
    .selectAll()
    .where('term', 'in', [EVERY, ...terms])
    .execute()
  const counts = new Map(rows.map(({ term, n }) => [term, n]))
  return { countOf: (term) => counts.get(term) ?? 0, of: counts.get(EVERY) ?? 0 }
}

/** Writes what an article is about anew. Runs inside the transaction of the change. */
export async function indexSubject(
  change: Transaction<Tables>,
  article: Pick<Article, 'headline' | 'standfirst' | 'text'>,
  { number, sorted }: { number: number; sorted: string },
  subjects: Subjects,
): Promise<void> {
  const sampled = await change.deleteFrom('term_samples').where('article', '=', number).executeTakeFirst()
  await change.deleteFrom('salient').where('article', '=', number).execute()
  const terms = subjects.terms(article)
  const { countOf, of } = await countsOf(
    change,
    terms.map(({ term }) => term),
  )
  if (sampled.numDeletedRows > 0n || number % Math.max(1, Math.round((of / ALL_OF) ** 2)) === 0)
    await change
      .insertInto('term_samples')
      .values([EVERY, ...new Set(terms.map(({ term }) => term))].map((term) => ({ article: number, term })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const moment = Math.floor(Date.parse(sorted) / 1000)
  const salient = subjects.salient(terms, countOf, of)
  if (salient.length > 0)
    await change
      .insertInto('salient')
      .values(salient.map(({ term, weight }) => ({ article: number, term, weight: Math.round(weight * 100), moment })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

const AT_ONCE = 200

/** Of every article of an archive that knew of no subjects. */
export async function indexAllSubjects(change: Transaction<Tables>, { subjects }: Comparing): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select(['articles.number', 'articles.sorted', 'revisions.data'])
      .where('articles.number', '>', after)
      .orderBy('articles.number')
      .limit(AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    for (const { number, sorted, data } of rows) {
      const edits = await change.selectFrom('edits').select(['field', 'json']).where('article', '=', number).execute()
      await indexSubject(change, withEdits(thawArticle(data), readEdits(edits)), { number, sorted }, subjects)
    }
    after = last.number
  }
}
