/** What the archive keeps of the desk's door: the password's verifier and the sessions. It never holds either in clear. */
import type { Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** What a password is compared with. */
export interface Verifier {
  /** Name and costs of the function that made `digest`: `scrypt:131072:8:1`. */
  readonly scheme: string
  /** Hex. */
  readonly salt: string
  readonly digest: string
  /** ISO 8601. */
  readonly changed: string
}

export interface KeptSession {
  readonly made: string
  readonly seen: string
}

export interface AccessStore {
  verifier(): Promise<Verifier | null>
  /** Sets the password, or takes it away, and ends every session in the same breath. */
  setVerifier(verifier: Verifier | null): Promise<void>
  /** @param digest  of the token, which only the browser has */
  session(digest: string): Promise<KeptSession | null>
  /** Keeps it only while the password is the one that it was opened with. */
  openSession(digest: string, session: KeptSession, verifier: Verifier): Promise<boolean>
  touchSession(digest: string, seen: string): Promise<void>
  endSession(digest: string): Promise<void>
  endSessions(): Promise<void>
  /** Forgets what ended by itself: sessions made or seen last before these instants. */
  forgetSessions(before: { readonly made: string; readonly seen: string }): Promise<void>
}

export function sqliteAccess(database: Kysely<Tables>): AccessStore {
  return {
    async verifier() {
      const row = await database.selectFrom('passwords').selectAll().where('name', '=', 'desk').executeTakeFirst()
      return row ? { scheme: row.scheme, salt: row.salt, digest: row.digest, changed: row.changed } : null
    },
    async setVerifier(verifier) {
      await database.transaction().execute(async (change) => {
        await change.deleteFrom('passwords').where('name', '=', 'desk').execute()
        if (verifier)
          await change
            .insertInto('passwords')
            .values({ name: 'desk', ...verifier })
            .execute()
        await change.deleteFrom('sessions').execute()
      })
    },
    async session(digest) {
      const row = await database.selectFrom('sessions').selectAll().where('digest', '=', digest).executeTakeFirst()
      return row ? { made: row.made, seen: row.seen } : null
    },
    openSession(digest, { made, seen }, verifier) {
      return database.transaction().execute(async (change) => {
        // Another process may have changed the password while this one was being compared.
        const held = await change.selectFrom('passwords').select('digest').where('name', '=', 'desk').executeTakeFirst()
        if (held?.digest !== verifier.digest) return false
        await change.insertInto('sessions').values({ digest, made, seen }).execute()
        return true
      })
    },
    async touchSession(digest, seen) {
      await database.updateTable('sessions').set({ seen }).where('digest', '=', digest).execute()
    },
    async endSession(digest) {
      await database.deleteFrom('sessions').where('digest', '=', digest).execute()
    },
    async endSessions() {
      await database.deleteFrom('sessions').execute()
    },
    async forgetSessions({ made, seen }) {
      await database
        .deleteFrom('sessions')
        .where((either) => either.or([either('made', '<', made), either('seen', '<', seen)]))
        .execute()
    },
  }
}
