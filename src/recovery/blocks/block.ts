/** The one sequence that every shape of capture becomes. */
import type { Problem, Span } from '../../model/index.js'
import type { Shape } from '../decode.js'
import type { PageHead } from '../metadata/head.js'
import type { ElementTree } from './element-tree.js'
import type { SourceText } from './source-text.js'

export interface Block {
  readonly kind: 'text' | 'picture' | 'embed'
  /** White space folded; a picture's is its alternative text. */
  readonly text: string
  readonly source: SourceText
  /** In the decoded capture. */
  readonly span: Span
  /** What the shape knows of it: nearest block-level tag for HTML, the like for Markdown, `line` for plain text. */
  readonly tag: string
  /** Index into the page's tree, -1 where there is none. */
  readonly node: number
  /** Characters of `text` inside links, and inside bold or emphasis. */
  readonly linkChars: number
  readonly strongChars: number
  /** Offsets in `text` where a single line break stood. */
  readonly breaks: readonly number[]
  /** Blank lines before it (plain text), 0 otherwise. */
  readonly blankBefore: number
  readonly picture: PictureSource | null
  /** Address of an embed. */
  readonly url: string | null
  /** Cell of a table, item of a list; a term and what is said of it are a row of two. */
  readonly cell: Cell | null
}

export interface PictureSource {
  readonly url: string | null
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
  /** The title of a Markdown picture, which is its caption. */
  readonly title: string | null
}

export interface Cell {
  /** Node of the table, the list or the terms. */
  readonly group: number
  readonly row: number
  readonly column: number
  readonly header: boolean
  readonly ordered: boolean
}

/** A capture as blocks, and what it states about itself. */
export interface Page {
  readonly shape: Shape
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tree: ElementTree | null
  readonly head: PageHead | null
  readonly problems: readonly Problem[]
}
