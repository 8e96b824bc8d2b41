import type { Generated } from 'kysely'
import type { CaptureHash } from '../model/index.js'
import type { ArticleId, AttributionKind, BlobHash } from './archive.js'
import type { ChangeKind } from './change-log.js'
import type { TokenRow } from './tokens.js'

/**
 * The tables as rows come and go. Whole numbers are 0 or 1 where they stand for no and yes; times are ISO 8601 UTC in the
 * one form of `instants.ts`, so that they compare as text; `json` columns are read by `stored-article.ts`.
 */
export interface Tables {
  migrations: { number: number; name: string; applied: string }
  facts: { name: string; value: string }
  captures: CaptureRow
  problems: { capture: number; place: number; code: string; what: string; json: string }
  articles: ArticleRow
  appearances: AppearanceRow
  revisions: RevisionRow
  pictures: PictureRow
  picture_sizes: { blob: BlobHash; width: number; height: number; file: BlobHash; bytes: number }
  picture_facts: PictureFactsRow
  edits: { article: number; field: string; json: string; made: string }
  marks: { mark: number; article: number }
  copies: { article: number; other: number; shared: number; shared_back: number }
  tombstones: { id: ArticleId; kind: 'withdrawn' | 'erased' | 'vanished'; reason: string; since: string }
  erasures: { kind: ErasureKind; digest: string; since: string }
  chores: { kind: 'unlink' | 'scrub'; what: string }
  tallies: { name: string; n: number }
  attributions: AttributionRow
  attributed: { kind: AttributionKind; key: string; name: string; articles: number; open: number }
  borrowed: { article: number; other: number; by_key: string; from_key: string }
  quarter_tallies: { quarter: string; articles: number }
  source_tallies: { origin: string; captures: number; articles: number; failed: number; kept: number }
  section_tallies: { section: string; n: number }
  article_search: SearchRow
  salient: { article: number; term: number; weight: number; moment: number }
  term_samples: { article: number; term: number }
  term_counts: { term: number; n: number }
  passwords: { name: 'desk'; scheme: string; salt: string; digest: string; changed: string }
  sessions: { digest: string; made: string; seen: string }
  label_overrides: { capture: number; from: number; to: number; label: string; article: number | null; made: string }
  own_pictures: OwnPictureRow
  /** The picture itself and its sizes. */
  own_picture_files: { file: BlobHash; address: string }
  changes: { number: Generated<number>; article: ArticleId; kind: ChangeKind; at: string }
  tokens: TokenRow
  readings: { revision: number; read_by: string; data: Uint8Array | ArrayBuffer }
  statements: StatementRow
  named: NamedRow
  people: { key: string; name: string; articles: number; open: number }
  hidden_names: { key: string; name: string; added: string }
  withdrawn_statements: WithdrawnStatementRow
  reports: ReportRow
}

/** A statement that is shown, of an article as it is now. */
export interface StatementRow {
  article: number
  /** Among the statements that are shown of it. */
  place: number
  /** Speaker's name by `nameKey`; null where it is not resolved. */
  speaker: string | null
  /** Of the article. */
  sorted: string
  /** 1 when its words may show on a public site. */
  open: number
}

/** Whom or what an article names. */
export interface NamedRow {
  article: number
  kind: 'person' | 'organisation' | 'place' | 'other'
  key: string
  name: string
  /** As printed, JSON. */
  roles: string
  /** 1 where one of the roles is a public one. */
  public: number
  sorted: string
  open: number
}

/** Taken back by hand: it stays so when the article is read again. */
export interface WithdrawnStatementRow {
  number: Generated<number>
  article: number
  /** Its content. */
  words: string
  reason: string
  since: string
}

/** What a reader reported of a statement. */
export interface ReportRow {
  number: Generated<number>
  article: number
  /** The statement as it was shown to the reader; null: of the article on the whole. */
  words: string | null
  text: string
  contact: string | null
  made: string
  state: 'open' | 'settled' | 'dismissed'
}

/** Whom an article is from. */
export interface AttributionRow {
  article: number
  kind: AttributionKind
  /** By `nameKey`. */
  key: string
  /** As this article prints it. */
  name: string
  /** Of the article, as are the next three; kept alike by triggers. */
  sorted: string
  shown: number
  /** 1 when its words may show on a public site. */
  open: number
  /** 1 when it carries an agency's text. */
  wire: number
}

export type ErasureKind = 'capture' | 'text' | 'address'
export type ArticleState = 'shown' | 'canceled' | 'withdrawn' | 'vanished'

export interface CaptureRow {
  number: Generated<number>
  hash: CaptureHash
  /** Canonical address of the page, '' where there is none: the same bytes from two addresses are two rows. */
  address: string
  source: string
  /** Host or folder, what `status` counts by. */
  origin: string
  url: string | null
  media_type: string | null
  charset: string | null
  retrieved: string | null
  timezone: string | null
  record: string | null
  added: string
  rights: string
  /** Bytes as received, and as kept. */
  size: number
  kept: number
  /** 1 while the bytes are in the blob store; 0 after an article in them was erased. */
  held: number
  /** `Recovered` with its blocks, frozen; null together with `held` 0. */
  recovered: Uint8Array | ArrayBuffer | null
  articles: number
  furniture: number
}

export interface ArticleRow {
  number: Generated<number>
  id: ArticleId
  state: ArticleState
  embargo: string | null
  /** Canonical address by which later captures find it; null for one known by outlet and likeness alone. */
  address: string | null
  /** Canonical address of the page it stands on, `address` or not. */
  page: string | null
  outlet: string | null
  /** Outlet as recovered, folded; edits do not move identity. */
  outlet_key: string | null
  /** `revisions.number` of the one that shows. */
  current: number | null
  revision: number
  fingerprint: string
  kind: string
  kicker: string | null
  headline: string | null
  headline_origin: string | null
  standfirst: string | null
  opening: string
  agency: string | null
  section: string | null
  language: string | null
  published: string | null
  updated: string | null
  sorted: string
  url: string | null
  rights: string
  pinned: number
  confidence: number
  /** Characters of the text. */
  length: number
  picture: string | null
  added: string
  retrieved: string | null
}

/** An article in a capture. `position` is null when a later recovery of the capture no longer found it. */
export interface AppearanceRow {
  capture: number
  article: number
  position: number | null
  fingerprint: string
}

export interface RevisionRow {
  number: Generated<number>
  article: number
  capture: number
  /** 1 for the first; in order of `moment`. */
  ordinal: number
  /** retrieved, else added. */
  moment: string
  retrieved: string | null
  added: string
  fingerprint: string
  made_by: string
  canceled: number
  /** As the capture states it. */
  embargo: string | null
  /** 1 for every revision up to a KILL: its words may not show, though a later revision may. */
  hidden: number
  headline: string | null
  /** `Article`, frozen. */
  data: Uint8Array | ArrayBuffer
}

export interface PictureRow {
  revision: number
  position: number
  address: string | null
  blob: BlobHash
  media_type: string
  width: number
  height: number
  bytes: number
}

/** What is known of a kept picture besides its size: one row however many revisions show it. */
export interface PictureFactsRow {
  blob: BlobHash
  colour: string | null
  creator: string | null
  credit: string | null
  source: string | null
  copyright: string | null
}

/** A picture that the operator put in for own writing; an article takes it by its address. */
export interface OwnPictureRow {
  address: string
  /** In order of arrival. */
  number: number
  /** `StoredPicture`. */
  json: string
  alt: string
  caption: string
  credit: string
  added: string
}

export interface SearchRow {
  rowid: number
  headline: string
  standfirst: string
  body: string
  captions: string
  authors: string
  agency: string
  outlet: string
  section: string
}
