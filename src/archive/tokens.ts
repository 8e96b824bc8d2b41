/** Keys of programs that write: their hashes, never the keys. */
import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'

export interface TokenRow {
  /** The part of the token that may be read: it finds the row. */
  readonly id: string
  /** What the operator calls it. */
  readonly name: string
  /** Hex SHA-256 of the secret part, which has 256 bits of chance and so needs no slow hash. */
  readonly digest: string
  readonly scopes: string
  readonly created: string
  /** Day of the last use. */
  readonly used: string | null
  readonly revoked: string | null
}

export const TOKENS: readonly string[] = [
  `create table tokens (
    id text primary key, name text not null unique, digest text not null, scopes text not null, created text not null,
    used text, revoked text) without rowid`,
]

export interface TokenStore {
  /** @returns false when the name is taken */
  put(token: Pick<TokenRow, 'id' | 'name' | 'digest' | 'scopes' | 'created'>): Promise<boolean>
  find(id: string): Promise<TokenRow | null>
  list(): Promise<TokenRow[]>
  /** @returns false when there is none of that name, or it was revoked before */
  revoke(name: string, now: string): Promise<boolean>
  /** Written once a day. */
  wasUsed(id: string, day: string): Promise<void>
}

export function tokenStore(database: Kysely<Tables>): TokenStore {
  return {
    async put(token) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('tokens')
        .values({ ...token, used: null, revoked: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    async find(id) {
      return (await database.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async list() {
      return database.selectFrom('tokens').selectAll().orderBy('created').orderBy('name').execute()
    },
    async revoke(name, now) {
      const { numUpdatedRows } = await database
        .updateTable('tokens')
        .set({ revoked: now })
        .where('name', '=', name)
        .where('revoked', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async wasUsed(id, day) {
      await database
        .updateTable('tokens')
        .set({ used: day })
        .where('id', '=', id)
        .where((either) => either.or([either('used', 'is', null), either('used', '<>', day)]))
        .execute()
    },
  }
}
