/**
 * What machines are given, in zod: the answers of the API and of every page's `.json` are checked against these in tests, and
 * the OpenAPI document is made from them. Names are those of the contract (`read --format json`).
 */
import { z } from 'zod'
import { readingFields, StatementShape } from './reading-shapes.js'

const words = z.string().nullable()
const instant = z.string().describe('ISO 8601, UTC')

export const Time = z
  .strictObject({
    text: z.string().describe('as printed'),
    local: z.string().describe('2031-05-03T18:41, or the day alone; 18:41 of a liveblog’s entry without a day'),
    zone: words.describe('offset or IANA name; null: not stated'),
    instant: words.describe('with the offset of its zone; null where no zone is known'),
    origin: z.enum(['page', 'metadata', 'url', 'desk']).describe('desk: mended here'),
  })
  .describe('A time as the page has it.')

export const RightsShape = z
  .strictObject({ kind: z.enum(['own', 'licensed', 'open', 'private']), licence: z.string().optional() })
  .describe('What may be done with its words.')

export const PictureFile = z
  .strictObject({
    address: z.string().describe('on this site'),
    width: z.int(),
    height: z.int(),
    mediaType: z.string(),
    alt: words,
    caption: words,
    credit: words,
  })
  .describe('A picture as it is kept here.')

const known = {
  id: z.string(),
  page: z.string().describe('address of its page here; whole where the site knows its own address'),
  kind: z.enum(['article', 'liveblog']),
  headline: words,
  headlineOrigin: z
    .enum(['page', 'metadata', 'lede'])
    .nullable()
    .describe('lede: made from the first sentence, not the outlet’s; show it in brackets'),
  outlet: words.describe('the original publisher'),
  url: words.describe('the original'),
  language: words.describe('BCP 47'),
  published: Time.nullable(),
  updated: Time.nullable(),
  sorted: instant.describe('what lists go by: published, else updated, else received'),
  rights: RightsShape,
}

export const WithheldLine = z
  .strictObject({ ...known, withheld: z.literal(true) })
  .describe('An article whose words may not be given here: headline, outlet, time, and the link to the original.')

const line = {
  ...known,
  withheld: z.literal(false),
  kicker: words,
  standfirst: words,
  opening: z.array(z.string()).describe('first paragraphs, at most two and 700 characters'),
  agency: words,
  section: words,
  copies: z.int(),
  revision: z.int().describe('1 for the first'),
  confidence: z.number().min(0).max(1),
  picture: PictureFile.nullable(),
}

export const OpenLine = z.strictObject(line)
export const Line = z.discriminatedUnion('withheld', [OpenLine, WithheldLine]).describe('An article in a list.')

export const Block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({ kind: z.literal('crosshead'), text: z.string() }),
    z.strictObject({ kind: z.literal('quote'), text: z.string() }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()), text: z.string() }),
    z.strictObject({
      kind: z.literal('table'),
      rows: z.array(z.array(z.string())),
      header: z.boolean(),
      caption: words.describe('its name; no part of text'),
      text: z.string(),
    }),
    z.strictObject({ kind: z.literal('embed'), url: words, text: z.string() }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('picture'), picture: z.int().describe('index into pictures') }),
  ])
  .describe('A block of the text.')

const text = {
  kicker: words,
  headline: words,
  headlineOrigin: known.headlineOrigin,
  standfirst: words,
  byline: words,
  authors: z.array(z.strictObject({ name: z.string(), kind: z.literal('organisation').optional() })),
  agency: words,
  dateline: z.strictObject({ text: z.string(), place: words, date: words, agency: words }).nullable(),
  published: Time.nullable(),
  updated: Time.nullable(),
  language: words,
  topics: z.array(z.string()),
  body: z.array(Block),
  entries: z
    .array(z.strictObject({ time: Time.nullable(), headline: words, body: z.array(Block) }))
    .optional()
    .describe('of a liveblog'),
  text: z.string().describe('the words of body in order, a blank line between blocks'),
  notes: z.array(
    z.strictObject({
      kind: z.enum(['contributor', 'disclosure', 'correction', 'editors-note', 'syndication']),
      text: z.string(),
    }),
  ),
  terms: words.describe('terms of use that the capture states'),
  madeBy: z.string().describe('what recovered it'),
  fingerprint: z.string().describe('hash of headline and text'),
  confidence: z.number().min(0).max(1),
}

export const RevisionLine = z.strictObject({
  number: z.int(),
  headline: words,
  capture: z.string().describe('SHA-256 of the bytes that it was recovered from'),
  retrieved: instant.nullable(),
  added: instant,
})

export const CopyLine = z
  .strictObject({
    id: z.string(),
    page: z.string(),
    outlet: words,
    sorted: instant,
    shared: z.number().describe('share of this text that stands in the other'),
    sharedBack: z.number().describe('share of the other that stands in this'),
  })
  .describe('The same text from another address.')

const ArticlePicture = z.strictObject({
  caption: words,
  credit: z.strictObject({ text: z.string(), photographer: words, agencies: z.array(z.string()) }).nullable(),
  alt: words,
  taken: words,
  file: z.boolean(),
  handout: z.boolean(),
  caveat: words,
  kept: z
    .strictObject({ address: z.string(), width: z.int(), height: z.int(), mediaType: z.string() })
    .nullable()
    .describe('null: not kept here'),
})

export const OpenArticle = z
  .strictObject({
    ...line,
    ...text,
    pictures: z.array(ArticlePicture),
    edited: z.array(z.string()).describe('fields that were mended here'),
    capture: z.string(),
    retrieved: instant.nullable(),
    added: instant,
    revisions: z.array(RevisionLine),
    alternates: z
      .array(
        z.strictObject({
          language: z.string().describe('BCP 47'),
          url: z.string().describe('at the outlet'),
          here: z
            .strictObject({ id: z.string(), page: z.string() })
            .nullable()
            .describe('null: not here, or not shown'),
        }),
      )
      .describe('the same piece in other languages, as the page states them'),
    copiesOf: z.array(CopyLine).describe('the same text elsewhere'),
    ...readingFields,
  })
  .describe('An article, whole.')

export const ArticleShape = z.discriminatedUnion('withheld', [OpenArticle, WithheldLine])

export const RevisionShape = z
  .strictObject({ id: z.string(), revision: RevisionLine, ...text })
  .describe('The article as an earlier capture has it.')

/** Its words and nothing else. */
export const PlainShape = z.strictObject({ id: known.id, page: known.page, outlet: words, ...text })

export const PictureShape = z.strictObject({
  id: known.id,
  page: known.page,
  number: z.int().describe('among the pictures that are kept here, from 1'),
  of: z.int(),
  picture: ArticlePicture,
})

/** One text in two outlets. */
export const ComparisonShape = z.strictObject({
  mine: z.strictObject({ id: z.string(), page: z.string(), outlet: words, headline: words, language: words }),
  theirs: z.strictObject({ id: z.string(), page: z.string(), outlet: words, headline: words, language: words }),
  runs: z.int(),
  of: z.int(),
  adds: z.int(),
  paragraphs: z.array(
    z.strictObject({
      fate: z.enum(['kept', 'changed', 'dropped', 'moved', 'added']),
      mine: words.describe('null: it has nothing there'),
      theirs: words,
    }),
  ),
})

export const AboutShape = z.strictObject({
  siteName: z.string(),
  public: z.boolean(),
  contact: words,
  version: words,
  parts: z.array(z.strictObject({ title: words, paragraphs: z.array(z.string()) })),
})

const Span = z.tuple([z.int(), z.int()])

export const OriginsShape = z
  .strictObject({
    id: z.string(),
    capture: z.strictObject({
      hash: z.string(),
      url: words,
      mediaType: words,
      charset: words,
      retrieved: instant.nullable(),
      added: instant,
    }),
    article: z.int().describe('its index among the articles of the capture'),
    origins: z
      .record(z.string(), z.array(Span))
      .describe('field -> characters of the decoded capture, half-open, UTF-16'),
    blocks: z.array(
      z.strictObject({
        span: Span,
        label: z.string(),
        reason: z.string(),
        article: z.int().nullable(),
      }),
    ),
  })
  .describe('Where each field of an article stands in its capture, and what became of every block.')

export const SectionLine = z.strictObject({ name: z.string(), articles: z.int() })

export const FrontShape = z.strictObject({
  lead: Line.nullable(),
  seconds: z.array(Line),
  sections: z.array(z.strictObject({ name: words.describe('null: what is in no section'), articles: z.array(Line) })),
  latest: z.array(Line),
  strip: z.strictObject({ captures: z.int(), articles: z.int(), runTogether: z.int(), furniture: z.int() }),
})

/** A page of a list as the site has it. */
const list = {
  title: z.string(),
  articles: z.array(Line),
  newer: words.describe('hand it back as `after`; null: these are the newest'),
  older: words.describe('hand it back as `before`; null at the end'),
}
export const ListShape = z.strictObject(list)

export const NamedShape = z.strictObject({ key: z.string(), name: z.string(), articles: z.int() })

/** What one outlet, agency or author published. */
export const NameShape = z.strictObject({
  ...list,
  kind: z.enum(['outlet', 'agency', 'author']),
  key: z.string(),
  count: z.int(),
  since: instant.nullable(),
  newest: z
    .strictObject({ of: z.int(), wire: z.int(), borrowed: z.int(), copied: z.int() })
    .describe(
      'of the newest thousand at most: how many carry an agency’s text, stood in another outlet before, or either',
    ),
  copiesFrom: z.array(NamedShape),
  copiedBy: z.array(NamedShape),
  outlets: z.array(NamedShape),
  agencies: z.array(NamedShape),
})

export const NamesPage = z.strictObject({
  names: z.array(NamedShape).describe('in the order of their keys'),
  next: words.describe('hand it back as `from`; null at the end'),
})

const day = z.string().describe('2031-05-03, in the zone of the site')
export const DayShape = z.strictObject({
  ...list,
  day,
  count: z.int(),
  earlier: day.nullable().describe('the nearest day before it that has an article'),
  later: day.nullable(),
})
export const MonthShape = z.strictObject({
  month: z.string(),
  days: z.array(z.strictObject({ day, articles: z.int() })),
  earlier: day.nullable(),
  later: day.nullable(),
})

const HitShape = z.strictObject({
  article: Line,
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
})
const ProblemShape = z.strictObject({ code: z.string(), what: z.string(), fix: words })

export const FoundShape = z.strictObject({
  query: z.string(),
  total: z.int(),
  atLeast: z.boolean().describe('there are more than were counted'),
  hits: z.array(HitShape),
  problems: z.array(ProblemShape).describe('parts of the query that could not be read'),
})

const next = words.describe('hand it back as `cursor`; null at the end')

export const ArticlesPage = z.strictObject({ articles: z.array(Line), next })
export const HitsPage = FoundShape.extend({ next })
export const StatementsPage = z.strictObject({
  statements: z.array(
    z.strictObject({
      article: Line,
      readBy: z.string(),
      place: z.int().describe('its index among the statements of the article'),
      statement: StatementShape,
    }),
  ),
  next,
  problems: z.array(ProblemShape).describe('parts of the query that could not be read'),
})
export const RevisionsPage = z.strictObject({ id: z.string(), revisions: z.array(RevisionLine) })
export const CopiesPage = z.strictObject({
  id: z.string(),
  copies: z.array(
    CopyLine.extend({
      article: Line,
      cuts: z
        .strictObject({ runs: z.int(), of: z.int(), changed: z.int() })
        .nullable()
        .describe('paragraphs of this article that the other runs, of how many, and how many of them changed'),
    }),
  ),
})
export const SectionsPage = z.strictObject({ sections: z.array(SectionLine) })

export const ChangeShape = z.union([
  z.strictObject({
    kind: z.enum(['added', 'revised', 'recovered', 'edited', 'copied', 'released']),
    at: instant,
    article: Line,
  }),
  z.strictObject({
    kind: z.enum(['withdrawn', 'canceled', 'vanished', 'erased']),
    at: instant,
    id: z.string(),
    reason: words,
  }),
])
export const ChangesPage = z.strictObject({
  changes: z.array(ChangeShape),
  next: z.string().describe('hand it back as `changed_since`; it stays good for ever'),
  more: z.boolean().describe('false: this is all, ask again later'),
})

export const AddedShape = z.strictObject({
  capture: z.string(),
  outcome: z.enum(['added', 'known', 'recovered-again', 'refused', 'nothing']),
  articles: z.array(
    z.strictObject({
      id: z.string(),
      page: z.string(),
      headline: words,
      change: z.enum(['new', 'copy', 'revision', 'unchanged', 'improved']),
    }),
  ),
  problems: z.array(ProblemShape),
})
export const DoneShape = z.strictObject({ id: z.string(), what: z.string() })

export const ProblemAnswer = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    what: z.string(),
    where: words.describe('the part of the request that it is about'),
    fix: words,
  })
  .describe('RFC 9457')

export type GivenLine = z.infer<typeof Line>
export type GivenArticle = z.infer<typeof ArticleShape>
export type GivenPlain = z.infer<typeof PlainShape>
export type GivenPicture = z.infer<typeof PictureShape>
export type GivenComparison = z.infer<typeof ComparisonShape>
export type GivenAbout = z.infer<typeof AboutShape>
export type GivenRevision = z.infer<typeof RevisionShape>
export type GivenOrigins = z.infer<typeof OriginsShape>
export type GivenFront = z.infer<typeof FrontShape>
export type GivenFound = z.infer<typeof FoundShape>
