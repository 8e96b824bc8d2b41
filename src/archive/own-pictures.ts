/** Pictures that the operator put in for own writing: kept until they are taken out, whether an article shows them or not. */
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { BlobHash } from './archive.js'
import { ArchiveError } from './archive-error.js'
import { isBlobHash } from './blob-store.js'
import type { StoredPicture } from './kept-pictures.js'
import type { OwnPicture } from './operator.js'
import type { OwnPictureRow, Tables } from './schema.js'

type Database = Kysely<Tables> | Transaction<Tables>

export async function insertOwnPicture(
  change: Transaction<Tables>,
  picture: StoredPicture,
  words: { alt: string; caption: string; credit: string; now: string },
): Promise<OwnPicture> {
  const { now: added, ...said } = words
  const last = await change
    .selectFrom('own_pictures')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  // The same picture put in again gets its new words.
  await change.deleteFrom('own_pictures').where('address', '=', picture.address).execute()
  await change
    .insertInto('own_pictures')
    .values({ address: picture.address, number, json: JSON.stringify(picture), ...said, added })
    .execute()
  const files = new Set<BlobHash>([picture.blob, ...picture.files.map(({ file }) => file)])
  await change
    .insertInto('own_picture_files')
    .values([...files].map((file) => ({ file, address: picture.address })))
    .execute()
  return {
    ...said,
    address: picture.address,
    number,
    added,
    blob: picture.blob,
    width: picture.width,
    height: picture.height,
  }
}

export async function ownPictures(
  database: Database,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ pictures: OwnPicture[]; next: number | null }> {
  const rows = await database
    .selectFrom('own_pictures')
    .selectAll()
    .$if(before !== null, (older) => older.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const pictures = rows.slice(0, limit).map(ownPicture)
  return { pictures, next: rows.length > limit ? (pictures.at(-1)?.number ?? null) : null }
}

export async function storedOwnPicture(database: Database, address: string): Promise<StoredPicture | null> {
  const row = await database.selectFrom('own_pictures').select('json').where('address', '=', address).executeTakeFirst()
  return row === undefined ? null : readStored(row.json)
}

/** Pictures that no article shows any more, of those with these files: an erased article takes its pictures along. */
export async function removeOwnPicturesOf(change: Transaction<Tables>, blobs: readonly BlobHash[]): Promise<void> {
  for (const blob of blobs) {
    const shown = await change.selectFrom('pictures').select('blob').where('blob', '=', blob).limit(1).execute()
    if (shown.length > 0) continue
    const addresses = change.selectFrom('own_picture_files').select('address').where('file', '=', blob)
    await change.deleteFrom('own_pictures').where('address', 'in', addresses).execute()
  }
}

function ownPicture({ address, number, json, alt, caption, credit, added }: OwnPictureRow): OwnPicture {
  const { blob, width, height } = readStored(json)
  return { address, number, alt, caption, credit, added, blob, width, height }
}

const blobHash = z.custom<BlobHash>((value) => typeof value === 'string' && isBlobHash(value))
const maybe = z.string().nullable()

const stored: z.ZodType<StoredPicture> = z.object({
  blob: blobHash,
  mediaType: z.string(),
  width: z.number(),
  height: z.number(),
  sizes: z.array(z.object({ width: z.number(), height: z.number() })).readonly(),
  colour: maybe,
  address: z.string(),
  bytes: z.number(),
  files: z.array(z.object({ file: blobHash, bytes: z.number() })).readonly(),
  makers: z.object({ creator: maybe, credit: maybe, source: maybe, copyright: maybe }).nullable(),
})

function readStored(json: string): StoredPicture {
  const answer = stored.safeParse(JSON.parse(json))
  if (answer.success) return answer.data
  throw new ArchiveError({
    what: `a row that should hold a picture holds something else: ${z.prettifyError(answer.error)}`,
    where: { table: 'own_pictures' },
    fix: 'the database was changed by another program or is damaged: restore it from a copy',
  })
}
