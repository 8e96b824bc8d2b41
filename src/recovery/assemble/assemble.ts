/** One article out of its blocks. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article, LanguageAlternate, Note, Problem } from '../../model/index.js'
import { type DetectLanguage, languageOf } from '../language.js'
import { weigh } from '../metadata/choose.js'
import type { Candidate } from '../metadata/evidence.js'
import type { TextShape } from '../text-shape.js'
import { assembleBody, tableCaptions } from './body.js'
import { assembleByline } from './byline.js'
import { blockAt, type Draft, firstBody, givenAs, settle } from './draft.js'
import { filedUnder } from './filed-under.js'
import { assembleHeadline, assembleKicker } from './headline.js'
import { readEntries } from './liveblog.js'
import { assembleNotes } from './notes.js'
import { assemblePictures } from './pictures.js'
import { printedPublisher } from './printed-publisher.js'
import { assembleStandfirst, findStandfirst } from './standfirst.js'
import { assembleTimes } from './times.js'
import { readUsage } from './usage.js'
import { webUrl } from './web-url.js'

/** Name and version of what recovers; counts up when its answers change. */
export const madeBy = 'recovery 0.1.0'

export function assemble(draft: Draft, detect: DetectLanguage): Article {
  for (const i of draft.segment.body) settle(draft, i, draft.verdicts[i]?.label ?? 'paragraph')
  const tables = tableCaptions(draft)
  const pictures = assemblePictures(draft, tables.taken)
  const notes = assembleNotes(draft)
  const standfirstAt = findStandfirst(draft)
  const body = assembleBody(draft, pictures.at, standfirstAt, tables)
  const headline = assembleHeadline(draft, body.text)
  const kicker = assembleKicker(draft)
  const standfirst = assembleStandfirst(draft, standfirstAt)
  const by = assembleByline(draft)
  const times = assembleTimes(draft)
  const { metadata } = draft
  const take = <T>(field: string, candidates: readonly Candidate<T>[] | undefined, key: (v: T) => string): T | null => {
    const best = candidates ? weigh(candidates, key) : null
    if (!best) return null
    draft.origins[field] = [...best.spans]
    return best.value
  }
  const text = (s: string) => s.toLowerCase()
  const agency = body.dateline?.agency ?? by.agency
  const usage = readUsage(draft)
  const terms = notes.find((n) => n.kind === 'syndication' && usageTerms.test(n.text))
  const entries = readEntries(draft, body.blocks, times.published)
  if (times.published && !times.published.instant && times.published.local.includes('T'))
    draft.problems.push({
      code: 'no-zone',
      what: `the page names no time zone for “${times.published.text}”`,
      where: { article: draft.index, field: 'published' },
      fix: 'give its outlet’s in the option “timezone”',
    })
  const article: Article = {
    kind: entries ? 'liveblog' : 'article',
    fingerprint: fingerprintOf(headline.headlineOrigin === 'lede' ? null : headline.headline, body.text),
    madeBy,
    url: webUrl(take('url', metadata?.urls, text) ?? draft.hints.url, draft.hints.url),
    publisher: take('publisher', publishersOf(draft), text),
    language: languageOf(`${headline.headline ?? ''}. ${body.text}`, draft.hints.language, detect),
    kicker,
    ...headline,
    standfirst,
    ...by,
    agency,
    dateline: body.dateline,
    ...times,
    section:
      givenSection(draft) ?? take('section', metadata?.sections, text) ?? breadcrumbSection(draft) ?? filedUnder(draft),
    topics: [...new Set(metadata?.topics.map((t) => t.value) ?? [])].slice(0, 30),
    alternates: alternatesOf(draft),
    body: body.blocks,
    text: body.text,
    pictures: pictures.pictures,
    notes: notes.filter((n) => n !== terms),
    rights: { terms: terms?.text ?? null, ...usage },
    ...(entries ? { entries } : {}),
    origins: draft.origins,
    confidence: confidenceOf(draft, headline.headlineOrigin),
  }
  if (article.confidence < 0.6) draft.problems.push(uncertain(draft.index))
  return article
}

function alternatesOf(draft: Draft): LanguageAlternate[] {
  return (draft.metadata?.alternates ?? []).map(({ language, url, span }, n) => {
    draft.origins[`alternates[${n}]`] = [span]
    return { language, url }
  })
}

function givenSection(draft: Draft): string | null {
  const [at] = givenAs(draft, 'section')
  if (at === undefined) return null
  settle(draft, at, 'section')
  draft.origins.section = [blockAt(draft, at).span]
  return blockAt(draft, at).text
}

/** A page's second story may be a guest's. */
function publishersOf({ metadata, page }: Draft): readonly Candidate<string>[] {
  if (metadata === null) return []
  const stated = [...metadata.publishers, ...metadata.siteNames]
  return stated.length > 0 ? stated : printedPublisher(page)
}

/** The second step of a printed trail over the headline: "Home > Culture > …". */
function breadcrumbSection(draft: Draft): string | null {
  if (draft.page.shape !== 'html' || draft.index > 0) return null
  for (let i = draft.segment.from; i < (draft.segment.headline ?? firstBody(draft)); i++) {
    const block = draft.page.blocks[i]
    if (!block || block.text.length > 160 || block.linkChars === 0) continue
    const steps = block.text.replace(/^[^:>›»]{2,20}:\s/, '').split(/\s[>›»]\s/)
    const section = steps[1]
    if (steps.length < 2 || steps.length > 6 || !section || section.length > 40) continue
    const at = block.text.indexOf(section)
    draft.origins.section = [block.source.span(at, at + section.length)]
    settle(draft, i, 'section', 'a trail to the page, over the headline')
    return section
  }
  return null
}

/** What an agency says of the use of its copy is a right that it states, no note to readers. */
const usageTerms =
  /all rights reserved|may not be (?:published|reproduced|broadcast|redistributed)|alle rechte vorbehalten|tous droits réservés/i

const uncertain = (article: number): Problem => ({
  code: 'uncertain',
  what: 'parts of this article may be missing or foreign to it',
  where: { article },
  fix: 'read the original',
})

function fingerprintOf(headline: string | null, text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(`${headline ?? ''}\n\n${text}`))).slice(0, 32)
}

/** How sure the labels of the body are, weighted by length; less where no headline was printed. */
function confidenceOf(draft: Draft, headline: Article['headlineOrigin']): number {
  let sum = 0
  let weight = 0
  for (const i of draft.segment.body) {
    const w = (draft.features.shapes[i] as TextShape).weight
    // What its neighbours made text is as sure as they are.
    const p = draft.verdicts[i]?.body ?? 0
    sum += (p <= 0.5 ? 0.75 : p) * w
    weight += w
  }
  // What was nearly taken counts too: prose around the body that the labels were unsure of.
  let unsure = 0
  for (let i = draft.segment.from; i < draft.segment.to; i++) {
    const p = draft.verdicts[i]?.body ?? 0
    if (p > 0.2 && p <= 0.5) unsure += (draft.features.shapes[i] as TextShape).weight * p
  }
  const body = weight ? sum / (weight + unsure) : 0
  const short = weight < 500 ? 0.85 : 1
  const value = body * short * (headline === 'lede' || headline === null ? 0.9 : 1)
  return Math.round(value * 100) / 100
}

export type { Note }
export { firstBody }
