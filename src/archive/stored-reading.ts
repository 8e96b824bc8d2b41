/**
 * A reading as it is kept. What a later version of reading adds stays in what this one hands out: a record may hold more than is
 * asked of it. Every article page reads one, so it is looked over and handed on; a schema would build all of it anew.
 */
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

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isFlag: Check = (value) => typeof value === 'boolean'

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

/** There or not; there, it is no null. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

const only =
  (wanted: unknown): Check =>
  (value) =>
    value === wanted

/** The names of a union, so that the compiler says when one is missing. */
const named =
  <T extends string>(names: Readonly<Record<T, 0>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(names, value)

const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return false
    for (let at = 0; at < value.length; at++) if (!check(value[at])) return false
    return true
  }

const pair =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && check(value[0]) && check(value[1])

/** Every field of a type, so that the compiler says when one is missing. */
function record<T>(fields: { readonly [K in keyof Required<T>]: Check }): Check {
  const checks = Object.entries<Check>(fields)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const held = value as Readonly<Record<string, unknown>>
    for (const [name, check] of checks) if (!check(held[name])) return false
    return true
  }
}

const text = orNull(isText)
const span = pair(isNumber)
const spans = list(span)

const speaker = record<Speaker>({
  text: isText,
  name: text,
  role: text,
  kind: named<Speaker['kind']>({ person: 0, organisation: 0, group: 0, unnamed: 0 }),
  method: named<SpeakerMethod>({
    'full-name': 0,
    surname: 0,
    pronoun: 0,
    role: 0,
    organisation: 0,
    acronym: 0,
    continued: 0,
    unresolved: 0,
  }),
  confidence: isNumber,
  withheld: optional(only(true)),
})

const statement = record<Statement>({
  speaker: orNull(speaker),
  type: named<Statement['type']>({ speech: 0, stance: 0 }),
  mode: named<StatementMode>({ asserted: 0, denied: 0, declined: 0, questioned: 0, conditional: 0, retracted: 0 }),
  cue: text,
  content: isText,
  quoted: named<Statement['quoted']>({ direct: 0, indirect: 0, mixed: 0 }),
  continued: isFlag,
  inside: orNull(isNumber),
  confidence: isNumber,
  said: orNull(record<Said>({ value: text, medium: text })),
  block: orNull(isNumber),
  in: optional(only('headline')),
  spans: record<Statement['spans']>({ source: spans, cue: spans, content: spans }),
})

const figure = record<Figure>({
  text: isText,
  value: isNumber,
  to: optional(isNumber),
  unit: text,
  currency: optional(isText),
  bound: text,
  per: optional(isText),
  conversion: optional(record<NonNullable<Figure['conversion']>>({ text: isText, value: isNumber, unit: text })),
  statement: optional(isNumber),
  block: isNumber,
  span,
})

const time = record<TimeExpression>({
  text: isText,
  type: named<TimeExpression['type']>({ DATE: 0, TIME: 0, DURATION: 0, SET: 0 }),
  value: isText,
  interval: orNull(pair(isText)),
  anchor: orNull(named<TimeAnchor>({ published: 0, captions: 0, text: 0 })),
  block: isNumber,
  span,
})

const mention = record<Mention>({
  name: isText,
  kind: named<Mention['kind']>({ person: 0, organisation: 0, place: 0, other: 0 }),
  roles: list(isText),
  spans,
  place: optional(record<Place>({ geonames: isNumber, country: text, latitude: isNumber, longitude: isNumber })),
})

const reading = record<Reading>({
  readBy: isText,
  statements: optional(list(statement)),
  figures: optional(list(figure)),
  times: optional(list(time)),
  mentions: optional(list(mention)),
})

export const isReading = (value: unknown): value is Reading => reading(value)
