/** The pipeline: decode, blocks, label, cut, assemble. Pure: the weights and the detector of languages are handed in. */
import type { Article, Capture, ExplainedBlock, GivenLabel, Problem, Recovered } from '../model/index.js'
import { assemble } from './assemble/assemble.js'
import type { Draft, Settled } from './assemble/draft.js'
import type { Block, Page } from './blocks/block.js'
import { readHtml } from './blocks/html.js'
import { asKept } from './blocks/kept-page.js'
import { isTangled, longestMarkdown, readMarkdown } from './blocks/markdown.js'
import { readPlain } from './blocks/plain.js'
import { splitLines } from './blocks/split-lines.js'
import { claimsOf } from './claims.js'
import { cutArticles, type Segment } from './cut/cut.js'
import { fromOwnHeadline, fromTitle } from './cut/own-headline.js'
import type { Decoded } from './decode.js'
import { featuresOf } from './features.js'
import { bodyLabels } from './label/body-labels.js'
import { byHand, givenBlocks, givesText, nothingGiven, withGiven } from './label/given-labels.js'
import { labelBlocks } from './label/label.js'
import { inFull, type Reason, type Verdict } from './label/verdict.js'
import type { DetectLanguage } from './language.js'
import type { MetadataEvidence } from './metadata/evidence.js'
import { readHead } from './metadata/read-head.js'
import type { Models } from './models.js'
import { glanceAt } from './near-text.js'
import { pageKind, statedMedium } from './page-kind.js'
import type { RuleName } from './rules.js'
import { statedOf } from './stated.js'
import { shapeOf } from './text-shape.js'
import { sameWords } from './words.js'

export interface RecoverOptions {
  /** Every block of the capture in the answer, with its label and the reason. */
  readonly explain?: boolean
  /** IANA zone or offset for printed times without one; the capture's own setting wins. */
  readonly timezone?: string | null
  /** The present instant, ISO 8601, where the capture does not say when it was `retrieved`: dates years after it are refused. */
  readonly now?: string | null
  /** Labels that a person gave to blocks of this capture: they stand, and the articles are assembled by them. */
  readonly labels?: readonly GivenLabel[]
  /** Rules to leave out, to measure what each gives. */
  readonly without?: readonly RuleName[]
}

/** What recovery asks about a capture beside its words. */
export type About = Pick<Capture, 'id' | 'source' | 'url' | 'retrieved' | 'timezone'>

export function recoverWith(
  models: Models,
  detect: DetectLanguage,
  decoded: Decoded,
  capture: About,
  options: RecoverOptions = {},
): Recovered {
  const without = new Set(options.without)
  const page = readBlocks(decoded, !without.has('wrapped-lines'))
  const problems: Problem[] = [...decoded.problems, ...page.problems]
  const answer = (articles: Article[], settled: Settled[]): Recovered => ({
    schema: 1,
    id: capture.id,
    source: capture.source,
    articles,
    problems,
    ...(options.explain ? { blocks: explained(page.blocks, settled) } : {}),
  })
  if (page.blocks.length === 0) {
    if (!problems.some((p) => p.code === 'empty' || p.code === 'binary'))
      problems.push({ code: 'empty', what: 'the capture holds no words', where: null, fix: 'capture it again' })
    return answer([], [])
  }
  const retrieved = capture.retrieved ?? options.now ?? null
  const head = page.head ? readHead(page.head, { url: capture.url, retrieved }) : null
  if (head) problems.push(...head.problems)
  const stated = statedOf(page)
  const glance = glanceAt(page, stated)
  const claims = claimsOf(page.blocks, glance.near)
  const features = featuresOf(page, claims, stated, glance)
  const given = options.labels?.length ? givenBlocks(page.blocks, options.labels) : nothingGiven
  const found = labelBlocks(page, claims, features, models, without)
  const verdicts = given.size === 0 ? found : withGiven(found, given)
  const kind = givesText(given) ? null : pageKind(page, claims, head?.evidence ?? null, verdicts)
  const metadata = head?.evidence ?? null
  const labelled = { page, claims, features, verdicts, models }
  const cut = kind ? [] : cutArticles(labelled, { without, stated: statesArticle(metadata), given })
  const statedHeadlines = metadata?.headlines.map((h) => h.value) ?? []
  const ofPage =
    page.shape === 'plain'
      ? fromTitle(cut, page.blocks)
      : fromOwnHeadline(cut, page.blocks, features.shapes, statedHeadlines)
  const segments = given.size > 0 ? cut : ofPage
  const settled = settledBy(verdicts, segments)
  const url = metadata?.urls[0]?.value ?? capture.url
  const matching = segments.findIndex((s) => {
    const printed = s.headline === null ? undefined : page.blocks[s.headline]?.text
    return printed !== undefined && metadata?.headlines.some((h) => sameWords(h.value, printed))
  })
  const ownIndex = Math.max(0, matching)
  // A front page states its own name where an article's page states a headline.
  const ofFirst = metadata && matching < 0 && segments.length > 1 ? { ...metadata, headlines: [] } : metadata
  // By `push`, as many arrays here: see ARCHITECTURE.md, what a page costs.
  const articles: Article[] = []
  for (let index = 0; index < segments.length; index++) {
    const draft: Draft = {
      page,
      claims,
      features,
      verdicts,
      settled,
      segment: segments[index] as Segment,
      index,
      // What a page states is of the story whose headline it states, or of its first.
      metadata: index === ownIndex ? ofFirst : null,
      hints: {
        language: page.head?.lang ?? null,
        now: retrieved,
        timezone: capture.timezone ?? options.timezone ?? null,
        url: url ?? null,
      },
      without,
      given,
      origins: {},
      problems,
      kicker: null,
    }
    articles.push(assemble(draft, detect))
  }
  for (const [i, { label }] of given) {
    const found = settled[i]
    if (found?.label === label) found.reason = byHand
  }
  if (articles.length === 0) problems.push(noArticle(page, kind, metadata))
  const own = articles[ownIndex]
  if (own && metadata && isStub(metadata, own)) problems.push(paywall(ownIndex))
  return answer(articles, settled)
}

/** What labelling and cutting say of each block; what is labelled as text and is in no article was too little of it. */
function settledBy(verdicts: readonly Verdict[], segments: readonly Segment[]): Settled[] {
  const inArticle = new Uint8Array(verdicts.length)
  for (const { body } of segments) for (const i of body) inArticle[i] = 1
  const settled: Settled[] = []
  for (let i = 0; i < verdicts.length; i++) {
    const { label, reason } = verdicts[i] as Verdict
    if (inArticle[i] === 0 && bodyLabels.has(label))
      settled.push({ label: 'furniture', reason: tooLittle(reason), article: null })
    else settled.push({ label, reason, article: null })
  }
  return settled
}

const tooLittle =
  (reason: Reason): Reason =>
  () =>
    `prose, but too little of it for an article; ${inFull(reason)}`

function readBlocks(decoded: Decoded, unwrap: boolean): Page {
  if (decoded.shape === 'html') return splitLines(readHtml(decoded.text))
  if (decoded.shape !== 'markdown') return readPlain(decoded.text, unwrap)
  if (decoded.text.length <= longestMarkdown && !isTangled(decoded.text)) return asKept(readMarkdown(decoded.text))
  const page = readPlain(decoded.text, unwrap)
  const problem: Problem = {
    code: 'too-deep',
    what: 'the Markdown is longer than a book or tangled past what a person writes, and was read as plain text',
    where: null,
    fix: 'split the capture',
  }
  return { ...page, problems: [...page.problems, problem] }
}

const explained = (blocks: readonly Block[], settled: readonly Settled[]): ExplainedBlock[] =>
  blocks.flatMap((b, i) => {
    const s = settled[i]
    return s
      ? [
          {
            span: b.span,
            label: s.label,
            reason: inFull(s.reason),
            article: s.article,
          },
        ]
      : []
  })

/** Whether the page says of itself that it is an article, with a time of publication. */
function statesArticle(metadata: MetadataEvidence | null): boolean {
  if (!metadata) return false
  return metadata.kinds.some((k) => /article|posting/i.test(k)) && metadata.published.length > 0
}

/** Weighted characters: what the page calls paid for, and is shorter, is the opening that it shows to everyone. */
const longestStub = 1_500

function isStub(metadata: MetadataEvidence, article: Article): boolean {
  if (!metadata.paywalled) return false
  const words = article.text.split(/\s+/).length
  return metadata.wordCount === null ? shapeOf(article.text).weight < longestStub : words < metadata.wordCount * 0.7
}

const paywall = (article: number): Problem => ({
  code: 'paywall',
  what: 'the page says that its text must be paid for, and holds no more than the opening',
  where: { article, field: 'body' },
  fix: 'capture it where you are subscribed',
})

function noArticle(page: Page, kind: string | null, metadata: MetadataEvidence | null): Problem {
  const links = page.blocks.filter((b) => b.linkChars > b.text.length * 0.6).length
  const why = kind ?? (metadata ? statedMedium(metadata) : null)
  const what = why
    ? `no article: ${why}`
    : links > page.blocks.length * 0.4 && page.blocks.length > 15
      ? `no article: ${links} of ${page.blocks.length} blocks are links, as on a front page or an index`
      : `no article: no run of paragraphs among ${page.blocks.length} ${page.blocks.length === 1 ? 'block' : 'blocks'}`
  return { code: 'no-article', what, where: null, fix: 'capture the article’s own page' }
}
