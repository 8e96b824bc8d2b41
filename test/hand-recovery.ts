/**
 * A recovery that reads finished articles from JSON, for tests of what comes after recovery: a capture says what it
 * holds, and can say otherwise when it is recovered again by a "better" version.
 */
import { createHash } from 'node:crypto'
import type { Recover } from '../src/desk/desk.js'
import type {
  Article,
  BodyBlock,
  Capture,
  CaptureHash,
  ExplainedBlock,
  Picture,
  PrintedTime,
  Reading,
  Speaker,
  Statement,
} from '../src/model/index.js'
import type { ReadingFigures } from '../src/reading/shown-figures.js'

export type Story = Partial<Omit<Article, 'published' | 'pictures' | 'body' | 'rights'>> & {
  readonly paragraphs: readonly string[]
  readonly published?: string
  readonly pictures?: readonly string[]
  readonly canceled?: boolean
  readonly embargo?: string
  /** What it says; parts that are left out were not read. */
  readonly reading?: Partial<Reading>
}

/** What the capture holds for the version of that name; `1` is the first. */
export type Editions = Readonly<Record<string, readonly Story[]>>

export function captureOf(
  stories: readonly Story[] | Editions,
  about: { source?: string; url?: string; retrieved?: string; salt?: string } = {},
): Capture {
  const editions = Array.isArray(stories) ? { 1: stories } : stories
  const bytes = Buffer.from(JSON.stringify({ editions, salt: about.salt ?? '' }), 'utf8')
  return {
    hash: hashOf(bytes),
    bytes,
    source: about.source ?? about.url ?? 'post/capture.html',
    url: about.url ?? null,
    mediaType: 'text/html',
    charset: null,
    retrieved: about.retrieved ?? null,
    timezone: null,
    id: null,
  }
}

function hashOf(bytes: Uint8Array): CaptureHash {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (isHash(hash)) return hash
  throw new Error('no SHA-256')
}

function isHash(hash: string): hash is CaptureHash {
  return /^[0-9a-f]{64}$/.test(hash)
}

/** @param version  which edition of a capture is read; the newest there is where that one is missing */
export function handRecovery(version = '1'): Recover {
  return async (capture, { read = false }) => {
    const { editions } = JSON.parse(Buffer.from(capture.bytes).toString('utf8')) as { editions: Editions }
    const stories = editions[version] ?? editions['1'] ?? []
    return {
      schema: 1,
      id: null,
      source: capture.source,
      articles: stories.map((story) => articleOf(story, version)),
      problems:
        stories.length === 0 ? [{ code: 'no-article', what: 'this page is no article', where: null, fix: null }] : [],
      blocks: blocksOf(stories),
      ...(read ? { readings: stories.map((story) => readingOf(story, version)) } : {}),
    }
  }
}

const from = { from: 0.8, precision: 1, recall: 1, cases: 1 }
/** Figures by which most is shown. */
export const figures: ReadingFigures = { direct: from, reported: from, name: from, measured: [] }

/** Of a reading by hand: what is in the story, made by the version that recovers. */
export const readingOf = ({ reading }: Story, version = '1'): Reading | null =>
  reading === undefined ? null : { readBy: `hand ${version}`, ...reading }

/** Somebody said something, as sure as can be. */
export function statement(
  name: string | null,
  content: string,
  more: Partial<Statement> & { by?: Partial<Speaker> } = {},
): Statement {
  const { by, ...rest } = more
  return {
    speaker:
      name === null
        ? null
        : { text: name, name, role: null, kind: 'person', method: 'full-name', confidence: 1, ...by },
    type: 'speech',
    mode: 'asserted',
    cue: 'said',
    content,
    quoted: 'indirect',
    continued: false,
    inside: null,
    confidence: 1,
    said: null,
    block: 0,
    spans: { source: [[0, 1]], cue: [[2, 3]], content: [[4, 5]] },
    ...rest,
  }
}

export function articleOf(story: Story, version = '1'): Article {
  const { paragraphs, published, pictures, canceled, embargo, reading: _reading, ...rest } = story
  const text = paragraphs.join('\n\n')
  const headline = rest.headline ?? null
  return {
    kind: 'article',
    fingerprint: createHash('sha256')
      .update(`${headline ?? ''}\n${text}`)
      .digest('hex'),
    madeBy: `hand ${version}`,
    url: null,
    publisher: null,
    language: 'en',
    kicker: null,
    headline,
    headlineOrigin: headline === null ? null : 'page',
    standfirst: null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published: published === undefined ? null : printed(published),
    updated: null,
    section: null,
    topics: [],
    alternates: [],
    body: paragraphs.map((paragraph): BodyBlock => ({ kind: 'paragraph', text: paragraph })),
    text,
    pictures: (pictures ?? []).map(pictureOf),
    notes: [],
    rights: { terms: null, canceled: canceled ?? false, embargo: embargo ?? null },
    origins: { headline: [[0, 5]], 'body[0]': [[5, 20]] },
    confidence: 0.95,
    ...rest,
  }
}

function printed(instant: string): PrintedTime {
  return { text: instant, local: instant.slice(0, 16), zone: 'Z', instant, origin: 'metadata' }
}

function pictureOf(url: string): Picture {
  return {
    url,
    caption: `Caption of ${url}`,
    credit: null,
    taken: null,
    file: false,
    handout: false,
    caveat: null,
    alt: null,
    width: null,
    height: null,
  }
}

function blocksOf(stories: readonly Story[]): ExplainedBlock[] {
  const blocks: ExplainedBlock[] = stories.map((_, article) => ({
    span: [article * 10, article * 10 + 5],
    label: 'paragraph',
    reason: 'by hand',
    article,
  }))
  return [
    ...blocks,
    { span: [900, 910], label: 'furniture', reason: 'by hand', article: null },
    { span: [910, 920], label: 'related', reason: 'by hand', article: null },
  ]
}

const PLACES = [
  'harbour',
  'market',
  'bridge',
  'school',
  'mill',
  'ferry',
  'council',
  'lighthouse',
  'station',
  'quarry',
  'orchard',
  'library',
]
const DEEDS = [
  'reopened',
  'closed',
  'flooded',
  'voted',
  'expanded',
  'burned',
  'moved',
  'struck',
  'settled',
  'shrank',
  'hired',
  'protested',
]
const PEOPLE = [
  'Ines Dorn',
  'Paul Reed',
  'Mara Voss',
  'Tom Hale',
  'Lena Quist',
  'Abel Stone',
  'Rosa Pike',
  'Owen Marsh',
]

/** A paragraph of about forty words that no other number gives; the same number gives the same. */
export function paragraph(number: number): string {
  let seed = (number + 1) * 2654435761
  const pick = (list: readonly string[]): string => {
    seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 374761393) >>> 0
    return list[seed % list.length] ?? ''
  }
  const sentence = () =>
    `The ${pick(PLACES)} near the ${pick(PLACES)} ${pick(DEEDS)} after ${pick(PEOPLE)} and ${pick(PEOPLE)} said the ${pick(PLACES)} had ${pick(DEEDS)} in case ${number * 7 + (seed % 5)}.`
  return `${sentence()} ${sentence()} ${sentence()}`
}

export function paragraphs(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => paragraph(from + index))
}
