/** Parts of queries that several calls take, and what is answered when one of them is wrong. */
import { z } from 'zod'
import type { Answer } from './call.js'

export const limit = (most: number, usual: number) =>
  z.coerce
    .number('a whole number')
    .int('a whole number')
    .min(1, 'at least 1')
    .max(most, `at most ${most}`)
    .default(usual)
    .describe(`lines a page, at most ${most}`)
export const cursor = z.string().max(600).optional().describe('`next` of the page before')
export const name = z.string().trim().min(1, 'it is empty').max(200, 'at most 200 characters')

/** A day, or an instant with its zone. */
export const time = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/,
    'a day such as 2031-05-03, or an instant with its zone such as 2031-05-03T18:00:00Z',
  )
  .transform((text, problem) => {
    const at = Date.parse(text)
    if (!Number.isNaN(at)) return new Date(at).toISOString()
    problem.addIssue({ code: 'custom', message: 'there is no such day' })
    return z.NEVER
  })
  .optional()

export const badCursor: Answer = {
  problem: {
    status: 400,
    code: 'bad-cursor',
    what: 'the cursor was not given by this call',
    where: 'query: cursor',
    fix: 'hand back what `next` said, as it stands',
  },
}
