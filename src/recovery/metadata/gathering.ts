/** Where the readers of a page's statements put what they find. */
import type { Problem, Span } from '../../model/index.js'
import type { Candidate, StatedAlternate, StatedEntry, StatedImage, StatedTime } from './evidence.js'
import type { HeadOptions } from './read-head.js'
import { type Scores, scoreOf } from './sources.js'
import type { StatedName } from './stated-authors.js'
import { readStatedTime } from './stated-time.js'
import { webAddress } from './web-address.js'

/** More of one field than this is a list of other things. */
const mostOfOne = 60

export interface StatedNames {
  readonly names: StatedName[]
  readonly spans: Span[]
}

export class Gathering {
  readonly kinds: string[] = []
  readonly headlines: Candidate<string>[] = []
  readonly kickers: Candidate<string>[] = []
  readonly descriptions: Candidate<string>[] = []
  readonly published: Candidate<StatedTime>[] = []
  readonly modified: Candidate<StatedTime>[] = []
  /** Source -> the names it states; read when the outlet's own names are known. */
  readonly names = new Map<string, StatedNames>()
  readonly publishers: Candidate<string>[] = []
  readonly siteNames: Candidate<string>[] = []
  readonly sections: Candidate<string>[] = []
  readonly topics: Candidate<string>[] = []
  readonly urls: Candidate<string>[] = []
  readonly languages: Candidate<string>[] = []
  readonly images: Candidate<StatedImage>[] = []
  readonly alternates: StatedAlternate[] = []
  readonly articleBodies: Candidate<string>[] = []
  readonly liveEntries: StatedEntry[] = []
  readonly problems: Problem[] = []
  wordCount: number | null = null
  paywalled = false
  private refused = new Set<string>()

  constructor(
    readonly options: HeadOptions,
    readonly language: string | null,
    readonly base: string | null,
  ) {}

  say<T>(list: Candidate<T>[], scores: Scores, source: string, value: T | null, spans: readonly Span[]): void {
    const score = scoreOf(scores, source)
    if (value === null || score === null || list.length >= mostOfOne) return
    list.push({ value, source, score, spans })
  }

  sayTime(
    list: Candidate<StatedTime>[],
    scores: Scores,
    source: string,
    raw: string,
    spans: readonly Span[],
    quietly = false,
  ): void {
    const time = readStatedTime(raw, { retrieved: this.options.retrieved, language: this.language })
    if (time !== 'refused') {
      this.say(list, scores, source, time, spans)
      return
    }
    const at = spans[0]
    if (quietly || this.refused.has(raw) || this.refused.size >= 5) return
    this.refused.add(raw)
    this.problems.push({
      code: 'bad-time',
      what: `${source} states “${raw.trim().slice(0, 40)}”, which cannot be when the article was published or changed`,
      where: at ? { at } : null,
      fix: null,
    })
  }

  sayName(source: string, raw: string, kind: StatedName['kind'], span: Span): void {
    const known = this.names.get(source) ?? { names: [], spans: [] }
    known.names.push({ raw, kind })
    if (!known.spans.some(([from, to]) => from === span[0] && to === span[1])) known.spans.push(span)
    this.names.set(source, known)
  }

  sayAddress(scores: Scores, source: string, raw: string, spans: readonly Span[]): void {
    this.say(this.urls, scores, source, webAddress(raw, this.base), spans)
  }
}
