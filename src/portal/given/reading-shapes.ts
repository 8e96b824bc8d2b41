/** What machines are given of what an article says, in zod. Names are those of the contract (`read --format json`). */
import { z } from 'zod'

const words = z.string().nullable()
const confidence = z.number().min(0).max(1)
const Span = z.tuple([z.int(), z.int()]).describe('half-open, UTF-16 units of `text`')
const spans = z.array(Span)
const block = z.int().describe('index into body')

export const SpeakerShape = z
  .strictObject({
    text: z.string().describe('as printed'),
    name: words.describe('null: not resolved, or nobody is named'),
    role: words,
    kind: z.enum(['person', 'organisation', 'group', 'unnamed']),
    method: z
      .enum(['full-name', 'surname', 'pronoun', 'role', 'organisation', 'acronym', 'continued', 'unresolved'])
      .describe('how the name was found'),
    confidence: confidence.describe('that the name is right'),
    withheld: z.literal(true).optional().describe('the operator does not have this name shown'),
  })
  .describe('Whose words they are.')

export const StatementShape = z
  .strictObject({
    speaker: SpeakerShape.nullable(),
    type: z.enum(['speech', 'stance']).describe('stance: belief, plan, wish'),
    mode: z
      .enum(['asserted', 'denied', 'declined', 'questioned', 'conditional', 'retracted'])
      .describe('a denial is never an assertion'),
    cue: words,
    content: z.string(),
    quoted: z.enum(['direct', 'indirect', 'mixed']),
    continued: z.boolean().describe('goes on from the statement before it'),
    inside: z.int().nullable().describe('index of the statement that it is told in'),
    confidence,
    said: z.strictObject({ value: words, medium: words }).nullable().describe('when, and through which medium'),
    block: block.nullable().describe('null: in the headline'),
    in: z.literal('headline').optional(),
    spans: z.strictObject({ source: spans, cue: spans, content: spans }),
  })
  .describe('Words that the article gives as somebody’s.')

export const FigureShape = z
  .strictObject({
    text: z.string(),
    value: z.number(),
    to: z.number().optional().describe('upper end of a range'),
    unit: words,
    currency: z.string().optional().describe('ISO 4217'),
    bound: words.describe('as printed: more than, up to'),
    per: z.string().optional(),
    conversion: z.strictObject({ text: z.string(), value: z.number(), unit: words }).optional(),
    statement: z.int().optional().describe('index of the statement that it stands in'),
    block,
    span: Span,
  })
  .describe('A number with what it counts.')

export const TimeExpressionShape = z
  .strictObject({
    text: z.string(),
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string().describe('TIMEX3'),
    interval: z.tuple([z.string(), z.string()]).nullable().describe('half-open'),
    anchor: z.enum(['published', 'captions', 'text']).nullable().describe('what it was counted from'),
    block,
    span: Span,
  })
  .describe('A time that the text speaks of.')

export const MentionShape = z
  .strictObject({
    name: z.string(),
    kind: z.enum(['person', 'organisation', 'place', 'other']),
    roles: z.array(z.string()),
    spans,
    place: z
      .strictObject({ geonames: z.int(), country: words, latitude: z.number(), longitude: z.number() })
      .optional(),
  })
  .describe('Somebody or something named.')

export const WithdrawnShape = z
  .strictObject({
    statement: StatementShape,
    why: z
      .enum(['correction', 'revision', 'desk'])
      .describe('a correction touches it; its words are gone from the article; the operator took it back'),
  })
  .describe('A statement that no longer holds: not to be shown as current.')

/** Beside an article's own fields. A part that was not read is left out. */
export const readingFields = {
  readBy: z.string().optional().describe('what read it; it was read by machine'),
  statements: z.array(StatementShape).optional(),
  figures: z.array(FigureShape).optional(),
  times: z.array(TimeExpressionShape).optional(),
  mentions: z.array(MentionShape).optional(),
  withdrawn: z.array(WithdrawnShape).optional(),
}

export const ReadingShape = z
  .strictObject({ id: z.string(), page: z.string(), ...readingFields })
  .describe('What an article says, where it was read.')

export type GivenReading = z.infer<z.ZodObject<typeof readingFields>>
export type GivenStatement = z.infer<typeof StatementShape>
