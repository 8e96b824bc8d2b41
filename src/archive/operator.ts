/**
 * The archive as its operator sees it: everything that came in, whether readers may see it or not. For the desk alone; no
 * page for readers asks here.
 */
import type { Article, Capture, CaptureHash, GivenLabel, Problem, Recovered, Rights } from '../model/index.js'
import type { ArticleId, ArticlePicture, BlobHash } from './archive.js'
import type { DeskEdits } from './article-row.js'
import type { HiddenName } from './hidden-names.js'
import type { Standing } from './readings.js'
import type { ArticleState } from './schema.js'
import type { Report, TakenBack } from './taken-back.js'

export interface ArchiveOperator {
  /** Newest first. */
  captures(asked: CapturesAsked): Promise<CapturesPage>
  capture(number: number): Promise<OperatedCapture | null>
  /** Newest first. @param before  number of the last one of the page before */
  articles(asked: { before: number | null; limit: number }): Promise<OperatedList>
  article(id: string): Promise<OperatedArticle | null>
  /** What was read of an article, all of it, with what does not hold. */
  reading(id: string): Promise<Standing | null>
  hiddenNames(): Promise<HiddenName[]>
  /** Statements of an article that were taken back by hand. */
  takenBack(id: string): Promise<TakenBack[]>
  /** What readers reported, newest first. */
  reports(asked: {
    state: Report['state']
    before: number | null
    limit: number
  }): Promise<{ reports: Report[]; next: number | null }>
  report(number: number): Promise<Report | null>
  /** Labels set by hand, of all captures whose bytes are kept, in order of capture and place. */
  labels(): AsyncIterable<KeptLabel>
  /** Pieces written at the desk, newest first. */
  ownPieces(asked: { before: string | null; limit: number }): Promise<{ pieces: OwnPiece[]; next: string | null }>
  /** The newest capture of a piece, by its key. */
  ownPiece(key: string): Promise<OperatedCapture | null>
  /** Newest first. */
  ownPictures(asked: { before: number | null; limit: number }): Promise<{ pictures: OwnPicture[]; next: number | null }>
  /** Bytes of one, WebP. */
  ownPictureBytes(address: string): Promise<Uint8Array | null>
}

export interface OwnPiece {
  readonly key: string
  /** Number of the capture that it was written in last. */
  readonly capture: number
  readonly added: string
  readonly articles: readonly ArticleLine[]
}

/** A picture for own writing. */
export interface OwnPicture {
  /** What a piece calls it by. */
  readonly address: string
  readonly number: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly added: string
  readonly blob: BlobHash
  readonly width: number
  readonly height: number
}

/** A label set by hand, as training takes it for truth. */
export interface KeptLabel extends GivenLabel {
  readonly capture: CaptureHash
  readonly url: string | null
  /** When it was set, ISO 8601. */
  readonly made: string
}

export interface CapturesAsked {
  /** `uncertain` looks at all sources. */
  readonly show: 'all' | 'failed' | 'uncertain'
  /** Host or folder. */
  readonly source: string | null
  /** Number of the last capture of the page before; null for the first page. */
  readonly before: number | null
  readonly limit: number
}

export interface CapturesPage {
  readonly captures: readonly CaptureLine[]
  /** What to ask with for the next page; null on the last. */
  readonly next: number | null
}

export interface CaptureLine {
  readonly number: number
  readonly source: string
  /** Host or folder that it is counted under. */
  readonly origin: string
  readonly url: string | null
  readonly added: string
  readonly retrieved: string | null
  readonly size: number
  /** Its bytes are kept: it can be recovered again. */
  readonly held: boolean
  readonly rights: Rights
  /** The first few of each. */
  readonly problems: readonly Problem[]
  readonly articles: readonly ArticleLine[]
}

export interface ArticleLine {
  readonly id: ArticleId
  readonly number: number
  readonly state: ArticleState
  /** Instant until which nothing of it shows. */
  readonly embargo: string | null
  readonly headline: string | null
  readonly headlineOrigin: Article['headlineOrigin']
  readonly outlet: string | null
  readonly section: string | null
  readonly added: string
  readonly pinned: boolean
  readonly rights: Rights
  readonly confidence: number
}

export interface OperatedList {
  readonly articles: readonly ArticleLine[]
  readonly next: number | null
}

export interface OperatedCapture extends CaptureLine {
  /** Null when its bytes are not kept. */
  readonly kept: { readonly capture: Capture; readonly recovered: Recovered } | null
  /** Set by hand. */
  readonly labels: readonly GivenLabel[]
}

export interface OperatedArticle extends ArticleLine {
  /** As recovered. */
  readonly recovered: Article
  /** As it shows: the desk's edits over it. */
  readonly article: Article
  readonly edits: DeskEdits
  /** Reason and instant of a withdrawal. */
  readonly stone: { readonly reason: string; readonly since: string } | null
  readonly capture: number
  readonly source: string
  readonly url: string | null
  readonly position: number
  readonly revision: number
  /** The same text from other addresses, which stays when this one goes. */
  readonly copies: readonly ArticleLine[]
  /** Parallel to `article.pictures`. */
  readonly pictures: readonly (ArticlePicture | null)[]
}
