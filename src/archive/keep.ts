/**
 * Puts what was recovered of one capture into the archive: which article is which, revisions, copies. One short write
 * transaction; reading, compressing and writing of blobs happened before.
 */
import type { Transaction } from 'kysely'
import type { Article, Capture, Problem, Reading, Recovered, Rights } from '../model/index.js'
import { appendTo, create, improve, vanish } from './appearances.js'
import type { ArticleId } from './archive.js'
import { insertCapture, updateCapture } from './capture-row.js'
import type { Comparing } from './comparing.js'
import { appearancesOf, matchNews } from './find-articles.js'
import type { StoredPicture } from './kept-pictures.js'
import { type NewArticle, pairAgain } from './matching.js'
import { settleReading } from './readings.js'
import { refreshArticle } from './refresh.js'
import type { Tables } from './schema.js'
import { readOrigin } from './summaries.js'
import { articleAddress, canonicalAddress } from './web-address.js'

export type KeptChange = 'new' | 'copy' | 'revision' | 'unchanged' | 'improved'
export interface KeptArticle {
  readonly id: ArticleId
  readonly headline: string | null
  readonly headlineOrigin: Article['headlineOrigin']
  readonly change: KeptChange
}

/** A capture ready to be kept: everything slow is done. */
export interface Arrival {
  readonly capture: Capture
  readonly rights: Rights
  readonly recovered: Recovered
  /** Articles that may be kept, with their place in `recovered` and a kept picture or null for each of `pictures`. */
  readonly articles: readonly ArrivingArticle[]
  /** `recovered`, frozen; null when the bytes are not kept because an erased article is in them. */
  readonly frozen: Uint8Array | null
  /** Bytes on disk. */
  readonly kept: number
  readonly furniture: number
  readonly problems: readonly Problem[]
}

export interface ArrivingArticle {
  readonly position: number
  readonly article: Article
  readonly frozen: Uint8Array
  /** What it says; null where it was not read. */
  readonly reading: Reading | null
  readonly pictures: readonly (StoredPicture | null)[]
}

export interface KeepContext {
  readonly change: Transaction<Tables>
  readonly comparing: Comparing
  readonly now: string
  readonly newId: () => string
}

/** @param known  number of the capture's row when it is recovered again */
export async function keepArrival(
  context: KeepContext,
  arrival: Arrival,
  known: number | null,
): Promise<KeptArticle[]> {
  const { change } = context
  const capture = known === null ? await insertCapture(context, arrival) : await updateCapture(context, arrival, known)
  const before = known === null ? [] : await appearancesOf(context, capture)
  const news = arrival.articles.map(({ article, position }): NewArticle => {
    const url = articleAddress(article.url, arrival.capture.url)
    return {
      position,
      url,
      address: canonicalAddress(url),
      headline: article.headline,
      text: article.text,
      fingerprint: article.fingerprint,
    }
  })
  const paired = pairAgain(before, news, context.comparing)
  // Places are given anew below; cleared first, since two articles may have changed places.
  await change.updateTable('appearances').set({ position: null }).where('capture', '=', capture).execute()

  const settled = new Map<number, { article: number; change: KeptChange }>()
  for (const arriving of arrival.articles) {
    const article = paired.get(arriving.position)
    if (article !== undefined)
      settled.set(arriving.position, { article, change: await improve(context, arriving, { article, capture }) })
  }
  const rest = news.filter(({ position }) => !settled.has(position))
  const matches = await matchNews(context, arrival, rest, new Set([...settled.values()].map(({ article }) => article)))
  for (const fresh of rest) {
    const arriving = arrival.articles.find(({ position }) => position === fresh.position)
    if (arriving === undefined) continue
    const { candidate, address } = matches.get(fresh.position) ?? { candidate: null, address: null }
    const place = { capture, address, page: fresh.address, retrieved: arrival.capture.retrieved }
    settled.set(
      fresh.position,
      candidate === null
        ? { article: await create(context, arrival, arriving, place), change: 'new' }
        : {
            article: candidate,
            change: await appendTo(context, arriving, { ...place, article: candidate, mayRevise: before.length === 0 }),
          },
    )
  }
  const found = new Set([...settled.values()].map(({ article }) => article))
  const lost = before.map(({ article }) => article).filter((article) => !found.has(article))
  for (const article of lost) await vanish(context, article, capture)
  for (const arriving of arrival.articles) {
    const place = settled.get(arriving.position)
    if (place !== undefined) await settleReading(change, arriving, { article: place.article, capture })
  }
  for (const article of [...found, ...lost]) await refreshArticle(change, article, context.comparing)
  return report(context, arrival, settled)
}

async function report(
  { change }: KeepContext,
  arrival: Arrival,
  settled: ReadonlyMap<number, { article: number; change: KeptChange }>,
): Promise<KeptArticle[]> {
  const lines: KeptArticle[] = []
  for (const { position } of arrival.articles) {
    const place = settled.get(position)
    if (place === undefined) continue
    const row = await change
      .selectFrom('articles')
      .select(['id', 'headline', 'headline_origin'])
      .where('number', '=', place.article)
      .executeTakeFirstOrThrow()
    const copy =
      place.change === 'new' &&
      (await change.selectFrom('copies').select('other').where('article', '=', place.article).limit(1).execute())
        .length > 0
    lines.push({
      id: row.id,
      headline: row.headline,
      headlineOrigin: readOrigin(row.headline_origin),
      change: copy ? 'copy' : place.change,
    })
  }
  return lines
}
