/** A browser of few words: keeps cookies, sends forms with the token of the page that they stand on. */
import type { Hono } from 'hono'

export const password = 'four words of no kin'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export type Fields = Readonly<Record<string, string | Blob | readonly string[]>>

export interface DeskClient {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Takes the form's token from the page `on`, which is the desk's first page unless named. */
  post(path: string, fields?: Fields, on?: string): Promise<Answer>
  /** With these fields and no others. */
  send(path: string, fields: Fields, headers?: Record<string, string>, method?: string): Promise<Answer>
  logIn(words?: string): Promise<Answer>
}

/** @param headers  of every request */
export function deskClient(app: Hono, headers: Record<string, string> = { host: '127.0.0.1:8080' }): DeskClient {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.request(path, {
      ...init,
      headers: { ...headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '' || /max-age=0/i.test(set)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const client: DeskClient = {
    cookies,
    get: (path, more = {}) => ask(path, { headers: more }),
    send: (path, fields, more = {}, method = 'POST') => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === 'object' && !(value instanceof Blob) ? value : [value])
          body.append(name, one)
      return ask(path, { method, body, headers: more })
    },
    async post(path, fields = {}, on = '/desk') {
      const page = await client.get(on)
      return client.send(path, { form: tokenIn(page.text), ...fields })
    },
    async logIn(words = password) {
      const page = await client.get('/desk/login')
      return client.send('/desk/login', { form: tokenIn(page.text), password: words, wanted: '/desk' })
    },
  }
  return client
}

export const tokenIn = (page: string): string => /name="form" value="([\w-]+)"/.exec(page)?.[1] ?? ''
