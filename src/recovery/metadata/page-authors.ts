/** Names that a page prints as its author, as candidates. */
import type { Block, Page } from '../blocks/block.js'
import { knownAgency } from '../grammar/agencies.js'
import { readByline } from '../grammar/byline.js'
import { looksLikeOrganisation, looksLikePerson } from '../grammar/person-name.js'
import { findTimes } from '../grammar/time-line.js'
import type { Candidate } from './evidence.js'
import { type ArticlePlace, isForeign, wordsAround, zoneOf } from './page-place.js'
import { type Scores, scoreOf } from './sources.js'

const printedSources: Scores = {
  'byline head': 0.9,
  'byline opening': 0.7,
  'byline end': 0.5,
  'byline below': 0.3,
  'author head': 0.8,
  'author opening': 0.6,
  'author end': 0.5,
  'author below': 0.3,
  'label head': 0.7,
  'label opening': 0.5,
  'label end': 0.5,
  'label below': 0.2,
}

const authorWords =
  /(?:^|[\s_-])(?:author|authors|autor|autoren|auteur|autore|byline|verfasser|writer|reporter|journalist|schreiber)(?:$|[\s_-])|authorname|author-name|byline|entry-author|post-author/
const metaWords = /meta|byline|author|autor|submitted|postdata|post-?info|date|credits?$|entry-header|article-info/
const notAuthor = /bio|about|box|avatar|image|comment|kommentar|related|more|sub(?:line|title)/

/** A label and what it names, in a line of data: "Posted by Wren on 3 May", "Veröffentlicht vonWren Hollis 3. Mai". */
const label =
  /(?:^|[\s|•·/,(–—-])(?:(?:posted|published|written|geschrieben|veröffentlicht|erstellt|gespeichert|eingestellt|verfasst|publié|escrito|publicado|scritto|submitted|text|beitrag|author|autor(?:in)?|autore|auteur|interview|redaktion|words|story)\s?:?\s?)?(?:by|von|vom|par|por|di|door|av|af|przez|:)\s?(?=[\p{Lu}\p{Lo}\p{Ll}])|(?:^|[\s|•·])(?:autor(?:in)?|author|auteur|autore|text|interview|words|reporter)\s?:\s*/iu
const stop =
  /\s*(?:[|•·/»@(\d]|\s[-–—]\s|,\s(?=\d)|\b(?:am|on|at|vom|um|in|le|el|il|den|uhr|published|posted|updated|veröffentlicht|comments?|kommentare?|keine|leave|add|share|mins?|minuten|read|lesezeit|kategorie|category|filed|under|unter|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)/iu

const mostLooked = 3_000
const longestLine = 240

/** @param place  where the article stands; null when none was found */
export function printedAuthors(page: Page, place: ArticlePlace | null): Candidate<readonly string[]>[] {
  const found: Candidate<readonly string[]>[] = []
  const counts = new Map<string, number>()
  const { blocks } = page
  const to = place ? Math.min(blocks.length, place.lastBody + 40) : blocks.length
  for (let i = 0; i < to && i < mostLooked && found.length < 20; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'text' || block.text.length < 2 || block.text.length > longestLine) continue
    const zone = place ? zoneOf(i, place) : 'below'
    if (zone === 'above' || zone === 'body' || isForeign(page, block)) continue
    const read = namesOf(page, block)
    if (!read) continue
    const source = `${read.how} ${zone}`
    const before = counts.get(source) ?? 0
    counts.set(source, before + 1)
    const score = (scoreOf(printedSources, source) ?? 0) * read.strength * 0.7 ** before
    if (score > 0.05) found.push({ value: read.names, source, score, spans: [read.span] })
  }
  return found
}

function namesOf(page: Page, block: Block) {
  const [own, parents] = wordsAround(page, block)
  const isAuthor =
    (authorWords.test(own) && !notAuthor.test(own)) ||
    (authorWords.test(parents) && !notAuthor.test(`${own} ${parents}`))
  const read = readByline(block.text)
  if (read && read.authors.length > 0 && (read.strength >= 0.6 || isAuthor)) {
    const first = read.authors[0]?.span ?? [0, 0]
    const last = read.authors[read.authors.length - 1]?.span ?? first
    return {
      how: 'byline',
      names: read.authors.map((a) => a.name),
      strength: isAuthor ? Math.max(0.9, read.strength) : read.strength,
      span: block.source.span(first[0], last[1]),
    }
  }
  const inMeta = metaWords.test(own) || metaWords.test(parents)
  if (!isAuthor && !inMeta) return null
  const time = findTimes(block.text)[0]
  const mark = label.exec(block.text)
  const from = mark ? mark.index + mark[0].length : 0
  // Without a label the name must be all of the line before its date.
  if (!mark && !isAuthor && !(time && time.span[0] > 3)) return null
  let rest = block.text.slice(from, time && time.span[0] > from ? time.span[0] : undefined)
  const end = stop.exec(rest)
  if (end && end.index > 1) rest = rest.slice(0, end.index)
  const name = rest.replace(/[\s,.:;|–—-]+$/u, '').trim()
  if (!isName(name, isAuthor || mark !== null)) return null
  const at = block.text.indexOf(name, from)
  return {
    how: isAuthor ? 'author' : 'label',
    names: [name],
    strength: looksLikePerson(name) ? 1 : 0.7,
    span: block.source.span(Math.max(0, at), Math.max(0, at) + name.length),
  }
}

/** A person, or one word where the page says that it is a name. */
function isName(name: string, said: boolean): boolean {
  if (name.length < 2 || name.length > 50 || knownAgency(name) !== null || /[\d:;!?"“”«»|/@<>{}]/.test(name))
    return false
  if (looksLikePerson(name)) return true
  if (!said || looksLikeOrganisation(name)) return false
  const words = name.split(' ')
  return words.length === 1 && /^\p{L}[\p{L}._’'-]{2,24}$/u.test(name) && !plainWord.test(name)
}

const plainWord =
  /^(?:admin|redaktion|home|author|autor|by|von|the|der|die|das|kommentare?|comments?|share|teilen|news|blog|mehr|more|uhr|min|read|print|drucken|quelle|source|text|foto|photo|datum|date|share|all|alle|posted|editor|staff|team|anzeige|facebook|twitter|kategorie|category|allgemein|uncategorized|follow|email)$/i
