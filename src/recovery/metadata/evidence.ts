import type { LanguageAlternate, Span } from '../../model/index.js'

/** One value that a page states of itself, with where it stands and how far that source is to be believed. */
export interface Candidate<T> {
  readonly value: T
  /** `json-ld headline`, `og:title`, `h1` … */
  readonly source: string
  /** 0 to 1: how often that source is right. */
  readonly score: number
  readonly spans: readonly Span[]
}

/** A time as metadata states it; `dayOnly` where no time of day is given. */
export interface StatedTime {
  readonly text: string
  /** `2031-05-03T18:41:00` or `2031-05-03`. */
  readonly local: string
  readonly zone: string | null
}

export interface StatedImage {
  readonly url: string
  readonly width: number | null
  readonly height: number | null
  readonly caption: string | null
  readonly credit: string | null
}

export interface StatedAlternate extends LanguageAlternate {
  readonly span: Span
}

/** One dated part of a liveblog as structured data states it. */
export interface StatedEntry {
  readonly time: StatedTime | null
  readonly headline: string | null
  readonly body: string | null
  readonly spans: readonly Span[]
}

/** Everything a page states about itself. Lists are best first; a source that says nothing believable is not in them. */
export interface MetadataEvidence {
  /** schema.org types that the page states of its main entity, and og:type. */
  readonly kinds: readonly string[]
  readonly headlines: readonly Candidate<string>[]
  /** A second headline (`alternativeHeadline`) or the label over the first one. */
  readonly kickers: readonly Candidate<string>[]
  readonly descriptions: readonly Candidate<string>[]
  readonly published: readonly Candidate<StatedTime>[]
  readonly modified: readonly Candidate<StatedTime>[]
  /** People only; an organisation that a page states as author is in `agencies` or `organisations`. */
  readonly authors: readonly Candidate<readonly string[]>[]
  /** What stands in fields of authors in place of a name: pages and mail addresses of people. */
  readonly authorAddresses: readonly string[]
  /** Outlets, agencies and other bodies stated as author, as written: for where nobody is named. */
  readonly organisations: readonly Candidate<string>[]
  /** Short names of wire services stated as author or source: `AP`. */
  readonly agencies: readonly Candidate<string>[]
  readonly publishers: readonly Candidate<string>[]
  readonly siteNames: readonly Candidate<string>[]
  readonly sections: readonly Candidate<string>[]
  readonly topics: readonly Candidate<string>[]
  /** Absolute where the page's own address or base is known. */
  readonly urls: readonly Candidate<string>[]
  readonly languages: readonly Candidate<string>[]
  /** The page in other languages, in its own order. */
  readonly alternates: readonly StatedAlternate[]
  readonly images: readonly Candidate<StatedImage>[]
  /** The text of the article as structured data has it: evidence for the labels of blocks. */
  readonly articleBodies: readonly Candidate<string>[]
  readonly liveEntries: readonly StatedEntry[]
  readonly wordCount: number | null
  /** The page states that the text is not free to read. */
  readonly paywalled: boolean
}
