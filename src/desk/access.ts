/**
 * Who may come to the desk: one password, sessions that end. A session's token is 256 random bits that only the browser
 * has; the archive keeps their hash. Tries at the password are counted in the memory of the process: they start anew when
 * it does.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AccessStore, Verifier } from '../archive/index.js'
import { type Costs, isPassword, makeVerifier } from './password.js'
import { openTries, type Tries } from './tries.js'

/** Milliseconds that a session lasts without use, and at all. */
export const idleLimit = 2 * 3_600_000
export const wholeLimit = 12 * 3_600_000
/** How often a use is written down: a page with ten pictures is one use. */
const touchEvery = 60_000

export interface Session {
  /** Goes into every form of this session, and comes back with it. */
  readonly formToken: string
  /** When it ends whatever happens, ISO 8601. */
  readonly ends: string
}

export type Entry =
  | { readonly kind: 'open'; readonly token: string }
  | { readonly kind: 'wrong' }
  /** Too many tries. `wait`: seconds. */
  | { readonly kind: 'wait'; readonly wait: number }
  | { readonly kind: 'no-password' }

export interface Access {
  hasPassword(): Promise<boolean>
  /** null takes it away: then nobody comes in. Every session ends. */
  setPassword(password: string | null): Promise<void>
  /** @param client  whom tries are counted by; null: this machine, which no one else can lock out */
  enter(password: string, client: string | null): Promise<Entry>
  /** The session of a token, null when there is none or it ended. */
  session(token: string): Promise<Session | null>
  leave(token: string): Promise<void>
  leaveEverywhere(): Promise<void>
}

export interface AccessOptions {
  readonly store: AccessStore
  /** The present time, ISO 8601. */
  readonly now: () => string
  /** Of scrypt; the full ones unless handed in. */
  readonly costs?: Costs
  readonly tries?: Tries
}

export function openAccess({ store, now, costs, tries = openTries() }: AccessOptions): Access {
  /** One comparison at a time: each takes 128 MB. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  return {
    hasPassword: async () => (await store.verifier()) !== null,
    async setPassword(password) {
      await store.setVerifier(password === null ? null : await makeVerifier(password, now(), costs))
    },
    async enter(password, client) {
      const verifier = await store.verifier()
      if (verifier === null) return { kind: 'no-password' }
      // Counted before the comparison, so that tries sent at once are counted too.
      const wait = tries.take(client, Date.parse(now()))
      if (wait > 0) return { kind: 'wait', wait }
      if (!(await inTurn(() => isPassword(password, verifier)))) return { kind: 'wrong' }
      tries.forgive(client)
      return openSession(verifier)
    },
    async session(token) {
      if (!isToken(token)) return null
      const digest = digestOf(token)
      const kept = await store.session(digest)
      if (kept === null) return null
      const at = Date.parse(now())
      const ends = Date.parse(kept.made) + wholeLimit
      if (at >= ends || at - Date.parse(kept.seen) >= idleLimit) {
        await store.endSession(digest)
        return null
      }
      if (at - Date.parse(kept.seen) >= touchEvery) await store.touchSession(digest, new Date(at).toISOString())
      return { formToken: formTokenOf(token), ends: new Date(ends).toISOString() }
    },
    leave: (token) => (isToken(token) ? store.endSession(digestOf(token)) : Promise.resolve()),
    leaveEverywhere: () => store.endSessions(),
  }

  async function openSession(verifier: Verifier): Promise<Entry> {
    const at = Date.parse(now())
    const ago = (ms: number) => new Date(at - ms).toISOString()
    await store.forgetSessions({ made: ago(wholeLimit), seen: ago(idleLimit) })
    const token = randomBytes(32).toString('base64url')
    const instant = new Date(at).toISOString()
    const kept = await store.openSession(digestOf(token), { made: instant, seen: instant }, verifier)
    return kept ? { kind: 'open', token } : { kind: 'wrong' }
  }
}

const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Made of the session's token, which no page shows: whoever sees a form cannot make it of anything but this session. */
const formTokenOf = (token: string): string =>
  createHmac('sha256', token).update('forms of the desk').digest('base64url')

/** Compares two texts in a time that says nothing of where they differ. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
