/** The headline of an article, and the kicker over it. */
import type { Article } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { linkTagOf } from '../blocks/link-tag.js'
import { featureNames } from '../features.js'
import { areBeside, extentsOf } from '../label/containers.js'
import { chooseHeadline, isSaid } from '../metadata/choose.js'
import type { Candidate } from '../metadata/evidence.js'
import { squashed } from '../metadata/plain-value.js'
import { hostNames } from '../metadata/web-address.js'
import { endsSentence, type TextShape } from '../text-shape.js'
import { sameWords } from '../words.js'
import { blockAt, type Draft, firstBody, givenAs, isGivenOtherwise, settle } from './draft.js'
import { wordingOf } from './plain-headline.js'

const sameColumn = featureNames.indexOf('page.same')

type Headline = Pick<Article, 'headline' | 'headlineOrigin'>

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
  const weighed = chooseHeadline(onPage, draft.metadata)
  const own = weighed && printed !== null ? overName(draft, weighed.value, onPage, text) : null
  const chosen = own ?? weighed
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

/**
 * Old pages and small sites have one title for all of their pages, their own name: where a line is printed over the text
 * that speaks of it more than a short title does, and the two share no word, that line is the headline.
 */
function overName(
  draft: Draft,
  title: string,
  onPage: readonly Candidate<string>[],
  text: string,
): Candidate<string> | null {
  const isTitleAlone = draft.metadata?.headlines.every((c) => c.source === 'title') ?? false
  if (!isTitleAlone || onPage.some((c) => sameWords(c.value, title))) return null
  const words = wordsFor(title)
  if (words.length > mostOfName) return null
  const printed = blockAt(draft, draft.segment.headline as number).text
  const own = onPage.find((c) => c.value === printed)
  const spoken = wordsFor(printed)
  if (!own || spoken.length < leastSpoken || spoken.some((word) => words.includes(word))) return null
  const opening = text.slice(0, openingAsked).toLowerCase()
  const share = (all: readonly string[]) =>
    all.filter((word) => opening.includes(word)).length / Math.max(1, all.length)
  return share(spoken) > share(words) ? own : null
}

const mostOfName = 4
const leastSpoken = 3
const openingAsked = 4_000

/** Beginnings of its longer words, as far as a word keeps them in its forms; of scripts without spaces each two letters. */
function wordsFor(line: string): string[] {
  const words = line.toLowerCase().match(wordOrPair) ?? []
  return words.map((word) => word.slice(0, 6))
}

const wordOrPair =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}]){4,}/gu

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
      if (!ofInterface.test(words) && !isOutlet(draft, words) && !/[|›»>]|\p{Ll}\p{Lu}/u.test(words)) {
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
function firstSentence(text: string): { headline: string; words: string } | null {
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

/** What page makers call a thing to be pressed, and what only a machine reads out. */
const ofControls =
  /(?:^|[\s"'=])(?:btn|button|tools?|toolbar|shar(?:e|ing)[\w-]*|enlarge[\w-]*|zoom[\w-]*|skip[\w-]*|hidden|visually-?hidden|sr-only|screen-?reader[\w-]*)(?=$|[\s"'>])/

function isControl({ page }: Draft, tree: ElementTree, block: Block): boolean {
  const { node } = block
  if (ofControls.test(`${tree.words[node]} ${tree.words[tree.parent[node] ?? 0]}`)) return true
  const link = linkTagOf(page, block)
  if (!link?.opensBlock) return false
  const { attributes } = link
  return (
    leadsNowhere.test(attributes) || sharesIt.test(attributes) || ofControls.test(attributes.replace(/href=\S*/i, ''))
  )
}

const sharesIt = /\shref=["']?(?:mailto:|[^"'\s>]{0,300}(?:sharer|\/share\b|intent\/(?:tweet|post)))/i
const leadsNowhere = /^(?!.*\shref=)|\shref=["']?(?:#|javascript:)/i

/** The outlet's own name, or its address: a step of the way to the story. */
function isOutlet(draft: Draft, text: string): boolean {
  const own = squashed(text)
  const { metadata, hints } = draft
  if (hints.url !== null && hostNames(hints.url).some((name) => squashed(name) === own)) return true
  return [...(metadata?.publishers ?? []), ...(metadata?.siteNames ?? [])].some((name) => squashed(name.value) === own)
}

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
    if (ofInterface.test(b.text) || isOutlet(draft, b.text)) continue
    if (tree && isControl(draft, tree, b)) return null
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
    if (b.linkChars > 0 && (/\p{Ll}\p{Lu}/u.test(b.text) || areGlued(draft, b))) return null
    if (tree && isOneOfList(draft, tree, i)) return null
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
      const same = (draft.features.values[i * draft.features.width + sameColumn] as number) > 0
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

/** Links one right after the other, as keywords are set that a style sheet holds apart. */
function areGlued({ page }: Draft, { span }: Block): boolean {
  return glued.test(page.text.slice(span[0], Math.min(span[1], span[0] + mostMarkup)))
}

const mostMarkup = 2_000
const glued = /[\p{L}\p{N}](?:<[^<>]*>){0,4}<\/a>(?:<[^<>]*>){0,4}<a(?=\s)[^<>]*>(?:<[^<>]*>){0,4}[\p{L}\p{N}]/iu

/** The last of links that are set alike and lead on to keywords or sections: a cloud or a menu, whatever its markup is called. */
function isOneOfList(draft: Draft, tree: ElementTree, i: number): boolean {
  const { node, linkChars } = blockAt(draft, i)
  if (linkChars === 0 || i - draft.segment.from < mostInRow) return false
  for (let k = i - 1; k > i - mostInRow; k--) {
    const other = blockAt(draft, k)
    if (other.linkChars === 0 || other.kind !== 'text' || tree.tag[other.node] !== tree.tag[node]) return false
    if (tree.words[other.node] !== tree.words[node] || tree.depth[other.node] !== tree.depth[node]) return false
  }
  return true
}

const mostInRow = 5

const navigation: ReadonlySet<string> = new Set(['nav', 'header', 'ul', 'ol', 'form'])
const navigationWords = /\b(?:nav|navbar|navigation|menu|masthead|site-?name|(?:site-?)?logo|brand|branding)\b/

/** Each in a division of its own, side by side: a wrapper says nothing. A way through the site is no label. */
function isWrappedBeside(draft: Draft, tree: ElementTree, node: number, headline: number): boolean {
  if (tree.closest(node, navigation) > 0) return false
  return areBeside(tree, extentsOf(draft.page, tree), blockAt(draft, headline), node)
}
