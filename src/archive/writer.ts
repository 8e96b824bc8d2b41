import type { Article, Capture, GivenLabel, Problem, Reading, Recovered, Rights, Span } from '../model/index.js'
import type { ArticleId } from './archive.js'
import type { DeskEdits } from './article-row.js'
import type { Discarded } from './discard.js'
import type { KeptArticle } from './keep.js'
import type { StoredPicture } from './kept-pictures.js'
import type { OwnPicture } from './operator.js'
import type { NewReport } from './taken-back.js'

/** What the desk asks of an archive besides reading: asynchronous, and every answer is on disk when it comes. */
export interface ArchiveWriter {
  /** What is known of a capture before it is recovered. */
  foresee(capture: Capture): Promise<Foreseen>
  /** Captures whose articles were recovered by another version and that the new articles would be compared with. */
  outdated(capture: Capture, recovered: Recovered): Promise<{ capture: Capture; rights: Rights }[]>
  /** Positions of articles that were erased before, by their words or their address. */
  erasedBefore(capture: Capture, recovered: Recovered): Promise<readonly number[]>
  /** A picture that is kept already for the very same article, by the address the page gives; null otherwise. */
  keptPicture(article: Article, address: string, capture: Capture): Promise<StoredPicture | null>
  /** Decodes, writes anew, stores. Never throws for what a stranger sent. */
  storePicture(bytes: Uint8Array, address: string): Promise<StoredPicture | { problem: Problem }>
  keep(arrival: KeepOrder): Promise<KeptOutcome>
  /** Mends fields; null takes a mend back. Null for an id that is not there, or was withdrawn or erased. */
  edit(id: string, edits: EditOrder): Promise<Discarded>
  withdraw(id: string, reason: string): Promise<Discarded>
  /** `scrubbed`: nothing of it is left in any file; else the rest is done when the archive is opened next. */
  erase(id: string, reason: string): Promise<{ discarded: Discarded; scrubbed: boolean }>
  /** Labels of blocks by hand, in place of those that these blocks were given before; the next recovery takes them. */
  setLabels(capture: number, labels: readonly GivenLabel[]): Promise<void>
  /** @param spans  of the blocks; null: all of the capture */
  takeLabelsBack(capture: number, spans: readonly Span[] | null): Promise<void>
  /** Decodes, writes anew and keeps a picture for own writing. Never throws for what was sent. */
  keepOwnPicture(
    bytes: Uint8Array,
    words: { readonly alt: string; readonly caption: string; readonly credit: string },
  ): Promise<OwnPicture | { problem: Problem }>
  /** One of these, as a revision keeps it. */
  ownPicture(address: string): Promise<StoredPicture | null>
  /** Articles that show it keep it. */
  removeOwnPicture(address: string): Promise<void>
  figures(): Promise<Figures>
  /** Revisions that nobody read, or another version, the newest first. @param before  number of the last one looked at */
  unread(asked: { readBy: string; before: number | null; limit: number }): Promise<UnreadRevision[]>
  countUnread(readBy: string): Promise<number>
  /** Never shown from now on. @returns in how many articles it was; null for what is no name */
  hideName(name: string): Promise<number | null>
  /** @returns in how many articles it may be again; null when it was not hidden */
  showName(key: string): Promise<number | null>
  /** A statement by its words, which stays taken back when the article is read again. @returns whether there is such an article */
  takeStatementBack(id: string, words: string, reason: string): Promise<boolean>
  giveStatementBack(number: number): Promise<boolean>
  keepReport(report: Omit<NewReport, 'now'>): Promise<'kept' | 'none' | 'full'>
  settleReport(number: number, state: 'settled' | 'dismissed'): Promise<boolean>
  /** Makes no revision. Those that have other words by now are passed over. @returns how many were kept */
  keepReadings(read: readonly { revision: UnreadRevision; reading: Reading }[]): Promise<number>
}

export interface UnreadRevision {
  readonly number: number
  readonly article: Article
}

export type Foreseen =
  | { readonly kind: 'new' }
  /** Kept already, from the same address. `held`: with its bytes, so it can be recovered again. */
  | {
      readonly kind: 'known'
      readonly articles: readonly KeptArticle[]
      readonly held: boolean
      /** Set by hand on its blocks. */
      readonly labels: readonly GivenLabel[]
    }
  /** An erased article was in these bytes. */
  | { readonly kind: 'refused' }

export interface KeepOrder {
  readonly capture: Capture
  readonly rights: Rights
  /** With its blocks. */
  readonly recovered: Recovered
  /** Parallel to `recovered.articles` and their pictures. */
  readonly pictures: readonly (readonly (StoredPicture | null)[])[]
  readonly problems: readonly Problem[]
  readonly again: boolean
}

export interface KeptOutcome {
  readonly outcome: 'added' | 'known' | 'recovered-again' | 'refused' | 'nothing'
  readonly articles: readonly KeptArticle[]
  readonly problems: readonly Problem[]
}

export type EditOrder = { readonly [Field in keyof DeskEdits]?: DeskEdits[Field] | null }

export interface Figures {
  readonly captures: number
  readonly articles: number
  readonly revisions: number
  readonly copies: number
  readonly withdrawn: number
  readonly erased: number
  readonly embargoed: number
  readonly canceled: number
  readonly bytes: { readonly database: number; readonly captures: number; readonly pictures: number }
  readonly sources: readonly SourceFigures[]
}

export interface SourceFigures {
  readonly source: string
  readonly captures: number
  readonly articles: number
  readonly failed: number
  readonly last: string
  readonly problems: readonly { readonly code: string; readonly count: number; readonly what: string }[]
}

export type { ArticleId, StoredPicture }
