/** A page's other forms, `.json` and `.md`: what makes them, and the answer that carries them. */
import type { Context, Hono } from 'hono'
import type { ArchivedArticle, Found } from '../archive/archive.js'
import { isFresh, originOf, setCaching, setSharing, validatorsOf } from './conditional.js'
import type { Door } from './door.js'
import { goneProblem, missingProblem } from './given/problem.js'
import { whatMayShow } from './rights.js'
import { nameOf } from './routes/feeds.js'
import type { Site } from './site.js'

/** What a page is in both forms. */
export interface Forms {
  readonly json: () => unknown
  readonly markdown: () => string
}
/** What is not `Forms` says why it is not there. */
export type Made = Forms | { readonly missing: true } | Extract<Found, { kind: 'gone' }>

export interface Asked {
  readonly c: Context
  readonly door: Door
  readonly site: Site
  /** Of the last part of the address, without its ending. */
  readonly name: string
  readonly base: string
}

/**
 * The address of a page without an ending, and what makes its forms. A last part `:name` may hold dots and is handed over
 * without its ending.
 */
export type Page = readonly [string, (asked: Asked) => Promise<Made>]

const endings = ['.json', '.md'] as const
type Ending = (typeof endings)[number]

export function addForms(app: Hono, door: Door, pages: readonly Page[]): void {
  for (const ending of endings)
    for (const [stem, make] of pages)
      app.get(stem.endsWith(':name') ? `${stem}{[^/]+${ending.replace('.', '\\.')}}` : `${stem}${ending}`, (c) =>
        answer(c, door, ending, make),
      )
}

async function answer(
  c: Context,
  door: Door,
  ending: Ending,
  make: (asked: Asked) => Promise<Made>,
): Promise<Response> {
  const site = await door.site()
  const validators = await validatorsOf(c, door)
  const made = await make({ c, door, site, name: nameOf(c, ending), base: originOf(c, door) })
  setSharing(c, door)
  if ('missing' in made) return ending === '.json' ? missingProblem(c) : door.missing(c)
  if ('kind' in made) return ending === '.json' ? goneProblem(c, made) : door.gone(c, made)
  setCaching(c, door)
  // Beside a page that search engines may keep, they need no second one.
  c.header('X-Robots-Tag', 'noindex')
  if (isFresh(c, validators)) return c.body(null, 304)
  return ending === '.json'
    ? c.body(JSON.stringify(made.json()), 200, { 'Content-Type': 'application/json' })
    : c.body(made.markdown(), 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
}

/** The article of an address whose words may be read. */
export async function readable({ c, door, site }: Asked): Promise<ArchivedArticle | Exclude<Made, Forms>> {
  const found = await door.reader.article(c.req.param('id') ?? '', site.now)
  if (found.kind === 'gone') return found
  if (found.kind === 'none' || !whatMayShow(found.article.rights, door.settings).words) return { missing: true }
  return found.article
}

/** A number in an address, from 1; null for what is none, so that each thing has one address. */
export const wholeNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)
