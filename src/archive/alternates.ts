/** Which of the addresses that a page states for its other languages are known here: asked of the index of addresses. */
import { type Kysely, sql } from 'kysely'
import type { Article } from '../model/index.js'
import type { AlternateHere, ArticleId } from './archive.js'
import type { Tables } from './schema.js'
import { readRights } from './stored-article.js'
import { readOrigin, visible } from './summaries.js'
import { canonicalAddress } from './web-address.js'

/** Parallel to the alternates. @param id  of the article itself, which is no translation of its own */
export async function alternatesHere(
  database: Kysely<Tables>,
  { alternates }: Pick<Article, 'alternates'>,
  { id, at }: { id: ArticleId; at: string },
): Promise<(AlternateHere | null)[]> {
  if (alternates.length === 0) return []
  const addresses = alternates.map(({ url }) => canonicalAddress(url))
  const asked = addresses.filter((address) => address !== null)
  const { rows } = await sql<{
    id: ArticleId
    address: string
    headline: string | null
    headline_origin: string | null
    rights: string
  }>`select a.id, a.address, a.headline, a.headline_origin, a.rights from articles a
    where a.address in (select value from json_each(${JSON.stringify(asked)})) and a.id <> ${id} and ${visible(at)}`.execute(
    database,
  )
  const known = new Map(
    rows.map(({ address, headline_origin, rights, headline, ...row }) => [
      address,
      { ...row, headline, headlineOrigin: readOrigin(headline_origin), rights: readRights(rights) },
    ]),
  )
  return addresses.map((address) => (address === null ? null : (known.get(address) ?? null)))
}
