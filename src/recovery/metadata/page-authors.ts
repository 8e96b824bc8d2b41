/** Names that a page prints as its author, as candidates. */
import type { Span } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import { linkTagOf } from '../blocks/link-tag.js'
import { knownAgency } from '../grammar/agencies.js'
import { namesNobody, readByline } from '../grammar/byline.js'
import { marksOf } from '../grammar/marks.js'
import { isWeekday, monthOf } from '../grammar/month-names.js'
import { isEasternName, isNameWithoutCapitals, looksLikeOrganisation, looksLikePerson } from '../grammar/person-name.js'
import { findTimes, withoutTimeLabels } from '../grammar/time-line.js'
import type { Candidate } from './evidence.js'
import { type ArticlePlace, aroundText, isForeign, wordsAround, type Zone, zoneOf } from './page-place.js'
import { squashed } from './plain-value.js'
import { type Scores, scoreOf } from './sources.js'

const printedSources: Scores = {
  'byline several': 0.69, // 5 of 6
  'byline head': 0.78, // 86 of 109
  'byline opening': 0.62, // 1 of 1
  'byline end': 0.6, // 13 of 21
  'byline below': 0.21, // 4 of 23
  'author head': 0.58, // 14 of 23
  'author opening': 0.6,
  'author end': 0.21, // 0 of 4
  'author below': 0.39, // 2 of 6
  'label head': 0.7, // 14 of 19
  'label opening': 0.7, // 2 of 2
  'label end': 0.5,
  'label below': 0.62, // 1 of 1
  'dated head': 0.5, // 2 of 4
  'alone head': 0.5, // 2 of 3
  'addressed head': 0.85,
  'addressed opening': 0.85,
  'addressed end': 0.7,
  'alone end': 0.6, // 3 of 4
}

const authorWords =
  /(?:^|[\s_-])(?:author|authors|autor|autoren|auteur|autore|byline|verfasser|writer|reporter|journalist|schreiber)(?:$|[\s_-])|authorname|author-name|byline|entry-author|post-author/
const metaWords = /meta|byline|author|autor|submitted|postdata|post-?info|date|credits?$|entry-header|article-info/
const notAuthor = /bio|about|(?<!border-)box|avatar|image|comment|kommentar|related|more|sub(?:line|title)/

/** Boxes about somebody, by a comment or a list. */
const ofPerson = /bio|about|comment|kommentar|related/

/** A label and what it names, in a line of data: "Posted by Wren on 3 May", "Veröffentlicht vonWren Hollis 3. Mai". */
const label =
  /(?:^|[\s|•·/,(–—-])(?:(?:by|von|vom|par|por|door|av|af|przez)(?=[\s:]|\p{Lu})|(?:autor(?:in)?|author|auteur|autore|text|texte|texto|interview|words|reporter)\s?:)\s?:?\s*/giu
const stop =
  /\s*(?:[|•·/»@(\d]|\s[-–—]\s|,\s(?=\d)|\b(?:am|on|at|vom|um|in|le|el|il|den|uhr|published|posted|updated|veröffentlicht|comments?|kommentare?|keine|leave|add|share|mins?|minuten|read|lesezeit|kategorie|category|filed|under|unter|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)/iu

/** What a site counts behind a name: "Wren Hollis Lv3". */
const rank = /\s\p{L}{1,3}\.?\d{1,3}$/u

const mostLooked = 3_000
const longestLine = 240
/** A line that names its author is no sentence of the text. */
const longestLabelled = 90
const longestNamed = 70

/**
 * @param place      where the article stands; null when none was found
 * @param addresses  where the page's fields of authors hold an address in place of a name
 * @param claims     of the page's blocks, where they are known: what names nobody is not read again
 */
export function printedAuthors(
  page: Page,
  place: ArticlePlace | null,
  addresses: readonly string[] = [],
  claims: readonly { readonly byline: number }[] | null = null,
): Candidate<readonly string[]>[] {
  const found: Candidate<readonly string[]>[] = []
  const counts = new Map<string, number>()
  const heads: { readonly at: number; readonly names: readonly string[]; readonly span: Span }[] = []
  const { blocks } = page
  const around = aroundText(page, place)
  const addressed = addresses.map(nameInAddress)
  const to = place ? Math.min(blocks.length, place.lastBody + 40) : blocks.length
  for (let i = 0; i < to && i < mostLooked && found.length < 20; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'text' || block.text.length < 2 || block.text.length > longestLine) continue
    const zone = place ? zoneOf(i, place) : 'below'
    if (zone === 'above' || zone === 'body' || isForeign(page, block, around)) continue
    const read = addressedIn(block, zone, addressed) ?? namesOf(page, i, zone, place, claims?.[i]?.byline !== 0)
    if (!read) continue
    const source = `${read.how} ${zone}`
    if (zone === 'head' && (read.how === 'byline' || read.how === 'author'))
      heads.push({ at: i, names: read.names, span: read.span })
    const before = counts.get(source) ?? 0
    counts.set(source, before + 1)
    const score = (scoreOf(printedSources, source) ?? 0) * read.strength * 0.7 ** before
    if (score > 0.05) found.push({ value: read.names, source, score, spans: [read.span] })
  }
  const together = joined(heads)
  if (together) found.push(together)
  return found
}

/** A name per block: "By" / "Mara Quill" / "and" / "Wren Hollis". */
function joined(
  heads: readonly { readonly at: number; readonly names: readonly string[]; readonly span: Span }[],
): Candidate<readonly string[]> | null {
  const near = heads.filter((h, k) => k === 0 || h.at - (heads[k - 1]?.at ?? 0) <= 3)
  const names = near.flatMap((h) => h.names)
  const own = names.filter((name, k) => names.findIndex((other) => squashed(other) === squashed(name)) === k)
  if (near.length < 2 || own.length < 2 || own.length > 6 || own.some((name) => !looksLikePerson(name))) return null
  const source = 'byline several'
  return { value: own, source, score: scoreOf(printedSources, source) ?? 0, spans: near.map((h) => h.span) }
}

interface Named {
  readonly how: string
  readonly names: readonly string[]
  readonly strength: number
  readonly span: Span
}

function namesOf(page: Page, i: number, zone: Zone, place: ArticlePlace | null, mayName: boolean): Named | null {
  const block = page.blocks[i] as Block
  const around = wordsAround(page, block)
  const own = around[0]
  const parents = around[1]
  const isAuthor =
    (authorWords.test(own) && !notAuthor.test(own)) ||
    (authorWords.test(parents) && !notAuthor.test(`${own} ${parents}`)) ||
    (zone !== 'below' && !ofPerson.test(`${own} ${parents}`) && isLinkedAsAuthor(page, block))
  const inMeta = metaWords.test(own) || metaWords.test(parents)
  // Far from the article a name is read only where the markup says that one stands.
  if (zone === 'below' && !isAuthor && !inMeta) return null
  return namesIn(page, i, zone, place, isAuthor, inMeta, mayName)
}

/** HTML's own element for whom to turn to about an article, and the link to the page of whoever wrote it. */
function isLinkedAsAuthor(page: Page, block: Block): boolean {
  if (block.text.length > longestNamed) return false
  if (block.tag === 'address') return true
  if (block.linkChars === 0) return false
  const link = linkTagOf(page, block)
  return link !== null && authorLink.test(link.attributes)
}

const authorLink =
  /\s(?:rel=["']?author\b|href=["']?[^"'\s<>]{0,200}\/(?:authors?|autor(?:en|es|as|i)?|auteurs?|autore|staff|journalists?|journaliste|contributors?|reporters?|redakteure?|redakteur(?:in)?|yazar(?:lar)?)\/[^"'\s<>/]{2,60})/i

/** A name alone that one of the page's addresses of authors is made of: `m.quill@…`, `/people/mara-quill`. */
function addressedIn(block: Block, zone: Zone, addressed: readonly string[]): Named | null {
  if (addressed.length === 0 || zone === 'below' || block.text.length > longestNamed) return null
  const name = block.text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}.]+$/u, '')
  const family = squashed(name.slice(name.lastIndexOf(' ') + 1))
  if (family.length < 4 || !addressed.some((own) => own.endsWith(family))) return null
  if (!looksLikePerson(name) || afterLabel(block.text) >= 0) return null
  const [whole, short] = [squashed(name), (squashed(name)[0] ?? '') + family]
  if (!addressed.some((own) => own === whole || own === short)) return null
  const at = block.text.indexOf(name)
  return { how: 'addressed', names: [name], strength: 1, span: block.source.span(at, at + name.length) }
}

/** What in an address may be a name: before the @, or its last part. */
function nameInAddress(address: string): string {
  const last = /([^/@?#]{3,60})(?:@[^/]*|\/)?$/.exec(address.replace(/[?#].*$/, ''))?.[1] ?? ''
  return squashed(last.replace(/\.(?:html?|php)$/i, ''))
}

function namesIn(
  page: Page,
  i: number,
  zone: Zone,
  place: ArticlePlace | null,
  isAuthor: boolean,
  inMeta: boolean,
  mayName: boolean,
): Named | null {
  const block = page.blocks[i] as Block
  const marks = mayName ? marksOf(block.text) : null
  const read = marks === null || namesNobody(marks) ? null : readByline(block.text, marks)
  const from = afterLabel(block.text)
  if (
    read &&
    read.authors.length > 0 &&
    !read.authors.some((a) => /kommentar|comment/i.test(a.name)) &&
    (read.strength >= 0.6 || (isAuthor && from < 0))
  ) {
    const first = read.authors[0]?.span ?? [0, 0]
    const last = read.authors[read.authors.length - 1]?.span ?? first
    return {
      how: 'byline',
      names: read.authors.map((a) => a.name.replace(/\s(?:vom|am|von|on|at)$/iu, '')),
      strength: isAuthor ? Math.max(0.9, read.strength) : read.strength,
      span: block.source.span(first[0], last[1]),
    }
  }
  const near = zone === 'head' || zone === 'opening' || zone === 'end'
  if (!isAuthor && !inMeta && !(near && from >= 0 && block.text.length <= longestLabelled))
    return place && (zone === 'head' || zone === 'end') ? nameAlone(page, i, place) : null
  const time = findTimes(block.text)[0]
  // Without a label the name must be all of the line before its date.
  if (from < 0 && !isAuthor && !(time && time.span[0] > 3))
    return place && zone === 'head' ? nameAlone(page, i, place) : null
  const start = Math.max(0, from)
  let rest = block.text.slice(start, time && time.span[0] > start ? time.span[0] : undefined).replace(rank, '')
  const end = stop.exec(rest)
  if (end && end.index > 1) rest = rest.slice(0, end.index)
  const whole = rest.replace(/[\s,.:;|–—-]+$/u, '').trim()
  const name = isAuthor ? firstNamed(whole, from < 0 ? (block.breaks[0] ?? 0) : 0) : whole
  if (!isName(name, isAuthor || (inMeta && from >= 0)))
    return from < 0 && place && zone === 'head' ? nameAlone(page, i, place) : null
  const at = block.text.indexOf(name, start)
  return {
    how: isAuthor ? 'author' : 'label',
    names: [name],
    strength: looksLikePerson(name) ? 1 : 0.7,
    span: block.source.span(Math.max(0, at), Math.max(0, at) + name.length),
  }
}

/** Of a place for authors: the name on its first line, or before the comma behind which the town stands. */
function firstNamed(text: string, lineTo: number): string {
  const line = lineTo > 0 ? text.slice(0, lineTo).trim() : ''
  if (line !== '' && looksLikePerson(line)) return line
  const comma = text.search(/[,،]/)
  const head = comma > 0 ? text.slice(0, comma) : ''
  return isNameWithoutCapitals(head) ? head : text
}

/**
 * "3 May 2031 | Mara Quill", "Mara Quill 3 May 2031 6": a time and one name, over the text. A name alone is the author's
 * where a time stands right beside it, or as the signature right under the text; elsewhere it is as often anybody's.
 */
function nameAlone(page: Page, i: number, place: ArticlePlace) {
  const block = page.blocks[i] as Block
  if (block.text.length > longestNamed) return null
  const over = i < place.firstBody
  const times = over ? findTimes(block.text) : []
  if (over && i <= (place.headline ?? 0) && times.length === 0) return null
  if (!over && (i > place.lastBody + 2 || block.linkChars > 0 || !besideText(page, i, place.lastBody))) return null
  const unlabelled = times.length > 0 ? withoutTimeLabels(block.text) : block.text
  const read = times.length > 0 ? readByline(unlabelled) : null
  const [only] = read?.authors ?? []
  // "Mara Quill at Quay Park · 3 May 2031": the grammar knows what stands between the two.
  if (only && read?.authors.length === 1 && read.strength >= 0.4)
    return { how: 'dated', names: [only.name], strength: 1, span: block.source.span(...only.span) }
  let rest = unlabelled
  for (const time of times) rest = rest.replace(time.text, ' '.repeat(time.text.length))
  const named = rest
    .replace(rank, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}.]+$/u, '')
  const name = eastern.test(named) && named.includes(' ') ? withoutOutlet(named) : named
  if (!looksLikePerson(name) || isShouted(name) || (eastern.test(name) && !isEasternName(name))) return null
  if (over && times.length === 0 && ![i - 1, i + 1].some((k) => isTime(page.blocks[k]))) return null
  const at = block.text.indexOf(name)
  const how = times.length > 0 ? 'dated' : 'alone'
  return { how, names: [name], strength: 1, span: block.source.span(at, at + name.length) }
}

/** "李明 海湾晚报": who wrote it, and for whom. */
function withoutOutlet(named: string): string {
  const words = named.split(' ')
  const others = words.filter((word) => !looksLikeOrganisation(word))
  return others.length === 1 && words.length <= mostBeside && isEasternName(others[0] as string)
    ? (others[0] as string)
    : named
}

const mostBeside = 3

const isShouted = (name: string): boolean => name === name.toUpperCase() && name !== name.toLowerCase()

/** A script in which nearly any word has the shape of a name. */
const eastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Set among the paragraphs, as a signature is; what heads the next box is not. */
const besideText = (page: Page, i: number, lastBody: number): boolean => {
  const [block, last] = [page.blocks[i] as Block, page.blocks[lastBody] as Block]
  return !/^(?:h\d|li|t[dh]|button)$/.test(block.tag) && page.tree?.parent[block.node] === page.tree?.parent[last.node]
}

const isTime = (block: Block | undefined): boolean =>
  block?.kind === 'text' && block.text.length <= longestNamed && findTimes(block.text).length > 0

/** Where the name after the first believable label begins, -1 without one. "Partager" and "Dienstag" hold none. */
function afterLabel(text: string): number {
  label.lastIndex = 0
  for (let match = label.exec(text); match !== null; match = label.exec(text)) {
    const at = match.index + match[0].length
    if (/[\s:]$/.test(match[0]) || /^\p{Lu}/u.test(text.slice(at))) return at
  }
  return -1
}

/** A person, or one word where the page says that it is a name. */
function isName(name: string, said: boolean): boolean {
  if (name.length < 2 || name.length > 50 || knownAgency(name) !== null || /[\d:;!?"“”«»|/@<>{}]/.test(name))
    return false
  if (looksLikePerson(name)) return true
  if (!said || looksLikeOrganisation(name)) return false
  if (isNameWithoutCapitals(name)) return true
  const words = name.split(' ')
  return (
    words.length === 1 &&
    /^\p{L}[\p{L}._’'-]{2,24}$/u.test(name) &&
    !plainWord.test(name) &&
    !isWeekday(name) &&
    monthOf(name) === null
  )
}

const plainWord =
  /^(?:admin|redaktion|redaktionen|redaksjonen|redacción|rédaction|redazione|redação|redactie|redakcja|redakce|toimitus|newsroom|home|author|autor|by|von|the|der|die|das|kommentare?|comments?|share|teilen|news|blog|mehr|more|uhr|min|read|print|drucken|quelle|source|text|foto|photo|datum|date|share|all|alle|posted|editor|staff|team|anzeige|facebook|twitter|kategorie|category|allgemein|uncategorized|follow|email|e-mail|and|und|et|y|e|last|published|publiziert|updated|publié|publicado|human|user)$/i
