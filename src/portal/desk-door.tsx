/**
 * The way to the desk, the one part of the site that changes things: shut for everybody, on every address under /desk,
 * but for one with a session. What stands here decides that; no page and no route behind it asks again.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Session, sameText } from '../desk/access.js'
import type { Desk } from '../desk/desk.js'
import type { Door, PageStatus } from './door.js'
import { hostAsked, isLoopback, isLoopbackName, sameSite } from './guards.js'
import { DeskMessage, LoginPage, Written } from './pages/desk-shell.js'
import type { Site } from './site.js'

/** What every page of the desk is told. */
export interface DeskView {
  readonly site: Site
  /** For the hidden field `form` of each form. */
  readonly formToken: string
}

export interface DeskEnv {
  Variables: { session: Session; form: FormData }
}
export type DeskApp = Hono<DeskEnv>
export type DeskContext = Context<DeskEnv>

/** Adds its addresses to the desk. All of them are behind the door. */
export type DeskRoutes = (app: DeskApp, door: DeskDoor) => void

export interface DeskDoor {
  readonly door: Door
  readonly desk: Desk
  view(c: DeskContext): Promise<DeskView>
  html(c: Context, page: unknown, status?: PageStatus): Response | Promise<Response>
  missing(c: DeskContext): Promise<Response>
}

/** Bytes of a form: a picture as it comes from a camera, and words. */
const largestForm = 45 * 1024 * 1024
/** Before there is a session a form holds a password. */
const largestLogin = 20_000
/** And a text whose session ended. */
const largestWritten = 1_000_000

/** Stored nowhere, shown to no one: of a page of the desk the browser keeps nothing. */
export const deskHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('X-Robots-Tag', 'noindex, noarchive')
}

/** Refuses where a password would cross a network in clear, unless the operator said that it may. */
export const safeWayOnly =
  (door: Door): MiddlewareHandler =>
  async (c, next) => {
    const { settings } = door
    if (settings.deskOverHttp || isHere(door, c)) return next()
    const base = settings.baseUrl ? new URL(settings.baseUrl) : null
    const atBase = base?.protocol === 'https:' && hostAsked(c) === base.host
    // A proxy that serves both says by which of them the client came.
    if (atBase && c.req.header('x-forwarded-proto') !== 'http') return next()
    const site = await door.site()
    return door.html(
      c,
      <DeskMessage site={site} title={site.words.desk.notHere}>
        <p>{site.words.desk.needsHttps}</p>
      </DeskMessage>,
      403,
    )
  }

/** Whether the client sits at this machine and asks it by its own name. */
const isHere = (door: Door, c: Context): boolean => isLoopback(door.clientAddress(c)) && isLoopbackName(hostAsked(c))

/** No password, no desk: at this machine it says how to set one, elsewhere there is nothing. */
export const passwordFirst =
  (door: Door, desk: Desk): MiddlewareHandler =>
  async (c, next) => {
    if (await desk.access.hasPassword()) return next()
    if (!isHere(door, c)) return door.missing(c)
    const site = await door.site()
    return door.html(
      c,
      <DeskMessage site={site} title={site.words.desk.closed}>
        <p>{site.words.desk.noPassword}</p>
        <pre tabindex={0}>
          <code>broadsheet password</code>
        </pre>
      </DeskMessage>,
      403,
    )
  }

/** A session, and with everything but a look a form of this session: else nothing behind this is reached. */
export const sessionOnly =
  (door: Door, desk: Desk): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const token = getCookie(c, cookies(door).session)
    const session = token ? await desk.access.session(token) : null
    if (session === null) {
      const looks = c.req.method === 'GET' || c.req.method === 'HEAD'
      const form = looks ? null : await formOf(c, largestWritten)
      const wanted = looks || c.req.path.startsWith('/desk/write/') ? c.req.path : '/desk'
      return loginPage(door, c, { trouble: null, wanted, written: writtenIn(c, form) }, 401)
    }
    c.set('session', session)
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const form = await formOf(c, largestForm)
    if (form === 'large') return refused(door, c, 413)
    if (form === null || !sameSite(c) || !sameText(wordsOf(form, 'form'), session.formToken))
      return refused(door, c, 403, writtenIn(c, form))
    c.set('form', form)
    return next()
  }

async function refused(door: Door, c: Context, status: 403 | 413, written = ''): Promise<Response> {
  const site = await door.site()
  const words = site.words.desk
  return door.html(
    c,
    <DeskMessage site={site} title={words.refused}>
      <p>{status === 413 ? words.tooLarge : words.staleForm}</p>
      <Written site={site} text={written} />
    </DeskMessage>,
    status,
  )
}

/**
 * The text that somebody wrote whose session ended meanwhile: nothing is done with it, and it is given back to be copied,
 * since a browser keeps nothing of a page of the desk. Not to a form that another site sent.
 */
const writtenIn = (c: Context, form: FormData | 'large' | null): string =>
  form instanceof FormData && sameSite(c) ? wordsOf(form, 'body') || wordsOf(form, 'text') : ''

/** The two addresses before the door: the form for the password, and what it is sent to. */
export function loginRoutes(app: Hono, door: Door, desk: Desk): void {
  app.get('/desk/login', (c) => loginPage(door, c, { trouble: null, wanted: '/desk' }, 200))
  app.post('/desk/login', async (c) => {
    const words = (await door.site()).words.desk
    const form = await formOf(c, largestLogin)
    if (form === 'large') return refused(door, c, 413)
    const wanted = wordsOf(form, 'wanted')
    const held = getCookie(c, cookies(door).form)
    if (form === null || !held || !sameSite(c) || !sameText(wordsOf(form, 'form'), loginToken(held)))
      return loginPage(door, c, { trouble: words.staleForm, wanted }, 403)
    const entry = await desk.access.enter(wordsOf(form, 'password'), clientOf(door, c))
    switch (entry.kind) {
      case 'open':
        deleteCookie(c, cookies(door).form, cookieSetting(door))
        setCookie(c, cookies(door).session, entry.token, cookieSetting(door))
        return c.redirect(deskPath(wanted), 303)
      case 'wait':
        c.header('Retry-After', String(entry.wait))
        return loginPage(door, c, { trouble: words.wait(Math.ceil(entry.wait / 60)), wanted }, 429)
      case 'wrong':
      case 'no-password':
        return loginPage(door, c, { trouble: words.wrong, wanted }, 401)
      default:
        return entry satisfies never
    }
  })
}

export const logoutRoutes: DeskRoutes = (app, { door, desk }) => {
  app.post('/logout', async (c) => {
    const token = getCookie(c, cookies(door).session)
    if (token) await desk.access.leave(token)
    deleteCookie(c, cookies(door).session, cookieSetting(door))
    return c.redirect('/desk/login', 303)
  })
  app.post('/logout-everywhere', async (c) => {
    await desk.access.leaveEverywhere()
    deleteCookie(c, cookies(door).session, cookieSetting(door))
    return c.redirect('/desk/login', 303)
  })
}

async function loginPage(
  door: Door,
  c: Context,
  { trouble, wanted, written = '' }: { trouble: string | null; wanted: string; written?: string },
  status: 200 | 401 | 403 | 429,
): Promise<Response> {
  const held = getCookie(c, cookies(door).form)
  const key = held && /^[\w-]{43}$/.test(held) ? held : randomBytes(32).toString('base64url')
  if (key !== held) setCookie(c, cookies(door).form, key, cookieSetting(door))
  const site = await door.site()
  const about = { site, formToken: loginToken(key), trouble, wanted: deskPath(wanted), written }
  const page = <LoginPage {...about} />
  return door.html(c, page, status)
}

const loginToken = (key: string): string => createHmac('sha256', key).update('login to the desk').digest('base64url')

/** Where to after the login: an address of the desk, and no other. */
const deskPath = (text: string): string =>
  /^\/desk(?:\/[\w./-]*)?$/.test(text) && !text.includes('//') ? text : '/desk'

/** With https, names that a browser takes from this host alone and over https alone (RFC 6265bis, `__Host-`). */
const cookies = (door: Door) =>
  isSecure(door)
    ? { session: '__Host-broadsheet-desk', form: '__Host-broadsheet-login' }
    : { session: 'broadsheet-desk', form: 'broadsheet-login' }

const isSecure = ({ settings }: Door): boolean =>
  settings.baseUrl?.startsWith('https:') === true && settings.deskOverHttp !== true

const cookieSetting = (door: Door) =>
  ({ httpOnly: true, sameSite: 'Strict', secure: isSecure(door), path: isSecure(door) ? '/' : '/desk' }) as const

/**
 * Whom tries are counted by; null: somebody at this machine. Behind a proxy it is the client that the proxy saw, the last in
 * its list: what stands before it the client itself may have written. Whoever invents one still meets the limit for all.
 */
export function clientOf(door: Door, c: Context): string | null {
  if (isHere(door, c)) return null
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const address = door.clientAddress(c) ?? forwarded ?? 'unknown'
  // One client of IPv6 has a whole /64 to try from.
  return address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address.slice(0, 60)
}

/** The form that was sent; null for what is none, `large` for what is more than may come. */
export async function formOf(c: Context, largest: number): Promise<FormData | 'large' | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return null
  const length = c.req.header('content-length')
  if (length !== undefined && Number(length) > largest) return 'large'
  const body = c.req.raw.body
  if (body === null) return null
  const bytes = await within(body, largest)
  if (bytes === null) return 'large'
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

/** The stream’s bytes; null when there are more. */
async function within(stream: ReadableStream<Uint8Array>, largest: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > largest) return null
    pieces.push(piece)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The words of a field, line ends as `\n`; '' where it is not there or holds a file. */
export function wordsOf(form: FormData | null, name: string): string {
  const value = form?.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}
