/** Finds the articles of the archive that a new one may be. Every question is answered from an index. */
import { sql } from 'kysely'
import type { Article, Capture } from '../model/index.js'
import { outletKey, outletOf } from './article-row.js'
import { closeness, isSameArticle, type Likened, WITHIN } from './comparing.js'
import { sortedBy } from './instants.js'
import type { Arrival, KeepContext } from './keep.js'
import { claimant, type NewArticle, type OldArticle } from './matching.js'
import { isOwnWriting } from './own-writing.js'
import { articlesSharing } from './refresh.js'
import { thawArticle } from './stored-article.js'

/** Articles of one page, and of one outlet within days, that are looked at. */
const MOST_CANDIDATES = 50

export interface Match {
  /** Number of the article of the archive, null for a new one. */
  readonly candidate: number | null
  /** The address that the article is known by from now on; null for one known by outlet and likeness. */
  readonly address: string | null
}

interface Candidate extends Likened {
  readonly article: number
  readonly address: string | null
}

/** The articles that were found in a capture before, vanished ones too, as that capture had them. */
export async function appearancesOf({ change }: KeepContext, capture: number): Promise<OldArticle[]> {
  const rows = await change
    .selectFrom('appearances')
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.article', '=', 'appearances.article')
        .onRef('revisions.capture', '=', 'appearances.capture'),
    )
    .innerJoin('articles', 'articles.number', 'appearances.article')
    .innerJoin('revisions as current', 'current.number', 'articles.current')
    .select([
      'appearances.article',
      'appearances.position',
      'appearances.fingerprint',
      'revisions.data as own',
      'current.data as current',
    ])
    .where('appearances.capture', '=', capture)
    .execute()
  return rows.flatMap(({ article, position, fingerprint, own, current }) => {
    const data = own ?? current
    return data === null ? [] : [{ article, position, ...likened(thawArticle(data)), fingerprint }]
  })
}

/**
 * Decides for every new article which one of the archive it is.
 * 1. The address: of several articles with one page address one holds it (`claimant`). The same address is the same article, whatever
 *    its words now, unless another article of that page has these very words.
 * 2. The page: an article without the address is one that stood on the same page before and is close to it.
 * 3. Outlet and likeness, when one of the two has no address: same known outlet, or the same file, within days, nearly
 *    the same headline or text (`isSameArticle`). Likeness alone never decides.
 * @param taken  articles that may not be matched again
 */
export async function matchNews(
  context: KeepContext,
  arrival: Arrival,
  news: readonly NewArticle[],
  taken: ReadonlySet<number>,
): Promise<Map<number, Match>> {
  const used = new Set(taken)
  const matches = new Map<number, Match>()
  const settle = (fresh: NewArticle, candidate: number | null, address: string | null) => {
    if (candidate !== null) used.add(candidate)
    matches.set(fresh.position, { candidate, address })
  }
  for (const [address, group] of byAddress(news)) {
    const page = await articlesOfPage(context, address)
    const holder = page.find((candidate) => candidate.address === address) ?? null
    const claims = claimant(group, holder, context.comparing)
    for (const fresh of claims === null ? group : [claims, ...group.filter((other) => other !== claims)]) {
      const near = nearest(context, page, fresh, used)
      const holds = holder !== null && !used.has(holder.article)
      if (
        fresh === claims &&
        holds &&
        (near === null || near.candidate === holder || near.close < 0.6 || closeTo(context, holder, fresh) >= 0.3)
      )
        settle(fresh, holder.article, address)
      else if (near !== null && near.candidate !== holder && near.close >= 0.6)
        settle(fresh, near.candidate.article, near.candidate.address)
      else if (fresh === claims && holder === null) {
        settle(fresh, await byOutlet(context, arrival, fresh, { addressed: true, used }), address)
      }
    }
  }
  for (const fresh of news)
    if (!matches.has(fresh.position))
      settle(fresh, await byOutlet(context, arrival, fresh, { addressed: false, used }), null)
  return matches
}

function byAddress(news: readonly NewArticle[]): Map<string, NewArticle[]> {
  const groups = new Map<string, NewArticle[]>()
  for (const fresh of news) {
    if (fresh.address === null) continue
    const group = groups.get(fresh.address)
    if (group === undefined) groups.set(fresh.address, [fresh])
    else group.push(fresh)
  }
  return groups
}

async function articlesOfPage({ change }: KeepContext, address: string): Promise<Candidate[]> {
  const columns = ['articles.number', 'articles.address', 'revisions.data'] as const
  const rows = [
    ...(await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select(columns)
      .where('articles.address', '=', address)
      .execute()),
    ...(await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select(columns)
      .where('articles.page', '=', address)
      .orderBy('articles.number', 'desc')
      .limit(MOST_CANDIDATES)
      .execute()),
  ]
  const unique = new Map(rows.map((row) => [row.number, row]))
  return [...unique.values()].map((row) => ({
    article: row.number,
    address: row.address,
    ...likened(thawArticle(row.data)),
  }))
}

function nearest(context: KeepContext, candidates: readonly Candidate[], fresh: NewArticle, used: ReadonlySet<number>) {
  let best: { candidate: Candidate; close: number } | null = null
  for (const candidate of candidates) {
    if (used.has(candidate.article)) continue
    const close = closeTo(context, candidate, fresh)
    if (best === null || close > best.close) best = { candidate, close }
  }
  return best
}

function closeTo({ comparing }: KeepContext, candidate: Likened, fresh: Likened): number {
  return closeness(candidate, fresh, comparing)
}

/** @param addressed  whether the new article has an address of its own; then only articles without one come into question */
async function byOutlet(
  context: KeepContext,
  arrival: Arrival,
  fresh: NewArticle,
  { addressed, used }: { addressed: boolean; used: ReadonlySet<number> },
): Promise<number | null> {
  const article = arrival.articles.find(({ position }) => position === fresh.position)?.article
  if (article === undefined) return null
  // A piece of one's own is known by its key alone: it may be written anew from end to end, and two may be called "Weather".
  if (isOwnWriting(arrival.capture.source)) {
    const piece = await sameFile(context, arrival.capture, fresh)
    return piece.find(({ row }) => !used.has(row.number))?.row.number ?? null
  }
  const outlet = outletKey(outletOf(article, fresh.url))
  const at = Date.parse(sortedBy(article, arrival.capture.retrieved ?? context.now))
  const candidates = new Map<number, { row: OutletRow; recovered: Article }>()
  for (const found of await sameFile(context, arrival.capture, fresh)) candidates.set(found.row.number, found)
  if (outlet !== null)
    for (const found of await sameOutlet(context, outlet, at, fresh)) candidates.set(found.row.number, found)
  let best: { number: number; close: number } | null = null
  for (const { row, recovered } of candidates.values()) {
    if (used.has(row.number) || (addressed && row.address !== null)) continue
    // By the time that was recovered too: the next capture has the same wrong one that the desk mended.
    const times = [row.sorted, ...(row.retimed ? [sortedBy(recovered, row.sorted)] : [])]
    const apart = row.file ? 0 : Math.min(...times.map((time) => Math.abs(Date.parse(time) - at)))
    if (!isSameArticle(likened(recovered), fresh, apart, context.comparing)) continue
    const close = closeTo(context, likened(recovered), fresh)
    if (best === null || close > best.close) best = { number: row.number, close }
  }
  return best?.number ?? null
}

interface OutletRow {
  readonly number: number
  readonly address: string | null
  readonly sorted: string
  /** It came from the same file: no matter when. */
  readonly file: boolean
  /** Its times were mended at the desk. */
  readonly retimed: boolean
}

/** One's own writing has neither address nor outlet: the file that is edited and added again is the address. */
async function sameFile({ change }: KeepContext, capture: Capture, fresh: NewArticle) {
  if (fresh.address !== null) return []
  let query = change
    .selectFrom('captures')
    .innerJoin('appearances', 'appearances.capture', 'captures.number')
    .innerJoin('articles', 'articles.number', 'appearances.article')
    .innerJoin('revisions', 'revisions.number', 'articles.current')
    .select(['articles.number', 'articles.address', 'articles.sorted', 'revisions.data'])
    .where('captures.source', '=', capture.source)
    .where('captures.url', 'is', null)
    .where('articles.address', 'is', null)
    .orderBy('captures.number', 'desc')
    .limit(MOST_CANDIDATES)
  // Standard input is no place to come back to; there only the very same words are the same article.
  if (capture.source === '-') query = query.where('articles.fingerprint', '=', fresh.fingerprint)
  return (await query.execute()).map((row) => ({
    row: { ...row, file: true, retimed: false },
    recovered: thawArticle(row.data),
  }))
}

async function sameOutlet({ change, comparing }: KeepContext, outlet: string, at: number, fresh: NewArticle) {
  const rows = await change
    .selectFrom('articles')
    .select(['number', 'address', 'sorted', 'headline'])
    .where('outlet_key', '=', outlet)
    .where('sorted', '>=', new Date(at - WITHIN).toISOString())
    .where('sorted', '<=', new Date(at + WITHIN).toISOString())
    .orderBy('sorted', 'desc')
    .limit(2_000)
    .execute()
  const retimed = await sameOutletRetimed(change, outlet)
  const mended = new Set(retimed.map(({ number }) => number))
  const candidates = [...rows.filter(({ number }) => !mended.has(number)), ...retimed]
  const near = candidates
    .filter((row) => comparing.headlines(row.headline, fresh.headline) >= 0.7)
    .slice(0, MOST_CANDIDATES)
  const sharing = new Set(
    (await articlesSharing(change, comparing.marks(fresh.text), null)).map(({ article }) => article),
  )
  const found: { row: OutletRow; recovered: Article }[] = []
  for (const row of new Set([...near, ...candidates.filter(({ number }) => sharing.has(number))])) {
    const current = await change
      .selectFrom('articles')
      .innerJoin('revisions', 'revisions.number', 'articles.current')
      .select('revisions.data')
      .where('articles.number', '=', row.number)
      .executeTakeFirstOrThrow()
    found.push({ row: { ...row, file: false, retimed: mended.has(row.number) }, recovered: thawArticle(current.data) })
  }
  return found
}

/** Articles of an outlet whose times the desk mended, whatever they are now: few, in an index of their own. */
async function sameOutletRetimed(change: KeepContext['change'], outlet: string) {
  const { rows } = await sql<{ number: number; address: string | null; sorted: string; headline: string | null }>`
    select distinct a.number, a.address, a.sorted, a.headline from edits e indexed by edits_of_times
    join articles a on a.number = e.article
    where e.field in ('published', 'updated') and a.outlet_key = ${outlet} order by a.number desc limit 500`.execute(
    change,
  )
  return rows
}

function likened({ headline, text, fingerprint }: Article): Likened {
  return { headline, text, fingerprint }
}
