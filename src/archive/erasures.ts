import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Article, Capture } from '../model/index.js'
import type { ErasureKind, Tables } from './schema.js'
import { searchWords } from './search-words.js'
import { articleAddress, canonicalAddress } from './web-address.js'

/** What is left of an erased article: enough to know it again, nothing to read. */
export interface Digest {
  readonly kind: ErasureKind
  readonly digest: string
}

/**
 * The archive's own salt, made once: an address can be guessed, and a plain hash of it would answer the guess for
 * anybody with a table of hashes.
 */
export async function erasureSalt(database: Kysely<Tables>): Promise<string> {
  await database
    .insertInto('facts')
    .values({ name: 'salt', value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await database
    .selectFrom('facts')
    .select('value')
    .where('name', '=', 'salt')
    .executeTakeFirstOrThrow()
  return value
}

export function captureDigest(hash: string, salt: string): Digest {
  return { kind: 'capture', digest: digest(salt, hash) }
}

export function addressDigest(address: string, salt: string): Digest {
  return { kind: 'address', digest: digest(salt, address) }
}

/** By the words alone, so that another outlet's quotation marks do not bring the text back. */
export function textDigest(article: Pick<Article, 'text'>, salt: string): Digest | null {
  const words = searchWords(article.text).map(({ word }) => word)
  return words.length === 0 ? null : { kind: 'text', digest: digest(salt, words.join(' ')) }
}

/** Positions of the articles that were erased before, by their words or by their own address. */
export async function erasedBefore(
  database: Kysely<Tables>,
  capture: Capture,
  articles: readonly Article[],
  salt: string,
): Promise<number[]> {
  const any = await database.selectFrom('erasures').select('kind').limit(1).execute()
  if (any.length === 0) return []
  const asked = articles.map((article) => {
    const address = canonicalAddress(articleAddress(article.url, capture.url))
    // With several articles at one address, nobody can say by the address which of them was erased.
    const alone =
      articles.filter(({ url }) => canonicalAddress(articleAddress(url, capture.url)) === address).length === 1
    return [textDigest(article, salt), address === null || !alone ? null : addressDigest(address, salt)]
  })
  const digests = asked.flat().flatMap((entry) => (entry === null ? [] : [entry.digest]))
  if (digests.length === 0) return []
  const known = await database
    .selectFrom('erasures')
    .select(['kind', 'digest'])
    .where('digest', 'in', digests)
    .execute()
  const barred = new Set(known.map((entry) => `${entry.kind} ${entry.digest}`))
  return asked.flatMap((entries, position) =>
    entries.some((entry) => entry !== null && barred.has(`${entry.kind} ${entry.digest}`)) ? [position] : [],
  )
}

function digest(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex')
}
