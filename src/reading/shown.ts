/**
 * What of a reading is shown to people: decided by measured precision. Attributing words to the wrong person harms them, so what
 * is less sure stays in the reading for those who ask for it, and out of what is shown.
 */
import type { Reading, Speaker, Statement } from '../model/index.js'
import { isShown, type ReadingFigures, readingFigures } from './shown-figures.js'
import { around } from './statements/around.js'

/** The same reading with the statements that are sure enough, and without the names that are not. */
export function shownReading(reading: Reading, figures: ReadingFigures = readingFigures): Reading {
  const all = reading.statements ?? []
  const isSure = ({ confidence, quoted }: Statement) =>
    isShown(confidence, quoted === 'direct' ? figures.direct : figures.reported)
  const sure = pickStatements(reading, (statement) => isSure(statement) && !losesItsDenial(statement, all, isSure))
  if (sure.statements === undefined) return sure
  return {
    ...sure,
    statements: sure.statements.map((statement) => ({
      ...statement,
      speaker: statement.speaker === null ? null : shownSpeaker(statement.speaker, figures),
    })),
  }
}

/** Whether it stands inside a denial, a question or a condition that is not shown: without that it would be read as a claim. */
function losesItsDenial(
  { inside }: Statement,
  all: readonly Statement[],
  isSure: (statement: Statement) => boolean,
): boolean {
  return around(inside, (at) => all[at]?.inside).some((at) => {
    const outer = all[at]
    return outer !== undefined && outer.mode !== 'asserted' && !isSure(outer)
  })
}

/** The same reading with some of its statements; what hangs on them finds their new places. */
export function pickStatements(reading: Reading, keep: (statement: Statement, index: number) => boolean): Reading {
  const { statements, figures, ...rest } = reading
  if (statements === undefined) return reading
  const places = new Map<number, number>()
  for (const [index, statement] of statements.entries()) if (keep(statement, index)) places.set(index, places.size)
  if (places.size === statements.length) return reading
  const placeOf = (index: number | null | undefined): number | null =>
    index === null || index === undefined ? null : (places.get(index) ?? null)
  return {
    ...rest,
    statements: statements
      .filter((_, index) => places.has(index))
      .map((statement): Statement => ({ ...statement, inside: placeOf(statement.inside) })),
    ...(figures === undefined
      ? {}
      : {
          figures: figures.map(({ statement, ...figure }) => {
            const place = placeOf(statement)
            return place === null ? figure : { ...figure, statement: place }
          }),
        }),
  }
}

/** Below the confidence the words stay as printed, and whose they are is not said. */
function shownSpeaker(speaker: Speaker, { name }: ReadingFigures): Speaker {
  if (speaker.name === null || isShown(speaker.confidence, name)) return speaker
  return { ...speaker, name: null, role: null, method: 'unresolved' }
}
