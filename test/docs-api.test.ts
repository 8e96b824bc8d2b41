/** The requests that docs/api.md shows, made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Edition, now, openEdition } from './edition.js'

interface Shown {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | null
  readonly status: number
}

/** A block is GET lines alone, or one request with headers, an empty line and a body; a number at its end is the status. */
function requestsOf(block: string): Shown[] {
  const lines = block.trim().split('\n')
  const said = /^\d{3}$/.test(lines.at(-1) ?? '') ? Number(lines.pop()) : 200
  if (lines.every((line) => line.startsWith('GET ')))
    return lines.map((line) => ({ method: 'GET', path: line.slice(4), headers: {}, body: null, status: said }))
  const [first = '', ...rest] = lines
  const [method = '', path = ''] = first.split(' ')
  const gap = rest.indexOf('')
  const headers = Object.fromEntries(rest.slice(0, gap).map((line) => line.split(/: (.*)/).slice(0, 2)))
  return [{ method, path, headers, body: rest.slice(gap + 1).join('\n'), status: said }]
}

const page = readFileSync(join(import.meta.dirname, '../docs/api.md'), 'utf8')
const shown = [...page.matchAll(/^```http\n([\s\S]*?)^```/gm)].flatMap(([, block]) => requestsOf(block ?? ''))

let edition: Edition
let id = ''
let token = ''
beforeAll(async () => {
  edition = await openEdition(/^(?:04|17|19)/)
  const { articles } = await edition.desk.reader.latest({ limit: 10, offset: 0 }, now)
  id = articles.find(({ headline }) => headline?.startsWith('Ferry crews'))?.id ?? ''
  token = (await edition.desk.tokens.create({ name: 'docs', scopes: ['add', 'edit', 'withdraw'] })) ?? ''
})
afterAll(() => edition.close())

describe('docs/api.md', () => {
  it('shows requests', () => expect(shown.length).toBeGreaterThan(15))

  it.each(shown.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', async (_, one) => {
    const answer = await edition.portal().request(one.path.replace('ID', id), {
      method: one.method,
      headers: {
        host: 'localhost',
        ...one.headers,
        ...(one.headers.Authorization ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: one.body,
    })
    expect(answer.status, await answer.clone().text()).toBe(one.status)
  })
})
