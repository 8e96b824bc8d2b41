/** A reading as it is kept. What a later version of reading adds stays in what this one hands out: its objects are open. */
import { z } from 'zod'
import type {
  Figure,
  Mention,
  Place,
  Reading,
  Said,
  Speaker,
  SpeakerMethod,
  Statement,
  StatementMode,
  TimeAnchor,
  TimeExpression,
} from '../model/index.js'

const text = z.string()
const maybe = z.string().nullable()
const number = z.number()
const span = z.tuple([number, number]).readonly()
const spans = z.array(span).readonly()

/** The names of a union, so that the compiler says when one is missing. */
const named = <T extends string>(names: Record<T, 0>): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === 'string' && Object.hasOwn(names, value))

const method = named<SpeakerMethod>({
  'full-name': 0,
  surname: 0,
  pronoun: 0,
  role: 0,
  organisation: 0,
  acronym: 0,
  continued: 0,
  unresolved: 0,
})
const mode = named<StatementMode>({
  asserted: 0,
  denied: 0,
  declined: 0,
  questioned: 0,
  conditional: 0,
  retracted: 0,
})
const anchor = named<TimeAnchor>({ published: 0, captions: 0, text: 0 })

const speaker: z.ZodType<Speaker> = z.looseObject({
  text,
  name: maybe,
  role: maybe,
  kind: named<Speaker['kind']>({ person: 0, organisation: 0, group: 0, unnamed: 0 }),
  method,
  confidence: number,
  withheld: z.exactOptional(z.literal(true)),
})
const said: z.ZodType<Said> = z.looseObject({ value: maybe, medium: maybe })
const statement: z.ZodType<Statement> = z.looseObject({
  speaker: speaker.nullable(),
  type: named<Statement['type']>({ speech: 0, stance: 0 }),
  mode,
  cue: maybe,
  content: text,
  quoted: named<Statement['quoted']>({ direct: 0, indirect: 0, mixed: 0 }),
  continued: z.boolean(),
  inside: number.nullable(),
  confidence: number,
  said: said.nullable(),
  block: number.nullable(),
  in: z.exactOptional(z.literal('headline')),
  spans: z.looseObject({ source: spans, cue: spans, content: spans }),
})
const figure: z.ZodType<Figure> = z.looseObject({
  text,
  value: number,
  to: z.exactOptional(number),
  unit: maybe,
  currency: z.exactOptional(text),
  bound: maybe,
  per: z.exactOptional(text),
  conversion: z.exactOptional(z.looseObject({ text, value: number, unit: maybe })),
  statement: z.exactOptional(number),
  block: number,
  span,
})
const time: z.ZodType<TimeExpression> = z.looseObject({
  text,
  type: named<TimeExpression['type']>({ DATE: 0, TIME: 0, DURATION: 0, SET: 0 }),
  value: text,
  interval: z.tuple([text, text]).readonly().nullable(),
  anchor: anchor.nullable(),
  block: number,
  span,
})
const place: z.ZodType<Place> = z.looseObject({ geonames: number, country: maybe, latitude: number, longitude: number })
const mention: z.ZodType<Mention> = z.looseObject({
  name: text,
  kind: named<Mention['kind']>({ person: 0, organisation: 0, place: 0, other: 0 }),
  roles: z.array(text).readonly(),
  spans,
  place: z.exactOptional(place),
})

export const storedReading: z.ZodType<Reading> = z.looseObject({
  readBy: text,
  statements: z.exactOptional(z.array(statement).readonly()),
  figures: z.exactOptional(z.array(figure).readonly()),
  times: z.exactOptional(z.array(time).readonly()),
  mentions: z.exactOptional(z.array(mention).readonly()),
})
