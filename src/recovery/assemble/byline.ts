/** Who wrote an article: byline, authors, agency. */
import type { Author, Span } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { agencyAlone, knownAgency } from '../grammar/agencies.js'
import { readByline } from '../grammar/byline.js'
import { looksLikeOrganisation } from '../grammar/person-name.js'
import { findTimes, isTimeLabel } from '../grammar/time-line.js'
import { chooseAuthors } from '../metadata/choose.js'
import type { Candidate, MetadataEvidence } from '../metadata/evidence.js'
import { printedAuthors } from '../metadata/page-authors.js'
import { squashed } from '../metadata/plain-value.js'
import { hostNames } from '../metadata/web-address.js'
import { blockAt, type Draft, firstBody, firstParagraph, givenAs, lastBody, type Settled, settle } from './draft.js'

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
  if (headline === null) return null
  const isHead = (i: number) => draft.settled[i]?.label === 'time' || draft.settled[i]?.label === 'byline'
  const isCopied = draft.page.shape === 'plain'
  for (let i = headline + 1; i < firstBody(draft); i++) {
    const label = draft.settled[i]?.label
    if (label !== 'furniture' && (isCopied || label !== 'credit')) continue
    if (!(isHead(i - 1) || isHead(i + 1))) continue
    const block = blockAt(draft, i)
    const agency = agencyAlone(block.text)
    // Under a picture it is the picture's, and an agency that calls itself one may be a section of the page.
    if (agency === null || (!isCopied && (isOfPicture(draft, i) || knownAgency(block.text) === null))) continue
    settle(draft, i, 'byline', 'an agency’s name alone beside the time line')
    draft.origins.agency = [block.span]
    return agency
  }
  return null
}

function isOfPicture(draft: Draft, i: number): boolean {
  const { blocks, tree } = draft.page
  const before = draft.settled[i - 1]?.label
  return (
    blocks[i - 1]?.kind === 'picture' ||
    before === 'caption' ||
    before === 'credit' ||
    (tree !== null && tree.closest(blockAt(draft, i).node, figure) >= 0)
  )
}

const figure = new Set(['figure'])

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

/** Where the byline begins behind the times that stand before its first name. */
function behindTime(text: string, draft: Draft, named: number): number {
  let start = 0
  for (const { span } of findTimes(text, draft.hints)) if (span[1] <= named) start = span[1]
  return start + (/^[\s|·•,–—-]*/u.exec(text.slice(start, named))?.[0].length ?? 0)
}

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
  // Nor is one before the name: "09:40, 3 May 2031 | Mara Quill".
  const named = read.authors[0]?.span[0] ?? 0
  const start = time && time.span[0] <= 8 && time.span[1] <= named ? behindTime(block.text, draft, named) : 0
  const source = block.source.slice(start, end)
  const last = read.authors[read.authors.length - 1]
  const rest = last ? source.text.slice(last.span[1] - start).trim() : ''
  const foreign = !/^[,|(·•]/.test(rest) && looksLikeOrganisation(rest)
  const cut =
    last && rest && !read.role && (foreign || (/\p{L}/u.test(rest) && isTimeLabel(rest)))
      ? last.span[1] - start
      : source.text.length
  const text = source.text.slice(0, cut).replace(afterByline, '')
  draft.origins.byline = [block.source.span(start, Math.min(end, start + text.length))]
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
