/** What went wrong with a request, in words for people. */
import type { Problem } from '../../model/index.js'
import { RefusedAddress } from './guarded-agent.js'
import { BodyTooLarge, UnknownCoding } from './response-body.js'

export interface Failure {
  readonly kind: 'failed'
  readonly code: Problem['code']
  readonly what: string
  readonly fix: string | null
}

export function failure(code: Problem['code'], what: string, fix: string | null): Failure {
  return { kind: 'failed', code, what, fix }
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the server does not answer',
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be checked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
}

export function failureOf(error: unknown): Failure {
  const chain = causes(error)
  const refused = chain.find((cause) => cause instanceof RefusedAddress)
  if (refused !== undefined)
    return failure(
      'refused',
      refused.message,
      `--allow-host ${refused.host} allows it, if you trust who named the address`,
    )
  if (chain.some((cause) => cause instanceof BodyTooLarge))
    return failure('too-large', 'the answer is larger than the limit', null)
  const coding = chain.find((cause) => cause instanceof UnknownCoding)
  if (coding !== undefined)
    return failure('unsupported', `the answer is packed as ${coding.message}, which this program does not read`, null)
  for (const cause of chain) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    const reason = reasons[code]
    if (reason !== undefined) return failure('unreadable', reason, 'check the address, or try again later')
  }
  return failure('unreadable', `the request failed: ${chain[0]?.message ?? String(error)}`, 'try again later')
}

/** The error, its causes, and those of a race between addresses of one host. */
function causes(error: unknown): Error[] {
  const found: Error[] = []
  const queue = [error]
  while (queue.length > 0 && found.length < 20) {
    const next = queue.shift()
    if (!(next instanceof Error)) continue
    found.push(next)
    queue.push(next.cause, ...(next instanceof AggregateError ? next.errors : []))
  }
  return found
}
