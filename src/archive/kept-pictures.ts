/** Kept pictures as rows: the picture itself, its smaller sizes, what is known of it. */
import type { Kysely, Transaction } from 'kysely'
import type { ArticlePicture, BlobHash, KeptPicture, PictureMakers } from './archive.js'
import type { Tables } from './schema.js'

/** A picture whose files are on disk, to be written into a revision. */
export type StoredPicture = KeptPicture & {
  readonly address: string
  readonly bytes: number
  /** Parallel to `sizes`. */
  readonly files: readonly { readonly file: BlobHash; readonly bytes: number }[]
  readonly makers: PictureMakers | null
}

type Database = Kysely<Tables> | Transaction<Tables>

/** The pictures of a revision by their place in `article.pictures`. */
export async function picturesOf(database: Database, revision: number): Promise<Map<number, ArticlePicture>> {
  const rows = await database.selectFrom('pictures').selectAll().where('revision', '=', revision).execute()
  const known = await knownOf(database, [...new Set(rows.map(({ blob }) => blob))])
  return new Map(
    rows.map(({ position, blob, media_type: mediaType, width, height }) => {
      const { sizes, ...more } = known(blob) ?? UNKNOWN
      const small = sizes.map((size) => ({ width: size.width, height: size.height }))
      return [position, { blob, mediaType, width, height, sizes: small, ...more }]
    }),
  )
}

/** Sizes, narrowest first, colour and makers of some pictures; null for one that a version kept which knew none. */
export async function knownOf(database: Database, blobs: readonly BlobHash[]) {
  if (blobs.length === 0) return () => null
  const sizes = await database.selectFrom('picture_sizes').selectAll().where('blob', 'in', blobs).execute()
  const facts = await database.selectFrom('picture_facts').selectAll().where('blob', 'in', blobs).execute()
  return (blob: BlobHash) => {
    const fact = facts.find((row) => row.blob === blob)
    if (fact === undefined) return null
    const { colour, creator, credit, source, copyright } = fact
    const silent = creator === null && credit === null && source === null && copyright === null
    return {
      sizes: sizes.filter((row) => row.blob === blob).sort((a, b) => a.width - b.width),
      colour,
      makers: silent ? null : { creator, credit, source, copyright },
    }
  }
}

const UNKNOWN = { sizes: [], colour: null, makers: null } as const

/** Writes the pictures of a revision. @param pictures  by place; null where none is kept */
export async function insertPictures(
  change: Transaction<Tables>,
  revision: number,
  pictures: readonly (StoredPicture | null)[],
): Promise<void> {
  for (const [position, picture] of pictures.entries()) {
    if (picture === null) continue
    const { blob, address, mediaType, width, height, bytes, colour, makers } = picture
    await change
      .insertInto('pictures')
      .values({ revision, position, address, blob, media_type: mediaType, width, height, bytes })
      .execute()
    const { creator, credit, source, copyright } = makers ?? NO_MAKERS
    await change
      .insertInto('picture_facts')
      .values({ blob, colour, creator, credit, source, copyright })
      // A picture that an older version kept learns what it is known by when it comes again.
      .onConflict((conflict) =>
        conflict
          .column('blob')
          .doUpdateSet(colour === null ? { blob } : { colour, creator, credit, source, copyright }),
      )
      .execute()
    const sizes = picture.sizes.flatMap((size, index) => {
      const stored = picture.files[index]
      return stored === undefined ? [] : [{ blob, width: size.width, height: size.height, ...stored }]
    })
    if (sizes.length > 0)
      await change
        .insertInto('picture_sizes')
        .values(sizes)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

const NO_MAKERS: PictureMakers = { creator: null, credit: null, source: null, copyright: null }
