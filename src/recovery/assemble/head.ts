/** What stands over the body: headline, kicker, standfirst, byline and authors, agency, section, publisher. */
import type { Article, Author, Span } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { featureNames } from '../features.js'
import { agencyAlone, knownAgency } from '../grammar/agencies.js'
import { readByline } from '../grammar/byline.js'
import { isInvitation } from '../grammar/invitation.js'
import { looksLikeOrganisation } from '../grammar/person-name.js'
import { findTimes } from '../grammar/time-line.js'
import { areBeside, extentsOf } from '../label/containers.js'
import { linkShare } from '../link-share.js'
import { chooseAuthors, chooseHeadline, isSaid } from '../metadata/choose.js'
import type { Candidate, MetadataEvidence } from '../metadata/evidence.js'
import { printedAuthors } from '../metadata/page-authors.js'
import { squashed } from '../metadata/plain-value.js'
import { hostNames } from '../metadata/web-address.js'
import type { TextShape } from '../text-shape.js'
import { endsSentence } from '../text-shape.js'
import { overlap, sameWords, wordSet } from '../words.js'
import {
  blockAt,
  type Draft,
  firstBody,
  firstParagraph,
  givenAs,
  isGivenOtherwise,
  lastBody,
  type Settled,
  settle,
} from './draft.js'
import { wordingOf } from './plain-headline.js'

type Headline = Pick<Article, 'headline' | 'headlineOrigin'>

const column = (name: string) => featureNames.indexOf(name)
const leadColumn = column('near.lead')
const descriptionColumn = column('page.description')

/** The headline: printed and stated candidates weighed; made from the first sentence where there is none. */
export function assembleHeadline(draft: Draft, text: string): Headline {
  const printed = draft.segment.headline
  if (printed !== null && draft.given.get(printed)?.label === 'headline') {
    settle(draft, printed, 'headline')
    draft.origins.headline = [blockAt(draft, printed).span]
    return { headline: blockAt(draft, printed).text, headlineOrigin: 'page' }
  }
  const apart = printed === null || draft.page.shape !== 'plain' ? null : assembleWording(draft, printed)
  if (apart) return apart
  const onPage: Candidate<string>[] = withoutKicker(draft, printedHeadlines(draft))
  const chosen = chooseHeadline(onPage, draft.metadata)
  if (chosen) {
    const same = onPage.find((c) => sameWords(c.value, chosen.value))
    draft.origins.headline = [...(same ?? chosen).spans]
    const at = same ? blocksWith(draft, same.value, printed) : []
    at.forEach((i, k) => {
      const last = k === at.length - 1
      settle(draft, i, last ? 'headline' : 'repeat', last ? headlineReason(draft, i) : 'the headline, printed before')
    })
    // Printed several times, the one that stands with the article is where it comes from.
    const own = at.at(-1)
    if (own !== undefined && blockAt(draft, own).text === chosen.value)
      draft.origins.headline = [blockAt(draft, own).span]
    if (!same && printed !== null) settle(draft, printed, 'headline', `another wording is stated (${chosen.source})`)
    return { headline: chosen.value, headlineOrigin: same ? 'page' : 'metadata' }
  }
  const lede = firstSentence(text)
  if (!lede) return { headline: null, headlineOrigin: null }
  draft.problems.push({
    code: 'no-headline',
    what: 'the capture prints no headline for this article: one was made from its first sentence',
    where: { article: draft.index, field: 'headline' },
    fix: 'give it one with broadsheet edit ID --headline',
  })
  const i = firstBody(draft)
  const block = blockAt(draft, i)
  const start = block.text.indexOf(lede.words)
  draft.origins.headline = [start >= 0 ? block.source.span(start, start + lede.words.length) : block.span]
  return { headline: lede.headline, headlineOrigin: 'lede' }
}

/** A headline of plain text that is less than its line, or more; null where it is its line. */
function assembleWording(draft: Draft, printed: number): Headline | null {
  const { blocks } = draft.page
  const block = blockAt(draft, printed)
  const { value, from, to, kicker, next } = wordingOf(blocks, printed, draft.segment.from, firstBody(draft))
  if (value === block.text) return null
  draft.origins.headline = [block.source.span(from, to)]
  if (next !== null) {
    draft.origins.headline.push(blockAt(draft, next).span)
    settle(draft, next, 'headline', 'the headline goes on here')
  }
  if (kicker) {
    draft.kicker = block.text.slice(...kicker)
    draft.origins.kicker = [block.source.span(...kicker)]
  }
  for (let i = draft.segment.from; i < firstBody(draft); i++) {
    const { text } = blockAt(draft, i)
    if (i !== printed && (sameWords(text, block.text) || sameWords(text, value)))
      settle(draft, i, 'repeat', 'the headline, printed again')
  }
  settle(draft, printed, 'headline', headlineReason(draft, printed))
  return { headline: value, headlineOrigin: 'page' }
}

/** A heading that holds its kicker too: the page states the headline alone, and the heading ends in it. */
function withoutKicker(draft: Draft, printed: Candidate<string>[]): Candidate<string>[] {
  const headlines = draft.metadata?.headlines ?? []
  return printed.map((c) => {
    if (isSaid(c.value)) return c
    for (const stated of headlines) {
      const head = c.value.slice(0, c.value.length - stated.value.length).trim()
      if (stated.value.length < 12 || !head || head.length > 40 || !c.value.endsWith(stated.value)) continue
      const at = draft.page.blocks.find((b) => b.text === c.value)
      if (!at) continue
      const words = head.replace(/[\s:|–—-]+$/u, '')
      if (!ofInterface.test(words) && !/[|›»>]|\p{Ll}\p{Lu}/u.test(words)) {
        draft.kicker = words
        draft.origins.kicker = [at.source.span(0, words.length)]
      }
      return { ...c, value: stated.value, spans: [at.source.span(c.value.length - stated.value.length)] }
    }
    return c
  })
}

function headlineReason(draft: Draft, i: number): string {
  const p = draft.verdicts[i]?.headline ?? 0
  const { tag } = blockAt(draft, i)
  return `${/^h\d$/.test(tag) ? `set as ${tag}, ` : ''}stands over the text and agrees with it (headline ${p.toFixed(2)})`
}

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function printedHeadlines(draft: Draft): Candidate<string>[] {
  const { segment, verdicts } = draft
  const found: Candidate<string>[] = []
  const look = (i: number) => {
    const v = verdicts[i]
    const b = blockAt(draft, i)
    if (!v || b.kind !== 'text' || b.text.length > 300 || b.text.length < 4) return
    if (isGivenOtherwise(draft, i, 'headline')) return
    // In plain text the lines have been compared already, with all of the text before them.
    if (i === segment.headline || (v.headline > 0.15 && draft.page.shape !== 'plain'))
      found.push({ value: b.text, source: b.tag, score: v.headline, spans: [b.span] })
  }
  const first = firstBody(draft)
  for (let i = segment.from; i < first; i++) look(i)
  if (segment.headline !== null && segment.headline >= first) look(segment.headline)
  if (found.length <= mostPrinted) return asSet(found)
  // A page that prints its headline again and again prints other things' headlines: the likeliest stay, in order.
  const likeliest = new Set([...found].sort((a, b) => b.score - a.score).slice(0, mostPrinted))
  return asSet(found.filter((c) => likeliest.has(c)))
}

const mostPrinted = 24

/** An h1 that may be a headline is one; beside it an item of a list is a step of a trail, whatever titles repeat it. */
function asSet(found: Candidate<string>[]): Candidate<string>[] {
  if (!found.some((c) => c.source === 'h1')) return found
  return found.map((c) =>
    c.source === 'li'
      ? { ...c, score: c.score * ofListed }
      : c.source === 'h1' && c.score >= 0.5
        ? { ...c, score: Math.max(c.score, leastOfH1) }
        : c,
  )
}

const ofListed = 0.4
const leastOfH1 = 0.85

function blocksWith(draft: Draft, text: string, printed: number | null): number[] {
  const found: number[] = []
  const end = Math.max(firstBody(draft), (draft.segment.headline ?? 0) + 1)
  for (let i = draft.segment.from; i < end; i++)
    if (sameWords(blockAt(draft, i).text, text) || (i === printed && blockAt(draft, i).text.endsWith(text)))
      found.push(i)
  return found
}

/** The first sentence, cut at a clause or word so that it fits a headline; `words` are those of the text without the mark of omission. */
export function firstSentence(text: string): { headline: string; words: string } | null {
  const lead = text.split('\n', 1)[0] ?? ''
  if (!lead) return null
  const end = /[.!?。！？](?=["”’»」』)]*(?:\s|$))/.exec(lead.slice(20))
  const sentence = end ? lead.slice(0, 20 + end.index) : lead
  if (sentence.length <= 110) return { headline: sentence, words: sentence }
  const clause = sentence.slice(0, 110).replace(halfCharacter, '')
  const at = Math.max(clause.lastIndexOf(', '), clause.lastIndexOf('、'), clause.lastIndexOf('; '))
  const cut = at > 50 ? at : clause.lastIndexOf(' ') > 40 ? clause.lastIndexOf(' ') : 80
  const words = sentence.slice(0, cut).replace(halfCharacter, '')
  return { headline: `${words}…`, words }
}

/** The first half of a character of two UTF-16 units, where a cut went through it. */
const halfCharacter = /[\ud800-\udbff]$/

/** What page makers call the label over a headline. */
const kickerWords =
  /kicker|eyebrow|rubri|surtitre|dachzeile|overline|label|categor|section|topic|\btag|cat-?links|flag|supertitle|antetitulo|occhiello|strap|vignette/

/** Lines of the page and not of the story, as short as a kicker. */
const ofInterface =
  /^(?:home|start|startseite|accueil|inicio|início|menu|menü|premium|search|suche|print|drucken|anmelden|log ?in|sign ?in|subscribe|abonnieren|anzeige|werbung|advertisement|publicidad|publicité|share(?: this)?(?: story| article)?|teilen|partager|compartir|condividi)$/iu

/** The label over the headline: a short line right above its last printing. */
export function assembleKicker(draft: Draft): string | null {
  const [given] = givenAs(draft, 'kicker')
  if (given !== undefined) {
    settle(draft, given, 'kicker')
    draft.origins.kicker = [blockAt(draft, given).span]
    return blockAt(draft, given).text
  }
  // Front matter states it, as it does the standfirst.
  const stated = draft.page.shape === 'markdown' ? draft.metadata?.kickers[0] : undefined
  if (stated) {
    draft.origins.kicker = [...stated.spans]
    return stated.value
  }
  const at = draft.segment.headline
  if (at === null) return null
  if (draft.kicker) return draft.kicker
  const { tree, shape } = draft.page
  const headline = blockAt(draft, at).text
  for (let i = at - 1; i >= Math.max(draft.segment.from, at - 3); i--) {
    const b = blockAt(draft, i)
    if (b.kind !== 'text' || sameWords(b.text, headline) || isGivenOtherwise(draft, i, 'kicker')) continue
    if (ofInterface.test(b.text)) continue
    const counted = draft.features.shapes[i] as TextShape
    const claim = draft.claims[i]
    if (
      counted.words < 1 ||
      counted.words > 4 ||
      b.text.length > 32 ||
      b.text.length < 2 ||
      b.breaks.length > 0 ||
      endsSentence(b.text)
    )
      return null
    if ((claim?.time ?? 0) > 0.3 || (claim?.byline ?? 0) > 0.5 || /[@:/|›»>]|\d{3}/.test(b.text)) return null
    // "HomeNews": steps of a trail with nothing between them.
    if (b.linkChars > 0 && /\p{Ll}\p{Lu}/u.test(b.text)) return null
    if (tree) {
      const own = `${tree.words[b.node]} ${tree.words[tree.parent[b.node] ?? 0]}`
      const headlineParent = tree.parent[blockAt(draft, at).node]
      const mayBe = i === at - 1 && b.tag !== 'li' && b.tag !== 'button'
      const beside = tree.parent[b.node] === headlineParent || b.node === headlineParent
      // The headline's own header may hold a label as well.
      const isWay =
        !tree.contains(b.node, blockAt(draft, at).node) &&
        (navigation.has(tree.tag[b.node] as string) || navigationWords.test(tree.words[b.node] as string))
      if (!kickerWords.test(own) && !(mayBe && !isWay && (beside || isWrappedBeside(draft, tree, b.node, at))))
        return null
    } else if (shape === 'plain') {
      // Said twice, or right over the headline and set apart by its case: a label. A line of navigation is neither.
      const same = (draft.features.values[i * draft.features.width + column('page.same')] as number) > 0
      const capitals = counted.upper === counted.letters && counted.letters > 2
      if (counted.startsLower || (!same && !(capitals && i === at - 1))) return null
    }
    settle(draft, i, 'kicker', 'a short label right above the headline')
    for (let k = draft.segment.from; k < i; k++)
      if (shape === 'plain' && blockAt(draft, k).text === b.text)
        settle(draft, k, 'repeat', 'the kicker, printed before')
    draft.origins.kicker = [b.span]
    return b.text
  }
  return null
}

const navigation: ReadonlySet<string> = new Set(['nav', 'header', 'ul', 'ol', 'form'])
const navigationWords = /\b(?:nav|navbar|navigation|menu|masthead|site-?name|(?:site-?)?logo|brand|branding)\b/

/** Each in a division of its own, side by side: a wrapper says nothing. A way through the site is no label. */
function isWrappedBeside(draft: Draft, tree: ElementTree, node: number, headline: number): boolean {
  if (tree.closest(node, navigation) > 0) return false
  return areBeside(tree, extentsOf(draft.page, tree), blockAt(draft, headline), node)
}

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
  for (let i = at + 1; i < Math.min(first, at + 12); i++) if (isApart(draft, i, at)) return i
  const [candidate, second] = draft.segment.body.filter((i) => i > at)
  if (candidate === undefined || second === undefined || candidate > at + 8) return null
  if (isGivenOtherwise(draft, candidate, 'standfirst')) return null
  const shape = draft.features.shapes[candidate] as TextShape
  if (isNoSummary(draft, candidate)) return null
  if (shape.weight < 30 || shape.weight > 520 || linkShare(blockAt(draft, candidate)) > 0.3) return null
  const value = (name: string) => draft.features.values[candidate * draft.features.width + column(name)] as number
  for (let i = candidate + 1; i < second && shape.weight < 350; i++) {
    const label = draft.verdicts[i]?.label
    if (label === 'byline' || label === 'time') return candidate
  }
  const heading = draft.page.shape === 'html' && /^h[2-6]$/.test(blockAt(draft, candidate).tag)
  if (heading && value('rhythm.count') === 1 && shape.weight > 45 && candidate - at <= 3) return candidate
  const ownStyle = value('rhythm.count') === 1 && value('near.lead') >= 2
  return ownStyle && !endsSentence(blockAt(draft, candidate).text) ? candidate : null
}

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

function isApart(draft: Draft, i: number, at: number): boolean {
  const b = blockAt(draft, i)
  const shape = draft.features.shapes[i] as TextShape
  const label = draft.verdicts[i]?.label
  if (b.kind !== 'text' || (label !== 'furniture' && label !== 'related')) return false
  if (isGivenOtherwise(draft, i, 'standfirst')) return false
  if (shape.weight < 40 || shape.weight > 600 || b.linkChars > b.text.length * 0.3) return false
  if (overlap(wordSet(b.text), wordSet(blockAt(draft, at).text)) > 0.8 || isNoSummary(draft, i)) return false
  const value = (c: number) => draft.features.values[i * draft.features.width + c] as number
  if (value(leadColumn) > 0 || value(descriptionColumn) > 0) return true
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

interface By {
  readonly byline: string | null
  readonly authors: readonly Author[]
  readonly agency: string | null
}

export function assembleByline(draft: Draft): By {
  const chosen = likeliestByline(draft)
  const printed = chosen === null ? null : bylineAt(draft, chosen)
  const onPage = authorsOnPage(draft)
  if (printed) {
    const { authors, strength, spans } = printed
    onPage.unshift({ value: authors, source: 'byline', score: strength, spans })
  }
  const stated = chooseAuthors(onPage, draft.metadata)
  const people = stated?.value ?? []
  const named = statedBodies(draft.metadata, people)
  const bodies = named.length > 0 || people.length > 0 ? named : (printed?.bodies ?? [])
  const spans = [...(stated?.spans ?? []), ...bodies.flatMap((b) => b.spans)]
  if (spans.length > 0) draft.origins.authors = spans
  const agency = printed?.agency ?? agencyUnderTime(draft)
  return {
    byline: printed?.text ?? null,
    authors: [
      ...people.map((name) => ({ name })),
      ...bodies.map(({ value }): Author => ({ name: value, kind: 'organisation' })),
    ],
    agency,
  }
}

/** An agency's name on a line of its own beside the time line or the byline, between headline and text: copied, it stands so. */
function agencyUnderTime(draft: Draft): string | null {
  const { headline } = draft.segment
  if (draft.page.shape !== 'plain' || headline === null) return null
  const isHead = (i: number) => draft.settled[i]?.label === 'time' || draft.settled[i]?.label === 'byline'
  for (let i = headline + 1; i < firstBody(draft); i++) {
    if (draft.settled[i]?.label !== 'furniture' || !(isHead(i - 1) || isHead(i + 1))) continue
    const agency = agencyAlone(blockAt(draft, i).text)
    if (agency === null) continue
    settle(draft, i, 'byline', 'an agency’s name alone beside the time line')
    draft.origins.agency = [blockAt(draft, i).span]
    return agency
  }
  return null
}

/** The line that is most a byline: over the text, else at its beginning, else in it or right under it. */
function likeliestByline(draft: Draft): number | null {
  const { segment } = draft
  const [given] = givenAs(draft, 'byline')
  if (given !== undefined) return given
  const first = firstBody(draft)
  const best = { i: -1, strength: -1 }
  for (let i = Math.max(segment.from, (segment.headline ?? first) - 4); i < first; i++) take(draft, i, 1, best)
  for (const i of segment.body.slice(0, 2)) take(draft, i, 0.9, best)
  const end = Math.min(segment.to, lastBody(draft) + 4)
  if (best.i < 0) for (let i = first; i < end; i++) take(draft, i, 0.6, best)
  return best.i < 0 ? null : best.i
}

function take(draft: Draft, i: number, factor: number, best: { i: number; strength: number }): void {
  if (draft.settled[i]?.label !== 'byline') return
  const strength = (draft.claims[i]?.byline ?? 0) * factor
  if (strength <= best.strength) return
  best.i = i
  best.strength = strength
}

/** Names that the page prints anywhere; a page's next story has only its own byline. */
function authorsOnPage(draft: Draft): Candidate<readonly string[]>[] {
  if (draft.page.shape !== 'html' || draft.index > 0) return []
  const { headline } = draft.segment
  const place = { headline, firstBody: firstParagraph(draft), lastBody: lastBody(draft) }
  const found = printedAuthors(draft.page, place, draft.metadata?.authorAddresses, draft.claims)
  if (found.length === 0) return found
  // A photographer is named where a byline would be, too.
  const captions = captionSpans(draft)
  return found.filter((c) => !isWithin(captions, c.spans))
}

/** Fields in which a page states its authors by name and kind; others hold the outlet's name whoever wrote. */
const authorFields: ReadonlySet<string> = new Set(['json-ld author', 'article:author', 'itemprop author'])
const mostBodies = 5

/**
 * Agencies, outlets and other bodies that structured data states as author, beside people or instead of them. The outlet
 * itself is where it is published and no second author: of 7 pages of the tune fold that state both, 1 means both.
 */
function statedBodies(metadata: MetadataEvidence | null, people: readonly string[]): Candidate<string>[] {
  const seen = new Set(people.map((name) => plain(name)))
  const outlets = new Set(
    [
      ...(metadata?.publishers ?? []).map((p) => p.value),
      ...(metadata?.siteNames ?? []).map((s) => s.value),
      ...(metadata?.urls ?? []).flatMap((u) => hostNames(u.value)),
    ].map(squashed),
  )
  const isOutlet = (c: Candidate<string>) => knownAgency(c.value) === null && outlets.has(squashed(c.value))
  const fields = (metadata?.organisations ?? []).filter((c) => authorFields.has(c.source))
  const others = people.length > 0 || fields.some((c) => !isOutlet(c))
  // By whichever of its names, it is one.
  const own = others ? undefined : fields.find(isOutlet)
  return fields
    .filter((c) => {
      const key = plain(c.value)
      if (isOutlet(c) && c !== own) return false
      if (key === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, mostBodies)
}

/** Says itself that it is none of a picture's. */
const namesAuthor = /^(?:autor(?:in|en)?|authors?|auteur|autore|tekst|text|texte|texto|testo|words)\s?:/i

/** Where the captions and credits of a page stand. */
function captionSpans({ page, settled }: Draft): readonly Span[] {
  const found: Span[] = []
  for (let i = 0; i < settled.length; i++) {
    const { label } = settled[i] as Settled
    if (label !== 'credit' && label !== 'caption') continue
    const block = page.blocks[i] as Block
    if (!namesAuthor.test(block.text)) found.push(block.span)
  }
  return found
}

const isWithin = (outer: readonly Span[], spans: readonly Span[]): boolean =>
  outer.some(([from, to]) => spans.some((s) => s[0] >= from && s[1] <= to))

/** What stands between a byline and its time. */
const afterByline =
  /(?:[\s|·•,–—-]+|\s(?:(?:first |last )?(?:published|updated|posted)|veröffentlicht|aktualisiert|publié|publicado|pubblicato)\s?|\s(?:on|am|le|el|il|op|em|den)\s?)$/iu

function bylineAt(draft: Draft, i: number) {
  const block = blockAt(draft, i)
  const read = readByline(block.text)
  if (!read && draft.given.get(i)?.label === 'byline') {
    settle(draft, i, 'byline')
    draft.origins.byline = [block.span]
    return { text: block.text, authors: [], agency: null, strength: 1, spans: [], bodies: [] }
  }
  if (!read) return null
  settle(draft, i, 'byline')
  // A time glued to the line is no part of it.
  const time = findTimes(block.text, draft.hints)[0]
  const end = time && time.span[0] > 8 ? time.span[0] : block.text.length
  const source = block.source.slice(0, end)
  const last = read.authors[read.authors.length - 1]
  const rest = last ? source.text.slice(last.span[1]).trim() : ''
  const cut =
    last && rest && !read.role && !/^[,|(·•]/.test(rest) && looksLikeOrganisation(rest)
      ? last.span[1]
      : source.text.length
  const text = source.text.slice(0, cut).replace(afterByline, '')
  draft.origins.byline = [block.source.span(0, Math.min(end, text.length))]
  const names = read.authors.map((a) => a.name)
  return {
    text,
    authors: names,
    agency: read.agency ? (knownAgency(read.agency) ?? read.agency) : null,
    strength: read.strength,
    spans: read.authors.map((a) => block.source.span(...a.span)),
    bodies: read.bodies.map((b) => ({ value: b.name, spans: [block.source.span(...b.span)] })),
  }
}
