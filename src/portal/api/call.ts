/** A call of the API: what it takes, what it answers, what it does. Routes, checks and the OpenAPI document are made of these. */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Scope } from '../../desk/tokens.js'
import type { Door } from '../door.js'
import type { ProblemWords } from '../given/problem.js'
import type { Site } from '../site.js'

export interface Asked<Q, B> {
  readonly c: Context
  readonly door: Door
  readonly site: Site
  readonly query: Q
  readonly body: B
  /** A part of the address. */
  readonly part: (name: string) => string
}

export type Answer =
  | { readonly status?: 200 | 201; readonly data: unknown; readonly location?: string }
  | { readonly problem: ProblemWords }

interface Definition<Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'patch'
  /** As OpenAPI writes it: `/articles/{id}`. */
  readonly path: string
  readonly name: string
  readonly summary: string
  /** Needed to call it; without it everybody may. */
  readonly scope?: Scope
  readonly query?: Q
  readonly body?: B
  /** Name of the shape in the document, and the shape. */
  readonly answer: readonly [string, z.ZodType]
  /** Statuses of problems that it may answer beside those that every call may. */
  readonly problems: readonly number[]
  readonly run: (asked: Asked<z.output<Q>, z.output<B>>) => Promise<Answer>
}

export interface Call extends Omit<Definition<z.ZodType, z.ZodType>, 'run'> {
  /** @param given  query and body as they came */
  readonly run: (asked: Omit<Asked<unknown, unknown>, 'query' | 'body'>, given: Given) => Promise<Answer>
}

export interface Given {
  readonly query: Readonly<Record<string, string>>
  /** Already parsed as JSON. */
  readonly body: unknown
}

const nothing = z.strictObject({})

export function call<Q extends z.ZodType = typeof nothing, B extends z.ZodType = z.ZodUndefined>(
  definition: Definition<Q, B>,
): Call {
  const { run, query, body, ...told } = definition
  return {
    ...told,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    async run(asked, given) {
      const read = (query ?? nothing).safeParse(given.query)
      if (!read.success) return { problem: unreadable(read.error, 'query') }
      const sent = (body ?? z.undefined()).safeParse(given.body)
      if (!sent.success) return { problem: unreadable(sent.error, 'body') }
      // The two schemas are this definition's own: what they read is what it takes.
      return run({ ...asked, query: read.data as z.output<Q>, body: sent.data as z.output<B> })
    },
  }
}

function unreadable(error: z.ZodError, where: 'query' | 'body'): ProblemWords {
  const [issue] = error.issues
  const path = issue?.path.map(String).join('.') ?? ''
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 5).join(', ') : null
  return {
    status: 400,
    code: 'bad-request',
    what:
      unknown === null
        ? (issue?.message ?? 'it cannot be read')
        : `${where === 'query' ? 'the parameter' : 'the field'} ${unknown} is not known`,
    where: path === '' ? where : `${where}: ${path}`,
    fix: 'see /api for what this call takes',
  }
}
