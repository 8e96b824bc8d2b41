/** The calls of the API, for who writes a program: read from the document that programs read. */
import { z } from 'zod'
import { problemTitles } from '../given/problem.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), description: z.string().optional() })),
  requestBody: z
    .object({
      content: z.object({
        'application/json': z.object({
          schema: z.object({ properties: z.record(z.string(), z.object({ description: z.string().optional() })) }),
        }),
      }),
    })
    .optional(),
})
const told = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
})

export function ApiPage({ site, document }: { site: Site; document: unknown }) {
  const { info, paths, servers } = told.parse(document)
  const [{ url }] = servers
  return (
    <Shell title={info.title} site={site} kind="api" section="api">
      <div class="plain" lang="en" dir="ltr">
        <h1>{info.title}</h1>
        {info.description.split('\n\n').map((text) => (
          <p>{codes(text)}</p>
        ))}
        <p>
          <a href="/api/v1/openapi.json">
            <code>{url}/openapi.json</code>
          </a>
        </p>
        {Object.entries(paths).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, call]) => (
            <section>
              <h2 id={call.operationId}>
                <code>
                  {method.toUpperCase()} {path}
                </code>
              </h2>
              <p>
                {call.summary} {call.description}
              </p>
              <dl>
                {call.parameters.map(({ name, description }) => (
                  <Field name={name} description={description} />
                ))}
                {Object.entries(call.requestBody?.content['application/json'].schema.properties ?? {}).map(
                  ([name, { description }]) => (
                    <Field name={name} description={description} />
                  ),
                )}
              </dl>
            </section>
          )),
        )}
        <dl>
          {Object.entries(problemTitles).map(([code, title]) => (
            <div id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Shell>
  )
}

function Field({ name, description }: { name: string; description: string | undefined }) {
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{description ? codes(description) : null}</dd>
    </div>
  )
}

/** `Words between backquotes` as code. */
const codes = (text: string) => text.split('`').map((part, k) => (k % 2 === 1 ? <code>{part}</code> : part))
