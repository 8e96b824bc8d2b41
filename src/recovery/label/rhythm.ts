/**
 * The rhythm of lines in plain text: what comes again. Under an article stand readers' words and teasers of other stories,
 * and both are sentences; but each is set as the one before it is, with a name, a time, a button or a section over or
 * under it, in the same form again and again.
 */
import type { Block } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { once } from '../once.js'
import { runningMean } from '../running-mean.js'
import type { TextShape } from '../text-shape.js'
import { contentWords } from './content-words.js'

export const rhythmNames: readonly string[] = [
  'again.times',
  'again.before',
  'again.after',
  'again.beforeTimes',
  'again.apart',
  'again.dated',
  'again.beat',
  'again.strength',
  'again.around',
  'again.datesAround',
  'again.datesAfter',
  'style.cut',
  'style.cutAround',
  'style.calls',
  'style.callsAround',
  'style.glued',
  'style.gluedAround',
  'alike.before',
  'alike.after',
  'alike.around',
  'alike.lines',
]

export interface Rhythm {
  /** How often a short line's form comes, and -1 where a line has none: the text itself, or with digits and names left open. */
  readonly times: Int32Array
  /** Lines back, and on, to the nearest line that comes again, and from there once more to its like; `far` where there is none. */
  readonly before: Int32Array
  readonly after: Int32Array
  readonly again: Int32Array
  /** How often the nearest such line before comes. */
  readonly beforeTimes: Int32Array
  /** Lines back to the last time line or byline; `far` where there is none. */
  readonly dated: Int32Array
  /** Ends in mid sentence, with dots. */
  readonly cut: Uint8Array
  /** Exclamations and questions in a hundred characters. */
  readonly calls: Float64Array
  /** Places where two words run into each other, as a headline and the words under it do when their markup is lost. */
  readonly glued: Uint8Array
  /** How much more alike in length lines are that stand `beat` apart than lines side by side, 0 and up; and that beat. */
  readonly strength: Float64Array
  readonly beat: Int32Array
}

/** No line as near as that. */
export const far = 25
const longestMark = 80
const leastTimes = 3
const beats = [2, 3, 4, 5, 6] as const
/** Lines around a line whose beat is taken. */
const beatReach = 10

export const rhythmOf = once(hearRhythm)

function hearRhythm(blocks: readonly Block[], claims: readonly Claim[], shapes: readonly TextShape[]): Rhythm {
  const n = blocks.length
  const { times, keys } = comingAgain(blocks, shapes)
  const before = new Int32Array(n).fill(far)
  const after = new Int32Array(n).fill(far)
  const again = new Int32Array(n).fill(far)
  const beforeTimes = new Int32Array(n)
  const dated = new Int32Array(n).fill(far)
  const lastOf = new Map<number, number>()
  const apart = new Int32Array(n).fill(far)
  let mark = -far
  let date = -far
  for (let i = 0; i < n; i++) {
    before[i] = Math.min(far, i - mark)
    dated[i] = Math.min(far, i - date)
    if (mark >= 0) {
      beforeTimes[i] = times[mark] as number
      again[i] = apart[mark] as number
    }
    const claim = claims[i] as Claim
    if (claim.time >= 0.5 || claim.byline >= 0.5) date = i
    if ((times[i] as number) < leastTimes) continue
    const key = keys[i] as number
    const last = lastOf.get(key)
    if (last !== undefined) apart[i] = Math.min(far, i - last)
    lastOf.set(key, i)
    mark = i
  }
  for (let i = n - 1, next = n + far; i >= 0; i--) {
    after[i] = Math.min(far, next - i)
    if ((times[i] as number) >= leastTimes) next = i
  }
  const cut = new Uint8Array(n)
  const calls = new Float64Array(n)
  const glued = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const { text } = blocks[i] as Block
    if (text.length > 40) glued[i] = Math.min(4, text.slice(0, 300).match(gluedWords)?.length ?? 0)
    if (endsInDots(text)) cut[i] = 1
    const { weight } = shapes[i] as TextShape
    if (weight >= 20) calls[i] = Math.min(5, (callsIn(text) * 100) / (weight + 20))
  }
  return { times, before, after, again, beforeTimes, dated, cut, calls, glued, ...beatsOf(shapes) }
}

/** In mid sentence, as a teaser does. */
export const endsInDots = (text: string): boolean => /(?:…|\.\.\.)[\])»”"]?$/.test(text.slice(-8))

const gluedWords = /[\p{Ll}\d!?)]\p{Lu}(?=[\p{Ll}\s])/gu
const mostRead = 2_000

function callsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length && i < mostRead; i++) if (isCall(text[i] as string)) count++
  return count
}

const isCall = (c: string) => c === '!' || c === '?' || c === '！' || c === '？' || c === '؟'

/** Lines of one form, counted: the same words, or times, numbers and names in the same order of signs. */
function comingAgain(blocks: readonly Block[], shapes: readonly TextShape[]) {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const n = blocks.length
  const numbered = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = counts.length
      numbers.set(key, number)
      counts.push(0)
    }
    counts[number] = (counts[number] as number) + 1
    return number
  }
  const texts = new Int32Array(n).fill(-1)
  const forms = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    const { text } = blocks[i] as Block
    if (text.length > longestMark || text.length < 2 || (shapes[i] as TextShape).letters === 0) continue
    texts[i] = numbered(text)
    // A form of words alone says nothing; half of all lines have it.
    if (anyDigit.test(text)) forms[i] = numbered(`0${text.replace(words, 'a').replace(digits, '0')}`)
  }
  const times = new Int32Array(n).fill(-1)
  const keys = new Int32Array(n).fill(-1)
  for (let i = 0; i < n; i++) {
    const [text, form] = [texts[i] as number, forms[i] as number]
    if (text < 0) continue
    const key = form >= 0 && (counts[form] as number) > (counts[text] as number) ? form : text
    keys[i] = key
    times[i] = counts[key] as number
  }
  return { times, keys }
}

const anyDigit = /\d/
const words = /[\p{L}\p{M}'’. -]+/gu
const digits = /\d+/g

/** How alike lines are that stand some lines apart, by their lengths, in the lines around each. */
function beatsOf(shapes: readonly TextShape[]) {
  const n = shapes.length
  const logs = Float64Array.from(shapes, (s) => Math.log2(1 + Math.min(s.weight, 600)))
  const sumsApart = [1, ...beats].map((beat) => {
    const sums = new Float64Array(n + 1)
    for (let i = 0; i < n; i++)
      sums[i + 1] =
        (sums[i] as number) + (i + beat < n ? Math.abs((logs[i] as number) - (logs[i + beat] as number)) : 0)
    return sums
  })
  const strength = new Float64Array(n)
  const beat = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const from = Math.max(0, i - beatReach)
    const to = Math.min(n, i + beatReach + 1)
    const meanOf = (k: number) => {
      const sums = sumsApart[k] as Float64Array
      return ((sums[to] as number) - (sums[from] as number)) / (to - from)
    }
    const beside = meanOf(0)
    for (let k = 1; k <= beats.length; k++) {
      const found = beside - meanOf(k)
      if (found <= (strength[i] as number)) continue
      strength[i] = found
      beat[i] = beats[k - 1] as number
    }
  }
  return { strength, beat }
}

/** Lines between two that are compared. */
const nearBeside = 2
const shortestSaid = 25
/** Words are read in so many characters at most, so that an endless capture costs no more than a long one. */
const mostCompared = 400_000

/** Row after row, one for each line. */
export function rhythmRows(
  blocks: readonly Block[],
  claims: readonly Claim[],
  shapes: readonly TextShape[],
): Float32Array {
  const n = blocks.length
  const rhythm = rhythmOf(blocks, claims, shapes)
  const meanOf = (value: (i: number) => number) => runningMean(n, value)
  const { before, after } = alikeBeside(blocks, shapes)
  const marks = meanOf((i) => ((rhythm.times[i] as number) >= leastTimes ? 1 : 0))
  const dates = meanOf((i) => ((claims[i] as Claim).time >= 0.45 ? 1 : 0))
  const cuts = meanOf((i) => rhythm.cut[i] as number)
  const calls = meanOf((i) => rhythm.calls[i] as number)
  const glued = meanOf((i) => Math.min(1, rhythm.glued[i] as number))
  const alike = meanOf((i) => Math.max(0, before[i] as number))
  const compared = meanOf((i) => ((before[i] as number) >= 0 ? 1 : 0))
  const width = rhythmNames.length
  const out = new Float32Array(n * width)
  for (let i = 0; i < n; i++) {
    let at = i * width
    out[at++] = Math.min(20, rhythm.times[i] as number)
    out[at++] = rhythm.before[i] as number
    out[at++] = rhythm.after[i] as number
    out[at++] = Math.min(60, rhythm.beforeTimes[i] as number)
    out[at++] = rhythm.again[i] as number
    out[at++] = rhythm.dated[i] as number
    out[at++] = rhythm.beat[i] as number
    out[at++] = rhythm.strength[i] as number
    out[at++] = marks(i - 8, i + 9)
    out[at++] = dates(i - 15, i + 16)
    out[at++] = dates(i + 1, i + 31)
    out[at++] = rhythm.cut[i] as number
    out[at++] = cuts(i - 8, i + 9)
    out[at++] = rhythm.calls[i] as number
    out[at++] = calls(i - 8, i + 9)
    out[at++] = rhythm.glued[i] as number
    out[at++] = glued(i - 6, i + 7)
    out[at++] = before[i] as number
    out[at++] = after[i] as number
    const saying = compared(i - 6, i + 7)
    out[at++] = saying > 0 ? alike(i - 6, i + 7) / saying : -1
    out[at++] = saying
  }
  return out
}

/** Share of the words of the shorter of two lines that the other holds too: with the line of sentences before, and after; -1 where there is none near. */
function alikeBeside(blocks: readonly Block[], shapes: readonly TextShape[]) {
  const n = blocks.length
  const before = new Float64Array(n).fill(-1)
  const after = new Float64Array(n).fill(-1)
  let last: ReadonlyMap<string, number> | null = null
  let lastAt = -1
  let read = 0
  for (let i = 0; i < n && read < mostCompared; i++) {
    if ((shapes[i] as TextShape).weight < shortestSaid) continue
    const { text } = blocks[i] as Block
    read += Math.min(text.length, 4_000)
    const words = contentWords(text)
    if (words.size === 0) continue
    if (last !== null && i - lastAt <= nearBeside) {
      const [small, large] = words.size < last.size ? [words, last] : [last, words]
      let hit = 0
      for (const w of small.keys()) if (large.has(w)) hit++
      before[i] = hit / small.size
      after[lastAt] = hit / small.size
    }
    last = words
    lastAt = i
  }
  return { before, after }
}
