/**
 * The archive as the rest of Broadsheet sees it: asynchronous, so that SQLite today and PostgreSQL later stand behind
 * one interface. Everything it hands out is rebuilt from typed data.
 */
import type {
  Article,
  BodyBlock,
  CaptureHash,
  ExplainedBlock,
  Problem,
  Reading,
  Recovered,
  Rights,
  Statement,
} from '../model/index.js'

import type { ChangePlace, Changes, LastChange } from './change-log.js'
import type { Listed, ListFilters, ListPlace } from './listed.js'

export type { Change, ChangePlace, Changes, LastChange } from './change-log.js'
export type { Listed, ListFilters, ListPlace } from './listed.js'

/** Given by the archive once, never changes; the article's address hangs on it. */
export type ArticleId = string & { readonly __id: 'ArticleId' }
/** Hex SHA-256 of a blob (a picture as kept). */
export type BlobHash = string & { readonly __id: 'BlobHash' }

/** An article as it is shown: recovered fields, with the desk's edits over them. */
export interface ArchivedArticle {
  readonly id: ArticleId
  readonly article: Article
  /** Names of the fields that the desk mended. */
  readonly edited: readonly string[]
  readonly section: string | null
  readonly pinned: boolean
  readonly rights: Rights
  /** The original publisher's name: article.publisher, else the host of its URL, else null. */
  readonly outlet: string | null
  readonly captureHash: CaptureHash
  /** Index of the article in what was recovered from its capture. */
  readonly position: number
  readonly source: string
  readonly url: string | null
  /** Instants, ISO 8601 UTC. `sorted`: published, else updated, else retrieved, else added; what lists go by. */
  readonly retrieved: string | null
  readonly added: string
  readonly sorted: string
  /** 1 for the first. */
  readonly revision: number
  readonly revisions: readonly RevisionInfo[]
  readonly copies: readonly CopyInfo[]
  /** Parallel to article.alternates: the one of the archive that is known by that address; null where there is none to be seen. */
  readonly alternates: readonly (AlternateHere | null)[]
  /** Parallel to article.pictures; null where none is kept. */
  readonly pictures: readonly (ArticlePicture | null)[]
  readonly problems: readonly Problem[]
}

export interface RevisionInfo {
  readonly number: number
  readonly captureHash: CaptureHash
  readonly retrieved: string | null
  readonly added: string
  readonly headline: string | null
}

/** The same piece in another language. */
export interface AlternateHere {
  readonly id: ArticleId
  readonly headline: string | null
  readonly headlineOrigin: Article['headlineOrigin']
  readonly rights: Rights
}

/** The same text from another address. */
export interface CopyInfo {
  readonly id: ArticleId
  readonly outlet: string | null
  readonly headline: string | null
  readonly headlineOrigin: Article['headlineOrigin']
  readonly rights: Rights
  readonly sorted: string
  /** Share of this article's text that stands in the other too, and the other way round; 0 to 1. */
  readonly shared: number
  readonly sharedBack: number
}

export interface KeptPicture {
  readonly blob: BlobHash
  readonly mediaType: string
  readonly width: number
  readonly height: number
  /** Smaller sizes that are kept of it, the narrowest first; none of a picture that an older version kept. */
  readonly sizes: readonly PictureSize[]
  /** Mean colour, `#rrggbb`, to show until the picture has come; null where it is not known or the picture lets light through. */
  readonly colour: string | null
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What the picture's file itself says of who made it: IPTC and XMP creator, credit, source and copyright. */
export interface PictureMakers {
  readonly creator: string | null
  readonly credit: string | null
  readonly source: string | null
  readonly copyright: string | null
}

/** `makers`: what the file says; null where it says nothing. */
export type ArticlePicture = KeptPicture & { readonly makers: PictureMakers | null }

/** A line of a list: enough for a teaser. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly kind: Article['kind']
  readonly kicker: string | null
  readonly headline: string | null
  readonly headlineOrigin: Article['headlineOrigin']
  readonly standfirst: string | null
  /** First paragraphs of the body, at most 2 and 700 characters. */
  readonly opening: readonly string[]
  readonly agency: string | null
  readonly outlet: string | null
  readonly section: string | null
  readonly language: string | null
  readonly published: Article['published']
  readonly updated: Article['updated']
  readonly sorted: string
  readonly url: string | null
  readonly rights: Rights
  readonly pinned: boolean
  readonly copies: number
  readonly revision: number
  readonly confidence: number
  readonly picture:
    | (KeptPicture & { readonly alt: string | null; readonly caption: string | null; readonly credit: string | null })
    | null
}

export interface Front {
  readonly lead: ArticleSummary | null
  readonly seconds: readonly ArticleSummary[]
  /** Bands by section, in order of their newest story; articles in lead and seconds are not repeated. Without a name: what belongs to no band. */
  readonly sections: readonly { readonly name: string | null; readonly articles: readonly ArticleSummary[] }[]
  readonly latest: readonly ArticleSummary[]
  readonly strip: Strip
}

/** What was recovered: "22 captures in, 27 articles out, 3 were run together, 412 blocks of furniture dropped". */
export interface Strip {
  readonly captures: number
  readonly articles: number
  readonly runTogether: number
  readonly furniture: number
}

export type Found =
  | { readonly kind: 'article'; readonly article: ArchivedArticle }
  /** Without a reason when the publisher or agency withdrew it. */
  | { readonly kind: 'gone'; readonly reason: string | null; readonly since: string }
  | { readonly kind: 'none' }

export interface CopyText {
  readonly id: ArticleId
  readonly rights: Rights
  readonly article: Article
}

export interface ReadingOn {
  /** Like the article in its names and rare words, the likest first; no copies of it or of each other. None is better than a bad one. */
  readonly like: readonly ArticleSummary[]
  /** To read on with: the likest, else the next older of its section, else of all. */
  readonly next: ArticleSummary | null
  /** The next older of its section, else of all: for whoever has read the others. */
  readonly older: ArticleSummary | null
}

/**
 * What an article says, as it may be shown: statements that are sure enough and that stand, names above the confidence, none
 * that the operator has withheld.
 */
export interface ArchivedReading {
  readonly id: ArticleId
  readonly rights: Rights
  readonly reading: Reading
  /** Statements that no longer hold, which nobody shows as current. */
  readonly withdrawn: readonly WithdrawnStatement[]
}

/** An article, or its id where nobody has it at hand. */
export type ReadingOf = string | Pick<ArchivedArticle, 'id' | 'article' | 'edited'>

export interface WithdrawnStatement {
  readonly statement: Statement
  /** `correction`: a note of the outlet's or of this site's touches it; `revision`: its words are gone from the article; `desk`: by hand. */
  readonly why: 'correction' | 'revision' | 'desk'
}

export interface StatementsAsked {
  /** A name, however it is written; null: of everybody. */
  readonly speaker: string | null
  /** Instants between which the article is sorted. */
  readonly from: string | null
  readonly to: string | null
  /** Leave private articles out. */
  readonly open: boolean
  readonly after: StatementPlace | null
  readonly limit: number
}

export interface StatementPlace {
  readonly sorted: string
  readonly article: number
  readonly place: number
}

export interface StatementLine {
  readonly article: ArticleSummary
  readonly readBy: string
  /** Among the statements that are shown of the article. */
  readonly place: number
  readonly statement: Statement
}

export interface StatementsPage {
  readonly statements: readonly StatementLine[]
  readonly next: StatementPlace | null
}

/** A name by which several people may go. */
export interface Person {
  readonly key: string
  readonly name: string
  /** Of one person each, as far as articles tell: what joins their articles is in `shared`. The largest first. */
  readonly groups: readonly PersonGroup[]
}

export interface PersonGroup {
  readonly name: string
  /** Public roles as printed. */
  readonly roles: readonly string[]
  /** Roles and organisations that join the articles, the most common first; never empty. */
  readonly shared: readonly string[]
  /** Newest first; the first hundred. */
  readonly articles: readonly ArticleSummary[]
  readonly count: number
}

export interface PeoplePage {
  readonly people: readonly NamedCount[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** One capture as "how we got this" shows it. */
export interface KeptCapture {
  readonly hash: CaptureHash
  readonly source: string
  readonly url: string | null
  readonly mediaType: string | null
  readonly charset: string | null
  readonly retrieved: string | null
  readonly added: string
  readonly bytes: Uint8Array
  readonly recovered: Recovered
  readonly blocks: readonly ExplainedBlock[]
}

export interface SearchHit {
  readonly summary: ArticleSummary
  /** Pieces of text around the words that matched; `hit` marks them. No markup. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
}

export interface SearchPage {
  readonly hits: readonly SearchHit[]
  readonly total: number
  /** There are more than `total`, which is as far as they were counted. */
  readonly atLeast: boolean
  readonly problems: readonly Problem[]
}

export interface Revision {
  readonly number: number
  readonly article: Article
  readonly retrieved: string | null
  readonly added: string
  readonly captureHash: CaptureHash
}

export type AttributionKind = 'outlet' | 'agency' | 'author'

export interface ListAsked {
  readonly limit: number
  /** A place that a list gave out as `older`, or as `newer`: the page before it or after it in time. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** All articles without it. */
  readonly of?:
    | { readonly kind: 'section'; readonly name: string }
    | { readonly kind: AttributionKind; readonly key: string }
    /** Sorted from the first instant on and before the second. */
    | { readonly kind: 'time'; readonly from: string; readonly to: string }
    | undefined
  /** With an attribution: leave private articles out. */
  readonly open?: boolean
}

/** Newest first. */
export interface ArticleList {
  readonly articles: readonly ArticleSummary[]
  /** Places to read on from; null where the list ends. */
  readonly newer: string | null
  readonly older: string | null
}

/** A name with its address, and how many articles. */
export interface NamedCount {
  readonly key: string
  readonly name: string
  readonly articles: number
}

/** An outlet, an agency or an author. */
export interface Attributed extends NamedCount {
  readonly kind: AttributionKind
  /** What its first article is sorted by. */
  readonly since: string | null
  /** Of the newest thousand at most: how many carry an agency's text, stand in an earlier article of another outlet, or either. */
  readonly newest: { readonly of: number; readonly wire: number; readonly borrowed: number; readonly copied: number }
  /** Outlets that had the text of its newest articles first; outlets that ran newest texts which it had first. The most first. */
  readonly copiesFrom: readonly NamedCount[]
  readonly copiedBy: readonly NamedCount[]
  /** Of an agency or author: where the newest articles stand. Of an outlet: whose text it prints. */
  readonly outlets: readonly NamedCount[]
  readonly agencies: readonly NamedCount[]
}

export interface AttributedPage {
  /** Those with the most articles. */
  readonly fullest: readonly NamedCount[]
  /** In order of their keys. */
  readonly names: readonly NamedCount[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** What the reading side (portal, search, status) asks. Embargoed, canceled and withdrawn articles never come out of these. */
export interface ArchiveReader {
  front(now: string): Promise<Front>
  article(id: string, now: string): Promise<Found>
  /** The words of an article's first copies, in the order of `copies`: what comparing asks, without what else their pages hold. */
  copyTexts(id: ArticleId, limit: number, now: string): Promise<CopyText[]>
  /** Newest first. */
  latest(
    page: { limit: number; offset: number; section?: string },
    now: string,
  ): Promise<{ articles: ArticleSummary[]; total: number }>
  /** Newest first, read on from a place. */
  list(asked: ListAsked, now: string): Promise<ArticleList>
  attributed(
    asked: { readonly kind: AttributionKind; readonly key: string; readonly open: boolean },
    now: string,
  ): Promise<Attributed | null>
  attributedPage(
    asked: { readonly kind: AttributionKind; readonly open: boolean; readonly from: string | null },
    now: string,
  ): Promise<AttributedPage>
  /** How many articles stand between each of the ascending instants and the next. */
  countsBetween(bounds: readonly string[], now: string): Promise<number[]>
  /** What the newest article before one instant, and the oldest from another on, are sorted by. */
  neighbours(
    asked: { readonly before: string; readonly from: string },
    now: string,
  ): Promise<{ earlier: string | null; later: string | null }>
  revision(id: ArticleId, number: number): Promise<Revision | null>
  /** What an article says; null where it was not read, or may not be seen. */
  reading(of: ReadingOf, now: string): Promise<ArchivedReading | null>
  /**
   * Somebody with a stated public role in at least three articles; null for everybody else. By name alone no two articles are
   * taken to speak of one person.
   */
  person(asked: { readonly name: string; readonly open: boolean }, now: string): Promise<Person | null>
  people(asked: { readonly from: string | null; readonly open: boolean }, now: string): Promise<PeoplePage>
  /** What is said in all articles, newest first. */
  statements(asked: StatementsAsked, now: string): Promise<StatementsPage>
  capture(hash: CaptureHash): Promise<KeptCapture | null>
  search(query: string, page: { limit: number; offset: number; now: string; withheld?: boolean }): Promise<SearchPage>
  /** @param width  of one of its smaller sizes; without it the picture itself */
  picture(
    blob: BlobHash,
    now: string,
    width?: number,
  ): Promise<{ bytes: Uint8Array; mediaType: string; rights: Rights } | null>
  /** What to read after an article. @param asked  `may`: whether an article with such rights may be offered */
  readingOn(id: ArticleId, asked: { limit: number; may: (rights: Rights) => boolean }, now: string): Promise<ReadingOn>
  sections(now: string): Promise<{ name: string; articles: number }[]>
  /** Newest first, going on after a place. */
  filtered(asked: { filters: ListFilters; after: ListPlace | null; limit: number }, now: string): Promise<Listed>
  /** What changed since a place; from the beginning without one. */
  changes(asked: { place: ChangePlace | null; limit: number }, now: string): Promise<Changes>
  /** The place from which all is told that happened since an instant (ISO 8601, UTC, milliseconds). */
  placeAt(since: string, now: string): Promise<ChangePlace>
  /** What the archive holds, kept counted. */
  tallies(now: string): Promise<Strip>
  /** When anything that shows changed last. */
  lastChange(now: string): Promise<LastChange>
  /** What a search finds, the last added first. */
  newestFound(query: string, limit: number, now: string, withheld?: boolean): Promise<ArticleSummary[]>
  /** Own, licensed and open articles: those since an instant, pages of all of them, and one such page. */
  givenSince(asked: { since: string; limit: number }, now: string): Promise<ArticleSummary[]>
  givenPages(): Promise<number[]>
  givenPage(page: number, now: string): Promise<ArticleSummary[]>
}

export type { BodyBlock }
