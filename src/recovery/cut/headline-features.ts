/**
 * The evidence of a line that it is the headline of one text: unlike the evidence of the line alone it knows which text,
 * where that begins and what it speaks of. The lines of one article compete, and the best is taken.
 */
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { contentWords } from '../label/content-words.js'
import type { Verdict } from '../label/verdict.js'
import type { TextShape } from '../text-shape.js'
import { titleLine } from './plain-title.js'

export const headlineFeatureNames: readonly string[] = [
  'own.headline',
  'own.rank',
  'own.share',
  'own.body',
  'own.weight',
  'own.words',
  'own.ends',
  'own.upper',
  'own.capitals',
  'own.digits',
  'own.separators',
  'own.question',
  'own.colon',
  'own.quote',
  'own.time',
  'own.byline',
  'own.caption',
  'own.credit',
  'own.blank',
  'place.away',
  'place.weight',
  'place.claims',
  'place.nextClaim',
  'place.nearClaim',
  'place.fromStart',
  'place.inBody',
  'place.sentences',
  'said.lead',
  'said.all',
  'said.best',
  'said.lede',
  'print.times',
  'print.again',
  'print.holds',
  'print.held',
  'print.inBody',
  'before.weight',
  'before.same',
  'after.weight',
  'after.ends',
  'after.body',
  'own.stops',
  'title.alike',
  'title.holds',
  'title.held',
]

export interface HeadlineEvidence {
  readonly blocks: readonly Block[]
  readonly claims: readonly Claim[]
  readonly features: Features
  readonly verdicts: readonly Verdict[]
}

/** How far above a text its headline may stand, in lines. */
const reach = 140
const longest = 300
const shortest = 8
/** Lines of the text that may have been its headline. */
const within = 3

/**
 * The lines that may be the headline of the text `body`, none before `from`.
 */
export function headlineCandidates(e: HeadlineEvidence, from: number, body: readonly number[]): number[] {
  const first = body[0] as number
  const out: number[] = []
  const look = (i: number) => {
    const block = e.blocks[i] as Block
    if (block.kind !== 'text' || block.text.length > longest || block.text.length < shortest) return
    const claim = e.claims[i] as Claim
    if (claim.time >= 0.8 || webAddress.test(block.text) || isSlug(block.text)) return
    if (notHeadlines.has(e.verdicts[i]?.label ?? 'furniture')) return
    out.push(i)
  }
  for (let i = Math.max(from, first - reach); i < first; i++) look(i)
  for (const i of body.slice(0, within)) look(i)
  return out
}

const notHeadlines: ReadonlySet<Label> = new Set(['caption', 'credit', 'byline', 'note', 'crosshead'])
const webAddress = /^(?:https?:\/\/|www\.)\S+$/i

/** "BC-ORLSUND-FERRY": what a desk calls a story. */
const isSlug = (text: string): boolean => /^\p{Lu}[\p{Lu}\d]*(?:[-–—/&][\p{Lu}\d]+)+$/u.test(text)

/** Row after row, one for each candidate. */
export function headlineFeatures(
  e: HeadlineEvidence,
  from: number,
  body: readonly number[],
  candidates: readonly number[],
): Float32Array {
  const width = headlineFeatureNames.length
  const out = new Float32Array(candidates.length * width)
  const first = body[0] as number
  const lead = saidIn(e, body.slice(0, 3))
  const all = saidIn(e, body)
  const lede = saidIn(e, body.slice(0, 1))
  const score = (i: number) => e.verdicts[i]?.headline ?? 0
  const order = [...candidates].sort((a, b) => score(b) - score(a))
  const sum = candidates.reduce((s, i) => s + score(i), 0) || 1
  const printed = new Map<string, number[]>()
  for (const i of candidates) {
    const key = plain((e.blocks[i] as Block).text)
    printed.set(key, [...(printed.get(key) ?? []), i])
  }
  const keys = [...printed.keys()].filter((k) => k.length >= 12).slice(0, 200)
  const bodyKey = body
    .slice(0, 40)
    .map((i) => plain((e.blocks[i] as Block).text))
    .join('\n')
  const title = from === 0 ? titleOf(e) : null
  const shares = new Map(candidates.map((i) => [i, shareIn(contentWords((e.blocks[i] as Block).text), all)]))
  const bestShare = Math.max(0.01, ...shares.values())
  // Weight, claims and sentences between each line and the text.
  const weightTo = new Map<number, [number, number, number]>()
  let [w, c, s] = [0, 0, 0]
  for (let i = first - 1; i >= (candidates[0] ?? first); i--) {
    weightTo.set(i, [w, c, s])
    const claim = e.claims[i] as Claim
    const shape = e.features.shapes[i] as TextShape
    w += shape.weight
    if (claim.time >= 0.5 || claim.byline >= 0.5) c++
    if (shape.endsSentence && shape.weight > 60) s++
  }
  candidates.forEach((i, k) => {
    let at = k * width
    const put = (value: number) => {
      out[at++] = value
    }
    const block = e.blocks[i] as Block
    const shape = e.features.shapes[i] as TextShape
    const claim = e.claims[i] as Claim
    const words = Math.max(1, shape.words)
    const key = plain(block.text)
    const places = printed.get(key) as number[]
    put(score(i))
    put(Math.min(20, order.indexOf(i)))
    put(score(i) / sum)
    put(e.verdicts[i]?.body ?? 0)
    put(Math.log2(1 + shape.weight))
    put(shape.words)
    put(shape.endsSentence ? 1 : 0)
    put(shape.upper / Math.max(1, shape.letters))
    put(shape.capitalWords / words)
    put(shape.digits / Math.max(1, block.text.length))
    put(Math.min(6, shape.separators + (/\s[-–—|]\s/.test(block.text) ? 1 : 0)))
    put(block.text.includes('?') ? 1 : 0)
    put(/[:：]\s/.test(block.text) ? 1 : 0)
    put(shape.startsQuote ? 1 : 0)
    put(claim.time)
    put(claim.byline)
    put(claim.caption)
    put(claim.credit)
    put(Math.min(3, block.blankBefore))
    const [weight, claims, sentences] = weightTo.get(i) ?? [0, 0, 0]
    put(i < first ? Math.min(reach, first - i) : -1 - body.indexOf(i))
    put(Math.log2(1 + weight))
    put(Math.min(8, claims))
    const claimAt = (j: number) => {
      const other = e.claims[j]
      return other ? Math.max(other.time, other.byline) : 0
    }
    put(claimAt(i + 1))
    put(Math.max(claimAt(i + 1), claimAt(i + 2), claimAt(i + 3), claimAt(i + 4)))
    put(Math.min(reach, i - from))
    put(i >= first ? 1 : 0)
    put(Math.min(10, sentences))
    const said = contentWords(block.text)
    put(shareIn(said, lead))
    put(shares.get(i) as number)
    put((shares.get(i) as number) / bestShare)
    put(shareIn(said, lede))
    put(Math.min(6, places.length))
    put(places.indexOf(i) === places.length - 1 ? 1 : 0)
    // A shorter printing stands inside this line ("Share this story: …"), or this one inside a longer.
    put(
      keys.some((other) => other.length < key.length && other.length > key.length * 0.35 && key.includes(other))
        ? 1
        : 0,
    )
    put(key.length >= 12 && keys.some((other) => other.length > key.length && other.includes(key)) ? 1 : 0)
    put(key.length >= 12 && bodyKey.includes(key) ? 1 : 0)
    put(Math.log2(1 + (e.features.shapes[i - 1]?.weight ?? 0)))
    put(i > 0 && e.blocks[i - 1]?.text === block.text ? 1 : 0)
    put(Math.log2(1 + (e.features.shapes[i + 1]?.weight ?? 0)))
    put(e.features.shapes[i + 1]?.endsSentence ? 1 : 0)
    put(e.verdicts[i + 1]?.body ?? 0)
    put(Math.min(4, block.text.match(innerStop)?.length ?? 0))
    put(title === null ? -1 : overlap(title.said, said))
    put(title === null ? -1 : key.length >= 12 && title.key.includes(key) ? 1 : 0)
    put(title === null ? -1 : title.key.length >= 12 && key.includes(title.key) ? 1 : 0)
  })
  return out
}

/** A sentence that ends within the line. */
const innerStop = /[\p{Ll}\d)][.!?]["”’»]?\s+(?=["“‘«]?\p{Lu})/gu

/** What lines are held against; null where the title is longer than any. */
function titleOf(e: HeadlineEvidence): { said: ReadonlyMap<string, number>; key: string } | null {
  const title = titleLine(e.blocks)
  return title.length > longest ? null : { said: contentWords(title), key: plain(title) }
}

/** How many of the words of two lines are words of both. */
function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0
  for (const w of one.keys()) if (other.has(w)) both++
  const all = one.size + other.size - both
  return all ? both / all : 0
}

/**
 * A title with the site's name behind it, or a trail before it ("Home Region …"): where its greater part is printed as a
 * line of its own too, that is the headline.
 */
export function barest(e: HeadlineEvidence, chosen: number, candidates: readonly number[]): number {
  const whole = plain((e.blocks[chosen] as Block).text)
  let best = chosen
  let length = whole.length
  for (const i of candidates) {
    const part = plain((e.blocks[i] as Block).text)
    if (part.length >= length || part.length < whole.length * leastPart || part.length < leastLength) continue
    if (!whole.startsWith(`${part} `) && !whole.endsWith(` ${part}`)) continue
    best = i
    length = part.length
  }
  return best
}

const leastPart = 0.6
const leastLength = 15

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const mostCounted = 20_000

function saidIn(e: HeadlineEvidence, body: readonly number[]): Set<string> {
  const said = new Set<string>()
  let counted = 0
  for (const i of body) {
    const text = (e.blocks[i] as Block).text
    if (text.length < 40) continue
    for (const w of contentWords(text).keys()) said.add(w)
    counted += text.length
    if (counted > mostCounted) break
  }
  return said
}

function shareIn(words: ReadonlyMap<string, number>, said: ReadonlySet<string>): number {
  let hit = 0
  for (const w of words.keys()) if (said.has(w)) hit++
  return words.size ? hit / words.size : 0
}
