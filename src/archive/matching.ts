/** Which article of a capture is which article of the archive: decisions on plain data, taken inside a transaction. */
import { type Comparing, closeness, type Likened } from './comparing.js'
import { slugWords } from './web-address.js'

export interface OldArticle extends Likened {
  readonly article: number
  /** Where it stood when the capture was recovered last; null when it was not found then. */
  readonly position: number | null
}

export interface NewArticle extends Likened {
  readonly position: number
  readonly address: string | null
  /** As the capture has it, for its words. */
  readonly url: string | null
}

/** Below this two articles of one capture have nothing in common but a phrase. */
const SOMETHING = 0.3

/**
 * Old and new articles of a capture that is recovered again. The closest pair first; of what is left, those at the
 * same place when there is one of each, or when they share at least a little: a first recovery may have taken the cookie
 * notice for the article, and the article keeps its address when a better one finds the text.
 * @returns position of the new article -> number of the old one; each at most once
 */
export function pairAgain(
  olds: readonly OldArticle[],
  news: readonly NewArticle[],
  comparing: Comparing,
): Map<number, number> {
  const pairs = olds.flatMap((old) =>
    news.map((fresh) => ({
      old,
      fresh,
      close: closeness(old, fresh, comparing) + (old.position === fresh.position ? 0.01 : 0),
    })),
  )
  pairs.sort((a, b) => b.close - a.close || a.fresh.position - b.fresh.position || a.old.article - b.old.article)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (fresh: NewArticle, old: OldArticle) => {
    if (found.has(fresh.position) || taken.has(old.article)) return
    found.set(fresh.position, old.article)
    taken.add(old.article)
  }
  for (const { old, fresh, close } of pairs) if (close >= SOMETHING) pair(fresh, old)
  const single = olds.filter(({ position }) => position !== null).length === 1 && news.length === 1
  for (const { old, fresh, close } of pairs)
    if (old.position === fresh.position && (single || close >= 0.1)) pair(fresh, old)
  return found
}

/**
 * Which of several articles with one page address the address belongs to: the one that the archive already has under it,
 * else the one whose headline the address spells, else the first. The others are known by outlet and likeness.
 */
export function claimant(
  group: readonly NewArticle[],
  holder: Likened | null,
  comparing: Comparing,
): NewArticle | null {
  const first = group[0]
  if (first === undefined || group.length === 1) return first ?? null
  const best = (score: (fresh: NewArticle) => number, least: number) => {
    let winner: NewArticle | null = null
    let most = 0
    for (const fresh of group) {
      const points = score(fresh)
      if (points >= least && points > most) {
        winner = fresh
        most = points
      }
    }
    return winner
  }
  const held = holder === null ? null : best((fresh) => closeness(holder, fresh, comparing), SOMETHING)
  if (held !== null) return held
  const slug = slugWords(first.url)
  return (
    best((fresh) => {
      const words = new Set((fresh.headline ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      return [...slug].filter((word) => words.has(word)).length
    }, 2) ?? first
  )
}
