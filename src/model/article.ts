import type { Span } from './span.js'

/** One published piece, recovered from a capture. The shape is the JSON contract of `read --format json`. */
export interface Article {
  readonly kind: 'article' | 'liveblog'
  /** Hash of headline and text. */
  readonly fingerprint: string
  /** Name and version of what recovered it: `recovery 0.1.0`. */
  readonly madeBy: string
  readonly url: string | null
  readonly publisher: string | null
  /** BCP 47, or null when undecided. */
  readonly language: string | null
  /** The label over the headline. */
  readonly kicker: string | null
  readonly headline: string | null
  /** `lede`: made from the first sentence; shown in brackets, never given to others as the outlet's. */
  readonly headlineOrigin: 'page' | 'metadata' | 'lede' | null
  readonly standfirst: string | null
  readonly byline: string | null
  readonly authors: readonly Author[]
  readonly agency: string | null
  readonly dateline: Dateline | null
  readonly published: PrintedTime | null
  readonly updated: PrintedTime | null
  readonly section: string | null
  readonly topics: readonly string[]
  /** The same piece in other languages at other addresses, as the page states; one address a language. */
  readonly alternates: readonly LanguageAlternate[]
  readonly body: readonly BodyBlock[]
  /**
   * The words of body in order, a blank line between blocks, a line per list item or table row; without the dateline,
   * picture captions and the standfirst.
   */
  readonly text: string
  readonly pictures: readonly Picture[]
  readonly notes: readonly Note[]
  readonly rights: StatedRights
  /** Only of a liveblog: its dated parts, as the page has them in order. */
  readonly entries?: readonly LiveEntry[]
  /** Field path (`headline`, `pictures[0].caption`, `body[3]`, `notes[0]`) -> the characters of the decoded capture that decided. */
  readonly origins: Readonly<Record<string, readonly Span[]>>
  /** 0 to 1. */
  readonly confidence: number
}

/** Who is named as having written it. */
export interface Author {
  readonly name: string
  /** Where structured data states a body as author: an agency, or the outlet itself. */
  readonly kind?: 'organisation'
}

export interface Dateline {
  readonly text: string
  readonly place: string | null
  readonly date: string | null
  readonly agency: string | null
}

/** A time as the page has it. `instant` only when the zone is known or given. */
export interface PrintedTime {
  readonly text: string
  /**
   * `2024-11-22T18:41`, with seconds where printed, or the day alone `2024-11-22`; of an entry of a liveblog that names no
   * day, `18:41` alone.
   */
  readonly local: string
  /** IANA name or offset (`+09:00`, `Z`), null when not stated. */
  readonly zone: string | null
  /** ISO 8601 with the offset that holds in its zone: `2024-11-22T18:41:00+09:00`, `2024-11-22T09:41:00Z`. */
  readonly instant: string | null
  /** `desk`: mended here. */
  readonly origin: 'page' | 'metadata' | 'url' | 'desk'
}

export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'crosshead'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[]; readonly text: string }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly string[])[]
      readonly header: boolean
      /** What stands over or under it as its name; no part of `text`. */
      readonly caption: string | null
      readonly text: string
    }
  | { readonly kind: 'embed'; readonly url: string | null; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** `picture` is an index into `pictures`; where a picture has no known place it is in none of these. */
  | { readonly kind: 'picture'; readonly picture: number }

export interface Picture {
  readonly url: string | null
  readonly caption: string | null
  readonly credit: Credit | null
  /** ISO day. */
  readonly taken: string | null
  readonly file: boolean
  readonly handout: boolean
  readonly caveat: string | null
  /** Alternative text of the page; never invented. */
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
}

export interface Credit {
  readonly text: string
  readonly photographer: string | null
  readonly agencies: readonly string[]
}

export interface Note {
  readonly kind: 'contributor' | 'disclosure' | 'correction' | 'editors-note' | 'syndication'
  readonly text: string
  /** ISO day on which the desk of this site added it; a note of the outlet's has none. */
  readonly day?: string
}

export interface LanguageAlternate {
  /** BCP 47. */
  readonly language: string
  /** Absolute, http or https. */
  readonly url: string
}

export interface StatedRights {
  readonly terms: string | null
  readonly canceled: boolean
  /** Instant (ISO 8601 UTC) before which nothing may show. */
  readonly embargo: string | null
}

export interface LiveEntry {
  readonly time: PrintedTime | null
  readonly headline: string | null
  readonly body: readonly BodyBlock[]
}
