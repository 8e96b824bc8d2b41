/**
 * The label of each block and the reason for it. Learned evidence says what is body and what is a headline; the
 * grammars' claims say what a short line is by its own words; the order of the rules says who wins.
 */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames, linkShare } from '../features.js'
import { isInvitation } from '../grammar/invitation.js'
import type { Models } from '../models.js'
import type { RuleName, Without } from '../rules.js'
import { endsSentence } from '../text-shape.js'
import { bodyLabels } from './body-labels.js'
import { lookTwice } from './looks.js'
import { withNeighbours } from './neighbours.js'
import { lookAround } from './plain-look.js'
import { inWords } from './reasons.js'
import { inRuns, inText } from './runs.js'
import { shortPlainText } from './short-plain.js'
import { probability } from './trees.js'

export interface Verdict {
  readonly label: Label
  /** Made on demand: naming the evidence that decided costs more than the decision. */
  readonly reason: () => string
  /** Probability that the block is of a body; and that it is a headline. */
  readonly body: number
  readonly headline: number
}

export function labelBlocks(
  page: Page,
  claims: readonly Claim[],
  features: Features,
  models: Models,
  without: Without = new Set(),
): Verdict[] {
  if (page.shape === 'markdown') return page.blocks.map((block, i) => ownWriting(block, claims[i] as Claim))
  const rules = labelRules.filter((rule) => rule.name === null || !without.has(rule.name))
  const around = page.shape === 'html' ? null : lookAround(page, claims, features, models)
  const { own, effects: effectsOn } = around ?? lookTwice(page, features, models.htmlBody, models.htmlContext)
  const textAt = page.blocks.flatMap((block, i) => (block.kind === 'text' ? [i] : []))
  const isBody = page.shape === 'html' ? inRuns(own, textAt) : inText(own, features.shapes, claims)
  const verdicts = page.blocks.map((block, i): Verdict => {
    const row = i * features.width
    const body = own[i] as number
    const headline = () => {
      if (around) return around.heads[i] as number
      return block.kind === 'text' && block.text.length < 300
        ? probability(models.htmlHeadline, features.values, row)
        : 0
    }
    const look: Look = {
      block,
      claim: claims[i] as Claim,
      body,
      plain: page.shape === 'plain',
      isBody: isBody[i] as boolean,
      nearText: () => own.slice(Math.max(0, i - aNoteAway), i + aNoteAway + 1).some((p) => p > 0.5),
      value: (column) => features.values[row + column] as number,
    }
    const why = (label: Label) => () => {
      const effects = effectsOn(i, 3)
      const mine = effects.filter((e) => (label !== 'furniture') === e.effect > 0)
      const said = [...new Set((mine.length ? mine : effects).map((e) => inWords(e.feature, e.effect)))]
      return `${said.join(', ')} (body ${body.toFixed(2)})`
    }
    for (const rule of rules) {
      const found = rule.label(look)
      if (found) {
        const learned = why(found[0])
        return verdict(found[0], () => found[1] ?? learned(), body, headline)
      }
    }
    return verdict('furniture', why('furniture'), body, headline)
  })
  const settled = withNeighbours(page, claims, verdicts, without)
  if (page.shape !== 'plain' || without.has('short-text') || settled.some((v) => bodyLabels.has(v.label)))
    return settled
  const short = new Set(shortPlainText(page, features, settled))
  return settled.map((v, i) =>
    short.has(i) ? { ...v, label: 'paragraph', reason: () => 'the likeliest text under an article’s head' } : v,
  )
}

/** A headline is asked for where one may stand, which is at few blocks of a page. */
function verdict(label: Label, reason: () => string, body: number, likely: () => number): Verdict {
  let headline = -1
  return {
    label,
    reason,
    body,
    get headline() {
      if (headline < 0) headline = likely()
      return headline
    },
  }
}

/** Blocks between a text and a note on it, at most. */
const aNoteAway = 3

/** What a rule looks at: one block, its claims, its learned probability of being body, its columns of evidence. */
interface Look {
  readonly block: Block
  readonly claim: Claim
  readonly body: number
  readonly plain: boolean
  /** Learned, with the blocks before and after. */
  readonly isBody: boolean
  /** Whether a block of text stands within a few blocks of it. */
  readonly nearText: () => boolean
  readonly value: (column: number) => number
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
    label: ({ value, body }) =>
      value(columns.hidden) === 1 && body < 0.9 ? ['furniture', 'hidden on the page'] : null,
  },
  {
    // Readers write like reporters. On the tune fold 4 of 117,000 words of body stand under such markup, and 9,000 others.
    name: 'comments',
    label: ({ value }) =>
      value(columns.comment) > 0 || value(columns.farComment) > 2 ? ['comment', 'markup says “comment”'] : null,
  },
  {
    // Before captions and paragraphs: a note reads like either.
    name: 'notes',
    label: ({ claim, body, plain, block, nearText }) =>
      claim.note && block.text.length < 900 && (body > 0.1 || claim.note === 'correction' || plain || nearText())
        ? ['note', `words of a note (${claim.note})`]
        : null,
  },
  {
    name: null,
    label: ({ value, claim }) =>
      value(columns.figcaption) === 1 ? [claim.credit >= 0.7 ? 'credit' : 'caption', 'in a figcaption'] : null,
  },
  {
    name: 'captions',
    label: ({ claim, block, plain, body }) =>
      claim.caption >= 0.8 && block.text.length > 25 && (plain || body < 0.9) ? ['caption', captionWords] : null,
  },
  {
    name: 'credits',
    label: ({ claim, block, body }) =>
      claim.credit >= 0.7 && block.text.length < 120 && body < 0.5 ? ['credit', 'names only whom to credit'] : null,
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
    label: ({ claim, body, value }) =>
      claim.byline >= 0.3 && body < 0.4 && value(columns.nearByline) > 1 && value(columns.related) === 0
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
    // On the tune fold 250 such lines are furniture and 6 are text.
    name: 'invitations',
    label: ({ block, isBody }) =>
      isBody && isInvitation(block.text) ? ['furniture', 'invites its reader to subscribe, sign in or follow'] : null,
  },
  {
    // "Find this article at https://…": what a page says of itself for its paper copy.
    name: 'own-address',
    label: ({ isBody, block }) =>
      isBody && block.text.length < 200 && addressShare(block.text) > 0.5 && block.linkChars === 0
        ? ['furniture', 'an address in print']
        : null,
  },
  {
    // Of 912 lines that stand thrice or oftener on the pages of the tune fold, 17 are said to be text, 5 of them rightly.
    name: 'repeats',
    label: ({ value, block, plain, isBody }) =>
      isBody &&
      !plain &&
      value(columns.same) >= 2 &&
      block.text.length >= 20 &&
      block.tag !== 'td' &&
      block.tag !== 'th'
        ? ['furniture', 'stands three times or oftener on the page']
        : null,
  },
  { name: null, label: ({ block, isBody }) => (isBody ? [bodyLabel(block), null] : null) },
  {
    // Pages that set a whole article in one run of text are rare, and the trees have hardly seen them.
    name: 'long-prose',
    label: ({ block, value, claim }) =>
      block.text.length > 1_500 &&
      linkShare(block) < 0.2 &&
      endsSentence(block.text) &&
      claim.note === null &&
      value(columns.comment) === 0 &&
      value(columns.farComment) === 0 &&
      value(columns.footer) === 0 &&
      value(columns.hidden) === 0
        ? [bodyLabel(block), 'a long run of sentences']
        : null,
  },
  {
    name: null,
    label: ({ value, block }) =>
      value(columns.figure) === 1 && block.text.length > 3 ? ['caption', 'words in a figure'] : null,
  },
  {
    name: 'captions',
    label: ({ claim, block }) =>
      claim.caption >= 0.6 && block.text.length > 40 && !linkShare(block) ? ['caption', captionWords] : null,
  },
  {
    name: null,
    label: ({ value, block }) =>
      (value(columns.related) > 0 || value(columns.farRelated) > 5) && linkShare(block) > 0.3
        ? ['related', 'links of a “related” box']
        : null,
  },
]

/** How much of a line is one address at its end. */
function addressShare(text: string): number {
  const at = text.search(/https?:\/\/\S+$/)
  return at < 0 ? 0 : (text.length - at) / text.length
}

/** A space, or a script that sets none between words or phrases (Thai, Lao, Khmer, Burmese, Tibetan, Chinese, Japanese). */
const spaceOrSpaceless = /[\s\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/u

/** A claim on a line is believed against a model that is not surer than this; a sure claim above the text, against nearly any. */
const mayBeHead = (claim: number, { body, value }: Look) =>
  claim >= 0.6 && body < (claim >= 0.8 && value(columns.proseBefore) < 0.02 ? 0.9 : 0.6)

const captionWords = 'its words: credit, date or mark of a caption'

/**
 * A link and at most a label before it ("Read more: …"), or a line that opens with the words for leading on. In plain
 * text the words are all there is.
 */
function leadsElsewhere(block: Block): boolean {
  if (block.text.length > 170) return false
  if (leadOn.test(block.text) && (block.linkChars > 0 || block.tag === 'line')) return true
  const share = linkShare(block)
  if (share > 0.5 && /^[^.!?:]{2,24}\s?:\s/u.test(block.text)) return true
  return share > 0.92 && !endsSentence(block.text) && leadVerb.test(block.text)
}

/** What a line that is one link bids its reader do. */
const leadVerb =
  /^(?:read|see|watch|listen|lire|lisez|lesen|lies|leer|lea|ler|leia|leggi|lees|läs|les|læs|czytaj|oku|читайте|اقرأ)\s/iu

/** "Read more:", in the languages of the trade's furniture; a story's own sentence has no colon or bar there. */
const leadOn =
  /^\W{0,3}(?:read (?:more|also|next)|also read|more (?:on this|from)|see also|related|recommended|watch|listen|don['’]t miss|lesen sie (?:auch|mehr|hier)|mehr (?:dazu|zum thema)|auch interessant|à lire(?: aussi)?|lire aussi|lisez aussi|voir aussi|lea también|le(?:e|er) (?:también|más)|más información|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|czytaj też|zobacz też|ayrıca oku|читайте также|читайте ещё|اقرأ أيضا?ً?|関連記事|あわせて読みたい|相关阅读|관련\s?기사)\s?[:：|›»—–-]/iu

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
    reason: () => `Markdown (${block.tag})`,
    body: label === 'headline' || label === 'picture' ? 0 : 1,
    headline: block.tag === 'h1' ? 1 : 0,
  }
}
