import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type AccessStore, sqliteAccess } from './access.js'
import type { ArchiveReader } from './archive.js'
import { ArchiveError } from './archive-error.js'
import { randomId } from './article-id.js'
import { BlobStore } from './blob-store.js'
import type { Comparing } from './comparing.js'
import { erasureSalt } from './erasures.js'
import { migrate } from './migrations.js'
import type { ArchiveOperator } from './operator.js'
import { openDatabase } from './sqlite.js'
import { SqliteOperator } from './sqlite-operator.js'
import { SqliteReader } from './sqlite-reader.js'
import { SqliteWriter } from './sqlite-writer.js'
import { scrub, sweepBlobs } from './sweep.js'
import { type TokenStore, tokenStore } from './tokens.js'
import type { ArchiveWriter } from './writer.js'

export interface Archive {
  readonly reader: ArchiveReader
  readonly writer: ArchiveWriter
  /** What the operator sees besides. */
  readonly operator: ArchiveOperator
  /** Of the desk's door. */
  readonly access: AccessStore
  readonly tokens: TokenStore
  close(): Promise<void>
}

export interface ArchiveOptions {
  /** Made when it is not there. Holds `archive.sqlite` and `blobs/`. */
  readonly dataFolder: string
  readonly comparing: Comparing
  /** The present time, ISO 8601. */
  readonly now: () => string
  /** Makes ids, 4 to 40 small letters and digits; one that is taken is not used. */
  readonly ids?: () => string
}

/** A file that no row refers to is left alone this long, in milliseconds: a running add may be about to refer to it. */
const FRESH = 15 * 60_000

/**
 * Opens the archive of a data folder: brings its tables up to date, finishes an erasure that was interrupted, sweeps what a
 * killed add left behind.
 * @throws ArchiveError when the folder cannot be written or holds a newer archive
 */
export async function openArchive({ dataFolder, comparing, now, ids = randomId }: ArchiveOptions): Promise<Archive> {
  const file = join(dataFolder, 'archive.sqlite')
  try {
    await mkdir(dataFolder, { recursive: true })
  } catch (cause) {
    throw new ArchiveError({
      what: 'the data folder cannot be made',
      where: { folder: dataFolder },
      fix: 'choose another with --data, or give yourself the right to write there',
      cause,
    })
  }
  const blobs = new BlobStore(dataFolder)
  const database = openDatabase(file, { reading: false })
  try {
    await migrate(database, { file, now, comparing })
    const salt = await erasureSalt(database)
    const pause = () => wait(100)
    const chores = await database.selectFrom('chores').select('kind').execute()
    // Files are dated by the machine's clock, so the sweep goes by it and not by the one handed in.
    await sweepBlobs(database, blobs, {
      olderThan: chores.length > 0 ? 0 : FRESH,
      clock: Date.now,
      whole: chores.length > 0,
    })
    if (chores.length > 0) await scrub(database, file, { attempts: 3, pause })
    // A connection of its own: readers see the last commit and never wait for a transaction of this process.
    const reading = openDatabase(file, { reading: true })
    return {
      reader: new SqliteReader({ database: reading, blobs, comparing, now }),
      writer: new SqliteWriter({ database, blobs, file, comparing, salt, now, ids, pause }),
      operator: new SqliteOperator({ database: reading, blobs, rules: comparing.reading }),
      access: sqliteAccess(database),
      tokens: tokenStore(database),
      close: async () => {
        await reading.destroy()
        await database.destroy()
      },
    }
  } catch (error) {
    await database.destroy()
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError({
      what: `the archive cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      where: { file },
      fix: 'if the file is damaged restore it from a copy; if it is not an archive choose another data folder',
      cause: error,
    })
  }
}
