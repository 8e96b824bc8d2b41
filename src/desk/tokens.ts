/** Tokens of programs: made once, shown once, kept as a hash; each says what its holder may do. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { TokenStore } from '../archive/tokens.js'

export const scopes = ['add', 'edit', 'withdraw', 'metrics'] as const
export type Scope = (typeof scopes)[number]
export const isScope = (name: string): name is Scope => scopes.some((scope) => scope === name)

export interface TokenLine {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly created: string
  /** Day of its last use. */
  readonly used: string | null
  readonly revoked: string | null
}

export interface Tokens {
  /** @returns the token, which nobody can tell again; null when the name is taken */
  create(order: { name: string; scopes: readonly Scope[] }): Promise<string | null>
  list(): Promise<TokenLine[]>
  /** @returns false when none of that name is good */
  revoke(name: string): Promise<boolean>
  /** Whose it is; null for one that is unknown or revoked. */
  check(token: string): Promise<{ readonly name: string; readonly scopes: readonly Scope[] } | null>
}

export function openTokens({ store, now }: { store: TokenStore; now: () => string }): Tokens {
  return {
    async create({ name, scopes: given }) {
      const id = randomBytes(6).toString('hex')
      const secret = randomBytes(32).toString('base64url')
      const put = await store.put({ id, name, digest: digestOf(secret), scopes: given.join(' '), created: now() })
      return put ? `bs_${id}_${secret}` : null
    },
    async list() {
      const rows = await store.list()
      return rows.map(({ name, scopes: kept, created, used, revoked }) => ({
        name,
        scopes: kept.split(' ').filter(isScope),
        created,
        used,
        revoked,
      }))
    },
    revoke: (name) => store.revoke(name, now()),
    async check(token) {
      const parts = /^bs_([0-9a-f]{12})_([\w-]{43})$/.exec(token)
      const [, id = '', secret = ''] = parts ?? []
      const row = parts === null ? null : await store.find(id)
      // Compared in any case, so that the time of the answer does not tell which ids there are.
      const same = timingSafeEqual(Buffer.from(row?.digest ?? NOBODY, 'hex'), Buffer.from(digestOf(secret), 'hex'))
      if (row === null || !same || row.revoked !== null) return null
      await store.wasUsed(row.id, now().slice(0, 10))
      return { name: row.name, scopes: row.scopes.split(' ').filter(isScope) }
    },
  }
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const NOBODY = '0'.repeat(64)
