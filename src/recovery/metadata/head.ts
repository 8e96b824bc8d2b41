import type { Span } from '../../model/index.js'

/** What a page's markup states about itself, as the readers of blocks find it; raw, in the page's order. */
export interface PageHead {
  readonly lang: string | null
  readonly dir: string | null
  readonly title: { readonly text: string; readonly span: Span } | null
  readonly base: string | null
  /** Key: name, property, itemprop or http-equiv, lower case. */
  readonly metas: readonly { readonly key: string; readonly content: string; readonly span: Span }[]
  readonly links: readonly {
    readonly rel: string
    readonly href: string
    readonly hreflang: string | null
    readonly type: string | null
    readonly span: Span
  }[]
  /** `start`: where the script's text begins in the decoded capture. */
  readonly jsonLd: readonly { readonly text: string; readonly start: number }[]
  readonly microdata: readonly {
    readonly prop: string
    readonly value: string
    readonly span: Span
    readonly type: string | null
  }[]
  readonly times: readonly {
    readonly datetime: string | null
    readonly text: string
    readonly span: Span
    readonly className: string
    /** Words right before it, small letters: "updated on". */
    readonly before: string
  }[]
}
