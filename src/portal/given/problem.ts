/** What went wrong, for programs: RFC 9457, with our what, where and what to do. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export const problemTitles = {
  'bad-request': 'The request cannot be read',
  'bad-cursor': 'The cursor cannot be read',
  unauthorized: 'A token is needed',
  forbidden: 'The token may not do this',
  'not-found': 'Not found',
  gone: 'Gone',
  'too-large': 'Too large',
  'too-many': 'Too many requests',
  'nothing-found': 'No article in the capture',
  broke: 'Something broke',
} as const
export type ProblemCode = keyof typeof problemTitles

export interface ProblemWords {
  readonly status: ContentfulStatusCode
  readonly code: ProblemCode
  readonly what: string
  readonly where?: string
  readonly fix?: string
}

export function problem(c: Context, { status, code, what, where, fix }: ProblemWords): Response {
  // The page about the API says what each kind means.
  const body = {
    type: `/api#${code}`,
    title: problemTitles[code],
    status,
    detail: fix === undefined ? what : `${what}: ${fix}`,
    code,
    what,
    where: where ?? null,
    fix: fix ?? null,
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

export const goneProblem = (c: Context, { reason, since }: { reason: string | null; since: string }): Response =>
  problem(c, {
    status: 410,
    code: 'gone',
    what: `gone since ${since.slice(0, 10)}: ${reason ?? 'the publisher or agency withdrew this report'}`,
  })

export const missingProblem = (c: Context, what = 'there is nothing at this address'): Response =>
  problem(c, { status: 404, code: 'not-found', what })
