/** Calls that change the archive: with a token that has the scope. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writtenTime } from '../../archive/instants.js'
import type { Desk, EditOutcome } from '../../desk/desk.js'
import type { Capture, CaptureHash } from '../../model/index.js'
import { articlePath } from '../captured-words.js'
import { addressHere } from '../given/given.js'
import { AddedShape, DoneShape } from '../given/shapes.js'
import { type Answer, call } from './call.js'

/** Bytes of a capture. */
export const mostSent = 10_000_000

const rights = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own') }),
    z.strictObject({ kind: z.literal('licensed') }),
    z.strictObject({ kind: z.literal('open'), licence: z.string().trim().min(1, 'name the licence').max(200) }),
    z.strictObject({ kind: z.literal('private') }),
  ])
  .describe('what you may do with its words')

const line = z.string().trim().min(1, 'it is empty; null takes a mend back').max(2_000, 'at most 2,000 characters')
const mend = line.nullable().exactOptional()

const timeMend = z
  .string()
  .refine(
    (text) => writtenTime(text) !== null,
    'a time such as 2031-05-03, 2031-05-03 18:41 or 2031-05-03 18:41 +02:00',
  )
  .nullable()
  .exactOptional()

const add = call({
  method: 'post',
  path: '/captures',
  name: 'addCapture',
  summary: 'Put a capture into the archive. Its articles are recovered; pictures are not fetched.',
  scope: 'add',
  body: z.strictObject({
    body: z
      .string()
      .min(1, 'it is empty')
      .optional()
      .describe('the page, its source or its text; this or `bodyBase64`'),
    bodyBase64: z.base64('no base64').min(1, 'it is empty').optional().describe('its bytes instead'),
    url: z
      .url({ protocol: /^https?$/, error: 'an address such as https://news.example/story' })
      .max(2_000)
      .optional(),
    type: z
      .string()
      .regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}(?: *; *charset=[\w:.-]{1,40})?$/, 'a media type such as text/html')
      .optional()
      .describe('its media type: text/html, text/plain, text/markdown'),
    retrieved: z.iso
      .datetime({ offset: true, error: 'an instant such as 2031-05-03T18:00:00Z' })
      .optional()
      .describe('when the bytes were received; now, without it'),
    timezone: z
      .string()
      .regex(
        /^(?:[+-](?:0\d|1[0-4]):[0-5]\d|Z|[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*)$/,
        'a zone such as +09:00',
      )
      .max(60)
      .optional()
      .describe('of printed times that state none'),
    rights: rights
      .default({ kind: 'private' })
      .describe(
        'what you may do with its words: kind own, licensed, open with its licence, or private, which it is without',
      ),
  }),
  answer: ['Added', AddedShape],
  problems: [400, 413],
  async run({ body: sent, door, site }) {
    const { desk } = door
    if (desk === null) return shut
    if ((sent.body === undefined) === (sent.bodyBase64 === undefined))
      return {
        problem: {
          status: 400,
          code: 'bad-request',
          what: 'a capture has one of body and bodyBase64',
          where: 'body',
          fix: 'send the text as body, or its bytes as bodyBase64',
        },
      }
    const bytes =
      sent.body === undefined
        ? new Uint8Array(Buffer.from(sent.bodyBase64 ?? '', 'base64'))
        : new TextEncoder().encode(sent.body)
    const [type = null, charset = null] = (sent.type ?? '').split(/ *; *charset=/).map((part) => part || null)
    const capture: Capture = {
      hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
      bytes,
      source: sent.url ?? '-',
      url: sent.url ?? null,
      mediaType: type,
      // What arrived as a text was encoded here.
      charset: sent.body === undefined ? charset : 'utf-8',
      retrieved: sent.retrieved === undefined ? site.now : new Date(sent.retrieved).toISOString(),
      timezone: sent.timezone ?? null,
      id: null,
    }
    const added = await desk.add(capture, { rights: sent.rights, again: false, fetchPicture: null })
    const [first] = added.articles
    return {
      status: added.outcome === 'added' ? 201 : 200,
      ...(added.outcome === 'added' && first ? { location: `/api/v1/articles/${first.id}` } : {}),
      data: {
        capture: added.capture,
        outcome: added.outcome,
        articles: added.articles.map(({ id, headline, change }) => ({
          id,
          page: addressHere(site, articlePath(id, headline)),
          headline,
          change,
        })),
        problems: added.problems.map(({ code, what, fix }) => ({ code, what, fix })),
      },
    }
  },
})

const edit = call({
  method: 'patch',
  path: '/articles/{id}',
  name: 'editArticle',
  summary: 'Mend fields of an article; null takes a mend back. What was recovered stays under it.',
  scope: 'edit',
  body: z
    .strictObject({
      headline: mend,
      standfirst: mend,
      kicker: mend,
      byline: mend,
      authors: z.array(line).min(1, 'it is empty; null takes a mend back').max(20).nullable().exactOptional(),
      agency: mend,
      publisher: mend,
      section: mend,
      published: timeMend,
      updated: timeMend,
      pinned: z.boolean().exactOptional().describe('the lead of the front page'),
      rights: rights.exactOptional(),
    })
    .refine((fields) => Object.keys(fields).length > 0, 'nothing to change was given'),
  answer: ['Done', DoneShape],
  problems: [400, 404, 410],
  run: ({ part, body, door }) => done(door.desk, (desk) => desk.edit(part('id'), body)),
})

const withdraw = call({
  method: 'post',
  path: '/articles/{id}/withdraw',
  name: 'withdrawArticle',
  summary: 'Take an article off every page, feed and search at once. Its address answers 410, with the reason.',
  scope: 'withdraw',
  body: z.strictObject({ reason: line.describe('why; readers see it') }),
  answer: ['Done', DoneShape],
  problems: [400, 404, 410],
  run: ({ part, body, door }) => done(door.desk, (desk) => desk.withdraw(part('id'), body.reason)),
})

export const writes = [add, edit, withdraw]

const shut: Answer = { problem: { status: 404, code: 'not-found', what: 'this site takes nothing in' } }

async function done(desk: Desk | null, deed: (desk: Desk) => Promise<EditOutcome>): Promise<Answer> {
  if (desk === null) return shut
  const outcome = await deed(desk)
  switch (outcome.kind) {
    case 'done':
      return { data: { id: outcome.id, what: outcome.what } }
    case 'none':
      return { problem: { status: 404, code: 'not-found', what: outcome.what } }
    case 'gone':
      return { problem: { status: 410, code: 'gone', what: outcome.what } }
    default:
      return outcome satisfies never
  }
}
