/** The calls of the API, for who writes a program: read from the document that programs read. */
import { z } from 'zod'
import { dataAlternates } from '../feeds/alternates.js'
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

/** What a person is told of the calls that the document has. */
export function describedCalls(document: unknown) {
  const { info, paths, servers } = told.parse(document)
  const [{ url }] = servers
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({
      path,
      method: method.toUpperCase(),
      call,
      what: [call.summary, call.description].filter(Boolean).join(' '),
      fields: [
        ...call.parameters,
        ...Object.entries(call.requestBody?.content['application/json'].schema.properties ?? {}).map(
          ([name, { description }]) => ({ name, description }),
        ),
      ],
    })),
  )
  return { info, url, calls }
}

export function ApiPage({ site, document }: { site: Site; document: unknown }) {
  const { info, url, calls } = describedCalls(document)
  return (
    <Shell
      title={info.title}
      site={site}
      kind="api"
      section="api"
      index={site.settings.public}
      alternates={dataAlternates('/api')}
      head={<link rel="stylesheet" href="/assets/api.css" />}
    >
      <div class="api" lang="en" dir="ltr">
        <h1>{info.title}</h1>
        <div class="api-about">
          {info.description.split('\n\n').map((text) => (
            <p>{codes(text)}</p>
          ))}
          <p>
            <a href="/api/v1/openapi.json">
              <code>{url}/openapi.json</code>
            </a>
          </p>
        </div>
        <ul class="api-calls">
          {calls.map(({ path, method, call }) => (
            <li>
              <a href={`#${call.operationId}`}>
                <Method method={method} path={path} />
              </a>
            </li>
          ))}
        </ul>
        {calls.map(({ path, method, call, what, fields }) => (
          <section id={call.operationId}>
            <h2>
              <Method method={method} path={path} />
            </h2>
            <p>{codes(what)}</p>
            <Fields fields={fields} />
          </section>
        ))}
        <section>
          <h2>
            <code>application/problem+json</code>
          </h2>
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
        </section>
      </div>
    </Shell>
  )
}

const Method = ({ method, path }: { method: string; path: string }) => (
  <>
    <span class="api-method">{method}</span> <code>{path}</code>
  </>
)

function Fields({ fields }: { fields: readonly { name: string; description?: string | undefined }[] }) {
  return fields.length === 0 ? null : (
    <dl>
      {fields.map(({ name, description }) => (
        <div>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{description ? codes(description) : null}</dd>
        </div>
      ))}
    </dl>
  )
}

/** `Words between backquotes` as code. */
const codes = (text: string) => text.split('`').map((part, k) => (k % 2 === 1 ? <code>{part}</code> : part))
