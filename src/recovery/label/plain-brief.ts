/** News in one paragraph copied as text: a headline, and right under it a few sentences that take its words up. */
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { saysSomething, wordSet } from '../words.js'
import type { Verdict } from './verdict.js'

/** Lines of a capture that is a brief and little else. */
const mostLines = 12
/** Weighted characters of its text, and of its headline. */
const leastText = 100
const [leastHeadline, mostHeadline] = [15, 120]
/** Share of the headline's words, those that mean something, that the text has too. */
const leastTakenUp = 0.25

/**
 * @param body  the only text that was found in the capture, by blocks
 * @param shapes  of all blocks
 */
export function isPlainBrief(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  verdicts: readonly Verdict[],
  body: readonly number[],
): boolean {
  const first = body[0]
  if (first === undefined || body.length > mostLines) return false
  if (!isReport(blocks, shapes, headlineOver(shapes, verdicts, first), body)) return false
  return blocks.length <= mostLines || onlyReport(blocks, shapes, verdicts)?.includes(first) === true
}

/** Right over a text, but for who wrote it, when, and a word to press; -1 where nothing stands there. */
function headlineOver(shapes: readonly TextShape[], verdicts: readonly Verdict[], first: number): number {
  const isOfHead = (i: number) =>
    ofHead.has((verdicts[i] as Verdict).label) || (shapes[i] as TextShape).weight < leastHeadline
  let i = first - 1
  while (i >= 0 && first - i <= longestHead && isOfHead(i)) i--
  return i
}

const longestHead = 4
const ofHead: ReadonlySet<Label> = new Set(['byline', 'time', 'credit', 'picture'])

function isReport(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  head: number,
  body: readonly number[],
): boolean {
  if (head < 0) return false
  const headline = (blocks[head] as Block).text
  const { weight } = shapes[head] as TextShape
  if (weight < leastHeadline || weight > mostHeadline || endsSentence(headline) || weightOf(shapes, body) < leastText)
    return false
  const text = body.map((i) => (blocks[i] as Block).text).join(' ')
  return endsSentence(text) && takesUp(headline, text) && !speaksToReader(text.replace(QUOTED, ' '))
}

const weightOf = (shapes: readonly TextShape[], lines: readonly number[]): number =>
  lines.reduce((sum, i) => sum + (shapes[i] as TextShape).weight, 0)

/** Weighted characters of a line that is one of the report's. */
const leastLine = 40
/** Lines of a capture in which such a report is looked for: of longer ones on which nothing else was found, most hold none. */
const mostOfCapture = 40

/**
 * The lines that are the text of a capture in which none was found: the only ones that read as a report of the line over
 * them. Two such are a list of teasers.
 */
export function onlyReport(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  verdicts: readonly Verdict[],
): readonly number[] | null {
  if (blocks.length > mostOfCapture) return null
  let found: readonly number[] | null = null
  let others = 0
  for (let i = 0; i < blocks.length; ) {
    const body: number[] = []
    while (i < blocks.length && isSentence(shapes[i] as TextShape, verdicts[i] as Verdict)) body.push(i++)
    if (body.length === 0) {
      i++
      continue
    }
    if (!isReport(blocks, shapes, headlineOver(shapes, verdicts, body[0] as number), body))
      others += weightOf(shapes, body)
    else if (found) return null
    else found = body
  }
  return found && others <= weightOf(shapes, found) * mostOthers ? found : null
}

/** What else reads as sentences is a notice, and as long as the text at most. */
const mostOthers = 1
const open: ReadonlySet<Label> = new Set(['furniture', 'paragraph'])

const isSentence = ({ weight, endsSentence }: TextShape, { label }: Verdict): boolean =>
  endsSentence && weight >= leastLine && open.has(label)

/** Whether a text has a share of a headline's words. */
export function takesUp(headline: string, text: string): boolean {
  const asked = [...wordSet(headline)].filter(saysSomething)
  if (asked.length < 2) return false
  const said = wordSet(text)
  return asked.filter((word) => said.has(word)).length >= asked.length * leastTakenUp
}

const QUOTED = /[“"„«][^“”"„«»]{0,300}[”"“»]/gu

/** Walls, notices and offers say "you" and "we"; news does so in a quotation. */
const speaksToReader = (text: string): boolean => TO_READER.test(text)
/** None of them is a word of another language that news is made of, as Dutch "onze" or Portuguese "nos" are. */
const TO_READER =
  /(?<!\p{L})(?:you|your|we|our|please|cookies?|javascript|browser|login|wir|unser[enm]?|dein(?:e[mnrs]?)?|bitte|vous|votre|nous|notre|usted|ustedes|nuestr[oa]s?|você|nosso|nossa|nostr[oaie]|vostr[oaie]|puoi|jij|wij|du kan|вы|ваш\p{L}{0,3}|мы|наш\p{L}{0,3})(?!\p{L})|https?:|www\./iu
