// Captures in which more stands under the article than the article itself: what readers of other sites wrote, and the feet
// of other pages (teasers, notices, who the author is). Real pages like that are a dozen, and half of what is lost is lost there.
import { random } from './boosting.mjs'
import { alignBody } from './data.mjs'

const mass = 30
/** Readers speak of what the article speaks of: so many of their words are the article's, by turns. */
const shares = [0, 0.12, 0.25]
const mostLines = 90

/**
 * @param cases  captures of one article each
 * @param readers  what readers wrote: see `readersWords`
 */
export function crowded(cases, readers, count, foldOf, seed = 31) {
  const rnd = random(seed)
  const pick = (list) => list[Math.floor(rnd() * list.length)]
  const singles = cases.filter((c) => c.kind === 'single')
  const feet = singles.flatMap((c) => {
    const { lines, last } = partsOf(c)
    const foot = lines.slice(last + 1).filter((l) => l.trim())
    return last > 0 && foot.filter((l) => l.length >= 60).length >= 3 ? [{ site: c.sites[0], lines: foot }] : []
  })
  const out = []
  for (let k = 0; out.length < count && k < count * 20; k++) {
    const c = pick(singles)
    const lent = out.length % 3 < 2 ? pick(readers) : pick(feet)
    if (lent.site === c.sites[0] || foldOf(lent.site) !== foldOf(c.sites[0])) continue
    const { lines, bodies, last } = partsOf(c)
    if (bodies.length < 3) continue
    // A short article under long talk: the rest of its text is left out.
    const short = rnd() < 0.4
    const end = short ? bodies[Math.min(bodies.length, 2 + Math.floor(rnd() * 5)) - 1] : last
    const gone = new Set(bodies.filter((i) => i > end))
    const kept = lines.slice(0, end + 1)
    const foot = lines.slice(end + 1).filter((_, i) => !gone.has(end + 1 + i))
    const at = Math.floor(rnd() * Math.min(foot.length, 12))
    const from = Math.floor(rnd() ** 2 * Math.max(0, lent.lines.length - mostLines))
    const length = Math.floor((0.25 + rnd() * 0.75) * mostLines)
    const said = inItsWords(lent.lines.slice(from, from + length), c.expect[0].body, pick(shares), rnd)
    const blank = c.text.includes('\n\n')
    const added = blank ? said.flatMap((l) => ['', l]) : said
    const body = short ? lines.filter((_, i) => i <= end && bodies.includes(i)).join('\n\n') : c.expect[0].body
    out.push({
      ...c,
      id: `${c.id}#crowd${out.length}`,
      kind: 'made',
      crowded: true,
      mass: c.mass ? Math.min(c.mass, mass) : mass,
      text: [...kept, ...foot.slice(0, at), ...added, ...foot.slice(at)].join('\n'),
      expect: [{ ...c.expect[0], body }],
      sites: [c.sites[0], lent.site],
    })
  }
  return out
}

const known = new WeakMap()

function partsOf(c) {
  const found = known.get(c)
  if (found) return found
  const lines = c.text.split('\n')
  const labels = alignBody(lines, c.expect[0].body)
  const bodies = lines.flatMap((line, i) => (labels[i] === 1 && line.length > 15 ? [i] : []))
  const parts = { lines, bodies, last: bodies.at(-1) ?? -1 }
  known.set(c, parts)
  return parts
}

const longWord = /[\p{L}]{5,}/gu

/** Lines of others with some of their long words changed for long words of the article, capitals for capitals. */
function inItsWords(lines, body, share, rnd) {
  if (share === 0) return lines
  const all = body.match(longWord) ?? []
  const isName = (w) => w[0] !== w[0].toLowerCase()
  const names = all.filter(isName)
  const others = all.filter((w) => !isName(w))
  return lines.map((line) =>
    line.length < 40
      ? line
      : line.replace(longWord, (w) => {
          const from = isName(w) ? names : others
          return from.length > 0 && rnd() < share * (isName(w) ? 2 : 1) ? from[Math.floor(rnd() * from.length)] : w
        }),
  )
}

const framedMass = 20

/**
 * Short stories of other sites in one page's frame, one after another, with its menu, its buttons and its notices around
 * each: what comes again is not what readers wrote, where it comes around stories.
 */
export function framed(cases, count, foldOf, seed = 41) {
  const rnd = random(seed)
  const singles = cases.filter((c) => c.kind === 'single')
  const pick = (list) => list[Math.floor(rnd() * list.length)]
  const inFold = new Map()
  for (const c of singles) inFold.set(foldOf(c.sites[0]), [...(inFold.get(foldOf(c.sites[0])) ?? []), c])
  const out = []
  for (let k = 0; out.length < count && k < count * 30; k++) {
    const frame = pick(singles)
    const near = inFold.get(foldOf(frame.sites[0]))
    const stories = Array.from({ length: rnd() < 0.7 ? 2 : 3 + Math.floor(rnd() * 2) }, () => pick(near))
    const sites = [frame, ...stories].map((c) => c.sites[0])
    if (new Set(sites).size < sites.length) continue
    const parts = partsOf(frame)
    const told = stories.map((c) => shortly(c, rnd))
    if (parts.bodies.length < 3 || told.some((t) => t === null)) continue
    const isOfFrame = (line) => line.trim() && line.length < 120 && line.trim() !== frame.expect[0].headline
    const above = parts.lines.slice(0, parts.bodies[0]).filter(isOfFrame)
    const below = parts.lines.slice(parts.last + 1).filter(isOfFrame)
    const menu = above.slice(0, Math.floor(rnd() * 9))
    const head = above.slice(-Math.floor(1 + rnd() * 5))
    const foot = below.slice(0, Math.floor(2 + rnd() * 9))
    const headed = rnd() < 0.5
    const text = told.flatMap(({ headline, lines }) => [
      ...menu,
      ...(headed && headline ? [headline] : []),
      ...head,
      ...(!headed && headline ? [headline] : []),
      ...lines,
      ...foot,
    ])
    out.push({
      id: `${frame.id}#frame${out.length}`,
      kind: 'made',
      fold: 'tune',
      mass: framedMass,
      text: text.join(rnd() < 0.5 ? '\n' : '\n\n'),
      expect: told.map(({ headline, lines }) => ({ headline, standfirst: 'out', body: lines.join('\n\n') })),
      sites,
    })
  }
  return out
}

/** The beginning of a story: its headline and some of its text. */
function shortly(c, rnd) {
  const { lines, bodies } = partsOf(c)
  if (bodies.length < 3) return null
  const count = 2 + Math.floor(rnd() * 7)
  return { headline: c.expect[0].headline, lines: bodies.slice(0, count).map((i) => lines[i].trim()) }
}
