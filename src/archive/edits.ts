import type { Transaction } from 'kysely'
import { isArticleId } from './article-id.js'
import type { Comparing } from './comparing.js'
import type { Discarded } from './discard.js'
import { refreshArticle } from './refresh.js'
import type { Tables } from './schema.js'
import type { EditOrder } from './writer.js'

/** Writes mends beside what was recovered, never over it: a better recovery changes what lies under them. */
export async function editArticle(
  change: Transaction<Tables>,
  { id, edits, now, comparing }: { id: string; edits: EditOrder; now: string; comparing: Comparing },
): Promise<Discarded> {
  if (!isArticleId(id)) return { kind: 'none' }
  const row = await change
    .selectFrom('articles')
    .select(['number', 'id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.state === 'withdrawn' || row.state === 'vanished') {
    const stone = await change
      .selectFrom('tombstones')
      .select(['reason', 'since'])
      .where('id', '=', id)
      .executeTakeFirst()
    return stone === undefined ? { kind: 'none' } : { kind: 'gone', ...stone }
  }
  // One article leads: pinning the next takes the pin off the last.
  if (edits.pinned === true) {
    const others = change
      .selectFrom('articles')
      .select('number')
      .where('pinned', '=', 1)
      .where('number', '!=', row.number)
    await change.deleteFrom('edits').where('field', '=', 'pinned').where('article', 'in', others).execute()
    await change
      .updateTable('articles')
      .set({ pinned: 0 })
      .where('pinned', '=', 1)
      .where('number', '!=', row.number)
      .execute()
  }
  for (const [field, value] of Object.entries(edits)) {
    if (value === undefined) continue
    await change.deleteFrom('edits').where('article', '=', row.number).where('field', '=', field).execute()
    // A pin that is off is no mend: it would count as one for ever.
    if (value === null || (field === 'pinned' && value === false)) continue
    await change
      .insertInto('edits')
      .values({ article: row.number, field, json: JSON.stringify(value), made: now })
      .execute()
  }
  await refreshArticle(change, row.number, comparing)
  return { kind: 'done', id: row.id, copies: [], others: 0 }
}
