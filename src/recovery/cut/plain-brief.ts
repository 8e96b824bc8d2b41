/** News in one paragraph copied as text: a headline, and right under it a few sentences that take its words up. */
import type { Block } from '../blocks/block.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { saysSomething, wordSet } from '../words.js'

/** Lines of a capture that is a brief and little else. */
const mostLines = 12
/** Weighted characters of its text, and of its headline. */
const leastText = 120
const [leastHeadline, mostHeadline] = [15, 120]
/** Share of the headline's words, those that mean something, that the text has too. */
const leastTakenUp = 0.25

/**
 * @param body    the only text that was found in the capture, by blocks
 * @param shapes  of all blocks
 */
export function isPlainBrief(blocks: readonly Block[], shapes: readonly TextShape[], body: readonly number[]): boolean {
  const [first] = body
  if (blocks.length > mostLines || first === undefined || first === 0) return false
  const text = body.map((i) => (blocks[i] as Block).text).join(' ')
  const headline = (blocks[first - 1] as Block).text
  const { weight } = shapes[first - 1] as TextShape
  if (weight < leastHeadline || weight > mostHeadline || endsSentence(headline) || !endsSentence(text)) return false
  if (body.reduce((sum, i) => sum + (shapes[i] as TextShape).weight, 0) < leastText) return false
  return takesUp(headline, text) && !speaksToReader(text.replace(QUOTED, ' '))
}

function takesUp(headline: string, text: string): boolean {
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
  /(?<!\p{L})(?:you|your|we|our|please|cookies?|javascript|browser|login|wir|unser[enm]?|bitte|vous|votre|nous|notre|usted|ustedes|nuestr[oa]s?|você|nosso|nossa|nostr[oaie]|vostr[oaie]|puoi|jij|wij|du kan|вы|ваш\p{L}{0,3}|мы|наш\p{L}{0,3})(?!\p{L})|https?:|www\./iu
