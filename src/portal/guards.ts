/** What stands before every route: headers, the host that a client names, where a form was sent from. */
import type { Context, MiddlewareHandler } from 'hono'
import type { SiteSettings } from './settings.js'

/**
 * What a page may load and do.
 * @param inPage  in a `<meta>`, where a browser takes no word on who may frame it
 * @param script  article pages alone: they may run our own script, which may ask this site for the next article
 */
export const policyOf = ({ inPage = false, script = false } = {}): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    ...(inPage ? [] : ["frame-ancestors 'none'"]),
  ].join('; ')

const policy = policyOf()

export const securityHeaders =
  (settings: SiteSettings): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    headers.set('X-Frame-Options', 'DENY')
    if (!settings.public) headers.set('X-Robots-Tag', 'noindex, noarchive')
    // TDM Reservation Protocol: beside robots.txt, where an answer is met without it.
    else headers.set('tdm-reservation', settings.mining === 'yes' ? '0' : '1')
  }

const loopbackNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

/** Whether a host, as a client names it, is this machine. */
export const isLoopbackName = (host: string): boolean => loopbackNames.test(host)

/** The host that a client names. */
export const hostAsked = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host

/**
 * A private reading room answers to its own names only: a page elsewhere whose name was made to point here (DNS
 * rebinding) would otherwise read it.
 */
export const ownHostOnly =
  (settings: SiteSettings): MiddlewareHandler =>
  async (c, next) => {
    const host = hostAsked(c)
    const own = settings.baseUrl ? new URL(settings.baseUrl).host : null
    if (settings.public || isLoopbackName(host) || host === own) return next()
    return c.text(
      'This host name is not served here. Open the site by the address that it printed at its start.\n',
      421,
    )
  }

/** Whether a form came from a page of this site, as far as the browser says. */
export function sameSite(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === hostAsked(c)
}

export function isLoopback(address: string | null): boolean {
  if (!address) return false
  const bare = address.replace(/^::ffff:/i, '')
  return bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare)
}
