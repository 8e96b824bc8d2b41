/** Labels that a person gave: they stand, whatever was learned and whatever the rules say. */
import { type GivenLabel, LABELS, type Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { bodyLabels } from './body-labels.js'
import type { Verdict } from './verdict.js'

/** Index of a block -> what a person said of it. */
export type GivenBlocks = ReadonlyMap<number, GivenLabel>

export const nothingGiven: GivenBlocks = new Map()

/** Of more than these nobody spoke by hand. */
const mostGiven = 5_000
/** Articles of one capture that a person can tell apart. */
const mostArticles = 200

/**
 * The blocks that labels were given to: those of the very same characters; where a later version cuts the capture
 * otherwise, those that lie in the given characters for the most part.
 */
export function givenBlocks(blocks: readonly Block[], labels: readonly GivenLabel[]): GivenBlocks {
  const readable = labels.slice(0, mostGiven).filter(isReadable)
  if (readable.length === 0) return nothingGiven
  const bySpan = new Map(readable.map((given) => [given.span.join(), given]))
  const found = new Map<number, GivenLabel>()
  const met = new Set<GivenLabel>()
  blocks.forEach((block, i) => {
    const given = bySpan.get(block.span.join())
    if (!given) return
    found.set(i, given)
    met.add(given)
  })
  const left = readable.filter((given) => !met.has(given)).sort((a, b) => a.span[0] - b.span[0])
  let at = 0
  for (const { block, i } of blocks
    .map((block, i) => ({ block, i }))
    .sort((a, b) => a.block.span[0] - b.block.span[0])) {
    const [from, to] = block.span
    while (at < left.length && (left[at] as GivenLabel).span[1] <= from) at++
    const given = left[at]
    if (!given) break
    const shared = Math.min(to, given.span[1]) - Math.max(from, given.span[0])
    if (!found.has(i) && shared > 0 && shared * 2 >= to - from) found.set(i, given)
  }
  return found
}

function isReadable({ span, label, article }: GivenLabel): boolean {
  const places = span[0] >= 0 && span[1] > span[0]
  const numbered = article === null || (Number.isInteger(article) && article >= 0 && article < mostArticles)
  return places && numbered && LABELS.includes(label)
}

/** Verdicts with the given ones in place of what was found. */
export function withGiven(verdicts: readonly Verdict[], given: GivenBlocks): Verdict[] {
  return verdicts.map((verdict, i) => {
    const said = given.get(i)
    if (!said) return verdict
    const { label } = said
    return { label, reason: byHand, body: bodyLabels.has(label) ? 1 : 0, headline: label === 'headline' ? 1 : 0 }
  })
}

export const byHand = 'set by hand'

/** What a person may call text: a dateline on a line of its own opens it. */
export const isText = (label: Label): boolean => bodyLabels.has(label) || label === 'dateline'

/** Places of the text, with those that a person called text. */
export function withGivenBody(bodyAt: readonly number[], given: GivenBlocks): readonly number[] {
  if (given.size === 0) return bodyAt
  const all = new Set(bodyAt)
  for (const [i, { label }] of given) if (isText(label)) all.add(i)
  return [...all].sort((a, b) => a - b)
}

/** Whether a person called any block text: then the capture holds an article, whatever it seems to be. */
export const givesText = (given: GivenBlocks): boolean => [...given.values()].some(({ label }) => isText(label))
