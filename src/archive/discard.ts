/** Takes an article back: `withdraw` hides it, `erase` destroys it. */
import type { Transaction } from 'kysely'
import type { ArticleId } from './archive.js'
import { isArticleId } from './article-id.js'
import { settleBorrowed, withCopies } from './attributions.js'
import type { Comparing } from './comparing.js'
import { addressDigest, captureDigest, type Digest, textDigest } from './erasures.js'
import { removeOwnPicturesOf } from './own-pictures.js'
import { refreshArticle } from './refresh.js'
import type { Tables } from './schema.js'
import { freeze, thawArticle } from './stored-article.js'

export type Discarded =
  | { readonly kind: 'done'; readonly id: ArticleId; readonly copies: readonly ArticleId[]; readonly others: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'gone'; readonly reason: string; readonly since: string }

interface Order {
  readonly id: string
  readonly reason: string
  readonly now: string
}

/** Hidden from every reader at once; kept, so that its later captures are known and hidden too. */
export async function withdrawArticle(change: Transaction<Tables>, { id, reason, now }: Order): Promise<Discarded> {
  const found = await findForDiscard(change, id)
  if (found.kind !== 'row') return found
  await change
    .updateTable('articles')
    .set({ state: 'withdrawn', pinned: 0 })
    .where('number', '=', found.number)
    .execute()
  await settleBorrowed(change, await withCopies(change, found.number))
  await bury(change, { id: found.id, kind: 'withdrawn', reason, since: now })
  return { kind: 'done', id: found.id, copies: await copiesOf(change, found.number), others: 0 }
}

/**
 * Destroys an article with all its revisions, edits, pictures and words of search, and every capture that it stood in.
 * Another article of such a capture keeps its own words, without the characters they came from: a page repeats its
 * text in metadata and scripts, so no cut through its bytes is sure to have everything. What stays are salted hashes
 * of captures, texts and address, and the id with its reason.
 */
export async function eraseArticle(
  change: Transaction<Tables>,
  { id, reason, now, salt, comparing }: Order & { salt: string; comparing: Comparing },
): Promise<Discarded> {
  const found = await findForDiscard(change, id, { withdrawnToo: true })
  if (found.kind !== 'row') return found
  const { number } = found
  const revisions = await change.selectFrom('revisions').select('data').where('article', '=', number).execute()
  const captures = await change
    .selectFrom('appearances')
    .innerJoin('captures', 'captures.number', 'appearances.capture')
    .select(['captures.number', 'captures.hash'])
    .where('appearances.article', '=', number)
    .execute()
  const copies = await copiesOf(change, number)
  const near = await withCopies(change, number)
  const digests: (Digest | null)[] = [
    ...revisions.map(({ data }) => textDigest(thawArticle(data), salt)),
    ...captures.map(({ hash }) => captureDigest(hash, salt)),
    found.address === null ? null : addressDigest(found.address, salt),
  ]
  for (const digest of digests)
    if (digest !== null)
      await change
        .insertInto('erasures')
        .values({ ...digest, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  const pictures = await change
    .selectFrom('pictures')
    .innerJoin('revisions', 'revisions.number', 'pictures.revision')
    .select('pictures.blob')
    .distinct()
    .where('revisions.article', '=', number)
    .execute()
  await change.deleteFrom('article_search').where('rowid', '=', number).execute()
  await change.deleteFrom('articles').where('number', '=', number).execute()
  await removeOwnPicturesOf(
    change,
    pictures.map(({ blob }) => blob),
  )
  const others = new Set<number>()
  for (const capture of captures) for (const other of await emptyCapture(change, capture.number)) others.add(other)
  for (const other of others) await refreshArticle(change, other, comparing)
  await settleBorrowed(change, near)
  await bury(change, { id: found.id, kind: 'erased', reason, since: now })
  await change
    .insertInto('chores')
    .values({ kind: 'scrub', what: 'erased' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { kind: 'done', id: found.id, copies, others: others.size }
}

/** @returns the articles that keep their words without their capture */
async function emptyCapture(change: Transaction<Tables>, capture: number): Promise<number[]> {
  const left = await change
    .selectFrom('appearances')
    .select(['article', 'position'])
    .where('capture', '=', capture)
    .execute()
  await change.deleteFrom('problems').where('capture', '=', capture).execute()
  await change.deleteFrom('label_overrides').where('capture', '=', capture).execute()
  if (left.length === 0) {
    await change.deleteFrom('captures').where('number', '=', capture).execute()
    return []
  }
  await change
    .updateTable('captures')
    .set({ held: 0, kept: 0, recovered: null, articles: left.filter(({ position }) => position !== null).length })
    .where('number', '=', capture)
    .execute()
  const revisions = await change
    .selectFrom('revisions')
    .select(['number', 'data'])
    .where('capture', '=', capture)
    .execute()
  for (const { number, data } of revisions)
    await change
      .updateTable('revisions')
      .set({ data: freeze({ ...thawArticle(data), origins: {} }) })
      .where('number', '=', number)
      .execute()
  return left.map(({ article }) => article)
}

type Row = { readonly kind: 'row'; readonly number: number; readonly id: ArticleId; readonly address: string | null }

async function findForDiscard(
  change: Transaction<Tables>,
  id: string,
  { withdrawnToo } = { withdrawnToo: false },
): Promise<Row | Exclude<Discarded, { kind: 'done' }>> {
  if (!isArticleId(id)) return { kind: 'none' }
  const row = await change
    .selectFrom('articles')
    .select(['number', 'id', 'state', 'address'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row !== undefined && (withdrawnToo || row.state !== 'withdrawn')) return { kind: 'row', ...row }
  const stone = await change
    .selectFrom('tombstones')
    .select(['reason', 'since'])
    .where('id', '=', id)
    .executeTakeFirst()
  return stone === undefined ? { kind: 'none' } : { kind: 'gone', ...stone }
}

async function copiesOf(change: Transaction<Tables>, article: number): Promise<ArticleId[]> {
  const rows = await change
    .selectFrom('copies')
    .innerJoin('articles', 'articles.number', 'copies.other')
    .select('articles.id')
    .where('copies.article', '=', article)
    .where('articles.state', '=', 'shown')
    .execute()
  return rows.map(({ id }) => id)
}

async function bury(change: Transaction<Tables>, stone: Tables['tombstones']): Promise<void> {
  await change
    .insertInto('tombstones')
    .values(stone)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ kind: stone.kind, reason: stone.reason, since: stone.since }),
    )
    .execute()
}
