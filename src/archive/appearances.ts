/** Writes where an article appeared and which revision of it that made. */
import { articleId, randomId } from './article-id.js'
import { articleColumns, outletKey, outletOf } from './article-row.js'
import type { Arrival, ArrivingArticle, KeepContext, KeptChange } from './keep.js'
import { insertPictures } from './kept-pictures.js'

export interface Place {
  /** Number of the capture. */
  readonly capture: number
  readonly address: string | null
  /** Address of the page, the article's own or not. */
  readonly page: string | null
  readonly retrieved: string | null
}

/** A new article with its first revision. `refreshArticle` fills what lists read. */
export async function create(
  context: KeepContext,
  arrival: Arrival,
  arriving: ArrivingArticle,
  place: Place,
): Promise<number> {
  const { change, now } = context
  const { article } = arriving
  const received = place.retrieved ?? now
  const url = article.url ?? arrival.capture.url
  const { number } = await change
    .insertInto('articles')
    .values({
      ...articleColumns(article, { url, received }),
      id: await unusedId(context),
      state: article.rights.canceled ? 'canceled' : 'shown',
      address: place.address,
      page: place.page,
      outlet_key: outletKey(outletOf(article, url)),
      current: null,
      revision: 1,
      rights: JSON.stringify(arrival.rights),
      pinned: 0,
      picture: null,
      added: now,
      retrieved: place.retrieved,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await appear(context, arriving, { article: number, capture: place.capture })
  await addRevision(context, arriving, { ...place, article: number })
  return number
}

/**
 * A known article in a new capture: a revision when its words, or what it says may be done with them, differ from the
 * revisions before and after it in time; else the capture is kept and nothing else changes.
 * @param mayRevise  false for an article that a better recovery found besides the others of an old capture
 */
export async function appendTo(
  context: KeepContext,
  arriving: ArrivingArticle,
  place: Place & { readonly article: number; readonly mayRevise: boolean },
): Promise<KeptChange> {
  const { change, now } = context
  await appear(context, arriving, place)
  await change
    .updateTable('articles')
    .set({ state: 'shown' })
    .where('number', '=', place.article)
    .where('state', '=', 'vanished')
    .execute()
  if (place.address !== null)
    await change
      .updateTable('articles')
      .set({ address: place.address })
      .where('number', '=', place.article)
      .where('address', 'is', null)
      .execute()
  if (!place.mayRevise) return 'unchanged'
  const moment = place.retrieved ?? now
  const revisions = await change
    .selectFrom('revisions')
    .select(['moment', 'fingerprint', 'canceled', 'embargo'])
    .where('article', '=', place.article)
    .orderBy('moment')
    .orderBy('number')
    .execute()
  const before = revisions.findLast((revision) => revision.moment <= moment)
  const after = revisions.find((revision) => revision.moment > moment)
  const { fingerprint, rights } = arriving.article
  const same = (revision: (typeof revisions)[number] | undefined) =>
    revision !== undefined &&
    revision.fingerprint === fingerprint &&
    (revision.canceled === 1) === rights.canceled &&
    revision.embargo === rights.embargo
  if (same(before) || same(after)) return 'unchanged'
  await addRevision(context, arriving, place)
  return 'revision'
}

/** A better reading of the same capture takes the old one's place; a capture that made no revision makes none now. */
export async function improve(
  context: KeepContext,
  arriving: ArrivingArticle,
  { article, capture }: { article: number; capture: number },
): Promise<KeptChange> {
  const { change } = context
  const { fingerprint, headline, madeBy, rights } = arriving.article
  await change
    .updateTable('appearances')
    .set({ position: arriving.position, fingerprint })
    .where('capture', '=', capture)
    .where('article', '=', article)
    .execute()
  await change
    .updateTable('articles')
    .set({ state: 'shown' })
    .where('number', '=', article)
    .where('state', '=', 'vanished')
    .execute()
  const revision = await change
    .updateTable('revisions')
    .set({
      fingerprint,
      made_by: madeBy,
      canceled: rights.canceled ? 1 : 0,
      embargo: rights.embargo,
      headline,
      data: arriving.frozen,
    })
    .where('capture', '=', capture)
    .where('article', '=', article)
    .returning('number')
    .executeTakeFirst()
  if (revision === undefined) return 'unchanged'
  await change.deleteFrom('pictures').where('revision', '=', revision.number).execute()
  await insertPictures(change, revision.number, arriving.pictures)
  return 'improved'
}

/**
 * An old capture, recovered better, no longer has this article: it was a part of another or furniture. Its revision
 * goes when other captures have it too; else it is set aside with its id and edits, should a later recovery find it again.
 */
export async function vanish({ change, now }: KeepContext, article: number, capture: number): Promise<void> {
  const others = await change
    .selectFrom('revisions')
    .select('number')
    .where('article', '=', article)
    .where('capture', '!=', capture)
    .execute()
  if (others.length > 0) {
    await change.deleteFrom('revisions').where('article', '=', article).where('capture', '=', capture).execute()
    return
  }
  const elsewhere = await change
    .selectFrom('appearances')
    .select('capture')
    .where('article', '=', article)
    .where('position', 'is not', null)
    .limit(1)
    .execute()
  if (elsewhere.length > 0) return
  const row = await change
    .updateTable('articles')
    .set({ state: 'vanished' })
    .where('number', '=', article)
    .where('state', 'in', ['shown', 'canceled'])
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return
  await change
    .insertInto('tombstones')
    .values({
      id: row.id,
      kind: 'vanished',
      reason: 'Its capture was read again, better, and this was found to be no article of its own.',
      since: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function appear(
  { change }: KeepContext,
  arriving: ArrivingArticle,
  { article, capture }: { article: number; capture: number },
): Promise<void> {
  await change
    .insertInto('appearances')
    .values({ capture, article, position: arriving.position, fingerprint: arriving.article.fingerprint })
    .onConflict((conflict) =>
      conflict
        .columns(['capture', 'article'])
        .doUpdateSet({ position: arriving.position, fingerprint: arriving.article.fingerprint }),
    )
    .execute()
}

async function addRevision(
  context: KeepContext,
  arriving: ArrivingArticle,
  { article, capture, retrieved }: { article: number; capture: number; retrieved: string | null },
): Promise<void> {
  const { change, now } = context
  const { number } = await change
    .insertInto('revisions')
    .values({
      article,
      capture,
      ordinal: 0,
      moment: retrieved ?? now,
      retrieved,
      added: now,
      fingerprint: arriving.article.fingerprint,
      made_by: arriving.article.madeBy,
      canceled: arriving.article.rights.canceled ? 1 : 0,
      embargo: arriving.article.rights.embargo,
      hidden: 0,
      headline: arriving.article.headline,
      data: arriving.frozen,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await insertPictures(change, number, arriving.pictures)
}

/** An id once given stays given, also to what was erased since. */
async function unusedId({ change, newId }: KeepContext) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const id = articleId(newId())
    const taken = await change
      .selectFrom('articles')
      .select('id')
      .where('id', '=', id)
      .union(change.selectFrom('tombstones').select('id').where('id', '=', id))
      .execute()
    if (taken.length === 0) return id
  }
  return articleId(randomId() + randomId())
}
