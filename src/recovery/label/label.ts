/**
 * The label of each block and the reason for it. Learned evidence says what is body and what is a headline; the
 * grammars' claims say what a short line is by its own words; the order of the rules says who wins.
 */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames } from '../features.js'
import { isColophon } from '../grammar/colophon.js'
import { isInvitation } from '../grammar/invitation.js'
import { linkShare } from '../link-share.js'
import type { Models } from '../models.js'
import type { RuleName, Without } from '../rules.js'
import { isTableCell } from '../table-captions.js'
import { endsSentence } from '../text-shape.js'
import { bodyLabels } from './body-labels.js'
import { leadOn, leadsToStory } from './lead-on.js'
import { lookTwice } from './looks.js'
import { withNeighbours } from './neighbours.js'
import { pastedText } from './pasted.js'
import { onlyReport } from './plain-brief.js'
import { lookAround } from './plain-look.js'
import { inWords } from './reasons.js'
import { inRuns, inText } from './runs.js'
import { shortPlainText } from './short-plain.js'
import { probabilities, type TreeModel } from './trees.js'
import { type Headlines, type Reason, relabelled, type Verdict, verdictOn } from './verdict.js'

export function labelBlocks(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  models: Models,
  without: Without = new Set(),
): Verdict[] {
  const { blocks } = page
  if (page.shape === 'markdown') return blocks.map((block, i) => ownWriting(block, claims[i] as Claim))
  const rules = labelRules.filter((rule) => rule.name === null || !without.has(rule.name))
  const around = page.shape === 'html' ? null : lookAround(page, claims, features, models)
  const { own, effects } = around ?? lookTwice(page, features, models.htmlBody, models.htmlContext)
  const headlines = around
    ? { of: (i: number) => around.heads[i] as number }
    : new LikelyHeadlines(blocks, features, models.htmlHeadline)
  const isBody = around ? inText(own, features.shapes, claims) : inRuns(own, placesOfText(blocks))
  const look = new Look(own, features, page.shape === 'plain')
  const verdicts: Verdict[] = []
  for (let i = 0; i < blocks.length; i++) {
    if (features.near[i] === 0 && (blocks[i] as Block).kind === 'text') {
      verdicts.push(verdictOn(i, 'furniture', farFromText, 0, headlines))
      continue
    }
    look.at(i, blocks[i] as Block, claims[i] as Claim, isBody[i] as boolean)
    verdicts.push(verdictBy(rules, look, i, headlines, effects))
  }
  const settled = withNeighbours(page, claims, features, verdicts, without)
  return page.shape !== 'plain' || without.has('short-text') ? settled : withShortText(page, claims, features, settled)
}

/** A story too short, or too unlike prose, to be found by the looks of its lines. */
function withShortText(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  settled: readonly Verdict[],
): Verdict[] {
  const pasted = pastedText(page.blocks, claims, features.shapes, settled)
  if (pasted.length > 0)
    return asText(settled, pasted, 'a story pasted without its page, between its first and last sentence')
  if (settled.some((v) => bodyLabels.has(v.label))) return [...settled]
  const headed = shortPlainText(features, settled)
  if (headed.length > 0) return asText(settled, headed, 'the likeliest text under an article’s head')
  const report = onlyReport(page.blocks, features.shapes, settled) ?? []
  return asText(settled, report, 'reads as a report of the line over it')
}

function asText(verdicts: readonly Verdict[], lines: readonly number[], why: string): Verdict[] {
  const out = [...verdicts]
  for (const i of lines) out[i] = relabelled(out[i] as Verdict, 'paragraph', why)
  return out
}

function placesOfText(blocks: readonly Block[]): number[] {
  const places: number[] = []
  for (let i = 0; i < blocks.length; i++) if (blocks[i]?.kind === 'text') places.push(i)
  return places
}

const farFromText = 'far from any text of the page'

/** The first rule that speaks decides. */
function verdictBy(
  rules: readonly LabelRule[],
  look: Look,
  i: number,
  headlines: Headlines,
  effects: Effects,
): Verdict {
  const { body } = look
  for (let k = 0; k < rules.length; k++) {
    const found = (rules[k] as LabelRule).label(look)
    if (found) return verdictOn(i, found[0], found[1] ?? byEvidence(found[0], body, effects, i), body, headlines)
  }
  return verdictOn(i, 'furniture', byEvidence('furniture', body, effects, i), body, headlines)
}

/** A function of its own: a closure in the loop over the rules would cost an object with each rule of each block. */
const byEvidence =
  (label: Label, body: number, effects: Effects, i: number): Reason =>
  () =>
    learned(label, body, effects(i, 3))

type Effects = (i: number, most: number) => { feature: string; effect: number }[]

function learned(label: Label, body: number, effects: ReturnType<Effects>): string {
  const mine = effects.filter((e) => (label !== 'furniture') === e.effect > 0)
  const said = [...new Set((mine.length ? mine : effects).map((e) => inWords(e.feature, e.effect)))]
  return `${said.join(', ')} (body ${body.toFixed(2)})`
}

/** Less likely than this, and it does not matter how unlikely a block is to be a headline. */
const noHeadline = 0.02
/** Longer text is no headline. */
const longestHeadline = 300
const together = 8

class LikelyHeadlines implements Headlines {
  private readonly known: Float64Array

  constructor(
    private readonly blocks: readonly Block[],
    private readonly features: Features,
    private readonly model: TreeModel,
  ) {
    this.known = new Float64Array(blocks.length).fill(-1)
  }

  of(i: number): number {
    if ((this.known[i] as number) < 0) this.learn(i)
    return this.known[i] as number
  }

  /** For a few blocks from `i` on, since they are mostly asked one after another. */
  private learn(from: number): void {
    const { values, width } = this.features
    const rows: number[] = []
    const asked: number[] = []
    // No further than a little: from the end of a page to its start each block would look at all behind it.
    const to = Math.min(this.known.length, from + 4 * together)
    for (let i = from; i < to && rows.length < together; i++) {
      if ((this.known[i] as number) >= 0) continue
      const { kind, text } = this.blocks[i] as Block
      this.known[i] = 0
      if (kind !== 'text' || text.length >= longestHeadline || this.features.near[i] === 0) continue
      rows.push(i * width)
      asked.push(i)
    }
    const found = probabilities(this.model, values, Int32Array.from(rows), noHeadline)
    for (let k = 0; k < asked.length; k++) this.known[asked[k] as number] = found[k] as number
  }
}

/** Blocks between a text and a note on it, at most. */
const aNoteAway = 3

/** What a rule looks at: one block after another, its claims, its learned probability of being body, its columns of evidence. */
class Look {
  block!: Block
  claim!: Claim
  body = 0
  /** Learned, with the blocks before and after. */
  isBody = false
  private i = 0

  constructor(
    private readonly own: Float64Array,
    private readonly features: Features,
    readonly plain: boolean,
  ) {}

  at(i: number, block: Block, claim: Claim, isBody: boolean): void {
    this.i = i
    this.block = block
    this.claim = claim
    this.body = this.own[i] as number
    this.isBody = isBody
  }

  value(column: number): number {
    return this.features.values[this.i * this.features.width + column] as number
  }

  /** Whether a block of text stands within a few blocks of it. */
  nearText(): boolean {
    const to = Math.min(this.own.length, this.i + aNoteAway + 1)
    for (let k = Math.max(0, this.i - aNoteAway); k < to; k++) if ((this.own[k] as number) > 0.5) return true
    return false
  }
}

interface LabelRule {
  /** Null for what is no rule of its own but the shape of the block, or the learned label. */
  readonly name: RuleName | null
  /** The label and its reason; a null reason is the learned evidence. Null where the rule has nothing to say. */
  readonly label: (look: Look) => readonly [Label, string | null] | null
}

const at = (name: string) => featureNames.indexOf(name)
const columns = {
  figure: at('within.figure'),
  footer: at('within.footer'),
  figcaption: at('within.figcaption'),
  related: at('near.related'),
  comment: at('near.comment'),
  farComment: at('far.comment'),
  farRelated: at('far.related'),
  hidden: at('tree.hidden'),
  nearByline: at('near.byline'),
  bodyStart: at('page.bodyStart'),
  proseBefore: at('order.proseBefore'),
  same: at('page.same'),
}

/** The first rule that speaks decides. */
const labelRules: readonly LabelRule[] = [
  { name: null, label: ({ block }) => (block.kind === 'picture' ? ['picture', 'a picture'] : null) },
  { name: null, label: ({ block }) => (block.kind === 'embed' ? ['embed', 'an embedded page'] : null) },
  {
    name: null,
    label: (look) => (look.value(columns.hidden) === 1 && look.body < 0.9 ? ['furniture', 'hidden on the page'] : null),
  },
  {
    // Readers write like reporters. On the tune fold 4 of 117,000 words of body stand under such markup, and 9,000 others.
    name: 'comments',
    label: (look) =>
      look.value(columns.comment) > 0 || look.value(columns.farComment) > 2
        ? ['comment', 'markup says “comment”']
        : null,
  },
  {
    // Before captions and paragraphs: a note reads like either.
    name: 'notes',
    label: (look) =>
      look.claim.note &&
      // "Report by Mara Quill" says who wrote what follows, or who helped with what stands over it.
      !(look.claim.note === 'contributor' && look.claim.byline >= 0.9 && look.value(columns.proseBefore) < 0.02) &&
      look.block.text.length < 900 &&
      (look.body > 0.1 || look.claim.note === 'correction' || look.plain || look.nearText())
        ? ['note', `words of a note (${look.claim.note})`]
        : null,
  },
  {
    name: null,
    label: (look) =>
      look.value(columns.figcaption) === 1
        ? [look.claim.credit >= 0.7 ? 'credit' : 'caption', 'in a figcaption']
        : null,
  },
  {
    name: 'captions',
    label: ({ claim, block, plain, body }) =>
      claim.caption >= 0.8 && block.text.length > 25 && (plain || body < 0.9) ? ['caption', captionWords] : null,
  },
  {
    name: 'credits',
    label: (look) =>
      look.claim.credit >= 0.7 &&
      look.block.text.length < 120 &&
      look.body < 0.5 &&
      // "Redacción / EFE" over a text, and away from its pictures, says who wrote it.
      !(look.claim.byline >= 0.6 && look.value(columns.figure) === 0 && look.value(columns.proseBefore) < 0.02)
        ? ['credit', 'names only whom to credit']
        : null,
  },
  // The byline before the time line: a byline with a date on it reads like both.
  {
    name: 'bylines',
    label: (look) =>
      look.claim.byline >= look.claim.time && mayBeHead(look.claim.byline, look)
        ? ['byline', 'names who wrote it']
        : null,
  },
  {
    name: 'time-lines',
    label: (look) => (mayBeHead(look.claim.time, look) ? ['time', 'a line of times'] : null),
  },
  {
    name: 'bylines',
    label: (look) => (mayBeHead(look.claim.byline, look) ? ['byline', 'names who wrote it'] : null),
  },
  {
    // A name alone is a byline where the markup says so, or where the text begins right after.
    name: 'bylines',
    label: (look) =>
      look.claim.byline >= 0.3 &&
      look.body < 0.4 &&
      look.value(columns.nearByline) > 1 &&
      look.value(columns.related) === 0
        ? ['byline', 'a name that the markup calls the author']
        : null,
  },
  {
    name: 'lone-links',
    label: ({ block, body }) =>
      body > 0.5 && block.tag !== 'li' && leadsElsewhere(block)
        ? ['related', 'a paragraph that is one link to something else']
        : null,
  },
  {
    // The trees know prose by its length and place, and none that they saw was a single word.
    name: 'endless-words',
    label: ({ block, plain }) =>
      plain && block.text.length > 200 && !spaceOrSpaceless.test(block.text)
        ? ['furniture', 'one word without end']
        : null,
  },
  {
    name: 'endless-words',
    label: ({ block, plain }) => (plain && saysOneThing(block.text) ? ['furniture', 'one thing over and over'] : null),
  },
  {
    // On the tune fold 250 such lines are furniture and 6 are text.
    name: 'invitations',
    label: ({ block, isBody }) =>
      isBody && isInvitation(block.text) ? ['furniture', 'invites its reader to subscribe, sign in or follow'] : null,
  },
  {
    name: 'notes',
    label: ({ isBody, block }) =>
      isBody && isColophon(block.text)
        ? ['furniture', 'set with every story: its rights, its editor, how long it is']
        : null,
  },
  {
    // On the tune fold 32 such lines of plain text are other stories' headlines, and 2 of the text; crossheads are shorter.
    // Of pages 2 links that are such a line are none of the text.
    name: 'shouted',
    label: ({ isBody, plain, block }) =>
      isBody && (plain || linkShare(block) > 0.92) && isShouted(block.text)
        ? ['furniture', 'a long line in capitals that ends no sentence']
        : null,
  },
  {
    // "Find this article at https://…": what a page says of itself for its paper copy; and a list of whom to write to.
    name: 'own-address',
    label: ({ isBody, block }) =>
      isBody && isOfAddresses(block.text) && block.linkChars === 0 ? ['furniture', 'an address in print'] : null,
  },
  {
    // Of 912 lines that stand thrice or oftener on the pages of the tune fold, 17 are said to be text, 5 of them rightly.
    name: 'repeats',
    label: (look) =>
      look.isBody &&
      !look.plain &&
      look.value(columns.same) >= 2 &&
      look.block.text.length >= 20 &&
      look.block.tag !== 'td' &&
      look.block.tag !== 'th'
        ? ['furniture', 'stands three times or oftener on the page']
        : null,
  },
  { name: null, label: ({ block, isBody }) => (isBody ? [bodyLabel(block), null] : null) },
  {
    // Pages that set a whole article in one run of text are rare, and the trees have hardly seen them.
    name: 'long-prose',
    label: (look) =>
      look.block.text.length > 1_500 &&
      linkShare(look.block) < 0.2 &&
      endsSentence(look.block.text) &&
      look.claim.note === null &&
      look.value(columns.comment) === 0 &&
      look.value(columns.farComment) === 0 &&
      look.value(columns.footer) === 0 &&
      look.value(columns.hidden) === 0
        ? [bodyLabel(look.block), 'a long run of sentences']
        : null,
  },
  {
    name: null,
    label: (look) =>
      look.value(columns.figure) === 1 && look.block.text.length > 3 && !isTableCell(look.block)
        ? ['caption', 'words in a figure']
        : null,
  },
  {
    name: 'captions',
    label: ({ claim, block }) =>
      claim.caption >= 0.6 && block.text.length > 40 && !linkShare(block) ? ['caption', captionWords] : null,
  },
  {
    name: null,
    label: (look) =>
      (look.value(columns.related) > 0 || look.value(columns.farRelated) > 5) && linkShare(look.block) > 0.3
        ? ['related', 'links of a “related” box']
        : null,
  },
]

const leastShouted = 50
const mostShouted = 260

function isShouted(text: string): boolean {
  if (text.length < leastShouted || text.length > mostShouted || endsSentence(text) || smallWord.test(text))
    return false
  return (text.match(capital)?.length ?? 0) >= text.length * 0.6
}

const smallWord = /\p{Ll}{2}/u
const capital = /\p{Lu}/gu

const longestAddress = 200
const longestList = 4_000

/** Mostly addresses: the page's own at the line's end, or people's one after another. */
function isOfAddresses(text: string): boolean {
  if (text.length > longestList) return false
  const at = text.length < longestAddress ? text.search(/https?:\/\/\S+$/) : -1
  let length = at < 0 ? 0 : text.length - at
  if (text.includes('@'))
    for (const word of text.split(' ')) if (/^[^@]+@[^@.]+\.[^@]+$/.test(word)) length += word.length
  return length > text.length * 0.5
}

/** A space, or a script that sets none between words or phrases (Thai, Lao, Khmer, Burmese, Tibetan, Chinese, Japanese). */
const spaceOrSpaceless = /[\s\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/u

const leastRepeated = 120
const longestThing = 40

/** "12:30 12:30 12:30 …": what it opens with comes again and again to its end, but for a few last characters. */
function saysOneThing(text: string): boolean {
  if (text.length < leastRepeated) return false
  const thing = text.indexOf(text.slice(0, 8), 1)
  if (thing < 1 || thing > longestThing) return false
  const same = text.length - thing - longestThing
  return text.startsWith(text.slice(0, same), thing)
}

/** A claim on a line is believed against a model that is not surer than this; a sure claim above the text, against nearly any. */
const mayBeHead = (claim: number, look: Look) =>
  claim >= 0.6 && look.body < (claim >= 0.8 && look.value(columns.proseBefore) < 0.02 ? 0.9 : 0.6)

const captionWords = 'its words: credit, date or mark of a caption'

/**
 * A link and at most a label before it ("Read more: …"), or a line that opens with the words for leading on. In plain
 * text the words are all there is.
 */
function leadsElsewhere(block: Block): boolean {
  if (block.text.length > 170) return false
  if (leadOn.test(block.text) && (block.linkChars > 0 || block.tag === 'line')) return true
  if (block.tag === 'line' && leadsToStory(block.text)) return true
  const share = linkShare(block)
  if (share > 0.5 && /^[^.!?:]{2,24}\s?:\s/u.test(block.text)) return true
  return share > 0.92 && !endsSentence(block.text) && leadVerb.test(block.text)
}

/** What a line that is one link bids its reader do. */
const leadVerb =
  /^(?:read|see|watch|listen|lire|lisez|lesen|lies|leer|lea|ler|leia|leggi|lees|läs|les|læs|czytaj|oku|читайте|اقرأ)\s/iu
function bodyLabel(block: Block): Label {
  if (/^h[1-6]$/.test(block.tag)) return 'crosshead'
  if (block.cell) return block.tag === 'li' ? 'list' : block.tag === 'td' || block.tag === 'th' ? 'table' : 'paragraph'
  if (block.tag === 'blockquote') return 'quote'
  if (block.tag === 'pre') return isProse(block.text) ? 'paragraph' : 'code'
  return 'paragraph'
}

/** Preformatted words: sentences of letters and spaces, where a program is full of signs. */
function isProse(text: string): boolean {
  const start = text.slice(0, 2_000)
  return endsSentence(text) && (start.match(/[\p{L}\p{M} ,.]/gu)?.length ?? 0) > start.length * 0.9
}

/** One's own Markdown has no furniture: every block is of the article. */
function ownWriting(block: Block, claim: Claim): Verdict {
  const label: Label =
    block.kind === 'picture'
      ? 'picture'
      : block.tag === 'h1'
        ? 'headline'
        : claim.note && block.text.length < 900
          ? 'note'
          : bodyLabel(block)
  return {
    label,
    reason: `Markdown (${block.tag})`,
    body: label === 'headline' || label === 'picture' ? 0 : 1,
    headline: block.tag === 'h1' ? 1 : 0,
  }
}
