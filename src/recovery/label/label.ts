/**
 * The label of each block and the reason for it. Learned evidence says what is body and what is a headline; the
 * grammars' claims say what a short line is by its own words; the order of the rules says who wins.
 */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames, linkShare } from '../features.js'
import type { Models } from '../models.js'
import { inWords } from './reasons.js'
import { deciding, probability, type TreeModel } from './trees.js'

export interface Verdict {
  readonly label: Label
  readonly reason: string
  /** Probability that the block is of a body; and that it is a headline. */
  readonly body: number
  readonly headline: number
}

export function labelBlocks(page: Page, claims: readonly Claim[], features: Features, models: Models): Verdict[] {
  if (page.shape === 'markdown') return page.blocks.map((block, i) => ownWriting(block, claims[i] as Claim))
  const body = page.shape === 'html' ? models.htmlBody : models.plainBody
  const headline = page.shape === 'html' ? models.htmlHeadline : models.plainHeadline
  const first = new Map<string, number>()
  page.blocks.forEach((b, i) => {
    if (b.text.length > 20 && !first.has(b.text)) first.set(b.text, i)
  })
  return page.blocks.map((block, i) => {
    const at = i * features.width
    const p = block.kind === 'text' ? probability(body, features.values, at) : 0
    const h = block.kind === 'text' && block.text.length < 300 ? probability(headline, features.values, at) : 0
    const [label, reason] = decide(block, claims[i] as Claim, p, features, at, body, page)
    return { label, reason, body: p, headline: h }
  })
}

const at = (name: string) => featureNames.indexOf(name)
const columns = {
  caption: at('near.caption'),
  figure: at('within.figure'),
  figcaption: at('within.figcaption'),
  related: at('near.related'),
  comment: at('near.comment'),
  farComment: at('far.comment'),
  farRelated: at('far.related'),
  hidden: at('tree.hidden'),
}

function decide(
  block: Block,
  claim: Claim,
  p: number,
  features: Features,
  row: number,
  model: TreeModel,
  page: Page,
): readonly [Label, string] {
  const value = (column: number) => features.values[row + column] as number
  const why = (label: Label) => {
    const effects = deciding(model, features.values, row, 3)
    const mine = effects.filter((e) => (label === 'paragraph') === e.effect > 0)
    const said = [...new Set((mine.length ? mine : effects).map((e) => inWords(e.feature, e.effect)))]
    return `${said.join(', ')} (body ${p.toFixed(2)})`
  }
  if (block.kind === 'picture') return ['picture', 'a picture']
  if (block.kind === 'embed') return ['embed', 'an embedded page']
  if (value(columns.hidden) === 1 && p < 0.9) return ['furniture', 'hidden on the page']
  if (claim.note && (p > 0.1 || claim.note === 'correction' || page.shape === 'plain') && block.text.length < 900)
    return ['note', `words of a note (${claim.note})`]
  if (value(columns.figcaption) === 1) return ['caption', 'in a figcaption']
  if (claim.caption >= 0.8 && block.text.length > 25 && (page.shape === 'plain' || p < 0.9))
    return ['caption', 'its words: credit, date or mark of a caption']
  if (claim.credit >= 0.7 && block.text.length < 120 && p < 0.5) return ['credit', 'names only whom to credit']
  if (claim.time >= 0.6 && p < 0.6) return ['time', 'a line of times']
  if (claim.byline >= 0.6 && p < 0.6) return ['byline', 'names who wrote it']
  if (p > 0.5) return [bodyLabel(block), why('paragraph')]
  if (value(columns.figure) === 1 && block.text.length > 15) return ['caption', 'words in a figure']
  if (claim.caption >= 0.6 && block.text.length > 40 && !linkShare(block))
    return ['caption', 'its words: credit, date or mark of a caption']
  if (value(columns.comment) > 0 || value(columns.farComment) > 4)
    return ['comment', `markup says “comment”; ${why('furniture')}`]
  if ((value(columns.related) > 0 || value(columns.farRelated) > 5) && linkShare(block) > 0.3)
    return ['related', `links of a “related” box; ${why('furniture')}`]
  return ['furniture', why('furniture')]
}

function bodyLabel(block: Block): Label {
  if (/^h[1-6]$/.test(block.tag)) return 'crosshead'
  if (block.cell) return block.tag === 'li' ? 'list' : block.tag === 'td' || block.tag === 'th' ? 'table' : 'paragraph'
  if (block.tag === 'blockquote') return 'quote'
  if (block.tag === 'pre') return 'code'
  return 'paragraph'
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
