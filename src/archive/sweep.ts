import { rm } from 'node:fs/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { BlobName, BlobStore } from './blob-store.js'
import type { Tables } from './schema.js'
import { withConnection } from './sqlite.js'

/** Files that one opening of the archive looks at: of a million, the next ones at each opening. */
const LOOKED_AT = 1_000

/**
 * Removes files that no row refers to: what a killed add left, and pictures that a better recovery no longer has. Under
 * the write lock; an add asks under the same lock whether its files are still there before it refers to them, so
 * neither can pull a file from under the other.
 * @param olderThan  milliseconds; a running add is spared the work of writing again
 * @param whole  every file, however many; else some, and the next ones the next time
 */
export async function sweepBlobs(
  database: Kysely<Tables>,
  blobs: BlobStore,
  { olderThan, clock, whole }: { olderThan: number; clock: () => number; whole: boolean },
): Promise<number> {
  const before = clock() - olderThan
  let swept = 0
  for (const shelf of await shelvesToSweep(database, blobs, whole)) {
    const names = await blobs.onShelf(shelf)
    // In portions, so that no one waits long for the lock.
    for (let at = 0; at < names.length; at += 200) {
      const portion = names.slice(at, at + 200)
      if ((await unreferenced(database, portion)).length === 0) continue
      await database.transaction().execute(async (change) => {
        for (const name of await unreferenced(change, portion)) {
          const written = await blobs.written(name)
          if (written === null || written > before) continue
          await blobs.remove(name)
          swept++
        }
      })
    }
  }
  for (const { path, written } of await blobs.temporary())
    if (written <= before) {
      await rm(path, { force: true })
      swept++
    }
  return swept
}

/** The shelves after the one that the last sweep ended at, round and round; all of them when they hold few files. */
async function shelvesToSweep(database: Kysely<Tables>, blobs: BlobStore, whole: boolean): Promise<string[]> {
  const shelves = await blobs.shelves()
  if (whole) return shelves
  const fact = await database.selectFrom('facts').select('value').where('name', '=', 'swept').executeTakeFirst()
  const begin = shelves.findIndex((shelf) => shelf > (fact?.value ?? ''))
  const chosen: string[] = []
  let files = 0
  for (let n = 0; n < shelves.length && files < LOOKED_AT; n++) {
    const shelf = shelves[(Math.max(0, begin) + n) % shelves.length] as string
    chosen.push(shelf)
    files += (await blobs.onShelf(shelf)).length
  }
  if (chosen.length === shelves.length) return shelves
  const value = chosen.at(-1) as string
  await database
    .insertInto('facts')
    .values({ name: 'swept', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
  return chosen
}

async function unreferenced(
  database: Kysely<Tables> | Transaction<Tables>,
  names: readonly BlobName[],
): Promise<BlobName[]> {
  const hashes = sql.join(names.map(({ hash }) => hash))
  const captures = await database
    .selectFrom('captures')
    .select('hash')
    .where(sql<boolean>`hash in (${hashes}) and held = 1`)
    .execute()
  const pictures = await database
    .selectFrom('pictures')
    .select('blob')
    .distinct()
    .where(sql<boolean>`blob in (${hashes})`)
    .execute()
  const sizes = await database
    .selectFrom('picture_sizes')
    .select('file')
    .distinct()
    .where(sql<boolean>`file in (${hashes})`)
    .execute()
  const own = await database
    .selectFrom('own_picture_files')
    .select('file')
    .distinct()
    .where(sql<boolean>`file in (${hashes})`)
    .execute()
  const used = {
    br: new Set<string>(captures.map(({ hash }) => hash)),
    webp: new Set<string>([
      ...pictures.map(({ blob }) => blob),
      ...sizes.map(({ file }) => file),
      ...own.map(({ file }) => file),
    ]),
  }
  return names.filter(({ hash, kind }) => !used[kind].has(hash))
}

/**
 * Makes erased words unreadable in the database's files: search segments are merged so that none holds a deleted word, every
 * page is written anew without its free space, and the write-ahead log is cut to nothing.
 * @returns false when another process reads at this moment; the chore stays and is done when the archive is opened next
 */
export async function scrub(
  database: Kysely<Tables>,
  file: string,
  { attempts, pause }: { attempts: number; pause: () => Promise<void> },
): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const done = withConnection(file, (ask) => {
        ask(`insert into article_search(article_search) values ('optimize')`)
        ask('vacuum')
        const [answer] = ask('pragma wal_checkpoint(truncate)')
        return typeof answer === 'object' && answer !== null && 'busy' in answer && answer.busy === 0
      })
      if (done) {
        await database.deleteFrom('chores').where('kind', '=', 'scrub').execute()
        return true
      }
    } catch (error) {
      if (!isBusy(error)) throw error
    }
    if (attempt < attempts) await pause()
  }
  return false
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_(?:BUSY|LOCKED)|database is locked|SQL statements in progress/.test(
      `${'code' in error ? error.code : ''} ${error.message}`,
    )
  )
}
