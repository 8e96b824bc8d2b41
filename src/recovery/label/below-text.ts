/** What stands below a text and reads like its end: who wrote it, other stories under a line that leads to them, a line of rights. */
import type { Block, Page } from '../blocks/block.js'
import { readByline } from '../grammar/byline.js'
import { isOfAuthor } from '../markup-words.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { isTextAt, type Verdict } from './verdict.js'

/** So many blocks of text stand between a byline and what is said of its author. */
const leastAbove = 3
const mostNames = 200
const leastSaid = 15
const mostSaid = 700

/**
 * Paragraphs that open with the whole name that the byline has: a story does not speak of who wrote it. On the tune fold
 * none of 36 such sentences is text by what their sources state.
 */
export function aboutAuthors({ blocks, tree }: Pick<Page, 'blocks' | 'tree'>, out: readonly Verdict[]): number[] {
  const found: number[] = []
  /** Names in small letters, and how many blocks of text stood above their byline. */
  const names = new Map<string, number>()
  /** First words of those, so that a paragraph is held against few names or none. */
  const firsts = new Set<string>()
  let texts = 0
  for (let i = 0; i < blocks.length; i++) {
    const { text, node } = blocks[i] as Block
    // "By Mara Quill" over a box about her is no heading of the text.
    const heads = out[i]?.label === 'crosshead' && text.length <= longestName && tree !== null && isOfAuthor(tree, node)
    if (heads && (readByline(text)?.strength ?? 0) >= 0.6) found.push(i)
    if ((out[i]?.label === 'byline' || heads) && names.size < mostNames)
      for (const { name } of readByline(text)?.authors ?? []) {
        if (!name.includes(' ')) continue
        names.set(name.toLowerCase(), texts)
        firsts.add(firstWord(name))
      }
    if (heads || !isTextAt(out, i)) continue
    const opens = text.length <= mostSaid && firsts.has(firstWord(text))
    if (opens && isAbout(text, names, texts, tree !== null && isOfAuthor(tree, node))) found.push(i)
    else texts++
  }
  return found
}

const longestName = 80

const firstWord = (text: string): string => text.slice(0, Math.max(0, text.indexOf(' '))).toLowerCase()

/**
 * @param texts  blocks of text over it
 * @param boxed  in a box of the author's by its markup: it may stand over the text, too, and end in no sentence
 */
function isAbout(text: string, names: ReadonlyMap<string, number>, texts: number, boxed: boolean): boolean {
  const own = text.toLowerCase()
  for (const [name, above] of names)
    if (texts - above >= (boxed ? 0 : leastAbove) && own.startsWith(name) && /^[\s,]/.test(own.slice(name.length)))
      return own.length - name.length >= leastSaid && (boxed || /[.!?]["”’»)]?$/.test(own))
  return false
}

/** A line that leads to other stories and says nothing else. */
const leads =
  /^\W{0,3}(?:read (?:on|more|next|also)|also read|see also|more (?:from|on|stories|news|like this|in)\b.{0,30}|related(?: (?:stories|articles|topics|news|content|posts|coverage))?|recommended(?: for you| stories| articles| reading)?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|don['’]t miss|mehr (?:zum thema|dazu|aus|von|artikel|nachrichten)(?!\p{L}).{0,30}|(?:weitere|mehr) (?:informationen|infos)(?!\p{L}).{0,30}|weitere (?:artikel|(?:top)?themen|nachrichten|meldungen|beiträge).{0,30}|schon gelesen|das könnte (?:sie|dich|ihnen|dir) auch .{0,20}|auch interessant|lesen sie (?:auch|mehr)|lies auch|à lire aussi|sur le même (?:sujet|thème)|lire aussi|(?:voir|lisez) aussi|articles? (?:liés|similaires|recommandés|associés)|(?:te|le) puede interesar|lee también|más (?:noticias|sobre|información).{0,20}|noticias relacionadas|leia (?:também|mais)|veja (?:também|mais)|leggi anche|potrebbe interessarti(?: anche)?|articoli correlati|lees (?:ook|meer)|meer (?:over|nieuws).{0,20}|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:też|także)|zobacz (?:też|także)|ilgili haberler|читайте (?:также|ещё)|関連記事|関連ニュース|あわせて読みたい|相关(?:阅读|新闻)|관련\s?기사)\W{0,3}$/iu

const longestLead = 60
const leastTeasers = 2
/** Weighted characters. */
const [leastHeading, mostHeading] = [12, 160]
const [leastSummary, mostSummary] = [40, 450]

/**
 * Headings with one sentence or two each under such a line, below a text: other stories. On the tune fold none of 40 such
 * lines is text.
 */
export function teasersBelow(
  blocks: readonly Block[],
  shapes: readonly TextShape[],
  out: readonly Verdict[],
): number[] {
  const found: number[] = []
  let texts = 0
  for (let i = 0; i < blocks.length; i++) {
    if (isTextAt(out, i)) texts++
    const { text } = blocks[i] as Block
    if (texts < leastAbove || text.length > longestLead || !leads.test(text)) continue
    let next = i + 1
    while (isTeaser(shapes, next)) next += 2
    if (next - i - 1 < leastTeasers * 2) continue
    for (let k = i + 1; k < next; k++) if (isTextAt(out, k)) found.push(k)
    i = next - 1
  }
  return found
}

/** A heading and its summary, after which no other paragraph comes: where two do, a story begins. */
function isTeaser(shapes: readonly TextShape[], at: number): boolean {
  const [heading, summary, after] = [shapes[at], shapes[at + 1], shapes[at + 2]]
  if (!heading || !summary || heading.endsSentence || !summary.endsSentence) return false
  if (heading.weight < leastHeading || heading.weight > mostHeading) return false
  if (summary.weight < leastSummary || summary.weight > mostSummary) return false
  return !(after?.endsSentence && after.weight >= leastSummary)
}

/**
 * Lines that lead on and have no text under them: what they lead to was found to be other stories. On the tune fold none
 * of 3 such lines of pages is text. With them the line that parts a text from a note on it, and a line of rights or of
 * the picture's source at its end.
 */
export function endsBelow(blocks: readonly Block[], out: readonly Verdict[]): number[] {
  const found: number[] = []
  for (let i = 0; i < blocks.length; i++) {
    if (!isTextAt(out, i)) continue
    const { text, tag } = blocks[i] as Block
    if (text.length > longestLead || tag === 'li') continue
    const next = nextTextBlock(blocks, i)
    if (isTextAt(out, next)) continue
    const parts = !hasWords.test(text) && out[next]?.label === 'note'
    const isOfRights = opensWithRights.test(text) && !endsSentence(text)
    if (parts || isOfRights || leads.test(text) || namesPicture.test(text)) found.push(i)
  }
  return found
}

function nextTextBlock(blocks: readonly Block[], from: number): number {
  let i = from + 1
  while (i < blocks.length && blocks[i]?.kind !== 'text') i++
  return i
}

const hasWords = /[\p{L}\p{N}]/u
/** Whose the picture over the text is: of 2 such lines at the end of a text of the tune fold's pages 2 are none of it. */
const namesPicture =
  /^(?:(?:beitrags|titel|artikel|header)?(?:bild|foto)|(?:featured|header|lead|cover) (?:image|photo))\s?:/iu
const opensWithRights = /^(?:©|\(c\)\s)/iu
