/** Labels that only the blocks around a block can settle, after each has been looked at alone. */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import { isColophon } from '../grammar/colophon.js'
import { creditStrength } from '../grammar/credit.js'
import { isInvitation } from '../grammar/invitation.js'
import { findTimes } from '../grammar/time-line.js'
import { linkShare } from '../link-share.js'
import type { Without } from '../rules.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { announcedLists } from './announced-lists.js'
import { aboutAuthors, endsBelow, teasersBelow } from './below-text.js'
import { betweenText } from './between-text.js'
import { captionsByPlace } from './caption-places.js'
import { type Extents, extentsOf } from './containers.js'
import { headingsOfContents } from './contents-headings.js'
import { entryBlocks } from './entries.js'
import { leadOn } from './lead-on.js'
import { numberedHeadings } from './numbered-headings.js'
import { offeredBlocks } from './offers.js'
import { plainEntries } from './plain-entries.js'
import { belowReaders, readersThreads } from './plain-readers.js'
import { printedTwice } from './printed-twice.js'
import { readersBelow } from './readers.js'
import { pullQuotes, type SetLabel, setInText } from './set-in-text.js'
import { besideShortText, shortPageText } from './short-page.js'
import { shortTextOverReaders } from './short-plain.js'
import { slides } from './slides.js'
import { relabelled, type Verdict } from './verdict.js'

const text: ReadonlySet<Label> = new Set(['paragraph', 'quote', 'list', 'table', 'code', 'entry'])

export function withNeighbours(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  verdicts: readonly Verdict[],
  without: Without,
): Verdict[] {
  const out = [...verdicts]
  const set: SetLabel = (i, label, reason) => {
    out[i] = relabelled(out[i] as Verdict, label, reason)
  }
  for (const [i, label] of entryBlocks(page, claims)) {
    const before = (out[i] as Verdict).label
    if (label === 'entry' || label === 'time' || (!text.has(before) && before !== 'crosshead'))
      set(i, label, 'stands in a dated entry, as others on this page do')
  }
  const live = plainEntries(page, claims)
  if (!without.has('credits')) captionsUnderPictures(page, claims, set, out)
  if (!without.has('lone-prose')) dropLoneProse(page, claims, out, set)
  const { tree } = page
  if (tree) {
    const extents = extentsOf(page, tree)
    setInText(page, tree, extents, out, set, without)
    if (!without.has('between-text'))
      for (const [i, label] of betweenText(page.blocks, tree, out))
        set(i, label, 'stands between two blocks of the text, set as one of them')
    if (!without.has('captions'))
      for (const i of captionsByPlace(page, tree, extents, claims, features, out))
        set(i, 'caption', 'shares an element with a picture of the text, and with nothing else')
    if (!without.has('readers'))
      for (const i of readersBelow(page, tree, extents, claims, out))
        if (page.blocks[i]?.kind === 'text')
          set(i, 'comment', 'dated words under a name, set like others below the text')
    if (!without.has('offers'))
      for (const i of offeredBlocks(page, tree, extents, out))
        set(i, 'furniture', 'in a box that asks to subscribe or to sign in')
    if (!without.has('short-text')) settleShort(page, features, tree, extents, claims, out, set)
    if (!without.has('pull-quotes')) pullQuotes(page, tree, out, set)
    if (!without.has('below-text')) {
      for (const i of aboutAuthors(page, out)) set(i, 'furniture', 'opens with the name of who wrote the text')
      for (const i of endsBelow(page.blocks, out))
        set(i, 'furniture', 'a line below the text that says nothing of its own')
    }
  }
  const bylines = !without.has('bylines')
  const captions = !without.has('captions')
  if (captions)
    for (const i of slides(page, out)) set(i, 'caption', 'the words of a slide, one of many that are counted')
  for (let i = 0; i < page.blocks.length; i++) {
    if (mayBeSettled.has((out[i] as Verdict).label)) settleUnread(page, claims, out, set, bylines, i)
    if (captions && (page.blocks[i] as Block).text.length > 40) settlePrintedTwice(page, claims, out, set, i)
  }
  if (page.shape === 'plain') {
    const labels = () => out.map((v) => v.label)
    if (!without.has('captions'))
      for (const [i, label] of printedTwice(page.blocks, labels())) set(i, label, 'printed twice within a few lines')
    if (!without.has('lone-links')) goOnAfterLinks(page, features, out, set)
    if (!without.has('below-text')) {
      for (const i of aboutAuthors(page, out)) set(i, 'furniture', 'opens with the name of who wrote the text')
      for (const i of teasersBelow(page.blocks, features.shapes, out))
        set(i, 'related', 'headings with a sentence or two each, under a line that leads to other stories')
    }
    if (!without.has('announced-lists'))
      for (const i of announcedLists(page.blocks, features.shapes, out))
        set(i, 'paragraph', 'a list under a line that ends in a colon')
    for (const i of numberedHeadings(page.blocks, labels()))
      set(i, 'crosshead', 'one of several numbered lines, each over text')
    for (const i of headingsOfContents(page.blocks, labels()))
      set(i, 'crosshead', 'named in a list of contents, and over text')
    if (!without.has('readers') && live.marks.length === 0) readersInPlainText(page, features, out, set)
  }
  // Last: under its time line a short update is no lone line, and a title no furniture.
  for (const [i, label] of live.labels) {
    const own = (out[i] as Verdict).label
    if (!text.has(own) || label === 'crosshead') set(i, label, 'stands in a dated entry, as others of this capture do')
  }
  for (const i of live.marks) set(i, 'time', 'the time of an entry')
  return out
}

/** Lines over readers' words in which the text stands that they speak of. */
const overReaders = 30

/** What readers wrote, and the text over it where it was too short to be told from furniture beside so much talk. */
function readersInPlainText(page: Page, features: Features, out: readonly Verdict[], set: SetLabel): void {
  for (const thread of readersThreads(page, features.shapes, out)) {
    const { from, to } = thread
    for (let i = from; i < to; i++) set(i, 'comment', 'stands with lines that say who spoke and when, in one form')
    for (const i of belowReaders(thread, features.shapes, out))
      set(i, 'furniture', 'below what readers say, under no head of its own')
    const above = Math.max(0, from - overReaders)
    if (out.slice(above, from).some((v) => text.has(v.label))) continue
    for (const i of shortTextOverReaders(features, out, above, from))
      set(i, 'paragraph', 'the likeliest text over what readers say')
  }
}

/** Less likely than this, and a paragraph under a link is another story's. */
const enoughToGoOn = 0.25
const shortestParagraph = 100

/** "Read more: What a cold furnace costs" between two paragraphs: the text goes on under it. */
function goOnAfterLinks(page: Page, features: Features, out: readonly Verdict[], set: SetLabel): void {
  for (let i = 2; i < page.blocks.length; i++) {
    const { label, body } = out[i] as Verdict
    const { weight, endsSentence } = features.shapes[i] as TextShape
    if (label !== 'furniture' || body <= enoughToGoOn || weight < shortestParagraph || !endsSentence) continue
    if (text.has((out[i - 2] as Verdict).label) && leadOn.test((page.blocks[i - 1] as Block).text))
      set(i, 'paragraph', 'goes on under a link to another story')
  }
}

const mayBeSettled: ReadonlySet<Label> = new Set(['furniture', 'related'])

/** A line that nothing was read in: a heading between paragraphs, a name over a time. */
function settleUnread(
  page: Page,
  claims: readonly Claim[],
  out: readonly Verdict[],
  set: SetLabel,
  bylines: boolean,
  i: number,
): void {
  const block = page.blocks[i] as Block
  const verdict = out[i] as Verdict
  if (verdict.label === 'furniture' && isCrosshead(page, out, block, i))
    set(i, 'crosshead', 'a heading between two paragraphs, set beside them')
  if (!bylines || (claims[i] as Claim).byline < 0.3) return
  const next = nextText(page, i)
  const after = next === null ? null : (out[next] as Verdict)
  if (block.text.length < 60 && after?.label === 'time' && isNoHeadline(out, verdict, i))
    set(i, 'byline', 'a name right above the time line')
  if (verdict.label === 'furniture' && isNameUnderTime(page, out, block.text, i))
    set(i, 'byline', 'a name alone between the time line and the text')
  if (verdict.label === 'furniture' && isNameAndDay(page, claims, out, i))
    set(i, 'byline', 'a name and a day between a heading and the text')
}

/** Under a likely headline a short line is less likely another. */
const isNoHeadline = (out: readonly Verdict[], verdict: Verdict, i: number): boolean =>
  verdict.headline < Math.max(0.1, (out[i - 1]?.headline ?? 0) / 3)

/** The same words twice in a row, with a credit's brackets: an alternative text and its caption. */
function settlePrintedTwice(
  page: Page,
  claims: readonly Claim[],
  out: readonly Verdict[],
  set: SetLabel,
  i: number,
): void {
  const { text } = page.blocks[i] as Block
  if ((claims[i] as Claim).caption >= 0.3 && (out[i] as Verdict).label !== 'headline') {
    if (page.blocks[i + 1]?.text === text || page.blocks[i - 1]?.text === text)
      set(i, 'caption', 'printed twice in a row, with the words of a caption')
  }
  if (!isCreditedAgain(page.blocks[i] as Block, page.blocks[i + 1])) return
  set(i, 'caption', 'printed again right below, with a credit')
  set(i + 1, 'caption', 'printed right above without its credit')
}

/** What is other stories' on a page with little text, and the text of a page on which too little was found. */
function settleShort(
  page: Page,
  features: Features,
  tree: ElementTree,
  extents: Extents,
  claims: readonly Claim[],
  out: Verdict[],
  set: SetLabel,
): void {
  const others = besideShortText(page, tree, extents, claims, out)
  const before = others.map((i) => out[i] as Verdict)
  for (const i of others) set(i, 'related', 'stands with other stories beside a short one')
  const short = shortPageText(page, features, out)
  for (const i of short?.at ?? []) {
    const words = (page.blocks[i] as Block).text
    if (text.has((out[i] as Verdict).label) || isColophon(words)) continue
    if (!endsSentence(words) && isInvitation(words)) continue
    set(i, 'paragraph', short?.reason ?? '')
  }
  // Without another text what stands there is what there is.
  if (!out.some((v) => text.has(v.label))) for (const [k, i] of others.entries()) out[i] = before[k] as Verdict
}

/** "Ferries wait in the fog." and then "Ferries wait in the fog.Harbour Pictures": an alternative text, and its caption with the credit. */
function isCreditedAgain(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'text' || next?.kind !== 'text' || block.text.length <= 40) return false
  const more = next.text.length - block.text.length
  if (more < 2 || more > longestCredit || !next.text.startsWith(block.text)) return false
  return creditStrength(next.text.slice(block.text.length).trim()) >= 0.5
}

const longestCredit = 80

/** "Petra Lind | 12 May 2031": too little for a byline alone, and plain where a heading stands right over it and text right under it. */
function isNameAndDay(page: Page, claims: readonly Claim[], out: readonly Verdict[], i: number): boolean {
  const block = page.blocks[i] as Block
  if (block.text.length > 80 || (claims[i] as Claim).byline < 0.45 || (out[i] as Verdict).body > 0.4) return false
  const plain = page.shape === 'plain'
  const headed = [i - 1, i - 2].some((k) =>
    plain ? (out[k]?.headline ?? 0) >= likelyHeading : /^h[1-4]$/.test(page.blocks[k]?.tag ?? ''),
  )
  const followed = [i + 1, i + 2, i + 3].some((k) => text.has(out[k]?.label ?? 'furniture'))
  return headed && followed && findTimes(block.text).some((m) => !m.timeOnly)
}

/** In plain text nothing but the words says what is a heading. */
const likelyHeading = 0.5

/** Copied, a byline without a label stands right under the time line and right over the text. */
function isNameUnderTime(page: Page, out: readonly Verdict[], name: string, i: number): boolean {
  if (page.shape !== 'plain' || out[i - 1]?.label !== 'time' || !text.has(out[i + 1]?.label ?? 'furniture'))
    return false
  // A name in ideographs is no longer; sections and notices of a page are of any length.
  if (/\p{Script=Han}/u.test(name) && !/^(?:\p{Script=Han}[\s　]?){3,5}$/u.test(name)) return false
  return (out[i - 2]?.headline ?? 0) >= likelyHeading && !KIND_OF_PIECE.test(name)
}

const KIND_OF_PIECE = /^(?:有料会員|会員限定|無料公開|記事全文|全文表示|写真特集|动态新闻|本地新闻)$/u

/** Words right under a picture that a credit follows are its caption, whatever the markup calls them. */
function captionsUnderPictures(page: Page, claims: readonly Claim[], set: SetLabel, out: readonly Verdict[]): void {
  const { blocks } = page
  for (let i = 0; i < blocks.length; i++) {
    if ((blocks[i] as Block).kind !== 'picture') continue
    const one = blocks[i + 1]
    const two = blocks[i + 2]
    if (one?.kind !== 'text' || one.text.length > 400) continue
    const credited =
      two?.kind === 'text' &&
      two.text.length < 120 &&
      (claims[i + 2]?.credit ?? 0) >= 0.5 &&
      (out[i + 2] as Verdict).body < 0.5
    if (credited && (out[i + 1] as Verdict).body < 0.9) {
      set(i + 1, 'caption', 'between a picture and its credit')
      set(i + 2, 'credit', 'names whom to credit, under a picture and its caption')
    } else if ((claims[i + 1]?.caption ?? 0) >= 0.5 && (out[i + 1] as Verdict).body < 0.9)
      set(i + 1, 'caption', 'right under a picture, with the words of a caption')
    else if (opensAsCaption.test(one.text)) set(i + 1, 'caption', 'right under a picture, as its number or its rights')
    else if (isSlanted(page, out, i + 1)) set(i + 1, 'caption', 'right under a picture, all of it in emphasis')
  }
}

/** Blocks between such a line and the text on both sides: further pictures with theirs. */
const farthestText = 12

/**
 * Whether all of a line is in emphasis, in the midst of text: Markdown has no captions, so this is how its writers set them.
 * Bold lines under a picture are headings. On the tune fold 2 of 2 are captions.
 */
function isSlanted(page: Page, out: readonly Verdict[], i: number): boolean {
  const { blocks, text: words } = page
  const line = blocks[i] as Block
  const { label } = out[i] as Verdict
  if (line.strongChars < line.text.length || line.text.length < 8 || line.tag === 'line') return false
  if (linkShare(line) > 0.3 || /^(?:h[1-6]|li|t[dh])$/.test(line.tag)) return false
  if (!text.has(label) && label !== 'crosshead' && label !== 'furniture') return false
  const from = Math.max((blocks[i - 1] as Block).span[1], line.span[0] - longestOpening)
  const opening = words.slice(from, line.span[0])
  // Between a headline and the text such a line may be its standfirst.
  if (!opensSlanted.test(opening) || !out.slice(Math.max(0, i - farthestText), i).some((v) => text.has(v.label)))
    return false
  for (let k = i + 1; k < Math.min(blocks.length, i + farthestText); k++)
    if ((out[k] as Verdict).label === 'paragraph' && (blocks[k] as Block).strongChars === 0)
      return label !== 'furniture' || parentOf(page, line) === parentOf(page, blocks[k] as Block)
  return false
}

const parentOf = ({ tree }: Page, { node }: Block) => tree?.parent[node]

const opensSlanted = /<(?:em|i)(?:\s[^<>]*)?>[^<>]*$/i
/** Characters of markup that open a line. */
const longestOpening = 300

/** "Figure 4: the old pier", "© Mara Quill": no paragraph opens so right under a picture. On the tune fold 3 of 3 are captions. */
const opensAsCaption =
  /^(?:©|\(c\)\s|(?:abbildung|abb\.|bild|figure|fig\.|figura|figuur|рис\.|図|图)\s?\d{1,3}\s?(?:[.:：|–—-]|$))/iu

/** A short line taken for text, alone among furniture on both sides and not sure: furniture that reads like a sentence. */
function dropLoneProse(page: Page, claims: readonly Claim[], out: readonly Verdict[], set: SetLabel): void {
  if (page.shape !== 'plain') return
  const isText = (i: number) => {
    const v = out[i]
    return v !== undefined && (text.has(v.label) || v.label === 'crosshead' || v.label === 'note')
  }
  // Two such lines do not speak for each other: a list of further stories is several.
  const doubtful = (i: number) => {
    const words = page.blocks[i]?.text ?? ''
    return (out[i] as Verdict).body <= 0.78 && words.length <= 130 && !endsSentence(words)
  }
  const isNote = (i: number) => out[i]?.label === 'note'
  const speaks = (i: number) => isText(i) && (isNote(i) || !doubtful(i))
  page.blocks.forEach((block, i) => {
    if (!isText(i) || isNote(i) || (out[i] as Verdict).body > 0.78 || block.text.length > 130) return
    if (speaks(i - 1) || speaks(i - 2) || speaks(i + 1)) return
    // A desk's dateline opens a text, however short.
    if ((claims[i] as Claim).dateline >= 0.85) return
    set(i, 'furniture', `one short line alone among furniture (body ${(out[i] as Verdict).body.toFixed(2)})`)
  })
}

function nextText(page: Page, i: number): number | null {
  for (let k = i + 1; k < Math.min(page.blocks.length, i + 3); k++) if (page.blocks[k]?.kind === 'text') return k
  return null
}

function isCrosshead(page: Page, verdicts: readonly Verdict[], block: Block, i: number): boolean {
  if (!page.tree || !/^h[2-6]$/.test(block.tag) || block.text.length > 120 || linkShare(block) > 0.3) return false
  const next = page.blocks[i + 1]
  const { parent } = page.tree
  const beside = (b: Block) => parent[b.node] === parent[block.node]
  // A box of links may stand between it and the paragraph before.
  let k = i - 1
  while (k > 0 && k > i - 15 && !beside(page.blocks[k] as Block)) k--
  const before = page.blocks[k]
  if (!next || !before) return false
  return (
    text.has((verdicts[i + 1] as Verdict).label) &&
    beside(next) &&
    text.has((verdicts[k] as Verdict).label) &&
    beside(before)
  )
}
