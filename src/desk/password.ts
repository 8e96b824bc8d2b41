/** Passwords as they are kept: scrypt with a salt for each, and the costs beside it, so that they can rise later. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { Verifier } from '../archive/index.js'

export interface Costs {
  /** CPU and memory: a power of two. */
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 128 MB and about a third of a second a try: the first choice of the OWASP cheat sheet on storing passwords. */
export const fullCosts: Costs = { n: 2 ** 17, r: 8, p: 1 }

export const shortestPassword = 12
/** Characters; beyond it nobody types, and every byte costs. */
const longestPassword = 1_000

/** Why a password cannot be set; null when it can. */
export function weakness(password: string): 'short' | 'long' | 'plain' | null {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < shortestPassword) return 'short'
  if (characters.length > longestPassword) return 'long'
  return new Set(characters).size < 5 ? 'plain' : null
}

export async function makeVerifier(password: string, changed: string, costs: Costs = fullCosts): Promise<Verifier> {
  const salt = randomBytes(16)
  const digest = await derive(password, salt, costs)
  return {
    scheme: `scrypt:${costs.n}:${costs.r}:${costs.p}`,
    salt: salt.toString('hex'),
    digest: digest.toString('hex'),
    changed,
  }
}

/** Takes as long for a wrong password as for the right one. @throws Error for a verifier of another scheme */
export async function isPassword(password: string, verifier: Verifier): Promise<boolean> {
  if (password.length > longestPassword * 2) return false
  const [name, n, r, p] = verifier.scheme.split(':')
  if (name !== 'scrypt') throw new Error(`the desk’s password was kept by another scheme: ${verifier.scheme}`)
  const derived = await derive(password, Buffer.from(verifier.salt, 'hex'), {
    n: Number(n),
    r: Number(r),
    p: Number(p),
  })
  const held = Buffer.from(verifier.digest, 'hex')
  return derived.length === held.length && timingSafeEqual(derived, held)
}

function derive(password: string, salt: Uint8Array, { n, r, p }: Costs): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  // Typed on another keyboard, an é may come as two characters: one form for all.
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, derived) =>
      error ? reject(error) : resolve(derived),
    ),
  )
}
