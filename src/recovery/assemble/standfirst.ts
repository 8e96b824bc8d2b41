/** The summary between headline and text, where one is printed apart from the text. */
import type { Block } from '../blocks/block.js'
import { featureNames } from '../features.js'
import { isInvitation } from '../grammar/invitation.js'
import { linkShare } from '../link-share.js'
import { isOfAuthor } from '../markup-words.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { overlap, sameWords, wordSet } from '../words.js'
import { blockAt, type Draft, firstBody, givenAs, isGivenOtherwise, settle } from './draft.js'

const column = (name: string) => featureNames.indexOf(name)
const leadColumn = column('near.lead')
const descriptionColumn = column('page.description')
const hiddenColumn = column('tree.hidden')
const captionColumn = column('near.caption')

/**
 * A summary printed between headline and text, apart from the text: by its heading tag or a style that no paragraph
 * shares, or because byline and time stand between it and the text. A summary set as the first paragraph is body.
 */
export function findStandfirst(draft: Draft): number | null {
  const [given] = givenAs(draft, 'standfirst')
  if (given !== undefined) return given
  if (draft.without.has('standfirst')) return null
  const at = draft.segment.headline
  const first = firstBody(draft)
  if (at === null) return null
  const end = Math.min(first, at + 12)
  for (let i = at + 1; i < end; i++) if (isApart(draft, i, at, shortest)) return i
  const inText = summaryInText(draft, at)
  if (inText !== null) return inText
  // A line too short to be known as a summary by itself, where its own markup calls it one.
  for (let i = at + 1; i < end; i++) if (isCalledLead(draft, i) && isApart(draft, i, at, shortestSaid)) return i
  return null
}

/** The first block of the text, where it stands apart from the others. */
function summaryInText(draft: Draft, at: number): number | null {
  const [candidate, second] = draft.segment.body.filter((i) => i > at)
  if (candidate === undefined || second === undefined || candidate > at + 8) return null
  if (isGivenOtherwise(draft, candidate, 'standfirst')) return null
  const shape = draft.features.shapes[candidate] as TextShape
  if (isNoSummary(draft, candidate)) return null
  if (shape.weight < 30 || shape.weight > 520 || linkShare(blockAt(draft, candidate)) > 0.3) return null
  const value = (name: string) => draft.features.values[candidate * draft.features.width + column(name)] as number
  for (let i = candidate + 1; i < second && shape.weight < 350; i++) {
    const label = draft.verdicts[i]?.label
    if ((label === 'byline' || label === 'time') && !isEntry(draft, candidate, i)) return candidate
  }
  const heading = draft.page.shape === 'html' && /^h[2-6]$/.test(blockAt(draft, candidate).tag)
  if (heading && value('rhythm.count') === 1 && shape.weight > 45 && candidate - at <= 3) return candidate
  const ownStyle = value('rhythm.count') === 1 && value('near.lead') >= 2 && !isInAuthorBox(draft, candidate)
  return ownStyle && !endsSentence(blockAt(draft, candidate).text) ? candidate : null
}

/** Between two times of one form stands the first entry of a liveblog. */
function isEntry(draft: Draft, candidate: number, next: number): boolean {
  for (let i = candidate - 1; i >= Math.max(0, candidate - 2); i--)
    if (draft.verdicts[i]?.label === 'time') return formOf(draft, i) === formOf(draft, next)
  return false
}

const formOf = (draft: Draft, i: number): string =>
  blockAt(draft, i)
    .text.replace(/\d+/g, '0')
    .replace(/\p{L}+/gu, 'a')

/** The headline in its other wording, with or without its kicker; a credit, a notice, an invitation. */
function isNoSummary(draft: Draft, i: number): boolean {
  const { text } = blockAt(draft, i)
  const claim = draft.claims[i]
  if ((claim?.credit ?? 0) >= 0.5 || (claim?.note ?? null) !== null || isInvitation(text)) return true
  return (draft.metadata?.headlines ?? []).some(
    ({ value }) => value.length >= leastStated && (text.endsWith(value) || sameWords(text, value)),
  )
}

const leastStated = 20
/** Weighted characters; a shorter one where its own markup calls it a summary. */
const shortest = 40
const shortestSaid = 28

const isInAuthorBox = (draft: Draft, i: number): boolean =>
  draft.page.tree !== null && isOfAuthor(draft.page.tree, blockAt(draft, i).node)

/** A video is described in the words of a summary; and what a page holds ready for whoever presses a button. */
function isOfAnotherThing({ page: { tree } }: Draft, { node }: Block): boolean {
  let a = node
  for (let level = 0; tree && a > 0 && level < 3; level++, a = tree.parent[a] as number)
    if ((level === 0 ? ofVideoOrWindow : ofWindow).test(tree.words[a] as string)) return true
  return false
}

const ofWindow = /modal|pop-?up|overlay|tooltip|drop-?down/
const ofVideoOrWindow = /video|player|slide-?show|modal|pop-?up|overlay|tooltip|drop-?down/

/** Pages that a script puts in place come hidden as a whole. */
const isHidden = (draft: Draft, i: number): boolean => draft.page.tree?.hidden[blockAt(draft, i).node] === true

const isCalledLead = (draft: Draft, i: number): boolean =>
  (draft.features.values[i * draft.features.width + leadColumn] as number) > 1

function isApart(draft: Draft, i: number, at: number, least: number): boolean {
  const b = blockAt(draft, i)
  const shape = draft.features.shapes[i] as TextShape
  const label = draft.verdicts[i]?.label
  if (b.kind !== 'text' || (label !== 'furniture' && label !== 'related')) return false
  if (isGivenOtherwise(draft, i, 'standfirst')) return false
  if (shape.weight < least || shape.weight > 600 || b.linkChars > b.text.length * 0.3) return false
  if (overlap(wordSet(b.text), wordSet(blockAt(draft, at).text)) > 0.8 || isNoSummary(draft, i)) return false
  const value = (c: number) => draft.features.values[i * draft.features.width + c] as number
  if (value(captionColumn) === 3 && value(leadColumn) === 0) return false
  if (isOfAnotherThing(draft, b) || (value(hiddenColumn) > 0 && !isHidden(draft, at))) return false
  // A box about an author is called its "description", too.
  if (value(descriptionColumn) > 0 || (value(leadColumn) > 0 && !isInAuthorBox(draft, i))) return true
  const sentence = endsSentence(b.text) || shape.weight > 70
  const reads = sentence && shape.lowerWords > shape.words * 0.5 && (draft.verdicts[i]?.body ?? 0) > 0.12
  if (draft.page.shape !== 'html') return i - at <= 2 && reads
  if (/^h[2-6]$/.test(b.tag)) return i - at <= 2
  const claim = draft.claims[i]
  const isLine = (claim?.time ?? 0) > 0.3 || (claim?.byline ?? 0) > 0.3
  return i === at + 1 && reads && !isLine && b.linkChars === 0 && value(column('rhythm.count')) === 1
}

export function assembleStandfirst(draft: Draft, at: number | null): string | null {
  if (at === null) {
    // Front matter states it apart from the text, as print does; a page's description is for search engines.
    const stated = draft.page.shape === 'markdown' ? draft.metadata?.descriptions[0] : undefined
    if (stated) draft.origins.standfirst = [...stated.spans]
    return stated?.value ?? null
  }
  settle(draft, at, 'standfirst', 'a summary between headline and text, apart from the text')
  const b = blockAt(draft, at)
  draft.origins.standfirst = [b.span]
  return b.text
}
