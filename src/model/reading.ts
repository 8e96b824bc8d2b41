import type { Span } from './span.js'

/**
 * What an article says. A part that the article's language has no support for, or that was not looked for, is left out; a part
 * that was looked for and holds nothing is `[]`. Spans count in the article's `text`, or in its `headline` where `in` says so.
 */
export interface Reading {
  /** Name and version of what read it: `reading 0.1.0`. */
  readonly readBy: string
  readonly statements?: readonly Statement[]
  readonly figures?: readonly Figure[]
  readonly times?: readonly TimeExpression[]
  readonly mentions?: readonly Mention[]
}

/** Words that the article gives as somebody's: what was said, denied, asked or believed, and by whom. */
export interface Statement {
  /** Null: nobody is named. */
  readonly speaker: Speaker | null
  /** `stance`: belief, plan, wish; kept apart from what was said or written. */
  readonly type: 'speech' | 'stance'
  readonly mode: StatementMode
  /** The words that make it a statement: `said`, `according to`, `:`. Null for a quotation without any. */
  readonly cue: string | null
  readonly content: string
  readonly quoted: 'direct' | 'indirect' | 'mixed'
  /** It goes on from the statement before it: a quotation over several paragraphs. */
  readonly continued: boolean
  /** Index of the statement that this one is told in: "Shin said the agency had found …" holds two. */
  readonly inside: number | null
  /** 0 to 1: that source, cue and content hold together as given. The speaker's name has a confidence of its own. */
  readonly confidence: number
  /** When and through which medium it was said, as the article has it. */
  readonly said: Said | null
  /** Index into `body`; null in the headline. */
  readonly block: number | null
  readonly in?: 'headline'
  readonly spans: {
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
  }
}

/** `declined`: "would not say". `retracted`: taken back by who said it. A denial is never an assertion. */
export type StatementMode = 'asserted' | 'denied' | 'declined' | 'questioned' | 'conditional' | 'retracted'

export interface Said {
  /** TIMEX3 value: `2024-11-22`. */
  readonly value: string | null
  /** As printed: `an SBS TV program`. */
  readonly medium: string | null
}

/** Whose words these are. */
export interface Speaker {
  /** As printed at the statement: `Kim`, `he`, `the official`. */
  readonly text: string
  /** The full name where it is resolved; null where it stays unresolved or nobody is named (`a senior official`). */
  readonly name: string | null
  /** The words that gave the role: `military expert`. */
  readonly role: string | null
  /** `unnamed`: a source as printed whom the article does not name. */
  readonly kind: 'person' | 'organisation' | 'group' | 'unnamed'
  /** How the name was found. */
  readonly method: SpeakerMethod
  /** 0 to 1: that `name` is right. */
  readonly confidence: number
  /** The operator never has this name shown: `text`, `name` and `role` say nothing of it. Only of what an archive gives out. */
  readonly withheld?: true
}

export type SpeakerMethod =
  | 'full-name'
  | 'surname'
  | 'pronoun'
  | 'role'
  | 'organisation'
  | 'acronym'
  | 'continued'
  | 'unresolved'

/** A number with what it counts. */
export interface Figure {
  /** `more than 10,000 troops`. */
  readonly text: string
  readonly value: number
  /** Upper end of a range, whose lower end is `value`. */
  readonly to?: number
  /** What is counted, or the unit of measure: `troops`, `km`, `percent`. Null for a bare amount of money. */
  readonly unit: string | null
  /** ISO 4217. */
  readonly currency?: string
  /** As printed: `more than`, `up to`, `about`. */
  readonly bound: string | null
  /** `per day`, `a ton`: what the figure is a rate of. */
  readonly per?: string
  /** The same amount in another unit, as the article gives it in brackets. */
  readonly conversion?: { readonly text: string; readonly value: number; readonly unit: string | null }
  /** Index of the statement that it stands in. */
  readonly statement?: number
  readonly block: number
  readonly span: Span
}

/** TIMEX3. */
export interface TimeExpression {
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: `2024-10`, `P3D`, `PRESENT_REF`. */
  readonly value: string
  /** Half-open, ISO days or local times: `["2024-10-01", "2024-11-01"]`. Null for what has no place in time. */
  readonly interval: readonly [from: string, to: string] | null
  /** What a relative expression was counted from; null where it needs nothing. */
  readonly anchor: TimeAnchor | null
  readonly block: number
  readonly span: Span
}

/** `published`, or where there is none the date that captions and text agree on; `text`: a date before it in the text. */
export type TimeAnchor = 'published' | 'captions' | 'text'

/** Somebody or something named, in all its forms. */
export interface Mention {
  /** Fullest form of the name. */
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'place' | 'other'
  /** Titles and roles in the article's own words. */
  readonly roles: readonly string[]
  readonly spans: readonly Span[]
  /** Of a place that stands in GeoNames. */
  readonly place?: Place
}

export interface Place {
  /** Row of GeoNames. */
  readonly geonames: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
}
