/**
 * The running of it: the line from intake to archive, and what an operator does to one article. `openDesk` stands in
 * `open-desk.ts`.
 */
import type { ArchiveReader, ArticleId } from '../archive/archive.js'
import type { Correction } from '../archive/article-row.js'
import type { StoredPicture } from '../archive/kept-pictures.js'
import type { ArchiveOperator, OwnPicture } from '../archive/operator.js'
import type { Article, Capture, CaptureHash, GivenLabel, Problem, Recovered, Rights, Span } from '../model/index.js'
import type { Access } from './access.js'
import type { ReadAgain, ReadAgainOutcome } from './read-again.js'
import type { Tokens } from './tokens.js'

/** Recovery as the desk calls it: in this thread or in a worker. With `explain`, blocks are in the answer. */
export type Recover = (capture: Capture, options: RecoverOrder) => Promise<Recovered>
export interface RecoverOrder {
  readonly explain: boolean
  /** Set by hand on blocks of this capture. */
  readonly labels?: readonly GivenLabel[]
  /** What is recovered is read too. */
  readonly read?: boolean
}

/** Hands over a picture that a capture names, as bytes or as kept already, or says why not. Never throws. */
export type FetchPicture = (
  address: string,
  capture: Capture,
) => Promise<{ bytes: Uint8Array } | { problem: Problem } | { kept: StoredPicture } | null>

export interface Desk {
  readonly reader: ArchiveReader
  /** Everything that is kept, whether readers may see it or not. */
  readonly operator: ArchiveOperator
  /** The desk's door in the browser. */
  readonly access: Access
  /** Of programs that write. */
  readonly tokens: Tokens
  /** When it answers, what it reports is on disk. Adding the same bytes from the same source again changes nothing, unless `again`. */
  add(capture: Capture, options: AddOptions): Promise<Added>
  /** Recovers a kept capture once more; makes no revision. Null when it is not kept. */
  recoverAgain(capture: number, fetchPicture: FetchPicture | null): Promise<Added | null>
  /** Reads what was not read, or by another version; makes no revision. A second time it goes on where it was stopped. */
  readAgain(asked: ReadAgain): Promise<ReadAgainOutcome>
  countUnread(readBy: string): Promise<number>
  /** Sets labels of blocks by hand, keeps them, and assembles the articles of the capture by them. Null when it is not kept. */
  label(capture: number, labels: readonly GivenLabel[]): Promise<Added | null>
  /** Takes labels back; null: all of the capture. */
  takeLabelsBack(capture: number, spans: readonly Span[] | null): Promise<Added | null>
  /** Publishes what is written under a key, or a revision of it, as own. @param markdown  as `writeOwn` makes it */
  publish(key: string, markdown: string): Promise<Added>
  keepOwnPicture(
    bytes: Uint8Array,
    words: { readonly alt: string; readonly caption: string; readonly credit: string },
  ): Promise<OwnPicture | { problem: Problem }>
  removeOwnPicture(address: string): Promise<void>
  /** Never shown from now on, in any door. @returns in how many articles it was; null for what is no name */
  hideName(name: string): Promise<number | null>
  /** @param key  as the list of hidden names has it */
  showName(key: string): Promise<number | null>
  /** Takes a statement back by its words; it stays so when the article is read again. */
  takeStatementBack(id: string, words: string, reason: string): Promise<boolean>
  giveStatementBack(number: number): Promise<boolean>
  /** What a reader says is wrong with a reading. `full`: there are more open reports than anybody reads. */
  report(report: ReaderReport): Promise<'kept' | 'none' | 'full'>
  settleReport(number: number, state: 'settled' | 'dismissed'): Promise<boolean>
  edit(id: string, edits: Edits): Promise<EditOutcome>
  withdraw(id: string, reason: string): Promise<EditOutcome>
  erase(id: string, reason: string): Promise<EditOutcome>
  status(): Promise<Status>
  /** Bytes that are free where the archive is; null when the system does not say. */
  freeBytes(): Promise<number | null>
  close(): Promise<void>
}

export interface ReaderReport {
  /** Of the article. */
  readonly id: string
  /** The statement as it was shown; null: of the reading on the whole. */
  readonly words: string | null
  readonly text: string
  readonly contact: string | null
}

export interface AddOptions {
  readonly rights: Rights
  /** Recover a capture that is known already once more; makes no revision. */
  readonly again: boolean
  readonly fetchPicture: FetchPicture | null
}

export interface Added {
  readonly capture: CaptureHash
  /** `refused`: erased before, and its hash stays so that it does not come back. `nothing`: kept, but no article in it. */
  readonly outcome: 'added' | 'known' | 'recovered-again' | 'refused' | 'nothing'
  readonly articles: readonly {
    readonly id: ArticleId
    readonly headline: string | null
    readonly headlineOrigin: Article['headlineOrigin']
    readonly change: 'new' | 'copy' | 'revision' | 'unchanged' | 'improved'
  }[]
  readonly problems: readonly Problem[]
}

/** A field given mends that field; null takes the mend back; '' says that there is none. */
export interface Edits {
  readonly headline?: string | null
  readonly standfirst?: string | null
  readonly kicker?: string | null
  readonly byline?: string | null
  readonly authors?: readonly string[] | null
  readonly agency?: string | null
  readonly publisher?: string | null
  readonly section?: string | null
  /** As `writtenTime` of the archive reads them; what it does not read is refused. */
  readonly published?: string | null
  readonly updated?: string | null
  readonly pinned?: boolean
  /** null: those of its capture again. */
  readonly rights?: Rights | null
  /** All of them: what is left out is taken back. */
  readonly corrections?: readonly Correction[] | null
}

export type EditOutcome =
  | {
      readonly kind: 'done'
      readonly id: ArticleId
      readonly what: string
      /** Of an erasure: the last traces in the database's file go when the archive is opened next. */
      readonly traces?: true
    }
  | { readonly kind: 'none'; readonly what: string }
  | { readonly kind: 'gone'; readonly what: string }

export interface Status {
  readonly captures: number
  readonly articles: number
  readonly revisions: number
  readonly copies: number
  readonly withdrawn: number
  readonly erased: number
  readonly embargoed: number
  readonly canceled: number
  readonly bytes: { readonly database: number; readonly captures: number; readonly pictures: number }
  /** One line a source (host or folder), worst first: how many captures, how many gave no article, the last problems. */
  readonly sources: readonly {
    readonly source: string
    readonly captures: number
    readonly articles: number
    readonly failed: number
    readonly last: string
    readonly problems: readonly { readonly code: string; readonly count: number; readonly what: string }[]
  }[]
}
