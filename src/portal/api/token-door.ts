/** Who may write: the bearer of a token with the scope, so often a minute. */
import type { Context } from 'hono'
import type { Scope } from '../../desk/tokens.js'
import type { Door } from '../door.js'
import { problem } from '../given/problem.js'
import { Allowance } from './allowance.js'

/** Writes of one token, and wrong tokens of one client, in a minute. */
const mostWrites = 120
const mostWrong = 30
/** All clients whose address is hidden by a proxy count as one. */
const mostWrongHidden = 600

export interface TokenDoor {
  /** null: come in. */
  refusal(c: Context, scope: Scope): Promise<Response | null>
}

export function openTokenDoor(door: Door): TokenDoor {
  const writes = new Allowance(mostWrites)
  const wrong = new Allowance(mostWrong)
  const wrongHidden = new Allowance(mostWrongHidden)
  return {
    async refusal(c, scope) {
      c.header('Cache-Control', 'no-store')
      const at = Date.parse(door.now())
      const client = door.clientAddress(c)
      const tries = client === null ? wrongHidden : wrong
      const tired = tries.spent(client ?? 'hidden', at)
      if (tired > 0) return tooMany(c, tired, 'too many wrong tokens came from here')
      const token = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
      const bearer = token === undefined ? null : ((await door.desk?.tokens.check(token)) ?? null)
      if (bearer === null) {
        if (token !== undefined) tries.take(client ?? 'hidden', at)
        c.header('WWW-Authenticate', `Bearer realm="broadsheet"${token === undefined ? '' : ', error="invalid_token"'}`)
        return problem(c, {
          status: 401,
          code: 'unauthorized',
          what: token === undefined ? 'this call needs a token' : 'the token is unknown or was revoked',
          where: 'header Authorization',
          fix: `send "Authorization: Bearer TOKEN"; the operator makes one with: broadsheet token create NAME --scope ${scope}`,
        })
      }
      if (!bearer.scopes.includes(scope)) {
        c.header('WWW-Authenticate', `Bearer realm="broadsheet", error="insufficient_scope", scope="${scope}"`)
        return problem(c, {
          status: 403,
          code: 'forbidden',
          what: `the token has not the scope ${scope}`,
          where: 'header Authorization',
          fix: 'ask the operator for a token that has it',
        })
      }
      const wait = writes.take(bearer.name, at)
      return wait > 0 ? tooMany(c, wait, `the token made ${mostWrites} calls within a minute`) : null
    },
  }
}

function tooMany(c: Context, wait: number, what: string): Response {
  c.header('Retry-After', String(wait))
  return problem(c, { status: 429, code: 'too-many', what, fix: `wait ${wait} seconds` })
}
