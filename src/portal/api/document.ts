/** The OpenAPI document, made from the calls themselves: what is not in a schema is not in the answer, and the tests hold both together. */
import { z } from 'zod'
import { problemTitles } from '../given/problem.js'
import {
  FigureShape,
  MentionShape,
  SpeakerShape,
  StatementShape,
  TimeExpressionShape,
} from '../given/reading-shapes.js'
import { Block, Line, OpenLine, PictureFile, ProblemAnswer, RightsShape, Time, WithheldLine } from '../given/shapes.js'
import type { Call } from './call.js'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

export const apiVersion = '1.0.0'
export const apiPath = '/api/v1'

const about = [
  'What this site holds, for programs. Of an article whose words may not be given there are headline, outlet, time and the address of the original (`withheld: true`).',
  'Lists go on from `next`, handed back as `cursor`. Answers carry `ETag` and `Last-Modified`; ask again with `If-None-Match` and get 304 when nothing changed.',
  'To keep a copy, read `/changes` and come back with its `next` as `changed_since`: it tells what was taken back too.',
  'What changes the archive needs a token, made by the operator with `broadsheet token create NAME --scope add,edit,withdraw`.',
].join('\n\n')

const named = {
  ...{ Line, OpenLine, WithheldLine, Time, Rights: RightsShape, PictureFile, Block, Problem: ProblemAnswer },
  ...{ Statement: StatementShape, Speaker: SpeakerShape, Figure: FigureShape, Mention: MentionShape },
  TimeExpression: TimeExpressionShape,
}

/** @param server  where the site is */
export function openApiDocument(calls: readonly Call[], { title, server }: { title: string; server: string }): Json {
  const registry = z.registry<{ id: string }>()
  for (const [name, shape] of Object.entries(named)) registry.add(shape, { id: name })
  for (const { answer } of calls) if (!registry.has(answer[1])) registry.add(answer[1], { id: answer[0] })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' })
  const paths: Record<string, Record<string, Json>> = {}
  for (const one of calls) paths[one.path] = { ...paths[one.path], [one.method]: operation(one) }
  return {
    openapi: '3.1.1',
    info: { title: `${title}: API`, version: apiVersion, description: about },
    servers: [{ url: `${server}${apiPath}` }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)])),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Scopes: add, edit, withdraw.' } },
    },
  }
}

function operation({ name, summary, path, query, body, answer, problems, scope, method }: Call): Json {
  const statuses = [...problems, ...(scope === undefined ? [] : [401, 403, 429]), 500]
  const made = name === 'addCapture' ? { 201: content('It was added.', reference(answer[0])) } : {}
  return {
    operationId: name,
    summary,
    ...(scope === undefined
      ? {}
      : { security: [{ token: [] }], description: `Needs a token with the scope ${scope}.` }),
    parameters: [...partsOf(path), ...(query === undefined ? [] : parametersOf(query))],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: plain(body, 'input') } } } }),
    responses: {
      200: content('The answer.', reference(answer[0])),
      ...made,
      ...(method === 'get' ? { 304: { description: 'What the client has is still so.' } } : {}),
      ...Object.fromEntries(
        [...new Set(statuses)]
          .sort()
          .map((status) => [
            status,
            { description: whatFor(status), content: { 'application/problem+json': { schema: reference('Problem') } } },
          ]),
      ),
    },
  }
}

const content = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
})
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

const meanings: Readonly<Record<number, string>> = {
  400: problemTitles['bad-request'],
  401: problemTitles.unauthorized,
  403: problemTitles.forbidden,
  404: problemTitles['not-found'],
  410: problemTitles.gone,
  413: problemTitles['too-large'],
  429: problemTitles['too-many'],
  500: problemTitles.broke,
}
const whatFor = (status: number): string => meanings[status] ?? ''

const partsOf = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: name === 'number' ? 'of the revision, 1 for the first' : 'of the article',
    schema: { type: name === 'number' ? 'integer' : 'string' },
  }))

function parametersOf(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = plain(query, 'input') as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }))
}

function plain(shape: z.ZodType, io: 'input' | 'output'): Json {
  return bare(z.toJSONSchema(shape, { io, unrepresentable: 'any' }))
}

/** Without what only a schema that stands alone has. As JSON: what is undefined goes, what has a method goes. */
function bare(schema: object): Json {
  const { $schema: _schema, $id: _id, ...rest } = JSON.parse(JSON.stringify(schema)) as Record<string, Json>
  return rest
}
