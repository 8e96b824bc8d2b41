/**
 * Fetches pages and pictures: http and https, public addresses, with limits on bytes, time and redirects, asking robots.txt
 * first. Never throws for what a server does.
 */
import type { LookupFunction } from 'node:net'
import { type Agent, request } from 'undici'
import type { Problem } from '../../model/index.js'
import { captureOf } from '../capture.js'
import { type LimitedBytes, LONGEST_CAPTURE } from '../limited-bytes.js'
import { readContentType } from '../media-type.js'
import { megabytes } from '../megabytes.js'
import type { Taken } from '../taken.js'
import type { ValidatorStore, Validators } from '../validators.js'
import { type Failure, failure, failureOf } from './failure.js'
import { guardedAgent } from './guarded-agent.js'
import { ACCEPTED_CODINGS, readBody } from './response-body.js'
import { askingRobots, LONGEST_ROBOTS, type Robots, type RobotsAnswer } from './robots.js'

export interface FetcherOptions {
  /** Host names that may be fetched from although their address is private. */
  readonly allowHosts: readonly string[]
  /** Where the people behind this fetcher can be reached; goes into the user agent. */
  readonly contact: string | null
  /** For asking again only for what has changed; null: everything is fetched. */
  readonly validators: ValidatorStore | null
  /** The present time, ISO 8601. */
  readonly now: () => string
  /** Most bytes of a page, as sent and after decompression. */
  readonly limit?: number
  /** Milliseconds for one page, with its redirects and robots.txt. */
  readonly timeLimit?: number
  /** The system's resolver unless handed in. */
  readonly lookup?: LookupFunction
}

export interface HttpFetcher {
  /** Fetches a page. */
  take(address: string): Promise<Taken>
  /** Fetches a picture. @param limit  most bytes */
  picture(address: string, limit: number): Promise<{ bytes: Uint8Array } | { problem: Problem }>
  close(): Promise<void>
}

const TIME_LIMIT = 30_000
const MOST_REDIRECTS = 5
const AGENT = 'Broadsheet'

/** Honest: who asks, and where to complain. */
export function userAgent(contact: string | null): string {
  return `${AGENT}/0.1${contact === null ? '' : ` (+${contact})`}`
}

type Fetched =
  | {
      readonly kind: 'page'
      /** After redirects. */
      readonly url: string
      readonly body: LimitedBytes
      readonly contentType: string | null
      readonly validators: Validators
    }
  | { readonly kind: 'unchanged' }
  /** An answer that is no success. */
  | { readonly kind: 'status'; readonly status: number }
  | Failure

/** What one program run sends with every request. */
interface Wire {
  readonly dispatcher: Agent
  readonly agent: string
  readonly timeLimit: number
}

interface Wanted {
  readonly accept: string
  /** Most bytes. */
  readonly limit: number
  readonly validators: ValidatorStore | null
  /** null for robots.txt itself. */
  readonly robots: Robots | null
}

export function openFetcher(options: FetcherOptions): HttpFetcher {
  const { contact, now, validators, limit = LONGEST_CAPTURE, timeLimit = TIME_LIMIT, lookup } = options
  const wire: Wire = {
    dispatcher: guardedAgent({
      allowHosts: options.allowHosts,
      patience: timeLimit,
      ...(lookup === undefined ? {} : { lookup }),
    }),
    agent: userAgent(contact),
    timeLimit,
  }
  const robots = askingRobots(AGENT, (address) => askForRobots(address, wire))
  return {
    async take(source) {
      const accept = 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.1'
      const fetched = await fetchAddress(source, { accept, limit, validators, robots }, wire)
      return takenOf(source, fetched, now())
    },
    async picture(address, most) {
      const accept = 'image/avif, image/webp, image/jpeg, image/png, image/*;q=0.5'
      const fetched = await fetchAddress(address, { accept, limit: most, validators: null, robots }, wire)
      if (fetched.kind === 'page' && fetched.body.kind === 'whole') return { bytes: fetched.body.bytes }
      const taken = takenOf(address, fetched, now())
      const what = taken.kind === 'problem' ? taken.problem.what : 'it arrived damaged'
      return {
        problem: { code: 'picture', what: `the picture was not had: ${what}`, where: { url: address }, fix: null },
      }
    },
    close: () => wire.dispatcher.destroy(),
  }
}

function takenOf(source: string, fetched: Fetched, now: string): Taken {
  const problem = (code: Problem['code'], what: string, fix: string | null): Taken => ({
    kind: 'problem',
    source,
    problem: { code, what, where: { url: source }, fix },
  })
  switch (fetched.kind) {
    case 'unchanged':
      return { kind: 'unchanged', source }
    case 'failed':
      return problem(fetched.code, fetched.what, fetched.fix)
    case 'status':
      return problem('unreadable', `the server answered ${fetched.status}`, statusFix(fetched.status))
    case 'page': {
      const { url, body, contentType, validators } = fetched
      if (body.kind === 'too-large')
        return problem(
          'too-large',
          `it is larger than ${megabytes(body.limit)}${body.compressed ? ' once decompressed' : ''}`,
          null,
        )
      const facts = { ...readContentType(contentType), bytes: body.bytes, source, url, retrieved: now }
      const damaged: Problem[] =
        body.kind === 'broken'
          ? [
              {
                code: 'truncated',
                what: `the compressed answer is damaged or stops in the middle (${body.why}); what came out before was read`,
                where: { url },
                fix: 'fetch it again',
              },
            ]
          : []
      return {
        kind: 'capture',
        capture: captureOf(facts),
        problems: damaged,
        file: null,
        rights: null,
        // Half a page is asked for again in full.
        validators: damaged.length > 0 || !isUseful(validators) ? null : { url, given: validators },
      }
    }
    default:
      return fetched satisfies never
  }
}

function statusFix(status: number): string | null {
  if (status === 401 || status === 403) return 'save the page in a browser that may see it'
  if (status === 404 || status === 410) return 'check the address'
  return status === 429 || status >= 500 ? 'try again later' : null
}

const isUseful = ({ etag, lastModified }: Validators): boolean => etag !== null || lastModified !== null

async function askForRobots(address: string, wire: Wire): Promise<RobotsAnswer> {
  const wanted = { accept: 'text/plain, */*;q=0.1', limit: LONGEST_ROBOTS * 4, validators: null, robots: null }
  const fetched = await fetchAddress(address, wanted, wire)
  switch (fetched.kind) {
    case 'status':
      return fetched.status < 500
        ? { kind: 'none' }
        : { kind: 'unreachable', code: 'unreadable', why: `the server answered ${fetched.status}` }
    case 'failed':
      return { kind: 'unreachable', code: fetched.code, why: fetched.what }
    case 'unchanged':
      return { kind: 'none' }
    case 'page':
      if (fetched.body.kind === 'too-large')
        return { kind: 'unreachable', code: 'too-large', why: `it is larger than ${megabytes(fetched.body.limit)}` }
      return { kind: 'rules', text: Buffer.from(fetched.body.bytes.subarray(0, LONGEST_ROBOTS)).toString('utf8') }
    default:
      return fetched satisfies never
  }
}

/** Follows redirects; every step is checked as the first is. */
async function fetchAddress(address: string, wanted: Wanted, wire: Wire): Promise<Fetched> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), wire.timeLimit)
  try {
    let url = readAddress(address, null)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!(url instanceof URL)) return url
      const forbidden = wanted.robots === null ? null : await forbiddenBy(wanted.robots, url)
      if (forbidden !== null) return forbidden
      const step = await fetchOnce(url, wanted, { ...wire, signal: ending.signal })
      if (!('redirect' in step)) return step
      url = readAddress(step.redirect, url)
    }
    return failure('unreadable', `it redirects more than ${MOST_REDIRECTS} times`, 'check the address in a browser')
  } catch (error) {
    if (ending.signal.aborted)
      return failure('unreadable', `it took longer than ${wire.timeLimit / 1000} seconds`, 'try again later')
    return failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}

function readAddress(address: string, base: URL | null): URL | Failure {
  if (!URL.canParse(address, base?.href))
    return failure('unreadable', `${base === null ? 'it' : 'the redirect'} is no address`, 'check how it is written')
  const url = new URL(address, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return failure(
      'refused',
      `${base === null ? 'it is' : 'it redirects to'} a ${url.protocol} address`,
      'only http and https are fetched',
    )
  if (url.username !== '' || url.password !== '')
    return failure('refused', 'the address holds a name or password', 'save the page in a browser that is signed in')
  url.hash = ''
  return url
}

async function forbiddenBy(robots: Robots, url: URL): Promise<Failure | null> {
  const verdict = await robots.verdict(url)
  switch (verdict.kind) {
    case 'allowed':
      return null
    case 'disallowed':
      return failure('refused', `robots.txt of ${url.host} asks programs not to fetch it`, 'save the page in a browser')
    case 'unreachable':
      return failure(
        verdict.code,
        `nothing is fetched from ${url.host}, since its robots.txt was not had: ${verdict.why}`,
        verdict.code === 'refused' ? '--allow-host allows it, if you trust who named the address' : 'try again later',
      )
    default:
      return verdict satisfies never
  }
}

async function fetchOnce(
  url: URL,
  { accept, limit, validators }: Wanted,
  { dispatcher, agent, signal }: Wire & { signal: AbortSignal },
): Promise<Fetched | { redirect: string }> {
  const known = validators?.get(url.href) ?? null
  const response = await request(url, {
    dispatcher,
    signal,
    headers: {
      'user-agent': agent,
      accept,
      'accept-encoding': ACCEPTED_CODINGS,
      ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
      ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
    },
  })
  const header = (name: string): string | null => {
    const value = response.headers[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
  const { statusCode, body } = response
  const location = header('location')
  if (statusCode !== 200) {
    // The rest is not wanted; an error about it is nobody's.
    body.on('error', () => {})
    body.destroy()
  }
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== null) return { redirect: location }
  if (statusCode === 304 && known !== null) return { kind: 'unchanged' }
  if (statusCode !== 200) return { kind: 'status', status: statusCode }
  return {
    kind: 'page',
    url: url.href,
    body: await readBody(body, header('content-encoding'), limit),
    contentType: header('content-type'),
    validators: { etag: header('etag'), lastModified: header('last-modified') },
  }
}
