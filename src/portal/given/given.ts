/** What machines are given of an article: all of it where its words may show, else headline, outlet, time and link. */
import type {
  ArchivedArticle,
  ArchivedReading,
  ArticleSummary,
  CopyInfo,
  Front,
  KeptCapture,
  Revision,
  RevisionInfo,
  SearchPage,
} from '../../archive/archive.js'
import type { Article } from '../../model/index.js'
import { copyCuts } from '../../stories/index.js'
import { aboutParts } from '../about.js'
import { articlePath, hostOf, safeUrl } from '../captured-words.js'
import { copyRows } from '../copy-rows.js'
import { otherLanguages } from '../other-languages.js'
import type { DiffPiece } from '../pages/difference.js'
import { pictureFile } from '../picture-address.js'
import { whatMayShow } from '../rights.js'
import { addressOf, type Site } from '../site.js'
import { givenReading } from './given-reading.js'
import type {
  GivenAbout,
  GivenArticle,
  GivenComparison,
  GivenFound,
  GivenFront,
  GivenLine,
  GivenOrigins,
  GivenPicture,
  GivenPlain,
  GivenRevision,
} from './shapes.js'

type Told = Pick<Site, 'settings'>

/** The whole address where the site knows its own, else the path. */
export const addressHere = (site: Told, path: string): string => addressOf(site, path) ?? path

type Known = Pick<
  ArticleSummary,
  'id' | 'kind' | 'headline' | 'headlineOrigin' | 'outlet' | 'url' | 'language' | 'published' | 'updated' | 'sorted'
> &
  Pick<ArticleSummary, 'rights'>

function known(article: Known, site: Told) {
  return {
    id: article.id,
    page: addressHere(site, articlePath(article.id, article.headline)),
    kind: article.kind,
    headline: article.headline,
    headlineOrigin: article.headlineOrigin,
    outlet: article.outlet ?? hostOf(article.url),
    url: safeUrl(article.url),
    language: article.language,
    published: article.published,
    updated: article.updated,
    sorted: article.sorted,
    rights: article.rights,
  }
}

/** Nothing of the text; what the headline may be told as was decided where the archive was read (`discreet-reader.ts`). */
function withheld(article: Known, site: Told): Extract<GivenLine, { withheld: true }> {
  return { ...known(article, site), withheld: true }
}

export function givenLine(summary: ArticleSummary, site: Told): GivenLine {
  if (!whatMayShow(summary.rights, site.settings).words) return withheld(summary, site)
  const { picture } = summary
  return {
    ...known(summary, site),
    withheld: false,
    kicker: summary.kicker,
    standfirst: summary.standfirst,
    opening: [...summary.opening],
    agency: summary.agency,
    section: summary.section,
    copies: summary.copies,
    revision: summary.revision,
    confidence: summary.confidence,
    picture: picture && {
      address: addressHere(site, pictureFile(picture.blob)),
      width: picture.width,
      height: picture.height,
      mediaType: picture.mediaType,
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
    },
  }
}

export function givenArticle(kept: ArchivedArticle, site: Told, read: ArchivedReading | null = null): GivenArticle {
  const { article } = kept
  const facts: Known = { ...article, ...kept, kind: article.kind }
  if (!whatMayShow(kept.rights, site.settings).words) return withheld(facts, site)
  const first = kept.pictures.findIndex((picture) => picture !== null)
  const picture = kept.pictures[first] ?? null
  const shown = article.pictures[first]
  return {
    ...known(facts, site),
    withheld: false,
    ...givenText(article),
    opening: [],
    section: kept.section,
    copies: kept.copies.length,
    revision: kept.revision,
    picture: picture && {
      ...fileOf(picture, site),
      alt: shown?.alt ?? null,
      caption: shown?.caption ?? null,
      credit: shown?.credit?.text ?? null,
    },
    pictures: article.pictures.map((_, k) => articlePicture(kept, k, site)),
    edited: [...kept.edited],
    capture: kept.captureHash,
    retrieved: kept.retrieved,
    added: kept.added,
    revisions: kept.revisions.map(givenRevisionLine),
    alternates: otherLanguages(kept, site).map(({ language, url, here }) => ({
      language,
      url,
      here: here && { id: here.id, page: addressHere(site, here.path) },
    })),
    copiesOf: kept.copies.map((copy) => givenCopy(copy, site)),
    ...givenReading(read),
  }
}

function articlePicture({ article, pictures }: ArchivedArticle, k: number, site: Told): GivenPicture['picture'] {
  const { caption, credit, alt, taken, file, handout, caveat } = article.pictures[k] ?? nothingSaid
  const here = pictures[k] ?? null
  return {
    caption,
    credit: credit && { ...credit, agencies: [...credit.agencies] },
    alt,
    taken,
    file,
    handout,
    caveat,
    kept: here && fileOf(here, site),
  }
}

const nothingSaid = {
  caption: null,
  credit: null,
  alt: null,
  taken: null,
  file: false,
  handout: false,
  caveat: null,
} as const

/** For an article whose words may show. @param number  among the kept pictures, from 1. @returns null when there is none such */
export function givenPicture(kept: ArchivedArticle, number: number, site: Told): GivenPicture | null {
  const places = kept.pictures.flatMap((picture, k) => (picture === null ? [] : [k]))
  const at = places[number - 1]
  if (at === undefined) return null
  const page = addressHere(site, articlePath(kept.id, kept.article.headline))
  return { id: kept.id, page, number, of: places.length, picture: articlePicture(kept, at, site) }
}

/** For an article whose words may show. */
export const givenPlain = (kept: ArchivedArticle, site: Told): GivenPlain => ({
  id: kept.id,
  page: addressHere(site, articlePath(kept.id, kept.article.headline)),
  outlet: kept.outlet,
  ...givenText(kept.article),
})

/** For two articles whose words may show. */
export function givenComparison(kept: ArchivedArticle, other: ArchivedArticle, site: Told): GivenComparison {
  const cuts = copyCuts(kept.article, other.article)
  const side = ({ id, outlet, article }: ArchivedArticle) => ({
    id,
    page: addressHere(site, articlePath(id, article.headline)),
    outlet,
    headline: article.headline,
    language: article.language,
  })
  const whole = (pieces: readonly DiffPiece[] | null, without: DiffPiece['kind']): string | null =>
    pieces === null ? null : pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
  return {
    mine: side(kept),
    theirs: side(other),
    runs: cuts.runs,
    of: cuts.of,
    adds: cuts.added.length,
    paragraphs: copyRows(kept.article, other.article, cuts).map(({ fate, mine, theirs }) => ({
      fate,
      mine: whole(mine, 'added'),
      theirs: whole(theirs, 'deleted'),
    })),
  }
}

export const givenAbout = (site: Site): GivenAbout => ({
  siteName: site.settings.siteName,
  public: site.settings.public,
  contact: site.settings.contact ?? null,
  version: site.settings.version ?? null,
  parts: aboutParts(site).map(({ title, paragraphs }) => ({ title, paragraphs: [...paragraphs] })),
})

const fileOf = (picture: NonNullable<ArchivedArticle['pictures'][number]>, site: Told) => ({
  address: addressHere(site, pictureFile(picture.blob)),
  width: picture.width,
  height: picture.height,
  mediaType: picture.mediaType,
})

function givenText(article: Article) {
  const { dateline } = article
  return {
    kicker: article.kicker,
    headline: article.headline,
    headlineOrigin: article.headlineOrigin,
    standfirst: article.standfirst,
    byline: article.byline,
    authors: article.authors.map(({ name, kind }) => (kind ? { name, kind } : { name })),
    agency: article.agency,
    dateline: dateline && {
      text: dateline.text,
      place: dateline.place,
      date: dateline.date,
      agency: dateline.agency,
    },
    published: article.published,
    updated: article.updated,
    language: article.language,
    topics: [...article.topics],
    body: article.body.map(givenBlock),
    ...(article.entries
      ? {
          entries: article.entries.map(({ time, headline, body }) => ({ time, headline, body: body.map(givenBlock) })),
        }
      : {}),
    text: article.text,
    notes: article.notes.map(({ kind, text }) => ({ kind, text })),
    terms: article.rights.terms,
    madeBy: article.madeBy,
    fingerprint: article.fingerprint,
    confidence: article.confidence,
  }
}

function givenBlock(block: Article['body'][number]) {
  switch (block.kind) {
    case 'list':
      return { ...block, items: [...block.items] }
    case 'table':
      return { ...block, rows: block.rows.map((row) => [...row]) }
    case 'embed':
      return { ...block, url: safeUrl(block.url) }
    default:
      return block
  }
}

export const givenRevisionLine = ({ number, captureHash, retrieved, added, headline }: RevisionInfo) => ({
  number,
  headline,
  capture: captureHash,
  retrieved,
  added,
})

/** For an article whose words may show. */
export const givenRevision = (id: string, revision: Revision): GivenRevision => ({
  id,
  revision: givenRevisionLine({ ...revision, headline: revision.article.headline }),
  ...givenText(revision.article),
})

/** Without its headline: whether that is of its text stands with the article. */
export const givenCopy = ({ id, outlet, sorted, shared, sharedBack }: CopyInfo, site: Told) => ({
  id,
  page: addressHere(site, articlePath(id, null)),
  outlet,
  sorted,
  shared,
  sharedBack,
})

/** Places alone, no words: the capture may hold articles of others. */
export const givenOrigins = (kept: ArchivedArticle, capture: KeptCapture): GivenOrigins => ({
  id: kept.id,
  capture: {
    hash: capture.hash,
    url: safeUrl(capture.url),
    mediaType: capture.mediaType,
    charset: capture.charset,
    retrieved: capture.retrieved,
    added: capture.added,
  },
  article: kept.position,
  origins: Object.fromEntries(
    Object.entries(kept.article.origins).map(([field, spans]) => [
      field,
      spans.map(([from, to]): [number, number] => [from, to]),
    ]),
  ),
  blocks: capture.blocks.map(({ span, label, reason, article }) => ({
    span: [span[0], span[1]],
    label,
    reason,
    article,
  })),
})

export const givenFront = (front: Front, site: Told): GivenFront => ({
  lead: front.lead && givenLine(front.lead, site),
  seconds: front.seconds.map((summary) => givenLine(summary, site)),
  sections: front.sections.map(({ name, articles }) => ({
    name,
    articles: articles.map((summary) => givenLine(summary, site)),
  })),
  latest: front.latest.map((summary) => givenLine(summary, site)),
  strip: {
    captures: front.strip.captures,
    articles: front.strip.articles,
    runTogether: front.strip.runTogether,
    furniture: front.strip.furniture,
  },
})

export const givenFound = (query: string, { hits, total, atLeast, problems }: SearchPage, site: Told): GivenFound => ({
  query,
  total,
  atLeast,
  hits: hits.map(({ summary, snippet }) => ({
    article: givenLine(summary, site),
    snippet: whatMayShow(summary.rights, site.settings).words ? snippet.map(({ text, hit }) => ({ text, hit })) : [],
  })),
  problems: problems.map(({ code, what, fix }) => ({ code, what, fix })),
})
