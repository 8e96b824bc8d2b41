/** What machines are given of what an article says: of an article whose words may show, the part that is sure enough. */
import type { ArchivedReading } from '../../archive/archive.js'
import type { Figure, Mention, Span, Statement, TimeExpression } from '../../model/index.js'
import type { GivenReading, GivenStatement } from './reading-shapes.js'

export function givenReading(read: ArchivedReading | null): GivenReading {
  if (read === null) return {}
  const { readBy, statements, figures, times, mentions } = read.reading
  return {
    readBy,
    ...(statements === undefined ? {} : { statements: statements.map(givenStatement) }),
    ...(figures === undefined ? {} : { figures: figures.map(givenFigure) }),
    ...(times === undefined ? {} : { times: times.map(givenTime) }),
    ...(mentions === undefined ? {} : { mentions: mentions.map(givenMention) }),
    withdrawn: read.withdrawn.map(({ statement, why }) => ({ statement: givenStatement(statement), why })),
  }
}

const givenSpan = ([from, to]: Span): [number, number] => [from, to]
const givenSpans = (spans: readonly Span[]) => spans.map(givenSpan)

export function givenStatement(statement: Statement): GivenStatement {
  const { speaker, type, mode, cue, content, quoted, continued, inside, confidence, said, block, spans } = statement
  return {
    speaker: speaker && {
      text: speaker.text,
      name: speaker.name,
      role: speaker.role,
      kind: speaker.kind,
      method: speaker.method,
      confidence: speaker.confidence,
      ...(speaker.withheld ? { withheld: speaker.withheld } : {}),
    },
    ...{ type, mode, cue, content, quoted, continued, inside, confidence },
    said: said && { value: said.value, medium: said.medium },
    block,
    ...(statement.in === undefined ? {} : { in: statement.in }),
    spans: { source: givenSpans(spans.source), cue: givenSpans(spans.cue), content: givenSpans(spans.content) },
  }
}

export function givenFigure({ text, value, unit, bound, block, span, ...more }: Figure) {
  const { to, currency, per, conversion, statement } = more
  return {
    text,
    value,
    ...(to === undefined ? {} : { to }),
    unit,
    ...(currency === undefined ? {} : { currency }),
    bound,
    ...(per === undefined ? {} : { per }),
    ...(conversion === undefined
      ? {}
      : { conversion: { text: conversion.text, value: conversion.value, unit: conversion.unit } }),
    ...(statement === undefined ? {} : { statement }),
    block,
    span: givenSpan(span),
  }
}

export const givenTime = ({ text, type, value, interval, anchor, block, span }: TimeExpression) => ({
  ...{ text, type, value },
  interval: interval && ([interval[0], interval[1]] as [string, string]),
  ...{ anchor, block },
  span: givenSpan(span),
})

export const givenMention = ({ name, kind, roles, spans, place }: Mention) => ({
  ...{ name, kind },
  roles: [...roles],
  spans: givenSpans(spans),
  ...(place === undefined
    ? {}
    : {
        place: {
          geonames: place.geonames,
          country: place.country,
          latitude: place.latitude,
          longitude: place.longitude,
        },
      }),
})
