/** robots.txt (RFC 9309): what a server asks of programs, and this one obeys. */
import RobotsFile from 'robots-parser/Robots.js'
import type { Problem } from '../../model/index.js'

/** Most bytes of a robots.txt that are looked at (RFC 9309, 2.5: at least 500 KiB). */
export const LONGEST_ROBOTS = 512_000
/** Origins remembered at once. */
const MOST_ORIGINS = 1000

/** What asking a server for its robots.txt came to. */
export type RobotsAnswer =
  | { readonly kind: 'rules'; readonly text: string }
  /** The server says that there is none. */
  | { readonly kind: 'none' }
  /** It cannot say: until it can, nothing is fetched (RFC 9309, 2.3.1.4). */
  | { readonly kind: 'unreachable'; readonly code: Problem['code']; readonly why: string }

export type Verdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'disallowed' }
  | Extract<RobotsAnswer, { kind: 'unreachable' }>

export interface Robots {
  verdict(url: URL): Promise<Verdict>
}

/**
 * @param product  the name that groups of rules are for, without a version
 * @param ask      gets the robots.txt at an address; called once an origin
 */
export function askingRobots(product: string, ask: (address: string) => Promise<RobotsAnswer>): Robots {
  const answers = new Map<string, Promise<RobotsAnswer>>()
  const answerOf = (origin: string): Promise<RobotsAnswer> => {
    const known = answers.get(origin)
    if (known !== undefined) return known
    const oldest = answers.keys().next()
    if (answers.size >= MOST_ORIGINS && !oldest.done) answers.delete(oldest.value)
    const asked = ask(new URL('/robots.txt', origin).href)
    answers.set(origin, asked)
    return asked
  }
  return {
    async verdict(url) {
      const answer = await answerOf(url.origin)
      switch (answer.kind) {
        case 'none':
          return { kind: 'allowed' }
        case 'unreachable':
          return answer
        case 'rules':
          return { kind: isAllowed(answer.text, url, product) ? 'allowed' : 'disallowed' }
        default:
          return answer satisfies never
      }
    },
  }
}

/** Whether these rules let a program of this name fetch this address. */
export function isAllowed(text: string, url: URL, product: string): boolean {
  // RFC 9309, 2.2.2: the file itself is always allowed.
  if (url.pathname === '/robots.txt') return true
  const rules = new RobotsFile(new URL('/robots.txt', url.origin).href, groupsOf(text))
  return rules.isAllowed(url.href, product) !== false
}

/**
 * The lines that make groups. A sitemap between two user agents must not part them (RFC 9309, 2.2.4), and the parser lets
 * it. Runs of stars mean one star; kept, they would make matching slow.
 */
function groupsOf(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => /^\s*(user-agent|allow|disallow)\s*:/i.test(line))
    .map((line) => line.replace(/\*{2,}/g, '*'))
    .join('\n')
}
